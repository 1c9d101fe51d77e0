//! The entity takes more time: once, told before the term ends with its reason, and at most the double.
//!
//! Norma: Ley 1437 de 2011, art. 14, par.

use super::{Caso, Efecto, Gesto, Orden, palabras};
use domain::{
    Fecha,
    fecha::con_dia,
    peticion::Estado,
    termino::{ProrrogaError, Termino},
};
use pages::persona::Falla;

/// Until when, and why.
pub(crate) struct Prorrogar {
    pub(crate) hasta: Option<Fecha>,
    pub(crate) motivo: String,
}

impl Prorrogar {
    /// The term that ends on that day, or on the last one before it that counts.
    fn hasta(&self, t: &Termino, hasta: Fecha, orden: &Orden) -> Result<Termino, ProrrogaError> {
        let tope = t.prorrogable.min(t.plazo.cantidad);
        let con = |dias| t.prorrogar(orden.hoy(), dias, &self.motivo, &orden.calendario);
        let largo = con(tope.max(1))?;
        if hasta > largo.vence {
            return Err(ProrrogaError::MasDelDoble { tope });
        }
        let cabe = |dias: &u16| con(*dias).is_ok_and(|t| t.vence <= hasta);
        match (1..=tope).rev().find(cabe) {
            Some(dias) => con(dias),
            None => Err(ProrrogaError::SinDias),
        }
    }
}

impl Gesto for Prorrogar {
    const DESDE: &'static [Estado] = &[Estado::Radicada, Estado::EnEstudio];

    fn decidir(&self, caso: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>> {
        let sin = self.hasta.is_none().then(|| Falla::new("hasta", "Elija la nueva fecha"));
        palabras::juntas([sin, palabras::motivo(&self.motivo)])?;
        let (Some((_, t)), Some(hasta)) = (&caso.termino, self.hasta) else {
            return Err(vec![Falla::new("", "Este caso no tiene un plazo que se pueda prorrogar")]);
        };
        let nuevo = self.hasta(t, hasta, orden).map_err(|e| vec![palabras::prorroga(e, caso)])?;
        let dia = con_dia(nuevo.vence);
        let aviso = vec![
            format!("Necesitamos más tiempo para responder su solicitud {}.", orden.radicado),
            self.motivo.clone(),
            format!("Le responderemos a más tardar el {dia}."),
            palabras::donde(orden, caso),
        ];
        Ok(Efecto {
            tipo: "prorrogada",
            texto: format!("{} Le responderemos a más tardar el {dia}.", self.motivo),
            termino: Some((nuevo, "prorroga")),
            visible: true,
            aviso: Some(aviso),
            ..Efecto::default()
        })
    }
}
