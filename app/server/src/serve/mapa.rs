//! The files of a site by the path that asks for them, each in the forms that a browser may accept.

use super::cabeceras::{Cache as Guardar, cabeceras, permiso};
use crate::{
    recursos::hex,
    sitio::{Cache, Comprimido, Pieza, Planta, Tipo, comprimir},
};
use bytes::Bytes;
use hyper::header::{self, HeaderMap, HeaderValue};
use rayon::prelude::*;
use std::collections::HashMap;

/// A file in one encoding, with all its headers ready.
#[derive(Clone, Debug)]
pub(super) struct Forma {
    pub(super) cabeceras: HeaderMap,
    pub(super) etag: HeaderValue,
    pub(super) bytes: Bytes,
}

/// A file in every encoding that makes it smaller.
#[derive(Clone, Debug)]
pub(super) struct Recurso {
    pub(super) llano: Forma,
    pub(super) gz: Option<Forma>,
    pub(super) br: Option<Forma>,
}

/// Path of the address (`/tramites/`) to file.
#[derive(Debug, Default)]
pub(crate) struct Mapa(HashMap<Box<str>, Recurso>);

impl Mapa {
    /// Makes every file of the site; without a cache they stay uncompressed.
    ///
    /// # Errors
    /// Where a file of the content folder cannot be copied.
    pub(crate) fn lleno(planta: &Planta, cache: Option<&Cache>, tls: bool) -> std::io::Result<Self> {
        let uno = |p: &Pieza| -> std::io::Result<(Box<str>, Recurso)> {
            let bytes = planta.hacer(p)?;
            Ok((camino(&p.nombre).into(), recurso(&p.nombre, bytes, cache, tls)))
        };
        planta.piezas.par_iter().map(uno).collect::<std::io::Result<_>>().map(Self)
    }

    pub(super) fn get(&self, camino: &str) -> Option<&Recurso> {
        self.0.get(camino)
    }

    pub(super) fn contiene(&self, camino: &str) -> bool {
        self.0.contains_key(camino)
    }
}

/// `tramites/index.html` answers at `/tramites/`.
pub(super) fn camino(nombre: &str) -> String {
    let sin = nombre.strip_suffix("index.html").filter(|s| s.is_empty() || s.ends_with('/'));
    format!("/{}", sin.unwrap_or(nombre))
}

/// The headers that go with a file.
pub(crate) fn cabeceras_de(nombre: &str, bytes: &[u8], tls: bool) -> HeaderMap {
    let tipo = Tipo::de(if nombre.is_empty() || nombre.ends_with('/') { "index.html" } else { nombre });
    cabeceras(tipo, Guardar::de(nombre), permiso(tipo, bytes), tls)
}

/// A file with its forms.
pub(super) fn recurso(nombre: &str, bytes: Vec<u8>, cache: Option<&Cache>, tls: bool) -> Recurso {
    let tipo = Tipo::de(nombre);
    let sha = hex(&bytes);
    let c = match cache.filter(|_| tipo.comprime) {
        Some(cache) => comprimir(&bytes, &sha, cache),
        None => Comprimido::default(),
    };
    let base = cabeceras_de(nombre, &bytes, tls);
    let forma = |bytes: Bytes, codigo: Option<&'static str>| {
        let mut cabeceras = base.clone();
        // Each encoding is another representation, and a strong ETag names one.
        let etag =
            format!("\"{}{}{}\"", &sha[..32], if codigo.is_some() { "-" } else { "" }, codigo.unwrap_or(""));
        let etag = HeaderValue::try_from(etag).unwrap_or(HeaderValue::from_static("\"\""));
        cabeceras.insert(header::ETAG, etag.clone());
        if let Some(c) = codigo {
            cabeceras.insert(header::CONTENT_ENCODING, HeaderValue::from_static(c));
        }
        cabeceras.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
        Forma { cabeceras, etag, bytes }
    };
    Recurso {
        gz: c.gz.map(|b| forma(b, Some("gzip"))),
        br: c.br.map(|b| forma(b, Some("br"))),
        llano: forma(bytes.into(), None),
    }
}
