//! What is posted to `/pqrsd/solicitud/` and `/tramites/{slug}/solicitud/`: kept with each post, it leads to its review.

use super::{
    acceso::{self, Acceso},
    constancia,
    escrito::{self, Orden},
    hoja::{Escrito, guardar, recibir},
    radicar::radicar,
    ver::direccion,
    vista::{self, Pagina},
};
use crate::{
    borde::{Borde, Direccion, error::Error, idioma, limites::Que, paginas},
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

/// `POST /pqrsd/solicitud/`, and `/pqrsd/` for who writes to the page itself.
pub(crate) async fn enviar_pqrsd(
    State(borde): State<Arc<Borde>>,
    ip: Direccion,
    sesion: Session,
    h: HeaderMap,
    peticion: Request,
) -> Response {
    let forma = || {
        let portal = borde.vivo.portal()?;
        Some(Forma::pqrsd(portal.sitio())?.en_idioma(&portal, &idioma::actual()))
    };
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
    let forma = || {
        let portal = borde.vivo.portal()?;
        Some(Forma::de_tramite(portal.sitio(), &slug)?.en_idioma(&portal, &idioma::actual()))
    };
    let r = match forma() {
        Some(forma) => enviar(&borde, forma, ip, sesion, h, peticion).await,
        None => Err(Error::NoExiste),
    };
    sesion::responder(&borde, &camino, r)
}

/// A post of a form, whatever its button. Where we fail, what it brought goes back to whoever sent it.
async fn enviar(
    borde: &Arc<Borde>,
    forma: Forma,
    Direccion(ip): Direccion,
    sesion: Session,
    h: HeaderMap,
    peticion: Request,
) -> Result<Response, Error> {
    borde.limites.contar_ip(Que::Solicitud, ip).map_err(Error::Demasiados)?;
    let acceso = Acceso::de(borde, &forma, &sesion, &h).await;
    if matches!(acceso, Ok(Acceso::OtraCasa)) {
        return Ok(paginas::origen(borde, &format!("/{}", forma.camino)));
    }
    let envio = Envio::leer(borde, &forma.formulario, forma.megas, peticion).await?;
    if !envio.orden(pages::formulario::ANZUELO).is_empty() {
        envio.olvidar(borde).await;
        return Err(Error::Formulario);
    }
    let pares = envio.pares();
    let r = match acceso {
        Ok(acceso) => atender(borde, forma.clone(), acceso, &h, envio, ip).await,
        Err(e) => {
            envio.olvidar(borde).await;
            Err(e)
        }
    };
    match r {
        Err(e) if e.es_propio() => {
            e.anotar();
            Ok(vista::con_retorno(vista::sin_guardar(borde, &forma, pares)))
        }
        r => r.map(vista::con_retorno),
    }
}

/// What a post brings is kept before anything is decided.
async fn atender(
    borde: &Arc<Borde>,
    forma: Forma,
    mut acceso: Acceso,
    h: &HeaderMap,
    envio: Envio,
    ip: IpAddr,
) -> Result<Response, Error> {
    let clave = envio.orden("_clave").to_owned();
    let mut hallado = acceso::borrador(borde, &forma, acceso.persona(), &clave).await?;
    if hallado.is_none()
        && matches!(acceso, Acceso::Si(None))
        && let Some((persona, b)) = acceso::de_quien_salio(borde, &forma, h, &clave).await?
    {
        (acceso, hallado) = (Acceso::SinSesion(Some(persona)), Some(b));
    }
    // A draft that is gone takes nothing along: what this page holds begins another.
    if hallado.is_none() && !clave.is_empty() && !Orden::de(&envio).trae_campos() {
        envio.olvidar(borde).await;
        return Ok(vista::vencido(borde, &forma, acceso));
    }
    if let Some(id) = hallado.as_ref().and_then(|b| b.peticion) {
        envio.olvidar(borde).await;
        return constancia::ir(borde, &forma.camino, id, Some(&clave)).await;
    }
    let persona = acceso.persona();
    let volver = direccion(&forma, hallado.as_ref(), None);
    let quien = match &acceso {
        Acceso::Si(quien) => return seguir(borde, forma, quien.clone(), hallado, envio, ip).await,
        Acceso::Bajo(q, _) | Acceso::SinRegistro(q) => Some(q.clone()),
        Acceso::SinSesion(_) | Acceso::OtraCasa => None,
    };
    let Some(persona) = persona else {
        envio.olvidar(borde).await;
        return Ok(negar(borde, &forma, acceso, &volver, false));
    };
    guardar(borde, forma.clone(), (quien, persona), hallado, envio).await?;
    Ok(negar(borde, &forma, acceso, &volver, true))
}

/// Why nobody, or not this person, may write here; what was typed waits for them at `volver`.
pub(super) fn negar(
    borde: &Arc<Borde>,
    forma: &Forma,
    acceso: Acceso,
    volver: &str,
    guardado: bool,
) -> Response {
    let camino = format!("/{}", forma.camino);
    match (acceso, &forma.exige) {
        (Acceso::SinSesion(_), _) if guardado => paginas::sesion_terminada(borde, &camino, volver, true),
        (Acceso::SinSesion(_), Some((exige, _))) => {
            Redirect::to(&paginas::ingresar(*exige, volver, Falta::SinIdentidad)).into_response()
        }
        (Acceso::Bajo(quien, falta), Some((exige, motivo))) => {
            let subir = paginas::Subir::new(*exige, falta, motivo.clone(), volver.to_owned())
                .con_lo_escrito(guardado);
            paginas::elevar(borde, &camino, &quien, &subir)
        }
        (Acceso::OtraCasa, _) => paginas::origen(borde, &camino),
        (Acceso::SinRegistro(_), _) => sesion::registrarse(volver),
        _ => paginas::no_existe(borde, &camino),
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
    let perdido = hallado.is_none() && !envio.orden("_clave").is_empty();
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
    let sigue = match &orden {
        Orden::Cambiar(campo) => Sigue::Seccion(forma.ubicar(campo).map_or(actual, |(s, ..)| s)),
        // What was not taken or is not there any more is told before anything else happens.
        _ if perdido || !envio.rechazados.is_empty() => Sigue::Seccion(actual),
        Orden::Atras => {
            Sigue::Seccion(escrito::vecina(&forma, &e.respuestas, actual, false).unwrap_or(actual))
        }
        Orden::Guardar => Sigue::Carpeta,
        Orden::Repetir => Sigue::Seccion(actual),
        Orden::Seguir | Orden::Radicar if !revision.pasa() => Sigue::Seccion(actual),
        Orden::Seguir | Orden::Radicar => proxima(borde, &e, &forma, actual),
    };
    if perdido {
        pagina.fallas.push(vista::de_otro_dia());
    }
    if orden == Orden::Seguir {
        pagina.fallas.extend(e.forma.fallas(&revision.errores));
    }
    pagina.fallas.extend(vista::rechazados(&envio, e.forma.megas));
    let paso = match &sigue {
        Sigue::Seccion(s) => e.lugar(s),
        Sigue::Revision => i64::try_from(forma.secciones.len()).unwrap_or(i64::MAX),
        Sigue::Carpeta => e.lugar(actual),
    };
    e.guardar(borde, &envio, paso).await?;
    let de_alguien = e.borrador.as_ref().filter(|b| b.persona.is_some());
    Ok(match sigue {
        Sigue::Carpeta => Redirect::to("/carpeta/tramites/?hecho=guardado").into_response(),
        Sigue::Seccion(s) if !pagina.fallas.is_empty() => {
            e.formulario(borde, Some(s), StatusCode::UNPROCESSABLE_ENTITY, pagina).await?
        }
        Sigue::Seccion(s) if orden == Orden::Repetir => {
            e.formulario(borde, Some(s), StatusCode::OK, pagina).await?
        }
        // Who has a draft of their own comes to it by its address: it loads again, and one comes back to it.
        _ if let Some(b) = de_alguien => {
            Redirect::to(&direccion(&e.forma, Some(b), Some(paso))).into_response()
        }
        Sigue::Seccion(s) => e.formulario(borde, Some(s), StatusCode::OK, pagina).await?,
        Sigue::Revision => e.revision(borde, StatusCode::OK, Vec::new()),
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
