//! Entries of many chains at once, of those that begin and of those that go on: one statement a table.

use super::anotar::{Anotacion, cerrada, huella_de};
use crate::{
    Conn, Param, SqlError,
    celda::{hex, ms},
    conn::lista,
};
use domain::{
    Instante,
    evidencia::{Evidencia, Huella, canonico},
};
use rand::RngCore;
use sqlx::{AssertSqlSafe, Result};
use std::collections::HashMap;

/// A new chain with its first entries; all of them are of one subject, which has none yet.
pub type Cadena<'a> = Vec<Anotacion<'a>>;

/// Writes the chains, one after the other.
pub async fn comenzar(
    c: &mut Conn<'_>,
    ahora: Instante,
    azar: &mut dyn RngCore,
    cadenas: Vec<Cadena<'_>>,
) -> Result<()> {
    let mut entradas = Entradas::default();
    for cadena in cadenas {
        let mut cabeza = None;
        for anotacion in cadena {
            let e = entradas.agregar(ahora, azar, anotacion, cabeza)?;
            cabeza = Some((e.numero, e.huella));
        }
    }
    entradas.escribir(c, "").await
}

/// Writes entries after the last of each one's chain; some may be of the same one.
pub async fn continuar(
    c: &mut Conn<'_>,
    ahora: Instante,
    azar: &mut dyn RngCore,
    anotaciones: Vec<Anotacion<'_>>,
) -> Result<()> {
    let sujetos: Vec<String> = anotaciones.iter().map(|a| a.sujeto.to_string()).collect();
    let mut cabezas = cabezas(c, &sujetos).await?;
    let mut entradas = Entradas::default();
    for (anotacion, sujeto) in anotaciones.into_iter().zip(sujetos) {
        let e = entradas.agregar(ahora, azar, anotacion, cabezas.get(&sujeto).copied())?;
        cabezas.insert(sujeto, (e.numero, e.huella));
    }
    entradas
        .escribir(c, " ON CONFLICT (sujeto) DO UPDATE SET numero = excluded.numero, huella = excluded.huella")
        .await
}

/// The last entry of a chain: its number and its hash.
type Cabeza = (i64, Huella);

async fn cabezas(c: &mut Conn<'_>, sujetos: &[String]) -> Result<HashMap<String, Cabeza>> {
    if sujetos.is_empty() {
        return Ok(HashMap::new());
    }
    let sql =
        format!("SELECT sujeto, numero, huella FROM cadenas WHERE sujeto IN {}", lista(1, sujetos.len()));
    let p: Vec<&dyn Param<'_>> = sujetos.iter().map(|s| s as &dyn Param<'_>).collect();
    let filas: Vec<(String, i64, String)> = c.all_de(AssertSqlSafe(sql), &p).await?;
    filas.into_iter().map(|(sujeto, numero, huella)| Ok((sujeto, (numero, huella_de(&huella)?)))).collect()
}

/// Rows that will be written together.
#[derive(Default)]
struct Entradas {
    filas: Vec<Fila>,
    cabezas: HashMap<String, (i64, String)>,
    compromisos: Vec<(String, String, String, String)>,
}

impl Entradas {
    fn agregar(
        &mut self,
        ahora: Instante,
        azar: &mut dyn RngCore,
        anotacion: Anotacion<'_>,
        cabeza: Option<Cabeza>,
    ) -> Result<Evidencia> {
        let lugar = cabeza.map_or((1, None), |(numero, huella)| (numero + 1, Some(huella)));
        let (e, sales) = cerrada(ahora, azar, anotacion, lugar)?;
        let sales = sales.into_iter();
        self.compromisos.extend(
            sales.map(|(campo, sal, valor)| (e.id.clone(), campo.to_owned(), hex(&sal), valor.to_owned())),
        );
        self.filas.push(Fila::de(&e)?);
        self.cabezas.insert(e.sujeto.to_string(), (e.numero, e.huella.to_string()));
        Ok(e)
    }

    /// `de_nuevo` says what happens where a chain has a head already.
    async fn escribir(self, c: &mut Conn<'_>, de_nuevo: &'static str) -> Result<()> {
        escribir(c, self.filas).await?;
        let filas: Vec<[&dyn Param<'_>; 3]> =
            self.cabezas.iter().map(|(s, (n, h))| [s as &dyn Param<'_>, n, h]).collect();
        c.con_filas("INSERT INTO cadenas (sujeto, numero, huella)", &filas, de_nuevo).await?;
        let filas: Vec<[&dyn Param<'_>; 4]> = self
            .compromisos
            .iter()
            .map(|(e, campo, sal, valor)| [e as &dyn Param<'_>, campo, sal, valor])
            .collect();
        c.agregar("INSERT INTO compromisos (evidencia, campo, sal, valor)", &filas).await.map(drop)
    }
}

/// An entry as its row has it.
struct Fila {
    orden: i64,
    id: String,
    sujeto: String,
    numero: i64,
    tipo: String,
    en: i64,
    datos: String,
    previa: Option<String>,
    huella: String,
}

impl Fila {
    fn de(e: &Evidencia) -> Result<Self> {
        let datos = canonico(&e.datos).map_err(|e| SqlError::Encode(Box::new(e)))?;
        Ok(Self {
            orden: 0,
            id: e.id.clone(),
            sujeto: e.sujeto.to_string(),
            numero: e.numero,
            tipo: e.tipo.clone(),
            en: ms(e.en),
            datos: String::from_utf8(datos).map_err(|e| SqlError::Encode(Box::new(e)))?,
            previa: e.previa.map(|h| h.to_string()),
            huella: e.huella.to_string(),
        })
    }
}

/// One writes at a time: the places are those after the last.
async fn escribir(c: &mut Conn<'_>, mut entradas: Vec<Fila>) -> Result<()> {
    let (ultimo,): (i64,) = c.one("SELECT COALESCE(MAX(orden), 0) FROM evidencia", &[]).await?;
    for (f, orden) in entradas.iter_mut().zip(ultimo + 1..) {
        f.orden = orden;
    }
    let filas: Vec<[&dyn Param<'_>; 9]> = entradas
        .iter()
        .map(|f| {
            let Fila { orden, id, sujeto, numero, tipo, en, datos, previa, huella } = f;
            [orden as &dyn Param<'_>, id, sujeto, numero, tipo, en, datos, previa, huella]
        })
        .collect();
    let cabeza = "INSERT INTO evidencia (orden, id, sujeto, numero, tipo, en, datos, previa, huella)";
    c.agregar(cabeza, &filas).await.map(drop)
}
