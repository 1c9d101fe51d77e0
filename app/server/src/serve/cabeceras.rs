//! Headers of security and caching, decided once a file and never in a handler.
//!
//! `Public-Key-Pins` of the acceptance list is left out: browsers removed it. `X-XSS-Protection` is sent as `0`, since
//! the filter it governed was itself a hole.

use crate::sitio::Tipo;
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};

/// How long an answer may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cache {
    /// The name changes with the bytes.
    Inmutable,
    /// Kept, but asked for again each time: the answer is 304 while nothing changes.
    Revalidar,
    /// Never kept.
    Nunca,
}

/// What a page may load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Permiso {
    /// Content: one script, by the hash of its bytes, which remembers the bar of accessibility.
    Contenido,
    /// An island: our own script and wasm, and calls to our own server.
    Isla,
}

/// Stands in the samples of nginx and Caddy too: a test says what to write after a change of the script.
const CONTENIDO: &str = "default-src 'none'; script-src 'sha256-/8kpj4OqthA442G2Kis6d90PXrHNKbQpSJM17jPfHsA='; connect-src 'self'; style-src 'self'; \
    img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const ISLA: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; \
    img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'";
const PERMISOS: &str = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), \
    payment=(), usb=()";
/// Two years, as the preload list asks.
const HSTS: &str = "max-age=63072000; includeSubDomains";

/// The headers of a kind of answer.
pub(super) fn cabeceras(tipo: Tipo, cache: Cache, permiso: Permiso, tls: bool) -> HeaderMap {
    let mut h = HeaderMap::with_capacity(16);
    let mut poner = |n: HeaderName, v: &'static str| drop(h.insert(n, HeaderValue::from_static(v)));
    poner(header::CONTENT_TYPE, tipo.media);
    poner(header::CACHE_CONTROL, cache.valor());
    poner(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Styles, scripts and wasm are no documents: what rules documents would be half of what they weigh.
    if cache != Cache::Inmutable {
        de_documento(&mut poner, permiso);
    }
    if tls {
        poner(header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
    if tipo.comprime {
        poner(header::VARY, "accept-encoding");
    }
    h
}

/// What rules the page that a browser makes out of an answer.
fn de_documento(poner: &mut impl FnMut(HeaderName, &'static str), permiso: Permiso) {
    poner(header::X_FRAME_OPTIONS, "DENY");
    poner(header::X_XSS_PROTECTION, "0");
    poner(header::REFERRER_POLICY, "strict-origin-when-cross-origin");
    poner(header::CONTENT_SECURITY_POLICY, if permiso == Permiso::Isla { ISLA } else { CONTENIDO });
    poner(HeaderName::from_static("permissions-policy"), PERMISOS);
    poner(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
}

impl Cache {
    fn valor(self) -> &'static str {
        match self {
            Self::Inmutable => "public, max-age=31536000, immutable",
            Self::Revalidar => "no-cache",
            Self::Nunca => "no-store",
        }
    }

    /// Files of `assets/` carry their hash in their name.
    pub(super) fn de(nombre: &str) -> Self {
        if nombre.starts_with("assets/") { Self::Inmutable } else { Self::Revalidar }
    }
}

/// What a document loads, read from the document itself: only pages with an island name a module.
pub(crate) fn permiso(tipo: Tipo, bytes: &[u8]) -> Permiso {
    let es_html = tipo.media.starts_with("text/html");
    let isla = es_html && memchr::memmem::find(bytes, b"<script type=\"module\"").is_some();
    if isla { Permiso::Isla } else { Permiso::Contenido }
}

#[cfg(test)]
mod tests {
    use super::CONTENIDO;
    use crate::recursos::integridad;

    #[test]
    fn the_policy_lets_run_what_remembers_preferences_and_the_samples_say_the_same() {
        let solo = format!("script-src '{}';", integridad(pages::PREFERENCIAS.as_bytes()));
        assert!(CONTENIDO.contains(&solo), "the script changed: {solo}");
        for muestra in [include_str!("../../muestras/nginx.conf"), include_str!("../../muestras/Caddyfile")] {
            assert!(muestra.contains(&format!("\"{CONTENIDO}\"")), "a sample lacks: {CONTENIDO}");
        }
    }
}
