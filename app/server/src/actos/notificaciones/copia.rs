//! The copy of an act between its form and the sending: the row is of the official who brought it, so that nobody names another's.

use crate::{
    actos::Hecho,
    archivos::Recibido,
    azar,
    borde::{Borde, error::Error},
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use store::{Id, adjuntos::Analisis, pendientes};

/// How long it is kept; files that no row names are swept later than this.
const ESPERA: SignedDuration = SignedDuration::from_hours(20);

#[derive(Serialize, Deserialize)]
struct Copia {
    clave: String,
    id: String,
    nombre: String,
    bytes: i64,
    huella: String,
    /// The antivirus found it clean.
    #[serde(default)]
    limpia: bool,
}

/// Keeps it for the form with that key, in place of the one before, with what the antivirus said of it.
pub(crate) async fn guardar(
    borde: &Borde,
    persona: Id,
    (ruta, clave): (&str, &str),
    (r, analisis): (&Recibido, Analisis),
) -> Hecho<()> {
    let copia = Copia {
        clave: clave.to_owned(),
        id: r.id.to_string(),
        nombre: r.nombre.clone(),
        bytes: r.bytes,
        huella: r.huella.clone(),
        limpia: analisis == Analisis::Limpio,
    };
    let (campos, ruta) = (serde_json::to_string(&copia).unwrap_or_default(), ruta.to_owned());
    let (ahora, id) = (borde.ahora(), azar::id(borde.ahora()));
    let acto = borde.store.acto(async move |c| {
        let (ruta, campos, vence_en) = (ruta.as_str(), campos.as_str(), ahora + ESPERA);
        let p = pendientes::Pendiente { id, persona, ruta, campos, creado_en: ahora, vence_en };
        pendientes::guardar(c, &p).await
    });
    acto.await
}

/// The copy that was brought with the form of that key; it stays, so that sending twice sends the same.
pub(crate) async fn guardada(
    borde: &Borde,
    persona: Id,
    ruta: &str,
    clave: &str,
) -> Result<Option<(Recibido, Analisis)>, Error> {
    let ahora = borde.ahora();
    let mut lector = borde.store.lector().await?;
    let json = pendientes::tomar(&mut lector.conn(), persona, ruta, ahora).await?;
    let copia = json.and_then(|j| serde_json::from_str::<Copia>(&j).ok()).filter(|c| c.clave == clave);
    Ok(copia.and_then(|c| {
        let id = c.id.parse().ok()?;
        let analisis = if c.limpia { Analisis::Limpio } else { Analisis::SinAnalizar };
        let tipo = "application/pdf";
        Some((Recibido { id, nombre: c.nombre, tipo, bytes: c.bytes, huella: c.huella }, analisis))
    }))
}
