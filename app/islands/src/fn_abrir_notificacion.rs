//! The server function `abrir_notificacion`: an act has effect from now on, and is shown; one call to the port.

use crate::actos::Parte;
use crate::escritura::Escritura;
use crate::lectura::{Consulta, par};
use leptos::prelude::*;

/// Opens a notification; opening it again changes nothing.
#[server(endpoint = "abrir_notificacion", prefix = "/api/fn", protocol = Escritura)]
pub async fn abrir_notificacion(
    /// Which one.
    notificacion: String,
) -> Result<Parte, ServerFnError> {
    Ok(crate::actos::puerto()?.abrir_notificacion(notificacion).await)
}

impl Consulta for AbrirNotificacion {
    fn consulta(&self) -> String {
        par("notificacion", &self.notificacion)
    }
}
