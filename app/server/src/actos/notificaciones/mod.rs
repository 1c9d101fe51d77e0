//! What is done with a notification: each act leaves one fact in its set and one entry in its own chain.

mod acceder;
mod aviso;
mod constar;
mod notificar;
mod rechazar;
mod seguir;
mod suceder;

pub(crate) use acceder::{NoAccede, acceder};
pub(crate) use aviso::{AVISO, resultado};
pub(crate) use constar::{Constancia, Fuera, constar};
pub(crate) use notificar::{Notificar, notificar};
pub(crate) use rechazar::rechazar;
pub(crate) use seguir::seguir;
