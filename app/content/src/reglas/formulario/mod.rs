//! A form that can be filled: names that are its own, conditions that lead somewhere, no more than people will answer.

pub(crate) mod campo;
mod condiciones;
pub(crate) mod datos;

use crate::{
    esquema::Ctx,
    leer::{self, si_no},
    nodo::{Nodo, Tramo, Valor},
};
use domain::{formulario::MAX_CAMPOS, texto::fold};
use std::collections::HashSet;

/// Questions that anybody will answer.
const MAX_PREGUNTAS: usize = 60;

/// Letters of a name: with its section, its turn and its part it fits in what the sede takes.
const MAX_NOMBRE: usize = 40;

/// Names that the sede puts in its own forms.
const RESERVADOS: [&str; 6] = ["clave", "paso", "radicado", "firma", "archivos", "borrador"];

/// A form belongs to a sheet whose modalidad, grado and cost agree with it.
pub(crate) fn en_su_hoja(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    pago(nodo, ctx);
    let Some(e) = nodo.entrada("formulario") else { return };
    let modalidad = nodo.str("modalidad").map(fold).unwrap_or_default();
    if modalidad == "presencial" {
        let ayuda = "Escriba «modalidad: en línea» o «parcialmente en línea», o quite el formulario.";
        let mensaje = "La hoja tiene formulario, pero dice que el trámite es presencial";
        ctx.error(e.tramo, "formulario-presencial", mensaje, ayuda);
    }
    if let Some(url) = nodo.entrada("url") {
        let ayuda = "Deje una sola puerta: quite «url», o quite el formulario.";
        ctx.error(
            url.tramo,
            "formulario-con-url",
            "El trámite empieza en dos lugares: aquí y en «url»",
            ayuda,
        );
    }
    let sin_grado = nodo.str("grado").is_some_and(|g| fold(g) == "ninguno");
    if sin_grado && si_no(&e.nodo, "firma") == Some(true) {
        let ayuda = "Pida un grado (bajo, medio, alto o muy alto), o quite «firma».";
        let tramo = e.nodo.entrada("firma").map_or(e.tramo, |f| f.tramo);
        ctx.error(tramo, "firma-sin-grado", "Se firma sin saber quién firma: el grado es ninguno", ayuda)
            .norma = Some("Decreto 1074 de 2015, art. 2.2.2.47.4");
    }
}

/// Norma: Decreto Ley 2106 de 2019, art. 17
fn pago(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let gratuito = nodo.str("costo").is_some_and(|c| fold(c) == "gratuito");
    if let Some(e) = nodo.entrada("pago").filter(|_| gratuito) {
        let ayuda = "Quite «pago», o escriba cuánto cuesta.";
        ctx.error(e.tramo, "pago-de-gratuito", "El trámite es gratuito y dice cómo se paga", ayuda);
    }
    let por_liquidar = nodo.str("costo").is_some_and(|c| fold(c) == "liquidacion");
    if let Some(e) = nodo.entrada("pago").filter(|_| por_liquidar) {
        let ayuda = "Quite «pago»: la referencia lleva un valor, y este se conoce después de radicar.";
        ctx.error(
            e.tramo,
            "pago-por-liquidar",
            "El costo se liquida caso por caso y la sede no lo puede cobrar",
            ayuda,
        );
    }
}

/// "quien = empresa".
pub(crate) fn condicion(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    if leer::formulario::condicion(s).is_none() {
        let ayuda = "Escríbala así: «quien = empresa», «quien = empresa o consorcio», «quien no es persona».";
        ctx.error(tramo, "condicion-invalida", format!("No se entiende la condición «{s}»"), ayuda);
    }
}

/// A section asks something.
pub(crate) fn con_campos(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    if let Some(e) = nodo.entrada("campos")
        && matches!(&e.nodo.valor, Valor::Lista(l) if l.is_empty())
    {
        ctx.error(e.tramo, "lista-vacia", "La sección no pregunta nada", "Agregue sus campos, o quítela.");
    }
}

