//! What it costs, said once and without contradiction.

use crate::{esquema::Ctx, nodo::Nodo, nodo::Tramo};
use domain::costo::{Costo, CostoError, salario};

const FORMAS: &str = "Escriba «gratuito», «$ 173.340», «2 SMLDV» o «liquidación».";

pub(crate) fn valor(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    match Costo::parse(s) {
        Ok(Costo::Pesos(pesos)) => parece_smldv(pesos.0, tramo, ctx),
        Ok(_) => {}
        Err(CostoError::Forma) => {
            ctx.error(tramo, "costo-invalido", format!("«{s}» no es una forma de decir el costo"), FORMAS);
        }
        Err(CostoError::Numero) => {
            let ayuda = format!("El número va entero, con puntos en los miles. {FORMAS}");
            ctx.error(tramo, "costo-invalido", format!("No se entiende el número de «{s}»"), ayuda);
        }
    }
}

/// Fees that are whole days of minimum wage were copied as pesos into real fichas, and grew old there.
fn parece_smldv(pesos: u64, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let igual = |anio: i16| {
        let s = salario(anio)?;
        (1..=100).find(|n| s.smldv(*n).0 == pesos).map(|n| (n, s.anio))
    };
    if let Some((n, anio)) = (2024..=2030).find_map(igual) {
        ctx.error(
            tramo,
            "costo-parece-smldv",
            format!("Ese valor es el de {n} SMLDV de {anio}, escrito en pesos"),
            format!("Escriba «{n} SMLDV»: la sede calcula los pesos de cada año."),
        )
        .severidad = crate::Severidad::Advertencia;
    }
}

/// `costo`, its note and the pagos of the momentos must tell the same story.
pub(crate) fn coherente(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(n) = nodo.get("costo") else { return };
    let Some(costo) = n.escalar().and_then(|s| Costo::parse(s).ok()) else { return };
    if costo == Costo::Liquidacion && nodo.get("costo_nota").is_none() {
        ctx.error(
            n.tramo,
            "costo-nota-falta",
            "No se dice cómo se liquida el costo",
            "Agregue «costo_nota»: de qué depende y quién lo calcula.",
        )
        .norma = Some("Ley 1712 de 2014, art. 11 lit. b");
    }
    let pagos: Vec<&Nodo<'_>> = nodo
        .lista("momentos")
        .iter()
        .flat_map(|m| m.lista("acciones"))
        .filter(|a| a.str("tipo").is_some_and(|t| domain::texto::fold(t) == "pago"))
        .collect();
    match (costo, pagos.first()) {
        (Costo::Gratuito, Some(pago)) => {
            ctx.error(
                pago.tramo,
                "costo-gratuito-con-pago",
                "El trámite es gratuito, pero en sus momentos se paga",
                "Quite la acción de pago, o diga el costo en «costo».",
            )
            .norma = Some("Decreto Ley 2106 de 2019, art. 7");
        }
        (c, None) if c != Costo::Gratuito && ctx.estricto => {
            ctx.error(
                n.tramo,
                "costo-sin-pago",
                "El trámite cuesta, pero ningún momento dice cuándo ni dónde se paga",
                "Agregue en «momentos» una acción con «tipo: pago».",
            );
        }
        (c, Some(_)) => mismo_valor(c, n.tramo, &pagos, ctx),
        _ => {}
    }
}

/// A single pago that states another sum than the whole.
fn mismo_valor(costo: Costo, tramo: Tramo, pagos: &[&Nodo<'_>], ctx: &mut Ctx<'_>) {
    let [pago] = pagos else { return };
    let Some(dicho) = pago.str("costo").and_then(|s| Costo::parse(s).ok()) else { return };
    if dicho != costo {
        ctx.error(
            tramo,
            "costo-no-coincide",
            "El costo del trámite y el de su único pago son distintos",
            "Deje el mismo en los dos, o quite «costo» del pago.",
        );
    }
}
