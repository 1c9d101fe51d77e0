//! Text messages, through the gateway of the entity: one request a message, bounded in time, of whose answer only the status is read.

mod ajustes;
#[cfg(test)]
pub(crate) mod pruebas;

pub(crate) use ajustes::{Ajustes, Secreta};

use crate::{
    correo::NoEnviado,
    identidad::red::{Http, hacia},
};
use anyhow::{Result, bail};
use openidconnect::http::{HeaderValue, Request, header};
use serde_json::json;
use url::Url;

/// Messages that the gateway is handed at a time.
pub(crate) const A_LA_VEZ: usize = 4;

/// Who takes the messages.
pub(crate) struct Pasarela {
    http: Http,
    url: Url,
    portador: HeaderValue,
}

/// A message that is ready.
pub(crate) struct Mensaje {
    /// Ours: two tries are one message for a gateway that keeps ids.
    pub(crate) id: String,
    /// In E.164.
    pub(crate) para: String,
    pub(crate) texto: String,
}

impl Pasarela {
    /// At that address, over https or on loopback.
    ///
    /// # Errors
    /// What is no such address, or no token.
    pub(crate) fn abrir(url: &str, clave: &Secreta) -> Result<Self> {
        let Ok(url) = Url::parse(url) else {
            bail!("SEDE_SMS_URL: se espera algo como https://sms.municipio.gov.co/enviar");
        };
        let Ok(http) = hacia(&url) else {
            bail!("SEDE_SMS_URL empieza por https:// y no lleva usuario, «?» ni «#»");
        };
        let Ok(mut portador) = HeaderValue::try_from(format!("Bearer {}", clave.leer())) else {
            bail!("SEDE_SMS_TOKEN tiene letras que no caben en una cabecera");
        };
        portador.set_sensitive(true);
        Ok(Self { http, url, portador })
    }

    /// Hands it over.
    ///
    /// # Errors
    /// Whether to try again; the words are for the log and name no number.
    pub(crate) async fn enviar(&self, m: &Mensaje) -> Result<(), NoEnviado> {
        let cuerpo = json!({ "id": m.id, "para": m.para, "texto": m.texto }).to_string().into_bytes();
        let pedido = Request::post(self.url.as_str())
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::AUTHORIZATION, self.portador.clone())
            .body(cuerpo)
            .map_err(|_| NoEnviado::Espera("SMS: it could not be asked".to_owned()))?;
        match self.http.estado(pedido).await {
            Ok(e) => juzgar(e.as_u16()),
            Err(_) => Err(NoEnviado::Espera("SMS: no answer".to_owned())),
        }
    }
}

/// 401 and 403 speak of us, not of the number: nobody is lost because a token ran out.
fn juzgar(estado: u16) -> Result<(), NoEnviado> {
    let dicho = format!("SMS {estado}");
    match estado {
        200..=299 => Ok(()),
        401 | 403 => {
            tracing::error!(status = estado, "the gateway of text messages does not take our token");
            Err(NoEnviado::Espera(dicho))
        }
        408 | 429 => Err(NoEnviado::Espera(dicho)),
        400..=499 => Err(NoEnviado::Nunca(dicho)),
        _ => Err(NoEnviado::Espera(dicho)),
    }
}
