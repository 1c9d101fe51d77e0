//! Rows of the evidence read back as what they say; one that cannot be read was changed.

use crate::{Conn, Id, SqlError};
use domain::{
    Instante,
    evidencia::{Evidencia, Que, Rotura, Sello, Sujeto, canonico},
};
use sqlx::{FromRow, Result};

#[derive(FromRow)]
pub(super) struct FilaEvidencia {
    pub(super) id: String,
    pub(super) sujeto: String,
    pub(super) numero: i64,
    tipo: String,
    en: i64,
    datos: String,
    previa: Option<String>,
    huella: String,
}

impl FilaEvidencia {
    /// Strict: what is written in any other way than ours was written by somebody else.
    pub(super) fn leer(self) -> std::result::Result<Evidencia, Rotura> {
        let rotura = || Rotura {
            que: Que::Cambiada,
            sujeto: self.sujeto.clone(),
            numero: self.numero,
            id: Some(self.id.clone()),
        };
        let datos = serde_json::from_str(&self.datos).map_err(|_| rotura())?;
        if canonico(&datos).ok().as_deref() != Some(self.datos.as_bytes()) {
            return Err(rotura());
        }
        let previa = self.previa.as_deref().map(str::parse).transpose().map_err(|()| rotura())?;
        Ok(Evidencia {
            sujeto: self.sujeto.parse().map_err(|()| rotura())?,
            en: Instante::from_millisecond(self.en).map_err(|_| rotura())?,
            huella: self.huella.parse().map_err(|()| rotura())?,
            datos,
            previa,
            numero: self.numero,
            id: self.id,
            tipo: self.tipo,
        })
    }
}

#[derive(FromRow)]
pub(super) struct FilaSello {
    pub(super) numero: i64,
    en: i64,
    cuantas: i64,
    raiz: String,
    previo: Option<String>,
    huella: String,
    firma: String,
    clave: String,
}

impl FilaSello {
    pub(super) fn leer(self) -> std::result::Result<Sello, Rotura> {
        let numero = self.numero;
        let rotura = || Rotura { que: Que::SelloRoto, sujeto: "sellos".into(), numero, id: None };
        Ok(Sello {
            numero,
            en: Instante::from_millisecond(self.en).map_err(|_| rotura())?,
            cuantas: self.cuantas,
            raiz: self.raiz.parse().map_err(|()| rotura())?,
            previo: self.previo.as_deref().map(str::parse).transpose().map_err(|()| rotura())?,
            huella: self.huella.parse().map_err(|()| rotura())?,
            firma: crate::celda::sin_hex(&self.firma).ok_or_else(rotura)?,
            clave: self.clave,
        })
    }
}

/// Entries of a person, the newest first, before a number where one is given.
pub async fn de(c: &mut Conn<'_>, persona: Id, antes_de: Option<i64>, limite: i64) -> Result<Vec<Evidencia>> {
    de_cadena(c, &Sujeto::Persona(persona.to_string()), antes_de, limite).await
}

/// Entries of a petition, the newest first, before a number where one is given.
pub async fn de_peticion(
    c: &mut Conn<'_>,
    peticion: Id,
    antes_de: Option<i64>,
    limite: i64,
) -> Result<Vec<Evidencia>> {
    de_cadena(c, &Sujeto::Peticion(peticion.to_string()), antes_de, limite).await
}

async fn de_cadena(
    c: &mut Conn<'_>,
    sujeto: &Sujeto,
    antes_de: Option<i64>,
    limite: i64,
) -> Result<Vec<Evidencia>> {
    let sql = "SELECT id, sujeto, numero, tipo, en, datos, previa, huella FROM evidencia
        WHERE sujeto = $1 AND numero < $2 ORDER BY numero DESC LIMIT $3";
    let antes = antes_de.unwrap_or(i64::MAX);
    let filas: Vec<FilaEvidencia> = c.all(sql, &[&sujeto.to_string(), &antes, &limite]).await?;
    filas.into_iter().map(|f| f.leer().map_err(|r| SqlError::Decode(Box::new(r)))).collect()
}
