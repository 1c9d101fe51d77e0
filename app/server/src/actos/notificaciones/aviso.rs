//! The message that tells of a notification: it says that something waits and where, never what.

use super::{
    contacto::Contacto,
    suceder::{SEDE, asentar, suceder},
};
use crate::{azar, borde::publico::Publico, correo::NoEnviado};
use domain::{
    Fecha, Instante,
    notificacion::{Canal, Suceso},
};
use pages::notificaciones::AvisoDeNotificacion;
use store::{
    Conn, Id, SqlResult,
    correos::{self, Correo},
    notificaciones::{self, Notificacion},
};

/// Kind of the message. It is handed over once: the facts of its notification say when to try again.
pub(crate) const AVISO: &str = "aviso_de_notificacion";
/// Kind of the reminder, which is tried like any other message.
const RECORDATORIO: &str = "recordatorio_de_notificacion";

/// Leaves an aviso to be sent; `false` where one went for that time already, or one still waits to go.
pub(super) async fn avisar(
    c: &mut Conn<'_>,
    ahora: Instante,
    notificacion: Id,
    (para, hasta): (&str, Option<Fecha>),
    (canal, vez): (Canal, u8),
) -> SqlResult<bool> {
    let id = azar::id(ahora);
    if !notificaciones::avisar(c, id, notificacion, (canal, vez), ahora).await? {
        return Ok(false);
    }
    poner(c, ahora, (id, AVISO), (canal, para), hasta).await?;
    Ok(true)
}

/// Leaves a reminder to be sent.
pub(super) async fn recordar(
    c: &mut Conn<'_>,
    ahora: Instante,
    (canal, para): (Canal, &str),
    hasta: Option<Fecha>,
) -> SqlResult<()> {
    poner(c, ahora, (azar::id(ahora), RECORDATORIO), (canal, para), hasta).await
}

/// Of the notification the message keeps one thing, the last day on which it waits: nothing else may ever be told in it.
async fn poner(
    c: &mut Conn<'_>,
    ahora: Instante,
    (id, clase): (Id, &str),
    (canal, para): (Canal, &str),
    hasta: Option<Fecha>,
) -> SqlResult<()> {
    let texto = hasta.map(|h| h.to_string()).unwrap_or_default();
    let n = correos::Nuevo {
        id,
        peticion: None,
        clase,
        para,
        asunto: "",
        texto: &texto,
        html: "",
        creado_en: ahora,
        canal,
        ficha: &azar::ficha(),
    };
    correos::poner(c, &n).await
}

/// Whether it tells again; none where the message is no aviso.
pub(crate) fn es_recordatorio(correo: &Correo) -> Option<bool> {
    match correo.clase.as_str() {
        AVISO => Some(false),
        RECORDATORIO => Some(true),
        _ => None,
    }
}

/// What the page of the e-mail is told; none where the message is no aviso.
pub(crate) fn aviso_de(correo: &Correo, publico: &Publico) -> Option<AvisoDeNotificacion> {
    let recordatorio = es_recordatorio(correo)?;
    let direccion = publico.a("");
    let (_, direccion) = direccion.split_once("://").unwrap_or(("", &direccion));
    Some(AvisoDeNotificacion {
        recordatorio,
        hasta: correo.texto.parse().ok(),
        direccion: direccion.to_owned(),
    })
}

/// The server did not take an aviso this time, or never will.
pub(crate) async fn no_entregado(
    c: &mut Conn<'_>,
    ahora: Instante,
    mensaje: Id,
    por: &NoEnviado,
    con_sms: bool,
) -> SqlResult<()> {
    let Some((id, canal, vez)) = notificaciones::de_correo(c, mensaje).await? else { return Ok(()) };
    let Some(n) = notificaciones::una(c, id).await? else { return Ok(()) };
    let en = ahora;
    let hecho = match por {
        NoEnviado::Espera(_) => Suceso::AvisoFallido { en, canal, vez },
        NoEnviado::Nunca(_) => Suceso::AvisoRebotado { en, canal },
    };
    anotado(c, ahora, &n, hecho, con_sms).await
}

/// A fact that the sede itself notes.
pub(super) async fn anotado(
    c: &mut Conn<'_>,
    ahora: Instante,
    n: &Notificacion,
    hecho: Suceso,
    con_sms: bool,
) -> SqlResult<()> {
    if let Some(via) = suceder(c, ahora, n.id, (hecho, SEDE), Vec::new()).await? {
        let contacto = Contacto::de(c, n.persona, con_sms).await?;
        asentar(c, ahora, n.id, &via, contacto.canales()).await?;
    }
    Ok(())
}
