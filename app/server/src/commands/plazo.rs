//! `sede plazo`: when a term ends, and each day that does not count on the way.

use super::imprimir;
use crate::{args::Plazo, config::Config, reloj};
use anyhow::{Result, anyhow, bail};
use content::informe::humano::informe;
use domain::{
    Fecha, Instante,
    calendario::{ANIOS, Calendario, Motivo},
    termino::{self, Cita, Termino, Unidad, explicacion},
};
use serde::Serialize;
use std::{io::IsTerminal, path::Path, process::ExitCode};

#[derive(Serialize)]
struct Salida {
    desde: Fecha,
    dias: u16,
    vence: Fecha,
    /// Days of the week that do not count: holidays and closures.
    saltados: Vec<Salto>,
    /// Saturdays and Sundays on the way.
    fines_de_semana: Vec<Fecha>,
}

#[derive(Serialize)]
struct Salto {
    fecha: Fecha,
    motivo: String,
}

pub(crate) fn correr(o: &Plazo, config: &Config) -> Result<ExitCode> {
    let Some(calendario) = calendario(o, config)? else { return Ok(ExitCode::from(1)) };
    let t = contar(o, &calendario)?;
    imprimir(&match (o.json, o.ics) {
        (true, _) => json(&t)?,
        (_, true) => ics(&t, reloj::ahora()),
        _ => texto(&t, &calendario),
    });
    Ok(ExitCode::SUCCESS)
}

/// The law with the closures of the entity; the law alone where there is no folder, and `None` where its list is wrong.
fn calendario(o: &Plazo, config: &Config) -> Result<Option<Calendario>> {
    let dir = o.content.as_ref().unwrap_or(&config.content);
    if !dir.is_dir() {
        if o.content.is_none() && dir == Path::new("content") {
            return Ok(Some(Calendario::default()));
        }
        bail!("no se pudo abrir la carpeta de contenido {}", dir.display());
    }
    match content::calendario(dir) {
        Ok(c) => Ok(Some(c)),
        Err(hallazgos) => {
            eprint!("{}", informe(&hallazgos, 1, std::io::stderr().is_terminal()));
            eprintln!("No se contó el plazo: corrija antes el calendario.");
            Ok(None)
        }
    }
}

pub(super) fn contar(o: &Plazo, calendario: &Calendario) -> Result<Termino> {
    let unidad = Unidad::from(o.unidad);
    let plazo = termino::Plazo::new(o.dias, unidad).ok_or_else(|| {
        let max = unidad.maximo();
        anyhow!("--dias va de 1 a {max} {}, y usted escribió {}", unidad.palabras(max.into()), o.dias)
    })?;
    let (primero, ultimo) = ANIOS;
    Termino::nuevo(o.desde, plazo, calendario)
        .map_err(|_| anyhow!("el plazo se sale del calendario, que va de {primero} a {ultimo}"))
}

pub(super) fn json(t: &Termino) -> Result<String> {
    let (fines, otros): (Vec<_>, Vec<_>) =
        t.saltados.iter().partition(|s| matches!(s.motivo, Motivo::Sabado | Motivo::Domingo));
    let saltados = otros.iter().map(|s| Salto { fecha: s.fecha, motivo: s.motivo.to_string() }).collect();
    let fines_de_semana = fines.iter().map(|s| s.fecha).collect();
    let salida =
        Salida { desde: t.recibida, dias: t.plazo.cantidad, vence: t.vence, saltados, fines_de_semana };
    Ok(serde_json::to_string(&salida)? + "\n")
}

/// The same term has the same name on every day: a calendar that has it already is brought up to date.
pub(super) fn ics(t: &Termino, sello: Instante) -> String {
    let plazo = t.plazo.to_string();
    let uid = format!("plazo-{}-{}@sede", t.recibida, domain::texto::fold(&plazo).replace(' ', "-"));
    let titulo = format!("Vence el plazo de {plazo}");
    termino::ics(&[Cita::de(t, &uid, sello, &titulo, None)])
}

pub(super) fn texto(t: &Termino, calendario: &Calendario) -> String {
    let cierres = match calendario.cierres().len() {
        0 => "sin cierres de la entidad".into(),
        1 => "con 1 cierre de la entidad".into(),
        n => format!("con {n} cierres de la entidad"),
    };
    format!("{}\n\nCalendario: los festivos de ley, {cierres}.\n", explicacion(t).join("\n"))
}

/// "2026-12-18" or "2026-12-18T16:40", in hora legal; the hour moves no term.
pub(crate) fn recibido(s: &str) -> Result<Fecha, String> {
    let mal = || format!("«{s}» no es una fecha; escríbala como 2026-12-18 o 2026-12-18T16:40");
    let (dia, hora) = s.split_once('T').map_or((s, None), |(d, h)| (d, Some(h)));
    let con_hora = hora.is_none_or(|h| (5..=8).contains(&h.len()) && h.parse::<jiff::civil::Time>().is_ok());
    let fecha = dia.parse::<Fecha>().ok().filter(|_| dia.len() == 10 && con_hora);
    fecha.ok_or_else(mal)
}

/// How many units: a whole number.
pub(crate) fn cantidad(s: &str) -> Result<u16, String> {
    s.parse().map_err(|_| format!("«{s}» no sirve; escriba un número entero, como 15"))
}
