//! A case is answered: the term ends, and the person is told that there is an answer and where it is.
//!
//! Norma: Ley 1437 de 2011, art. 13 a 16 y 67

use super::{Caso, Efecto, Gesto, Orden, palabras};
use crate::archivos::Recibido;
use domain::peticion::Estado;
use pages::persona::Falla;
use serde::Serialize;
use serde_json::json;

/// Letters of an answer, at most.
const MAX: usize = 20_000;

/// Which remedy, in what time, before whom.
#[derive(Serialize)]
pub(crate) struct Recurso {
    pub(crate) recurso: String,
    pub(crate) plazo: String,
    pub(crate) ante: String,
}

/// The answer; `recursos` is nothing until somebody says whether there are any.
pub(crate) struct Responder {
    pub(crate) texto: String,
    pub(crate) recursos: Option<bool>,
    pub(crate) recurso: Recurso,
    pub(crate) documentos: Vec<Recibido>,
    /// Why some of what came was not taken.
    pub(crate) rechazados: Vec<Falla>,
}

impl Responder {
    /// A decision on a trámite says which remedies it has, in what time and before whom; without that it is refused.
    ///
    /// Norma: Ley 1437 de 2011, art. 67
    fn revisar(&self, es_tramite: bool) -> Result<(), Vec<Falla>> {
        let r = &self.recurso;
        let proceden = es_tramite || self.recursos == Some(true);
        let falta = |campo: &str, valor: &str, que: &str| {
            let cabe = (3..=200).contains(&valor.chars().count());
            (proceden && !cabe).then(|| Falla::new(campo, que))
        };
        let sin_decir = match (self.recursos, es_tramite) {
            (None, _) => Some("Diga si proceden recursos"),
            (Some(false), true) => Some(
                "La decisión de un trámite dice sus recursos, el plazo y ante quién: sin eso no se notifica",
            ),
            _ => None,
        };
        palabras::juntas([
            palabras::texto("texto", &self.texto, MAX, "Escriba la respuesta, en 10 letras o más"),
            sin_decir.map(|que| Falla::new("recursos", que)),
            falta("recurso", &r.recurso, "Diga qué recursos proceden, como «reposición y apelación»"),
            falta("plazo", &r.plazo, "Diga en qué plazo, como «10 días hábiles desde la notificación»"),
            falta("ante", &r.ante, "Diga ante quién se interponen"),
        ])
    }

    fn recursos(&self) -> String {
        let Recurso { recurso, plazo, ante } = &self.recurso;
        match self.recursos {
            Some(true) => {
                format!("Recursos que proceden: {recurso}. Plazo: {plazo}. Se interponen ante: {ante}.")
            }
            _ => "Contra esta respuesta no procede ningún recurso.".to_owned(),
        }
    }
}

impl Gesto for Responder {
    const DESDE: &'static [Estado] = &[Estado::Radicada, Estado::EnEstudio, Estado::PorCompletar];

    fn decidir(&self, caso: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>> {
        let mut fallas = self.revisar(caso.es_tramite()).err().unwrap_or_default();
        fallas.extend(self.rechazados.iter().cloned());
        if !fallas.is_empty() {
            return Err(fallas);
        }
        let aviso = vec![
            format!("Ya respondimos su solicitud {}.", orden.radicado),
            palabras::donde(orden, caso),
            "La respuesta dice si proceden recursos, en qué plazo y ante quién.".to_owned(),
        ];
        Ok(Efecto {
            tipo: "respondida",
            estado: Some(Estado::Respondida),
            asignada: Some(caso.peticion.asignada.or(caso.persona())),
            visible: true,
            texto: format!("{}\n\n{}", self.texto.trim(), self.recursos()),
            datos: json!({ "recursos": self.recursos.filter(|s| *s).map(|_| &self.recurso) }),
            tipo_documental: "Respuesta",
            aviso: Some(aviso),
            ..Efecto::default()
        })
    }

    fn archivos(&mut self) -> Vec<Recibido> {
        std::mem::take(&mut self.documentos)
    }
}
