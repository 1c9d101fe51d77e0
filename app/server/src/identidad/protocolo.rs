//! The code against tokens: the only message that carries our password.

use super::{Cliente, Fallo, http::RESPUESTA, metadatos::Metadatos};
use openidconnect::{
    AccessToken, AuthType, AuthUrl, AuthorizationCode, Client, ClientId, ClientSecret, EmptyAdditionalClaims,
    EndpointNotSet, EndpointSet, IdToken, IssuerUrl, JsonWebKeySet, OAuth2TokenResponse, PkceCodeVerifier,
    RedirectUrl, RefreshToken, RequestTokenError, Scope, StandardErrorResponse, TokenResponse, TokenUrl,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken,
        CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
    },
};
use serde::{Deserialize, Serialize};
use std::{fmt, time::Duration};

/// The library's client, with a token response that keeps the ID token as it came.
type Protocolo = Client<
    EmptyAdditionalClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Canje,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
    EndpointNotSet,
>;

/// What the token endpoint gives.
#[derive(Serialize, Deserialize)]
pub(super) struct Canje {
    /// For userinfo.
    pub(super) access_token: AccessToken,
    token_type: CoreTokenType,
    /// Not yet verified.
    pub(super) id_token: String,
}

impl fmt::Debug for Canje {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Canje(…)")
    }
}

impl OAuth2TokenResponse for Canje {
    type TokenType = CoreTokenType;
    fn access_token(&self) -> &AccessToken {
        &self.access_token
    }
    fn token_type(&self) -> &CoreTokenType {
        &self.token_type
    }
    fn expires_in(&self) -> Option<Duration> {
        None
    }
    fn refresh_token(&self) -> Option<&RefreshToken> {
        None
    }
    fn scopes(&self) -> Option<&Vec<Scope>> {
        None
    }
}

type SinLeer = IdToken<
    EmptyAdditionalClaims,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

impl
    TokenResponse<
        EmptyAdditionalClaims,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    > for Canje
{
    fn id_token(&self) -> Option<&SinLeer> {
        None
    }
}

impl Cliente {
    /// The library's client over what discovery said.
    pub(super) fn protocolo(&self, m: &Metadatos) -> Result<Protocolo, Fallo> {
        let a = &self.ajustes;
        let emisor = IssuerUrl::new(a.emisor.clone()).map_err(|_| Fallo::Ajuste)?;
        let retorno = RedirectUrl::new(a.retorno.clone()).map_err(|_| Fallo::Ajuste)?;
        let tipo = if m.clave_en_cuerpo() { AuthType::RequestBody } else { AuthType::BasicAuth };
        let cliente = Client::new(ClientId::new(a.client_id.clone()), emisor, JsonWebKeySet::default())
            .set_auth_uri(AuthUrl::from_url(m.authorization_endpoint.clone()))
            .set_token_uri(TokenUrl::from_url(m.token_endpoint.clone()))
            .set_redirect_uri(retorno)
            .set_auth_type(tipo);
        Ok(match &a.client_secret {
            Some(clave) => cliente.set_client_secret(ClientSecret::new(clave.clone())),
            None => cliente,
        })
    }

    /// The code against tokens, with the verifier that only we have.
    pub(super) async fn canjear(
        &self,
        m: &Metadatos,
        codigo: &str,
        verificador: &str,
    ) -> Result<Canje, Fallo> {
        // Owned by the closure: a borrowed client would make the future of the whole login impossible to spawn.
        let http = self.http.clone();
        let enviar = move |pedido| {
            let http = http.clone();
            async move { http.pedir(pedido, RESPUESTA).await }
        };
        self.protocolo(m)?
            .exchange_code(AuthorizationCode::new(codigo.to_owned()))
            .set_pkce_verifier(PkceCodeVerifier::new(verificador.to_owned()))
            .request_async(&enviar)
            .await
            .map_err(causa)
    }
}

fn causa(error: RequestTokenError<Fallo, StandardErrorResponse<CoreErrorResponseType>>) -> Fallo {
    use CoreErrorResponseType as E;
    match error {
        RequestTokenError::Request(fallo) => fallo,
        RequestTokenError::ServerResponse(e) => match e.error() {
            E::InvalidGrant => Fallo::Canje,
            E::InvalidClient | E::UnauthorizedClient => Fallo::Credenciales,
            _ => Fallo::Peticion,
        },
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => Fallo::Respuesta,
    }
}
