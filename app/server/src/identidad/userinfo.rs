//! Userinfo: what the service says of the person beside the ID token.

use super::{
    Cliente, Control, Fallo, http::RESPUESTA, json, metadatos::Metadatos, metadatos::no_es_token,
    reclamos::Reclamos,
};
use domain::Instante;
use openidconnect::{AccessToken, HttpResponse, http};

impl Cliente {
    /// What the endpoint says of this person; nothing where there is no endpoint.
    pub(super) async fn userinfo(
        &self,
        m: &Metadatos,
        acceso: &AccessToken,
        sub: &str,
        ahora: Instante,
    ) -> Result<Reclamos, Fallo> {
        let Some(url) = &m.userinfo_endpoint else { return Ok(Reclamos::default()) };
        let pedido = http::Request::get(url.as_str())
            .header(http::header::AUTHORIZATION, format!("Bearer {}", acceso.secret()))
            .header(http::header::ACCEPT, "application/json")
            .body(Vec::new())
            .map_err(|_| Fallo::Respuesta)?;
        let respuesta = self.http.pedir(pedido, RESPUESTA).await?;
        let reclamos = self.leer_userinfo(respuesta, m, ahora).await?;
        self.controles.exigir(Control::UserinfoSub, reclamos.texto("sub") == Some(sub))?;
        Ok(reclamos)
    }

    async fn leer_userinfo(
        &self,
        r: HttpResponse,
        m: &Metadatos,
        ahora: Instante,
    ) -> Result<Reclamos, Fallo> {
        if r.status() != http::StatusCode::OK {
            return Err(Fallo::Respuesta);
        }
        let tipo =
            r.headers().get(http::header::CONTENT_TYPE).and_then(|t| t.to_str().ok()).unwrap_or_default();
        if !tipo.to_ascii_lowercase().starts_with("application/jwt") {
            return json::objeto(r.body(), &self.controles).map(Reclamos).map_err(no_es_token);
        }
        let token = std::str::from_utf8(r.body()).map_err(|_| Fallo::Respuesta)?;
        let abierto = self.abrir(token.trim(), &["JWT"], m, ahora).await?;
        self.revisar_partes(&abierto.reclamos)?;
        Ok(abierto.reclamos)
    }
}
