//! Tables `pagos` and `transacciones`: what is paid of a filing, and each time that somebody went to the bank for it.

use crate::{
    Conn, Id,
    celda::{Milis, Palabra, QuizaMilis, ms, sin_mostrar},
};
use domain::{Instante, pago::Estado};
use sqlx::{FromRow, Result};

/// Transactions of one payment, at most.
pub const MAXIMO: i64 = 50;

/// What is paid of a filing.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Pago {
    /// Of what.
    pub peticion: Id,
    /// What people type at the bank.
    pub referencia: String,
    /// Whole pesos.
    pub valor: i64,
    /// How it stands.
    #[sqlx(try_from = "Palabra<Estado>")]
    pub estado: Estado,
    /// When it was filed.
    #[sqlx(try_from = "Milis")]
    pub creado_en: Instante,
    /// When the bank said yes.
    #[sqlx(try_from = "QuizaMilis")]
    pub pagado_en: Option<Instante>,
}

/// One time that somebody went to the bank.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Transaccion {
    /// Ours: with it the bank is asked again for the same.
    pub id: Id,
    /// Of what.
    pub peticion: Id,
    /// The bank's; none until the bank gave it.
    pub banco_id: Option<String>,
    /// How it stands.
    #[sqlx(try_from = "Palabra<Estado>")]
    pub estado: Estado,
    /// Where the person pays; empty until the bank gave it.
    pub url: String,
    /// When the person asked for it.
    #[sqlx(try_from = "Milis")]
    pub creada_en: Instante,
    /// When the bank gave it.
    #[sqlx(try_from = "QuizaMilis")]
    pub abierta_en: Option<Instante>,
    /// The bank is not asked about it before this.
    #[sqlx(try_from = "Milis")]
    pub proximo_en: Instante,
    /// How many times a server took it to ask.
    pub intentos: i64,
    /// When its end was known.
    #[sqlx(try_from = "QuizaMilis")]
    pub resuelta_en: Option<Instante>,
}
sin_mostrar!(Pago, Transaccion);

macro_rules! transacciones {
    ($resto:literal) => {
        concat!(
            "SELECT id, peticion, banco_id, estado, url, creada_en, abierta_en, proximo_en, intentos, resuelta_en
            FROM transacciones ",
            $resto
        )
    };
}

/// A filing costs this; nobody has paid.
pub async fn poner(
    c: &mut Conn<'_>,
    peticion: Id,
    referencia: &str,
    valor: i64,
    ahora: Instante,
) -> Result<()> {
    let sql = "INSERT INTO pagos (peticion, referencia, valor, estado, creado_en) VALUES ($1, $2, $3, 'pendiente', $4)";
    c.exec(sql, &[&peticion, &referencia, &valor, &ms(ahora)]).await.map(drop)
}

/// What is paid of a filing; `None` where it costs nothing, or is not paid here.
pub async fn de(c: &mut Conn<'_>, peticion: Id) -> Result<Option<Pago>> {
    let sql =
        "SELECT peticion, referencia, valor, estado, creado_en, pagado_en FROM pagos WHERE peticion = $1";
    c.opt(sql, &[&peticion]).await
}

/// What a person has not paid of filings that have not ended, the oldest first: the filing, and what is to be paid.
pub async fn por_pagar(c: &mut Conn<'_>, persona: Id, limite: i64) -> Result<Vec<Pago>> {
    let sql = "SELECT g.peticion, g.referencia, g.valor, g.estado, g.creado_en, g.pagado_en
        FROM peticiones p JOIN pagos g ON g.peticion = p.id
        WHERE p.persona = $1 AND p.estado IN ('radicada', 'en_estudio', 'por_completar')
        AND g.estado IN ('pendiente', 'rechazado', 'vencido') ORDER BY p.id LIMIT $2";
    c.all(sql, &[&persona, &limite]).await
}

/// It stands so now; `false` where it was paid before, which nothing undoes.
pub async fn cambiar(
    c: &mut Conn<'_>,
    peticion: Id,
    estado: Estado,
    pagado_en: Option<Instante>,
) -> Result<bool> {
    let sql = "UPDATE pagos SET estado = $2, pagado_en = $3 WHERE peticion = $1 AND estado <> 'pagado'";
    Ok(c.exec(sql, &[&peticion, &estado.nombre(), &pagado_en.map(ms)]).await? > 0)
}

