//! Where bounces arrive, and the sender that they are sent back to.

use super::Buzon;
use crate::sms::Secreta;
use anyhow::{Result, bail};

/// `SEDE_REBOTES_URL` and `SEDE_REBOTES_DE`; the address holds a password and is shown without it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ajustes {
    url: Option<Secreta>,
    de: Option<String>,
}

impl Ajustes {
    /// Keeps a setting; false where the name is of something else. An empty value is none.
    pub(crate) fn poner(&mut self, nombre: &str, valor: &str) -> bool {
        match nombre {
            "SEDE_REBOTES_URL" => self.url = (!valor.is_empty()).then(|| Secreta::new(valor)),
            "SEDE_REBOTES_DE" => self.de = (!valor.is_empty()).then(|| valor.to_owned()),
            _ => return false,
        }
        true
    }

    /// The mailbox, where one is configured.
    ///
    /// # Errors
    /// What is no address of one.
    pub(crate) fn buzon(&self) -> Result<Option<Buzon>> {
        self.url.as_ref().map(|u| Buzon::abrir(u.leer())).transpose()
    }

    /// The sender of the envelope, where it is not the one of the message.
    ///
    /// # Errors
    /// What is no address.
    pub(crate) fn remitente(&self) -> Result<Option<String>> {
        match self.de.as_deref().map(|d| (d, domain::contacto::correo(d))) {
            Some((d, None)) => bail!("SEDE_REBOTES_DE: «{d}» no es una dirección de correo"),
            Some((_, bien)) => Ok(bien),
            None => Ok(None),
        }
    }

    /// For `sede config`.
    pub(crate) fn lineas(&self) -> [(&'static str, String); 2] {
        let sin = || "(sin definir)".to_owned();
        [
            ("SEDE_REBOTES_URL", self.url.as_ref().map_or_else(sin, |u| sin_usuario(u.leer()))),
            ("SEDE_REBOTES_DE", self.de.clone().unwrap_or_else(|| "(el correo de la entidad)".to_owned())),
        ]
    }
}

fn sin_usuario(url: &str) -> String {
    let Ok(mut u) = url::Url::parse(url) else { return "(no es una dirección)".to_owned() };
    let quitada = u.set_password(None).and_then(|()| u.set_username(""));
    if quitada.is_ok() { u.to_string() } else { "(oculta)".to_owned() }
}
