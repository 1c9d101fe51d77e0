//! `GET /carpeta/notificaciones/`, and what of it stands in the folder.

use super::{CAMINO, de_otras, leer, vista};
use crate::{
    borde::{Borde, error::Error, paginas},
    rutas::{hecho::Recien, pedido::Ver},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use domain::{Fecha, consentimiento::Clase, fecha::legal};
use pages::{
    notificaciones::{Marcha, MisNotificaciones, NotificacionFila},
    persona::{Mensaje, Pendiente, Renglon},
};
use serde::Deserialize;
use std::sync::Arc;
use store::{
    Conn, Id,
    consentimientos::{self, Consentimiento},
    notificaciones::{self, Linea, Notificacion},
};

/// Those of one page.
const PAGINA: usize = 20;
/// Those that the folder shows.
const EN_CARPETA: i64 = 5;

/// After which one the page goes on.
#[derive(Deserialize)]
pub(super) struct Lugar {
    desde: Option<String>,
}

pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Query(lugar): Query<Lugar>,
    Query(recien): Query<Recien>,
) -> Response {
    let r = async {
        let x = lista(&borde, &quien, lugar.desde.as_deref()).await?;
        let mut presencia = quien.presencia(CAMINO, borde.ahora());
        presencia.hecho = recien.hecho();
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.mis_notificaciones(&presencia, &x)))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

async fn lista(borde: &Borde, quien: &Quien, desde: Option<&str>) -> Result<MisNotificaciones, Error> {
    let persona = quien.datos.persona.ok_or(Error::NoExiste)?;
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let desde = match desde {
        Some(id) => {
            let n = notificaciones::de_persona(c, persona, leer(id)?).await?;
            Some(linea(n.ok_or(Error::NoExiste)?))
        }
        None => None,
    };
    let vigentes = consentimientos::vigentes(c, persona).await?;
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let de_hoy = |v: &Consentimiento| {
        portal.sitio().clausulas.get(&v.slug).is_some_and(|c| v.otorgado && *c.huella == *v.huella)
    };
    let mut suyos = consentimientos::de_asuntos(c, persona).await?;
    suyos.extend(consentimientos::de_procedimientos(c, persona).await?);
    let autorizada = vigentes.iter().chain(&suyos).any(|v| v.clase == Clase::Notificacion && de_hoy(v));
    let mut lineas = notificaciones::lista(c, persona, desde.as_ref(), PAGINA as i64 + 1).await?;
    let hay_mas = lineas.len() > PAGINA;
    lineas.truncate(PAGINA);
    let siguientes = lineas.last().filter(|_| hay_mas).map(|l| format!("{}?desde={}", &CAMINO[1..], l.id));
    let filas = filas(borde, c, &lineas).await?;
    let (abiertas, mut sin_abrir): (Vec<_>, Vec<_>) = filas.into_iter().partition(con_efecto);
    sin_abrir.sort_by_key(|f| f.desde);
    let de_otras = if desde.is_none() { de_otras::filas(borde, c, quien).await? } else { Vec::new() };
    Ok(MisNotificaciones { sin_abrir, abiertas, de_otras, siguientes, autorizada })
}

fn con_efecto(f: &NotificacionFila) -> bool {
    matches!(f.marcha, Marcha::ConEfecto { .. })
}

fn linea(n: Notificacion) -> Linea {
    Linea {
        id: n.id,
        dependencia: n.dependencia,
        asunto: n.asunto,
        estado: n.estado,
        creada_en: n.creada_en,
        accedida_en: n.accedida_en,
        surtida_en: n.surtida_en,
    }
}

async fn filas(borde: &Borde, c: &mut Conn<'_>, lineas: &[Linea]) -> Result<Vec<NotificacionFila>, Error> {
    let mut filas = Vec::new();
    for l in lineas {
        filas.extend(vista::fila(borde, c, (l.id, &l.asunto, &l.dependencia)).await?);
    }
    Ok(filas)
}

/// What waits to be opened, each with the day until which it does.
pub(in crate::rutas) async fn sin_abrir(
    borde: &Borde,
    c: &mut Conn<'_>,
    persona: Id,
) -> Result<Vec<(Fecha, Pendiente)>, Error> {
    let lineas = notificaciones::lista(c, persona, None, EN_CARPETA).await?;
    let filas = filas(borde, c, &lineas).await?;
    let una = |f: NotificacionFila| {
        let Marcha::SinAbrir { hasta: Some(dia) } = f.marcha else { return None };
        let detalle = Mensaje::clave("por_hacer.abra_antes").con("dia", dia);
        let titulo = Mensaje::clave("por_hacer.abra").con("de", Mensaje::from(f.de.as_str()));
        Some((dia, Pendiente { titulo, detalle: Some(detalle), ruta: ruta(&f) }))
    };
    Ok(filas.into_iter().filter_map(una).collect())
}

/// The newest ones, unopened first, in a line each.
pub(in crate::rutas) async fn renglones(borde: &Borde, quien: &Quien) -> Result<Vec<Renglon>, Error> {
    let Some(persona) = quien.datos.persona else { return Ok(Vec::new()) };
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let lineas = notificaciones::lista(c, persona, None, EN_CARPETA).await?;
    let filas = filas(borde, c, &lineas).await?;
    Ok(filas.into_iter().map(renglon).collect())
}

fn renglon(f: NotificacionFila) -> Renglon {
    let detalle = match f.marcha {
        Marcha::SinAbrir { .. } => Mensaje::clave("por_hacer.sin_abrir").con("dia", legal(f.desde)),
        Marcha::PorOtroMedio { desde } => Mensaje::clave("por_hacer.por_otro_medio").con("dia", legal(desde)),
        Marcha::ConEfecto { en, .. } => Mensaje::clave("por_hacer.notificada").con("dia", legal(en)),
    };
    Renglon { ruta: Some(ruta(&f)), titulo: f.asunto.into(), detalle: Some(detalle) }
}

fn ruta(f: &NotificacionFila) -> String {
    format!("{}{}/", &CAMINO[1..], f.id)
}
