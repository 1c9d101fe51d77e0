//! The last day of each remedy that can still be used, for the calendar of the person's phone.

use crate::borde::{Borde, error::Error};
use domain::{Fecha, Instante, fecha::legal, notificacion::plazos, termino::Cita};
use store::{Conn, Id, notificaciones};

/// The newest notifications that are looked at.
const MIRADAS: i64 = 50;

/// An appointment before it is written.
pub(in crate::rutas) struct DiaDeRecurso {
    uid: String,
    sello: Instante,
    dia: Fecha,
    titulo: String,
    texto: String,
    url: String,
}

impl DiaDeRecurso {
    pub(in crate::rutas) fn cita(&self) -> Cita<'_> {
        Cita {
            uid: &self.uid,
            sello: self.sello,
            dia: self.dia,
            titulo: &self.titulo,
            texto: self.texto.clone(),
            url: Some(&self.url),
        }
    }
}

/// Of what has effect, those that are not over.
///
/// Norma: Ley 1437 de 2011, art. 76
pub(in crate::rutas) async fn dias_de_recursos(
    borde: &Borde,
    c: &mut Conn<'_>,
    persona: Id,
) -> Result<Vec<DiaDeRecurso>, Error> {
    let mut dias = Vec::new();
    for l in notificaciones::lista(c, persona, None, MIRADAS).await? {
        if l.surtida_en.is_none_or(|en| en > borde.ahora()) {
            continue;
        }
        let Some(n) = notificaciones::de_persona(c, persona, l.id).await? else { continue };
        let Some(surtida) = notificaciones::via(c, l.id).await?.surtida() else { continue };
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let contados = plazos(&n.contenido()?, surtida, &portal.sitio().calendario).unwrap_or_default();
        let casa = borde.publico.url().host_str().unwrap_or("sede");
        let quedan = contados.iter().enumerate().filter(|(_, p)| p.termino.vence >= legal(borde.ahora()));
        dias.extend(quedan.map(|(i, p)| DiaDeRecurso {
            uid: format!("recurso-{i}-{}@{casa}", n.id),
            sello: surtida.en,
            dia: p.termino.vence,
            titulo: format!("Último día: {}", p.recurso.nombre),
            texto: p.cuentas.join("\n"),
            url: borde.publico.a(&format!("/carpeta/notificaciones/{}/", n.id)),
        }));
    }
    Ok(dias)
}
