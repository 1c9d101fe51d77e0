//! What the island of a form sends while somebody writes: their draft as they type, and files one by one.

use super::{
    acceso::{self, Acceso},
    escrito,
    hoja::Escrito,
    vista,
};
use crate::{
    actos,
    borde::{Borde, Direccion, error::Error, idioma, limites::Que},
    formas::Forma,
    rutas::envio::Envio,
    sesion::{self, Quien},
};
use axum::{
    Json,
    extract::{Path, Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use domain::formulario::{Motivo, Respuestas, Tipo};
use islands::{Guardado, PorGuardar};
use pages::{formulario::AdjuntoVista, persona::Mensaje};
use serde_json::json;
use std::sync::Arc;
use store::{
    Id, adjuntos,
    borradores::{self, Borrador},
};
use tower_sessions::Session;

const TERMINADA: Mensaje = Mensaje::clave("suceso.terminada_al_guardar");
const VENCIDA: Mensaje = Mensaje::clave("suceso.solicitud_vencida");
const NO_LLEGO: Mensaje = Mensaje::clave("suceso.archivo_no_llego");

/// Keeps what a person types, over the version that their page shows.
pub(crate) async fn guardar(borde: &Arc<Borde>, sesion: &Session, x: PorGuardar) -> Result<Guardado, Error> {
    let forma = de_ruta(borde, &x.ruta).ok_or(Error::NoExiste)?;
    let Acceso::Si(Some(quien)) = Acceso::de(borde, &forma, sesion, &HeaderMap::new()).await? else {
        return Ok(no(&TERMINADA));
    };
    let Some(persona) = quien.datos.persona else { return Ok(no(&TERMINADA)) };
    borde.limites.contar(Que::Persona, quien.huella.as_bytes()).map_err(Error::Demasiados)?;
    let envio = Envio::de_campos(&x.campos)?;
    if !envio.orden(pages::formulario::ANZUELO).is_empty() {
        return Err(Error::Formulario);
    }
    match acceso::borrador(borde, &forma, Some(persona), &x.clave).await? {
        Some(b) if b.peticion.is_some() => Ok(no(&VENCIDA)),
        Some(b) => {
            sobre(borde, Escrito::abrir(borde, forma, Some(quien), b, None).await?, &envio, x.version).await
        }
        None if !x.clave.is_empty() => Ok(no(&VENCIDA)),
        None => {
            let mut e = Escrito::nuevo(forma, Some(quien));
            e.juntar(&envio);
            let (b, _) = comenzar(borde, &e.forma, e.quien.as_ref(), &e.respuestas).await?;
            Ok(si(borde, b.id, b.version))
        }
    }
}

/// Only over the version that was seen. An answer that was lost on its way is asked for again, and is no other version.
async fn sobre(borde: &Borde, mut e: Escrito, envio: &Envio, vista: u32) -> Result<Guardado, Error> {
    e.juntar(envio);
    let forma = Arc::clone(&e.forma.formulario);
    escrito::con_adjuntos(&forma, &mut e.respuestas, &e.adjuntos);
    let paso = escrito::seccion_de(&forma, envio, &e.respuestas).map(|s| e.lugar(s));
    let Some(b) = &e.borrador else { return Ok(no(&VENCIDA)) };
    let campos = serde_json::to_string(&e.respuestas).unwrap_or_default();
    if b.campos == campos {
        return Ok(si(borde, b.id, b.version));
    }
    if b.version != i64::from(vista) {
        return Ok(otra(b));
    }
    match actos::escribir(borde, b, campos, paso.unwrap_or(b.paso)).await? {
        borradores::Guardado::Hecho(version) => Ok(si(borde, b.id, version)),
        borradores::Guardado::OtraVersion(otro) if otro.peticion.is_none() => Ok(otra(&otro)),
        _ => Ok(no(&VENCIDA)),
    }
}

fn si(borde: &Borde, id: Id, version: i64) -> Guardado {
    let hora = idioma::en_palabras(|l| pages::hora_de(borde.ahora(), l));
    Guardado { ok: true, clave: id.to_string(), version: corta(version), hora, ..Guardado::default() }
}

fn otra(b: &Borrador) -> Guardado {
    Guardado { otra: true, clave: b.id.to_string(), version: corta(b.version), ..Guardado::default() }
}

fn no(mensaje: &Mensaje) -> Guardado {
    Guardado { mensaje: idioma::decir(mensaje), ..Guardado::default() }
}

fn corta(version: i64) -> u32 {
    u32::try_from(version).unwrap_or(u32::MAX)
}

/// The form of an address from the root.
fn de_ruta(borde: &Borde, ruta: &str) -> Option<Forma> {
    let portal = borde.vivo.portal()?;
    let forma = match ruta.strip_prefix("tramites/").and_then(|r| r.strip_suffix("/solicitud/")) {
        Some(slug) => Forma::de_tramite(portal.sitio(), slug),
        None if ruta == pages::formulario::ACCION_PQRSD => Forma::pqrsd(portal.sitio()),
        None => None,
    };
    Some(forma?.en_idioma(&portal, &idioma::actual()))
}

async fn comenzar(
    borde: &Borde,
    forma: &Forma,
    quien: Option<&Quien>,
    respuestas: &Respuestas,
) -> Result<(Borrador, String), Error> {
    let empresa = quien.and_then(|q| q.datos.actua_por.as_ref()).map(|x| x.nit.numero.clone());
    let persona = quien.and_then(|q| q.datos.persona);
    Ok(actos::comenzar(borde, forma, (persona, empresa.unwrap_or_default()), respuestas).await?)
}

/// `POST /pqrsd/solicitud/adjuntar`.
pub(crate) async fn adjuntar_pqrsd(
    State(borde): State<Arc<Borde>>,
    ip: Direccion,
    sesion: Session,
    h: HeaderMap,
    peticion: Request,
) -> Response {
    let r = adjuntar(&borde, pages::formulario::ACCION_PQRSD, ip, (sesion, h), peticion).await;
    sesion::responder(&borde, "/pqrsd/", r)
}

/// `POST /tramites/{slug}/solicitud/adjuntar`.
pub(crate) async fn adjuntar_tramite(
    State(borde): State<Arc<Borde>>,
    Path(slug): Path<String>,
    ip: Direccion,
    sesion: Session,
    h: HeaderMap,
    peticion: Request,
) -> Response {
    let ruta = format!("tramites/{slug}/solicitud/");
    let r = adjuntar(&borde, &ruta, ip, (sesion, h), peticion).await;
    sesion::responder(&borde, &format!("/{ruta}"), r)
}

/// One file goes into the draft of its key, or into a new one, and nothing else of the draft changes.
async fn adjuntar(
    borde: &Arc<Borde>,
    ruta: &str,
    Direccion(ip): Direccion,
    (sesion, h): (Session, HeaderMap),
    peticion: Request,
) -> Result<Response, Error> {
    borde.limites.contar_ip(Que::Solicitud, ip).map_err(Error::Demasiados)?;
    let forma = de_ruta(borde, ruta).ok_or(Error::NoExiste)?;
    let Acceso::Si(quien) = Acceso::de(borde, &forma, &sesion, &h).await? else {
        return Ok(rechazo(StatusCode::FORBIDDEN, &TERMINADA));
    };
    let mut envio = Envio::leer(borde, &forma.formulario, forma.megas, peticion).await?;
    let persona = quien.as_ref().and_then(|q| q.datos.persona);
    let clave = envio.orden("_clave").to_owned();
    let hallado = acceso::borrador(borde, &forma, persona, &clave).await?;
    let mensaje = match &hallado {
        None if !clave.is_empty() => Some(VENCIDA),
        Some(b) if b.peticion.is_some() => Some(VENCIDA),
        _ => no_cabe(borde, &forma, &envio, hallado.as_ref()).await?,
    };
    if let Some(mensaje) = mensaje {
        envio.olvidar(borde).await;
        return Ok(rechazo(StatusCode::UNPROCESSABLE_ENTITY, &mensaje));
    }
    let (b, clave) = match hallado {
        Some(b) => (b, clave),
        None => {
            let respuestas = vista::de_ingreso(&forma, quien.as_ref());
            comenzar(borde, &forma, quien.as_ref(), &respuestas).await?
        }
    };
    let recibidos = std::mem::take(&mut envio.recibidos);
    let ids: Vec<Id> = recibidos.iter().map(|(_, r)| r.id).collect();
    actos::adjuntar(borde, b.id, recibidos).await?;
    let mut lector = borde.store.lector().await?;
    let hay = adjuntos::de_borrador(&mut lector.conn(), b.id).await?;
    let suyo = hay.iter().find(|a| ids.contains(&a.id)).map(vista::adjunto);
    let llave = if b.persona.is_some() { b.id.to_string() } else { clave };
    Ok(suyo.map_or_else(
        || rechazo(StatusCode::UNPROCESSABLE_ENTITY, &NO_LLEGO),
        |a| recibo(&a, &llave, b.version),
    ))
}

/// Why what came is not taken.
async fn no_cabe(
    borde: &Borde,
    forma: &Forma,
    envio: &Envio,
    borrador: Option<&Borrador>,
) -> Result<Option<Mensaje>, Error> {
    if let Some(falla) = vista::rechazados(envio, forma.megas).into_iter().next() {
        return Ok(Some(falla.mensaje));
    }
    let [(campo, _)] = &envio.recibidos[..] else { return Ok(Some(NO_LLEGO)) };
    let Some((_, pregunta, _)) = forma.formulario.ubicar(campo) else { return Ok(Some(NO_LLEGO)) };
    let (Some(b), Tipo::Archivo(a)) = (borrador, &pregunta.tipo) else { return Ok(None) };
    let mut lector = borde.store.lector().await?;
    let hay = adjuntos::de_borrador(&mut lector.conn(), b.id).await?;
    let lleno = hay.iter().filter(|x| x.campo == *campo).count() >= usize::from(a.cantidad);
    Ok(lleno.then(|| forma.mensaje(&Motivo::Archivos(a.cantidad), campo)))
}

fn recibo(a: &AdjuntoVista, clave: &str, version: i64) -> Response {
    let detalle = idioma::en_palabras(|l| a.detalle(l));
    let cuerpo = json!({
        "ok": true, "id": a.id, "nombre": a.nombre, "detalle": detalle, "clave": clave, "version": corta(version),
    });
    Json(cuerpo).into_response()
}

fn rechazo(estado: StatusCode, mensaje: &Mensaje) -> Response {
    (estado, Json(json!({ "ok": false, "mensaje": idioma::decir(mensaje) }))).into_response()
}
