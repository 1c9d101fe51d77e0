//! Table `borradores`: what somebody is still writing, kept until they file it, erase it or let it expire.

use crate::{
    Conn, Id,
    celda::{Milis, ms, sin_mostrar},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// Drafts of a person that are listed.
pub const LISTADOS: i64 = 50;
/// Drafts forgotten at a time.
const LIMPIEZA: i64 = 200;

macro_rules! columnas {
    ($resto:literal) => {
        concat!(
            "SELECT id, formulario, tramite, persona, empresa, campos, version, paso, creado_en, cambiado_en,
            vence_en, peticion FROM borradores ",
            $resto
        )
    };
}

/// A draft.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Borrador {
    /// Ours.
    pub id: Id,
    /// Hash of the version of the form with which it began.
    pub formulario: String,
    /// Slug of the trámite; empty for a PQRSD.
    pub tramite: String,
    /// Whose, once they have entered.
    pub persona: Option<Id>,
    /// NIT of whom they act for; empty where it is for themselves.
    pub empresa: String,
    /// Answers as JSON.
    pub campos: String,
    /// It grows with each change.
    pub version: i64,
    /// Question group where they are.
    pub paso: i64,
    /// When it began.
    #[sqlx(try_from = "Milis")]
    pub creado_en: Instante,
    /// Last change.
    #[sqlx(try_from = "Milis")]
    pub cambiado_en: Instante,
    /// Not kept after this.
    #[sqlx(try_from = "Milis")]
    pub vence_en: Instante,
    /// What it became; from then on it is not changed.
    pub peticion: Option<Id>,
}

/// A draft that begins, at version 1.
pub struct Nuevo<'a> {
    /// Ours.
    pub id: Id,
    /// Hash of the secret that the browser holds.
    pub clave: &'a str,
    /// Version of the form.
    pub formulario: &'a str,
    /// Slug of the trámite; empty for a PQRSD.
    pub tramite: &'a str,
    /// Whose, if they have entered.
    pub persona: Option<Id>,
    /// NIT of whom they act for, or nothing.
    pub empresa: &'a str,
    /// Answers as JSON.
    pub campos: &'a str,
    /// Question group where they are.
    pub paso: i64,
    /// Now.
    pub creado_en: Instante,
    /// Not kept after this.
    pub vence_en: Instante,
}

/// What changes in one.
pub struct Cambio<'a> {
    /// Answers as JSON.
    pub campos: &'a str,
    /// Question group where they are.
    pub paso: i64,
    /// Now.
    pub cambiado_en: Instante,
    /// Not kept after this.
    pub vence_en: Instante,
}

/// How keeping it went.
#[derive(Clone, PartialEq, Eq)]
pub enum Guardado {
    /// It is at this version now.
    Hecho(i64),
    /// Another tab changed it before, or it was filed: nothing was written, and this is how it stands.
    OtraVersion(Box<Borrador>),
    /// It is no longer there.
    NoEsta,
}

/// A file that nothing refers to any more.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Sobrante {
    /// Of its row, which is gone.
    pub id: Id,
    /// Where the file is.
    pub ruta: String,
}
sin_mostrar!(Borrador, Guardado, Sobrante);

/// Begins one.
pub async fn crear(c: &mut Conn<'_>, n: &Nuevo<'_>) -> Result<()> {
    let sql =
        "INSERT INTO borradores (id, clave, formulario, tramite, persona, empresa, campos, version, paso,
        creado_en, cambiado_en, vence_en) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $9, $10)";
    let Nuevo { id, clave, formulario, tramite, persona, empresa, campos, paso, creado_en, vence_en } = n;
    let (creado, vence) = (ms(*creado_en), ms(*vence_en));
    c.exec(sql, &[id, clave, formulario, tramite, persona, empresa, campos, paso, &creado, &vence])
        .await
        .map(drop)
}

/// Keeps what was typed over the version that whoever typed had seen.
pub async fn guardar(c: &mut Conn<'_>, id: Id, esperada: i64, n: &Cambio<'_>) -> Result<Guardado> {
    let sql =
        "UPDATE borradores SET campos = $3, paso = $4, cambiado_en = $5, vence_en = $6, version = version + 1
        WHERE id = $1 AND version = $2 AND peticion IS NULL RETURNING version";
    let (cambiado, vence) = (ms(n.cambiado_en), ms(n.vence_en));
    let hecho: Option<(i64,)> = c.opt(sql, &[&id, &esperada, &n.campos, &n.paso, &cambiado, &vence]).await?;
    if let Some((version,)) = hecho {
        return Ok(Guardado::Hecho(version));
    }
    let fila = leer(c, id).await?;
    Ok(fila.map_or(Guardado::NoEsta, |b| Guardado::OtraVersion(Box::new(b))))
}

