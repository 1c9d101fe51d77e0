//! Closures that can be: forward in time, in years that the calendar knows, one act a day.

use crate::{Severidad, esquema::Ctx, leer::fecha, nodo::Nodo};
use domain::calendario::{ANIOS, Calendario};

/// Days of a closure that nobody wonders about.
const MAX_DIAS: i32 = 60;

/// One closure by itself.
pub(crate) fn cierre(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    for clave in ["desde", "hasta"] {
        if let (Some(f), Some(n)) = (fecha(nodo, clave), nodo.get(clave))
            && !Calendario::cubre(f)
        {
            let mensaje = format!("El año {} no está en el calendario", f.year());
            let ayuda =
                format!("La sede cuenta términos de {} a {}. Revise las cifras del año.", ANIOS.0, ANIOS.1);
            ctx.error(n.tramo, "cierre-fuera-de-anios", mensaje, ayuda);
            return;
        }
    }
    let (Some(desde), Some(hasta), Some(n)) = (fecha(nodo, "desde"), fecha(nodo, "hasta"), nodo.get("hasta"))
    else {
        return;
    };
    let dias = (hasta - desde).get_days() + 1;
    if hasta < desde {
        let ayuda = "«hasta» es el último día cerrado. Si es uno solo, escriba la misma fecha en «desde» y en «hasta».";
        ctx.error(n.tramo, "cierre-al-reves", "El cierre termina antes de empezar", ayuda);
    } else if dias > MAX_DIAS {
        let ayuda = "Mientras dura no corre ningún término. Si es así, deje todo como está; si no, revise las fechas.";
        ctx.error(n.tramo, "cierre-largo", format!("El cierre dura {dias} días"), ayuda).severidad =
            Severidad::Advertencia;
    }
}

/// All closures together: a day is closed by one act.
pub(crate) fn cruces(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let rango = |n| Some((fecha(n, "desde")?, fecha(n, "hasta")?, n.get("desde")?.tramo));
    let mut cierres: Vec<_> =
        nodo.lista("cierre").iter().filter_map(rango).filter(|(desde, hasta, _)| desde <= hasta).collect();
    cierres.sort_by_key(|(desde, hasta, _)| (*desde, *hasta));
    let mut ultimo = None;
    for (desde, hasta, tramo) in cierres {
        if let Some(fin) = ultimo.filter(|fin| desde <= *fin) {
            let mensaje =
                format!("Este cierre se cruza con otro, que va hasta el {}", domain::fecha::larga(fin));
            let ayuda = "Cada día se cierra por un solo acto: corrija las fechas, o haga de los dos uno.";
            ctx.error(tramo, "cierre-cruzado", mensaje, ayuda);
        }
        ultimo = ultimo.max(Some(hasta));
    }
}
