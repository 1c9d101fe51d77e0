//! A rule of plain language is left out only for a reason that somebody can read.

use crate::{esquema::Ctx, nodo::Nodo, nodo::Valor};

/// Letters of the shortest reason that says something.
const MIN_RAZON: usize = 10;

pub(crate) fn con_razon(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Valor::Mapa(entradas) = &nodo.valor else { return };
    for e in entradas {
        let sin = match &e.nodo.valor {
            // Elsewhere an empty value of a draft may wait, and that of a published sheet was told already.
            Valor::Nulo => !ctx.estricto,
            Valor::Escalar(s) => !s.trim().is_empty() && s.trim().chars().count() < MIN_RAZON,
            _ => false,
        };
        if sin {
            ctx.error(
                e.tramo,
                "omision-sin-razon",
                format!("No se dice por qué se omite «{}»", e.clave),
                "Escriba la razón en una frase: «mayusculas: Es la sigla oficial de la entidad.».",
            );
        }
    }
}
