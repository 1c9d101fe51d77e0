//! The bank is asked how a transaction stands: only its answer counts, and only for this reference and this sum.

use super::resolver_pago;
use crate::{
    borde::{Borde, error::Error},
    pagos::NoAtiende,
};
use domain::pago::Aviso;
use store::pagos::{self, Transaccion};

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Oido {
    /// Its end is known now.
    Resuelta,
    /// It stands as it stood.
    Igual,
    /// The bank speaks of another payment: nothing changed.
    NoCuadra,
}

/// Why it is not known.
#[derive(Debug)]
pub(crate) enum NoOido {
    /// The bank did not say.
    Banco(NoAtiende),
    /// Nor could we write it down.
    Propio(Error),
}

/// Asks, and writes down what is new.
pub(crate) async fn preguntar(borde: &Borde, t: &Transaccion) -> Result<Oido, NoOido> {
    let (Some(banco), Some(id)) = (&borde.banco, &t.banco_id) else { return Ok(Oido::Igual) };
    let dicho = banco.preguntar(id).await.map_err(NoOido::Banco)?;
    let pago = leer(borde, t).await.map_err(NoOido::Propio)?;
    if !pago.is_some_and(|p| p.referencia == dicho.referencia && p.valor == dicho.valor) {
        tracing::error!(id = %t.id, "the bank speaks of another reference or sum");
        return Ok(Oido::NoCuadra);
    }
    if dicho.estado == Aviso::EnEspera {
        return Ok(Oido::Igual);
    }
    let nuevo = resolver_pago(borde, t.id, dicho.estado).await.map_err(NoOido::Propio)?;
    Ok(if nuevo { Oido::Resuelta } else { Oido::Igual })
}

async fn leer(borde: &Borde, t: &Transaccion) -> Result<Option<pagos::Pago>, Error> {
    let mut lector = borde.store.lector().await?;
    Ok(pagos::de(&mut lector.conn(), t.peticion).await?)
}
