//! The way of a notification: a set of facts, and what follows from them in whatever order they came to be known.

use super::{
    publicacion::{Puesto, puesto},
    suceso::{Lugar, Suceso},
};
use crate::{
    Fecha, Instante,
    fecha::{COLOMBIA, legal, mas_dias},
    grado::Grado,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Facts that are kept of one notification; its way needs some forty.
pub const MAX_SUCESOS: usize = 500;

/// All that is known of a notification. Sets are joined: order, repetition and delay change nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Via(BTreeSet<Suceso>);

/// What gave it effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "por", rename_all = "snake_case")]
pub enum Por {
    /// The person opened it.
    Acceso {
        /// What their login proved.
        grado: Grado,
    },
    /// The person was given it.
    Personal,
    /// The aviso with copy was delivered.
    Aviso,
    /// The aviso stood published.
    Publicacion,
}

/// The legal effect: since when, and what gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Surtida {
    /// Date and hour.
    pub en: Instante,
    /// What gave it.
    #[serde(flatten)]
    pub por: Por,
}

impl Surtida {
    /// Whether it has effect by now. An access has it at once, whatever a clock that was put back says since.
    pub fn ya(&self, ahora: Instante) -> bool {
        self.en <= ahora || matches!(self.por, Por::Acceso { .. })
    }
}

/// Why it goes on by other ways than the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtraVia {
    /// The person does not want it so.
    Rechazo,
    /// The person withdrew their consent.
    ConsentimientoRetirado,
    /// Nobody opened it in time.
    SinAcceso,
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "estado", rename_all = "snake_case")]
pub enum Estado {
    /// Written, and not yet made available.
    Creada,
    /// The person can open it.
    Disponible {
        /// Since when.
        desde: Instante,
    },
    /// It goes on by other ways.
    PorOtraVia {
        /// Since when.
        desde: Instante,
        /// Why.
        porque: OtraVia,
    },
    /// The citation was sent.
    Citada {
        /// When.
        en: Instante,
    },
    /// The aviso is fixed somewhere.
    Publicada {
        /// Since when.
        desde: Instante,
    },
    /// It takes effect at a moment that is still to come.
    PorSurtir(Surtida),
    /// It has effect.
    Surtida(Surtida),
}

impl Estado {
    /// As data write it: `disponible`.
    pub fn nombre(&self) -> &'static str {
        match self {
            Self::Creada => "creada",
            Self::Disponible { .. } => "disponible",
            Self::PorOtraVia { .. } => "por_otra_via",
            Self::Citada { .. } => "citada",
            Self::Publicada { .. } => "publicada",
            Self::PorSurtir(_) => "por_surtir",
            Self::Surtida(_) => "surtida",
        }
    }
}

impl FromIterator<Suceso> for Via {
    fn from_iter<I: IntoIterator<Item = Suceso>>(sucesos: I) -> Self {
        Self(sucesos.into_iter().collect())
    }
}

impl Extend<Suceso> for Via {
    fn extend<I: IntoIterator<Item = Suceso>>(&mut self, sucesos: I) {
        self.0.extend(sucesos);
    }
}

impl Via {
    /// Whether there are as many facts as are kept.
    pub fn llena(&self) -> bool {
        self.0.len() >= MAX_SUCESOS
    }

    /// One more fact; `false` where it was known.
    pub fn anotar(&mut self, suceso: Suceso) -> bool {
        self.0.insert(suceso)
    }

    /// A fact that is noted now, not before what it follows from: a clock that was put back moves none before its cause.
    #[must_use]
    pub fn tras(&self, suceso: Suceso) -> Suceso {
        let causa = match suceso {
            // The days of an aviso are counted from its own hour.
            Suceso::PuestaADisposicion { .. } | Suceso::Fijada { .. } => None,
            Suceso::Desfijada { lugar, .. } => puesto(self, lugar).en_pie.map(|(desde, _)| desde),
            _ => self.disponible_desde(),
        };
        causa.map_or(suceso, |desde| suceso.no_antes_de(desde))
    }

    /// All that two know.
    #[must_use]
    pub fn unir(mut self, otra: &Self) -> Self {
        self.0.extend(&otra.0);
        self
    }

