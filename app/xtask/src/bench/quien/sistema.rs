//! A system of the entity, as `sede sistema` adds it, with its token.

use super::casa::Casa;
use super::emisor;
use super::llave::Llave;
use crate::bench::banco::Banco;
use crate::bench::http::Cliente;
use crate::bench::medir::correr;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

pub(super) const DEPENDENCIA: &str = "secretaria-de-hacienda";
pub(super) const PROCEDIMIENTO: &str = "HAC-014";

pub(super) struct Sistema {
    /// `Bearer …`
    pub(super) portador: String,
}

impl Sistema {
    pub(super) fn alta(b: &Banco, casa: &Casa) -> Result<Self> {
        let (llave, jwks) = (Llave::nueva()?, b.dir().join("sistema.jwks"));
        std::fs::write(&jwks, llave.jwks().to_string())?;
        let mut orden = b.sede(&["sistema", "add", "--nit", "899999068-1", "--nombre", "Impuestos"]);
        orden.args(["--dependencia", DEPENDENCIA, "--procedimiento", PROCEDIMIENTO]).arg("--jwks").arg(jwks);
        orden.env("SEDE_DATABASE_URL", &casa.base);
        let id = correr(orden)?.salida.trim().to_owned();
        Ok(Self { portador: format!("Bearer {}", ficha(&casa.sede.host, &llave, &id)?) })
    }
}

/// RFC 7523: it signs who it is.
fn ficha(host: &str, llave: &Llave, id: &str) -> Result<String> {
    let ahora = emisor::ahora();
    let aserto = llave.firmar(&json!({
        "iss": id, "sub": id, "aud": format!("http://{host}/api/v1/token"), "jti": id,
        "iat": ahora, "exp": ahora + 60,
    }));
    let tipo = "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer";
    let cuerpo =
        format!("grant_type=client_credentials&client_assertion_type={tipo}&client_assertion={aserto}");
    let forma = [("Content-Type", "application/x-www-form-urlencoded")];
    let r = Cliente::new(host)?.pedir("POST", "/api/v1/token", &forma, &cuerpo)?;
    let v: Value = serde_json::from_slice(&r.cuerpo)?;
    ensure!(r.estado == 200, "the token: {v}");
    v["access_token"].as_str().map(str::to_owned).context("a token")
}
