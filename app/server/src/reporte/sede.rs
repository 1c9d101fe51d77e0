//! The sede as it is generated, every page of it looked at once.

use super::{
    dictamen::{Dictamen, MAX_EVIDENCIAS, contadas, en_pagina},
    formas::{self, formas},
    paginas::{Mirada, Origen, Pagina},
};
use crate::{borde, formas::Forma, sitio::Planta};
use anyhow::{Context, Result};
use domain::{
    cumplimiento::{Capitulo, Evidencia, Linea},
    sitio::Sitio,
};
use pages::{
    Consulta,
    revision::{DeEstilo, Documento},
};
use rayon::prelude::*;
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
    sync::Arc,
};

/// What is looked at.
pub(super) struct Sede {
    pub(super) planta: Arc<Planta>,
    pub(super) dir: PathBuf,
    pub(super) paginas: Vec<Pagina>,
    /// Position of each file, by the path at which it answers.
    pub(super) archivos: HashMap<String, usize>,
}

/// A page to be made.
enum Fuente {
    Pieza(usize),
    Busqueda,
    Forma(Box<Forma>, Origen),
}

impl Sede {
    /// Before any page was looked at.
    pub(super) fn nueva(planta: Arc<Planta>, dir: &Path) -> Self {
        let archivos =
            planta.piezas.iter().enumerate().map(|(i, p)| (camino(&p.nombre).into_owned(), i)).collect();
        Self { planta, dir: dir.to_owned(), paginas: Vec::new(), archivos }
    }

    /// Makes every page, looks at it and lets it go.
    pub(super) fn recorrer(
        planta: Arc<Planta>,
        dir: &Path,
        lineas: &[(&'static Capitulo, &'static Linea)],
    ) -> Result<Self> {
        let mut sede = Self::nueva(planta, dir);
        let fuentes = fuentes(&sede.planta);
        let indice: BTreeMap<&str, u32> = fuentes
            .iter()
            .enumerate()
            .filter_map(|(i, (p, _))| Some((&**p, u32::try_from(i).ok()?)))
            .collect();
        let una = |(path, fuente): &(String, Fuente)| -> Result<Pagina> {
            let html = hacer(&sede.planta, fuente)?;
            let m = sede.mirada(path, &html, fuente.origen());
            Ok(Pagina::mirar(&m, lineas, &indice))
        };
        sede.paginas = fuentes.par_iter().map(una).collect::<Result<_>>()?;
        Ok(sede)
    }

    /// A page to be looked at.
    pub(super) fn mirada<'m>(&'m self, path: &str, html: &'m [u8], origen: Origen) -> Mirada<'m> {
        let d = Documento::leer(path, &String::from_utf8_lossy(html));
        let tls = self.planta.portal.opciones().url.starts_with("https://");
        Mirada { d, html, origen, tls, sede: self }
    }

    /// Whether the sede answers at a path.
    pub(super) fn responde(&self, path: &str) -> bool {
        let del_borde =
            || borde::atiende(&format!("/{path}")) || self.planta.portal.del_borde(path).is_some();
        self.tiene(path) || del_borde()
    }

    pub(super) fn sitio(&self) -> &Sitio {
        self.planta.portal.sitio()
    }

    pub(super) fn hoy(&self) -> domain::Fecha {
        self.planta.portal.opciones().hoy
    }

    /// Whether it has a file at that path.
    pub(super) fn tiene(&self, path: &str) -> bool {
        self.archivos.contains_key(path)
    }

    /// A file of it, by the path at which it answers.
    pub(super) fn archivo(&self, path: &str) -> Option<Vec<u8>> {
        self.planta.hacer(self.planta.piezas.get(*self.archivos.get(path)?)?).ok()
    }

    /// One page, made again.
    pub(super) fn pagina(&self, path: &str) -> Option<Documento> {
        let html = self.archivo(path)?;
        Some(Documento::leer(path, &String::from_utf8_lossy(&html)))
    }

    /// The line of a file of the content folder.
    pub(super) fn linea(&self, archivo: &str, camino: &[&str]) -> Option<u32> {
        content::linea(&self.dir, archivo, camino)
    }

    /// What every page says of a line.
    pub(super) fn de_paginas(&self, i: usize) -> Dictamen {
        let suyas = |p: &Pagina| -> Vec<Evidencia> {
            let fallas = p.fallas.iter().filter(|(j, _)| *j == i);
            fallas.map(|(_, f)| self.de_hoja(&p.path, f)).collect()
        };
        let fallas: Vec<Evidencia> = self.paginas.iter().flat_map(suyas).collect();
        Dictamen::por_fallas(fallas, || vec![en_pagina("", self.revisadas())])
    }

