//! Servers that die in the middle, and disks that fill up: neither orphans nor holes.

use super::{super::revisar, *};
use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

/// Where the process of a test that runs itself again finds its folder.
const AQUI: &str = "CARPETA_DE_LA_PRUEBA";

fn hora(horas: i64) -> domain::Instante {
    domain::Instante::from_second(1_800_000_000 + horas * 3600).expect("in range")
}

/// This test alone, in a process of its own.
fn otra_vez(prueba: &str, antes: &str, carpeta: &std::path::Path) -> Command {
    let mut orden = Command::new("sh");
    let yo = std::env::current_exe().expect("this program");
    orden.args(["-c", &format!("{antes} exec \"$0\" \"$@\"")]).arg(yo);
    orden.args(["--exact", &format!("archivos::pruebas::huerfanos::{prueba}"), "--nocapture"]);
    orden.args(["--include-ignored"]).env(AQUI, carpeta).stdout(Stdio::piped()).stderr(Stdio::null());
    orden
}

/// The folder of who runs this test again.
fn heredada() -> Option<PathBuf> {
    std::env::var_os(AQUI).map(PathBuf::from).filter(|c| c.join("hijo").exists())
}

async fn en(carpeta: &std::path::Path) -> Casa {
    let suya = tempfile::tempdir().expect("folder");
    let lugar = Lugar::abrir(&format!("file://{}/documentos", carpeta.display())).expect("folder");
    Casa::en(suya, Some(lugar)).await
}

async fn barrer(c: &Casa, antes_de: domain::Instante) -> usize {
    c.d.barrer_llegadas(antes_de).await.expect("swept");
    let mut quitados = 0;
    for grupo in 0..=255 {
        quitados += c.d.barrer(grupo, antes_de).await.expect("swept");
    }
    quitados
}

#[tokio::test]
async fn who_is_killed_between_file_and_row_leaves_what_is_swept_a_day_later() {
    if let Some(carpeta) = heredada() {
        let c = en(&carpeta).await;
        c.pdf(2, Duenio::Sede, 1000).await;
        let mitad = stream::iter([Ok::<_, ()>(Bytes::from(pdf(200_000)))]).chain(
            stream::once(async {
                println!("\nlisto");
                futures::future::pending().await
            })
            .boxed(),
        );
        let _ = c.d.recibir(id(3), Duenio::Sede, "a.pdf", (GRANDE, &["pdf".into()]), Box::pin(mitad)).await;
        return;
    }
    let c = Casa::nueva().await;
    let (con_fila, claro) = c.pdf(1, Duenio::Sede, 1000).await;
    fila(&c, &con_fila).await;
    std::fs::write(c.carpeta.path().join("hijo"), "").expect("written");
    let prueba = "who_is_killed_between_file_and_row_leaves_what_is_swept_a_day_later";
    let mut hijo = otra_vez(prueba, "", c.carpeta.path()).spawn().expect("runs");
    let salida = BufReader::new(hijo.stdout.take().expect("piped"));
    assert!(salida.lines().map_while(Result::ok).any(|l| l == "listo"), "it got there");
    hijo.kill().expect("killed");
    hijo.wait().expect("dead");
    assert_eq!(c.archivos(), 3, "one with its row, one without, and half of one");
    assert_eq!(barrer(&c, hora(0)).await, 0, "they may still get their rows");
    assert_eq!(c.archivos(), 3);
    assert_eq!(barrer(&c, hora(1)).await, 1);
    assert_eq!(c.archivos(), 1);
    assert_eq!(c.leer(&con_fila, Duenio::Sede).await, Ok(claro));
}

#[tokio::test]
async fn a_row_without_its_file_is_named_by_the_audit() {
    let c = Casa::nueva().await;
    for n in 1..=3 {
        let (r, _) = c.pdf(n, Duenio::Sede, 1000).await;
        fila(&c, &r).await;
    }
    let entera = Revision { revisados: 3, ..Revision::default() };
    assert_eq!(revisar(&c.d.lugar, &c.store).await.expect("read"), entera);
    c.d.quitar(id(1)).await.expect("removed");
    std::fs::write(c.ruta(id(2)), "corto").expect("changed");
    let r = revisar(&c.d.lugar, &c.store).await.expect("read");
    assert_eq!((r.revisados, r.sin_archivo, r.de_otro_tamano), (3, 1, 1));
    assert!(r.ids.contains(&id(1)) && r.ids.contains(&id(2)) && r.ids.len() == 2);
}

/// The limit of the shell on the size of files stands for a disk: it fails the same write.
#[tokio::test]
async fn a_disk_that_fills_up_takes_nothing_and_says_so() {
    if let Some(carpeta) = heredada() {
        let c = en(&carpeta).await;
        let trozos = stream::iter((0..400).map(|_| Ok::<_, ()>(Bytes::from(pdf(64 * 1024)))));
        let r = c.d.recibir(id(1), Duenio::Sede, "a.pdf", (GRANDE, &["pdf".into()]), trozos).await;
        println!("\n{r:?}");
        let (r, claro) = c.pdf(2, Duenio::Sede, 1000).await;
        assert_eq!(c.leer(&r, Duenio::Sede).await, Ok(claro), "what fits still goes in");
        return;
    }
    let c = Casa::nueva().await;
    std::fs::write(c.carpeta.path().join("hijo"), "").expect("written");
    let antes = "ulimit -f 32768; trap '' XFSZ;";
    let r = otra_vez("a_disk_that_fills_up_takes_nothing_and_says_so", antes, c.carpeta.path()).output();
    let r = r.expect("runs");
    let dicho = String::from_utf8_lossy(&r.stdout);
    assert!(r.status.success() && dicho.contains("Err(Disco)"), "{dicho}");
    assert_eq!(c.archivos(), 1, "only the one that fits");
}
