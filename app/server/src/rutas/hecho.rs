//! What was just done, said once on the next page: its name travels in the address, and says nothing of the person.

use axum::response::{IntoResponse, Redirect, Response};
use pages::persona::Hecho;
use serde::Deserialize;

const HECHOS: [(&str, Hecho); 39] = [
    ("registrado", Hecho::Registrado),
    ("textos", Hecho::TextosNuevos),
    ("corregido", Hecho::Corregido),
    ("autorizado", Hecho::Autorizado),
    ("retirado", Hecho::Retirado),
    ("supresion", Hecho::SupresionPedida),
    ("sesiones", Hecho::SesionesCerradas),
    ("extendida", Hecho::Extendida),
    ("menor", Hecho::MenorAutorizado),
    ("codigo", Hecho::CodigoCreado),
    ("por", Hecho::ActuaPor),
    ("guardado", Hecho::BorradorGuardado),
    ("borrado", Hecho::BorradorBorrado),
    ("agregado", Hecho::Agregado),
    ("completado", Hecho::Completado),
    ("tiempo", Hecho::MasTiempo),
    ("desistido", Hecho::Desistido),
    ("caso", Hecho::CasoActualizado),
    ("documentos", Hecho::DocumentosGuardados),
    ("documento", Hecho::DocumentoCambiado),
    ("papelera", Hecho::DocumentosBorrados),
    ("recuperado", Hecho::DocumentoRecuperado),
    ("del-todo", Hecho::DocumentoBorrado),
    ("oculto", Hecho::DocumentoOculto),
    ("visible", Hecho::DocumentoVisible),
    ("carpeta", Hecho::CarpetaCreada),
    ("sin-carpeta", Hecho::CarpetaBorrada),
    ("ayudante", Hecho::AyudanteNombrado),
    ("sin-ayudante", Hecho::AyudanteRetirado),
    ("encuesta", Hecho::EncuestaRespondida),
    ("consulta", Hecho::ConsultaActualizada),
    ("compartido", Hecho::Compartido),
    ("permiso", Hecho::PermisoRetirado),
    ("notificado", Hecho::Notificado),
    ("no-por-aqui", Hecho::NotificacionRechazada),
    ("puede-recibir", Hecho::AutorizadoARecibir),
    ("no-recibe", Hecho::AutorizacionRetirada),
    ("recibida", Hecho::RecibidaPorOtra),
    ("preferencias", Hecho::PreferenciasCambiadas),
];

/// The query of a page that may say so.
#[derive(Deserialize)]
pub(super) struct Recien {
    #[serde(default)]
    hecho: String,
}

impl Recien {
    pub(super) fn hecho(&self) -> Option<Hecho> {
        HECHOS.iter().find(|(n, _)| *n == self.hecho).map(|(_, h)| *h)
    }
}

/// After a post: to the page that says so, which may be loaded again without doing it again.
pub(super) fn a(pagina: &str, hecho: Hecho) -> Response {
    Redirect::to(&ruta(pagina, hecho)).into_response()
}

/// The address of that page.
pub(super) fn ruta(pagina: &str, hecho: Hecho) -> String {
    let nombre = HECHOS.iter().find(|(_, h)| *h == hecho).map_or("", |(n, _)| n);
    let signo = if pagina.contains('?') { '&' } else { '?' };
    format!("{pagina}{signo}hecho={nombre}")
}
