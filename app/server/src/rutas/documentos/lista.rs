//! The list of documents, and the answers of its forms that came back.

use super::{
    CAMINO, duenio,
    filas::{self, fila},
    limites, quiza_id,
};
use crate::{
    borde::{Borde, error::Error, paginas},
    rutas::{hecho::Recien, pedido::Guardar},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use domain::carpeta::{MAX_CARPETAS, MAX_PROFUNDIDAD};
use pages::{
    documentos::{MisDocumentos, Orden},
    persona::{Falla, Hecho},
};
use serde::Deserialize;
use std::sync::Arc;
use store::{
    Id,
    carpeta::{self, Lugar, Pedido, carpetas},
};

/// Documents of a page.
const PAGINA: usize = 50;
/// Letters of what is looked for.
const MAX_BUSCAR: usize = 100;

/// What the address asks.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Consulta {
    pub(super) carpeta: String,
    orden: String,
    buscar: String,
    desde: String,
    ocultos: String,
}

/// What goes beyond the list: what was kept, what went wrong, what was typed.
#[derive(Default)]
pub(super) struct Vuelta {
    pub(super) guardados: Vec<String>,
    pub(super) fallas: Vec<Falla>,
    pub(super) nombre: String,
}

/// `GET /carpeta/documentos/`.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Guardar>,
    Query(consulta): Query<Consulta>,
    Query(recien): Query<Recien>,
) -> Response {
    let r = pagina(&borde, &quien, &consulta, recien.hecho(), Vuelta::default()).await;
    sesion::responder(&borde, CAMINO, r)
}

/// The same list with what must be put right.
pub(super) async fn volver(
    borde: &Arc<Borde>,
    quien: &Quien,
    carpeta: Option<Id>,
    vuelta: Vuelta,
) -> Result<Response, Error> {
    let carpeta = carpeta.map(|id| id.to_string()).unwrap_or_default();
    pagina(borde, quien, &Consulta { carpeta, ..Consulta::default() }, None, vuelta).await
}

async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    consulta: &Consulta,
    hecho: Option<Hecho>,
    vuelta: Vuelta,
) -> Result<Response, Error> {
    let estado = if vuelta.fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let x = vista(borde, quien, consulta, vuelta).await?;
    let mut presencia = quien.presencia(CAMINO, borde.ahora());
    presencia.hecho = hecho;
    Ok(paginas::con_portal(borde, estado, |p| p.mis_documentos(&presencia, &x)))
}

pub(super) async fn vista(
    borde: &Borde,
    quien: &Quien,
    consulta: &Consulta,
    vuelta: Vuelta,
) -> Result<MisDocumentos, Error> {
    let persona = duenio(quien)?;
    let buscar: String = consulta.buscar.trim().chars().filter(|c| *c != '\0').take(MAX_BUSCAR).collect();
    let (esta, ocultos) = (quiza_id(&consulta.carpeta)?, consulta.ocultos == "si");
    let orden = Orden::de(&consulta.orden);
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let todas = carpetas::de(c, persona).await?;
    let camino = match esta {
        Some(id) => filas::camino(&todas, id).ok_or(Error::NoExiste)?,
        None => Vec::new(),
    };
    let lugar = if buscar.is_empty() { Lugar::En(esta) } else { Lugar::Todas };
    let pedido = Pedido {
        lugar,
        orden: de_store(orden),
        buscar: &buscar,
        desde: consulta.desde.parse().ok(),
        ocultos,
    };
    let mut documentos = carpeta::lista(c, persona, &pedido, PAGINA as i64 + 1).await?;
    let cuota = carpeta::cuota(c, persona).await?;
    drop(lector);
    let mas = documentos.len() > PAGINA;
    documentos.truncate(PAGINA);
    let resto = resto(esta, &buscar, ocultos);
    let siguientes = documentos
        .last()
        .filter(|_| mas)
        .map(|d| format!("carpeta/documentos/?orden={}{resto}&desde={}", orden.nombre(), d.id));
    let limites = limites(borde);
    Ok(MisDocumentos {
        admite_carpetas: todas.len() < MAX_CARPETAS && camino.len() < MAX_PROFUNDIDAD,
        carpetas: filas::hijas(&todas, esta),
        camino,
        documentos: documentos.iter().map(fila).collect(),
        orden,
        buscar,
        consulta: resto,
        ocultos,
        siguientes,
        cupo: (u64::try_from(cuota.bytes).unwrap_or(0), limites.bytes()),
        limites: (filas::tipos(), limites.archivo_megas),
        guardados: vuelta.guardados,
        fallas: vuelta.fallas,
        nombre: vuelta.nombre,
    })
}

/// What stays of the address when only the order or the page changes.
fn resto(carpeta: Option<Id>, buscar: &str, ocultos: bool) -> String {
    let mut pares = Vec::new();
    pares.extend(carpeta.map(|id| ("carpeta", id.to_string())));
    pares.extend((!buscar.is_empty()).then(|| ("buscar", buscar.to_owned())));
    pares.extend(ocultos.then(|| ("ocultos", "si".to_owned())));
    match pares.is_empty() {
        true => String::new(),
        false => format!("&{}", serde_urlencoded::to_string(pares).unwrap_or_default()),
    }
}

fn de_store(o: Orden) -> carpeta::Orden {
    match o {
        Orden::Nombre => carpeta::Orden::Nombre,
        Orden::Fecha => carpeta::Orden::Fecha,
        Orden::Tamano => carpeta::Orden::Tamano,
    }
}
