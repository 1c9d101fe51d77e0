//! What each trámite needs to be connected to the digital citizen services, as far as its sheet tells it.

use crate::sitio::Planta;
use domain::{
    Fecha,
    cumplimiento::Evidencia,
    entidad::Entidad,
    sitio::Sitio,
    tramite::{Clase, Estado, Modalidad, Tramite},
};
use serde::Serialize;
use std::path::Path;

/// The preparation of an entity.
#[derive(Debug, Serialize)]
pub(crate) struct Alistamiento {
    pub(crate) entidad: String,
    pub(crate) fecha: Fecha,
    /// Business days that a notification waits, and when its person is reminded.
    pub(crate) dias_sin_acceso: u16,
    pub(crate) recordatorios: Vec<u8>,
    pub(crate) tramites: Vec<Preparacion>,
}

/// Of one trámite.
#[derive(Debug, Serialize)]
pub(crate) struct Preparacion {
    pub(crate) tramite: String,
    pub(crate) nombre: String,
    /// Its public code; none while nobody wrote it.
    pub(crate) suit: Option<String>,
    pub(crate) modalidad: &'static str,
    pub(crate) autenticacion: Autenticacion,
    pub(crate) carpeta: Carpeta,
    pub(crate) notificacion: Notificacion,
    pub(crate) intercambios: Vec<Dato>,
    /// What its sheet does not say yet, with the key to write.
    pub(crate) falta: Vec<Falta>,
}

/// Whether somebody must say who they are, and why so surely.
#[derive(Debug, Serialize)]
pub(crate) struct Autenticacion {
    pub(crate) necesita: bool,
    pub(crate) grado: &'static str,
    pub(crate) motivo: String,
}

/// What goes through the folder of a person.
#[derive(Debug, Serialize)]
pub(crate) struct Carpeta {
    pub(crate) usa: bool,
    pub(crate) porque: &'static str,
}

/// Acts that are notified.
#[derive(Debug, Serialize)]
pub(crate) struct Notificacion {
    pub(crate) notifica: Option<bool>,
    /// Times a year that the trámite is done: at most so many notifications.
    pub(crate) volumen_anual: Option<u32>,
    /// Until the act: the time of the answer.
    pub(crate) termino: Option<String>,
}

/// What another entity gives.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Dato {
    pub(crate) entidad: String,
    pub(crate) dato: String,
}

/// What is not said.
#[derive(Debug, Serialize)]
pub(crate) struct Falta {
    /// The key to write.
    pub(crate) campo: &'static str,
    #[serde(flatten)]
    pub(crate) evidencia: Evidencia,
}

/// Reads the preparation out of the sheets.
///
/// Norma: Decreto 1078 de 2015, libro 2, parte 2, título 17
pub(crate) fn alistamiento(planta: &Planta, dir: &Path) -> Alistamiento {
    let s = planta.portal.sitio();
    let Entidad { nombre, notificaciones, .. } = &s.entidad;
    let publicados = s.tramites.iter().filter(|t| t.estado == Estado::Publicado);
    Alistamiento {
        entidad: nombre.to_string(),
        fecha: planta.portal.opciones().hoy,
        dias_sin_acceso: notificaciones.dias_sin_acceso,
        recordatorios: notificaciones.recordatorios.clone(),
        tramites: publicados.map(|t| preparacion(s, dir, t)).collect(),
    }
}

fn preparacion(s: &Sitio, dir: &Path, t: &Tramite) -> Preparacion {
    Preparacion {
        tramite: t.slug.to_string(),
        nombre: t.nombre.to_string(),
        suit: codigo(t),
        modalidad: match t.modalidad {
            Some(Modalidad::EnLinea(_)) => "en línea",
            Some(Modalidad::Parcial(_)) => "parcialmente en línea",
            Some(Modalidad::Presencial) => "presencial",
            Some(Modalidad::NoPublicada(_)) | None => "no publicada",
        },
        autenticacion: autenticacion(t),
        carpeta: carpeta(t),
        notificacion: Notificacion {
            notifica: t.notifica,
            volumen_anual: t.volumen_anual,
            termino: t.tiempo.map(|x| x.to_string()),
        },
        intercambios: t
            .intercambios
            .iter()
            .map(|i| Dato { entidad: i.entidad.to_string(), dato: i.dato.to_string() })
            .collect(),
        falta: faltas(s, dir, t),
    }
}

