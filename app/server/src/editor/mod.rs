//! What an editor reads beside the site: the guide, what each sheet takes, what is pending. Only while they watch.

use content::{Diagnostico, Falta, Severidad};
use include_dir::{Dir, include_dir};
use pages::{
    Portal,
    edicion::{Clave, ESTILO, Enlace, GUIA, Hallazgo, Mas, PaginaDeEditor, Regla},
};

/// Chapters in the order of their names, and pictures.
static ARCHIVOS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/guia");
const CSS: &str = include_str!("../../../../style/editor.css");

/// A chapter: `# Title`, a sentence, prose.
struct Capitulo {
    /// Name in the address; none for the first.
    slug: &'static str,
    titulo: &'static str,
    bajada: &'static str,
    prosa: &'static str,
}

fn capitulos() -> Vec<Capitulo> {
    let mut archivos: Vec<_> =
        ARCHIVOS.files().filter(|f| f.path().extension().is_some_and(|e| e == "md")).collect();
    archivos.sort_by_key(|f| f.path());
    archivos.iter().filter_map(|f| capitulo(f.path().file_stem()?.to_str()?, f.contents_utf8()?)).collect()
}

/// `03-lenguaje-claro` stands at `editor/lenguaje-claro/`.
fn capitulo(nombre: &'static str, texto: &'static str) -> Option<Capitulo> {
    let (numero, slug) = nombre.split_once('-')?;
    let (titulo, resto) = texto.strip_prefix("# ")?.split_once("\n\n")?;
    let (bajada, prosa) = resto.split_once("\n\n").unwrap_or((resto, ""));
    let slug = if numero == "00" { "" } else { slug };
    Some(Capitulo { slug, titulo: titulo.trim(), bajada: bajada.trim(), prosa })
}

/// Whether a path, with its slashes, is answered here.
pub(crate) fn existe(camino: &str) -> bool {
    let Some(resto) = camino.strip_prefix('/').and_then(|c| c.strip_prefix(GUIA)) else { return false };
    let Some(slug) = slug(resto) else { return es_imagen(resto) };
    let tipo = slug.strip_prefix("campos/").is_some_and(|t| content::tipos().any(|x| x == t));
    tipo || capitulos().iter().any(|c| c.slug == slug)
}

fn es_imagen(resto: &str) -> bool {
    resto.starts_with("imagenes/") && ARCHIVOS.get_file(resto).is_some()
}

/// The name of a page: with its slash, but for the first.
fn slug(resto: &str) -> Option<&str> {
    if resto.is_empty() { Some("") } else { resto.strip_suffix('/') }
}

/// The file at a path, and its name.
pub(crate) fn hacer(portal: &Portal, hallazgos: &[Hallazgo], camino: &str) -> Option<(String, Vec<u8>)> {
    let path = camino.strip_prefix('/')?;
    let resto = path.strip_prefix(GUIA)?;
    if path == ESTILO {
        return Some((path.to_owned(), CSS.as_bytes().to_vec()));
    }
    if es_imagen(resto) {
        return ARCHIVOS.get_file(resto).map(|f| (path.to_owned(), f.contents().to_vec()));
    }
    let slug = slug(resto)?;
    let html = match slug.strip_prefix("campos/") {
        Some(tipo) => campos(portal, path, tipo)?,
        None => pagina(portal, hallazgos, path, slug)?,
    };
    Some((format!("{path}index.html"), html.into_bytes()))
}

fn pagina(portal: &Portal, hallazgos: &[Hallazgo], path: &str, slug: &str) -> Option<String> {
    let todos = capitulos();
    let c = todos.iter().find(|c| c.slug == slug)?;
    let (reglas, enlaces) = (reglas(), if slug == "campos" { tipos() } else { indice(&todos) });
    let mas = match slug {
        "" | "campos" => Mas::Indice(&enlaces),
        "lenguaje-claro" => Mas::Reglas(&reglas),
        "pendientes" => Mas::Pendientes(hallazgos),
        _ => Mas::Nada,
    };
    let prosa = content::html_puro(c.prosa);
    Some(portal.de_editor(&PaginaDeEditor { path, titulo: c.titulo, bajada: c.bajada, prosa: &prosa, mas }))
}

fn campos(portal: &Portal, path: &str, tipo: &str) -> Option<String> {
    let claves: Vec<Clave> = content::claves(tipo)?.into_iter().map(clave).collect();
    let todos = capitulos();
    let c = todos.iter().find(|c| c.slug == "campos")?;
    let (titulo, bajada) = (format!("{}: {tipo}", c.titulo), content::archivos_de(tipo));
    let mas = Mas::Claves(&claves);
    Some(portal.de_editor(&PaginaDeEditor { path, titulo: &titulo, bajada: &bajada, prosa: "", mas }))
}

fn indice(todos: &[Capitulo]) -> Vec<Enlace> {
    let de = |c: &Capitulo| Enlace {
        path: format!("{GUIA}{}/", c.slug),
        titulo: c.titulo.to_owned(),
        resumen: c.bajada.to_owned(),
    };
    todos.iter().filter(|c| !c.slug.is_empty()).map(de).collect()
}

fn tipos() -> Vec<Enlace> {
    let de = |t: &str| Enlace {
        path: format!("{GUIA}campos/{t}/"),
        titulo: t.to_owned(),
        resumen: content::archivos_de(t),
    };
    content::tipos().map(de).collect()
}

fn clave(c: content::Clave) -> Clave {
    let exige = match c.exige {
        Falta::Siempre => Some(""),
        Falta::AlPublicar(norma) => Some(norma),
        Falta::Nunca => None,
    };
    Clave { camino: c.camino, doc: c.doc.to_owned(), lleva: c.lleva, exige }
}

fn reglas() -> Vec<Regla> {
    let de = |r: &'static content::ReglaDeEstilo| Regla {
        codigo: &r.codigo,
        nombre: &r.nombre,
        por_que: &r.por_que,
        mal: &r.mal,
        bien: &r.bien,
        fuente: &r.fuente,
    };
    content::reglas_de_estilo().iter().map(de).collect()
}

/// A finding as pages show it.
pub(crate) fn hallazgo(d: &Diagnostico) -> Hallazgo {
    Hallazgo {
        archivo: d.archivo.clone(),
        linea: d.linea,
        error: d.severidad == Severidad::Error,
        mensaje: d.mensaje.clone(),
        ayuda: d.ayuda.clone(),
        norma: d.norma.map(str::to_owned),
        llano: content::informe::humano::llano(d),
        pagina: content::pagina_de(&d.archivo),
    }
}

#[cfg(test)]
mod pruebas;
