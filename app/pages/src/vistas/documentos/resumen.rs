//! What was done in each month: a table that reads as a chart.

use super::{RAIZ, piezas as propias, uno::palabra};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::mes_de,
    vistas::{persona::Presencia, piezas},
};
use domain::Fecha;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Its path from the root.
const RESUMEN: &str = "carpeta/documentos/resumen/";

/// A month.
#[derive(Clone)]
pub struct Mes {
    /// Its first day.
    pub primero: Fecha,
    /// Name of each act and how often, in one order for all months.
    pub actos: Vec<(String, u64)>,
}

/// What the page shows.
#[derive(Clone, Default)]
pub struct Resumen {
    /// The last one first.
    pub meses: Vec<Mes>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Resumen) -> String {
    let titulo = t!("documentos.resumen", locale = c.l);
    let hoja = Hoja::privada(titulo.clone())
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(t!("documentos.titulo", locale = c.l), RAIZ);
    let mayor = x.meses.iter().flat_map(|m| &m.actos).map(|a| a.1).max().unwrap_or(1).max(1);
    let cuerpo = if x.meses.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("documentos.resumen_vacio", locale = c.l)}</p> })
    } else {
        let meses: Vec<_> = x.meses.iter().map(|m| mes(c, m, mayor)).collect();
        Either::Right(view! {
            <table class="tabla-govco barras">
                <caption class="oculto">{t!("documentos.resumen", locale = c.l)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("documentos.acto", locale = c.l)}</th>
                        <th scope="col">{t!("documentos.veces", locale = c.l)}</th>
                    </tr>
                </thead>
                {meses}
            </table>
        })
    };
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja documentos">
                {piezas::titular(titulo, t!("documentos.resumen_bajada", locale = c.l))}
                {cuerpo}
                {propias::salidas(c, RESUMEN)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

/// The bar says nothing that the number does not.
fn mes(c: Ctx<'_>, m: &Mes, mayor: u64) -> impl IntoView + use<> {
    let filas: Vec<_> = m
        .actos
        .iter()
        .map(|(acto, veces)| {
            let veces = *veces;
            view! {
                <tr>
                    <th scope="row">{palabra(c, acto)}</th>
                    <td>
                        <span class="cuantas">{veces}</span>
                        <meter class="barra-de-veces" min="0" max=mayor.to_string() value=veces.to_string() aria-hidden="true"></meter>
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <tbody>
            <tr><th scope="rowgroup" colspan="2" class="mes">{mes_de(m.primero, c.l)}</th></tr>
            {filas}
        </tbody>
    }
}
