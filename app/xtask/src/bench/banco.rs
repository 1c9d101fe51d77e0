//! The bench: the program under measure, a folder of its own that goes away at the end, and the table of figures.

use super::{hojas, medir, opciones::Opciones, tabla::Tabla};
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The day of every build: prices and dates do not depend on when one measures.
pub(super) const FECHA: &str = "2026-11-22";

/// An authentication service that nobody asks.
pub(super) const NADIE: &str = "http://127.0.0.1:9";

pub(super) struct Banco {
    pub(super) opciones: Opciones,
    pub(super) tabla: Tabla,
    sede: PathBuf,
    dir: tempfile::TempDir,
}

impl Banco {
    pub(super) fn new(sede: PathBuf, opciones: Opciones) -> Result<Self> {
        let dir = tempfile::Builder::new().prefix("sede-bench-").tempdir()?;
        let tabla = Tabla::new(opciones.hojas, opciones.rondas);
        Ok(Self { opciones, tabla, sede, dir })
    }

    pub(super) fn dir(&self) -> &Path {
        self.dir.path()
    }

    /// A content folder with so many sheets, made once and found right by `sede check`.
    pub(super) fn content(&self, n: usize) -> Result<PathBuf> {
        let dir = self.dir().join(format!("content-{n}"));
        if !dir.exists() {
            hojas::escribir(&dir, n)?;
            let mut check = self.sede(&["check", "--format", "json"]);
            check.arg("--content").arg(&dir);
            let hallazgos = medir::correr(check)?.salida;
            let json: serde_json::Value = serde_json::from_str(&hallazgos).context("`sede check`")?;
            // Nobody translates sheets that are only measured.
            let cuenta = |d: &&serde_json::Value| d["code"] != "idioma-incompleto";
            let primero = json["diagnostics"].as_array().context("diagnostics")?.iter().find(cuenta);
            ensure!(primero.is_none(), "the generated sheets have findings: {primero:?}");
        }
        Ok(dir)
    }

    /// The program under measure, with no setting of this shell; its cache, database and keys inside the bench.
    pub(super) fn sede(&self, args: &[&str]) -> Command {
        let mut orden = Command::new(&self.sede);
        for (nombre, _) in std::env::vars_os() {
            if nombre.to_string_lossy().starts_with("SEDE_") {
                orden.env_remove(nombre);
            }
        }
        orden.env("SEDE_CACHE", self.dir().join("cache")).env("SEDE_LOG", "warn").args(args);
        orden.env("SEDE_DATABASE_URL", format!("sqlite://{}", self.dir().join("sede.db").display()));
        orden.env("SEDE_KEYS", self.dir().join("claves.json"));
        orden.env("SEDE_STORAGE_URL", format!("file://{}", self.dir().join("documentos").display()));
        orden
    }

    /// `sede serve` as an entity runs it: without an issuer each page would say that the simulator answers.
    pub(super) fn serve(&self, content: &Path, emisor: &str) -> Command {
        let mut orden = self.sede(&["serve", "--listen", "127.0.0.1:0", "--content"]);
        orden.arg(content).env("SEDE_OIDC_ISSUER", emisor);
        orden
    }

    /// `sede build`; `mas` holds further flags.
    pub(super) fn build(&self, content: &Path, out: &Path, mas: &[&str]) -> Command {
        let mut orden = self.sede(&["build", "--fecha", FECHA, "--json"]);
        orden.arg("--content").arg(content).arg("--out").arg(out).args(mas);
        orden
    }
}
