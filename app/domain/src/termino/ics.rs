//! The days of terms for the calendars of people (RFC 5545).

use super::{Termino, explicacion};
use crate::{Fecha, Instante, fecha::mas_dias};

/// Octets of a line, without its end.
const ANCHO: usize = 75;

/// An all-day appointment.
#[derive(Clone, Debug)]
pub struct Cita<'a> {
    /// Stable, so that a new due date moves the appointment: `radicado@sede.entidad.gov.co`.
    pub uid: &'a str,
    /// When it was written.
    pub sello: Instante,
    /// Its day.
    pub dia: Fecha,
    /// "Vence el plazo para responder 2026-000123".
    pub titulo: &'a str,
    /// Why that day.
    pub texto: String,
    /// Where to look it up.
    pub url: Option<&'a str>,
}

impl<'a> Cita<'a> {
    /// On the last day of a term; its text is the arithmetic.
    pub fn de(t: &Termino, uid: &'a str, sello: Instante, titulo: &'a str, url: Option<&'a str>) -> Self {
        Self { uid, sello, dia: t.vence, titulo, texto: explicacion(t).join("\n"), url }
    }

    fn escribir(&self, salida: &mut String) {
        let mut linea = |clave: &str, valor: &str| doblar(salida, &format!("{clave}:{valor}"));
        linea("BEGIN", "VEVENT");
        linea("UID", &escapar(self.uid));
        linea("DTSTAMP", &self.sello.strftime("%Y%m%dT%H%M%SZ").to_string());
        linea("DTSTART;VALUE=DATE", &compacta(self.dia));
        linea("DTEND;VALUE=DATE", &compacta(mas_dias(self.dia, 1)));
        linea("SUMMARY", &escapar(self.titulo));
        linea("DESCRIPTION", &escapar(&self.texto));
        if let Some(url) = self.url {
            // An address is written as it is; what would end the line cannot stand in one.
            linea("URL", &url.replace(char::is_control, ""));
        }
        linea("TRANSP", "TRANSPARENT");
        linea("END", "VEVENT");
    }
}

/// A calendar with these appointments.
pub fn ics(citas: &[Cita<'_>]) -> String {
    let mut salida = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Sede//Plazos//ES\r\n");
    for cita in citas {
        cita.escribir(&mut salida);
    }
    salida.push_str("END:VCALENDAR\r\n");
    salida
}

pub(crate) fn compacta(f: Fecha) -> String {
    f.strftime("%Y%m%d").to_string()
}

/// TEXT: commas, semicolons, backslashes and line ends are escaped, other controls dropped.
pub(crate) fn escapar(s: &str) -> String {
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
pub(crate) fn doblar(salida: &mut String, linea: &str) {
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
