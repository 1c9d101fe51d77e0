//! Public servants and groups with an interest.

use super::{cada, slug};
use crate::{
    esquema::{directorio::CLASES_DE_GRUPO, revisar::opcion},
    nodo::Nodo,
};
use domain::{
    contacto::Telefono,
    directorio::{GrupoDeInteres, Servidor},
};

pub(crate) fn servidores(nodo: &Nodo<'_>) -> Vec<Servidor> {
    cada(nodo.lista("servidor"), servidor)
}

fn servidor(nodo: &Nodo<'_>) -> Option<Servidor> {
    Some(Servidor {
        nombre: nodo.texto("nombre")?,
        cargo: nodo.texto("cargo")?,
        dependencia: slug(nodo, "dependencia")?,
        correo: nodo.texto("correo")?,
        telefono: nodo.str("telefono").and_then(Telefono::parse),
        extension: nodo.texto("extension"),
        formacion: nodo.texto("formacion"),
        experiencia: nodo.texto("experiencia"),
    })
}

pub(crate) fn grupos(nodo: &Nodo<'_>) -> Vec<GrupoDeInteres> {
    cada(nodo.lista("grupo"), grupo)
}

fn grupo(nodo: &Nodo<'_>) -> Option<GrupoDeInteres> {
    Some(GrupoDeInteres {
        nombre: nodo.texto("nombre")?,
        clase: CLASES_DE_GRUPO[opcion(nodo.str("clase")?, CLASES_DE_GRUPO)?].into(),
        proposito: nodo.texto("proposito")?,
        correo: nodo.texto("correo"),
        telefono: nodo.str("telefono").and_then(Telefono::parse),
        enlace: nodo.texto("enlace"),
    })
}
