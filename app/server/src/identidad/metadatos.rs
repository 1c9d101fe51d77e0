//! What the service says of itself, and its keys.

use super::{Cliente, Control, Fallo, json};
use domain::Instante;
use openidconnect::core::CoreJsonWebKeySet;
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;
use url::Url;

/// The part of the discovery document that is used.
#[derive(Deserialize)]
pub(super) struct Metadatos {
    issuer: String,
    pub(super) authorization_endpoint: Url,
    pub(super) token_endpoint: Url,
    pub(super) userinfo_endpoint: Option<Url>,
    pub(super) end_session_endpoint: Option<Url>,
    jwks_uri: Url,
    #[serde(default)]
    pub(super) authorization_response_iss_parameter_supported: bool,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
}

impl Metadatos {
    /// Whether the password goes in the body: only where the header is not offered (its absence offers it).
    pub(super) fn clave_en_cuerpo(&self) -> bool {
        let ofrece =
            |m: &str| self.token_endpoint_auth_methods_supported.as_ref().map(|v| v.iter().any(|x| x == m));
        ofrece("client_secret_basic") == Some(false) && ofrece("client_secret_post") == Some(true)
    }

    fn direcciones(&self) -> impl Iterator<Item = &Url> {
        [&self.authorization_endpoint, &self.token_endpoint, &self.jwks_uri]
            .into_iter()
            .chain(&self.userinfo_endpoint)
            .chain(&self.end_session_endpoint)
    }
}

impl Cliente {
    /// The discovery document, kept for a day.
    pub(super) async fn metadatos(&self, ahora: Instante) -> Result<Arc<Metadatos>, Fallo> {
        self.metadatos.dar(ahora, self.descubrir()).await
    }

    async fn descubrir(&self) -> Result<Metadatos, Fallo> {
        let base = self.ajustes.emisor.trim_end_matches('/');
        let url =
            Url::parse(&format!("{base}/.well-known/openid-configuration")).map_err(|_| Fallo::Ajuste)?;
        let cuerpo = self.http.documento(&url).await?;
        let objeto = json::objeto(&cuerpo, &self.controles).map_err(no_es_token)?;
        let m: Metadatos = serde_json::from_value(Value::Object(objeto)).map_err(|_| Fallo::Respuesta)?;
        self.controles.exigir(Control::DescubrimientoIss, m.issuer == self.ajustes.emisor)?;
        m.direcciones().try_for_each(|d| self.destinos.revisar(d))?;
        Ok(m)
    }

    /// The keys, kept for a day.
    pub(super) async fn llaves(
        &self,
        m: &Metadatos,
        ahora: Instante,
    ) -> Result<Arc<CoreJsonWebKeySet>, Fallo> {
        self.llaves.dar(ahora, self.leer_llaves(m)).await
    }

    /// The keys again, since one is missing; at most once a minute.
    pub(super) async fn llaves_nuevas(
        &self,
        m: &Metadatos,
        ahora: Instante,
    ) -> Result<Arc<CoreJsonWebKeySet>, Fallo> {
        self.llaves.renovar(ahora, self.leer_llaves(m)).await
    }

    async fn leer_llaves(&self, m: &Metadatos) -> Result<CoreJsonWebKeySet, Fallo> {
        let cuerpo = self.http.documento(&m.jwks_uri).await?;
        serde_json::from_slice(&cuerpo).map_err(|_| Fallo::Respuesta)
    }
}

/// Outside a token, what cannot be read is the service's own trouble.
pub(super) fn no_es_token(fallo: Fallo) -> Fallo {
    if fallo == Fallo::Malformado { Fallo::Respuesta } else { fallo }
}
