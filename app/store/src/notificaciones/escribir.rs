//! What acts write: a notification once, and how it stands.

use crate::{
    Conn, Id,
    adjuntos::Analisis,
    celda::{ms, sin_mostrar},
};
use domain::{
    Instante,
    documento::Documento,
    grado::Grado,
    notificacion::{Contenido, Estado, Surtida, Via},
};
use sqlx::Result;

/// A notification that is written now; its content is complete, or there would be none.
#[derive(Clone)]
pub struct Nueva {
    /// Ours.
    pub id: Id,
    /// Of what, where it answers a petition.
    pub peticion: Option<Id>,
    /// Whose, where the receiver has entered.
    pub persona: Option<Id>,
    /// Whom it is for.
    pub destinatario: Documento,
    /// Slug of the office.
    pub dependencia: String,
    /// Code of the procedure, or nothing.
    pub procedimiento: String,
    /// About what.
    pub asunto: String,
    /// The copy of the act, in the deposit.
    pub documento: Id,
    /// What the antivirus said of that copy, if there is one: found clean, or not looked at.
    pub analisis: Analisis,
    /// The act and all that the law wants with it.
    pub contenido: Contenido,
    /// How sure the entity must be of who opens it.
    pub grado: Grado,
    /// What makes a second request the same as the first.
    pub idempotencia: Option<String>,
    /// Who writes it.
    pub creada_por: String,
    /// Now.
    pub creada_en: Instante,
}
sin_mostrar!(Nueva);

/// How it stands, as the facts say at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seguimiento {
    /// The state.
    pub estado: Estado,
    /// The first access.
    pub accedida_en: Option<Instante>,
    /// The effect.
    pub surtida: Option<Surtida>,
    /// When to look again.
    pub proximo_en: Option<Instante>,
}

impl Seguimiento {
    /// What a set of facts says now.
    pub fn de(via: &Via, ahora: Instante, proximo_en: Option<Instante>) -> Self {
        Self {
            estado: via.estado(ahora),
            accedida_en: via.acceso().map(|(en, _)| en),
            surtida: via.surtida(),
            proximo_en,
        }
    }
}

/// Writes it; `false` where the same request was written before.
pub async fn poner(c: &mut Conn<'_>, n: &Nueva) -> Result<bool> {
    let creada = Seguimiento { estado: Estado::Creada, accedida_en: None, surtida: None, proximo_en: None };
    Ok(super::poner_todas(c, &[(n, creada)]).await? > 0)
}

/// Notes how it stands; the engine refuses what would unset or put off an access or an effect.
pub async fn seguir(c: &mut Conn<'_>, id: Id, s: &Seguimiento) -> Result<bool> {
    let sql = "UPDATE notificaciones SET estado = $2, accedida_en = $3, surtida_en = $4, proximo_en = $5 WHERE id = $1";
    let (accedida, surtida) = (s.accedida_en.map(ms), s.surtida.map(|s| ms(s.en)));
    let filas = c.exec(sql, &[&id, &s.estado.nombre(), &accedida, &surtida, &s.proximo_en.map(ms)]).await?;
    Ok(filas > 0)
}

/// What waits for a document becomes of the person who entered with it.
pub async fn adoptar(c: &mut Conn<'_>, persona: Id, documento: &Documento) -> Result<u64> {
    let sql = "UPDATE notificaciones SET persona = $1
        WHERE destinatario_tipo = $2 AND destinatario_numero = $3 AND persona IS NULL";
    c.exec(sql, &[&persona, &documento.tipo.sigla(), &documento.numero]).await
}
