//! Grados de confianza of digital authentication.

/// How sure the entity must be of who is there.
///
/// Norma: Decreto 1074 de 2015, art. 2.2.2.47.9
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grado {
    /// E-mail and password or one-time code.
    Bajo,
    /// Registered data checked against attribute sources, and a second factor.
    Medio,
    /// Digital certificate.
    Alto,
    /// Mechanisms of the Registraduría: biometrics, cédula digital.
    MuyAlto,
}

/// The grado a trámite asks for and why: the entity's documented risk analysis.
///
/// Norma: Decreto 1078 de 2015, art. 2.2.17.4.7 num. 2
#[derive(Clone, Debug, PartialEq)]
pub struct GradoExigido {
    /// `None` when nobody needs to say who they are.
    pub grado: Option<Grado>,
    /// In one sentence, for the citizen.
    pub motivo: crate::Texto,
}
