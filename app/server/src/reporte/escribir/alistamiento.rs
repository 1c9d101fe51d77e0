//! The preparation of trámites, as people and machines read it.

use super::{
    super::{Alistamiento, alistamiento::Preparacion},
    Escrito, frase, inerte, plana, tinta,
};
use anyhow::Result;
use domain::{cumplimiento::servicios, fecha};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fmt::Write};

fn si_no(x: Option<bool>) -> &'static str {
    match x {
        Some(true) => "sí",
        Some(false) => "no",
        None => "no se sabe",
    }
}

fn o_no_se_sabe(x: Option<impl ToString>) -> String {
    x.map_or_else(|| "no se sabe".into(), |n| n.to_string())
}

/// "12 de 23 piden autenticación …", a line each.
fn resumen(a: &Alistamiento) -> Vec<String> {
    let todos = a.tramites.len();
    let cuantos = |es: fn(&Preparacion) -> bool| a.tramites.iter().filter(|t| es(t)).count();
    let notifican = || a.tramites.iter().filter(|t| t.notificacion.notifica == Some(true));
    let volumen: u32 = notifican().filter_map(|t| t.notificacion.volumen_anual).sum();
    let sin_volumen = notifican().filter(|t| t.notificacion.volumen_anual.is_none()).count();
    let y_mas = if sin_volumen > 0 { format!(", y {sin_volumen} no dicen cuántas") } else { String::new() };
    vec![
        format!(
            "{} de {todos} trámites piden autenticación digital; {} de ellos se hacen hoy en línea, del todo o en parte",
            cuantos(|t| t.autenticacion.necesita),
            cuantos(|t| t.autenticacion.necesita && t.modalidad.contains("línea"))
        ),
        format!("{} usan la carpeta ciudadana", cuantos(|t| t.carpeta.usa)),
        format!("{} notifican: hasta {volumen} notificaciones al año{y_mas}", notifican().count()),
        format!("{} reciben datos de otras entidades", cuantos(|t| !t.intercambios.is_empty())),
        format!("a {} les falta algo por escribir", cuantos(|t| !t.falta.is_empty())),
        format!(
            "una notificación espera {} días hábiles a que la abran; {}",
            a.dias_sin_acceso,
            recordatorios(a)
        ),
    ]
}

fn recordatorios(a: &Alistamiento) -> String {
    let dias: Vec<String> = a.recordatorios.iter().map(ToString::to_string).collect();
    match &dias[..] {
        [] => "no se recuerda".into(),
        [uno] => format!("se recuerda el día {uno}"),
        [antes @ .., ultimo] => format!("se recuerda los días {} y {ultimo}", antes.join(", ")),
    }
}

/// Which data are asked of each entity, by how many trámites: what a mesa of interoperability begins with.
fn por_entidad(a: &Alistamiento) -> BTreeMap<&str, BTreeMap<&str, usize>> {
    let mut salida: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for d in a.tramites.iter().flat_map(|t| &t.intercambios) {
        *salida.entry(&d.entidad).or_default().entry(&d.dato).or_default() += 1;
    }
    salida
}

/// What is told of one trámite.
fn lineas(t: &Preparacion) -> Vec<String> {
    let grado = match t.autenticacion.necesita {
        true => format!("grado {}: {}", t.autenticacion.grado, t.autenticacion.motivo),
        false => format!("no pide: {}", t.autenticacion.motivo),
    };
    let carpeta = if t.carpeta.usa { "sí" } else { "no" };
    let n = &t.notificacion;
    let mut lineas = vec![
        format!("Modalidad: {}. SUIT: {}", t.modalidad, o_no_se_sabe(t.suit.as_ref())),
        format!("Autenticación: {grado}"),
        format!("Carpeta: {carpeta}, {}", t.carpeta.porque),
        format!(
            "Notifica: {}. Veces al año: {}. Término: {}",
            si_no(n.notifica),
            o_no_se_sabe(n.volumen_anual),
            o_no_se_sabe(n.termino.as_ref())
        ),
    ];
    lineas.extend(t.intercambios.iter().map(|d| format!("Intercambio: {}, {}", d.entidad, d.dato)));
    lineas.extend(t.falta.iter().map(|f| format!("Falta: {} (escriba «{}»)", frase(&f.evidencia), f.campo)));
    lineas
}

