//! What comes back: reports of delivery in a mailbox of the entity, read and tied to the message that they speak of.

mod ajustes;
mod buzon;
mod informe;
#[cfg(test)]
pub(crate) mod pruebas;

pub(crate) use ajustes::Ajustes;
pub(crate) use buzon::{Buzon, Leido};
pub(crate) use informe::{Informe, Suerte, leer};
