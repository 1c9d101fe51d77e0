//! Tables `autorizaciones` and `recibidas_por_otro`: whom a person authorises to receive notifications for them, and what they received.

use crate::{
    Conn, Id,
    celda::{Dia, Milis, Palabra, QuizaMilis, dia, ms, sin_mostrar},
};
use domain::{
    Fecha, Instante,
    autorizacion::{Ambito, Autorizacion as Regla, MAX_TODAS},
    documento::{Documento, TipoDocumento},
};
use sqlx::{FromRow, Result};

/// One time that somebody was authorised.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Autorizacion {
    /// Ours; later ones are greater.
    pub id: Id,
    /// By whom.
    pub persona: Id,
    /// Kind of document of who may receive.
    #[sqlx(try_from = "Palabra<TipoDocumento>")]
    pub tipo: TipoDocumento,
    /// Its number.
    pub numero: String,
    /// The one filing, where it is for one.
    pub peticion: Option<Id>,
    /// Code of the one procedure, or nothing.
    pub procedimiento: String,
    /// Since when.
    #[sqlx(try_from = "Milis")]
    pub otorgada_en: Instante,
    /// The last day.
    #[sqlx(try_from = "Dia")]
    pub hasta: Fecha,
    /// When it was taken back.
    #[sqlx(try_from = "QuizaMilis")]
    pub retirada_en: Option<Instante>,
}
sin_mostrar!(Autorizacion);

/// Who received a notification for its person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct Recibida {
    /// Which.
    pub notificacion: Id,
    /// By which authorisation.
    pub autorizacion: Id,
    /// The person who opened it.
    pub quien: Id,
    /// When.
    #[sqlx(try_from = "Milis")]
    pub en: Instante,
}

impl Autorizacion {
    /// Who may receive.
    pub fn documento(&self) -> Documento {
        Documento { tipo: self.tipo, numero: self.numero.clone() }
    }

    /// For what.
    pub fn ambito(&self) -> Ambito<Id> {
        match (self.peticion, self.procedimiento.as_str()) {
            (Some(id), _) => Ambito::Asunto(id),
            (None, "") => Ambito::Todo,
            (None, codigo) => Ambito::Procedimiento(codigo.to_owned()),
        }
    }

    /// As the rule sees it.
    pub fn regla(&self) -> Regla<Id> {
        Regla {
            documento: self.documento(),
            ambito: self.ambito(),
            hasta: self.hasta,
            retirada: self.retirada_en.is_some(),
        }
    }
}

macro_rules! autorizaciones {
    ($resto:literal) => {
        concat!(
            "SELECT id, persona, tipo, numero, peticion, procedimiento, otorgada_en, hasta, retirada_en
            FROM autorizaciones ",
            $resto
        )
    };
}

/// Writes one.
pub async fn poner(c: &mut Conn<'_>, a: &Autorizacion) -> Result<()> {
    let sql =
        "INSERT INTO autorizaciones (id, persona, tipo, numero, peticion, procedimiento, otorgada_en, hasta)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let (tipo, en, hasta) = (a.tipo.sigla(), ms(a.otorgada_en), dia(Some(a.hasta)));
    c.exec(sql, &[&a.id, &a.persona, &tipo, &a.numero, &a.peticion, &a.procedimiento, &en, &hasta])
        .await
        .map(drop)
}

