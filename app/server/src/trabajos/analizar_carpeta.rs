//! Documents that people keep wait in quarantine until the antivirus has seen them, as those of a filing do.

use super::analizar::dictamen;
use crate::{archivos::Duenio, borde::Borde};
use std::sync::Arc;
use store::{
    Id,
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

async fn una(borde: &Arc<Borde>, v: Version) {
    let Some(persona) = duenio(borde, &v).await else { return };
    let de = Duenio::Persona(persona);
    let Some(analisis) = dictamen(borde, v.blob, de, &v.huella).await else { return };
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
