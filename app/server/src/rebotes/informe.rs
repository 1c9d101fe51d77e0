//! A report of delivery (RFC 3464): which message of ours it speaks of, and what became of that. Addresses are never looked at.

use crate::correo::desarmar;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders};
use std::{fmt, str::FromStr};
use store::Id;

/// Lines of the part for machines that are read.
const MAX_LINEAS: usize = 400;

/// What a report says of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Informe {
    /// Which message, as its Message-ID says.
    pub(crate) id: Id,
    /// The token that only who received that message knows.
    pub(crate) ficha: String,
    pub(crate) suerte: Suerte,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Suerte {
    /// It will never arrive: action `failed`, status 5.x.
    Rebotado(Codigo),
    /// It did not arrive yet, or not this time.
    Demorado(Codigo),
    /// It arrived, or was passed on.
    Otra,
}

/// A status of RFC 3463: "5.1.1".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Codigo(u16, u16, u16);

impl fmt::Display for Codigo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

impl FromStr for Codigo {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        let mut partes = s.split('.').map(|n| n.parse::<u16>().ok().filter(|n| *n < 1000));
        match (partes.next().flatten(), partes.next().flatten(), partes.next().flatten(), partes.next()) {
            (Some(a @ (2 | 4 | 5)), Some(b), Some(c), None) => Ok(Self(a, b, c)),
            _ => Err(()),
        }
    }
}

/// Reads a message; none where it is no report of delivery, or speaks of no message that could be ours.
pub(crate) fn leer(bytes: &[u8]) -> Option<Informe> {
    desarmar(bytes, informe).flatten()
}

fn informe(mensaje: &Message<'_>) -> Option<Informe> {
    let tipo = mensaje.content_type()?;
    let igual = |a: Option<&str>, b: &str| a.is_some_and(|a| a.eq_ignore_ascii_case(b));
    let clase = igual(Some(tipo.ctype()), "multipart") && igual(tipo.subtype(), "report");
    if !clase || !igual(tipo.attribute("report-type"), "delivery-status") {
        return None;
    }
    let partes = || mensaje.parts.iter();
    let suerte = partes().find(|p| es(p, &["delivery-status", "global-delivery-status"])).map(suerte)?;
    let (id, ficha) = partes().find_map(de_nosotros)?;
    Some(Informe { id, ficha, suerte })
}

/// Whether a part is of one of those subtypes of `message` or `text`.
fn es(parte: &MessagePart<'_>, subtipos: &[&str]) -> bool {
    parte.content_type().is_some_and(|t| {
        let suyo = t.subtype().unwrap_or_default();
        ["message", "text"].iter().any(|c| t.ctype().eq_ignore_ascii_case(c))
            && subtipos.iter().any(|s| suyo.eq_ignore_ascii_case(s))
    })
}

/// The worst of what is told; each block but the first speaks of one receiver, and ours have one.
fn suerte(parte: &MessagePart<'_>) -> Suerte {
    let texto = String::from_utf8_lossy(parte.contents());
    let (mut accion, mut codigo) = (None, None);
    let mut peor = Suerte::Otra;
    for linea in texto.lines().take(MAX_LINEAS).chain([""]) {
        if linea.trim().is_empty() {
            peor = la_peor(peor, accion.take(), codigo.take());
        } else if let Some((nombre, valor)) = linea.split_once(':') {
            let palabra = valor.split([';', '(', ' ', '\t']).find(|p| !p.is_empty()).unwrap_or_default();
            match nombre.trim().to_ascii_lowercase().as_str() {
                "action" => accion = Some(palabra.to_ascii_lowercase()),
                "status" => codigo = palabra.parse().ok(),
                _ => {}
            }
        }
    }
    peor
}

fn la_peor(antes: Suerte, accion: Option<String>, codigo: Option<Codigo>) -> Suerte {
    match (antes, accion.as_deref(), codigo) {
        (Suerte::Rebotado(_), ..) => antes,
        (_, Some("failed"), Some(c)) if c.0 == 5 => Suerte::Rebotado(c),
        (_, Some("failed" | "delayed"), Some(c)) => Suerte::Demorado(c),
        _ => antes,
    }
}

/// The Message-ID of the message that came back, where it has the form of ours.
fn de_nosotros(parte: &MessagePart<'_>) -> Option<(Id, String)> {
    if let Some(original) = parte.message() {
        return propio(original);
    }
    if !es(parte, &["rfc822-headers", "global-headers", "rfc822", "global"]) {
        return None;
    }
    propio(&MessageParser::default().parse_headers(parte.contents())?)
}

fn propio(original: &Message<'_>) -> Option<(Id, String)> {
    let (nuestra, _) = original.message_id()?.split_once('@')?;
    let (id, ficha) = nuestra.split_once('.')?;
    let cifras = ficha.len() == 32 && ficha.bytes().all(|b| b.is_ascii_hexdigit());
    Some((id.parse().ok()?, ficha.to_ascii_lowercase())).filter(|_| cifras)
}
