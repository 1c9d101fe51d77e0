//! Where the gateway of text messages is: both settings or none, and with none there is no such channel.

use super::Pasarela;
use anyhow::{Result, bail};
use std::fmt;

/// A setting that is never shown.
#[derive(Clone)]
pub(crate) struct Secreta(String);

impl Secreta {
    pub(crate) fn new(valor: &str) -> Self {
        Self(valor.to_owned())
    }

    pub(crate) fn leer(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secreta {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(oculto)")
    }
}

/// `SEDE_SMS_URL` and `SEDE_SMS_TOKEN`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ajustes {
    url: Option<String>,
    clave: Option<Secreta>,
}

impl Ajustes {
    /// Keeps a setting; false where the name is of something else. An empty value is none.
    pub(crate) fn poner(&mut self, nombre: &str, valor: &str) -> bool {
        match nombre {
            "SEDE_SMS_URL" => self.url = (!valor.is_empty()).then(|| valor.to_owned()),
            "SEDE_SMS_TOKEN" => self.clave = (!valor.is_empty()).then(|| Secreta::new(valor)),
            _ => return false,
        }
        true
    }

    /// The gateway, where one is configured.
    ///
    /// # Errors
    /// One setting without the other, or an address that is none.
    pub(crate) fn pasarela(&self) -> Result<Option<Pasarela>> {
        match (&self.url, &self.clave) {
            (Some(url), Some(clave)) => Pasarela::abrir(url, clave).map(Some),
            (None, None) => Ok(None),
            _ => bail!("SEDE_SMS_URL y SEDE_SMS_TOKEN van juntas: falta una de las dos"),
        }
    }

    /// For `sede config`.
    pub(crate) fn lineas(&self) -> [(&'static str, String); 2] {
        let sin = |que: &str| que.to_owned();
        [
            ("SEDE_SMS_URL", self.url.clone().unwrap_or_else(|| sin("(sin mensajes de texto)"))),
            ("SEDE_SMS_TOKEN", sin(if self.clave.is_some() { "(oculto)" } else { "(sin definir)" })),
        ]
    }
}
