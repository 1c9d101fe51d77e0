//! Notifications of acts: what they must hold, what happens to them, and when they take effect.
//!
//! Three words, three types: a *notificación* has legal effect, a *comunicación* informs, an *aviso* tells of either.

mod ajustes;
mod contenido;
mod falta;
mod pendiente;
mod publicacion;
mod recursos;
mod suceso;
mod tipos;
mod via;

#[cfg(test)]
mod pruebas;

pub use ajustes::{Ajustes, Ley, Numero, RecursoUsual, ley, recursos_usuales};
pub use contenido::{Autoridad, Contenido, Copia, MAX_RECURSOS, MAX_TEXTO, Propuesta, Recurso, Recursos};
pub use falta::Falta;
pub use pendiente::{Paso, hasta};
pub use publicacion::{Puesto, a_quien};
pub use recursos::{PlazoDeRecurso, plazos};
pub use suceso::{Canal, Lugar, Suceso};
pub use tipos::{Aviso, Comunicacion, ComunicacionId, De, Notificacion, NotificacionId};
pub use via::{Estado, MAX_SUCESOS, OtraVia, Por, Surtida, Via};
