//! How a session ends: towards the service, and when the service says so.

use super::{Cliente, Control, Fallo, reclamos::HOLGURA};
use domain::Instante;
use jiff::SignedDuration;
use serde_json::Value;
use url::Url;

/// The event that makes a token a logout token.
const EVENTO: &str = "http://schemas.openid.net/event/backchannel-logout";

/// What a logout token asks: end this session, or all of this person.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct CierreTrasero {
    /// The issuer.
    pub(crate) iss: String,
    /// The session.
    pub(crate) sid: Option<String>,
    /// The person.
    pub(crate) sub: Option<String>,
    /// The name of this token: the caller refuses it the second time.
    pub(crate) jti: String,
    /// Until when its name must be remembered.
    pub(crate) vence: Instante,
}

impl Cliente {
    /// Where to send the browser to leave the service too; `None` where it has no such place.
    pub(crate) async fn salida(&self, id_token: Option<&str>, ahora: Instante) -> Option<Url> {
        let mut url = self.metadatos(ahora).await.ok()?.end_session_endpoint.clone()?;
        let mut pares = url.query_pairs_mut();
        pares.append_pair("client_id", &self.ajustes.client_id);
        pares.append_pair("post_logout_redirect_uri", &self.ajustes.salida);
        if let Some(token) = id_token.filter(|_| self.ajustes.dialecto.salida_con_token) {
            pares.append_pair("id_token_hint", token);
        }
        drop(pares);
        Some(url)
    }

    /// Verifies a logout token (OpenID Connect Back-Channel Logout 1.0).
    pub(crate) async fn salida_trasera(&self, token: &str, ahora: Instante) -> Result<CierreTrasero, Fallo> {
        let m = self.metadatos(ahora).await?;
        let r = self.abrir(token, &["logout+jwt", "JWT"], &m, ahora).await?.reclamos;
        self.revisar_partes(&r)?;
        self.revisar_tiempos(&r, ahora)?;
        let evento = r.0.get("events").and_then(|e| e.get(EVENTO)).is_some_and(Value::is_object);
        self.controles.exigir(Control::Eventos, evento)?;
        self.controles.exigir(Control::SinNonce, !r.0.contains_key("nonce"))?;
        let [sid, sub, jti] = ["sid", "sub", "jti"].map(|n| r.nombre(n).map(str::to_owned));
        self.controles.exigir(Control::Sesion, sid.is_some() || sub.is_some())?;
        self.controles.exigir(Control::Jti, jti.is_some())?;
        // As long as it would be taken: its end and what is forgiven to clocks.
        let vence = r.instante("exp").unwrap_or(ahora).saturating_add(SignedDuration::from_secs(HOLGURA));
        let vence = vence.unwrap_or(Instante::MAX);
        Ok(CierreTrasero { iss: self.ajustes.emisor.clone(), sid, sub, jti: jti.unwrap_or_default(), vence })
    }
}
