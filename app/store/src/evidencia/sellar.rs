//! Seals: what was committed and is under none yet goes under a new one.

use super::{anotar::sin_forma, fila::FilaSello};
use crate::{
    Conn, SqlError,
    celda::{hex, ms},
};
use domain::{
    Instante,
    evidencia::{Firma, Huella, Sello},
};
use sqlx::Result;

/// Entries under one seal; what is left waits for the next.
const MAXIMO: i64 = 10_000;

/// The last seal, to be noted outside of the database too.
pub async fn ultimo_sello(c: &mut Conn<'_>) -> Result<Option<Sello>> {
    let sql = "SELECT numero, en, cuantas, raiz, previo, huella, firma, clave FROM sellos
        ORDER BY numero DESC LIMIT 1";
    let fila: Option<FilaSello> = c.opt(sql, &[]).await?;
    fila.map(FilaSello::leer).transpose().map_err(|r| SqlError::Decode(Box::new(r)))
}

/// Seals all entries that wait, in the order of their commits; `None` where none waits. Run it as an act: since one
/// writes at a time over all servers, each entry comes under one seal.
pub async fn sellar(
    c: &mut Conn<'_>,
    ahora: Instante,
    firmar: &dyn Fn(&[u8]) -> Firma,
) -> Result<Option<Sello>> {
    let desde = sellado_hasta(c).await?;
    let sql = "SELECT orden, huella FROM evidencia WHERE orden > $1 ORDER BY orden LIMIT $2";
    let filas: Vec<(i64, String)> = c.all(sql, &[&desde, &MAXIMO]).await?;
    let Some((hasta, _)) = filas.last() else { return Ok(None) };
    let huellas = filas.iter().map(|(_, h)| h.parse()).collect::<std::result::Result<Vec<Huella>, ()>>();
    let huellas = huellas.map_err(|()| SqlError::Decode("evidencia: not a hash".into()))?;
    let previo = ultimo_sello(c).await?.map(|s| s.ancla());
    let sello = Sello::nuevo(previo, ahora, &huellas, firmar).map_err(sin_forma)?;
    escribir(c, &sello).await?;
    let sql = "INSERT INTO sello_hojas (sello, posicion, evidencia)
        SELECT $1, row_number() OVER (ORDER BY orden) - 1, id FROM evidencia WHERE orden > $2 AND orden <= $3";
    c.exec(sql, &[&sello.numero, &desde, hasta]).await?;
    Ok(Some(sello))
}

/// Place of the last entry that is under a seal.
pub(super) async fn sellado_hasta(c: &mut Conn<'_>) -> Result<i64> {
    let sql = "SELECT e.orden FROM sello_hojas h JOIN evidencia e ON e.id = h.evidencia
        WHERE h.sello = (SELECT MAX(numero) FROM sellos) ORDER BY h.posicion DESC LIMIT 1";
    Ok(c.opt::<(i64,)>(sql, &[]).await?.map_or(0, |f| f.0))
}

async fn escribir(c: &mut Conn<'_>, s: &Sello) -> Result<()> {
    let sql = "INSERT INTO sellos (numero, en, cuantas, raiz, previo, huella, firma, clave)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let (raiz, huella, previo) = (s.raiz.to_string(), s.huella.to_string(), s.previo.map(|h| h.to_string()));
    let firma = hex(&s.firma);
    c.exec(sql, &[&s.numero, &ms(s.en), &s.cuantas, &raiz, &previo, &huella, &firma, &s.clave])
        .await
        .map(drop)
}
