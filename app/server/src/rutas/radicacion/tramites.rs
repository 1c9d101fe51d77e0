//! `/carpeta/tramites/`: what somebody filed, what they are still writing, and how each stands.

use super::{caso, constancia::semaforo_vigente, pago};
use crate::{
    actos::{self, Expediente},
    borde::{Borde, error::Error, idioma, paginas},
    formas::Forma,
    rutas::{ayudas, encuestas, hecho::Recien, pedido::Ver},
    sesion::{self, Con, Llenado, Quien},
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::sitio::Sitio;
use pages::{
    persona::{Hecho, Mensaje, Renglon},
    peticion::{BorradorVista, MiTramite, MisTramites, Semaforo, TramiteVista},
};
use serde::Deserialize;
use std::sync::Arc;
use store::{
    Conn, Id,
    borradores::{self, Borrador},
    peticiones::{self, Resumen},
};

const CAMINO: &str = "/carpeta/tramites/";
/// Lines of each kind on the first page of the folder.
const EN_CARPETA: i64 = 5;
/// Filings of a page.
const PAGINA: i64 = 20;

#[derive(Deserialize)]
pub(crate) struct Desde {
    #[serde(default)]
    antes_de: String,
}

/// `GET /carpeta/tramites/`.
pub(crate) async fn lista(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Query(desde): Query<Desde>,
    Query(recien): Query<Recien>,
) -> Response {
    let r = async {
        let persona = quien.datos.persona.ok_or(Error::NoExiste)?;
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let mut suyas = peticiones::de(c, persona, desde.antes_de.parse().ok(), PAGINA + 1).await?;
        let borradores = borradores::de(c, persona, borde.ahora()).await?;
        let mas = suyas.len() as i64 > PAGINA;
        suyas.truncate(PAGINA as usize);
        let anteriores = suyas.last().filter(|_| mas).map(|f| format!("carpeta/tramites/?antes_de={}", f.id));
        let x = MisTramites {
            borradores: borradores.iter().map(|b| borrador(&borde, b)).collect(),
            radicados: filas(&borde, c, &suyas).await?,
            anteriores,
        };
        let mut presencia = quien.presencia(CAMINO, borde.ahora());
        presencia.hecho = recien.hecho();
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.mis_tramites(&presencia, &x)))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// `GET /carpeta/tramites/{radicado}/`: another's looks like none.
pub(crate) async fn uno(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Path(radicado): Path<String>,
    Query(recien): Query<Recien>,
) -> Response {
    let camino = format!("{CAMINO}{radicado}/");
    let r = async {
        let x = mi_tramite(&borde, &quien, &radicado).await?;
        Ok(mostrar(&borde, &quien, &camino, StatusCode::OK, recien.hecho(), &x))
    };
    sesion::responder(&borde, &camino, r.await)
}

/// Its page, whose form may lead to the bank.
pub(in crate::rutas) fn mostrar(
    borde: &Arc<Borde>,
    quien: &Quien,
    camino: &str,
    estado: StatusCode,
    hecho: Option<Hecho>,
    x: &MiTramite,
) -> Response {
    let mut presencia = quien.presencia(camino, borde.ahora());
    presencia.hecho = hecho;
    let r = paginas::con_portal(borde, estado, |p| p.mi_tramite(&presencia, x));
    pago::con_salida(r, x.pago.as_ref())
}

/// A filing of who asks, as its page shows it.
pub(in crate::rutas) async fn mi_tramite(
    borde: &Arc<Borde>,
    quien: &Quien,
    radicado: &str,
) -> Result<MiTramite, Error> {
    let e = suyo(borde, quien, radicado).await?;
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let (p, radicado) = (&e.peticion, e.radicado(&portal));
    let ics = format!("constancia/{}/plazo.ics", p.codigo);
    Ok(MiTramite {
        caso: caso::caso(borde, &e, &format!("{CAMINO}{radicado}/"), Some(ics)).await?,
        constancia: format!("constancia/{}/", p.codigo),
        pago: pago::caja(borde, &e, Some(format!("carpeta/tramites/{radicado}/pagar"))).await?,
        ayudantes: ayudas::ayudantes(borde, p.id).await?,
        encuesta: encuestas::encuesta(borde, p).await?,
    })
}

/// Lines of the first page of the folder: drafts, then filings.
pub(crate) async fn en_curso(borde: &Borde, quien: &Quien) -> Result<Vec<Renglon>, Error> {
    let Some(persona) = quien.datos.persona else { return Ok(Vec::new()) };
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let borradores = borradores::de(c, persona, borde.ahora()).await?;
    let suyas = peticiones::de(c, persona, None, EN_CARPETA).await?;
    let radicados = filas(borde, c, &suyas).await?;
    let borradores = borradores.iter().take(EN_CARPETA as usize).map(|b| borrador(borde, b));
    Ok(idioma::en_palabras(|l| {
        borradores.map(|b| b.renglon(l)).chain(radicados.iter().map(|f| f.renglon(l))).collect()
    }))
}

/// Who comes to the address of a post by a link.
pub(crate) async fn a_su_pagina() -> Redirect {
    Redirect::to(CAMINO)
}

/// `POST /carpeta/tramites/borrar`: a draft is erased at the wish of its author.
pub(crate) async fn borrar(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Ver>,
) -> Response {
    let r = async {
        let persona = quien.datos.persona.ok_or(Error::NoExiste)?;
        let id: Id = campos.texto("borrador").parse().map_err(|_| Error::Formulario)?;
        let suyo = {
            let mut lector = borde.store.lector().await?;
            borradores::por_id(&mut lector.conn(), id, persona, borde.ahora()).await?.is_some()
        };
        if suyo {
            actos::olvidar_borrador(&borde, id).await?;
        }
        Ok(Redirect::to("/carpeta/tramites/?hecho=borrado").into_response())
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// A filing of who asks.
pub(in crate::rutas) async fn suyo(
    borde: &Borde,
    quien: &Quien,
    radicado: &str,
) -> Result<Expediente, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let numero = portal.sitio().entidad.radicacion.leer(radicado).ok_or(Error::NoExiste)?;
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let p = peticiones::por_radicado(c, numero).await?;
    let p = p.filter(|p| p.persona.is_some() && p.persona == quien.datos.persona).ok_or(Error::NoExiste)?;
    Expediente::leer(c, p).await?.ok_or(Error::NoExiste)
}

fn borrador(borde: &Borde, b: &Borrador) -> BorradorVista {
    BorradorVista {
        titulo: titulo(borde, b),
        cambiado: b.cambiado_en,
        vence: b.vence_en,
        continuar: continuar(b),
        borrar: "carpeta/tramites/borrar".to_owned(),
        id: b.id.to_string(),
    }
}

/// What a draft is of.
pub(in crate::rutas) fn titulo(borde: &Borde, b: &Borrador) -> Mensaje {
    if b.tramite.is_empty() {
        return Mensaje::igual("PQRSD");
    }
    let forma = borde.vivo.portal().and_then(|p| Forma::de_tramite(p.sitio(), &b.tramite));
    forma.map_or(Mensaje::clave("tramites.no_se_ofrece"), |f| f.titulo.into())
}

/// Where a draft goes on.
pub(in crate::rutas) fn continuar(b: &Borrador) -> String {
    match b.tramite.is_empty() {
        true => format!("{}?borrador={}", pages::formulario::ACCION_PQRSD, b.id),
        false => format!("tramites/{}/solicitud/", b.tramite),
    }
}

/// The lines of some filings.
async fn filas(borde: &Borde, c: &mut Conn<'_>, filas: &[Resumen]) -> Result<Vec<TramiteVista>, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let mut vistas = Vec::with_capacity(filas.len());
    for f in filas {
        let semaforo = semaforo_vigente(borde, c, f).await?;
        vistas.push(fila(portal.sitio(), f, semaforo));
    }
    Ok(vistas)
}

/// Name of the trámite, or what a filing is about.
pub(in crate::rutas) fn asunto(sitio: &Sitio, tramite: &str, asunto: &str) -> String {
    sitio.tramite(tramite).map_or_else(|| asunto.to_owned(), |t| t.nombre.to_string())
}

fn fila(sitio: &Sitio, f: &Resumen, semaforo: Semaforo) -> TramiteVista {
    TramiteVista {
        titulo: asunto(sitio, &f.tramite, &f.asunto),
        radicado: sitio.entidad.radicacion.escribir(f.radicado()),
        recibida: f.recibida_en,
        estado: f.estado,
        vence: f.vence.map(|v| (v, semaforo)),
    }
}
