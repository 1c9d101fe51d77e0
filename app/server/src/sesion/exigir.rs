//! What a page or an act asks of the person, in its signature: `Con<Corregir>` is a person of grado medio or nobody.

use super::Quien;
use crate::borde::{Borde, error::Error, paginas};
use axum::{
    extract::FromRequestParts,
    http::{Method, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use domain::grado::{Exigencia, Falta};
use std::{marker::PhantomData, sync::Arc};
use tower_sessions::Session;

/// What is asked, and why, in words that follow "porque".
pub(crate) trait Exige: Send + Sync + 'static {
    const EXIGENCIA: Exigencia;
    const PORQUE: &'static str;
    /// Whether the person must be registered, with the terms in force accepted.
    const REGISTRADA: bool = true;
}

/// A person who fulfils what `E` asks.
pub(crate) struct Con<E>(pub(crate) Quien, pub(crate) PhantomData<E>);

impl<E: Exige> FromRequestParts<Arc<Borde>> for Con<E> {
    type Rejection = Response;

    async fn from_request_parts(p: &mut Parts, borde: &Arc<Borde>) -> Result<Self, Response> {
        let camino = p.uri.path().to_owned();
        let quien = presente(p, borde).await?;
        let Some(quien) = quien else { return Err(entrar::<E>(borde, p)) };
        match E::EXIGENCIA.revisar(Some(quien.acreditacion()), borde.ahora()) {
            Ok(()) if E::REGISTRADA && !al_dia(borde, &quien) => Err(registrarse(&destino(p))),
            Ok(()) => Ok(Self(quien, PhantomData)),
            Err(falta) => {
                Err(paginas::elevar(borde, &camino, &quien, &paginas::Subir::de::<E>(falta, destino(p))))
            }
        }
    }
}

/// The person of the request, if the session is alive.
pub(super) async fn presente(p: &mut Parts, borde: &Arc<Borde>) -> Result<Option<Quien>, Response> {
    let camino = p.uri.path().to_owned();
    let sin_sesion = || paginas::fallo_propio(borde, &camino);
    let Some(sesion) = p.extensions.get::<Session>().cloned() else { return Err(sin_sesion()) };
    Quien::de(&sesion).await.map_err(|e| {
        tracing::error!(error = %e, "session");
        sin_sesion()
    })
}

/// Whether who is there fulfils what `E` asks, for what has no page to lead anywhere.
pub(crate) fn puede<E: Exige>(borde: &Borde, quien: &Quien) -> bool {
    let grado = E::EXIGENCIA.revisar(Some(quien.acreditacion()), borde.ahora()).is_ok();
    grado && (!E::REGISTRADA || al_dia(borde, quien))
}

/// Registered, and with the terms that are in force now.
pub(crate) fn al_dia(borde: &Borde, quien: &Quien) -> bool {
    let Some(portal) = borde.vivo.portal() else { return true };
    let vigente = portal.sitio().clausulas.terminos().map(|t| &*t.huella);
    quien.datos.persona.is_some() && quien.datos.terminos.as_deref() == vigente
}

/// Where the person was going: a page is come back to, a form is not sent again.
pub(super) fn destino(p: &Parts) -> String {
    let camino = p.uri.path_and_query().map_or("/", |c| c.as_str());
    if p.method == Method::GET { camino.to_owned() } else { "/carpeta/".to_owned() }
}

fn entrar<E: Exige>(borde: &Borde, p: &Parts) -> Response {
    if p.method != Method::GET && p.method != Method::HEAD {
        return paginas::sesion_terminada(borde, p.uri.path(), &destino(p), false);
    }
    Redirect::to(&paginas::ingresar(E::EXIGENCIA, &destino(p), Falta::SinIdentidad)).into_response()
}

/// To register first, and then back.
pub(crate) fn registrarse(volver: &str) -> Response {
    let consulta = serde_urlencoded::to_string([("volver", volver)]).unwrap_or_default();
    Redirect::to(&format!("/registro/?{consulta}")).into_response()
}

/// Errors of handlers, as pages.
pub(crate) fn responder(borde: &Arc<Borde>, camino: &str, r: Result<Response, Error>) -> Response {
    r.unwrap_or_else(|e| e.pagina(borde, camino))
}
