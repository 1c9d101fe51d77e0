//! The sede in each further language: which files are translations, what they make, and what is missing.

use super::{Leido, carpeta::Archivo, carpeta::Carpeta, hoja::Contenido, hoja::Hoja, listas::Listas, rutas};
use crate::{
    diagnostico::Diagnostico,
    fuente,
    indice::Indice,
    nodo::{Nodo, Tramo},
    toml,
};
use domain::{
    Texto,
    idioma::Version,
    publicacion::{Ficha, Publicacion},
    sitio::Sitio,
    tramite::Estado,
};
use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

/// Words named in one finding.
const MUESTRA: usize = 8;

/// How much of a sede is in a language.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Cobertura {
    /// Its code.
    #[serde(rename = "language")]
    pub lengua: String,
    /// How many sheets and lists people read.
    #[serde(rename = "sheets")]
    pub hojas: usize,
    /// Those that are only in Spanish.
    #[serde(rename = "missing")]
    pub faltan: Vec<String>,
}

impl Carpeta {
    /// Keeps the translations that are of a language and of a sheet of this sede, and adds their paths.
    pub(super) fn traducciones(&mut self, indice: &mut Indice) {
        let hojas: HashSet<String> =
            self.archivos.iter().filter(|a| a.lengua.is_none()).map(|a| a.nombre.clone()).collect();
        for lengua in indice.idiomas.clone() {
            let raiz = format!("{lengua}/");
            for ruta in rutas::en_cada_idioma() {
                if !indice.rutas.insert(format!("{raiz}{ruta}").into()) {
                    let mensaje = "La sede tiene una página donde va la de otro idioma";
                    self.nota(
                        &format!("paginas/{lengua}.md"),
                        "ruta-repetida",
                        mensaje,
                        "Cambie el nombre del archivo.",
                    );
                }
            }
        }
        let (mias, otras): (Vec<_>, Vec<_>) = std::mem::take(&mut self.archivos).into_iter().partition(|a| {
            a.lengua.as_ref().is_none_or(|l| indice.idiomas.contains(l))
                && a.original().is_none_or(|o| hojas.contains(&o))
        });
        for a in mias.iter().filter(|a| a.lengua.is_some()) {
            indice.rutas.insert(a.ruta().into());
        }
        self.archivos = mias;
        for a in otras {
            self.ajena(&a, indice);
        }
    }

    fn ajena(&mut self, a: &Archivo, indice: &Indice) {
        let lengua = a.lengua.as_deref().unwrap_or_default();
        if indice.idiomas.iter().any(|l| **l == *lengua) {
            let original = a.original().unwrap_or_default();
            let ayuda = format!("Escriba antes {original}, o corrija el nombre del archivo.");
            self.nota(
                &a.nombre,
                "traduccion-sin-original",
                "Esta traducción no tiene una hoja en español",
                &ayuda,
            );
        } else {
            let mensaje = format!("La sede no está en el idioma «{lengua}»");
            let ayuda =
                format!("Agregue idiomas = [\"{lengua}\"] en sede.toml, o corrija el nombre del archivo.");
            self.nota(&a.nombre, "idioma-desconocido", &mensaje, &ayuda);
        }
    }
}

/// The sheets of a language by the path of what they translate, and what it says in Spanish.
struct Traducidas<'l> {
    hojas: HashMap<String, &'l Hoja>,
    en_espanol: Vec<Texto>,
}

impl Traducidas<'_> {
    /// Each sheet of a kind in the language, or in Spanish, in the same order; `textos` is what lists tell of one.
    fn todas<T: Clone>(
        &mut self,
        originales: &[T],
        ruta: impl Fn(&T) -> String,
        de: impl Fn(&Contenido) -> Option<&T>,
        textos: impl Fn(&T) -> Vec<Option<&Texto>>,
    ) -> Vec<T> {
        let una = |o: &T| {
            let hoja = self.hojas.get(&ruta(o)).and_then(|h| h.contenido.as_ref());
            if hoja.is_none() {
                self.en_espanol.extend(textos(o).into_iter().flatten().cloned());
            }
            hoja.and_then(&de).unwrap_or(o).clone()
        };
        originales.iter().map(una).collect()
    }
}

