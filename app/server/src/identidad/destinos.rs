//! Where the client may connect to: what discovery says is not yet to be believed.

use super::{Control, Fallo, control::Controles};
use openidconnect::reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};
use url::{Host, Url};

/// Judges addresses by the issuer, which the entity chose.
#[derive(Clone)]
pub(super) struct Destinos {
    anfitrion: String,
    local: bool,
    publico: bool,
    controles: Controles,
}

impl Destinos {
    /// For this issuer; only a loopback one may do without https.
    pub(super) fn new(emisor: &Url, controles: Controles) -> Result<Self, Fallo> {
        let limpio = emisor.query().is_none() && emisor.fragment().is_none() && emisor.username().is_empty();
        let anfitrion = emisor.host_str().filter(|_| limpio).ok_or(Fallo::Ajuste)?.to_owned();
        let local = es_local(emisor);
        controles
            .exigir(Control::Https, emisor.scheme() == "https" || (local && emisor.scheme() == "http"))?;
        let publico = !local && !literal(emisor).is_some_and(es_privada);
        Ok(Self { anfitrion, local, publico, controles })
    }

    /// For addresses that others chose: no host is ours, and plain http is for loopback, where private ones are let.
    pub(super) fn ajenos(con_privadas: bool, controles: Controles) -> Self {
        Self { anfitrion: String::new(), local: con_privadas, publico: !con_privadas, controles }
    }

    /// Whether an address of discovery may be used.
    pub(super) fn revisar(&self, url: &Url) -> Result<(), Fallo> {
        let seguro = url.scheme() == "https" || (url.scheme() == "http" && self.local && es_local(url));
        self.controles.exigir(Control::Https, seguro)?;
        let propio = url.host_str() == Some(&self.anfitrion);
        let privado = es_local(url) || literal(url).is_some_and(es_privada);
        self.controles.exigir(Control::Destino, propio || !self.publico || !privado)
    }

    fn admite(&self, nombre: &str, ip: IpAddr) -> bool {
        let propio = nombre.eq_ignore_ascii_case(&self.anfitrion);
        propio || !self.publico || !es_privada(ip) || !self.controles.activo(Control::Destino)
    }
}

/// A name that resolves into a private network.
#[derive(Debug)]
pub(super) struct Privado;

impl fmt::Display for Privado {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("private address")
    }
}

impl std::error::Error for Privado {}

impl Resolve for Destinos {
    fn resolve(&self, nombre: Name) -> Resolving {
        let destinos = self.clone();
        Box::pin(async move {
            let ips = buscar(nombre.as_str()).await?;
            if ips.iter().any(|ip| !destinos.admite(nombre.as_str(), *ip)) {
                return Err(Privado.into());
            }
            Ok(Box::new(ips.into_iter().map(|ip| (ip, 0_u16).into())) as Addrs)
        })
    }
}

async fn buscar(nombre: &str) -> std::io::Result<Vec<IpAddr>> {
    #[cfg(test)]
    if nombre.ends_with(".example") {
        return Ok(vec![IpAddr::V4(Ipv4Addr::LOCALHOST)]);
    }
    Ok(tokio::net::lookup_host((nombre, 0)).await?.map(|s| s.ip()).collect())
}

fn literal(url: &Url) -> Option<IpAddr> {
    match url.host()? {
        Host::Ipv4(ip) => Some(ip.into()),
        Host::Ipv6(ip) => Some(ip.into()),
        Host::Domain(_) => None,
    }
}

fn es_local(url: &Url) -> bool {
    let nombre = url.host_str().is_some_and(|h| h == "localhost" || h.ends_with(".localhost"));
    nombre || literal(url).is_some_and(|ip| ip.is_loopback())
}

fn es_privada(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => es_privada_v4(ip),
        IpAddr::V6(ip) => es_privada_v6(ip),
    }
}

fn es_privada_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let compartida = a == 100 && (64..128).contains(&b);
    let especial =
        a == 0 || a >= 224 || (a == 192 && b == 0 && c == 0) || (a == 198 && (18..20).contains(&b));
    ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_documentation()
        || compartida
        || especial
}

/// Also the addresses that carry an IPv4 one inside.
fn es_privada_v6(ip: Ipv6Addr) -> bool {
    let s = ip.segments();
    let dentro = match s {
        [0, 0, 0, 0, 0, 0 | 0xffff, a, b] | [0x64, 0xff9b, 0, 0, 0, 0, a, b] | [0x2002, a, b, ..] => {
            Some((a, b))
        }
        _ => None,
    };
    if let Some((a, b)) = dentro {
        return es_privada_v4(Ipv4Addr::from((u32::from(a) << 16) | u32::from(b)));
    }
    let documentacion = s[0] == 0x2001 && s[1] == 0xdb8;
    ip.is_unique_local() || ip.is_unicast_link_local() || ip.is_multicast() || documentacion
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revisar(emisor: &str, destino: &str) -> Result<(), Fallo> {
        let url = |s: &str| Url::parse(s).expect("address");
        Destinos::new(&url(emisor), Controles::default())?.revisar(&url(destino))
    }

    #[test]
    fn a_public_issuer_leads_neither_to_plain_http_nor_into_a_private_network() {
        let emisor = "https://idp.example.org";
        assert_eq!(revisar(emisor, "https://otro.example.org/x"), Ok(()));
        for (destino, control) in [
            ("http://idp.example.org/x", Control::Https),
            ("http://127.0.0.1/x", Control::Https),
            ("ftp://idp.example.org/x", Control::Https),
            ("https://localhost/x", Control::Destino),
            ("https://127.1/x", Control::Destino),
            ("https://2130706433/x", Control::Destino),
            ("https://10.0.0.7/x", Control::Destino),
            ("https://172.16.9.9/x", Control::Destino),
            ("https://192.168.1.1/x", Control::Destino),
            ("https://169.254.169.254/latest", Control::Destino),
            ("https://100.64.0.1/x", Control::Destino),
            ("https://0.0.0.0/x", Control::Destino),
            ("https://[::1]/x", Control::Destino),
            ("https://[fd00::1]/x", Control::Destino),
            ("https://[fe80::1]/x", Control::Destino),
            ("https://[::ffff:10.0.0.1]/x", Control::Destino),
            ("https://[64:ff9b::a00:1]/x", Control::Destino),
        ] {
            assert_eq!(revisar(emisor, destino), Err(Fallo::Control(control)), "{destino}");
        }
    }

    #[test]
    fn an_issuer_inside_may_have_its_endpoints_inside_and_only_loopback_does_without_https() {
        assert_eq!(revisar("https://10.0.0.7", "https://10.0.0.8/x"), Ok(()));
        assert_eq!(revisar("http://127.0.0.1:3000/simulador", "http://localhost:3000/x"), Ok(()));
        assert_eq!(
            revisar("http://127.0.0.1:3000", "http://10.0.0.8/x"),
            Err(Fallo::Control(Control::Https))
        );
        assert_eq!(revisar("http://idp.example.org", "https://x.org"), Err(Fallo::Control(Control::Https)));
        for raro in ["https://idp.example.org/?a", "https://u@idp.example.org", "https://idp.example.org/#a"]
        {
            assert_eq!(revisar(raro, "https://x.org"), Err(Fallo::Ajuste), "{raro}");
        }
    }
}
