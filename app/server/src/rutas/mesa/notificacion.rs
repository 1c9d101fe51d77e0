//! `/funcionario/notificaciones/{id}/`: how a notification that was sent stands, and what happened outside of the sede.

use super::{con_archivos, limites, notificar::momento, orden_de_mesa, rechazados};
use crate::{
    actos::{
        mesa::{self, Negado, Orden},
        notificaciones::{Constancia, Fuera, constar, pasos, previa},
    },
    borde::{Borde, error::Error, limites::Que, paginas},
    rutas::{
        envio::Envio,
        hecho::{self, Recien},
        notificaciones::{aviso, con_efecto, prueba as armada, vista},
        pedido::Atender,
    },
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Path, Query, Request, State},
    http::StatusCode,
    response::{Redirect, Response},
};
use domain::{
    documento::Documento,
    formulario::Respuestas,
    notificacion::{Lugar, Paso, Suceso, Via, ley},
};
use pages::{
    notificaciones::{EnLaSede, NotificacionCaso, PasoSiguiente},
    persona::{Falla, Hecho},
};
use std::sync::Arc;
use store::{
    Conn, Id, SqlResult,
    notificaciones::{self, Notificacion},
    peticiones,
};

/// Who comes to the address of the post by a link.
pub(super) async fn a_su_pagina(Path(id): Path<String>) -> Redirect {
    let propio = |c: &char| c.is_ascii_hexdigit() || *c == '-';
    let id: String = id.chars().filter(propio).take(40).collect();
    Redirect::to(&format!("/funcionario/notificaciones/{id}/"))
}

