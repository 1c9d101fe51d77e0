//! Shared lists.

use super::{fecha, horario, slug};
use crate::{
    esquema::{
        catalogos::{ICONOS, TIPOS_DE_NORMA},
        revisar::opcion,
    },
    nodo::Nodo,
};
use domain::{Texto, contacto::Telefono, geo::Coordenadas, norma::Norma, pagina::Punto, sitio::Grupo};

pub(crate) fn grupos(nodo: &Nodo<'_>, clave: &str) -> Vec<Grupo> {
    nodo.lista(clave).iter().filter_map(grupo).collect()
}

fn grupo(nodo: &Nodo<'_>) -> Option<Grupo> {
    let icono = nodo.str("icono").and_then(|s| opcion(s, ICONOS)).map(|i| ICONOS[i].into());
    Some(Grupo {
        slug: slug(nodo, "slug")?,
        nombre: nodo.texto("nombre")?,
        descripcion: nodo.texto("descripcion")?,
        icono,
    })
}

pub(crate) fn normas(nodo: &Nodo<'_>) -> Vec<Norma> {
    let mut normas: Vec<_> = nodo.lista("norma").iter().filter_map(norma).collect();
    normas.sort_by(|a, b| a.slug.cmp(&b.slug));
    normas
}

fn norma(nodo: &Nodo<'_>) -> Option<Norma> {
    Some(Norma {
        slug: slug(nodo, "slug")?,
        tipo: TIPOS_DE_NORMA[opcion(nodo.str("tipo")?, TIPOS_DE_NORMA)?].into(),
        numero: nodo.str("numero").and_then(|s| s.parse().ok()),
        anio: nodo.str("anio")?.parse().ok()?,
        expide: nodo.texto("expide"),
        titulo: nodo.texto("titulo")?,
        expedicion: fecha(nodo, "expedicion"),
        url: nodo.texto("url"),
    })
}

pub(crate) fn puntos(nodo: &Nodo<'_>) -> Vec<Punto> {
    let mut puntos: Vec<_> = nodo.lista("punto").iter().filter_map(punto).collect();
    puntos.sort_by(|a, b| a.slug.cmp(&b.slug));
    puntos
}

fn punto(nodo: &Nodo<'_>) -> Option<Punto> {
    let grados: Vec<f64> =
        nodo.lista("coordenadas").iter().filter_map(|n| n.escalar()?.parse().ok()).collect();
    let coordenadas = if let [lat, lon] = grados[..] { Coordenadas::new(lat, lon) } else { None };
    Some(Punto {
        slug: slug(nodo, "slug")?,
        nombre: nodo.texto("nombre")?,
        direccion: nodo.texto("direccion")?,
        municipio: nodo.texto("municipio")?,
        divipola: nodo.texto("divipola")?,
        telefono: nodo.str("telefono").and_then(Telefono::parse),
        correo: nodo.texto("correo"),
        horario: horario(nodo),
        coordenadas,
        accesibilidad: nodo.texto("accesibilidad"),
        cita: nodo.texto("cita"),
    })
}

pub(crate) fn sinonimos(nodo: &Nodo<'_>) -> Vec<Vec<Texto>> {
    let palabras = |g: &Nodo<'_>| g.elementos().iter().filter_map(|n| Some(n.escalar()?.into())).collect();
    nodo.lista("grupos").iter().map(palabras).collect()
}