impl Escrito for Alistamiento {
    fn humano(&self, color: bool) -> String {
        let mut s = format!("Alistamiento de {} al {}\n", self.entidad, fecha::larga(self.fecha));
        for l in resumen(self) {
            let _ = writeln!(s, "  {l}");
        }
        for t in &self.tramites {
            let _ = write!(s, "\n{}\n", tinta(color, "1", &t.nombre));
            for l in lineas(t) {
                let l = if l.starts_with("Falta") { tinta(color, "33", &l) } else { l };
                let _ = writeln!(s, "  {l}");
            }
        }
        for e in servicios() {
            let _ = write!(s, "\n{}: lo que no está en las hojas\n", tinta(color, "1", &e.nombre));
            for p in &e.pasos {
                let _ = writeln!(s, "  ? {p}");
            }
        }
        s
    }

    fn json(&self) -> Result<String> {
        let fuera: Vec<Value> =
            servicios().iter().map(|s| json!({"servicio": s.nombre, "pasos": s.pasos})).collect();
        let mut salida = serde_json::to_value(self)?;
        salida["reporte"] = "alistamiento".into();
        salida["intercambios"] = json!(por_entidad(self));
        salida["fuera_de_las_hojas"] = fuera.into();
        Ok(serde_json::to_string(&salida)? + "\n")
    }

    fn csv(&self) -> Result<String> {
        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record([
            "trámite",
            "nombre",
            "suit",
            "modalidad",
            "grado",
            "motivo",
            "carpeta",
            "notifica",
            "volumen_anual",
            "término",
            "intercambios",
            "falta",
        ])?;
        for t in &self.tramites {
            let n = &t.notificacion;
            let datos: Vec<String> =
                t.intercambios.iter().map(|d| format!("{}: {}", d.entidad, d.dato)).collect();
            let faltas: Vec<String> = t.falta.iter().map(|f| frase(&f.evidencia)).collect();
            let celdas = [
                &*t.tramite,
                &*t.nombre,
                t.suit.as_deref().unwrap_or_default(),
                t.modalidad,
                t.autenticacion.grado,
                &*t.autenticacion.motivo,
                if t.carpeta.usa { "sí" } else { "no" },
                si_no(n.notifica),
                &*n.volumen_anual.map(|v| v.to_string()).unwrap_or_default(),
                n.termino.as_deref().unwrap_or_default(),
                &*datos.join("; "),
                &*faltas.join("; "),
            ];
            csv.write_record(celdas.map(inerte))?;
        }
        Ok(String::from_utf8(csv.into_inner()?)?)
    }

    fn md(&self) -> String {
        let mut s = format!("# Alistamiento de {}\n\nAl {}:\n\n", self.entidad, fecha::larga(self.fecha));
        for l in resumen(self) {
            let _ = writeln!(s, "- {l}");
        }
        s.push_str(
            "\n## Datos que se piden a otras entidades\n\n| Entidad | Dato | Trámites |\n|---|---|---|\n",
        );
        for (entidad, datos) in por_entidad(self) {
            for (dato, n) in datos {
                let _ = writeln!(s, "| {} | {} | {n} |", plana(entidad), plana(dato));
            }
        }
        for t in &self.tramites {
            let _ = write!(s, "\n## {}\n\n", t.nombre);
            for l in lineas(t) {
                let _ = writeln!(s, "- {}", plana(&l));
            }
        }
        s.push_str("\n# Lo que no está en las hojas\n");
        for e in servicios() {
            let _ = write!(s, "\n## {}\n\n", e.nombre);
            for (i, p) in e.pasos.iter().enumerate() {
                let _ = writeln!(s, "{}. {p}", i + 1);
            }
        }
        s
    }
}
