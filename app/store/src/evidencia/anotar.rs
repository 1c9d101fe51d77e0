//! One entry more in a chain, in the transaction of its act.

use crate::{
    Conn, Id, SqlError,
    celda::{hex, ms},
};
use domain::{
    Instante,
    evidencia::{Dato, Evidencia, Huella, Sujeto, Valor, canonico},
};
use rand::RngCore;
use sqlx::Result;
use std::collections::BTreeMap;

/// What an act leaves written: `Anotacion::de(sujeto, "ingreso").publico("grado", "medio").reservado("correo", correo)`.
pub struct Anotacion<'a> {
    pub(super) sujeto: Sujeto,
    tipo: &'a str,
    publicos: Vec<(&'a str, Valor)>,
    reservados: Vec<(&'a str, &'a str)>,
    primera: bool,
}

impl<'a> Anotacion<'a> {
    /// Of which chain, and what was done.
    pub fn de(sujeto: Sujeto, tipo: &'a str) -> Self {
        Self { sujeto, tipo, publicos: vec![], reservados: vec![], primera: false }
    }

    /// In the chain of a person.
    pub fn de_persona(persona: Id, tipo: &'a str) -> Self {
        Self::de(Sujeto::Persona(persona.to_string()), tipo)
    }

    /// In the chain of a petition.
    pub fn de_peticion(peticion: Id, tipo: &'a str) -> Self {
        Self::de(Sujeto::Peticion(peticion.to_string()), tipo)
    }

    /// Its chain begins with it, and is not looked up: where it began before, the act fails.
    #[must_use]
    pub fn primera(mut self) -> Self {
        self.primera = true;
        self
    }

    /// Says something that anyone may read: ids, kinds, versions, never personal data.
    #[must_use]
    pub fn publico(mut self, campo: &'a str, valor: impl Into<Valor>) -> Self {
        self.publicos.push((campo, valor.into()));
        self
    }

    /// Ties personal data without telling them; the value is kept apart and can be erased.
    #[must_use]
    pub fn reservado(mut self, campo: &'a str, valor: &'a str) -> Self {
        self.reservados.push((campo, valor));
        self
    }
}

/// Writes the entry after the last of its chain.
pub async fn anotar(
    c: &mut Conn<'_>,
    ahora: Instante,
    azar: &mut dyn RngCore,
    anotacion: Anotacion<'_>,
) -> Result<Evidencia> {
    let lugar = if anotacion.primera { (1, None) } else { siguiente(c, &anotacion.sujeto).await? };
    let (e, sales) = cerrada(ahora, azar, anotacion, lugar)?;
    escribir(c, &e).await?;
    for (campo, sal, valor) in &sales {
        let sql = "INSERT INTO compromisos (evidencia, campo, sal, valor) VALUES ($1, $2, $3, $4)";
        c.exec(sql, &[&e.id, campo, &hex(sal), valor]).await?;
    }
    Ok(e)
}

/// Field, salt and value of what an entry ties without telling it.
type Sal<'a> = (&'a str, [u8; 16], &'a str);

/// The entry at a place of its chain, and what is kept apart from it.
pub(super) fn cerrada<'a>(
    ahora: Instante,
    azar: &mut dyn RngCore,
    anotacion: Anotacion<'a>,
    (numero, previa): (i64, Option<Huella>),
) -> Result<(Evidencia, Vec<Sal<'a>>)> {
    let Anotacion { sujeto, tipo, publicos, reservados, primera: _ } = anotacion;
    let mut datos: BTreeMap<String, Dato> =
        publicos.into_iter().map(|(campo, v)| (campo.into(), Dato::Publico(v))).collect();
    let mut sales = Vec::with_capacity(reservados.len());
    for (campo, valor) in reservados {
        let mut sal = [0; 16];
        azar.fill_bytes(&mut sal);
        datos.insert(campo.into(), Dato::reservado(&sal, valor));
        sales.push((campo, sal, valor));
    }
    let id = Id::nuevo(ahora, azar).to_string();
    let vacia = Huella([0; 32]);
    let e = Evidencia { id, sujeto, numero, tipo: tipo.into(), en: ahora, datos, previa, huella: vacia };
    Ok((e.cerrar().map_err(sin_forma)?, sales))
}

async fn siguiente(c: &mut Conn<'_>, sujeto: &Sujeto) -> Result<(i64, Option<Huella>)> {
    let sql = "SELECT numero, huella FROM cadenas WHERE sujeto = $1";
    let cabeza: Option<(i64, String)> = c.opt(sql, &[&sujeto.to_string()]).await?;
    let Some((numero, huella)) = cabeza else { return Ok((1, None)) };
    Ok((numero + 1, Some(huella_de(&huella)?)))
}

pub(super) fn huella_de(celda: &str) -> Result<Huella> {
    celda.parse().map_err(|()| SqlError::Decode("cadenas: not a hash".into()))
}

/// Since one writes at a time, `orden` grows without gaps in the order of the commits.
async fn escribir(c: &mut Conn<'_>, e: &Evidencia) -> Result<()> {
    let datos = String::from_utf8(canonico(&e.datos).map_err(sin_forma)?)
        .map_err(|e| SqlError::Encode(Box::new(e)))?;
    let (sujeto, huella) = (e.sujeto.to_string(), e.huella.to_string());
    let previa = e.previa.map(|h| h.to_string());
    let sql = "INSERT INTO evidencia (orden, id, sujeto, numero, tipo, en, datos, previa, huella)
        VALUES ((SELECT COALESCE(MAX(orden), 0) + 1 FROM evidencia), $1, $2, $3, $4, $5, $6, $7, $8)";
    c.exec(sql, &[&e.id, &sujeto, &e.numero, &e.tipo, &ms(e.en), &datos, &previa, &huella]).await?;
    let sql = "INSERT INTO cadenas (sujeto, numero, huella) VALUES ($1, $2, $3)
        ON CONFLICT (sujeto) DO UPDATE SET numero = excluded.numero, huella = excluded.huella";
    c.exec(sql, &[&sujeto, &e.numero, &huella]).await.map(drop)
}

pub(super) fn sin_forma(e: serde_json::Error) -> SqlError {
    SqlError::Encode(Box::new(e))
}
