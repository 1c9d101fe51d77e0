//! One request, one answer: files first, then what only the edge can do.

use super::{
    Vivo,
    cabeceras::{Cache, Permiso, cabeceras},
    mapa::{Forma, Recurso},
};
use crate::{borde::idioma, sitio::Tipo};
use axum::body::Body;
use bytes::Bytes;
use http_body_util::{Either, Full};
use hyper::{
    Method, Request, Response, StatusCode,
    body::Incoming,
    header::{self, HeaderMap, HeaderValue},
};
use pages::Base;
use std::sync::Arc;

pub(super) type Cuerpo = Either<Full<Bytes>, Body>;

const HTML: Tipo = Tipo { media: "text/html; charset=utf-8", comprime: false };

/// Answers a request; never fails.
pub(super) async fn responder(
    vivo: &Arc<Vivo>,
    borde: &axum::Router,
    peticion: Request<Incoming>,
) -> Response<Cuerpo> {
    let leer = matches!(*peticion.method(), Method::GET | Method::HEAD);
    let camino = peticion.uri().path();
    if leer && let Some(r) = vivo.archivo(camino, |recurso| archivo(recurso, &peticion)) {
        return r;
    }
    if idioma::atiende(vivo, camino) {
        let camino = camino.to_owned();
        let respuesta = idioma::atender(Arc::clone(vivo), borde.clone(), peticion.map(Body::new));
        // A task of its own: a client that leaves must not cut an act in two.
        return match tokio::spawn(respuesta).await {
            Ok(r) => r.map(Either::Right),
            Err(e) => {
                tracing::error!(error = %e, "a request stopped half-way");
                let mut r = pagina(vivo, &camino, false, pages::Portal::error);
                *r.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
                r
            }
        };
    }
    if leer && !camino.ends_with('/') && idioma::atiende(vivo, &format!("{camino}/")) {
        return con_barra(vivo, camino, peticion.uri().query());
    }
    if !leer {
        return no_permitido(vivo, camino);
    }
    if !camino.ends_with('/') && vivo.existe(&format!("{camino}/")) {
        return con_barra(vivo, camino, peticion.uri().query());
    }
    no_encontrada(vivo, camino, peticion.method() == Method::HEAD)
}

fn archivo(recurso: &Recurso, peticion: &Request<Incoming>) -> Response<Cuerpo> {
    let forma = preferida(recurso, peticion.headers().get(header::ACCEPT_ENCODING));
    let conocida = peticion.headers().get(header::IF_NONE_MATCH).is_some_and(|v| coincide(v, forma));
    let cuerpo =
        if conocida || peticion.method() == Method::HEAD { Bytes::new() } else { forma.bytes.clone() };
    let mut r = Response::new(Either::Left(Full::new(cuerpo)));
    *r.headers_mut() = forma.cabeceras.clone();
    if conocida {
        *r.status_mut() = StatusCode::NOT_MODIFIED;
        r.headers_mut().remove(header::CONTENT_LENGTH);
    }
    r
}

/// Brotli, then gzip, then plain, among what the browser accepts.
fn preferida<'r>(r: &'r Recurso, acepta: Option<&HeaderValue>) -> &'r Forma {
    let acepta = acepta.and_then(|v| v.to_str().ok()).unwrap_or("");
    let forma = |codigo: &str, f: &'r Option<Forma>| f.as_ref().filter(|_| permite(acepta, codigo));
    forma("br", &r.br).or_else(|| forma("gzip", &r.gz)).unwrap_or(&r.llano)
}

/// Whether a list such as `gzip, br;q=0.8` accepts an encoding (RFC 9110, 12.5.3).
fn permite(acepta: &str, codigo: &str) -> bool {
    acepta.split(',').any(|parte| {
        let (nombre, q) = parte.split_once(';').map_or((parte, ""), |(n, q)| (n, q.trim()));
        let nula = q.strip_prefix("q=").is_some_and(|v| v.trim().parse::<f32>() == Ok(0.0));
        nombre.trim().eq_ignore_ascii_case(codigo) && !nula
    })
}

