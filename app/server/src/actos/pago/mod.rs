//! Paying for what was filed: it is priced when it is filed, asked for at the bank, and resolved by what the bank says.
//!
//! Norma: Decreto Ley 2106 de 2019, art. 17

mod cobrar;
mod palabras;
mod pedir;
mod preguntar;
mod resolver;

pub(crate) use cobrar::cobrar;
pub(crate) use palabras::{agrupada, valor};
pub(crate) use pedir::{NoPaga, pedir_pago};
pub(crate) use preguntar::{NoOido, Oido, preguntar};
pub(crate) use resolver::resolver_pago;

use store::pagos::Transaccion;

/// The one with which it was paid.
pub(crate) fn pagada(transacciones: &[Transaccion]) -> Option<&Transaccion> {
    transacciones.iter().find(|t| t.estado == domain::pago::Estado::Pagado)
}
