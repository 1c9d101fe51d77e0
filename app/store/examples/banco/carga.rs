//! Clients who enter one after the other, all at once, for a while; how many did, and how long each one waited.

use crate::Nada;
use domain::{Instante, identidad::Titular};
use rand::{RngCore, SeedableRng, rngs::StdRng};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Who enter at the same time.
pub(crate) const CLIENTES: u64 = 64;
/// As much as a session keeps of a person, ID token included.
const DATOS: usize = 1000;
const COMIENZO: i64 = 1_800_000_000;

/// A person who enters again and again.
pub(crate) struct Cliente {
    /// Id in the store.
    pub(crate) persona: String,
    pub(crate) titular: Titular,
    pub(crate) azar: StdRng,
}

/// One login.
pub(crate) struct Ingreso {
    pub(crate) persona: String,
    pub(crate) titular: Titular,
    pub(crate) huella: String,
    pub(crate) datos: String,
    pub(crate) en: Instante,
    pub(crate) vence: Instante,
    pub(crate) azar: StdRng,
}

/// What a round gave.
pub(crate) struct Medida {
    por_segundo: f64,
    p99: Duration,
}

impl Medida {
    pub(crate) fn json(&self) -> Value {
        json!({ "por_segundo": self.por_segundo, "p99_ms": self.p99.as_secs_f64() * 1e3 })
    }
}

impl Cliente {
    pub(crate) fn ingreso(&mut self) -> Ingreso {
        let en = comienzo();
        let mut bytes = [0; 32];
        self.azar.fill_bytes(&mut bytes);
        Ingreso {
            persona: self.persona.clone(),
            titular: self.titular.clone(),
            huella: bytes.iter().map(|b| format!("{b:02x}")).collect(),
            datos: "x".repeat(DATOS),
            en,
            vence: en + Duration::from_secs(8 * 3600),
            azar: StdRng::seed_from_u64(self.azar.next_u64()),
        }
    }
}

/// The moment of everything here.
pub(crate) fn comienzo() -> Instante {
    Instante::from_second(COMIENZO).unwrap_or(Instante::UNIX_EPOCH)
}

/// Each client in turn after its own last answer, until the time is over or it has nothing more to do.
pub(crate) async fn correr<C, T>(
    clientes: &mut [C],
    dura: Duration,
    preparar: impl Fn(&mut C) -> Option<T>,
    hacer: impl AsyncFn(T) -> Nada<()>,
) -> Nada<Medida> {
    let inicio = Instant::now();
    let uno = async |c: &mut C| -> Nada<Vec<Duration>> {
        let mut esperas = Vec::new();
        while inicio.elapsed() < dura {
            let Some(acto) = preparar(c) else { break };
            let antes = Instant::now();
            hacer(acto).await?;
            esperas.push(antes.elapsed());
        }
        Ok(esperas)
    };
    let todas = futures::future::try_join_all(clientes.iter_mut().map(uno)).await?;
    let segundos = inicio.elapsed().as_secs_f64();
    let mut esperas = todas.concat();
    esperas.sort_unstable();
    let p99 = esperas.get(esperas.len() * 99 / 100).copied().unwrap_or_default();
    Ok(Medida { por_segundo: esperas.len() as f64 / segundos, p99 })
}
