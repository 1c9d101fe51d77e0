//! The desk of the official: the tray, one case, and what was said before an official.

mod actos;
pub(in crate::vistas) mod bandeja;
pub(in crate::vistas) mod caso;
pub(in crate::vistas) mod encuestas;
mod gesto;
pub(in crate::vistas) mod verbal;

pub use actos::Acto;
pub use bandeja::{Bandeja, FilaBandeja, FiltroBandeja};
pub use caso::{Caso, Opciones};
pub use encuestas::{ComentarioVista, Encuestas, TramiteEncuestado};
pub use verbal::Verbal;
