//! The same door to the network, for other services that the entity chose.

pub(crate) use super::http::Http;
use super::{Control, Fallo, control::Controles, destinos::Destinos, http::Plazos};
use openidconnect::http::{Request, header};
use std::{fmt, time::Duration};
use url::Url;

/// No redirects, no proxies, bounded in time and size, https or loopback.
///
/// # Errors
/// Where the address may not be used.
pub(crate) fn hacia(url: &Url) -> Result<Http, Fallo> {
    let controles = Controles::default();
    Http::new(Destinos::new(url, controles.clone())?, Plazos::default(), controles)
}

/// Addresses that others chose: nothing inside may be reached by them, whatever their names resolve to.
pub(crate) struct Mensajero {
    http: Http,
    destinos: Destinos,
}

/// Why a receiver did not hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoEntregado {
    /// Where it is nobody may be told.
    Destino,
    /// It does not answer, or not in time.
    Callado,
    /// It answers something else than that it heard.
    Estado(u16),
    /// It was not even tried.
    Propio,
}

impl fmt::Display for NoEntregado {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Destino => f.write_str("destino no permitido"),
            Self::Callado => f.write_str("no responde"),
            Self::Estado(e) => write!(f, "respondió {e}"),
            Self::Propio => f.write_str("no se pudo enviar"),
        }
    }
}

impl Mensajero {
    /// Private networks only where a setting of the entity lets it.
    ///
    /// # Errors
    /// Where there is no client for the network.
    pub(crate) fn new(con_privadas: bool) -> Result<Self, Fallo> {
        let controles = Controles::default();
        let destinos = Destinos::ajenos(con_privadas, controles.clone());
        let plazos = Plazos { conexion: Duration::from_secs(3), total: Duration::from_secs(5) };
        Ok(Self { http: Http::new(destinos.clone(), plazos, controles)?, destinos })
    }

    /// Hands over a JSON with its signature. Of the answer only the status is looked at: the rest is not even read.
    pub(crate) async fn entregar(
        &self,
        url: &Url,
        (nombre, firma): (&str, &str),
        cuerpo: Vec<u8>,
    ) -> Result<(), NoEntregado> {
        self.destinos.revisar(url).map_err(|_| NoEntregado::Destino)?;
        let pedido = Request::post(url.as_str()).header(header::CONTENT_TYPE, "application/json");
        let pedido = pedido.header(nombre, firma).body(cuerpo).map_err(|_| NoEntregado::Propio)?;
        match self.http.estado(pedido).await {
            Ok(e) if e.is_success() => Ok(()),
            Ok(e) => Err(NoEntregado::Estado(e.as_u16())),
            Err(Fallo::Control(Control::Destino)) => Err(NoEntregado::Destino),
            Err(_) => Err(NoEntregado::Callado),
        }
    }
}
