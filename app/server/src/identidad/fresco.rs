//! Something read from the service and kept: read once for all who wait, and not again and again when it fails.

use super::Fallo;
use domain::Instante;
use jiff::SignedDuration;
use std::{future::Future, sync::Arc};
use tokio::sync::Mutex;

/// A day: then it is read again.
const VIGENCIA: SignedDuration = SignedDuration::from_hours(24);
/// A minute between readings, whoever asks for them.
const ESPERA: SignedDuration = SignedDuration::from_mins(1);
/// A failure of the first reading is remembered this long.
const ESPERA_FALLO: SignedDuration = SignedDuration::from_secs(5);

/// What is kept, and how the last reading went.
pub(super) struct Fresco<T>(Mutex<Estado<T>>);

struct Estado<T> {
    valor: Option<(Arc<T>, Instante)>,
    intento: Option<Instante>,
    fallo: Option<Fallo>,
}

impl<T> Default for Fresco<T> {
    fn default() -> Self {
        Self(Mutex::new(Estado { valor: None, intento: None, fallo: None }))
    }
}

impl<T> Fresco<T> {
    /// What is kept, read first where there is none or it is old; an old one is better than none.
    pub(super) async fn dar(
        &self,
        ahora: Instante,
        leer: impl Future<Output = Result<T, Fallo>>,
    ) -> Result<Arc<T>, Fallo> {
        let mut estado = self.0.lock().await;
        match &estado.valor {
            Some((valor, leido)) if ahora.duration_since(*leido) < VIGENCIA => return Ok(valor.clone()),
            Some((valor, _)) if estado.reciente(ahora, ESPERA) => return Ok(valor.clone()),
            None if estado.reciente(ahora, ESPERA_FALLO) => return Err(estado.ultimo()),
            _ => {}
        }
        match estado.leer(ahora, leer).await {
            Err(fallo) => estado.valor.as_ref().map(|(valor, _)| valor.clone()).ok_or(fallo),
            bien => bien,
        }
    }

    /// Reads again because what is kept was not enough, unless somebody just did.
    pub(super) async fn renovar(
        &self,
        ahora: Instante,
        leer: impl Future<Output = Result<T, Fallo>>,
    ) -> Result<Arc<T>, Fallo> {
        let mut estado = self.0.lock().await;
        match &estado.valor {
            Some((valor, _)) if estado.reciente(ahora, ESPERA) => Ok(valor.clone()),
            _ => estado.leer(ahora, leer).await,
        }
    }
}

impl<T> Estado<T> {
    fn reciente(&self, ahora: Instante, espera: SignedDuration) -> bool {
        self.intento.is_some_and(|i| ahora.duration_since(i).abs() < espera)
    }

    fn ultimo(&self) -> Fallo {
        self.fallo.clone().unwrap_or(Fallo::Inalcanzable)
    }

    async fn leer(
        &mut self,
        ahora: Instante,
        leer: impl Future<Output = Result<T, Fallo>>,
    ) -> Result<Arc<T>, Fallo> {
        // Before the reading: whoever leaves while it waits must not make the next one wait as long.
        self.intento = Some(ahora);
        self.fallo = None;
        match leer.await {
            Ok(valor) => {
                let valor = Arc::new(valor);
                self.valor = Some((valor.clone(), ahora));
                Ok(valor)
            }
            Err(fallo) => {
                self.fallo = Some(fallo.clone());
                Err(fallo)
            }
        }
    }
}
