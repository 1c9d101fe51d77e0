//! Lists of documents, a page at a time after a place, each in an order that an index has.

use super::fila::{Documento, documentos};
use crate::{Conn, Id, Param};
use domain::texto::fold;
use sqlx::{AssertSqlSafe, FromRow, Result};

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orden {
    /// By name.
    #[default]
    Nombre,
    /// The newest first.
    Fecha,
    /// The largest first.
    Tamano,
}

/// Where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lugar {
    /// In a folder; at the top where there is none.
    En(Option<Id>),
    /// Wherever they are.
    Todas,
}

/// What is asked.
#[derive(Clone, Copy)]
pub struct Pedido<'a> {
    /// Where.
    pub lugar: Lugar,
    /// In which order.
    pub orden: Orden,
    /// Words that their name, labels, kind or issuer must have.
    pub buscar: &'a str,
    /// After this one.
    pub desde: Option<Id>,
    /// Also those that are hidden.
    pub ocultos: bool,
}

/// What somebody keeps: all versions of what is theirs, with what is in the bin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRow)]
pub struct Cuota {
    /// Bytes.
    pub bytes: i64,
    /// Documents.
    pub documentos: i64,
}

/// What somebody keeps.
pub async fn cuota(c: &mut Conn<'_>, persona: Id) -> Result<Cuota> {
    let sql = "SELECT bytes, documentos FROM carpeta_cuotas WHERE persona = $1";
    Ok(c.opt(sql, &[&persona]).await?.unwrap_or_default())
}

/// A document of that person, in the bin or not.
pub async fn uno(c: &mut Conn<'_>, persona: Id, id: Id) -> Result<Option<Documento>> {
    c.opt(documentos!("WHERE id = $1 AND persona = $2"), &[&id, &persona]).await
}

/// The last that came, wherever they are.
pub async fn recientes(c: &mut Conn<'_>, persona: Id, limite: i64) -> Result<Vec<Documento>> {
    let sql = documentos!(
        "WHERE persona = $1 AND borrado_en IS NULL AND oculto = 0 ORDER BY cambiado_en DESC, id DESC LIMIT $2"
    );
    c.all(sql, &[&persona, &limite]).await
}

/// All of a person, those in the bin too.
pub async fn todos(c: &mut Conn<'_>, persona: Id, limite: i64) -> Result<Vec<Documento>> {
    c.all(documentos!("WHERE persona = $1 ORDER BY id LIMIT $2"), &[&persona, &limite]).await
}

/// A page of them. A search reads the rows of that person through an index, at most as many as one may keep.
pub async fn lista(c: &mut Conn<'_>, persona: Id, p: &Pedido<'_>, limite: i64) -> Result<Vec<Documento>> {
    let mut params: Vec<&dyn Param<'_>> = vec![&persona, &limite];
    let mut partes = vec!["persona = $1 AND borrado_en IS NULL".to_owned()];
    match &p.lugar {
        Lugar::Todas => {}
        Lugar::En(None) => partes.push("carpeta IS NULL".to_owned()),
        Lugar::En(Some(id)) => {
            params.push(id);
            partes.push(format!("carpeta = ${}", params.len()));
        }
    }
    if !p.ocultos {
        partes.push("oculto = 0".to_owned());
    }
    let patrones: Vec<String> = p.buscar.split_whitespace().take(8).map(patron).collect();
    for palabra in &patrones {
        params.push(palabra);
        partes.push(format!("busqueda LIKE ${} ESCAPE '!'", params.len()));
    }
    let (columna, signo, sentido) = match p.orden {
        Orden::Nombre => ("llave", '>', ""),
        Orden::Fecha => ("cambiado_en", '<', " DESC"),
        Orden::Tamano => ("bytes", '<', " DESC"),
    };
    if let Some(desde) = &p.desde {
        params.push(desde);
        let n = params.len();
        partes.push(format!(
            "({columna}, id) {signo} ((SELECT {columna} FROM carpeta_documentos WHERE id = ${n} AND persona = $1), ${n})"
        ));
    }
    let donde = partes.join(" AND ");
    let sql = format!("{} {donde} ORDER BY {columna}{sentido}, id{sentido} LIMIT $2", documentos!("WHERE"));
    c.all_de(AssertSqlSafe(sql), &params).await
}

/// A word to be found anywhere; its own signs mean themselves.
fn patron(palabra: &str) -> String {
    let palabra: String = fold(palabra).chars().take(60).collect();
    let palabra = palabra.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{palabra}%")
}