/// What only the whole form tells.
pub(crate) fn entero(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let secciones = nodo.lista("secciones");
    if let Some(e) =
        nodo.entrada("secciones").filter(|e| matches!(&e.nodo.valor, Valor::Lista(l) if l.is_empty()))
    {
        ctx.error(e.tramo, "lista-vacia", "El formulario no tiene secciones", "Agregue al menos una.");
    }
    largo(nodo, ctx);
    nombres(secciones, ctx);
    condiciones::revisar(nodo, ctx);
}

fn largo(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let preguntas = |s: &Nodo<'_>| s.lista("campos").len();
    let veces = |s: &Nodo<'_>| s.str("veces").and_then(|v| v.parse().ok()).unwrap_or(1_usize);
    let secciones = nodo.lista("secciones");
    let total: usize = secciones.iter().map(preguntas).sum();
    // Two names for each answer, and room for what the page adds.
    let enviadas: usize = secciones.iter().map(|s| preguntas(s) * veces(s).min(100) * 2).sum();
    let Some(e) = nodo.entrada("secciones") else { return };
    if total > MAX_PREGUNTAS {
        let ayuda = "Quite lo que la entidad ya sabe o no necesita para decidir.";
        let mensaje = format!("El formulario tiene {total} preguntas; nadie contesta más de {MAX_PREGUNTAS}");
        ctx.error(e.tramo, "formulario-largo", mensaje, ayuda).norma =
            Some("Ley 1437 de 2011, art. 9 num. 5");
    } else if enviadas > MAX_CAMPOS - 20 {
        let ayuda = "Baje «veces», o pida la lista como archivo.";
        let mensaje = "Con todas sus repeticiones el formulario no cabe en un envío";
        ctx.error(e.tramo, "formulario-largo", mensaje, ayuda);
    }
}

/// Fields of a group that repeats have names of their own; all others share one list.
fn nombres(secciones: &[Nodo<'_>], ctx: &mut Ctx<'_>) {
    let (mut de_seccion, mut globales) = (HashSet::new(), HashSet::new());
    for s in secciones {
        let nombre = leer::formulario::nombre_de_seccion(s).unwrap_or_default();
        let tramo = s.get("nombre").or(s.get("titulo")).map_or(s.tramo, |n| n.tramo);
        propio(&nombre, tramo, &mut de_seccion, "la sección", ctx);
        let repite = s.str("veces").is_some_and(|v| v != "1");
        let mut locales = HashSet::new();
        for n in s.lista("campos").iter().filter_map(|c| c.get("nombre")) {
            let usados = if repite { &mut locales } else { &mut globales };
            propio(n.escalar().unwrap_or_default(), n.tramo, usados, "el campo", ctx);
        }
    }
}

fn propio(nombre: &str, tramo: Tramo, usados: &mut HashSet<String>, que: &str, ctx: &mut Ctx<'_>) {
    let letra = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    let cabe = (1..=MAX_NOMBRE).contains(&nombre.len());
    if !cabe || !nombre.bytes().all(letra) || !nombre.starts_with(|c: char| c.is_ascii_lowercase()) {
        let ayuda = "Use letras minúsculas sin tilde, cifras y _, y empiece por una letra: fecha_del_evento.";
        ctx.error(tramo, "nombre-de-campo", format!("«{nombre}» no sirve como nombre de {que}"), ayuda);
    } else if RESERVADOS.contains(&nombre) {
        let ayuda = "La sede lo usa en todos los formularios. Busque otro.";
        ctx.error(tramo, "nombre-reservado", format!("{que} no se puede llamar «{nombre}»"), ayuda);
    } else if !usados.insert(nombre.to_owned()) {
        let ayuda = "Ponga un nombre distinto a cada uno: con él se guarda la respuesta.";
        ctx.error(tramo, "campo-repetido", format!("Ya hay otro con el nombre «{nombre}»"), ayuda);
    }
}
