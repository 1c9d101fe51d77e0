//! `cargo xtask`: the few commands a person types; each prints its steps and stops at the first that fails.

mod bench;
mod construir;
mod estilo;
mod instalar;
mod normas;
mod pasos;
mod probar;
mod recursos;

use std::process::ExitCode;

const AYUDA: &str = "\
cargo xtask serve [ARGS]   install what is missing, build, serve the demonstration sede (ARGS go to `sede serve`)
cargo xtask build          target/release/sede, one file with styles, wasm, words and migrations
cargo xtask test [--all]   every check and test, browser included; --all adds what takes long
cargo xtask fmt            format, then check the shape of the files
cargo xtask recursos       only the wasm and the styles, into target/recursos
cargo xtask instalar       only what serve and test would install
cargo xtask normas         each `Norma:` line of the code, with its place";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (orden, resto) = args.split_first().map_or(("", &[][..]), |(a, b)| (a.as_str(), b));
    match correr(orden, resto) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn correr(orden: &str, resto: &[String]) -> anyhow::Result<()> {
    match (orden, resto) {
        ("serve", _) => construir::servir(resto),
        ("build", []) => construir::construir(),
        ("test", []) => probar::probar(false),
        ("test", [todo]) if todo == "--all" => probar::probar(true),
        ("fmt", []) => estilo::formatear(),
        ("recursos", []) => instalar::para_construir().and_then(|()| recursos::recursos(|cargo| cargo)),
        ("instalar", []) => instalar::para_probar(true),
        ("normas", []) => normas::listar(),
        ("bench", _) => bench::bench(resto),
        ("" | "help" | "--help" | "-h", _) => {
            eprintln!("{AYUDA}\n{}", bench::AYUDA);
            Ok(())
        }
        _ => anyhow::bail!("I do not know `{}`\n\n{AYUDA}", [&[orden.to_owned()], resto].concat().join(" ")),
    }
}
