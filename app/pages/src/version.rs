//! The sede in one language: its content, its lists, its frame, and which of its pages there are.

use crate::{
    Opciones,
    html::html,
    indice::Indice,
    marco::Marco,
    palabras::{self, Palabras, codigo, revisar_palabras},
    publicado::Publicado,
    ruta::{Clase, del_borde},
    vistas::{fila::Fila, tramite::puntos},
};
use domain::{
    Texto,
    formulario::Formulario,
    idioma::{self, ESPANOL},
    sitio::Sitio,
    transparencia::{Arbol, estandar},
};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::{Arc, OnceLock},
};

/// All that the pages of a language are made from.
#[derive(Debug)]
pub(crate) struct Version {
    /// Of the words of the interface: Spanish, where the entity does not give them all.
    pub(crate) l: &'static str,
    /// Of the content.
    pub(crate) lengua: &'static str,
    /// Before its paths: nothing, or `en/`.
    pub(crate) prefijo: String,
    pub(crate) sitio: Sitio,
    pub(crate) indice: Indice,
    pub(crate) publicado: Publicado,
    pub(crate) marco: Marco,
    palabras: Arc<Palabras>,
    en_espanol: HashSet<Texto>,
    /// Its pages, without prefix; `None` where it has them all.
    paginas: Option<HashSet<String>>,
    /// Whether it has every word that the edge says.
    pub(crate) borde: bool,
    /// The form of PQRSD of this entity, in Spanish where the law's form has no words in the language.
    pub(crate) pqrsd: Formulario,
    pub(crate) pqrsd_en_espanol: bool,
    /// Rows of lists, each rendered the first time that a list needs it.
    filas: Vec<OnceLock<Fila>>,
    puntos: HashMap<Box<str>, String>,
}

impl Version {
    /// Spanish, which has everything.
    pub(crate) fn espanola(sitio: Sitio, o: &Opciones) -> Self {
        let indice = Indice::new(&sitio, o.borradores);
        let publicado = Publicado::new(&sitio, &sitio, ESPANOL);
        let marco = Marco::new(&sitio.entidad, o, ESPANOL, &|_| None, &|_| None);
        let mut v = Self {
            l: ESPANOL,
            lengua: ESPANOL,
            prefijo: String::new(),
            filas: sitio.tramites.iter().map(|_| OnceLock::new()).collect(),
            pqrsd: sitio.formulario_pqrsd(),
            pqrsd_en_espanol: false,
            sitio,
            indice,
            publicado,
            marco,
            palabras: Arc::default(),
            en_espanol: HashSet::new(),
            paginas: None,
            borde: true,
            puntos: HashMap::new(),
        };
        v.puntos = v.tarjetas();
        v
    }

    /// A further language over the Spanish one.
    pub(crate) fn otra(v: idioma::Version, es: &Self, o: &Opciones) -> Self {
        let lengua = codigo(&v.lengua);
        let l = if revisar_palabras(&v).0.is_empty() { lengua } else { ESPANOL };
        let borde = palabras::del_borde(&v);
        let idioma::Version { palabras, mut sitio, hojas, mut en_espanol, .. } = v;
        sitio.publicaciones.retain(|p| o.borradores || !p.borrador);
        let palabras = Arc::new(palabras);
        palabras::con(&palabras.clone(), || {
            traducir_arbol(&mut sitio, l, &mut en_espanol);
            let va = |(path, clase): &(String, Clase)| !clase.es_hoja() || hojas.contains(path.as_str());
            let paginas = es.rutas(o.borradores).into_iter().filter(va).map(|(p, _)| p).collect();
            let indice = es.indice.en(&sitio);
            let publicado = Publicado::new(&sitio, &es.sitio, l);
            let marco = es.marco.clone();
            let filas = sitio.tramites.iter().map(|_| OnceLock::new()).collect();
            let prefijo = format!("{lengua}/");
            let pqrsd = es.sitio.formulario_pqrsd_en(&sitio, lengua);
            let mut v = Self {
                l,
                lengua,
                prefijo,
                sitio,
                indice,
                publicado,
                marco,
                palabras,
                en_espanol,
                filas,
                paginas: Some(paginas),
                borde,
                pqrsd_en_espanol: pqrsd.is_none(),
                pqrsd: pqrsd.unwrap_or_else(|| es.pqrsd.clone()),
                puntos: HashMap::new(),
            };
            v.marco = Marco::new(&v.sitio.entidad, o, l, &|r| Some(v.destino(r)), &|s| v.lang(s));
            v.puntos = v.tarjetas();
            v
        })
    }

