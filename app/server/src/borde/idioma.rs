//! The language of a request: the one that its address begins with. `/en/carpeta/` is `/carpeta/` in English.

use super::Borde;
use axum::{
    body::Body,
    http::{HeaderValue, Request, Uri, header, uri::PathAndQuery},
    response::Response,
};
use domain::idioma::ESPANOL;
use pages::{
    Base, Portal, del_borde,
    persona::{Hecho, Mensaje},
};
use std::future::Future;

tokio::task_local! {
    /// `en/`; nothing in Spanish.
    static PREFIJO: String;
}

/// The language that a path begins with, and the path without it; none where it has no other, or nothing answers there in it.
pub(crate) fn partir<'c>(portal: &Portal, camino: &'c str) -> Option<(String, &'c str)> {
    let (prefijo, resto) = portal.idioma(camino.strip_prefix('/')?);
    // The slash of the prefix is the one before the rest.
    (!prefijo.is_empty() && del_borde(resto)).then(|| (prefijo.to_owned(), &camino[prefijo.len()..]))
}

/// The same request at another path.
pub(crate) fn en_camino(peticion: Request<Body>, camino: &str) -> Request<Body> {
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
pub(crate) async fn con(prefijo: String, respuesta: impl Future<Output = Response>) -> Response {
    let dentro = async {
        let mut r = respuesta.await;
        let destino = r.headers().get(header::LOCATION).and_then(|v| v.to_str().ok());
        if let Some(v) = destino.and_then(|d| HeaderValue::try_from(propio(d)).ok()) {
            r.headers_mut().insert(header::LOCATION, v);
        }
        r
    };
    PREFIJO.scope(prefijo, dentro).await
}

/// The prefix of the request that is being answered.
pub(crate) fn actual() -> String {
    PREFIJO.try_with(Clone::clone).unwrap_or_default()
}

/// A path of the site in the language of the request; what is only in Spanish stays as it is.
pub(crate) fn propio(camino: &str) -> String {
    let path = camino.strip_prefix('/').unwrap_or(camino);
    let barra = if path.len() < camino.len() { "/" } else { "" };
    let sin_consulta = &path[..path.find(['?', '#']).unwrap_or(path.len())];
    if del_borde(sin_consulta) { format!("{barra}{}{path}", actual()) } else { camino.to_owned() }
}

/// Words without a page around them, in the language of the request.
pub(crate) fn en_palabras<R>(borde: &Borde, hacer: impl FnOnce(&'static str) -> R) -> R {
    match borde.vivo.portal() {
        Some(portal) => portal.en_palabras(&actual(), hacer),
        None => hacer(ESPANOL),
    }
}

/// A message for a program that shows it: an island.
pub(crate) fn decir(borde: &Borde, m: &Mensaje) -> String {
    en_palabras(borde, |l| m.en(l).into_owned())
}

/// What was done, for the same.
pub(crate) fn hecho(borde: &Borde, h: Hecho) -> String {
    en_palabras(borde, |l| h.palabras(l).into_owned())
}

/// Where a page stands for which nobody entered.
pub(crate) fn base(camino: &str) -> Base {
    Base::de_path(&propio(camino))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::{IntoResponse, Redirect};

    #[tokio::test]
    async fn whoever_is_sent_on_stays_in_the_language() {
        for (destino, esperado) in [
            ("/carpeta/?hecho=1", "/en/carpeta/?hecho=1"),
            ("/funcionario/", "/funcionario/"),
            ("https://otra.example/carpeta/", "https://otra.example/carpeta/"),
            ("../comentario/7/", "../comentario/7/"),
        ] {
            let r = con("en/".into(), async { Redirect::to(destino).into_response() }).await;
            assert_eq!(r.headers()[header::LOCATION], esperado);
        }
        assert_eq!(propio("/carpeta/"), "/carpeta/", "outside of any request");
    }

    #[test]
    fn a_request_keeps_its_query_at_another_path() {
        let r = Request::builder().uri("/en/buscar?q=a%20b").body(Body::empty()).expect("request");
        assert_eq!(en_camino(r, "/buscar").uri(), "/buscar?q=a%20b");
    }
}
