//! The wasm of the sede: Leptos islands, the server functions they call, and the one port (`Actos`) behind those.

mod actos;
#[cfg(feature = "hydrate")]
pub mod arranque;
pub mod buscador;
// The macro writes public items without documentation beside an island.
#[doc(hidden)]
pub mod consentimientos;
#[doc(hidden)]
pub mod elevar;
pub mod escritura;
pub mod fn_consentir;
pub mod fn_elevar;
pub mod fn_extender;
pub mod fn_guardar_borrador;
pub mod fn_sugerir;
mod formulario;
mod guardado;
pub mod lectura;
mod lista;
mod navegar;
mod pagina;
mod sesion;
#[doc(hidden)]
pub mod sesion_aviso;
#[doc(hidden)]
pub mod solicitud;
#[doc(hidden)]
pub mod sugerencias;

pub use actos::{Actos, Futuro, Guardado, PorGuardar, Prorroga, Suceso, Sugerencia};
pub use buscador::{Buscador, BuscadorProps};
pub use consentimientos::Consentimientos;
pub use elevar::Elevar;
pub use fn_consentir::{Consentir, consentir};
pub use fn_elevar::{ActoElevar, elevar};
pub use fn_extender::{Extender, extender};
pub use fn_guardar_borrador::{GuardarBorrador, guardar_borrador};
pub use fn_sugerir::{MAX_Q, Sugerir, sugerir};
pub use sesion_aviso::SesionAviso;
pub use solicitud::Formulario;
