//! The last day of a term for the calendars of people (RFC 5545).

use super::{Termino, explicacion};
use crate::{Fecha, Instante, fecha::mas_dias};

/// Octets of a line, without its end.
const ANCHO: usize = 75;

/// What an appointment says besides the term.
#[derive(Clone, Copy, Debug)]
pub struct Cita<'a> {
    /// Stable, so that a new due date moves the appointment: `radicado@sede.entidad.gov.co`.
    pub uid: &'a str,
    /// When it was written.
    pub sello: Instante,
    /// "Vence el plazo para responder 2026-000123".
    pub titulo: &'a str,
    /// Where to look it up.
    pub url: Option<&'a str>,
}

/// A calendar with one all-day appointment on the last day, whose description is the arithmetic.
pub fn ics(t: &Termino, cita: &Cita<'_>) -> String {
    let mut salida = String::new();
    let mut linea = |clave: &str, valor: &str| doblar(&mut salida, &format!("{clave}:{valor}"));
    linea("BEGIN", "VCALENDAR");
    linea("VERSION", "2.0");
    linea("PRODID", "-//Sede//Plazos//ES");
    linea("BEGIN", "VEVENT");
    linea("UID", &escapar(cita.uid));
    linea("DTSTAMP", &cita.sello.strftime("%Y%m%dT%H%M%SZ").to_string());
    linea("DTSTART;VALUE=DATE", &compacta(t.vence));
    linea("DTEND;VALUE=DATE", &compacta(mas_dias(t.vence, 1)));
    linea("SUMMARY", &escapar(cita.titulo));
    linea("DESCRIPTION", &escapar(&explicacion(t).join("\n")));
    if let Some(url) = cita.url {
        // An address is written as it is; what would end the line cannot stand in one.
        linea("URL", &url.replace(char::is_control, ""));
    }
    linea("TRANSP", "TRANSPARENT");
    linea("END", "VEVENT");
    linea("END", "VCALENDAR");
    salida
}

fn compacta(f: Fecha) -> String {
    f.strftime("%Y%m%d").to_string()
}

/// TEXT: commas, semicolons, backslashes and line ends are escaped, other controls dropped.
fn escapar(s: &str) -> String {
    let mut salida = String::with_capacity(s.len());
    for c in s.chars() {
        match c {
            '\\' | ';' | ',' => salida.extend(['\\', c]),
            '\n' => salida.push_str("\\n"),
            c if c.is_control() => {}
            c => salida.push(c),
        }
    }
    salida
}

/// Long lines go on after a line end and a blank, never inside a letter.
fn doblar(salida: &mut String, linea: &str) {
    let mut ancho = 0;
    for c in linea.chars() {
        if ancho + c.len_utf8() > ANCHO {
            salida.push_str("\r\n ");
            ancho = 1;
        }
        salida.push(c);
        ancho += c.len_utf8();
    }
    salida.push_str("\r\n");
}
