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
    let mut meses: Vec<Mes> = Vec::new();
    for f in filas {
        let Ok(primero) = format!("{}-01", f.mes).parse::<Fecha>() else { continue };
        if meses.last().is_none_or(|m| m.primero != primero) {
            meses.push(Mes { primero, actos: Vec::new() });
        }
        if let Some(mes) = meses.last_mut() {
            mes.actos.push((f.acto, u64::try_from(f.veces).unwrap_or(0)));
        }
    }
    meses.reverse();
    meses
}
