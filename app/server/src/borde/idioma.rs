//! The language of a request: the one that its address begins with. `/en/carpeta/` is `/carpeta/` in English.

use crate::serve::{Paginas, Vivo};
use axum::{
    Router,
    body::Body,
    http::{HeaderValue, Request, Uri, header, uri::PathAndQuery},
    response::Response,
};
use domain::idioma::ESPANOL;
use pages::{
    Base,
    persona::{Hecho, Mensaje},
};
use std::{future::Future, sync::Arc};
use tower::ServiceExt;

tokio::task_local! {
    static LENGUA: Lengua;
}

/// A further language of the site that was there when the request came.
#[derive(Clone)]
pub(crate) struct Lengua {
    paginas: Paginas,
    /// `en/`.
    prefijo: String,
}

/// The language that a path begins with, and the path without it; none where it has no other, or nothing answers there in it.
fn partir(vivo: &Vivo, camino: &str) -> Option<(Lengua, String)> {
    let paginas = vivo.portal()?;
    let (prefijo, resto) = paginas.del_borde(camino.strip_prefix('/')?)?;
    let (prefijo, interno) = (prefijo.to_owned(), format!("/{resto}"));
    Some((Lengua { paginas, prefijo }, interno))
}

/// The language of a prefix that was kept.
pub(crate) fn de_prefijo(vivo: &Vivo, prefijo: String) -> Option<Lengua> {
    let paginas = vivo.portal().filter(|_| !prefijo.is_empty())?;
    Some(Lengua { paginas, prefijo })
}

/// The edge answers, in the language that the address begins with.
pub(crate) async fn atender(vivo: Arc<Vivo>, rutas: Router, peticion: Request<Body>) -> Response {
    let (lengua, peticion) = match partir(&vivo, peticion.uri().path()) {
        Some((lengua, interno)) => (Some(lengua), en_camino(peticion, &interno)),
        None => (None, peticion),
    };
    con(lengua, async { rutas.oneshot(peticion).await.unwrap_or_else(|nunca| match nunca {}) }).await
}

/// Whether the edge answers a path, in whatever language.
pub(crate) fn atiende(vivo: &Vivo, camino: &str) -> bool {
    super::atiende(camino) || partir(vivo, camino).is_some()
}

/// The same request at another path.
fn en_camino(peticion: Request<Body>, camino: &str) -> Request<Body> {
    let (mut partes, cuerpo) = peticion.into_parts();
    let nuevo = match partes.uri.query() {
        Some(q) => format!("{camino}?{q}"),
        None => camino.to_owned(),
    };
    let mut uri = partes.uri.clone().into_parts();
    uri.path_and_query = PathAndQuery::try_from(nuevo).ok();
    partes.uri = Uri::from_parts(uri).unwrap_or(partes.uri);
    Request::from_parts(partes, cuerpo)
}

/// Answers in a language; whoever is sent on stays in it.
pub(crate) async fn con(lengua: Option<Lengua>, respuesta: impl Future<Output = Response>) -> Response {
    let Some(lengua) = lengua else { return respuesta.await };
    let dentro = async {
        let mut r = respuesta.await;
        let destino = r.headers().get(header::LOCATION).and_then(|v| v.to_str().ok());
        let destino = destino.filter(|d| d.starts_with('/')).map(propio);
        if let Some(v) = destino.and_then(|d| HeaderValue::try_from(d).ok()) {
            r.headers_mut().insert(header::LOCATION, v);
        }
        r
    };
    LENGUA.scope(lengua, dentro).await
}

/// The prefix of the request that is being answered.
pub(crate) fn actual() -> String {
    LENGUA.try_with(|l| l.prefijo.clone()).unwrap_or_default()
}

/// A path of the site in the language of the request; what is only in Spanish stays as it is.
pub(crate) fn propio(camino: &str) -> String {
    let path = camino.strip_prefix('/').unwrap_or(camino);
    let barra = if path.len() < camino.len() { "/" } else { "" };
    let suyo = LENGUA.try_with(|l| l.paginas.en_idioma(&l.prefijo, path));
    suyo.map_or_else(|_| camino.to_owned(), |suyo| [barra, &suyo].concat())
}

/// Words without a page around them, in the language of the request.
pub(crate) fn en_palabras<R>(hacer: impl FnOnce(&'static str) -> R) -> R {
    match LENGUA.try_with(Clone::clone) {
        Ok(l) => l.paginas.en_palabras(&l.prefijo, hacer),
        Err(_) => hacer(ESPANOL),
    }
}

/// A message for a program that shows it: an island.
pub(crate) fn decir(m: &Mensaje) -> String {
    en_palabras(|l| m.en(l).into_owned())
}

/// What was done, for the same.
pub(crate) fn hecho(h: Hecho) -> String {
    en_palabras(|l| h.palabras(l).into_owned())
}

/// Where a page stands for which nobody entered.
pub(crate) fn base(camino: &str) -> Base {
    Base::de_path(&propio(camino))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_keeps_its_query_at_another_path() {
        let r = Request::builder().uri("/en/buscar?q=a%20b").body(Body::empty()).expect("request");
        assert_eq!(en_camino(r, "/buscar").uri(), "/buscar?q=a%20b");
    }

    #[tokio::test]
    async fn outside_of_a_language_a_path_stays() {
        assert_eq!((propio("/carpeta/"), actual()), ("/carpeta/".to_owned(), String::new()));
    }
}
