//! What somebody just did: one sentence at the top of the page to which the answer led them.

use crate::formato::Palabra;
use rust_i18n::t;

/// An act that was done; its name may travel in the session to the page after the redirect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hecho {
    /// They registered.
    Registrado,
    /// They answered for texts that changed.
    TextosNuevos,
    /// They corrected their data.
    Corregido,
    /// They authorised a purpose.
    Autorizado,
    /// They withdrew an authorisation.
    Retirado,
    /// They asked for deletion.
    SupresionPedida,
    /// They closed their other sessions.
    SesionesCerradas,
    /// They stayed connected.
    Extendida,
    /// They authorised for a child.
    MenorAutorizado,
    /// They asked for the code for their representative.
    CodigoCreado,
    /// They changed in whose name they act.
    ActuaPor,
    /// They kept a draft for later.
    BorradorGuardado,
    /// They erased a draft.
    BorradorBorrado,
    /// They added reasons or documents.
    Agregado,
    /// They sent what was missing.
    Completado,
    /// They asked for more time.
    MasTiempo,
    /// They gave a request up.
    Desistido,
    /// An official did something with a case.
    CasoActualizado,
    /// They put documents into their folder.
    DocumentosGuardados,
    /// They changed a document or a folder.
    DocumentoCambiado,
    /// They put documents into the bin.
    DocumentosBorrados,
    /// They took one out of the bin.
    DocumentoRecuperado,
    /// They erased one.
    DocumentoBorrado,
    /// They hid one.
    DocumentoOculto,
    /// They brought one back into sight.
    DocumentoVisible,
    /// They made a folder.
    CarpetaCreada,
    /// They removed a folder.
    CarpetaBorrada,
    /// They let somebody into a filing.
    AyudanteNombrado,
    /// They sent somebody away.
    AyudanteRetirado,
    /// They said how it went.
    EncuestaRespondida,
    /// They published or answered comments on a project, or hid some of one.
    ConsultaActualizada,
    /// They let somebody open documents.
    Compartido,
    /// They took that back.
    PermisoRetirado,
    /// They opened a notification.
    Notificado,
    /// They did not want one by this way.
    NotificacionRechazada,
    /// They authorised somebody to receive for them.
    AutorizadoARecibir,
    /// They took that back.
    AutorizacionRetirada,
    /// They received one for another person.
    RecibidaPorOtra,
    /// They changed how they want to be notified.
    PreferenciasCambiadas,
    /// An official sent a notification.
    NotificacionEnviada,
    /// An official recorded what happened outside.
    PruebaAnotada,
}

impl Hecho {
    /// All of them.
    pub const TODOS: [Self; 41] = [
        Self::Registrado,
        Self::TextosNuevos,
        Self::Corregido,
        Self::Autorizado,
        Self::Retirado,
        Self::SupresionPedida,
        Self::SesionesCerradas,
        Self::Extendida,
        Self::MenorAutorizado,
        Self::CodigoCreado,
        Self::ActuaPor,
        Self::BorradorGuardado,
        Self::BorradorBorrado,
        Self::Agregado,
        Self::Completado,
        Self::MasTiempo,
        Self::Desistido,
        Self::CasoActualizado,
        Self::DocumentosGuardados,
        Self::DocumentoCambiado,
        Self::DocumentosBorrados,
        Self::DocumentoRecuperado,
        Self::DocumentoBorrado,
        Self::DocumentoOculto,
        Self::DocumentoVisible,
        Self::CarpetaCreada,
        Self::CarpetaBorrada,
        Self::AyudanteNombrado,
        Self::AyudanteRetirado,
        Self::EncuestaRespondida,
        Self::ConsultaActualizada,
        Self::Compartido,
        Self::PermisoRetirado,
        Self::Notificado,
        Self::NotificacionRechazada,
        Self::AutorizadoARecibir,
        Self::AutorizacionRetirada,
        Self::RecibidaPorOtra,
        Self::PreferenciasCambiadas,
        Self::NotificacionEnviada,
        Self::PruebaAnotada,
    ];

