//! The report of a consultation, once.

use crate::{
    Conn, Param,
    celda::{Milis, ms},
    conn::lista,
};
use domain::{Instante, comentario::Cuenta};
use sqlx::{FromRow, Result};

/// What became of all comments.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Informe {
    /// What the entity concludes.
    pub texto: String,
    recibidos: i64,
    acogidos: i64,
    en_parte: i64,
    no_acogidos: i64,
    /// When it was published.
    #[sqlx(try_from = "Milis")]
    pub en: Instante,
}

impl Informe {
    /// As they stood when it was published: all were.
    pub fn cuenta(&self) -> Cuenta {
        let n = |n: i64| u64::try_from(n).unwrap_or(0);
        Cuenta {
            recibidos: n(self.recibidos),
            publicados: n(self.recibidos),
            acogidos: n(self.acogidos),
            en_parte: n(self.en_parte),
            no_acogidos: n(self.no_acogidos),
        }
    }
}

/// The one of a consultation.
pub async fn informe(c: &mut Conn<'_>, consulta: &str) -> Result<Option<Informe>> {
    let sql = "SELECT texto, recibidos, acogidos, en_parte, no_acogidos, en FROM consulta_informes
        WHERE consulta = $1";
    c.opt(sql, &[&consulta]).await
}

/// Which of these consultations have one.
pub async fn con_informe<S: AsRef<str> + Sync>(c: &mut Conn<'_>, consultas: &[S]) -> Result<Vec<String>> {
    if consultas.is_empty() {
        return Ok(Vec::new());
    }
    let sql =
        format!("SELECT consulta FROM consulta_informes WHERE consulta IN {}", lista(1, consultas.len()));
    let slugs: Vec<&str> = consultas.iter().map(AsRef::as_ref).collect();
    let p: Vec<&dyn Param<'_>> = slugs.iter().map(|s| s as _).collect();
    let filas: Vec<(String,)> = c.all_de_varios(sql, &p).await?;
    Ok(filas.into_iter().map(|f| f.0).collect())
}

/// Writes it down; `false` where there is one.
pub async fn cerrar(
    c: &mut Conn<'_>,
    consulta: &str,
    texto: &str,
    cuenta: &Cuenta,
    en: Instante,
) -> Result<bool> {
    let sql =
        "INSERT INTO consulta_informes (consulta, texto, recibidos, acogidos, en_parte, no_acogidos, en)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (consulta) DO NOTHING";
    let n = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let (recibidos, acogidos) = (n(cuenta.recibidos), n(cuenta.acogidos));
    let (en_parte, no_acogidos) = (n(cuenta.en_parte), n(cuenta.no_acogidos));
    let filas =
        c.exec(sql, &[&consulta, &texto, &recibidos, &acogidos, &en_parte, &no_acogidos, &ms(en)]).await?;
    Ok(filas > 0)
}
