//! A filing as its person and who helps them read it: how it stands, its story, its documents, what is waited for.

use super::constancia::plazo_de;
use crate::{
    actos::{self, Expediente},
    borde::{Borde, error::Error},
    rutas::mesa::limites,
};
use domain::{Fecha, calendario::Calendario, fecha, peticion::Estado};
use pages::{
    persona::Mensaje,
    peticion::{CasoVista, Completar, DocumentoVista, Hito, Origen},
};
use std::sync::Arc;
use store::{
    actuaciones::Actuacion,
    adjuntos::{self, Analisis},
    documentos,
};

/// What both pages show; `camino` is the one where it stands, and `ics` where its term is taken to a calendar.
pub(in crate::rutas) async fn caso(
    borde: &Arc<Borde>,
    e: &Expediente,
    camino: &str,
    ics: Option<String>,
) -> Result<CasoVista, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let p = &e.peticion;
    Ok(CasoVista {
        radicado: e.radicado(&portal),
        titulo: e.asunto(&portal),
        clase: p.clase,
        recibida: p.recibida_en,
        estado: p.estado,
        dependencia: portal.sitio().dependencia(&p.dependencia).map(|d| d.nombre.to_string()),
        plazo: plazo_de(borde, e, ics),
        completar: por_completar(e, fecha::legal(borde.ahora()), &portal.sitio().calendario),
        historia: historia(e),
        documentos: documentos_de(borde, e, camino).await?,
        secciones: e.formulario.resumen(&e.respuestas),
        archivos: limites(borde),
        texto: String::new(),
        fallas: Vec::new(),
    })
}

/// What the entity waits for, in the words of who asked.
pub(super) fn por_completar(e: &Expediente, hoy: Fecha, c: &Calendario) -> Option<Completar> {
    let (_, t) = e.termino.as_ref().filter(|_| e.peticion.estado == Estado::PorCompletar)?;
    let pedido = e.historia.iter().rev().find(|a| a.tipo == "por_completar")?;
    let prorrogable = t.ampliar(hoy, c).is_ok();
    Some(Completar { que: pedido.texto.clone(), hasta: t.espera()?, prorrogable })
}

/// The story of a filing, without names.
pub(super) fn historia(e: &Expediente) -> Vec<Hito> {
    contada(e, actos::paso)
}

/// The same for who helps: it speaks of its person.
pub(in crate::rutas) fn historia_de_otra(e: &Expediente) -> Vec<Hito> {
    contada(e, actos::paso_de_otra)
}

fn contada(e: &Expediente, paso: impl Fn(&Actuacion) -> (Mensaje, Option<Mensaje>)) -> Vec<Hito> {
    let hito = |a: &Actuacion| {
        let (titulo, quien) = paso(a);
        let texto = Some(a.texto.clone()).filter(|t| !t.is_empty());
        Hito { en: a.en, titulo, texto, quien, interno: !a.visible }
    };
    e.historia.iter().filter(|a| a.visible).map(hito).collect()
}

/// A document of the file; `raiz` is where those of this filing are downloaded.
fn documento(raiz: &str, d: &documentos::Documento, abierto: bool) -> DocumentoVista {
    DocumentoVista {
        nombre: d.nombre.clone(),
        bytes: u64::try_from(d.bytes).unwrap_or(0),
        huella: d.huella.clone(),
        origen: match d.origen {
            documentos::Origen::Ciudadano => Origen::Ciudadano,
            documentos::Origen::Entidad => Origen::Entidad,
        },
        en: d.incorporado_en,
        ruta: abierto.then(|| format!("{raiz}documentos/{}", d.orden)),
    }
}

/// Those of a filing; what is in quarantine has no address.
pub(in crate::rutas) async fn documentos_de(
    borde: &Borde,
    e: &Expediente,
    camino: &str,
) -> Result<Vec<DocumentoVista>, Error> {
    let mut lector = borde.store.lector().await?;
    let adjuntos = adjuntos::de_peticion(&mut lector.conn(), e.peticion.id).await?;
    let cerrado = |d: &documentos::Documento| {
        adjuntos
            .iter()
            .any(|a| a.id == d.id && matches!(a.analisis, Analisis::Pendiente | Analisis::Infectado))
    };
    let raiz = camino.trim_start_matches('/');
    Ok(e.documentos.iter().map(|d| documento(raiz, d, !cerrado(d))).collect())
}
