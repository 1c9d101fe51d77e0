//! What an official does with comments: publishes them, answers them, tells what became of all.

use super::{hallar, mesa::pagina};
use crate::{
    actos::{
        consultas::{self as acto, Orden, Publicar, Responder},
        mesa::{Mano, Negado},
    },
    borde::{Borde, error::Error},
    rutas::{hecho, pedido::Atender},
    sesion::{self, Campos, Llenado, Quien},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{Redirect, Response},
};
use pages::{
    consultas::{Forma, Volvio},
    persona::{Falla, Hecho},
};
use std::sync::Arc;

/// Who loads the address of a post.
pub(super) async fn a_su_pagina() -> Redirect {
    Redirect::to("./")
}

/// `POST …/publicar`.
pub(super) async fn publicar(
    State(borde): State<Arc<Borde>>,
    Path(slug): Path<String>,
    Llenado(quien, campos, ..): Llenado<Atender>,
) -> Response {
    let r = async {
        let x = Publicar {
            comentario: campos.texto("comentario").parse().map_err(|_| Error::NoExiste)?,
            ocultar: campos.texto("ocultar").to_owned(),
            reserva: campos.texto("reserva").to_owned(),
        };
        let hecho = acto::publicar(&borde, orden(&borde, &quien, &slug)?, x).await?;
        tras(&borde, &quien, &slug, hecho.map(drop), (Forma::Publicar, &campos)).await
    };
    sesion::responder(&borde, &camino(&slug, "publicar"), r.await)
}

/// `POST …/ocultar`.
pub(super) async fn ocultar(
    State(borde): State<Arc<Borde>>,
    Path(slug): Path<String>,
    Llenado(quien, campos, ..): Llenado<Atender>,
) -> Response {
    let r = async {
        let texto = |n| campos.texto(n).to_owned();
        let que = (texto("numero"), texto("ocultar"), texto("reserva"));
        let hecho = acto::ocultar(&borde, orden(&borde, &quien, &slug)?, que).await?;
        tras(&borde, &quien, &slug, hecho, (Forma::Ocultar, &campos)).await
    };
    sesion::responder(&borde, &camino(&slug, "ocultar"), r.await)
}

/// `POST …/responder`.
pub(super) async fn responder(
    State(borde): State<Arc<Borde>>,
    Path(slug): Path<String>,
    Llenado(quien, campos, ..): Llenado<Atender>,
) -> Response {
    let r = async {
        let cuales = campos.pares().iter().filter(|(n, _)| n == "comentarios");
        let x = Responder {
            cuales: cuales.filter_map(|(_, v)| v.parse().ok()).collect(),
            decision: campos.texto("decision").to_owned(),
            texto: campos.texto("respuesta").to_owned(),
        };
        let hecho = acto::responder(&borde, orden(&borde, &quien, &slug)?, x).await?;
        tras(&borde, &quien, &slug, hecho, (Forma::Responder, &campos)).await
    };
    sesion::responder(&borde, &camino(&slug, "responder"), r.await)
}

/// `POST …/informe`.
pub(super) async fn informar(
    State(borde): State<Arc<Borde>>,
    Path(slug): Path<String>,
    Llenado(quien, campos, ..): Llenado<Atender>,
) -> Response {
    let r = async {
        let texto = campos.texto("conclusion").to_owned();
        let hecho = acto::informar(&borde, orden(&borde, &quien, &slug)?, texto).await?;
        tras(&borde, &quien, &slug, hecho.map(drop), (Forma::Informe, &campos)).await
    };
    sesion::responder(&borde, &camino(&slug, "informe"), r.await)
}

fn camino(slug: &str, acto: &str) -> String {
    format!("/funcionario/consultas/{slug}/{acto}")
}

fn orden(borde: &Borde, quien: &Quien, slug: &str) -> Result<Orden, Error> {
    let h = hallar(borde, slug)?;
    let ahora = borde.ahora();
    Ok(Orden {
        mano: Mano::de(borde, quien).ok_or(Error::NoExiste)?,
        estado: h.consulta.en(ahora),
        dependencia: h.consulta.dependencia.as_ref().map(ToString::to_string),
        publica: borde.publico.a(&format!("/participa/consultas/{}/comentarios/", h.vista.slug)),
        consulta: h.vista.slug,
        titulo: h.vista.titulo,
        ahora,
    })
}

/// To its page, which says that it was done; or the same page with what must be put right first.
async fn tras(
    borde: &Arc<Borde>,
    quien: &Quien,
    slug: &str,
    hecho: Result<(), Negado>,
    (forma, campos): (Forma, &Campos),
) -> Result<Response, Error> {
    let suya = format!("/funcionario/consultas/{slug}/");
    let (fallas, estado) = match hecho {
        Ok(()) => return Ok(hecho::a(&suya, Hecho::ConsultaActualizada)),
        Err(Negado::NoEsta) => return Err(Error::NoExiste),
        Err(Negado::Fallas(fallas)) => (fallas, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Negado::Otro) => {
            let que = "La consulta cambió mientras usted escribía. Revise cómo está antes de seguir.";
            (vec![Falla::new("", que)], StatusCode::CONFLICT)
        }
    };
    let volvio = Volvio { forma, campos: campos.pares().to_vec() };
    let donde = format!("{suya}x");
    pagina(borde, quien, slug, (&donde, estado), None, (Some(volvio), fallas)).await
}
