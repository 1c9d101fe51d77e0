//! The claims of a token: read without believing, checked one by one.

use super::{Cliente, Control, Fallo};
use domain::Instante;
use serde_json::{Map, Value};

/// Clocks differ; this much is forgiven.
pub(super) const HOLGURA: i64 = 60;
/// A token older than this was not made for this answer.
const RECIENTE: i64 = 600;
/// Longest subject, session or token name.
const LARGO: usize = 255;

/// What a token or userinfo says.
#[derive(Default)]
pub(super) struct Reclamos(pub(super) Map<String, Value>);

impl Reclamos {
    /// A claim that is text.
    pub(super) fn texto(&self, nombre: &str) -> Option<&str> {
        self.0.get(nombre)?.as_str()
    }

    /// A name: text that is neither empty nor too long, and without control characters.
    pub(super) fn nombre(&self, nombre: &str) -> Option<&str> {
        self.texto(nombre).filter(|s| !s.is_empty() && s.len() <= LARGO && !s.contains(char::is_control))
    }

    /// A NumericDate, in whole seconds.
    pub(super) fn segundos(&self, nombre: &str) -> Option<i64> {
        let n = self.0.get(nombre)?;
        n.as_i64().or_else(|| n.as_f64().map(|f| f as i64))
    }

    /// An instant.
    pub(super) fn instante(&self, nombre: &str) -> Option<Instante> {
        Instante::from_second(self.segundos(nombre)?).ok()
    }

    fn audiencias(&self) -> Vec<&str> {
        match self.0.get("aud") {
            Some(Value::String(una)) => vec![una],
            // What is not text is still somebody else.
            Some(Value::Array(varias)) => varias.iter().map(|v| v.as_str().unwrap_or("")).collect(),
            _ => vec![],
        }
    }
}

impl Cliente {
    /// From our issuer and for us.
    pub(super) fn revisar_partes(&self, r: &Reclamos) -> Result<(), Fallo> {
        let exigir = |c, bien| self.controles.exigir(c, bien);
        exigir(Control::Iss, r.texto("iss") == Some(&self.ajustes.emisor))?;
        let nosotros = self.ajustes.client_id.as_str();
        let audiencias = r.audiencias();
        exigir(Control::Aud, audiencias.contains(&nosotros))?;
        let solos = audiencias.iter().all(|a| *a == nosotros);
        exigir(Control::Azp, if r.0.contains_key("azp") { r.texto("azp") == Some(nosotros) } else { solos })
    }

    /// Made just now and still good.
    pub(super) fn revisar_tiempos(&self, r: &Reclamos, ahora: Instante) -> Result<(), Fallo> {
        let ahora = ahora.as_second();
        let cumple = |nombre, regla: &dyn Fn(i64) -> bool| r.segundos(nombre).is_some_and(regla);
        let exigir = |c, bien| self.controles.exigir(c, bien);
        exigir(Control::Exp, cumple("exp", &|exp| ahora <= exp.saturating_add(HOLGURA)))?;
        exigir(
            Control::Iat,
            cumple("iat", &|iat| (-HOLGURA..=RECIENTE).contains(&ahora.saturating_sub(iat))),
        )?;
        let sin_nbf = !r.0.contains_key("nbf");
        exigir(Control::Nbf, sin_nbf || cumple("nbf", &|nbf| nbf <= ahora.saturating_add(HOLGURA)))
    }

    /// Authenticated within what was asked, and not in the future.
    pub(super) fn revisar_auth_time(
        &self,
        r: &Reclamos,
        max: Option<u64>,
        ahora: Instante,
    ) -> Result<(), Fallo> {
        let hace = r.segundos("auth_time").map(|t| ahora.as_second().saturating_sub(t));
        let bien = match (hace, max) {
            (None, None) => !r.0.contains_key("auth_time"),
            (None, Some(_)) => false,
            (Some(hace), max) => {
                let max = max.and_then(|m| i64::try_from(m).ok()).unwrap_or(i64::MAX - HOLGURA);
                (-HOLGURA..=max.saturating_add(HOLGURA)).contains(&hace)
            }
        };
        self.controles.exigir(Control::AuthTime, bien)
    }
}
