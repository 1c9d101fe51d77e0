//! Permisos by who gave them, who receives them, their link or their document; and what each of them has.

use super::fila::{Compartido, Incluido};
use crate::{Conn, Id, celda::ms};
use domain::{
    Instante,
    compartir::{MAX_ABIERTOS, MAX_DOCUMENTOS},
    documento::Documento,
};
use sqlx::Result;

/// `SELECT` of all columns of a permiso, and the rest of the statement.
macro_rules! compartidos {
    ($resto:literal) => {
        concat!(
            "SELECT c.id, c.persona, c.para_tipo, c.para_numero, c.proposito, c.hasta, c.veces, c.usadas, c.descarga,
            c.creado_en, c.retirado_en FROM compartidos c ",
            $resto
        )
    };
}

/// One of that person, open or not.
pub async fn uno(c: &mut Conn<'_>, persona: Id, id: Id) -> Result<Option<Compartido>> {
    c.opt(compartidos!("WHERE c.id = $1 AND c.persona = $2"), &[&id, &persona]).await
}

/// One for who has that document of identity, open or not.
pub async fn para(c: &mut Conn<'_>, quien: &Documento, id: Id) -> Result<Option<Compartido>> {
    let sql = compartidos!("WHERE c.id = $1 AND c.para_tipo = $2 AND c.para_numero = $3");
    c.opt(sql, &[&id, &quien.tipo.sigla(), &quien.numero]).await
}

/// The one of a link, by the SHA-256 of its code, open or not.
pub async fn por_enlace(c: &mut Conn<'_>, enlace: &str) -> Result<Option<Compartido>> {
    c.opt(compartidos!("WHERE c.enlace = $1"), &[&enlace]).await
}

/// Those that a person gave and that open now, the first to end first.
pub async fn abiertos(c: &mut Conn<'_>, persona: Id, ahora: Instante) -> Result<Vec<Compartido>> {
    let sql = compartidos!(
        "WHERE c.persona = $1 AND c.retirado_en IS NULL AND c.hasta > $2
        AND (c.veces IS NULL OR c.usadas < c.veces) ORDER BY c.hasta, c.id LIMIT $3"
    );
    c.all(sql, &[&persona, &ms(ahora), &(MAX_ABIERTOS as i64)]).await
}

/// Those that a person gave and that open no more, the newest first, older than one where one is given.
pub async fn terminados(
    c: &mut Conn<'_>,
    persona: Id,
    ahora: Instante,
    desde: Option<Id>,
    limite: i64,
) -> Result<Vec<Compartido>> {
    let Some(desde) = desde else {
        let sql = compartidos!(
            "WHERE c.persona = $1 AND (c.retirado_en IS NOT NULL OR c.hasta <= $2 OR c.usadas >= c.veces)
            ORDER BY c.id DESC LIMIT $3"
        );
        return c.all(sql, &[&persona, &ms(ahora), &limite]).await;
    };
    let sql = compartidos!(
        "WHERE c.persona = $1 AND c.id < $4
        AND (c.retirado_en IS NOT NULL OR c.hasta <= $2 OR c.usadas >= c.veces) ORDER BY c.id DESC LIMIT $3"
    );
    c.all(sql, &[&persona, &ms(ahora), &limite, &desde]).await
}

/// Those that somebody may open now, the newest first, older than one where one is given.
pub async fn recibidos(
    c: &mut Conn<'_>,
    quien: &Documento,
    ahora: Instante,
    desde: Option<Id>,
    limite: i64,
) -> Result<Vec<Compartido>> {
    let (tipo, numero, ahora) = (quien.tipo.sigla(), &quien.numero, ms(ahora));
    let Some(desde) = desde else {
        let sql = compartidos!(
            "WHERE c.para_tipo = $1 AND c.para_numero = $2 AND c.retirado_en IS NULL AND c.hasta > $3
            AND (c.veces IS NULL OR c.usadas < c.veces) ORDER BY c.id DESC LIMIT $4"
        );
        return c.all(sql, &[&tipo, numero, &ahora, &limite]).await;
    };
    let sql = compartidos!(
        "WHERE c.para_tipo = $1 AND c.para_numero = $2 AND c.id < $5 AND c.retirado_en IS NULL AND c.hasta > $3
        AND (c.veces IS NULL OR c.usadas < c.veces) ORDER BY c.id DESC LIMIT $4"
    );
    c.all(sql, &[&tipo, numero, &ahora, &limite, &desde]).await
}

/// Those of that person that open a document now.
pub async fn de_documento(
    c: &mut Conn<'_>,
    persona: Id,
    documento: Id,
    ahora: Instante,
) -> Result<Vec<Compartido>> {
    let sql = compartidos!(
        "WHERE c.id IN (SELECT compartido FROM compartidos_documentos WHERE documento = $2)
        AND c.persona = $1 AND c.retirado_en IS NULL AND c.hasta > $3
        AND (c.veces IS NULL OR c.usadas < c.veces) ORDER BY c.id DESC LIMIT $4"
    );
    c.all(sql, &[&persona, &documento, &ms(ahora), &(MAX_ABIERTOS as i64)]).await
}

/// All that a person gave, for a copy of what is held of them.
pub async fn todos(c: &mut Conn<'_>, persona: Id, limite: i64) -> Result<Vec<Compartido>> {
    c.all(compartidos!("WHERE c.persona = $1 ORDER BY c.id LIMIT $2"), &[&persona, &limite]).await
}

/// What a permiso of that person has, in its order. A document of anybody else is not there, whatever the row says.
pub async fn documentos(c: &mut Conn<'_>, persona: Id, compartido: Id) -> Result<Vec<Incluido>> {
    let sql = "SELECT s.orden, s.documento, s.version, d.nombre, COALESCE(v.tipo, d.tipo, '') AS tipo,
        COALESCE(v.bytes, d.bytes, 0) AS bytes, COALESCE(v.analisis, d.analisis, '') AS analisis, d.borrado_en
        FROM compartidos_documentos s
        LEFT JOIN carpeta_documentos d ON d.id = s.documento AND d.persona = $2
        LEFT JOIN carpeta_versiones v ON v.documento = d.id AND v.numero = s.version
        WHERE s.compartido = $1 ORDER BY s.orden LIMIT $3";
    c.all(sql, &[&compartido, &persona, &(MAX_DOCUMENTOS as i64)]).await
}
