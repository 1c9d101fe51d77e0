//! Table `datos_persona`: what is known of a person, one field a row, and who said it.

use crate::{
    Conn, Id,
    celda::{Milis, Palabra, ms, palabras, sin_mostrar},
};
use domain::{Instante, documento::Documento};
use sqlx::{FromRow, Result};

palabras! {
    /// A field of a person.
    Campo {
        /// Full name.
        Nombre = "nombre",
        /// Kind of document: "CC".
        TipoDocumento = "tipo_documento",
        /// Number of document.
        NumeroDocumento = "numero_documento",
        /// E-mail.
        Correo = "correo",
        /// Phone.
        Telefono = "telefono",
        /// Postal address.
        Direccion = "direccion",
    }
}

palabras! {
    /// Who said it.
    Origen {
        /// The digital authentication service.
        Autenticacion = "autenticacion",
        /// The person.
        Persona = "persona",
    }
}

/// One field of a person.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Dato {
    /// Which.
    #[sqlx(try_from = "Palabra<Campo>")]
    pub campo: Campo,
    /// What it says.
    pub valor: String,
    /// Who said it.
    #[sqlx(try_from = "Palabra<Origen>")]
    pub origen: Origen,
    /// Since when.
    #[sqlx(try_from = "Milis")]
    pub actualizado_en: Instante,
}
sin_mostrar!(Dato);

/// Writes a field in place of what it said before.
pub async fn guardar(
    c: &mut Conn<'_>,
    persona: Id,
    campo: Campo,
    valor: &str,
    origen: Origen,
    ahora: Instante,
) -> Result<()> {
    let sql = "INSERT INTO datos_persona (persona, campo, valor, origen, actualizado_en)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (persona, campo) DO UPDATE
        SET valor = excluded.valor, origen = excluded.origen, actualizado_en = excluded.actualizado_en";
    c.exec(sql, &[&persona, &campo.nombre(), &valor, &origen.nombre(), &ms(ahora)]).await.map(drop)
}

/// Erases a field that the person does not want kept.
pub async fn borrar(c: &mut Conn<'_>, persona: Id, campo: Campo) -> Result<bool> {
    let sql = "DELETE FROM datos_persona WHERE persona = $1 AND campo = $2";
    Ok(c.exec(sql, &[&persona, &campo.nombre()]).await? > 0)
}

/// All that is known of a person.
pub async fn de(c: &mut Conn<'_>, persona: Id) -> Result<Vec<Dato>> {
    let sql =
        "SELECT campo, valor, origen, actualizado_en FROM datos_persona WHERE persona = $1 ORDER BY campo";
    c.all(sql, &[&persona]).await
}

/// One field of a person, where it says something.
pub async fn valor(c: &mut Conn<'_>, persona: Id, campo: Campo) -> Result<Option<String>> {
    let sql = "SELECT valor FROM datos_persona WHERE persona = $1 AND campo = $2";
    let fila: Option<(String,)> = c.opt(sql, &[&persona, &campo.nombre()]).await?;
    Ok(fila.map(|f| f.0).filter(|v| !v.is_empty()))
}

/// The document of a person, where it is known.
pub async fn documento(c: &mut Conn<'_>, persona: Id) -> Result<Option<Documento>> {
    let tipo = valor(c, persona, Campo::TipoDocumento).await?.and_then(|t| t.parse().ok());
    let numero = valor(c, persona, Campo::NumeroDocumento).await?;
    Ok(tipo.zip(numero).map(|(tipo, numero)| Documento { tipo, numero }))
}

/// The person of a document, as the authentication service said it last; of two, the newer.
pub async fn por_documento(c: &mut Conn<'_>, documento: &Documento) -> Result<Option<Id>> {
    let sql = "SELECT n.persona FROM datos_persona n
        JOIN datos_persona t ON t.persona = n.persona AND t.campo = 'tipo_documento' AND t.valor = $1
        WHERE n.campo = 'numero_documento' AND n.valor = $2
        ORDER BY n.origen, n.actualizado_en DESC, n.persona DESC LIMIT 1";
    let fila: Option<(Id,)> = c.opt(sql, &[&documento.tipo.sigla(), &documento.numero]).await?;
    Ok(fila.map(|f| f.0))
}
