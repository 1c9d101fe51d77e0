//! What is done with a notification: each act leaves one fact in its set and one entry in its own chain.

mod acceder;
mod aviso;
mod constar;
mod contacto;
mod copia;
mod dejar;
mod expediente;
mod notificar;
mod por_sistema;
mod prever;
mod publicar;
mod rebotar;
mod rechazar;
mod seguir;
mod suceder;

pub(crate) use acceder::{NoAccede, acceder};
pub(crate) use aviso::{AVISO, aviso_de, es_recordatorio, resultado};
pub(crate) use constar::{Constancia, Fuera, constar};
pub(crate) use copia::{guardada, guardar};
pub(crate) use notificar::{Notificar, notificar};
pub(crate) use por_sistema::{Encargo, Suerte, notificar_por};
pub(crate) use prever::{Previa, prever, previa};
pub(crate) use publicar::{Publicar, publicar, retirar};
pub(crate) use rebotar::rebotar;
pub(crate) use rechazar::rechazar;
pub(crate) use seguir::{pasos, seguir};
pub(crate) use suceder::sujeto;
