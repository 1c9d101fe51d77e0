//! Conditions: each names a choice asked before, and leaves a way to every question.

use crate::{
    esquema::Ctx,
    indice::quiso_decir,
    leer::{self, formulario::valor_de},
    nodo::{Nodo, Tramo},
};
use domain::{
    Texto,
    formulario::{Campo, Condicion, DECLARA, Exige, Tipo},
};
use std::collections::BTreeSet;

/// A field that was already seen, with all that must be so for it to be asked.
struct Visto {
    campo: Campo,
    /// Section that repeats and holds it: nobody else may name it.
    grupo: Option<usize>,
    exigido: Vec<Exigida>,
}

/// A condition, with the place of its field among those seen: two groups may have a field of one name.
type Exigida = (usize, Condicion);

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
    antes: &[Exigida],
    ctx: &mut Ctx<'_>,
) -> Option<Vec<Exigida>> {
    let mut exigido = antes.to_vec();
    let Some(n) = aqui.nodo.get("si") else { return Some(exigido) };
    let mut c = leer::formulario::condicion(n.escalar()?)?;
    // Inside of its group a name means the group's own field.
    let de = |grupo| vistos.iter().position(|v| v.campo.nombre == c.campo && v.grupo == grupo);
    let Some(cual) = de(aqui.grupo).or_else(|| de(None)) else {
        sin_campo(&c, n.tramo, aqui, ctx);
        return None;
    };
    c.valores = valores(&c, &vistos[cual].campo, n.tramo, ctx)?;
    exigido.extend(vistos[cual].exigido.iter().cloned());
    exigido.push((cual, c));
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
    if aqui.nombres.iter().any(|(n, _)| *n == &*c.campo) {
        let mensaje = format!("«{}» es de un grupo que se repite", c.campo);
        let ayuda = "Fuera de su grupo no se sabe cuál de las veces mirar. Use una pregunta que se haga una sola vez.";
        ctx.error(tramo, "condicion-campo", mensaje, ayuda);
        return;
    }
    let conocidos = aqui.nombres.iter().filter(|(_, g)| g.is_none() || *g == aqui.grupo).map(|(n, _)| *n);
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
    // Where there is nothing to choose from, that was told already.
    if posibles.is_empty() {
        return None;
    }
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
fn alcanzable(exigido: &[Exigida], vistos: &[Visto]) -> bool {
    exigido.iter().all(|(cual, _)| {
        let campo = &vistos[*cual].campo;
        // Of many choices several may be chosen, so that they do not contradict one another.
        if matches!(campo.tipo, Tipo::Varias(_)) {
            return true;
        }
        let mut respuestas: Vec<Texto> = posibles(campo).unwrap_or_default().into_iter().collect();
        if campo.exige != Exige::Obligatorio {
            respuestas.push("".into());
        }
        let suyas = || exigido.iter().filter(|(otro, _)| otro == cual);
        respuestas.iter().any(|r| suyas().all(|(_, c)| c.valores.contains(r) != c.no))
    })
}
