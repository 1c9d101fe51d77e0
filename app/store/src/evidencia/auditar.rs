//! The audit: reads all evidence and all seals as of one moment, page by page, and names the first that is broken.

use super::fila::{FilaEvidencia, FilaSello};
use crate::{Conn, Error, SqlError, Store, celda::sin_hex};
use domain::evidencia::{
    Ancla, Cabeza, Cadenas, Compromiso, Eslabon, Hoja, Que, Resumen, Rotura, Sellos, Verificador,
};
use sqlx::FromRow;
use std::fmt;

/// Entries, or seals, read at a time.
const PAGINA: i64 = 500;

/// Why the audit does not say that all is whole.
pub enum Auditoria {
    /// An entry is broken.
    Rota(Rotura),
    /// The database could not be read.
    SinLeer(Error),
}

impl From<Rotura> for Auditoria {
    fn from(r: Rotura) -> Self {
        Self::Rota(r)
    }
}
impl From<Error> for Auditoria {
    fn from(e: Error) -> Self {
        Self::SinLeer(e)
    }
}
impl From<SqlError> for Auditoria {
    fn from(e: SqlError) -> Self {
        Self::SinLeer(e.into())
    }
}
impl fmt::Display for Auditoria {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rota(r) => r.fmt(f),
            Self::SinLeer(e) => e.fmt(f),
        }
    }
}
impl fmt::Debug for Auditoria {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl std::error::Error for Auditoria {}

/// Verifies all evidence; `ancla` is the last seal that was noted outside of the database.
///
/// # Errors
/// The first entry or seal that is broken, or the database.
pub async fn auditar(
    store: &Store,
    firma: &Verificador<'_>,
    ancla: Option<&Ancla>,
) -> Result<Resumen, Auditoria> {
    store
        .leer_junto(async |c: &mut Conn<'_>| {
            let cadenas = cadenas(c).await?;
            sin_cadena(c).await?;
            let revision = sellos(c, firma, ancla).await?;
            sin_sello(c).await?;
            sin_hueco(c).await?;
            Ok(revision.terminar(cadenas)?)
        })
        .await
}

#[derive(FromRow)]
struct FilaEslabon {
    #[sqlx(flatten)]
    evidencia: FilaEvidencia,
    cabeza_numero: Option<i64>,
    cabeza_huella: Option<String>,
}

async fn cadenas(c: &mut Conn<'_>) -> Result<Resumen, Auditoria> {
    let mut cadenas = Cadenas::default();
    let mut desde = (String::new(), i64::MIN);
    loop {
        let sql = "SELECT e.id, e.sujeto, e.numero, e.tipo, e.en, e.datos, e.previa, e.huella,
                k.numero AS cabeza_numero, k.huella AS cabeza_huella
            FROM evidencia e LEFT JOIN cadenas k ON k.sujeto = e.sujeto
            WHERE (e.sujeto, e.numero) > ($1, $2) ORDER BY e.sujeto, e.numero LIMIT $3";
        let filas: Vec<FilaEslabon> = c.all(sql, &[&desde.0, &desde.1, &PAGINA]).await?;
        let Some(ultima) = filas.last() else { return Ok(cadenas.terminar()?) };
        let hasta = (ultima.evidencia.sujeto.clone(), ultima.evidencia.numero);
        let mut reservados = reservados(c, &desde, &hasta).await?.into_iter().peekable();
        for fila in filas {
            let mut compromisos = vec![];
            while let Some(r) = reservados.next_if(|r| r.evidencia == fila.evidencia.id) {
                compromisos.push(r.leer(&fila.evidencia)?);
            }
            cadenas.seguir(&fila.leer(compromisos)?)?;
        }
        desde = hasta;
    }
}

impl FilaEslabon {
    fn leer(self, compromisos: Vec<Compromiso>) -> Result<Eslabon, Rotura> {
        let cabeza = self.cabeza_numero.zip(self.cabeza_huella.as_deref().and_then(|h| h.parse().ok()));
        let cabeza = cabeza.map(|(numero, huella)| Cabeza { numero, huella });
        Ok(Eslabon { evidencia: self.evidencia.leer()?, cabeza, compromisos })
    }
}

#[derive(FromRow)]
struct FilaCompromiso {
    evidencia: String,
    campo: String,
    sal: String,
    valor: String,
}