/// Those of a payment, in the order in which they were begun.
pub async fn transacciones(c: &mut Conn<'_>, peticion: Id) -> Result<Vec<Transaccion>> {
    c.all(transacciones!("WHERE peticion = $1 ORDER BY numero LIMIT $2"), &[&peticion, &MAXIMO]).await
}

/// One by our id.
pub async fn transaccion(c: &mut Conn<'_>, id: Id) -> Result<Option<Transaccion>> {
    c.opt(transacciones!("WHERE id = $1"), &[&id]).await
}

/// One by the bank's.
pub async fn por_banco(c: &mut Conn<'_>, banco_id: &str) -> Result<Option<Transaccion>> {
    c.opt(transacciones!("WHERE banco_id = $1"), &[&banco_id]).await
}

/// The one in course.
pub async fn en_curso(c: &mut Conn<'_>, peticion: Id) -> Result<Option<Transaccion>> {
    c.opt(transacciones!("WHERE peticion = $1 AND estado = 'en_curso'"), &[&peticion]).await
}

/// Somebody wants to pay; `false` where one is in course already.
pub async fn pedir(c: &mut Conn<'_>, id: Id, peticion: Id, ahora: Instante) -> Result<bool> {
    let sql = "INSERT INTO transacciones (id, peticion, numero, estado, url, creada_en, proximo_en, intentos)
        VALUES ($1, $2, (SELECT COALESCE(MAX(numero), 0) + 1 FROM transacciones WHERE peticion = $2), 'en_curso', '', $3, $3, 0)
        ON CONFLICT (peticion) WHERE estado = 'en_curso' DO NOTHING";
    Ok(c.exec(sql, &[&id, &peticion, &ms(ahora)]).await? > 0)
}

/// What the bank gave for it; `false` where it had given it before.
pub async fn abrir(
    c: &mut Conn<'_>,
    id: Id,
    (banco_id, url): (&str, &str),
    ahora: Instante,
    proximo_en: Instante,
) -> Result<bool> {
    let sql = "UPDATE transacciones SET banco_id = $2, url = $3, abierta_en = $4, proximo_en = $5
        WHERE id = $1 AND banco_id IS NULL AND estado = 'en_curso'";
    Ok(c.exec(sql, &[&id, &banco_id, &url, &ms(ahora), &ms(proximo_en)]).await? > 0)
}

/// Whether the bank may be asked about any by now: looked at often, and writes nothing.
pub async fn hay(c: &mut Conn<'_>, ahora: Instante) -> Result<bool> {
    let sql = "SELECT id FROM transacciones
        WHERE estado = 'en_curso' AND abierta_en IS NOT NULL AND proximo_en <= $1 LIMIT 1";
    let fila: Option<(Id,)> = c.opt(sql, &[&ms(ahora)]).await?;
    Ok(fila.is_some())
}

/// Takes some to ask the bank about. Until `hasta` nobody else is given them; a server that dies loses none.
pub async fn tomar(
    c: &mut Conn<'_>,
    ahora: Instante,
    limite: i64,
    hasta: Instante,
) -> Result<Vec<Transaccion>> {
    let sql = "UPDATE transacciones SET proximo_en = $3, intentos = intentos + 1 WHERE id IN
        (SELECT id FROM transacciones WHERE estado = 'en_curso' AND abierta_en IS NOT NULL AND proximo_en <= $1
            ORDER BY proximo_en, id LIMIT $2)
        RETURNING id, peticion, banco_id, estado, url, creada_en, abierta_en, proximo_en, intentos, resuelta_en";
    c.all(sql, &[&ms(ahora), &limite, &ms(hasta)]).await
}

/// The bank does not know yet: again, not before `proximo_en`.
pub async fn esperar(c: &mut Conn<'_>, id: Id, proximo_en: Instante) -> Result<bool> {
    let sql = "UPDATE transacciones SET proximo_en = $2 WHERE id = $1 AND estado = 'en_curso'";
    Ok(c.exec(sql, &[&id, &ms(proximo_en)]).await? > 0)
}

/// Its end is known; `false` where it stands otherwise than expected.
pub async fn resolver(
    c: &mut Conn<'_>,
    id: Id,
    esperado: Estado,
    estado: Estado,
    ahora: Instante,
) -> Result<bool> {
    let sql = "UPDATE transacciones SET estado = $3, resuelta_en = $4 WHERE id = $1 AND estado = $2";
    Ok(c.exec(sql, &[&id, &esperado.nombre(), &estado.nombre(), &ms(ahora)]).await? > 0)
}
