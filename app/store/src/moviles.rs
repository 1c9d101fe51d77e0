//! Tables `moviles` and `movil_codigos`: numbers to which people want avisos too, and those that wait for their code.

use crate::{
    Conn, Id,
    celda::{Milis, ms, sin_mostrar},
};
use domain::{Fecha, Instante};
use sqlx::{FromRow, Result};

/// A number that its person confirmed.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Movil {
    /// In E.164.
    pub numero: String,
    /// Since when.
    #[sqlx(try_from = "Milis")]
    pub confirmado_en: Instante,
}
sin_mostrar!(Movil);

/// A number that waits for its code, by the hash of that.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct PorConfirmar {
    /// In E.164.
    pub numero: String,
    /// What the hash was made with.
    pub sal: String,
    /// Hash of the code.
    pub huella: String,
    /// How many times one was typed.
    pub intentos: i64,
    /// Until when the code serves.
    #[sqlx(try_from = "Milis")]
    pub vence_en: Instante,
}
sin_mostrar!(PorConfirmar);

/// A code that goes to a number.
pub struct Pedido<'a> {
    /// In E.164.
    pub numero: &'a str,
    /// What the hash is made with.
    pub sal: &'a str,
    /// Hash of the code.
    pub huella: &'a str,
    /// Now.
    pub en: Instante,
    /// Until when it serves.
    pub vence_en: Instante,
}

/// How often codes may go to one person.
pub struct Ritmo {
    /// None after one that went later than this.
    pub despues_de: Instante,
    /// Today.
    pub dia: Fecha,
    /// At most so many in a day.
    pub por_dia: i64,
}

/// The number of a person.
pub async fn de(c: &mut Conn<'_>, persona: Id) -> Result<Option<Movil>> {
    let sql = "SELECT numero, confirmado_en FROM moviles WHERE persona = $1";
    c.opt(sql, &[&persona]).await
}

/// What waits for its code and can still be confirmed, with so many tries at most.
pub async fn por_confirmar(
    c: &mut Conn<'_>,
    persona: Id,
    ahora: Instante,
    intentos: i64,
) -> Result<Option<PorConfirmar>> {
    let sql = "SELECT numero, sal, huella, intentos, vence_en FROM movil_codigos
        WHERE persona = $1 AND vence_en > $2 AND intentos < $3";
    c.opt(sql, &[&persona, &ms(ahora), &intentos]).await
}

/// A new code in place of the one before; `false`, and nothing written, where it is too soon or there were enough today.
pub async fn pedir(c: &mut Conn<'_>, persona: Id, p: &Pedido<'_>, ritmo: &Ritmo) -> Result<bool> {
    let sql = "INSERT INTO movil_codigos (persona, numero, sal, huella, intentos, enviado_en, vence_en, dia, enviados)
        VALUES ($1, $2, $3, $4, 0, $5, $6, $7, 1) ON CONFLICT (persona) DO UPDATE
        SET numero = excluded.numero, sal = excluded.sal, huella = excluded.huella, intentos = 0,
            enviado_en = excluded.enviado_en, vence_en = excluded.vence_en, dia = excluded.dia,
            enviados = CASE WHEN movil_codigos.dia = excluded.dia THEN movil_codigos.enviados + 1 ELSE 1 END
        WHERE movil_codigos.enviado_en <= $8 AND (movil_codigos.dia <> excluded.dia OR movil_codigos.enviados < $9)";
    let (en, vence, dia, antes) = (ms(p.en), ms(p.vence_en), ritmo.dia.to_string(), ms(ritmo.despues_de));
    let valores: [&dyn crate::Param<'_>; 9] =
        [&persona, &p.numero, &p.sal, &p.huella, &en, &vence, &dia, &antes, &ritmo.por_dia];
    Ok(c.exec(sql, &valores).await? > 0)
}

/// Counts a try and gives what it is compared with; none where nothing waits, its time is over, or so many were made.
pub async fn intentar(
    c: &mut Conn<'_>,
    persona: Id,
    ahora: Instante,
    intentos: i64,
) -> Result<Option<PorConfirmar>> {
    let sql = "UPDATE movil_codigos SET intentos = intentos + 1
        WHERE persona = $1 AND vence_en > $2 AND intentos < $3
        RETURNING numero, sal, huella, intentos, vence_en";
    c.opt(sql, &[&persona, &ms(ahora), &intentos]).await
}

/// The number is theirs: avisos may go there.
pub async fn confirmar(c: &mut Conn<'_>, persona: Id, numero: &str, ahora: Instante) -> Result<()> {
    let sql = "INSERT INTO moviles (persona, numero, confirmado_en) VALUES ($1, $2, $3)
        ON CONFLICT (persona) DO UPDATE SET numero = excluded.numero, confirmado_en = excluded.confirmado_en";
    c.exec(sql, &[&persona, &numero, &ms(ahora)]).await?;
    vaciar(c, persona).await
}

/// Forgets the number, confirmed or not; `false` where there was none.
pub async fn quitar(c: &mut Conn<'_>, persona: Id, ahora: Instante) -> Result<bool> {
    let esperaba = por_confirmar(c, persona, ahora, i64::MAX).await?.is_some();
    vaciar(c, persona).await?;
    Ok(c.exec("DELETE FROM moviles WHERE persona = $1", &[&persona]).await? > 0 || esperaba)
}

/// How many went stays, so that asking and taking back is no way to ask without end.
async fn vaciar(c: &mut Conn<'_>, persona: Id) -> Result<()> {
    let sql = "UPDATE movil_codigos SET numero = '', sal = '', huella = '', vence_en = 0 WHERE persona = $1";
    c.exec(sql, &[&persona]).await.map(drop)
}

/// Nothing of it stays of who is erased.
pub(crate) async fn suprimir(c: &mut Conn<'_>, persona: Id) -> Result<()> {
    c.exec("DELETE FROM moviles WHERE persona = $1", &[&persona]).await?;
    c.exec("DELETE FROM movil_codigos WHERE persona = $1", &[&persona]).await.map(drop)
}

/// Forgets codes that went before.
pub async fn limpiar(c: &mut Conn<'_>, antes_de: Instante) -> Result<u64> {
    c.exec("DELETE FROM movil_codigos WHERE enviado_en < $1", &[&ms(antes_de)]).await
}
