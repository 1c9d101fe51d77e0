//! A petition made by word of mouth is written down and filed by an official: once, however often it is sent.
//!
//! Norma: Decreto 1069 de 2015, art. 2.2.3.12.1 a 2.2.3.12.8

use super::Papel;
use crate::{
    actos::{self, PorRadicar},
    archivos::Recibido,
    borde::{Borde, error::Error},
    formas::Forma,
    sesion,
};
use domain::{
    fecha,
    formulario::{Respuestas, Revision},
    peticion::{Canal, Medio},
};
use store::{
    Id,
    borradores::{self, Borrador},
    peticiones::Radicacion,
};

/// What was said, already in order, and who wrote it down.
pub(crate) struct Dicha {
    pub(crate) forma: Forma,
    pub(crate) respuestas: Respuestas,
    pub(crate) revision: Revision,
    pub(crate) canal: Canal,
    pub(crate) clave: String,
    pub(crate) archivos: Vec<(String, Recibido)>,
}

/// The draft that became the petition, which opens its receipt with the key; none where nothing could be filed.
pub(crate) async fn escribir_verbal(borde: &Borde, papel: &Papel, x: Dicha) -> Result<Option<Id>, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let sitio = portal.sitio();
    let borrador = comenzar(borde, &x).await?;
    let id = borrador.id;
    if borrador.peticion.is_some() {
        let ids: Vec<Id> = x.archivos.iter().map(|(_, r)| r.id).collect();
        borde.deposito.soltar(&ids).await;
        return Ok(Some(id));
    }
    actos::adjuntar(borde, id, x.archivos).await?;
    let mut destino = x.forma.destino(sitio, &x.revision.limpias, None);
    destino.medio = if destino.correo.is_empty() { Medio::Correspondencia } else { Medio::Correo };
    let termino = x.forma.termino(sitio, destino.clase, fecha::legal(borde.ahora())).unwrap_or_else(|_| {
        tracing::error!("the calendar ends before a term");
        None
    });
    let (limpias, faltan) = (x.revision.limpias, x.revision.faltan);
    let recibe = Some((papel.persona, papel.funcionario));
    let por_radicar =
        PorRadicar { borrador, limpias, faltan, destino, canal: x.canal, firma: None, termino, recibe };
    Ok(match actos::radicar(borde, por_radicar).await? {
        Radicacion::Hecha(_) | Radicacion::Ya(_) => Some(id),
        Radicacion::OtraVersion => None,
    })
}

/// The draft of the key, which a second press finds again.
async fn comenzar(borde: &Borde, x: &Dicha) -> Result<Borrador, Error> {
    let hay = {
        let mut lector = borde.store.lector().await?;
        borradores::por_clave(&mut lector.conn(), &sesion::huella(&x.clave), borde.ahora()).await?
    };
    match hay.filter(|b| b.formulario == x.forma.huella && b.persona.is_none()) {
        Some(b) => Ok(b),
        None => {
            let de = (None, String::new());
            Ok(actos::comenzar_con(borde, &x.forma, de, &x.respuestas, x.clave.clone()).await?)
        }
    }
}
