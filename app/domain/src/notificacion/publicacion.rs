//! Where an aviso stands or stood, and whether it stood there for all the days of the law.

use super::{Lugar, Suceso, Via};
use crate::{Fecha, Instante, fecha::legal};

/// One of the two places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Puesto {
    /// Where it stands now: since when, and the last day on which it must.
    pub en_pie: Option<(Instante, Fecha)>,
    /// When it was taken away after all its days.
    pub cumplida: Option<Instante>,
}

impl Puesto {
    /// Since when it stands, or when its days were fulfilled.
    pub(super) fn desde(&self) -> Option<Instante> {
        self.en_pie.map(|(en, _)| en).or(self.cumplida)
    }
}

/// What the facts say of a place. Who takes it away too soon has to fix it again, and its days begin anew.
///
/// Norma: Ley 1437 de 2011, art. 69
pub(super) fn puesto(via: &Via, lugar: Lugar) -> Puesto {
    let mut puesto = Puesto::default();
    for (en, hasta) in fijadas(via, lugar) {
        let retirada =
            via.primero(|s| matches!(*s, Suceso::Desfijada { en: fin, lugar: l } if l == lugar && fin >= en));
        match retirada {
            None => puesto.en_pie = primero(puesto.en_pie, (en, hasta)),
            Some(fin) if legal(fin) > hasta => puesto.cumplida = primero(puesto.cumplida, fin),
            Some(_) => {}
        }
    }
    puesto
}

fn fijadas(via: &Via, lugar: Lugar) -> impl Iterator<Item = (Instante, Fecha)> {
    via.sucesos().filter_map(move |s| match *s {
        Suceso::Fijada { en, lugar: l, hasta } if l == lugar => Some((en, hasta)),
        _ => None,
    })
}

fn primero<T: Ord>(actual: Option<T>, otro: T) -> Option<T> {
    actual.into_iter().chain([otro]).min()
}
