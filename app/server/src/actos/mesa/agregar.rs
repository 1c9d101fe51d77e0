//! The person adds what the form did not ask for, or what they found later.
//!
//! Norma: Ley 1437 de 2011, art. 15

use super::{Caso, Completar, Efecto, Gesto, Orden};
use crate::archivos::Recibido;
use domain::peticion::Estado;
use pages::persona::Falla;

/// What they add.
pub(crate) struct Agregar(pub(crate) Completar);

impl Gesto for Agregar {
    const DESDE: &'static [Estado] = &[Estado::Radicada, Estado::EnEstudio];

    fn decidir(&self, _: &Caso, _: &Orden) -> Result<Efecto, Vec<Falla>> {
        self.0.revisar()?;
        Ok(Efecto {
            tipo: "agregada",
            visible: true,
            texto: self.0.texto.clone(),
            tipo_documental: "Anexo",
            ..Efecto::default()
        })
    }

    fn archivos(&mut self) -> Vec<Recibido> {
        self.0.archivos()
    }
}
