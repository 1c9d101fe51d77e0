//! The files of a content folder: found without following links out of it, and bounded.

use super::rutas;
use crate::{
    diagnostico::Diagnostico,
    fuente::{motivo, remedio},
    indice::Indice,
};
use domain::{Slug, idioma::es_codigo, publicacion::Tipo};
use std::{collections::HashMap, fs::DirEntry, path::Path};

/// Which kind of sheet a file is, by the folder it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clase {
    Tramite,
    Dependencia,
    Publicada(Tipo),
    Pagina,
}

const CARPETAS: [(&str, Clase); 3] =
    [("tramites", Clase::Tramite), ("dependencias", Clase::Dependencia), ("paginas", Clase::Pagina)];

/// A sheet: its file, relative to the folder, and its slug (for a page, its path).
#[derive(Clone, Debug)]
pub(crate) struct Archivo {
    pub(crate) nombre: String,
    pub(crate) nombre_corto: String,
    pub(crate) clase: Clase,
    /// Of a translation.
    pub(crate) lengua: Option<Box<str>>,
}

/// What was found in the folder.
#[derive(Default)]
pub(crate) struct Carpeta {
    pub(crate) archivos: Vec<Archivo>,
    pub(crate) publicos: Vec<String>,
    /// Their sizes.
    tamanos: HashMap<Box<str>, u64>,
    pub(crate) diagnosticos: Vec<Diagnostico>,
}

/// Deepest folder looked into.
const MAX_FONDO: usize = 6;

pub(crate) fn con_barras(ruta: &Path) -> String {
    ruta.to_string_lossy().replace('\\', "/")
}

/// Whether a path, with its links followed, ends inside the content folder.
pub(crate) fn dentro(dir: &Path, archivo: &str) -> bool {
    let verdadera = dir.join(archivo).canonicalize().ok().zip(dir.canonicalize().ok());
    verdadera.is_some_and(|(destino, raiz)| destino.starts_with(raiz))
}

/// Files of editors and systems; `.well-known` is for the web.
fn es_oculto(nombre: &str) -> bool {
    nombre.ends_with('~') || (nombre.starts_with('.') && nombre != ".well-known")
}

impl Carpeta {
    /// Looks through the folder; one diagnostic where there is nothing to look through.
    pub(crate) fn recorrer(dir: &Path) -> Result<Self, Box<Diagnostico>> {
        let entradas = std::fs::read_dir(dir).map_err(|e| {
            Box::new(
                Diagnostico::de_archivo(
                    ".",
                    "carpeta-ilegible",
                    format!("No se pudo abrir la carpeta de contenido: {}", motivo(&e)),
                )
                .ayuda("Diga cuál es con --content CARPETA, o cree una con «sede new CARPETA»."),
            )
        })?;
        if entradas.flatten().next().is_none() {
            let d =
                Diagnostico::de_archivo(".", "carpeta-vacia", "La carpeta de contenido está vacía".into());
            return Err(Box::new(
                d.ayuda("Empiece una con «sede new CARPETA»: trae una sede completa que usted edita."),
            ));
        }
        let mut carpeta = Self::default();
        let publicadas = Tipo::TODOS.map(|t| (t.carpeta(), Clase::Publicada(t)));
        for (nombre, clase) in CARPETAS.into_iter().chain(publicadas) {
            carpeta.hojas(dir, nombre, clase, 0);
        }
        carpeta.copiables(dir, "publico", 0);
        carpeta.publicos.sort_unstable();
        Ok(carpeta)
    }

    fn hojas(&mut self, dir: &Path, en: &str, clase: Clase, fondo: usize) {
        for (entrada, nombre) in self.listar(dir, en) {
            let Some(es_carpeta) = self.tipo(dir, &entrada, &nombre) else { continue };
            if es_carpeta {
                if clase != Clase::Pagina || fondo == MAX_FONDO {
                    self.nota(
                        &nombre,
                        "carpeta-honda",
                        "Aquí no van carpetas dentro de carpetas",
                        "Suba las hojas a la carpeta principal.",
                    );
                } else {
                    self.hojas(dir, &nombre, clase, fondo + 1);
                }
            } else {
                self.hoja(nombre, clase);
            }
        }
    }

    fn hoja(&mut self, nombre: String, clase: Clase) {
        let Some(sin) = nombre.strip_suffix(".md") else {
            let d = Diagnostico::de_archivo(
                &nombre,
                "archivo-sobrante",
                "Este archivo no es una hoja y no se publica".into(),
            );
            self.diagnosticos.push(
                d.ayuda("Las hojas terminan en .md; lo que se copia tal cual va en publico/.").advertencia(),
            );
            return;
        };
        let corto = sin.split_once('/').map_or(sin, |(_, resto)| resto);
        let (corto, lengua) = match corto.rsplit_once('.') {
            Some((c, l)) if es_codigo(l) => (c, Some(l.into())),
            _ => (corto, None),
        };
        if corto.split('/').all(|p| Slug::parse(p).is_some()) {
            let nombre_corto = corto.to_owned();
            self.archivos.push(Archivo { nombre, nombre_corto, clase, lengua });
        } else {
            let ultimo = corto.rsplit('/').next().unwrap_or(corto);
            let ejemplo = Slug::suggest(ultimo).map_or_else(|| "paz-y-salvo".to_owned(), |s| s.to_string());
            let ayuda = format!(
                "Llámelo «{ejemplo}.md»: minúsculas sin tilde, números y guiones. Así será su dirección."
            );
            self.nota(&nombre, "nombre-invalido", "El nombre del archivo no sirve como dirección", &ayuda);
        }
    }

