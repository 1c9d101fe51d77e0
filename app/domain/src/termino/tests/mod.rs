//! Terms: the vectors of the law, what moves them, what always holds, and what people read.

mod eventos;
mod palabras;
mod propiedades;
mod vectores;

use super::*;
use crate::calendario::{Cierre, DiaInhabil};
use jiff::civil::date;

fn ley() -> Calendario {
    Calendario::default()
}

fn plazo(cantidad: u16, unidad: Unidad) -> Plazo {
    Plazo::new(cantidad, unidad).expect("a possible term")
}

fn habiles(desde: Fecha, dias: u16) -> Termino {
    Termino::nuevo(desde, plazo(dias, Unidad::Habiles), &ley()).expect("inside the calendar")
}

fn cerrado(desde: Fecha, hasta: Fecha) -> Calendario {
    let cierre = Cierre { desde, hasta, acto: "Decreto 45 de 2026".into(), motivo: "receso".into() };
    Calendario::new(vec![cierre], false, DiaInhabil::Siguiente)
}
