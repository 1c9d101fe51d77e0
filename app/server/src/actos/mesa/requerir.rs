//! The person is asked for what is missing: the term stops, and they have a month.
//!
//! Norma: Ley 1437 de 2011, art. 17

use super::{Caso, Efecto, Gesto, Orden, palabras};
use domain::{fecha::con_dia, peticion::Estado};
use pages::persona::Falla;

/// What is missing.
pub(crate) struct Requerir(pub(crate) String);

impl Gesto for Requerir {
    const DESDE: &'static [Estado] = &[Estado::Radicada, Estado::EnEstudio];

    fn decidir(&self, caso: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>> {
        let que = "Escriba qué debe enviar la persona, en 10 letras o más";
        palabras::juntas([palabras::texto("texto", &self.0, 4000, que)])?;
        let Some((_, t)) = &caso.termino else {
            return Err(vec![Falla::new("", "Este caso no tiene un plazo que se pueda detener")]);
        };
        let nuevo = t.pedir_completar(orden.hoy(), &orden.calendario);
        let nuevo = nuevo.map_err(|e| vec![palabras::incompleta(e)])?;
        let hasta = nuevo.espera().map(con_dia).unwrap_or_default();
        let aviso = vec![
            format!("Para seguir con su solicitud {} necesitamos que la complete:", orden.radicado),
            self.0.clone(),
            format!("Tiene hasta el {hasta}. Mientras tanto, nuestro plazo para responder se detiene."),
            match caso.peticion.persona {
                Some(_) => format!("Envíelo desde su carpeta:\n{}", orden.carpeta),
                None => format!(
                    "Envíelo por aquí, con el radicado {}, su número de documento y el código de su constancia:\n{}\n\n\
                     También puede entregarlo por cualquiera de nuestros canales de atención.",
                    orden.radicado, orden.consulta
                ),
            },
        ];
        Ok(Efecto {
            tipo: "por_completar",
            estado: Some(Estado::PorCompletar),
            termino: Some((nuevo, "incompleta")),
            asignada: Some(caso.peticion.asignada.or(caso.persona())),
            visible: true,
            texto: self.0.clone(),
            aviso: Some(aviso),
            ..Efecto::default()
        })
    }
}
