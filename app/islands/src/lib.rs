//! The wasm of the sede: Leptos islands, the server functions they call, and the one port (`Actos`) behind those.

mod actos;
#[cfg(feature = "hydrate")]
pub mod arranque;
pub mod buscador;
pub mod fn_sugerir;
pub mod lectura;
mod lista;
// The macro writes public items without documentation beside an island.
#[doc(hidden)]
pub mod sugerencias;

pub use actos::{Actos, Futuro, Sugerencia};
pub use buscador::{Buscador, BuscadorProps};
pub use fn_sugerir::{MAX_Q, Sugerir, sugerir};
