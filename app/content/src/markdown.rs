//! Markdown into safe HTML: raw HTML is shown as text, headings get anchors, links become relative to their page.

use crate::{esquema::Ctx, lineas::Lineas, nodo::Tramo, reglas::enlaces};
use domain::{
    Texto,
    pagina::{Cuerpo, Titulo},
};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use std::{collections::HashMap, ops::Range};

fn opciones() -> Options {
    Options::ENABLE_TABLES
}

/// Anchors that the template of a trámite page has besides its headings.
pub(crate) const ANCLAS_DE_TRAMITE: [&str; 10] = [
    "necesita",
    "resultado",
    "seguimiento",
    "mas",
    "normas",
    "puntos",
    "relacionados",
    "etapas",
    "caracteristicas",
    "cambios",
];

/// Plain CommonMark with tables, raw HTML escaped; for tests against the specification.
pub fn html_puro(md: &str) -> String {
    let mut salida = String::with_capacity(md.len() * 3 / 2);
    html::push_html(&mut salida, Parser::new_ext(md, Options::empty()).map(sin_html));
    salida
}

fn sin_html(e: Event<'_>) -> Event<'_> {
    match e {
        Event::Html(s) | Event::InlineHtml(s) => Event::Text(s),
        otro => otro,
    }
}

/// Renders the body of a sheet; `desde` is the line of the file on which it starts.
pub(crate) fn cuerpo(md: &str, desde: u32, ctx: &mut Ctx<'_>) -> Cuerpo {
    if md.trim().is_empty() {
        return Cuerpo::default();
    }
    let lineas = Lineas::new(md, desde);
    let subir = "../".repeat(ctx.ruta.matches('/').count() + usize::from(ctx.lengua.is_some()));
    let mut en_espanol = false;
    let mut eventos: Vec<Event<'_>> = Vec::with_capacity(md.len() / 16);
    let mut titulos: Vec<Titulo> = Vec::new();
    let mut titulo: Option<(usize, String)> = None;
    let mut anclas = Anclas::de(ctx.ruta);
    ctx.estilo.empieza_cuerpo(md);
    for (evento, rango) in Parser::new_ext(md, opciones()).into_offset_iter() {
        ctx.estilo.evento(&evento, &rango);
        match &evento {
            Event::Html(s) | Event::InlineHtml(s) if !s.starts_with("</") => {
                html_crudo(lineas.tramo(&rango), ctx)
            }
            Event::Start(Tag::Heading { level, .. }) => {
                nivel(*level, lineas.tramo(&rango), ctx);
                titulo = Some((eventos.len(), String::new()));
            }
            Event::End(TagEnd::Heading(level)) => {
                if let Some((i, palabras)) = titulo.take() {
                    titulos.push(anclar(&mut eventos[i], *level, palabras.trim(), &mut anclas));
                }
            }
            Event::Text(t) | Event::Code(t) => {
                if let Some((_, palabras)) = &mut titulo {
                    palabras.push_str(t);
                }
            }
            _ => {}
        }
        let cierra = en_espanol && matches!(evento, Event::End(TagEnd::Link));
        let evento = enlazar(sin_html(evento), &lineas, &rango, &subir, ctx);
        en_espanol = match &evento {
            Event::InlineHtml(_) => true,
            _ => en_espanol && !cierra,
        };
        eventos.push(if cierra { Event::InlineHtml("</a>".into()) } else { evento });
    }
    let mut salida = String::with_capacity(md.len() * 3 / 2);
    html::push_html(&mut salida, eventos.into_iter());
    titulos.shrink_to_fit();
    Cuerpo { html: tablas(salida).into(), titulos }
}

/// Headings of tables say that they are of columns. How cells are aligned is left to the styles: none is written inside of a page.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 1 (CC9)
fn tablas(html: String) -> String {
    if !html.contains("<th") {
        return html;
    }
    let mut html = html.replace("<th>", "<th scope=\"col\">").replace("<th style", "<th scope=\"col\" style");
    for lado in ["left", "center", "right"] {
        let dicho = format!(" style=\"text-align: {lado}\">");
        for celda in ["<td", "<th scope=\"col\""] {
            html = html.replace(&format!("{celda}{dicho}"), &format!("{celda}>"));
        }
    }
    html
}

fn html_crudo(tramo: Tramo, ctx: &mut Ctx<'_>) {
    ctx.error(
        tramo,
        "html-en-markdown",
        "El texto tiene HTML, que se verá como texto",
        "Use las marcas de markdown: **negrita**, listas con guion, [enlace](/ruta/).",
    )
    .severidad = crate::Severidad::Advertencia;
}

fn nivel(level: HeadingLevel, tramo: Tramo, ctx: &mut Ctx<'_>) {
    if level == HeadingLevel::H1 {
        ctx.error(
            tramo,
            "titulo-nivel",
            "El título de primer nivel ya es el nombre de la hoja",
            "Use dos numerales: «## Tenga en cuenta».",
        )
        .norma = Some("Resolución MinTIC 1519 de 2020, anexo 1, CC8");
    }
}

/// Anchors of a page: those of its template, those of the frame, and how often each was asked for.
struct Anclas(HashMap<String, usize>);

impl Anclas {
    fn de(ruta: &str) -> Self {
        let propias: &[&str] = if ruta.starts_with("tramites/") { &ANCLAS_DE_TRAMITE } else { &[] };
        Self(propias.iter().chain(&["contenido", "contacto", "q"]).map(|a| ((*a).to_owned(), 1)).collect())
    }

    fn nueva(&mut self, base: &str) -> Texto {
        let mut ancla = base.to_owned();
        while self.0.contains_key(&ancla) {
            let veces = self.0.entry(base.to_owned()).or_default();
            *veces += 1;
            ancla = format!("{base}-{veces}");
        }
        self.0.insert(ancla.clone(), 1);
        ancla.into()
    }
}

/// Gives a heading its anchor, unique on the page.
fn anclar(evento: &mut Event<'_>, level: HeadingLevel, palabras: &str, anclas: &mut Anclas) -> Titulo {
    let ancla = anclas.nueva(domain::Slug::suggest(palabras).as_deref().unwrap_or("seccion"));
    if let Event::Start(Tag::Heading { id, .. }) = evento {
        *id = Some(CowStr::from(String::from(&*ancla)));
    }
    Titulo { nivel: level as u8, id: ancla, texto: palabras.into() }
}

/// Checks the target of a link and makes it relative to the page.
fn enlazar<'e>(
    evento: Event<'e>,
    lineas: &Lineas<'_>,
    rango: &Range<usize>,
    subir: &str,
    ctx: &mut Ctx<'_>,
) -> Event<'e> {
    match evento {
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            enlaces::enlace(&dest_url, lineas.tramo(rango), ctx);
            let Some(lengua) = ctx.lengua else {
                let dest_url = relativo(dest_url, subir);
                return Event::Start(Tag::Link { link_type, dest_url, title, id });
            };
            match en_idioma(&dest_url, subir, lengua, ctx) {
                Destino::Suyo(d) => Event::Start(Tag::Link { link_type, dest_url: d.into(), title, id }),
                Destino::Espanol(d) => {
                    Event::InlineHtml(format!("<a href=\"{}\" hreflang=\"es\">", escapar(&d)).into())
                }
                Destino::Otro => Event::Start(Tag::Link { link_type, dest_url, title, id }),
            }
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            enlaces::enlace(&dest_url, lineas.tramo(rango), ctx);
            let dest_url = match ctx.lengua {
                Some(_) => enlaces::resolver(ctx.ruta, &dest_url)
                    .filter(|_| !dest_url.contains(':'))
                    .map_or(dest_url, |r| format!("{subir}{r}").into()),
                None => relativo(dest_url, subir),
            };
            Event::Start(Tag::Image { link_type, dest_url, title, id })
        }
        otro => otro,
    }
}

