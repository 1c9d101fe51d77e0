//! From a folder to a whole sede: find the files, read the lists, read the sheets, check them against each other.

mod carpeta;
mod cruzar;
mod filtros;
mod hoja;
mod idiomas;
mod listas;
mod publicadas;
mod rutas;
mod traducida;

use crate::{diagnostico::Diagnostico, diagnostico::Severidad, indice::Indice};
use carpeta::Carpeta;
use domain::{
    calendario::Calendario,
    publicacion::{self, Publicacion},
    sitio::Sitio,
    transparencia::Arbol,
};
pub(crate) use hoja::Contenido;
use hoja::Hoja;
pub use idiomas::{Cobertura, incompletos, palabras};
use listas::Listas;
pub use publicadas::{adelantados, atrasados};
use rayon::prelude::*;
pub use rutas::pagina_de;
use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
    sync::Arc,
};

/// What a folder gave.
pub struct Carga {
    /// The sede, unless there were errors.
    pub sitio: Option<Sitio>,
    /// Every finding of every file, in order of file and line.
    pub diagnosticos: Vec<Diagnostico>,
    /// How many files were looked at.
    pub archivos: usize,
    /// Files of `publico/`, relative to it, with `/`.
    pub publicos: Vec<String>,
    /// How much of it is in each further language.
    pub cobertura: Vec<Cobertura>,
}

/// Only the calendar of a folder, so that a term can be counted while sheets are wrong; the law alone where it has none.
///
/// # Errors
/// What is wrong in its calendario.toml.
pub fn calendario(dir: &Path) -> Result<Calendario, Vec<Diagnostico>> {
    Listas::solo_calendario(dir)
}

/// Reads a folder, and later only what changed in it.
pub struct Cargador {
    dir: PathBuf,
    leido: Option<Leido>,
}

struct Leido {
    carpeta: Carpeta,
    listas: Listas,
    /// The lists in each further language.
    traducidas: Vec<(Box<str>, Listas)>,
    indice: Indice,
    hojas: BTreeMap<String, Hoja>,
    /// Path of each page to the file of its sheet.
    paginas: HashMap<String, String>,
    /// What only the whole could tell, at the last look.
    cruzados: Vec<Diagnostico>,
}

impl Cargador {
    /// Nothing is read yet.
    pub fn new(dir: &Path) -> Self {
        Self { dir: dir.to_owned(), leido: None }
    }

    /// Reads everything.
    pub fn cargar(&mut self) -> Carga {
        self.leido = None;
        let mut carpeta = match Carpeta::recorrer(&self.dir) {
            Ok(c) => c,
            Err(d) => {
                return Carga {
                    sitio: None,
                    diagnosticos: vec![*d],
                    archivos: 0,
                    publicos: Vec::new(),
                    cobertura: Vec::new(),
                };
            }
        };
        let mut indice = carpeta.indice();
        let mut listas = Listas::leer(&self.dir, &mut indice, &carpeta.publicos);
        carpeta.traducciones(&mut indice);
        listas.sobrantes(&self.dir, &indice.idiomas);
        let mut en = |l: &str| (l.into(), listas.en(&self.dir, l, &indice));
        let traducidas = indice.idiomas.iter().map(|l| en(l)).collect();
        let archivos = std::mem::take(&mut carpeta.archivos);
        let paginas = archivos.iter().map(|a| (a.ruta(), a.nombre.clone())).collect();
        let hojas = archivos
            .into_par_iter()
            .map(|a| (a.nombre.clone(), Hoja::leer(&self.dir, a, &indice)))
            .collect::<Vec<_>>()
            .into_iter()
            .collect();
        let mut leido = Leido { carpeta, listas, traducidas, indice, hojas, paginas, cruzados: Vec::new() };
        leido.cruzados = cruzar::cruzar(&self.dir, &leido);
        let carga = leido.carga();
        self.leido = Some(leido);
        carga
    }

