//! The signed statement in a `.jws`, in a bundle with the answers, in a saved page, or in a mail with all its wrappings.

use crate::correo::desarmar;
use domain::constancia::{Atado, marca};
use mail_parser::{Message, PartType};
use std::collections::BTreeSet;

/// A mail with its attachments is not larger, in bytes.
pub(crate) const MAX_RECIBO: u64 = 32 * 1024 * 1024;
/// Mails inside of mails.
const MAX_FONDO: u8 = 4;

/// What there was.
#[derive(Debug, PartialEq)]
pub(crate) enum Hallazgo {
    /// A signed statement, not checked yet.
    Una(String),
    /// With the answers that it speaks of.
    Atada(Box<Atado>),
    /// More than one: which is meant?
    Varias,
    Ninguna,
}

/// Looks for it.
pub(crate) fn hallar(bytes: &[u8]) -> Hallazgo {
    let texto = String::from_utf8_lossy(bytes);
    let texto = texto.trim_start_matches('\u{feff}').trim();
    if texto.starts_with('{') {
        return Atado::leer(bytes).map_or(Hallazgo::Ninguna, |a| Hallazgo::Atada(Box::new(a)));
    }
    if es_compacta(texto) {
        return Hallazgo::Una(texto.to_owned());
    }
    let mut halladas: BTreeSet<String> = if es_correo(texto) {
        desarmar(bytes, todas).unwrap_or_default()
    } else {
        marca::hallar(texto).into_iter().collect()
    };
    match halladas.len() {
        0 => Hallazgo::Ninguna,
        1 => halladas.pop_first().map_or(Hallazgo::Ninguna, Hallazgo::Una),
        _ => Hallazgo::Varias,
    }
}

/// Three words of base64url with points between them, and nothing else; whether they are right is asked later.
fn es_compacta(s: &str) -> bool {
    let propia = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'=');
    s.len() > 20 && s.bytes().all(propia) && s.contains('.')
}

/// A mail begins with headers.
fn es_correo(s: &str) -> bool {
    let cabeza = |l: &str| {
        l.split_once(':').is_some_and(|(n, _)| {
            (2..=76).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
    };
    s.lines().next().is_some_and(cabeza)
}

fn todas(correo: &Message<'_>) -> BTreeSet<String> {
    let mut halladas = BTreeSet::new();
    de_correo(correo, MAX_FONDO, &mut halladas);
    halladas
}

fn de_correo(correo: &Message<'_>, fondo: u8, halladas: &mut BTreeSet<String>) {
    for parte in &correo.parts {
        match &parte.body {
            PartType::Message(dentro) if fondo > 0 => de_correo(dentro, fondo - 1, halladas),
            PartType::Text(t) | PartType::Html(t) => halladas.extend(de_texto(t)),
            PartType::Binary(b) | PartType::InlineBinary(b) => {
                halladas.extend(std::str::from_utf8(b).ok().map(de_texto).unwrap_or_default());
            }
            _ => {}
        }
    }
}

/// An attachment may be the statement alone.
fn de_texto(texto: &str) -> Vec<String> {
    let solo = texto.trim();
    if es_compacta(solo) { vec![solo.to_owned()] } else { marca::hallar(texto) }
}
