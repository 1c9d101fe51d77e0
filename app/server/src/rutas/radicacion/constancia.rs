//! `/constancia/{codigo}/`: the receipt with what was filed, for whoever filed it; anybody else is led to its verification.

use super::{pago, vista};
use crate::{
    actos::{self, Expediente, pago::NoPaga},
    borde::{Borde, error::Error, idioma},
    rutas::a_guardar,
    sesion::{self, Quien},
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    peticion::{Estado, Medio},
    termino::{Cita, Estado as EstadoTermino, Semaforo as SemaforoDeLey, Termino, ics},
};
use jiff::SignedDuration;
use pages::peticion::{ConstanciaPagina, FirmaHecha, PagoVista, Plazo, Semaforo};
use std::sync::Arc;
use store::{
    Conn, Id, borradores,
    peticiones::{self, Peticion, Resumen},
    terminos,
};
use time::Duration;
use tower_sessions::{
    Session,
    cookie::{Cookie, SameSite},
};

/// Time that the browser that filed without entering sees its receipt: a day, as long as its draft.
const ESPERA: SignedDuration = SignedDuration::from_hours(24);

/// To the receipt of a draft that was filed.
pub(in crate::rutas) async fn ir_del_borrador(
    borde: &Borde,
    camino: &str,
    borrador: Id,
    clave: Option<&str>,
) -> Result<Response, Error> {
    let mut lector = borde.store.lector().await?;
    let p = peticiones::por_borrador(&mut lector.conn(), borrador).await?.ok_or(Error::NoExiste)?;
    Ok(redirigir(borde, camino, &p, clave))
}

/// To the receipt of a filing.
pub(super) async fn ir(
    borde: &Borde,
    camino: &str,
    peticion: Id,
    clave: Option<&str>,
) -> Result<Response, Error> {
    let mut lector = borde.store.lector().await?;
    let p = peticiones::por_id(&mut lector.conn(), peticion).await?.ok_or(Error::NoExiste)?;
    Ok(redirigir(borde, camino, &p, clave))
}

/// In words that a proxy with a prefix cannot break. Who did not enter keeps the key of the draft for a day.
fn redirigir(borde: &Borde, camino: &str, p: &Peticion, clave: Option<&str>) -> Response {
    let a = idioma::base(camino).texto() + &idioma::propio(&format!("constancia/{}/", p.codigo));
    let mut r = StatusCode::SEE_OTHER.into_response();
    if let Ok(v) = HeaderValue::try_from(a) {
        r.headers_mut().insert(header::LOCATION, v);
    }
    if let Some(clave) = clave.filter(|c| p.persona.is_none() && c.parse::<Id>().is_err()) {
        let cookie = Cookie::build((borde.cookie("-constancia"), clave.to_owned()))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(borde.publico.seguro())
            .max_age(Duration::seconds(ESPERA.as_secs()));
        if let Ok(v) = HeaderValue::try_from(cookie.to_string()) {
            r.headers_mut().append(header::SET_COOKIE, v);
        }
    }
    r
}

