//! Table `correos`: messages written with their act, sent afterwards, each by one server.

use crate::{
    Conn, Id, Param,
    celda::{Milis, Palabra, QuizaMilis, ms, palabras, sin_mostrar},
    conn::lista,
};
use domain::{Instante, notificacion::Canal};
use sqlx::{AssertSqlSafe, FromRow, Result};

palabras! {
    /// How it stands.
    Estado {
        /// It waits.
        PorEnviar = "por_enviar",
        /// The mail server took it.
        Enviado = "enviado",
        /// It was given up.
        Fallido = "fallido",
    }
}

/// An e-mail.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Correo {
    /// Ours.
    pub id: Id,
    /// Of what it tells.
    pub peticion: Option<Id>,
    /// Which message: `acuse`.
    pub clase: String,
    /// To whom.
    pub para: String,
    /// Its subject.
    pub asunto: String,
    /// Its text.
    pub texto: String,
    /// The same as HTML; empty where there is none.
    pub html: String,
    /// How it stands.
    #[sqlx(try_from = "Palabra<Estado>")]
    pub estado: Estado,
    /// How many times a server took it.
    pub intentos: i64,
    /// Not before this.
    #[sqlx(try_from = "Milis")]
    pub proximo_en: Instante,
    /// When it was written.
    #[sqlx(try_from = "Milis")]
    pub creado_en: Instante,
    /// When the mail server took it.
    #[sqlx(try_from = "QuizaMilis")]
    pub enviado_en: Option<Instante>,
    /// What went wrong last; empty where nothing did.
    pub error: String,
    /// The token in its Message-ID, by which what comes back is known; empty where it has none.
    pub ficha: String,
}

/// An e-mail to be sent as soon as it can be.
pub struct Nuevo<'a> {
    /// Ours.
    pub id: Id,
    /// Of what it tells.
    pub peticion: Option<Id>,
    /// Which message.
    pub clase: &'a str,
    /// To whom.
    pub para: &'a str,
    /// Its subject.
    pub asunto: &'a str,
    /// Its text.
    pub texto: &'a str,
    /// The same as HTML, or nothing.
    pub html: &'a str,
    /// Now.
    pub creado_en: Instante,
    /// By what it goes.
    pub canal: Canal,
    /// Random: the token of its Message-ID.
    pub ficha: &'a str,
}
sin_mostrar!(Correo);

/// Leaves it to be sent.
pub async fn poner(c: &mut Conn<'_>, n: &Nuevo<'_>) -> Result<()> {
    let sql =
        "INSERT INTO correos (id, peticion, clase, para, asunto, texto, html, estado, intentos, proximo_en,
        creado_en, error, canal, ficha) VALUES ($1, $2, $3, $4, $5, $6, $7, 'por_enviar', 0, $8, $8, '', $9, $10)";
    let Nuevo { id, peticion, clase, para, asunto, texto, html, creado_en, canal, ficha } = n;
    let (en, canal) = (ms(*creado_en), canal.nombre());
    c.exec(sql, &[id, peticion, clase, para, asunto, texto, html, &en, &canal, ficha]).await.map(drop)
}

/// Whether any may be sent by now: asked often, and writes nothing.
pub async fn hay(c: &mut Conn<'_>, canal: Canal, ahora: Instante) -> Result<bool> {
    let sql =
        "SELECT id FROM correos WHERE estado = 'por_enviar' AND canal = $2 AND proximo_en <= $1 LIMIT 1";
    let fila: Option<(Id,)> = c.opt(sql, &[&ms(ahora), &canal.nombre()]).await?;
    Ok(fila.is_some())
}

/// Takes some that may be sent by now. Until `hasta` nobody else is given them; a server that dies loses none.
pub async fn tomar(
    c: &mut Conn<'_>,
    canal: Canal,
    ahora: Instante,
    limite: i64,
    hasta: Instante,
) -> Result<Vec<Correo>> {
    let sql = "UPDATE correos SET proximo_en = $3, intentos = intentos + 1 WHERE id IN
        (SELECT id FROM correos WHERE estado = 'por_enviar' AND canal = $4 AND proximo_en <= $1
            ORDER BY proximo_en, id LIMIT $2)
        RETURNING id, peticion, clase, para, asunto, texto, html, estado, intentos, proximo_en, creado_en,
            enviado_en, error, ficha";
    c.all(sql, &[&ms(ahora), &limite, &ms(hasta), &canal.nombre()]).await
}

