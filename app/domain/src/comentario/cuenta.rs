//! How many comments came, and what became of them; when all of it can be told as a report.

use crate::publicacion::EstadoDeConsulta;

/// The comments of a consultation, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cuenta {
    /// How many came.
    pub recibidos: u64,
    /// How many everybody reads.
    pub publicados: u64,
    /// How many changed the project.
    pub acogidos: u64,
    /// How many changed something.
    pub en_parte: u64,
    /// How many were answered that it stays.
    pub no_acogidos: u64,
}

/// What is missing before the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaltaDelInforme {
    /// People may still speak, or not yet.
    SinCerrar,
    /// So many wait to be published.
    PorPublicar(u64),
    /// So many wait for an answer.
    PorResponder(u64),
}

impl Cuenta {
    /// How many were answered.
    pub fn respondidos(&self) -> u64 {
        self.acogidos + self.en_parte + self.no_acogidos
    }

    /// How many nobody reads yet.
    pub fn por_publicar(&self) -> u64 {
        self.recibidos.saturating_sub(self.publicados)
    }

    /// How many are read and were not answered.
    pub fn por_responder(&self) -> u64 {
        self.publicados.saturating_sub(self.respondidos())
    }

    /// What is missing before the report: it tells what became of every comment, once no more come.
    pub fn falta(&self, estado: EstadoDeConsulta) -> Option<FaltaDelInforme> {
        match (estado, self.por_publicar(), self.por_responder()) {
            (EstadoDeConsulta::PorAbrir | EstadoDeConsulta::Abierta, ..) => Some(FaltaDelInforme::SinCerrar),
            (_, n, _) if n > 0 => Some(FaltaDelInforme::PorPublicar(n)),
            (_, _, n) if n > 0 => Some(FaltaDelInforme::PorResponder(n)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use EstadoDeConsulta::{Abierta, Cerrada};

    #[test]
    fn the_report_waits_for_the_end_and_for_each_comment() {
        let c = Cuenta { recibidos: 5, publicados: 4, acogidos: 1, en_parte: 1, no_acogidos: 1 };
        assert_eq!((c.respondidos(), c.por_publicar(), c.por_responder()), (3, 1, 1));
        assert_eq!(c.falta(Abierta), Some(FaltaDelInforme::SinCerrar));
        assert_eq!(c.falta(Cerrada), Some(FaltaDelInforme::PorPublicar(1)));
        let c = Cuenta { publicados: 5, ..c };
        assert_eq!(c.falta(Cerrada), Some(FaltaDelInforme::PorResponder(2)));
        let c = Cuenta { acogidos: 3, ..c };
        assert_eq!((c.falta(Cerrada), c.falta(Abierta)), (None, Some(FaltaDelInforme::SinCerrar)));
        assert_eq!(Cuenta::default().falta(Cerrada), None, "also where nobody spoke");
    }
}
