//! `/tramites/{slug}/solicitud/`: the grado that the sheet writes is the one that is asked here.

use super::registro::recibidos;
use crate::{
    borde::{Borde, error::Error, paginas},
    sesion::{self, Quien},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    grado::{Exigencia, Falta},
    tramite::Estado,
};
use pages::persona::Solicitud;
use std::sync::Arc;
use tower_sessions::Session;

pub(crate) async fn ver(
    State(borde): State<Arc<Borde>>,
    Path(slug): Path<String>,
    sesion: Session,
) -> Response {
    let camino = format!("/tramites/{slug}/solicitud/");
    let r = async {
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let vigente = |t: &&Arc<domain::tramite::Tramite>| *t.slug == *slug && t.estado == Estado::Publicado;
        let tramite = portal.sitio().tramites.iter().find(vigente).ok_or(Error::NoExiste)?;
        // Nobody needs to say who they are: the page of the trámite has all there is.
        let Some((grado, motivo)) = tramite.grado.as_ref().and_then(|g| Some((g.grado?, &g.motivo))) else {
            return Ok(Redirect::to(&format!("/tramites/{slug}/")).into_response());
        };
        let exige = Exigencia::grado(grado);
        let Some(quien) = Quien::de(&sesion).await? else {
            return Ok(Redirect::to(&paginas::ingresar(exige, &camino, Falta::SinIdentidad)).into_response());
        };
        if let Err(falta) = exige.revisar(Some(quien.acreditacion()), borde.ahora()) {
            let subir = paginas::Subir::new(exige, falta, motivo, camino.clone());
            return Ok(paginas::elevar(&borde, &camino, &quien, &subir));
        }
        if !sesion::al_dia(&borde, &quien) {
            return Ok(sesion::registrarse(&camino));
        }
        let x = Solicitud { tramite, datos: recibidos(&quien) };
        let presencia = quien.presencia(&camino, borde.ahora());
        Ok(paginas::html(&borde, StatusCode::OK, portal.solicitud(&presencia, &x)))
    };
    sesion::responder(&borde, &camino, r.await)
}
