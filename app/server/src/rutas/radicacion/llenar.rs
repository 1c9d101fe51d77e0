//! `/pqrsd/` and `/tramites/{slug}/solicitud/`: a form is written, kept with each post, and leads to its review.

use super::{
    acceso::{self, Acceso},
    constancia,
    escrito::{self, Orden},
    hoja::{Escrito, guardar, recibir},
    radicar::radicar,
    vista::{self, Pagina},
};
use crate::{
    borde::{Borde, Direccion, error::Error, limites::Que, paginas},
    formas::Forma,
    rutas::envio::Envio,
    sesion::{self, Quien},
};
use axum::{
    extract::{Path, Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use domain::{formulario::Seccion, grado::Falta};
use std::{net::IpAddr, sync::Arc};
use store::borradores::Borrador;
use tower_sessions::Session;

/// Who loads the address of a post again: to the form.
pub(crate) async fn a_pqrsd() -> Redirect {
    Redirect::to("../")
}

/// `POST /pqrsd/solicitud/`, and `/pqrsd/` for who writes to the page itself.
pub(crate) async fn enviar_pqrsd(
    State(borde): State<Arc<Borde>>,
    ip: Direccion,
    sesion: Session,
    h: HeaderMap,
    peticion: Request,
) -> Response {
    let forma = || Forma::pqrsd(borde.vivo.portal()?.sitio());
    let r = match forma() {
        Some(forma) => enviar(&borde, forma, ip, sesion, h, peticion).await,
        None => Err(Error::NoExiste),
    };
    sesion::responder(&borde, "/pqrsd/solicitud/", r)
}

/// `POST /tramites/{slug}/solicitud/`.
pub(crate) async fn enviar_tramite(
    State(borde): State<Arc<Borde>>,
    Path(slug): Path<String>,
    ip: Direccion,
    sesion: Session,
    h: HeaderMap,
    peticion: Request,
) -> Response {
    let camino = format!("/tramites/{slug}/solicitud/");
    let forma = || Forma::de_tramite(borde.vivo.portal()?.sitio(), &slug);
    let r = match forma() {
        Some(forma) => enviar(&borde, forma, ip, sesion, h, peticion).await,
        None => Err(Error::NoExiste),
    };
    sesion::responder(&borde, &camino, r)
}

/// `GET /tramites/{slug}/solicitud/`: where its author left it, or its beginning with what the login knows.
pub(crate) async fn ver_tramite(
    State(borde): State<Arc<Borde>>,
    Path(slug): Path<String>,
    sesion: Session,
    h: HeaderMap,
) -> Response {
    let camino = format!("/tramites/{slug}/solicitud/");
    let r = async {
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let forma = Forma::de_tramite(portal.sitio(), &slug).ok_or(Error::NoExiste)?;
        let quien = match Acceso::de(&borde, &forma, &sesion, &h).await? {
            Acceso::Si(quien) => quien,
            Acceso::OtraCasa => return Ok(Redirect::to(&borde.publico.a(&camino)).into_response()),
            otro => return Ok(negar(&borde, &forma, otro, false)),
        };
        ver(&borde, forma, quien).await
    };
    sesion::responder(&borde, &camino, r.await)
}

async fn ver(borde: &Arc<Borde>, forma: Forma, quien: Option<Quien>) -> Result<Response, Error> {
    let persona = quien.as_ref().and_then(|q| q.datos.persona);
    let Some(b) = acceso::borrador(borde, &forma, persona, "").await? else {
        let respuestas = vista::de_ingreso(&forma, quien.as_ref());
        let e = Escrito { forma, quien, borrador: None, clave: None, respuestas, adjuntos: Vec::new() };
        return Ok(e.formulario(
            borde,
            e.forma.formulario.secciones.first(),
            StatusCode::OK,
            Pagina::default(),
        ));
    };
    let e = Escrito::abrir(borde, forma, quien, b, None).await?;
    let paso = e.borrador.as_ref().and_then(|b| usize::try_from(b.paso).ok()).unwrap_or(0);
    match e.forma.formulario.secciones.get(paso) {
        None if escrito::con_error(&e.forma.formulario, &e.respuestas, e.hoy(borde)).is_none() => {
            Ok(e.revision(borde, StatusCode::OK, Vec::new()))
        }
        s => Ok(e.formulario(
            borde,
            s.or(e.forma.formulario.secciones.first()),
            StatusCode::OK,
            Pagina::default(),
        )),
    }
}

/// A post of a form, whatever its button: what it brings is kept before anything is decided.
async fn enviar(
    borde: &Arc<Borde>,
    forma: Forma,
    Direccion(ip): Direccion,
    sesion: Session,
    h: HeaderMap,
    peticion: Request,
) -> Result<Response, Error> {
    borde.limites.contar_ip(Que::Solicitud, ip).map_err(Error::Demasiados)?;
    let acceso = Acceso::de(borde, &forma, &sesion, &h).await?;
    if matches!(acceso, Acceso::OtraCasa) {
        return Ok(paginas::origen(borde, &format!("/{}", forma.camino)));
    }
    let persona = acceso.persona();
    let envio = Envio::leer(borde, &forma.formulario, forma.megas, peticion).await?;
    let clave = envio.orden("_clave").to_owned();
    let hallado = acceso::borrador(borde, &forma, persona, &clave).await?;
    if hallado.is_none() && !clave.is_empty() {
        envio.olvidar(borde).await;
        return Ok(vista::vencido(borde, &forma, acceso));
    }
    if let Some(id) = hallado.as_ref().and_then(|b| b.peticion) {
        envio.olvidar(borde).await;
        return constancia::ir(borde, &forma.camino, id, Some(&clave)).await;
    }
    if !envio.orden(pages::formulario::ANZUELO).is_empty() {
        envio.olvidar(borde).await;
        return Err(Error::Formulario);
    }
    match acceso {
        Acceso::Si(quien) => seguir(borde, forma, quien, hallado, envio, ip).await,
        otro => {
            let guardado = match (persona, &otro) {
                (Some(persona), Acceso::Bajo(q, _) | Acceso::SinRegistro(q)) => {
                    guardar(borde, forma.clone(), (Some(q.clone()), persona), hallado, envio).await.is_ok()
                }
                (Some(persona), _) => {
                    guardar(borde, forma.clone(), (None, persona), hallado, envio).await.is_ok()
                }
                _ => {
                    envio.olvidar(borde).await;
                    false
                }
            };
            Ok(negar(borde, &forma, otro, guardado))
        }
    }
}

/// Why nobody, or not this person, may write here; what was typed waits for them.
fn negar(borde: &Arc<Borde>, forma: &Forma, acceso: Acceso, guardado: bool) -> Response {
    let camino = format!("/{}", forma.camino);
    let Some((exige, motivo)) = &forma.exige else { return paginas::no_existe(borde, &camino) };
    match acceso {
        Acceso::SinSesion(_) if guardado => paginas::sesion_terminada(borde, &camino, &camino, true),
        Acceso::SinSesion(_) => {
            Redirect::to(&paginas::ingresar(*exige, &camino, Falta::SinIdentidad)).into_response()
        }
        Acceso::Bajo(quien, falta) => {
            let subir = paginas::Subir::new(*exige, falta, motivo, camino.clone()).con_lo_escrito(guardado);
            paginas::elevar(borde, &camino, &quien, &subir)
        }
        Acceso::OtraCasa => paginas::origen(borde, &camino),
        Acceso::SinRegistro(_) | Acceso::Si(_) => sesion::registrarse(&camino),
    }
}

/// Where a post leaves its author.
enum Sigue<'f> {
    /// A section again, or another one.
    Seccion(&'f Seccion),
    Revision,
    /// The folder, where the draft waits.
    Carpeta,
}

async fn seguir(
    borde: &Arc<Borde>,
    forma: Forma,
    quien: Option<Quien>,
    hallado: Option<Borrador>,
    envio: Envio,
    ip: IpAddr,
) -> Result<Response, Error> {
    let orden = Orden::de(&envio);
    let persona = quien.as_ref().and_then(|q| q.datos.persona);
    let (mut e, envio) = recibir(borde, forma, quien, persona, hallado, envio).await?;
    if orden == Orden::Radicar {
        return radicar(borde, e, &envio, ip).await;
    }
    let mut pagina = Pagina::de(&e.forma.formulario, &envio);
    let forma = Arc::clone(&e.forma.formulario);
    let actual = escrito::seccion_de(&forma, &envio, &e.respuestas).or(forma.secciones.first());
    let Some(actual) = actual else { return Err(Error::NoExiste) };
    let revision = match e.por_pasos() {
        true => forma.revisar_seccion(&actual.nombre, &e.respuestas, e.hoy(borde)),
        false => e.revisar(borde),
    };
    let pasa = revision.pasa() && envio.rechazados.is_empty();
    let sigue = match &orden {
        Orden::Cambiar(campo) => Sigue::Seccion(forma.ubicar(campo).map_or(actual, |(s, ..)| s)),
        Orden::Atras => {
            Sigue::Seccion(escrito::vecina(&forma, &e.respuestas, actual, false).unwrap_or(actual))
        }
        Orden::Guardar => Sigue::Carpeta,
        Orden::Repetir => Sigue::Seccion(actual),
        Orden::Seguir | Orden::Radicar if !pasa => {
            pagina.fallas = vista::fallas(&forma, &revision.errores);
            pagina.fallas.extend(vista::rechazados(&envio, e.forma.megas));
            Sigue::Seccion(actual)
        }
        Orden::Seguir | Orden::Radicar => proxima(borde, &e, &forma, actual),
    };
    let paso = match &sigue {
        Sigue::Seccion(s) => e.lugar(s),
        Sigue::Revision => i64::try_from(forma.secciones.len()).unwrap_or(i64::MAX),
        Sigue::Carpeta => e.lugar(actual),
    };
    e.guardar(borde, &envio, paso).await?;
    Ok(match sigue {
        Sigue::Seccion(s) if pagina.fallas.is_empty() => e.formulario(borde, Some(s), StatusCode::OK, pagina),
        Sigue::Seccion(s) => e.formulario(borde, Some(s), StatusCode::UNPROCESSABLE_ENTITY, pagina),
        Sigue::Revision => e.revision(borde, StatusCode::OK, Vec::new()),
        Sigue::Carpeta => Redirect::to("/carpeta/tramites/?hecho=guardado").into_response(),
    })
}

/// What comes after a section that is right: the next one, the one that is still wrong, or the review.
fn proxima<'f>(
    borde: &Borde,
    e: &Escrito,
    forma: &'f domain::formulario::Formulario,
    actual: &Seccion,
) -> Sigue<'f> {
    if e.por_pasos()
        && let Some(s) = escrito::vecina(forma, &e.respuestas, actual, true)
    {
        return Sigue::Seccion(s);
    }
    match escrito::con_error(forma, &e.respuestas, e.hoy(borde)) {
        Some(s) => Sigue::Seccion(s),
        None => Sigue::Revision,
    }
}
