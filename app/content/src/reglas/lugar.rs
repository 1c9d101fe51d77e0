//! Where and how people reach an office: coordinates, phones, mail, hours.

use crate::{
    esquema::{Ctx, revisar::opcion, tramite::MEDIOS},
    nodo::{Nodo, Tramo},
    reglas::enlaces,
};
use domain::{contacto::Telefono, geo::Coordenadas, horario::HorarioError, horario::Jornada};

pub(crate) fn telefono(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    if Telefono::parse(s).is_none() {
        let quiso = nacional(s).map(|t| format!("¿Quiso decir \"{t}\"? ")).unwrap_or_default();
        ctx.error(
            tramo,
            "telefono-no-e164",
            format!("«{s}» no es un teléfono que se pueda marcar"),
            format!("{quiso}Escríbalo así: \"+576055550100\" (fijo: +57, 60 y el indicativo), \"+573005550100\" (celular) o \"018000555010\". Si no hay teléfono, quite la línea."),
        )
        .norma = Some("Resolución MinTIC 1519 de 2020, anexo 2");
    }
}

/// The number that was meant, with its country: fixed lines had one digit less before 2021.
fn nacional(s: &str) -> Option<String> {
    let cifras: String = s.chars().filter(char::is_ascii_digit).collect();
    let numero = match cifras.len() {
        8 => format!("+5760{cifras}"),
        10 => format!("+57{cifras}"),
        12 => format!("+{cifras}"),
        _ => return None,
    };
    Telefono::parse(&numero).map(|_| numero)
}

pub(crate) fn correo(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let bien = s.split_once('@').is_some_and(|(u, d)| {
        let limpio =
            |p: &str| !p.is_empty() && p.chars().all(|c| c.is_ascii_alphanumeric() || "._-+".contains(c));
        limpio(u)
            && limpio(d)
            && d.contains('.')
            && !d.starts_with('.')
            && !d.ends_with('.')
            && !d.contains("..")
    });
    if !bien {
        ctx.error(
            tramo,
            "correo-invalido",
            format!("«{s}» no es un correo electrónico"),
            "Escríbalo así: contacto@entidad.gov.co.",
        );
    }
}

pub(crate) fn horario(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let Err(e) = Jornada::parse(s) else { return };
    let (codigo, mensaje) = match e {
        HorarioError::Ambigua => {
            ("hora-ambigua", "Con «a. m.» y «p. m.» no se sabe si las 12:00 son mediodía o medianoche")
        }
        HorarioError::Dia => ("horario-invalido", "El horario no empieza con un día de la semana"),
        HorarioError::Hora => ("horario-invalido", "Las horas no se entienden"),
        HorarioError::Orden => {
            ("horario-invalido", "El horario cierra antes de abrir, o dos tramos se cruzan")
        }
    };
    ctx.error(
        tramo,
        codigo,
        mensaje,
        "Escriba días y horas de 00:00 a 23:59: \"lunes a viernes 08:00-12:00 14:00-17:00\".",
    );
}

pub(crate) fn coordenadas(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let numeros: Option<Vec<f64>> =
        nodo.elementos().iter().map(|n| n.escalar()?.parse().ok().filter(|n: &f64| n.is_finite())).collect();
    let Some([lat, lon]) = numeros.as_deref().and_then(|n| <[f64; 2]>::try_from(n).ok()) else {
        let ayuda = "Escriba [latitud, longitud] en grados: [10.3012, -74.6034].";
        ctx.error(nodo.tramo, "coordenada-invalida", "Las coordenadas son dos números", ayuda);
        return;
    };
    if Coordenadas::new(lat, lon).is_some() {
        return;
    }
    let ayuda = if Coordenadas::new(lat, -lon).is_some() {
        format!("A la longitud le falta el signo menos: [{lat}, -{lon}].")
    } else if Coordenadas::new(lon, lat).is_some() {
        format!("Están al revés; primero va la latitud: [{lon}, {lat}].")
    } else if lat.abs() > 90.0 || lon.abs() > 180.0 {
        "Parecen coordenadas planas o números sin su punto decimal. Van en grados: [10.3012, -74.6034]."
            .to_owned()
    } else {
        "Búsquelas en un mapa y escríbalas en grados: [10.3012, -74.6034].".to_owned()
    };
    ctx.error(
        nodo.tramo,
        "coordenada-fuera-de-colombia",
        format!("El lugar [{lat}, {lon}] no queda en Colombia"),
        ayuda,
    );
}

/// An appointment is asked for by phone or on a page.
pub(crate) fn cita(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some((n, s)) = nodo.get("cita").and_then(|n| Some((n, n.escalar()?))) else { return };
    if s.starts_with(|c: char| c == '+' || c.is_ascii_digit()) {
        telefono(s, n.tramo, ctx);
    } else {
        enlaces::enlace(s, n.tramo, ctx);
        if !s.starts_with("https://") {
            let ayuda = "Escriba un teléfono, \"+576055550100\", o una dirección que empiece con https://.";
            ctx.error(n.tramo, "cita-invalida", format!("Con «{s}» no se pide una cita"), ayuda);
        }
    }
}

/// What a channel says must be of its kind.
pub(crate) fn dato_del_canal(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(medio) = nodo.str("medio").and_then(|s| opcion(s, MEDIOS)) else { return };
    let Some(dato) = nodo.get("dato") else { return };
    let Some(s) = dato.escalar() else { return };
    match MEDIOS[medio] {
        "web" => enlaces::enlace(s, dato.tramo, ctx),
        "correo" => correo(s, dato.tramo, ctx),
        "telefónico" => telefono(s, dato.tramo, ctx),
        _ => {}
    }
}
