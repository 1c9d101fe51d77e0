//! One document, and the answers of its forms that came back.

use super::{
    CAMINO, duenio,
    filas::{self, archivo, fila},
    id, limites,
};
use crate::{
    borde::{Borde, error::Error, paginas},
    rutas::{compartir, hecho::Recien, pedido::Guardar},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use domain::carpeta::PAPELERA;
use pages::{
    documentos::{HechoDeDocumento, MiDocumento, VersionVista},
    persona::Falla,
};
use std::sync::Arc;
use store::{
    Id,
    carpeta::{self, Documento, actos, carpetas, clases, versiones},
    documentos, peticiones,
};

/// `GET /carpeta/documentos/{id}/`.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Guardar>,
    Path(documento): Path<String>,
    Query(recien): Query<Recien>,
) -> Response {
    let camino = format!("{CAMINO}{documento}/");
    let r = async {
        let x = vista(&borde, &quien, id(&documento)?).await?;
        let mut presencia = quien.presencia(&camino, borde.ahora());
        presencia.hecho = recien.hecho();
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.mi_documento(&presencia, &x)))
    };
    sesion::responder(&borde, &camino, r.await)
}

/// The same page with what must be put right, and what was typed.
pub(super) async fn volver(
    borde: &Arc<Borde>,
    quien: &Quien,
    documento: Id,
    camino: &str,
    fallas: Vec<Falla>,
    escrito: Option<(String, String)>,
) -> Result<Response, Error> {
    let x = MiDocumento { fallas, escrito, ..vista(borde, quien, documento).await? };
    let presencia = quien.presencia(camino, borde.ahora());
    Ok(paginas::con_portal(borde, StatusCode::UNPROCESSABLE_ENTITY, |p| p.mi_documento(&presencia, &x)))
}

pub(super) async fn vista(borde: &Borde, quien: &Quien, documento: Id) -> Result<MiDocumento, Error> {
    let persona = duenio(quien)?;
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let d = carpeta::uno(c, persona, documento).await?.ok_or(Error::NoExiste)?;
    let todas = carpetas::de(c, persona).await?;
    let versiones = versiones::de(c, d.id).await?;
    let historia = actos::de(c, d.id).await?;
    drop(lector);
    let version = |v: &versiones::Version| VersionVista {
        numero: v.numero,
        bytes: u64::try_from(v.bytes).unwrap_or(0),
        creada: v.creada_en,
        archivo: archivo(v.analisis),
    };
    let paso = |a: actos::Acto| HechoDeDocumento { acto: a.acto, en: a.en };
    Ok(MiDocumento {
        fila: fila(&d),
        creado: d.creado_en,
        huella: d.huella.clone(),
        carpeta: d.carpeta.and_then(|f| filas::camino(&todas, f)?.pop()),
        carpetas: filas::lugares(&todas),
        versiones: versiones.iter().map(version).collect(),
        historia: historia.into_iter().map(paso).collect(),
        con_vista: crate::archivos::se_ve(&d.tipo),
        origen: origen(borde, &d).await?,
        permisos: compartir::de_documento(borde, persona, d.id).await?,
        papelera: d.borrado_en.map(|t| (t, t + PAPELERA)),
        limites: (filas::tipos(), limites(borde).archivo_megas),
        fallas: Vec::new(),
        escrito: None,
    })
}

/// Where the filing is from which it came.
async fn origen(borde: &Borde, d: &Documento) -> Result<Option<String>, Error> {
    let Some(referencia) = d.referencia.as_deref() else { return Ok(None) };
    let Some(portal) = borde.vivo.portal() else { return Ok(None) };
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let peticion = match d.clase.as_str() {
        clases::CONSTANCIA => peticiones::por_codigo(c, referencia).await?,
        _ => match documentos::por_id(c, d.id).await? {
            Some(en_indice) => peticiones::por_id(c, en_indice.peticion).await?,
            None => None,
        },
    };
    let numero = |p: peticiones::Peticion| portal.sitio().entidad.radicacion.escribir(p.radicado());
    Ok(peticion.map(|p| format!("carpeta/tramites/{}/", numero(p))))
}
