//! `POST /api/v1/notificaciones`: one act for one person; the same key with the same words gets the same answer.

use super::{
    acto,
    llamador::{Crea, negado},
    objeto::Objeto,
    pedido::{Pedido, Revisado},
    problema::Problema,
};
use crate::{
    actos::{
        notificaciones::{Encargo, Suerte, notificar_por},
        sistema::{Llamada, auditar},
    },
    borde::{Borde, error::Error},
};
use axum::{
    Json,
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{Instante, evidencia::Huella, notificacion::Copia};
use serde_json::{Value, json};
use std::sync::Arc;
use store::{
    Id,
    sistemas::{self, Acto, Sistema},
};

/// Letters of a key, at most.
const MAX_CLAVE: usize = 200;

pub(super) async fn crear(
    State(borde): State<Arc<Borde>>,
    Crea(s): Crea,
    h: HeaderMap,
    cuerpo: Result<Bytes, BytesRejection>,
) -> Response {
    let r = async {
        let clave = clave(h.get("idempotency-key").and_then(|v| v.to_str().ok()))?;
        let cuerpo = cuerpo.map_err(|_| Problema::grande())?;
        let pedido = leer(&cuerpo)?;
        drop(cuerpo);
        una(&borde, &s, clave, pedido).await
    };
    match r.await {
        Ok((id, en)) => hecha(id, en),
        // What the act itself refused is written down in it.
        Err((p, true)) => p.into_response(),
        Err((p, false)) => match negado(&borde, s.id, p.codigo()).await {
            Ok(()) => p.into_response(),
            Err(p) => p.into_response(),
        },
    }
}

/// A problem, and whether it is in the evidence already.
type Rechazo = (Problema, bool);

impl From<Problema> for Rechazo {
    fn from(p: Problema) -> Self {
        (p, false)
    }
}

async fn una(borde: &Borde, s: &Sistema, clave: String, pedido: Pedido) -> Result<(Id, Instante), Rechazo> {
    let huella = pedido.huella();
    let revisado = pedido.revisar(borde.ahora()).map_err(Problema::incompleta);
    // What was done stays done, whatever changed since.
    if let Some(antes) = repetida(borde, s.id, &clave, &huella).await? {
        let (que, resultado, notificacion) = ("notificar", "repetida", Some(antes.0));
        let llamada = Llamada { que, resultado, notificacion };
        auditar(borde, s.id, llamada).await.map_err(|e| Problema::from(Error::from(e)))?;
        return Ok(antes);
    }
    let revisado = revisado?;
    de_la_dependencia(s, &revisado)?;
    let (acto, nuevo) = acto::copia(borde, s.id, &revisado).await?;
    let suerte = encargar(borde, s.id, (clave, huella), revisado, &acto).await;
    if nuevo && !matches!(suerte, Ok(Suerte::Hecha(..))) {
        borde.deposito.soltar_sin_nombre(&[acto.documento]).await;
    }
    resultado(suerte?).map_err(|p| (p, true))
}

/// Read as it is; where it is wrong it says where, and never what stood there.
pub(super) fn leer(cuerpo: &[u8]) -> Result<Pedido, Problema> {
    serde_json::from_slice(cuerpo).map(|Objeto(p)| p).map_err(|e: serde_json::Error| {
        let (linea, columna) = (e.line(), e.column());
        let que = format!("Revise la línea {linea}, columna {columna}: mal escrito, repetido, o con un nombre o un tipo que no es.");
        Problema::new(StatusCode::BAD_REQUEST, "json", "El JSON no es el de una notificación").con(que)
    })
}

/// The hash of a key: what callers write in it is theirs.
pub(super) fn clave(escrita: Option<&str>) -> Result<String, Problema> {
    let escrita = escrita.map(|c| c.trim().trim_matches('"')).unwrap_or_default();
    let bien = (1..=MAX_CLAVE).contains(&escrita.len()) && escrita.bytes().all(|b| b.is_ascii_graphic());
    if !bien {
        let titulo = "Falta la clave de la notificación";
        let que = "Envíe en Idempotency-Key de 1 a 200 letras, sin espacios: la misma cada vez que repita la llamada.";
        return Err(Problema::new(StatusCode::BAD_REQUEST, "clave", titulo).con(que));
    }
    Ok(Huella::de(escrita.as_bytes()).to_string())
}

async fn repetida(
    borde: &Borde,
    sistema: Id,
    clave: &String,
    huella: &str,
) -> Result<Option<(Id, Instante)>, Problema> {
    let leido = async {
        let mut lector = borde.store.lector().await?;
        Ok::<_, Error>(sistemas::envios(&mut lector.conn(), sistema, std::slice::from_ref(clave)).await?)
    };
    match leido.await?.pop() {
        None => Ok(None),
        Some(e) if e.huella == huella => Ok(Some((e.notificacion, e.creada_en))),
        Some(_) => Err(Problema::conflicto()),
    }
}

/// A token is of one office: it notifies nothing of another.
pub(super) fn de_la_dependencia(s: &Sistema, r: &Revisado) -> Result<(), Problema> {
    if r.dependencia == s.dependencia {
        return Ok(());
    }
    let titulo = "Este sistema no notifica por esa dependencia";
    Err(Problema::new(StatusCode::FORBIDDEN, "dependencia", titulo))
}

pub(super) fn encargo(
    (clave, huella): (String, String),
    r: Revisado,
    acto: &Acto,
) -> Result<Encargo, Problema> {
    let copia = Copia {
        documento: acto.documento.to_string(),
        nombre: r.nombre.clone(),
        bytes: u64::try_from(acto.bytes).unwrap_or_default(),
        sha256: r.sha256,
    };
    let contenido = r.contenido(copia).map_err(Problema::incompleta)?;
    let Revisado { destinatario, procedimiento, asunto, grado, .. } = r;
    let (documento, analisis) = (acto.documento, acto.analisis);
    Ok(Encargo { clave, huella, destinatario, procedimiento, asunto, documento, analisis, contenido, grado })
}

async fn encargar(
    borde: &Borde,
    sistema: Id,
    claves: (String, String),
    r: Revisado,
    acto: &Acto,
) -> Result<Suerte, Problema> {
    let encargo = encargo(claves, r, acto)?;
    let suertes = notificar_por(borde, sistema, vec![encargo]).await;
    let suertes = suertes.map_err(|e| Problema::from(Error::from(e)))?;
    suertes.into_iter().next().ok_or_else(Problema::no_disponible)
}

/// What it is, or why it is not.
pub(super) fn resultado(suerte: Suerte) -> Result<(Id, Instante), Problema> {
    match suerte {
        Suerte::Hecha(id, en) | Suerte::Antes(id, en) => Ok((id, en)),
        Suerte::Conflicto => Err(Problema::conflicto()),
        Suerte::NoNotificable => Err(Problema::no_notificable()),
        Suerte::SinCupo => Err(Problema::cupo()),
        Suerte::NoPuede => Err(Problema::procedimiento()),
    }
}

/// The same words each time: how it stood when it was made.
pub(super) fn creada(id: Id, en: Instante) -> Value {
    json!({ "id": id.to_string(), "estado": "disponible", "creada_en": en.to_string() })
}

fn hecha(id: Id, en: Instante) -> Response {
    let cabeceras = [
        (header::LOCATION, format!("/api/v1/notificaciones/{id}")),
        (header::CACHE_CONTROL, "no-store".into()),
    ];
    (StatusCode::CREATED, cabeceras, Json(creada(id, en))).into_response()
}
