//! What a server took to do is its own for a short turn, prolonged while it lives: who is killed holds nothing up for long.

use crate::borde::Borde;
use domain::Instante;
use jiff::SignedDuration;
use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use store::{
    Id,
    correos::{self, Correo},
};
use tokio::sync::Notify;

/// How long a turn is.
pub(super) const TURNO: SignedDuration = SignedDuration::from_secs(60);
/// It is prolonged when no more of it is left.
const QUEDA: SignedDuration = SignedDuration::from_secs(40);
/// How often that is looked at.
const CADA: Duration = Duration::from_secs(1);

/// The messages that this server has in its hands.
#[derive(Default)]
pub(super) struct Mano {
    turnos: Mutex<HashMap<Id, Turno>>,
    suelta: Notify,
}

struct Turno {
    intentos: i64,
    hasta: Instante,
}

impl Mano {
    /// Takes them; without those that are in it already, which a clock that jumped ahead gives a second time.
    pub(super) fn tomar(&self, correos: Vec<Correo>) -> Vec<Correo> {
        let mut mano = self.abrir();
        let nuevo = |c: &Correo| {
            let turno = Turno { intentos: c.intentos, hasta: c.proximo_en };
            mano.insert(c.id, turno).is_none()
        };
        correos.into_iter().filter(nuevo).collect()
    }

    /// Whether a message is still only ours: what was not prolonged in time may be on its way from elsewhere.
    pub(super) fn es_suyo(&self, id: Id, ahora: Instante) -> bool {
        self.abrir().get(&id).is_some_and(|t| t.hasta > ahora)
    }

    pub(super) fn soltar(&self, id: Id) {
        self.abrir().remove(&id);
        self.suelta.notify_waiters();
    }

    /// Waits until nothing is left in it, but no longer than this; whether nothing is.
    pub(super) async fn vaciarse(&self, como_mucho: Duration) -> bool {
        let vacia = async {
            loop {
                let suelta = self.suelta.notified();
                if self.abrir().is_empty() {
                    break;
                }
                suelta.await;
            }
        };
        tokio::time::timeout(como_mucho, vacia).await.is_ok()
    }

    /// Prolongs what comes near its end, for as long as it is asked.
    pub(super) async fn prolongar(&self, borde: &Borde) {
        loop {
            tokio::time::sleep(CADA).await;
            let ahora = borde.ahora();
            let suyos = self.por_vencer(ahora + QUEDA);
            if suyos.is_empty() {
                continue;
            }
            let hasta = ahora + TURNO;
            let acto = borde.store.acto(async move |c| correos::prolongar(c, &suyos, hasta).await);
            match acto.await {
                Ok(ids) => ids.into_iter().for_each(|id| self.anotar(id, hasta)),
                Err(e) => tracing::error!(error = %e, "prolonging the turn of mail"),
            }
        }
    }

    fn por_vencer(&self, antes_de: Instante) -> Vec<(Id, i64)> {
        let mano = self.abrir();
        mano.iter().filter(|(_, t)| t.hasta <= antes_de).map(|(id, t)| (*id, t.intentos)).collect()
    }

    fn anotar(&self, id: Id, hasta: Instante) {
        if let Some(t) = self.abrir().get_mut(&id) {
            t.hasta = hasta;
        }
    }

    fn abrir(&self) -> MutexGuard<'_, HashMap<Id, Turno>> {
        self.turnos.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
