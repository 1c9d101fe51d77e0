//! A consultation: a project on which people may speak between two days, by the clock of Colombia.

use super::Archivo;
use crate::{Fecha, Instante, Slug, Texto, fecha};

/// A project on which people may speak until a day.
///
/// Norma: Ley 1437 de 2011, art. 8 num. 8
#[derive(Clone, Debug, PartialEq)]
pub struct Consulta {
    /// First day.
    pub abre: Fecha,
    /// Last day, whole.
    pub cierra: Fecha,
    /// Who answers.
    pub dependencia: Option<Slug>,
    /// Where comments may be sent too.
    pub correo: Option<Texto>,
    /// Parts of the project that a comment may be about: "Artículo 3. Horarios".
    pub partes: Vec<Texto>,
    /// What was said and what was answered.
    pub resultado: Option<Archivo>,
}

/// Where a consultation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EstadoDeConsulta {
    /// It has not begun.
    PorAbrir,
    /// People may speak.
    Abierta,
    /// It is over.
    Cerrada,
}

impl Consulta {
    /// Where it stands on a day.
    pub fn estado(&self, hoy: Fecha) -> EstadoDeConsulta {
        if hoy < self.abre {
            EstadoDeConsulta::PorAbrir
        } else if hoy <= self.cierra {
            EstadoDeConsulta::Abierta
        } else {
            EstadoDeConsulta::Cerrada
        }
    }

    /// Whether a comment that came at a moment counts: until the last second of the last day in Colombia.
    ///
    /// Norma: Ley 1437 de 2011, art. 8 num. 8; Decreto 2707 de 1982, art. 1
    pub fn en(&self, llega: Instante) -> EstadoDeConsulta {
        self.estado(fecha::legal(llega))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use EstadoDeConsulta::{Abierta, Cerrada, PorAbrir};
    use jiff::civil::date;

    fn consulta() -> Consulta {
        Consulta {
            abre: date(2026, 11, 2),
            cierra: date(2026, 11, 20),
            dependencia: None,
            correo: None,
            partes: Vec::new(),
            resultado: None,
        }
    }

    #[test]
    fn it_is_open_on_its_first_and_on_its_last_day() {
        let estados = [1, 2, 20, 21].map(|d| consulta().estado(date(2026, 11, d)));
        assert_eq!(estados, [PorAbrir, Abierta, Abierta, Cerrada]);
    }

    #[test]
    fn it_opens_and_closes_at_midnight_of_bogota_to_the_millisecond() {
        let en = |s: &str| consulta().en(s.parse().expect("a moment"));
        assert_eq!(en("2026-11-02T04:59:59.999Z"), PorAbrir);
        assert_eq!(en("2026-11-02T05:00:00Z"), Abierta);
        assert_eq!(en("2026-11-21T04:59:59.999Z"), Abierta);
        assert_eq!(en("2026-11-21T05:00:00Z"), Cerrada);
    }
}
