//! Somebody whom a person authorises to receive notifications for them, until a day: to receive, and nothing else.

use crate::{Fecha, documento::Documento, documento::TipoDocumento, fecha::mas_dias};

/// Days until the last one, at most.
pub const MAX_DIAS: u16 = 365;
/// Authorisations of a person that hold at once, at most.
pub const MAX_ABIERTAS: usize = 5;
/// How often a person authorises somebody, at most.
pub const MAX_TODAS: usize = 100;

/// Of what somebody may receive the notifications.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ambito<A> {
    /// Of all matters of the person.
    Todo,
    /// Of one trámite or procedure, by its code.
    Procedimiento(String),
    /// Of one filing.
    Asunto(A),
}

impl<A: PartialEq> Ambito<A> {
    /// Whether it takes in a notification of that filing and that procedure.
    pub fn cubre(&self, asunto: Option<&A>, procedimiento: &str) -> bool {
        match self {
            Self::Todo => true,
            Self::Procedimiento(codigo) => codigo == procedimiento,
            Self::Asunto(suyo) => asunto == Some(suyo),
        }
    }
}

/// One time that somebody was authorised.
#[derive(Clone, PartialEq, Eq)]
pub struct Autorizacion<A> {
    /// Who.
    pub documento: Documento,
    /// For what.
    pub ambito: Ambito<A>,
    /// The last day.
    pub hasta: Fecha,
    /// Whether the person took it back.
    pub retirada: bool,
}

impl<A> Autorizacion<A> {
    /// Whether it holds on that day.
    pub fn abierta(&self, hoy: Fecha) -> bool {
        !self.retirada && hoy <= self.hasta
    }
}

/// Why nobody is authorised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAutoriza {
    /// A child authorises nobody, nor who gave no document.
    NoPuede,
    /// It is the person themselves.
    Propio,
    /// A company receives nothing for a person: its people may.
    Empresa,
    /// A child receives nothing for others.
    Menor,
    /// From tomorrow to a year.
    Hasta,
    /// They may already, for the same, until that day.
    Ya(Fecha),
    /// Five at once are enough.
    Muchas,
    /// This person authorises no more.
    Todas,
}

/// The first and the last day that can be the last one.
pub fn dias(hoy: Fecha) -> (Fecha, Fecha) {
    (mas_dias(hoy, 1), mas_dias(hoy, i32::from(MAX_DIAS)))
}

/// Whether a person may authorise that, after what they authorised before.
///
/// Norma: Ley 1437 de 2011, art. 71
///
/// # Errors
/// Why not.
pub fn autorizar<A: PartialEq>(
    propio: Option<&Documento>,
    nueva: &Autorizacion<A>,
    hoy: Fecha,
    antes: &[Autorizacion<A>],
) -> Result<(), NoAutoriza> {
    let quien = &nueva.documento;
    if propio.is_none_or(|d| d.tipo.es_de_menor() || d.tipo == TipoDocumento::Nit) {
        return Err(NoAutoriza::NoPuede);
    }
    if propio == Some(quien) {
        return Err(NoAutoriza::Propio);
    }
    if quien.tipo == TipoDocumento::Nit {
        return Err(NoAutoriza::Empresa);
    }
    if quien.tipo.es_de_menor() {
        return Err(NoAutoriza::Menor);
    }
    let (primero, ultimo) = dias(hoy);
    if !(primero..=ultimo).contains(&nueva.hasta) {
        return Err(NoAutoriza::Hasta);
    }
    let abiertas: Vec<_> = antes.iter().filter(|a| a.abierta(hoy)).collect();
    if let Some(suya) = abiertas.iter().find(|a| a.documento == *quien && a.ambito == nueva.ambito) {
        return Err(NoAutoriza::Ya(suya.hasta));
    }
    match (abiertas.len() < MAX_ABIERTAS, antes.len() < MAX_TODAS) {
        (false, _) => Err(NoAutoriza::Muchas),
        (_, false) => Err(NoAutoriza::Todas),
        _ => Ok(()),
    }
}

#[cfg(test)]
#[path = "autorizacion_tests.rs"]
mod tests;
