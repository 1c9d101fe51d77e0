//! What is done with a notification: each act leaves one fact in its set and one entry in its own chain.

mod acceder;
mod aviso;
mod constar;
mod contacto;
mod copia;
mod dejar;
mod entregar;
mod expediente;
mod notificar;
mod por_sistema;
mod prever;
mod procedimientos;
mod publicar;
mod rebotar;
mod rechazar;
mod retirado;
mod seguir;
mod suceder;

pub(super) use acceder::{Apertura, abrir};
pub(crate) use acceder::{NoAccede, acceder};
pub(crate) use aviso::{AVISO, aviso_de, es_recordatorio, no_entregado};
pub(crate) use constar::{Constancia, Fuera, constar};
pub(crate) use copia::{guardada, guardar};
pub(crate) use entregar::entregados;
pub(crate) use notificar::{Notificar, SIN_REVISAR, notificar};
pub(crate) use por_sistema::{Encargo, Suerte, notificar_por};
pub(crate) use prever::{Previa, prever, previa};
pub(crate) use procedimientos::procedimientos;
pub(crate) use publicar::{Publicar, publicar, retirar};
pub(crate) use rebotar::rebotar;
pub(crate) use rechazar::rechazar;
pub(super) use retirado::retirado;
pub(crate) use seguir::{pasos, seguir};
pub(crate) use suceder::sujeto;
