//! Where it is done, with what belongs to each answer.

use crate::{esquema::Ctx, nodo::Nodo};

/// Reason with "no publicada" and only there; address only where something is done on the web.
pub(crate) fn coherente(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(n) = nodo.get("modalidad") else { return };
    let Some(m) = n.escalar().map(domain::texto::fold) else { return };
    let motivo = nodo.entrada("modalidad_motivo");
    if m == "no publicada" && motivo.is_none() {
        ctx.error(
            n.tramo,
            "modalidad-sin-motivo",
            "La modalidad no está publicada y no se dice por qué",
            "Agregue «modalidad_motivo», o escriba la modalidad verdadera.",
        )
        .norma = Some("Ley 2052 de 2020, art. 19");
    }
    if let Some(e) = motivo.filter(|_| m != "no publicada") {
        ctx.error(
            e.tramo,
            "modalidad-motivo-sobra",
            "El motivo es solo para la modalidad «no publicada»",
            "Quite esta línea.",
        );
    }
    let en_linea = m.contains("en linea");
    if let Some(e) = nodo.entrada("url").filter(|_| !en_linea) {
        ctx.error(
            e.tramo,
            "modalidad-con-url",
            "El trámite tiene una dirección en línea, pero su modalidad dice otra cosa",
            "Cambie la modalidad a «en línea» o «parcialmente en línea», o quite «url».",
        );
    }
    if en_linea && nodo.get("url").or(nodo.get("formulario")).is_none() && ctx.estricto {
        ctx.error(
            n.tramo,
            "modalidad-sin-url",
            "El trámite se hace en línea, pero no se dice dónde",
            "Agregue «url» con la dirección donde empieza, o un «formulario».",
        )
        .norma = Some("Decreto Ley 2106 de 2019, art. 14");
    }
}
