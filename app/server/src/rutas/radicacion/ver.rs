//! `GET` of a form that somebody writes: where they left it, the step of its address, or its beginning.

use super::{
    acceso::{self, Acceso},
    constancia, escrito,
    hoja::Escrito,
    llenar::negar,
    vista::Pagina,
};
use crate::{
    borde::{Borde, error::Error, idioma},
    formas::Forma,
    sesion::{self, Quien},
};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use std::sync::Arc;
use store::borradores::Borrador;
use tower_sessions::Session;

/// Where in a form somebody wants to be. The id of a draft opens it for its own person and for nobody else.
#[derive(Default, Deserialize)]
pub(crate) struct Donde {
    #[serde(default)]
    borrador: String,
    paso: Option<i64>,
}

/// The address of a draft at a step, counted from 1; the one after the last section is the review.
pub(super) fn direccion(forma: &Forma, b: Option<&Borrador>, paso: Option<i64>) -> String {
    // Of a trámite a person has one draft open; of PQRSD as many as they have matters.
    let cual = b.filter(|_| forma.tramite.is_empty()).map(|b| format!("borrador={}", b.id));
    let paso = paso.map(|p| format!("paso={}", p.saturating_add(1)));
    let consulta: Vec<String> = cual.into_iter().chain(paso).collect();
    match consulta.is_empty() {
        true => format!("/{}", forma.camino),
        false => format!("/{}?{}", forma.camino, consulta.join("&")),
    }
}

/// `GET /pqrsd/solicitud/`: the draft of its address or the last one; without any, the form that anybody may load.
pub(crate) async fn ver_pqrsd(
    State(borde): State<Arc<Borde>>,
    Query(donde): Query<Donde>,
    sesion: Session,
    h: HeaderMap,
) -> Response {
    let r = async {
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let forma =
            Forma::pqrsd(portal.sitio()).ok_or(Error::NoExiste)?.en_idioma(&portal, &idioma::actual());
        let blanca = Redirect::to("/pqrsd/").into_response();
        if !borde.es_casa(&h) {
            return Ok(blanca);
        }
        let Some(quien) = Quien::de(&sesion).await? else {
            return Ok(match donde.borrador.is_empty() {
                true => blanca,
                false => negar(&borde, &forma, Acceso::SinSesion(None), &donde.volver(&forma), true),
            });
        };
        let persona = quien.datos.persona;
        let hallado = match donde.borrador.is_empty() {
            true => acceso::ultimo(&borde, &forma, persona).await?,
            false => acceso::borrador(&borde, &forma, persona, &donde.borrador).await?,
        };
        match hallado {
            Some(b) => abrir(&borde, forma, Some(quien), b, donde.paso).await,
            None => Ok(blanca),
        }
    };
    sesion::responder(&borde, "/pqrsd/solicitud/", r.await)
}

/// `GET /tramites/{slug}/solicitud/`: where its author left it, or its beginning with what the login knows.
pub(crate) async fn ver_tramite(
    State(borde): State<Arc<Borde>>,
    Path(slug): Path<String>,
    Query(donde): Query<Donde>,
    sesion: Session,
    h: HeaderMap,
) -> Response {
    let camino = format!("/tramites/{slug}/solicitud/");
    let r = async {
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let forma = Forma::de_tramite(portal.sitio(), &slug).ok_or(Error::NoExiste)?;
        let forma = forma.en_idioma(&portal, &idioma::actual());
        let quien = match Acceso::de(&borde, &forma, &sesion, &h).await? {
            Acceso::Si(quien) => quien,
            Acceso::OtraCasa => return Ok(Redirect::to(&borde.publico.a(&camino)).into_response()),
            otro => return Ok(negar(&borde, &forma, otro, &camino, false)),
        };
        let persona = quien.as_ref().and_then(|q| q.datos.persona);
        match acceso::ultimo(&borde, &forma, persona).await? {
            Some(b) => abrir(&borde, forma, quien, b, donde.paso).await,
            None => {
                let e = Escrito::nuevo(forma, quien);
                let primera = e.forma.formulario.secciones.first();
                e.formulario(&borde, primera, StatusCode::OK, Pagina::default()).await
            }
        }
    };
    sesion::responder(&borde, &camino, r.await)
}

impl Donde {
    /// The same address, to come back to after entering.
    fn volver(&self, forma: &Forma) -> String {
        match self.borrador.parse::<store::Id>() {
            Ok(id) => format!("/{}?borrador={id}", forma.camino),
            Err(_) => format!("/{}", forma.camino),
        }
    }
}

async fn abrir(
    borde: &Arc<Borde>,
    forma: Forma,
    quien: Option<Quien>,
    b: Borrador,
    pedido: Option<i64>,
) -> Result<Response, Error> {
    if let Some(id) = b.peticion {
        return constancia::ir(borde, &forma.camino, id, None).await;
    }
    let paso = pedido.map_or(b.paso, |p| p.saturating_sub(1));
    let e = Escrito::abrir(borde, forma, quien, b, None).await?;
    let secciones = &e.forma.formulario.secciones;
    match usize::try_from(paso).ok().and_then(|i| secciones.get(i)) {
        None if escrito::con_error(&e.forma.formulario, &e.respuestas, e.hoy(borde)).is_none() => {
            Ok(e.revision(borde, StatusCode::OK, Vec::new()))
        }
        s => e.formulario(borde, s.or(secciones.first()), StatusCode::OK, Pagina::default()).await,
    }
}
