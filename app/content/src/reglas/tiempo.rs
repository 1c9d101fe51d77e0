//! How long the answer takes, and not how long the answer is good for.

use crate::{esquema::Ctx, nodo::Tramo};
use domain::tiempo::{Tiempo, TiempoError, Unidad};

/// No procedure of an entity takes longer; more is the life of a certificate or a vaccine.
const MAX_MESES: u16 = 12;

pub(crate) fn valor(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let formas = "Escriba «inmediato», «2 horas», «15 días hábiles», «30 días calendario» o «1 mes».";
    match Tiempo::parse(s) {
        Ok(t) if parece_vigencia(t) => {
            ctx.error(
                tramo,
                "tiempo-parece-vigencia",
                format!("«{s}» parece la vigencia del resultado, no lo que tarda la respuesta"),
                "Escriba aquí lo que la entidad tarda en responder; la vigencia va en «resultado», en «nota».",
            );
        }
        Ok(_) => {}
        Err(TiempoError::DiasSinClase) => {
            ctx.error(
                tramo,
                "tiempo-dias-sin-clase",
                format!("«{s}» no dice qué días son"),
                format!("¿«{s} hábiles» o «{s} calendario»?"),
            )
            .norma =
                Some("Ley 1437 de 2011, art. 14: los términos de las peticiones se cuentan en días hábiles");
        }
        Err(TiempoError::Numero) => {
            ctx.error(tramo, "tiempo-invalido", format!("«{s}» no empieza con un número entero"), formas);
        }
        Err(TiempoError::Unidad) => {
            ctx.error(tramo, "tiempo-invalido", format!("«{s}» no termina en una unidad de tiempo"), formas);
        }
    }
}

fn parece_vigencia(t: Tiempo) -> bool {
    match t {
        Tiempo::Plazo(n, Unidad::Meses) => n > MAX_MESES,
        Tiempo::Plazo(n, Unidad::DiasCalendario) => n > MAX_MESES * 31,
        Tiempo::Plazo(n, Unidad::DiasHabiles) => n > MAX_MESES * 22,
        _ => false,
    }
}