    /// Reads again only the sheets named, if they are sheets that were there before; otherwise everything.
    pub fn recargar(&mut self, cambiados: &[PathBuf]) -> Carga {
        let Some(leido) = &mut self.leido else { return self.cargar() };
        let mut nombres = Vec::new();
        for ruta in cambiados {
            let nombre = ruta.strip_prefix(&self.dir).ok().map(carpeta::con_barras);
            match nombre.filter(|n| leido.hojas.contains_key(n) && es_archivo(ruta)) {
                Some(n) => nombres.push(n),
                None => return self.cargar(),
            }
        }
        // A translation takes from its sheet all that is no words.
        let suyas = |h: &&Hoja| {
            h.archivo.original().is_some_and(|o| nombres.contains(&o) && !nombres.contains(&h.archivo.nombre))
        };
        let traducciones: Vec<String> =
            leido.hojas.values().filter(suyas).map(|h| h.archivo.nombre.clone()).collect();
        nombres.extend(traducciones);
        // What other sheets see of these did not change: nothing else needs another look.
        let mut misma_cara = leido.cruzados.is_empty();
        for nombre in &nombres {
            if let Some(hoja) = leido.hojas.get_mut(nombre) {
                let nueva = Hoja::leer(&self.dir, hoja.archivo.clone(), &leido.indice);
                misma_cara &= nueva.cara() == hoja.cara();
                *hoja = nueva;
            }
        }
        leido.cruzados = if misma_cara {
            cruzar::solo(&self.dir, leido, &nombres)
        } else {
            cruzar::cruzar(&self.dir, leido)
        };
        leido.carga()
    }
}

/// A link may have come to lead elsewhere: then everything is looked at again.
fn es_archivo(ruta: &Path) -> bool {
    ruta.symlink_metadata().is_ok_and(|m| m.is_file())
}

impl Leido {
    fn carga(&self) -> Carga {
        let mut diagnosticos = self.carpeta.diagnosticos.clone();
        diagnosticos.extend(self.listas.diagnosticos.iter().cloned());
        diagnosticos.extend(self.hojas.values().flat_map(|h| h.diagnosticos.iter().cloned()));
        diagnosticos.extend(self.cruzados.iter().cloned());
        diagnosticos.sort_by(|a, b| {
            (&a.archivo, a.linea, a.columna, a.codigo).cmp(&(&b.archivo, b.linea, b.columna, b.codigo))
        });
        let limpio = diagnosticos.iter().all(|d| d.severidad != Severidad::Error);
        Carga {
            sitio: if limpio { self.sitio() } else { None },
            diagnosticos,
            archivos: self.hojas.len() + self.listas.archivos,
            publicos: self.carpeta.publicos.clone(),
            cobertura: self.cobertura(),
        }
    }

    /// What could be read of what is published, without drafts: they fill no place of Transparencia.
    fn publicaciones(&self) -> Vec<Publicacion> {
        let de = |h: &Hoja| match &h.contenido {
            Some(Contenido::Publicacion(p)) if !p.borrador => Some(p.clone()),
            _ => None,
        };
        self.hojas.values().filter(|h| h.archivo.lengua.is_none()).filter_map(de).collect()
    }

    /// `None` while it is not known what kind of entity this is.
    fn arbol(&self) -> Option<Arbol> {
        self.listas.arbol()
    }

    fn sitio(&self) -> Option<Sitio> {
        let mut sitio = self.listas.sitio()?;
        sitio.tramites.reserve(self.hojas.len());
        for hoja in self.hojas.values().filter(|h| h.archivo.lengua.is_none()) {
            let Some(contenido) = &hoja.contenido else {
                if hoja.es_borrador_publicable() {
                    continue;
                }
                return None;
            };
            match contenido {
                Contenido::Tramite(t) => sitio.tramites.push(Arc::clone(t)),
                Contenido::Dependencia(d) => sitio.dependencias.push(d.clone()),
                Contenido::Publicacion(p) => sitio.publicaciones.push(p.clone()),
                Contenido::Pagina(p) => sitio.paginas.push(p.clone()),
            }
        }
        // File names sort with their ".md", slugs without it.
        sitio.tramites.sort_by(|a, b| a.slug.cmp(&b.slug));
        sitio.dependencias.sort_by(|a, b| a.slug.cmp(&b.slug));
        sitio.paginas.sort_by(|a, b| a.ruta.cmp(&b.ruta));
        publicacion::ordenar(&mut sitio.publicaciones);
        sitio.arbol = self.arbol()?;
        for (lengua, listas) in &self.traducidas {
            sitio.idiomas.push(self.version(&sitio, listas, lengua)?);
        }
        Some(sitio)
    }
}
