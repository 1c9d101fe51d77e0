//! The finished site: every file of it, made one by one, on disk or in memory.

mod canales;
mod catalogo;
mod comprimir;
mod datos;
pub(crate) mod escribir;
mod escrito;
mod mapa;
#[cfg(test)]
mod pruebas;
mod tipo;

pub(crate) use comprimir::{Cache, Comprimido, comprimir};
pub(crate) use tipo::Tipo;

use crate::recursos::Recursos;
use content::Carga;
use domain::{Fecha, sitio::Sitio};
use pages::{Lengua, Opciones, Portal, Ruta};
use std::{
    borrow::Cow,
    fs::File,
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
};

/// How a site is made.
#[derive(Clone, Debug)]
pub(crate) struct Pedido {
    pub(crate) content: PathBuf,
    /// Address that people use, where it is not the one of sede.toml.
    pub(crate) url: Option<String>,
    pub(crate) hoy: Fecha,
    pub(crate) borradores: bool,
    /// Whether the people of this sede are made up, which every page then says.
    pub(crate) simulador: bool,
}

/// A site ready to be made, file by file.
pub(crate) struct Planta {
    pub(crate) portal: Portal,
    pub(crate) piezas: Vec<Pieza>,
}

/// One file of the site.
pub(crate) struct Pieza {
    /// Path of the file from the root: `tramites/index.html`.
    pub(crate) nombre: String,
    origen: Origen,
}

enum Origen {
    Pagina(Ruta),
    /// In the language of that place.
    NoEncontrada(usize),
    Canal(usize, domain::publicacion::Tipo),
    Recurso(Cow<'static, [u8]>),
    Copia(PathBuf),
    Datos(datos::Hacedor),
    Mapa(usize),
}

impl Planta {
    pub(crate) fn new(sitio: Sitio, pedido: &Pedido, publicos: &[String]) -> Self {
        let recursos = Recursos::new(
            sitio.entidad.kit,
            logo(&pedido.content.join("publico").join(&*sitio.entidad.logo)),
        );
        let url = pedido.url.clone().unwrap_or_else(|| sitio.entidad.url.to_string());
        let opciones = Opciones {
            url: url.trim_end_matches('/').to_owned(),
            hoy: pedido.hoy,
            borradores: pedido.borradores,
            recursos: recursos.nombres,
            simulador: pedido.simulador,
        };
        let portal = Portal::new(sitio, opciones);
        let rutas = portal.rutas();
        let mapas = mapa::nombres(&portal, &rutas);
        let propia = |nombre: &str, origen| Pieza { nombre: nombre.to_owned(), origen };
        // The largest files come first: none of them is left alone at the end.
        let mut piezas: Vec<Pieza> =
            datos::ARCHIVOS.iter().map(|(n, f)| propia(n, Origen::Datos(*f))).collect();
        piezas.extend(canales::todos(&portal).map(|(l, t)| {
            let nombre = format!("{}{}", l.prefijo(), t.canal());
            Pieza { nombre, origen: Origen::Canal(l.posicion(), t) }
        }));
        piezas.extend(
            mapas.into_iter().enumerate().map(|(i, nombre)| Pieza { nombre, origen: Origen::Mapa(i) }),
        );
        piezas.extend(
            rutas.into_iter().rev().map(|r| Pieza { nombre: r.archivo(), origen: Origen::Pagina(r) }),
        );
        for l in portal.lenguas() {
            piezas.push(propia(&format!("{}404.html", l.prefijo()), Origen::NoEncontrada(l.posicion())));
        }
        let copias = publicos.iter().map(|p| Pieza {
            nombre: p.clone(),
            origen: Origen::Copia(pedido.content.join("publico").join(p)),
        });
        // A file of the entity takes the place of one that the program carries, such as favicon.svg.
        piezas.extend(copias);
        for r in recursos.archivos {
            if !publicos.contains(&r.nombre) {
                piezas.push(Pieza { nombre: r.nombre, origen: Origen::Recurso(r.bytes) });
            }
        }
        Self { portal, piezas }
    }

    /// The bytes of one file.
    ///
    /// # Errors
    /// Only for files copied from the content folder.
    pub(crate) fn hacer(&self, pieza: &Pieza) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.escribir(pieza, &mut bytes)?;
        Ok(bytes)
    }

    /// The same, one part after the other where it may be large.
    ///
    /// # Errors
    /// Of what is written to, and of files copied from the content folder.
    pub(crate) fn escribir(&self, pieza: &Pieza, w: &mut dyn Write) -> std::io::Result<()> {
        match &pieza.origen {
            Origen::Pagina(ruta) => w.write_all(self.portal.pagina(ruta).as_bytes()),
            Origen::NoEncontrada(l) => {
                w.write_all(&self.en(*l, |l| l.no_encontrada(&self.prefijo()).into_bytes()))
            }
            Origen::Canal(l, tipo) => w.write_all(&self.en(*l, |l| canales::atom(l, *tipo))),
            Origen::Recurso(bytes) => w.write_all(bytes),
            Origen::Copia(ruta) => std::io::copy(&mut File::open(ruta)?, w).map(drop),
            Origen::Datos(f) => f(&self.portal, w),
            Origen::Mapa(i) => mapa::hacer(&self.portal, *i, w),
        }
    }

    fn en(&self, posicion: usize, hacer: impl FnOnce(Lengua<'_>) -> Vec<u8>) -> Vec<u8> {
        self.portal.lenguas().nth(posicion).map_or_else(Vec::new, hacer)
    }

    /// Path of the public address: `/` or `/prefijo/`.
    fn prefijo(&self) -> String {
        let url = &self.portal.opciones().url;
        let ruta = url.split_once("://").and_then(|(_, r)| r.split_once('/')).map_or("", |(_, r)| r);
        if ruta.is_empty() { "/".into() } else { format!("/{}/", ruta.trim_matches('/')) }
    }
}

impl Pieza {
    pub(crate) fn es_pagina(&self) -> bool {
        matches!(self.origen, Origen::Pagina(_))
    }
}

/// Largest logo that goes inside every page, in bytes.
const MAX_LOGO: u64 = 2048;

/// A small SVG as a `data:` address: one request less for each visitor.
fn logo(ruta: &Path) -> Option<String> {
    let chico =
        ruta.extension().is_some_and(|e| e == "svg") && ruta.metadata().is_ok_and(|m| m.len() <= MAX_LOGO);
    let svg = chico.then(|| std::fs::read_to_string(ruta).ok()).flatten()?;
    let escapar = |c: char| match c {
        '"' => "'".to_owned(),
        '%' => "%25".to_owned(),
        '#' => "%23".to_owned(),
        '<' => "%3C".to_owned(),
        '>' => "%3E".to_owned(),
        c if c.is_ascii_whitespace() => "%20".to_owned(),
        c => c.to_string(),
    };
    Some(format!("data:image/svg+xml,{}", svg.trim().chars().map(escapar).collect::<String>()))
}

/// A folder read, and its plant where there were no errors.
pub(crate) fn planta(carga: &mut Carga, pedido: &Pedido) -> Option<Arc<Planta>> {
    let sitio = carga.sitio.take()?;
    Some(Arc::new(Planta::new(sitio, pedido, &carga.publicos)))
}

/// Whether two paths name the same folder, as far as they exist.
pub(crate) fn misma_carpeta(a: &Path, b: &Path) -> bool {
    a.canonicalize().ok().zip(b.canonicalize().ok()).is_some_and(|(a, b)| a == b)
}
