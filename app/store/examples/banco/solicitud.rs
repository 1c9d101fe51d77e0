//! What is filed: as long as real ones are, each with the draft that it was.

use crate::carga::comienzo;
use domain::Fecha;
use rand::{RngCore, SeedableRng, rngs::StdRng};
use std::sync::Arc;
use store::Id;

/// The form of all of them.
pub(crate) const FORMULARIO: &str = "f0";
/// The days between which the term runs.
pub(crate) const DIAS: [Fecha; 2] = [Fecha::constant(2027, 1, 18), Fecha::constant(2027, 2, 5)];

/// Who files one after the other what they have written.
pub(crate) struct Ciudadano {
    pub(crate) borradores: Vec<Id>,
    pub(crate) palabras: Arc<Palabras>,
    pub(crate) azar: StdRng,
}

/// What all of them say.
pub(crate) struct Palabras {
    pub(crate) datos: String,
    pub(crate) detalle: String,
    pub(crate) constancia: String,
    pub(crate) texto: String,
    pub(crate) html: String,
}

/// One filing.
pub(crate) struct Solicitud {
    pub(crate) id: Id,
    pub(crate) borrador: Id,
    pub(crate) codigo: String,
    pub(crate) palabras: Arc<Palabras>,
    pub(crate) azar: StdRng,
}

impl Palabras {
    pub(crate) fn nuevas() -> Arc<Self> {
        let largo = |n| "x".repeat(n);
        Arc::new(Self {
            datos: largo(700),
            detalle: largo(600),
            constancia: largo(900),
            texto: largo(900),
            html: largo(2500),
        })
    }
}

impl Ciudadano {
    pub(crate) fn siguiente(&mut self) -> Option<Solicitud> {
        let borrador = self.borradores.pop()?;
        let id = Id::nuevo(comienzo(), &mut self.azar);
        Some(Solicitud {
            id,
            borrador,
            codigo: format!("{:016x}", self.azar.next_u64()),
            palabras: self.palabras.clone(),
            azar: StdRng::seed_from_u64(self.azar.next_u64()),
        })
    }
}
