//! Markdown into safe HTML: raw HTML is shown as text, headings get anchors, links become relative to their page.

use crate::{
    esquema::Ctx,
    nodo::{Pos, Tramo},
    reglas::enlaces,
};
use domain::{
    Texto,
    pagina::{Cuerpo, Titulo},
};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use std::ops::Range;

fn opciones() -> Options {
    Options::ENABLE_TABLES
}

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
    let lineas = Lineas { md, desde };
    let subir = "../".repeat(ctx.ruta.matches('/').count());
    let mut eventos: Vec<Event<'_>> = Vec::with_capacity(md.len() / 16);
    let mut titulos: Vec<Titulo> = Vec::new();
    let mut texto = String::with_capacity(md.len());
    let mut titulo: Option<(usize, usize)> = None;
    for (evento, rango) in Parser::new_ext(md, opciones()).into_offset_iter() {
        match &evento {
            Event::Html(_) | Event::InlineHtml(_) => html_crudo(lineas.tramo(&rango), ctx),
            Event::Start(Tag::Heading { level, .. }) => {
                nivel(*level, lineas.tramo(&rango), ctx);
                titulo = Some((eventos.len(), texto.len()));
            }
            Event::End(TagEnd::Heading(level)) => {
                if let Some((i, inicio)) = titulo.take() {
                    titulos.push(anclar(&mut eventos[i], *level, texto[inicio..].trim(), &titulos));
                }
            }
            Event::Text(t) | Event::Code(t) => texto.push_str(t),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell) | Event::SoftBreak => {
                texto.push(' ')
            }
            _ => {}
        }
        if matches!(evento, Event::End(TagEnd::Heading(_))) {
            texto.push(' ');
        }
        eventos.push(enlazar(sin_html(evento), &lineas, &rango, &subir, ctx));
    }
    let mut salida = String::with_capacity(md.len() * 3 / 2);
    html::push_html(&mut salida, eventos.into_iter());
    Cuerpo { html: salida.into(), titulos, texto: texto.trim().into() }
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

/// Gives a heading its anchor, unique on the page.
fn anclar(evento: &mut Event<'_>, level: HeadingLevel, palabras: &str, antes: &[Titulo]) -> Titulo {
    let base = domain::Slug::suggest(palabras).map_or_else(|| "seccion".to_owned(), |s| s.to_string());
    let repetidos = antes.iter().filter(|t| *t.texto == *palabras).count();
    let ancla: Texto = if repetidos == 0 { base.into() } else { format!("{base}-{}", repetidos + 1).into() };
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
            let dest_url = relativo(dest_url, subir);
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            enlaces::enlace(&dest_url, lineas.tramo(rango), ctx);
            let dest_url = relativo(dest_url, subir);
            Event::Start(Tag::Image { link_type, dest_url, title, id })
        }
        otro => otro,
    }
}

fn relativo<'e>(destino: CowStr<'e>, subir: &str) -> CowStr<'e> {
    match destino.strip_prefix('/') {
        Some(resto) if subir.is_empty() && resto.is_empty() => CowStr::from("./"),
        Some(resto) => CowStr::from(format!("{subir}{resto}")),
        None => destino,
    }
}

/// Places of a body in the lines of its file.
struct Lineas<'a> {
    md: &'a str,
    desde: u32,
}

impl Lineas<'_> {
    fn pos(&self, byte: usize) -> Pos {
        let antes = &self.md[..byte];
        let n = |n: usize| u32::try_from(n).unwrap_or(u32::MAX / 2);
        let columna = antes.rsplit('\n').next().map_or(0, |l| l.chars().count());
        Pos { linea: n(antes.matches('\n').count()) + self.desde, columna: n(columna) + 1 }
    }

    fn tramo(&self, r: &Range<usize>) -> Tramo {
        Tramo { inicio: self.pos(r.start), fin: self.pos(r.end) }
    }
}
