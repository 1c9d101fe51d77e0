//! What an official does with notifications of a case: sends one, and notes what happened outside of the sede.

use super::{caso::tras, con_archivos, orden_de_mesa};
use crate::{
    actos::notificaciones::{Constancia, Fuera, Notificar, constar, notificar as acto_de_notificar},
    borde::{Borde, error::Error, limites::Que},
    rutas::{envio::Envio, pedido::Atender},
    sesion::{self, Con, Llenado, Quien},
};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use domain::{
    Instante,
    fecha::de_colombia,
    formulario::Respuestas,
    grado::Grado,
    notificacion::{Autoridad, MAX_RECURSOS, Propuesta, Recurso, Recursos},
};
use std::sync::Arc;

/// `POST /funcionario/casos/{radicado}/notificar`, with the copy of the act.
pub(super) async fn notificar(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(radicado): Path<String>,
    peticion: Request,
) -> Response {
    let camino = format!("/funcionario/casos/{radicado}/notificar");
    let r = async {
        borde.limites.contar(Que::Persona, quien.huella.as_bytes()).map_err(Error::Demasiados)?;
        let (formulario, megas) = con_archivos(&borde, "copia")?;
        // Nobody else's file is taken to disk.
        let orden = orden_de_mesa(&borde, &quien, &radicado, None)?;
        let abre = {
            let mut lector = borde.store.lector().await?;
            orden.abrir(&mut lector.conn()).await?.is_some()
        };
        if !abre {
            return Err(Error::NoExiste);
        }
        let envio = Envio::leer(&borde, &formulario, megas, peticion).await?;
        enviar(&borde, &quien, &radicado, envio).await
    };
    sesion::responder(&borde, &camino, r.await)
}

async fn enviar(
    borde: &Arc<Borde>,
    quien: &Quien,
    radicado: &str,
    mut envio: Envio,
) -> Result<Response, Error> {
    let orden = orden_de_mesa(borde, quien, radicado, None)?;
    let escrito = envio.respuestas.clone();
    let ids: Vec<_> = envio.recibidos.iter().map(|(_, r)| r.id).collect();
    let clave = Some(envio.orden("_clave")).filter(|c| !c.is_empty());
    let asunto = match escrito.texto("asunto") {
        "" => format!("Decisión en su solicitud {}", orden.radicado),
        escrito => escrito.to_owned(),
    };
    let n = Notificar {
        asunto,
        propuesta: propuesta(&escrito),
        grado: escrito.texto("grado").parse().unwrap_or(Grado::Medio),
        // Of one case, so that nobody guesses the key of another.
        clave: clave.map(|c| format!("{}:{c}", orden.radicado)),
        documento: std::mem::take(&mut envio.recibidos).into_iter().map(|(_, r)| r).next(),
    };
    let hecho = acto_de_notificar(borde, orden.clone(), n).await;
    // What no row names goes: also a second copy of what was notified before.
    borde.deposito.soltar_sin_nombre(&ids).await;
    let hecho = hecho?.map(drop).map_err(|n| super::pedir_otra_vez(n, "copia", !ids.is_empty()));
    tras(borde, quien, orden, ("notificar", escrito), hecho).await
}

/// What was typed, complete or not.
fn propuesta(r: &Respuestas) -> Propuesta {
    let de = |nombre: &str| r.texto(nombre).to_owned();
    Propuesta {
        copia: None,
        autoridad: Autoridad { cargo: de("autoridad.cargo"), dependencia: de("autoridad.dependencia") },
        gratuita: r.texto("gratuita") == "si",
        acto_en: momento(r.texto("acto_en")),
        recursos: match r.texto("recursos") {
            "si" => Some(Recursos::Proceden((0..MAX_RECURSOS).filter_map(|i| recurso(r, i)).collect())),
            "no" => Some(Recursos::NoProceden { porque: de("recursos.porque") }),
            _ => None,
        },
    }
}

/// The remedy of a row; none where nothing was typed in it.
fn recurso(r: &Respuestas, i: usize) -> Option<Recurso> {
    let de = |que: &str| r.texto(&format!("recursos.{i}.{que}")).to_owned();
    let (nombre, ante, dias) = (de("nombre"), de("ante"), de("dias"));
    let vacio = nombre.is_empty() && ante.is_empty() && dias.is_empty();
    (!vacio).then(|| Recurso { nombre, ante, dias: dias.parse().unwrap_or(0) })
}

/// `2026-11-20T16:40`, in the legal time of Colombia.
fn momento(escrito: &str) -> Option<Instante> {
    de_colombia(escrito.parse().ok()?)
}

/// `POST /funcionario/casos/{radicado}/notificaciones/{id}/prueba`.
pub(super) async fn prueba(
    State(borde): State<Arc<Borde>>,
    Path((radicado, id)): Path<(String, String)>,
    Llenado(quien, campos, ..): Llenado<Atender>,
) -> Response {
    let camino = format!("/funcionario/casos/{radicado}/notificaciones/{id}/prueba");
    let r = async {
        let orden = orden_de_mesa(&borde, &quien, &radicado, None)?;
        let escrito = Respuestas::de(campos.pares().iter().cloned()).ok_or(Error::Formulario)?;
        let id = id.parse().map_err(|_| Error::NoExiste)?;
        let x = Constancia {
            que: que(campos.texto("suceso")).ok_or(Error::Formulario)?,
            // Before all that can be true: the act says what is wrong with it.
            en: momento(campos.texto("en")).unwrap_or(Instante::UNIX_EPOCH),
            prueba: campos.texto("soporte").to_owned(),
        };
        let hecho = constar(&borde, orden.clone(), id, x).await?.map(drop);
        tras(&borde, &quien, orden, ("prueba", escrito), hecho).await
    };
    sesion::responder(&borde, &camino, r.await)
}

fn que(suceso: &str) -> Option<Fuera> {
    Some(match suceso {
        "sin_direccion" => Fuera::SinDireccion,
        "citacion_enviada" => Fuera::Citada,
        "personal" => Fuera::Entregada,
        "aviso_con_copia" => Fuera::AvisoEntregado,
        "fijada" => Fuera::Fijada,
        "desfijada" => Fuera::Desfijada,
        _ => return None,
    })
}
