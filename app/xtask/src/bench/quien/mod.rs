//! Who is there: logins, sessions, a page of the folder and systems that notify, with an authentication service of the
//! bench's own.

pub(super) mod api;
pub(super) mod carpeta;
mod casa;
pub(super) mod documentos;
pub(in crate::bench) mod emisor;
mod guion;
pub(super) mod ingreso;
mod llave;
mod navegador;
mod ritmo;
pub(super) mod sesiones;
mod sistema;
