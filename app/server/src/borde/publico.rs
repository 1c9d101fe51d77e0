//! The address that people use, and which origins may send forms.

use anyhow::{Context, Result, bail};
use std::net::{IpAddr, SocketAddr};
use url::{Host, Url};

/// Where the sede stands for the people outside.
#[derive(Clone, Debug)]
pub(crate) struct Publico {
    url: Url,
    origenes: Vec<String>,
}

impl Publico {
    /// From `SEDE_PUBLIC_URL`; without it, from the address that is listened on, if it is this machine's own.
    ///
    /// # Errors
    /// Where an address is none, or has a path.
    pub(crate) fn new(url: Option<&str>, escucha: SocketAddr, otros: &[String]) -> Result<Self> {
        let url = url.map_or_else(|| format!("http://{escucha}"), str::to_owned);
        let url =
            Url::parse(&url).with_context(|| format!("SEDE_PUBLIC_URL: «{url}» no es una dirección"))?;
        if !matches!(url.scheme(), "https" | "http") || url.host().is_none() {
            bail!("SEDE_PUBLIC_URL: se espera una dirección como https://sede.municipio.gov.co");
        }
        let mut origenes = vec![url.origin().ascii_serialization()];
        for otro in otros {
            let o = Url::parse(otro).ok().map(|u| u.origin().ascii_serialization());
            match o {
                Some(o) if o == *otro => origenes.push(o),
                _ => bail!(
                    "SEDE_ALLOWED_ORIGINS: «{otro}» no es un origen, como https://sede.municipio.gov.co"
                ),
            }
        }
        Ok(Self { url, origenes })
    }

    /// `https://sede.municipio.gov.co/`.
    pub(crate) fn url(&self) -> &Url {
        &self.url
    }

    /// An address of the sede, from a path that begins with `/`.
    pub(crate) fn a(&self, camino: &str) -> String {
        format!("{}{camino}", self.url.as_str().trim_end_matches('/'))
    }

    /// Whether a form of this origin is one of ours; compared as browsers write it.
    pub(crate) fn admite(&self, origen: &str) -> bool {
        self.origenes.iter().any(|o| o == origen)
    }

    /// Whether the `Host` of a request is the one of the public address.
    pub(crate) fn es_host(&self, host: &str) -> bool {
        let propio = &self.url[url::Position::BeforeHost..url::Position::AfterPort];
        host.eq_ignore_ascii_case(propio)
    }

    /// Cookies may carry `Secure` only where the browser would send them back.
    pub(crate) fn seguro(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// The simulator answers nowhere else.
    pub(crate) fn es_loopback(&self) -> bool {
        match self.url.host() {
            Some(Host::Domain(d)) => d == "localhost",
            Some(Host::Ipv4(ip)) => IpAddr::from(ip).is_loopback(),
            Some(Host::Ipv6(ip)) => IpAddr::from(ip).is_loopback(),
            None => false,
        }
    }

    /// Where to go after entering: a path of this sede, or none. Whatever a browser could read as another place is none.
    pub(crate) fn volver(&self, pedido: &str) -> Option<String> {
        let llano = pedido.starts_with('/') && pedido.len() <= MAX_VOLVER;
        if !llano || pedido.bytes().any(|b| b.is_ascii_control() || b == b'\\' || b == b' ') {
            return None;
        }
        let camino = pedido.split(['?', '#']).next().unwrap_or("");
        let camino = percent_encoding::percent_decode_str(camino).decode_utf8().ok()?;
        let raro =
            camino.contains("//") || camino.contains('\\') || camino.contains("..") || camino.contains('%');
        if raro || camino.chars().any(char::is_control) {
            return None;
        }
        let destino = self.url.join(pedido).ok()?;
        let dentro = PARTES.iter().any(|p| destino.path().starts_with(p));
        (destino.origin() == self.url.origin() && dentro)
            .then(|| destino[url::Position::BeforePath..url::Position::AfterQuery].to_owned())
    }
}

/// Longest address that is kept while somebody enters, in bytes.
const MAX_VOLVER: usize = 500;
/// What a person may come back to.
const PARTES: [&str; 5] = ["/carpeta/", "/registro/", "/funcionario/", "/tramites/", "/pqrsd/"];

#[cfg(test)]
mod tests {
    use super::*;

    fn publico(url: &str) -> Publico {
        Publico::new(Some(url), SocketAddr::from(([127, 0, 0, 1], 3000)), &[]).expect("valid")
    }

    #[test]
    fn only_paths_of_this_sede_are_come_back_to() {
        let p = publico("https://sede.example");
        for bueno in ["/carpeta/", "/carpeta/datos/?a=1", "/tramites/paz-y-salvo/solicitud/"] {
            assert_eq!(p.volver(bueno).as_deref(), Some(bueno));
        }
        for malo in [
            "https://malo.example/carpeta/",
            "//malo.example/carpeta/",
            "/\\malo.example/carpeta/",
            "\\\\malo.example",
            "/%2f/malo.example/carpeta/",
            "/%5cmalo.example/carpeta/",
            "/carpeta/%2e%2e/%2e%2e//malo.example",
            "/carpeta/%252e%252e/x",
            "/carpeta/..//malo",
            "javascript:alert(1)",
            "/carpeta/\n//malo",
            "carpeta/",
            "",
            "/salir",
            "/api/fn/x",
        ] {
            assert_eq!(p.volver(malo), None, "{malo}");
        }
    }

    #[test]
    fn origins_are_exact() {
        let p = publico("https://sede.example");
        assert!(p.admite("https://sede.example"));
        for otro in
            ["http://sede.example", "https://sede.example.malo.co", "https://sede.example:8443", "null", ""]
        {
            assert!(!p.admite(otro), "{otro}");
        }
        assert!(p.es_host("sede.example") && !p.es_host("www.gov.co"));
        assert!(publico("http://127.0.0.1:3000").es_host("127.0.0.1:3000"));
    }

    #[test]
    fn loopback_is_this_machine_only() {
        assert!(publico("http://localhost:3000").es_loopback());
        assert!(publico("http://[::1]:3000").es_loopback());
        assert!(!publico("https://localhost.malo.co").es_loopback());
        assert!(!publico("http://0.0.0.0:3000").es_loopback());
    }
}
