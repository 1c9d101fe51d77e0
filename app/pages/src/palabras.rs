//! The words of the interface: those of the program, and those that an entity gives in a language of its own.

#[expect(
    clippy::disallowed_methods,
    reason = "the macro only re-exports the setter that nobody here may call"
)]
mod tabla {
    rust_i18n::i18n!("locales", fallback = "es");
}

pub(crate) use tabla::_rust_i18n_t;

use domain::{Texto, idioma::Version};
use std::{
    borrow::Cow,
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// Words of an entity, by key.
pub(crate) type Palabras = BTreeMap<Texto, Texto>;

/// Keys that only pages of the edge use: a further language that lacks any of them has its static pages all the same.
const DEL_BORDE: [&str; 50] = [
    "accesos",
    "actuar",
    "acuse",
    "aviso",
    "ayudante",
    "banco",
    "bandeja",
    "carpeta",
    "caso",
    "clase",
    "compartir",
    "constancia",
    "consulta",
    "datos",
    "descarga",
    "documento",
    "documentos",
    "edicion",
    "elevar",
    "encuesta",
    "estado_de",
    "evidencia",
    "falla",
    "formulario",
    "funcionario",
    "hallado",
    "hecho",
    "historia",
    "ingreso",
    "isla",
    "notificacion",
    "pago",
    "paso",
    "persona",
    "plazo",
    "por_hacer",
    "porque",
    "problema",
    "rechazo",
    "recibido",
    "registro",
    "representar",
    "revision",
    "sesiones",
    "simulador",
    "suceso",
    "suma",
    "tramites",
    "verbal",
    "verificar",
];

thread_local! {
    static DE_LA_ENTIDAD: RefCell<Option<Arc<Palabras>>> = const { RefCell::new(None) };
}

/// Renders with the words that an entity gives.
pub(crate) fn con<R>(palabras: &Arc<Palabras>, pagina: impl FnOnce() -> R) -> R {
    let antes = DE_LA_ENTIDAD.replace(Some(Arc::clone(palabras)));
    let hecha = pagina();
    DE_LA_ENTIDAD.set(antes);
    hecha
}

/// What `t!` asks: the word of the entity, of the program, or the Spanish one.
pub(crate) fn _rust_i18n_try_translate<'r>(locale: &str, clave: impl AsRef<str>) -> Option<Cow<'r, str>> {
    let clave = clave.as_ref();
    let suya = (locale != domain::idioma::ESPANOL)
        .then(|| DE_LA_ENTIDAD.with_borrow(|p| p.as_ref()?.get(clave).map(|s| s.to_string().into())))
        .flatten();
    suya.or_else(|| tabla::_rust_i18n_try_translate(locale, clave))
}

/// The code of a language for as long as the program runs: there are as many as there are languages.
pub(crate) fn codigo(lengua: &str) -> &'static str {
    static CODIGOS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut codigos = CODIGOS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(c) = codigos.get(lengua) {
        return c;
    }
    let nuevo: &'static str = Box::leak(lengua.into());
    codigos.insert(nuevo);
    nuevo
}

/// Spanish words by key, of the file itself.
static ESPANOLAS: LazyLock<BTreeMap<String, &'static str>> =
    LazyLock::new(|| claves(include_str!("../locales/es.yml")));
static INGLESAS: LazyLock<BTreeMap<String, &'static str>> =
    LazyLock::new(|| claves(include_str!("../locales/en.yml")));

/// `marco.saltar` and its word, of a file with two levels.
fn claves(texto: &'static str) -> BTreeMap<String, &'static str> {
    let mut grupo = "";
    let mut claves = BTreeMap::new();
    for (clave, palabra) in texto.lines().filter_map(|l| l.split_once(':')) {
        match clave.strip_prefix("  ") {
            Some(k) => _ = claves.insert(format!("{grupo}.{k}"), palabra),
            None => grupo = clave,
        }
    }
    claves.remove("_version");
    claves
}

/// The `%{…}` of a word.
fn huecos(palabra: &str) -> BTreeSet<&str> {
    palabra.split("%{").skip(1).filter_map(|r| r.split_once('}')).map(|(h, _)| h).collect()
}

fn es_del_borde(clave: &str) -> bool {
    DEL_BORDE.contains(&clave.split('.').next().unwrap_or_default())
}

fn hay(v: &Version, clave: &str) -> bool {
    v.palabras.contains_key(clave) || (&*v.lengua == "en" && INGLESAS.contains_key(clave))
}

/// Whether a language has every word, also those of the edge.
pub(crate) fn del_borde(v: &Version) -> bool {
    ESPANOLAS.keys().all(|k| hay(v, k))
}

/// Words that a language lacks for its static pages, and those of the entity that no page uses or that lost a hole.
pub fn revisar_palabras(v: &Version) -> (Vec<String>, Vec<String>) {
    let faltan = ESPANOLAS.keys().filter(|k| !es_del_borde(k) && !hay(v, k)).cloned().collect();
    let mal = |(k, p): &(&Texto, &Texto)| match ESPANOLAS.get(&***k) {
        Some(es) => huecos(es) != huecos(p),
        None => !k.starts_with("arbol"),
    };
    (faltan, v.palabras.iter().filter(mal).map(|(k, _)| k.to_string()).collect())
}
