//! Table `ingresos`: logins under way, each of one browser, each consumed once.

use crate::{
    Conn,
    celda::{Milis, ms, sin_mostrar},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// A login that has gone to the authentication service and not come back.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Ingreso {
    /// SHA-256 of `state`, in hex.
    pub estado: String,
    /// SHA-256 of the secret of the browser, in hex.
    pub navegador: String,
    /// What the server needs when it comes back, as JSON.
    pub datos: String,
    /// When it went.
    #[sqlx(try_from = "Milis")]
    pub creado_en: Instante,
    /// Not valid after this.
    #[sqlx(try_from = "Milis")]
    pub vence_en: Instante,
}
sin_mostrar!(Ingreso);

/// Notes one that goes.
pub async fn crear(c: &mut Conn<'_>, i: &Ingreso) -> Result<()> {
    let sql =
        "INSERT INTO ingresos (estado, navegador, datos, creado_en, vence_en) VALUES ($1, $2, $3, $4, $5)";
    c.exec(sql, &[&i.estado, &i.navegador, &i.datos, &ms(i.creado_en), &ms(i.vence_en)]).await.map(drop)
}

/// Takes it out: the second who asks gets nothing. Whoever asks looks at `navegador` and `vence_en`.
pub async fn consumir(c: &mut Conn<'_>, estado: &str) -> Result<Option<Ingreso>> {
    let sql =
        "DELETE FROM ingresos WHERE estado = $1 RETURNING estado, navegador, datos, creado_en, vence_en";
    c.opt(sql, &[&estado]).await
}

/// Forgets those that expired before.
pub async fn limpiar(c: &mut Conn<'_>, antes_de: Instante) -> Result<u64> {
    c.exec("DELETE FROM ingresos WHERE vence_en < $1", &[&ms(antes_de)]).await
}
