//! Serves the site from memory and answers what is not a file: search, server functions, health.

mod cabeceras;
mod cambios;
mod hilos;
mod mapa;
mod responder;
mod vigia;
mod vivo;

pub(crate) use cabeceras::{Permiso, permiso};
pub(crate) use hilos::Puerta;
pub(crate) use mapa::cabeceras_de;
pub(crate) use responder::de_pagina;
pub(crate) use vigia::vigilar;
pub(crate) use vivo::{Paginas, Vivo};
