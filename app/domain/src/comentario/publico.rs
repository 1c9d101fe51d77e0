//! What everybody reads of a comment: the words as they were said, but for what the law keeps, and why that is kept.

use super::limpio;

/// What stands in the place of what is kept.
pub const OCULTO: &str = "[oculto]";

/// Why a part of a comment is not shown.
///
/// Norma: Ley 1712 de 2014, arts. 18 y 21; Ley 1581 de 2012, art. 4
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reserva {
    /// Data of somebody else.
    DatosDeOtros,
    /// Data of who writes, such as a phone, that nobody needs.
    DatosPropios,
    /// Insults or threats.
    Insultos,
    /// What sells something, or is about nothing of the project.
    Publicidad,
}

impl Reserva {
    /// All of them, in the order in which they are offered.
    pub const TODAS: [Self; 4] = [Self::DatosDeOtros, Self::DatosPropios, Self::Insultos, Self::Publicidad];

    /// Its name in forms and columns.
    pub const fn nombre(self) -> &'static str {
        match self {
            Self::DatosDeOtros => "datos_de_otros",
            Self::DatosPropios => "datos_propios",
            Self::Insultos => "insultos",
            Self::Publicidad => "publicidad",
        }
    }
}

impl std::str::FromStr for Reserva {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::TODAS.into_iter().find(|r| r.nombre() == s).ok_or(())
    }
}

/// What everybody reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publico {
    /// The words.
    pub texto: String,
    /// The name; empty for none.
    pub nombre: String,
    /// Why something is kept, where something is.
    pub reserva: Option<Reserva>,
}

/// Why it cannot be published so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaltaAlPublicar {
    /// These words do not stand in the comment.
    NoEsta(String),
    /// Something is kept, and it is not said why.
    SinMotivo,
    /// It is said why, and nothing is kept.
    SinPartes,
}

impl Publico {
    /// Takes out of a comment the words of each line of `ocultar`, wherever they stand: nothing else can be changed in it.
    ///
    /// # Errors
    /// All that keeps it from being published.
    pub fn de(
        (texto, nombre): (&str, &str),
        ocultar: &str,
        motivo: &str,
    ) -> Result<Self, Vec<FaltaAlPublicar>> {
        let ocultar = limpio(ocultar);
        let partes: Vec<&str> = ocultar.lines().map(str::trim).filter(|p| !p.is_empty()).collect();
        let reserva = motivo.parse().ok();
        let mut faltas: Vec<FaltaAlPublicar> = partes
            .iter()
            .filter(|p| !texto.contains(**p) && !nombre.contains(**p))
            .map(|p| FaltaAlPublicar::NoEsta((*p).to_owned()))
            .collect();
        match (partes.is_empty(), reserva) {
            (false, None) => faltas.push(FaltaAlPublicar::SinMotivo),
            (true, Some(_)) => faltas.push(FaltaAlPublicar::SinPartes),
            _ => {}
        }
        if !faltas.is_empty() {
            return Err(faltas);
        }
        Ok(Self { texto: sin(texto, &partes), nombre: sin(nombre, &partes), reserva })
    }

    /// Takes more out of what everybody reads already: who looked at it may have missed something.
    ///
    /// # Errors
    /// As [`Publico::de`]; also where nothing more goes.
    pub fn menos(leido: (&str, &str), ocultar: &str, motivo: &str) -> Result<Self, Vec<FaltaAlPublicar>> {
        let p = Self::de(leido, ocultar, motivo)?;
        if p.reserva.is_none() { Err(vec![FaltaAlPublicar::SinPartes]) } else { Ok(p) }
    }
}

/// Where several parts begin at one letter, the longest goes.
fn sin(texto: &str, partes: &[&str]) -> String {
    let mut salida = String::with_capacity(texto.len());
    let mut resto = texto;
    while let Some(c) = resto.chars().next() {
        let parte = partes.iter().filter(|p| resto.starts_with(**p)).max_by_key(|p| p.len());
        let largo = match parte {
            Some(p) => {
                salida.push_str(OCULTO);
                p.len()
            }
            None => {
                salida.push(c);
                c.len_utf8()
            }
        };
        resto = &resto[largo..];
    }
    salida
}

#[cfg(test)]
mod tests {
    use super::*;

    const DICHO: &str = "Juan Pérez, el del 300 555 0101, es un ladrón.\nQuiten los puestos de Juan.";

    #[test]
    fn as_it_is_nothing_changes() {
        let p = Publico::de((DICHO, "Ana"), " \n ", "").expect("as it is");
        assert_eq!((p.texto.as_str(), p.nombre.as_str(), p.reserva), (DICHO, "Ana", None));
    }

    #[test]
    fn each_part_goes_wherever_it_stands_and_the_longest_first() {
        let p = Publico::de((DICHO, "Juan"), "Juan\r\nJuan Pérez\r\n300 555 0101\r\n", "datos_de_otros")
            .expect("kept");
        let esperado = "[oculto], el del [oculto], es un ladrón.\nQuiten los puestos de [oculto].";
        assert_eq!((p.texto.as_str(), p.nombre.as_str()), (esperado, "[oculto]"));
        assert_eq!(p.reserva, Some(Reserva::DatosDeOtros));
        // What takes the place of a part is no part.
        let p = Publico::de(("oculto y visible", ""), "oculto\nvisible", "insultos").expect("kept");
        assert_eq!(p.texto, "[oculto] y [oculto]");
    }

    #[test]
    fn words_that_are_not_there_and_silence_about_why_are_refused() {
        let falta =
            |ocultar: &str, motivo: &str| Publico::de((DICHO, ""), ocultar, motivo).expect_err("refused");
        assert_eq!(falta("juan pérez", "insultos"), [FaltaAlPublicar::NoEsta("juan pérez".into())]);
        assert_eq!(falta("Juan", ""), [FaltaAlPublicar::SinMotivo]);
        assert_eq!(falta("Juan", "porque sí"), [FaltaAlPublicar::SinMotivo]);
        assert_eq!(falta("", "insultos"), [FaltaAlPublicar::SinPartes]);
        assert_eq!(falta("x y", "").len(), 2);
        assert_eq!(Publico::menos((DICHO, ""), "", ""), Err(vec![FaltaAlPublicar::SinPartes]));
        assert!(Publico::menos((DICHO, ""), "Juan", "insultos").is_ok());
    }
}
