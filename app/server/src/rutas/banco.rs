//! What a bank reaches: the notice that something changed, and the page of the made-up one.

use crate::{
    actos::pago::{self, NoOido, Oido},
    borde::{Borde, error::Error, paginas},
    pagos::{AvisoDeBanco, CABECERA, Sello, es_id},
    sesion::Campos,
    simulador::banco::{Decision, Pantalla},
};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use domain::costo::Pesos;
use pages::{Base, peticion::BancoSimulado};
use std::sync::Arc;
use store::pagos;

/// Bytes of a notice, at most.
const MAX_AVISO: usize = 8 * 1024;

/// `POST /api/v1/pagos/aviso`: a reason to ask the bank, and no more than that.
pub(crate) async fn aviso(State(borde): State<Arc<Borde>>, h: HeaderMap, cuerpo: Bytes) -> Response {
    let Some(banco) = &borde.banco else { return StatusCode::NOT_FOUND.into_response() };
    if cuerpo.len() > MAX_AVISO {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let cabecera = h.get(CABECERA).and_then(|v| v.to_str().ok()).unwrap_or("");
    if banco.clave().revisar(borde.ahora(), &cuerpo, cabecera) != Sello::Bueno {
        tracing::warn!("a notice of a payment that the bank did not sign");
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let Some(a) = serde_json::from_slice::<AvisoDeBanco>(&cuerpo).ok().filter(|a| es_id(&a.id)) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    atender(&borde, &a.id).await.into_response()
}

async fn atender(borde: &Borde, id: &str) -> StatusCode {
    let leida = async {
        let mut lector = borde.store.lector().await?;
        Ok::<_, store::Error>(pagos::por_banco(&mut lector.conn(), id).await?)
    };
    let t = match leida.await {
        Ok(Some(t)) => t,
        Ok(None) => return StatusCode::NOT_FOUND,
        Err(e) => {
            tracing::error!(error = %e, "a notice of a payment");
            return StatusCode::INTERNAL_SERVER_ERROR;
        }
    };
    match pago::preguntar(borde, &t).await {
        Ok(Oido::Resuelta | Oido::Igual) => StatusCode::NO_CONTENT,
        Ok(Oido::NoCuadra) => StatusCode::CONFLICT,
        Err(NoOido::Banco(e)) => {
            tracing::warn!(error = %e, id = %t.id, "asking the bank after its notice");
            StatusCode::SERVICE_UNAVAILABLE
        }
        Err(NoOido::Propio(e)) => {
            tracing::error!(error = ?e, id = %t.id, "noting what the bank said");
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// `GET /simulador/banco/pagar/{id}`: its page, which says that no money moves.
pub(crate) async fn pagar(State(borde): State<Arc<Borde>>, Path(id): Path<String>) -> Response {
    let camino = camino(&id);
    let Some(pantalla) = borde.banco_simulado.as_ref().and_then(|b| b.ver(&id)) else {
        return paginas::no_existe(&borde, &camino);
    };
    let x = vista(&camino, pantalla);
    paginas::con_portal(&borde, StatusCode::OK, |p| p.banco_simulado(&Base::de_path(&camino), &x))
}

/// `POST /simulador/banco/pagar/{id}`: the person decides, and comes back.
pub(crate) async fn decidir(
    State(borde): State<Arc<Borde>>,
    Path(id): Path<String>,
    cuerpo: Bytes,
) -> Response {
    let camino = camino(&id);
    let Some(banco) = &borde.banco_simulado else { return paginas::no_existe(&borde, &camino) };
    let campos = Campos::leer(&cuerpo);
    let decision = match campos.as_ref().map_or("", |c| c.texto("decision")) {
        "aprobar" => Decision::Aprobar,
        "rechazar" => Decision::Rechazar,
        "tarde" => Decision::MasTarde,
        _ => return Error::Formulario.pagina(&borde, &camino),
    };
    match banco.decidir(&id, decision).await {
        Some(retorno) => Redirect::to(&retorno).into_response(),
        None => paginas::no_existe(&borde, &camino),
    }
}

fn camino(id: &str) -> String {
    let id = if es_id(id) { id } else { "otra" };
    format!("/simulador/banco/pagar/{id}")
}

fn vista(camino: &str, p: Pantalla) -> BancoSimulado {
    BancoSimulado {
        accion: camino.trim_start_matches('/').to_owned(),
        concepto: p.concepto,
        referencia: p.referencia,
        valor: Pesos(u64::try_from(p.valor).unwrap_or(0)),
        retorno: p.retorno,
        abierta: p.abierta,
    }
}
