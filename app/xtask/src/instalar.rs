//! What must be on the machine: looks first, installs only what is missing, says why; the second time it needs no network.

use crate::pasos::{cargo, exigir, logra, orden, raiz, target};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

const WASM: &str = "wasm32-unknown-unknown";

/// What is looked for, the Debian package that brings it, and why.
type Paquete = (&'static str, &'static str, &'static str);

const PARA_PROBAR: &[Paquete] = &[
    ("chromium", "chromium", "the browser of the end2end tests"),
    ("node", "nodejs", "runs the end2end tests"),
    ("npm", "npm", "installs their libraries"),
    ("java", "default-jre-headless", "runs the Nu HTML checker"),
    ("/usr/lib/postgresql/15/bin/initdb", "postgresql-15", "the second database that the store is tested on"),
];

const PARA_TODO: &[Paquete] = &[
    ("nginx", "nginx-light", "the web server the static pages are compared with, and tried behind"),
    (
        "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
        "libnginx-mod-http-brotli-static",
        "lets it hand out precompressed pages",
    ),
    ("caddy", "caddy", "the other web server for which there is a sample"),
    ("python3", "python3-venv", "runs the tool that reads the contract of the API"),
];

/// Reads the contract of the API and calls it by the thousand.
const SCHEMATHESIS: &str = "schemathesis==4.32.5";

/// Versions that build with the Rust of rust-toolchain.toml.
const HERRAMIENTAS: &[(&str, &str, &str)] = &[
    ("nextest", "cargo-nextest@0.9.143", "runs the tests of Rust in parallel"),
    ("deny", "cargo-deny@0.20.2", "checks licences and sources of the dependencies"),
];

/// The wasm target of Rust: without it there are no islands, and a build without them is refused.
pub(crate) fn para_construir() -> Result<()> {
    let salida =
        orden("rustc", &["--print", "sysroot"]).output().context("is Rust installed? https://rustup.rs")?;
    let sysroot = String::from_utf8(salida.stdout)?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).exists() {
        return Ok(());
    }
    eprintln!("→ rustup target add {WASM}: the islands are compiled to wasm");
    exigir(orden("rustup", &["target", "add", WASM])).context(format!("type: rustup target add {WASM}"))
}

/// What the tests need besides; `todo` adds the programs of the long ones.
pub(crate) fn para_probar(todo: bool) -> Result<()> {
    para_construir()?;
    paquetes(PARA_PROBAR)?;
    if todo {
        paquetes(PARA_TODO)?;
    }
    for (nombre, version, razon) in HERRAMIENTAS {
        if !logra(cargo(&[nombre, "--version"])) {
            eprintln!("→ cargo install --locked --debug {version}: {razon}");
            // Unoptimised it builds in a third of the time and is fast enough.
            exigir(cargo(&["install", "--locked", "--debug", version]))?;
        }
    }
    // For every platform, as the check of licences reads them all; nothing to download the second time.
    exigir(cargo(&["fetch", "--quiet"]))?;
    if todo {
        schemathesis()?;
    }
    npm()
}

/// Where it is, in a place of its own.
pub(crate) fn programa_de_contrato() -> PathBuf {
    target().join("schemathesis/bin/schemathesis")
}

fn schemathesis() -> Result<()> {
    if logra(orden(programa_de_contrato(), &["--version"])) {
        return Ok(());
    }
    eprintln!("→ pip install {SCHEMATHESIS}: calls the API by its contract");
    let lugar = target().join("schemathesis");
    let mut venv = orden("python3", &["-m", "venv"]);
    venv.arg(&lugar);
    exigir(venv)?;
    exigir(orden(lugar.join("bin/pip"), &["install", "--quiet", SCHEMATHESIS]))
}

fn paquetes(lista: &[Paquete]) -> Result<()> {
    let faltan: Vec<&Paquete> = lista.iter().filter(|(que, ..)| !esta(que)).collect();
    if faltan.is_empty() {
        return Ok(());
    }
    for (_, paquete, razon) in &faltan {
        eprintln!("→ {paquete}: {razon}");
    }
    let nombres: Vec<&str> = faltan.iter().map(|(_, paquete, _)| *paquete).collect();
    let linea = format!("apt-get install -y --no-install-recommends {}", nombres.join(" "));
    if !es_root() {
        bail!("missing programs; type:\n  sudo {linea}");
    }
    // Lists may be old or absent; where apt has no network the install below says so.
    let _ = orden("apt-get", &["update", "-qq"]).status();
    let mut apt = orden("apt-get", &["install", "-y", "-qq", "--no-install-recommends"]);
    apt.args(&nombres).env("DEBIAN_FRONTEND", "noninteractive");
    exigir(apt)
}

/// A path that exists, or a program of the PATH.
fn esta(que: &str) -> bool {
    if que.starts_with('/') {
        return Path::new(que).exists();
    }
    let camino = std::env::var_os("PATH").unwrap_or_default();
    // Debian keeps servers in sbin, which is not in the PATH of everyone.
    std::env::split_paths(&camino).chain(["/usr/sbin".into()]).any(|dir| dir.join(que).is_file())
}

fn es_root() -> bool {
    orden("id", &["-u"]).output().is_ok_and(|salida| salida.stdout.trim_ascii() == b"0")
}

/// `npm ci`, unless the lock file is the one that was installed last.
fn npm() -> Result<()> {
    let dir = raiz().join("end2end");
    let Ok(candado) = std::fs::read(dir.join("package-lock.json")) else {
        return Ok(());
    };
    let sello = dir.join("node_modules/.sello");
    if std::fs::read(&sello).is_ok_and(|anterior| anterior == candado) {
        return Ok(());
    }
    eprintln!("→ npm ci: the libraries of the end2end tests");
    exigir(orden("npm", &["ci", "--no-audit", "--no-fund", "--prefix", "end2end"]))?;
    std::fs::create_dir_all(dir.join("node_modules"))?;
    Ok(std::fs::write(sello, candado)?)
}
