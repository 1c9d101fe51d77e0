//! The chains of the subjects, entry by entry, in bounded memory.

use super::{Que, Resumen, Rotura};
use crate::evidencia::{Dato, Evidencia, Huella};

/// Where a chain ends, as its act noted it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cabeza {
    /// Place of its last entry.
    pub numero: i64,
    /// Hash of its last entry.
    pub huella: Huella,
}

/// A value that is kept apart, and can be erased.
#[derive(Clone, PartialEq, Eq)]
pub struct Compromiso {
    /// Its name in the entry.
    pub campo: String,
    /// Its salt.
    pub sal: [u8; 16],
    /// The value.
    pub valor: String,
}

/// An entry with what is kept beside it.
#[derive(Clone)]
pub struct Eslabon {
    /// The entry.
    pub evidencia: Evidencia,
    /// End of its chain.
    pub cabeza: Option<Cabeza>,
    /// Values still kept.
    pub compromisos: Vec<Compromiso>,
}

/// Follows the chains: all entries of a subject together, by their number.
#[derive(Default)]
pub struct Cadenas {
    actual: Option<Actual>,
    resumen: Resumen,
}

struct Actual {
    sujeto: String,
    id: String,
    numero: i64,
    huella: Huella,
    cabeza: Option<Cabeza>,
}

impl Cadenas {
    /// Takes the next entry.
    ///
    /// # Errors
    /// It, or the end of the chain before, is broken.
    pub fn seguir(&mut self, eslabon: &Eslabon) -> Result<(), Rotura> {
        let e = &eslabon.evidencia;
        let sujeto = e.sujeto.to_string();
        if self.actual.as_ref().is_some_and(|a| a.sujeto != sujeto) {
            self.acabar_cadena()?;
        }
        let (numero, previa) = self.actual.as_ref().map_or((1, None), |a| (a.numero + 1, Some(a.huella)));
        if e.numero > numero {
            return Err(Rotura { que: Que::Falta, sujeto, numero, id: None });
        }
        if let Some(que) = mal(eslabon, numero, previa) {
            return Err(Rotura { que, sujeto, numero: e.numero, id: Some(e.id.clone()) });
        }
        self.resumen.evidencias += 1;
        self.resumen.compromisos += eslabon.compromisos.len() as u64;
        let (id, numero, huella, cabeza) = (e.id.clone(), e.numero, e.huella, eslabon.cabeza);
        self.actual = Some(Actual { sujeto, id, numero, huella, cabeza });
        Ok(())
    }

    /// Ends the last chain.
    ///
    /// # Errors
    /// It was cut off.
    pub fn terminar(mut self) -> Result<Resumen, Rotura> {
        self.acabar_cadena()?;
        Ok(self.resumen)
    }

    fn acabar_cadena(&mut self) -> Result<(), Rotura> {
        let Some(a) = self.actual.take() else { return Ok(()) };
        self.resumen.cadenas += 1;
        match a.cabeza {
            Some(c) if c.numero > a.numero => {
                Err(Rotura { que: Que::Truncada, sujeto: a.sujeto, numero: a.numero + 1, id: None })
            }
            Some(c) if c.huella != a.huella => {
                Err(Rotura { que: Que::Cambiada, sujeto: a.sujeto, numero: a.numero, id: Some(a.id) })
            }
            _ => Ok(()),
        }
    }
}

/// What is wrong with the entry itself. Its place comes first: an entry out of place has also another hash.
fn mal(eslabon: &Eslabon, numero: i64, previa: Option<Huella>) -> Option<Que> {
    let e = &eslabon.evidencia;
    if e.numero < numero || e.previa != previa {
        return Some(Que::Desordenada);
    }
    if e.calcular().ok() != Some(e.huella) {
        return Some(Que::Cambiada);
    }
    if eslabon.cabeza.is_none_or(|c| c.numero < e.numero) {
        return Some(Que::Sobra);
    }
    (!eslabon.compromisos.iter().all(|c| coincide(e, c))).then_some(Que::CompromisoNoCoincide)
}

fn coincide(e: &Evidencia, c: &Compromiso) -> bool {
    e.datos.get(&c.campo).is_some_and(|d| *d == Dato::reservado(&c.sal, &c.valor))
}
