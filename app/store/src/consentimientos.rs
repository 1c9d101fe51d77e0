//! Table `consentimientos`: the ledger of what each person accepted and withdrew.

use crate::{
    Conn, Id,
    celda::{Bit, Milis, Palabra, ms},
};
use domain::{Instante, consentimiento::Clase};
use sqlx::{FromRow, Result};

/// Filings of a person of which their own lines are read at once.
const MAX_ASUNTOS: i64 = 50;

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
    /// The filing for which alone it counts; none where it counts for all.
    pub asunto: Option<Id>,
}

/// Adds a line.
pub async fn anotar(c: &mut Conn<'_>, n: &Consentimiento) -> Result<()> {
    let sql = "INSERT INTO consentimientos
        (id, persona, clase, slug, otorgado, version, huella, titulo, representante, canal, en, asunto, orden)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
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
            &n.asunto,
        ],
    )
    .await
    .map(drop)
}

/// All lines of a person, the newest first.
pub async fn historia(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Consentimiento>> {
    let sql =
        "SELECT id, persona, clase, slug, otorgado, version, huella, titulo, representante, canal, en, asunto
        FROM consentimientos WHERE persona = $1 ORDER BY orden DESC";
    c.all(sql, &[&persona]).await
}

/// The last line of each name, of what counts for all matters: what is in force if it says `otorgado`, what was withdrawn if not.
pub async fn vigentes(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Consentimiento>> {
    let sql =
        "SELECT id, persona, clase, slug, otorgado, version, huella, titulo, representante, canal, en, asunto
        FROM consentimientos c WHERE persona = $1 AND asunto IS NULL AND orden =
            (SELECT MAX(orden) FROM consentimientos u
                WHERE u.persona = c.persona AND u.slug = c.slug AND u.asunto IS NULL)
        ORDER BY orden";
    c.all(sql, &[&persona]).await
}

/// The last line of each filing for which alone a person said something, the newest first.
pub async fn de_asuntos(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Consentimiento>> {
    let sql =
        "SELECT id, persona, clase, slug, otorgado, version, huella, titulo, representante, canal, en, asunto
        FROM consentimientos c WHERE persona = $1 AND asunto IS NOT NULL AND orden =
            (SELECT MAX(orden) FROM consentimientos u WHERE u.persona = c.persona AND u.asunto = c.asunto)
        ORDER BY orden DESC LIMIT $2";
    c.all(sql, &[&persona, &MAX_ASUNTOS]).await
}

/// The last line of one of them.
pub async fn de_asunto(c: &mut Conn<'_>, persona: Id, asunto: Id) -> Result<Option<Consentimiento>> {
    let sql =
        "SELECT id, persona, clase, slug, otorgado, version, huella, titulo, representante, canal, en, asunto
        FROM consentimientos WHERE persona = $1 AND asunto = $2 ORDER BY orden DESC LIMIT 1";
    c.opt(sql, &[&persona, &asunto]).await
}

/// Children for whom a person has answered.
pub async fn representados(c: &mut Conn<'_>, representante: Id) -> Result<Vec<Id>> {
    let sql = "SELECT DISTINCT persona FROM consentimientos WHERE representante = $1 ORDER BY persona";
    let filas: Vec<(Id,)> = c.all(sql, &[&representante]).await?;
    Ok(filas.into_iter().map(|f| f.0).collect())
}
