//! What of a notification joins the expediente: the act once it was opened, and the proof of what happened outside.

use crate::{actos::mesa::Orden, archivos::Recibido};
use store::{
    Conn, Id, SqlResult,
    adjuntos::{self, Adjunto, Analisis},
    documentos::{self, Documento, Origen},
};

/// Where the expediente and the folder look for its bytes.
pub(super) fn adjunto(d: &Documento, campo: &str, analisis: Analisis) -> Adjunto {
    Adjunto {
        id: d.id,
        borrador: None,
        peticion: Some(d.peticion),
        campo: campo.to_owned(),
        nombre: d.nombre.clone(),
        tipo: d.tipo.clone(),
        bytes: d.bytes,
        huella: d.huella.clone(),
        ruta: d.ruta.clone(),
        analisis,
        creado_en: d.incorporado_en,
    }
}

/// The papers that prove what happened outside; gives their hashes.
pub(super) async fn probar(
    c: &mut Conn<'_>,
    orden: &Orden,
    peticion: Id,
    soportes: Vec<Recibido>,
) -> SqlResult<String> {
    let mut huellas = Vec::new();
    for r in soportes {
        huellas.push(r.huella.clone());
        incorporar(c, orden, peticion, r, "Prueba de la notificación").await?;
    }
    Ok(huellas.join(" "))
}

/// A paper of the entity joins the expediente.
pub(super) async fn incorporar(
    c: &mut Conn<'_>,
    orden: &Orden,
    peticion: Id,
    r: Recibido,
    tipo_documental: &str,
) -> SqlResult<()> {
    let serie = documentos::uno(c, peticion, 1).await?.map(|d| d.serie).unwrap_or_default();
    let analisis = if orden.con_antivirus { Analisis::Pendiente } else { Analisis::SinAnalizar };
    let d = Documento {
        id: r.id,
        peticion,
        orden: 0,
        nombre: r.nombre,
        tipo: r.tipo.to_owned(),
        bytes: r.bytes,
        huella: r.huella,
        ruta: r.id.to_string(),
        serie,
        tipo_documental: tipo_documental.to_owned(),
        origen: Origen::Entidad,
        incorporado_en: orden.ahora,
    };
    adjuntos::agregar(c, &adjunto(&d, "prueba", analisis)).await?;
    documentos::incorporar(c, &d).await.map(drop)
}
