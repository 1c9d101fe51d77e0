//! Serves the site from memory and answers what is not a file: search, server functions, health.

mod borde;
mod cabeceras;
mod hilos;
mod mapa;
mod responder;
mod vigia;
mod vivo;

pub(crate) use hilos::servir;
pub(crate) use vigia::vigilar;
pub(crate) use vivo::Vivo;
