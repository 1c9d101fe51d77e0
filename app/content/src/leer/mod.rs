//! Checked trees into domain types.

pub(crate) mod calendario;
pub(crate) mod catalogos;
pub(crate) mod consentimientos;
pub(crate) mod directorio;
pub(crate) mod formulario;
pub(crate) mod publicaciones;
pub(crate) mod sede;
pub(crate) mod textos;
pub(crate) mod tramite;
pub(crate) mod transparencia;

use crate::{
    esquema::{revisar::opcion, tramite::MEDIOS},
    nodo::Nodo,
};
use domain::{Fecha, Slug, contacto::Medio, horario::Jornada};

/// Reads each element into a list with no room to spare: there may be a hundred thousand sheets.
pub(crate) fn cada<'n, 'a: 'n, T>(
    elementos: &'n [Nodo<'a>],
    leer: impl Fn(&'n Nodo<'a>) -> Option<T>,
) -> Vec<T> {
    let mut lista = Vec::with_capacity(elementos.len());
    lista.extend(elementos.iter().filter_map(leer));
    lista
}

pub(crate) fn slug(nodo: &Nodo<'_>, clave: &str) -> Option<Slug> {
    nodo.str(clave).and_then(Slug::parse)
}

pub(crate) fn slugs(nodo: &Nodo<'_>, clave: &str) -> Vec<Slug> {
    nodo.lista(clave).iter().filter_map(|n| Slug::parse(n.escalar()?)).collect()
}

pub(crate) fn fecha(nodo: &Nodo<'_>, clave: &str) -> Option<Fecha> {
    nodo.str(clave)?.parse().ok()
}

pub(crate) fn si_no(nodo: &Nodo<'_>, clave: &str) -> Option<bool> {
    nodo.str(clave).map(|s| domain::texto::fold(s) == "si")
}

pub(crate) fn entero(nodo: &Nodo<'_>, clave: &str) -> Option<u32> {
    nodo.str(clave)?.parse().ok()
}

pub(crate) fn horario(nodo: &Nodo<'_>) -> Vec<Jornada> {
    nodo.lista("horario").iter().filter_map(|n| Jornada::parse(n.escalar()?).ok()).collect()
}

pub(crate) fn medio(s: &str) -> Option<Medio> {
    Some(match MEDIOS[opcion(s, MEDIOS)?] {
        "web" => Medio::Web,
        "correo" => Medio::Correo,
        "telefónico" => Medio::Telefonico,
        _ => Medio::Presencial,
    })
}
