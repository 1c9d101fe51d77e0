//! What a person keeps: folders, documents and their versions. Every look-up says whose, so that another's looks like none.

pub mod actos;
pub mod carpetas;
mod escribir;
mod fila;
mod lista;
pub mod papelera;
pub mod subidas;
pub mod versiones;

pub use carpetas::Carpeta;
pub use escribir::{Agregado, Nuevo, agregar, etiquetar, mover, ocultar, recibir, renombrar};
pub use fila::{Documento, Origen, clases};
pub use lista::{Cuota, Lugar, Orden, Pedido, cuota, lista, recientes, todos, uno};
pub use versiones::Version;
