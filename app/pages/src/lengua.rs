//! The portal in one of its languages, for what is no page of its own: the search, the feeds, the page of what is not there.

use crate::{
    ctx::Ctx,
    formato::{self, Palabra},
    portal::{Portal, con_duenio},
    version::Version,
    vistas::{errores, publicadas},
};
use domain::{Fecha, idioma::ESPANOL, publicacion::Tipo, sitio::Sitio, tramite::Tramite};
use rust_i18n::t;

/// One language of a portal.
#[derive(Clone, Copy, Debug)]
pub struct Lengua<'p> {
    portal: &'p Portal,
    v: usize,
}

/// Something that a search can find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hallado {
    /// A trámite.
    Tramite,
    /// A page of prose.
    Pagina,
    /// A unit.
    Dependencia,
    /// Something published.
    Publicacion(Tipo),
    /// A section of Transparencia.
    Transparencia,
}

impl Portal {
    /// Each language, Spanish first.
    pub fn lenguas(&self) -> impl Iterator<Item = Lengua<'_>> {
        (0..self.versiones().len()).map(|v| Lengua { portal: self, v })
    }

    /// The language that the edge speaks where addresses begin so: `en/`; Spanish anywhere else.
    pub fn lengua(&self, prefijo: &str) -> Lengua<'_> {
        Lengua { portal: self, v: self.version_de(prefijo).0 }
    }
}

impl<'p> Lengua<'p> {
    fn version(self) -> &'p Version {
        self.portal.version(self.v)
    }

    /// Its place among the languages of the portal; 0 is Spanish.
    pub fn posicion(self) -> usize {
        self.v
    }

    /// Its code.
    pub fn codigo(self) -> &'static str {
        if self.v == 0 { "es-CO" } else { self.version().lengua }
    }

    /// What its addresses begin with.
    pub fn prefijo(self) -> &'p str {
        &self.version().prefijo
    }

    /// The whole portal.
    pub fn portal(self) -> &'p Portal {
        self.portal
    }

    /// The content in it.
    pub fn sitio(self) -> &'p Sitio {
        &self.version().sitio
    }

    /// Whether it has a page or a feed, by its Spanish path.
    pub fn tiene(self, path: &str) -> bool {
        self.version().tiene(path)
    }

    /// Whether words of the content are still in Spanish in it.
    pub fn es_espanol(self, palabras: &str) -> bool {
        self.version().es_espanol(palabras)
    }

    /// Whether what the program itself says is in Spanish in it, for want of words.
    pub fn habla_espanol(self) -> bool {
        self.v > 0 && self.version().l == ESPANOL
    }

    /// "Trámite", "Noticia" …
    pub fn clase(self, h: Hallado) -> Palabra {
        let l = self.version().l;
        self.version().con_palabras(|| match h {
            Hallado::Tramite => t!("hallado.tramite", locale = l),
            Hallado::Pagina => t!("hallado.pagina", locale = l),
            Hallado::Dependencia => t!("hallado.dependencia", locale = l),
            Hallado::Transparencia => t!("hallado.transparencia", locale = l),
            Hallado::Publicacion(Tipo::Noticia) => t!("hallado.noticia", locale = l),
            Hallado::Publicacion(Tipo::Normativa) => t!("hallado.normativa", locale = l),
            Hallado::Publicacion(Tipo::Documento) => t!("hallado.documento", locale = l),
            Hallado::Publicacion(Tipo::Evento) => t!("hallado.evento", locale = l),
            Hallado::Publicacion(Tipo::Pregunta) => t!("hallado.pregunta", locale = l),
            Hallado::Publicacion(Tipo::Conjunto) => t!("hallado.conjunto", locale = l),
            Hallado::Publicacion(Tipo::Aviso) => t!("hallado.aviso", locale = l),
            Hallado::Publicacion(Tipo::Consulta) => t!("hallado.consulta", locale = l),
        })
    }

    /// "En línea · Gratis · 3 días hábiles", as far as they are known.
    pub fn hechos(self, t: &Tramite) -> String {
        let (l, anio) = (self.version().l, self.portal.opciones().hoy.year());
        let hechos = self.version().con_palabras(|| formato::datos(t, anio, l));
        hechos.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// "20 de noviembre de 2026".
    pub fn fecha(self, f: Fecha) -> String {
        self.version().con_palabras(|| formato::larga(f, self.version().l))
    }

    /// "Noticias": the name of a list.
    pub fn titulo(self, tipo: Tipo) -> Palabra {
        self.version().con_palabras(|| publicadas::titulo(tipo, self.version().l))
    }

    /// "(en español)".
    pub fn aviso(self) -> Palabra {
        self.version().con_palabras(|| t!("idioma.en_espanol", locale = self.version().l))
    }

    /// The page for addresses that do not exist, for web servers: it may stand anywhere under an absolute path.
    pub fn no_encontrada(self, raiz: &str) -> String {
        let c = Ctx::en(self.portal, raiz, "", self.v);
        self.version().con_palabras(|| con_duenio(|| errores::no_encontrada(c)))
    }
}
