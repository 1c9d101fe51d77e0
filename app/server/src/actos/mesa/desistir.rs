//! The person gives a filing up, which they may do at any time; they can file it again.
//!
//! Norma: Ley 1437 de 2011, art. 18

use super::{Caso, Efecto, Gesto, Orden};
use domain::peticion::Estado;
use pages::persona::{Falla, Mensaje};

/// Why, if they say so, and whether they are sure.
pub(crate) struct Desistir {
    pub(crate) motivo: String,
    pub(crate) seguro: bool,
}

impl Gesto for Desistir {
    const DESDE: &'static [Estado] = &[Estado::Radicada, Estado::EnEstudio, Estado::PorCompletar];

    fn decidir(&self, _: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>> {
        if !self.seguro {
            return Err(vec![Falla::clave("seguro", "falla.seguro_desiste")]);
        }
        if self.motivo.chars().count() > 1000 {
            let que = Mensaje::clave("falla.letras_como_mucho").con("maximo", 1000_u32);
            return Err(vec![Falla::new("motivo", que)]);
        }
        let aviso = format!("Usted desistió de su solicitud {}. Puede presentarla otra vez.", orden.radicado);
        Ok(Efecto {
            tipo: "desistida",
            estado: Some(Estado::Archivada),
            visible: true,
            texto: self.motivo.clone(),
            aviso: Some(vec![aviso]),
            ..Efecto::default()
        })
    }
}
