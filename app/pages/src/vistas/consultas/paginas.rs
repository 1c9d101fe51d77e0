//! What the server calls for consultations: one function a page.

use super::{
    Comentar, Comentarios, ConsultaCerrada, ConsultaDeMesa, ConsultasDeMesa, Recibo, cerrada, comentar,
    comentarios, mesa, mesa_una, recibo,
};
use crate::{Base, Portal, Quien, vistas::persona::Presencia};

impl Portal {
    /// `participa/consultas/{slug}/comentar/`, also where it came back.
    pub fn comentar(&self, base: &Base, x: &Comentar) -> String {
        self.para(Quien::Nadie(base), |c| comentar::pagina(c, x))
    }

    /// The same before the first day and after the last one; with what came late.
    pub fn consulta_cerrada(&self, base: &Base, x: &ConsultaCerrada) -> String {
        self.para(Quien::Nadie(base), |c| cerrada::pagina(c, x))
    }

    /// `participa/consultas/{slug}/comentario/{codigo}/`.
    pub fn comentario_recibido(&self, base: &Base, x: &Recibo) -> String {
        self.para(Quien::Nadie(base), |c| recibo::pagina(c, x))
    }

    /// `participa/consultas/{slug}/comentarios/`.
    pub fn comentarios(&self, base: &Base, x: &Comentarios) -> String {
        self.para(Quien::Nadie(base), |c| comentarios::pagina(c, x))
    }

    /// `funcionario/consultas/`.
    pub fn consultas_de_mesa(&self, p: &Presencia, x: &ConsultasDeMesa) -> String {
        self.para(Quien::Persona(p), |c| mesa::pagina(c, p, x))
    }

    /// `funcionario/consultas/{slug}/`, and the answers of its forms that came back.
    pub fn consulta_de_mesa(&self, p: &Presencia, x: &ConsultaDeMesa) -> String {
        self.para(Quien::Persona(p), |c| mesa_una::pagina(c, p, x))
    }
}
