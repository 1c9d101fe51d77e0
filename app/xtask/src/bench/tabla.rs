//! The figures: a table for people on stdout, the same as JSON for machines.

use anyhow::Result;
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;

/// What a figure should reach.
#[derive(Clone, Copy)]
pub(super) enum Meta {
    Ninguna,
    AlMenos(f64),
    ALoSumo(f64),
}

struct Cifra {
    nombre: String,
    valor: f64,
    unidad: &'static str,
    meta: Meta,
}

pub(super) struct Tabla {
    hojas: usize,
    rondas: usize,
    cifras: Vec<Cifra>,
    notas: Vec<String>,
}

impl Tabla {
    pub(super) fn new(hojas: usize, rondas: usize) -> Self {
        Self { hojas, rondas, cifras: Vec::new(), notas: Vec::new() }
    }

    pub(super) fn cifra(&mut self, nombre: impl Into<String>, valor: f64, unidad: &'static str, meta: Meta) {
        self.cifras.push(Cifra { nombre: nombre.into(), valor, unidad, meta });
    }

    /// A line under the table, also told at once.
    pub(super) fn nota(&mut self, nota: impl Into<String>) {
        let nota = nota.into();
        eprintln!("  {nota}");
        self.notas.push(nota);
    }

    pub(super) fn imprimir(&self) -> Result<()> {
        let mut salida = std::io::stdout().lock();
        let (nucleos, modelo) = maquina();
        writeln!(
            salida,
            "\nsede bench: {} sheets, medians of {} rounds, {nucleos} cores ({modelo})\n",
            self.hojas, self.rondas
        )?;
        for c in &self.cifras {
            let fila = format!("{:<52}{:>12} {:<9}{}", c.nombre, numero(c.valor), c.unidad, c.juicio());
            writeln!(salida, "{}", fila.trim_end())?;
        }
        for nota in &self.notas {
            writeln!(salida, "· {nota}")?;
        }
        Ok(())
    }

    pub(super) fn guardar(&self, archivo: &Path) -> Result<()> {
        let (nucleos, modelo) = maquina();
        let cifras: Vec<Value> = self.cifras.iter().map(Cifra::json).collect();
        let todo = json!({
            "sheets": self.hojas, "rounds": self.rondas, "cores": nucleos, "cpu": modelo,
            "figures": cifras, "notes": self.notas,
        });
        Ok(std::fs::write(archivo, serde_json::to_string_pretty(&todo)? + "\n")?)
    }
}

impl Cifra {
    fn cumple(&self) -> Option<bool> {
        match self.meta {
            Meta::Ninguna => None,
            Meta::AlMenos(m) => Some(self.valor >= m),
            Meta::ALoSumo(m) => Some(self.valor <= m),
        }
    }

    fn juicio(&self) -> String {
        let marca = if self.cumple() == Some(true) { "✓" } else { "✗" };
        match self.meta {
            Meta::Ninguna => String::new(),
            Meta::AlMenos(m) => format!("{marca} goal ≥ {m}"),
            Meta::ALoSumo(m) => format!("{marca} goal ≤ {m}"),
        }
    }

    fn json(&self) -> Value {
        let (nombre, valor, unidad) = (&self.nombre, self.valor, self.unidad);
        json!({ "name": nombre, "value": valor, "unit": unidad, "met": self.cumple() })
    }
}

/// Three figures that mean something, as many as needed before the point.
fn numero(v: f64) -> String {
    let decimales = if v >= 100.0 { 0 } else if v >= 10.0 { 1 } else if v >= 1.0 { 2 } else { 3 };
    format!("{v:.decimales$}")
}

fn maquina() -> (usize, String) {
    let nucleos = std::thread::available_parallelism().map_or(0, usize::from);
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let modelo = info.lines().find_map(|l| l.strip_prefix("model name")?.split_once(": ").map(|(_, m)| m.to_owned()));
    (nucleos, modelo.unwrap_or_else(|| "unknown".into()))
}
