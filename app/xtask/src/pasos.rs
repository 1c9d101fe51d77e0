//! Steps: run a command from the root of the project, say what it is for and how long it took.

use anyhow::{Context, Result, ensure};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The root of the project: two floors above this crate.
pub(crate) fn raiz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_path_buf()
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| raiz().join("target"), |dir| raiz().join(dir))
}

/// A command that starts at the root.
pub(crate) fn orden(programa: impl AsRef<OsStr>, args: &[&str]) -> Command {
    let mut orden = Command::new(programa);
    orden.args(args).current_dir(raiz());
    orden
}

/// The cargo that runs this xtask.
pub(crate) fn cargo(args: &[&str]) -> Command {
    orden(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), args)
}

/// Clippy's driver is a compiler that also lints: what it builds is what is then tested, so that nothing is compiled
/// once to be looked at and once more to be run.
pub(crate) fn con_clippy(mut orden: Command) -> Command {
    orden.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env("CLIPPY_ARGS", "-Dwarnings__CLIPPY_HACKERY__");
    orden
}

/// Runs, and fails when the command fails; the message holds the line to type again.
pub(crate) fn exigir(mut orden: Command) -> Result<()> {
    let linea = linea(&orden);
    let estado = orden.status().with_context(|| format!("cannot start: {linea}"))?;
    ensure!(estado.success(), "failed ({estado}): {linea}");
    Ok(())
}

/// Whether the command runs and succeeds; it prints nothing.
pub(crate) fn logra(mut orden: Command) -> bool {
    orden.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|estado| estado.success())
}

/// Does one step and prints its name and its time.
pub(crate) fn paso(nombre: &str, hacer: impl FnOnce() -> Result<()>) -> Result<()> {
    eprintln!("→ {nombre}");
    let inicio = Instant::now();
    hacer().with_context(|| nombre.to_owned())?;
    eprintln!("  {} {nombre}", segundos(inicio.elapsed()));
    Ok(())
}

pub(crate) fn segundos(tiempo: Duration) -> String {
    format!("{:.1} s", tiempo.as_secs_f32())
}

fn linea(orden: &Command) -> String {
    let partes = std::iter::once(orden.get_program()).chain(orden.get_args());
    partes.map(|parte| parte.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
