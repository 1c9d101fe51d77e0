//! Who may write a form, and whose draft a key opens.

use crate::{
    borde::{Borde, error::Error},
    formas::Forma,
    sesion::{self, Quien},
};
use axum::http::HeaderMap;
use domain::grado::Falta;
use std::sync::Arc;
use store::{
    Id,
    borradores::{self, Borrador},
    sesiones,
};
use tower_sessions::Session;

/// How somebody stands before a form.
pub(super) enum Acceso {
    /// May write it; nobody where the form asks nobody.
    Si(Option<Quien>),
    /// Nobody is there; somebody was, whose words are kept.
    SinSesion(Option<Id>),
    /// Proved too little or too long ago.
    Bajo(Quien, Falta),
    /// Entered, and has not accepted the terms in force.
    SinRegistro(Quien),
    /// Came by another address, where no session is looked at.
    OtraCasa,
}

impl Acceso {
    pub(super) async fn de(
        borde: &Arc<Borde>,
        forma: &Forma,
        sesion: &Session,
        h: &HeaderMap,
    ) -> Result<Self, Error> {
        if !borde.es_casa(h) {
            return Ok(if forma.exige.is_some() { Self::OtraCasa } else { Self::Si(None) });
        }
        let quien = Quien::de(sesion).await?;
        let Some((exige, _)) = &forma.exige else { return Ok(Self::Si(quien)) };
        let Some(quien) = quien else { return Ok(Self::SinSesion(de_antes(borde, h).await?)) };
        match exige.revisar(Some(quien.acreditacion()), borde.ahora()) {
            Err(falta) => Ok(Self::Bajo(quien, falta)),
            Ok(()) if !sesion::al_dia(borde, &quien) => Ok(Self::SinRegistro(quien)),
            Ok(()) => Ok(Self::Si(Some(quien))),
        }
    }

    /// For whom what was typed is kept.
    pub(super) fn persona(&self) -> Option<Id> {
        match self {
            Self::Si(q) => q.as_ref()?.datos.persona,
            Self::SinSesion(id) => *id,
            Self::Bajo(q, _) | Self::SinRegistro(q) => q.datos.persona,
            Self::OtraCasa => None,
        }
    }
}

/// The person of a session that ended not long ago.
async fn de_antes(borde: &Arc<Borde>, h: &HeaderMap) -> Result<Option<Id>, Error> {
    let Some(id) = sesion::cookie(h, &borde.cookie("")) else { return Ok(None) };
    let mut lector = borde.store.lector().await?;
    Ok(sesiones::leer(&mut lector.conn(), &sesion::huella(&id)).await?.and_then(|f| f.persona))
}

/// Somebody wrote where nobody has to enter, and their session ended between two posts: the draft is still theirs.
pub(super) async fn de_quien_salio(
    borde: &Arc<Borde>,
    forma: &Forma,
    h: &HeaderMap,
    clave: &str,
) -> Result<Option<(Id, Borrador)>, Error> {
    if clave.parse::<Id>().is_err() || !borde.es_casa(h) {
        return Ok(None);
    }
    let Some(persona) = de_antes(borde, h).await? else { return Ok(None) };
    Ok(borrador(borde, forma, Some(persona), clave).await?.map(|b| (persona, b)))
}

/// What a person wrote last in a form and has not filed.
pub(super) async fn ultimo(
    borde: &Borde,
    forma: &Forma,
    persona: Option<Id>,
) -> Result<Option<Borrador>, Error> {
    let Some(persona) = persona else { return Ok(None) };
    let mut lector = borde.store.lector().await?;
    Ok(borradores::abierto(&mut lector.conn(), persona, &forma.tramite, borde.ahora()).await?)
}

/// The draft that a key opens: of a person their own by its id, else by its secret. Nobody opens another's.
pub(super) async fn borrador(
    borde: &Borde,
    forma: &Forma,
    persona: Option<Id>,
    clave: &str,
) -> Result<Option<Borrador>, Error> {
    let ahora = borde.ahora();
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let b = match (persona, clave.parse::<Id>()) {
        // Of a trámite a person writes one at a time; each petition is another matter.
        (Some(persona), _) if clave.is_empty() && !forma.tramite.is_empty() => {
            borradores::abierto(c, persona, &forma.tramite, ahora).await?
        }
        (Some(persona), Ok(id)) => borradores::por_id(c, id, persona, ahora).await?,
        _ if clave.is_empty() => None,
        _ => borradores::por_clave(c, &sesion::huella(clave), ahora).await?,
    };
    let suyo = |b: &Borrador| b.tramite == forma.tramite && (b.persona.is_none() || b.persona == persona);
    Ok(b.filter(suyo))
}
