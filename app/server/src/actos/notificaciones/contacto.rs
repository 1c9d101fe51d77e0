//! Where a person can be told, in the order in which it is tried.

use domain::notificacion::Canal;
use store::{
    Conn, Id, SqlResult,
    datos::{self, Campo},
    moviles,
};

/// The addresses of a person; a number counts only where this sede sends text messages.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Contacto {
    pub(super) correo: Option<String>,
    pub(super) movil: Option<String>,
}

impl Contacto {
    /// Of that person; of nobody there is none.
    pub(super) async fn de(c: &mut Conn<'_>, persona: Option<Id>, con_sms: bool) -> SqlResult<Self> {
        let Some(persona) = persona else { return Ok(Self::default()) };
        let movil = match con_sms {
            true => moviles::de(c, persona).await?.map(|m| m.numero),
            false => None,
        };
        Ok(Self { correo: datos::valor(c, persona, Campo::Correo).await?, movil })
    }

    pub(super) fn canales(&self) -> &'static [Canal] {
        match (&self.correo, &self.movil) {
            (Some(_), Some(_)) => &[Canal::Correo, Canal::Sms],
            (Some(_), None) => &[Canal::Correo],
            (None, Some(_)) => &[Canal::Sms],
            (None, None) => &[],
        }
    }

    /// The address of a channel.
    pub(super) fn en(&self, canal: Canal) -> Option<&str> {
        match canal {
            Canal::Correo => self.correo.as_deref(),
            Canal::Sms => self.movil.as_deref(),
            Canal::Push => None,
        }
    }
}
