//! The e-mail that acknowledges a filing: plain text and simple HTML, with nothing that tracks and no link that acts.

use super::Anexo;
use crate::{ctx::Ctx, formato, html::html, vistas::formulario::tamano};
use domain::{
    Fecha, Instante,
    constancia::{NO_PRUEBA, PRUEBA, marca},
    costo::Pesos,
    formulario::Bloque,
    idioma::ESPANOL,
    peticion::Clase,
};
use leptos::prelude::*;
use rust_i18n::t;
use std::fmt::Write;

/// What it tells.
#[derive(Clone)]
pub struct Acuse {
    /// "2026-000123".
    pub radicado: String,
    /// When it was received.
    pub recibida: Instante,
    /// What kind of thing it is.
    pub clase: Clase,
    /// Name of the trámite, or what it is about.
    pub asunto: String,
    /// Last day of the term.
    pub vence: Option<Fecha>,
    /// How it was counted.
    pub aritmetica: Vec<String>,
    /// What is paid, and with which reference, in groups of four.
    pub pago: Option<(Pesos, String)>,
    /// The data given.
    pub secciones: Vec<Bloque>,
    /// The annexes.
    pub anexos: Vec<Anexo>,
    /// What was missing.
    pub faltan: Vec<String>,
    /// Code of the constancia, in groups of four.
    pub codigo: String,
    /// The signed statement.
    pub jws: String,
}

/// An e-mail, ready to send.
#[derive(Clone)]
pub struct Correo {
    /// Subject: it names the number, never the person nor the matter.
    pub asunto: String,
    /// As plain text.
    pub texto: String,
    /// As HTML.
    pub html: String,
}

/// Norma: Decreto 1078 de 2015, art. 2.2.17.6.5, nums. 3 a 5
pub(in crate::vistas) fn correo(c: Ctx<'_>, x: &Acuse) -> Correo {
    let asunto =
        t!("acuse.asunto", locale = c.l, n = x.radicado, entidad = c.sitio().entidad.sigla).into_owned();
    Correo { texto: texto(c, x), html: como_html(c, x, &asunto), asunto }
}

/// Heading and lines of each part, in order; what both forms say.
fn partes(c: Ctx<'_>, x: &Acuse) -> Vec<(String, Vec<String>)> {
    let numero = vec![
        format!("{}: {}", t!("constancia.numero", locale = c.l), x.radicado),
        format!("{} {}", t!("constancia.recibida", locale = c.l), formato::momento(x.recibida, c.l)),
        format!("{}: {}", formato::clase(x.clase, c.l), x.asunto),
    ];
    let mut partes = vec![(t!("acuse.titulo", locale = c.l).into_owned(), numero)];
    let vence =
        x.vence.map(|f| format!("{} {}", t!("plazo.hasta", locale = c.l), formato::dia_largo(f, c.l)));
    let sigue: Vec<_> = vence.into_iter().chain(x.aritmetica.iter().cloned()).collect();
    partes.push((t!("constancia.sigue", locale = c.l).into(), sigue));
    let referencia = |(valor, r): &(Pesos, String)| {
        let con = format!("{}: {r}", t!("pago.referencia", locale = c.l));
        (t!("pago.falta", locale = c.l, valor = valor).into_owned(), vec![con])
    };
    partes.extend(x.pago.iter().map(referencia));
    partes.push((t!("constancia.faltaron", locale = c.l).into(), x.faltan.clone()));
    for s in &x.secciones {
        let filas = s.renglones.iter().filter(|f| !f.valor.is_empty());
        partes.push((s.titulo.clone(), filas.map(|f| format!("{}: {}", f.etiqueta, f.valor)).collect()));
    }
    let anexo = |a: &Anexo| format!("{} ({}), SHA-256 {}", a.nombre, tamano(a.bytes, ESPANOL), a.huella);
    partes.push((t!("constancia.anexos", locale = c.l).into(), x.anexos.iter().map(anexo).collect()));
    partes.retain(|(_, lineas)| !lineas.is_empty());
    partes
}

fn enlaces(c: Ctx<'_>, x: &Acuse) -> [(String, String); 2] {
    let codigo = x.codigo.replace([' ', '-'], "");
    [
        (t!("acuse.siga", locale = c.l).into(), c.a("consulta/")),
        (t!("acuse.verifique", locale = c.l, codigo = x.codigo).into(), c.a(&format!("verificar/{codigo}"))),
    ]
}

fn texto(c: Ctx<'_>, x: &Acuse) -> String {
    let mut m = format!("{}\n", c.sitio().entidad.nombre);
    for (titulo, lineas) in partes(c, x) {
        let _ = write!(m, "\n{}\n", titulo.to_uppercase());
        for l in lineas {
            let _ = writeln!(m, "{l}");
        }
    }
    m.push('\n');
    for (palabras, url) in enlaces(c, x) {
        let _ = writeln!(m, "{palabras}\n{url}");
    }
    let _ = write!(
        m,
        "\n{}\n{}\n\n{}\n\n{}",
        PRUEBA,
        NO_PRUEBA,
        t!("acuse.conserve", locale = c.l),
        marca::en_correo(&x.jws).replace("\r\n", "\n")
    );
    let _ = writeln!(m, "\n{}", t!("acuse.no_responda", locale = c.l));
    m
}

fn como_html(c: Ctx<'_>, x: &Acuse, asunto: &str) -> String {
    let partes: Vec<_> = partes(c, x)
        .into_iter()
        .map(|(titulo, lineas)| {
            let filas: Vec<_> = lineas.into_iter().map(|l| view! { <li>{l}</li> }).collect();
            view! { <h2>{titulo}</h2><ul>{filas}</ul> }
        })
        .collect();
    let enlaces: Vec<_> =
        enlaces(c, x).into_iter().map(|(p, url)| view! { <p><a href=url>{p}</a></p> }).collect();
    let cuerpo = html(view! {
        <h1>{c.sitio().entidad.nombre.to_string()}</h1>
        {partes}
        {enlaces}
        <p>{PRUEBA}</p>
        <p>{NO_PRUEBA}</p>
        <p>{t!("acuse.conserve", locale = c.l)}</p>
        <pre id=marca::ELEMENTO>{x.jws.clone()}</pre>
        <p>{t!("acuse.no_responda", locale = c.l)}</p>
    });
    let titulo = html(view! { <title>{asunto.to_owned()}</title> });
    format!(
        "<!DOCTYPE html><html lang=\"es-CO\"><head><meta charset=\"utf-8\">{titulo}</head><body>{cuerpo}</body></html>\n"
    )
}
