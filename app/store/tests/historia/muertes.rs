//! The process is killed while it writes: what was answered is there, and the evidence is whole.

use crate::{
    base::{Base, historia, id},
    evidencia::{anotar, auditar, sellar},
    radicar::{nueva, numeros, radicar},
};
use std::{
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    time::Duration,
};
use store::{Id, SqlError, Store, peticiones};

const URL: &str = "PRUEBAS_VICTIMA_URL";
const PERSONA: &str = "PRUEBAS_VICTIMA_PERSONA";

/// How often it is killed, where five times are not enough.
const MUERTES: &str = "PRUEBAS_MUERTES";

/// Not a story: what the others start and kill. It writes evidence and files petitions from many sides at once, seals,
/// and says what was answered.
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
                let propio = desde + lado * 1_000_000 + n;
                let hecho: Result<_, store::Fallo<SqlError>> = s
                    .acto(async move |c| {
                        if lado < 4 {
                            return Ok(format!("acto {}", anotar(c, persona, propio).await?.id));
                        }
                        let r = radicar(c, nueva(propio)).await?;
                        Ok(format!("radicado {} {}", id(propio), r.numero))
                    })
                    .await;
                let Ok(dicho) = hecho else { std::process::exit(1) };
                std::io::stdout().write_all(format!("{dicho}\n").as_bytes()).expect("parent");
                if n % 20 == 0 {
                    sellar(&s, n as i64).await;
                }
            }
        });
    }
    std::future::pending().await
}

/// What it was answered before it died.
#[derive(Default)]
struct Dichas {
    /// Ids of evidence.
    actos: Vec<String>,
    /// Ids of petitions, and their numbers.
    radicados: Vec<(String, i64)>,
}

impl Dichas {
    /// A last line that was cut says nothing.
    fn leer(&mut self, linea: &str) {
        match linea.split_once("acto ").or_else(|| linea.split_once("radicado ")) {
            Some((_, id)) if id.len() == 36 => self.actos.push(id.to_owned()),
            Some((_, resto)) => {
                let Some((id, numero)) = resto.split_once(' ') else { return };
                self.radicados.extend(numero.parse().map(|n| (id.to_owned(), n)));
            }
            None => {}
        }
    }
}

/// Starts it, lets it write for a moment, kills it, and adds what it was answered.
fn matar(b: &Base, persona: Id, espera: u64, dichas: &mut Dichas) {
    let mut victima = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "muertes::victima", "--ignored", "--nocapture"])
        .env(URL, &b.url)
        .env(PERSONA, persona.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    let mut lineas = BufReader::new(victima.stdout.take().expect("piped")).lines();
    let primera =
        lineas.by_ref().map_while(Result::ok).find(|l| l.contains("acto ") || l.contains("radicado "));
    std::thread::sleep(Duration::from_millis(espera));
    victima.kill().expect("kills");
    victima.wait().expect("dies");
    // The last line may be cut in the middle of its number.
    let mut resto: Vec<_> = lineas.map_while(Result::ok).collect();
    resto.pop();
    primera.iter().chain(&resto).for_each(|l| dichas.leer(l));
}

historia!(what_was_answered_survives_a_kill_and_the_evidence_is_whole, |b| {
    let ana = b.persona("ana").await;
    let mut dichas = Dichas::default();
    let muertes = std::env::var(MUERTES).ok().and_then(|n| n.parse().ok()).unwrap_or(5);
    for espera in [0, 15, 40, 90, 150].into_iter().cycle().take(muertes) {
        tokio::task::block_in_place(|| matar(&b, ana, espera, &mut dichas));
        auditar(&b.store, None).await.expect("whole");
    }
    let cuantas = (dichas.actos.len(), dichas.radicados.len());
    assert!(cuantas.0 >= 2 && cuantas.1 >= 2, "{cuantas:?} acts");
    for id in &dichas.actos {
        let sql = "SELECT numero FROM evidencia WHERE id = $1";
        let hay: Option<(i64,)> = b.lee(async |c| c.opt(sql, &[id]).await).await;
        assert!(hay.is_some(), "answered and lost: {id}");
    }
    radicadas(&b, &dichas.radicados).await;
    b.haz(async move |c| anotar(c, ana, 1).await.map(drop)).await;
    auditar(&b.store, None).await.expect("whole");
});

/// Each answered number is of its petition, no number is missing or twice, and each petition has all that is its own.
async fn radicadas(b: &Base, dichas: &[(String, i64)]) {
    for (id, numero) in dichas {
        let id: Id = id.parse().expect("id");
        let p = b.lee(async |c| peticiones::por_id(c, id).await).await;
        assert_eq!(p.map(|p| p.numero), Some(*numero), "answered and lost, or changed: {id}");
    }
    let hay = numeros(b, 2027).await;
    assert_eq!(hay, (1..=hay.len() as i64).collect::<Vec<_>>());
    let sql = "SELECT count(*) FROM peticiones p
        JOIN terminos t ON t.peticion = p.id JOIN actuaciones a ON a.peticion = p.id
        JOIN constancias k ON k.peticion = p.id JOIN correos m ON m.peticion = p.id
        JOIN evidencia e ON e.sujeto = 'peticion:' || p.id";
    let (enteras,): (i64,) = b.lee(async |c| c.one(sql, &[]).await).await;
    assert_eq!(enteras, hay.len() as i64);
    let otra = b.haz(async |c| radicar(c, nueva(1)).await).await;
    assert_eq!(otra.numero, hay.len() as i64 + 1, "the next number goes on");
}
