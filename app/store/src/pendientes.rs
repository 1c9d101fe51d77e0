//! Table `pendientes`: what a person had typed when something else was asked of them first.

use crate::{Conn, Id, celda::ms};
use domain::Instante;
use sqlx::Result;

/// What was typed at an address.
pub struct Pendiente<'a> {
    /// Ours; it stays the first one where the same address is kept again.
    pub id: Id,
    /// Whose.
    pub persona: Id,
    /// Address of the form.
    pub ruta: &'a str,
    /// Fields as JSON.
    pub campos: &'a str,
    /// Now.
    pub creado_en: Instante,
    /// Not kept after this.
    pub vence_en: Instante,
}

/// Keeps it in place of what was kept for the same person and address.
pub async fn guardar(c: &mut Conn<'_>, p: &Pendiente<'_>) -> Result<()> {
    let sql = "INSERT INTO pendientes (id, persona, ruta, campos, creado_en, vence_en)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (persona, ruta) DO UPDATE
        SET campos = excluded.campos, creado_en = excluded.creado_en, vence_en = excluded.vence_en";
    let (creado, vence) = (ms(p.creado_en), ms(p.vence_en));
    c.exec(sql, &[&p.id, &p.persona, &p.ruta, &p.campos, &creado, &vence]).await.map(drop)
}

/// What is kept for an address; it stays there until it is erased.
pub async fn tomar(c: &mut Conn<'_>, persona: Id, ruta: &str, ahora: Instante) -> Result<Option<String>> {
    let sql = "SELECT campos FROM pendientes WHERE persona = $1 AND ruta = $2 AND vence_en > $3";
    let fila: Option<(String,)> = c.opt(sql, &[&persona, &ruta, &ms(ahora)]).await?;
    Ok(fila.map(|f| f.0))
}

/// Erases it.
pub async fn borrar(c: &mut Conn<'_>, persona: Id, ruta: &str) -> Result<bool> {
    Ok(c.exec("DELETE FROM pendientes WHERE persona = $1 AND ruta = $2", &[&persona, &ruta]).await? > 0)
}

/// Forgets those that expired before.
pub async fn limpiar(c: &mut Conn<'_>, antes_de: Instante) -> Result<u64> {
    c.exec("DELETE FROM pendientes WHERE vence_en < $1", &[&ms(antes_de)]).await
}
