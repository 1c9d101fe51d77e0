//! Tables `subidas` and `subida_trozos`: files on their way, in pieces that come in any order and more than once.

use crate::{
    Conn, Id,
    celda::{Milis, ms, sin_mostrar},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// A file on its way.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Subida {
    /// Ours.
    pub id: Id,
    /// Folder where it goes; none at the top.
    pub carpeta: Option<Id>,
    /// What it became, once it was whole.
    pub documento: Option<Id>,
    /// Its name, as it came.
    pub nombre: String,
    /// What the browser knows of the file; empty where it says nothing.
    pub marca: String,
    /// How many bytes it will have.
    pub bytes: i64,
    /// When it began.
    #[sqlx(try_from = "Milis")]
    pub creada_en: Instante,
}

/// A piece that is there.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Trozo {
    /// From 0.
    pub numero: i64,
    /// Of its bytes.
    pub blob: Id,
    /// How many.
    pub bytes: i64,
    /// Their SHA-256 in hex.
    pub huella: String,
}
sin_mostrar!(Subida, Trozo);

/// What is on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRow)]
pub struct Abiertas {
    /// How many files.
    pub cuantas: i64,
    /// Bytes that they will have.
    pub bytes: i64,
}

macro_rules! columnas {
    ($resto:literal) => {
        concat!("SELECT id, carpeta, documento, nombre, marca, bytes, creada_en FROM subidas ", $resto)
    };
}

/// Begins one.
pub async fn abrir(c: &mut Conn<'_>, persona: Id, s: &Subida) -> Result<()> {
    let sql = "INSERT INTO subidas (id, persona, carpeta, nombre, marca, bytes, creada_en)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    c.exec(sql, &[&s.id, &persona, &s.carpeta, &s.nombre, &s.marca, &s.bytes, &ms(s.creada_en)])
        .await
        .map(drop)
}

/// One of that person.
pub async fn una(c: &mut Conn<'_>, persona: Id, id: Id) -> Result<Option<Subida>> {
    c.opt(columnas!("WHERE id = $1 AND persona = $2"), &[&id, &persona]).await
}

/// The open one of the same file to the same place, where the browser said which file it is.
pub async fn igual(
    c: &mut Conn<'_>,
    persona: Id,
    carpeta: Option<Id>,
    (nombre, marca, bytes): (&str, &str, i64),
) -> Result<Option<Subida>> {
    if marca.is_empty() {
        return Ok(None);
    }
    let sql = columnas!(
        "WHERE persona = $1 AND documento IS NULL AND nombre = $2 AND marca = $3 AND bytes = $4
        AND COALESCE(carpeta, '') = $5 ORDER BY id LIMIT 1"
    );
    let lugar = carpeta.map(|l| l.to_string()).unwrap_or_default();
    c.opt(sql, &[&persona, &nombre, &marca, &bytes, &lugar]).await
}

/// What that person has on its way.
pub async fn abiertas(c: &mut Conn<'_>, persona: Id) -> Result<Abiertas> {
    let sql = "SELECT count(*) AS cuantas, CAST(COALESCE(SUM(bytes), 0) AS BIGINT) AS bytes FROM subidas
        WHERE persona = $1 AND documento IS NULL";
    c.one(sql, &[&persona]).await
}

/// The pieces that are there, in their order; whoever asks has looked at whose they are.
pub async fn trozos(c: &mut Conn<'_>, subida: Id) -> Result<Vec<Trozo>> {
    let sql = "SELECT numero, blob, bytes, huella FROM subida_trozos WHERE subida = $1 ORDER BY numero";
    c.all(sql, &[&subida]).await
}

/// Keeps a piece of one that is open; `false` where it is not, or has that piece already.
pub async fn poner(c: &mut Conn<'_>, persona: Id, subida: Id, t: &Trozo) -> Result<bool> {
    if una(c, persona, subida).await?.is_none_or(|s| s.documento.is_some()) {
        return Ok(false);
    }
    let sql = "INSERT INTO subida_trozos (subida, numero, blob, bytes, huella) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (subida, numero) DO NOTHING";
    Ok(c.exec(sql, &[&subida, &t.numero, &t.blob, &t.bytes, &t.huella]).await? > 0)
}

/// It became a document; says which files are left over.
pub async fn terminar(c: &mut Conn<'_>, id: Id, documento: Id) -> Result<Vec<Id>> {
    c.exec("UPDATE subidas SET documento = $2 WHERE id = $1", &[&id, &documento]).await?;
    soltar(c, id).await
}

/// Forgets one of that person, and says which files are left over; `None` where it is not theirs.
pub async fn borrar(c: &mut Conn<'_>, persona: Id, id: Id) -> Result<Option<Vec<Id>>> {
    if una(c, persona, id).await?.is_none() {
        return Ok(None);
    }
    let sobran = soltar(c, id).await?;
    c.exec("DELETE FROM subidas WHERE id = $1", &[&id]).await?;
    Ok(Some(sobran))
}

/// Forgets some that began before, the first ones first: how many, and the files that are left over.
pub async fn limpiar(c: &mut Conn<'_>, antes_de: Instante, limite: i64) -> Result<(usize, Vec<Id>)> {
    let sql = "SELECT id FROM subidas WHERE creada_en < $1 ORDER BY creada_en, id LIMIT $2";
    let vencidas: Vec<(Id,)> = c.all(sql, &[&ms(antes_de), &limite]).await?;
    let mut sobran = Vec::new();
    for (id,) in &vencidas {
        sobran.extend(soltar(c, *id).await?);
        c.exec("DELETE FROM subidas WHERE id = $1", &[id]).await?;
    }
    Ok((vencidas.len(), sobran))
}

/// Those of who is erased have no name any more, and go with the next cleaning, which erases their files too.
pub(super) async fn suprimir(c: &mut Conn<'_>, persona: Id) -> Result<()> {
    let sql = "UPDATE subidas SET creada_en = 0, nombre = '', marca = '', carpeta = NULL WHERE persona = $1";
    c.exec(sql, &[&persona]).await.map(drop)
}

async fn soltar(c: &mut Conn<'_>, id: Id) -> Result<Vec<Id>> {
    let blobs: Vec<(Id,)> =
        c.all("DELETE FROM subida_trozos WHERE subida = $1 RETURNING blob", &[&id]).await?;
    Ok(blobs.into_iter().map(|b| b.0).collect())
}
