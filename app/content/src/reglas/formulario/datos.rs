//! What may be asked of people: personal data with its purpose, the sensitive never demanded, nothing that the State already has.

use super::campo::tipo;
use crate::{
    esquema::Ctx,
    nodo::Nodo,
    reglas::consentimientos::{AUTORIZACION, SENSIBLES, es_sensible},
};
use domain::texto::fold;

/// Norma: Decreto Ley 2106 de 2019, art. 10
const DEL_ESTADO: &str = "Decreto Ley 2106 de 2019, art. 10; Ley 1437 de 2011, art. 9 num. 4";

/// Words that ask for somebody's data, whatever the kind of field.
const PERSONALES: [&str; 12] = [
    "apellido",
    "apellidos",
    "cedula",
    "celular",
    "nacimiento",
    "nombres",
    "nombre completo",
    "su nombre",
    "nombre de quien",
    "nombre de la persona",
    "nombre del representante",
    "nombre del solicitante",
];

/// Documents that some entity of the State issues, and where it is asked.
const DOCUMENTOS: [(&str, &str); 13] = [
    ("cedula", "la Registraduría"),
    ("documento de identidad", "la Registraduría"),
    ("tarjeta de identidad", "la Registraduría"),
    ("registro civil", "la Registraduría"),
    ("libertad y tradicion", "la Superintendencia de Notariado y Registro"),
    ("tradicion y libertad", "la Superintendencia de Notariado y Registro"),
    ("certificado de tradicion", "la Superintendencia de Notariado y Registro"),
    ("antecedentes", "la Procuraduría, la Contraloría o la Policía"),
    ("sisben", "el Departamento Nacional de Planeación"),
    ("rut", "la DIAN"),
    ("registro mercantil", "la Cámara de Comercio"),
    ("existencia y representacion", "la Cámara de Comercio"),
    ("libreta militar", "el Ejército"),
];

pub(crate) fn personales(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(tipo) = tipo(nodo) else { return };
    let tramo = nodo.get("etiqueta").map_or(nodo.tramo, |n| n.tramo);
    let dice = palabras(nodo);
    if nodo.get("para").is_none() && es_personal(tipo, nodo.str("nombre"), &dice) {
        let ayuda = "Agregue «para» y diga en una frase para qué se usa: «para: Enviarle la respuesta.».";
        let mensaje = "Se pide un dato personal y no se dice para qué";
        ctx.error(tramo, "dato-sin-para", mensaje, ayuda).norma = Some(AUTORIZACION);
    }
    let exige = nodo.str("exige").map(fold).unwrap_or_else(|| "si".into());
    if exige == "si" && tipo != "declaración" && es_sensible(&dice) {
        let ayuda = "Escriba «exige: no»: nadie está obligado a dar un dato sensible. O quite la pregunta.";
        let mensaje = "Se exige un dato sensible";
        ctx.error(tramo, "sensible-exigido", mensaje, ayuda).norma = Some(SENSIBLES);
    }
    if tipo == "archivo" {
        del_estado(&dice, nodo, ctx);
    }
}

/// Name and question, as words between blanks.
fn palabras(nodo: &Nodo<'_>) -> String {
    let todo =
        format!("{} {}", nodo.str("nombre").unwrap_or_default(), nodo.str("etiqueta").unwrap_or_default());
    let limpio: String = fold(&todo).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    format!(" {} ", limpio.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn dice(palabras: &str, frase: &str) -> bool {
    palabras.contains(&format!(" {frase} "))
}

fn es_personal(tipo: &str, nombre: Option<&str>, palabras: &str) -> bool {
    let por_tipo = matches!(tipo, "documento" | "correo" | "teléfono" | "dirección");
    let escrito = matches!(tipo, "texto" | "párrafo" | "fecha" | "número" | "municipio");
    let por_nombre =
        nombre == Some("nombre") && !dice(palabras, "nombre del") && !dice(palabras, "nombre de la");
    por_tipo || (escrito && (por_nombre || PERSONALES.iter().any(|p| dice(palabras, p))))
}

fn del_estado(palabras: &str, nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let hay = DOCUMENTOS.iter().find(|(d, _)| dice(palabras, d) && !dice(palabras, "cedula catastral"));
    let Some((_, quien)) = hay else { return };
    let tramo = nodo.get("etiqueta").map_or(nodo.tramo, |n| n.tramo);
    let ayuda = format!(
        "Quite el campo y consúltelo a {quien}: póngalo en «intercambios» y como acción de verificación."
    );
    let mensaje = "Se pide un documento que el Estado ya tiene";
    ctx.error(tramo, "documento-del-estado", mensaje, ayuda).norma = Some(DEL_ESTADO);
}
