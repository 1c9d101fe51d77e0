//! The wasm of the sede: Leptos islands, the server functions they call, and the one port (`Actos`) behind those.

mod actos;
#[cfg(feature = "hydrate")]
pub mod arranque;
pub mod buscador;
// The macro writes public items without documentation beside an island.
#[cfg(any(feature = "ssr", feature = "documentos"))]
#[doc(hidden)]
pub mod compartir;
#[doc(hidden)]
pub mod consentimientos;
#[cfg(any(feature = "ssr", feature = "documentos"))]
#[doc(hidden)]
pub mod documentos;
#[doc(hidden)]
pub mod elevar;
pub mod escritura;
// Pages with a form, or with documents, have no notification to open.
#[cfg(any(feature = "ssr", not(any(feature = "formularios", feature = "documentos"))))]
pub mod fn_abrir_notificacion;
pub mod fn_consentir;
#[cfg(any(feature = "ssr", feature = "documentos"))]
pub mod fn_documentos;
pub mod fn_elevar;
pub mod fn_extender;
pub mod fn_guardar_borrador;
pub mod fn_sugerir;
mod formulario;
mod guardado;
pub mod lectura;
#[cfg(any(feature = "ssr", feature = "formularios", feature = "documentos"))]
mod linea;
mod lista;
mod navegar;
mod nodos;
#[cfg(any(feature = "ssr", not(any(feature = "formularios", feature = "documentos"))))]
#[doc(hidden)]
pub mod notificacion;
mod pagina;
#[cfg(any(feature = "ssr", not(feature = "formularios")))]
mod partes;
mod sesion;
#[doc(hidden)]
pub mod sesion_aviso;
#[cfg(any(feature = "ssr", feature = "formularios"))]
#[doc(hidden)]
pub mod solicitud;
#[doc(hidden)]
pub mod sugerencias;

pub use actos::{Actos, Futuro, Gesto, Guardado, Parte, PorGuardar, Prorroga, Suceso, Sugerencia};
pub use buscador::{Buscador, BuscadorProps};
#[cfg(any(feature = "ssr", feature = "documentos"))]
pub use compartir::Compartir;
pub use consentimientos::Consentimientos;
#[cfg(any(feature = "ssr", feature = "documentos"))]
pub use documentos::Documentos;
pub use elevar::Elevar;
#[cfg(any(feature = "ssr", not(any(feature = "formularios", feature = "documentos"))))]
pub use fn_abrir_notificacion::{AbrirNotificacion, abrir_notificacion};
pub use fn_consentir::{Consentir, consentir};
pub use fn_elevar::{ActoElevar, elevar};
pub use fn_extender::{Extender, extender};
pub use fn_guardar_borrador::{GuardarBorrador, guardar_borrador};
pub use fn_sugerir::{MAX_Q, Sugerir, sugerir};
#[cfg(any(feature = "ssr", not(any(feature = "formularios", feature = "documentos"))))]
pub use notificacion::Notificacion;
pub use sesion_aviso::SesionAviso;
#[cfg(any(feature = "ssr", feature = "formularios"))]
pub use solicitud::Formulario;
