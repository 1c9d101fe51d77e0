//! The bytes of one piece.

use super::{
    Suyo,
    respuesta::{OTRA_VEZ, en_json, rechazo_breve},
    una,
};
use crate::{
    actos::carpeta::poner_trozo,
    archivos::{Duenio, NoRecibido},
    azar,
    borde::{Borde, error::Error},
};
use axum::{
    Json,
    body::Body,
    extract::{Path, Request, State},
    response::{IntoResponse, Response},
};
use domain::carpeta::TROZO;
use serde_json::json;
use std::sync::Arc;
use store::{
    Id,
    carpeta::subidas::{self, Subida, Trozo},
};

/// `POST …/subidas/{id}/trozos/{numero}`: one that is there already changes nothing. It says how long the session lasts.
pub(super) async fn traer(
    State(borde): State<Arc<Borde>>,
    Suyo(persona, quedan): Suyo,
    Path((cual, numero)): Path<(String, String)>,
    peticion: Request,
) -> Response {
    let r = async {
        let s = una(&borde, persona, &cual).await?;
        let numero: i64 = numero.parse().map_err(|_| Error::NoExiste)?;
        let debe = bytes_de(&s, numero).ok_or(Error::NoExiste)?;
        if s.documento.is_none() && !esta(&borde, s.id, numero).await? {
            match guardar(&borde, (persona, s.id), (numero, debe), peticion.into_body()).await? {
                Ok(()) => {}
                Err(NoRecibido::Disco) => return Ok(rechazo_breve(&OTRA_VEZ)),
                Err(_) => return Err(Error::Formulario),
            }
        }
        Ok(Json(json!({ "ok": true, "numero": numero, "quedan": quedan })).into_response())
    };
    r.await.unwrap_or_else(en_json)
}

/// To the deposit first, and then its row; of what has another size, or was there by then, nothing stays.
async fn guardar(
    borde: &Borde,
    (persona, subida): (Id, Id),
    (numero, debe): (i64, i64),
    cuerpo: Body,
) -> Result<Result<(), NoRecibido>, Error> {
    let (blob, duenio) = (azar::id(borde.ahora()), Duenio::Persona(persona));
    let tope = u64::try_from(debe).unwrap_or(0);
    let cuerpo = Box::pin(cuerpo.into_data_stream());
    let (bytes, huella) = match borde.deposito.recibir_trozo(blob, duenio, tope, cuerpo).await {
        Ok(r) => r,
        Err(por) => return Ok(Err(por)),
    };
    if bytes != debe {
        borde.deposito.soltar(&[blob]).await;
        return Ok(Err(NoRecibido::Cortado));
    }
    match poner_trozo(borde, persona, subida, Trozo { numero, blob, bytes, huella }).await {
        Ok(true) => {}
        otro => {
            borde.deposito.soltar(&[blob]).await;
            otro?;
        }
    }
    Ok(Ok(()))
}

/// Bytes that the piece of a number must have; none where there is no such piece.
fn bytes_de(s: &Subida, numero: i64) -> Option<i64> {
    let desde = numero.checked_mul(TROZO).filter(|d| (0..s.bytes).contains(d))?;
    Some(TROZO.min(s.bytes - desde))
}

async fn esta(borde: &Borde, subida: Id, numero: i64) -> Result<bool, Error> {
    let mut lector = borde.store.lector().await?;
    Ok(subidas::trozos(&mut lector.conn(), subida).await?.iter().any(|t| t.numero == numero))
}
