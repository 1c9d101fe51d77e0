//! The public code of SUIT.

use crate::{esquema::Ctx, nodo::Tramo};

pub(crate) fn codigo(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let cifras = s.strip_prefix('T').unwrap_or("");
    if !(3..=7).contains(&cifras.len()) || !cifras.bytes().all(|b| b.is_ascii_digit()) {
        let ayuda = "Es una T mayúscula y su número, como aparece en GOV.CO: T66256.";
        ctx.error(tramo, "suit-codigo-invalido", format!("«{s}» no es un código de trámite"), ayuda);
    }
}