/// Makes one that was nobody's the draft of whoever has just entered; `false` where it is somebody's or was filed.
pub async fn adoptar(c: &mut Conn<'_>, id: Id, persona: Id) -> Result<bool> {
    let sql = "UPDATE borradores SET persona = $2 WHERE id = $1 AND persona IS NULL AND peticion IS NULL";
    Ok(c.exec(sql, &[&id, &persona]).await? > 0)
}

/// The draft of a secret, filed or not, until it expires.
pub async fn por_clave(c: &mut Conn<'_>, clave: &str, ahora: Instante) -> Result<Option<Borrador>> {
    c.opt(columnas!("WHERE clave = $1 AND vence_en > $2"), &[&clave, &ms(ahora)]).await
}

/// A draft of a person, filed or not, until it expires: nobody else's id serves.
pub async fn por_id(c: &mut Conn<'_>, id: Id, persona: Id, ahora: Instante) -> Result<Option<Borrador>> {
    c.opt(columnas!("WHERE id = $1 AND persona = $2 AND vence_en > $3"), &[&id, &persona, &ms(ahora)]).await
}

/// Those that a person has not filed, the last changed first.
pub async fn de(c: &mut Conn<'_>, persona: Id, ahora: Instante) -> Result<Vec<Borrador>> {
    let sql = columnas!(
        "WHERE persona = $1 AND peticion IS NULL AND vence_en > $2
        ORDER BY cambiado_en DESC, id DESC LIMIT $3"
    );
    c.all(sql, &[&persona, &ms(ahora), &LISTADOS]).await
}

/// What a person has not filed of one trámite, the last changed.
pub async fn abierto(
    c: &mut Conn<'_>,
    persona: Id,
    tramite: &str,
    ahora: Instante,
) -> Result<Option<Borrador>> {
    let sql = columnas!(
        "WHERE persona = $1 AND tramite = $2 AND peticion IS NULL AND vence_en > $3
        ORDER BY cambiado_en DESC, id DESC LIMIT 1"
    );
    c.opt(sql, &[&persona, &tramite, &ms(ahora)]).await
}

/// Erases one that was not filed, at the wish of whoever wrote it, and says which files are left over; `None` where
/// there is none to erase.
pub async fn olvidar(c: &mut Conn<'_>, id: Id) -> Result<Option<Vec<Sobrante>>> {
    let sql = "DELETE FROM adjuntos WHERE borrador = $1 AND peticion IS NULL RETURNING id, ruta";
    match leer(c, id).await? {
        Some(b) if b.peticion.is_none() => {}
        _ => return Ok(None),
    }
    let sobrantes = c.all(sql, &[&id]).await?;
    c.exec("DELETE FROM borradores WHERE id = $1", &[&id]).await?;
    Ok(Some(sobrantes))
}

/// Forgets those that expired before, some at a time, and says which files are left over: repeat it while it says
/// that it forgot any. What was filed stays with its petition.
pub async fn limpiar(c: &mut Conn<'_>, antes_de: Instante) -> Result<(u64, Vec<Sobrante>)> {
    let (antes, n) = (ms(antes_de), LIMPIEZA);
    let sql = "UPDATE adjuntos SET borrador = NULL WHERE peticion IS NOT NULL AND borrador IN
        (SELECT id FROM borradores WHERE vence_en < $1 ORDER BY vence_en, id LIMIT $2)";
    c.exec(sql, &[&antes, &n]).await?;
    let sql = "DELETE FROM adjuntos WHERE borrador IN
        (SELECT id FROM borradores WHERE vence_en < $1 ORDER BY vence_en, id LIMIT $2) RETURNING id, ruta";
    let sobrantes = c.all(sql, &[&antes, &n]).await?;
    let sql = "DELETE FROM borradores WHERE id IN
        (SELECT id FROM borradores WHERE vence_en < $1 ORDER BY vence_en, id LIMIT $2)";
    Ok((c.exec(sql, &[&antes, &n]).await?, sobrantes))
}

/// Whoever it belongs to.
async fn leer(c: &mut Conn<'_>, id: Id) -> Result<Option<Borrador>> {
    c.opt(columnas!("WHERE id = $1"), &[&id]).await
}
