//! The directory of public servants: each person once, and no phone of their own.

use crate::{esquema::Ctx, nodo::Nodo};
use std::collections::HashSet;

/// Norma: Ley 1581 de 2012, art. 4 lit. f
pub(crate) fn sin_celular(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some((n, s)) = nodo.get("telefono").and_then(|n| Some((n, n.escalar()?))) else { return };
    let cifras: String = s.chars().filter(char::is_ascii_digit).collect();
    let nacional = cifras.strip_prefix("57").filter(|c| c.len() == 10).unwrap_or(&cifras);
    if nacional.len() == 10 && nacional.starts_with('3') {
        let ayuda =
            "Escriba el conmutador y la extensión. El celular de una persona es un dato suyo: no se publica.";
        ctx.error(
            n.tramo,
            "telefono-personal",
            format!("«{s}» es un celular, no una línea de la entidad"),
            ayuda,
        )
        .norma = Some("Ley 1581 de 2012, art. 4 lit. f");
    }
}

/// The same person twice in one office.
pub(crate) fn repetidos(lista: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let mut vistos = HashSet::new();
    for n in lista.lista("servidor") {
        let clave = ["nombre", "cargo"].map(|k| n.str(k).map(domain::texto::fold).unwrap_or_default());
        if clave.iter().all(|c| !c.is_empty()) && !vistos.insert(clave) {
            let nombre = n.str("nombre").unwrap_or("");
            let ayuda = "Deje una sola entrada, o diga el otro cargo.";
            ctx.error(n.tramo, "servidor-repetido", format!("«{nombre}» ya está con el mismo cargo"), ayuda);
        }
    }
}
