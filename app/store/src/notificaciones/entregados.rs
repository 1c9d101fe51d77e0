//! Avisos that were handed over, many at once: what is asked and what is noted goes in one statement each.

use super::Seguimiento;
use crate::{Conn, Id, Param, SqlError, celda::ms, conn::lista};
use domain::notificacion::{Canal, Via};
use sqlx::{AssertSqlSafe, FromRow, Result};
use std::collections::HashMap;

/// Of which notification a message tells, and what of it and of its person must be known to note that it went.
#[derive(FromRow)]
pub struct Avisada {
    /// The notification.
    pub notificacion: Id,
    canal: String,
    vez: i64,
    /// How it stood when it was looked at last.
    pub estado: String,
    /// Where the person is told.
    pub correo: Option<String>,
    /// The mobile number to which they want avisos too.
    pub movil: Option<String>,
}

impl Avisada {
    /// By what the message goes.
    pub fn canal(&self) -> Option<Canal> {
        Canal::TODOS.into_iter().find(|c| c.nombre() == self.canal)
    }

    /// Which time.
    pub fn vez(&self) -> u8 {
        u8::try_from(self.vez).unwrap_or(u8::MAX)
    }
}

/// Of each message that is an aviso, of what it tells.
pub async fn avisadas(c: &mut Conn<'_>, correos: &[Id]) -> Result<Vec<Avisada>> {
    let sql = "SELECT a.notificacion, a.canal, a.vez, n.estado,
            (SELECT d.valor FROM datos_persona d WHERE d.persona = n.persona AND d.campo = 'correo' AND d.valor <> '')
                AS correo,
            (SELECT m.numero FROM moviles m WHERE m.persona = n.persona) AS movil
        FROM notificacion_avisos a JOIN notificaciones n ON n.id = a.notificacion WHERE a.correo IN";
    de_varios(c, sql, correos).await
}

/// The facts of each, and what follows from them.
pub async fn vias(c: &mut Conn<'_>, notificaciones: &[Id]) -> Result<HashMap<Id, Via>> {
    let sql = "SELECT notificacion, suceso FROM notificacion_sucesos WHERE notificacion IN";
    let filas: Vec<(Id, String)> = de_varios(c, sql, notificaciones).await?;
    let mut vias: HashMap<Id, Via> = HashMap::new();
    for (id, suceso) in filas {
        let suceso = serde_json::from_str(&suceso).map_err(|e| SqlError::Decode(Box::new(e)))?;
        vias.entry(id).or_default().anotar(suceso);
    }
    Ok(vias)
}

/// Notes how each stands; the engine refuses what would unset or put off an access or an effect.
pub async fn seguir_todas(c: &mut Conn<'_>, todas: &[(Id, Seguimiento)]) -> Result<u64> {
    let celdas = todas.iter().map(|(id, s)| {
        let momentos = (s.accedida_en.map(ms), s.surtida.map(|s| ms(s.en)), s.proximo_en.map(ms));
        (id, s.estado.nombre(), momentos)
    });
    let celdas: Vec<_> = celdas.collect();
    let filas: Vec<[&dyn Param<'_>; 5]> = celdas
        .iter()
        .map(|(id, estado, (accedida, surtida, proximo))| {
            [*id as &dyn Param<'_>, estado, accedida, surtida, proximo]
        })
        .collect();
    let cabeza =
        "UPDATE notificaciones SET estado = v.column2, accedida_en = v.column3, surtida_en = v.column4,
        proximo_en = v.column5 FROM (";
    c.con_filas(cabeza, &filas, ") AS v WHERE id = v.column1").await
}

async fn de_varios<R: crate::Fila>(c: &mut Conn<'_>, sql: &'static str, ids: &[Id]) -> Result<Vec<R>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!("{sql} {}", lista(1, ids.len()));
    let p: Vec<&dyn Param<'_>> = ids.iter().map(|id| id as &dyn Param<'_>).collect();
    c.all_de(AssertSqlSafe(sql), &p).await
}
