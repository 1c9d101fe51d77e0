//! A person lets somebody open some of their documents, in the version of this moment.

use super::{avisar, dejar, huella};
use crate::{
    actos::huellas::{personal, publico},
    archivos::se_ve,
    azar,
    borde::Borde,
};
use domain::{
    Instante,
    compartir::{Destinatario, MAX_ABIERTOS, Permiso},
};
use store::{
    Conn, Id, SqlResult,
    carpeta::{self, Documento},
    compartidos::{self, Nuevo, Para},
};

/// What somebody asks for.
pub(crate) struct Orden {
    pub(crate) documentos: Vec<Id>,
    pub(crate) para: Destinatario,
    pub(crate) permiso: Permiso,
    /// Who shares, as the receiver reads it.
    pub(crate) de: String,
    /// Where the receiver goes, whole.
    pub(crate) carpeta: String,
}

/// What became of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Hecho {
    /// It is given; of a link, with its code, which nobody sees again.
    Dado(Id, Option<String>),
    /// Too many stand open.
    Muchos,
    /// One of them is not theirs, or is in the bin.
    NoEsta,
    /// These the antivirus has not cleared.
    EnRevision(Vec<String>),
    /// These no browser shows: without download nobody could open them.
    SoloDescarga(Vec<String>),
}

/// Gives the permiso; a registered receiver with an e-mail is told of it.
pub(crate) async fn compartir(borde: &Borde, persona: Id, orden: Orden) -> crate::actos::Hecho<Hecho> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let mut documentos = Vec::new();
        for id in &orden.documentos {
            match carpeta::uno(c, persona, *id).await?.filter(|d| d.borrado_en.is_none()) {
                Some(d) => documentos.push(d),
                None => return Ok(Hecho::NoEsta),
            }
        }
        if let Some(no) = impedimento(&documentos, &orden.permiso) {
            return Ok(no);
        }
        if compartidos::abiertos(c, persona, ahora).await?.len() >= MAX_ABIERTOS {
            return Ok(Hecho::Muchos);
        }
        dar(c, ahora, persona, &documentos, &orden).await
    });
    acto.await
}

/// What cannot be opened is not promised.
fn impedimento(documentos: &[Documento], permiso: &Permiso) -> Option<Hecho> {
    let nombres = |malo: &dyn Fn(&Documento) -> bool| -> Vec<String> {
        documentos.iter().filter(|d| malo(d)).map(|d| d.nombre.clone()).collect()
    };
    let retenidos = nombres(&|d| !d.se_entrega());
    if !retenidos.is_empty() {
        return Some(Hecho::EnRevision(retenidos));
    }
    let no_se_ven = nombres(&|d| !permiso.descarga && !se_ve(&d.tipo));
    (!no_se_ven.is_empty()).then_some(Hecho::SoloDescarga(no_se_ven))
}

async fn dar(
    c: &mut Conn<'_>,
    ahora: Instante,
    persona: Id,
    documentos: &[Documento],
    orden: &Orden,
) -> SqlResult<Hecho> {
    let (id, permiso) = (azar::id(ahora), &orden.permiso);
    let codigo = matches!(orden.para, Destinatario::Enlace).then(azar::secreto);
    let enlace = codigo.as_deref().map(huella).unwrap_or_default();
    let para = match &orden.para {
        Destinatario::Persona(d) => Para::Persona(d),
        Destinatario::Enlace => Para::Enlace(&enlace),
    };
    let versiones: Vec<(Id, i64)> = documentos.iter().map(|d| (d.id, d.version)).collect();
    let n = Nuevo { id, persona, para, permiso, documentos: &versiones, en: ahora };
    compartidos::poner(c, &n).await?;
    let mut mas = vec![
        ("proposito", personal(permiso.proposito.clone())),
        ("hasta", publico(permiso.hasta.to_string())),
        ("veces", publico(permiso.veces.map_or_else(|| "sin límite".to_owned(), |v| v.to_string()))),
        ("descarga", publico(if permiso.descarga { "si" } else { "no" })),
    ];
    match &orden.para {
        Destinatario::Persona(d) => {
            mas.push(("para", personal(d.to_string())));
            avisar::avisar(c, ahora, d, orden).await?;
        }
        Destinatario::Enlace => mas.push(("para", publico("enlace"))),
    }
    let ids: Vec<Id> = documentos.iter().map(|d| d.id).collect();
    dejar(c, ahora, (persona, id), &ids, ("compartido", "documento.compartido"), mas).await?;
    Ok(Hecho::Dado(id, codigo))
}
