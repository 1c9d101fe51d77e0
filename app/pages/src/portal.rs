//! The portal: a checked site, how it is published, and everything that many pages share, rendered once.

use crate::{
    ctx::Ctx,
    formato,
    html::html,
    indice::Indice,
    marco::Marco,
    publicado::Publicado,
    ruta::{Base, Clase, Ruta},
    vistas::{self, Consulta, fila::Fila, tramite::puntos},
};
use domain::{
    Fecha,
    formulario::{Formulario, Opcion},
    sitio::Sitio,
    tramite::Tramite,
};
use leptos::prelude::Owner;
use std::{collections::HashMap, sync::OnceLock};

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
    sitio: Sitio,
    opciones: Opciones,
    indice: Indice,
    publicado: Publicado,
    pqrsd: Formulario,
    marco: Marco,
    marco_en: Marco,
    /// Rows of lists, each rendered the first time that a list needs it.
    filas: Vec<OnceLock<Fila>>,
    puntos: HashMap<Box<str>, String>,
}

impl Portal {
    /// Computes the lists and renders what pages share.
    pub fn new(sitio: Sitio, opciones: Opciones) -> Self {
        let indice = Indice::new(&sitio, opciones.borradores);
        let publicado = Publicado::new(&sitio);
        let pqrsd = pqrsd(&sitio);
        let marco = Marco::new(&sitio.entidad, &opciones, "es");
        let marco_en = Marco::new(&sitio.entidad, &opciones, "en");
        let filas = sitio.tramites.iter().map(|_| OnceLock::new()).collect();
        let puntos =
            sitio.puntos.iter().map(|p| ((*p.slug).into(), html(puntos::tarjeta(p, "es")))).collect();
        Self { sitio, opciones, indice, publicado, pqrsd, marco, marco_en, filas, puntos }
    }

    /// The form of PQRSD of this entity.
    pub fn pqrsd(&self) -> &Formulario {
        &self.pqrsd
    }

    /// The content.
    pub fn sitio(&self) -> &Sitio {
        &self.sitio
    }

    /// How it is published.
    pub fn opciones(&self) -> &Opciones {
        &self.opciones
    }

    /// Which trámites stand in which list.
    pub fn indice(&self) -> &Indice {
        &self.indice
    }

    pub(crate) fn publicado(&self) -> &Publicado {
        &self.publicado
    }

    pub(crate) fn marco(&self, l: &str) -> &Marco {
        if l == "en" { &self.marco_en } else { &self.marco }
    }

    pub(crate) fn fila(&self, i: usize) -> &Fila {
        self.filas[i].get_or_init(|| Fila::new(&self.sitio.tramites[i], self.opciones.hoy.year()))
    }

    pub(crate) fn tarjeta_de_punto(&self, slug: &str) -> Option<&str> {
        self.puntos.get(slug).map(String::as_str)
    }

    /// "En línea · Gratis · 3 días hábiles", as far as they are known.
    pub fn hechos(&self, t: &Tramite) -> String {
        let hechos = formato::datos(t, self.opciones.hoy.year(), "es");
        hechos.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Canonical address of a path of the site.
    pub fn canonica(&self, path: &str) -> String {
        format!("{}/{path}", self.opciones.url)
    }

    /// A whole document; the same props give the same bytes.
    pub fn pagina(&self, ruta: &Ruta) -> String {
        let base = Base::Profundidad(ruta.profundidad()).texto();
        let l = if ruta.clase == Clase::Ingles { "en" } else { "es" };
        let c = Ctx { portal: self, base: &base, l };
        match ruta.clase {
            Clase::Inicio => vistas::inicio::pagina(c),
            Clase::Lista(filtro, n) => vistas::lista::pagina(c, &ruta.path, filtro, n),
            Clase::Tramite(i) => vistas::tramite::pagina(c, &ruta.path, &self.sitio.tramites[i]),
            Clase::Dependencia(i) => vistas::dependencia::pagina(c, &ruta.path, &self.sitio.dependencias[i]),
            Clase::Directorio => vistas::directorio::pagina(c, &ruta.path),
            Clase::Servidores => vistas::quienes::servidores(c, &ruta.path),
            Clase::Grupos => vistas::quienes::grupos(c, &ruta.path),
            Clase::Publicadas(i, n) => {
                vistas::publicadas::lista(c, &ruta.path, &self.publicado.listados()[i], n)
            }
            Clase::Publicacion(i) => {
                vistas::publicadas::detalle::pagina(c, &ruta.path, &self.sitio.publicaciones[i])
            }
            Clase::Calendario => vistas::calendario::pagina(c, &ruta.path),
            Clase::Transparencia => vistas::transparencia::pagina(c, &ruta.path),
            Clase::Nodo(i) => {
                vistas::transparencia::nodo::pagina(c, &ruta.path, &self.sitio.arbol.nodos()[i])
            }
            Clase::Pagina(i) => vistas::prosa::pagina(c, &ruta.path, &self.sitio.paginas[i]),
            Clase::Mapa => vistas::mapa::pagina(c, &ruta.path),
            Clase::Ingles => vistas::ingles::pagina(c, &ruta.path),
        }
    }

    /// The page for an address that does not exist.
    pub fn no_encontrada(&self, base: &Base) -> String {
        let base = base.texto();
        vistas::errores::no_encontrada(Ctx { portal: self, base: &base, l: "es" })
    }

    /// The page for a failure of ours.
    pub fn error(&self, base: &Base) -> String {
        let base = base.texto();
        vistas::errores::error(Ctx { portal: self, base: &base, l: "es" })
    }

    /// The results page, at `/buscar`. Its island hands words down through a Leptos context, which needs an owner.
    pub fn buscar(&self, consulta: &Consulta<'_>) -> String {
        con_duenio(|| vistas::buscar::pagina(Ctx { portal: self, base: "", l: "es" }, consulta))
    }
}

/// With the entity's own dependencias, kinds that may be anonymous, and files.
fn pqrsd(s: &Sitio) -> Formulario {
    let dependencias: Vec<_> = s
        .dependencias
        .iter()
        .map(|d| Opcion { valor: (*d.slug).into(), texto: d.nombre.clone(), ayuda: None })
        .collect();
    let p = &s.entidad.pqrsd;
    domain::pqrsd::formulario(&dependencias, &p.anonimo, p.archivos())
}

/// Renders what may hold an island.
pub(crate) fn con_duenio<R>(pagina: impl FnOnce() -> R) -> R {
    let owner = Owner::new();
    let hecha = owner.with(pagina);
    owner.unset_with_forced_cleanup();
    hecha
}
