//! Prose sheets: pages, units.

use super::{fecha, slug};
use crate::nodo::Nodo;
use domain::{
    Slug,
    contacto::Telefono,
    pagina::{Cuerpo, Dependencia, Pagina},
};

pub(crate) fn pagina(ruta: &str, nodo: &Nodo<'_>, cuerpo: Cuerpo) -> Option<Pagina> {
    Some(Pagina {
        ruta: ruta.trim_end_matches('/').into(),
        titulo: nodo.texto("titulo")?,
        resumen: nodo.texto("resumen"),
        actualizado: fecha(nodo, "actualizado"),
        version: nodo.texto("version"),
        cuerpo,
    })
}

pub(crate) fn dependencia(slug_: Slug, nodo: &Nodo<'_>, cuerpo: Cuerpo) -> Option<Dependencia> {
    Some(Dependencia {
        slug: slug_,
        nombre: nodo.texto("nombre")?,
        proposito: nodo.texto("proposito")?,
        responsable: nodo.texto("responsable"),
        correo: nodo.texto("correo"),
        telefono: nodo.str("telefono").and_then(Telefono::parse),
        punto: slug(nodo, "punto"),
        cuerpo,
    })
}
