//! A case that had ended is taken up again, with all its story.

use super::{Caso, Efecto, Gesto, Orden, palabras};
use domain::{peticion::Estado, termino::Termino};
use pages::persona::Falla;

/// Why.
pub(crate) struct Reabrir(pub(crate) String);

impl Gesto for Reabrir {
    const DESDE: &'static [Estado] = &[Estado::Respondida, Estado::Archivada, Estado::Trasladada];

    fn decidir(&self, caso: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>> {
        palabras::juntas([palabras::motivo(&self.0)])?;
        let espera = caso.termino.as_ref().is_some_and(|(_, t)| t.espera().is_some());
        let aviso = vec![
            format!("Volvimos a abrir su solicitud {}.", orden.radicado),
            self.0.clone(),
            palabras::donde(orden, caso),
        ];
        Ok(Efecto {
            tipo: "reabierta",
            estado: Some(if espera { Estado::PorCompletar } else { Estado::EnEstudio }),
            asignada: Some(caso.persona()),
            termino: caso.termino.as_ref().and_then(|(_, t)| de_vuelta(t)).map(|t| (t, "reapertura")),
            visible: true,
            texto: self.0.clone(),
            aviso: Some(aviso),
            ..Efecto::default()
        })
    }
}

/// The term of what was forwarded and came back, as if it had stayed.
fn de_vuelta(t: &Termino) -> Option<Termino> {
    let mut vuelto = t.clone();
    t.en_traslado().then(|| {
        vuelto.eventos.pop();
        vuelto
    })
}
