//! What waited its days in the bin is erased, with evidence that it was.

use crate::{actos::carpeta::vaciar, borde::Borde};
use domain::carpeta::PAPELERA;
use std::sync::Arc;
use store::carpeta::papelera;

/// Documents at a time.
const TANDA: i64 = 100;
/// Times that some are erased, in one cleaning.
const TANDAS: usize = 50;

pub(super) async fn vencer(borde: &Arc<Borde>) {
    for _ in 0..TANDAS {
        match tanda(borde).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(e) => return tracing::error!(error = ?e, "emptying the bin"),
        }
    }
}

/// Whether there may be more.
async fn tanda(borde: &Arc<Borde>) -> Result<bool, crate::borde::error::Error> {
    let vencidos = {
        let mut lector = borde.store.lector().await?;
        papelera::vencidos(&mut lector.conn(), borde.ahora() - PAPELERA, TANDA).await?
    };
    for v in &vencidos {
        vaciar(borde, v.persona, v.id).await?;
    }
    Ok(vencidos.len() as i64 == TANDA)
}
