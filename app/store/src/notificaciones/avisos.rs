//! Which message told of which notification, and which time.

use crate::{Conn, Id, celda::ms};
use domain::{Instante, notificacion::Canal};
use sqlx::Result;

/// A message goes for it this time; `false` where one went for that time already, or one still waits to go.
pub async fn avisar(
    c: &mut Conn<'_>,
    correo: Id,
    notificacion: Id,
    (canal, vez): (Canal, u8),
    ahora: Instante,
) -> Result<bool> {
    let sql = "INSERT INTO notificacion_avisos (correo, notificacion, canal, vez, en)
        SELECT CAST($1 AS TEXT), $2, $3, $4, $5 WHERE NOT EXISTS
            (SELECT 1 FROM notificacion_avisos a JOIN correos m ON m.id = a.correo
            WHERE a.notificacion = $2 AND a.canal = $3 AND m.estado = 'por_enviar')
        ON CONFLICT (notificacion, canal, vez) DO NOTHING";
    let n = c.exec(sql, &[&correo, &notificacion, &canal.nombre(), &i64::from(vez), &ms(ahora)]).await?;
    Ok(n > 0)
}

/// Of which notification a message tells, by what and which time.
pub async fn de_correo(c: &mut Conn<'_>, correo: Id) -> Result<Option<(Id, Canal, u8)>> {
    let sql = "SELECT notificacion, canal, vez FROM notificacion_avisos WHERE correo = $1";
    let fila: Option<(Id, String, i64)> = c.opt(sql, &[&correo]).await?;
    Ok(fila.and_then(|(n, canal, vez)| {
        let canal = Canal::TODOS.into_iter().find(|c| c.nombre() == canal)?;
        Some((n, canal, u8::try_from(vez).unwrap_or(u8::MAX)))
    }))
}

/// Where the text messages of a notification went, by their time: as long as the message is kept.
pub async fn moviles_avisados(c: &mut Conn<'_>, notificacion: Id) -> Result<Vec<(u8, String)>> {
    let sql = "SELECT a.vez, m.para FROM notificacion_avisos a JOIN correos m ON m.id = a.correo
        WHERE a.notificacion = $1 AND a.canal = 'sms' ORDER BY a.vez";
    let filas: Vec<(i64, String)> = c.all(sql, &[&notificacion]).await?;
    Ok(filas.into_iter().map(|(vez, para)| (u8::try_from(vez).unwrap_or(u8::MAX), para)).collect())
}
