//! The three that are never taken for each other: what notifies, what informs, and what tells of them.

use super::{Canal, Contenido};
use crate::{Instante, documento::Documento, grado::Grado};
use serde::{Deserialize, Serialize};

/// Which notification.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NotificacionId(pub String);

/// Which communication.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ComunicacionId(pub String);

/// An act made known with legal effect.
///
/// ```compile_fail,E0308
/// use domain::notificacion::{Comunicacion, Notificacion};
/// fn surtir(_: &Notificacion) {}
/// fn informar(c: &Comunicacion) {
///     surtir(c); // what informs does not notify
/// }
/// ```
///
/// Norma: Ley 1437 de 2011, art. 56
#[derive(Clone, Debug, PartialEq)]
pub struct Notificacion {
    /// Which one.
    pub id: NotificacionId,
    /// Whom it is for.
    pub destinatario: Documento,
    /// About what, in a few words that tell nothing of the act.
    pub asunto: String,
    /// The act and all that the law wants with it.
    pub contenido: Contenido,
    /// How sure the entity must be of who opens it.
    pub grado: Grado,
    /// When it was written.
    pub creada_en: Instante,
}

/// Something that is told and has no legal effect.
#[derive(Clone, Debug, PartialEq)]
pub struct Comunicacion {
    /// Which one.
    pub id: ComunicacionId,
    /// Whom it is for.
    pub destinatario: Documento,
    /// About what.
    pub asunto: String,
    /// What is told.
    pub texto: String,
    /// When it was written.
    pub creada_en: Instante,
}

/// Of what an aviso tells.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum De {
    /// An act waits for the person.
    Notificacion(NotificacionId),
    /// There is news.
    Comunicacion(ComunicacionId),
}

/// The message that says that something waits. It knows ids only: neither content nor subject has a place in it.
///
/// ```compile_fail,E0308
/// use domain::notificacion::{Aviso, Notificacion};
/// fn surtir(_: &Notificacion) {}
/// fn avisar(a: &Aviso) {
///     surtir(a); // what tells of an act does not notify it
/// }
/// ```
///
/// ```compile_fail,E0560
/// use domain::notificacion::{Aviso, Canal, Contenido, De};
/// fn llenar(contenido: Contenido, de: De) -> Aviso {
///     Aviso { a: "persona".into(), de, canal: Canal::Correo, vez: 0, contenido }
/// }
/// ```
///
/// ```compile_fail,E0308
/// use domain::notificacion::{ComunicacionId, De};
/// fn de(id: ComunicacionId) -> De {
///     De::Notificacion(id)
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aviso {
    /// Who is told: our id of the person.
    pub a: String,
    /// Of what.
    pub de: De,
    /// Through what.
    pub canal: Canal,
    /// Which time, from 0.
    pub vez: u8,
}
