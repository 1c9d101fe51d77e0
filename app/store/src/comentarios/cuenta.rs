//! How many comments each consultation has, and since when one waits.

use crate::{Conn, Param, celda::QuizaMilis, conn::lista};
use domain::{Instante, comentario::Cuenta};
use sqlx::{FromRow, Result};

/// The comments of a consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeConsulta {
    /// Its slug.
    pub consulta: String,
    /// Added up.
    pub cuenta: Cuenta,
    /// When the oldest one came that waits to be published or answered.
    pub espera_desde: Option<Instante>,
}

#[derive(FromRow)]
struct Suma {
    consulta: String,
    recibidos: i64,
    publicados: i64,
    acogidos: i64,
    en_parte: i64,
    no_acogidos: i64,
    #[sqlx(try_from = "QuizaMilis")]
    espera_desde: Option<Instante>,
}

/// Of these consultations; one without comments is not there.
pub async fn cuentas<S: AsRef<str> + Sync>(c: &mut Conn<'_>, consultas: &[S]) -> Result<Vec<DeConsulta>> {
    if consultas.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT c.consulta, count(*) AS recibidos, count(c.publicado_en) AS publicados,
            count(CASE WHEN r.decision = 'acogido' THEN 1 END) AS acogidos,
            count(CASE WHEN r.decision = 'en_parte' THEN 1 END) AS en_parte,
            count(CASE WHEN r.decision = 'no_acogido' THEN 1 END) AS no_acogidos,
            MIN(CASE WHEN c.respuesta IS NULL THEN c.recibido_en END) AS espera_desde
        FROM comentarios c LEFT JOIN consulta_respuestas r ON r.id = c.respuesta
        WHERE c.consulta IN {} GROUP BY c.consulta",
        lista(1, consultas.len())
    );
    let slugs: Vec<&str> = consultas.iter().map(AsRef::as_ref).collect();
    let p: Vec<&dyn Param<'_>> = slugs.iter().map(|s| s as _).collect();
    let filas: Vec<Suma> = c.all_de_varios(sql, &p).await?;
    Ok(filas.into_iter().map(Suma::contada).collect())
}

/// Slugs of all that have comments, each found in the index after the one before.
pub async fn con_comentarios(c: &mut Conn<'_>) -> Result<Vec<String>> {
    let sql = "WITH RECURSIVE algunas (consulta) AS (
            SELECT MIN(consulta) FROM comentarios
            UNION ALL
            SELECT (SELECT MIN(c.consulta) FROM comentarios c WHERE c.consulta > algunas.consulta)
            FROM algunas WHERE algunas.consulta IS NOT NULL
        )
        SELECT consulta FROM algunas WHERE consulta IS NOT NULL";
    let filas: Vec<(String,)> = c.all(sql, &[]).await?;
    Ok(filas.into_iter().map(|f| f.0).collect())
}

impl Suma {
    fn contada(self) -> DeConsulta {
        let n = |n: i64| u64::try_from(n).unwrap_or(0);
        let cuenta = Cuenta {
            recibidos: n(self.recibidos),
            publicados: n(self.publicados),
            acogidos: n(self.acogidos),
            en_parte: n(self.en_parte),
            no_acogidos: n(self.no_acogidos),
        };
        DeConsulta { consulta: self.consulta, cuenta, espera_desde: self.espera_desde }
    }
}
