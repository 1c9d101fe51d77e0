//! Table `peticiones`: what was filed, under its number, and how it stands.

mod bandeja;
mod fila;
mod radicar;

pub use bandeja::{Ambito, Filtro, abiertas, bandeja, contar, contar_por_estado, de};
pub use fila::{Peticion, Resumen};
pub use radicar::{Nueva, Radicacion, radicar};

use crate::{Conn, Id, celda::dia, celda::ms};
use domain::{
    Fecha, Instante,
    peticion::{Clase, Estado},
    radicado::Radicado,
};
use fila::columnas;
use sqlx::Result;

/// What changes in one; what is `None` stays.
#[derive(Default)]
pub struct Cambio<'a> {
    /// How it stands.
    pub estado: Option<Estado>,
    /// What it turned out to be.
    pub clase: Option<Clase>,
    /// Who has it.
    pub dependencia: Option<&'a str>,
    /// Last day of the term that rules; inside, `None` for none.
    pub vence: Option<Option<Fecha>>,
    /// Why it goes before others, or nothing.
    pub prioridad: Option<&'a str>,
    /// The official in charge; inside, `None` for nobody.
    pub asignada: Option<Option<Id>>,
    /// Now.
    pub cambiada_en: Instante,
}

/// The petition of an id.
pub async fn por_id(c: &mut Conn<'_>, id: Id) -> Result<Option<Peticion>> {
    c.opt(columnas!("WHERE id = $1"), &[&id]).await
}

/// The petition of a number.
pub async fn por_radicado(c: &mut Conn<'_>, r: Radicado) -> Result<Option<Peticion>> {
    c.opt(columnas!("WHERE anio = $1 AND numero = $2"), &[&i64::from(r.anio), &r.numero]).await
}

/// The petition of the code of its receipt.
pub async fn por_codigo(c: &mut Conn<'_>, codigo: &str) -> Result<Option<Peticion>> {
    c.opt(columnas!("WHERE codigo = $1"), &[&codigo]).await
}

/// What a draft became.
pub async fn por_borrador(c: &mut Conn<'_>, borrador: Id) -> Result<Option<Peticion>> {
    c.opt(columnas!("WHERE borrador = $1"), &[&borrador]).await
}

/// Changes one that stands as expected; `false` where it does not: somebody was faster.
pub async fn cambiar(c: &mut Conn<'_>, id: Id, esperado: Estado, n: &Cambio<'_>) -> Result<bool> {
    let sql = "UPDATE peticiones SET estado = COALESCE($3, estado), clase = COALESCE($4, clase),
        dependencia = COALESCE($5, dependencia), vence = COALESCE($6, vence), prioridad = COALESCE($7, prioridad),
        asignada = CASE WHEN $8 = 1 THEN $9 ELSE asignada END, cambiada_en = $10
        WHERE id = $1 AND estado = $2";
    let (estado, clase) = (n.estado.map(Estado::nombre), n.clase.map(Clase::nombre));
    let (vence, cambia, asignada) = (n.vence.map(dia), i64::from(n.asignada.is_some()), n.asignada.flatten());
    let (esperado, en) = (esperado.nombre(), ms(n.cambiada_en));
    let filas = c
        .exec(
            sql,
            &[&id, &esperado, &estado, &clase, &n.dependencia, &vence, &n.prioridad, &cambia, &asignada, &en],
        )
        .await?;
    Ok(filas > 0)
}
