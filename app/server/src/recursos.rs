//! What the program carries inside: styles, wasm, icons, and a content folder to start from.

use base64::{Engine, prelude::BASE64_STANDARD};
use domain::entidad::Kit;
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use std::{borrow::Cow, fmt::Write};

static PUBLIC: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../public");
/// The demonstration entity, which `sede new` copies.
pub(crate) static MUESTRA: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../content");

const CSS_V4: &[u8] = include_bytes!(concat!(env!("SEDE_RECURSOS"), "/sede-v4.css"));
const CSS_V5: &[u8] = include_bytes!(concat!(env!("SEDE_RECURSOS"), "/sede-v5.css"));
const CSS_LISTAS: &[u8] = include_bytes!(concat!(env!("SEDE_RECURSOS"), "/listas.css"));
const CSS_PERSONA: &[u8] = include_bytes!(concat!(env!("SEDE_RECURSOS"), "/persona.css"));
const BOOT: &str = include_str!(concat!(env!("SEDE_RECURSOS"), "/boot.js"));
const ISLANDS_JS: &[u8] = include_bytes!(concat!(env!("SEDE_RECURSOS"), "/islands.js"));
const ISLANDS_WASM: &[u8] = include_bytes!(concat!(env!("SEDE_RECURSOS"), "/islands_bg.wasm"));
const FORMULARIOS_JS: &[u8] = include_bytes!(concat!(env!("SEDE_RECURSOS"), "/formularios.js"));
const FORMULARIOS_WASM: &[u8] = include_bytes!(concat!(env!("SEDE_RECURSOS"), "/formularios_bg.wasm"));
const DOCUMENTOS_JS: &[u8] = include_bytes!(concat!(env!("SEDE_RECURSOS"), "/documentos.js"));
const DOCUMENTOS_WASM: &[u8] = include_bytes!(concat!(env!("SEDE_RECURSOS"), "/documentos_bg.wasm"));

/// A file that goes into the site as it is.
#[derive(Clone, Debug)]
pub(crate) struct Recurso {
    /// Path from the root of the site.
    pub(crate) nombre: String,
    pub(crate) bytes: Cow<'static, [u8]>,
}

/// The assets of a site and the names its pages need.
pub(crate) struct Recursos {
    pub(crate) nombres: pages::Recursos,
    pub(crate) archivos: Vec<Recurso>,
}

impl Recursos {
    /// Assets for a kit; those of `assets/` carry their hash in the name.
    pub(crate) fn new(kit: Kit, logo: Option<String>) -> Self {
        let css = sellado("sede", "css", Cow::Borrowed(if kit == Kit::V4 { CSS_V4 } else { CSS_V5 }));
        let listas = sellado("listas", "css", Cow::Borrowed(CSS_LISTAS));
        let persona = sellado("persona", "css", Cow::Borrowed(CSS_PERSONA));
        let preferencias = sellado("preferencias", "js", Cow::Borrowed(pages::PREFERENCIAS.as_bytes()));
        let islas = islas();
        let de_islas = |boot: String, (nombre, r): &(&str, Recurso)| boot.replace(nombre, solo(&r.nombre));
        let boot = islas.iter().fold(BOOT.to_owned(), de_islas);
        let boot = sellado("inicio", "js", Cow::Owned(boot.into_bytes()));
        let nombres = pages::Recursos {
            css: css.nombre.clone(),
            listas: listas.nombre.clone(),
            persona: persona.nombre.clone(),
            preferencias: preferencias.nombre.clone(),
            integridad: integridad(&preferencias.bytes),
            boot: boot.nombre.clone(),
            logo,
        };
        let publicos = archivos(&PUBLIC).into_iter().filter_map(|f| {
            let nombre = f.path().to_str()?.to_owned();
            Some(Recurso { nombre, bytes: Cow::Borrowed(f.contents()) })
        });
        let islas = islas.into_iter().map(|(_, r)| r);
        let archivos =
            [css, listas, persona, preferencias, boot].into_iter().chain(islas).chain(publicos).collect();
        Self { nombres, archivos }
    }
}

