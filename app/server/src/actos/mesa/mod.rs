//! What is done with a case: by officials at their desk, by the person whose it is, and by the calendar.

mod agregar;
mod ampliar;
mod archivar;
mod asignar;
mod caso;
mod completar;
mod desistir;
mod hacer;
mod mano;
mod mirar;
mod palabras;
mod pasar;
mod prorrogar;
mod reabrir;
mod requerir;
mod responder;
mod tomar;
mod trasladar;

pub(crate) use agregar::Agregar;
pub(crate) use ampliar::Ampliar;
pub(crate) use archivar::Archivar;
pub(crate) use asignar::Asignar;
pub(crate) use caso::{Actor, Caso, Orden};
pub(crate) use completar::Completar;
pub(crate) use desistir::Desistir;
use hacer::Efecto;
pub(crate) use hacer::{Gesto, Negado, hacer};
pub(crate) use mano::{Mano, Papel};
pub(crate) use mirar::mirar;
pub(crate) use pasar::Pasar;
pub(crate) use prorrogar::Prorrogar;
pub(crate) use reabrir::Reabrir;
pub(crate) use requerir::Requerir;
pub(crate) use responder::{Recurso, Responder};
pub(crate) use tomar::Tomar;
pub(crate) use trasladar::Trasladar;