    /// Renders with its words.
    pub(crate) fn con_palabras<R>(&self, pagina: impl FnOnce() -> R) -> R {
        if self.palabras.is_empty() { pagina() } else { palabras::con(&self.palabras, pagina) }
    }

    fn tarjetas(&self) -> HashMap<Box<str>, String> {
        let una = |p: &domain::pagina::Punto| ((*p.slug).into(), html(puntos::tarjeta(self, p)));
        self.sitio.puntos.iter().map(una).collect()
    }

    pub(crate) fn fila(&self, i: usize, anio: i16) -> &Fila {
        self.filas[i].get_or_init(|| Fila::new(self, &self.sitio.tramites[i], anio))
    }

    pub(crate) fn tarjeta_de_punto(&self, slug: &str) -> Option<&str> {
        self.puntos.get(slug).map(String::as_str)
    }

    /// Whether it has a page, by its Spanish path.
    pub(crate) fn tiene(&self, path: &str) -> bool {
        self.paginas.as_ref().is_none_or(|p| p.contains(path))
    }

    /// The same, or whether the edge answers there in it.
    pub(crate) fn habla(&self, path: &str) -> bool {
        self.tiene(path) || (self.borde && del_borde(path))
    }

    /// Where a link leads, from the root of the site: to its own page, or to the only one that there is.
    pub(crate) fn destino<'r>(&self, ruta: &'r str) -> (Cow<'r, str>, bool) {
        let ruta = ruta.strip_prefix('/').unwrap_or(ruta);
        let path = &ruta[..ruta.find(['#', '?']).unwrap_or(ruta.len())];
        if self.paginas.is_none() {
            return (ruta.into(), true);
        }
        if self.habla(path) {
            return (format!("{}{ruta}", self.prefijo).into(), true);
        }
        (ruta.into(), !(path.is_empty() || path.ends_with('/')))
    }

    /// The language of words of the content, where it is not the one of the page.
    pub(crate) fn lang(&self, palabras: &str) -> Option<&'static str> {
        let suya = if self.es_espanol(palabras) { ESPANOL } else { self.lengua };
        (suya != self.l).then_some(suya)
    }

    /// Whether words of the content were not translated.
    pub(crate) fn es_espanol(&self, palabras: &str) -> bool {
        self.paginas.is_some() && self.en_espanol.contains(palabras)
    }
}

/// The names that the law gives to places, in words of the interface.
fn traducir_arbol(sitio: &mut Sitio, l: &'static str, en_espanol: &mut HashSet<Texto>) {
    let ley = estandar(true);
    let palabra = |grupo: &str, id: &str| palabras::_rust_i18n_try_translate(l, format!("{grupo}.{id}"));
    let mut nodos = sitio.arbol.nodos().to_vec();
    for n in &mut nodos {
        let Some(de_ley) = ley.iter().find(|d| d.id == n.id) else { continue };
        for (grupo, suyo, dicho) in
            [("arbol", &mut n.titulo, &de_ley.titulo), ("arbol_debe", &mut n.debe, &de_ley.debe)]
        {
            match palabra(grupo, &n.id).filter(|_| suyo == dicho) {
                Some(p) => *suyo = p.into(),
                None if suyo == dicho => _ = en_espanol.insert(suyo.clone()),
                None => {}
            }
        }
    }
    sitio.arbol = Arbol::new(nodos);
}
