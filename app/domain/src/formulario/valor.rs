//! Values as people write them, into the one way in which they are kept; what cannot be read stays `None`.

use super::Motivo;
use crate::{
    Fecha,
    documento::{Documento, TipoDocumento},
};

/// Marks that turn the direction of a text round, so that it reads as something else.
fn engana(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// One line: blanks of every kind become one.
pub(super) fn linea(s: &str) -> String {
    let visible = |c: char| !engana(c) && (!c.is_control() || c.is_whitespace());
    let limpio: String = s.chars().filter(|c| visible(*c)).collect();
    limpio.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Several lines, with the ends of Unix.
pub(super) fn parrafo(s: &str) -> String {
    let s = s.replace("\r\n", "\n").replace('\r', "\n");
    let visible = |c: char| !engana(c) && (!c.is_control() || c == '\n' || c == '\t');
    s.chars().filter(|c| visible(*c)).collect::<String>().trim().to_owned()
}

/// A day as browsers send it, or as people write it: 22/11/2026.
pub(super) fn fecha(s: &str) -> Option<Fecha> {
    let iso = s.len() == 10 && s.split('-').map(str::len).eq([4, 2, 2]);
    let partes: Vec<&str> = s.split(['/', '-', '.']).collect();
    let [uno, m, otro] = partes[..] else { return None };
    let (d, a) = if iso { (otro, uno) } else { (uno, otro) };
    let cifras = |s: &str, n: usize| s.len() <= n && s.bytes().all(|b| b.is_ascii_digit());
    let forma = cifras(d, 2) && cifras(m, 2) && cifras(a, 4) && a.len() == 4;
    let dia = forma.then(|| Fecha::new(a.parse().ok()?, m.parse().ok()?, d.parse().ok()?).ok())??;
    (1900..=2100).contains(&dia.year()).then_some(dia)
}

/// A day as it is kept. The writer and the reader of the library would weigh 20 kB in the browser.
pub(super) fn iso(f: Fecha) -> String {
    format!("{:04}-{:02}-{:02}", f.year(), f.month(), f.day())
}

/// Figures with points where thousands stand, or none at all.
fn miles(s: &str) -> Option<String> {
    let grupo = |(i, g): (usize, &str)| if i == 0 { (1..=3).contains(&g.len()) } else { g.len() == 3 };
    let bien = !s.contains('.') || s.split('.').enumerate().all(grupo);
    let cifras = s.replace('.', "");
    let numero = (1..=15).contains(&cifras.len()) && cifras.bytes().all(|b| b.is_ascii_digit());
    (bien && numero).then_some(cifras)
}

/// "$ 58.364", "58364", "58.364,00".
pub(super) fn dinero(s: &str) -> Option<u64> {
    let limpio: String = s.chars().filter(|c| !c.is_whitespace() && *c != '$').collect();
    let entero = limpio.strip_suffix(",00").unwrap_or(&limpio);
    miles(entero)?.parse().ok()
}

pub(super) fn entero(s: &str) -> Option<i64> {
    let (signo, cifras) = s.strip_prefix('-').map_or((1, s), |c| (-1, c));
    miles(cifras)?.parse::<i64>().ok().map(|n| n * signo)
}

/// A number of such a document; of a NIT, with its digit: `900123456-8`.
pub(super) fn documento(tipo: TipoDocumento, s: &str) -> Result<String, Motivo> {
    if tipo == TipoDocumento::Nit {
        return nit(s);
    }
    Documento::parse(tipo, s).map(|d| d.numero).ok_or(Motivo::Documento(tipo))
}

pub(super) fn nit(s: &str) -> Result<String, Motivo> {
    let limpio: String = s.chars().filter(|c| !matches!(c, '.' | ',') && !c.is_whitespace()).collect();
    let cifras = limpio.bytes().all(|b| b.is_ascii_digit());
    let con_guion = match limpio.len() {
        7..=11 if cifras => format!("{}-{}", &limpio[..limpio.len() - 1], &limpio[limpio.len() - 1..]),
        _ => limpio,
    };
    if Documento::parse(TipoDocumento::Nit, &con_guion).is_some() {
        return Ok(con_guion);
    }
    let forma = con_guion.split_once('-').is_some_and(|(n, d)| {
        (6..=10).contains(&n.len()) && d.len() == 1 && format!("{n}{d}").bytes().all(|b| b.is_ascii_digit())
    });
    Err(if forma && !cifras { Motivo::NitDigito } else { Motivo::Nit })
}
