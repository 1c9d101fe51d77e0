//! Days and hours in words, in the language of the page.

use super::{Palabra, mayuscula};
use domain::{
    Fecha, Instante,
    fecha::{con_dia as fecha_con_dia, dia, en_colombia, larga as fecha, mes_y_anio},
    horario::Jornada,
    idioma::ESPANOL,
};
use rust_i18n::t;

/// A moment as HTML takes it: to the second, since browsers read three figures of one at most.
pub(crate) fn momento_iso(i: Instante) -> String {
    Instante::from_second(i.as_second()).unwrap_or(i).to_string()
}

/// "2026-11-20", for machines.
pub(crate) fn fecha_iso(f: Fecha) -> String {
    f.to_string()
}

/// "viernes 20 de noviembre de 2026, 4:40 p. m."
pub(crate) fn momento(i: Instante, l: &str) -> String {
    let t = en_colombia(i);
    format!("{}, {}", dia_largo(t.date(), l), hora_en(t.time(), l))
}

/// "20 de noviembre de 2026" of a moment.
pub(crate) fn dia_de(i: Instante, l: &str) -> String {
    larga(en_colombia(i).date(), l)
}

/// "4:40 p. m."
pub fn hora_de(i: Instante, l: &str) -> String {
    hora_en(en_colombia(i).time(), l)
}

/// "20 de noviembre de 2026", in the language of the page.
pub(crate) fn larga(f: Fecha, l: &str) -> String {
    if l == ESPANOL {
        return fecha(f);
    }
    t!("fecha.larga", locale = l, dia = f.day(), mes = mes(f, l), anio = f.year()).into_owned()
}

/// "viernes 20 de noviembre de 2026", in the language of the page.
pub(crate) fn con_dia(f: Fecha, l: &str) -> String {
    if l == ESPANOL {
        return fecha_con_dia(f);
    }
    t!("fecha.con_dia", locale = l, semana = semana(f.weekday(), l), fecha = larga(f, l)).into_owned()
}

/// "noviembre de 2026".
pub(crate) fn mes_de(f: Fecha, l: &str) -> String {
    if l == ESPANOL {
        return mes_y_anio(f);
    }
    t!("fecha.mes_y_anio", locale = l, mes = mes(f, l), anio = f.year()).into_owned()
}

fn mes(f: Fecha, l: &str) -> Palabra {
    t!(format!("fecha.mes_{}", f.month()), locale = l)
}

fn semana(d: jiff::civil::Weekday, l: &str) -> Palabra {
    if l == ESPANOL {
        return dia(d).into();
    }
    t!(format!("fecha.semana_{}", d.to_monday_one_offset()), locale = l)
}

/// "Lunes a viernes" and "8:00 a. m. a 12:00 m. y 2:00 p. m. a 5:00 p. m.".
pub(crate) fn jornada(j: &Jornada, l: &str) -> (String, String) {
    let mut dias = mayuscula(&semana(j.desde, l));
    if j.hasta != j.desde {
        dias = t!("fecha.tramo", locale = l, de = dias, a = semana(j.hasta, l)).into_owned();
    }
    let horas: Vec<String> = j.horas.iter().map(|h| horas(*h, l)).collect();
    (dias, horas.join(&t!("fecha.y", locale = l)))
}

fn hora(t: jiff::civil::Time) -> String {
    let (h, m) = (t.hour(), t.minute());
    let (h12, parte) = match h {
        0 => (12, "a.\u{a0}m."),
        1..=11 => (h, "a.\u{a0}m."),
        12 if m == 0 => (12, "m."),
        12 => (12, "p.\u{a0}m."),
        _ => (h - 12, "p.\u{a0}m."),
    };
    format!("{h12}:{m:02}\u{a0}{parte}")
}

/// "9:00 a. m. a 12:00 m.".
pub(crate) fn horas((de, a): (jiff::civil::Time, jiff::civil::Time), l: &str) -> String {
    t!("fecha.tramo", locale = l, de = hora_en(de, l), a = hora_en(a, l)).into_owned()
}

fn hora_en(h: jiff::civil::Time, l: &str) -> String {
    if l == ESPANOL {
        return hora(h);
    }
    let parte = if h.hour() < 12 { t!("fecha.am", locale = l) } else { t!("fecha.pm", locale = l) };
    format!("{}:{:02}\u{a0}{parte}", (h.hour() + 11) % 12 + 1, h.minute())
}

/// "del 3 al 5 de diciembre de 2026", shortened where the month or the year is the same.
pub(crate) fn rango(desde: Fecha, hasta: Fecha, l: &str) -> String {
    if desde == hasta {
        return larga(desde, l);
    }
    if l != ESPANOL {
        return t!("fecha.tramo", locale = l, de = larga(desde, l), a = larga(hasta, l)).into_owned();
    }
    let larga = fecha(desde);
    let corta = if (desde.year(), desde.month()) == (hasta.year(), hasta.month()) {
        desde.day().to_string()
    } else if desde.year() == hasta.year() {
        larga.rsplit_once(" de ").map_or(larga.clone(), |(c, _)| c.to_owned())
    } else {
        larga
    };
    format!("del {corta} al {}", fecha(hasta))
}

/// A day with its weekday, in the language of the page.
pub(crate) fn dia_largo(f: Fecha, l: &str) -> String {
    if l == "en" { f.strftime("%A %-d %B %Y").to_string() } else { con_dia(f, l) }
}
