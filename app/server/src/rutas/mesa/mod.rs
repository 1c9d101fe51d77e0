//! The desk of the official: the tray, one case, its documents, and what is done with it.

mod actos;
mod bandeja;
mod caso;
mod documento;
mod notificacion;
mod notificar;
mod propio;
mod publicar;
mod verbal;

pub(super) use bandeja::bandeja;
pub(super) use documento::{documento_propio, servir};
pub(super) use propio::{a_su_pagina as a_su_tramite, con_envio};

use super::{
    envio::{Envio, MAX_ENVIO},
    radicacion::pagar_tramite,
};
use crate::{
    actos::mesa::{Actor, Mano, Negado, Orden},
    borde::{Borde, error::Error},
    sesion::Quien,
};
use axum::{Router, extract::DefaultBodyLimit, routing::get};
use domain::{
    formulario::{Archivo, Campo, Formulario},
    peticion::Estado,
};
use pages::persona::Falla;
use std::sync::Arc;

/// The desk itself; the tray stands with the other doors.
pub(super) fn rutas() -> Router<Arc<Borde>> {
    let con_archivos = Router::new()
        .route("/funcionario/casos/{radicado}/responder", get(caso::a_su_pagina).post(actos::responder))
        .route("/funcionario/casos/{radicado}/notificar", get(notificar::ver).post(notificar::revisar))
        .route(
            "/funcionario/notificaciones/{id}/prueba",
            get(notificacion::a_su_pagina).post(notificacion::prueba),
        )
        .route(
            "/funcionario/notificaciones/{id}/publicar",
            get(notificacion::a_su_pagina).post(publicar::publicar),
        )
        .route("/carpeta/tramites/{radicado}/completar", get(propio::a_su_pagina).post(propio::completar))
        .route("/carpeta/tramites/{radicado}/agregar", get(propio::a_su_pagina).post(propio::agregar))
        .route("/funcionario/verbal/", get(verbal::ver).post(verbal::enviar))
        .layer(DefaultBodyLimit::max(MAX_ENVIO));
    Router::new()
        .route("/funcionario/casos/{radicado}/", get(caso::caso))
        .route("/funcionario/casos/{radicado}/documentos/{orden}", get(documento::de_caso))
        .route("/funcionario/casos/{radicado}/tomar", get(caso::a_su_pagina).post(actos::tomar))
        .route("/funcionario/casos/{radicado}/asignar", get(caso::a_su_pagina).post(actos::asignar))
        .route("/funcionario/casos/{radicado}/pasar", get(caso::a_su_pagina).post(actos::pasar))
        .route("/funcionario/casos/{radicado}/trasladar", get(caso::a_su_pagina).post(actos::trasladar))
        .route("/funcionario/casos/{radicado}/requerir", get(caso::a_su_pagina).post(actos::requerir))
        .route("/funcionario/casos/{radicado}/escribir", get(caso::a_su_pagina).post(actos::escribir))
        .route("/funcionario/casos/{radicado}/prorrogar", get(caso::a_su_pagina).post(actos::prorrogar))
        .route("/funcionario/casos/{radicado}/archivar", get(caso::a_su_pagina).post(actos::archivar))
        .route("/funcionario/casos/{radicado}/reabrir", get(caso::a_su_pagina).post(actos::reabrir))
        .route("/carpeta/tramites/{radicado}/prorroga", get(propio::a_su_pagina).post(propio::prorroga))
        .route("/carpeta/tramites/{radicado}/desistir", get(propio::a_su_pagina).post(propio::desistir))
        .route("/carpeta/tramites/{radicado}/pagar", get(propio::a_su_pagina).post(pagar_tramite))
        .route(
            "/funcionario/casos/{radicado}/notificar/enviar",
            get(caso::a_su_pagina).post(notificar::enviar),
        )
        .route("/funcionario/notificaciones/{id}/", get(notificacion::ver))
        .route("/funcionario/notificaciones/{id}/retirar", get(publicar::por_retirar).post(publicar::retirar))
        .route("/funcionario/notificaciones/{id}/certificado", get(notificacion::certificado))
        .route("/funcionario/notificaciones/{id}/prueba.zip", get(notificacion::paquete))
        .merge(con_archivos)
}

/// Who asks for which case, now.
pub(super) fn orden(
    borde: &Borde,
    actor: Actor,
    radicado: &str,
    esperado: Option<Estado>,
) -> Result<Orden, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let sitio = portal.sitio();
    let numero = sitio.entidad.radicacion.leer(radicado).ok_or(Error::NoExiste)?;
    let radicado = sitio.entidad.radicacion.escribir(numero);
    Ok(Orden {
        actor,
        numero,
        esperado,
        calendario: sitio.calendario.clone(),
        ajustes: sitio.entidad.notificaciones.clone(),
        ahora: borde.ahora(),
        carpeta: borde.publico.a(&format!("/carpeta/tramites/{radicado}/")),
        consulta: borde.publico.a("/consulta/"),
        mesa: borde.publico.a(&format!("/funcionario/casos/{radicado}/")),
        con_antivirus: borde.clamd.is_some(),
        radicado,
    })
}

/// The same of an official; who is none finds nothing.
fn orden_de_mesa(
    borde: &Borde,
    quien: &Quien,
    radicado: &str,
    esperado: Option<Estado>,
) -> Result<Orden, Error> {
    let mano = Mano::de(borde, quien).ok_or(Error::NoExiste)?;
    orden(borde, Actor::Mesa(mano), radicado, esperado)
}

/// The files that a small form takes under a name, as the entity limits them.
pub(super) fn con_archivos(borde: &Borde, campo: &str) -> Result<(Formulario, u32), Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let pqrsd = &portal.sitio().entidad.pqrsd;
    Ok((formulario_de(campo, pqrsd.archivos()).ok_or(Error::NoExiste)?, pqrsd.adjuntos.megabytes.into()))
}

fn formulario_de(campo: &str, archivos: Archivo) -> Option<Formulario> {
    let campos: Vec<Campo> = serde_json::from_value(serde_json::json!([
        { "nombre": campo, "etiqueta": campo, "tipo": { "archivo": archivos }, "exige": "opcional" }
    ]))
    .ok()?;
    serde_json::from_value(serde_json::json!({
        "secciones": [{ "nombre": "archivos", "titulo": "", "campos": campos }]
    }))
    .ok()
}

/// What a page says of them.
pub(super) fn limites(borde: &Borde) -> (Vec<String>, u32) {
    let portal = borde.vivo.portal();
    portal.map_or_else(Default::default, |p| {
        let a = &p.sitio().entidad.pqrsd.adjuntos;
        (a.tipos.iter().map(ToString::to_string).collect(), a.megabytes.into())
    })
}

/// Why a file was not taken.
fn rechazados(envio: &Envio, megas: u32) -> Vec<Falla> {
    super::radicacion::rechazados(envio, megas)
}

/// A browser does not send a file twice by itself.
pub(super) fn pedir_otra_vez(n: Negado, campo: &str, habia: bool) -> Negado {
    match n {
        Negado::Fallas(mut fallas) if habia => {
            fallas.push(Falla::clave(campo, "falla.adjunte_otra_vez"));
            Negado::Fallas(fallas)
        }
        otro => otro,
    }
}
