//! What the provider will say and do: all of it right, until a test changes one thing.

use super::llaves::{Firma, jwk_es};
use crate::identidad::{Accion, Ajustes, Cliente, Control, Dialecto, Pedido, Retorno};
use crate::identidad::{control::Controles, http::Plazos};
use domain::{Instante, grado::Grado};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::time::Duration;

/// The second at which everything happens.
pub(super) const AHORA: i64 = 1_800_000_000;

/// In texts of the scene `{E}` is the issuer, `{P}` the port, `{N}` the nonce and `{H}` the right `at_hash`.
pub(super) struct Escena {
    pub(super) emisor: &'static str,
    pub(super) descubrimiento: Value,
    pub(super) jwks: Value,
    pub(super) cabeza: Value,
    pub(super) reclamos: Value,
    pub(super) firma: Firma,
    /// Last touch to header and payload before they are signed, for JSON that no `Value` can hold.
    pub(super) antes: fn(String) -> String,
    /// Last touch to the token.
    pub(super) despues: fn(String) -> String,
    /// Userinfo; a string is sent as a token.
    pub(super) informe: Value,
    pub(super) informe_firmado: Option<Firma>,
    /// How each path answers, where not as it should.
    pub(super) rutas: Vec<(&'static str, Servido)>,
    /// Last touch to what the browser brings back.
    pub(super) retorno: fn(&mut Retorno),
    pub(super) pedido: Pedido,
    pub(super) dialecto: &'static str,
    pub(super) clave: Option<String>,
    pub(super) plazo: Duration,
    /// Checks that are off in both runs, so that an attack reaches the one it is for.
    pub(super) sin: Vec<Control>,
}

/// A path that misbehaves.
#[derive(Clone)]
pub(super) enum Servido {
    /// This status, content type and body.
    Otro(u16, &'static str, String),
    /// The right answer behind this many spaces.
    Relleno(usize),
    /// The right answer, this late.
    Tarde(Duration),
    /// The right answer, a piece every 20 ms, complete only after this long.
    Goteo(Duration),
    /// The right answer, elsewhere.
    Redirige(u16),
}

impl Escena {
    /// Everything is right.
    pub(super) fn buena() -> Self {
        let max_edad = Some(SignedDuration::from_secs(300));
        Self {
            emisor: "http://127.0.0.1:{P}",
            descubrimiento: descubrimiento(),
            jwks: json!({"keys": [jwk_es(1, "una")]}),
            cabeza: json!({"alg": "ES256", "typ": "JWT", "kid": "una"}),
            reclamos: reclamos(),
            firma: Firma::Es(1),
            antes: |s| s,
            despues: |s| s,
            informe: json!({"sub": "persona-1", "email": "ana@correo.example"}),
            informe_firmado: None,
            rutas: vec![],
            retorno: |_| {},
            pedido: Pedido { grado: Grado::Medio, accion: Accion::Login, max_edad, prompt: None, hint: None },
            dialecto: "estandar",
            clave: None,
            plazo: Duration::from_secs(30),
            sin: vec![],
        }
    }

    /// Without userinfo, for attacks that change the person.
    pub(super) fn sin_informe(&mut self) {
        self.descubrimiento["userinfo_endpoint"] = Value::Null;
    }

    /// Without a claim.
    pub(super) fn quitar(&mut self, reclamo: &str) {
        self.reclamos.as_object_mut().expect("claims").remove(reclamo);
    }

    /// This algorithm and signature, as whoever forges would write them: without `at_hash`.
    pub(super) fn forjar(&mut self, alg: Value, firma: Firma) {
        self.cabeza["alg"] = alg;
        self.firma = firma;
        self.quitar("at_hash");
    }

    /// A client of the provider at this port, without these checks.
    pub(super) fn cliente(&self, puerto: u16, sin: &[Control]) -> Cliente {
        let mut controles = Controles::default();
        self.sin.iter().chain(sin).for_each(|c| controles.apagar(*c));
        let ajustes = Ajustes {
            emisor: self.emisor.replace("{P}", &puerto.to_string()),
            client_id: "sede".into(),
            client_secret: self.clave.clone(),
            retorno: "https://sede.example/ingresar/retorno".into(),
            salida: "https://sede.example/".into(),
            dialecto: Dialecto::leer(self.dialecto, None, None).expect("embedded"),
        };
        let plazos = Plazos { total: self.plazo, ..Plazos::default() };
        Cliente::armar(ajustes, plazos, controles).expect("settings")
    }
}

/// The instant at which everything happens, and others near it.
pub(super) fn a_los(segundos: i64) -> Instante {
    Instante::from_second(AHORA + segundos).expect("in range")
}

fn descubrimiento() -> Value {
    json!({
        "issuer": "{E}", "authorization_endpoint": "{E}/authorize", "token_endpoint": "{E}/token",
        "userinfo_endpoint": "{E}/userinfo", "jwks_uri": "{E}/jwks", "end_session_endpoint": "{E}/end?a=b",
        "response_types_supported": ["code"], "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "authorization_response_iss_parameter_supported": true,
    })
}

fn reclamos() -> Value {
    json!({
        "iss": "{E}", "aud": "sede", "azp": "sede", "sub": "persona-1", "sid": "sesion-1", "nonce": "{N}",
        "exp": AHORA + 300, "iat": AHORA, "nbf": AHORA, "auth_time": AHORA - 10, "acr": "medio", "at_hash": "{H}",
    })
}