/// The builds of the islands, each file under the name that `boot.js` calls it.
fn islas() -> [(&'static str, Recurso); 6] {
    [
        ("islands.js", sellado("islas", "js", Cow::Borrowed(ISLANDS_JS))),
        ("islands_bg.wasm", sellado("islas", "wasm", Cow::Borrowed(ISLANDS_WASM))),
        ("formularios.js", sellado("formularios", "js", Cow::Borrowed(FORMULARIOS_JS))),
        ("formularios_bg.wasm", sellado("formularios", "wasm", Cow::Borrowed(FORMULARIOS_WASM))),
        ("documentos.js", sellado("documentos", "js", Cow::Borrowed(DOCUMENTOS_JS))),
        ("documentos_bg.wasm", sellado("documentos", "wasm", Cow::Borrowed(DOCUMENTOS_WASM))),
    ]
}

/// Of a folder and those inside.
fn archivos<'a>(dir: &'a Dir<'a>) -> Vec<&'a include_dir::File<'a>> {
    dir.files().chain(dir.dirs().flat_map(archivos)).collect()
}

fn solo(ruta: &str) -> &str {
    ruta.rsplit('/').next().unwrap_or(ruta)
}

/// `assets/sede.1a2b3c4d.css`
fn sellado(nombre: &str, extension: &str, bytes: Cow<'static, [u8]>) -> Recurso {
    Recurso { nombre: format!("assets/{nombre}.{}.{extension}", &hex(&bytes)[..12]), bytes }
}

/// What pages and their policy say of the bytes of a script.
pub(crate) fn integridad(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// SHA-256 in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    en_hex(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal.
pub(crate) fn en_hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut s, b| {
        // Writing to a String cannot fail.
        let _ = write!(s, "{b:02x}");
        s
    })
}

#[cfg(test)]
mod tests {
    use super::{DOCUMENTOS_JS, FORMULARIOS_JS, ISLANDS_JS};
    use pages::{Consulta, Portal, ejemplos};

    /// The id of an island is a hash of its source: pages and wasm of different builds would miss each other in silence.
    #[test]
    fn every_island_of_the_pages_is_in_the_wasm() {
        let portal = Portal::new(ejemplos::sitio(), ejemplos::opciones());
        let consulta = Consulta { q: "", resultados: &[], total: 0, transparencia: false };
        let mut paginas: Vec<String> =
            ejemplos::persona::paginas(&portal).into_iter().map(|(_, p)| p).collect();
        paginas.extend(ejemplos::peticion::paginas(&portal).into_iter().map(|(_, p)| p));
        paginas.push(portal.buscar(&pages::Base::de_path("buscar"), &consulta));
        let mut vistas = std::collections::BTreeSet::new();
        for pagina in &paginas {
            let islas: Vec<&str> = pagina.split("data-component=\"").skip(1).collect();
            let suyas: Vec<&str> =
                islas.iter().map(|resto| resto.split('"').next().unwrap_or_default()).collect();
            // As `boot.js` chooses.
            let hay = |nombre: &str| suyas.iter().any(|id| id.starts_with(nombre));
            let (cual, guion) = match (hay("Formulario_"), hay("Documentos_") || hay("Compartir_")) {
                (true, _) => ("formularios.js", FORMULARIOS_JS),
                (_, true) => ("documentos.js", DOCUMENTOS_JS),
                _ => ("islands.js", ISLANDS_JS),
            };
            let guion = String::from_utf8_lossy(guion);
            for id in suyas {
                assert!(guion.contains(id), "{id} is not in {cual}: run `cargo xtask recursos`");
                vistas.insert(id.to_owned());
            }
        }
        assert!(vistas.len() >= 7, "{vistas:?}");
    }
}
