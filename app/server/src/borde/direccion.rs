//! The address of who asks, seen through the proxies that are trusted.

use super::Borde;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, request::Parts},
};
use std::{convert::Infallible, net::IpAddr, sync::Arc};

/// The address that limits count; never written to a log.
#[derive(Clone, Copy)]
pub(crate) struct Direccion(pub(crate) IpAddr);

/// What the listener knows of a connection, put among the extensions of each request.
#[derive(Clone, Copy)]
pub(crate) struct Par(pub(crate) IpAddr);

impl FromRequestParts<Arc<Borde>> for Direccion {
    type Rejection = Infallible;

    async fn from_request_parts(p: &mut Parts, borde: &Arc<Borde>) -> Result<Self, Infallible> {
        let par = p.extensions.get::<Par>().map_or(IpAddr::from([127, 0, 0, 1]), |p| p.0);
        Ok(Self(detras(par, &p.headers, &borde.proxies)))
    }
}

/// Walks `X-Forwarded-For` from its end while the one who wrote it is trusted.
fn detras(par: IpAddr, h: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let confia = |ip: IpAddr| ip.to_canonical().is_loopback() || proxies.contains(&ip.to_canonical());
    let mut actual = par;
    for valor in h.get_all("x-forwarded-for").iter().rev() {
        for paso in valor.to_str().unwrap_or("").rsplit(',') {
            match paso.trim().parse() {
                Ok(ip) if confia(actual) => actual = ip,
                _ => return actual,
            }
        }
    }
    actual
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ver(par: &str, xff: &str) -> String {
        let mut h = HeaderMap::new();
        h.insert("x-forwarded-for", xff.parse().expect("header"));
        let proxies = ["10.0.0.1".parse().expect("ip")];
        detras(par.parse().expect("ip"), &h, &proxies).to_string()
    }

    #[test]
    fn a_forwarded_address_is_believed_only_from_a_trusted_proxy() {
        assert_eq!(ver("127.0.0.1", "203.0.113.7"), "203.0.113.7");
        assert_eq!(ver("10.0.0.1", "1.1.1.1, 203.0.113.7"), "203.0.113.7");
        assert_eq!(ver("127.0.0.1", "203.0.113.7, 10.0.0.1"), "203.0.113.7");
        assert_eq!(ver("198.51.100.9", "203.0.113.7"), "198.51.100.9");
        assert_eq!(ver("127.0.0.1", "nobody"), "127.0.0.1");
    }
}
