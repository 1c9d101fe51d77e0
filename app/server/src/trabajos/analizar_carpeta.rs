//! Documents that people keep wait in quarantine until the antivirus has seen them, as those of a filing do.

use crate::{
    archivos::{Duenio, Veredicto},
    borde::Borde,
};
use futures::TryStreamExt;
use std::sync::Arc;
use store::{
    Id,
    adjuntos::Analisis,
    carpeta::versiones::{self, Version},
};

/// Files at a time.
const TANDA: i64 = 10;

pub(super) async fn tanda(borde: &Arc<Borde>) {
    let por_analizar = async {
        let mut lector = borde.store.lector().await?;
        Ok::<_, store::Error>(versiones::por_analizar(&mut lector.conn(), TANDA).await?)
    };
    match por_analizar.await {
        Ok(archivos) => {
            for v in archivos {
                una(borde, v).await;
            }
        }
        Err(e) => tracing::error!(error = %e, "documents to look at"),
    }
}

/// Without a verdict it goes on waiting.
async fn una(borde: &Arc<Borde>, v: Version) {
    let Some(clamd) = &borde.clamd else { return };
    let id = v.blob;
    let Some(persona) = duenio(borde, &v).await else { return };
    // What cannot be read was told by the deposit, and waits: nobody may open it meanwhile.
    let Ok(leido) = borde.deposito.leer(id, Duenio::Persona(persona), &v.huella).await else { return };
    let analisis = match clamd.revisar(leido.trozos().map_err(std::io::Error::from)).await {
        Ok(Veredicto::Limpio) => Analisis::Limpio,
        Ok(Veredicto::Infectado) => Analisis::Infectado,
        Err(e) => return tracing::error!(error = %e, %id, "the antivirus does not answer"),
    };
    if analisis == Analisis::Infectado {
        tracing::warn!(%id, "a document is infected: nobody may open it");
    }
    let acto = borde.store.acto(async move |c| versiones::analizada(c, &v, analisis).await);
    if let Err(e) = acto.await {
        tracing::error!(error = %e, "noting what the antivirus said");
    }
}

async fn duenio(borde: &Borde, v: &Version) -> Option<Id> {
    let hallado = async {
        let mut lector = borde.store.lector().await?;
        Ok::<_, store::Error>(versiones::duenio(&mut lector.conn(), v.documento).await?)
    };
    hallado.await.inspect_err(|e| tracing::error!(error = %e, "whose document it is")).ok().flatten()
}
