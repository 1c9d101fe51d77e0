//! Every page of a filing, with people who do not exist: for snapshots, tests and the gallery.

mod ayudas;
mod comentarios;
mod compartidos;
mod consultas;
mod documentos;
mod en_ingles;
mod formularios;
mod mesa;
mod pagos;
mod problemas;
mod radicadas;

use crate::Portal;
pub use formularios::{definicion, respuestas};
pub use radicadas::acuse;

/// Name and page of each; names are unique.
pub fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let de = [
        formularios::paginas,
        en_ingles::paginas,
        radicadas::paginas,
        consultas::paginas,
        comentarios::paginas,
        mesa::paginas,
        pagos::paginas,
        documentos::paginas,
        ayudas::paginas,
        compartidos::paginas,
    ];
    de.iter().flat_map(|paginas| paginas(p)).collect()
}
