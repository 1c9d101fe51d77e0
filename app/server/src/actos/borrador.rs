//! Somebody writes: the draft begins with its first post and is kept with each, so that nothing typed is lost.

use super::Hecho;
use crate::{
    archivos::Recibido,
    azar,
    borde::Borde,
    formas::Forma,
    sesion::{self, Quien},
};
use domain::formulario::Respuestas;
use jiff::SignedDuration;
use store::{
    Id,
    adjuntos::{self, Adjunto, Analisis},
    borradores::{self, Borrador, Cambio, Guardado, Nuevo},
    formularios,
};

/// Time that the draft of a person waits for them: thirty days.
const DE_ALGUIEN: SignedDuration = SignedDuration::from_hours(30 * 24);
/// And that of who did not enter: a day.
const DE_NADIE: SignedDuration = SignedDuration::from_hours(24);

/// Files of one draft at most, whatever its fields say.
const MAX_ADJUNTOS: i64 = 40;

/// Begins a draft; the secret is for the browser that writes it.
pub(crate) async fn comenzar(
    borde: &Borde,
    forma: &Forma,
    quien: Option<&Quien>,
    (respuestas, paso): (&Respuestas, i64),
) -> Hecho<(Id, String)> {
    let (ahora, clave) = (borde.ahora(), azar::secreto());
    let id = azar::id(ahora);
    let (huella, persona) = (sesion::huella(&clave), quien.and_then(|q| q.datos.persona));
    let empresa = quien.and_then(|q| q.datos.actua_por.as_ref()).map(|e| e.nit.numero.clone()).unwrap_or_default();
    let (formulario, tramite) = (forma.huella.clone(), forma.tramite.clone());
    let (definicion, campos) = (forma.definicion.clone(), json(respuestas));
    let acto = borde.store.acto(async move |c| {
        formularios::guardar(c, &formulario, &definicion, ahora).await?;
        let nuevo = Nuevo {
            id,
            clave: &huella,
            formulario: &formulario,
            tramite: &tramite,
            persona,
            empresa: &empresa,
            campos: &campos,
            paso,
            creado_en: ahora,
            vence_en: ahora + espera(persona),
        };
        borradores::crear(c, &nuevo).await
    });
    acto.await.map(|()| (id, clave))
}

/// Keeps what was typed over the version that was read.
pub(crate) async fn escribir(
    borde: &Borde,
    b: &Borrador,
    (respuestas, paso): (&Respuestas, i64),
) -> Hecho<Guardado> {
    let (ahora, id, version, persona) = (borde.ahora(), b.id, b.version, b.persona);
    let campos = json(respuestas);
    let acto = borde.store.acto(async move |c| {
        let vence_en = ahora + espera(persona);
        borradores::guardar(c, id, version, &Cambio { campos: &campos, paso, cambiado_en: ahora, vence_en }).await
    });
    acto.await
}

/// Ties files that came to the draft; gives back those that it does not take any more.
pub(crate) async fn adjuntar(
    borde: &Borde,
    borrador: Id,
    recibidos: Vec<(String, Recibido)>,
) -> Hecho<Vec<Id>> {
    if recibidos.is_empty() {
        return Ok(Vec::new());
    }
    let ahora = borde.ahora();
    let analisis = if borde.clamd.is_some() { Analisis::Pendiente } else { Analisis::SinAnalizar };
    let acto = borde.store.acto(async move |c| {
        let (mut hay, _) = adjuntos::total(c, borrador).await?;
        let mut sobran = Vec::new();
        for (campo, r) in recibidos {
            let adjunto = Adjunto {
                id: r.id,
                borrador: Some(borrador),
                peticion: None,
                campo,
                nombre: r.nombre,
                tipo: r.tipo.to_owned(),
                bytes: r.bytes,
                huella: r.huella,
                ruta: r.id.to_string(),
                analisis,
                creado_en: ahora,
            };
            hay += 1;
            if hay > MAX_ADJUNTOS || !adjuntos::agregar(c, &adjunto).await? {
                sobran.push(adjunto.id);
            }
        }
        Ok(sobran)
    });
    acto.await
}

/// Takes a file out of a draft.
pub(crate) async fn quitar_adjunto(borde: &Borde, borrador: Id, adjunto: Id) -> Hecho<bool> {
    let acto = borde.store.acto(async move |c| adjuntos::quitar(c, adjunto, borrador).await);
    let habia = acto.await?.is_some();
    if habia && let Err(e) = borde.deposito.quitar(adjunto).await {
        tracing::error!(error = %e, "removing a file");
    }
    Ok(habia)
}

/// Erases a draft at the wish of its author.
pub(crate) async fn olvidar_borrador(borde: &Borde, borrador: Id) -> Hecho<bool> {
    let acto = borde.store.acto(async move |c| borradores::olvidar(c, borrador).await);
    let Some(sobrantes) = acto.await? else { return Ok(false) };
    for s in sobrantes {
        if let Err(e) = borde.deposito.quitar(s.id).await {
            tracing::error!(error = %e, "removing a file");
        }
    }
    Ok(true)
}

fn espera(persona: Option<Id>) -> SignedDuration {
    if persona.is_some() { DE_ALGUIEN } else { DE_NADIE }
}

fn json(r: &Respuestas) -> String {
    serde_json::to_string(r).unwrap_or_default()
}