    /// "Se revisaron las 307 páginas."
    pub(super) fn revisadas(&self) -> String {
        format!("se revisaron las {} páginas", self.paginas.len())
    }

    /// At a page, and at the sheet that it comes from.
    pub(super) fn de_hoja(&self, path: &str, dice: impl Into<String>) -> Evidencia {
        let archivo = hoja(path).filter(|a| self.dir.join(a).is_file());
        Evidencia { archivo, ..en_pagina(path, dice) }
    }

    /// What the styles say, as they are sent.
    pub(super) fn de_estilos(&self, prueba: DeEstilo) -> Dictamen {
        let hojas = || {
            self.planta
                .piezas
                .iter()
                .filter(|p| p.nombre.starts_with("assets/") && p.nombre.ends_with(".css"))
        };
        // The kit has the colours; what only people who entered load paints with them.
        let css: String = hojas()
            .filter_map(|p| self.planta.hacer(p).ok())
            .map(|b| String::from_utf8_lossy(&b).into_owned())
            .collect();
        let nombres: Vec<Evidencia> =
            hojas().map(|p| en_pagina(&p.nombre, "se revisaron los estilos")).collect();
        let donde = hojas().find(|p| p.nombre.contains("sede")).map_or("", |p| &p.nombre);
        let fallas =
            prueba(&css).into_iter().take(10 * MAX_EVIDENCIAS).map(|f| en_pagina(donde, f)).collect();
        Dictamen::por_fallas(contadas(fallas), || nombres)
    }
}

impl Fuente {
    fn origen(&self) -> Origen {
        match self {
            Self::Pieza(_) => Origen::Archivo,
            Self::Busqueda => Origen::Borde,
            Self::Forma(_, origen) => *origen,
        }
    }
}

/// Every page, with its path: the static ones, the search, and the forms.
fn fuentes(planta: &Planta) -> Vec<(String, Fuente)> {
    let es_pagina = |nombre: &str| nombre == "404.html";
    let piezas = planta.piezas.iter().enumerate().filter(|(_, p)| p.es_pagina() || es_pagina(&p.nombre));
    let mut fuentes: Vec<(String, Fuente)> =
        piezas.map(|(i, p)| (camino(&p.nombre).into_owned(), Fuente::Pieza(i))).collect();
    fuentes.push(("buscar".into(), Fuente::Busqueda));
    for f in formas(planta.portal.sitio()) {
        let camino = f.camino.clone();
        fuentes.push((camino.clone(), Fuente::Forma(Box::new(f.clone()), Origen::Borde)));
        fuentes.push((format!("{camino}?con-errores"), Fuente::Forma(Box::new(f), Origen::ConErrores)));
    }
    fuentes.sort_by(|(a, _), (b, _)| a.cmp(b));
    fuentes
}

fn hacer(planta: &Planta, fuente: &Fuente) -> Result<Vec<u8>> {
    let portal = &planta.portal;
    Ok(match fuente {
        Fuente::Pieza(i) => {
            let pieza = planta.piezas.get(*i).context("una página desapareció")?;
            planta.hacer(pieza)?
        }
        Fuente::Busqueda => {
            let nada = Consulta { q: "", resultados: &[], total: 0, transparencia: false };
            portal.buscar(&pages::Base::de_path("buscar"), &nada).into_bytes()
        }
        Fuente::Forma(f, origen) => formas::pagina(portal, f, *origen, portal.opciones().hoy).into_bytes(),
    })
}

/// `tramites/index.html` answers at `tramites/`.
fn camino(nombre: &str) -> Cow<'_, str> {
    match nombre.strip_suffix("index.html").filter(|s| s.is_empty() || s.ends_with('/')) {
        Some(carpeta) => carpeta.into(),
        None => nombre.into(),
    }
}

/// The sheet of a page, where it has one.
pub(super) fn hoja(path: &str) -> Option<String> {
    let limpio = path.split('?').next()?.trim_end_matches('/').trim_end_matches("/solicitud");
    if let Some(tipo) =
        domain::publicacion::Tipo::TODOS.into_iter().find(|t| path.starts_with(t.raiz()) && path != t.raiz())
    {
        return Some(format!("{}/{}.md", tipo.carpeta(), limpio.rsplit('/').next()?));
    }
    let propia = ["tramites/", "dependencias/"].iter().any(|c| path.starts_with(c));
    (!limpio.is_empty()).then(|| if propia { format!("{limpio}.md") } else { format!("paginas/{limpio}.md") })
}