    /// As a session keeps it.
    pub fn nombre(self) -> &'static str {
        match self {
            Self::Registrado => "registrado",
            Self::TextosNuevos => "textos_nuevos",
            Self::Corregido => "corregido",
            Self::Autorizado => "autorizado",
            Self::Retirado => "retirado",
            Self::SupresionPedida => "supresion_pedida",
            Self::SesionesCerradas => "sesiones_cerradas",
            Self::Extendida => "extendida",
            Self::MenorAutorizado => "menor_autorizado",
            Self::CodigoCreado => "codigo_creado",
            Self::ActuaPor => "actua_por",
            Self::BorradorGuardado => "borrador_guardado",
            Self::BorradorBorrado => "borrador_borrado",
            Self::Agregado => "agregado",
            Self::Completado => "completado",
            Self::MasTiempo => "mas_tiempo",
            Self::Desistido => "desistido",
            Self::CasoActualizado => "caso_actualizado",
            Self::DocumentosGuardados => "documentos_guardados",
            Self::DocumentoCambiado => "documento_cambiado",
            Self::DocumentosBorrados => "documentos_borrados",
            Self::DocumentoRecuperado => "documento_recuperado",
            Self::DocumentoBorrado => "documento_borrado",
            Self::DocumentoOculto => "documento_oculto",
            Self::DocumentoVisible => "documento_visible",
            Self::CarpetaCreada => "carpeta_creada",
            Self::CarpetaBorrada => "carpeta_borrada",
            Self::AyudanteNombrado => "ayudante_nombrado",
            Self::AyudanteRetirado => "ayudante_retirado",
            Self::EncuestaRespondida => "encuesta_respondida",
            Self::ConsultaActualizada => "consulta_actualizada",
            Self::Compartido => "compartido",
            Self::PermisoRetirado => "permiso_retirado",
            Self::Notificado => "notificado",
            Self::NotificacionRechazada => "notificacion_rechazada",
            Self::AutorizadoARecibir => "autorizado_a_recibir",
            Self::AutorizacionRetirada => "autorizacion_retirada",
            Self::RecibidaPorOtra => "recibida_por_otra",
            Self::PreferenciasCambiadas => "preferencias_cambiadas",
            Self::NotificacionEnviada => "notificacion_enviada",
            Self::PruebaAnotada => "prueba_anotada",
        }
    }

    /// The one of a name.
    pub fn de(nombre: &str) -> Option<Self> {
        Self::TODOS.into_iter().find(|h| h.nombre() == nombre)
    }

    /// What is told of it.
    pub fn palabras(self, l: &str) -> Palabra {
        match self {
            Self::Registrado => t!("hecho.registrado", locale = l),
            Self::TextosNuevos => t!("hecho.textos_nuevos", locale = l),
            Self::Corregido => t!("hecho.corregido", locale = l),
            Self::Autorizado => t!("hecho.autorizado", locale = l),
            Self::Retirado => t!("hecho.retirado", locale = l),
            Self::SupresionPedida => t!("hecho.supresion_pedida", locale = l),
            Self::SesionesCerradas => t!("hecho.sesiones_cerradas", locale = l),
            Self::Extendida => t!("hecho.extendida", locale = l),
            Self::MenorAutorizado => t!("hecho.menor_autorizado", locale = l),
            Self::CodigoCreado => t!("hecho.codigo_creado", locale = l),
            Self::ActuaPor => t!("hecho.actua_por", locale = l),
            Self::BorradorGuardado => t!("hecho.borrador_guardado", locale = l),
            Self::BorradorBorrado => t!("hecho.borrador_borrado", locale = l),
            Self::Agregado => t!("hecho.agregado", locale = l),
            Self::Completado => t!("hecho.completado", locale = l),
            Self::MasTiempo => t!("hecho.mas_tiempo", locale = l),
            Self::Desistido => t!("hecho.desistido", locale = l),
            Self::CasoActualizado => t!("hecho.caso_actualizado", locale = l),
            Self::DocumentosGuardados => t!("hecho.documentos_guardados", locale = l),
            Self::DocumentoCambiado => t!("hecho.documento_cambiado", locale = l),
            Self::DocumentosBorrados => t!("hecho.documentos_borrados", locale = l),
            Self::DocumentoRecuperado => t!("hecho.documento_recuperado", locale = l),
            Self::DocumentoBorrado => t!("hecho.documento_borrado", locale = l),
            Self::DocumentoOculto => t!("hecho.documento_oculto", locale = l),
            Self::DocumentoVisible => t!("hecho.documento_visible", locale = l),
            Self::CarpetaCreada => t!("hecho.carpeta_creada", locale = l),
            Self::CarpetaBorrada => t!("hecho.carpeta_borrada", locale = l),
            Self::AyudanteNombrado => t!("hecho.ayudante_nombrado", locale = l),
            Self::AyudanteRetirado => t!("hecho.ayudante_retirado", locale = l),
            Self::EncuestaRespondida => t!("hecho.encuesta_respondida", locale = l),
            Self::ConsultaActualizada => t!("hecho.consulta_actualizada", locale = l),
            Self::Compartido => t!("hecho.compartido", locale = l),
            Self::PermisoRetirado => t!("hecho.permiso_retirado", locale = l),
            Self::Notificado => t!("hecho.notificado", locale = l),
            Self::NotificacionRechazada => t!("hecho.notificacion_rechazada", locale = l),
            Self::AutorizadoARecibir => t!("hecho.autorizado_a_recibir", locale = l),
            Self::AutorizacionRetirada => t!("hecho.autorizacion_retirada", locale = l),
            Self::RecibidaPorOtra => t!("hecho.recibida_por_otra", locale = l),
            Self::PreferenciasCambiadas => t!("hecho.preferencias_cambiadas", locale = l),
            Self::NotificacionEnviada => t!("hecho.notificacion_enviada", locale = l),
            Self::PruebaAnotada => t!("hecho.prueba_anotada", locale = l),
        }
    }
}
