//! A case goes to the entity in charge, and who filed it is told.
//!
//! Norma: Ley 1437 de 2011, art. 21

use super::{Caso, Efecto, Gesto, Orden, palabras};
use domain::peticion::Estado;
use pages::persona::Falla;
use serde_json::json;

/// To which entity, its e-mail or nothing, and why.
pub(crate) struct Trasladar {
    pub(crate) entidad: String,
    pub(crate) correo: String,
    pub(crate) motivo: String,
}

impl Trasladar {
    fn revisar(&self) -> Result<(), Vec<Falla>> {
        let sin = self.entidad.trim().is_empty() || self.entidad.chars().count() > 200;
        let mal = !self.correo.is_empty() && domain::contacto::correo(&self.correo).is_none();
        palabras::juntas([
            sin.then(|| Falla::new("entidad", "Escriba el nombre de la entidad competente")),
            mal.then(|| Falla::new("correo", "Escriba un correo como nombre@entidad.gov.co, o déjelo vacío")),
            palabras::motivo(&self.motivo),
        ])
    }
}

impl Gesto for Trasladar {
    const DESDE: &'static [Estado] = &[Estado::Radicada, Estado::EnEstudio];

    fn decidir(&self, caso: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>> {
        self.revisar()?;
        let termino = match &caso.termino {
            Some((_, t)) => {
                let nuevo = t.trasladar(orden.hoy(), &self.entidad, &orden.calendario);
                Some((nuevo.map_err(|e| vec![palabras::traslado(e)])?, "traslado"))
            }
            None => None,
        };
        let texto = format!("La trasladamos a {}. {}", self.entidad, self.motivo);
        let aviso = vec![
            format!("Trasladamos su solicitud {} a {}, que es la competente.", orden.radicado, self.entidad),
            self.motivo.clone(),
            "El plazo para responderle corre desde el día siguiente al que esa entidad la recibe.".to_owned(),
            palabras::donde(orden, caso),
        ];
        let copia = vec![
            format!("Le trasladamos la solicitud {}, de la que su entidad es competente.", orden.radicado),
            self.motivo.clone(),
            "Responda a este correo institucional para recibir el expediente.".to_owned(),
        ];
        Ok(Efecto {
            tipo: "trasladada",
            estado: Some(Estado::Trasladada),
            termino,
            visible: true,
            texto,
            datos: json!({ "entidad": self.entidad, "correo": self.correo }),
            aviso: Some(aviso),
            copia: Some((self.correo.clone(), copia)).filter(|(c, _)| !c.is_empty()),
            ..Efecto::default()
        })
    }
}
