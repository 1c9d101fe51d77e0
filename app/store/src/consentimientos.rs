//! Table `consentimientos`: the ledger of what each person accepted and withdrew.

use crate::{
    Conn, Id,
    celda::{Bit, Milis, Palabra, ms},
};
use domain::{
    Instante,
    consentimiento::{Clase, Dicho},
};
use sqlx::{FromRow, Result};

/// Filings of a person of which their own lines are read at once.
const MAX_ASUNTOS: i64 = 50;
/// Procedures of a person of which their own lines are read at once.
const MAX_PROCEDIMIENTOS: i64 = 500;

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
    /// The code of the procedure for which alone it counts, or nothing.
    pub procedimiento: String,
}

/// All columns, and the rest of the statement.
macro_rules! lineas {
    ($resto:literal) => {
        concat!(
            "SELECT id, persona, clase, slug, otorgado, version, huella, titulo, representante, canal, en, asunto,
            procedimiento FROM consentimientos ",
            $resto
        )
    };
}

/// Adds a line.
pub async fn anotar(c: &mut Conn<'_>, n: &Consentimiento) -> Result<()> {
    let sql = "INSERT INTO consentimientos
        (id, persona, clase, slug, otorgado, version, huella, titulo, representante, canal, en, asunto, procedimiento, orden)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
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
            &n.procedimiento,
        ],
    )
    .await
    .map(drop)
}

/// All lines of a person, the newest first.
pub async fn historia(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Consentimiento>> {
    c.all(lineas!("WHERE persona = $1 ORDER BY orden DESC"), &[&persona]).await
}

/// The last line of each name, of what counts for all matters: what is in force if it says `otorgado`, what was withdrawn if not.
pub async fn vigentes(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Consentimiento>> {
    let sql = lineas!(
        "c WHERE persona = $1 AND asunto IS NULL AND procedimiento = '' AND orden =
            (SELECT MAX(orden) FROM consentimientos u WHERE u.persona = c.persona AND u.slug = c.slug
                AND u.asunto IS NULL AND u.procedimiento = '')
        ORDER BY orden"
    );
    c.all(sql, &[&persona]).await
}

/// The last line of each filing for which alone a person said something, the newest first.
pub async fn de_asuntos(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Consentimiento>> {
    let sql = lineas!(
        "c WHERE persona = $1 AND asunto IS NOT NULL AND orden =
            (SELECT MAX(orden) FROM consentimientos u WHERE u.persona = c.persona AND u.asunto = c.asunto)
        ORDER BY orden DESC LIMIT $2"
    );
    c.all(sql, &[&persona, &MAX_ASUNTOS]).await
}

/// The last line of each procedure for which alone a person said something, the newest first.
pub async fn de_procedimientos(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Consentimiento>> {
    let sql = lineas!(
        "c WHERE persona = $1 AND procedimiento <> '' AND orden =
            (SELECT MAX(orden) FROM consentimientos u
                WHERE u.persona = c.persona AND u.procedimiento = c.procedimiento AND u.procedimiento <> '')
        ORDER BY orden DESC LIMIT $2"
    );
    c.all(sql, &[&persona, &MAX_PROCEDIMIENTOS]).await
}

/// The last line of one filing.
pub async fn de_asunto(c: &mut Conn<'_>, persona: Id, asunto: Id) -> Result<Option<Consentimiento>> {
    let sql = lineas!("WHERE persona = $1 AND asunto = $2 ORDER BY orden DESC LIMIT 1");
    c.opt(sql, &[&persona, &asunto]).await
}

/// What a person last said of being notified: of a filing, of its procedure, of all matters.
///
/// Norma: Ley 1437 de 2011, art. 56
pub async fn dicho(
    c: &mut Conn<'_>,
    persona: Id,
    asunto: Option<Id>,
    procedimiento: &str,
) -> Result<Dicho<Consentimiento>> {
    let suyo = match asunto {
        Some(asunto) => de_asunto(c, persona, asunto).await?,
        None => None,
    };
    let del_procedimiento = match procedimiento {
        "" => None,
        _ => {
            let sql = lineas!(
                "WHERE persona = $1 AND procedimiento = $2 AND procedimiento <> '' ORDER BY orden DESC LIMIT 1"
            );
            c.opt(sql, &[&persona, &procedimiento]).await?
        }
    };
    let sql = lineas!(
        "WHERE persona = $1 AND clase = 'notificacion' AND asunto IS NULL AND procedimiento = ''
        ORDER BY orden DESC LIMIT 1"
    );
    let general = c.opt(sql, &[&persona]).await?;
    Ok(Dicho { asunto: suyo, procedimiento: del_procedimiento, general })
}

/// Children for whom a person has answered.
pub async fn representados(c: &mut Conn<'_>, representante: Id) -> Result<Vec<Id>> {
    let sql = "SELECT DISTINCT persona FROM consentimientos WHERE representante = $1 ORDER BY persona";
    let filas: Vec<(Id,)> = c.all(sql, &[&representante]).await?;
    Ok(filas.into_iter().map(|f| f.0).collect())
}
