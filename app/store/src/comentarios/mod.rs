//! Tables `comentarios`, `consulta_respuestas` and `consulta_informes`: the public register of what people say of a project.

mod cuenta;
mod fila;
mod informe;

pub use cuenta::{DeConsulta, con_comentarios, cuentas};
pub use fila::{Comentario, Respuesta};
pub use informe::{Informe, cerrar, con_informe, informe};

use crate::{Conn, Id, Param, celda::ms, conn::lista};
use domain::{
    Instante,
    comentario::{Comentario as Dicho, Decision, Publico},
};
use fila::columnas;
use sqlx::Result;

/// A comment that comes in.
pub struct Nuevo<'a> {
    /// Ours.
    pub id: Id,
    /// Slug of the consultation.
    pub consulta: &'a str,
    /// What opens its receipt.
    pub codigo: &'a str,
    /// Hash of what makes its form count once.
    pub clave: &'a str,
    /// What was said.
    pub dicho: &'a Dicho,
    /// When it came.
    pub recibido_en: Instante,
}

/// An answer to some of them.
pub struct NuevaRespuesta<'a> {
    /// Ours.
    pub id: Id,
    /// Slug of the consultation.
    pub consulta: &'a str,
    /// What is done with them.
    pub decision: Decision,
    /// Why.
    pub texto: &'a str,
    /// Now.
    pub en: Instante,
}

/// Writes it down after the last one of its consultation, and gives its number. One writes at a time.
pub async fn recibir(c: &mut Conn<'_>, n: &Nuevo<'_>) -> Result<i64> {
    let sql = "INSERT INTO comentarios (id, consulta, numero, codigo, clave, parte, nombre, texto, correo, recibido_en)
        VALUES ($1, $2, (SELECT COALESCE(MAX(numero), 0) + 1 FROM comentarios WHERE consulta = $2), $3, $4, $5, $6,
            $7, $8, $9) RETURNING numero";
    let Dicho { texto, nombre, correo, parte } = n.dicho;
    let en = ms(n.recibido_en);
    let (numero,): (i64,) =
        c.one(sql, &[&n.id, &n.consulta, &n.codigo, &n.clave, parte, nombre, texto, correo, &en]).await?;
    Ok(numero)
}

/// The one that a form sent already.
pub async fn por_clave(c: &mut Conn<'_>, clave: &str) -> Result<Option<Comentario>> {
    c.opt(columnas!("WHERE c.clave = $1"), &[&clave]).await
}

/// The one of a receipt.
pub async fn por_codigo(c: &mut Conn<'_>, codigo: &str) -> Result<Option<Comentario>> {
    c.opt(columnas!("WHERE c.codigo = $1"), &[&codigo]).await
}

/// One of a consultation.
pub async fn uno(c: &mut Conn<'_>, consulta: &str, id: Id) -> Result<Option<Comentario>> {
    c.opt(columnas!("WHERE c.id = $1 AND c.consulta = $2"), &[&id, &consulta]).await
}

/// The one of that number.
pub async fn por_numero(c: &mut Conn<'_>, consulta: &str, numero: i64) -> Result<Option<Comentario>> {
    c.opt(columnas!("WHERE c.consulta = $1 AND c.numero = $2"), &[&consulta, &numero]).await
}

/// Those that nobody reads yet, oldest first.
pub async fn por_publicar(c: &mut Conn<'_>, consulta: &str, limite: i64) -> Result<Vec<Comentario>> {
    let sql = columnas!("WHERE c.consulta = $1 AND c.publicado_en IS NULL ORDER BY c.numero LIMIT $2");
    c.all(sql, &[&consulta, &limite]).await
}

/// Those that are read and were not answered, oldest first.
pub async fn por_responder(c: &mut Conn<'_>, consulta: &str, limite: i64) -> Result<Vec<Comentario>> {
    let sql = columnas!(
        "WHERE c.consulta = $1 AND c.publicado_en IS NOT NULL AND c.respuesta IS NULL ORDER BY c.numero LIMIT $2"
    );
    c.all(sql, &[&consulta, &limite]).await
}

/// Those that everybody reads, in the order in which they came, after a number.
pub async fn publicados(
    c: &mut Conn<'_>,
    consulta: &str,
    despues: i64,
    limite: i64,
) -> Result<Vec<Comentario>> {
    let sql = columnas!(
        "WHERE c.consulta = $1 AND c.publicado_en IS NOT NULL AND c.numero > $2 ORDER BY c.numero LIMIT $3"
    );
    c.all(sql, &[&consulta, &despues, &limite]).await
}

/// Everybody reads it from now on; `false` where it was so.
pub async fn publicar(c: &mut Conn<'_>, id: Id, p: &Publico, en: Instante) -> Result<bool> {
    let sql =
        "UPDATE comentarios SET publicado_en = $2, texto_publico = $3, nombre_publico = $4, reserva = $5
        WHERE id = $1 AND publicado_en IS NULL";
    let reserva = p.reserva.map_or("", |r| r.nombre());
    Ok(c.exec(sql, &[&id, &ms(en), &p.texto, &p.nombre, &reserva]).await? > 0)
}

/// Less of it is read from now on; `false` where nobody reads it.
pub async fn ocultar(c: &mut Conn<'_>, id: Id, p: &Publico) -> Result<bool> {
    let sql = "UPDATE comentarios SET texto_publico = $2, nombre_publico = $3, reserva = $4
        WHERE id = $1 AND publicado_en IS NOT NULL";
    let reserva = p.reserva.map_or("", |r| r.nombre());
    Ok(c.exec(sql, &[&id, &p.texto, &p.nombre, &reserva]).await? > 0)
}

/// Answers those that are read and were not answered, and gives them as they were; their e-mails go.
pub async fn responder(c: &mut Conn<'_>, n: &NuevaRespuesta<'_>, cuales: &[Id]) -> Result<Vec<Comentario>> {
    if cuales.is_empty() {
        return Ok(Vec::new());
    }
    let p: Vec<&dyn Param<'_>> =
        std::iter::once(&n.consulta as &dyn Param<'_>).chain(cuales.iter().map(|i| i as _)).collect();
    let ids = lista(2, cuales.len());
    let sql = columnas!(
        "WHERE c.publicado_en IS NOT NULL AND c.respuesta IS NULL AND c.consulta = $1 AND c.id IN "
    );
    let hallados: Vec<Comentario> = c.all_de_varios(format!("{sql}{ids} ORDER BY c.numero"), &p).await?;
    if hallados.is_empty() {
        return Ok(hallados);
    }
    let sql =
        "INSERT INTO consulta_respuestas (id, consulta, decision, texto, en) VALUES ($1, $2, $3, $4, $5)";
    c.exec(sql, &[&n.id, &n.consulta, &n.decision.nombre(), &n.texto, &ms(n.en)]).await?;
    for k in &hallados {
        let sql = "UPDATE comentarios SET respuesta = $2, correo = '' WHERE id = $1";
        c.exec(sql, &[&k.id, &n.id]).await?;
    }
    Ok(hallados)
}
