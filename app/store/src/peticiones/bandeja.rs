//! Lists of petitions: the tray of an office, and those of a person.

use super::{Resumen, fila::DE_RESUMEN};
use crate::{
    Conn, Id, Param,
    celda::{Palabra, dia},
};
use domain::{Fecha, peticion::Estado};
use sqlx::{AssertSqlSafe, FromRow, Result};

/// What a tray shows; without anything, all that has not ended.
#[derive(Clone, Copy, Default)]
pub struct Filtro<'a> {
    /// Of one office.
    pub dependencia: Option<&'a str>,
    /// Of the offices of an official.
    pub ambito: Option<&'a Ambito>,
    /// How they stand; none for all that have not ended.
    pub estados: &'a [Estado],
    /// Of one official.
    pub asignada: Option<Id>,
    /// Of nobody yet.
    pub de_nadie: bool,
    /// Due on that day or later.
    pub vence_desde: Option<Fecha>,
    /// Due before that day.
    pub vence_antes: Option<Fecha>,
}

/// What an official attends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ambito {
    /// Slugs of their offices.
    pub suyas: Vec<String>,
    /// Slugs of all offices, for whoever also receives what none of them has.
    pub todas: Option<Vec<String>>,
}

impl Ambito {
    /// Whether what an office has is theirs.
    pub fn incluye(&self, dependencia: &str) -> bool {
        let es = |d: &String| d == dependencia;
        self.suyas.iter().any(es) || self.todas.as_ref().is_some_and(|t| !t.iter().any(es))
    }
}

/// The next lines of a tray after a place, the first due first. What never falls due comes last.
pub async fn bandeja(
    c: &mut Conn<'_>,
    f: &Filtro<'_>,
    despues_de: Option<(Option<Fecha>, Id)>,
    limite: i64,
) -> Result<Vec<Resumen>> {
    let (antes, a_partir) = (f.vence_antes.map(|v| dia(Some(v))), f.vence_desde.map(|v| dia(Some(v))));
    let desde = despues_de.map(|(vence, id)| (dia(vence), id));
    let mut params: Vec<&dyn Param<'_>> = vec![&limite];
    let mut partes = condiciones(f, (&antes, &a_partir), &mut params);
    if let Some((vence, id)) = &desde {
        params.extend([vence as &dyn Param<'_>, id]);
        partes.push(format!("(vence, id) > (${}, ${})", params.len() - 1, params.len()));
    }
    let donde = partes.join(" AND ");
    let sql = format!("SELECT {DE_RESUMEN} FROM peticiones WHERE {donde} ORDER BY vence, id LIMIT $1");
    c.all_de(AssertSqlSafe(sql), &params).await
}

/// How many a tray has, counted up to a limit.
pub async fn contar(c: &mut Conn<'_>, f: &Filtro<'_>, limite: i64) -> Result<i64> {
    let (antes, a_partir) = (f.vence_antes.map(|v| dia(Some(v))), f.vence_desde.map(|v| dia(Some(v))));
    let mut params: Vec<&dyn Param<'_>> = vec![&limite];
    let donde = condiciones(f, (&antes, &a_partir), &mut params).join(" AND ");
    let sql = format!("SELECT count(*) FROM (SELECT id FROM peticiones WHERE {donde} LIMIT $1) AS algunas");
    let filas: Vec<(i64,)> = c.all_de(AssertSqlSafe(sql), &params).await?;
    Ok(filas.first().map_or(0, |(n,)| *n))
}

fn condiciones<'p>(
    f: &'p Filtro<'_>,
    (antes, desde): (&'p Option<String>, &'p Option<String>),
    params: &mut Vec<&'p dyn Param<'p>>,
) -> Vec<String> {
    let mut partes = vec![estados(f.estados)];
    if let Some(d) = &f.dependencia {
        params.push(d);
        partes.push(format!("dependencia = ${}", params.len()));
    }
    if let Some(a) = f.ambito {
        let mut suyas = vec![format!("dependencia IN ({})", lista(&a.suyas, params))];
        suyas.extend(a.todas.as_ref().map(|t| format!("dependencia NOT IN ({})", lista(t, params))));
        partes.push(format!("({})", suyas.join(" OR ")));
    }
    if let Some(a) = &f.asignada {
        params.push(a);
        partes.push(format!("asignada = ${}", params.len()));
    }
    if f.de_nadie {
        partes.push("asignada IS NULL".to_owned());
    }
    if let Some(v) = antes {
        params.push(v);
        partes.push(format!("vence < ${}", params.len()));
    }
    if let Some(v) = desde {
        params.push(v);
        partes.push(format!("vence >= ${}", params.len()));
    }
    partes
}

/// Places for each of some words; for none, a word that is no slug.
fn lista<'p>(palabras: &'p [String], params: &mut Vec<&'p dyn Param<'p>>) -> String {
    let mut lugares = Vec::new();
    for p in palabras {
        params.push(p);
        lugares.push(format!("${}", params.len()));
    }
    if lugares.is_empty() { "'-'".to_owned() } else { lugares.join(", ") }
}

/// Those that a person filed, the newest first, before one where one is given.
pub async fn de(c: &mut Conn<'_>, persona: Id, antes_de: Option<Id>, limite: i64) -> Result<Vec<Resumen>> {
    let antes = antes_de.map_or_else(|| "g".to_owned(), |id| id.to_string());
    let sql = format!(
        "SELECT {DE_RESUMEN} FROM peticiones WHERE persona = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
    );
    c.all_de(AssertSqlSafe(sql), &[&persona, &antes, &limite]).await
}

/// Those of a person that have not ended, the newest first.
pub async fn abiertas(c: &mut Conn<'_>, persona: Id, limite: i64) -> Result<Vec<Resumen>> {
    let sql = format!(
        "SELECT {DE_RESUMEN} FROM peticiones WHERE persona = $1
        AND estado IN ('radicada', 'en_estudio', 'por_completar') ORDER BY id DESC LIMIT $2"
    );
    c.all_de(AssertSqlSafe(sql), &[&persona, &limite]).await
}

/// How many of an office, or of all, stand in each way that is not an end.
pub async fn contar_por_estado(c: &mut Conn<'_>, dependencia: Option<&str>) -> Result<Vec<(Estado, i64)>> {
    #[derive(FromRow)]
    struct Cuenta {
        #[sqlx(try_from = "Palabra<Estado>")]
        estado: Estado,
        cuantas: i64,
    }
    let suya = if dependencia.is_some() { "dependencia = $1 AND " } else { "" };
    let params: &[&dyn Param<'_>] = if dependencia.is_some() { &[&dependencia] } else { &[] };
    let sql = format!(
        "SELECT estado, count(*) AS cuantas FROM peticiones WHERE {suya}{} GROUP BY estado ORDER BY estado",
        estados(&[])
    );
    let filas: Vec<Cuenta> = c.all_de(AssertSqlSafe(sql), params).await?;
    Ok(filas.into_iter().map(|f| (f.estado, f.cuantas)).collect())
}

fn estados(cuales: &[Estado]) -> String {
    let elegidos = Estado::TODOS
        .iter()
        .filter(|e| if cuales.is_empty() { !e.terminada() } else { cuales.contains(e) })
        .map(|e| format!("'{e}'"));
    format!("estado IN ({})", elegidos.collect::<Vec<_>>().join(", "))
}
