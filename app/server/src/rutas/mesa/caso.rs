//! `/funcionario/casos/{radicado}/`: one case, and its forms that came back.

use super::{bandeja, limites, orden_de_mesa};
use crate::{
    actos::{
        self, Expediente,
        mesa::{self, Actor, Caso as Abierto, Negado, Orden},
    },
    borde::{Borde, error::Error, paginas},
    rutas::{
        hecho::Recien,
        notificaciones::vista,
        pedido::Atender,
        radicacion::{caja, documentos_de, plazo_de},
    },
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{Redirect, Response},
};
use domain::{Fecha, formulario::Respuestas};
use pages::{
    mesa::{Acto, Caso, Opciones},
    notificaciones::NotificacionesDeCaso,
    persona::{Falla, Mensaje},
    peticion::Hito,
};
use std::sync::Arc;
use store::{
    Conn, Id,
    actuaciones::{self, Actuacion},
    datos::{self, Campo},
    notificaciones,
};

/// A form that came back: of which act, what was typed, and what must be put right.
pub(super) struct Volvio {
    pub(super) acto: &'static str,
    pub(super) escrito: Respuestas,
    pub(super) fallas: Vec<Falla>,
    pub(super) estado: StatusCode,
}

/// Who comes to the address of a post by a link.
pub(super) async fn a_su_pagina(Path(radicado): Path<String>) -> Redirect {
    let propio = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let radicado: String = radicado.chars().filter(propio).take(40).collect();
    Redirect::to(&format!("/funcionario/casos/{radicado}/"))
}

/// `GET /funcionario/casos/{radicado}/`.
pub(super) async fn caso(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(radicado): Path<String>,
    Query(recien): Query<Recien>,
) -> Response {
    let camino = format!("/funcionario/casos/{radicado}/");
    let r = async {
        let orden = orden_de_mesa(&borde, &quien, &radicado, None)?;
        pagina(&borde, &quien, orden, &camino, None, Some(&recien)).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// The case as it stands, once the look is on record.
pub(super) async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    orden: Orden,
    camino: &str,
    volvio: Option<Volvio>,
    recien: Option<&Recien>,
) -> Result<Response, Error> {
    let Ok(abierto) = mesa::mirar(borde, orden.clone()).await? else { return Err(Error::NoExiste) };
    let estado = volvio.as_ref().map_or(StatusCode::OK, |v| v.estado);
    let x = vista(borde, &orden, abierto, volvio).await?;
    let mut presencia = quien.presencia(camino, borde.ahora());
    presencia.hecho = recien.and_then(Recien::hecho);
    Ok(paginas::con_portal(borde, estado, |p| p.caso(&presencia, &x)))
}

async fn vista(
    borde: &Arc<Borde>,
    orden: &Orden,
    abierto: Abierto,
    volvio: Option<Volvio>,
) -> Result<Caso, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let Actor::Mesa(mano) = &orden.actor else { return Err(Error::NoExiste) };
    let hoy = orden.hoy();
    let mut actos = abierto.actos(hoy, &orden.calendario);
    let (companeros, yo) = (abierto.companeros.clone(), abierto.persona());
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let Some(e) = Expediente::leer(c, abierto.peticion).await? else { return Err(Error::NoExiste) };
    let p = &e.peticion;
    let nombres = mano.nombres(c).await?;
    let historia = actuaciones::de(c, p.id, 0).await?;
    let solicitante = solicitante(c, &e).await?;
    let notificaciones = notificadas(borde, c, p.id, p.persona.is_some()).await?;
    drop(lector);
    let documentos = documentos_de(borde, &e, &format!("funcionario/casos/{}/", orden.radicado)).await?;
    let otras = mano.oficinas().iter().filter(|(s, _)| *s != p.dependencia).cloned().collect();
    let oficina = portal.sitio().dependencia(&p.dependencia).map(|d| d.nombre.to_string());
    let fallas = volvio.as_ref().map(|v| v.fallas.clone()).unwrap_or_default();
    Ok(Caso {
        radicado: orden.radicado.clone(),
        asunto: e.asunto(&portal),
        clase: p.clase,
        solicitante,
        medio: p.medio,
        recibida: p.recibida_en,
        estado: p.estado,
        asignada: p.asignada.map(|id| bandeja::nombre(&nombres, id)),
        dependencia: oficina.unwrap_or_else(|| "Sin dependencia".to_owned()),
        plazo: plazo_de(borde, &e, None),
        pago: caja(borde, &e, None).await?,
        prioridad: bandeja::prioridad(portal.sitio(), &p.prioridad),
        faltan: actos::faltan(&e),
        secciones: e.formulario.resumen(&e.respuestas),
        historia: historia.iter().map(|a| hito(a, &e, &nombres)).collect(),
        documentos,
        notificaciones,
        volvio: volvio.and_then(|v| Some((de_nombre(&mut actos, v.acto, hoy)?, v.escrito))),
        actos,
        opciones: Opciones {
            dependencias: otras,
            funcionarios: companeros
                .into_iter()
                .filter(|(id, _)| Some(*id) != yo || p.asignada != yo)
                .map(|(id, nombre)| (id.to_string(), nombre))
                .collect(),
            archivos: limites(borde),
        },
        fallas,
    })
}

