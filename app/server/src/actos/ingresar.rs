//! Somebody entered: the session and its evidence are one act.

use super::{
    Hecho,
    huellas::{self, publico},
    registrar,
};
use crate::{
    borde::Borde,
    sesion::{Datos, Fila},
};

/// Writes a new session. A login leaves evidence, and brings the data that changed at the authentication service; a new
/// id for the same login (registration) does neither.
pub(crate) async fn ingresar(borde: &Borde, huella: String, mut datos: Datos) -> Hecho<()> {
    let ahora = borde.ahora();
    let nueva = std::mem::take(&mut datos.nueva);
    let (persona, atributos) = (datos.persona, datos.identidad.atributos.clone());
    let (sujeto, grado) = (huellas::sujeto(persona), datos.identidad.acreditacion.grado);
    let fila = Fila::new(huella, datos);
    let acto = borde.store.acto(async move |c| {
        fila.crear(c, ahora).await?;
        if nueva {
            if let Some(persona) = persona {
                registrar::recibir(c, ahora, persona, &atributos).await?;
            }
            huellas::anotar(c, ahora, sujeto, "ingreso", [("grado", publico(grado.nombre()))]).await?;
        }
        Ok(())
    });
    acto.await
}
