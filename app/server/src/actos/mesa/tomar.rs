//! An official takes a case: it is theirs, and under study.

use super::{Caso, Efecto, Gesto, Orden};
use domain::peticion::Estado;
use pages::persona::Falla;
use serde_json::json;

/// Takes it.
pub(crate) struct Tomar;

impl Gesto for Tomar {
    const DESDE: &'static [Estado] = &[Estado::Radicada, Estado::EnEstudio];

    fn decidir(&self, caso: &Caso, _: &Orden) -> Result<Efecto, Vec<Falla>> {
        let yo = caso.persona();
        if caso.peticion.asignada == yo && caso.peticion.estado == Estado::EnEstudio {
            return Err(vec![Falla::new("", "El caso ya es suyo")]);
        }
        Ok(Efecto {
            tipo: "asignada",
            estado: Some(Estado::EnEstudio),
            asignada: Some(yo),
            visible: true,
            datos: json!({ "a": yo.map(|id| id.to_string()) }),
            ..Efecto::default()
        })
    }
}
