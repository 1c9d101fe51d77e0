//! Limits of the frame: menu and footer.

use crate::{
    esquema::Ctx,
    nodo::{Nodo, Tramo},
};

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2
pub(crate) const MAX_MENU: usize = 7;
/// Beyond them the footer points to the directory.
pub(crate) const MAX_OTRAS_SEDES: usize = 3;

/// Entries that every menu has.
const OBLIGATORIAS: [&str; 3] = ["/transparencia/", "/atencion/", "/participa/"];

pub(crate) fn menu(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(menu) = nodo.entrada("menu") else { return };
    let entradas = menu.nodo.elementos();
    largo("El menú", menu.tramo, entradas.len(), ctx);
    for ruta in OBLIGATORIAS {
        if !entradas.iter().any(|e| e.str("ruta") == Some(ruta)) {
            let ayuda = format!("Agregue una entrada con ruta = \"{ruta}\".");
            ctx.error(menu.tramo, "menu-incompleto", format!("Al menú le falta {ruta}"), ayuda).norma =
                Some("Resolución MinTIC 1519 de 2020, anexo 2");
        }
    }
}

/// What opens below an entry.
pub(crate) fn submenu(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(debajo) = nodo.entrada("entradas") else { return };
    let de = nodo.str("texto").unwrap_or_default();
    largo(&format!("El menú de «{de}»"), debajo.tramo, debajo.nodo.elementos().len(), ctx);
}

fn largo(cual: &str, tramo: Tramo, cuantas: usize, ctx: &mut Ctx<'_>) {
    if cuantas > MAX_MENU {
        let mensaje = format!("{cual} tiene {cuantas} entradas y caben {MAX_MENU}");
        let ayuda = "Deje las principales; las demás se alcanzan desde ellas.";
        ctx.error(tramo, "menu-largo", mensaje, ayuda).norma =
            Some("Resolución MinTIC 1519 de 2020, anexo 2");
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

/// Reminders at most: who did not open it after five will not after six.
const MAX_RECORDATORIOS: usize = 5;

/// Each reminder later than the one before, and while it still waits.
pub(crate) fn recordatorios(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(lista) = nodo.entrada("recordatorios") else { return };
    let dia = |n: &Nodo<'_>| n.escalar().and_then(|s| s.parse::<u16>().ok());
    let espera = match nodo.get("dias_sin_acceso") {
        Some(n) => dia(n),
        None => Some(domain::notificacion::Ajustes::default().dias_sin_acceso),
    };
    let dias = lista.nodo.elementos();
    if dias.len() > MAX_RECORDATORIOS {
        let mensaje = format!("Hay {} recordatorios y caben {MAX_RECORDATORIOS}", dias.len());
        ctx.error(lista.tramo, "recordatorios-de-mas", mensaje, "Deje los más útiles: [2, 4].");
    }
    let mut antes = 0;
    for nodo in dias {
        let Some((dia, espera)) = dia(nodo).zip(espera) else { continue };
        if dia >= espera {
            let mensaje = format!("El día {dia} ya no se espera a que la abran: se espera {espera}");
            let ayuda = format!("Ponga un día anterior al {espera}, o aumente dias_sin_acceso.");
            ctx.error(nodo.tramo, "recordatorio-tarde", mensaje, ayuda);
        } else if dia <= antes {
            let ayuda = "Escriba los días de menor a mayor, cada uno una vez.";
            ctx.error(
                nodo.tramo,
                "recordatorios-orden",
                format!("El día {dia} va después del {antes}"),
                ayuda,
            );
        }
        antes = antes.max(dia);
    }
}
