//! Somebody entered: the session and its evidence are one act.

use super::{
    Hecho,
    huellas::{self, publico},
};
use crate::{
    borde::Borde,
    sesion::{Datos, Fila},
};

/// Writes a new session. A login leaves evidence; a new id for the same login (registration) leaves none.
pub(crate) async fn ingresar(borde: &Borde, huella: String, mut datos: Datos) -> Hecho<()> {
    let ahora = borde.ahora();
    let nueva = std::mem::take(&mut datos.nueva);
    let (sujeto, grado) = (huellas::sujeto(datos.persona), datos.identidad.acreditacion.grado);
    let fila = Fila::new(huella, datos);
    let acto = borde.store.acto(async move |c| {
        fila.crear(c, ahora).await?;
        if nueva {
            huellas::anotar(c, ahora, sujeto, "ingreso", [("grado", publico(grado.nombre()))]).await?;
        }
        Ok(())
    });
    acto.await
}