impl FilaCompromiso {
    fn leer(self, de: &FilaEvidencia) -> Result<Compromiso, Rotura> {
        let (que, sujeto, id) = (Que::CompromisoNoCoincide, de.sujeto.clone(), Some(de.id.clone()));
        let sal = sin_hex(&self.sal).and_then(|s| s.try_into().ok());
        let sal = sal.ok_or(Rotura { que, sujeto, numero: de.numero, id })?;
        Ok(Compromiso { campo: self.campo, sal, valor: self.valor })
    }
}

/// Values still kept of the entries of a page, in the order of the page.
async fn reservados(
    c: &mut Conn<'_>,
    desde: &(String, i64),
    hasta: &(String, i64),
) -> Result<Vec<FilaCompromiso>, SqlError> {
    let sql = "SELECT r.evidencia, r.campo, r.sal, r.valor
        FROM evidencia e JOIN compromisos r ON r.evidencia = e.id
        WHERE (e.sujeto, e.numero) > ($1, $2) AND (e.sujeto, e.numero) <= ($3, $4)
        ORDER BY e.sujeto, e.numero, r.campo";
    c.all(sql, &[&desde.0, &desde.1, &hasta.0, &hasta.1]).await
}

async fn sellos<'f>(
    c: &mut Conn<'_>,
    firma: &'f Verificador<'f>,
    ancla: Option<&'f Ancla>,
) -> Result<Sellos<'f>, Auditoria> {
    let mut revision = Sellos::new(firma, ancla);
    let mut desde = i64::MIN;
    loop {
        let sql = "SELECT numero, en, cuantas, raiz, previo, huella, firma, clave FROM sellos
            WHERE numero > $1 ORDER BY numero LIMIT $2";
        let filas: Vec<FilaSello> = c.all(sql, &[&desde, &PAGINA]).await?;
        if filas.is_empty() {
            return Ok(revision);
        }
        for fila in filas {
            desde = fila.numero;
            let hojas = hojas(c, fila.numero).await?;
            revision.seguir(&fila.leer()?, &hojas)?;
        }
    }
}

async fn hojas(c: &mut Conn<'_>, sello: i64) -> Result<Vec<Hoja>, SqlError> {
    let sql = "SELECT h.evidencia, e.huella FROM sello_hojas h LEFT JOIN evidencia e ON e.id = h.evidencia
        WHERE h.sello = $1 ORDER BY h.posicion";
    let filas: Vec<(String, Option<String>)> = c.all(sql, &[&sello]).await?;
    Ok(filas.into_iter().map(|(id, h)| Hoja { id, huella: h.and_then(|h| h.parse().ok()) }).collect())
}

/// A chain of which only the end was noted has lost all its entries.
async fn sin_cadena(c: &mut Conn<'_>) -> Result<(), Auditoria> {
    let sql = "SELECT sujeto FROM cadenas k
        WHERE NOT EXISTS (SELECT 1 FROM evidencia e WHERE e.sujeto = k.sujeto) ORDER BY sujeto LIMIT 1";
    match c.opt::<(String,)>(sql, &[]).await? {
        Some((sujeto,)) => Err(Rotura { que: Que::Truncada, sujeto, numero: 1, id: None }.into()),
        None => Ok(()),
    }
}

/// What is under no seal comes after all that is: anything else was put there later.
async fn sin_sello(c: &mut Conn<'_>) -> Result<(), Auditoria> {
    let hasta = super::sellar::sellado_hasta(c).await?;
    let sql = "SELECT sujeto, numero, id FROM evidencia e
        WHERE orden <= $1 AND NOT EXISTS (SELECT 1 FROM sello_hojas h WHERE h.evidencia = e.id)
        ORDER BY orden LIMIT 1";
    match c.opt::<(String, i64, String)>(sql, &[&hasta]).await? {
        Some((sujeto, numero, id)) => Err(Rotura { que: Que::Sobra, sujeto, numero, id: Some(id) }.into()),
        None => Ok(()),
    }
}

/// The order of the commits has no gaps: an entry that left no other trace leaves this one.
async fn sin_hueco(c: &mut Conn<'_>) -> Result<(), Auditoria> {
    let sql = "SELECT orden - 1 FROM evidencia e
        WHERE orden > 1 AND NOT EXISTS (SELECT 1 FROM evidencia a WHERE a.orden = e.orden - 1)
        ORDER BY orden LIMIT 1";
    match c.opt::<(i64,)>(sql, &[]).await? {
        Some((numero,)) => Err(Rotura { que: Que::Falta, sujeto: "orden".into(), numero, id: None }.into()),
        None => Ok(()),
    }
}
