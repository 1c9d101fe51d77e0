//! The bytes of a document: to keep, or to look at where that is safe.

use super::{CAMINO, duenio, id};
use crate::{
    actos::{self, Expediente},
    archivos::{Duenio, Leido, se_ve},
    borde::{Borde, error::Error},
    rutas::{a_guardar, pedido::Guardar},
    sesion::{self, Con},
};
use axum::{
    body::Body,
    extract::{Path, Query, State},
    http::{HeaderValue, header},
    response::Response,
};
use bytes::Bytes;
use futures::{Stream, StreamExt, TryStreamExt, stream};
use serde::Deserialize;
use std::{io, sync::Arc};
use store::{
    Id,
    adjuntos::{self, Analisis},
    carpeta::{self, Documento, clases, versiones},
    notificaciones, peticiones,
};

/// Nothing of what somebody brought runs, loads or leads anywhere.
const VISTA: &str = "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; object-src 'self'; \
    frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

#[derive(Deserialize)]
pub(super) struct Cual {
    version: Option<i64>,
}

/// A document that may be handed out.
pub(in crate::rutas) struct Contenido {
    pub(in crate::rutas) nombre: String,
    pub(super) tipo: String,
    pub(in crate::rutas) cuerpo: Cuerpo,
}

/// Where its bytes are.
pub(in crate::rutas) enum Cuerpo {
    /// It was made just now.
    Texto(String),
    /// In the deposit.
    Archivo(Box<Leido>),
}

/// `GET /carpeta/documentos/{id}/archivo`.
pub(super) async fn descargar(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Guardar>,
    Path(documento): Path<String>,
    Query(cual): Query<Cual>,
) -> Response {
    let r = async {
        let c = contenido(&borde, duenio(&quien)?, id(&documento)?, cual.version).await?;
        Ok(entregar(c))
    };
    sesion::responder(&borde, &format!("{CAMINO}{documento}/archivo"), r.await)
}

/// `GET /carpeta/documentos/{id}/vista`.
pub(super) async fn vista(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Guardar>,
    Path(documento): Path<String>,
    Query(cual): Query<Cual>,
) -> Response {
    let r = async {
        let c = contenido(&borde, duenio(&quien)?, id(&documento)?, cual.version).await?;
        if !se_ve(&c.tipo) {
            return Err(Error::NoExiste);
        }
        Ok(mostrar(c))
    };
    sesion::responder(&borde, &format!("{CAMINO}{documento}/vista"), r.await)
}

/// To look at.
pub(in crate::rutas) fn mostrar(c: Contenido) -> Response {
    let mut r = entregar(c);
    let h = r.headers_mut();
    h.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline"));
    h.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(VISTA));
    r
}

/// To keep.
pub(in crate::rutas) fn entregar(c: Contenido) -> Response {
    let bytes = c.cuerpo.bytes();
    let mut r = a_guardar(&c.nombre, &c.tipo, Body::from_stream(c.cuerpo.trozos()));
    r.headers_mut().insert(header::CONTENT_LENGTH, bytes.into());
    r
}

/// What is in quarantine, another's and what is not there look the same.
pub(in crate::rutas) async fn contenido(
    borde: &Arc<Borde>,
    persona: Id,
    documento: Id,
    version: Option<i64>,
) -> Result<Contenido, Error> {
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let d = carpeta::uno(c, persona, documento).await?.ok_or(Error::NoExiste)?;
    if d.clase == clases::CONSTANCIA {
        drop(lector);
        return constancia(borde, persona, d).await;
    }
    let (blob, duenio, tipo, huella, analisis) = if d.es_propio() {
        let v = versiones::una(c, d.id, version.unwrap_or(d.version)).await?.ok_or(Error::NoExiste)?;
        (v.blob, Duenio::Persona(persona), v.tipo, v.huella, v.analisis)
    } else {
        match adjuntos::por_id(c, d.id).await? {
            Some(a) => (a.id, Duenio::Sede, a.tipo, a.huella, a.analisis),
            // An act of no filing: of its notification, once that was opened.
            None => {
                let n = notificaciones::de_persona(c, persona, d.id).await?;
                let n = n.filter(|n| n.accedida_en.is_some()).ok_or(Error::NoExiste)?;
                (n.documento, Duenio::Sede, d.tipo.clone(), d.huella.clone(), d.analisis)
            }
        }
    };
    drop(lector);
    if matches!(analisis, Analisis::Pendiente | Analisis::Infectado) {
        return Err(Error::NoExiste);
    }
    let leido = borde.deposito.leer(blob, duenio, &huella).await?;
    Ok(Contenido { nombre: d.nombre, tipo, cuerpo: Cuerpo::Archivo(Box::new(leido)) })
}

/// The signed receipt, for who filed.
async fn constancia(borde: &Arc<Borde>, persona: Id, d: Documento) -> Result<Contenido, Error> {
    let codigo = d.referencia.unwrap_or_default();
    let expediente = {
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let p = peticiones::por_codigo(c, &codigo).await?.filter(|p| p.persona == Some(persona));
        Expediente::leer(c, p.ok_or(Error::NoExiste)?).await?.ok_or(Error::NoExiste)?
    };
    let texto = actos::constancia(borde, &expediente).await?;
    Ok(Contenido { nombre: format!("{}.jws", d.nombre), tipo: d.tipo, cuerpo: Cuerpo::Texto(texto) })
}

impl Cuerpo {
    /// How many bytes it has: who reads knows when it was cut.
    fn bytes(&self) -> u64 {
        match self {
            Self::Texto(t) => t.len() as u64,
            Self::Archivo(leido) => leido.bytes,
        }
    }

    /// Piece by piece, so that no file is whole in memory.
    pub(in crate::rutas) fn trozos(self) -> impl Stream<Item = io::Result<Bytes>> + Send + Unpin {
        let trozos = match self {
            Self::Texto(t) => stream::iter([Ok(Bytes::from(t))]).boxed(),
            Self::Archivo(leido) => leido.trozos().map_err(io::Error::from).boxed(),
        };
        // What compresses asks once more after the end.
        trozos.fuse()
    }
}
