//! Table `terminos`: the terms of each petition, the last one of which rules.

use crate::{
    Conn, Id,
    celda::{Dia, Milis, ms, sin_mostrar},
};
use domain::{Fecha, Instante};
use sqlx::{FromRow, Result};

macro_rules! columnas {
    ($resto:literal) => {
        concat!(
            "SELECT t.id, t.peticion, t.numero, t.clase, t.desde, t.vence, t.detalle, t.motivo, t.en ",
            $resto
        )
    };
}

/// A term as it was computed; it is never changed.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Termino {
    /// Ours.
    pub id: Id,
    /// Of what.
    pub peticion: Id,
    /// Place in its history, from 1.
    pub numero: i64,
    /// Which term of the law.
    pub clase: String,
    /// The day from which it counts.
    #[sqlx(try_from = "Dia")]
    pub desde: Fecha,
    /// Its last day.
    #[sqlx(try_from = "Dia")]
    pub vence: Fecha,
    /// Its arithmetic, as JSON.
    pub detalle: String,
    /// Why it was computed: `radicacion`, `prorroga`, `calendario`.
    pub motivo: String,
    /// When.
    #[sqlx(try_from = "Milis")]
    pub en: Instante,
}

/// A term that comes after those that a petition has.
pub struct Nuevo<'a> {
    /// Ours.
    pub id: Id,
    /// Of what.
    pub peticion: Id,
    /// Which term of the law.
    pub clase: &'a str,
    /// The day from which it counts.
    pub desde: Fecha,
    /// Its last day.
    pub vence: Fecha,
    /// Its arithmetic, as JSON.
    pub detalle: &'a str,
    /// Why it was computed.
    pub motivo: &'a str,
    /// Now.
    pub en: Instante,
}
sin_mostrar!(Termino);

/// Adds it; the tray follows `peticiones.vence`, which the same act changes too.
pub async fn anotar(c: &mut Conn<'_>, n: &Nuevo<'_>) -> Result<()> {
    let sql = "INSERT INTO terminos (id, peticion, numero, clase, desde, vence, detalle, motivo, en)
        VALUES ($1, $2, (SELECT COALESCE(MAX(numero), 0) + 1 FROM terminos WHERE peticion = $2),
            $3, $4, $5, $6, $7, $8)";
    let (desde, vence, en) = (n.desde.to_string(), n.vence.to_string(), ms(n.en));
    c.exec(sql, &[&n.id, &n.peticion, &n.clase, &desde, &vence, &n.detalle, &n.motivo, &en]).await.map(drop)
}

/// Those of a petition, the first one first.
pub async fn de(c: &mut Conn<'_>, peticion: Id) -> Result<Vec<Termino>> {
    c.all(columnas!("FROM terminos t WHERE t.peticion = $1 ORDER BY t.numero"), &[&peticion]).await
}

/// The one that rules of a petition.
pub async fn vigente(c: &mut Conn<'_>, peticion: Id) -> Result<Option<Termino>> {
    c.opt(columnas!("FROM terminos t WHERE t.peticion = $1 ORDER BY t.numero DESC LIMIT 1"), &[&peticion])
        .await
}

/// The term that rules of each petition that has not ended, by petition, after one where one is given.
pub async fn abiertos(c: &mut Conn<'_>, despues_de: Option<Id>, limite: i64) -> Result<Vec<Termino>> {
    let sql = columnas!(
        "FROM peticiones p JOIN terminos t ON t.peticion = p.id
        WHERE p.estado IN ('radicada', 'en_estudio', 'por_completar') AND p.id > $1
            AND t.numero = (SELECT MAX(u.numero) FROM terminos u WHERE u.peticion = p.id)
        ORDER BY p.id LIMIT $2"
    );
    let despues = despues_de.map_or_else(String::new, |id| id.to_string());
    c.all(sql, &[&despues, &limite]).await
}
