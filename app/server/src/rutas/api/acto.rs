//! Acts in the deposit: left there by `POST /api/v1/actos`, or inside of the call that notifies them.

use super::{
    llamador::{Crea, negado},
    pedido::Revisado,
    problema::{Falta, Problema},
};
use crate::{
    archivos::{Duenio, NoRecibido, Recibido},
    azar,
    borde::{Borde, error::Error},
    trabajos::{NoLimpio, exigir_limpio},
};
use axum::{
    Json,
    body::Body,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use bytes::Bytes;
use domain::evidencia::Huella;
use futures::{Stream, stream};
use jiff::SignedDuration;
use serde_json::json;
use std::{convert::Infallible, sync::Arc};
use store::{
    Id,
    adjuntos::Analisis,
    sistemas::{self, Acto},
};

/// An act waits so long to be notified.
const ESPERA: SignedDuration = SignedDuration::from_hours(48);

/// `POST /api/v1/actos`: a PDF, as it is; its hash is how it is called afterwards.
pub(super) async fn dejar(State(borde): State<Arc<Borde>>, Crea(s): Crea, cuerpo: Body) -> Response {
    let r = async {
        let recibido = guardar(&borde, "acto.pdf", Box::pin(cuerpo.into_data_stream())).await;
        let acto = match recibido {
            Ok(acto) => acto,
            Err(p) => {
                negado(&borde, s.id, p.codigo()).await?;
                return Err(p);
            }
        };
        let (id, documento, vence) = (s.id, acto.documento, borde.ahora() + ESPERA);
        let puesto = borde.store.acto(async move |c| sistemas::poner_acto(c, id, &acto, vence).await).await;
        let puesto = puesto.map_err(|e| Problema::from(Error::from(e)))?;
        if puesto.documento != documento {
            borde.deposito.soltar(&[documento]).await;
        }
        let cuerpo = json!({ "sha256": puesto.huella, "bytes": puesto.bytes, "vence_en": vence.to_string() });
        Ok((StatusCode::CREATED, Json(cuerpo)).into_response())
    };
    r.await.unwrap_or_else(IntoResponse::into_response)
}

/// The copy of what is to be notified, and whether it was put into the deposit just now.
pub(super) async fn copia(borde: &Borde, sistema: Id, r: &Revisado) -> Result<(Acto, bool), Problema> {
    let Some(base64) = &r.base64 else {
        let falta = || {
            let que = "Ese acto no está en el depósito: déjelo en /api/v1/actos, o envíelo en «contenido».";
            Problema::incompleta(vec![Falta::new("/acto/sha256", que)])
        };
        let hallado = async {
            let mut lector = borde.store.lector().await?;
            let huella = r.sha256.to_string();
            Ok::<_, Error>(sistemas::acto(&mut lector.conn(), sistema, &huella, borde.ahora()).await?)
        };
        return Ok((visto(borde, hallado.await?.ok_or_else(falta)?).await?, false));
    };
    let mal = |puntero: &str, que: &str| Problema::incompleta(vec![Falta::new(puntero, que)]);
    let bytes = BASE64_STANDARD.decode(base64);
    let bytes =
        bytes.map_err(|_| mal("/acto/contenido", "El contenido debe ser base64 (RFC 4648, con relleno)."))?;
    if Huella::de(&bytes) != r.sha256 {
        return Err(mal("/acto/sha256", "El SHA-256 no es el del contenido."));
    }
    let trozos = stream::iter([Ok::<_, Infallible>(Bytes::from(bytes))]);
    Ok((guardar(borde, &r.nombre, trozos).await?, true))
}

/// To the deposit, where it is a PDF without known harm.
async fn guardar<E>(
    borde: &Borde,
    nombre: &str,
    trozos: impl Stream<Item = Result<Bytes, E>> + Unpin,
) -> Result<Acto, Problema> {
    let megas = borde.vivo.portal().map_or(0, |p| u64::from(p.sitio().entidad.carpeta.archivo_megas));
    let (id, tope) = (azar::id(borde.ahora()), megas << 20);
    let nombre =
        if nombre.to_lowercase().ends_with(".pdf") { nombre.to_owned() } else { format!("{nombre}.pdf") };
    let recibido = borde.deposito.recibir(id, Duenio::Sede, &nombre, (tope, &["pdf".into()]), trozos).await;
    let Recibido { id, bytes, huella, .. } = recibido.map_err(porque)?;
    let acto = Acto { huella, documento: id, bytes, analisis: Analisis::SinAnalizar };
    let visto = visto(borde, acto).await;
    if visto.is_err() {
        borde.deposito.soltar(&[id]).await;
    }
    visto
}

/// Nobody is told of an act that the antivirus did not find clean, where there is one; what was seen is not looked at again.
async fn visto(borde: &Borde, acto: Acto) -> Result<Acto, Problema> {
    if acto.analisis == Analisis::Limpio {
        return Ok(acto);
    }
    match exigir_limpio(borde, acto.documento, &acto.huella).await {
        Ok(analisis) => Ok(Acto { analisis, ..acto }),
        Err(NoLimpio::SinRespuesta) => Err(Problema::sin_antivirus()),
        Err(NoLimpio::Infectado) => Err(Problema::infectado()),
    }
}

fn porque(por: NoRecibido) -> Problema {
    match por {
        NoRecibido::Grande(_) => Problema::grande(),
        NoRecibido::Disco => Problema::no_disponible(),
        NoRecibido::Cortado => Problema::new(StatusCode::BAD_REQUEST, "cortado", "El acto no llegó completo"),
        _ => Problema::incompleta(vec![Falta::new("/acto/contenido", "El acto debe ser un PDF.")]),
    }
}
