//! What may be asked of people, and with which words: true purposes, named data, the sensitive ones told apart.

use super::normas::repetidos;
use crate::{esquema::Ctx, leer::si_no, nodo::Nodo};
use domain::consentimiento::Clase;

/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.2
pub(crate) const AUTORIZACION: &str = "Decreto 1074 de 2015, art. 2.2.2.25.2.2";
/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.3
pub(crate) const SENSIBLES: &str = "Decreto 1074 de 2015, art. 2.2.2.25.2.3";
/// Norma: Ley 1437 de 2011, art. 56
const NOTIFICACION: &str = "Ley 1437 de 2011, art. 56";
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2
const TERMINOS: &str = "Resolución MinTIC 1519 de 2020, anexo 2";

/// Letters under which no text says what it is for: "Fines estadísticos" is no purpose.
const MIN_TEXTO: usize = 60;

/// How words of sensitive data begin, without accents.
///
/// Norma: Ley 1581 de 2012, art. 5
const RAICES: [&str; 21] = [
    "salud",
    "enfermedad",
    "discapaci",
    "diagnosti",
    "clinic",
    "embaraz",
    "etni",
    "raza",
    "racial",
    "indigena",
    "afro",
    "polit",
    "sindic",
    "relig",
    "filosof",
    "sexual",
    "biometr",
    "huella",
    "facial",
    "iris",
    "genetic",
];

/// Purposes have names of their own, and leave alone those of the other two texts.
pub(crate) fn nombres(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    repetidos(nodo, "finalidad", "la finalidad", ctx);
    for n in nodo.lista("finalidad").iter().filter_map(|f| f.get("slug")) {
        let slug = n.escalar().unwrap_or("");
        if [Clase::Terminos, Clase::Notificacion].iter().any(|c| c.nombre() == slug) {
            ctx.error(
                n.tramo,
                "nombre-reservado",
                format!("Una finalidad no se puede llamar «{slug}»"),
                format!("Ese nombre es del texto [{slug}]. Busque uno que diga para qué son los datos."),
            );
        }
    }
}

pub(crate) fn terminos(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    texto_entero(nodo, TERMINOS, ctx);
}

pub(crate) fn notificacion(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    texto_entero(nodo, NOTIFICACION, ctx);
}

/// Which data and what for, and none that is sensitive without saying so.
pub(crate) fn finalidad(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    texto_entero(nodo, AUTORIZACION, ctx);
    if let Some(e) = nodo.entrada("datos").filter(|e| e.nodo.elementos().is_empty()) {
        let ayuda = "Nómbrelos uno por uno: datos = [\"nombre\", \"correo\"].";
        ctx.error(e.tramo, "finalidad-sin-datos", "La finalidad no dice qué datos pide", ayuda).norma =
            Some(AUTORIZACION);
    }
    if si_no(nodo, "sensible") == Some(true) {
        return;
    }
    if let Some(n) = nodo.lista("datos").iter().find(|n| n.escalar().is_some_and(es_sensible)) {
        let dato = n.escalar().unwrap_or("");
        ctx.error(
            n.tramo,
            "dato-sensible",
            format!("«{dato}» es un dato sensible, y la finalidad no lo dice"),
            "Agregue «sensible = true»: la sede dirá que darlo es voluntario y lo preguntará aparte. O quite el dato.",
        )
        .norma = Some(SENSIBLES);
    }
}

pub(crate) fn es_sensible(dato: &str) -> bool {
    let dato = domain::texto::fold(dato);
    let mut palabras = dato.split(|c: char| !c.is_alphanumeric());
    palabras.any(|p| RAICES.iter().any(|raiz| p.starts_with(raiz)))
}

/// Nobody can accept what is not told.
fn texto_entero(nodo: &Nodo<'_>, norma: &'static str, ctx: &mut Ctx<'_>) {
    let Some((n, texto)) = nodo.get("texto").and_then(|n| Some((n, n.escalar()?))) else { return };
    let largo = texto.chars().count();
    if (1..MIN_TEXTO).contains(&largo) {
        let ayuda = "Cuente qué se hace, con qué y hasta cuándo: nadie puede aceptar lo que no le explican.";
        let mensaje = format!("El texto tiene {largo} letras: no alcanza a decir qué se acepta");
        ctx.error(n.tramo, "texto-corto", mensaje, ayuda).norma = Some(norma);
    }
}
