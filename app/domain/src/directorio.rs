//! Who works for the entity, and who organises around what it does.

use crate::{Slug, Texto, contacto::Telefono};

/// A public servant or contractor.
///
/// Norma: Ley 1712 de 2014, art. 9 lit. c; Resolución MinTIC 1519 de 2020, anexo 2 (1.5)
#[derive(Clone, Debug, PartialEq)]
pub struct Servidor {
    /// Full name.
    pub nombre: Texto,
    /// Office.
    pub cargo: Texto,
    /// Unit.
    pub dependencia: Slug,
    /// Institutional e-mail.
    pub correo: Texto,
    /// Fixed line of the entity; never a personal phone.
    pub telefono: Option<Telefono>,
    /// Extension.
    pub extension: Option<Texto>,
    /// Studies.
    pub formacion: Option<Texto>,
    /// Work before.
    pub experiencia: Option<Texto>,
}

/// An association, a guild or another group with an interest in what the entity does.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (1.7)
#[derive(Clone, Debug, PartialEq)]
pub struct GrupoDeInteres {
    /// Its name.
    pub nombre: Texto,
    /// "Agremiación", "Asociación" …
    pub clase: Texto,
    /// What it is about.
    pub proposito: Texto,
    /// E-mail.
    pub correo: Option<Texto>,
    /// Phone.
    pub telefono: Option<Telefono>,
    /// Its site.
    pub enlace: Option<Texto>,
}
