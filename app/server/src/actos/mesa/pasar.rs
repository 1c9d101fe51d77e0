//! A case passes to another office of the entity: nobody has it there yet, and its term goes on.

use super::{Caso, Efecto, Gesto, Orden, palabras};
use domain::peticion::Estado;
use pages::persona::Falla;
use serde_json::json;

/// To which office, and why.
pub(crate) struct Pasar {
    pub(crate) dependencia: String,
    pub(crate) motivo: String,
}

impl Gesto for Pasar {
    const DESDE: &'static [Estado] = &[Estado::Radicada, Estado::EnEstudio, Estado::PorCompletar];

    fn decidir(&self, caso: &Caso, _: &Orden) -> Result<Efecto, Vec<Falla>> {
        let otra = self.dependencia != caso.peticion.dependencia && caso.oficinas.contains(&self.dependencia);
        let falta = (!otra).then(|| Falla::new("dependencia", "Elija otra dependencia"));
        palabras::juntas([falta, palabras::motivo(&self.motivo)])?;
        let estado = Some(Estado::Radicada).filter(|_| caso.peticion.estado == Estado::EnEstudio);
        Ok(Efecto {
            tipo: "pasada",
            estado,
            dependencia: Some(self.dependencia.clone()),
            asignada: Some(None),
            visible: false,
            texto: self.motivo.clone(),
            datos: json!({ "de": caso.peticion.dependencia, "a": self.dependencia }),
            ..Efecto::default()
        })
    }
}
