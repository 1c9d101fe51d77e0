//! Table `consentimientos`: the ledger of what each person accepted and withdrew.

use crate::{
    Conn, Id,
    celda::{Bit, Milis, Palabra, ms},
};
use domain::{Instante, consentimiento::Clase};
use sqlx::{FromRow, Result};

/// One line of the ledger; it is never changed.
///
/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.5
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Consentimiento {
    /// Ours.
    pub id: Id,
    /// Who.
    pub persona: Id,
    /// What kind of thing.
    #[sqlx(try_from = "Palabra<Clase>")]
    pub clase: Clase,
    /// Its name.
    pub slug: String,
    /// Accepted, or withdrawn.
    #[sqlx(try_from = "Bit")]
    pub otorgado: bool,
    /// Version of the text.
    pub version: String,
    /// Hash of the words that were read.
    pub huella: String,
    /// Its title then.
    pub titulo: String,
    /// Who answered for a child.
    pub representante: Option<Id>,
    /// Where: `sede`, `ventanilla`.
    pub canal: String,
    /// When.
    #[sqlx(try_from = "Milis")]
    pub en: Instante,
}

/// Adds a line.
pub async fn anotar(c: &mut Conn<'_>, n: &Consentimiento) -> Result<()> {
    let sql = "INSERT INTO consentimientos
        (id, persona, clase, slug, otorgado, version, huella, titulo, representante, canal, en, orden)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
            (SELECT COALESCE(MAX(orden), 0) + 1 FROM consentimientos WHERE persona = $2))";
    let (clase, otorgado, en) = (n.clase.nombre(), i64::from(n.otorgado), ms(n.en));
    c.exec(
        sql,
        &[
            &n.id,
            &n.persona,
            &clase,
            &n.slug,
            &otorgado,
            &n.version,
            &n.huella,
            &n.titulo,
            &n.representante,
            &n.canal,
            &en,
        ],
    )
    .await
    .map(drop)
}

/// All lines of a person, the newest first.
pub async fn historia(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Consentimiento>> {
    let sql = "SELECT id, persona, clase, slug, otorgado, version, huella, titulo, representante, canal, en
        FROM consentimientos WHERE persona = $1 ORDER BY orden DESC";
    c.all(sql, &[&persona]).await
}

/// The last line of each name: what is in force if it says `otorgado`, what was withdrawn if not.
pub async fn vigentes(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Consentimiento>> {
    let sql = "SELECT id, persona, clase, slug, otorgado, version, huella, titulo, representante, canal, en
        FROM consentimientos c WHERE persona = $1 AND orden =
            (SELECT MAX(orden) FROM consentimientos u WHERE u.persona = c.persona AND u.slug = c.slug)
        ORDER BY orden";
    c.all(sql, &[&persona]).await
}

/// Children for whom a person has answered.
pub async fn representados(c: &mut Conn<'_>, representante: Id) -> Result<Vec<Id>> {
    let sql = "SELECT DISTINCT persona FROM consentimientos WHERE representante = $1 ORDER BY persona";
    let filas: Vec<(Id,)> = c.all(sql, &[&representante]).await?;
    Ok(filas.into_iter().map(|f| f.0).collect())
}
