//! Table `llaves_de_documentos`: the key of each owner's files, wrapped; and which files have a row that names them.

use crate::{
    Conn, Id,
    celda::{Milis, ms, sin_mostrar},
};
use domain::Instante;
use sqlx::{FromRow, Result};

/// Keys that are read at a time.
pub const PAGINA: i64 = 200;

/// The key of an owner; only the entity's key opens it.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Llave {
    /// Whose.
    pub duenio: String,
    /// Wrapped, in base64.
    pub envuelta: String,
    /// Name of the entity's key that wraps it.
    pub kek: String,
    /// When it was made.
    #[sqlx(try_from = "Milis")]
    pub creada_en: Instante,
}
sin_mostrar!(Llave);

macro_rules! columnas {
    ($resto:literal) => {
        concat!("SELECT duenio, envuelta, kek, creada_en FROM llaves_de_documentos ", $resto)
    };
}

/// The key of an owner.
pub async fn de(c: &mut Conn<'_>, duenio: &str) -> Result<Option<Llave>> {
    c.opt(columnas!("WHERE duenio = $1"), &[&duenio]).await
}

/// Keeps a new key, unless its owner has one, and gives the one that stands.
pub async fn poner(c: &mut Conn<'_>, l: &Llave) -> Result<Llave> {
    let sql = "INSERT INTO llaves_de_documentos (duenio, envuelta, kek, creada_en) VALUES ($1, $2, $3, $4)
        ON CONFLICT (duenio) DO NOTHING";
    c.exec(sql, &[&l.duenio, &l.envuelta, &l.kek, &ms(l.creada_en)]).await?;
    c.one(columnas!("WHERE duenio = $1"), &[&l.duenio]).await
}

/// The next keys after an owner; an empty name for the first ones.
pub async fn pagina(c: &mut Conn<'_>, despues_de: &str) -> Result<Vec<Llave>> {
    c.all(columnas!("WHERE duenio > $1 ORDER BY duenio LIMIT $2"), &[&despues_de, &PAGINA]).await
}

/// Wraps the same key anew; `false` where it is not as it was read any more.
pub async fn envolver(c: &mut Conn<'_>, leida: &Llave, envuelta: &str, kek: &str) -> Result<bool> {
    let sql = "UPDATE llaves_de_documentos SET envuelta = $2, kek = $3 WHERE duenio = $1 AND envuelta = $4";
    Ok(c.exec(sql, &[&leida.duenio, &envuelta, &kek, &leida.envuelta]).await? > 0)
}

/// Erases the key of an owner: nobody reads their files any more.
pub async fn olvidar(c: &mut Conn<'_>, duenio: &str) -> Result<bool> {
    Ok(c.exec("DELETE FROM llaves_de_documentos WHERE duenio = $1", &[&duenio]).await? > 0)
}

/// A file that a row names.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Nombrado {
    /// Its name in the deposit.
    pub id: Id,
    /// How many bytes it has for its reader.
    pub bytes: i64,
}

/// Whether a row names a file of the deposit. A new table that does so is asked here too: what nobody names is removed.
pub async fn se_nombra(c: &mut Conn<'_>, id: Id) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM adjuntos WHERE id = $1)
        OR EXISTS (SELECT 1 FROM documentos WHERE id = $1 AND ruta <> '')
        OR EXISTS (SELECT 1 FROM carpeta_versiones WHERE blob = $1)
        OR EXISTS (SELECT 1 FROM subida_trozos WHERE blob = $1)
        OR EXISTS (SELECT 1 FROM sistema_actos WHERE documento = $1)
        OR EXISTS (SELECT 1 FROM notificaciones WHERE documento = $1)";
    Ok(c.one::<(bool,)>(sql, &[&id]).await?.0)
}

/// The next files of the deposit that rows name, after an id.
pub async fn nombrados(c: &mut Conn<'_>, despues_de: Option<Id>) -> Result<Vec<Nombrado>> {
    let desde = despues_de.map(|id| id.to_string()).unwrap_or_default();
    let sql = "SELECT id, bytes FROM
            (SELECT id, bytes FROM adjuntos WHERE id > $1 ORDER BY id LIMIT $2) AS algunas
        UNION ALL SELECT id, bytes FROM
            (SELECT blob AS id, bytes FROM carpeta_versiones WHERE blob > $1 ORDER BY blob LIMIT $2) AS algunas
        UNION ALL SELECT id, bytes FROM
            (SELECT blob AS id, bytes FROM subida_trozos WHERE blob > $1 ORDER BY blob LIMIT $2) AS algunas
        UNION SELECT id, bytes FROM
            (SELECT documento AS id, bytes FROM sistema_actos WHERE documento > $1 ORDER BY documento LIMIT $2) AS algunas
        UNION SELECT id, bytes FROM
            (SELECT documento AS id, bytes FROM notificaciones WHERE documento > $1 ORDER BY documento LIMIT $2) AS algunas
        ORDER BY id LIMIT $2";
    c.all(sql, &[&desde, &PAGINA]).await
}
