//! What a person says of how it went, after the last stage: three questions, and what may be told of the answers.

use std::ops::RangeInclusive;

/// Stars.
pub const ESTRELLAS: RangeInclusive<u8> = 1..=5;
/// Letters of a comment, where there is one.
pub const COMENTARIO: RangeInclusive<usize> = 10..=1000;
/// Fewer answers than these have no average: it would be the opinion of somebody.
pub const MINIMO: u64 = 5;

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encuesta {
    /// From 1 to 5.
    pub estrellas: u8,
    /// Whether it was easy.
    pub facil: bool,
    /// What else they said; empty where nothing.
    pub comentario: String,
}

/// What must be put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Falta {
    /// The stars.
    Estrellas,
    /// Whether it was easy.
    Facil,
    /// A comment too short to be understood.
    Corto,
    /// A comment that does not fit, and how long it is.
    Largo(usize),
}

impl Encuesta {
    /// Reads what was sent: `facil` is `si` or `no`.
    ///
    /// Norma: Resolución 2893 de 2020 del MinTIC (three questions at most)
    pub fn leer(estrellas: &str, facil: &str, comentario: &str) -> Result<Self, Vec<Falta>> {
        let estrellas = estrellas.parse().ok().filter(|e| ESTRELLAS.contains(e));
        let facil = match facil {
            "si" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let comentario = comentario.trim();
        let largo = match comentario.chars().count() {
            0 => None,
            n if n < *COMENTARIO.start() => Some(Falta::Corto),
            n if n > *COMENTARIO.end() => Some(Falta::Largo(n)),
            _ => None,
        };
        match (estrellas, facil, largo) {
            (Some(estrellas), Some(facil), None) => {
                Ok(Self { estrellas, facil, comentario: comentario.to_owned() })
            }
            (e, f, l) => {
                Err([e.is_none().then_some(Falta::Estrellas), f.is_none().then_some(Falta::Facil), l]
                    .into_iter()
                    .flatten()
                    .collect())
            }
        }
    }
}

/// Some answers, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cuenta {
    /// How many.
    pub cuantas: u64,
    /// Their stars together.
    pub estrellas: u64,
    /// How many said that it was easy.
    pub faciles: u64,
}

impl Cuenta {
    /// The same with others.
    #[must_use]
    pub fn con(self, otra: Self) -> Self {
        Self {
            cuantas: self.cuantas + otra.cuantas,
            estrellas: self.estrellas + otra.estrellas,
            faciles: self.faciles + otra.faciles,
        }
    }

    /// Tenths of a star of the average, rounded: 43 for 4.3; none of very few.
    pub fn decimas(self) -> Option<u64> {
        (self.cuantas >= MINIMO).then(|| (self.estrellas * 20 + self.cuantas) / (self.cuantas * 2))
    }

    /// Of a hundred, how many said that it was easy; none of very few.
    pub fn facil(self) -> Option<u64> {
        (self.cuantas >= MINIMO).then(|| (self.faciles * 200 + self.cuantas) / (self.cuantas * 2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_ease_are_asked_and_a_comment_is_not() {
        let e = Encuesta::leer("4", "si", "  ").expect("enough");
        assert_eq!(e, Encuesta { estrellas: 4, facil: true, comentario: String::new() });
        assert_eq!(Encuesta::leer("", "", ""), Err(vec![Falta::Estrellas, Falta::Facil]));
        for mal in ["0", "6", "-1", "3.5", "cinco"] {
            assert_eq!(Encuesta::leer(mal, "no", ""), Err(vec![Falta::Estrellas]), "{mal}");
        }
        assert_eq!(Encuesta::leer("5", "tal vez", ""), Err(vec![Falta::Facil]));
    }

    #[test]
    fn a_comment_has_between_ten_and_a_thousand_letters() {
        let con = |c: &str| Encuesta::leer("1", "no", c).map(|e| e.comentario);
        assert_eq!(con("ñññññññññ"), Err(vec![Falta::Corto]));
        assert_eq!(con(" ññññññññññ ").as_deref(), Ok("ññññññññññ"));
        assert!(con(&"ñ".repeat(1000)).is_ok());
        assert_eq!(con(&"ñ".repeat(1001)), Err(vec![Falta::Largo(1001)]));
    }

    #[test]
    fn very_few_have_no_average_and_the_rest_one_that_is_rounded() {
        let cuenta = |cuantas, estrellas, faciles| Cuenta { cuantas, estrellas, faciles };
        assert_eq!((cuenta(4, 20, 4).decimas(), cuenta(4, 20, 4).facil()), (None, None));
        assert_eq!(cuenta(0, 0, 0).decimas(), None);
        for (c, decimas, facil) in [
            (cuenta(5, 25, 5), 50, 100),
            (cuenta(5, 5, 0), 10, 0),
            (cuenta(6, 26, 4), 43, 67),
            (cuenta(20, 87, 1), 44, 5),
            (cuenta(7, 30, 3), 43, 43),
        ] {
            assert_eq!((c.decimas(), c.facil()), (Some(decimas), Some(facil)), "{c:?}");
        }
        assert_eq!(cuenta(3, 12, 1).con(cuenta(2, 10, 2)), cuenta(5, 22, 3));
    }
}
