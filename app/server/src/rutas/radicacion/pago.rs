//! The payment of a filing on its pages, and the two doors by which its person goes to the bank.

use super::{constancia, tramites};
use crate::{
    actos::{
        Expediente,
        pago::{NoPaga, agrupada, pagada, pedir_pago, valor},
    },
    borde::{Borde, Direccion, Paga, error::Error, limites::Que},
    rutas::pedido::Ver,
    sesion::{self, Llenado, Quien},
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use domain::{pago::Estado, tramite::Clase};
use pages::{
    persona::Mensaje,
    peticion::{Pagando, PagoVista},
};
use std::sync::Arc;
use store::pagos;
use tower_sessions::Session;

/// What its page says of the payment; none where nothing is paid. `accion` is where the button leads, for who may press it.
pub(in crate::rutas) async fn caja(
    borde: &Borde,
    e: &Expediente,
    accion: Option<String>,
) -> Result<Option<PagoVista>, Error> {
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let Some(p) = pagos::de(c, e.peticion.id).await? else { return Ok(None) };
    // Nobody is asked to pay for what was given up or has its answer.
    if e.peticion.estado.terminada() && p.estado.se_puede_pagar() {
        return Ok(None);
    }
    let como = match p.estado {
        Estado::Pendiente => Pagando::Falta,
        Estado::EnCurso => Pagando::EnCurso,
        Estado::Rechazado => Pagando::Rechazado,
        Estado::Vencido => Pagando::Vencido,
        Estado::Pagado => {
            let todas = pagos::transacciones(c, p.peticion).await?;
            let banco = pagada(&todas).and_then(|t| t.banco_id.clone()).unwrap_or_default();
            Pagando::Pagado { en: p.pagado_en.unwrap_or(p.creado_en), banco }
        }
    };
    let debe = p.estado != Estado::Pagado;
    Ok(Some(PagoVista {
        valor: valor(&p),
        referencia: agrupada(&p.referencia),
        como,
        donde: accion.as_ref().filter(|_| debe).map(|_| donde(borde, &e.peticion.tramite)),
        pagar: accion.filter(|_| borde.banco.is_some() && debe),
        falla: None,
    }))
}

/// Accounts of the sheet, where it is paid without the web.
fn donde(borde: &Borde, tramite: &str) -> Vec<String> {
    let Some(portal) = borde.vivo.portal() else { return Vec::new() };
    let Some(t) = portal.sitio().tramite(tramite) else { return Vec::new() };
    let acciones = t.momentos.iter().flat_map(|m| &m.acciones);
    let cuentas = acciones.filter_map(|a| match &a.clase {
        Clase::Pago { cuentas, .. } => Some(cuentas),
        _ => None,
    });
    cuentas.flatten().map(ToString::to_string).collect()
}

/// `POST /constancia/{codigo}/pagar`: for whom the receipt shows itself.
pub(crate) async fn pagar_constancia(
    State(borde): State<Arc<Borde>>,
    Path(codigo): Path<String>,
    Direccion(ip): Direccion,
    sesion: Session,
    h: HeaderMap,
) -> Response {
    let camino = format!("/constancia/{codigo}/pagar");
    let r = async {
        borde.limites.contar_ip(Que::Solicitud, ip).map_err(Error::Demasiados)?;
        let Some((quien, e)) = constancia::abierta(&borde, &codigo, &sesion, &h).await? else {
            return Err(Error::NoExiste);
        };
        let suya = format!("/constancia/{}/", e.peticion.codigo);
        match pedir_pago(&borde, &e, &suya).await? {
            Ok(url) => Ok(al_banco(&url)),
            Err(no) => constancia::pagina(&borde, &camino, quien.as_ref(), &e, Some(no)).await,
        }
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `POST /carpeta/tramites/{radicado}/pagar`.
pub(crate) async fn pagar_tramite(
    State(borde): State<Arc<Borde>>,
    Path(radicado): Path<String>,
    Llenado(quien, ..): Llenado<Ver>,
) -> Response {
    let camino = format!("/carpeta/tramites/{radicado}/pagar");
    let r = async {
        let e = tramites::suyo(&borde, &quien, &radicado).await?;
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let suya = format!("/carpeta/tramites/{}/", e.radicado(&portal));
        drop(portal);
        match pedir_pago(&borde, &e, &suya).await? {
            Ok(url) => Ok(al_banco(&url)),
            Err(no) => otra_vez(&borde, &quien, &radicado, &camino, no).await,
        }
    };
    sesion::responder(&borde, &camino, r.await)
}

async fn otra_vez(
    borde: &Arc<Borde>,
    quien: &Quien,
    radicado: &str,
    camino: &str,
    no: NoPaga,
) -> Result<Response, Error> {
    let mut x = tramites::mi_tramite(borde, quien, radicado).await?;
    negar(x.pago.as_mut(), no);
    Ok(tramites::mostrar(borde, quien, camino, estado_de(no), None, &x))
}

/// What the box says when the person could not go.
pub(super) fn negar(caja: Option<&mut PagoVista>, no: NoPaga) {
    if let Some(caja) = caja {
        caja.falla = Some(match no {
            NoPaga::Banco(_) => Mensaje::clave("falla.banco_no_responde"),
            NoPaga::Muchas => Mensaje::clave("falla.muchos_pagos"),
            NoPaga::Nada => Mensaje::clave("falla.no_se_paga_aqui"),
        });
    }
}

pub(super) fn estado_de(no: NoPaga) -> StatusCode {
    match no {
        NoPaga::Banco(_) => StatusCode::SERVICE_UNAVAILABLE,
        NoPaga::Muchas | NoPaga::Nada => StatusCode::CONFLICT,
    }
}

/// A form that ends at the bank: browsers must let it lead there.
pub(super) fn con_salida(mut r: Response, caja: Option<&PagoVista>) -> Response {
    if caja.is_some_and(|p| p.pagar.is_some()) {
        r.extensions_mut().insert(Paga);
    }
    r
}

fn al_banco(url: &str) -> Response {
    let mut r = Redirect::to(url).into_response();
    r.extensions_mut().insert(Paga);
    r
}

/// Who comes to the address of the post by a link.
pub(crate) async fn a_la_constancia(Path(codigo): Path<String>) -> Redirect {
    let codigo: String = codigo.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    Redirect::to(&format!("../../constancia/{codigo}/"))
}
