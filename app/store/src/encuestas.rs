//! Table `encuestas`: how it went, once for each filing that ended, with nothing of who says it.

use crate::{
    Conn, Id, Param,
    celda::{Milis, ms, sin_mostrar},
};
use domain::{
    Instante,
    encuesta::{Cuenta, Encuesta},
    fecha,
};
use sqlx::{AssertSqlSafe, FromRow, Result};

/// Rows of a summary: some trámites in some months.
const RESUMIDOS: i64 = 20_000;

/// Of what, and which answers.
pub struct Nueva<'a> {
    /// Of what.
    pub peticion: Id,
    /// Slug of the trámite; empty for a PQRSD.
    pub tramite: &'a str,
    /// Slug of the office that had it at the end.
    pub dependencia: &'a str,
    /// What was answered.
    pub encuesta: &'a Encuesta,
    /// Now.
    pub en: Instante,
}

/// The answers of a month to a trámite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelMes {
    /// Slug; empty for PQRSD.
    pub tramite: String,
    /// As 2026-11, in Colombia.
    pub mes: String,
    /// Added up.
    pub cuenta: Cuenta,
}

/// What somebody said besides.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Comentario {
    /// Of what; nobody is shown it.
    pub peticion: Id,
    /// Slug; empty for a PQRSD.
    pub tramite: String,
    /// From 1 to 5.
    pub estrellas: i64,
    /// The words.
    pub comentario: String,
    /// When.
    #[sqlx(try_from = "Milis")]
    pub en: Instante,
    /// As 2026-11, in Colombia.
    pub mes: String,
}
sin_mostrar!(Comentario);

/// A row of the sum.
#[derive(FromRow)]
struct Suma {
    tramite: String,
    mes: String,
    cuantas: i64,
    estrellas: i64,
    faciles: i64,
}

/// Writes them down; `false` where that filing had been answered for.
pub async fn responder(c: &mut Conn<'_>, n: &Nueva<'_>) -> Result<bool> {
    let sql = "INSERT INTO encuestas (peticion, tramite, dependencia, estrellas, facil, comentario, en, mes)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (peticion) DO NOTHING";
    let mes: String = fecha::legal(n.en).to_string().chars().take(7).collect();
    let (estrellas, facil) = (i64::from(n.encuesta.estrellas), i64::from(n.encuesta.facil));
    let comentario = &n.encuesta.comentario;
    let filas = c
        .exec(
            sql,
            &[&n.peticion, &n.tramite, &n.dependencia, &estrellas, &facil, comentario, &ms(n.en), &mes],
        )
        .await?;
    Ok(filas > 0)
}

/// Whether somebody said how that filing went.
pub async fn hay(c: &mut Conn<'_>, peticion: Id) -> Result<bool> {
    let fila: Option<(Id,)> =
        c.opt("SELECT peticion FROM encuestas WHERE peticion = $1", &[&peticion]).await?;
    Ok(fila.is_some())
}

/// Answers since a month, by trámite and month, of some offices or of all.
pub async fn por_mes(c: &mut Conn<'_>, oficinas: Option<&[String]>, desde: &str) -> Result<Vec<DelMes>> {
    let mut params: Vec<&dyn Param<'_>> = vec![&desde, &RESUMIDOS];
    let suyas = de_oficinas(oficinas, &mut params);
    let sql = format!(
        "SELECT tramite, mes, count(*) AS cuantas, CAST(SUM(estrellas) AS BIGINT) AS estrellas,
        CAST(SUM(facil) AS BIGINT) AS faciles FROM encuestas WHERE mes >= $1{suyas}
        GROUP BY tramite, mes ORDER BY tramite, mes DESC LIMIT $2"
    );
    let filas: Vec<Suma> = c.all_de(AssertSqlSafe(sql), &params).await?;
    let numero = |n: i64| u64::try_from(n).unwrap_or(0);
    let uno = |s: Suma| DelMes {
        tramite: s.tramite,
        mes: s.mes,
        cuenta: Cuenta {
            cuantas: numero(s.cuantas),
            estrellas: numero(s.estrellas),
            faciles: numero(s.faciles),
        },
    };
    Ok(filas.into_iter().map(uno).collect())
}

/// The last comments, of some offices or of all, before a place where one is given.
pub async fn comentarios(
    c: &mut Conn<'_>,
    oficinas: Option<&[String]>,
    antes_de: Option<(Instante, Id)>,
    limite: i64,
) -> Result<Vec<Comentario>> {
    let (en, id) = antes_de.map_or((i64::MAX, "g".to_owned()), |(en, id)| (ms(en), id.to_string()));
    let mut params: Vec<&dyn Param<'_>> = vec![&en, &id, &limite];
    let suyas = de_oficinas(oficinas, &mut params);
    let sql = format!(
        "SELECT peticion, tramite, estrellas, comentario, en, mes FROM encuestas
        WHERE comentario <> '' AND (en, peticion) < ($1, $2){suyas} ORDER BY en DESC, peticion DESC LIMIT $3"
    );
    c.all_de(AssertSqlSafe(sql), &params).await
}

/// What they said goes with who said it; the stars are nobody's.
pub(crate) async fn suprimir(c: &mut Conn<'_>, persona: Id) -> Result<()> {
    let sql = "UPDATE encuestas SET comentario = '' WHERE comentario <> ''
        AND peticion IN (SELECT id FROM peticiones WHERE persona = $1)";
    c.exec(sql, &[&persona]).await.map(drop)
}

/// Of which offices; of none, nothing.
fn de_oficinas<'p>(oficinas: Option<&'p [String]>, params: &mut Vec<&'p dyn Param<'p>>) -> String {
    let Some(oficinas) = oficinas else { return String::new() };
    let mut lugares = Vec::new();
    for o in oficinas {
        params.push(o);
        lugares.push(format!("${}", params.len()));
    }
    format!(" AND dependencia IN ({})", if lugares.is_empty() { "'-'".into() } else { lugares.join(", ") })
}
