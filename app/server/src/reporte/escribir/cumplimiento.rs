//! The report of cumplimiento, as people and machines read it.

use super::{
    super::{Informe, Renglon},
    Escrito, frase, inerte, plana, tinta,
};
use anyhow::Result;
use domain::{
    cumplimiento::{Estado, capitulos},
    fecha,
};
use serde_json::json;
use std::fmt::Write;

fn titulo(capitulo: &str) -> &'static str {
    capitulos().iter().find(|c| *c.id == *capitulo).map_or("", |c| &c.titulo)
}

/// A path of the sede with its public address before it.
fn entera(i: &Informe, url: &str) -> String {
    if url.starts_with('/') { format!("{}{url}", i.url.trim_end_matches('/')) } else { url.to_owned() }
}

fn resumen(i: &Informe) -> String {
    let [no, persona, si] = Estado::TODOS.map(|e| i.cuenta(e));
    format!("{si} cumplen, {no} no cumplen y {persona} las decide una persona, de {} líneas", i.lineas.len())
}

/// What is told under a line.
fn detalle(r: &Renglon) -> Vec<String> {
    let mut lineas: Vec<String> = match r.estado {
        Estado::Cumple => r.evidencia.iter().take(1).map(frase).collect(),
        _ => r.evidencia.iter().map(frase).collect(),
    };
    if r.estado == Estado::NoCumple {
        lineas.extend(r.remedio.iter().map(|m| format!("Para corregirlo: {m} ({})", r.norma)));
    }
    if r.estado == Estado::LoDecideUnaPersona {
        lineas.extend(r.persona.iter().map(|p| format!("Qué mirar: {p}")));
    }
    lineas
}

impl Escrito for Informe {
    /// For a terminal: each chapter, and at the end what is to be mended.
    fn humano(&self, color: bool) -> String {
        let i = self;
        let tinta = |c: &str, s: &str| tinta(color, c, s);
        let mut s = format!("Cumplimiento de {} al {}\n{}\n", i.entidad, fecha::larga(i.fecha), i.url);
        let mut capitulo = "";
        for r in &i.lineas {
            if r.capitulo != capitulo {
                capitulo = r.capitulo;
                let _ = write!(s, "\n{}\n", tinta("1", titulo(capitulo)));
            }
            let marca = match r.estado {
                Estado::Cumple => tinta("32", "✓"),
                Estado::NoCumple => tinta("31", "✗"),
                Estado::LoDecideUnaPersona => tinta("33", "?"),
            };
            let _ = writeln!(s, "  {marca} {}", r.exigencia);
            for linea in detalle(r) {
                let _ = writeln!(s, "      {linea}");
            }
        }
        let _ = write!(s, "\n{}. Se miraron {} páginas.\n", resumen(i), i.paginas);
        s.push_str("✓ cumple   ✗ no cumple   ? lo decide una persona\n");
        for r in i.lineas.iter().filter(|r| r.estado == Estado::NoCumple) {
            let _ = writeln!(
                s,
                "{} {}: {}",
                tinta("31", "✗"),
                r.id,
                r.remedio.as_deref().unwrap_or(&r.exigencia)
            );
        }
        s
    }

    /// One object, and nothing else.
    fn json(&self) -> Result<String> {
        let i = self;
        let cuenta = |e: Estado| (e.nombre().to_owned(), json!(i.cuenta(e)));
        let resumen: serde_json::Map<_, _> = Estado::TODOS.into_iter().map(cuenta).collect();
        let salida = json!({
            "reporte": "cumplimiento",
            "entidad": i.entidad,
            "url": i.url,
            "fecha": i.fecha,
            "paginas": i.paginas,
            "resumen": resumen,
            "lineas": i.lineas,
        });
        Ok(serde_json::to_string(&salida)? + "\n")
    }

    /// The ITA matrix: what is asked, how it stands, where it is and of when.
    fn csv(&self) -> Result<String> {
        let i = self;
        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record(["ítem", "exigencia", "estado", "url", "fecha", "evidencia"])?;
        for r in &i.lineas {
            let url =
                r.evidencia.iter().find_map(|e| e.url.as_deref()).map(|u| entera(i, u)).unwrap_or_default();
            let dia = r.evidencia.iter().find_map(|e| e.fecha).unwrap_or(i.fecha);
            let evidencia = r.evidencia.iter().map(frase).collect::<Vec<_>>().join("; ");
            let evidencia =
                if evidencia.is_empty() { r.persona.unwrap_or_default().to_owned() } else { evidencia };
            let celdas = [&*r.id, &*r.exigencia, r.estado.nombre(), &*url, &*dia.to_string(), &*evidencia];
            csv.write_record(celdas.map(inerte))?;
        }
        Ok(String::from_utf8(csv.into_inner()?)?)
    }

    /// For a page or a document.
    fn md(&self) -> String {
        let i = self;
        let mut s = format!(
            "# Cumplimiento de {}\n\nAl {}, en <{}>: {}. Se miraron {} páginas.\n",
            i.entidad,
            fecha::larga(i.fecha),
            i.url,
            resumen(i),
            i.paginas
        );
        for c in capitulos() {
            let _ = write!(
                s,
                "\n## {}\n\nNorma: {}.\n\n| Qué se pide | Estado | Evidencia |\n|---|---|---|\n",
                c.titulo, c.norma
            );
            for r in i.lineas.iter().filter(|r| r.capitulo == &*c.id) {
                let mut celda: Vec<String> = r.evidencia.iter().map(frase).collect();
                celda.extend(r.remedio.iter().map(|m| format!("Para corregirlo: {m}")));
                celda.extend(
                    r.persona.filter(|_| r.estado != Estado::NoCumple).map(|p| format!("Qué mirar: {p}")),
                );
                let _ = writeln!(
                    s,
                    "| {} | {} | {} |",
                    plana(&r.exigencia),
                    r.estado.palabras(),
                    plana(&celda.join(". "))
                );
            }
        }
        s
    }
}
