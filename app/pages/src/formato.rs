//! Facts in words: money, dates, hours, channels.

use domain::{
    Fecha, Instante,
    contacto::Medio,
    costo::{Costo, Pesos, salario},
    fecha::{dia, en_colombia, mes_y_anio},
    grado::Grado,
    horario::Jornada,
    idioma::ESPANOL,
    publicacion::{Archivo, Frecuencia, Serie, Vigencia},
    tiempo::{Tiempo, Unidad},
    tramite::{Modalidad, Tipo, Tramite},
};
use rust_i18n::t;
use std::borrow::Cow;

pub(crate) use crate::vistas::formulario::tamano;
pub(crate) use domain::fecha::{con_dia as fecha_con_dia, larga as fecha};

/// A word of the interface.
pub(crate) type Palabra = Cow<'static, str>;

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
    if l == "en" {
        return t.strftime("%A %-d %B %Y, %-I:%M\u{a0}%P").to_string();
    }
    format!("{}, {}", fecha_con_dia(t.date()), hora(t.time()))
}

/// "20 de noviembre de 2026" of a moment.
pub(crate) fn dia_de(i: Instante, l: &str) -> String {
    let t = en_colombia(i);
    if l == "en" { t.strftime("%-d %B %Y").to_string() } else { fecha(t.date()) }
}

