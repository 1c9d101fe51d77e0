//! What a person types after `sede report`.

use clap::{Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(crate) struct Report {
    #[command(subcommand)]
    pub(crate) orden: OrdenReporte,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OrdenReporte {
    /// Cada línea de la Resolución 1519 y de la ficha de los trámites: cumple, no cumple o lo decide una persona
    Cumplimiento(Comunes),
    /// Qué necesita cada trámite para conectarse a los servicios ciudadanos digitales, y qué no dice todavía su hoja
    Alistamiento(Comunes),
    /// La declaración de accesibilidad, como una página para la carpeta de contenido
    Declaracion(Declaracion),
}

/// The declaration is a page, whatever the format of other reports.
#[derive(Debug, clap::Args)]
pub(crate) struct Declaracion {
    #[command(flatten)]
    pub(crate) de: De,
    /// Dónde se escribe, como content/paginas/accesibilidad/conformidad.md (por omisión, en la pantalla)
    #[arg(long, value_name = "ARCHIVO")]
    pub(crate) out: Option<PathBuf>,
}

/// Of what, and when.
#[derive(Debug, clap::Args)]
pub(crate) struct De {
    /// Carpeta de contenido (por omisión, SEDE_CONTENT o «content»)
    #[arg(long, value_name = "CARPETA")]
    pub(crate) content: Option<PathBuf>,
    /// El «hoy» del reporte, como 2026-11-22
    #[arg(long, value_name = "FECHA")]
    pub(crate) fecha: Option<domain::Fecha>,
}

/// What every report takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Comunes {
    #[command(flatten)]
    pub(crate) de: De,
    /// Cómo se muestra: csv es la matriz ITA
    #[arg(long, value_enum, default_value = "human", value_name = "FORMATO")]
    pub(crate) format: FormatoReporte,
    /// Termina con 1 si algo no cumple, o falta
    #[arg(long)]
    pub(crate) estricto: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormatoReporte {
    /// Para leer en la terminal
    Human,
    /// Un objeto JSON
    Json,
    /// Una tabla, una fila por línea
    Csv,
    /// Para una página o un documento
    Md,
}
