//! The history of a trámite: something in it, the newest first.

use crate::{
    Severidad,
    esquema::Ctx,
    leer::fecha,
    nodo::{Nodo, Valor},
};

/// A list with something in it, in the order in which people read it.
pub(crate) fn orden(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(e) = nodo.entrada("cambios") else { return };
    if matches!(&e.nodo.valor, Valor::Lista(l) if l.is_empty()) {
        let ayuda = "Escriba al menos uno, o quite la línea.";
        ctx.error(e.tramo, "lista-vacia", "«cambios» no tiene nada", ayuda);
    }
    let mut anterior = None;
    for cambio in e.nodo.elementos() {
        let (Some(n), Some(dia)) = (cambio.get("fecha"), fecha(cambio, "fecha")) else { continue };
        if anterior.is_some_and(|a| dia > a) {
            let ayuda = "Ponga los cambios del más nuevo al más viejo.";
            ctx.error(n.tramo, "cambios-orden", "Este cambio es más nuevo que el de arriba", ayuda)
                .severidad = Severidad::Advertencia;
        }
        anterior = Some(dia);
    }
}
