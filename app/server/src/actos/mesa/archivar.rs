//! A case ends without an answer: the person gave it up, or let their time to complete it go by.
//!
//! Norma: Ley 1437 de 2011, arts. 17 y 18

use super::{Caso, Efecto, Gesto, Orden, palabras};
use domain::{fecha::con_dia, peticion::Estado};
use pages::persona::Falla;

/// Why.
pub(crate) struct Archivar(pub(crate) String);

impl Gesto for Archivar {
    const DESDE: &'static [Estado] = &[Estado::Radicada, Estado::EnEstudio, Estado::PorCompletar];

    fn decidir(&self, caso: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>> {
        let espera =
            caso.termino.as_ref().and_then(|(_, t)| t.espera()).filter(|hasta| orden.hoy() <= *hasta);
        let aun = |hasta| format!("La persona puede completarla hasta el {}: espere", con_dia(hasta));
        palabras::juntas([espera.map(|h| Falla::new("", aun(h))), palabras::motivo(&self.0)])?;
        let aviso = vec![
            format!("Archivamos su solicitud {} sin respuesta de fondo.", orden.radicado),
            self.0.clone(),
            "Contra esta decisión procede el recurso de reposición. Puede presentar su solicitud otra vez."
                .to_owned(),
            palabras::donde(orden, caso),
        ];
        Ok(Efecto {
            tipo: "archivada",
            estado: Some(Estado::Archivada),
            visible: true,
            texto: self.0.clone(),
            aviso: Some(aviso),
            ..Efecto::default()
        })
    }
}
