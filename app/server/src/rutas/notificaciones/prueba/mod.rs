//! The proof of a notification that has effect: its certificate as a page, and the bundle that proves itself elsewhere.

mod certificado;
mod expediente;
mod inclusion;
mod paquete;

pub(in crate::rutas) use certificado::certificado;
pub(in crate::rutas) use paquete::paquete;