/// "4:40 p. m."
pub fn hora_de(i: Instante) -> String {
    hora(en_colombia(i).time())
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

/// "mensual".
pub(crate) fn frecuencia(f: Frecuencia, l: &str) -> Palabra {
    t!(format!("frecuencia.{}", f.nombre().replace(' ', "_")), locale = l)
}

/// "PDF, 34 kB".
pub(crate) fn archivo(a: &Archivo) -> String {
    format!("{}, {}", a.formato(), tamano(a.bytes))
}

/// "Informes": what many documents are.
pub(crate) fn serie(s: Serie, l: &str) -> Palabra {
    match s {
        Serie::Contrato => t!("serie.contrato", locale = l),
        Serie::Presupuesto => t!("serie.presupuesto", locale = l),
        Serie::Plan => t!("serie.plan", locale = l),
        Serie::Informe => t!("serie.informe", locale = l),
        Serie::Politica => t!("serie.politica", locale = l),
        Serie::Manual => t!("serie.manual", locale = l),
        Serie::Formato => t!("serie.formato", locale = l),
        Serie::Acta => t!("serie.acta", locale = l),
        Serie::Registro => t!("serie.registro", locale = l),
    }
}

/// "Informe": what one document is.
pub(crate) fn clase_de_documento(s: Serie, l: &str) -> Palabra {
    match s {
        Serie::Contrato => t!("clase_de_documento.contrato", locale = l),
        Serie::Presupuesto => t!("clase_de_documento.presupuesto", locale = l),
        Serie::Plan => t!("clase_de_documento.plan", locale = l),
        Serie::Informe => t!("clase_de_documento.informe", locale = l),
        Serie::Politica => t!("clase_de_documento.politica", locale = l),
        Serie::Manual => t!("clase_de_documento.manual", locale = l),
        Serie::Formato => t!("clase_de_documento.formato", locale = l),
        Serie::Acta => t!("clase_de_documento.acta", locale = l),
        Serie::Registro => t!("clase_de_documento.registro", locale = l),
    }
}

/// "Vigente".
pub(crate) fn vigencia(v: Vigencia, l: &str) -> Palabra {
    match v {
        Vigencia::Vigente => t!("vigencia.vigente", locale = l),
        Vigencia::Modificada => t!("vigencia.modificada", locale = l),
        Vigencia::Derogada => t!("vigencia.derogada", locale = l),
    }
}

pub(crate) fn mayuscula(s: &str) -> String {
    let mut letras = s.chars();
    letras.next().map(|c| c.to_uppercase().collect::<String>() + letras.as_str()).unwrap_or_default()
}

/// "2.000".
pub(crate) fn miles(n: u64) -> String {
    let cifras = n.to_string();
    let mut partes: Vec<&str> =
        cifras.as_bytes().rchunks(3).filter_map(|b| std::str::from_utf8(b).ok()).collect();
    partes.reverse();
    partes.join(".")
}

/// "$ 116.727": in another language people also read of which money.
fn pesos(p: Pesos, l: &str) -> Palabra {
    if l == ESPANOL {
        return p.to_string().into();
    }
    let n = miles(p.0).replace('.', &t!("dinero.miles", locale = l));
    t!("dinero.pesos", locale = l, n = n)
}

/// "15 días hábiles".
pub(crate) fn tiempo(t: Tiempo, l: &str) -> Palabra {
    let (n, clave) = match t {
        _ if l == ESPANOL => return t.to_string().into(),
        Tiempo::Inmediato => return t!("tiempo.inmediato", locale = l),
        Tiempo::Plazo(n, Unidad::Minutos) => (n, "minutos"),
        Tiempo::Plazo(n, Unidad::Horas) => (n, "horas"),
        Tiempo::Plazo(n, Unidad::DiasHabiles) => (n, "habiles"),
        Tiempo::Plazo(n, Unidad::DiasCalendario) => (n, "calendario"),
        Tiempo::Plazo(n, Unidad::Meses) => (n, "meses"),
    };
    let clave = if n == 1 { format!("tiempo.un_{clave}") } else { format!("tiempo.{clave}") };
    t!(clave, locale = l, n = n)
}

/// "Gratis", "$ 116.727", "Según liquidación".
pub(crate) fn costo(c: Costo, anio: i16, l: &str) -> Palabra {
    match (c, c.valor(anio)) {
        (Costo::Gratuito, _) => t!("costo.gratis", locale = l),
        (_, Some(p)) => pesos(p, l),
        (Costo::Smldv(n), None) => t!("costo.smldv", locale = l, n = n),
        _ => t!("costo.liquidacion", locale = l),
    }
}

/// "2 SMLDV de 2026", where the price comes from the table of minimum wages.
pub(crate) fn costo_origen(c: Costo, anio: i16, l: &str) -> Option<Palabra> {
    let Costo::Smldv(n) = c else { return None };
    salario(anio).map(|s| t!("costo.smldv_de", locale = l, n = n, anio = s.anio))
}

/// "En línea".
pub(crate) fn modalidad(m: &Modalidad, l: &str) -> Palabra {
    match m {
        Modalidad::EnLinea(_) => t!("modalidad.en_linea", locale = l),
        Modalidad::Parcial(_) => t!("modalidad.parcial", locale = l),
        Modalidad::Presencial => t!("modalidad.presencial", locale = l),
        Modalidad::NoPublicada(_) => t!("modalidad.no_publicada", locale = l),
    }
}

/// "Por correo electrónico".
pub(crate) fn medio(m: Medio, l: &str) -> Palabra {
    match m {
        Medio::Web => t!("medio.web", locale = l),
        Medio::Correo => t!("medio.correo", locale = l),
        Medio::Telefonico => t!("medio.telefonico", locale = l),
        Medio::Presencial => t!("medio.presencial", locale = l),
    }
}

/// "Grado medio".
pub(crate) fn grado(g: Option<Grado>, l: &str) -> Palabra {
    match g {
        None => t!("grado.ninguno", locale = l),
        Some(Grado::Bajo) => t!("grado.bajo", locale = l),
        Some(Grado::Medio) => t!("grado.medio", locale = l),
        Some(Grado::Alto) => t!("grado.alto", locale = l),
        Some(Grado::MuyAlto) => t!("grado.muy_alto", locale = l),
    }
}

/// "Trámite".
pub(crate) fn tipo(t: Tipo, l: &str) -> Palabra {
    match t {
        Tipo::Tramite => t!("tipo.tramite", locale = l),
        Tipo::Opa => t!("tipo.opa", locale = l),
        Tipo::Consulta => t!("tipo.consulta", locale = l),
        Tipo::TramiteModelo => t!("tipo.modelo", locale = l),
    }
}

/// Short facts of a row: where, how much, how long; only those that are known.
pub(crate) fn datos(t: &Tramite, anio: i16, l: &str) -> [Option<Palabra>; 3] {
    [
        t.modalidad.as_ref().map(|m| modalidad(m, l)),
        t.costo.map(|c| costo(c, anio, l)),
        t.tiempo.map(|x| tiempo(x, l)),
    ]
}

/// "Petición".
pub(crate) fn clase(k: domain::peticion::Clase, l: &str) -> Palabra {
    use domain::peticion::Clase;
    match k {
        Clase::Peticion => t!("clase.peticion", locale = l),
        Clase::Queja => t!("clase.queja", locale = l),
        Clase::Reclamo => t!("clase.reclamo", locale = l),
        Clase::Sugerencia => t!("clase.sugerencia", locale = l),
        Clase::Denuncia => t!("clase.denuncia", locale = l),
        Clase::Informacion => t!("clase.informacion", locale = l),
        Clase::Consulta => t!("clase.consulta", locale = l),
        Clase::Tramite => t!("clase.tramite", locale = l),
    }
}

/// "En estudio".
pub(crate) fn estado(e: domain::peticion::Estado, l: &str) -> Palabra {
    use domain::peticion::Estado;
    match e {
        Estado::Radicada => t!("estado_de.radicada", locale = l),
        Estado::EnEstudio => t!("estado_de.en_estudio", locale = l),
        Estado::PorCompletar => t!("estado_de.por_completar", locale = l),
        Estado::Trasladada => t!("estado_de.trasladada", locale = l),
        Estado::Respondida => t!("estado_de.respondida", locale = l),
        Estado::Archivada => t!("estado_de.archivada", locale = l),
    }
}

/// A day with its weekday, in the language of the page.
pub(crate) fn dia_largo(f: Fecha, l: &str) -> String {
    if l == "en" { f.strftime("%A %-d %B %Y").to_string() } else { fecha_con_dia(f) }
}
