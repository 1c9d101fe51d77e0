//! What a login writes, as `sede` does: the row of its session and its evidence.

use crate::carga::Ingreso;
use store::{
    Conn, Id, SqlError, SqlResult,
    evidencia::{Anotacion, anotar},
    sesiones,
};

/// In the transaction of whoever calls.
pub(super) async fn escribir(c: &mut Conn<'_>, mut i: Ingreso) -> SqlResult<()> {
    let persona: Id = i.persona.parse().map_err(|e| SqlError::Encode(Box::new(e)))?;
    let nueva = sesiones::Nueva {
        huella: &i.huella,
        creada_en: i.en,
        vence_en: i.vence,
        agente: "Chrome en Android",
        datos: &i.datos,
    };
    sesiones::crear(c, &nueva).await?;
    let entrada = sesiones::Entrada { persona: Some(persona), titular: &i.titular, sid: None };
    sesiones::guardar(c, &i.huella, &i.datos, i.vence, Some(&entrada)).await?;
    let a = Anotacion::de_persona(persona, "ingreso").publico("grado", "medio");
    anotar(c, i.en, &mut i.azar, a).await.map(drop)
}
