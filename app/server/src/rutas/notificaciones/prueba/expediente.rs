//! All that a proof is made from, read as of one moment: what the row says of effect is taken from the evidence itself.

use super::inclusion::inclusion;
use crate::{
    actos::notificaciones::sujeto,
    borde::{Borde, error::Error},
    prueba::MAX_EVENTOS,
    rutas::notificaciones::vista,
};
use domain::{
    Instante,
    documento::Documento,
    evidencia::Evidencia,
    notificacion::{Contenido, Surtida, Via},
    prueba::{Destinatario, Inclusion, suceso},
};
use store::{
    datos::{self, Campo},
    evidencia,
    notificaciones::Notificacion,
};

/// It.
pub(super) struct Expediente {
    pub(super) contenido: Contenido,
    pub(super) cadena: Vec<Evidencia>,
    pub(super) inclusion: Inclusion,
    pub(super) surtida: Surtida,
    pub(super) radicado: Option<String>,
    pub(super) destinatario: Destinatario,
    /// Who was authorised and received it, where it was not its person.
    pub(super) recibida_por: Option<String>,
    pub(super) ahora: Instante,
}

impl Expediente {
    /// Of one that has effect.
    pub(super) async fn leer(borde: &Borde, n: &Notificacion) -> Result<Self, Error> {
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let cadena = evidencia::cadena(c, &sujeto(n.id), MAX_EVENTOS).await?;
        let via: Via = cadena.iter().filter_map(suceso).collect();
        let ahora = borde.ahora();
        let surtida = via.surtida().filter(|s| s.en <= ahora).ok_or(Error::NoExiste)?;
        let suyos = match n.persona {
            Some(persona) => datos::de(c, persona).await?,
            None => Vec::new(),
        };
        let nombre = suyos.into_iter().find(|d| d.campo == Campo::Nombre).map(|d| d.valor);
        let documento = Documento { tipo: n.destinatario_tipo, numero: n.destinatario_numero.clone() };
        Ok(Self {
            contenido: n.contenido()?,
            inclusion: inclusion(c, n.id, &cadena).await?,
            recibida_por: vista::recibida_por(c, n, Some(surtida)).await?.map(|q| q.entero()),
            radicado: vista::radicado(borde, c, n).await?,
            destinatario: Destinatario {
                nombre: nombre.unwrap_or_default(),
                documento: documento.to_string(),
            },
            cadena,
            surtida,
            ahora,
        })
    }
}
