//! What is done with what people say of a project: it comes in, is published, answered, and told of in a report.
//!
//! Norma: Ley 1437 de 2011, art. 8 num. 8

mod comentar;
mod informar;
mod publicar;
mod responder;

pub(crate) use comentar::{Llega, Recepcion, comentar};
pub(crate) use informar::informar;
pub(crate) use publicar::{Publicar, ocultar, publicar};
pub(crate) use responder::{Responder, responder};

use super::mesa::Mano;
use domain::{
    Instante,
    comentario::{Falta, RESPUESTA, de_largo},
    evidencia::Sujeto,
    publicacion::EstadoDeConsulta,
};
use pages::persona::Falla;
use store::{Conn, Id, SqlResult};

/// Who does something with the comments of which consultation, now.
#[derive(Clone)]
pub(crate) struct Orden {
    pub(crate) mano: Mano,
    /// Its slug.
    pub(crate) consulta: String,
    pub(crate) titulo: String,
    /// Where it stands now.
    pub(crate) estado: EstadoDeConsulta,
    /// Slug of the office that answers; where none does, who receives what nobody routed.
    pub(crate) dependencia: Option<String>,
    /// Address of what everybody reads.
    pub(crate) publica: String,
    pub(crate) ahora: Instante,
}

impl Orden {
    /// The official, where this is theirs to do.
    async fn funcionario(&self, c: &mut Conn<'_>) -> SqlResult<Option<Id>> {
        let papel = self.mano.papel(c).await?;
        Ok(papel.filter(|p| atiende(&p.ambito, self.dependencia.as_deref())).map(|p| p.funcionario))
    }

    fn sujeto(&self) -> Sujeto {
        Sujeto::Consulta(self.consulta.clone())
    }
}

/// Whether who attends those offices attends a consultation of that one.
pub(crate) fn atiende(ambito: &store::peticiones::Ambito, dependencia: Option<&str>) -> bool {
    ambito.todas.is_some() || dependencia.is_some_and(|d| ambito.suyas.iter().any(|s| s == d))
}

/// What is wrong with the words of an answer or of a report.
fn de_palabras(campo: &str, texto: &str) -> Option<Falla> {
    match de_largo(texto, &RESPUESTA)? {
        Falta::Largo(n) => {
            Some(Falla::new(campo, format!("Escriba como mucho {} letras: hay {n}", RESPUESTA.end())))
        }
        _ => Some(Falla::new(campo, format!("Escriba {} letras o más", RESPUESTA.start()))),
    }
}
