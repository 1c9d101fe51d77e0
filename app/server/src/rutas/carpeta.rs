//! `/carpeta/`: what waits for the person, and the doors to the rest.

use super::{datos::CORREGIR, documentos, hecho::Recien, pedido::Ver, radicacion};
use crate::{
    borde::{Borde, error::Error, paginas},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use pages::persona::{Carpeta, Pendiente};
use std::sync::Arc;
use store::{
    consentimientos::{self, Consentimiento},
    pendientes,
};

const CAMINO: &str = "/carpeta/";

pub(crate) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Query(recien): Query<Recien>,
) -> Response {
    sesion::responder(&borde, CAMINO, pagina(&borde, &quien, &recien).await)
}

async fn pagina(borde: &Arc<Borde>, quien: &Quien, recien: &Recien) -> Result<Response, Error> {
    let pendientes = por_hacer(borde, quien).await?;
    let tramites = radicacion::en_curso(borde, quien).await?;
    let documentos = documentos::recientes(borde, quien).await?;
    let carpeta = Carpeta { pendientes, tramites, documentos, ..Carpeta::default() };
    let mut presencia = quien.presencia(CAMINO, borde.ahora());
    presencia.hecho = recien.hecho();
    Ok(paginas::con_portal(borde, StatusCode::OK, |p| p.carpeta(&presencia, &carpeta)))
}

async fn por_hacer(borde: &Borde, quien: &Quien) -> Result<Vec<Pendiente>, Error> {
    let Some(persona) = quien.datos.persona else { return Ok(Vec::new()) };
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let mut lista = Vec::new();
    if pendientes::tomar(c, persona, CORREGIR, borde.ahora()).await?.is_some() {
        lista.push(pendiente(
            "Termine de corregir sus datos",
            "Guardamos lo que había escrito.",
            "carpeta/datos/",
        ));
    }
    if cambiaron(borde, &consentimientos::vigentes(c, persona).await?) {
        let detalle = "Desde entonces no cuenta. Léalo y decida otra vez.";
        lista.push(pendiente("Cambió un texto que usted autorizó", detalle, "carpeta/datos/#autorizaciones"));
    }
    Ok(lista)
}

/// Whether words that the person authorised are others now.
fn cambiaron(borde: &Borde, vigentes: &[Consentimiento]) -> bool {
    let Some(portal) = borde.vivo.portal() else { return false };
    let clausulas = &portal.sitio().clausulas;
    let otra = |v: &Consentimiento| clausulas.get(&v.slug).is_some_and(|c| *c.huella != *v.huella);
    vigentes.iter().any(|v| v.otorgado && otra(v))
}

fn pendiente(titulo: &str, detalle: &str, ruta: &str) -> Pendiente {
    Pendiente { titulo: titulo.to_owned(), detalle: Some(detalle.to_owned()), ruta: ruta.to_owned() }
}
