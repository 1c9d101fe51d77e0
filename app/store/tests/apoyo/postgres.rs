//! A real PostgreSQL for tests: one for a test program, one for a whole run of nextest. It ends by itself when that
//! process does, however it does.

use std::{
    fs::File,
    io::{BufRead, BufReader, Read, Write},
    os::unix::{fs::MetadataExt, process::parent_id},
    path::PathBuf,
    process::{Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

/// `$1` programs, `$2` whom to outlive by a moment, `$3` a note to take away at the end, the rest as whom to run.
/// Says its folder once the server answers. Words are sorted as in Colombia, so that nothing leans on the order of bytes.
const GUION: &str = r#"
bin=$1 vigilado=$2 nota=$3; shift 3
d=$(mktemp -d /tmp/sede-pg.XXXXXX) || exit 1
[ $# -eq 0 ] || chown postgres "$d"
"$@" "$bin/initdb" -D "$d/datos" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=es-CO --no-sync >"$d/initdb.log" 2>&1 || exit 1
"$@" "$bin/postgres" -D "$d/datos" -k "$d" -c listen_addresses= -c fsync=on -c max_connections=300 >/dev/null 2>&1 &
n=0
until "$bin/pg_isready" -q -h "$d"; do n=$((n + 1)); [ $n -lt 400 ] || exit 1; sleep 0.05; done
echo "$d"
exec >/dev/null
while kill -0 "$vigilado" 2>/dev/null; do sleep 0.3; done
kill -QUIT "$(head -n 1 "$d/datos/postmaster.pid")"
wait
rm -rf "$d" "$nota"
"#;

/// Address of a new, empty database.
#[allow(unreachable_pub, reason = "several test programs include this file")]
pub fn base_nueva() -> String {
    static CARPETA: OnceLock<String> = OnceLock::new();
    static CUANTAS: AtomicU32 = AtomicU32::new(0);
    let carpeta = CARPETA.get_or_init(encender);
    let nombre = format!("prueba_{}_{}", std::process::id(), CUANTAS.fetch_add(1, Ordering::Relaxed));
    let hecha = Command::new(programas().join("createdb"))
        .args(["-h", carpeta, "-U", "postgres", &nombre])
        .status()
        .expect("createdb runs");
    assert!(hecha.success(), "createdb");
    format!("postgres://postgres@localhost/{nombre}?host={carpeta}")
}

/// The folder of the server. Each test of nextest is a process: the first one starts it for all, and notes where.
fn encender() -> String {
    let Ok(corrida) = std::env::var("NEXTEST_RUN_ID") else { return arrancar(std::process::id(), "") };
    let nota = format!("/tmp/sede-pg-{corrida}");
    let mut archivo = File::options().read(true).append(true).create(true).open(&nota).expect("note");
    archivo.lock().expect("lock");
    let mut carpeta = String::new();
    archivo.read_to_string(&mut carpeta).expect("read");
    if carpeta.is_empty() {
        carpeta = arrancar(parent_id(), &nota);
        archivo.write_all(carpeta.as_bytes()).expect("write");
    }
    carpeta
}

#[expect(clippy::zombie_processes, reason = "it outlives this process, on purpose")]
fn arrancar(vigilado: u32, nota: &str) -> String {
    let mut guion = Command::new("setsid")
        .args(["sh", "-c", GUION, "sh"])
        .arg(programas())
        .args([&vigilado.to_string(), nota])
        .args(como_postgres())
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("setsid runs");
    let mut carpeta = String::new();
    let salida = guion.stdout.take().expect("piped");
    BufReader::new(salida).read_line(&mut carpeta).expect("read");
    assert!(!carpeta.is_empty(), "PostgreSQL did not start");
    carpeta.trim().to_owned()
}

/// PostgreSQL refuses to run as root.
fn como_postgres() -> &'static [&'static str] {
    let root = std::fs::metadata("/proc/self").is_ok_and(|m| m.uid() == 0);
    if root { &["runuser", "-u", "postgres", "--"] } else { &[] }
}

/// `PRUEBAS_PG_BIN`, or where Debian puts them.
fn programas() -> PathBuf {
    if let Some(p) = std::env::var_os("PRUEBAS_PG_BIN") {
        return p.into();
    }
    let mut versiones: Vec<_> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|e| e.path().join("bin"))
        .filter(|p| p.join("initdb").exists())
        .collect();
    versiones.sort();
    versiones
        .pop()
        .expect("PostgreSQL is installed (apt-get install postgresql), or PRUEBAS_PG_BIN names its bin")
}
