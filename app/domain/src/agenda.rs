//! The official calendar: what the entity does and when it is closed, for people and for their calendars (RFC 5545).

use crate::{
    Fecha, Texto,
    fecha::{de_colombia, dias_entre, mas_dias},
    publicacion::{Ficha, Tipo},
    sitio::Sitio,
    termino::ics::{compacta, doblar, escapar},
};
use jiff::civil::Time;

/// One line of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Actividad {
    /// Stable, so that a change moves the appointment.
    pub clave: String,
    /// When it was published, or its first day.
    pub publicada: Fecha,
    /// First day.
    pub desde: Fecha,
    /// Last day.
    pub hasta: Fecha,
    /// From and until, in hora legal.
    pub horas: Option<(Time, Time)>,
    /// What it is.
    pub titulo: Texto,
    /// A sentence about it.
    pub texto: Texto,
    /// Where.
    pub lugar: Option<Texto>,
    /// Path of its page; a closure has none.
    pub ruta: Option<String>,
}

impl Actividad {
    /// Whether the entity is closed.
    pub fn es_cierre(&self) -> bool {
        self.ruta.is_none()
    }
}

/// Events and closures, in order of day.
///
/// Norma: Decreto 1078 de 2015, art. 2.2.17.6.5; Resolución MinTIC 1519 de 2020, anexo 2 (1.11)
pub fn agenda(s: &Sitio) -> Vec<Actividad> {
    let eventos = s.publicadas(Tipo::Evento).iter().filter_map(|p| {
        let Ficha::Evento(e) = &p.ficha else { return None };
        Some(Actividad {
            clave: p.slug.to_string(),
            publicada: p.cambio(),
            desde: e.desde,
            hasta: e.hasta,
            horas: e.horas,
            titulo: p.titulo.clone(),
            texto: p.resumen.clone(),
            lugar: Some(e.lugar.clone()),
            ruta: Some(p.ruta()),
        })
    });
    let cierres = s.calendario.cierres().iter().map(|c| Actividad {
        clave: format!("cierre-{}", c.desde),
        publicada: c.desde,
        desde: c.desde,
        hasta: c.hasta,
        horas: None,
        titulo: c.motivo.clone(),
        texto: c.acto.clone(),
        lugar: None,
        ruta: None,
    });
    let mut todas: Vec<_> = eventos.chain(cierres).collect();
    todas.sort_by(|a, b| (a.desde, a.horas, &a.clave).cmp(&(b.desde, b.horas, &b.clave)));
    todas
}

/// The calendar as a file; `url` is the address of the sede without slash at its end.
pub fn ics(actividades: &[Actividad], url: &str) -> String {
    let mut salida = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Sede//Calendario//ES\r\n");
    let host = url.split_once("://").map_or(url, |(_, r)| r).split('/').next().unwrap_or("sede");
    for a in actividades {
        escribir(a, host, url, &mut salida);
    }
    salida.push_str("END:VCALENDAR\r\n");
    salida
}

fn escribir(a: &Actividad, host: &str, url: &str, salida: &mut String) {
    let mut linea = |clave: &str, valor: &str| doblar(salida, &format!("{clave}:{valor}"));
    linea("BEGIN", "VEVENT");
    linea("UID", &escapar(&format!("{}@{host}", a.clave)));
    linea("DTSTAMP", &format!("{}T050000Z", compacta(a.publicada)));
    match a.horas.and_then(|(de, a_)| Some((utc(a.desde, de)?, utc(a.desde, a_)?))) {
        Some((de, hasta)) => {
            linea("DTSTART", &de);
            linea("DTEND", &hasta);
            let dias = dias_entre(a.desde, a.hasta) + 1;
            if dias > 1 {
                // The hours are those of each day: nobody sells at midnight.
                linea("RRULE", &format!("FREQ=DAILY;COUNT={dias}"));
            }
        }
        None => {
            linea("DTSTART;VALUE=DATE", &compacta(a.desde));
            linea("DTEND;VALUE=DATE", &compacta(mas_dias(a.hasta, 1)));
        }
    }
    linea("SUMMARY", &escapar(&a.titulo));
    linea("DESCRIPTION", &escapar(&a.texto));
    if let Some(lugar) = &a.lugar {
        linea("LOCATION", &escapar(lugar));
    }
    if let Some(ruta) = &a.ruta {
        linea("URL", &format!("{url}/{ruta}").replace(char::is_control, ""));
    }
    linea("TRANSP", "TRANSPARENT");
    linea("END", "VEVENT");
}

fn utc(dia: Fecha, hora: Time) -> Option<String> {
    de_colombia(dia.to_datetime(hora)).map(|i| i.strftime("%Y%m%dT%H%M%SZ").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn actividad(horas: Option<(Time, Time)>) -> Actividad {
        Actividad {
            clave: "feria".into(),
            publicada: date(2026, 11, 1),
            desde: date(2026, 11, 28),
            hasta: date(2026, 11, 29),
            horas,
            titulo: "Feria, mercado y música".into(),
            texto: "Venga; traiga bolsa".into(),
            lugar: Some("Parque Principal".into()),
            ruta: Some("eventos/feria/".into()),
        }
    }

    #[test]
    fn whole_days_end_the_day_after_the_last_one() {
        let ics = ics(&[actividad(None)], "https://sede.example/x");
        for linea in [
            "UID:feria@sede.example\r\n",
            "DTSTAMP:20261101T050000Z\r\n",
            "DTSTART;VALUE=DATE:20261128\r\n",
            "DTEND;VALUE=DATE:20261130\r\n",
            "SUMMARY:Feria\\, mercado y música\r\n",
            "LOCATION:Parque Principal\r\n",
            "URL:https://sede.example/x/eventos/feria/\r\n",
        ] {
            assert!(ics.contains(linea), "{linea} in {ics}");
        }
    }

    #[test]
    fn hours_are_those_of_colombia_told_in_utc_and_come_back_each_day() {
        let con_horas = actividad(Some((time(9, 0, 0, 0), time(20, 30, 0, 0))));
        let de_un_dia = Actividad { hasta: con_horas.desde, ..con_horas.clone() };
        let horas = "DTSTART:20261128T140000Z\r\nDTEND:20261129T013000Z\r\n";
        let varios = ics(&[con_horas], "https://sede.example");
        assert!(varios.contains(&format!("{horas}RRULE:FREQ=DAILY;COUNT=2\r\n")), "{varios}");
        let uno = ics(&[de_un_dia], "https://sede.example");
        assert!(uno.contains(horas) && !uno.contains("RRULE"), "{uno}");
    }
}