    fn copiables(&mut self, dir: &Path, en: &str, fondo: usize) {
        for (entrada, nombre) in self.listar(dir, en) {
            match self.tipo(dir, &entrada, &nombre) {
                Some(true) if fondo < MAX_FONDO => self.copiables(dir, &nombre, fondo + 1),
                Some(true) => self.nota(
                    &nombre,
                    "carpeta-honda",
                    "Hay demasiadas carpetas una dentro de otra",
                    "Lo que hay en esta no se publica: súbalo unas carpetas más arriba.",
                ),
                Some(false) if entrada.file_name().to_str().is_none() => self.nota(
                    &nombre,
                    "nombre-invalido",
                    "El nombre del archivo tiene letras que no están escritas en UTF-8",
                    "Cámbiele el nombre: letras minúsculas sin tilde, números y guiones.",
                ),
                Some(false) => self.publico(&entrada, &nombre),
                None => {}
            }
        }
    }

    fn publico(&mut self, entrada: &DirEntry, nombre: &str) {
        let Some(ruta) = nombre.strip_prefix("publico/") else { return };
        // Of what a link leads to, not of the link.
        let bytes = std::fs::metadata(entrada.path()).map_or(0, |m| m.len());
        self.publicos.push(ruta.to_owned());
        self.tamanos.insert(ruta.into(), bytes);
    }

    /// Entries of a folder that people see, in order.
    fn listar(&mut self, dir: &Path, en: &str) -> Vec<(DirEntry, String)> {
        if dir.join(en).is_symlink() && !dentro(dir, en) {
            self.enlace_simbolico(en);
            return Vec::new();
        }
        let entradas = match std::fs::read_dir(dir.join(en)) {
            Ok(e) => e,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
            Err(e) => {
                let mensaje = format!("No se pudo abrir la carpeta: {}", motivo(&e));
                let ayuda = remedio(&e, "Revise que usted tenga permiso de leerla.");
                self.nota(en, "carpeta-ilegible", &mensaje, ayuda);
                return Vec::new();
            }
        };
        let mut lista: Vec<_> = entradas
            .flatten()
            .map(|e| (format!("{en}/{}", e.file_name().to_string_lossy()), e))
            .filter(|(n, _)| !n.rsplit('/').next().is_some_and(es_oculto))
            .map(|(n, e)| (e, n))
            .collect();
        lista.sort_by(|a, b| a.1.cmp(&b.1));
        lista
    }

    /// Folder or file; links are followed only to files inside the content folder.
    fn tipo(&mut self, dir: &Path, entrada: &DirEntry, nombre: &str) -> Option<bool> {
        let tipo = entrada.file_type().ok()?;
        if !tipo.is_symlink() {
            return Some(tipo.is_dir());
        }
        if dentro(dir, nombre) && entrada.path().is_file() {
            return Some(false);
        }
        self.enlace_simbolico(nombre);
        None
    }

    fn enlace_simbolico(&mut self, nombre: &str) {
        self.nota(
            nombre,
            "enlace-simbolico",
            "Este enlace simbólico da vueltas o lleva fuera de la carpeta",
            "Copie aquí el archivo verdadero. Los enlaces solo sirven hacia archivos de esta misma carpeta.",
        );
    }

    pub(super) fn nota(&mut self, archivo: &str, codigo: &'static str, mensaje: &str, ayuda: &str) {
        self.diagnosticos.push(Diagnostico::de_archivo(archivo, codigo, mensaje.into()).ayuda(ayuda));
    }

    /// Names and paths that the files promise; what comes from lists is added later.
    pub(crate) fn indice(&mut self) -> Indice {
        let mut indice = Indice {
            rutas: rutas::propias().collect(),
            publicos: std::mem::take(&mut self.tamanos),
            ..Indice::default()
        };
        let mut repetidas = Vec::new();
        for a in self.archivos.iter().filter(|a| a.lengua.is_none()) {
            match a.clase {
                Clase::Tramite => drop(indice.tramites.insert(a.nombre_corto.as_str().into())),
                Clase::Dependencia => drop(indice.dependencias.insert(a.nombre_corto.as_str().into())),
                Clase::Publicada(Tipo::Normativa) => {
                    indice.normativa.insert(a.nombre_corto.as_str().into());
                }
                Clase::Publicada(_) | Clase::Pagina => {}
            }
            if !indice.rutas.insert(a.ruta().into()) {
                repetidas.push(a.nombre.clone());
            }
        }
        for p in &self.publicos {
            let pagina = p.strip_suffix("index.html").is_some_and(|r| indice.rutas.contains(r));
            if pagina || !indice.rutas.insert(p.as_str().into()) {
                repetidas.push(format!("publico/{p}"));
            }
        }
        for nombre in repetidas {
            self.nota(
                &nombre,
                "ruta-repetida",
                "La sede ya tiene una página en esa dirección",
                "Cambie el nombre del archivo.",
            );
        }
        indice
    }
}
