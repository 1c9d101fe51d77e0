//! What people say of a project before it is decided: the form, its receipt, what everybody reads, and the desk.

pub(in crate::vistas) mod cerrada;
pub(in crate::vistas) mod comentar;
pub(in crate::vistas) mod comentarios;
pub(in crate::vistas) mod mesa;
mod mesa_publicar;
pub(in crate::vistas) mod mesa_una;
mod paginas;
mod palabras;
pub(in crate::vistas) mod recibo;

pub use cerrada::ConsultaCerrada;
pub use comentar::Comentar;
pub use comentarios::{ComentarioPublico, Comentarios, InformeVista, RespuestaVista};
pub use mesa::{ConsultasDeMesa, FilaDeMesa};
pub use mesa_una::{ComentarioDeMesa, ConsultaDeMesa, Forma, Volvio};
pub use recibo::Recibo;

use super::{
    persona::Mensaje,
    publicadas::{superior, titulo},
};
use crate::{ctx::Ctx, documento::Hoja};
use domain::{Fecha, publicacion::Tipo};

/// The consultation that a page is about.
#[derive(Clone)]
pub struct ConsultaVista {
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub titulo: String,
    /// First day.
    pub abre: Fecha,
    /// Last day, whole.
    pub cierra: Fecha,
}

impl ConsultaVista {
    /// Path of its sheet.
    fn hoja(&self) -> String {
        format!("{}{}/", Tipo::Consulta.raiz(), self.slug)
    }

    /// Its title, in the language of the page if its sheet is in it.
    fn titulo(&self, c: Ctx<'_>) -> Mensaje {
        let hoja = c.sitio().publicadas(Tipo::Consulta).iter().find(|p| *p.slug == *self.slug);
        match hoja.filter(|_| c.traducida()) {
            Some(p) if c.lang_es(&p.titulo).is_none() => Mensaje::igual(&*p.titulo),
            _ => self.titulo.as_str().into(),
        }
    }

    /// Path of its form.
    fn comentar(&self) -> String {
        comentar_en(&self.hoja())
    }

    /// Path of what everybody reads.
    fn comentarios(&self) -> String {
        comentarios_en(&self.hoja())
    }

    /// The way from home to a page of it.
    fn migas<'h>(&self, c: Ctx<'_>, mut hoja: Hoja<'h>) -> Hoja<'h> {
        if let Some((texto, path)) = superior(c, Tipo::Consulta) {
            hoja = hoja.miga(texto.into_owned(), path);
        }
        let todas = titulo(Tipo::Consulta, c.l).into_owned();
        hoja.miga(todas, Tipo::Consulta.raiz()).miga(self.titulo(c).en(c.l).into_owned(), self.hoja())
    }
}

/// Path of the form of a consultation whose sheet stands there.
pub(in crate::vistas) fn comentar_en(hoja: &str) -> String {
    format!("{hoja}comentar/")
}

/// Path of its comments.
pub(in crate::vistas) fn comentarios_en(hoja: &str) -> String {
    format!("{hoja}comentarios/")
}