/// Those that are still theirs stay so until `hasta`; says which. Each goes by its id and by how many times it was taken.
pub async fn prolongar(c: &mut Conn<'_>, tomados: &[(Id, i64)], hasta: Instante) -> Result<Vec<Id>> {
    let sql = "UPDATE correos SET proximo_en = $3 WHERE id = $1 AND intentos = $2 AND estado = 'por_enviar'";
    let mut suyos = Vec::with_capacity(tomados.len());
    for (id, intentos) in tomados {
        if c.exec(sql, &[id, intentos, &ms(hasta)]).await? > 0 {
            suyos.push(*id);
        }
    }
    Ok(suyos)
}

/// The mail server took them, how many was news; that counts also where another server took one up meanwhile.
pub async fn enviados(c: &mut Conn<'_>, ids: &[Id], ahora: Instante) -> Result<u64> {
    if ids.is_empty() {
        return Ok(0);
    }
    let sql = format!(
        "UPDATE correos SET estado = 'enviado', enviado_en = $1, error = ''
        WHERE estado <> 'enviado' AND id IN {}",
        lista(2, ids.len())
    );
    let en = ms(ahora);
    let mut p: Vec<&dyn Param<'_>> = vec![&en];
    p.extend(ids.iter().map(|id| id as &dyn Param<'_>));
    c.exec_de(AssertSqlSafe(sql), &p).await
}

/// It could not be sent: again, not before `proximo_en`. `false` where another server took it up meanwhile.
pub async fn reintentar(
    c: &mut Conn<'_>,
    tomado: &Correo,
    proximo_en: Instante,
    error: &str,
) -> Result<bool> {
    let sql = "UPDATE correos SET proximo_en = $3, error = $4
        WHERE id = $1 AND intentos = $2 AND estado = 'por_enviar'";
    Ok(c.exec(sql, &[&tomado.id, &tomado.intentos, &ms(proximo_en), &error]).await? > 0)
}

/// It is given up. `false` where another server took it up meanwhile.
pub async fn fallido(c: &mut Conn<'_>, tomado: &Correo, error: &str) -> Result<bool> {
    let sql = "UPDATE correos SET estado = 'fallido', error = $3
        WHERE id = $1 AND intentos = $2 AND estado = 'por_enviar'";
    Ok(c.exec(sql, &[&tomado.id, &tomado.intentos, &error]).await? > 0)
}

/// One of them.
pub async fn uno(c: &mut Conn<'_>, id: Id) -> Result<Option<Correo>> {
    let sql =
        "SELECT id, peticion, clase, para, asunto, texto, html, estado, intentos, proximo_en, creado_en,
        enviado_en, error, ficha FROM correos WHERE id = $1";
    c.opt(sql, &[&id]).await
}

/// It came back, for good; `false` where that was known.
pub async fn rebotado(c: &mut Conn<'_>, id: Id, codigo: &str) -> Result<bool> {
    let sql = "UPDATE correos SET estado = 'fallido', error = 'rebotado ' || $2
        WHERE id = $1 AND error NOT LIKE 'rebotado %'";
    Ok(c.exec(sql, &[&id, &codigo]).await? > 0)
}

/// The server of the person still tries: a note beside what was sent, and nothing else.
pub async fn demorado(c: &mut Conn<'_>, id: Id, codigo: &str) -> Result<bool> {
    let sql = "UPDATE correos SET error = 'demorado ' || $2 WHERE id = $1 AND estado = 'enviado'";
    Ok(c.exec(sql, &[&id, &codigo]).await? > 0)
}

/// The last ones of a petition, the newest first.
pub async fn de(c: &mut Conn<'_>, peticion: Id) -> Result<Vec<Correo>> {
    let sql =
        "SELECT id, peticion, clase, para, asunto, texto, html, estado, intentos, proximo_en, creado_en,
        enviado_en, error, ficha FROM correos WHERE peticion = $1 ORDER BY id DESC LIMIT 50";
    c.all(sql, &[&peticion]).await
}

/// Forgets those that were sent or given up and are older, at most a thousand at a time.
pub async fn limpiar(c: &mut Conn<'_>, antes_de: Instante) -> Result<u64> {
    let sql = "DELETE FROM correos WHERE id IN (SELECT id FROM correos
        WHERE estado <> 'por_enviar' AND creado_en < $1 ORDER BY creado_en LIMIT 1000)";
    c.exec(sql, &[&ms(antes_de)]).await
}
