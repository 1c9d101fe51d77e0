//! Table `carpeta_versiones`: the files behind a document that its owner brought.

use super::escribir::{self, Agregado, Nuevo};
use crate::{
    Conn, Id,
    adjuntos::Analisis,
    celda::{Milis, Palabra, ms, sin_mostrar},
};
use domain::{Instante, carpeta::MAX_VERSIONES};
use sqlx::{FromRow, Result};

/// One file.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Version {
    /// Of which document.
    pub documento: Id,
    /// From 1.
    pub numero: i64,
    /// Of its bytes.
    pub blob: Id,
    /// Media type.
    pub tipo: String,
    /// How many bytes.
    pub bytes: i64,
    /// SHA-256 in hex.
    pub huella: String,
    /// What the antivirus said.
    #[sqlx(try_from = "Palabra<Analisis>")]
    pub analisis: Analisis,
    /// When it came.
    #[sqlx(try_from = "Milis")]
    pub creada_en: Instante,
}
sin_mostrar!(Version);

macro_rules! columnas {
    ($resto:literal) => {
        concat!(
            "SELECT documento, numero, blob, tipo, bytes, huella, analisis, creada_en FROM carpeta_versiones ",
            $resto
        )
    };
}

/// Makes a file the current version of a document of that person.
pub async fn agregar(c: &mut Conn<'_>, persona: Id, id: Id, n: &Nuevo, cupo: i64) -> Result<Agregado> {
    escribir::versionar(c, persona, id, n, cupo).await
}

/// The current one first; whoever asks has looked at whose document it is.
pub async fn de(c: &mut Conn<'_>, documento: Id) -> Result<Vec<Version>> {
    let sql = columnas!("WHERE documento = $1 ORDER BY numero DESC LIMIT $2");
    c.all(sql, &[&documento, &MAX_VERSIONES]).await
}

/// One of them; whoever asks has looked at whose document it is.
pub async fn una(c: &mut Conn<'_>, documento: Id, numero: i64) -> Result<Option<Version>> {
    c.opt(columnas!("WHERE documento = $1 AND numero = $2"), &[&documento, &numero]).await
}

/// Whose document it is, for what reads files by itself.
pub async fn duenio(c: &mut Conn<'_>, documento: Id) -> Result<Option<Id>> {
    let sql = "SELECT persona FROM carpeta_documentos WHERE id = $1";
    Ok(c.opt::<(Id,)>(sql, &[&documento]).await?.map(|f| f.0))
}

/// Those that wait for the antivirus, the oldest first.
pub async fn por_analizar(c: &mut Conn<'_>, limite: i64) -> Result<Vec<Version>> {
    c.all(columnas!("WHERE analisis = 'pendiente' ORDER BY blob LIMIT $1"), &[&limite]).await
}

/// Notes what the antivirus said, here and at the document whose current file it is.
pub async fn analizada(c: &mut Conn<'_>, v: &Version, analisis: Analisis) -> Result<()> {
    let sql = "UPDATE carpeta_versiones SET analisis = $3
        WHERE documento = $1 AND numero = $2 AND analisis = 'pendiente'";
    c.exec(sql, &[&v.documento, &v.numero, &analisis.nombre()]).await?;
    let sql = "UPDATE carpeta_documentos SET analisis = $3
        WHERE id = $1 AND version = $2 AND analisis = 'pendiente'";
    c.exec(sql, &[&v.documento, &v.numero, &analisis.nombre()]).await.map(drop)
}

pub(super) async fn poner(c: &mut Conn<'_>, documento: Id, numero: i64, n: &Nuevo) -> Result<()> {
    let sql =
        "INSERT INTO carpeta_versiones (documento, numero, blob, tipo, bytes, huella, analisis, creada_en)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let (analisis, en) = (n.analisis.nombre(), ms(n.en));
    c.exec(sql, &[&documento, &numero, &n.blob, &n.tipo, &n.bytes, &n.huella, &analisis, &en]).await.map(drop)
}
