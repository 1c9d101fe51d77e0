//! Pages that say what happened, from anywhere in the edge.

use super::{Borde, idioma};
use crate::{
    archivos::NoLeido,
    serve::{Permiso, de_pagina, permiso},
    sesion::{Exige, Quien},
    sitio::Tipo,
};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::grado::{Exigencia, Falta};
use pages::{
    Portal,
    persona::{Elevar, Mensaje, Terminada},
};
use std::{sync::Arc, time::Duration};

/// A page made for this request: what it may load is read from itself, and nobody keeps it.
pub(crate) fn html(borde: &Borde, estado: StatusCode, pagina: String) -> Response {
    let permiso = permiso(Tipo::de(".html"), pagina.as_bytes());
    (estado, de_pagina(borde.vivo.tls(), permiso), pagina).into_response()
}

/// A page of the portal; while there is no site, what keeps it from being one.
pub(crate) fn con_portal(
    borde: &Borde,
    estado: StatusCode,
    hacer: impl FnOnce(&Portal) -> String,
) -> Response {
    match borde.vivo.portal() {
        Some(portal) => html(borde, estado, hacer(&portal)),
        None => html(borde, StatusCode::SERVICE_UNAVAILABLE, borde.vivo.sin_sitio()),
    }
}

/// What a step up needs to be told.
pub(crate) struct Subir {
    exige: Exigencia,
    falta: Falta,
    motivo: Mensaje,
    volver: String,
    guardado: bool,
}

impl Subir {
    pub(crate) fn de<E: Exige>(falta: Falta, volver: String) -> Self {
        Self::new(E::EXIGENCIA, falta, Mensaje::clave(E::PORQUE), volver)
    }

    pub(crate) fn new(exige: Exigencia, falta: Falta, motivo: impl Into<Mensaje>, volver: String) -> Self {
        Self { exige, falta, motivo: motivo.into(), volver, guardado: false }
    }

    /// What was typed waits for the person.
    pub(crate) fn con_lo_escrito(self, guardado: bool) -> Self {
        Self { guardado, ..self }
    }
}

/// Path of the way to enter with what is asked, and back.
pub(crate) fn ingresar(exige: Exigencia, volver: &str, falta: Falta) -> String {
    let mut pares = vec![("grado", exige.grado.nombre().to_owned()), ("volver", volver.to_owned())];
    if falta == Falta::Antigua {
        let segundos = exige.max_edad.map_or(0, |d| d.as_secs());
        pares.push(("edad", segundos.to_string()));
    }
    format!("/ingresar?{}", serde_urlencoded::to_string(pares).unwrap_or_default())
}

/// 403: this needs more than the login proves, said in words, with the way on.
pub(crate) fn elevar(borde: &Borde, camino: &str, quien: &Quien, x: &Subir) -> Response {
    let elevar = Elevar {
        falta: x.falta,
        exige: x.exige.grado,
        motivo: x.motivo.clone(),
        destino: ingresar(x.exige, &x.volver, x.falta).trim_start_matches('/').to_owned(),
        guardado: x.guardado,
    };
    let presencia = quien.presencia(camino, borde.ahora());
    con_portal(borde, StatusCode::FORBIDDEN, |p| p.elevar(&presencia, &elevar))
}

/// 403: the session ended while a form was being filled in.
pub(crate) fn sesion_terminada(borde: &Borde, camino: &str, volver: &str, guardado: bool) -> Response {
    let exige = Exigencia::grado(domain::grado::Grado::Bajo);
    let entrar = ingresar(exige, volver, Falta::SinIdentidad).trim_start_matches('/').to_owned();
    con_portal(borde, StatusCode::FORBIDDEN, |p| {
        p.terminada(&idioma::base(camino), &Terminada { guardado, entrar })
    })
}

/// 403: a form that does not come from a page of ours.
pub(crate) fn origen(borde: &Borde, camino: &str) -> Response {
    let propia = borde.cliente.is_some().then(|| borde.publico.url().as_str());
    con_portal(borde, StatusCode::FORBIDDEN, |p| p.origen_no_permitido(&idioma::base(camino), propia))
}

/// 429, and how long to wait.
pub(crate) fn demasiados(borde: &Borde, camino: &str, espera: Duration) -> Response {
    let segundos = u32::try_from(espera.as_secs()).unwrap_or(u32::MAX).saturating_add(1);
    let mut r = con_portal(borde, StatusCode::TOO_MANY_REQUESTS, |p| {
        p.demasiados_intentos(&idioma::base(camino), segundos)
    });
    r.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(segundos));
    r
}

/// 413: more than so many bytes.
pub(crate) fn muy_grande(borde: &Borde, camino: &str, bytes: usize) -> Response {
    let kilobytes = u32::try_from(bytes / 1024).unwrap_or(u32::MAX);
    con_portal(borde, StatusCode::PAYLOAD_TOO_LARGE, |p| {
        p.formulario_grande(&idioma::base(camino), kilobytes)
    })
}

/// 400: not one of our forms.
pub(crate) fn formulario(borde: &Borde, camino: &str) -> Response {
    con_portal(borde, StatusCode::BAD_REQUEST, |p| p.error(&idioma::base(camino)))
}

/// 500.
pub(crate) fn fallo_propio(borde: &Borde, camino: &str) -> Response {
    con_portal(borde, StatusCode::INTERNAL_SERVER_ERROR, |p| p.error(&idioma::base(camino)))
}

/// A document that the deposit cannot hand over: 503 where it may work later, 500 where it will not by itself.
pub(crate) fn documento(borde: &Borde, camino: &str, por: NoLeido) -> Response {
    let luego = por == NoLeido::NoResponde;
    let estado = if luego { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::INTERNAL_SERVER_ERROR };
    con_portal(borde, estado, |p| p.documento_no_disponible(&idioma::base(camino), luego))
}

/// 404.
pub(crate) fn no_existe(borde: &Borde, camino: &str) -> Response {
    con_portal(borde, StatusCode::NOT_FOUND, |p| p.no_encontrada(&idioma::base(camino)))
}

/// What no route answers.
pub(super) async fn no_encontrada(State(borde): State<Arc<Borde>>, peticion: Request) -> Response {
    no_existe(&borde, peticion.uri().path())
}

/// A method that a route does not take.
pub(super) async fn no_permitido(State(borde): State<Arc<Borde>>, peticion: Request) -> Response {
    con_portal(&borde, StatusCode::METHOD_NOT_ALLOWED, |p| p.error(&idioma::base(peticion.uri().path())))
}

/// An empty answer with the headers of security.
pub(crate) fn vacia(borde: &Borde, estado: StatusCode) -> Response {
    (estado, de_pagina(borde.vivo.tls(), Permiso::Contenido)).into_response()
}
