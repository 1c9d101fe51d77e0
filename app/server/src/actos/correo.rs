//! What the sede writes to people: each message is made when it goes, out of what was filed.

use super::constancia::{Expediente, constancia};
use crate::{
    borde::{Borde, error::Error},
    correo::Mensaje,
    sms,
};
use pages::peticion::Acuse;
use std::sync::Arc;
use store::{correos::Correo, pagos, peticiones};

/// Kind of the message that acknowledges a filing.
///
/// Norma: Decreto 1078 de 2015, art. 2.2.17.6.5, num. 4
pub(crate) const ACUSE: &str = "acuse";

/// The message, ready to go; none where what it tells of is not there.
pub(crate) async fn redactar(borde: &Arc<Borde>, correo: &Correo) -> Result<Option<Mensaje>, Error> {
    let Some(portal) = borde.vivo.portal() else { return Err(Error::NoExiste) };
    let entidad = &portal.sitio().entidad;
    let de = (entidad.nombre.to_string(), entidad.correo.to_string());
    // What was written before messages had a token goes as it went.
    let id = match correo.ficha.as_str() {
        "" => correo.id.to_string(),
        ficha => format!("{}.{ficha}", correo.id),
    };
    let mensaje = |asunto, texto, html, adjuntos| Mensaje {
        id: id.clone(),
        en: correo.creado_en,
        de: de.clone(),
        para: correo.para.clone(),
        asunto,
        texto,
        html,
        adjuntos,
    };
    if let Some(x) = super::notificaciones::aviso_de(correo, &borde.publico) {
        let c = portal.aviso_de_notificacion(&x);
        return Ok(Some(mensaje(c.asunto, c.texto, c.html, Vec::new())));
    }
    if correo.clase != ACUSE {
        let c = portal.novedad(&correo.asunto, &correo.texto);
        return Ok(Some(mensaje(c.asunto, c.texto, c.html, Vec::new())));
    }
    let Some(id) = correo.peticion else { return Ok(None) };
    let (leido, pago) = {
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let leido = match peticiones::por_id(c, id).await? {
            Some(p) => Expediente::leer(c, p).await?,
            None => None,
        };
        (leido, pagos::de(c, id).await?)
    };
    let Some(e) = leido else { return Ok(None) };
    let jws = constancia(borde, &e).await?;
    let x = Acuse {
        radicado: e.radicado(&portal),
        recibida: e.peticion.recibida_en,
        clase: e.peticion.clase,
        asunto: e.asunto(&portal),
        vence: e.termino.as_ref().map(|(_, t)| t.vence),
        aritmetica: e.termino.as_ref().map(|(_, t)| domain::termino::explicacion(t)).unwrap_or_default(),
        pago: pago.map(|p| (super::pago::valor(&p), super::pago::agrupada(&p.referencia))),
        secciones: e.formulario.resumen(&e.respuestas),
        anexos: super::anexos(&e),
        faltan: super::faltan(&e),
        codigo: super::codigo(&e),
        jws: jws.clone(),
    };
    let c = portal.acuse(&x);
    let adjunto = (format!("constancia-{}.jws", x.radicado), "application/jose", jws.into_bytes());
    Ok(Some(mensaje(c.asunto, c.texto, c.html, vec![adjunto])))
}

/// The text message, ready to go; none where what waits is no aviso.
pub(crate) fn redactar_sms(borde: &Borde, mensaje: &Correo) -> Option<sms::Mensaje> {
    let recordatorio = super::notificaciones::es_recordatorio(mensaje)?;
    let texto = borde.vivo.portal()?.aviso_por_sms(recordatorio);
    Some(sms::Mensaje { id: mensaje.id.to_string(), para: mensaje.para.clone(), texto })
}