/// What was notified of it; only of somebody who entered anything can be.
async fn notificadas(
    borde: &Borde,
    c: &mut Conn<'_>,
    peticion: Id,
    notificar: bool,
) -> Result<NotificacionesDeCaso, Error> {
    let mut filas = Vec::new();
    for n in notificaciones::de_peticion(c, peticion).await? {
        filas.extend(vista::fila(borde, c, (n.id, &n.asunto, &n.dependencia)).await?);
    }
    Ok(NotificacionesDeCaso { filas, notificar })
}

/// The form that came back, also where its act is open no more: what was typed in it is not lost.
fn de_nombre(actos: &mut Vec<Acto>, nombre: &str, hoy: Fecha) -> Option<Acto> {
    use Acto::{
        Archivar, Asignar, Escribir, Pasar, Prorrogar, Reabrir, Requerir, Responder, Tomar, Trasladar,
    };
    if let Some(a) = actos.iter().find(|a| a.nombre() == nombre) {
        return Some(*a);
    }
    let todos =
        [Tomar, Asignar, Pasar, Trasladar, Requerir, Prorrogar(hoy), Responder, Escribir, Archivar, Reabrir];
    let suyo = todos.into_iter().find(|a| a.nombre() == nombre)?;
    actos.insert(0, suyo);
    Some(suyo)
}

/// Name and document of who filed it: as they are registered, or as they said.
async fn solicitante(c: &mut Conn<'_>, e: &Expediente) -> Result<Vec<(String, String)>, Error> {
    let (p, r) = (&e.peticion, &e.respuestas);
    if p.anonima {
        return Ok(Vec::new());
    }
    let registrados = match p.persona {
        Some(id) => datos::de(c, id).await?,
        None => Vec::new(),
    };
    let suyo = |campo: Campo, dicho: &str| {
        let registrado = registrados.iter().find(|d| d.campo == campo).map(|d| d.valor.clone());
        registrado.unwrap_or_else(|| r.texto(dicho).to_owned())
    };
    let documento = format!(
        "{} {}",
        suyo(Campo::TipoDocumento, "documento.tipo"),
        suyo(Campo::NumeroDocumento, "documento.numero")
    );
    let empresa = if p.empresa.is_empty() { String::new() } else { format!("NIT {}", p.empresa) };
    let pares = [
        ("Nombre", suyo(Campo::Nombre, "nombre")),
        ("Documento", documento.trim().to_owned()),
        ("En nombre de", empresa),
        ("Correo", p.correo.clone()),
    ];
    let mut pares: Vec<_> =
        pares.into_iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| (k.to_owned(), v)).collect();
    if pares.is_empty() {
        pares.push(("Nombre".to_owned(), "No lo dijo".to_owned()));
    }
    Ok(pares)
}

fn hito(a: &Actuacion, e: &Expediente, nombres: &[(Id, String)]) -> Hito {
    let (titulo, por) = actos::paso(a);
    let de_quien = |id| match nombres.iter().find(|(otra, _)| *otra == id) {
        Some((_, n)) => n.clone(),
        None if Some(id) == e.peticion.persona => "Quien la presentó".to_owned(),
        None => "Alguien que ya no atiende".to_owned(),
    };
    let quien = por.or_else(|| a.quien.map(de_quien).map(Mensaje::from));
    Hito {
        en: a.en,
        titulo,
        texto: Some(a.texto.clone()).filter(|t| !t.is_empty()),
        quien,
        interno: !a.visible,
    }
}

/// What came of an act: on to where it leads, or the same page with what must be put right first.
pub(super) async fn tras(
    borde: &Arc<Borde>,
    quien: &Quien,
    orden: Orden,
    (acto, escrito): (&'static str, Respuestas),
    hecho: Result<(), Negado>,
) -> Result<Response, Error> {
    let camino = format!("/funcionario/casos/{}/{acto}", orden.radicado);
    let (fallas, estado) = match hecho {
        Ok(()) => return seguir(borde, &orden).await,
        Err(Negado::NoEsta) => return Err(Error::NoExiste),
        Err(Negado::Fallas(fallas)) => (fallas, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Negado::Otro) => {
            let que = "Alguien cambió este caso mientras usted escribía. Lea cómo va antes de seguir.";
            (vec![Falla::new("", que)], StatusCode::CONFLICT)
        }
    };
    let volvio = Volvio { acto, escrito, fallas, estado };
    pagina(borde, quien, Orden { esperado: None, ..orden }, &camino, Some(volvio), None).await
}

/// To the case; to the tray where it is not theirs any more.
async fn seguir(borde: &Arc<Borde>, orden: &Orden) -> Result<Response, Error> {
    let sigue = {
        let mut lector = borde.store.lector().await?;
        orden.abrir(&mut lector.conn()).await?.is_some()
    };
    let a = match sigue {
        true => format!("/funcionario/casos/{}/", orden.radicado),
        false => "/funcionario/".to_owned(),
    };
    Ok(crate::rutas::hecho::a(&a, pages::persona::Hecho::CasoActualizado))
}
