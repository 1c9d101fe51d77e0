//! Who is there.

use super::{CLAVE, Datos, OCIO, huella};
use crate::borde::idioma;
use domain::{Instante, documento::Documento, grado::Acreditacion};
use jiff::SignedDuration;
use pages::persona::Presencia;
use tower_sessions::Session;

/// The person of a session.
#[derive(Clone)]
pub(crate) struct Quien {
    /// What the store calls this session.
    pub(crate) huella: String,
    pub(crate) datos: Datos,
}

impl Quien {
    /// The person of a session that is alive, if any.
    pub(crate) async fn de(sesion: &Session) -> Result<Option<Self>, tower_sessions::session::Error> {
        let datos = sesion.get::<Datos>(CLAVE).await?;
        let id = sesion.id().map(|id| id.to_string());
        Ok(datos.zip(id).map(|(datos, id)| Self { huella: huella(&id), datos }))
    }

    /// Keeps what changed in the session.
    pub(crate) async fn guardar(
        sesion: &Session,
        datos: &Datos,
    ) -> Result<(), tower_sessions::session::Error> {
        sesion.insert(CLAVE, datos).await
    }

    pub(crate) fn acreditacion(&self) -> Acreditacion {
        self.datos.identidad.acreditacion
    }

    pub(crate) fn documento(&self) -> Option<&Documento> {
        self.datos.identidad.atributos.documento.as_ref()
    }

    /// The name that the service gave, or a word.
    pub(crate) fn nombre(&self) -> &str {
        self.datos.identidad.atributos.nombre.as_deref().unwrap_or_default()
    }

    /// Seconds until this session ends if nothing more happens.
    pub(crate) fn quedan(&self, ahora: Instante) -> u32 {
        let hasta_el_fin = self.datos.vence.duration_since(ahora).as_secs();
        u32::try_from(hasta_el_fin.clamp(0, OCIO)).unwrap_or(0)
    }

    /// The same for the same person, and nothing that tells who.
    fn marca(&self) -> String {
        let titular = &self.datos.identidad.titular;
        huella(&format!("marca|{}|{}", titular.iss, titular.sub))[..16].to_owned()
    }

    /// What the frame of a page shows.
    pub(crate) fn presencia(&self, camino: &str, ahora: Instante) -> Presencia {
        let a = &self.datos.identidad.atributos;
        let por = self.datos.actua_por.as_ref();
        Presencia {
            nombre: self.nombre().to_owned(),
            documento: self.documento().map(Documento::abreviado),
            grado: self.acreditacion().grado,
            empresa: por.map(|e| format!("{} ({})", e.nombre, e.nit)),
            varias_empresas: !a.empresas.is_empty(),
            funcionario: self.datos.funcionario,
            registrada: self.datos.persona.is_some(),
            quedan: self.quedan(ahora),
            hasta: ahora + SignedDuration::from_secs(self.quedan(ahora).into()),
            marca: self.marca(),
            hecho: None,
            path: idioma::propio(camino.trim_start_matches('/')),
        }
    }
}
