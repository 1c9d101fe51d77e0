//! The addresses of the sources, each with what its parameter names; one that is in no table fails.

use super::{escena::Valor, reglas::De};
use crate::pruebas::fuentes::caminos;
use axum::http::Method;
use std::collections::BTreeSet;

/// One address.
#[derive(Clone)]
pub(super) struct Ruta {
    pub(super) camino: String,
    pub(super) de: De,
    metodos: BTreeSet<&'static str>,
}

/// What the parameter of an address names; of those with the same beginning, the longest counts.
const TABLA: [(&str, De); 39] = [
    ("/carpeta/", De::Suya),
    ("/carpeta/documentos/zip", De::CampoDocumento),
    ("/carpeta/documentos/borrar", De::CampoDocumento),
    ("/carpeta/documentos/carpetas", De::CampoCarpeta),
    ("/carpeta/documentos/carpetas/{id}/", De::Carpeta),
    ("/carpeta/documentos/{id}/", De::Documento),
    ("/carpeta/documentos/subidas", De::CampoCarpeta),
    ("/carpeta/documentos/subidas/{id}", De::Subida),
    ("/carpeta/documentos/subidas/{id}/", De::Subida),
    ("/carpeta/compartidos/nuevo/", De::CampoDocumento),
    ("/carpeta/compartidos/{id}/", De::Permiso),
    ("/carpeta/recibidos/{id}/", De::Recibido),
    ("/carpeta/tramites/borrar", De::CampoDocumento),
    ("/carpeta/tramites/{radicado}/", De::Caso),
    ("/carpeta/tramites/{radicado}/ayudantes", De::Ayudantes),
    ("/carpeta/tramites/{radicado}/ayudantes/retirar", De::Ayudantes),
    ("/carpeta/ayudas/{radicado}/", De::Ayudado),
    ("/carpeta/notificaciones/{id}/", De::Notificacion),
    ("/carpeta/notificaciones/de-otras/{id}/", De::NotificacionDeOtra),
    ("/funcionario/notificaciones/{id}/", De::NotificacionDeMesa),
    ("/api/v1/notificaciones/{id}", De::Llamado),
    ("/api/v1/notificaciones/{id}/", De::Llamado),
    ("/compartido/{codigo}/", De::Enlace),
    ("/constancia/{codigo}/", De::Constancia),
    ("/funcionario/", De::Mesa),
    ("/funcionario/personas", De::Mesa),
    ("/funcionario/casos/{radicado}/", De::CasoDeMesa),
    ("/funcionario/consultas/{slug}/", De::ConsultaDeMesa),
    ("/participa/consultas/{slug}/comentar/", De::Publica),
    ("/participa/consultas/{slug}/comentarios/", De::Publica),
    ("/participa/consultas/{slug}/comentario/{codigo}/", De::Publica),
    ("/tramites/{slug}/solicitud/", De::Publica),
    ("/tramites/{slug}/solicitud/adjuntar", De::Publica),
    ("/verificar/{codigo}", De::Publica),
    ("/notificaciones-por-aviso/{id}/", De::Publica),
    ("/evidencia/{archivo}", De::Publica),
    ("/simulador/banco/pagar/{id}", De::Publica),
    ("/simulador/banco/transacciones/{id}", De::Publica),
    ("/api/fn/{*nombre}", De::Funciones),
];

