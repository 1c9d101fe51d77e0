//! The frame of every page, rendered once: a template for each section, ready for each depth.

mod accesibilidad;
mod barra;
mod cabecera;
mod pie;
mod sesion;

pub use accesibilidad::PREFERENCIAS;

use crate::{
    Opciones,
    ctx::{Ctx, enlace},
    html::html,
    vistas::persona::Presencia,
};
use domain::entidad::Entidad;
use leptos::prelude::*;

/// Stands for the way to the root until the depth of the page is known; no text can hold it.
const RAIZ: &str = "\u{1}";
/// Stand for the way in, or who is there, and for the company that somebody acts for.
const SESION: &str = "\u{2}";
const BANDA: &str = "\u{3}";
/// Stands for the ways to the page in other languages.
const IDIOMAS: &str = "\u{4}";
const PROFUNDIDADES: usize = 8;

/// Everything before and after the content of a page.
#[derive(Clone, Debug)]
pub(crate) struct Marco {
    secciones: Vec<String>,
    arriba: Vec<Vec<String>>,
    abajo: Vec<String>,
    plantillas: Plantillas,
}

/// The frame before its depth is known.
#[derive(Clone, Debug)]
struct Plantillas {
    de_nadie: Vec<String>,
    /// With no section marked, and room for who is there.
    con_huecos: String,
    abajo: String,
}

impl Marco {
    /// Renders the frame of an entity in a language: `destino` says where a link of a translation leads and whether that is in its
    /// language, `lang` of which language words of the content are.
    pub(crate) fn new(
        e: &Entidad,
        o: &Opciones,
        l: &'static str,
        destino: Destino<'_>,
        lang: Lang<'_>,
    ) -> Self {
        let secciones: Vec<String> = e.menu.iter().map(|m| m.ruta.trim_matches('/').to_owned()).collect();
        let mut arriba: Vec<String> = (0..=secciones.len())
            .map(|actual| {
                let frame = view! {
                    {barra::saltar(l)}
                    {barra::barra(l)}
                    {accesibilidad::accesibilidad(l)}
                    {cabecera::cabecera(e, o, actual, l, lang)}
                };
                format!("<body class=\"{}\">{}", clase_de_kit(e), en_su_idioma(&html(frame), l, destino))
            })
            .collect();
        let abajo = en_su_idioma(&html(pie::pie(e, o, l, lang)), l, destino);
        let ingresar = en_su_idioma(&html(sesion::ingresar(l)), l, destino);
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
    pub(crate) fn arriba(&self, c: Ctx<'_>, path: &str, buf: &mut String) {
        let actual = self.seccion(path);
        match profundidad(c.base) {
            Some(n) => con_idiomas(&self.arriba[n][actual], c, path, buf),
            None => con_idiomas(&con_base(&self.plantillas.de_nadie[actual], c.base), c, path, buf),
        }
    }

    /// The same, with who is there in place of the way in.
    pub(crate) fn arriba_de(&self, c: Ctx<'_>, p: &Presencia, buf: &mut String) {
        let l = c.l;
        let lleno = self
            .plantillas
            .con_huecos
            .replace(SESION, &html(sesion::presente(p, l)))
            .replace(BANDA, &html(sesion::banda(p, l)));
        con_idiomas(&con_base(&lleno, c.base), c, "?", buf);
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

/// Where a link leads, and whether that is in the language of the frame; `None` where all is.
type Destino<'d> = &'d dyn for<'r> Fn(&'r str) -> Option<(std::borrow::Cow<'r, str>, bool)>;
/// The language of words of the content, where it is not that of the frame.
type Lang<'d> = &'d dyn Fn(&str) -> Option<&'static str>;

/// The links of a template: to pages of its own language, and to others with a word that says so.
fn en_su_idioma(plantilla: &str, l: &'static str, destino: Destino<'_>) -> String {
    const ENLACE: &str = "href=\"\u{1}";
    let mut partes = plantilla.split(ENLACE);
    let mut salida = partes.next().unwrap_or_default().to_owned();
    for parte in partes {
        let (ruta, resto) = parte.split_once('"').unwrap_or((parte, ""));
        salida.push_str(ENLACE);
        match destino(ruta) {
            Some((otra, false)) => {
                let aviso = html(crate::vistas::piezas::aviso_de_idioma(l));
                let (texto, despues) = resto.split_once("</a>").unwrap_or((resto, ""));
                salida.push_str(&format!("{otra}\" hreflang=\"es\"{texto}{aviso}</a>{despues}"));
            }
            Some((suya, true)) => salida.push_str(&format!("{suya}\"{resto}")),
            None => salida.push_str(parte),
        }
    }
    salida
}

/// A frame with the ways to other languages in it.
fn con_idiomas(marco: &str, c: Ctx<'_>, path: &str, buf: &mut String) {
    let (antes, despues) = marco.split_once(IDIOMAS).unwrap_or((marco, ""));
    buf.push_str(antes);
    crate::html::escribir(buf, barra::idiomas(c, path));
    buf.push_str(despues);
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