impl Leido {
    /// The whole sede in a language; `sitio` is the Spanish one.
    pub(super) fn version(&self, sitio: &Sitio, listas: &Listas, lengua: &str) -> Option<Version> {
        let mut suyo = listas.sitio()?;
        let hojas: Vec<&Hoja> =
            self.hojas.values().filter(|h| h.archivo.lengua.as_deref() == Some(lengua)).collect();
        let de_hojas = hojas.iter().flat_map(|h| &h.en_espanol);
        let mut v = Traducidas {
            en_espanol: listas.en_espanol.iter().chain(de_hojas).cloned().collect(),
            hojas: hojas.into_iter().map(|h| (h.archivo.ruta_en_espanol(), h)).collect(),
        };
        suyo.tramites = v.todas(
            &sitio.tramites,
            |t| format!("tramites/{}/", t.slug),
            |k| if let Contenido::Tramite(t) = k { Some(t) } else { None },
            |t| vec![Some(&t.nombre), t.proposito.as_ref()],
        );
        suyo.dependencias = v.todas(
            &sitio.dependencias,
            |d| format!("dependencias/{}/", d.slug),
            |k| if let Contenido::Dependencia(d) = k { Some(d) } else { None },
            |d| vec![Some(&d.nombre), Some(&d.proposito), d.responsable.as_ref()],
        );
        suyo.publicaciones = v.todas(
            &sitio.publicaciones,
            Publicacion::ruta,
            |k| if let Contenido::Publicacion(p) = k { Some(p) } else { None },
            |p| {
                let lugar = if let Ficha::Evento(e) = &p.ficha { Some(&e.lugar) } else { None };
                vec![Some(&p.titulo), Some(&p.resumen), lugar]
            },
        );
        suyo.paginas = v.todas(
            &sitio.paginas,
            |p| format!("{}/", p.ruta),
            |k| if let Contenido::Pagina(p) = k { Some(p) } else { None },
            |p| vec![Some(&p.titulo), p.resumen.as_ref()],
        );
        suyo.arbol = listas.arbol()?;
        let palabras = self.listas.palabras.get(lengua).cloned().unwrap_or_default();
        let hojas = v.hojas.keys().map(|r| r.as_str().into()).collect();
        Some(Version { lengua: lengua.into(), palabras, sitio: suyo, hojas, en_espanol: v.en_espanol })
    }

    /// How much of what people read is in each language.
    pub(super) fn cobertura(&self) -> Vec<Cobertura> {
        let publicas: Vec<&Hoja> = self
            .hojas
            .values()
            .filter(|h| h.archivo.lengua.is_none() && h.estado.is_none_or(|e| e == Estado::Publicado))
            .collect();
        let de = |lengua: &str| {
            let suyas = self.hojas.values().filter(|h| h.archivo.lengua.as_deref() == Some(lengua));
            let hay: HashSet<String> = suyas.filter_map(|h| h.archivo.original()).collect();
            let sin = publicas.iter().filter(|h| !hay.contains(&h.archivo.nombre));
            let sin = sin.map(|h| h.archivo.nombre.clone());
            let (listas, sin_lista) = self.listas.traducidas(lengua);
            let mut faltan: Vec<String> = sin.chain(sin_lista).collect();
            faltan.sort_unstable();
            Cobertura { lengua: lengua.to_string(), hojas: publicas.len() + listas, faltan }
        };
        self.indice.idiomas.iter().map(|l| de(l)).collect()
    }
}

/// One finding a language, however much is missing: whoever edits a sheet need not read it each time.
pub fn incompletos(dir: &Path, cobertura: &[Cobertura]) -> Vec<Diagnostico> {
    let faltan: Vec<&Cobertura> = cobertura.iter().filter(|c| !c.faltan.is_empty()).collect();
    if faltan.is_empty() {
        return Vec::new();
    }
    let texto = fuente::leer(dir, "sede.toml", &mut Vec::new()).unwrap_or_default();
    let raiz = toml::leer("sede.toml", &texto, &mut Vec::new());
    let dichos = raiz.as_ref().map_or(&[][..], |r| r.lista("idiomas"));
    let lugar = |l: &str| {
        dichos.iter().find(|n| n.escalar() == Some(l)).map_or(Tramo::INICIO, |n: &Nodo<'_>| n.tramo)
    };
    let una = |c: &Cobertura| {
        let hay = c.hojas - c.faltan.len();
        let mensaje = format!(
            "En el idioma «{}» están {hay} de {} hojas y listas; {} están solo en español",
            c.lengua,
            c.hojas,
            c.faltan.len()
        );
        let primera = c.faltan.first().map_or("", |f| f.as_str());
        let ayuda = format!(
            "Siga con {primera}. «sede check --format json» las dice todas. Quien lee en ese idioma ve la página en español, y se le avisa."
        );
        Diagnostico::en("sede.toml", &texto, lugar(&c.lengua), "idioma-incompleto", mensaje)
            .ayuda(ayuda)
            .advertencia()
    };
    faltan.into_iter().map(una).collect()
}

/// What the words of a language lack, and those that no page can use: nothing that stops a sede, since Spanish takes their place.
pub fn palabras(lengua: &str, faltan: &[String], sobran: &[String]) -> Vec<Diagnostico> {
    let archivo = format!("idiomas/{lengua}.yml");
    let lista = |claves: &[String]| {
        let algunas: Vec<&str> = claves.iter().take(MUESTRA).map(String::as_str).collect();
        let mas = if claves.len() > MUESTRA { " …" } else { "" };
        format!("{}{mas}", algunas.join(", "))
    };
    let falta = (!faltan.is_empty()).then(|| {
        let mensaje = format!("Al idioma «{lengua}» le faltan {} palabras de la interfaz", faltan.len());
        let ayuda = format!(
            "Agréguelas: {}. Mientras falte una, los menús y los botones se ven en español.",
            lista(faltan)
        );
        Diagnostico::de_archivo(&archivo, "palabras-faltan", mensaje).ayuda(ayuda).advertencia()
    });
    let sobra = (!sobran.is_empty()).then(|| {
        let mensaje = format!("{} palabras del idioma «{lengua}» no sirven", sobran.len());
        let ayuda = format!(
            "Revise el nombre y los huecos %{{…}}, que son los mismos del español: {}.",
            lista(sobran)
        );
        Diagnostico::de_archivo(&archivo, "palabras-sobran", mensaje).ayuda(ayuda).advertencia()
    });
    falta.into_iter().chain(sobra).collect()
}
