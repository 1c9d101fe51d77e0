//! Acts on one engine, two ways by turns: acts a second and p99 of each round, as JSON.
//!
//! `banco sqlite|postgresql RONDAS MILIS [--acto ingreso|radicar|notificar]`: logins in groups and one a commit, filings
//! through the store and the same rows by hand, or notifications of a batch against one an act. It starts its PostgreSQL itself: what is preloaded into it is so into both.

mod a_mano;
mod acto;
mod carga;
mod grupos;
mod notificar;
#[allow(clippy::zombie_processes, reason = "it ends when this program does, and not before")]
#[path = "../../tests/apoyo/postgres.rs"]
mod postgres;
mod radicar;
mod solicitud;

use carga::{Cliente, Medida};
use serde_json::{Value, json};
use std::{io::Write, time::Duration};
use store::Store;

type Nada<T> = std::result::Result<T, Box<dyn std::error::Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Nada<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (motor, rondas, milis, acto) = match &args[..] {
        [m, r, t] => (m, r, t, "ingreso"),
        [m, r, t, a, acto] if a == "--acto" => (m, r, t, acto.as_str()),
        _ => return Err("banco sqlite|postgresql RONDAS MILIS [--acto ingreso|radicar|notificar]".into()),
    };
    let carpeta = tempfile::tempdir()?;
    let url = match motor.as_str() {
        "sqlite" => format!("sqlite://{}/sede.db", carpeta.path().display()),
        "postgresql" => postgres::base_nueva(),
        otro => return Err(format!("sqlite or postgresql, not {otro}").into()),
    };
    let store = Store::abrir(&url).await?;
    store.migrar().await?;
    let (rondas, dura) = (rondas.parse()?, Duration::from_millis(milis.parse()?));
    let medidas = match acto {
        "ingreso" => ingresos(&store, &url, rondas, dura).await?,
        "radicar" => radicar::medir(&store, &url, rondas, dura).await?,
        "notificar" => notificar::medir(&store, rondas, dura).await?,
        otro => return Err(format!("ingreso, radicar or notificar, not {otro}").into()),
    };
    store.cerrar().await;
    writeln!(std::io::stdout(), "{}", json!(medidas))?;
    Ok(())
}

async fn ingresos(store: &Store, url: &str, rondas: usize, dura: Duration) -> Nada<Vec<Value>> {
    let solo = Store::abrir_con_grupos(url, 1).await?;
    let medidas = medir(store, &solo, rondas, dura).await;
    solo.cerrar().await;
    medidas
}

/// Both ways in each round, the order reversed every other time.
async fn medir(store: &Store, solo: &Store, rondas: usize, dura: Duration) -> Nada<Vec<Value>> {
    let mut clientes = grupos::clientes(store).await?;
    let mut medidas = Vec::with_capacity(rondas);
    for ronda in 0..rondas {
        let (juntos, solos) = if ronda % 2 == 0 {
            let juntos = correr(store, &mut clientes, dura).await?;
            (juntos, correr(solo, &mut clientes, dura).await?)
        } else {
            let solos = correr(solo, &mut clientes, dura).await?;
            (correr(store, &mut clientes, dura).await?, solos)
        };
        medidas.push(json!({ "grupos": juntos.json(), "sueltos": solos.json() }));
    }
    Ok(medidas)
}

async fn correr(store: &Store, clientes: &mut [Cliente], dura: Duration) -> Nada<Medida> {
    carga::correr(clientes, dura, |c| Some(c.ingreso()), async |i| grupos::hacer(store, i).await).await
}
