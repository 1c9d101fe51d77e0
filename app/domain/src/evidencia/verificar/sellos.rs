//! The chain of the seals, seal by seal, and what each covers.

use super::{Que, Resumen, Rotura, Verificador};
use crate::evidencia::{Ancla, Huella, Sello, raiz};

/// An entry under a seal.
#[derive(Clone, Debug)]
pub struct Hoja {
    /// Which entry.
    pub id: String,
    /// Its hash; none where the entry is gone.
    pub huella: Option<Huella>,
}

/// Follows the seals, by their number.
pub struct Sellos<'f> {
    firma: &'f Verificador<'f>,
    ancla: Option<&'f Ancla>,
    ultimo: Option<Ancla>,
    sellos: u64,
    selladas: u64,
}

impl<'f> Sellos<'f> {
    /// From the first seal; the anchor says where they must at least reach.
    pub fn new(firma: &'f Verificador<'f>, ancla: Option<&'f Ancla>) -> Self {
        Self { firma, ancla, ultimo: None, sellos: 0, selladas: 0 }
    }

    /// Takes the next seal, with its entries in their places.
    ///
    /// # Errors
    /// It is broken, or one of its entries is gone.
    pub fn seguir(&mut self, sello: &Sello, hojas: &[Hoja]) -> Result<(), Rotura> {
        let numero = self.ultimo.map_or(1, |u| u.numero + 1);
        if sello.numero > numero {
            return Err(rota(Que::Falta, numero, None));
        }
        let esta = |que, id| Err(rota(que, sello.numero, id));
        if sello.numero < numero || sello.previo != self.ultimo.map(|u| u.huella) {
            return esta(Que::Desordenada, None);
        }
        if let Some(ida) = hojas.iter().find(|h| h.huella.is_none()) {
            return esta(Que::Falta, Some(ida.id.clone()));
        }
        let huellas: Vec<Huella> = hojas.iter().filter_map(|h| h.huella).collect();
        let entero = i64::try_from(hojas.len()) == Ok(sello.cuantas) && raiz(&huellas) == sello.raiz;
        let mensaje = sello.mensaje().ok().filter(|m| entero && Huella::de(m) == sello.huella);
        let Some(mensaje) = mensaje else { return esta(Que::SelloRoto, None) };
        if !(self.firma)(&sello.clave, &mensaje, &sello.firma) {
            return esta(Que::FirmaInvalida, None);
        }
        if self.ancla.is_some_and(|a| a.numero == sello.numero && a.huella != sello.huella) {
            return esta(Que::Cambiada, None);
        }
        self.ultimo = Some(sello.ancla());
        self.sellos += 1;
        self.selladas += hojas.len() as u64;
        Ok(())
    }

    /// Adds what the seals cover to what the chains said.
    ///
    /// # Errors
    /// They end before the anchor.
    pub fn terminar(self, cadenas: Resumen) -> Result<Resumen, Rotura> {
        let hasta = self.ultimo.map_or(0, |u| u.numero);
        if self.ancla.is_some_and(|a| a.numero > hasta) {
            return Err(rota(Que::Truncada, hasta + 1, None));
        }
        Ok(Resumen { sellos: self.sellos, selladas: self.selladas, ..cadenas })
    }
}

fn rota(que: Que, numero: i64, id: Option<String>) -> Rotura {
    Rotura { que, sujeto: "sellos".into(), numero, id }
}