/// `GET /funcionario/notificaciones/{id}/`.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(id): Path<String>,
    Query(recien): Query<Recien>,
) -> Response {
    let camino = format!("/funcionario/notificaciones/{id}/");
    let r = async {
        let (orden, n) = abrir(&borde, &quien, &id).await?;
        let vuelta = (StatusCode::OK, Respuestas::default(), Vec::new());
        pagina(&borde, &quien, (&orden, &n), (&camino, recien.hecho()), vuelta).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// Of a case that this official attends, once the look is on record; any other looks like none.
pub(super) async fn abrir(borde: &Borde, quien: &Quien, id: &str) -> Result<(Orden, Notificacion), Error> {
    let id: Id = id.parse().map_err(|_| Error::NoExiste)?;
    let (n, radicado) = {
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let n = notificaciones::una(c, id).await?.ok_or(Error::NoExiste)?;
        let p = peticiones::por_id(c, n.peticion.ok_or(Error::NoExiste)?).await?.ok_or(Error::NoExiste)?;
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        (n, portal.sitio().entidad.radicacion.escribir(p.radicado()))
    };
    let orden = orden_de_mesa(borde, quien, &radicado, None)?;
    mesa::mirar(borde, orden.clone()).await?.map_err(|_| Error::NoExiste)?;
    Ok((orden, n))
}

/// `GET /funcionario/notificaciones/{id}/certificado`, once it has effect.
pub(super) async fn certificado(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(id): Path<String>,
) -> Response {
    let r = async { armada::certificado(&borde, &con_prueba(&borde, &quien, &id).await?).await };
    sesion::responder(&borde, &format!("/funcionario/notificaciones/{id}/certificado"), r.await)
}

/// `GET /funcionario/notificaciones/{id}/prueba.zip`, once it has effect.
pub(super) async fn paquete(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(id): Path<String>,
) -> Response {
    let r = async { armada::paquete(&borde, &con_prueba(&borde, &quien, &id).await?).await };
    sesion::responder(&borde, &format!("/funcionario/notificaciones/{id}/prueba.zip"), r.await)
}

async fn con_prueba(borde: &Borde, quien: &Quien, id: &str) -> Result<Notificacion, Error> {
    let (_, n) = abrir(borde, quien, id).await?;
    Some(n).filter(|n| con_efecto(borde, n)).ok_or(Error::NoExiste)
}

/// `POST /funcionario/notificaciones/{id}/prueba`: what happened outside, with the papers that prove it.
pub(super) async fn prueba(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(id): Path<String>,
    peticion: Request,
) -> Response {
    let camino = format!("/funcionario/notificaciones/{id}/prueba");
    let r = async {
        borde.limites.contar(Que::Persona, quien.huella.as_bytes()).map_err(Error::Demasiados)?;
        // Nobody else's file is taken to disk.
        let (orden, n) = abrir(&borde, &quien, &id).await?;
        let (formulario, megas) = con_archivos(&borde, "soporte")?;
        let mut envio = Envio::leer(&borde, &formulario, megas, peticion).await?;
        let ids: Vec<Id> = envio.recibidos.iter().map(|(_, r)| r.id).collect();
        let r = &envio.respuestas;
        let x = Constancia {
            que: que(r.texto("suceso")),
            en: momento(r.texto("en")),
            rechazados: rechazados(&envio, megas),
            soportes: std::mem::take(&mut envio.recibidos).into_iter().map(|(_, r)| r).collect(),
        };
        let hecho = constar(&borde, orden.clone(), n.id, x).await;
        // What no row names goes: of what was refused, or was known.
        borde.deposito.soltar_sin_nombre(&ids).await;
        let (estado, fallas) = match hecho?.map_err(|n| super::pedir_otra_vez(n, "soporte", !ids.is_empty()))
        {
            Ok(_) => {
                let suya = format!("/funcionario/notificaciones/{}/", n.id);
                return Ok(hecho::a(&suya, Hecho::CasoActualizado));
            }
            Err(Negado::NoEsta) => return Err(Error::NoExiste),
            Err(Negado::Fallas(fallas)) => (StatusCode::UNPROCESSABLE_ENTITY, fallas),
            Err(Negado::Otro) => (StatusCode::CONFLICT, Vec::new()),
        };
        let vuelta = (estado, envio.respuestas, fallas);
        pagina(&borde, &quien, (&orden, &n), (&camino, None), vuelta).await
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

pub(super) async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    (orden, n): (&Orden, &Notificacion),
    (camino, recien): (&str, Option<Hecho>),
    (estado, respuestas, fallas): (StatusCode, Respuestas, Vec<Falla>),
) -> Result<Response, Error> {
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let caso = orden.abrir(c).await?.ok_or(Error::NoExiste)?;
    let via = notificaciones::via(c, n.id).await?;
    let documento = Documento { tipo: n.destinatario_tipo, numero: n.destinatario_numero.clone() };
    let nombre = previa(borde, c, orden, &caso).await?.nombre;
    let contenido = n.contenido()?;
    let pasos = pasos(c, orden, n, &via, borde.sms.is_some()).await?;
    let x = NotificacionCaso {
        id: n.id.to_string(),
        radicado: Some(orden.radicado.clone()),
        asunto: n.asunto.clone(),
        destinatario: format!("{nombre}, {documento}"),
        acto: vista::acto(&contenido),
        marcha: vista::marcha(&via, orden.ahora, (&orden.calendario, &orden.ajustes)),
        pasos: pasos.iter().filter_map(siguiente).collect(),
        historia: vista::historia(c, n.id).await?,
        con_prueba: con_efecto(borde, n),
        anotables: anotables(&via),
        en_la_sede: en_la_sede(borde, c, (orden, n), &pasos).await?,
        retiros: notificaciones::retiros(c, n.id).await?.into_iter().map(|r| (r.en, r.motivo)).collect(),
        respuestas,
        archivos: limites(borde),
        fallas,
    };
    drop(lector);
    let mut presencia = quien.presencia(camino, borde.ahora());
    presencia.hecho = recien;
    Ok(paginas::con_portal(borde, estado, |p| p.notificacion_caso(&presencia, &x)))
}

/// Whether its aviso stands on the page of the sede, or it is time for it.
async fn en_la_sede(
    borde: &Borde,
    c: &mut Conn<'_>,
    (orden, n): (&Orden, &Notificacion),
    pasos: &[Paso],
) -> SqlResult<EnLaSede> {
    if let Some(p) = notificaciones::publicada_de(c, n.id).await? {
        return Ok(EnLaSede::EnPie(aviso(borde, p)));
    }
    let toca = pasos.contains(&Paso::Fijar { lugar: Lugar::Web });
    let hasta = match Suceso::fijar(orden.ahora, Lugar::Web, &orden.calendario) {
        Ok(Suceso::Fijada { hasta, .. }) => Some(hasta),
        _ => None,
    };
    Ok(if toca { EnLaSede::Toca(hasta) } else { EnLaSede::No })
}

/// What is due.
fn siguiente(p: &Paso) -> Option<PasoSiguiente> {
    let (paso, fecha, norma) = match p {
        // The page has a form for it.
        Paso::Fijar { lugar: Lugar::Web } => return None,
        Paso::SegundoCanal { .. } => ("segundo_canal", None, None),
        Paso::Avisar { .. } => ("avisar", None, None),
        Paso::Recordar { .. } => ("recordar", None, None),
        Paso::Vencer => ("vencer", None, None),
        Paso::Citar { hasta, .. } => ("citar", Some(*hasta), Some(&ley().citacion.norma)),
        Paso::AvisarConCopia => ("avisar_con_copia", None, Some(&ley().aviso.norma)),
        Paso::Fijar { .. } => ("fijar", None, Some(&ley().publicacion.norma)),
        Paso::Desfijar { .. } => ("desfijar", None, Some(&ley().publicacion.norma)),
    };
    let (paso, norma) = (paso.to_owned(), norma.map(ToString::to_string));
    Some(PasoSiguiente { paso, fecha, de_la_sede: p.de_la_sede(), norma })
}

/// What an official may note now, in the order in which it comes.
///
/// Norma: Ley 1437 de 2011, arts. 67 a 69
fn anotables(via: &Via) -> Vec<String> {
    let hay = |es: fn(&Suceso) -> bool| via.sucesos().any(es);
    let en_pie = via.puesto(Lugar::Cartelera).en_pie.is_some();
    let abierta = via.surtida().is_none() && via.otra_via().is_some();
    let citada = hay(|s| matches!(s, Suceso::CitacionEnviada { .. }));
    let sin_direccion = hay(|s| matches!(s, Suceso::SinDireccion { .. }));
    [
        (abierta && !citada, "citacion_enviada"),
        (abierta, "personal"),
        (abierta && !sin_direccion, "sin_direccion"),
        (abierta && citada, "aviso_con_copia"),
        (abierta && citada && !en_pie, "fijada"),
        (en_pie, "desfijada"),
    ]
    .into_iter()
    .filter(|(puede, _)| *puede)
    .map(|(_, que)| que.to_owned())
    .collect()
}
