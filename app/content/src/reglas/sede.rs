//! Limits of the frame: menu and footer.

use crate::{esquema::Ctx, nodo::Nodo};

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2
pub(crate) const MAX_MENU: usize = 7;
/// Beyond them the footer points to the directory.
pub(crate) const MAX_OTRAS_SEDES: usize = 3;

/// Entries that every menu has.
const OBLIGATORIAS: [&str; 3] = ["/transparencia/", "/atencion/", "/participa/"];

pub(crate) fn menu(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(menu) = nodo.entrada("menu") else { return };
    let entradas = menu.nodo.elementos();
    if entradas.len() > MAX_MENU {
        let mensaje = format!("El menú tiene {} entradas y caben {MAX_MENU}", entradas.len());
        ctx.error(
            menu.tramo,
            "menu-largo",
            mensaje,
            "Deje las principales; las demás se alcanzan desde ellas.",
        )
        .norma = Some("Resolución MinTIC 1519 de 2020, anexo 2");
    }
    for ruta in OBLIGATORIAS {
        if !entradas.iter().any(|e| e.str("ruta") == Some(ruta)) {
            let ayuda = format!("Agregue una entrada con ruta = \"{ruta}\".");
            ctx.error(menu.tramo, "menu-incompleto", format!("Al menú le falta {ruta}"), ayuda).norma =
                Some("Resolución MinTIC 1519 de 2020, anexo 2");
        }
    }
}

pub(crate) fn sedes(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(otras) = nodo.entrada("otras_sedes") else { return };
    if otras.nodo.elementos().len() > MAX_OTRAS_SEDES {
        let ayuda = "Deje tres; las demás van como puntos de atención y salen en el directorio.";
        ctx.error(
            otras.tramo,
            "sedes-de-mas",
            format!("El pie de página muestra hasta {MAX_OTRAS_SEDES} sedes más"),
            ayuda,
        );
    }
}

/// What would not read back as the same number is no format.
pub(crate) fn formato(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some((n, s)) = nodo.get("formato").and_then(|n| Some((n, n.escalar()?))) else { return };
    if let Err(e) = domain::radicado::Formato::parse(s) {
        let ayuda = format!("En el formato, {e}.");
        let mensaje = format!("Con «{s}» no se pueden escribir números de radicado");
        ctx.error(n.tramo, "radicado-formato", mensaje, ayuda).norma =
            Some("Decreto 1078 de 2015, art. 2.2.17.6.5, num. 3");
    }
}
