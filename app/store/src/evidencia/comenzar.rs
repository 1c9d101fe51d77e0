//! Chains that begin, many at once: what each says, and one statement a table.

use super::anotar::{Anotacion, cerrada};
use crate::{
    Conn, Param, SqlError,
    celda::{hex, ms},
};
use domain::{
    Instante,
    evidencia::{Evidencia, canonico},
};
use rand::RngCore;
use sqlx::Result;

/// A new chain with its first entries; all of them are of one subject, which has none yet.
pub type Cadena<'a> = Vec<Anotacion<'a>>;

/// Writes the chains, one after the other.
pub async fn comenzar(
    c: &mut Conn<'_>,
    ahora: Instante,
    azar: &mut dyn RngCore,
    cadenas: Vec<Cadena<'_>>,
) -> Result<()> {
    let (mut entradas, mut cabezas, mut compromisos) = (Vec::new(), Vec::new(), Vec::new());
    for cadena in cadenas {
        let mut ultima: Option<Evidencia> = None;
        for anotacion in cadena {
            let (numero, previa) = ultima.as_ref().map_or((1, None), |e| (e.numero + 1, Some(e.huella)));
            let (e, sales) = cerrada(ahora, azar, anotacion, (numero, previa))?;
            compromisos.extend(
                sales
                    .into_iter()
                    .map(|(campo, sal, valor)| (e.id.clone(), campo.to_owned(), hex(&sal), valor.to_owned())),
            );
            entradas.push(Fila::de(&e)?);
            ultima = Some(e);
        }
        cabezas.extend(ultima.map(|e| (e.sujeto.to_string(), e.numero, e.huella.to_string())));
    }
    escribir(c, entradas).await?;
    let filas: Vec<[&dyn Param<'_>; 3]> =
        cabezas.iter().map(|(s, n, h)| [s as &dyn Param<'_>, n, h]).collect();
    c.agregar("INSERT INTO cadenas (sujeto, numero, huella)", &filas).await?;
    let filas: Vec<[&dyn Param<'_>; 4]> =
        compromisos.iter().map(|(e, campo, sal, valor)| [e as &dyn Param<'_>, campo, sal, valor]).collect();
    c.agregar("INSERT INTO compromisos (evidencia, campo, sal, valor)", &filas).await.map(drop)
}

/// An entry as its row has it.
struct Fila {
    orden: i64,
    id: String,
    sujeto: String,
    numero: i64,
    tipo: String,
    en: i64,
    datos: String,
    previa: Option<String>,
    huella: String,
}

impl Fila {
    fn de(e: &Evidencia) -> Result<Self> {
        let datos = canonico(&e.datos).map_err(|e| SqlError::Encode(Box::new(e)))?;
        Ok(Self {
            orden: 0,
            id: e.id.clone(),
            sujeto: e.sujeto.to_string(),
            numero: e.numero,
            tipo: e.tipo.clone(),
            en: ms(e.en),
            datos: String::from_utf8(datos).map_err(|e| SqlError::Encode(Box::new(e)))?,
            previa: e.previa.map(|h| h.to_string()),
            huella: e.huella.to_string(),
        })
    }
}

/// One writes at a time: the places are those after the last.
async fn escribir(c: &mut Conn<'_>, mut entradas: Vec<Fila>) -> Result<()> {
    let (ultimo,): (i64,) = c.one("SELECT COALESCE(MAX(orden), 0) FROM evidencia", &[]).await?;
    for (f, orden) in entradas.iter_mut().zip(ultimo + 1..) {
        f.orden = orden;
    }
    let filas: Vec<[&dyn Param<'_>; 9]> = entradas
        .iter()
        .map(|f| {
            let Fila { orden, id, sujeto, numero, tipo, en, datos, previa, huella } = f;
            [orden as &dyn Param<'_>, id, sujeto, numero, tipo, en, datos, previa, huella]
        })
        .collect();
    let cabeza = "INSERT INTO evidencia (orden, id, sujeto, numero, tipo, en, datos, previa, huella)";
    c.agregar(cabeza, &filas).await.map(drop)
}
