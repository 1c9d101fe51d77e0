//! A permiso is given, taken back, or given another link.

use crate::{Conn, Id, celda::ms};
use domain::{Instante, compartir::Permiso, documento::Documento};
use sqlx::Result;

/// Who may open.
pub enum Para<'a> {
    /// Who enters with that document of identity.
    Persona(&'a Documento),
    /// Who has the code of which this is the SHA-256.
    Enlace(&'a str),
}

/// A permiso as it begins.
pub struct Nuevo<'a> {
    /// Ours.
    pub id: Id,
    /// Whose documents.
    pub persona: Id,
    /// For whom.
    pub para: Para<'a>,
    /// What is allowed.
    pub permiso: &'a Permiso,
    /// Documents and their versions; whoever asks has looked at whose they are.
    pub documentos: &'a [(Id, i64)],
    /// Now.
    pub en: Instante,
}

/// Gives one.
pub async fn poner(c: &mut Conn<'_>, n: &Nuevo<'_>) -> Result<()> {
    let sql = "INSERT INTO compartidos (id, persona, para_tipo, para_numero, enlace, proposito, hasta, veces, usadas,
        descarga, creado_en) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10)";
    let (tipo, numero, enlace) = match n.para {
        Para::Persona(d) => (Some(d.tipo.sigla()), Some(d.numero.as_str()), None),
        Para::Enlace(huella) => (None, None, Some(huella)),
    };
    let Permiso { proposito, hasta, veces, descarga } = n.permiso;
    let (veces, descarga) = (veces.map(i64::from), i64::from(*descarga));
    let (hasta, en) = (ms(*hasta), ms(n.en));
    c.exec(sql, &[&n.id, &n.persona, &tipo, &numero, &enlace, proposito, &hasta, &veces, &descarga, &en])
        .await?;
    let sql =
        "INSERT INTO compartidos_documentos (compartido, orden, documento, version) VALUES ($1, $2, $3, $4)";
    for (orden, (documento, version)) in (1_i64..).zip(n.documentos) {
        c.exec(sql, &[&n.id, &orden, documento, version]).await?;
    }
    Ok(())
}

/// Takes it back for good; `false` where it is not theirs or was taken back before.
pub async fn retirar(c: &mut Conn<'_>, persona: Id, id: Id, ahora: Instante) -> Result<bool> {
    let sql =
        "UPDATE compartidos SET retirado_en = $3 WHERE id = $1 AND persona = $2 AND retirado_en IS NULL";
    Ok(c.exec(sql, &[&id, &persona, &ms(ahora)]).await? > 0)
}

/// Another link in the place of the one it had, which opens nothing from now on.
pub async fn renovar(c: &mut Conn<'_>, persona: Id, id: Id, enlace: &str) -> Result<bool> {
    let sql = "UPDATE compartidos SET enlace = $3
        WHERE id = $1 AND persona = $2 AND enlace IS NOT NULL AND retirado_en IS NULL";
    Ok(c.exec(sql, &[&id, &persona, &enlace]).await? > 0)
}

/// With who is erased goes all that they let others open.
pub(crate) async fn suprimir(c: &mut Conn<'_>, persona: Id) -> Result<()> {
    for sql in [
        "DELETE FROM compartidos_accesos WHERE compartido IN (SELECT id FROM compartidos WHERE persona = $1)",
        "DELETE FROM compartidos_documentos WHERE compartido IN (SELECT id FROM compartidos WHERE persona = $1)",
        "DELETE FROM compartidos WHERE persona = $1",
    ] {
        c.exec(sql, &[&persona]).await?;
    }
    Ok(())
}
