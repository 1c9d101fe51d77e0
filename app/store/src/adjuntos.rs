//! Table `adjuntos`: files that came with a draft or a petition; the bytes themselves are on disk.

use crate::{
    Conn, Id,
    celda::{Milis, Palabra, ms, palabras, sin_mostrar},
};
use domain::Instante;
use sqlx::{FromRow, Result};

palabras! {
    /// What the antivirus said.
    Analisis {
        /// Nothing yet: nobody may open it.
        Pendiente = "pendiente",
        /// Nothing found.
        Limpio = "limpio",
        /// Something found.
        Infectado = "infectado",
        /// The entity has no antivirus.
        SinAnalizar = "sin_analizar",
    }
}

/// A file.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Adjunto {
    /// Ours.
    pub id: Id,
    /// The draft it was attached to, while that is there.
    pub borrador: Option<Id>,
    /// The petition it is part of, once filed.
    pub peticion: Option<Id>,
    /// Field of the form.
    pub campo: String,
    /// Its name, made safe.
    pub nombre: String,
    /// Media type, by its content.
    pub tipo: String,
    /// How many bytes.
    pub bytes: i64,
    /// SHA-256 in hex.
    pub huella: String,
    /// Where the file is.
    pub ruta: String,
    /// What the antivirus said.
    #[sqlx(try_from = "Palabra<Analisis>")]
    pub analisis: Analisis,
    /// When it came.
    #[sqlx(try_from = "Milis")]
    pub creado_en: Instante,
}
sin_mostrar!(Adjunto);

macro_rules! columnas {
    ($resto:literal) => {
        concat!(
            "SELECT id, borrador, peticion, campo, nombre, tipo, bytes, huella, ruta, analisis, creado_en
            FROM adjuntos ",
            $resto
        )
    };
}

/// Notes a file; `false` where its draft is gone or was filed meanwhile.
pub async fn agregar(c: &mut Conn<'_>, a: &Adjunto) -> Result<bool> {
    let sql = "INSERT INTO adjuntos
        (id, borrador, peticion, campo, nombre, tipo, bytes, huella, ruta, analisis, creado_en)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 WHERE $2 IS NULL
            OR EXISTS (SELECT 1 FROM borradores WHERE id = $2 AND peticion IS NULL)";
    let (analisis, creado) = (a.analisis.nombre(), ms(a.creado_en));
    let Adjunto { id, borrador, peticion, campo, nombre, tipo, bytes, huella, ruta, .. } = a;
    let n = c
        .exec(sql, &[id, borrador, peticion, campo, nombre, tipo, bytes, huella, ruta, &analisis, &creado])
        .await?;
    Ok(n > 0)
}

/// Those of a draft, in the order in which they came.
pub async fn de_borrador(c: &mut Conn<'_>, borrador: Id) -> Result<Vec<Adjunto>> {
    c.all(columnas!("WHERE borrador = $1 ORDER BY id"), &[&borrador]).await
}

/// Those of a petition, in the order in which they came.
pub async fn de_peticion(c: &mut Conn<'_>, peticion: Id) -> Result<Vec<Adjunto>> {
    c.all(columnas!("WHERE peticion = $1 ORDER BY id"), &[&peticion]).await
}

/// One of them; whoever asks looks at whose draft or petition it is part of.
pub async fn por_id(c: &mut Conn<'_>, id: Id) -> Result<Option<Adjunto>> {
    c.opt(columnas!("WHERE id = $1"), &[&id]).await
}

/// How many a draft has, and their bytes together.
pub async fn total(c: &mut Conn<'_>, borrador: Id) -> Result<(i64, i64)> {
    let sql = "SELECT count(*), CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM adjuntos WHERE borrador = $1";
    c.one(sql, &[&borrador]).await
}

/// Takes one out of a draft and says where its file is; of what was filed nothing is taken.
pub async fn quitar(c: &mut Conn<'_>, id: Id, borrador: Id) -> Result<Option<String>> {
    let sql = "DELETE FROM adjuntos WHERE id = $1 AND borrador = $2 AND peticion IS NULL RETURNING ruta";
    let fila: Option<(String,)> = c.opt(sql, &[&id, &borrador]).await?;
    Ok(fila.map(|f| f.0))
}

/// Makes those of a draft part of the petition that it became, and says how many there were.
pub async fn radicar(c: &mut Conn<'_>, borrador: Id, peticion: Id) -> Result<u64> {
    let sql = "UPDATE adjuntos SET peticion = $2 WHERE borrador = $1 AND peticion IS NULL";
    c.exec(sql, &[&borrador, &peticion]).await
}

/// Notes what the antivirus said of one that waited; `false` where none waits.
pub async fn analizado(c: &mut Conn<'_>, id: Id, analisis: Analisis) -> Result<bool> {
    // What came with an answer stands in the folder of who asked, under the same id.
    let sql = "UPDATE carpeta_documentos SET analisis = $2 WHERE id = $1 AND origen = 'entidad'";
    c.exec(sql, &[&id, &analisis.nombre()]).await?;
    let sql = "UPDATE adjuntos SET analisis = $2 WHERE id = $1 AND analisis = 'pendiente'";
    Ok(c.exec(sql, &[&id, &analisis.nombre()]).await? > 0)
}

/// Those that wait for the antivirus, the oldest first.
pub async fn por_analizar(c: &mut Conn<'_>, limite: i64) -> Result<Vec<Adjunto>> {
    c.all(columnas!("WHERE analisis = 'pendiente' ORDER BY id LIMIT $1"), &[&limite]).await
}
