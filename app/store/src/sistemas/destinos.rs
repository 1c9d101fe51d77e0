//! Who can be notified, by their document: registered, and what they said of it, of one procedure and of all.

use crate::{
    Conn, Id, Param,
    celda::{Palabra, sin_mostrar},
    conn::lista,
};
use domain::{
    consentimiento::{Dicho, rige},
    documento::{Documento, TipoDocumento},
};
use sqlx::{AssertSqlSafe, FromRow, Result};

/// A person, with what they last said of being notified.
#[derive(Clone, PartialEq, Eq)]
pub struct Destino {
    /// Who.
    pub persona: Id,
    /// Their document.
    pub documento: Documento,
    /// Where they are told.
    pub correo: Option<String>,
    /// The mobile number to which they want avisos too.
    pub movil: Option<String>,
    lineas: Vec<Linea>,
}
sin_mostrar!(Destino);

/// The last line of the ledger of a procedure, or of all matters where it names none.
#[derive(Clone, PartialEq, Eq)]
struct Linea {
    id: Id,
    procedimiento: String,
    otorgado: bool,
    huella: String,
}

#[derive(FromRow)]
struct Fila {
    persona: Id,
    #[sqlx(try_from = "Palabra<TipoDocumento>")]
    tipo: TipoDocumento,
    numero: String,
    correo: Option<String>,
    movil: Option<String>,
    linea: Option<Id>,
    procedimiento: Option<String>,
    otorgado: Option<i64>,
    huella: Option<String>,
}

impl Destino {
    /// The line by which they agreed with these words to be notified of a procedure, where they did.
    ///
    /// Norma: Ley 1437 de 2011, art. 56
    pub fn consentimiento(&self, procedimiento: &str, texto: &str) -> Option<Id> {
        let de = |cual: &str| self.lineas.iter().find(|l| l.procedimiento == cual);
        let dicho = Dicho { asunto: None, procedimiento: de(procedimiento), general: de("") };
        rige(dicho, |l| !l.otorgado || l.huella == texto).filter(|l| l.otorgado).map(|l| l.id)
    }
}

impl Fila {
    fn linea(&self) -> Option<Linea> {
        Some(Linea {
            id: self.linea?,
            procedimiento: self.procedimiento.clone()?,
            otorgado: self.otorgado? == 1,
            huella: self.huella.clone()?,
        })
    }
}

/// Of each document the persons whose it is, in the order of [`crate::datos::por_documento`], with what they said of these procedures
/// and of all matters.
pub async fn destinos(
    c: &mut Conn<'_>,
    documentos: &[Documento],
    procedimientos: &[String],
) -> Result<Vec<Destino>> {
    if documentos.is_empty() {
        return Ok(Vec::new());
    }
    // The first is of all matters.
    let (todos, cuantos) = ("", procedimientos.len() + 1);
    let sql = format!(
        "SELECT n.persona, t.valor AS tipo, n.valor AS numero, k.id AS linea, k.procedimiento, k.otorgado, k.huella,
            (SELECT m.valor FROM datos_persona m WHERE m.persona = n.persona AND m.campo = 'correo' AND m.valor <> '')
                AS correo,
            (SELECT v.numero FROM moviles v WHERE v.persona = n.persona) AS movil
        FROM datos_persona n JOIN datos_persona t ON t.persona = n.persona AND t.campo = 'tipo_documento'
        LEFT JOIN consentimientos k ON k.persona = n.persona AND k.clase = 'notificacion' AND k.asunto IS NULL
            AND k.procedimiento IN {} AND k.orden = (SELECT MAX(u.orden) FROM consentimientos u
                WHERE u.persona = k.persona AND u.clase = 'notificacion' AND u.asunto IS NULL
                    AND u.procedimiento = k.procedimiento)
        WHERE n.campo = 'numero_documento' AND n.valor IN {}
        ORDER BY n.origen, n.actualizado_en DESC, n.persona DESC",
        lista(1, cuantos),
        lista(cuantos + 1, documentos.len())
    );
    let mut p: Vec<&dyn Param<'_>> = vec![&todos];
    p.extend(procedimientos.iter().map(|p| p as &dyn Param<'_>));
    p.extend(documentos.iter().map(|d| &d.numero as &dyn Param<'_>));
    Ok(juntas(c.all_de(AssertSqlSafe(sql), &p).await?))
}

/// Rows of one person stand side by side.
fn juntas(filas: Vec<Fila>) -> Vec<Destino> {
    let una = |filas: &[Fila]| {
        let primera = filas.first()?;
        Some(Destino {
            persona: primera.persona,
            documento: Documento { tipo: primera.tipo, numero: primera.numero.clone() },
            correo: primera.correo.clone(),
            movil: primera.movil.clone(),
            lineas: filas.iter().filter_map(Fila::linea).collect(),
        })
    };
    filas.chunk_by(|a, b| a.persona == b.persona).filter_map(una).collect()
}