/// `GET /constancia/{codigo}/`.
pub(crate) async fn constancia(
    State(borde): State<Arc<Borde>>,
    Path(codigo): Path<String>,
    sesion: Session,
    h: HeaderMap,
) -> Response {
    let camino = format!("/constancia/{codigo}/");
    let r = async {
        let Some((quien, e)) = abierta(&borde, &codigo, &sesion, &h).await? else {
            return Ok(a_verificar(&codigo));
        };
        actos::constancia(&borde, &e).await?;
        pagina(&borde, &camino, quien.as_ref(), &e, None).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `GET /constancia/{codigo}/constancia.jws`: the signed statement, for any program that knows JOSE.
pub(crate) async fn jws(
    State(borde): State<Arc<Borde>>,
    Path(codigo): Path<String>,
    sesion: Session,
    h: HeaderMap,
) -> Response {
    let camino = format!("/constancia/{codigo}/constancia.jws");
    let r = async {
        let Some((_, e)) = abierta(&borde, &codigo, &sesion, &h).await? else { return Err(Error::NoExiste) };
        let jws = actos::constancia(&borde, &e).await?;
        Ok(a_guardar("constancia.jws", "application/jose", jws))
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `GET /constancia/{codigo}/plazo.ics`: the day of the answer, for a calendar.
pub(crate) async fn plazo(
    State(borde): State<Arc<Borde>>,
    Path(codigo): Path<String>,
    sesion: Session,
    h: HeaderMap,
) -> Response {
    let camino = format!("/constancia/{codigo}/plazo.ics");
    let r = async {
        let Some((_, e)) = abierta(&borde, &codigo, &sesion, &h).await? else { return Err(Error::NoExiste) };
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let (_, termino) = e.termino.as_ref().ok_or(Error::NoExiste)?;
        let uid = format!("{}@{}", e.peticion.id, borde.publico.url().host_str().unwrap_or("sede"));
        let (titulo, url) = (format!("Respuesta a {}", e.radicado(&portal)), borde.publico.a("/consulta/"));
        let cita = Cita::de(termino, &uid, e.peticion.recibida_en, &titulo, Some(&url));
        Ok(a_guardar("plazo.ics", "text/calendar; charset=utf-8", ics(&[cita])))
    };
    sesion::responder(&borde, &camino, r.await)
}

/// The filing of a code, for who filed it: by their session, or by the key that their browser holds.
pub(super) async fn abierta(
    borde: &Borde,
    codigo: &str,
    sesion: &Session,
    h: &HeaderMap,
) -> Result<Option<(Option<Quien>, Expediente)>, Error> {
    let quien = if borde.es_casa(h) { Quien::de(sesion).await? } else { None };
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let Some(p) = peticiones::por_codigo(c, codigo).await? else { return Ok(None) };
    let persona = quien.as_ref().and_then(|q| q.datos.persona);
    let suya = match (p.persona, sesion::cookie(h, &borde.cookie("-constancia"))) {
        (Some(_), _) if p.persona == persona => true,
        (None, Some(clave)) => borradores::por_clave(c, &sesion::huella(&clave), borde.ahora())
            .await?
            .is_some_and(|b| b.peticion == Some(p.id)),
        _ => false,
    };
    if !suya {
        return Ok(None);
    }
    Ok(Expediente::leer(c, p).await?.map(|e| (quien, e)))
}

fn a_verificar(codigo: &str) -> Response {
    let codigo: String = codigo.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    Redirect::to(&format!("../../verificar/{codigo}")).into_response()
}

/// The receipt, and why its person could not go to pay.
pub(super) async fn pagina(
    borde: &Arc<Borde>,
    camino: &str,
    quien: Option<&Quien>,
    e: &Expediente,
    no_paga: Option<NoPaga>,
) -> Result<Response, Error> {
    let mut caja = pago::caja(borde, e, Some(format!("constancia/{}/pagar", e.peticion.codigo))).await?;
    if let Some(no) = no_paga {
        pago::negar(caja.as_mut(), no);
    }
    let x = vista_de(borde, e, caja).ok_or(Error::NoExiste)?;
    let estado = no_paga.map_or(StatusCode::OK, pago::estado_de);
    let r = vista::para(borde, camino, quien, estado, |p, q| p.constancia(q, &x));
    Ok(pago::con_salida(r, x.pago.as_ref()))
}

fn vista_de(borde: &Borde, e: &Expediente, pago: Option<PagoVista>) -> Option<ConstanciaPagina> {
    let portal = borde.vivo.portal()?;
    let p = &e.peticion;
    let raiz = format!("constancia/{}/", p.codigo);
    let radicado = e.radicado(&portal);
    let seguir = match p.persona {
        Some(_) => format!("carpeta/tramites/{radicado}/"),
        None => "consulta/".to_owned(),
    };
    Some(ConstanciaPagina {
        pago,
        recibida: p.recibida_en,
        clase: p.clase,
        asunto: e.asunto(&portal),
        codigo: actos::codigo(e),
        correo: Some(&p.correo).filter(|c| !c.is_empty() && p.medio != Medio::Ninguno).map(|c| abreviado(c)),
        plazo: plazo_de(borde, e, Some(format!("{raiz}plazo.ics"))),
        secciones: e.formulario.resumen(&e.respuestas),
        anexos: actos::anexos(e),
        faltan: actos::faltan(e),
        firma: e.firma().map(|f| FirmaHecha { grado: f.grado, en: f.en, huella: f.sha256.to_string() }),
        anonima: p.anonima,
        jws: format!("{raiz}constancia.jws"),
        seguir,
        radicado,
    })
}

/// The term of a filing, as pages show it.
pub(in crate::rutas) fn plazo_de(borde: &Borde, e: &Expediente, ics: Option<String>) -> Option<Plazo> {
    let (_, t) = e.termino.as_ref()?;
    let semaforo = semaforo_de(borde, e.peticion.estado, t)?;
    Some(Plazo { vence: t.vence, semaforo, aritmetica: domain::termino::explicacion(t), ics })
}

/// How much is left today of the term that rules.
pub(in crate::rutas) async fn semaforo_vigente(
    borde: &Borde,
    c: &mut Conn<'_>,
    r: &Resumen,
) -> Result<Semaforo, Error> {
    let termino = terminos::vigente(c, r.id).await?.and_then(|t| serde_json::from_str(&t.detalle).ok());
    Ok(termino.and_then(|t| semaforo_de(borde, r.estado, &t)).unwrap_or(Semaforo::NoCorre))
}

fn semaforo_de(borde: &Borde, estado: Estado, t: &Termino) -> Option<Semaforo> {
    let corre = !estado.terminada() && estado != Estado::PorCompletar;
    if corre { semaforo_de_hoy(borde, t) } else { Some(Semaforo::NoCorre) }
}

/// How much is left today of a term that runs.
pub(in crate::rutas) fn semaforo_de_hoy(borde: &Borde, t: &Termino) -> Option<Semaforo> {
    let hoy = domain::fecha::legal(borde.ahora());
    let portal = borde.vivo.portal()?;
    Some(match t.estado(hoy, &portal.sitio().calendario, SemaforoDeLey::default()) {
        EstadoTermino::EnTiempo { quedan } => Semaforo::EnTiempo(quedan.into()),
        EstadoTermino::PorVencer { quedan } => Semaforo::PorVencer(quedan.into()),
        EstadoTermino::Vencido { hace } => Semaforo::Vencido(hace.into()),
        EstadoTermino::EnEspera { .. } | EstadoTermino::SinCompletar { .. } | EstadoTermino::Trasladado => {
            Semaforo::NoCorre
        }
    })
}

/// "a•••@correo.example".
pub(in crate::rutas) fn abreviado(correo: &str) -> String {
    let (antes, dominio) = correo.split_once('@').unwrap_or((correo, ""));
    format!("{}•••@{dominio}", antes.chars().next().unwrap_or('•'))
}
