//! Before an act is notified: to whom it would go, and all that must be put right; nothing is written.

use super::{
    contacto::Contacto,
    notificar::{Notificar, destino, nueva, texto},
};
use crate::{
    actos::mesa::{Caso, Negado, Orden},
    borde::{Borde, error::Error},
};
use domain::{Fecha, notificacion::hasta};
use pages::persona::Falla;
use store::{
    Conn, SqlResult,
    datos::{self, Campo},
    notificaciones::Nueva,
};

/// Whom the act would be notified to.
pub(crate) struct Previa {
    pub(crate) nombre: String,
    /// Name and document.
    pub(crate) destinatario: String,
    /// Where the aviso goes.
    pub(crate) correo: Option<String>,
    /// Whether they can be notified here.
    pub(crate) acepto: bool,
    /// Until when it would wait for them.
    pub(crate) hasta: Option<Fecha>,
}

/// Of the person of a case.
pub(crate) async fn previa(borde: &Borde, c: &mut Conn<'_>, orden: &Orden, caso: &Caso) -> SqlResult<Previa> {
    let destino = destino(c, caso, texto(borde).as_deref()).await?;
    let nombre = nombre(c, caso).await?;
    let correo = Contacto::de(c, caso.peticion.persona, false).await?.correo.filter(|_| destino.is_ok());
    let documento = destino.as_ref().map(|d| d.documento.to_string()).unwrap_or_default();
    let partes = [nombre.as_str(), &documento].into_iter().filter(|p| !p.is_empty());
    let destinatario = partes.collect::<Vec<_>>().join(", ");
    Ok(Previa {
        nombre,
        destinatario,
        correo,
        acepto: destino.is_ok(),
        hasta: hasta(orden.ahora, &orden.calendario, &orden.ajustes),
    })
}

async fn nombre(c: &mut Conn<'_>, caso: &Caso) -> SqlResult<String> {
    let Some(persona) = caso.peticion.persona else { return Ok(String::new()) };
    let suyos = datos::de(c, persona).await?;
    Ok(suyos.into_iter().find(|d| d.campo == Campo::Nombre).map(|d| d.valor).unwrap_or_default())
}

/// What would be written, or why it cannot be.
pub(crate) async fn prever(
    borde: &Borde,
    orden: &Orden,
    n: Notificar,
) -> Result<Result<(Nueva, Previa), Negado>, Error> {
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let Some(caso) = orden.abrir(c).await?.filter(|c| c.papel.is_some()) else {
        return Ok(Err(Negado::NoEsta));
    };
    let destino = match destino(c, &caso, texto(borde).as_deref()).await? {
        Ok(destino) => destino,
        Err(por) => return Ok(Err(Negado::Fallas(vec![Falla::new("", por)]))),
    };
    let previa = previa(borde, c, orden, &caso).await?;
    Ok(nueva(orden, &caso, &destino, n).map(|nueva| (nueva, previa)).map_err(Negado::Fallas))
}
