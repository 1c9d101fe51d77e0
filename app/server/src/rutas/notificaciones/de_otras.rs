//! `/carpeta/notificaciones/de-otras/`: a notification of another person, for who was authorised to receive it, and nothing else of them.

use super::{actos::entregar_acto, leer, prueba, vista};
use crate::{
    actos::{
        autorizar::{Por, mirar, mirar_y, para_otros, recibir},
        ayudas::Ayudante,
        notificaciones::NoAccede,
    },
    borde::{Borde, error::Error, idioma, paginas},
    rutas::{
        hecho::{self, Recien},
        pedido::RecibirPor,
    },
    sesion::{self, Con, Exige as _, Llenado, Quien},
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{Redirect, Response},
};
use domain::grado::Exigencia;
use pages::{
    notificaciones::{Abierta, DeOtra, DeOtraFila, Marcha, PorAbrir, RecursosVista},
    persona::{Hecho, Mensaje},
};
use std::sync::Arc;
use store::{
    Conn,
    datos::{self, Campo},
    notificaciones,
};

/// Where they are.
const CAMINO: &str = "/carpeta/notificaciones/de-otras/";

/// Who comes to the address of a post by a link, or to the list that stands elsewhere.
pub(super) async fn a_la_lista() -> Redirect {
    Redirect::to(super::CAMINO)
}

/// Those of others that this person may see now; whose they are is told to who proved enough to see them.
pub(super) async fn filas(borde: &Borde, c: &mut Conn<'_>, quien: &Quien) -> Result<Vec<DeOtraFila>, Error> {
    let (Some(suyo), Some(portal)) = (Ayudante::de(quien), borde.vivo.portal()) else {
        return Ok(Vec::new());
    };
    let dice = RecibirPor::EXIGENCIA.revisar(Some(quien.acreditacion()), borde.ahora()).is_ok();
    let mut filas = Vec::new();
    for por in para_otros(c, portal.sitio(), &suyo, borde.ahora()).await? {
        let n = &por.notificacion;
        filas.push(DeOtraFila {
            id: n.id.to_string(),
            de_quien: if dice { Some(de_quien(c, &por).await?) } else { None },
            de: vista::oficina(borde, &n.dependencia),
            desde: n.creada_en,
            recibida: n.accedida_en,
        });
    }
    Ok(filas)
}

/// `GET …/{id}/`: over, taken back, foreign and missing look the same.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<RecibirPor>,
    Path(id): Path<String>,
    Query(recien): Query<Recien>,
) -> Response {
    let camino = format!("{CAMINO}{id}/");
    let r = async {
        let por = mirar(&borde, &quien, leer(&id)?).await?.ok_or(Error::NoExiste)?;
        let mut presencia = quien.presencia(&camino, borde.ahora());
        presencia.hecho = recien.hecho();
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let de = DeOtra { de: de_quien(c, &por).await?, hasta: por.autorizacion.hasta };
        let via = notificaciones::via(c, por.notificacion.id).await?;
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let pagina = match vista::marcha(&via, borde.ahora(), vista::plazos_de(portal.sitio())) {
            Marcha::ConEfecto { en, por: efecto } => {
                let n = &por.notificacion;
                let contenido = n.contenido()?;
                let x = Abierta {
                    id: n.id.to_string(),
                    asunto: n.asunto.clone(),
                    radicado: None,
                    en,
                    por: efecto,
                    por_otro: None,
                    firmante: vista::firmante(&contenido),
                    acto: vista::acto(&contenido),
                    recursos: sin_calendario(vista::recursos(&borde, &contenido, via.surtida())),
                    historia: Vec::new(),
                    con_prueba: true,
                };
                portal.notificacion_recibida(&presencia, &de, &x)
            }
            marcha => portal.notificacion_de_otra(&presencia, &de, &sobre(&borde, &por, marcha)),
        };
        Ok(paginas::html(&borde, StatusCode::OK, pagina))
    };
    sesion::responder(&borde, &camino, r.await)
}

