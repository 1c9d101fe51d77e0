//! The figures: a table for people on stdout, the same as JSON for machines.

use super::cifra::{Cifra, Meta, numero};
use super::maquina::maquina;
use anyhow::Result;
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;

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
