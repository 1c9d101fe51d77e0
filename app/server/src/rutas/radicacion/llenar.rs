//! `/pqrsd/` and `/tramites/{slug}/solicitud/`: a form is written, kept with each post, reviewed and filed.

use super::{
    acceso::{self, Acceso},
    constancia,
    escrito::{self, Orden},
    vista::{self, Pagina},
};
use crate::{
    actos,
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
use domain::{
    fecha,
    formulario::{Respuestas, Revision, Seccion},
    grado::Falta,
    peticion::Canal,
};
use std::{net::IpAddr, sync::Arc};
use store::{
    Id,
    adjuntos::{self, Adjunto},
    borradores::{Borrador, Guardado},
    formularios,
    peticiones::Radicacion,
};
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

/// What somebody has written, and where they stand.
pub(super) struct Escrito {
    pub(super) forma: Forma,
    pub(super) quien: Option<Quien>,
    pub(super) borrador: Option<Borrador>,
    /// The secret of a draft of nobody.
    pub(super) clave: Option<String>,
    pub(super) respuestas: Respuestas,
    pub(super) adjuntos: Vec<Adjunto>,
}

impl Escrito {
    /// Before there is a draft.
    pub(super) fn nuevo(forma: Forma, quien: Option<Quien>) -> Self {
        let respuestas = match forma.tramite.is_empty() {
            true => Respuestas::default(),
            false => vista::de_ingreso(&forma, quien.as_ref()),
        };
        Self { forma, quien, borrador: None, clave: None, respuestas, adjuntos: Vec::new() }
    }

    /// A draft, in the version of the form with which it began.
    pub(super) async fn abrir(
        borde: &Borde,
        forma: Forma,
        quien: Option<Quien>,
        b: Borrador,
        clave: Option<String>,
    ) -> Result<Self, Error> {
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let forma = match formularios::leer(c, &b.formulario).await? {
            Some(definicion) if b.formulario != forma.huella => {
                forma.en_version(b.formulario.clone(), definicion).ok_or(Error::Formulario)?
            }
            _ => forma,
        };
        let adjuntos = adjuntos::de_borrador(c, b.id).await?;
        let mut respuestas: Respuestas = serde_json::from_str(&b.campos).unwrap_or_default();
        escrito::con_adjuntos(&forma.formulario, &mut respuestas, &adjuntos);
        Ok(Self { forma, quien, borrador: Some(b), clave, respuestas, adjuntos })
    }

    /// Group by group for who has a draft of their own; all on one page for who has not.
    pub(super) fn por_pasos(&self) -> bool {
        // Also while its session is over: what comes then is one page of several.
        let de_alguien = self.quien.as_ref().is_some_and(|q| q.datos.persona.is_some())
            || self.borrador.as_ref().is_some_and(|b| b.persona.is_some());
        !self.forma.tramite.is_empty() && de_alguien
    }

    pub(super) fn hoy(&self, borde: &Borde) -> domain::Fecha {
        fecha::legal(borde.ahora())
    }

    pub(super) fn lugar(&self, s: &Seccion) -> i64 {
        let lugar = self.forma.formulario.secciones.iter().position(|x| x.nombre == s.nombre);
        lugar.and_then(|i| i64::try_from(i).ok()).unwrap_or(0)
    }

    fn revisar(&self, borde: &Borde) -> Revision {
        self.forma.formulario.revisar(&self.respuestas, self.hoy(borde))
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

/// What a post brings is put into the draft that it names, or into a new one.
async fn recibir(
    borde: &Arc<Borde>,
    forma: Forma,
    quien: Option<Quien>,
    persona: Option<Id>,
    hallado: Option<Borrador>,
    mut envio: Envio,
) -> Result<(Escrito, Envio), Error> {
    let clave = Some(envio.orden("_clave").to_owned()).filter(|c| !c.is_empty());
    let mut e = match hallado {
        Some(b) => Escrito::abrir(borde, forma, quien, b, clave).await?,
        None => Escrito::nuevo(forma, quien),
    };
    e.juntar(&envio);
    if e.borrador.is_none() {
        let empresa = e.quien.as_ref().and_then(|q| q.datos.actua_por.as_ref()).map(|x| x.nit.numero.clone());
        let (b, clave) =
            actos::comenzar(borde, &e.forma, (persona, empresa.unwrap_or_default()), &e.respuestas).await?;
        (e.borrador, e.clave) = (Some(b), Some(clave));
    }
    let Some(b) = &e.borrador else { return Err(Error::NoExiste) };
    for sobra in actos::adjuntar(borde, b.id, std::mem::take(&mut envio.recibidos)).await? {
        let _ = borde.deposito.quitar(sobra).await;
    }
    if let Ok(id) = envio.orden("_quitar").parse::<Id>() {
        actos::quitar_adjunto(borde, b.id, id).await?;
    }
    let id = b.id;
    let mut lector = borde.store.lector().await?;
    e.adjuntos = adjuntos::de_borrador(&mut lector.conn(), id).await?;
    escrito::con_adjuntos(&e.forma.formulario, &mut e.respuestas, &e.adjuntos);
    Ok((e, envio))
}

impl Escrito {
    /// The fields of the page take the place of what was answered to them before.
    pub(super) fn juntar(&mut self, envio: &Envio) {
        if !Orden::de(envio).trae_campos() {
            return;
        }
        let f = Arc::clone(&self.forma.formulario);
        let pagina: Vec<&Seccion> = match self.por_pasos() {
            true => escrito::seccion_de(&f, envio, &self.respuestas).into_iter().collect(),
            false => f.secciones.iter().collect(),
        };
        self.respuestas = escrito::juntar(&f, &self.respuestas, envio, &pagina);
    }

    /// Keeps it where it is not kept yet. Of two tabs that write at once, each keeps its own page.
    async fn guardar(&mut self, borde: &Borde, envio: &Envio, paso: i64) -> Result<(), Error> {
        for _ in 0..3 {
            let Some(b) = &mut self.borrador else { return Err(Error::NoExiste) };
            let escrito = serde_json::to_string(&self.respuestas).unwrap_or_default();
            if b.paso == paso && b.campos == escrito {
                return Ok(());
            }
            match actos::escribir(borde, b, escrito.clone(), paso).await? {
                Guardado::Hecho(version) => {
                    (b.version, b.paso, b.campos, b.cambiado_en) = (version, paso, escrito, borde.ahora());
                    return Ok(());
                }
                Guardado::OtraVersion(otra) => {
                    self.respuestas = serde_json::from_str(&otra.campos).unwrap_or_default();
                    self.borrador = Some(*otra);
                    self.juntar(envio);
                    escrito::con_adjuntos(&self.forma.formulario, &mut self.respuestas, &self.adjuntos);
                }
                Guardado::NoEsta => return Err(Error::NoExiste),
            }
        }
        Err(Error::Formulario)
    }
}

/// Keeps what somebody wrote who may not go on now.
async fn guardar(
    borde: &Arc<Borde>,
    forma: Forma,
    (quien, persona): (Option<Quien>, Id),
    hallado: Option<Borrador>,
    envio: Envio,
) -> Result<(), Error> {
    let (mut e, envio) = recibir(borde, forma, quien, Some(persona), hallado, envio).await?;
    let paso = e.borrador.as_ref().map_or(0, |b| b.paso);
    let paso = match escrito::seccion_de(&e.forma.formulario, &envio, &e.respuestas) {
        Some(s) if Orden::de(&envio).trae_campos() => e.lugar(s),
        _ => paso,
    };
    e.guardar(borde, &envio, paso).await
}

/// The review was read and is sent: all of it is checked again, and filed once.
async fn radicar(borde: &Arc<Borde>, mut e: Escrito, envio: &Envio, ip: IpAddr) -> Result<Response, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let revision = e.revisar(borde);
    let forma = Arc::clone(&e.forma.formulario);
    if let Some(s) = escrito::con_error(&forma, &e.respuestas, e.hoy(borde)) {
        let pagina = Pagina { fallas: vista::fallas(&forma, &revision.errores), ..Pagina::default() };
        return Ok(e.formulario(borde, Some(s), StatusCode::UNPROCESSABLE_ENTITY, pagina));
    }
    if let Some(falla) = e.sin_firma(borde, envio) {
        return Ok(e.revision(borde, StatusCode::UNPROCESSABLE_ENTITY, vec![falla]));
    }
    if borde.limites.contar_ip(Que::Radicacion, ip).is_err() && !e.respondio(envio) {
        e.preguntar(borde).await?;
        let falla = Escrito::sin_responder(envio);
        return Ok(e.revision(borde, StatusCode::UNPROCESSABLE_ENTITY, vec![falla]));
    }
    let destino = e.forma.destino(portal.sitio(), &revision.limpias, e.quien.as_ref());
    let recibida = fecha::legal(borde.ahora());
    let termino = e.forma.termino(portal.sitio(), destino.clase, recibida).unwrap_or_else(|_| {
        tracing::error!("the calendar ends before a term");
        None
    });
    let firma = e.forma.formulario.firma.then(|| e.quien.as_ref().map(|q| q.acreditacion().grado)).flatten();
    let Some(borrador) = e.borrador.clone() else { return Err(Error::NoExiste) };
    let (camino, clave, id) = (e.forma.camino.clone(), e.clave.clone(), borrador.id);
    let (limpias, faltan) = (revision.limpias, revision.faltan);
    let por_radicar = actos::PorRadicar {
        borrador,
        limpias,
        faltan,
        destino,
        canal: Canal::Sede,
        firma,
        termino,
        recibe: None,
    };
    match actos::radicar(borde, por_radicar).await? {
        Radicacion::Hecha(_) | Radicacion::Ya(_) => {
            constancia::ir_del_borrador(borde, &camino, id, clave.as_deref()).await
        }
        Radicacion::OtraVersion => Ok(e.revision(borde, StatusCode::CONFLICT, vec![vista::cambio()])),
    }
}
