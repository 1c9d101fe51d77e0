//! `/ingresar` sends the person to the digital authentication, and `/ingresar/retorno` takes what comes back.

use crate::{
    azar,
    borde::{Borde, Direccion, error::Error, idioma, limites::Que, paginas},
    identidad::{Accion, Clase, Cliente, Control, Entrada, Fallo, Intento, Pedido, Pista, Prompt, Retorno},
    sesion::{self, DURACION, Datos, Quien},
};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{Instante, grado::Grado, identidad::Titular};
use jiff::SignedDuration;
use pages::persona::{ClaseFallo, FalloIngreso};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{consentimientos, funcionarios, ingresos, personas};
use tower_sessions::Session;

const CAMINO: &str = "/ingresar/retorno";
/// A login must come back within this time.
const VIGENCIA: SignedDuration = SignedDuration::from_mins(15);

#[derive(Deserialize)]
pub(crate) struct Destino {
    #[serde(default)]
    grado: String,
    #[serde(default)]
    volver: String,
    /// Seconds that the login may be old.
    edad: Option<u32>,
    #[serde(default)]
    accion: String,
}

/// What waits in the store until the person is back.
#[derive(Serialize, Deserialize)]
struct EnCamino {
    intento: Intento,
    volver: String,
    /// The prefix of the language in which the person came.
    #[serde(default)]
    idioma: String,
}

/// Sends the browser to the service at once; the secret of the browser is in its cookie, and all else in the store.
pub(crate) async fn ingresar(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    cabeceras: HeaderMap,
    sesion: Session,
    Query(d): Query<Destino>,
) -> Response {
    let volver = borde.publico.volver(&d.volver).unwrap_or_else(|| "/carpeta/".to_owned());
    let Some(cliente) = &borde.cliente else {
        return fallo(&borde, "/ingresar", &Fallo::Ajuste, &reintentar("", None, &volver));
    };
    // An unknown grado is not a low one: it is refused by asking for the highest.
    let grado = if d.grado.is_empty() { Grado::Bajo } else { d.grado.parse().unwrap_or(Grado::MuyAlto) };
    let quien = Quien::de(&sesion).await.ok().flatten();
    if d.edad.is_none() && quien.as_ref().is_some_and(|q| q.acreditacion().grado >= grado) {
        return Redirect::to(&volver).into_response();
    }
    if let Err(espera) = borde.limites.contar_ip(Que::Ingreso, ip) {
        return Error::Demasiados(espera).pagina(&borde, "/ingresar");
    }
    let pedido = pedido(&d, grado, quien.as_ref());
    match comenzar(&borde, cliente, &cabeceras, pedido, volver.clone()).await {
        Ok(r) => r,
        Err(Problema::Servicio(f)) => {
            fallo(&borde, "/ingresar", &f, &reintentar(grado.nombre(), d.edad, &volver))
        }
        Err(Problema::Nuestro(e)) => e.pagina(&borde, "/ingresar"),
    }
}

fn pedido(d: &Destino, grado: Grado, quien: Option<&Quien>) -> Pedido {
    let max_edad = d.edad.map(|s| SignedDuration::from_secs(s.into()));
    let accion = match d.accion.as_str() {
        "registro" => Accion::Register,
        "cuenta" => Accion::Manage,
        _ => Accion::Login,
    };
    let atributos = quien.map(|q| &q.datos.identidad.atributos);
    let documento = atributos.and_then(|a| a.documento.clone()).map(Pista::Documento);
    let hint = documento.or_else(|| atributos.and_then(|a| a.correo.clone()).map(Pista::Correo));
    // Who is in already comes to prove more: the service must not answer with what it knows.
    let prompt = (max_edad.is_some() || quien.is_some()).then_some(Prompt::Login);
    Pedido { grado, accion, max_edad, prompt, hint }
}

enum Problema {
    Servicio(Fallo),
    Nuestro(Error),
}

impl<E: Into<Error>> From<E> for Problema {
    fn from(e: E) -> Self {
        Self::Nuestro(e.into())
    }
}

