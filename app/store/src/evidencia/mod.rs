//! Tables of the evidence: written inside the act, sealed afterwards, audited when somebody wants to know.

mod anotar;
mod auditar;
mod comenzar;
mod fila;
mod sellar;

pub use anotar::{Anotacion, anotar};
pub use auditar::{Auditoria, auditar};
pub use comenzar::{Cadena, comenzar};
pub use fila::{de, de_peticion};
pub use sellar::{sellar, ultimo_sello};
