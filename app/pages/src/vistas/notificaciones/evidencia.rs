//! The public page of the evidence: what was sealed each day, for whoever keeps it and compares a proof with it.

use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento_para},
    formato,
    vistas::piezas,
};
use domain::Fecha;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// A day that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiaDeEvidencia {
    /// Which.
    pub dia: Fecha,
    /// Number of its first seal.
    pub desde: i64,
    /// Number of its last.
    pub hasta: i64,
}

/// The newest day first.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, q: Quien<'_>, dias: &[DiaDeEvidencia]) -> String {
    let titulo = t!("evidencia.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone());
    let cuerpo = if dias.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("evidencia.vacia", locale = c.l)}</p> })
    } else {
        let filas: Vec<_> = dias.iter().map(|d| dia(c, d)).collect();
        Either::Right(view! { <ul class="renglones">{filas}</ul> })
    };
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja">
                {piezas::titular(titulo, t!("evidencia.bajada", locale = c.l))}
                <p>{t!("evidencia.como", locale = c.l)}</p>
                {cuerpo}
                <p class="salidas"><a href=c.a("evidencia/indice.json")>{t!("evidencia.indice", locale = c.l)}</a></p>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn dia(c: Ctx<'_>, d: &DiaDeEvidencia) -> impl IntoView + use<> {
    let archivo = |clase: &str| c.a(&format!("evidencia/{}.{clase}", d.dia));
    view! {
        <li>
            {piezas::tiempo(d.dia, formato::dia_largo(d.dia, c.l))}
            <span class="linea">
                <a href=archivo("json")>{t!("evidencia.resumen", locale = c.l, dia = d.dia)}</a>" · "
                <a href=archivo("txt")>{t!("evidencia.sellos", locale = c.l, desde = d.desde, hasta = d.hasta)}</a>
            </span>
        </li>
    }
}