async fn comenzar(
    borde: &Borde,
    cliente: &Cliente,
    cabeceras: &HeaderMap,
    pedido: Pedido,
    volver: String,
) -> Result<Response, Problema> {
    let ahora = borde.ahora();
    let (url, intento) =
        cliente.comenzar(pedido, ahora, &mut azar::azar()).await.map_err(Problema::Servicio)?;
    let nombre = borde.cookie("-ingreso");
    // Two logins at once in one browser share its secret.
    let navegador =
        sesion::cookie(cabeceras, &nombre).filter(|s| s.len() >= 40).unwrap_or_else(azar::secreto);
    let ingreso = ingresos::Ingreso {
        estado: sesion::huella(&intento.estado),
        navegador: sesion::huella(&navegador),
        datos: serde_json::to_string(&EnCamino { intento, volver, idioma: idioma::actual() })
            .unwrap_or_default(),
        creado_en: ahora,
        vence_en: ahora + VIGENCIA,
    };
    borde.store.acto(async move |c| ingresos::crear(c, &ingreso).await).await?;
    let seguro = if borde.publico.seguro() { "; Secure" } else { "" };
    let cookie = format!("{nombre}={navegador}; Path=/; Max-Age=900; HttpOnly; SameSite=Lax{seguro}");
    let mut r = Redirect::to(url.as_str()).into_response();
    if let Ok(v) = HeaderValue::try_from(cookie) {
        r.headers_mut().append(header::SET_COOKIE, v);
    }
    Ok(r)
}

/// Compares what came with what was asked; only then there is a session, with a new id.
pub(crate) async fn retorno(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    cabeceras: HeaderMap,
    sesion: Session,
    Query(retorno): Query<Retorno>,
) -> Response {
    let Some(cliente) = &borde.cliente else {
        return fallo(&borde, CAMINO, &Fallo::Ajuste, &reintentar("", None, "/carpeta/"));
    };
    if let Err(espera) = borde.limites.contar_ip(Que::Ingreso, ip) {
        return Error::Demasiados(espera).pagina(&borde, CAMINO);
    }
    let estado = retorno.state.clone().unwrap_or_default();
    let en_camino = match tomar(&borde, &cabeceras, &estado).await {
        Ok(Some(e)) => e,
        // Absent, foreign, used or old: all the same to whoever tries.
        Ok(None) => {
            return fallo(
                &borde,
                CAMINO,
                &Fallo::Control(Control::Estado),
                &reintentar("", None, "/carpeta/"),
            );
        }
        Err(e) => return e.pagina(&borde, CAMINO),
    };
    // The address at the service is one; the person goes on in the language in which they came.
    let lengua = idioma::de_prefijo(&borde.vivo, en_camino.idioma.clone());
    idioma::con(lengua, entrar(&borde, cliente, &cabeceras, &sesion, &retorno, en_camino)).await
}

async fn entrar(
    borde: &Arc<Borde>,
    cliente: &Cliente,
    cabeceras: &HeaderMap,
    sesion: &Session,
    retorno: &Retorno,
    EnCamino { intento, volver, .. }: EnCamino,
) -> Response {
    let entrada = match cliente.terminar(&intento, retorno, borde.ahora()).await {
        Ok(entrada) => entrada,
        Err(f) => {
            let edad = intento.max_edad.and_then(|s| u32::try_from(s).ok());
            return fallo(borde, CAMINO, &f, &reintentar(intento.grado.nombre(), edad, &volver));
        }
    };
    match abrir(borde, sesion, cabeceras, entrada, &volver).await {
        Ok(destino) => Redirect::to(&destino).into_response(),
        Err(e) => e.pagina(borde, CAMINO),
    }
}

/// Takes the login out of the store, once, for the browser that began it.
async fn tomar(borde: &Borde, cabeceras: &HeaderMap, estado: &str) -> Result<Option<EnCamino>, Error> {
    let Some(navegador) = sesion::cookie(cabeceras, &borde.cookie("-ingreso")) else { return Ok(None) };
    let (huella, ahora) = (sesion::huella(estado), borde.ahora());
    let fila = borde.store.acto(async move |c| ingresos::consumir(c, &huella).await).await?;
    let suya = |f: &ingresos::Ingreso| {
        subtle::ConstantTimeEq::ct_eq(f.navegador.as_bytes(), sesion::huella(&navegador).as_bytes()).into()
    };
    Ok(fila.filter(|f| suya(f) && f.vence_en > ahora).and_then(|f| serde_json::from_str(&f.datos).ok()))
}

