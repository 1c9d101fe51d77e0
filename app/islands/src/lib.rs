//! The wasm of the sede: Leptos islands, the server functions they call, and the one port (`Actos`) behind those.

mod actos;
#[cfg(feature = "hydrate")]
pub mod arranque;
// The macro writes a public struct without documentation beside each island.
#[doc(hidden)]
pub mod buscador;
pub mod fn_sugerir;

pub use actos::{Actos, Futuro, Sugerencia};
pub use buscador::{Buscador, BuscadorProps};
pub use fn_sugerir::{MAX_Q, Sugerir, sugerir};
