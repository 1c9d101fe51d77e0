//! `/carpeta/notificaciones/`: what waits to be opened, each one before and after, how the person wants to be
//! notified, and what is fixed for everybody.

mod actos;
mod asuntos;
mod autorizados;
mod de_otras;
mod del_deposito;
mod dias;
mod lista;
mod movil;
mod por_aviso;
mod preferencias;
pub(super) mod prueba;
mod una;
pub(super) mod vista;

pub(super) use actos::con_efecto;
pub(crate) use actos::en_sitio;
pub(super) use dias::{DiaDeRecurso, dias_de_recursos};
pub(super) use lista::{renglones, sin_abrir};
pub(super) use por_aviso::aviso;

use super::pedido::Abrir;
use crate::{
    borde::{Borde, error::Error},
    sesion::EnPagina,
};
use axum::{Router, response::Redirect, routing::get};
use std::sync::Arc;
use store::Id;

/// Where they are listed.
const CAMINO: &str = Abrir::PAGINA;

pub(super) fn rutas() -> Router<Arc<Borde>> {
    Router::new()
        .route("/carpeta/notificaciones/", get(lista::ver))
        .route("/carpeta/notificaciones/preferencias/", get(preferencias::ver))
        .route(
            "/carpeta/notificaciones/preferencias/consentimiento",
            get(a_preferencias).post(preferencias::consentir),
        )
        .route("/carpeta/notificaciones/autorizados/", get(autorizados::ver).post(autorizados::dar))
        .route(
            "/carpeta/notificaciones/autorizados/retirar",
            get(autorizados::a_su_pagina).post(autorizados::retirar),
        )
        .route("/carpeta/notificaciones/de-otras/{id}/", get(de_otras::ver))
        .route(
            "/carpeta/notificaciones/de-otras/{id}/acceso",
            get(de_otras::a_la_lista).post(de_otras::abrir),
        )
        .route("/carpeta/notificaciones/de-otras/{id}/documento", get(de_otras::documento))
        .route("/carpeta/notificaciones/de-otras/{id}/certificado", get(de_otras::certificado))
        .route("/carpeta/notificaciones/de-otras/{id}/prueba.zip", get(de_otras::paquete))
        .route("/carpeta/notificaciones/preferencias/movil", get(a_preferencias).post(movil::pedir))
        .route(
            "/carpeta/notificaciones/preferencias/confirmar-movil",
            get(a_preferencias).post(movil::confirmar),
        )
        .route("/carpeta/notificaciones/preferencias/quitar-movil", get(a_preferencias).post(movil::quitar))
        .route("/carpeta/notificaciones/{id}/", get(una::ver))
        .route("/carpeta/notificaciones/{id}/acceso", get(una::a_su_pagina).post(actos::abrir))
        .route("/carpeta/notificaciones/{id}/rechazo", get(una::rechazo).post(actos::no_recibir))
        .route("/carpeta/notificaciones/{id}/documento", get(actos::documento))
        .route("/carpeta/notificaciones/{id}/certificado", get(actos::certificado))
        .route("/carpeta/notificaciones/{id}/prueba.zip", get(actos::prueba))
}

/// What is fixed for everybody: nobody enters.
pub(super) fn por_aviso() -> Router<Arc<Borde>> {
    Router::new()
        .route("/notificaciones-por-aviso/", get(por_aviso::lista))
        .route("/notificaciones-por-aviso/{id}/", get(por_aviso::uno))
        .route("/notificaciones-por-aviso/{id}/copia", get(por_aviso::copia))
}

/// A form's address that was loaded again goes to its page.
async fn a_preferencias() -> Redirect {
    Redirect::to("/carpeta/notificaciones/preferencias/")
}

fn leer(id: &str) -> Result<Id, Error> {
    id.parse().map_err(|_| Error::NoExiste)
}
