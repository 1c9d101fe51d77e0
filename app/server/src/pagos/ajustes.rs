//! Where the bank is: both settings or none.

use super::{Banco, Clave};
use anyhow::{Result, bail};
use domain::Instante;

/// `SEDE_PAGOS_URL` and `SEDE_PAGOS_CLAVE`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ajustes {
    pub(crate) url: Option<String>,
    pub(crate) clave: Option<Clave>,
}

impl Ajustes {
    /// Keeps a setting; false where the name is of something else. An empty value is none.
    ///
    /// # Errors
    /// A key that is too short.
    pub(crate) fn poner(&mut self, nombre: &str, valor: &str) -> Result<bool> {
        match nombre {
            "SEDE_PAGOS_URL" => self.url = (!valor.is_empty()).then(|| valor.to_owned()),
            "SEDE_PAGOS_CLAVE" if valor.is_empty() => self.clave = None,
            "SEDE_PAGOS_CLAVE" => match Clave::de(valor) {
                Some(clave) => self.clave = Some(clave),
                None => bail!("SEDE_PAGOS_CLAVE es muy corta: use 24 letras o más, al azar"),
            },
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The client, where a bank is configured.
    ///
    /// # Errors
    /// One setting without the other, or an address that is none.
    pub(crate) fn banco(&self, reloj: fn() -> Instante) -> Result<Option<Banco>> {
        match (&self.url, &self.clave) {
            (Some(url), Some(clave)) => match Banco::new(url, clave.clone(), reloj) {
                Ok(banco) => Ok(Some(banco)),
                Err(e) => bail!("SEDE_PAGOS_URL: {e}"),
            },
            (None, None) => Ok(None),
            _ => bail!("SEDE_PAGOS_URL y SEDE_PAGOS_CLAVE van juntas: falta una de las dos"),
        }
    }

    /// For `sede config`.
    pub(crate) fn lineas(&self) -> [(&'static str, String); 2] {
        let sin = || "(sin definir)".to_owned();
        [
            ("SEDE_PAGOS_URL", self.url.clone().unwrap_or_else(|| "(banco simulado en loopback)".into())),
            ("SEDE_PAGOS_CLAVE", self.clave.as_ref().map_or_else(sin, |c| format!("{c:?}"))),
        ]
    }
}
