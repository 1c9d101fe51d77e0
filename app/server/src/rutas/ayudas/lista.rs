//! `/carpeta/ayudas/`: the filings of others that somebody was let into.

use crate::{
    actos::ayudas::Ayudante,
    borde::{Borde, error::Error, idioma, paginas},
    rutas::pedido::Ayudar,
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use domain::{fecha, sitio::Sitio};
use pages::{
    persona::Mensaje,
    peticion::{AyudaFila, Ayudas},
};
use serde::Deserialize;
use std::sync::Arc;
use store::{
    Conn, SqlResult,
    ayudantes::{self, Ayudante as Fila},
    datos::{self, Campo},
    peticiones,
};

const CAMINO: &str = "/carpeta/ayudas/";
/// Filings of a page.
const PAGINA: i64 = 20;

#[derive(Deserialize)]
pub(super) struct Desde {
    #[serde(default)]
    antes_de: String,
}

/// `GET /carpeta/ayudas/`.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ayudar>,
    Query(desde): Query<Desde>,
) -> Response {
    let r = async {
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let suyo = Ayudante::de(&quien).ok_or(Error::NoExiste)?.documento;
        let (hoy, antes) = (fecha::legal(borde.ahora()), desde.antes_de.parse().ok());
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let mut hay = ayudantes::de_quien(c, &suyo, hoy, antes, PAGINA + 1).await?;
        let mas = hay.len() as i64 > PAGINA;
        hay.truncate(PAGINA as usize);
        let mut filas = Vec::new();
        for a in &hay {
            filas.extend(fila(c, portal.sitio(), a).await?);
        }
        let ultima = hay.last().filter(|_| mas);
        let x = Ayudas { filas, anteriores: ultima.map(|a| format!("carpeta/ayudas/?antes_de={}", a.id)) };
        let presencia = quien.presencia(CAMINO, borde.ahora());
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.ayudas(&presencia, &x)))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// Whether somebody let them into something.
pub(in crate::rutas) async fn hay(borde: &Borde, quien: &Quien) -> Result<bool, Error> {
    let Some(suyo) = Ayudante::de(quien) else { return Ok(false) };
    let hoy = fecha::legal(borde.ahora());
    let mut lector = borde.store.lector().await?;
    Ok(!ayudantes::de_quien(&mut lector.conn(), &suyo.documento, hoy, None, 1).await?.is_empty())
}

/// The line says no more of its person than is needed to know them: all else is on record where it is shown.
async fn fila(c: &mut Conn<'_>, sitio: &Sitio, a: &Fila) -> SqlResult<Option<AyudaFila>> {
    let Some(p) = peticiones::por_id(c, a.peticion).await? else { return Ok(None) };
    let nombre = datos::valor(c, a.persona, Campo::Nombre).await?;
    Ok(Some(AyudaFila {
        titulo: sitio.tramite(&p.tramite).map_or_else(|| p.asunto.clone(), |t| t.nombre.to_string()),
        radicado: sitio.entidad.radicacion.escribir(p.radicado()),
        de: nombre.map_or_else(|| idioma::decir(&Mensaje::clave("persona.alguien")), |n| corto(&n)),
        estado: p.estado,
        hasta: a.hasta,
    }))
}

/// "María R.": the first name, and the letter of the last one.
fn corto(nombre: &str) -> String {
    let mut palabras = nombre.split_whitespace();
    let primera = palabras.next().unwrap_or_default();
    let inicial = palabras.next_back().and_then(|p| p.chars().next()).map(|i| format!(" {i}."));
    format!("{primera}{}", inicial.unwrap_or_default())
}
