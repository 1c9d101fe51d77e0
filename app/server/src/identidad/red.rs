//! The same door to the network, for other services that the entity chose.

pub(crate) use super::http::Http;
use super::{Fallo, control::Controles, destinos::Destinos, http::Plazos};
use url::Url;

/// No redirects, no proxies, bounded in time and size, https or loopback.
///
/// # Errors
/// Where the address may not be used.
pub(crate) fn hacia(url: &Url) -> Result<Http, Fallo> {
    let controles = Controles::default();
    Http::new(Destinos::new(url, controles.clone())?, Plazos::default(), controles)
}
