//! What a person does with their own filing: completes it, adds to it, asks for more time, gives it up.

use super::{con_archivos, limites, orden, pedir_otra_vez, rechazados};
use crate::{
    actos::mesa::{Actor, Agregar, Ampliar, Completar, Desistir, Gesto, Negado, Orden, hacer},
    borde::{Borde, error::Error, limites::Que, paginas},
    rutas::{envio::Envio, hecho, pedido::Ver, radicacion},
    sesion::{self, Con, Llenado, Quien},
};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::{Redirect, Response},
};
use pages::persona::{Falla, Hecho};
use std::sync::Arc;
use store::Id;

/// Who comes to the address of a post by a link.
pub(in crate::rutas) async fn a_su_pagina(Path(radicado): Path<String>) -> Redirect {
    let propio = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let radicado: String = radicado.chars().filter(propio).take(40).collect();
    Redirect::to(&format!("/carpeta/tramites/{radicado}/"))
}

/// `POST …/completar`.
pub(super) async fn completar(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Path(radicado): Path<String>,
    peticion: Request,
) -> Response {
    let camino = format!("/carpeta/tramites/{radicado}/completar");
    let r = async {
        let (orden, envio) = recibir(&borde, &quien, &radicado, peticion).await?;
        let (hecho, texto) = con_envio(&borde, orden.clone(), envio, |c| c).await?;
        tras(&borde, &quien, &orden, hecho, (&camino, Hecho::Completado, &texto)).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `POST …/agregar`.
pub(super) async fn agregar(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Path(radicado): Path<String>,
    peticion: Request,
) -> Response {
    let camino = format!("/carpeta/tramites/{radicado}/agregar");
    let r = async {
        let (orden, envio) = recibir(&borde, &quien, &radicado, peticion).await?;
        let (hecho, texto) = con_envio(&borde, orden.clone(), envio, Agregar).await?;
        tras(&borde, &quien, &orden, hecho, (&camino, Hecho::Agregado, &texto)).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `POST …/prorroga`.
pub(super) async fn prorroga(
    State(borde): State<Arc<Borde>>,
    Path(radicado): Path<String>,
    Llenado(quien, ..): Llenado<Ver>,
) -> Response {
    let camino = format!("/carpeta/tramites/{radicado}/prorroga");
    let r = async {
        let orden = de_persona(&borde, &quien, &radicado)?;
        let hecho = hacer(&borde, orden.clone(), Ampliar).await?;
        tras(&borde, &quien, &orden, hecho, (&camino, Hecho::MasTiempo, "")).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `POST …/desistir`.
pub(super) async fn desistir(
    State(borde): State<Arc<Borde>>,
    Path(radicado): Path<String>,
    Llenado(quien, campos, ..): Llenado<Ver>,
) -> Response {
    let camino = format!("/carpeta/tramites/{radicado}/desistir");
    let r = async {
        let orden = de_persona(&borde, &quien, &radicado)?;
        let gesto = Desistir { motivo: campos.texto("motivo").to_owned(), seguro: campos.marcado("seguro") };
        let hecho = hacer(&borde, orden.clone(), gesto).await?;
        tras(&borde, &quien, &orden, hecho, (&camino, Hecho::Desistido, campos.texto("motivo"))).await
    };
    sesion::responder(&borde, &camino, r.await)
}

fn de_persona(borde: &Borde, quien: &Quien, radicado: &str) -> Result<Orden, Error> {
    orden(borde, Actor::Persona(quien.datos.persona.ok_or(Error::NoExiste)?), radicado, None)
}

/// Nobody else's file is taken to disk.
async fn recibir(
    borde: &Arc<Borde>,
    quien: &Quien,
    radicado: &str,
    peticion: Request,
) -> Result<(Orden, Envio), Error> {
    borde.limites.contar(Que::Persona, quien.huella.as_bytes()).map_err(Error::Demasiados)?;
    let orden = de_persona(borde, quien, radicado)?;
    radicacion::suyo(borde, quien, radicado).await?;
    let (formulario, megas) = con_archivos(borde, "archivos")?;
    Ok((orden, Envio::leer(borde, &formulario, megas, peticion).await?))
}

/// Does it with what came, and gives back what was typed; files of what was not done are kept nowhere.
pub(in crate::rutas) async fn con_envio<G: Gesto>(
    borde: &Arc<Borde>,
    orden: Orden,
    mut envio: Envio,
    gesto: impl FnOnce(Completar) -> G,
) -> Result<(Result<(), Negado>, String), Error> {
    let texto = envio.respuestas.texto("texto").to_owned();
    let ids: Vec<Id> = envio.recibidos.iter().map(|(_, r)| r.id).collect();
    let rechazados = rechazados(&envio, limites(borde).1);
    let documentos = std::mem::take(&mut envio.recibidos).into_iter().map(|(_, r)| r).collect();
    let gesto = gesto(Completar { texto: texto.clone(), documentos, rechazados });
    let hecho = match hacer(borde, orden, gesto).await {
        Ok(Ok(())) => Ok(()),
        otro => {
            borde.deposito.soltar(&ids).await;
            otro?.map_err(|n| pedir_otra_vez(n, "archivos", !ids.is_empty()))
        }
    };
    Ok((hecho, texto))
}

/// To the filing, which says so; or the same page with what must be put right first.
async fn tras(
    borde: &Arc<Borde>,
    quien: &Quien,
    orden: &Orden,
    hecho: Result<(), Negado>,
    (camino, bien, texto): (&str, Hecho, &str),
) -> Result<Response, Error> {
    let (fallas, estado) = match hecho {
        Ok(()) => return Ok(hecho::a(&format!("/carpeta/tramites/{}/", orden.radicado), bien)),
        Err(Negado::NoEsta) => return Err(Error::NoExiste),
        Err(Negado::Fallas(fallas)) => (fallas, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Negado::Otro) => (vec![Falla::clave("", "falla.su_solicitud_cambio")], StatusCode::CONFLICT),
    };
    let mut x = radicacion::mi_tramite(borde, quien, &orden.radicado).await?;
    (x.caso.fallas, x.caso.texto) = (fallas, texto.to_owned());
    let presencia = quien.presencia(camino, borde.ahora());
    Ok(paginas::con_portal(borde, estado, |p| p.mi_tramite(&presencia, &x)))
}
