//! `/carpeta/`: what waits for the person, and the doors to the rest.

use super::{datos::CORREGIR, hecho::Recien, pedido::Ver};
use crate::{
    borde::{Borde, error::Error, paginas},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use domain::consentimiento::Clase;
use pages::persona::{Carpeta, Pendiente};
use std::sync::Arc;
use store::{consentimientos, pendientes};

const CAMINO: &str = "/carpeta/";

pub(crate) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Query(recien): Query<Recien>,
) -> Response {
    sesion::responder(&borde, CAMINO, pagina(&borde, &quien, &recien).await)
}

async fn pagina(borde: &Arc<Borde>, quien: &Quien, recien: &Recien) -> Result<Response, Error> {
    let carpeta = Carpeta { pendientes: por_hacer(borde, quien).await?, ..Carpeta::default() };
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
    let vigentes = consentimientos::vigentes(c, persona).await?;
    if !vigentes.iter().any(|v| v.clase == Clase::Notificacion) {
        let detalle = "Es opcional. Así recibe aquí las decisiones de la entidad, sin ir a la oficina.";
        lista.push(pendiente(
            "Decida si quiere notificación electrónica",
            detalle,
            "carpeta/datos/#autorizaciones",
        ));
    }
    Ok(lista)
}

fn pendiente(titulo: &str, detalle: &str, ruta: &str) -> Pendiente {
    Pendiente { titulo: titulo.to_owned(), detalle: Some(detalle.to_owned()), ruta: ruta.to_owned() }
}
