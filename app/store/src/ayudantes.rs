//! Table `ayudantes`: whom a person lets into one of their filings, and until when.

use crate::{
    Conn, Id,
    celda::{Dia, Milis, Palabra, QuizaMilis, dia, ms, sin_mostrar},
};
use domain::{
    Fecha, Instante,
    ayudante::{Ayuda, MAX_TODAS},
    documento::{Documento, TipoDocumento},
};
use sqlx::{FromRow, Result};

/// One time that somebody was let in.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Ayudante {
    /// Ours; later ones are greater.
    pub id: Id,
    /// Into what.
    pub peticion: Id,
    /// By whom.
    pub persona: Id,
    /// Kind of document of who is let in.
    #[sqlx(try_from = "Palabra<TipoDocumento>")]
    pub tipo: TipoDocumento,
    /// Its number.
    pub numero: String,
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
sin_mostrar!(Ayudante);

impl Ayudante {
    /// Who is let in.
    pub fn documento(&self) -> Documento {
        Documento { tipo: self.tipo, numero: self.numero.clone() }
    }

    /// As the rule sees it.
    pub fn ayuda(&self) -> Ayuda {
        Ayuda { documento: self.documento(), hasta: self.hasta, retirada: self.retirada_en.is_some() }
    }
}

macro_rules! columnas {
    ($resto:literal) => {
        concat!(
            "SELECT id, peticion, persona, tipo, numero, otorgada_en, hasta, retirada_en FROM ayudantes ",
            $resto
        )
    };
}

/// Lets somebody in.
pub async fn nombrar(c: &mut Conn<'_>, a: &Ayudante) -> Result<()> {
    let sql = "INSERT INTO ayudantes (id, peticion, persona, tipo, numero, otorgada_en, hasta)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let (tipo, en, hasta) = (a.tipo.sigla(), ms(a.otorgada_en), dia(Some(a.hasta)));
    c.exec(sql, &[&a.id, &a.peticion, &a.persona, &tipo, &a.numero, &en, &hasta]).await.map(drop)
}

/// All that were ever let into a filing, the newest first.
pub async fn de(c: &mut Conn<'_>, peticion: Id) -> Result<Vec<Ayudante>> {
    let limite = i64::try_from(MAX_TODAS).unwrap_or(i64::MAX);
    c.all(columnas!("WHERE peticion = $1 ORDER BY id DESC LIMIT $2"), &[&peticion, &limite]).await
}

/// Takes it back at once; `false` where it is not of that filing, or was taken back before.
pub async fn retirar(c: &mut Conn<'_>, id: Id, peticion: Id, ahora: Instante) -> Result<bool> {
    let sql = "UPDATE ayudantes SET retirada_en = $3 WHERE id = $1 AND peticion = $2 AND retirada_en IS NULL";
    Ok(c.exec(sql, &[&id, &peticion, &ms(ahora)]).await? > 0)
}

/// By what somebody may come into a filing on that day.
pub async fn vigente(
    c: &mut Conn<'_>,
    peticion: Id,
    quien: &Documento,
    hoy: Fecha,
) -> Result<Option<Ayudante>> {
    let sql = columnas!(
        "WHERE peticion = $1 AND numero = $2 AND tipo = $3 AND hasta >= $4 AND retirada_en IS NULL
        ORDER BY id DESC LIMIT 1"
    );
    c.opt(sql, &[&peticion, &quien.numero, &quien.tipo.sigla(), &dia(Some(hoy))]).await
}

/// What somebody is let into on that day, the newest first, before one where one is given.
pub async fn de_quien(
    c: &mut Conn<'_>,
    quien: &Documento,
    hoy: Fecha,
    antes_de: Option<Id>,
    limite: i64,
) -> Result<Vec<Ayudante>> {
    let antes = antes_de.map_or_else(|| "g".to_owned(), |id| id.to_string());
    let sql = columnas!(
        "WHERE numero = $1 AND tipo = $2 AND id < $3 AND hasta >= $4 AND retirada_en IS NULL
        ORDER BY id DESC LIMIT $5"
    );
    c.all(sql, &[&quien.numero, &quien.tipo.sigla(), &antes, &dia(Some(hoy)), &limite]).await
}

/// Forgets whom a person let in, and where they were let in themselves, in the evidence of those filings too.
pub(crate) async fn suprimir(c: &mut Conn<'_>, persona: Id) -> Result<()> {
    let sql = "DELETE FROM compromisos WHERE evidencia IN (SELECT e.id FROM evidencia e
        JOIN ayudantes a ON e.sujeto = 'peticion:' || a.peticion
        WHERE a.persona = $1 AND e.tipo IN ('ayudante.nombrado', 'ayudante.retirado'))";
    c.exec(sql, &[&persona]).await?;
    c.exec("DELETE FROM ayudantes WHERE persona = $1", &[&persona]).await?;
    let Some(suyo) = crate::datos::documento(c, persona).await? else { return Ok(()) };
    let (tipo, escrito) = (suyo.tipo.sigla(), suyo.to_string());
    let sql = "DELETE FROM compromisos WHERE valor = $3 AND evidencia IN (SELECT e.id FROM evidencia e
        JOIN ayudantes a ON e.sujeto = 'peticion:' || a.peticion
        WHERE a.numero = $1 AND a.tipo = $2 AND e.tipo IN ('ayudante.nombrado', 'ayudante.retirado'))";
    c.exec(sql, &[&suyo.numero, &tipo, &escrito]).await?;
    c.exec("DELETE FROM ayudantes WHERE numero = $1 AND tipo = $2", &[&suyo.numero, &tipo]).await.map(drop)
}
