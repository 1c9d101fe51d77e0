//! How a login ends: the answer, the tokens, the person, the grado.

use super::{
    Cliente, Control, Fallo, Intento, atributos, metadatos::Metadatos, protocolo::Canje, reclamos::Reclamos,
    token::Abierto,
};
use domain::{
    Instante,
    grado::{Acreditacion, Grado},
    identidad::{Identidad, Titular},
};
use openidconnect::AccessTokenHash;
use serde::Deserialize;
use std::fmt;
use subtle::ConstantTimeEq;

/// Longest code.
const CODIGO: usize = 4096;

/// What the browser brings back, as it stands in the query.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Retorno {
    /// The code.
    pub(crate) code: Option<String>,
    /// The state.
    pub(crate) state: Option<String>,
    /// The issuer.
    pub(crate) iss: Option<String>,
    /// The error.
    pub(crate) error: Option<String>,
}

/// A verified login.
#[derive(Clone, PartialEq)]
pub(crate) struct Entrada {
    /// Who, how sure, and what the service says of them. Where it does not say when they entered, the moment is the
    /// epoch: what is missing is never taken for granted, so whatever asks for a recent login asks them again.
    pub(crate) identidad: Identidad,
    /// The ID token, which RP-initiated logout shows again.
    pub(crate) id_token: String,
}

impl fmt::Debug for Entrada {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Entrada(…)")
    }
}

impl Cliente {
    /// Ends a login. An attempt is good for one answer: the caller forgets it before calling.
    pub(crate) async fn terminar(
        &self,
        intento: &Intento,
        retorno: &Retorno,
        ahora: Instante,
    ) -> Result<Entrada, Fallo> {
        let todo = self.completar(intento, retorno, ahora);
        if !self.controles.activo(Control::Plazo) {
            return todo.await;
        }
        tokio::time::timeout(self.plazos.total, todo).await.map_err(|_| Fallo::Control(Control::Plazo))?
    }

    async fn completar(
        &self,
        intento: &Intento,
        retorno: &Retorno,
        ahora: Instante,
    ) -> Result<Entrada, Fallo> {
        let estado = retorno.state.as_deref().unwrap_or_default();
        let mismo = bool::from(estado.as_bytes().ct_eq(intento.estado.as_bytes()));
        self.controles.exigir(Control::Estado, mismo)?;
        let m = self.metadatos(ahora).await?;
        let codigo = self.codigo(&m, intento, retorno)?;
        let canje = self.canjear(&m, codigo, &intento.verificador).await?;
        let abierto = self.abrir(&canje.id_token, &["JWT"], &m, ahora).await?;
        self.revisar_id_token(&abierto, intento, &canje, ahora)?;
        let sub = abierto.reclamos.nombre("sub").unwrap_or_default();
        let informe = self.userinfo(&m, &canje.access_token, sub, ahora).await?;
        self.componer(&abierto.reclamos, &informe, intento, canje.id_token)
    }

    fn codigo<'a>(&self, m: &Metadatos, intento: &Intento, retorno: &'a Retorno) -> Result<&'a str, Fallo> {
        let mismo = match &retorno.iss {
            Some(iss) => *iss == intento.emisor,
            None => !m.authorization_response_iss_parameter_supported,
        };
        self.controles.exigir(Control::RespuestaIss, mismo)?;
        match (&retorno.code, &retorno.error) {
            (None, Some(error)) => Err(error_de_retorno(error)),
            (Some(codigo), error) if !codigo.is_empty() && codigo.len() <= CODIGO => {
                self.controles.exigir(Control::ErrorYCodigo, error.is_none())?;
                Ok(codigo)
            }
            _ => Err(Fallo::SinCodigo),
        }
    }

    fn revisar_id_token(
        &self,
        a: &Abierto,
        i: &Intento,
        canje: &Canje,
        ahora: Instante,
    ) -> Result<(), Fallo> {
        let r = &a.reclamos;
        self.revisar_partes(r)?;
        self.revisar_tiempos(r, ahora)?;
        let nonce = r.texto("nonce").unwrap_or_default();
        self.controles.exigir(Control::Nonce, nonce.as_bytes().ct_eq(i.nonce.as_bytes()).into())?;
        self.controles.exigir(Control::Sub, r.nombre("sub").is_some())?;
        let esperado = a.firma.as_ref().and_then(|(llave, alg)| {
            AccessTokenHash::from_token(&canje.access_token, alg, llave).ok().map(|h| h.to_string())
        });
        let hash = !r.0.contains_key("at_hash") || r.texto("at_hash") == esperado.as_deref();
        self.controles.exigir(Control::AtHash, hash)?;
        self.revisar_auth_time(r, i.max_edad, ahora)
    }

    fn componer(
        &self,
        id: &Reclamos,
        info: &Reclamos,
        i: &Intento,
        id_token: String,
    ) -> Result<Entrada, Fallo> {
        let obtenido = self.grado(id, info, i.grado)?;
        let entrada = Entrada {
            identidad: Identidad {
                titular: Titular {
                    iss: self.ajustes.emisor.clone(),
                    sub: id.nombre("sub").unwrap_or_default().to_owned(),
                },
                acreditacion: Acreditacion {
                    grado: obtenido,
                    en: id.instante("auth_time").unwrap_or(Instante::UNIX_EPOCH),
                },
                sid: id.nombre("sid").map(str::to_owned),
                atributos: atributos::leer(&self.ajustes.dialecto.reclamos, id, info),
            },
            id_token,
        };
        if obtenido < i.grado && self.controles.activo(Control::Grado) {
            return Err(Fallo::GradoInsuficiente { pedido: i.grado, obtenido, entrada: Box::new(entrada) });
        }
        Ok(entrada)
    }

    fn grado(&self, id: &Reclamos, info: &Reclamos, pedido: Grado) -> Result<Grado, Fallo> {
        let d = &self.ajustes.dialecto;
        let valor = if d.grado_en_userinfo && !id.0.contains_key(&d.reclamo_grado) { info } else { id };
        let conocido = valor.texto(&d.reclamo_grado).and_then(|v| d.grado(v));
        self.controles.exigir(Control::GradoConocido, conocido.is_some())?;
        Ok(conocido.unwrap_or(pedido))
    }
}

fn error_de_retorno(error: &str) -> Fallo {
    match error {
        "access_denied"
        | "login_required"
        | "interaction_required"
        | "consent_required"
        | "account_selection_required" => Fallo::Cancelado,
        "server_error" | "temporarily_unavailable" => Fallo::Ocupado,
        _ => Fallo::Peticion,
    }
}
