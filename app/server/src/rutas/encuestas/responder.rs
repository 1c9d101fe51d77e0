//! A person says how it went with a filing of theirs that has ended.

use crate::{
    actos::{
        self,
        mesa::{Actor, Negado},
    },
    borde::{Borde, error::Error},
    rutas::{ayudas::volver, hecho, mesa, pedido::Ver},
    sesion::{self, Campos, Llenado},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use domain::encuesta::{COMENTARIO, Encuesta, Falta};
use pages::{
    persona::{Falla, Hecho, Mensaje},
    peticion::EncuestaVista,
};
use std::sync::Arc;
use store::{encuestas, peticiones::Peticion};

const NO_HA_TERMINADO: &str = "falla.no_ha_terminado";

/// `POST /carpeta/tramites/{radicado}/encuesta`.
pub(super) async fn responder(
    State(borde): State<Arc<Borde>>,
    Path(radicado): Path<String>,
    Llenado(quien, campos, ..): Llenado<Ver>,
) -> Response {
    let camino = format!("/carpeta/tramites/{radicado}/encuesta");
    let r = async {
        let persona = quien.datos.persona.ok_or(Error::NoExiste)?;
        let orden = mesa::orden(&borde, Actor::Persona(persona), &radicado, None)?;
        let leida =
            Encuesta::leer(campos.texto("estrellas"), campos.texto("facil"), campos.texto("comentario"));
        let (fallas, estado) = match leida {
            Ok(encuesta) => match actos::encuestar(&borde, orden.clone(), encuesta).await? {
                Ok(()) => {
                    let suya = format!("/carpeta/tramites/{}/", orden.radicado);
                    return Ok(hecho::a(&suya, Hecho::EncuestaRespondida));
                }
                Err(Negado::NoEsta) => return Err(Error::NoExiste),
                Err(_) => (vec![Falla::clave("", NO_HA_TERMINADO)], StatusCode::CONFLICT),
            },
            Err(faltas) => (faltas.into_iter().map(falla).collect(), StatusCode::UNPROCESSABLE_ENTITY),
        };
        volver(&borde, &quien, &orden.radicado, (&camino, estado), |x| con(x, &campos, fallas)).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// What a filing asks its person at the end; nothing before.
pub(in crate::rutas) async fn encuesta(borde: &Borde, p: &Peticion) -> Result<Option<EncuestaVista>, Error> {
    if !p.estado.terminada() {
        return Ok(None);
    }
    let mut lector = borde.store.lector().await?;
    let hay = encuestas::hay(&mut lector.conn(), p.id).await?;
    Ok(Some(if hay { EncuestaVista::Respondida } else { EncuestaVista::nueva() }))
}

/// What was typed, beside what must be put right; where it was answered meanwhile, that is all there is to say.
fn con(x: &mut pages::peticion::MiTramite, campos: &Campos, fallas: Vec<Falla>) {
    if matches!(x.encuesta, Some(EncuestaVista::Respondida)) {
        return;
    }
    if x.encuesta.is_some() {
        let texto = |n| campos.texto(n).to_owned();
        x.encuesta = Some(EncuestaVista::Pregunta {
            estrellas: texto("estrellas"),
            facil: texto("facil"),
            comentario: texto("comentario"),
        });
        x.caso.fallas = fallas;
    } else {
        x.caso.fallas = vec![Falla::clave("", NO_HA_TERMINADO)];
    }
}

fn falla(f: Falta) -> Falla {
    match f {
        Falta::Estrellas => Falla::clave("estrellas", "falla.estrellas"),
        Falta::Facil => Falla::clave("facil", "falla.facil"),
        Falta::Corto => {
            let que = Mensaje::clave("falla.opinion_corta").con("minimo", *COMENTARIO.start());
            Falla::new("comentario", que)
        }
        Falta::Largo(n) => {
            let que = Mensaje::clave("falla.largo").con("maximo", *COMENTARIO.end()).con("n", n);
            Falla::new("comentario", que)
        }
    }
}
