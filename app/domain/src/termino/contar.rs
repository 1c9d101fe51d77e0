//! The count itself: day by day, with the reason of each that does not count.

use super::{FueraDelCalendario, Plazo, Salto, Unidad};
use crate::{
    Fecha,
    calendario::{Calendario, DiaInhabil, Motivo},
    fecha::{dias_entre, mas_dias},
};
use jiff::Span;

/// Days on which a term stands still.
pub(super) struct Parada {
    pub(super) desde: Fecha,
    pub(super) hasta: Fecha,
    pub(super) motivo: Motivo,
}

/// What a count gives.
pub(super) struct Conteo {
    pub(super) primer_dia: Fecha,
    pub(super) vence: Fecha,
    pub(super) contados: u32,
    pub(super) saltados: Vec<Salto>,
}

struct Marcha<'a> {
    calendario: &'a Calendario,
    paradas: &'a [Parada],
    dia: Fecha,
    saltados: Vec<Salto>,
}

/// Counts a term; the day after receipt is day 1.
///
/// Norma: Ley 4 de 1913, arts. 59 a 62
pub(super) fn contar(
    desde: Fecha,
    plazo: Plazo,
    paradas: &[Parada],
    calendario: &Calendario,
) -> Result<Conteo, FueraDelCalendario> {
    if !Calendario::cubre(desde) {
        return Err(FueraDelCalendario);
    }
    let mut m = Marcha { calendario, paradas, dia: desde, saltados: Vec::new() };
    if calendario.dia_inhabil == DiaInhabil::Recibida && !calendario.es_habil(desde) {
        m.entender_recibida()?;
    }
    let contados = dias(m.dia, plazo);
    let mut primer_dia = None;
    for _ in 0..contados {
        m.avanzar(plazo.unidad == Unidad::Habiles)?;
        primer_dia.get_or_insert(m.dia);
    }
    m.terminar()?;
    Ok(Conteo { primer_dia: primer_dia.unwrap_or(m.dia), vence: m.dia, contados, saltados: m.saltados })
}

/// How many days a term has: months and years end on the same number of the month, or on its last day.
fn dias(desde: Fecha, plazo: Plazo) -> u32 {
    let n = i32::from(plazo.cantidad);
    let hasta = match plazo.unidad {
        Unidad::Habiles | Unidad::Calendario => return plazo.cantidad.into(),
        Unidad::Meses => desde.saturating_add(Span::new().months(n)),
        Unidad::Anios => desde.saturating_add(Span::new().years(n)),
    };
    u32::try_from(dias_entre(desde, hasta)).unwrap_or(0)
}

impl Marcha<'_> {
    /// Goes to the next day that counts, and notes those in between.
    fn avanzar(&mut self, solo_habiles: bool) -> Result<(), FueraDelCalendario> {
        loop {
            self.siguiente()?;
            let cerrado = if solo_habiles { self.calendario.motivo(self.dia) } else { None };
            match cerrado.or_else(|| self.parada()) {
                Some(motivo) => self.saltar(motivo),
                None => return Ok(()),
            }
        }
    }

    /// Where the last day is closed, the term goes on to the next business day.
    fn terminar(&mut self) -> Result<(), FueraDelCalendario> {
        while let Some(motivo) = self.calendario.motivo(self.dia).or_else(|| self.parada()) {
            self.saltar(motivo);
            self.siguiente()?;
        }
        Ok(())
    }

    /// What came in on a closed day counts as received on the next business day.
    fn entender_recibida(&mut self) -> Result<(), FueraDelCalendario> {
        loop {
            self.siguiente()?;
            match self.calendario.motivo(self.dia) {
                Some(motivo) => self.saltar(motivo),
                None => break,
            }
        }
        self.saltar(Motivo::Recepcion);
        Ok(())
    }

    fn parada(&self) -> Option<Motivo> {
        let parada = self.paradas.iter().find(|p| p.desde <= self.dia && self.dia <= p.hasta)?;
        Some(parada.motivo.clone())
    }

    fn saltar(&mut self, motivo: Motivo) {
        self.saltados.push(Salto { fecha: self.dia, motivo });
    }

    fn siguiente(&mut self) -> Result<(), FueraDelCalendario> {
        self.dia = mas_dias(self.dia, 1);
        if Calendario::cubre(self.dia) { Ok(()) } else { Err(FueraDelCalendario) }
    }
}
