//! Table `funcionarios`: who works for the entity and may look at more than their own.

use crate::{
    Conn, Id,
    celda::{Milis, Palabra, QuizaMilis, ms, sin_mostrar},
};
use domain::{
    Instante,
    documento::{Documento, TipoDocumento},
};
use sqlx::{FromRow, Result};

/// An official, found by their document when they enter.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Funcionario {
    /// Ours.
    pub id: Id,
    /// Kind of document.
    #[sqlx(try_from = "Palabra<TipoDocumento>")]
    pub tipo_documento: TipoDocumento,
    /// Number.
    pub numero_documento: String,
    /// Name.
    pub nombre: String,
    /// What they may do.
    pub papel: String,
    /// Where they work.
    pub dependencia: String,
    /// Since when.
    #[sqlx(try_from = "Milis")]
    pub agregado_en: Instante,
    /// Until when.
    #[sqlx(try_from = "QuizaMilis")]
    pub retirado_en: Option<Instante>,
}
sin_mostrar!(Funcionario);

/// Adds one; `retirado_en` is not looked at.
pub async fn agregar(c: &mut Conn<'_>, f: &Funcionario) -> Result<()> {
    let sql = "INSERT INTO funcionarios
        (id, tipo_documento, numero_documento, nombre, papel, dependencia, agregado_en)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let (tipo, en) = (f.tipo_documento.sigla(), ms(f.agregado_en));
    c.exec(sql, &[&f.id, &tipo, &f.numero_documento, &f.nombre, &f.papel, &f.dependencia, &en])
        .await
        .map(drop)
}

/// All, those who left too.
pub async fn listar(c: &mut Conn<'_>) -> Result<Vec<Funcionario>> {
    let sql =
        "SELECT id, tipo_documento, numero_documento, nombre, papel, dependencia, agregado_en, retirado_en
        FROM funcionarios ORDER BY nombre, id";
    c.all(sql, &[]).await
}

/// Ends the role of one.
pub async fn retirar(c: &mut Conn<'_>, id: Id, en: Instante) -> Result<bool> {
    let sql = "UPDATE funcionarios SET retirado_en = $2 WHERE id = $1 AND retirado_en IS NULL";
    Ok(c.exec(sql, &[&id, &ms(en)]).await? > 0)
}

/// The current roles of a document.
pub async fn por_documento(c: &mut Conn<'_>, documento: &Documento) -> Result<Vec<Funcionario>> {
    let sql =
        "SELECT id, tipo_documento, numero_documento, nombre, papel, dependencia, agregado_en, retirado_en
        FROM funcionarios
        WHERE tipo_documento = $1 AND numero_documento = $2 AND retirado_en IS NULL ORDER BY id";
    c.all(sql, &[&documento.tipo.sigla(), &documento.numero]).await
}
