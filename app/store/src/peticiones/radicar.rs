//! Filing: a draft becomes a petition under the next number of the year, once.

use super::{Peticion, por_borrador};
use crate::{
    Conn, Id,
    celda::{dia, ms, sin_mostrar},
    radicados,
};
use domain::{
    Fecha, Instante,
    peticion::{Canal, Clase, Estado, Medio},
    radicado::Radicado,
};
use sqlx::{Error, Result};

/// What is filed.
pub struct Nueva<'a> {
    /// Ours.
    pub id: Id,
    /// Year of receipt, in Colombia.
    pub anio: i16,
    /// The draft, which is the key of the act: it files once.
    pub borrador: Id,
    /// The version of it that was reviewed; `None` where there is no draft in the store, only its key.
    pub version: Option<i64>,
    /// What kind of thing.
    pub clase: Clase,
    /// Slug of the trámite; empty for a PQRSD.
    pub tramite: &'a str,
    /// Hash of the version of its form.
    pub formulario: &'a str,
    /// What it is about.
    pub asunto: &'a str,
    /// Slug of the office that gets it.
    pub dependencia: &'a str,
    /// Who files, if they have entered.
    pub persona: Option<Id>,
    /// NIT of whom they act for, or nothing.
    pub empresa: &'a str,
    /// Whether it is nobody's.
    pub anonima: bool,
    /// The answers, as JSON.
    pub datos: &'a str,
    /// What is missing while the person insists, as JSON.
    pub faltan: &'a str,
    /// How they want to be answered.
    pub medio: Medio,
    /// Their e-mail, or nothing.
    pub correo: &'a str,
    /// By which way it comes in.
    pub canal: Canal,
    /// When it comes in.
    pub recibida_en: Instante,
    /// Last day of its term.
    pub vence: Option<Fecha>,
    /// Why it goes before others, or nothing.
    pub prioridad: &'a str,
    /// Hash of the second datum, with its salt.
    pub clave_consulta: &'a str,
    /// The salt.
    pub sal: &'a str,
    /// What people type to verify its receipt.
    pub codigo: &'a str,
}

/// How filing went.
#[derive(Clone, PartialEq, Eq)]
pub enum Radicacion {
    /// It has this number; the act goes on.
    Hecha(Radicado),
    /// The same draft was filed before: this is what it became. Nothing was written.
    Ya(Box<Peticion>),
    /// The draft changed after it was reviewed, or is gone. Nothing was written.
    OtraVersion,
}
sin_mostrar!(Radicacion);

/// Gives the next number of the year to what a draft says, and closes the draft; its attachments are moved apart, by
/// `adjuntos::radicar`, where there are any.
pub async fn radicar(c: &mut Conn<'_>, n: &Nueva<'_>) -> Result<Radicacion> {
    let Some(numero) = escribir(c, n).await? else {
        let ya = por_borrador(c, n.borrador).await?;
        return Ok(ya.map_or(Radicacion::OtraVersion, |p| Radicacion::Ya(Box::new(p))));
    };
    let contado = radicados::siguiente(c, n.anio.into()).await?;
    if contado != numero {
        return Err(Error::Protocol("the counter of the year moved meanwhile".into()));
    }
    if n.version.is_some() {
        c.exec("UPDATE borradores SET peticion = $2 WHERE id = $1", &[&n.borrador, &n.id]).await?;
    }
    Ok(Radicacion::Hecha(Radicado { anio: n.anio, numero }))
}

/// Under the number that the counter will give, so that whoever asks twice does not move it.
async fn escribir(c: &mut Conn<'_>, n: &Nueva<'_>) -> Result<Option<i64>> {
    let sql = "INSERT INTO peticiones (id, anio, borrador, clase, tramite, formulario, asunto, dependencia, persona,
        empresa, anonima, datos, faltan, medio, correo, canal, recibida_en, estado, vence, prioridad,
        clave_consulta, sal, codigo, cambiada_en, numero)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
            $24, $17, (SELECT COALESCE(MAX(ultimo), 0) + 1 FROM radicados WHERE anio = $2)
        WHERE $23 IS NULL
            OR EXISTS (SELECT 1 FROM borradores WHERE id = $3 AND version = $23 AND peticion IS NULL)
        ON CONFLICT (borrador) DO NOTHING RETURNING numero";
    let (anio, anonima) = (i64::from(n.anio), i64::from(n.anonima));
    let (clase, estado, vence) = (n.clase.nombre(), Estado::Radicada.nombre(), dia(n.vence));
    let (medio, canal, recibida) = (n.medio.nombre(), n.canal.nombre(), ms(n.recibida_en));
    let fila: Option<(i64,)> = c
        .opt(
            sql,
            &[
                &n.id,
                &anio,
                &n.borrador,
                &clase,
                &n.tramite,
                &n.formulario,
                &n.asunto,
                &n.dependencia,
                &n.persona,
                &n.empresa,
                &anonima,
                &n.datos,
                &n.faltan,
                &medio,
                &n.correo,
                &canal,
                &recibida,
                &estado,
                &vence,
                &n.prioridad,
                &n.clave_consulta,
                &n.sal,
                &n.version,
                &n.codigo,
            ],
        )
        .await?;
    Ok(fila.map(|f| f.0))
}
