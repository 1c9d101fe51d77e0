//! What changes a document. What was born in the entity is changed by none of these: it is hidden, put somewhere, labelled.

use super::{clases, fila::Documento, lista::uno};
use crate::{Conn, Id, adjuntos::Analisis, celda::ms};
use domain::{
    Instante,
    carpeta::{MAX_DOCUMENTOS, MAX_VERSIONES, busqueda},
    texto::fold,
};
use sqlx::Result;

/// A file that somebody brings, as a new document or a new version of one.
#[derive(Clone)]
pub struct Nuevo {
    /// Of its bytes.
    pub blob: Id,
    /// Its name.
    pub nombre: String,
    /// Media type.
    pub tipo: String,
    /// How many bytes.
    pub bytes: i64,
    /// SHA-256 in hex.
    pub huella: String,
    /// What the antivirus said so far.
    pub analisis: Analisis,
    /// Now.
    pub en: Instante,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agregado {
    /// It is kept.
    Hecho,
    /// There is no room for so many bytes.
    SinCupo,
    /// There are too many documents, or versions of this one.
    Muchos,
    /// There is no such document of theirs, or it is not theirs to change.
    NoEsta,
}

/// Keeps a new document of a person, where it fits in so many bytes of all of theirs.
pub async fn agregar(
    c: &mut Conn<'_>,
    persona: Id,
    (id, carpeta): (Id, Option<Id>),
    n: &Nuevo,
    cupo: i64,
) -> Result<Agregado> {
    match ocupar(c, persona, n.bytes, 1, cupo).await? {
        Agregado::Hecho => {}
        otro => return Ok(otro),
    }
    let sql =
        "INSERT INTO carpeta_documentos (id, persona, carpeta, nombre, llave, busqueda, etiquetas, origen,
        emisor, clase, oculto, version, tipo, bytes, huella, analisis, creado_en, cambiado_en)
        VALUES ($1, $2, $3, $4, $5, $6, '[]', 'propio', '', $7, 0, 1, $8, $9, $10, $11, $12, $12)";
    let (llave, busca) = (fold(&n.nombre), busqueda(&n.nombre, &[], clases::DOCUMENTO, ""));
    let (clase, analisis, en) = (clases::DOCUMENTO, n.analisis.nombre(), ms(n.en));
    let Nuevo { nombre, tipo, bytes, huella, .. } = n;
    c.exec(
        sql,
        &[&id, &persona, &carpeta, nombre, &llave, &busca, &clase, tipo, bytes, huella, &analisis, &en],
    )
    .await?;
    super::versiones::poner(c, id, 1, n).await?;
    Ok(Agregado::Hecho)
}

/// Makes a file the current version of a document that its owner brought.
pub(super) async fn versionar(
    c: &mut Conn<'_>,
    persona: Id,
    id: Id,
    n: &Nuevo,
    cupo: i64,
) -> Result<Agregado> {
    let suyo = uno(c, persona, id).await?.filter(|d| d.es_propio() && d.borrado_en.is_none());
    let Some(suyo) = suyo else { return Ok(Agregado::NoEsta) };
    if suyo.version >= MAX_VERSIONES {
        return Ok(Agregado::Muchos);
    }
    match ocupar(c, persona, n.bytes, 0, cupo).await? {
        Agregado::Hecho => {}
        otro => return Ok(otro),
    }
    let version = suyo.version + 1;
    let sql = "UPDATE carpeta_documentos SET version = $3, tipo = $4, bytes = $5, huella = $6, analisis = $7,
        cambiado_en = $8 WHERE id = $1 AND persona = $2";
    let (analisis, en) = (n.analisis.nombre(), ms(n.en));
    c.exec(sql, &[&id, &persona, &version, &n.tipo, &n.bytes, &n.huella, &analisis, &en]).await?;
    super::versiones::poner(c, id, version, n).await?;
    Ok(Agregado::Hecho)
}

