//! The frame of every page, rendered once: a template for each section, ready for each depth.

mod accesibilidad;
mod barra;
mod cabecera;
mod pie;
mod sesion;

pub use accesibilidad::PREFERENCIAS;

use crate::{Opciones, ctx::enlace, html::html, vistas::persona::Presencia};
use domain::entidad::Entidad;
use leptos::prelude::*;

/// Stands for the way to the root until the depth of the page is known; no text can hold it.
const RAIZ: &str = "\u{1}";
/// Stand for the way in, or who is there, and for the company that somebody acts for.
const SESION: &str = "\u{2}";
const BANDA: &str = "\u{3}";
const PROFUNDIDADES: usize = 8;

/// Everything before and after the content of a page.
#[derive(Debug)]
pub(crate) struct Marco {
    secciones: Vec<String>,
    arriba: Vec<Vec<String>>,
    abajo: Vec<String>,
    plantillas: Plantillas,
}

/// The frame before its depth is known.
#[derive(Debug)]
struct Plantillas {
    de_nadie: Vec<String>,
    /// With no section marked, and room for who is there.
    con_huecos: String,
    abajo: String,
}

impl Marco {
    /// Renders the frame of an entity in a language.
    pub(crate) fn new(e: &Entidad, o: &Opciones, l: &'static str) -> Self {
        let secciones: Vec<String> = e.menu.iter().map(|m| m.ruta.trim_matches('/').to_owned()).collect();
        let mut arriba: Vec<String> = (0..=secciones.len())
            .map(|actual| {
                let frame = view! {
                    {barra::saltar(l)}
                    {barra::barra(e.kit, l)}
                    {accesibilidad::accesibilidad(l)}
                    {cabecera::cabecera(e, o, actual, l)}
                };
                format!("<body class=\"{}\">{}", clase_de_kit(e), html(frame))
            })
            .collect();
        let abajo = html(pie::pie(e, o, l));
        let ingresar = html(sesion::ingresar(l));
        let de_nadie: Vec<String> =
            arriba.iter().map(|t| t.replace(SESION, &ingresar).replace(BANDA, "")).collect();
        let bases: Vec<String> = (0..PROFUNDIDADES).map(|n| "../".repeat(n)).collect();
        Self {
            secciones,
            arriba: bases.iter().map(|b| de_nadie.iter().map(|t| con_base(t, b)).collect()).collect(),
            abajo: bases.iter().map(|b| con_base(&abajo, b)).collect(),
            plantillas: Plantillas {
                de_nadie,
                con_huecos: con_sesion(&arriba.pop().unwrap_or_default()),
                abajo,
            },
        }
    }

    /// Body start, bar, bands, header and menu, with the section of `path` marked.
    pub(crate) fn arriba(&self, base: &str, path: &str, buf: &mut String) {
        let actual = self.seccion(path);
        match profundidad(base) {
            Some(n) => buf.push_str(&self.arriba[n][actual]),
            None => buf.push_str(&con_base(&self.plantillas.de_nadie[actual], base)),
        }
    }

    /// The same, with who is there in place of the way in.
    pub(crate) fn arriba_de(&self, base: &str, p: &Presencia, l: &'static str, buf: &mut String) {
        let lleno = self
            .plantillas
            .con_huecos
            .replace(SESION, &html(sesion::presente(p, l)))
            .replace(BANDA, &html(sesion::banda(p, l)));
        buf.push_str(&con_base(&lleno, base));
    }

    /// Footer.
    pub(crate) fn abajo(&self, base: &str, buf: &mut String) {
        match profundidad(base) {
            Some(n) => buf.push_str(&self.abajo[n]),
            None => buf.push_str(&con_base(&self.plantillas.abajo, base)),
        }
    }

    /// The menu entry a path belongs to, or one past the last.
    fn seccion(&self, path: &str) -> usize {
        let dentro = |s: &String| {
            !s.is_empty() && path.strip_prefix(s.as_str()).is_some_and(|r| r.is_empty() || r.starts_with('/'))
        };
        self.secciones.iter().position(dentro).unwrap_or(self.secciones.len())
    }
}

/// The header of somebody who is there has other things in its row.
fn con_sesion(plantilla: &str) -> String {
    plantilla.replacen("<body class=\"", "<body class=\"con-sesion ", 1)
}

/// How many folders up a base goes, when its frame is ready.
fn profundidad(base: &str) -> Option<usize> {
    let n = base.len() / 3;
    (n < PROFUNDIDADES && base.len().is_multiple_of(3) && base.as_bytes().chunks(3).all(|c| c == b"../"))
        .then_some(n)
}

fn con_base(plantilla: &str, base: &str) -> String {
    let propia = if base.is_empty() { "./" } else { base };
    plantilla.replace("=\"\u{1}\"", &format!("=\"{propia}\"")).replace(RAIZ, base)
}

/// Where the logo is: inside the page, or in a file of its own.
fn logo(e: &Entidad, o: &Opciones) -> String {
    o.recursos.logo.clone().unwrap_or_else(|| a(&e.logo))
}

/// A link of the template.
fn a(ruta: &str) -> String {
    enlace(RAIZ, ruta)
}

fn clase_de_kit(e: &Entidad) -> &'static str {
    match e.kit {
        domain::entidad::Kit::V4 => "kit-v4",
        domain::entidad::Kit::V5 => "kit-v5",
    }
}