/// All that a person ever wrote, the newest first.
pub async fn de(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Autorizacion>> {
    let limite = i64::try_from(MAX_TODAS).unwrap_or(i64::MAX);
    c.all(autorizaciones!("WHERE persona = $1 ORDER BY id DESC LIMIT $2"), &[&persona, &limite]).await
}

/// Takes one back at once; `false` where it is not of that person, or was taken back before.
pub async fn retirar(c: &mut Conn<'_>, id: Id, persona: Id, ahora: Instante) -> Result<bool> {
    let sql =
        "UPDATE autorizaciones SET retirada_en = $3 WHERE id = $1 AND persona = $2 AND retirada_en IS NULL";
    Ok(c.exec(sql, &[&id, &persona, &ms(ahora)]).await? > 0)
}

/// By what somebody may receive on that day, of one person or of all, the newest first.
pub async fn para(
    c: &mut Conn<'_>,
    quien: &Documento,
    hoy: Fecha,
    de: Option<Id>,
    limite: i64,
) -> Result<Vec<Autorizacion>> {
    let (tipo, hoy) = (quien.tipo.sigla(), dia(Some(hoy)));
    let Some(de) = de else {
        let sql = autorizaciones!(
            "WHERE numero = $1 AND tipo = $2 AND hasta >= $3 AND retirada_en IS NULL ORDER BY id DESC LIMIT $4"
        );
        return c.all(sql, &[&quien.numero, &tipo, &hoy, &limite]).await;
    };
    let sql = autorizaciones!(
        "WHERE numero = $1 AND tipo = $2 AND hasta >= $3 AND retirada_en IS NULL AND persona = $4
        ORDER BY id DESC LIMIT $5"
    );
    c.all(sql, &[&quien.numero, &tipo, &hoy, &de, &limite]).await
}

/// Somebody received a notification for its person.
pub async fn recibir(c: &mut Conn<'_>, r: &Recibida) -> Result<()> {
    let sql = "INSERT INTO recibidas_por_otro (notificacion, autorizacion, quien, en) VALUES ($1, $2, $3, $4)
        ON CONFLICT (notificacion) DO NOTHING";
    c.exec(sql, &[&r.notificacion, &r.autorizacion, &r.quien, &ms(r.en)]).await.map(drop)
}

/// Who received one; none where nobody but its person did.
pub async fn recibida(c: &mut Conn<'_>, notificacion: Id) -> Result<Option<Recibida>> {
    let sql = "SELECT notificacion, autorizacion, quien, en FROM recibidas_por_otro WHERE notificacion = $1";
    c.opt(sql, &[&notificacion]).await
}

/// What somebody received for others, the newest first.
pub async fn recibidas(c: &mut Conn<'_>, quien: Id, limite: i64) -> Result<Vec<Recibida>> {
    let sql = "SELECT notificacion, autorizacion, quien, en FROM recibidas_por_otro
        WHERE quien = $1 ORDER BY notificacion DESC LIMIT $2";
    c.all(sql, &[&quien, &limite]).await
}

/// Forgets whom a person authorised, and where they were authorised themselves, in evidence too.
pub(crate) async fn suprimir(c: &mut Conn<'_>, persona: Id) -> Result<()> {
    c.exec("DELETE FROM autorizaciones WHERE persona = $1", &[&persona]).await?;
    let sql = "DELETE FROM compromisos WHERE campo = 'por' AND evidencia IN (SELECT e.id FROM evidencia e
        JOIN recibidas_por_otro r ON e.sujeto = 'notificacion:' || r.notificacion
        WHERE r.quien = $1 AND e.tipo = 'acceso')";
    c.exec(sql, &[&persona]).await?;
    let Some(suyo) = crate::datos::documento(c, persona).await? else { return Ok(()) };
    let (tipo, numero) = (suyo.tipo.sigla(), &suyo.numero);
    let sql = "DELETE FROM compromisos WHERE campo IN ('documento', 'escrito') AND evidencia IN
        (SELECT e.id FROM evidencia e JOIN autorizaciones a ON e.sujeto = 'persona:' || a.persona
            AND e.datos LIKE '%' || a.id || '%'
        WHERE a.numero = $1 AND a.tipo = $2 AND e.tipo IN ('autorizacion', 'autorizacion.retirada'))";
    c.exec(sql, &[numero, &tipo]).await?;
    c.exec("DELETE FROM autorizaciones WHERE numero = $1 AND tipo = $2", &[numero, &tipo]).await.map(drop)
}
