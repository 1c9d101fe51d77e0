//! The calendar of the entity.

use super::{cada, fecha, si_no};
use crate::{esquema::calendario::DIA_INHABIL, esquema::revisar::opcion, nodo::Nodo};
use domain::calendario::{Calendario, Cierre, DiaInhabil};

/// Holidays of the law, with what the file says of the entity.
pub(crate) fn calendario(nodo: &Nodo<'_>) -> Calendario {
    let dia_inhabil = match nodo.str("dia_inhabil").and_then(|s| opcion(s, DIA_INHABIL)) {
        Some(i) if DIA_INHABIL[i] == "recibida" => DiaInhabil::Recibida,
        _ => DiaInhabil::Siguiente,
    };
    let sabado_habil = si_no(nodo, "sabado_habil").unwrap_or(false);
    Calendario::new(cada(nodo.lista("cierre"), cierre), sabado_habil, dia_inhabil)
}

pub(crate) fn cierre(nodo: &Nodo<'_>) -> Option<Cierre> {
    Some(Cierre {
        desde: fecha(nodo, "desde")?,
        hasta: fecha(nodo, "hasta")?,
        acto: nodo.texto("acto")?,
        motivo: nodo.texto("motivo")?,
    })
}
