//! Rules that look at more than the shape of one value; each finding has its own code.

pub(crate) mod audiencias;
pub(crate) mod calendario;
pub(crate) mod cambios;
pub(crate) mod consentimientos;
pub(crate) mod costo;
pub(crate) mod directorio;
pub(crate) mod enlaces;
pub(crate) mod estilo;
pub(crate) mod formulario;
pub(crate) mod lugar;
pub(crate) mod modalidad;
pub(crate) mod momentos;
pub(crate) mod normas;
pub(crate) mod publicaciones;
pub(crate) mod sede;
pub(crate) mod suit;
pub(crate) mod tiempo;
pub(crate) mod transparencia;

use crate::{esquema::Ctx, nodo::Nodo, nodo::Valor};

/// Lists that may be absent in a draft but never empty in a published trámite.
const CON_ALGO: [&str; 6] = ["audiencias", "momentos", "seguimiento", "canales", "normas", "puntos"];

/// A published trámite names at least one of each.
pub(crate) fn listas_con_algo(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    if !ctx.estricto {
        return;
    }
    for clave in CON_ALGO {
        if let Some(e) = nodo.entrada(clave)
            && matches!(&e.nodo.valor, Valor::Lista(l) if l.is_empty())
        {
            ctx.error(
                e.tramo,
                "lista-vacia",
                format!("«{clave}» no tiene nada"),
                "Escriba al menos uno, o deje la hoja en «estado: borrador».",
            );
        }
    }
}
