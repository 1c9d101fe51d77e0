//! Conditions: each names a choice asked before, and leaves a way to every question.

use crate::{
    esquema::Ctx,
    indice::quiso_decir,
    leer::{self, formulario::valor_de},
    nodo::{Nodo, Tramo},
};
use domain::{
    Texto,
    formulario::{Campo, Condicion, DECLARA, Tipo},
};
use std::collections::BTreeSet;

/// A field that was already seen, with all that must be so for it to be asked.
struct Visto {
    campo: Campo,
    /// Section that repeats and holds it: nobody else may name it.
    grupo: Option<usize>,
    exigido: Vec<Condicion>,
}

/// A question of the sheet, with its place in the form.
struct Aqui<'n, 'a> {
    nodo: &'n Nodo<'a>,
    grupo: Option<usize>,
    nombres: &'n [(&'n str, Option<usize>)],
}

pub(super) fn revisar(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let secciones = nodo.lista("secciones");
    let grupo = |i: usize| secciones[i].str("veces").is_some_and(|v| v != "1").then_some(i);
    let nombre = |i: usize| move |c: &'_ Nodo<'_>| c.str("nombre").map(|n| (n.to_owned(), i));
    let todos: Vec<(String, usize)> = secciones
        .iter()
        .enumerate()
        .flat_map(|(i, s)| s.lista("campos").iter().filter_map(nombre(i)))
        .collect();
    let nombres: Vec<_> = todos.iter().map(|(n, i)| (&**n, grupo(*i))).collect();
    let mut vistos: Vec<Visto> = Vec::new();
    for (i, s) in secciones.iter().enumerate() {
        let aqui = Aqui { nodo: s, grupo: None, nombres: &nombres };
        let de_la_seccion = condicion(&aqui, &vistos, &[], ctx);
        for n in s.lista("campos") {
            let aqui = Aqui { nodo: n, grupo: grupo(i), nombres: &nombres };
            let exigido = condicion(&aqui, &vistos, de_la_seccion.as_deref().unwrap_or_default(), ctx);
            if let Some(campo) = leer::formulario::campo(n) {
                vistos.push(Visto { campo, grupo: grupo(i), exigido: exigido.unwrap_or_default() });
            }
        }
    }
}

/// What must be so for it to be asked; `None` where its own condition is wrong, which is told once.
fn condicion(
    aqui: &Aqui<'_, '_>,
    vistos: &[Visto],
    antes: &[Condicion],
    ctx: &mut Ctx<'_>,
) -> Option<Vec<Condicion>> {
    let mut exigido = antes.to_vec();
    let Some(n) = aqui.nodo.get("si") else { return Some(exigido) };
    let mut c = leer::formulario::condicion(n.escalar()?)?;
    let visible = |v: &&Visto| v.campo.nombre == c.campo && (v.grupo.is_none() || v.grupo == aqui.grupo);
    let Some(visto) = vistos.iter().find(visible) else {
        sin_campo(&c, n.tramo, aqui, ctx);
        return None;
    };
    c.valores = valores(&c, &visto.campo, n.tramo, ctx)?;
    exigido.extend(visto.exigido.iter().cloned());
    exigido.push(c);
    if !alcanzable(&exigido, vistos) {
        let ayuda = "Sus condiciones se contradicen. Cambie una, o quite la pregunta.";
        ctx.error(n.tramo, "campo-inalcanzable", "Nadie puede llegar a esta pregunta", ayuda);
        return None;
    }
    Some(exigido)
}

fn sin_campo(c: &Condicion, tramo: Tramo, aqui: &Aqui<'_, '_>, ctx: &mut Ctx<'_>) {
    let mut alcance = aqui.nombres.iter().filter(|(_, g)| g.is_none() || *g == aqui.grupo);
    if alcance.any(|(n, _)| *n == &*c.campo) {
        let mensaje = format!("La condición mira «{}», que se pregunta después", c.campo);
        let ayuda = "Ponga antes la pregunta de la que depende.";
        ctx.error(tramo, "condicion-orden", mensaje, ayuda);
        return;
    }
    let conocidos = aqui.nombres.iter().map(|(n, _)| *n);
    let ayuda =
        quiso_decir(&c.campo, conocidos, "Use el nombre de una pregunta anterior de este formulario.");
    ctx.error(tramo, "condicion-campo", format!("No hay una pregunta «{}»", c.campo), ayuda);
}

/// Values as they are kept.
fn valores(c: &Condicion, campo: &Campo, tramo: Tramo, ctx: &mut Ctx<'_>) -> Option<Vec<Texto>> {
    let Some(posibles) = posibles(campo) else {
        let ayuda = "Una condición mira una opción, varias opciones o una declaración.";
        let mensaje = format!("«{}» no tiene opciones que mirar", c.campo);
        ctx.error(tramo, "condicion-campo", mensaje, ayuda);
        return None;
    };
    let mut valores = Vec::with_capacity(c.valores.len());
    for v in &c.valores {
        let Some(valor) = valor_de(campo, v) else {
            let todas = format!(
                "Las respuestas posibles son: {}.",
                posibles.iter().map(|p| &**p).collect::<Vec<_>>().join(", ")
            );
            let ayuda = quiso_decir(v, posibles.iter().map(|p| &**p), &todas);
            ctx.error(tramo, "condicion-valor", format!("«{v}» no es una respuesta de «{}»", c.campo), ayuda);
            return None;
        };
        valores.push(valor);
    }
    Some(valores)
}

fn posibles(campo: &Campo) -> Option<BTreeSet<Texto>> {
    match &campo.tipo {
        Tipo::Opcion(o) | Tipo::Varias(o) => Some(o.iter().map(|o| o.valor.clone()).collect()),
        Tipo::Declaracion(_) => Some(BTreeSet::from([DECLARA.into()])),
        _ => None,
    }
}

/// Whether some answer fulfils them all; not answering is one too, where it is allowed.
fn alcanzable(exigido: &[Condicion], vistos: &[Visto]) -> bool {
    vistos.iter().filter(|v| matches!(v.campo.tipo, Tipo::Opcion(_) | Tipo::Declaracion(_))).all(|v| {
        let suyas: Vec<_> = exigido.iter().filter(|c| c.campo == v.campo.nombre).collect();
        let mut respuestas: Vec<Texto> = posibles(&v.campo).unwrap_or_default().into_iter().collect();
        if v.campo.exige != domain::formulario::Exige::Obligatorio {
            respuestas.push("".into());
        }
        suyas.is_empty() || respuestas.iter().any(|r| suyas.iter().all(|c| c.valores.contains(r) != c.no))
    })
}
