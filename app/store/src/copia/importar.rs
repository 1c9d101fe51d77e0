//! Takes a copy back into an empty database, all of it or nothing.

use super::{Copia, FORMATO, TABLAS, Tabla, Tipo};
use crate::{Conn, Esquema, Param, Store, dialect};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::io::BufRead;

/// Rows in a statement: few round trips, and no more parameters than either engine takes.
const LOTE: usize = 100;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cabecera {
    formato: String,
    esquema: i64,
}

#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Linea {
    Fila { tabla: String, fila: Map<String, Value> },
    Fin { fin: u64 },
}

/// Reads a copy of either engine and says how many rows it had. Where anything is wrong nothing of it stays.
///
/// # Errors
/// A target that has something or another schema; a copy that is newer, cut off or none.
pub async fn importar(store: &Store, entrada: &mut (dyn BufRead + Send)) -> Result<u64, Copia> {
    if store.al_dia().await? != Esquema::AlDia {
        return Err(Copia::SinMigrar);
    }
    let mut propia = store.opciones().conectar().await?;
    let hecho = todo(&mut propia.conn(), entrada).await;
    // Without COMMIT, closing it undoes everything.
    propia.cerrar().await?;
    hecho
}

async fn todo(c: &mut Conn<'_>, entrada: &mut (dyn BufRead + Send)) -> Result<u64, Copia> {
    cabecera(entrada)?;
    dialect::empezar(c).await?;
    for tabla in TABLAS {
        vacia(c, tabla).await?;
    }
    let (mut lote, mut texto, mut filas) = (Lote::default(), String::new(), 0);
    loop {
        texto.clear();
        if entrada.read_line(&mut texto)? == 0 {
            return Err(Copia::Cortada);
        }
        let mala = Copia::Linea(filas + 2);
        match serde_json::from_str(&texto) {
            Ok(Linea::Fila { tabla, fila }) => {
                let tabla = TABLAS.iter().find(|t| t.nombre == tabla).ok_or(mala)?;
                let fila = Fila::leer(tabla, fila).ok_or(Copia::Linea(filas + 2))?;
                lote.agregar(c, tabla, fila).await?;
                filas += 1;
            }
            Ok(Linea::Fin { fin }) if fin == filas => break,
            Ok(Linea::Fin { .. }) => return Err(Copia::Cortada),
            // A last line without its end is a copy that was cut, not one that was written wrongly.
            Err(_) if !texto.ends_with('\n') => return Err(Copia::Cortada),
            Err(_) => return Err(mala),
        }
    }
    lote.escribir(c).await?;
    c.exec("COMMIT", &[]).await?;
    Ok(filas)
}

fn cabecera(entrada: &mut (dyn BufRead + Send)) -> Result<(), Copia> {
    let mut texto = String::new();
    // A file of another kind may have no lines at all.
    std::io::Read::take(entrada, 4096).read_line(&mut texto).map_err(|_| Copia::NoEsCopia)?;
    let cabecera: Cabecera = serde_json::from_str(&texto).map_err(|_| Copia::NoEsCopia)?;
    match cabecera.esquema {
        _ if cabecera.formato != FORMATO => Err(Copia::NoEsCopia),
        suya if suya > Store::version() => Err(Copia::MasNueva(suya, Store::version())),
        _ => Ok(()),
    }
}

async fn vacia(c: &mut Conn<'_>, tabla: &'static Tabla) -> Result<(), Copia> {
    let sql = format!("SELECT {} FROM {} LIMIT 1", tabla.columnas[0].nombre, tabla.nombre);
    if c.hay(sql).await? { Err(Copia::NoVacia(tabla.nombre)) } else { Ok(()) }
}

/// A value of a row.
enum Celda {
    Numero(Option<i64>),
    Texto(Option<String>),
}

impl Celda {
    fn param(&self) -> &dyn Param<'_> {
        match self {
            Self::Numero(n) => n,
            Self::Texto(t) => t,
        }
    }
}

/// A row: which columns it has (an older copy has fewer) and what they say.
struct Fila {
    columnas: Vec<&'static str>,
    celdas: Vec<Celda>,
}

impl Fila {
    fn leer(tabla: &Tabla, mut fila: Map<String, Value>) -> Option<Self> {
        let (mut columnas, mut celdas) = (vec![], vec![]);
        for c in tabla.columnas {
            let Some(valor) = fila.remove(c.nombre) else { continue };
            celdas.push(match (c.tipo, valor) {
                (Tipo::Numero, Value::Null) => Celda::Numero(None),
                (Tipo::Numero, v) => Celda::Numero(Some(v.as_i64()?)),
                (Tipo::Texto, Value::Null) => Celda::Texto(None),
                (Tipo::Texto, Value::String(s)) => Celda::Texto(Some(s)),
                (Tipo::Texto, _) => return None,
            });
            columnas.push(c.nombre);
        }
        (fila.is_empty() && !columnas.is_empty()).then_some(Self { columnas, celdas })
    }
}

/// Rows of one table with the same columns, written together.
#[derive(Default)]
struct Lote {
    tabla: Option<&'static Tabla>,
    columnas: Vec<&'static str>,
    filas: Vec<Vec<Celda>>,
}

impl Lote {
    async fn agregar(&mut self, c: &mut Conn<'_>, tabla: &'static Tabla, fila: Fila) -> sqlx::Result<()> {
        if self.tabla != Some(tabla) || self.columnas != fila.columnas || self.filas.len() == LOTE {
            self.escribir(c).await?;
            (self.tabla, self.columnas) = (Some(tabla), fila.columnas);
        }
        self.filas.push(fila.celdas);
        Ok(())
    }

    async fn escribir(&mut self, c: &mut Conn<'_>) -> sqlx::Result<()> {
        let (Some(tabla), false) = (self.tabla, self.filas.is_empty()) else { return Ok(()) };
        let n = self.columnas.len();
        let grupo = |f: usize| {
            let lugares: Vec<_> = (1..=n).map(|i| format!("${}", f * n + i)).collect();
            format!("({})", lugares.join(", "))
        };
        let grupos: Vec<_> = (0..self.filas.len()).map(grupo).collect();
        let sql = format!(
            "INSERT INTO {} ({}) VALUES {}",
            tabla.nombre,
            self.columnas.join(", "),
            grupos.join(", ")
        );
        let params: Vec<&dyn Param<'_>> = self.filas.iter().flatten().map(Celda::param).collect();
        c.exec_de(sqlx::AssertSqlSafe(sql), &params).await?;
        self.filas.clear();
        Ok(())
    }
}
