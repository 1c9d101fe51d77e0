//! However large a file is, a piece of it is in memory.

use super::*;
use std::fs;

const TROZO: usize = 64 * 1024;
const MEGA: usize = 1024 * 1024;

/// What the process holds, or held at most, in bytes.
fn estado(linea: &str) -> usize {
    let todo = fs::read_to_string("/proc/self/status").expect("Linux");
    let valor = todo.lines().find_map(|l| l.strip_prefix(linea)).expect("a line");
    valor.trim().trim_end_matches(" kB").parse::<usize>().expect("a number") * 1024
}

async fn pasar(megas: usize) {
    let c = Casa::nueva().await;
    // What is used once, also.
    c.pdf(1, Duenio::Sede, MEGA).await;
    fs::write("/proc/self/clear_refs", "5").expect("the peak is forgotten");
    let antes = estado("VmRSS:");
    let trozo = Bytes::from(pdf(TROZO));
    let trozos = stream::iter((0..megas * MEGA / TROZO).map(|_| Ok::<_, ()>(trozo.clone())));
    let r = c.d.recibir(id(2), Duenio::Sede, "a.pdf", (GRANDE, &["pdf".into()]), trozos).await;
    let r = r.expect("taken");
    let leido = c.d.leer(r.id, Duenio::Sede, &r.huella).await.expect("there");
    assert_eq!(leido.bytes, (megas * MEGA) as u64);
    let sumar = async |n: usize, t: Bytes| Ok(n + t.len());
    assert_eq!(leido.trozos().try_fold(0, sumar).await, Ok(megas * MEGA));
    let mas = estado("VmHWM:").saturating_sub(antes) / MEGA;
    assert!(mas < 20, "{mas} MB more");
}

#[tokio::test]
async fn three_hundred_megabytes_go_in_and_out_in_less_than_twenty_of_memory() {
    pasar(300).await;
}

#[tokio::test]
#[ignore = "two gigabytes: with --all"]
async fn two_gigabytes_do_too() {
    pasar(2048).await;
}