/// Where a link of a translation leads.
enum Destino {
    /// A page in its language, or a file.
    Suyo(String),
    /// A page that is only in Spanish.
    Espanol(String),
    /// Another site, or another place of the same page.
    Otro,
}

fn en_idioma(destino: &str, subir: &str, lengua: &str, ctx: &Ctx<'_>) -> Destino {
    let (ruta, resto) = destino.split_at(destino.find(['#', '?']).unwrap_or(destino.len()));
    let interno = !ruta.is_empty() && !ruta.contains(':');
    let Some(ruta) = enlaces::resolver(ctx.ruta, ruta).filter(|_| interno) else { return Destino::Otro };
    match ctx.indice.en(lengua, &ruta) {
        Some(suya) => Destino::Suyo(format!("{subir}{suya}{resto}")),
        None if ctx.indice.publicos.contains_key(&*ruta) => Destino::Suyo(format!("{subir}{ruta}{resto}")),
        None => Destino::Espanol(format!("{subir}{ruta}{resto}")),
    }
}

fn escapar(s: &str) -> String {
    s.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

fn relativo<'e>(destino: CowStr<'e>, subir: &str) -> CowStr<'e> {
    match destino.strip_prefix('/') {
        Some(resto) if subir.is_empty() && resto.is_empty() => CowStr::from("./"),
        Some(resto) => CowStr::from(format!("{subir}{resto}")),
        None => destino,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn headings_of_tables_are_of_columns_and_no_style_is_written() {
        let md = "| a | b |\n|--:|---|\n| 1 | <td style=\"text-align: right\"> |\n";
        let mut html = String::new();
        pulldown_cmark::html::push_html(
            &mut html,
            super::Parser::new_ext(md, super::opciones()).map(super::sin_html),
        );
        let html = super::tablas(html);
        assert!(html.contains("<th scope=\"col\">a</th><th scope=\"col\">b</th>"), "{html}");
        assert!(html.contains("<td>1</td>"), "{html}");
        assert_eq!(super::tablas("<p>sin tabla</p>".into()), "<p>sin tabla</p>");
    }
}
