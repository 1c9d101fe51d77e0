//! Grados de confianza of digital authentication, and what is asked before somebody may go on.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// How sure the entity must be of who is there.
///
/// Norma: Decreto 1074 de 2015, art. 2.2.2.47.9
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

impl Grado {
    /// From the lowest to the highest.
    pub const TODOS: [Self; 4] = [Self::Bajo, Self::Medio, Self::Alto, Self::MuyAlto];

    /// As sheets, settings and addresses write it: `muy_alto`.
    pub fn nombre(self) -> &'static str {
        match self {
            Self::Bajo => "bajo",
            Self::Medio => "medio",
            Self::Alto => "alto",
            Self::MuyAlto => "muy_alto",
        }
    }
}

impl fmt::Display for Grado {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.nombre())
    }
}

impl FromStr for Grado {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::TODOS.into_iter().find(|g| g.nombre() == s).ok_or(())
    }
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

/// What an act or a page asks of a login.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exigencia {
    /// At least this one.
    pub grado: Grado,
    /// The login may not be older; `None` where the session is enough.
    pub max_edad: Option<SignedDuration>,
}

/// What a login proved, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acreditacion {
    /// What the authentication service vouches for.
    pub grado: Grado,
    /// When the person proved it.
    pub en: Timestamp,
}

/// Why a person cannot go on yet; each has the same way out, to enter again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Falta {
    /// Nobody is there.
    SinIdentidad,
    /// The login proves less than what is asked.
    GradoBajo(Grado),
    /// The login is too old for this.
    Antigua,
}

impl Exigencia {
    /// A grado, however long ago it was proved within the session.
    pub const fn grado(grado: Grado) -> Self {
        Self { grado, max_edad: None }
    }

    /// Whether a login is enough: what is missing is never taken for granted.
    pub fn revisar(self, tiene: Option<Acreditacion>, ahora: Timestamp) -> Result<(), Falta> {
        let tiene = tiene.ok_or(Falta::SinIdentidad)?;
        if tiene.grado < self.grado {
            return Err(Falta::GradoBajo(tiene.grado));
        }
        match self.max_edad {
            Some(max) if ahora.duration_since(tiene.en) > max => Err(Falta::Antigua),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hace(minutos: i64, grado: Grado) -> (Option<Acreditacion>, Timestamp) {
        let ahora = Timestamp::from_second(1_800_000_000).expect("in range");
        let en = ahora - SignedDuration::from_mins(minutos);
        (Some(Acreditacion { grado, en }), ahora)
    }

    #[test]
    fn names_go_and_come_back_and_others_are_nobody() {
        for g in Grado::TODOS {
            assert_eq!(g.nombre().parse(), Ok(g));
        }
        for s in ["", "Alto", "loa:2", "muy alto"] {
            assert_eq!(s.parse::<Grado>(), Err(()));
        }
        assert!(Grado::TODOS.is_sorted());
    }

    #[test]
    fn a_lower_grado_an_old_login_and_nobody_are_told_apart() {
        let exige = Exigencia { grado: Grado::Medio, max_edad: Some(SignedDuration::from_mins(5)) };
        let revisar = |(tiene, ahora)| exige.revisar(tiene, ahora);
        assert_eq!(revisar(hace(1, Grado::Alto)), Ok(()));
        assert_eq!(revisar(hace(1, Grado::Bajo)), Err(Falta::GradoBajo(Grado::Bajo)));
        assert_eq!(revisar(hace(6, Grado::Medio)), Err(Falta::Antigua));
        assert_eq!(revisar((None, hace(0, Grado::Bajo).1)), Err(Falta::SinIdentidad));
        assert_eq!(
            Exigencia::grado(Grado::Medio).revisar(hace(600, Grado::Medio).0, hace(0, Grado::Medio).1),
            Ok(())
        );
    }
}
