//! Table `publicaciones`: avisos that the page of the sede shows, until the day that the law says.

use crate::{
    Conn, Id,
    celda::{Dia, Milis, ms},
};
use domain::{Fecha, Instante};
use sqlx::{FromRow, Result};

/// Those that are read of one notification.
const MAX_RETIROS: i64 = 20;

/// An aviso that is fixed.
pub struct NuevaPublicacion {
    /// Ours.
    pub id: Id,
    /// Of which notification.
    pub notificacion: Id,
    /// Name of the act: "Resolución 114 de 2026".
    pub acto: String,
    /// Whom it is for, with as few data as can be.
    pub a_quien: String,
    /// The copy for everybody, a document of the expediente.
    pub documento: Id,
    /// Now.
    pub fijada_en: Instante,
    /// The last day on which it stands.
    pub hasta: Fecha,
}

/// One that stands.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Publicacion {
    /// Ours.
    pub id: Id,
    /// Of which notification.
    pub notificacion: Id,
    /// Name of the act.
    pub acto: String,
    /// Whom it is for.
    pub a_quien: String,
    /// The copy for everybody.
    pub documento: Id,
    /// When it was fixed.
    #[sqlx(try_from = "Milis")]
    pub fijada_en: Instante,
    /// The last day on which it stands.
    #[sqlx(try_from = "Dia")]
    pub hasta: Fecha,
    /// Slug of the office.
    pub dependencia: String,
}

/// One that somebody took away before its time.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Retiro {
    /// When.
    #[sqlx(try_from = "Milis")]
    pub en: Instante,
    /// Why.
    pub motivo: String,
}

/// All columns, and the rest of the statement.
macro_rules! publicaciones {
    ($resto:literal) => {
        concat!(
            "SELECT p.id, p.notificacion, p.acto, p.a_quien, p.documento, p.fijada_en, p.hasta, n.dependencia
            FROM publicaciones p JOIN notificaciones n ON n.id = p.notificacion WHERE p.retirada_en IS NULL ",
            $resto
        )
    };
}

/// Fixes it; `false` where one of the same notification stands.
pub async fn publicar(c: &mut Conn<'_>, p: &NuevaPublicacion) -> Result<bool> {
    let sql = "INSERT INTO publicaciones (id, notificacion, acto, a_quien, documento, fijada_en, hasta)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    let (fijada, hasta) = (ms(p.fijada_en), p.hasta.to_string());
    let filas =
        c.exec(sql, &[&p.id, &p.notificacion, &p.acto, &p.a_quien, &p.documento, &fijada, &hasta]).await?;
    Ok(filas > 0)
}

/// Takes away what stands of a notification, and why; nothing where its days are over.
pub async fn despublicar(c: &mut Conn<'_>, notificacion: Id, en: Instante, motivo: &str) -> Result<bool> {
    let sql = "UPDATE publicaciones SET retirada_en = $2, motivo = $3
        WHERE notificacion = $1 AND retirada_en IS NULL";
    Ok(c.exec(sql, &[&notificacion, &ms(en), &motivo]).await? > 0)
}

/// Why those that were taken away before their time were, the last one first.
pub async fn retiros(c: &mut Conn<'_>, notificacion: Id) -> Result<Vec<Retiro>> {
    let sql = "SELECT COALESCE(retirada_en, 0) AS en, motivo FROM publicaciones
        WHERE notificacion = $1 AND motivo <> '' ORDER BY id DESC LIMIT $2";
    c.all(sql, &[&notificacion, &MAX_RETIROS]).await
}

/// Those that stand on a day, the last fixed first; after one of them where one is given.
pub async fn publicadas(
    c: &mut Conn<'_>,
    hoy: Fecha,
    desde: Option<Id>,
    limite: i64,
) -> Result<Vec<Publicacion>> {
    let desde = desde.map_or_else(|| "g".to_owned(), |id| id.to_string());
    let sql = publicaciones!("AND p.hasta >= $1 AND p.id < $2 ORDER BY p.id DESC LIMIT $3");
    c.all(sql, &[&hoy.to_string(), &desde, &limite]).await
}

/// One that stands on a day; what its days are over is not there, whether or not somebody took it away.
pub async fn publicada(c: &mut Conn<'_>, hoy: Fecha, id: Id) -> Result<Option<Publicacion>> {
    c.opt(publicaciones!("AND p.hasta >= $1 AND p.id = $2"), &[&hoy.to_string(), &id]).await
}

/// The one that stands of a notification.
pub async fn publicada_de(c: &mut Conn<'_>, notificacion: Id) -> Result<Option<Publicacion>> {
    c.opt(publicaciones!("AND p.notificacion = $1"), &[&notificacion]).await
}
