//! The aviso of a notification on the page of the sede: an official fixes it there, or takes it away before its time.

use super::{
    formulario_de, limites,
    notificacion::{abrir, pagina},
    pedir_otra_vez, rechazados,
};
use crate::{
    actos::{
        mesa::Negado,
        notificaciones::{self as acto, Publicar},
    },
    borde::{Borde, error::Error, limites::Que},
    rutas::{envio::Envio, hecho, pedido::Atender},
    sesion::{self, Con, Llenado},
};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::Response,
};
use domain::formulario::{Archivo, Respuestas};
use pages::persona::Hecho;
use std::sync::Arc;
use store::Id;

/// `POST /funcionario/notificaciones/{id}/publicar`, with the copy that everybody may read.
pub(super) async fn publicar(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(id): Path<String>,
    peticion: Request,
) -> Response {
    let camino = format!("/funcionario/notificaciones/{id}/publicar");
    let r = async {
        borde.limites.contar(Que::Persona, quien.huella.as_bytes()).map_err(Error::Demasiados)?;
        // Nobody else's file is taken to disk.
        let (orden, n) = abrir(&borde, &quien, &id).await?;
        let solo_pdf = Archivo { cantidad: 1, tipos: vec!["pdf".into()], tipo_documental: None };
        let formulario = formulario_de("copia", solo_pdf).ok_or(Error::NoExiste)?;
        let megas = limites(&borde).1;
        let mut envio = Envio::leer(&borde, &formulario, megas, peticion).await?;
        let ids: Vec<Id> = envio.recibidos.iter().map(|(_, r)| r.id).collect();
        let x = Publicar {
            acto: envio.respuestas.texto("acto").to_owned(),
            rechazados: rechazados(&envio, megas),
            copia: std::mem::take(&mut envio.recibidos).into_iter().map(|(_, r)| r).next(),
        };
        let hecho = acto::publicar(&borde, orden.clone(), n.id, x).await;
        // What no row names goes: of what was refused, or stood already.
        borde.deposito.soltar_sin_nombre(&ids).await;
        let (estado, fallas) = match hecho?.map_err(|n| pedir_otra_vez(n, "copia", !ids.is_empty())) {
            Ok(_) => return Ok(a_ella(n.id)),
            Err(Negado::NoEsta) => return Err(Error::NoExiste),
            Err(Negado::Fallas(fallas)) => (StatusCode::UNPROCESSABLE_ENTITY, fallas),
            Err(Negado::Otro) => (StatusCode::CONFLICT, Vec::new()),
        };
        let vuelta = (estado, envio.respuestas, fallas);
        pagina(&borde, &quien, (&orden, &n), (&camino, None), vuelta).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `POST /funcionario/notificaciones/{id}/retirar`.
pub(super) async fn retirar(
    State(borde): State<Arc<Borde>>,
    Path(id): Path<String>,
    Llenado(quien, ..): Llenado<Atender>,
) -> Response {
    let camino = format!("/funcionario/notificaciones/{id}/retirar");
    let r = async {
        let (orden, n) = abrir(&borde, &quien, &id).await?;
        match acto::retirar(&borde, orden.clone(), n.id).await? {
            Ok(_) => Ok(a_ella(n.id)),
            Err(Negado::Fallas(fallas)) => {
                let vuelta = (StatusCode::UNPROCESSABLE_ENTITY, Respuestas::default(), fallas);
                pagina(&borde, &quien, (&orden, &n), (&camino, None), vuelta).await
            }
            Err(_) => Err(Error::NoExiste),
        }
    };
    sesion::responder(&borde, &camino, r.await)
}

fn a_ella(id: Id) -> Response {
    hecho::a(&format!("/funcionario/notificaciones/{id}/"), Hecho::CasoActualizado)
}
