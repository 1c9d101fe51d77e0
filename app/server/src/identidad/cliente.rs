//! The client: what it knows of the service, and how a login begins.

use super::{
    Ajustes, Fallo, control::Controles, destinos::Destinos, fresco::Fresco, http::Http, http::Plazos,
    metadatos::Metadatos,
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use domain::{Instante, documento::Documento, grado::Grado};
use jiff::SignedDuration;
use openidconnect::{
    AuthenticationContextClass, AuthenticationFlow, CsrfToken, LanguageTag, LoginHint, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, Scope,
    core::{CoreAuthPrompt, CoreJsonWebKeySet, CoreResponseType},
};
use rand::RngCore;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use url::Url;

/// What is asked of the service.
#[derive(Clone)]
pub(crate) struct Pedido {
    /// At least this grado.
    pub(crate) grado: Grado,
    /// To enter, to register, or to manage the account.
    pub(crate) accion: Accion,
    /// The login may not be older.
    pub(crate) max_edad: Option<SignedDuration>,
    /// What the service may ask the person.
    pub(crate) prompt: Option<Prompt>,
    /// Who it is, for the services whose dialect wants it in the address; sent only where somebody is in already.
    pub(crate) hint: Option<Pista>,
}

/// What the person wants to do at the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Accion {
    /// Enter.
    Login,
    /// Open an account.
    Register,
    /// Change the account.
    Manage,
}

/// What the service may ask the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Prompt {
    /// Nothing: only a session that is already there.
    #[cfg(test)]
    None,
    /// To enter again.
    Login,
}

/// Who it probably is.
#[derive(Clone)]
pub(crate) enum Pista {
    /// By document.
    Documento(Documento),
    /// By e-mail.
    Correo(String),
}

/// A login that began: it stays with the browser's session until the answer comes, and is good for one answer.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Intento {
    /// `state`: the name of this attempt.
    pub(crate) estado: String,
    pub(super) nonce: String,
    pub(super) verificador: String,
    /// The grado that was asked.
    pub(crate) grado: Grado,
    /// Seconds that were asked as `max_age`.
    pub(crate) max_edad: Option<u64>,
    pub(super) emisor: String,
    /// When it began.
    pub(crate) iniciado: Instante,
}

/// The client of one service.
pub(crate) struct Cliente {
    pub(super) ajustes: Ajustes,
    pub(super) plazos: Plazos,
    pub(super) controles: Controles,
    pub(super) destinos: Destinos,
    pub(super) http: Http,
    pub(super) metadatos: Fresco<Metadatos>,
    pub(super) llaves: Fresco<CoreJsonWebKeySet>,
}

impl Cliente {
    /// Connects to nothing yet; refuses settings that can never work.
    pub(crate) fn new(ajustes: Ajustes) -> Result<Self, Fallo> {
        Self::armar(ajustes, Plazos::default(), Controles::default())
    }

    pub(super) fn armar(ajustes: Ajustes, plazos: Plazos, controles: Controles) -> Result<Self, Fallo> {
        let emisor = Url::parse(&ajustes.emisor).map_err(|_| Fallo::Ajuste)?;
        if ajustes.client_id.is_empty()
            || [&ajustes.retorno, &ajustes.salida].iter().any(|u| Url::parse(u).is_err())
        {
            return Err(Fallo::Ajuste);
        }
        let destinos = Destinos::new(&emisor, controles.clone())?;
        let http = Http::new(destinos.clone(), plazos, controles.clone())?;
        let (metadatos, llaves) = (Fresco::default(), Fresco::default());
        Ok(Self { ajustes, plazos, controles, destinos, http, metadatos, llaves })
    }

    /// The issuer, to compare with what front-channel logout says.
    pub(crate) fn emisor(&self) -> &str {
        &self.ajustes.emisor
    }

    /// Where to send the browser, and what to remember until it comes back.
    pub(crate) async fn comenzar(
        &self,
        pedido: Pedido,
        ahora: Instante,
        azar: &mut (dyn RngCore + Send),
    ) -> Result<(Url, Intento), Fallo> {
        let acr = self.ajustes.dialecto.acr_values(pedido.grado, pedido.accion.nombre());
        let acr = acr.ok_or(Fallo::GradoSinOferta(pedido.grado))?;
        let max_edad = pedido.max_edad.map(|d| d.as_secs().max(0).unsigned_abs());
        let intento = Intento {
            estado: secreto(azar),
            nonce: secreto(azar),
            verificador: secreto(azar),
            grado: pedido.grado,
            max_edad,
            emisor: self.ajustes.emisor.clone(),
            iniciado: ahora,
        };
        let m = self.metadatos(ahora).await?;
        Ok((self.direccion(&m, &pedido, &intento, &acr)?, intento))
    }

    fn direccion(&self, m: &Metadatos, pedido: &Pedido, intento: &Intento, acr: &str) -> Result<Url, Fallo> {
        let cliente = self.protocolo(m)?;
        let reto = PkceCodeVerifier::new(intento.verificador.clone());
        let (estado, nonce) = (CsrfToken::new(intento.estado.clone()), Nonce::new(intento.nonce.clone()));
        let flujo = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let mut ida = cliente
            .authorize_url(flujo, || estado, || nonce)
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&reto))
            .add_ui_locale(LanguageTag::new("es-CO".to_owned()));
        // The library adds `openid` itself.
        for alcance in self.ajustes.dialecto.alcances.iter().filter(|a| *a != "openid") {
            ida = ida.add_scope(Scope::new(alcance.clone()));
        }
        for valor in acr.split(' ') {
            ida = ida.add_auth_context_value(AuthenticationContextClass::new(valor.to_owned()));
        }
        if let Some(segundos) = intento.max_edad {
            ida = ida.set_max_age(Duration::from_secs(segundos));
        }
        if let Some(prompt) = pedido.prompt {
            ida = ida.add_prompt(prompt.into());
        }
        if let Some(pista) = pedido.hint.as_ref().map(|p| self.pista(p)).filter(|p| !p.is_empty()) {
            ida = ida.set_login_hint(LoginHint::new(pista));
        }
        Ok(ida.url().0)
    }

    fn pista(&self, pista: &Pista) -> String {
        let d = &self.ajustes.dialecto;
        match pista {
            Pista::Documento(doc) => {
                d.pista_documento.replace("{tipo}", doc.tipo.sigla()).replace("{numero}", &doc.numero)
            }
            Pista::Correo(correo) => d.pista_correo.replace("{correo}", correo),
        }
    }
}

/// 256 bits, as state, nonce and PKCE verifier write them.
fn secreto(azar: &mut (dyn RngCore + Send)) -> String {
    let mut bytes = [0; 32];
    azar.fill_bytes(&mut bytes);
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

impl Accion {
    fn nombre(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::Register => "register",
            Self::Manage => "manage",
        }
    }
}

impl From<Prompt> for CoreAuthPrompt {
    fn from(p: Prompt) -> Self {
        match p {
            #[cfg(test)]
            Prompt::None => Self::None,
            Prompt::Login => Self::Login,
        }
    }
}
