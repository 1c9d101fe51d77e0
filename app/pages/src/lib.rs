//! Typed props to HTML: the face of a sede, rendered with Leptos on the server side only.

#[expect(
    clippy::disallowed_methods,
    reason = "the macro only re-exports the setter that nobody here may call"
)]
mod palabras {
    rust_i18n::i18n!("locales", fallback = "es");
}
// `t!` looks for both at the root of the crate.
pub(crate) use palabras::{_rust_i18n_t, _rust_i18n_try_translate};

mod ctx;
mod documento;
pub mod edicion;
#[doc(hidden)]
pub mod ejemplos;
mod formato;
pub use formato::hora_de;
mod html;
mod iconos;
mod indice;
mod jsonld;
mod marco;
mod portal;
mod publicado;
mod qr;
mod quien;
pub mod revision;
mod ruta;
mod vistas;

pub use indice::{Faceta, Filtro, GrupoFaceta, Indice};
pub use marco::PREFERENCIAS;
pub use portal::{Opciones, Portal, Recursos};
pub use quien::Quien;
pub use ruta::{Base, Clase, Ruta};
pub use vistas::{
    buscar::{Acierto, Consulta},
    compartir, documentos, formulario, mesa, notificaciones, persona, peticion,
};
