//! `/evidencia/`: the seals of each day that is over, without personal data, for whoever keeps or compares them.

use crate::{
    borde::{Borde, error::Error, paginas},
    sesion,
};
use axum::{
    Json, Router,
    body::Body,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use bytes::Bytes;
use domain::{Fecha, evidencia::Huella, prueba::SelloEscrito};
use futures::stream;
use pages::{Base, Quien, notificaciones::DiaDeEvidencia};
use serde::Serialize;
use std::{io, sync::Arc};
use store::evidencia::{self, Dia};

const CAMINO: &str = "/evidencia/";
/// Days of the index: more than a sede will live.
const MAX_DIAS: i64 = 20_000;
/// Days of the page.
const EN_PAGINA: i64 = 60;
/// Lines that are read at a time.
const TANDA: i64 = 5_000;
/// What was published of a day that is over is never published otherwise.
const PARA_SIEMPRE: &str = "public, max-age=31536000, immutable";
const UN_RATO: &str = "public, max-age=300";

pub(super) fn rutas() -> Router<Arc<Borde>> {
    Router::new()
        .route("/evidencia/", get(pagina))
        .route("/evidencia/indice.json", get(indice))
        .route("/evidencia/{archivo}", get(archivo))
}

/// A day as programs read it.
#[derive(Serialize)]
struct Publicado {
    dia: String,
    desde: i64,
    hasta: i64,
    /// Merkle root over the hashes of the seals, which the file `.txt` of the day lists.
    raiz: Huella,
    /// Its hash stands for all that was sealed before, too.
    #[serde(skip_serializing_if = "Option::is_none")]
    ultimo: Option<SelloEscrito>,
}

impl Publicado {
    fn de(d: &Dia, ultimo: Option<SelloEscrito>) -> Self {
        Self { dia: d.dia.to_string(), desde: d.desde, hasta: d.hasta, raiz: d.raiz, ultimo }
    }
}

/// Anybody's page may read it.
fn publica(tipo: &'static str, cache: &'static str, cuerpo: impl IntoResponse) -> Response {
    let cabeceras = [
        (header::CONTENT_TYPE, tipo),
        (header::CACHE_CONTROL, cache),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (cabeceras, cuerpo).into_response()
}

async fn pagina(State(borde): State<Arc<Borde>>) -> Response {
    let r = async {
        let dias = {
            let mut lector = borde.store.lector().await?;
            evidencia::dias(&mut lector.conn(), EN_PAGINA).await?
        };
        let fila = |d: &Dia| DiaDeEvidencia { dia: d.dia, desde: d.desde, hasta: d.hasta };
        let dias: Vec<_> = dias.iter().map(fila).collect();
        let base = Base::de_path("evidencia/");
        let quien = Quien::Nadie(&base);
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.evidencia_publicada(quien, &dias)))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

async fn indice(State(borde): State<Arc<Borde>>) -> Response {
    let r = async {
        let mut lector = borde.store.lector().await?;
        let dias = evidencia::dias(&mut lector.conn(), MAX_DIAS).await?;
        let dias: Vec<_> = dias.iter().map(|d| Publicado::de(d, None)).collect();
        Ok(publica("application/json", UN_RATO, Json(dias)))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// `GET /evidencia/2027-01-15.json`, and `.txt` with each seal in a line.
async fn archivo(State(borde): State<Arc<Borde>>, Path(archivo): Path<String>) -> Response {
    let r = async {
        let (dia, clase) = archivo.split_once('.').ok_or(Error::NoExiste)?;
        let leido: Fecha = dia.parse().map_err(|_| Error::NoExiste)?;
        // One day has one address.
        if leido.to_string() != dia {
            return Err(Error::NoExiste);
        }
        let mut lector = borde.store.lector().await?;
        let d = evidencia::dia(&mut lector.conn(), leido).await?.ok_or(Error::NoExiste)?;
        match clase {
            "json" => {
                let ultimo = evidencia::sello(&mut lector.conn(), d.hasta).await?;
                let ultimo = ultimo.map(|(s, _)| (&s).into());
                Ok(publica("application/json", PARA_SIEMPRE, Json(Publicado::de(&d, ultimo))))
            }
            "txt" => Ok(publica("text/plain; charset=utf-8", PARA_SIEMPRE, lineas(borde.clone(), &d))),
            _ => Err(Error::NoExiste),
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// Number and hash of each seal, some thousands at a time.
fn lineas(borde: Arc<Borde>, d: &Dia) -> Body {
    let hasta = d.hasta;
    Body::from_stream(stream::try_unfold(d.desde, move |desde| {
        let borde = Arc::clone(&borde);
        async move {
            let tanda = tanda(&borde, desde, hasta).await.map_err(io::Error::other)?;
            let texto: String = tanda.iter().map(|(n, h)| format!("{n} {h}\n")).collect();
            Ok::<_, io::Error>(tanda.last().map(|(ultimo, _)| (Bytes::from(texto), ultimo + 1)))
        }
    }))
}

async fn tanda(borde: &Borde, desde: i64, hasta: i64) -> anyhow::Result<Vec<(i64, String)>> {
    let mut lector = borde.store.lector().await?;
    Ok(evidencia::huellas(&mut lector.conn(), desde, hasta, TANDA).await?)
}
