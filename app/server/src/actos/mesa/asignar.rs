//! A case is given to somebody of its office.

use super::{Caso, Efecto, Gesto, Orden, palabras};
use domain::peticion::Estado;
use pages::persona::Falla;
use serde_json::json;
use store::Id;

/// To whom, by the id with which they entered.
pub(crate) struct Asignar(pub(crate) Option<Id>);

impl Gesto for Asignar {
    const DESDE: &'static [Estado] = &[Estado::Radicada, Estado::EnEstudio];

    fn decidir(&self, caso: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>> {
        let de_la_oficina = self.0.filter(|id| caso.companeros.iter().any(|(otra, _)| otra == id));
        let Some(a) = de_la_oficina else {
            return Err(vec![Falla::new("funcionario", "Elija a alguien de la dependencia")]);
        };
        if caso.peticion.asignada == Some(a) {
            return Err(vec![Falla::new("funcionario", "El caso ya es de esa persona")]);
        }
        Ok(Efecto {
            tipo: "asignada",
            estado: Some(Estado::EnEstudio),
            asignada: Some(Some(a)),
            visible: true,
            datos: json!({ "a": a.to_string() }),
            encargo: Some((a, palabras::encargo(orden, caso))),
            ..Efecto::default()
        })
    }
}