/// As its owner would see it before it is opened, without what is only theirs.
fn sobre(borde: &Borde, por: &Por, marcha: Marcha) -> PorAbrir {
    let n = &por.notificacion;
    PorAbrir {
        id: n.id.to_string(),
        dependencia: vista::oficina(borde, &n.dependencia),
        asunto: n.asunto.clone(),
        radicado: None,
        desde: n.creada_en,
        marcha,
        grado: n.grado,
        autorizados: Vec::new(),
        rechazable: false,
    }
}

/// The calendar of the phone is of the person's own days.
fn sin_calendario(mut r: RecursosVista) -> RecursosVista {
    if let RecursosVista::Proceden(lista) = &mut r {
        lista.iter_mut().filter_map(|r| r.plazo.as_mut()).for_each(|p| p.ics = None);
    }
    r
}

/// `POST …/{id}/acceso`: its person is notified from now on.
pub(super) async fn abrir(
    State(borde): State<Arc<Borde>>,
    Path(id): Path<String>,
    Llenado(quien, ..): Llenado<RecibirPor>,
) -> Response {
    let camino = format!("{CAMINO}{id}/acceso");
    let r = async {
        Ok(match recibir(&borde, &quien, leer(&id)?).await? {
            Ok(n) => hecho::a(&format!("{CAMINO}{}/", n.id), Hecho::RecibidaPorOtra),
            Err(NoAccede::NoEsta) => return Err(Error::NoExiste),
            Err(NoAccede::Grado(grado, falta)) => {
                let motivo = Mensaje::clave("porque.quien_recibe");
                let volver = format!("{CAMINO}{id}/");
                let subir = paginas::Subir::new(Exigencia::grado(grado), falta, motivo, volver);
                paginas::elevar(&borde, &camino, &quien, &subir)
            }
        })
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `GET …/{id}/documento`.
pub(super) async fn documento(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<RecibirPor>,
    Path(id): Path<String>,
) -> Response {
    let r = async {
        let por = recibida(&borde, &quien, &id, "la decisión de una notificación suya").await?;
        entregar_acto(&borde, &por.notificacion).await
    };
    sesion::responder(&borde, &format!("{CAMINO}{id}/documento"), r.await)
}

/// `GET …/{id}/certificado`.
pub(super) async fn certificado(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<RecibirPor>,
    Path(id): Path<String>,
) -> Response {
    let r = async {
        let por = recibida(&borde, &quien, &id, "el certificado de una notificación suya").await?;
        prueba::certificado(&borde, &por.notificacion).await
    };
    sesion::responder(&borde, &format!("{CAMINO}{id}/certificado"), r.await)
}

/// `GET …/{id}/prueba.zip`.
pub(super) async fn paquete(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<RecibirPor>,
    Path(id): Path<String>,
) -> Response {
    let r = async {
        let por = recibida(&borde, &quien, &id, "la prueba de una notificación suya").await?;
        prueba::paquete(&borde, &por.notificacion).await
    };
    sesion::responder(&borde, &format!("{CAMINO}{id}/prueba.zip"), r.await)
}

/// One that this person opened, once the look is on record.
async fn recibida(borde: &Borde, quien: &Quien, id: &str, que: &'static str) -> Result<Por, Error> {
    let por = mirar_y(borde, quien, leer(id)?, que).await?;
    por.filter(|p| p.notificacion.accedida_en.is_some()).ok_or(Error::NoExiste)
}

/// "María R.": as much as is needed to know them.
async fn de_quien(c: &mut Conn<'_>, por: &Por) -> Result<String, Error> {
    let nombre = datos::valor(c, por.persona, Campo::Nombre).await?.unwrap_or_default();
    let mut palabras = nombre.split_whitespace();
    let alguien = idioma::decir(&Mensaje::clave("persona.alguien"));
    let primera = palabras.next().unwrap_or(&alguien);
    let inicial = palabras.next_back().and_then(|p| p.chars().next()).map(|i| format!(" {i}."));
    Ok(format!("{primera}{}", inicial.unwrap_or_default()))
}
