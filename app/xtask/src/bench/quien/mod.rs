//! Who is there: logins, sessions and a page of the folder, with an authentication service of the bench's own.

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
