//! The person asks for more time to complete it: once, and as long again.
//!
//! Norma: Ley 1437 de 2011, art. 17

use super::{Caso, Efecto, Gesto, Orden, palabras};
use domain::{fecha::con_dia, peticion::Estado};
use pages::persona::Falla;

/// Asks for it.
pub(crate) struct Ampliar;

impl Gesto for Ampliar {
    const DESDE: &'static [Estado] = &[Estado::PorCompletar];

    fn decidir(&self, caso: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>> {
        let Some((_, t)) = &caso.termino else {
            return Err(vec![Falla::clave("", "falla.sin_plazo_que_ampliar")]);
        };
        let nuevo = t.ampliar(orden.hoy(), &orden.calendario);
        let nuevo = nuevo.map_err(|e| vec![palabras::incompleta(e)])?;
        let hasta = nuevo.espera().map(con_dia).unwrap_or_default();
        Ok(Efecto {
            tipo: "ampliada",
            termino: Some((nuevo, "ampliacion")),
            visible: true,
            texto: format!("Puede completarla hasta el {hasta}."),
            ..Efecto::default()
        })
    }
}