/// The session of a verified login: registered people go where they were going, new ones to register first.
async fn abrir(
    borde: &Arc<Borde>,
    sesion: &Session,
    cabeceras: &HeaderMap,
    entrada: Entrada,
    volver: &str,
) -> Result<String, Error> {
    let ahora = borde.ahora();
    let (persona, terminos) = conocida(borde, &entrada.identidad.titular).await?;
    let agente = cabeceras.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or("");
    let antes = Quien::de(sesion).await?.filter(|q| q.datos.identidad.titular == entrada.identidad.titular);
    let funcionario = atiende(borde, &entrada).await?;
    let datos = Datos {
        persona,
        terminos,
        actua_por: antes.and_then(|q| q.datos.actua_por),
        funcionario,
        id_token: entrada.id_token,
        volver: Some(volver.to_owned()),
        agente: sesion::dispositivo(agente),
        nueva: true,
        vence: fin(ahora),
        identidad: entrada.identidad,
    };
    // A new id at each login: the one from before is closed.
    if sesion.id().is_some() {
        sesion.cycle_id().await?;
    }
    Quien::guardar(sesion, &datos).await?;
    let quien = Quien { huella: String::new(), datos };
    Ok(if sesion::al_dia(borde, &quien) { volver.to_owned() } else { "/registro/".to_owned() })
}

fn fin(ahora: Instante) -> Instante {
    ahora + SignedDuration::from_secs(DURACION)
}

/// The registered person of a login, and which terms they accepted last.
async fn conocida(borde: &Borde, titular: &Titular) -> Result<(Option<store::Id>, Option<String>), Error> {
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let Some(persona) = personas::por_titular(c, titular).await? else { return Ok((None, None)) };
    let vigentes = consentimientos::vigentes(c, persona.id).await?;
    let terminos =
        vigentes.into_iter().find(|v| v.clase == domain::consentimiento::Clase::Terminos && v.otorgado);
    Ok((Some(persona.id), terminos.map(|t| t.huella)))
}

/// Whether the document of the login is one of an official; a login that proves little is nobody's.
async fn atiende(borde: &Borde, entrada: &Entrada) -> Result<bool, Error> {
    let Some(documento) = &entrada.identidad.atributos.documento else { return Ok(false) };
    if entrada.identidad.acreditacion.grado < Grado::Medio {
        return Ok(false);
    }
    let mut lector = borde.store.lector().await?;
    Ok(!funcionarios::por_documento(&mut lector.conn(), documento).await?.is_empty())
}

/// A failure of the login in plain words: what to do next, and a code for support. Nobody is let in.
fn fallo(borde: &Borde, camino: &str, f: &Fallo, reintentar: &str) -> Response {
    let codigo = format!("{}-{}", f.codigo(), &azar::codigo()[..9]);
    tracing::warn!(code = codigo, failure = ?f, "login refused");
    let clase = match (f.clase(), f) {
        (_, Fallo::GradoInsuficiente { pedido, obtenido, .. }) => {
            ClaseFallo::GradoInsuficiente { pedido: *pedido, recibido: Some(*obtenido) }
        }
        (Clase::Temporal, _) => ClaseFallo::Temporal,
        (Clase::Cancelado, _) => ClaseFallo::Cancelado,
        (Clase::Configuracion, _) => ClaseFallo::Configuracion,
        (Clase::Rechazado | Clase::GradoInsuficiente, _) => ClaseFallo::Rechazado,
    };
    let estado = match clase {
        ClaseFallo::Temporal | ClaseFallo::Configuracion => StatusCode::SERVICE_UNAVAILABLE,
        ClaseFallo::Cancelado => StatusCode::OK,
        ClaseFallo::Rechazado | ClaseFallo::GradoInsuficiente { .. } => StatusCode::FORBIDDEN,
    };
    let x = FalloIngreso { clase, codigo, reintentar: reintentar.to_owned() };
    paginas::con_portal(borde, estado, |p| p.fallo_de_ingreso(&idioma::base(camino), &x))
}

/// The same way again, asking the same.
fn reintentar(grado: &str, edad: Option<u32>, volver: &str) -> String {
    let mut pares = vec![("volver", volver.to_owned())];
    if !grado.is_empty() {
        pares.push(("grado", grado.to_owned()));
    }
    if let Some(edad) = edad {
        pares.push(("edad", edad.to_string()));
    }
    format!("ingresar?{}", serde_urlencoded::to_string(pares).unwrap_or_default())
}
