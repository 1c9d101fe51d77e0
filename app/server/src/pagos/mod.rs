//! The bank, behind one small protocol that an entity's connector speaks: see «Payments» in the README.

mod ajustes;
mod firma;
mod mensajes;
#[cfg(test)]
mod pruebas;

pub(crate) use ajustes::Ajustes;
pub(crate) use firma::{CABECERA, Clave, Sello};
pub(crate) use mensajes::{Abierta, AvisoDeBanco, Dicho, Encargo};

use crate::identidad::red::{self, Http};
use domain::Instante;
use openidconnect::http::{Method, Request, StatusCode, header};
use std::fmt;
use url::Url;

/// Most bytes of an answer.
const RESPUESTA: usize = 16 * 1024;
/// Letters of an id of the bank, at most.
const MAX_ID: usize = 100;
/// Letters of the address where people pay, at most.
const MAX_URL: usize = 2000;

/// The client of the entity's bank.
pub(crate) struct Banco {
    http: Http,
    url: Url,
    clave: Clave,
    reloj: fn() -> Instante,
}

/// Why the bank did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAtiende {
    /// It does not answer, or not in time.
    Callado,
    /// It answers something that is not of the protocol.
    Raro,
}

impl fmt::Display for NoAtiende {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Callado => "the bank does not answer",
            Self::Raro => "the bank answers something else",
        })
    }
}

impl Banco {
    /// At this address, with the key that only it and the sede know.
    ///
    /// # Errors
    /// Where the address is none, or goes without TLS beyond this machine.
    pub(crate) fn new(url: &str, clave: Clave, reloj: fn() -> Instante) -> Result<Self, String> {
        let mala = || format!("«{url}» no es una dirección https (o http en este mismo computador)");
        let url = Url::parse(url.trim_end_matches('/')).map_err(|_| mala())?;
        let http = red::hacia(&url).map_err(|_| mala())?;
        Ok(Self { http, url, clave, reloj })
    }

    /// Checks what others sign with the same key.
    pub(crate) fn clave(&self) -> &Clave {
        &self.clave
    }

    /// Origins where a form that pays may end: the bank leads on to others, all with TLS.
    pub(crate) fn origenes(&self) -> String {
        match self.url.scheme() {
            "https" => "https:".to_owned(),
            _ => format!("https: {}", self.url.origin().ascii_serialization()),
        }
    }

    /// Asks for a transaction: where the person pays. Asked twice under the same `intento`, the bank gives the same.
    pub(crate) async fn abrir(&self, encargo: &Encargo<'_>) -> Result<Abierta, NoAtiende> {
        let cuerpo = serde_json::to_vec(encargo).map_err(|_| NoAtiende::Raro)?;
        let abierta: Abierta = self.pedir(Method::POST, "transacciones", cuerpo).await?;
        let url = Url::parse(&abierta.url).map_err(|_| NoAtiende::Raro)?;
        let cerca = self.url.scheme() == "http" && url.origin() == self.url.origin();
        let bien = (url.scheme() == "https" || cerca) && abierta.url.len() <= MAX_URL;
        if bien && es_id(&abierta.id) {
            Ok(Abierta { url: url.into(), ..abierta })
        } else {
            Err(NoAtiende::Raro)
        }
    }

    /// Asks how one stands.
    pub(crate) async fn preguntar(&self, id: &str) -> Result<Dicho, NoAtiende> {
        if !es_id(id) {
            return Err(NoAtiende::Raro);
        }
        let dicho: Dicho = self.pedir(Method::GET, &format!("transacciones/{id}"), Vec::new()).await?;
        if dicho.id == id { Ok(dicho) } else { Err(NoAtiende::Raro) }
    }

    async fn pedir<T: serde::de::DeserializeOwned>(
        &self,
        metodo: Method,
        camino: &str,
        cuerpo: Vec<u8>,
    ) -> Result<T, NoAtiende> {
        let sello = self.clave.firmar((self.reloj)(), &cuerpo);
        let pedido = Request::builder()
            .method(metodo)
            .uri(format!("{}/{camino}", self.url.as_str().trim_end_matches('/')))
            .header(header::ACCEPT, "application/json")
            .header(header::CONTENT_TYPE, "application/json")
            .header(CABECERA, sello);
        let pedido = pedido.body(cuerpo).map_err(|_| NoAtiende::Raro)?;
        let respuesta = self.http.pedir(pedido, RESPUESTA).await.map_err(|_| NoAtiende::Callado)?;
        match respuesta.status() {
            StatusCode::OK | StatusCode::CREATED => {
                serde_json::from_slice(respuesta.body()).map_err(|_| NoAtiende::Raro)
            }
            e if e.is_server_error() => Err(NoAtiende::Callado),
            _ => Err(NoAtiende::Raro),
        }
    }
}

/// It stands in addresses as it is.
pub(crate) fn es_id(id: &str) -> bool {
    let letra = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    (1..=MAX_ID).contains(&id.len()) && id.bytes().all(letra)
}
