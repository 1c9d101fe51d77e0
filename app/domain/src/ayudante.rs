//! Somebody whom a person lets into one of their filings, to see it and to send what is asked, until a day.

use crate::{Fecha, documento::Documento, documento::TipoDocumento, fecha::mas_dias};

/// Days for which somebody is let in, at most.
pub const MAX_DIAS: u16 = 365;
/// Who is let into one filing at once, at most.
pub const MAX_ABIERTAS: usize = 5;
/// How often somebody was let into one filing, at most.
pub const MAX_TODAS: usize = 100;

/// One time that somebody was let in.
#[derive(Clone, PartialEq, Eq)]
pub struct Ayuda {
    /// Who.
    pub documento: Documento,
    /// The last day.
    pub hasta: Fecha,
    /// Whether the person took it back.
    pub retirada: bool,
}

/// Why nobody is let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoEntra {
    /// It is the person themselves.
    Propio,
    /// A company is no helper: its people are.
    Empresa,
    /// From one day to a year.
    Dias,
    /// They are in already, until that day.
    Ya(Fecha),
    /// Five at once are enough.
    Muchos,
    /// This filing takes no more of them.
    Todas,
}

impl Ayuda {
    /// Whether they may come in on that day.
    pub fn abierta(&self, hoy: Fecha) -> bool {
        !self.retirada && hoy <= self.hasta
    }
}

/// The last day on which somebody may come in, where they may be let in at all.
///
/// Norma: Ley 1581 de 2012, art. 4 lit. c y f (only who the holder of the data authorised)
pub fn nombrar(
    quien: &Documento,
    propio: Option<&Documento>,
    dias: u16,
    hoy: Fecha,
    antes: &[Ayuda],
) -> Result<Fecha, NoEntra> {
    let abiertas: Vec<&Ayuda> = antes.iter().filter(|a| a.abierta(hoy)).collect();
    if propio == Some(quien) {
        return Err(NoEntra::Propio);
    }
    if quien.tipo == TipoDocumento::Nit {
        return Err(NoEntra::Empresa);
    }
    if !(1..=MAX_DIAS).contains(&dias) {
        return Err(NoEntra::Dias);
    }
    if let Some(suya) = abiertas.iter().find(|a| a.documento == *quien) {
        return Err(NoEntra::Ya(suya.hasta));
    }
    match (abiertas.len() < MAX_ABIERTAS, antes.len() < MAX_TODAS) {
        (false, _) => Err(NoEntra::Muchos),
        (_, false) => Err(NoEntra::Todas),
        _ => Ok(mas_dias(hoy, i32::from(dias))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOY: Fecha = Fecha::constant(2027, 1, 15);

    fn cc(numero: u32) -> Documento {
        Documento { tipo: TipoDocumento::Cc, numero: (1_099_000_000 + numero).to_string() }
    }

    fn ayuda(numero: u32, hasta: Fecha, retirada: bool) -> Ayuda {
        Ayuda { documento: cc(numero), hasta, retirada }
    }

    #[test]
    fn somebody_comes_in_through_the_last_day_and_not_after_it() {
        let hasta = nombrar(&cc(2), Some(&cc(1)), 10, HOY, &[]).expect("may");
        assert_eq!(hasta, Fecha::constant(2027, 1, 25));
        let suya = ayuda(2, hasta, false);
        assert!(suya.abierta(HOY) && suya.abierta(hasta));
        assert!(!suya.abierta(Fecha::constant(2027, 1, 26)));
        assert!(!Ayuda { retirada: true, ..suya }.abierta(HOY), "taken back at once");
    }

    #[test]
    fn who_may_not_be_let_in_is_told_why() {
        let nit = Documento { tipo: TipoDocumento::Nit, numero: "890903938".into() };
        let una = [ayuda(2, HOY, false)];
        let dias = |d| nombrar(&cc(2), None, d, HOY, &[]);
        assert_eq!(nombrar(&cc(1), Some(&cc(1)), 5, HOY, &[]), Err(NoEntra::Propio));
        assert_eq!(nombrar(&nit, Some(&cc(1)), 5, HOY, &[]), Err(NoEntra::Empresa));
        assert_eq!((dias(0), dias(366)), (Err(NoEntra::Dias), Err(NoEntra::Dias)));
        assert_eq!(dias(365), Ok(Fecha::constant(2028, 1, 15)));
        assert_eq!(nombrar(&cc(2), None, 5, HOY, &una), Err(NoEntra::Ya(HOY)));
    }

    #[test]
    fn five_at_once_and_those_that_ended_do_not_count() {
        let mut todas: Vec<Ayuda> = (10..14).map(|n| ayuda(n, HOY, false)).collect();
        todas.push(ayuda(20, Fecha::constant(2027, 1, 14), false));
        todas.push(ayuda(21, HOY, true));
        assert!(nombrar(&cc(2), None, 5, HOY, &todas).is_ok());
        assert!(nombrar(&cc(21), None, 5, HOY, &todas).is_ok(), "who was sent away may come again");
        todas.push(ayuda(14, HOY, false));
        assert_eq!(nombrar(&cc(2), None, 5, HOY, &todas), Err(NoEntra::Muchos));
        let viejas: Vec<Ayuda> = (0..100).map(|n| ayuda(n + 10, HOY, true)).collect();
        assert_eq!(nombrar(&cc(2), None, 5, HOY, &viejas), Err(NoEntra::Todas));
    }
}
