//! The evidence of each day, closed once: days follow each other without gaps, whatever the clocks did.

use crate::{Conn, SqlError, celda::ms};
use domain::{
    Fecha, Instante,
    evidencia::{Huella, raiz},
    fecha::{de_colombia, legal},
};
use sqlx::{FromRow, Result};

/// A day that was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dia {
    /// Which, in hora legal.
    pub dia: Fecha,
    /// Its first seal.
    pub desde: i64,
    /// Its last.
    pub hasta: i64,
    /// Merkle root over the hashes of its seals (RFC 6962).
    pub raiz: Huella,
}

#[derive(FromRow)]
struct Fila {
    dia: String,
    desde: i64,
    hasta: i64,
    raiz: String,
}

impl Fila {
    fn leer(self) -> Result<Dia> {
        let mal = || SqlError::Decode("evidencia_dias: not a day".into());
        let dia = self.dia.parse().map_err(|_| mal())?;
        let raiz = self.raiz.parse().map_err(|()| mal())?;
        Ok(Dia { dia, desde: self.desde, hasta: self.hasta, raiz })
    }
}

/// The newest days, the newest first.
pub async fn dias(c: &mut Conn<'_>, limite: i64) -> Result<Vec<Dia>> {
    let sql = "SELECT dia, desde, hasta, raiz FROM evidencia_dias WHERE dia > '' ORDER BY dia DESC LIMIT $1";
    let filas: Vec<Fila> = c.all(sql, &[&limite]).await?;
    filas.into_iter().map(Fila::leer).collect()
}

/// One of them.
pub async fn dia(c: &mut Conn<'_>, dia: Fecha) -> Result<Option<Dia>> {
    let sql = "SELECT dia, desde, hasta, raiz FROM evidencia_dias WHERE dia = $1";
    c.opt::<Fila>(sql, &[&dia.to_string()]).await?.map(Fila::leer).transpose()
}

/// Numbers and hashes of seals, from one on, up to another.
pub async fn huellas(c: &mut Conn<'_>, desde: i64, hasta: i64, limite: i64) -> Result<Vec<(i64, String)>> {
    let sql =
        "SELECT numero, huella FROM sellos WHERE numero >= $1 AND numero <= $2 ORDER BY numero LIMIT $3";
    c.all(sql, &[&desde, &hasta, &limite]).await
}

/// Which day comes next, and its first seal; none before that day is over. Asked often, and writes nothing.
pub async fn por_cerrar(c: &mut Conn<'_>, ahora: Instante) -> Result<Option<(Fecha, i64)>> {
    let ultimo = dias(c, 1).await?.pop();
    let desde = ultimo.as_ref().map_or(0, |u| u.hasta);
    let sql = "SELECT numero, en FROM sellos WHERE numero > $1 ORDER BY numero LIMIT 1";
    let Some((numero, en)) = c.opt::<(i64, i64)>(sql, &[&desde]).await? else { return Ok(None) };
    let suyo = legal(Instante::from_millisecond(en).map_err(|e| SqlError::Decode(Box::new(e)))?);
    // A clock that went back gives a day that was closed: what came then is of the next one.
    let siguiente = ultimo.and_then(|u| u.dia.tomorrow().ok());
    let dia = siguiente.map_or(suyo, |s| suyo.max(s));
    Ok((dia < legal(ahora)).then_some((dia, numero)))
}

/// Closes the oldest day that is over; `None` where there is none. Run it as an act, so that one closes at a time.
pub async fn cerrar(c: &mut Conn<'_>, ahora: Instante) -> Result<Option<Dia>> {
    let Some((dia, desde)) = por_cerrar(c, ahora).await? else { return Ok(None) };
    let fin = dia.tomorrow().ok().and_then(|d| de_colombia(d.at(0, 0, 0, 0)));
    let fin = fin.ok_or_else(|| SqlError::Encode("a day without end".into()))?;
    let sql = "SELECT numero FROM sellos WHERE numero > $1 AND en >= $2 ORDER BY numero LIMIT 1";
    let hasta = match c.opt::<(i64,)>(sql, &[&desde, &ms(fin)]).await? {
        Some((otro,)) => otro - 1,
        None => c.one::<(i64,)>("SELECT MAX(numero) FROM sellos", &[]).await?.0,
    };
    let hojas = huellas(c, desde, hasta, i64::MAX).await?;
    let hojas = hojas.iter().map(|(_, h)| h.parse()).collect::<std::result::Result<Vec<Huella>, ()>>();
    let raiz = raiz(&hojas.map_err(|()| SqlError::Decode("sellos: not a hash".into()))?);
    let sql = "INSERT INTO evidencia_dias (dia, desde, hasta, raiz, cerrado_en) VALUES ($1, $2, $3, $4, $5)";
    c.exec(sql, &[&dia.to_string(), &desde, &hasta, &raiz.to_string(), &ms(ahora)]).await?;
    Ok(Some(Dia { dia, desde, hasta, raiz }))
}
