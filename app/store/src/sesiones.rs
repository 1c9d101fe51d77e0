//! Table `sesiones`: who is inside, by the hash of their cookie.

use crate::{
    Conn, Id,
    celda::{Milis, QuizaMilis, ms, sin_mostrar},
};
use domain::{Instante, identidad::Titular};
use sha2::{Digest, Sha256};
use sqlx::{FromRow, Result};

/// A session, open or closed.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Sesion {
    /// SHA-256 of the cookie, in hex.
    pub huella: String,
    /// Who, once they have entered.
    pub persona: Option<Id>,
    /// Since when.
    #[sqlx(try_from = "Milis")]
    pub creada_en: Instante,
    /// Last request.
    #[sqlx(try_from = "Milis")]
    pub vista_en: Instante,
    /// Not valid after this.
    #[sqlx(try_from = "Milis")]
    pub vence_en: Instante,
    /// When it was closed.
    #[sqlx(try_from = "QuizaMilis")]
    pub cerrada_en: Option<Instante>,
    /// Issuer of the login.
    pub iss: Option<String>,
    /// Session there.
    pub sid: Option<String>,
    /// Kind of browser, in words for its owner.
    pub agente: String,
    /// What the server keeps, as JSON.
    pub datos: String,
}
sin_mostrar!(Sesion);

/// A session that begins.
pub struct Nueva<'a> {
    /// SHA-256 of the cookie, in hex.
    pub huella: &'a str,
    /// Now.
    pub creada_en: Instante,
    /// Not valid after this.
    pub vence_en: Instante,
    /// Kind of browser.
    pub agente: &'a str,
    /// What the server keeps, as JSON.
    pub datos: &'a str,
}

/// Who entered, and under which session there.
pub struct Entrada<'a> {
    /// Ours, once they registered.
    pub persona: Option<Id>,
    /// Issuer and subject.
    pub titular: &'a Titular,
    /// Session there, for its logout channels.
    pub sid: Option<&'a str>,
}

/// Begins one, of nobody yet; `false` where the huella is taken.
pub async fn crear(c: &mut Conn<'_>, n: &Nueva<'_>) -> Result<bool> {
    let sql = "INSERT INTO sesiones (huella, creada_en, vista_en, vence_en, agente, datos)
        VALUES ($1, $2, $2, $3, $4, $5) ON CONFLICT (huella) DO NOTHING";
    Ok(c.exec(sql, &[&n.huella, &ms(n.creada_en), &ms(n.vence_en), &n.agente, &n.datos]).await? > 0)
}

/// The session of a cookie, closed and expired ones too: whoever asks looks at `cerrada_en` and `vence_en`.
pub async fn leer(c: &mut Conn<'_>, huella: &str) -> Result<Option<Sesion>> {
    let sql = "SELECT huella, persona, creada_en, vista_en, vence_en, cerrada_en, iss, sid, agente, datos
        FROM sesiones WHERE huella = $1";
    c.opt(sql, &[&huella]).await
}

/// Writes what the server keeps in an open session, and with `entrada` also who entered; `false` where it is not open.
pub async fn guardar(
    c: &mut Conn<'_>,
    huella: &str,
    datos: &str,
    vence_en: Instante,
    entrada: Option<&Entrada<'_>>,
) -> Result<bool> {
    let vence = ms(vence_en);
    let Some(e) = entrada else {
        let sql = "UPDATE sesiones SET datos = $2, vence_en = $3 WHERE huella = $1 AND cerrada_en IS NULL";
        return Ok(c.exec(sql, &[&huella, &datos, &vence]).await? > 0);
    };
    let sql =
        "UPDATE sesiones SET datos = $2, vence_en = $3, persona = $4, iss = $5, sid = $6, sub_huella = $7
        WHERE huella = $1 AND cerrada_en IS NULL";
    let sub = sub_huella(e.titular);
    let n = c.exec(sql, &[&huella, &datos, &vence, &e.persona, &e.titular.iss, &e.sid, &sub]).await?;
    Ok(n > 0)
}

/// Notes that it was used.
pub async fn tocar(c: &mut Conn<'_>, huella: &str, vista_en: Instante) -> Result<bool> {
    let sql = "UPDATE sesiones SET vista_en = $2 WHERE huella = $1 AND cerrada_en IS NULL AND vista_en < $2";
    Ok(c.exec(sql, &[&huella, &ms(vista_en)]).await? > 0)
}

/// Gives an open session a new cookie: the old one is nobody's from then on.
pub async fn cambiar(c: &mut Conn<'_>, vieja: &str, nueva: &str) -> Result<bool> {
    let sql = "UPDATE sesiones SET huella = $2 WHERE huella = $1 AND cerrada_en IS NULL";
    Ok(c.exec(sql, &[&vieja, &nueva]).await? > 0)
}

/// Closes one; what the server kept in it goes.
pub async fn cerrar(c: &mut Conn<'_>, huella: &str, en: Instante) -> Result<bool> {
    let sql = "UPDATE sesiones SET cerrada_en = $2, datos = '' WHERE huella = $1 AND cerrada_en IS NULL";
    Ok(c.exec(sql, &[&huella, &ms(en)]).await? > 0)
}

/// Closes those of a session of the authentication service.
pub async fn cerrar_por_sid(c: &mut Conn<'_>, iss: &str, sid: &str, en: Instante) -> Result<u64> {
    let sql = "UPDATE sesiones SET cerrada_en = $3, datos = ''
        WHERE iss = $1 AND sid = $2 AND cerrada_en IS NULL";
    c.exec(sql, &[&iss, &sid, &ms(en)]).await
}

/// Closes all of whoever enters with that issuer and subject.
pub async fn cerrar_por_titular(c: &mut Conn<'_>, titular: &Titular, en: Instante) -> Result<u64> {
    let sql = "UPDATE sesiones SET cerrada_en = $2, datos = '' WHERE sub_huella = $1 AND cerrada_en IS NULL";
    c.exec(sql, &[&sub_huella(titular), &ms(en)]).await
}

/// Closes all of a person but the one they are using.
pub async fn cerrar_otras(c: &mut Conn<'_>, persona: Id, menos: &str, en: Instante) -> Result<u64> {
    let sql = "UPDATE sesiones SET cerrada_en = $3, datos = ''
        WHERE persona = $1 AND huella <> $2 AND cerrada_en IS NULL";
    c.exec(sql, &[&persona, &menos, &ms(en)]).await
}

/// The open ones of a person, the last used first.
pub async fn abiertas(c: &mut Conn<'_>, persona: Id, ahora: Instante) -> Result<Vec<Sesion>> {
    let sql = "SELECT huella, persona, creada_en, vista_en, vence_en, cerrada_en, iss, sid, agente, datos
        FROM sesiones WHERE persona = $1 AND cerrada_en IS NULL AND vence_en > $2 ORDER BY vista_en DESC, huella";
    c.all(sql, &[&persona, &ms(ahora)]).await
}

/// Forgets those that ended before, at most a thousand at a time.
pub async fn limpiar(c: &mut Conn<'_>, antes_de: Instante) -> Result<u64> {
    let sql = "DELETE FROM sesiones WHERE huella IN
        (SELECT huella FROM sesiones WHERE vence_en < $1 ORDER BY vence_en LIMIT 1000)";
    c.exec(sql, &[&ms(antes_de)]).await
}

pub(crate) fn sub_huella(titular: &Titular) -> String {
    // The length keeps apart pairs that read the same when joined.
    let junto = format!("{}:{}|{}", titular.iss.len(), titular.iss, titular.sub);
    crate::celda::hex(&Sha256::digest(junto))
}
