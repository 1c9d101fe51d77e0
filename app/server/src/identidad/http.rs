//! The requests to the service: no redirects, no proxies, bounded in time and in size.

use super::{Control, Fallo, control::Controles, destinos::Destinos, destinos::Privado};
use openidconnect::{HttpRequest, HttpResponse, http, reqwest};
use std::{error::Error, sync::Arc, time::Duration};
use url::Url;

/// Discovery and keys.
pub(super) const DOCUMENTO: usize = 256 * 1024;
/// Answers of the token endpoint and of userinfo.
pub(super) const RESPUESTA: usize = 64 * 1024;

/// How long it may take.
#[derive(Clone, Copy)]
pub(super) struct Plazos {
    /// To connect.
    pub(super) conexion: Duration,
    /// A request with its answer, and all those of a login together.
    pub(super) total: Duration,
}

impl Default for Plazos {
    fn default() -> Self {
        Self { conexion: Duration::from_secs(3), total: Duration::from_secs(10) }
    }
}

/// The only door to the network; the addresses it is given were judged when discovery was read.
#[derive(Clone)]
pub(crate) struct Http {
    cliente: reqwest::Client,
    controles: Controles,
}

impl Http {
    /// Connects only where the issuer's rules let it.
    pub(super) fn new(destinos: Destinos, plazos: Plazos, controles: Controles) -> Result<Self, Fallo> {
        let mut cliente = reqwest::Client::builder()
            .no_proxy()
            .connect_timeout(plazos.conexion)
            // Long enough for userinfo after tokens; later the service may have hung up, and a POST is not repeated.
            .pool_idle_timeout(Duration::from_secs(5))
            .dns_resolver(Arc::new(destinos));
        if controles.activo(Control::Redireccion) {
            cliente = cliente.redirect(reqwest::redirect::Policy::none());
        }
        if controles.activo(Control::Plazo) {
            cliente = cliente.timeout(plazos.total);
        }
        let cliente = cliente.build().map_err(|_| Fallo::Ajuste)?;
        Ok(Self { cliente, controles })
    }

    /// A document, by GET.
    pub(super) async fn documento(&self, url: &Url) -> Result<Vec<u8>, Fallo> {
        let pedido = http::Request::get(url.as_str()).header(http::header::ACCEPT, "application/json");
        let respuesta = self.pedir(pedido.body(Vec::new()).map_err(|_| Fallo::Ajuste)?, DOCUMENTO).await?;
        if respuesta.status() == http::StatusCode::OK {
            Ok(respuesta.into_body())
        } else {
            Err(Fallo::Respuesta)
        }
    }

    /// The status of the answer to a request; its body is not read.
    pub(crate) async fn estado(&self, pedido: HttpRequest) -> Result<http::StatusCode, Fallo> {
        let pedido = reqwest::Request::try_from(pedido).map_err(|_| Fallo::Ajuste)?;
        Ok(self.cliente.execute(pedido).await.map_err(|e| causa(&e))?.status())
    }

    /// A request, whose answer has at most this many bytes.
    pub(crate) async fn pedir(&self, pedido: HttpRequest, maximo: usize) -> Result<HttpResponse, Fallo> {
        let pedido = reqwest::Request::try_from(pedido).map_err(|_| Fallo::Ajuste)?;
        let mut llega = self.cliente.execute(pedido).await.map_err(|e| causa(&e))?;
        self.controles.exigir(Control::Redireccion, !llega.status().is_redirection())?;
        let mut cuerpo = Vec::new();
        while let Some(trozo) = llega.chunk().await.map_err(|e| causa(&e))? {
            self.controles.exigir(Control::Cuerpo, cuerpo.len() + trozo.len() <= maximo)?;
            cuerpo.extend_from_slice(&trozo);
        }
        let mut respuesta = http::Response::new(cuerpo);
        *respuesta.status_mut() = llega.status();
        *respuesta.headers_mut() = std::mem::take(llega.headers_mut());
        Ok(respuesta)
    }
}

fn causa(error: &reqwest::Error) -> Fallo {
    if error.is_timeout() {
        return Fallo::Control(Control::Plazo);
    }
    let mut fuente = error.source();
    while let Some(f) = fuente {
        if f.is::<Privado>() {
            return Fallo::Control(Control::Destino);
        }
        fuente = f.source();
    }
    Fallo::Inalcanzable
}
