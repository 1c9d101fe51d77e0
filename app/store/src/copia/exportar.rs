//! Writes the copy: all tables as of one moment, row by row, while others go on writing.

use super::{Copia, FORMATO, TABLAS, Tabla, Tipo};
use crate::{Conn, Esquema, Store, dialect};
use serde_json::{Map, Value, json};
use std::io::Write;

/// Writes every table as JSON lines and says how many rows. The first line names the schema, the last one closes it.
///
/// # Errors
/// A database that is not migrated or cannot be read, a file that cannot be written.
pub async fn exportar(store: &Store, salida: &mut (dyn Write + Send)) -> Result<u64, Copia> {
    if store.al_dia().await? != Esquema::AlDia {
        return Err(Copia::SinMigrar);
    }
    store
        .leer_junto(async |c: &mut Conn<'_>| {
            dialect::sin_prisa(c).await?;
            linea(salida, &json!({ "formato": FORMATO, "esquema": Store::version() }))?;
            let mut filas = 0;
            for tabla in TABLAS {
                filas += copiar(c, tabla, salida).await?;
            }
            linea(salida, &json!({ "fin": filas }))?;
            salida.flush()?;
            Ok(filas)
        })
        .await
}

async fn copiar(c: &mut Conn<'_>, tabla: &Tabla, salida: &mut (dyn Write + Send)) -> Result<u64, Copia> {
    let mut filas = 0;
    let mut archivo = Ok(());
    c.cada_fila(tabla, &mut |valores| {
        filas += 1;
        archivo = linea(salida, &json!({ "tabla": tabla.nombre, "fila": valores }));
        archivo.is_ok()
    })
    .await?;
    Ok(archivo.map(|()| filas)?)
}

fn linea(salida: &mut (dyn Write + Send), valor: &Value) -> std::io::Result<()> {
    serde_json::to_writer(&mut *salida, valor)?;
    salida.write_all(b"\n")
}

impl Tabla {
    /// All its rows, in their order.
    pub(crate) fn seleccion(&self) -> String {
        let nombres: Vec<_> = self.columnas.iter().map(|c| c.nombre).collect();
        format!("SELECT {} FROM {} ORDER BY {}", nombres.join(", "), self.nombre, self.orden)
    }

    /// One row as an object, read with a function for numbers and one for text.
    pub(crate) fn objeto(
        &self,
        numero: impl Fn(usize) -> sqlx::Result<Option<i64>>,
        texto: impl Fn(usize) -> sqlx::Result<Option<String>>,
    ) -> sqlx::Result<Map<String, Value>> {
        let valor = |(i, c): (usize, &super::Columna)| {
            let valor = match c.tipo {
                Tipo::Numero => Value::from(numero(i)?),
                Tipo::Texto => Value::from(texto(i)?),
            };
            Ok((c.nombre.to_owned(), valor))
        };
        self.columnas.iter().enumerate().map(valor).collect()
    }
}
