//! How often one address, or one person, may try: bounded in memory, and nobody can lock out somebody else.

use super::{Borde, Direccion, paginas};
use crate::rutas;
use axum::{
    body::Body,
    extract::{Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};
use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    state::{InMemoryState, NotKeyed},
};
use lru::LruCache;
use std::{
    net::IpAddr,
    num::NonZeroU32,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// What is counted apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Que {
    /// Logins begun from an address. Whole neighbourhoods share one address at some phone companies: it is generous.
    Ingreso,
    /// Forms from an address.
    Formulario,
    /// Forms of one session.
    Persona,
    /// Look-ups of one official.
    Consulta,
    /// Filings from an address: above it, not a refusal but a question.
    Radicacion,
    /// Posts of a form that anybody may file, from an address.
    Solicitud,
    /// Steps of files that come in pieces, from an address, and of one session: a file of many has as many steps.
    Trozo,
    /// Comments on a project, from an address.
    Comentario,
    /// Filings and receipts asked for by their number or code, from an address: guessing is slow.
    Estado,
    /// Tokens asked for from an address, and by one system; also calls with a token that is none.
    Ficha,
    /// Calls of one system; what is more goes in batches.
    Sistema,
}

impl Que {
    /// Tries a minute; as many at once.
    fn por_minuto(self) -> u32 {
        match self {
            Self::Ingreso => 120,
            Self::Formulario => 300,
            Self::Trozo => 1200,
            Self::Persona | Self::Ficha => 60,
            Self::Sistema => 6000,
            Self::Consulta | Self::Estado | Self::Comentario => 30,
            Self::Solicitud => 120,
            Self::Radicacion => 10,
        }
    }
}

type Balde = RateLimiter<NotKeyed, InMemoryState, DefaultClock>;
type Clave = (Que, Box<[u8]>);

/// The least recently seen are forgotten first: with this many it takes some megabytes at most.
const MAX_CLAVES: usize = 20_000;

/// All that is being counted.
pub(crate) struct Limites(Mutex<LruCache<Clave, Balde>>);

impl Limites {
    pub(crate) fn new() -> Self {
        // Room is taken as it is needed: an idle sede holds none.
        Self(Mutex::new(LruCache::unbounded()))
    }

    /// Counts one try.
    ///
    /// # Errors
    /// How long to wait, when there were too many.
    pub(crate) fn contar(&self, que: Que, quien: &[u8]) -> Result<(), Duration> {
        let mut baldes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let nuevo = || {
            let tasa = NonZeroU32::new(que.por_minuto()).unwrap_or(NonZeroU32::MIN);
            RateLimiter::direct(Quota::per_minute(tasa))
        };
        while baldes.len() > MAX_CLAVES {
            baldes.pop_lru();
        }
        let balde = baldes.get_or_insert((que, quien.into()), nuevo);
        balde.check().map_err(|hasta| hasta.wait_time_from(DefaultClock::default().now()))
    }

    /// Counts one try of an address; of IPv6 its /64, since one subscriber has all of it.
    pub(crate) fn contar_ip(&self, que: Que, ip: IpAddr) -> Result<(), Duration> {
        match ip.to_canonical() {
            IpAddr::V4(v4) => self.contar(que, &v4.octets()),
            IpAddr::V6(v6) => self.contar(que, &v6.octets()[..8]),
        }
    }
}

/// Counts every form of an address before anything reads it.
pub(super) async fn cuidar(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    peticion: Request<Body>,
    sigue: Next,
) -> Response {
    if *peticion.method() == Method::POST
        && let Err(espera) = borde.limites.contar_ip(que(peticion.uri().path()), ip)
    {
        return paginas::demasiados(&borde, peticion.uri().path(), espera);
    }
    sigue.run(peticion).await
}

fn que(camino: &str) -> Que {
    if camino.starts_with(rutas::SUBIDAS) { Que::Trozo } else { Que::Formulario }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_who_tries_too_often_waits_and_others_do_not() {
        let l = Limites::new();
        let (uno, otro): (IpAddr, IpAddr) = ([203, 0, 113, 1].into(), [203, 0, 113, 2].into());
        for _ in 0..Que::Ingreso.por_minuto() {
            assert!(l.contar_ip(Que::Ingreso, uno).is_ok());
        }
        let espera = l.contar_ip(Que::Ingreso, uno).expect_err("too many");
        assert!(espera > Duration::ZERO && espera <= Duration::from_secs(60), "{espera:?}");
        assert!(l.contar_ip(Que::Ingreso, otro).is_ok());
        assert!(l.contar_ip(Que::Formulario, uno).is_ok());
    }

    #[test]
    fn memory_stays_bounded_under_many_addresses() {
        let l = Limites::new();
        for n in 0..(MAX_CLAVES as u32 + 500) {
            let _ = l.contar_ip(Que::Ingreso, IpAddr::V4(n.into()));
        }
        assert!(l.0.lock().expect("not poisoned").len() <= MAX_CLAVES + 1);
    }
}
