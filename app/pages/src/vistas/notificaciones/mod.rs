//! Notifications of acts as people see them: before and after they open one, what they authorise, the desk, the public board.

pub(in crate::vistas) mod abierta;
pub(in crate::vistas) mod autorizados;
pub(in crate::vistas) mod caso;
pub(in crate::vistas) mod certificado;
mod consentimientos;
pub(in crate::vistas) mod correo;
pub(in crate::vistas) mod de_otra;
pub(in crate::vistas) mod en_caso;
pub(in crate::vistas) mod evidencia;
mod fecha;
mod forma_recursos;
mod historia;
pub(in crate::vistas) mod lista;
mod movil;
pub(in crate::vistas) mod notificar;
mod piezas;
mod portal;
pub(in crate::vistas) mod preferencias;
mod prueba;
pub(in crate::vistas) mod publicada;
pub(in crate::vistas) mod publicadas;
mod publicar;
pub(in crate::vistas) mod rechazo;
mod recursos;
pub(in crate::vistas) mod retiro;
pub(in crate::vistas) mod revisar;
pub(in crate::vistas) mod sms;
pub(in crate::vistas) mod sobre;

pub use abierta::Abierta;
pub use autorizados::{Autorizado, Autorizados};
pub use caso::{NotificacionCaso, PasoSiguiente};
pub use certificado::{Certificado, ESTILO_DE_CERTIFICADO, PasoCertificado, SelloCertificado};
pub use consentimientos::{Consentimiento, DeAsunto, DeProcedimiento, TextoDeConsentimiento};
pub use correo::AvisoDeNotificacion;
pub use de_otra::DeOtra;
pub use en_caso::NotificacionesDeCaso;
pub use evidencia::DiaDeEvidencia;
pub use forma_recursos::{RecursoComun, nombre_de_campo};
pub use historia::HechoDeNotificacion;
pub use lista::{DeOtraFila, MisNotificaciones, NotificacionFila};
pub use movil::{EstadoDeMovil, Movil};
pub use notificar::Notificar;
pub use preferencias::Preferencias;
pub use publicada::Publicada;
pub use publicadas::{AvisoPublicado, PorAviso};
pub use publicar::EnLaSede;
pub use rechazo::Rechazar;
pub use recursos::{RecursoVista, RecursosVista};
pub use retiro::Retirar;
pub use revisar::Revisar;
pub use sobre::PorAbrir;

use domain::{Fecha, Instante};

/// Where it stands from the root.
pub(in crate::vistas) const RAIZ: &str = "carpeta/notificaciones/";

/// How far a notification is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marcha {
    /// It waits for the person.
    SinAbrir {
        /// The last day before it goes on by other means.
        hasta: Option<Fecha>,
    },
    /// It goes on by other means, and has no effect yet.
    PorOtroMedio {
        /// Since when.
        desde: Instante,
    },
    /// It has effect.
    ConEfecto {
        /// Date and hour.
        en: Instante,
        /// What gave it.
        por: Por,
    },
}

/// What gave a notification its effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Por {
    /// The person opened it.
    Acceso,
    /// The person was given the act.
    Personal,
    /// The aviso with copy of the act was delivered.
    Aviso,
    /// The aviso stood published.
    Publicacion,
}

/// Who signs an act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Firmante {
    /// "Secretaria de Hacienda".
    pub cargo: String,
    /// Its office.
    pub dependencia: String,
}

/// The act that is notified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActoNotificado {
    /// Name of its file.
    pub nombre: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 in hexadecimal.
    pub huella: String,
    /// Date and hour of the act.
    pub en: Instante,
}
