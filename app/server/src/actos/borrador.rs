//! Somebody writes: the draft begins with its first post and is kept with each, so that nothing typed is lost.

use super::Hecho;
use crate::{archivos::Recibido, azar, borde::Borde, formas::Forma, sesion};
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

/// Begins a draft of a person, or of nobody; the secret is for the browser that writes it.
pub(crate) async fn comenzar(
    borde: &Borde,
    forma: &Forma,
    de: (Option<Id>, String),
    respuestas: &Respuestas,
) -> Hecho<(Borrador, String)> {
    let clave = azar::secreto();
    comenzar_con(borde, forma, de, respuestas, clave.clone()).await.map(|b| (b, clave))
}

/// The same, under a secret that its page already holds.
pub(crate) async fn comenzar_con(
    borde: &Borde,
    forma: &Forma,
    (persona, empresa): (Option<Id>, String),
    respuestas: &Respuestas,
    clave: String,
) -> Hecho<Borrador> {
    let ahora = borde.ahora();
    let huella = sesion::huella(&clave);
    let definicion = forma.definicion.clone();
    let b = Borrador {
        id: azar::id(ahora),
        formulario: forma.huella.clone(),
        tramite: forma.tramite.clone(),
        persona,
        empresa,
        campos: serde_json::to_string(respuestas).unwrap_or_default(),
        version: 1,
        paso: 0,
        creado_en: ahora,
        cambiado_en: ahora,
        vence_en: ahora + espera(persona),
        peticion: None,
    };
    let acto = borde.store.acto(async move |c| {
        formularios::guardar(c, &b.formulario, definicion.as_str(), ahora).await?;
        let nuevo = Nuevo {
            id: b.id,
            clave: &huella,
            formulario: &b.formulario,
            tramite: &b.tramite,
            persona,
            empresa: &b.empresa,
            campos: &b.campos,
            paso: b.paso,
            creado_en: ahora,
            vence_en: b.vence_en,
        };
        borradores::crear(c, &nuevo).await?;
        Ok(b)
    });
    acto.await
}

/// Keeps what was typed over the version that was read.
pub(crate) async fn escribir(borde: &Borde, b: &Borrador, campos: String, paso: i64) -> Hecho<Guardado> {
    let (ahora, id, version) = (borde.ahora(), b.id, b.version);
    let vence_en = ahora + espera(b.persona);
    let acto = borde.store.acto(async move |c| {
        borradores::guardar(c, id, version, &Cambio { campos: &campos, paso, cambiado_en: ahora, vence_en })
            .await
    });
    acto.await
}

/// Ties files that came to the draft; those that it does not take any more go.
pub(crate) async fn adjuntar(borde: &Borde, borrador: Id, recibidos: Vec<(String, Recibido)>) -> Hecho<()> {
    if recibidos.is_empty() {
        return Ok(());
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
    borde.deposito.soltar(&acto.await?).await;
    Ok(())
}

/// Takes a file out of a draft.
pub(crate) async fn quitar_adjunto(borde: &Borde, borrador: Id, adjunto: Id) -> Hecho<bool> {
    let acto = borde.store.acto(async move |c| adjuntos::quitar(c, adjunto, borrador).await);
    let habia = acto.await?.is_some();
    if habia {
        borde.deposito.soltar(&[adjunto]).await;
    }
    Ok(habia)
}

/// Erases a draft at the wish of its author.
pub(crate) async fn olvidar_borrador(borde: &Borde, borrador: Id) -> Hecho<bool> {
    let acto = borde.store.acto(async move |c| borradores::olvidar(c, borrador).await);
    let Some(sobrantes) = acto.await? else { return Ok(false) };
    let ids: Vec<Id> = sobrantes.iter().map(|s| s.id).collect();
    borde.deposito.soltar(&ids).await;
    Ok(true)
}

fn espera(persona: Option<Id>) -> SignedDuration {
    if persona.is_some() { DE_ALGUIEN } else { DE_NADIE }
}
