//! The person sends what they were asked for: the clock of the entity goes on the next day.
//!
//! Norma: Ley 1437 de 2011, art. 17

use super::{Caso, Efecto, Gesto, Orden, palabras};
use crate::archivos::Recibido;
use domain::peticion::Estado;
use pages::persona::{Falla, Mensaje};

/// What they send: words, files, and why some of those were not taken.
pub(crate) struct Completar {
    pub(crate) texto: String,
    pub(crate) documentos: Vec<Recibido>,
    pub(crate) rechazados: Vec<Falla>,
}

impl Completar {
    /// Words or files, or both.
    pub(super) fn revisar(&self) -> Result<(), Vec<Falla>> {
        let nada = self.texto.is_empty() && self.documentos.is_empty() && self.rechazados.is_empty();
        let larga = self.texto.chars().count() > 4000;
        let mut fallas = self.rechazados.clone();
        if nada {
            fallas.push(Falla::clave("texto", "falla.escriba_o_adjunte"));
        }
        if larga {
            fallas
                .push(Falla::new("texto", Mensaje::clave("falla.letras_como_mucho").con("maximo", 4000_u32)));
        }
        if fallas.is_empty() { Ok(()) } else { Err(fallas) }
    }
}

impl Gesto for Completar {
    const DESDE: &'static [Estado] = &[Estado::PorCompletar];

    fn decidir(&self, caso: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>> {
        self.revisar()?;
        let termino = match &caso.termino {
            Some((_, t)) => {
                let nuevo = t.completar(orden.hoy(), &orden.calendario);
                Some((nuevo.map_err(|e| vec![palabras::incompleta(e)])?, "completada"))
            }
            None => None,
        };
        let asignada = caso.peticion.asignada.is_some();
        Ok(Efecto {
            tipo: "completada",
            estado: Some(if asignada { Estado::EnEstudio } else { Estado::Radicada }),
            termino,
            visible: true,
            texto: self.texto.clone(),
            tipo_documental: "Anexo",
            ..Efecto::default()
        })
    }

    fn archivos(&mut self) -> Vec<Recibido> {
        std::mem::take(&mut self.documentos)
    }
}