    /// What is known, one kind after the other, each in order of time.
    pub fn sucesos(&self) -> impl Iterator<Item = &Suceso> {
        self.0.iter()
    }

    /// The first fact of a kind.
    pub(super) fn primero(&self, es: impl Fn(&Suceso) -> bool) -> Option<Instante> {
        self.0.iter().filter(|s| es(s)).map(|s| s.en()).min()
    }

    /// When it was made available.
    pub fn disponible_desde(&self) -> Option<Instante> {
        self.primero(|s| matches!(s, Suceso::PuestaADisposicion { .. }))
    }

    /// The first access: nothing unsets it, nothing that comes later moves it.
    ///
    /// Norma: Ley 1437 de 2011, art. 56
    pub fn acceso(&self) -> Option<(Instante, Grado)> {
        let acceso = |s: &Suceso| match *s {
            Suceso::Acceso { en, grado } => Some((en, grado)),
            _ => None,
        };
        self.0.iter().filter_map(acceso).min()
    }

    /// Since when it has effect, and by what. Sending, telling and reminding give none.
    ///
    /// Norma: Ley 1437 de 2011, arts. 56, 67 y 69
    pub fn surtida(&self) -> Option<Surtida> {
        let acceso = self.acceso().map(|(en, grado)| Surtida { en, por: Por::Acceso { grado } });
        let personal = self.primero(|s| matches!(s, Suceso::Personal { .. }));
        let aviso = self.primero(|s| matches!(s, Suceso::AvisoConCopia { .. }));
        [
            acceso,
            personal.map(|en| Surtida { en, por: Por::Personal }),
            aviso.map(|en| Surtida { en: fin_del_dia_siguiente(en), por: Por::Aviso }),
            self.publicada().map(|en| Surtida { en: fin_del_dia_siguiente(en), por: Por::Publicacion }),
        ]
        .into_iter()
        .flatten()
        .min()
    }

    /// When it was taken away from the last of the two places, having stood its days on both.
    fn publicada(&self) -> Option<Instante> {
        let web = puesto(self, Lugar::Web).cumplida?;
        Some(web.max(puesto(self, Lugar::Cartelera).cumplida?))
    }

    /// Where the aviso stands now.
    pub fn puesto(&self, lugar: Lugar) -> Puesto {
        puesto(self, lugar)
    }

    /// Why it goes on by other ways, and since when.
    pub fn otra_via(&self) -> Option<(Instante, OtraVia)> {
        let via = |s: &Suceso| match *s {
            Suceso::Rechazo { en } => Some((en, OtraVia::Rechazo)),
            Suceso::ConsentimientoRetirado { en } => Some((en, OtraVia::ConsentimientoRetirado)),
            Suceso::VencidaSinAcceso { en } => Some((en, OtraVia::SinAcceso)),
            _ => None,
        };
        self.0.iter().filter_map(via).min()
    }

    /// How it stands.
    pub fn estado(&self, ahora: Instante) -> Estado {
        if let Some(s) = self.surtida() {
            return if s.ya(ahora) { Estado::Surtida(s) } else { Estado::PorSurtir(s) };
        }
        let fijada = Lugar::TODOS.into_iter().filter_map(|l| puesto(self, l).desde()).min();
        if let Some(desde) = fijada {
            return Estado::Publicada { desde };
        }
        if let Some(en) = self.primero(|s| matches!(s, Suceso::CitacionEnviada { .. })) {
            return Estado::Citada { en };
        }
        match (self.otra_via(), self.disponible_desde()) {
            (Some((desde, porque)), _) => Estado::PorOtraVia { desde, porque },
            (None, Some(desde)) => Estado::Disponible { desde },
            (None, None) => Estado::Creada,
        }
    }
}

/// The last second of the day after, in hora legal.
///
/// Norma: Ley 1437 de 2011, art. 69
fn fin_del_dia_siguiente(en: Instante) -> Instante {
    momento(mas_dias(legal(en), 1), 23, 59, 59).unwrap_or(en)
}

/// An hour of a day in Colombia.
pub(super) fn momento(dia: Fecha, hora: i8, minuto: i8, segundo: i8) -> Option<Instante> {
    COLOMBIA.to_timestamp(dia.at(hora, minuto, segundo, 0)).ok()
}
