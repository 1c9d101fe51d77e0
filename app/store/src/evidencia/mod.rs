//! Tables of the evidence: written inside the act, sealed afterwards, audited when somebody wants to know.

mod anotar;
mod auditar;
mod dias;
mod fila;
mod juntas;
mod leer;
mod sellar;

pub use anotar::{Anotacion, anotar};
pub use auditar::{Auditoria, auditar};
pub use dias::{Dia, cerrar, dia, dias, huellas, por_cerrar};
pub use fila::{de, de_peticion};
pub use juntas::{Cadena, comenzar, continuar};
pub use leer::{Lugar, cadena, lugares, sello};
pub use sellar::{sellar, ultimo_sello};
