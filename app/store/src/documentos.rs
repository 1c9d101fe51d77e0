//! Table `documentos`: the electronic index of each expediente.

use crate::{
    Conn, Id,
    celda::{Milis, Palabra, ms, palabras, sin_mostrar},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// Documents that are read at a time.
pub const PAGINA: i64 = 200;

palabras! {
    /// Who produced it.
    Origen {
        /// Who filed.
        Ciudadano = "ciudadano",
        /// The entity.
        Entidad = "entidad",
    }
}

/// A document of an expediente; it is never changed.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Documento {
    /// Ours.
    pub id: Id,
    /// Of what.
    pub peticion: Id,
    /// Place in the index, from 1.
    pub orden: i64,
    /// Its name.
    pub nombre: String,
    /// Media type.
    pub tipo: String,
    /// How many bytes.
    pub bytes: i64,
    /// SHA-256 in hex.
    pub huella: String,
    /// Where the file is.
    pub ruta: String,
    /// Serie of the TRD.
    pub serie: String,
    /// Tipo documental of the TRD.
    pub tipo_documental: String,
    /// Who produced it.
    #[sqlx(try_from = "Palabra<Origen>")]
    pub origen: Origen,
    /// When it came into the expediente.
    #[sqlx(try_from = "Milis")]
    pub incorporado_en: Instante,
}
sin_mostrar!(Documento);

macro_rules! columnas {
    ($resto:literal) => {
        concat!(
            "SELECT id, peticion, orden, nombre, tipo, bytes, huella, ruta, serie, tipo_documental, origen,
            incorporado_en FROM documentos ",
            $resto
        )
    };
}

/// Adds it at the end of the index, whatever its `orden` says, and gives the place it got.
pub async fn incorporar(c: &mut Conn<'_>, d: &Documento) -> Result<i64> {
    let sql = "INSERT INTO documentos (id, peticion, orden, nombre, tipo, bytes, huella, ruta, serie,
        tipo_documental, origen, incorporado_en)
        VALUES ($1, $2, (SELECT COALESCE(MAX(orden), 0) + 1 FROM documentos WHERE peticion = $2),
            $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING orden";
    let Documento { id, peticion, nombre, tipo, bytes, huella, ruta, serie, tipo_documental, .. } = d;
    let (origen, en) = (d.origen.nombre(), ms(d.incorporado_en));
    let (orden,): (i64,) = c
        .one(sql, &[id, peticion, nombre, tipo, bytes, huella, ruta, serie, tipo_documental, &origen, &en])
        .await?;
    Ok(orden)
}

/// The next documents of an expediente after a place; 0 for the first ones.
pub async fn de(c: &mut Conn<'_>, peticion: Id, despues_de: i64) -> Result<Vec<Documento>> {
    let sql = columnas!("WHERE peticion = $1 AND orden > $2 ORDER BY orden LIMIT $3");
    c.all(sql, &[&peticion, &despues_de, &PAGINA]).await
}

/// One of them; whoever asks looks at whose expediente it is part of.
pub async fn por_id(c: &mut Conn<'_>, id: Id) -> Result<Option<Documento>> {
    c.opt(columnas!("WHERE id = $1"), &[&id]).await
}

/// The document at a place.
pub async fn uno(c: &mut Conn<'_>, peticion: Id, orden: i64) -> Result<Option<Documento>> {
    c.opt(columnas!("WHERE peticion = $1 AND orden = $2"), &[&peticion, &orden]).await
}
