//! The aviso of a notification on the page of the sede: an official fixes it there, or takes it away before its time.

use super::{
    formulario_de, limites,
    notificacion::{abrir, pagina},
    pedir_otra_vez, rechazados,
};
use crate::{
    actos::{
        mesa::{Negado, Orden},
        notificaciones::{self as acto, Publicar},
    },
    borde::{Borde, error::Error, limites::Que, paginas},
    rutas::{envio::Envio, hecho, notificaciones::aviso, pedido::Atender},
    sesion::{self, Con, Llenado, Quien},
};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::formulario::Archivo;
use pages::{
    notificaciones::Retirar,
    persona::{Falla, Hecho},
};
use std::sync::Arc;
use store::{
    Id,
    notificaciones::{self, Notificacion},
};

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

/// `GET /funcionario/notificaciones/{id}/retirar`: what follows from taking it away; where none stands, its page.
pub(super) async fn por_retirar(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(id): Path<String>,
) -> Response {
    let r = async {
        let (orden, n) = abrir(&borde, &quien, &id).await?;
        sin_retirar(&borde, &quien, (&orden, &n), (StatusCode::OK, String::new(), Vec::new())).await
    };
    sesion::responder(&borde, &format!("/funcionario/notificaciones/{id}/retirar"), r.await)
}

/// `POST /funcionario/notificaciones/{id}/retirar`.
pub(super) async fn retirar(
    State(borde): State<Arc<Borde>>,
    Path(id): Path<String>,
    Llenado(quien, campos, ..): Llenado<Atender>,
) -> Response {
    let r = async {
        let (orden, n) = abrir(&borde, &quien, &id).await?;
        let motivo = campos.texto("motivo").to_owned();
        match acto::retirar(&borde, orden.clone(), n.id, motivo.clone()).await? {
            Ok(_) => Ok(a_ella(n.id)),
            Err(Negado::Fallas(fallas)) => {
                let vuelta = (StatusCode::UNPROCESSABLE_ENTITY, motivo, fallas);
                sin_retirar(&borde, &quien, (&orden, &n), vuelta).await
            }
            Err(_) => Err(Error::NoExiste),
        }
    };
    sesion::responder(&borde, &format!("/funcionario/notificaciones/{id}/retirar"), r.await)
}

async fn sin_retirar(
    borde: &Arc<Borde>,
    quien: &Quien,
    (orden, n): (&Orden, &Notificacion),
    (estado, motivo, fallas): (StatusCode, String, Vec<Falla>),
) -> Result<Response, Error> {
    let en_pie = {
        let mut lector = borde.store.lector().await?;
        notificaciones::publicada_de(&mut lector.conn(), n.id).await?
    };
    let suya = format!("/funcionario/notificaciones/{}/", n.id);
    let Some(en_pie) = en_pie else { return Ok(Redirect::to(&suya).into_response()) };
    let (id, radicado) = (n.id.to_string(), Some(orden.radicado.clone()));
    let x = Retirar { id, radicado, aviso: aviso(borde, en_pie), motivo, fallas };
    let presencia = quien.presencia(&format!("{suya}retirar"), borde.ahora());
    Ok(paginas::con_portal(borde, estado, |p| p.retirar_aviso(&presencia, &x)))
}

fn a_ella(id: Id) -> Response {
    hecho::a(&format!("/funcionario/notificaciones/{id}/"), Hecho::CasoActualizado)
}