/// Keeps what was born in the entity, once for each reference; it takes no room of its owner.
pub async fn recibir(c: &mut Conn<'_>, persona: Id, d: &Documento) -> Result<bool> {
    let sql = "INSERT INTO carpeta_documentos (id, persona, nombre, llave, busqueda, etiquetas, origen, emisor, clase,
        oculto, version, tipo, bytes, huella, analisis, creado_en, cambiado_en, referencia)
        VALUES ($1, $2, $3, $4, $5, '[]', 'entidad', $6, $7, 0, 1, $8, $9, $10, $11, $12, $12, $13)
        ON CONFLICT (persona, referencia) DO NOTHING";
    let (llave, busca) = (fold(&d.nombre), busqueda(&d.nombre, &[], &d.clase, &d.emisor));
    let (analisis, en) = (d.analisis.nombre(), ms(d.creado_en));
    let Documento { id, nombre, emisor, clase, tipo, bytes, huella, referencia, .. } = d;
    let n = c
        .exec(
            sql,
            &[
                id, &persona, nombre, &llave, &busca, emisor, clase, tipo, bytes, huella, &analisis, &en,
                referencia,
            ],
        )
        .await?;
    Ok(n > 0)
}

/// Gives it another name.
pub async fn renombrar(c: &mut Conn<'_>, persona: Id, id: Id, nombre: &str) -> Result<bool> {
    let Some(d) = uno(c, persona, id).await? else { return Ok(false) };
    let (llave, busca) = (fold(nombre), busqueda(nombre, &d.etiquetas(), &d.clase, &d.emisor));
    let sql = "UPDATE carpeta_documentos SET nombre = $3, llave = $4, busqueda = $5
        WHERE id = $1 AND persona = $2 AND origen = 'propio' AND borrado_en IS NULL";
    Ok(c.exec(sql, &[&id, &persona, &nombre, &llave, &busca]).await? > 0)
}

/// Puts it into a folder of the same person, or at the top.
pub async fn mover(c: &mut Conn<'_>, persona: Id, id: Id, carpeta: Option<Id>) -> Result<bool> {
    let sql = "UPDATE carpeta_documentos SET carpeta = $3
        WHERE id = $1 AND persona = $2 AND borrado_en IS NULL
        AND ($3 IS NULL OR EXISTS (SELECT 1 FROM carpetas WHERE id = $3 AND persona = $2))";
    Ok(c.exec(sql, &[&id, &persona, &carpeta]).await? > 0)
}

/// Gives it these labels and no others.
pub async fn etiquetar(c: &mut Conn<'_>, persona: Id, id: Id, etiquetas: &[String]) -> Result<bool> {
    let Some(d) = uno(c, persona, id).await? else { return Ok(false) };
    let (json, busca) = (
        serde_json::to_string(etiquetas).unwrap_or_default(),
        busqueda(&d.nombre, etiquetas, &d.clase, &d.emisor),
    );
    let sql = "UPDATE carpeta_documentos SET etiquetas = $3, busqueda = $4
        WHERE id = $1 AND persona = $2 AND borrado_en IS NULL";
    Ok(c.exec(sql, &[&id, &persona, &json, &busca]).await? > 0)
}

/// Takes what was born in the entity out of sight, or brings it back.
pub async fn ocultar(c: &mut Conn<'_>, persona: Id, id: Id, oculto: bool) -> Result<bool> {
    let sql =
        "UPDATE carpeta_documentos SET oculto = $3 WHERE id = $1 AND persona = $2 AND origen = 'entidad'";
    Ok(c.exec(sql, &[&id, &persona, &i64::from(oculto)]).await? > 0)
}

/// Takes room: in the same act as what takes it, so that the sum is always right.
async fn ocupar(c: &mut Conn<'_>, persona: Id, bytes: i64, documentos: i64, cupo: i64) -> Result<Agregado> {
    let hay = super::cuota(c, persona).await?;
    if hay.bytes + bytes > cupo {
        return Ok(Agregado::SinCupo);
    }
    if documentos > 0 && hay.documentos >= MAX_DOCUMENTOS {
        return Ok(Agregado::Muchos);
    }
    let sql = "INSERT INTO carpeta_cuotas (persona, bytes, documentos) VALUES ($1, $2, $3)
        ON CONFLICT (persona) DO UPDATE SET bytes = carpeta_cuotas.bytes + $2,
        documentos = carpeta_cuotas.documentos + $3";
    c.exec(sql, &[&persona, &bytes, &documentos]).await?;
    Ok(Agregado::Hecho)
}