/// `If-None-Match` compares weakly (RFC 9110, 13.1.2).
fn coincide(valor: &HeaderValue, forma: &Forma) -> bool {
    let etag = forma.etag.as_bytes();
    valor
        .as_bytes()
        .split(|b| *b == b',')
        .map(<[u8]>::trim_ascii)
        .any(|v| v == b"*" || v.strip_prefix(b"W/").unwrap_or(v) == etag)
}

/// `/tramites` goes to `/tramites/`, in words that a proxy with a prefix cannot break.
fn con_barra(vivo: &Vivo, camino: &str, consulta: Option<&str>) -> Response<Cuerpo> {
    let ultimo = camino.rsplit('/').next().unwrap_or("");
    let destino = match consulta {
        Some(q) => format!("{ultimo}/?{q}"),
        None => format!("{ultimo}/"),
    };
    let mut r = vacia(vivo, StatusCode::PERMANENT_REDIRECT);
    if let Ok(v) = HeaderValue::try_from(destino) {
        r.headers_mut().insert(header::LOCATION, v);
    }
    r
}

fn vacia(vivo: &Vivo, estado: StatusCode) -> Response<Cuerpo> {
    let mut r = Response::new(Either::Left(Full::new(Bytes::new())));
    *r.status_mut() = estado;
    *r.headers_mut() = cabeceras(Tipo::de(".txt"), Cache::Nunca, Permiso::Contenido, vivo.tls());
    r
}

fn no_permitido(vivo: &Vivo, camino: &str) -> Response<Cuerpo> {
    let mut r = pagina(vivo, camino, false, pages::Portal::error);
    *r.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    r.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    r
}

fn no_encontrada(vivo: &Vivo, camino: &str, cabeza: bool) -> Response<Cuerpo> {
    let mut r = pagina(vivo, camino, cabeza, pages::Portal::no_encontrada);
    if *r.status_mut() == StatusCode::OK {
        *r.status_mut() = StatusCode::NOT_FOUND;
    }
    r
}

/// A page that may stand at any address; before there is a site, what keeps it from being one.
fn pagina(
    vivo: &Vivo,
    camino: &str,
    cabeza: bool,
    hacer: fn(&pages::Portal, &Base) -> String,
) -> Response<Cuerpo> {
    let Some(portal) = vivo.portal() else {
        let mut r = html(vivo, vivo.sin_sitio(), cabeza);
        *r.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        return r;
    };
    // The root is as many folders up as the address asked for is deep, whatever prefix a proxy put before it.
    html(vivo, hacer(&portal, &Base::de_path(camino)), cabeza)
}

/// A page made for this request.
fn html(vivo: &Vivo, pagina: String, cabeza: bool) -> Response<Cuerpo> {
    let largo = pagina.len();
    let cuerpo = if cabeza { Bytes::new() } else { Bytes::from(pagina) };
    let mut r = Response::new(Either::Left(Full::new(cuerpo)));
    *r.headers_mut() = de_pagina(vivo.tls(), if vivo.edicion() { Permiso::Isla } else { Permiso::Contenido });
    r.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(largo));
    r
}

/// Headers of a page that nobody keeps.
pub(crate) fn de_pagina(tls: bool, permiso: Permiso) -> HeaderMap {
    cabeceras(HTML, Cache::Nunca, permiso, tls)
}

#[cfg(test)]
mod tests {
    use super::permite;

    #[test]
    fn encodings_are_accepted_as_the_rfc_says() {
        assert!(permite("gzip, deflate, br", "br"));
        assert!(permite("BR;q=0.5", "br"));
        assert!(!permite("br;q=0, gzip", "br"));
        assert!(!permite("", "gzip"));
    }
}
