//! The pieces become the file, and the file a document; asked again, it is the same one.

use super::{
    Suyo,
    juntar::Junta,
    respuesta::{OTRA_VEZ, avance, en_json, rechazo, rechazo_breve, recibo},
    una,
};
use crate::{
    actos::carpeta::{Terminada, dejar_subida, terminar_subida},
    archivos::{Duenio, NoRecibido, visible},
    azar,
    borde::{Borde, error::Error},
    rutas::documentos::{
        cupo, filas, limites,
        subir::{no_cabe, porque},
    },
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use pages::persona::Mensaje;
use std::sync::Arc;
use store::{
    Id,
    carpeta::{Agregado, subidas::Subida},
};

/// `POST …/subidas/{id}/terminar`: the pieces become the file, and the file a document; asked again it is the same one.
pub(super) async fn terminar(
    State(borde): State<Arc<Borde>>,
    Suyo(persona, ..): Suyo,
    Path(cual): Path<String>,
) -> Response {
    let r = async {
        let s = una(&borde, persona, &cual).await?;
        if let Some(documento) = s.documento {
            return recibo(&borde, persona, documento).await;
        }
        let junta = Junta::de(&borde, persona, &s).await?;
        if !junta.entera {
            return avance(&borde, &s).await.map(|mut v| {
                v["ok"] = false.into();
                (StatusCode::CONFLICT, Json(v)).into_response()
            });
        }
        juntada(&borde, persona, &s, junta).await
    };
    r.await.unwrap_or_else(en_json)
}

async fn juntada(borde: &Arc<Borde>, persona: Id, s: &Subida, junta: Junta) -> Result<Response, Error> {
    let tipos: Vec<domain::Texto> = filas::tipos().into_iter().map(Into::into).collect();
    let danada = junta.danada.clone();
    let hora = azar::id(borde.ahora());
    let tope = limites(borde).archivo_bytes();
    let recibido = borde
        .deposito
        .recibir(hora, Duenio::Persona(persona), &s.nombre, (tope, &tipos), Box::pin(junta.trozos(borde)))
        .await;
    let r = match recibido {
        Ok(r) => r,
        Err(NoRecibido::Disco) => return Ok(rechazo_breve(&OTRA_VEZ)),
        Err(NoRecibido::Cortado) if !danada.get() => return Ok(rechazo_breve(&OTRA_VEZ)),
        Err(por) => {
            dejar_subida(borde, persona, s.id).await?;
            let que = porque(&s.nombre, por, false, limites(borde).archivo_megas);
            return Ok(rechazo(StatusCode::UNPROCESSABLE_ENTITY, &que));
        }
    };
    let hecho = terminar_subida(borde, persona, s.id, &r, cupo(borde)).await;
    if !matches!(hecho, Ok(Terminada::Documento(_))) {
        borde.deposito.soltar(&[r.id]).await;
    }
    match hecho? {
        Terminada::Documento(d) | Terminada::Antes(d) => recibo(borde, persona, d).await,
        Terminada::No(Agregado::NoEsta) => {
            dejar_subida(borde, persona, s.id).await?;
            let que = Mensaje::clave("falla.carpeta_no_esta").con("nombre", visible(&s.nombre));
            Ok(rechazo(StatusCode::UNPROCESSABLE_ENTITY, &que))
        }
        // The pieces stay: once there is room, it is finished without sending them again.
        Terminada::No(otro) => Ok(rechazo(StatusCode::UNPROCESSABLE_ENTITY, &no_cabe(&s.nombre, otro)?)),
    }
}
