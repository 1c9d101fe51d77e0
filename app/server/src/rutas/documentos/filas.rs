//! Documents and folders of the store, as pages show them.

use crate::{
    archivos::TIPOS,
    borde::{Borde, error::Error},
    sesion::Quien,
};
use domain::carpeta::MAX_PROFUNDIDAD;
use pages::{
    documentos::{Archivo, DocumentoFila, Lugar},
    persona::{Mensaje, Renglon},
};
use std::collections::BTreeSet;
use store::{
    Id,
    adjuntos::Analisis,
    carpeta::{self, Carpeta, Documento},
};

/// Lines of the first page of the folder.
const EN_CARPETA: i64 = 5;

/// The newest, for the first page of the folder.
pub(in crate::rutas) async fn recientes(borde: &Borde, quien: &Quien) -> Result<Vec<Renglon>, Error> {
    let Some(persona) = quien.datos.persona else { return Ok(Vec::new()) };
    let mut lector = borde.store.lector().await?;
    let filas = carpeta::recientes(&mut lector.conn(), persona, EN_CARPETA).await?;
    let renglon = |d: Documento| Renglon {
        detalle: Some(d.emisor.as_str()).filter(|e| !e.is_empty()).map(Mensaje::from),
        ruta: Some(format!("carpeta/documentos/{}/", d.id)),
        titulo: if d.es_propio() { Mensaje::igual(d.nombre) } else { d.nombre.into() },
    };
    Ok(filas.into_iter().map(renglon).collect())
}

pub(super) fn fila(d: &Documento) -> DocumentoFila {
    DocumentoFila {
        id: d.id.to_string(),
        nombre: d.nombre.clone(),
        etiquetas: d.etiquetas(),
        tipo: d.tipo.clone(),
        bytes: u64::try_from(d.bytes).unwrap_or(0),
        cambiado: d.cambiado_en,
        emisor: (!d.es_propio()).then(|| d.emisor.clone()),
        oculto: d.oculto,
        archivo: archivo(d.analisis),
    }
}

pub(super) fn archivo(a: Analisis) -> Archivo {
    match a {
        Analisis::Pendiente => Archivo::EnRevision,
        Analisis::Infectado => Archivo::Retenido,
        Analisis::Limpio | Analisis::SinAnalizar => Archivo::Listo,
    }
}

/// Extensions that are taken.
pub(super) fn tipos() -> Vec<String> {
    let mut vistos = BTreeSet::new();
    TIPOS.iter().filter(|(e, _)| vistos.insert(*e)).map(|(e, _)| (*e).to_owned()).collect()
}

/// The way to a folder, from the top; none where it is not among these.
pub(super) fn camino(todas: &[Carpeta], id: Id) -> Option<Vec<Lugar>> {
    let mut esta = todas.iter().find(|f| f.id == id)?;
    let mut camino = vec![(esta.id.to_string(), esta.nombre.clone())];
    while let Some(padre) = esta.padre.and_then(|p| todas.iter().find(|f| f.id == p)) {
        if camino.len() > MAX_PROFUNDIDAD {
            break;
        }
        camino.push((padre.id.to_string(), padre.nombre.clone()));
        esta = padre;
    }
    camino.reverse();
    Some(camino)
}

/// Those inside of one, or at the top, by name.
pub(super) fn hijas(todas: &[Carpeta], de: Option<Id>) -> Vec<Lugar> {
    let mut hijas: Vec<Lugar> =
        todas.iter().filter(|f| f.padre == de).map(|f| (f.id.to_string(), f.nombre.clone())).collect();
    hijas.sort_by_cached_key(|(id, nombre)| (domain::texto::fold(nombre), id.clone()));
    hijas
}

/// All of them to choose from: "Casa / Luz".
pub(super) fn lugares(todas: &[Carpeta]) -> Vec<Lugar> {
    let nombre = |f: &Carpeta| {
        let partes: Vec<String> = camino(todas, f.id)?.into_iter().map(|(_, nombre)| nombre).collect();
        Some((f.id.to_string(), partes.join(" / ")))
    };
    let mut lugares: Vec<Lugar> = todas.iter().filter_map(nombre).collect();
    lugares.sort_by_cached_key(|(id, nombre)| (domain::texto::fold(nombre), id.clone()));
    lugares
}
