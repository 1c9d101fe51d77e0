//! The process is killed while it writes: what was answered is there, and the evidence is whole.

use crate::{
    base::{Base, historia},
    evidencia::{anotar, auditar, sellar},
};
use std::{
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    time::Duration,
};
use store::{Id, SqlError, Store};

const URL: &str = "PRUEBAS_VICTIMA_URL";
const PERSONA: &str = "PRUEBAS_VICTIMA_PERSONA";

/// Not a story: what the others start and kill. It writes evidence from many sides at once, seals it, and says what
/// was answered.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "it is the process that others kill"]
async fn victima() {
    let (Ok(url), Ok(persona)) = (std::env::var(URL), std::env::var(PERSONA)) else { return };
    let persona: Id = persona.parse().expect("id");
    let s = Store::abrir(&url).await.expect("opens");
    // No two of them may make the same ids.
    let desde = u64::from(std::process::id()) * 100_000_000;
    for lado in 0..8 {
        let s = s.clone();
        tokio::spawn(async move {
            for n in 0.. {
                let hecho: Result<_, store::Fallo<SqlError>> =
                    s.acto(async move |c| anotar(c, persona, desde + lado * 1_000_000 + n).await).await;
                let Ok(e) = hecho else { std::process::exit(1) };
                std::io::stdout().write_all(format!("acto {}\n", e.id).as_bytes()).expect("parent");
                if n % 20 == 0 {
                    sellar(&s, n as i64).await;
                }
            }
        });
    }
    std::future::pending().await
}

/// Starts it, lets it write for a moment, kills it, and gives what it was answered.
fn matar(b: &Base, persona: Id, espera: u64) -> Vec<String> {
    let mut victima = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "muertes::victima", "--ignored", "--nocapture"])
        .env(URL, &b.url)
        .env(PERSONA, persona.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    let mut lineas = BufReader::new(victima.stdout.take().expect("piped")).lines();
    let mut dichas: Vec<String> =
        lineas.by_ref().map_while(Result::ok).filter(|l| l.contains("acto ")).take(1).collect();
    std::thread::sleep(Duration::from_millis(espera));
    victima.kill().expect("kills");
    victima.wait().expect("dies");
    dichas.extend(lineas.map_while(Result::ok));
    dichas
        .iter()
        .filter_map(|l| l.split_once("acto ").map(|(_, id)| id.to_owned()))
        .filter(|id| id.len() == 36)
        .collect()
}

historia!(what_was_answered_survives_a_kill_and_the_evidence_is_whole, |b| {
    let ana = b.persona("ana").await;
    let mut dichas = vec![];
    for espera in [0, 15, 40, 90, 150] {
        dichas.extend(tokio::task::block_in_place(|| matar(&b, ana, espera)));
        auditar(&b.store, None).await.expect("whole");
    }
    assert!(dichas.len() >= 5, "{} acts", dichas.len());
    for id in &dichas {
        let sql = "SELECT numero FROM evidencia WHERE id = $1";
        let hay: Option<(i64,)> = b.lee(async |c| c.opt(sql, &[id]).await).await;
        assert!(hay.is_some(), "answered and lost: {id}");
    }
    b.haz(async move |c| anotar(c, ana, 1).await.map(drop)).await;
    auditar(&b.store, None).await.expect("whole");
});
