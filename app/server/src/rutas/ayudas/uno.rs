//! `/carpeta/ayudas/{radicado}/`: a filing of somebody else and its documents, once the look is on record.

use super::orden;
use crate::{
    actos::{Expediente, ayudas, mesa::Orden},
    borde::{Borde, error::Error, idioma, paginas},
    rutas::{hecho::Recien, mesa::servir, pedido::Ayudar, radicacion},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{Redirect, Response},
};
use pages::{
    persona::{Falla, Hecho, Mensaje},
    peticion::Ayuda,
};
use std::sync::Arc;
use store::datos::{self, Campo};

/// Who comes to the address of a post by a link.
pub(super) async fn a_su_pagina(Path(radicado): Path<String>) -> Redirect {
    let propio = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let radicado: String = radicado.chars().filter(propio).take(40).collect();
    Redirect::to(&format!("/carpeta/ayudas/{radicado}/"))
}

/// `GET /carpeta/ayudas/{radicado}/`: ended, withdrawn, foreign and missing look the same.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ayudar>,
    Path(radicado): Path<String>,
    Query(recien): Query<Recien>,
) -> Response {
    let camino = format!("/carpeta/ayudas/{radicado}/");
    let r = async {
        let orden = orden(&borde, &quien, &radicado)?;
        pagina(&borde, &quien, &orden, &camino, Vuelta { hecho: recien.hecho(), ..Vuelta::default() }).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `GET /carpeta/ayudas/{radicado}/documentos/{orden}`.
pub(super) async fn documento(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ayudar>,
    Path((radicado, lugar)): Path<(String, String)>,
) -> Response {
    let camino = format!("/carpeta/ayudas/{radicado}/documentos/{lugar}");
    let r = async {
        let orden = orden(&borde, &quien, &radicado)?;
        ayudas::mirar(&borde, orden.clone()).await?.map_err(|_| Error::NoExiste)?;
        servir(&borde, &orden, &lugar).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// What stands on the page besides the filing.
#[derive(Default)]
pub(super) struct Vuelta {
    pub(super) hecho: Option<Hecho>,
    /// What was typed in a form that came back, what must be put right in it, and its status.
    pub(super) texto: String,
    pub(super) fallas: Vec<Falla>,
    pub(super) estado: StatusCode,
}

pub(super) async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    orden: &Orden,
    camino: &str,
    vuelta: Vuelta,
) -> Result<Response, Error> {
    let mut presencia = quien.presencia(camino, borde.ahora());
    presencia.hecho = vuelta.hecho;
    let estado = vuelta.estado;
    let x = vista(borde, orden, vuelta).await?;
    Ok(paginas::con_portal(borde, estado, |p| p.ayuda(&presencia, &x)))
}

/// What the person's own page shows, without what is only theirs to do, and without the code of its receipt.
async fn vista(borde: &Arc<Borde>, orden: &Orden, vuelta: Vuelta) -> Result<Ayuda, Error> {
    let visto = ayudas::mirar(borde, orden.clone()).await?.map_err(|_| Error::NoExiste)?;
    let por = visto.ayuda.ok_or(Error::NoExiste)?;
    let (e, de) = {
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let de = datos::valor(c, por.persona, Campo::Nombre).await?;
        (Expediente::leer(c, visto.peticion).await?.ok_or(Error::NoExiste)?, de)
    };
    let camino = format!("carpeta/ayudas/{}/", orden.radicado);
    let mut caso = radicacion::caso(borde, &e, &camino, None).await?;
    caso.historia = radicacion::historia_de_otra(&e);
    (caso.texto, caso.fallas) = (vuelta.texto, vuelta.fallas);
    Ok(Ayuda {
        caso,
        de: de.unwrap_or_else(|| idioma::decir(&Mensaje::clave("persona.quien_la_presento"))),
        hasta: por.hasta,
    })
}
