//! What was done in each of the last months.

use super::duenio;
use crate::{
    borde::{Borde, error::Error, paginas},
    rutas::pedido::Guardar,
    sesion::{self, Con},
};
use axum::{extract::State, http::StatusCode, response::Response};
use domain::{Fecha, fecha};
use jiff::ToSpan;
use pages::documentos::{Mes, Resumen};
use std::sync::Arc;
use store::carpeta::actos::{self, DelMes};

const RESUMEN: &str = "/carpeta/documentos/resumen/";
/// Months that are told.
const MESES: i32 = 12;

/// `GET /carpeta/documentos/resumen/`.
pub(super) async fn ver(State(borde): State<Arc<Borde>>, Con(quien, ..): Con<Guardar>) -> Response {
    let r = async {
        let hoy = fecha::legal(borde.ahora());
        let desde = hoy.checked_sub((MESES - 1).months()).unwrap_or(hoy);
        let filas = {
            let mut lector = borde.store.lector().await?;
            actos::por_mes(&mut lector.conn(), duenio(&quien)?, &mes_de(desde)).await?
        };
        let x = Resumen { meses: meses(filas) };
        let presencia = quien.presencia(RESUMEN, borde.ahora());
        Ok::<_, Error>(paginas::con_portal(&borde, StatusCode::OK, |p| {
            p.resumen_de_documentos(&presencia, &x)
        }))
    };
    sesion::responder(&borde, RESUMEN, r.await)
}

/// 2026-11.
fn mes_de(f: Fecha) -> String {
    f.to_string().chars().take(7).collect()
}

/// The last one first.
fn meses(filas: Vec<DelMes>) -> Vec<Mes> {
    let mut meses: Vec<(String, Mes)> = Vec::new();
    for f in filas {
        if meses.last().is_none_or(|(m, _)| *m != f.mes) {
            let mes = Mes { mes: en_palabras(&f.mes), actos: Vec::new() };
            meses.push((f.mes.clone(), mes));
        }
        if let Some((_, mes)) = meses.last_mut() {
            mes.actos.push((f.acto, u64::try_from(f.veces).unwrap_or(0)));
        }
    }
    meses.into_iter().rev().map(|(_, m)| m).collect()
}

/// "noviembre de 2026".
fn en_palabras(mes: &str) -> String {
    let dia: Option<Fecha> = format!("{mes}-01").parse().ok();
    let larga = dia.map(fecha::larga).unwrap_or_default();
    larga.split_once(" de ").map_or_else(|| mes.to_owned(), |(_, m)| m.to_owned())
}
