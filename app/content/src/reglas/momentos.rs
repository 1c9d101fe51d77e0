//! The person's way, in an order that can be walked.

use crate::{
    esquema::{Ctx, revisar::opcion, tramite::ACCIONES},
    nodo::{Nodo, Valor},
};

/// Keys that belong to one kind of acción only.
const PROPIAS: [(&str, &[&str]); 7] = [
    ("cantidad", &["documento"]),
    ("unidad", &["documento"]),
    ("costo", &["pago"]),
    ("cuentas", &["pago"]),
    ("url", &["pago", "formulario"]),
    ("entidad", &["verificación"]),
    ("medio", &["solicitud"]),
];

fn tipo(accion: &Nodo<'_>) -> Option<&'static str> {
    accion.str("tipo").and_then(|s| opcion(s, ACCIONES)).map(|i| ACCIONES[i])
}

/// Nothing is gathered after the request was filed.
pub(crate) fn orden(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let tiene = |m: &Nodo<'_>, t: &str| m.lista("acciones").iter().any(|a| tipo(a) == Some(t));
    let momentos = nodo.lista("momentos");
    let Some(radica) = momentos.iter().position(|m| tiene(m, "solicitud")) else { return };
    for m in momentos.iter().skip(radica + 1).filter(|m| tiene(m, "documento")) {
        let nombre = m.str("nombre").unwrap_or("este momento");
        ctx.error(
            m.tramo,
            "momentos-orden",
            format!("«{nombre}» pide documentos cuando la solicitud ya se radicó"),
            "Ponga este momento antes del que radica: primero se reúne, después se radica.",
        );
    }
}

/// A momento in which nothing is done is not one.
pub(crate) fn con_acciones(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    if let Some(e) = nodo.entrada("acciones")
        && matches!(&e.nodo.valor, Valor::Lista(l) if l.is_empty())
    {
        ctx.error(
            e.tramo,
            "lista-vacia",
            "El momento no tiene acciones",
            "Diga qué se hace en él, o quítelo.",
        );
    }
}

/// `cantidad` is for documents, `costo` for payments …
pub(crate) fn claves_de_la_accion(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(tipo) = tipo(nodo) else { return };
    for (clave, de) in PROPIAS {
        if let Some(e) = nodo.entrada(clave).filter(|_| !de.contains(&tipo)) {
            ctx.error(
                e.tramo,
                "accion-clave-ajena",
                format!("«{clave}» no va en una acción de tipo {tipo}"),
                format!("Es para: {}. Quite la línea o cambie el tipo.", de.join(", ")),
            );
        }
    }
    if tipo == "solicitud" && nodo.entrada("medio").is_none() {
        let ayuda = "Agregue «medio»: web, correo, telefónico o presencial.";
        ctx.error(nodo.tramo, "clave-falta", "No se dice por dónde se radica la solicitud", ayuda);
    }
}
