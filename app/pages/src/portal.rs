//! The portal: a checked site, how it is published, and everything that many pages share, rendered once.

use crate::{
    ctx::Ctx,
    indice::Indice,
    ruta::{Base, Clase, Ruta, del_borde},
    version::Version,
    vistas::{self, Consulta},
};
use domain::{Fecha, sitio::Sitio};
use leptos::prelude::Owner;

/// Paths, from the root of the site, of the assets whose names hold a hash.
#[derive(Clone, Debug, Default)]
pub struct Recursos {
    /// The stylesheet.
    pub css: String,
    /// The stylesheet of lists, home and the search, which a trámite page does not load.
    pub listas: String,
    /// The stylesheet that only pages of a person load besides.
    pub persona: String,
    /// The script that remembers what was chosen in the bar of accessibility: the only one of most pages.
    pub preferencias: String,
    /// Its `integrity`.
    pub integridad: String,
    /// The script that starts islands; only pages with an island load it.
    pub boot: String,
    /// The logo as a `data:` address, where it is small enough to save a request.
    pub logo: Option<String>,
}

/// How the site is published.
#[derive(Clone, Debug)]
pub struct Opciones {
    /// Canonical address without slash at its end; may have a path.
    pub url: String,
    /// The day of the build: prices of the year follow it.
    pub hoy: Fecha,
    /// Preview: drafts are shown with a band and with what they lack.
    pub borradores: bool,
    /// Who enters is made up: every page says so.
    pub simulador: bool,
    /// Assets.
    pub recursos: Recursos,
}

/// All that pages are made from.
#[derive(Debug)]
pub struct Portal {
    opciones: Opciones,
    /// Each language, Spanish first.
    versiones: Vec<Version>,
}

impl Portal {
    /// Computes the lists and renders what pages share.
    pub fn new(mut sitio: Sitio, opciones: Opciones) -> Self {
        sitio.publicaciones.retain(|p| opciones.borradores || !p.borrador);
        let idiomas = std::mem::take(&mut sitio.idiomas);
        let mut versiones = vec![Version::espanola(sitio, &opciones)];
        for v in idiomas {
            let otra = Version::otra(v, &versiones[0], &opciones);
            versiones.push(otra);
        }
        Self { opciones, versiones }
    }

    /// The content.
    pub fn sitio(&self) -> &Sitio {
        &self.versiones[0].sitio
    }

    /// How it is published.
    pub fn opciones(&self) -> &Opciones {
        &self.opciones
    }

    /// Which trámites stand in which list.
    pub fn indice(&self) -> &Indice {
        &self.versiones[0].indice
    }

    pub(crate) fn version(&self, v: usize) -> &Version {
        &self.versiones[v]
    }

    pub(crate) fn versiones(&self) -> &[Version] {
        &self.versiones
    }