fn codigo(t: &Tramite) -> Option<String> {
    t.suit.as_ref().and_then(|s| s.codigo.as_ref()).map(ToString::to_string)
}

fn autenticacion(t: &Tramite) -> Autenticacion {
    let pedido = t.grado.as_ref();
    Autenticacion {
        necesita: pedido.is_some_and(|g| g.grado.is_some()),
        grado: pedido.and_then(|g| g.grado).map_or("ninguno", domain::grado::Grado::nombre),
        motivo: pedido.map(|g| g.motivo.to_string()).unwrap_or_default(),
    }
}

fn carpeta(t: &Tramite) -> Carpeta {
    match (t.formulario.is_some(), t.notifica == Some(true)) {
        (true, true) => Carpeta { usa: true, porque: "se radica en la sede, y su decisión se notifica" },
        (true, false) => Carpeta {
            usa: true,
            porque: "se radica en la sede: la constancia y la respuesta llegan a la carpeta",
        },
        (false, true) => Carpeta { usa: true, porque: "su decisión se notifica" },
        (false, false) => Carpeta { usa: false, porque: "se hace fuera de la sede y no notifica" },
    }
}

/// Whether a name is of the entity itself or of a unit of it.
fn es_propia(s: &Sitio, quien: &str) -> bool {
    let quien = domain::texto::fold(quien);
    let suyas = s.dependencias.iter().map(|d| &*d.nombre).chain([&*s.entidad.nombre]);
    suyas.map(domain::texto::fold).any(|n| n == quien)
}

fn faltas(s: &Sitio, dir: &Path, t: &Tramite) -> Vec<Falta> {
    let archivo = format!("tramites/{}.md", t.slug);
    let mut faltas = Vec::new();
    let mut falta = |campo: &'static str, dice: String| {
        let linea = content::linea(dir, &archivo, &[campo]);
        let evidencia = Evidencia { archivo: Some(archivo.clone()), linea, dice, ..Evidencia::default() };
        faltas.push(Falta { campo, evidencia });
    };
    if codigo(t).is_none() {
        falta("suit", "no dice «codigo», con que GOV.CO y la carpeta conocen el trámite".into());
    }
    if t.grado.is_none() {
        falta("grado", "no dice qué grado de autenticación pide ni por qué".into());
    }
    if t.notifica.is_none() {
        falta("notifica", "no dice si termina en un acto que se notifica".into());
    }
    if t.volumen_anual.is_none() {
        falta("volumen_anual", "no dice cuántas veces se hace en un año".into());
    }
    if t.notifica == Some(true) && t.expediente.is_none() {
        falta("expediente", "notifica, y no dice en qué serie se archiva".into());
    }
    for quien in consultadas(t).filter(|q| !es_propia(s, q)) {
        let dicho =
            t.intercambios.iter().any(|i| domain::texto::fold(&i.entidad) == domain::texto::fold(quien));
        if !dicho {
            falta("intercambios", format!("consulta a {quien}, y no dice qué dato intercambia con ella"));
        }
    }
    faltas
}

/// Who is asked so that the person brings nothing, each once.
fn consultadas(t: &Tramite) -> impl Iterator<Item = &str> {
    let acciones = t.momentos.iter().flat_map(|m| &m.acciones);
    let mut vistas = std::collections::BTreeSet::new();
    acciones
        .filter_map(
            |a| if let Clase::Verificacion { entidad } = &a.clase { entidad.as_deref() } else { None },
        )
        .filter(move |e| vistas.insert(domain::texto::fold(e)))
}
