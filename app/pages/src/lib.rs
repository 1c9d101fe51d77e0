//! Typed props to HTML: the face of a sede, rendered with Leptos on the server side only.

mod ctx;
mod documento;
pub mod edicion;
#[doc(hidden)]
pub mod ejemplos;
mod forma;
mod formato;
pub use formato::hora_de;
// `t!` looks for both at the root of the crate.
pub use palabras::revisar_palabras;
pub(crate) use palabras::{_rust_i18n_t, _rust_i18n_try_translate};
mod html;
mod iconos;
mod indice;
mod jsonld;
mod lengua;
mod marco;
mod palabras;
mod portal;
mod publicado;
mod qr;
mod quien;
pub mod revision;
mod ruta;
mod version;
mod vistas;

pub use forma::FormaDicha;
pub use indice::{Faceta, Filtro, GrupoFaceta, Indice};
pub use lengua::{Hallado, Lengua};
pub use marco::PREFERENCIAS;
pub use portal::{Opciones, Portal, Recursos};
pub use quien::Quien;
pub use ruta::{Base, Clase, Ruta, de_consulta, de_solicitud, del_borde};
pub use vistas::{
    buscar::{Acierto, Consulta},
    compartir, consultas, documentos, formulario, mesa, notificaciones, persona, peticion,
};
