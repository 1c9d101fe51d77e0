//! A real PostgreSQL for tests, one for each test process: it ends by itself when the process does, however it does.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

/// Writes its folder once it answers; lives while its input is open, then ends the server it started.
const GUION: &str = r#"
d=$(mktemp -d /tmp/sede-pg.XXXXXX) || exit 1
"$1/initdb" -D "$d/datos" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$d/initdb.log" 2>&1 || exit 1
"$1/postgres" -D "$d/datos" -k "$d" -c listen_addresses= -c fsync=on -c max_connections=200 >"$d/log" 2>&1 &
pid=$!
until "$1/pg_isready" -q -h "$d"; do kill -0 $pid || exit 1; sleep 0.05; done
echo "$d"
read -r _
kill -INT $pid
wait $pid
rm -rf "$d"
"#;

struct Servidor {
    carpeta: String,
    programas: PathBuf,
    /// Holds the open input of the script.
    _guion: Child,
}

/// Address of a new, empty database.
#[allow(unreachable_pub, reason = "several test programs include this file")]
pub fn base_nueva() -> String {
    static SERVIDOR: OnceLock<Servidor> = OnceLock::new();
    static CUANTAS: AtomicU32 = AtomicU32::new(0);
    let s = SERVIDOR.get_or_init(encender);
    let nombre = format!("prueba_{}", CUANTAS.fetch_add(1, Ordering::Relaxed));
    let hecha = Command::new(s.programas.join("createdb"))
        .args(["-h", &s.carpeta, "-U", "postgres", &nombre])
        .status()
        .expect("createdb runs");
    assert!(hecha.success(), "createdb");
    format!("postgres://postgres@localhost/{nombre}?host={}", s.carpeta)
}

fn encender() -> Servidor {
    let programas = programas();
    let mut orden = if es_root() { como_postgres() } else { Command::new("sh") };
    let mut guion = orden
        .args(["-c", GUION, "sh"])
        .arg(&programas)
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("sh runs");
    let mut carpeta = String::new();
    let salida = guion.stdout.take().expect("piped");
    BufReader::new(salida).read_line(&mut carpeta).expect("read");
    assert!(!carpeta.is_empty(), "PostgreSQL did not start");
    Servidor { carpeta: carpeta.trim().to_owned(), programas, _guion: guion }
}

/// PostgreSQL refuses to run as root.
fn como_postgres() -> Command {
    let mut c = Command::new("runuser");
    c.args(["-u", "postgres", "--", "sh"]);
    c
}

fn es_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|m| m.uid() == 0)
}

/// `SEDE_PRUEBAS_PG`, or where Debian puts them.
fn programas() -> PathBuf {
    if let Some(p) = std::env::var_os("SEDE_PRUEBAS_PG") {
        return p.into();
    }
    let mut versiones: Vec<_> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|e| e.path().join("bin"))
        .filter(|p| Path::new(p).join("initdb").exists())
        .collect();
    versiones.sort();
    versiones
        .pop()
        .expect("PostgreSQL is installed (apt-get install postgresql), or SEDE_PRUEBAS_PG names its bin")
}
