//! An authorization request: what is asked, by whom, and where the answer goes.

use super::{Persona, Simulador};
use domain::grado::Grado;
use url::Url;

/// The parameters that are understood; the page carries them along as hidden fields.
const CAMPOS: [&str; 12] = [
    "client_id",
    "redirect_uri",
    "response_type",
    "scope",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
    "acr_values",
    "max_age",
    "prompt",
    "login_hint",
];
/// Longest value of a parameter.
const LARGO: usize = 1024;

/// What the page shows.
pub(crate) struct Pantalla<'a> {
    /// Whom to choose from.
    pub(crate) personas: &'a [Persona],
    /// The lowest grado that is enough.
    pub(crate) grado: Grado,
    /// `sub` of the person whom `login_hint` names.
    pub(crate) sugerida: Option<&'a str>,
    /// Hidden fields, which come back with the choice.
    pub(crate) campos: Vec<(&'static str, String)>,
}

/// Why there is no page to choose on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Negativa {
    /// Nobody to answer to: say it here.
    Mostrar(&'static str),
    /// The client hears it at its own address.
    Devolver(Url),
}

/// A request that is right.
#[derive(Clone)]
pub(super) struct Pedido {
    valores: [Option<String>; CAMPOS.len()],
    retorno: Url,
    /// The lowest grado that was asked for.
    pub(super) grado: Grado,
}

impl Pedido {
    /// A parameter.
    pub(super) fn campo(&self, nombre: &str) -> Option<&str> {
        let i = CAMPOS.iter().position(|c| *c == nombre)?;
        self.valores[i].as_deref()
    }

    /// The hidden fields.
    pub(super) fn campos(&self) -> Vec<(&'static str, String)> {
        CAMPOS.iter().zip(&self.valores).filter_map(|(n, v)| Some((*n, v.clone()?))).collect()
    }

    /// Whether `login_hint` names this person, by document or e-mail.
    pub(super) fn sugiere(&self, p: &Persona) -> bool {
        self.campo("login_hint").is_some_and(|pista| {
            pista == p.correo
                || pista.split_once(',') == Some((p.tipo_documento.sigla(), &p.numero_documento))
        })
    }

    /// Back to the client, with its state and our issuer.
    pub(super) fn volver(&self, emisor: &str, pares: &[(&str, &str)]) -> Url {
        let mut url = self.retorno.clone();
        let mut query = url.query_pairs_mut();
        query.extend_pairs(pares).append_pair("iss", emisor);
        if let Some(estado) = self.campo("state") {
            query.append_pair("state", estado);
        }
        drop(query);
        url
    }
}

impl Simulador {
    /// Reads a request; before client and address are right there is nobody to answer to.
    pub(super) fn leer_pedido(&self, campos: &[(String, String)]) -> Result<Pedido, Negativa> {
        let mut valores = [const { None }; CAMPOS.len()];
        for (nombre, valor) in campos {
            let Some(i) = CAMPOS.iter().position(|c| c == nombre) else { continue };
            if valor.len() > LARGO || valores[i].replace(valor.clone()).is_some() {
                return Err(Negativa::Mostrar("La solicitud de ingreso no se entiende."));
            }
        }
        let retorno =
            Url::parse(&self.montaje.retorno).map_err(|_| Negativa::Mostrar("Falta configurar."))?;
        let mut pedido = Pedido { valores, retorno, grado: Grado::Bajo };
        if pedido.campo("client_id") != Some(&self.montaje.client_id) {
            return Err(Negativa::Mostrar("Esta aplicación no está registrada en el simulador."));
        }
        if pedido.campo("redirect_uri") != Some(&self.montaje.retorno) {
            return Err(Negativa::Mostrar("La dirección de regreso no es la registrada."));
        }
        pedido.grado = self
            .revisar(&pedido)
            .map_err(|error| Negativa::Devolver(pedido.volver(&self.montaje.emisor, &[("error", error)])))?;
        Ok(pedido)
    }

    fn revisar(&self, p: &Pedido) -> Result<Grado, &'static str> {
        let palabras = |campo| p.campo(campo).unwrap_or_default().split(' ');
        let reto = p.campo("code_challenge").is_some_and(|r| r.len() == 43);
        if p.campo("response_type") != Some("code") {
            return Err("unsupported_response_type");
        }
        if !palabras("scope").any(|s| s == "openid") {
            return Err("invalid_scope");
        }
        let edad = p.campo("max_age").is_none_or(|e| e.parse::<u64>().is_ok());
        if !reto || p.campo("code_challenge_method") != Some("S256") || !edad {
            return Err("invalid_request");
        }
        // There are no sessions here: everybody chooses each time, so `login` and `max_age` are always met.
        if palabras("prompt").any(|s| s == "none") {
            return Err("login_required");
        }
        Ok(palabras("acr_values").filter_map(|v| v.parse().ok()).min().unwrap_or(Grado::Bajo))
    }
}
