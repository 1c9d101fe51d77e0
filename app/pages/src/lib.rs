//! Typed props to HTML: the face of a sede, rendered with Leptos on the server side only.

rust_i18n::i18n!("locales", fallback = "es");

mod ctx;
mod documento;
#[doc(hidden)]
pub mod ejemplos;
mod formato;
mod html;
mod iconos;
mod indice;
mod jsonld;
mod marco;
mod portal;
mod qr;
mod ruta;
mod vistas;

pub use indice::{Faceta, Filtro, GrupoFaceta, Indice};
pub use portal::{Opciones, Portal, Recursos};
pub use ruta::{Base, Clase, Ruta};
pub use vistas::buscar::{Acierto, Consulta};
