//! `/notificaciones-por-aviso/`: what is fixed today, for everybody, and gone when its days are over.

use super::vista;
use crate::{
    archivos::Duenio,
    borde::{Borde, error::Error, paginas},
    rutas::a_guardar,
    sesion,
};
use axum::{
    body::Body,
    extract::{Path, Query, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{Fecha, fecha::legal};
use futures::StreamExt;
use pages::{
    Base, Quien,
    notificaciones::{ActoNotificado, AvisoPublicado, PorAviso, Publicada},
};
use serde::Deserialize;
use std::sync::Arc;
use store::{
    Conn, Id,
    adjuntos::{self, Adjunto, Analisis},
    notificaciones::{self, Publicacion},
};

/// Where it stands, and the list of it.
const CAMINO: &str = "/notificaciones-por-aviso/";
/// Avisos of a page.
const TANDA: usize = 50;

/// After which one.
#[derive(Deserialize)]
pub(super) struct Pagina {
    desde: Option<String>,
}

/// `GET /notificaciones-por-aviso/?desde=…`.
pub(super) async fn lista(State(borde): State<Arc<Borde>>, Query(p): Query<Pagina>) -> Response {
    let r = async {
        let desde: Option<Id> = p.desde.as_deref().and_then(|d| d.parse().ok());
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let mut filas = notificaciones::publicadas(c, hoy(&borde), desde, TANDA as i64 + 1).await?;
        drop(lector);
        let hay_mas = filas.len() > TANDA;
        filas.truncate(TANDA);
        let ultima = filas.last().filter(|_| hay_mas).map(|f| f.id);
        let x = PorAviso {
            siguientes: ultima.map(|id| format!("notificaciones-por-aviso/?desde={id}")),
            avisos: filas.into_iter().map(|f| aviso(&borde, f)).collect(),
        };
        let base = Base::de_path(CAMINO);
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| {
            p.notificaciones_por_aviso(Quien::Nadie(&base), &x)
        }))
    };
    pasajera(sesion::responder(&borde, CAMINO, r.await))
}

/// `GET /notificaciones-por-aviso/{id}/`.
pub(super) async fn uno(State(borde): State<Arc<Borde>>, Path(id): Path<String>) -> Response {
    let r = async {
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let (p, copia) = en_pie(&borde, c, &id).await?;
        let n = notificaciones::una(c, p.notificacion).await?.ok_or(Error::NoExiste)?;
        drop(lector);
        let contenido = n.contenido()?;
        let copia = limpia(copia).map(|a| ActoNotificado {
            bytes: u64::try_from(a.bytes).unwrap_or_default(),
            nombre: a.nombre,
            huella: a.huella,
            en: contenido.acto_en(),
        });
        let x = Publicada {
            acto_en: contenido.acto_en(),
            firmante: vista::firmante(&contenido),
            recursos: vista::recursos(&borde, &contenido, None),
            copia,
            aviso: aviso(&borde, p),
        };
        let base = Base::de_path("notificaciones-por-aviso/x/");
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.notificacion_publicada(Quien::Nadie(&base), &x)))
    };
    pasajera(sesion::responder(&borde, CAMINO, r.await))
}

/// `GET /notificaciones-por-aviso/{id}/copia`.
pub(super) async fn copia(State(borde): State<Arc<Borde>>, Path(id): Path<String>) -> Response {
    let r = async {
        let mut lector = borde.store.lector().await?;
        let (_, copia) = en_pie(&borde, &mut lector.conn(), &id).await?;
        drop(lector);
        let a = limpia(copia).ok_or(Error::NoExiste)?;
        let leido = borde.deposito.leer(a.id, Duenio::Sede, &a.huella).await?;
        let bytes = leido.bytes;
        let mut r = a_guardar(&a.nombre, &a.tipo, Body::from_stream(leido.trozos().fuse()));
        // So that who reads knows when it was cut.
        r.headers_mut().insert(header::CONTENT_LENGTH, bytes.into());
        Ok(r)
    };
    pasajera(sesion::responder(&borde, CAMINO, r.await))
}

/// One that stands today, with its copy.
async fn en_pie(borde: &Borde, c: &mut Conn<'_>, id: &str) -> Result<(Publicacion, Adjunto), Error> {
    let id: Id = id.parse().map_err(|_| Error::NoExiste)?;
    let p = notificaciones::publicada(c, hoy(borde), id).await?.ok_or(Error::NoExiste)?;
    let copia = adjuntos::por_id(c, p.documento).await?.ok_or(Error::NoExiste)?;
    Ok((p, copia))
}

/// What is still looked at, or was found bad, is shown to nobody.
fn limpia(a: Adjunto) -> Option<Adjunto> {
    (!matches!(a.analisis, Analisis::Pendiente | Analisis::Infectado)).then_some(a)
}

fn hoy(borde: &Borde) -> Fecha {
    legal(borde.ahora())
}

/// As a page shows it.
pub(in crate::rutas) fn aviso(borde: &Borde, p: Publicacion) -> AvisoPublicado {
    AvisoPublicado {
        id: p.id.to_string(),
        a_quien: p.a_quien,
        dependencia: vista::oficina(borde, &p.dependencia),
        acto: p.acto,
        fijado: p.fijada_en,
        hasta: p.hasta,
    }
}

/// Nobody keeps it, and no search engine lists it: what goes here is gone.
///
/// Norma: Ley 1581 de 2012, art. 4
fn pasajera(mut r: Response) -> Response {
    let h = r.headers_mut();
    h.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    h.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, noarchive"));
    r
}
