//! Tables of the evidence: written inside the act, sealed afterwards, audited when somebody wants to know.

mod anotar;
mod auditar;
mod comenzar;
mod dias;
mod fila;
mod leer;
mod sellar;

pub use anotar::{Anotacion, anotar};
pub use auditar::{Auditoria, auditar};
pub use comenzar::{Cadena, comenzar};
pub use dias::{Dia, cerrar, dia, dias, huellas, por_cerrar};
pub use fila::{de, de_peticion};
pub use leer::{Lugar, cadena, lugares, sello};
pub use sellar::{sellar, ultimo_sello};
