//! What people say of a project before it is decided: what a comment may hold, what of it is made public, and how it is answered.

use crate::contacto;
use std::ops::RangeInclusive;

mod cuenta;
mod publico;

pub use cuenta::{Cuenta, FaltaDelInforme};
pub use publico::{FaltaAlPublicar, OCULTO, Publico, Reserva};

/// Letters of a comment.
pub const TEXTO: RangeInclusive<usize> = 10..=4000;
/// Letters of a name, at most.
pub const NOMBRE: usize = 100;
/// Letters of an answer, or of what a report concludes.
pub const RESPUESTA: RangeInclusive<usize> = 10..=8000;
/// Comments that one answer may answer.
pub const JUNTOS: usize = 50;

/// What somebody says; nobody is asked who they are.
///
/// Norma: Ley 1437 de 2011, art. 8 num. 8
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comentario {
    /// Their words.
    pub texto: String,
    /// The name that is published with them; empty for none, and then none is kept.
    pub nombre: String,
    /// Where they are told of the answer, and nothing else; empty for nowhere.
    pub correo: String,
    /// Which part of the project it is about; empty for all of it.
    pub parte: String,
}

/// What a form brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Escrito {
    /// `comentario`.
    pub texto: String,
    /// `firma`: `con_nombre`, or without.
    pub con_nombre: bool,
    /// `nombre`.
    pub nombre: String,
    /// `correo`.
    pub correo: String,
    /// `parte`.
    pub parte: String,
}

/// What must be put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Falta {
    /// Too short to be understood.
    Corto,
    /// It does not fit, and how long it is.
    Largo(usize),
    /// It is to be published with a name, and there is none.
    Nombre,
    /// A name that does not fit.
    NombreLargo,
    /// A name with figures: a document is never published.
    NombreConCifras,
    /// No address that works.
    Correo,
    /// No part of the project.
    Parte,
}

impl Escrito {
    /// The comment, or everything that must be put right.
    ///
    /// # Errors
    /// In the order of the form.
    pub fn leer<P: AsRef<str>>(&self, partes: &[P]) -> Result<Comentario, Vec<Falta>> {
        let texto = limpio(&self.texto);
        let nombre = if self.con_nombre { limpio(&self.nombre) } else { String::new() };
        let correo = contacto::correo(&self.correo);
        let parte = self.parte.trim();
        let desconocida = !parte.is_empty() && partes.iter().all(|p| p.as_ref() != parte);
        let faltas: Vec<Falta> = [
            desconocida.then_some(Falta::Parte),
            de_largo(&texto, &TEXTO),
            self.con_nombre.then(|| del_nombre(&nombre)).flatten(),
            (!self.correo.trim().is_empty() && correo.is_none()).then_some(Falta::Correo),
        ]
        .into_iter()
        .flatten()
        .collect();
        if !faltas.is_empty() {
            return Err(faltas);
        }
        Ok(Comentario { texto, nombre, correo: correo.unwrap_or_default(), parte: parte.to_owned() })
    }
}

fn del_nombre(nombre: &str) -> Option<Falta> {
    match nombre.chars().count() {
        0 => Some(Falta::Nombre),
        n if n > NOMBRE => Some(Falta::NombreLargo),
        _ => nombre.chars().any(|c| c.is_ascii_digit()).then_some(Falta::NombreConCifras),
    }
}

/// Without spaces around, and with the line ends of Unix: browsers send others, and count them as one letter.
pub fn limpio(s: &str) -> String {
    s.replace("\r\n", "\n").trim().to_owned()
}

/// Whether words are too few or too many.
pub fn de_largo(texto: &str, letras: &RangeInclusive<usize>) -> Option<Falta> {
    match texto.chars().count() {
        n if n < *letras.start() => Some(Falta::Corto),
        n if n > *letras.end() => Some(Falta::Largo(n)),
        _ => None,
    }
}

/// What the entity does with what somebody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The project changes so.
    Acogido,
    /// Something of it changes.
    EnParte,
    /// It stays, and why is said.
    NoAcogido,
}

impl Decision {
    /// All of them.
    pub const TODAS: [Self; 3] = [Self::Acogido, Self::EnParte, Self::NoAcogido];

    /// Its name in forms and columns.
    pub const fn nombre(self) -> &'static str {
        match self {
            Self::Acogido => "acogido",
            Self::EnParte => "en_parte",
            Self::NoAcogido => "no_acogido",
        }
    }
}

impl std::str::FromStr for Decision {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::TODAS.into_iter().find(|d| d.nombre() == s).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTES: [&str; 2] = ["Artículo 1", "Artículo 2"];

    fn escrito(texto: &str) -> Escrito {
        Escrito { texto: texto.into(), ..Escrito::default() }
    }

    #[test]
    fn words_are_enough_and_a_name_that_is_not_wanted_is_not_kept() {
        let e = Escrito { nombre: "Ana".into(), ..escrito("  Más árboles,\r\npor favor ") };
        let c = e.leer(&PARTES).expect("enough");
        assert_eq!((c.texto.as_str(), c.nombre.as_str()), ("Más árboles,\npor favor", ""));
        assert!(c.correo.is_empty() && c.parte.is_empty());
        let todo = Escrito {
            con_nombre: true,
            correo: " ana@Correo.example ".into(),
            parte: "Artículo 2".into(),
            ..e
        };
        let c = todo.leer(&PARTES).expect("all of it");
        let esperado = ("Ana", "ana@correo.example", "Artículo 2");
        assert_eq!((c.nombre.as_str(), c.correo.as_str(), c.parte.as_str()), esperado);
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let e = Escrito {
            con_nombre: true,
            correo: "ana en casa".into(),
            parte: "Artículo 9".into(),
            ..escrito("Mal")
        };
        assert_eq!(e.leer(&PARTES), Err(vec![Falta::Parte, Falta::Corto, Falta::Nombre, Falta::Correo]));
        assert_eq!(escrito(&"ñ".repeat(4001)).leer(&PARTES), Err(vec![Falta::Largo(4001)]));
        assert!(escrito(&"ñ".repeat(4000)).leer(&PARTES).is_ok());
        // A line end is two letters on the way and one in the count.
        assert!(escrito(&"ñ\r\n".repeat(2000)).leer(&PARTES).is_ok());
        let con = |nombre: &str| {
            let nombre = nombre.to_owned();
            Escrito { con_nombre: true, nombre, ..escrito("Más árboles") }.leer(&PARTES).map(|c| c.nombre)
        };
        assert_eq!(con("Ana, CC 52123456"), Err(vec![Falta::NombreConCifras]));
        assert_eq!(con(&"a".repeat(101)), Err(vec![Falta::NombreLargo]));
        assert_eq!(
            con("Junta de Acción Comunal El Retiro").as_deref(),
            Ok("Junta de Acción Comunal El Retiro")
        );
    }

    #[test]
    fn a_decision_reads_back_as_it_was_written() {
        for d in Decision::TODAS {
            assert_eq!(d.nombre().parse(), Ok(d));
        }
        assert_eq!("".parse::<Decision>(), Err(()));
    }
}
