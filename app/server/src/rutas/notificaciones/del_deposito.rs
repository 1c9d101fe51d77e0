//! The act itself, out of the deposit, for whoever may have it: only where nothing was found in it.

use crate::{
    archivos::{Duenio, Leido, NoLeido},
    borde::{Borde, error::Error},
    trabajos::{NoLimpio, exigir_limpio},
};
use store::{adjuntos::Analisis, notificaciones::Notificacion};

/// What was notified before there was an antivirus is looked at when it is asked for.
pub(super) async fn leer_acto(borde: &Borde, n: &Notificacion) -> Result<Leido, Error> {
    let huella = n.contenido()?.copia().sha256.to_string();
    if n.analisis != Analisis::Limpio {
        exigir_limpio(borde, n.documento, &huella).await.map_err(|por| match por {
            NoLimpio::Infectado => Error::NoExiste,
            NoLimpio::SinRespuesta => Error::Documento(NoLeido::NoResponde),
        })?;
    }
    Ok(borde.deposito.leer(n.documento, Duenio::Sede, &huella).await?)
}