    /// The further language in which the edge answers at a path, and the path without it.
    pub fn del_borde<'p>(&self, path: &'p str) -> Option<(&str, &'p str)> {
        let (v, resto) = self.version_de(path);
        (v > 0 && del_borde(resto)).then(|| (&*self.version(v).prefijo, resto))
    }

    /// Where a path leads in the language of a prefix: to its own page, or to the only one that there is.
    pub fn en_idioma(&self, prefijo: &str, ruta: &str) -> String {
        let suya = self.versiones.iter().find(|v| v.prefijo == prefijo).unwrap_or(&self.versiones[0]);
        suya.destino(ruta).0.into_owned()
    }

    pub(crate) fn version_de<'p>(&self, path: &'p str) -> (usize, &'p str) {
        let otras = self.versiones.iter().enumerate().skip(1);
        let suya = |(i, v): (usize, &Version)| Some((i, path.strip_prefix(&*v.prefijo)?));
        otras.filter(|(_, v)| v.borde).find_map(suya).unwrap_or((0, path))
    }

    /// Renders a page that stands there, in the language of its address.
    pub(crate) fn en_su_lugar<R>(&self, base: &Base, pagina: impl FnOnce(Ctx<'_>) -> R) -> R {
        let (v, path) = match base {
            Base::Path(p) => self.version_de(p),
            Base::Prefijo(_) => (0, ""),
        };
        let raiz = base.texto();
        let c = Ctx::en(self, &raiz, path, v);
        c.version().con_palabras(|| con_duenio(|| pagina(c)))
    }

    /// Words that go without a page around them, in the language of a path: `hacer` gets the code of the interface words.
    pub fn en_palabras<R>(&self, path: &str, hacer: impl FnOnce(&'static str) -> R) -> R {
        let v = self.version(self.version_de(path).0);
        v.con_palabras(|| hacer(v.l))
    }

    /// The path of a page in Spanish.
    pub fn en_espanol<'r>(&self, ruta: &'r Ruta) -> &'r str {
        &ruta.path[self.version(ruta.idioma).prefijo.len()..]
    }

    /// The same page in every language that has it: code and path, Spanish first; none where that is the only one.
    pub fn en_todas(&self, path: &str) -> Vec<(&str, String)> {
        let suyas = self.versiones.iter().filter(|v| v.tiene(path));
        let todas: Vec<_> = suyas.map(|v| (v.lengua, format!("{}{path}", v.prefijo))).collect();
        if todas.len() > 1 { todas } else { Vec::new() }
    }

    /// Canonical address of a path of the site.
    pub fn canonica(&self, path: &str) -> String {
        format!("{}/{path}", self.opciones.url)
    }

    /// A whole document; the same props give the same bytes.
    pub fn pagina(&self, ruta: &Ruta) -> String {
        let base = Base::de_path(&ruta.path).texto();
        let path = self.en_espanol(ruta);
        let c = Ctx::en(self, &base, path, ruta.idioma);
        c.version().con_palabras(|| pagina(c, path, ruta.clase))
    }

    /// The page for an address that does not exist.
    pub fn no_encontrada(&self, base: &Base) -> String {
        self.en_su_lugar(base, vistas::errores::no_encontrada)
    }

    /// The page for a failure of ours.
    pub fn error(&self, base: &Base) -> String {
        self.en_su_lugar(base, vistas::errores::error)
    }

    /// The results page, at `/buscar`.
    pub fn buscar(&self, base: &Base, consulta: &Consulta<'_>) -> String {
        self.en_su_lugar(base, |c| vistas::buscar::pagina(c, consulta))
    }
}

fn pagina(c: Ctx<'_>, path: &str, clase: Clase) -> String {
    let s = c.sitio();
    match clase {
        Clase::Inicio => vistas::inicio::pagina(c),
        Clase::Lista(filtro, n) => vistas::lista::pagina(c, path, filtro, n),
        Clase::Tramite(i) => vistas::tramite::pagina(c, path, &s.tramites[i]),
        Clase::Dependencia(i) => vistas::dependencia::pagina(c, path, &s.dependencias[i]),
        Clase::Directorio => vistas::directorio::pagina(c, path),
        Clase::Servidores => vistas::quienes::servidores(c, path),
        Clase::Grupos => vistas::quienes::grupos(c, path),
        Clase::Publicadas(i, n) => vistas::publicadas::lista(c, path, &c.publicado().listados()[i], n),
        Clase::Publicacion(i) => vistas::publicadas::detalle::pagina(c, path, &s.publicaciones[i]),
        Clase::Calendario => vistas::calendario::pagina(c, path),
        Clase::Transparencia => vistas::transparencia::pagina(c, path),
        Clase::Nodo(i) => vistas::transparencia::nodo::pagina(c, path, &s.arbol.nodos()[i]),
        Clase::Pagina(i) => vistas::prosa::pagina(c, path, &s.paginas[i]),
        Clase::Mapa => vistas::mapa::pagina(c, path),
    }
}

/// Renders what may hold an island.
pub(crate) fn con_duenio<R>(pagina: impl FnOnce() -> R) -> R {
    let owner = Owner::new();
    let hecha = owner.with(pagina);
    owner.unset_with_forced_cleanup();
    hecha
}