/// Addresses of their own that no other of the same beginning may be taken for: each is written out.
const SUYAS: [&str; 28] = [
    "/carpeta/",
    "/carpeta/accesos/",
    "/carpeta/actuar/",
    "/carpeta/ayudas/",
    "/carpeta/compartidos/",
    "/carpeta/datos/",
    "/carpeta/datos/codigo",
    "/carpeta/datos/consentimientos",
    "/carpeta/datos/corregir",
    "/carpeta/datos/descarga.json",
    "/carpeta/datos/descarga/",
    "/carpeta/datos/representar",
    "/carpeta/datos/supresion",
    "/carpeta/documentos/",
    "/carpeta/documentos/papelera/",
    "/carpeta/documentos/resumen/",
    "/carpeta/notificaciones/",
    "/carpeta/notificaciones/autorizados/",
    "/carpeta/notificaciones/autorizados/retirar",
    "/carpeta/notificaciones/preferencias/",
    "/carpeta/notificaciones/preferencias/consentimiento",
    "/carpeta/notificaciones/preferencias/movil",
    "/carpeta/notificaciones/preferencias/confirmar-movil",
    "/carpeta/notificaciones/preferencias/quitar-movil",
    "/carpeta/plazos.ics",
    "/carpeta/sesiones/",
    "/carpeta/sesiones/cerrar",
    "/carpeta/sesiones/extender",
];
const SUYAS_TAMBIEN: [&str; 7] = [
    "/carpeta/tramites/",
    "/funcionario/",
    "/funcionario/consultas/",
    "/funcionario/encuestas.csv",
    "/funcionario/encuestas/",
    "/funcionario/personas",
    "/funcionario/verbal/",
];

impl Ruta {
    /// With one of its methods; none where it does not take it.
    pub(super) fn con(&self, metodo: &Method) -> Option<Self> {
        let de = match (metodo.as_str(), self.camino.as_str()) {
            ("POST", "/carpeta/compartidos/") => De::CampoDocumento,
            ("POST", "/carpeta/documentos/") => De::CampoCarpeta,
            _ => self.de,
        };
        self.metodos.contains(metodo.as_str()).then(|| Self { de, ..self.clone() })
    }

    /// Whether its post carries files.
    pub(super) fn con_archivos(&self) -> bool {
        let acto = self.camino.rsplit('/').next().unwrap_or_default();
        self.camino == "/carpeta/documentos/" || ["version", "completar", "agregar"].contains(&acto)
    }

    /// With something in the place of its parameters.
    pub(super) fn direccion(&self, valor: &Valor) -> String {
        let mut camino = self.camino.replace("{orden}", "1").replace("{numero}", "0");
        for parametro in ["{id}", "{radicado}", "{codigo}", "{slug}", "{archivo}"] {
            camino = camino.replace(parametro, &valor.direccion);
        }
        if self.camino == "/carpeta/compartidos/nuevo/" {
            camino = format!("{camino}?documento={}", valor.campo);
        }
        camino
    }
}

/// Those of people, and those with a parameter.
pub(super) fn rutas() -> Vec<Ruta> {
    let cuenta = |c: &String| c.contains('{') || c.starts_with("/carpeta/") || c.starts_with("/funcionario/");
    let ruta = |(camino, metodos): (String, BTreeSet<&'static str>)| {
        let de = de(&camino).unwrap_or_else(|| panic!("{camino} is in no table: who may go there?"));
        Ruta { camino, de, metodos }
    };
    caminos().into_iter().filter(|(c, _)| cuenta(c)).map(ruta).filter(|r| r.de != De::Funciones).collect()
}

fn de(camino: &str) -> Option<De> {
    let exacta = TABLA.iter().filter(|(c, _)| *c == camino).map(|(_, de)| *de).next();
    if let Some(de) = exacta {
        return Some(de);
    }
    if SUYAS.contains(&camino) || SUYAS_TAMBIEN.contains(&camino) {
        return Some(if camino.starts_with("/funcionario/") { De::Mesa } else { De::Suya });
    }
    // Only what stands below an object belongs to the same object.
    let objetos = TABLA.iter().filter(|(c, _)| c.contains('{') && c.ends_with("}/"));
    objetos.filter(|(c, _)| camino.starts_with(c)).max_by_key(|(c, _)| c.len()).map(|(_, de)| *de)
}

#[test]
fn every_address_of_the_sources_is_in_the_table_and_the_table_names_no_other() {
    let reales: BTreeSet<String> = rutas().into_iter().map(|r| r.camino).collect();
    assert!(reales.len() > 60, "only {} addresses", reales.len());
    for (camino, de) in TABLA.iter().filter(|(_, de)| *de != De::Funciones) {
        let vive = reales.iter().any(|r| r.starts_with(camino));
        assert!(vive, "{camino} ({de:?}) is no address any more");
    }
    for camino in SUYAS.iter().chain(&SUYAS_TAMBIEN) {
        assert!(reales.contains(*camino), "{camino} is no address any more");
    }
}
