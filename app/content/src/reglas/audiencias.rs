//! Who a trámite is for: an answer that names everybody says nothing.

use crate::{esquema::Ctx, nodo::Nodo};
use std::collections::HashSet;

/// Below this many known audiences, naming all of them may be right.
const POCAS: usize = 4;

/// Real fichas tick every audience for every trámite, children for cremation included.
pub(crate) fn no_todas(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let (Some(lista), Some(conocidas)) = (nodo.get("audiencias"), &ctx.indice.audiencias) else { return };
    let dichas: HashSet<&str> = lista.elementos().iter().filter_map(Nodo::escalar).collect();
    let todas = conocidas.len();
    if todas >= POCAS && conocidas.iter().all(|a| dichas.contains(&**a)) {
        ctx.error(
            lista.tramo,
            "audiencia-todas",
            format!("El trámite nombra las {todas} audiencias que existen"),
            "Deje solo las personas u organizaciones que de verdad lo hacen: así lo encuentran por «soy…».",
        );
    }
}
