//! Where an aviso stands or stood, and whether it stood there for all the days of the law.

use super::{Lugar, Suceso, Via};
use crate::{
    Fecha, Instante,
    documento::{Documento, TipoDocumento},
    fecha::legal,
};

/// Last digits of a document by which its owner knows themselves.
const CIFRAS: usize = 4;

/// Whom a published aviso is for, with as few data as make them known to themselves: "M. F. R. P., CC •••0101". The
/// number of a company is public.
///
/// Norma: Ley 1581 de 2012, art. 4; Ley 1437 de 2011, art. 69
pub fn a_quien(nombre: &str, documento: &Documento) -> String {
    if documento.tipo == TipoDocumento::Nit {
        return documento.to_string();
    }
    let iniciales: Vec<String> = nombre
        .split_whitespace()
        .filter_map(|palabra| palabra.chars().next())
        .map(|c| format!("{}.", c.to_uppercase()))
        .collect();
    let letras = documento.numero.chars().count();
    let final_: String = documento.numero.chars().skip(letras.saturating_sub(CIFRAS)).collect();
    let numero = format!("{} •••{final_}", documento.tipo.sigla());
    [iniciales.join(" "), numero].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
}

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

#[cfg(test)]
mod tests {
    use super::a_quien;
    use crate::documento::{Documento, TipoDocumento};

    #[test]
    fn little_of_a_person_is_published_and_the_number_of_a_company_as_it_is() {
        let cc = Documento { tipo: TipoDocumento::Cc, numero: "1099000101".into() };
        assert_eq!(a_quien("María  fernanda Rojas", &cc), "M. F. R., CC •••0101");
        assert_eq!(a_quien("", &cc), "CC •••0101");
        let nit = Documento { tipo: TipoDocumento::Nit, numero: "900123456".into() };
        assert_eq!(a_quien("Ana", &nit), nit.to_string());
    }
}
