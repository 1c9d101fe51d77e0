//! The message that tells of a notification: it says that something waits and where, never what.

use super::suceder::{SEDE, asentar, canales, correo, suceder};
use crate::{azar, correo::NoEnviado};
use domain::{
    Instante,
    notificacion::{Canal, Suceso},
};
use store::{
    Conn, Id, SqlResult, correos,
    notificaciones::{self, Notificacion},
};

/// Kind of the message. It is handed over once: the facts of its notification say when to try again.
pub(crate) const AVISO: &str = "aviso_de_notificacion";
/// Kind of the reminder, which is tried like any other message.
const RECORDATORIO: &str = "recordatorio_de_notificacion";

/// Leaves an aviso to be sent; `false` where one went for that time already.
pub(super) async fn avisar(
    c: &mut Conn<'_>,
    ahora: Instante,
    notificacion: Id,
    (para, carpeta): (&str, &str),
    vez: u8,
) -> SqlResult<bool> {
    let id = azar::id(ahora);
    if !notificaciones::avisar(c, id, notificacion, (Canal::Correo, vez), ahora).await? {
        return Ok(false);
    }
    poner(c, ahora, (id, AVISO), para, ("Tiene una notificación en su carpeta", &texto(carpeta))).await?;
    Ok(true)
}

/// Leaves a reminder to be sent.
pub(super) async fn recordar(
    c: &mut Conn<'_>,
    ahora: Instante,
    (para, carpeta): (&str, &str),
) -> SqlResult<()> {
    let asunto = "Le recordamos que tiene una notificación sin abrir";
    poner(c, ahora, (azar::id(ahora), RECORDATORIO), para, (asunto, &texto(carpeta))).await
}

/// The same for every notification: from it nobody learns what the act says, nor about what it is.
fn texto(carpeta: &str) -> String {
    format!(
        "Hay una notificación para usted. Para leerla, entre a su carpeta: {carpeta}\n\n\
         Este mensaje solo le avisa. La notificación tiene efecto desde la fecha y la hora en que usted la abra."
    )
}

async fn poner(
    c: &mut Conn<'_>,
    ahora: Instante,
    (id, clase): (Id, &str),
    para: &str,
    (asunto, texto): (&str, &str),
) -> SqlResult<()> {
    let n = correos::Nuevo { id, peticion: None, clase, para, asunto, texto, html: "", creado_en: ahora };
    correos::poner(c, &n).await
}

/// What became of an aviso: the server took it, did not take it this time, or never will.
pub(crate) async fn resultado(
    c: &mut Conn<'_>,
    ahora: Instante,
    mensaje: Id,
    enviado: &Result<(), NoEnviado>,
) -> SqlResult<()> {
    let Some((id, vez)) = notificaciones::de_correo(c, mensaje).await? else { return Ok(()) };
    let Some(n) = notificaciones::una(c, id).await? else { return Ok(()) };
    let (en, canal) = (ahora, Canal::Correo);
    let hecho = match enviado {
        Ok(()) => Suceso::AvisoEntregado { en, canal, vez },
        Err(NoEnviado::Espera(_)) => Suceso::AvisoFallido { en, canal, vez },
        Err(NoEnviado::Nunca(_)) => Suceso::AvisoRebotado { en, canal },
    };
    anotado(c, ahora, &n, hecho).await
}

/// A fact that the sede itself notes.
pub(super) async fn anotado(
    c: &mut Conn<'_>,
    ahora: Instante,
    n: &Notificacion,
    hecho: Suceso,
) -> SqlResult<()> {
    if let Some(via) = suceder(c, ahora, n.id, (hecho, SEDE), Vec::new()).await? {
        let correo = correo(c, n.persona).await?;
        asentar(c, ahora, n.id, &via, canales(correo.as_ref())).await?;
    }
    Ok(())
}
