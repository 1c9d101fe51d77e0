//! Which request made which notification.

use crate::{
    Conn, Id, Param,
    celda::{Milis, sin_mostrar},
    conn::lista,
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// What a request made.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Envio {
    /// Which.
    pub notificacion: Id,
    /// Hash of its key.
    pub clave: String,
    /// Hash of what it said.
    pub huella: String,
    /// When.
    #[sqlx(try_from = "Milis")]
    pub creada_en: Instante,
}
sin_mostrar!(Envio);

/// Those of some keys, in any order.
pub async fn envios(c: &mut Conn<'_>, sistema: Id, claves: &[String]) -> Result<Vec<Envio>> {
    if claves.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT e.notificacion, e.clave, e.huella, n.creada_en FROM sistema_envios e
        JOIN notificaciones n ON n.id = e.notificacion WHERE e.sistema = $1 AND e.clave IN {}",
        lista(2, claves.len())
    );
    let mut p: Vec<&dyn Param<'_>> = vec![&sistema];
    p.extend(claves.iter().map(|c| c as &dyn Param<'_>));
    c.all_de_varios(sql, &p).await
}

/// That a notification is of a system, which asked for it.
pub async fn envio(c: &mut Conn<'_>, sistema: Id, notificacion: Id) -> Result<Option<Envio>> {
    let sql = "SELECT e.notificacion, e.clave, e.huella, n.creada_en FROM sistema_envios e
        JOIN notificaciones n ON n.id = e.notificacion WHERE e.notificacion = $1 AND e.sistema = $2";
    c.opt(sql, &[&notificacion, &sistema]).await
}

/// Notification, hash of its key and hash of what it said, of one system.
pub async fn poner_envios(c: &mut Conn<'_>, sistema: Id, envios: &[(Id, String, String)]) -> Result<u64> {
    let filas: Vec<[&dyn Param<'_>; 4]> =
        envios.iter().map(|(n, clave, huella)| [n as &dyn Param<'_>, &sistema, clave, huella]).collect();
    c.agregar("INSERT INTO sistema_envios (notificacion, sistema, clave, huella)", &filas).await
}
