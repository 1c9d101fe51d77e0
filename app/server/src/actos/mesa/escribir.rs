//! The official writes to the person about the case: nothing stops and nothing is decided.

use super::{Caso, Efecto, Gesto, Orden, palabras};
use domain::peticion::Estado;
use pages::persona::Falla;

/// What they are told.
pub(crate) struct Escribir(pub(crate) String);

impl Gesto for Escribir {
    const DESDE: &'static [Estado] = &[Estado::Radicada, Estado::EnEstudio, Estado::PorCompletar];

    fn decidir(&self, caso: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>> {
        let que = "Escriba el mensaje, en 10 letras o más";
        palabras::juntas([palabras::texto("texto", &self.0, 4000, que)])?;
        // The matter itself stays in the sede: an e-mail is read by whoever has the phone.
        let aviso = vec![
            format!("Le escribimos sobre su solicitud {}.", orden.radicado),
            palabras::donde(orden, caso),
        ];
        Ok(Efecto {
            tipo: "mensaje",
            visible: true,
            texto: self.0.trim().to_owned(),
            aviso: Some(aviso),
            ..Efecto::default()
        })
    }
}
