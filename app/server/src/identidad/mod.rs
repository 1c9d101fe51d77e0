//! Digital authentication: the OpenID Connect client, strict about everything that reaches it.
//!
//! Protocol messages, PKCE, keys and signatures are those of `openidconnect`; each check of a token is ours, one
//! [`Control`] each, because its verifier takes neither logout tokens nor signed userinfo, nor can it say which
//! check failed.

pub(crate) mod aserto;
mod atributos;
mod cliente;
mod control;
mod destinos;
mod dialecto;
mod fallo;
mod fresco;
mod http;
mod json;
mod metadatos;
mod protocolo;
mod reclamos;
pub(crate) mod red;
mod salida;
mod terminar;
mod token;
mod userinfo;

#[cfg(test)]
mod pruebas;

pub(crate) use cliente::{Accion, Cliente, Intento, Pedido, Pista, Prompt};
pub(crate) use control::Control;
pub(crate) use dialecto::Dialecto;
pub(crate) use fallo::{Clase, Fallo};
pub(crate) use salida::CierreTrasero;
pub(crate) use terminar::{Entrada, Retorno};

/// Where the authentication service is, and who we are there.
#[derive(Clone)]
pub(crate) struct Ajustes {
    /// Its issuer, exactly as its tokens write it.
    pub(crate) emisor: String,
    /// Our name there.
    pub(crate) client_id: String,
    /// Our password there; a public client has none.
    pub(crate) client_secret: Option<String>,
    /// `redirect_uri`: where people come back.
    pub(crate) retorno: String,
    /// `post_logout_redirect_uri`: where people come back after leaving.
    pub(crate) salida: String,
    /// How it names grados and claims.
    pub(crate) dialecto: Dialecto,
}
