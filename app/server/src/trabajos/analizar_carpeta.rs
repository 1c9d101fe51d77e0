//! Documents that people keep wait in quarantine until the antivirus has seen them, as those of a filing do.

use crate::{archivos::Veredicto, borde::Borde};
use std::sync::Arc;
use store::{
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
    let analisis = match clamd.revisar(&borde.deposito.ruta(id)).await {
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
