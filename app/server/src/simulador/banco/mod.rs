//! A made-up bank, for demonstrations and development: it speaks the protocol of a real connector, and no money moves.

mod rutas;

pub(crate) use rutas::rutas;

use crate::{
    identidad::red::{self, Http},
    pagos::{Abierta, AvisoDeBanco, CABECERA, Clave, Dicho, Encargo},
};
use domain::{Instante, pago::Aviso};
use jiff::SignedDuration;
use openidconnect::http::{Request, header};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Mutex, MutexGuard, PoisonError},
};
use url::Url;

/// Transactions that are remembered; the oldest are forgotten first.
const MEMORIA: usize = 1000;
/// What is approved later is approved after this, and nobody is told: whoever asks hears of it.
const TARDE: SignedDuration = SignedDuration::from_secs(15);
/// Where its pages stand, below its own address.
const PAGINA: &str = "pagar";

/// Where it stands and whom it serves: one sede.
pub(crate) struct Montaje {
    /// Its address, `http://127.0.0.1:3000/simulador/banco`.
    pub(crate) url: String,
    /// Where people come back to, and the sede hears of changes: nowhere else.
    pub(crate) sede: String,
    /// What only the sede and it know.
    pub(crate) clave: Clave,
    /// The clock.
    pub(crate) reloj: fn() -> Instante,
}

/// What a person may do at its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Aprobar,
    Rechazar,
    MasTarde,
}

/// What its page shows.
#[derive(Clone, Debug)]
pub(crate) struct Pantalla {
    pub(crate) concepto: String,
    pub(crate) referencia: String,
    pub(crate) valor: i64,
    pub(crate) retorno: String,
    /// Nothing was decided yet.
    pub(crate) abierta: bool,
}

/// The bank, with a memory that lives as long as it does.
pub(crate) struct Banco {
    montaje: Montaje,
    http: Http,
    memoria: Mutex<Memoria>,
}

#[derive(Default)]
struct Memoria {
    siguiente: u64,
    /// By the order in which they came.
    filas: BTreeMap<u64, Fila>,
    por_id: HashMap<String, u64>,
    por_intento: HashMap<String, u64>,
}

struct Fila {
    id: String,
    encargo: Encargo<'static>,
    decidida: Option<(Decision, Instante)>,
}

impl Banco {
    /// With nothing in course.
    pub(crate) fn new(montaje: Montaje) -> Result<Self, String> {
        let url = Url::parse(&montaje.sede).map_err(|e| e.to_string())?;
        let http = red::hacia(&url).map_err(|f| f.codigo())?;
        Ok(Self { montaje, http, memoria: Mutex::default() })
    }

    /// Whether somebody who knows the key sent this.
    fn es_de_la_sede(&self, cuerpo: &[u8], cabecera: &str) -> bool {
        let ahora = (self.montaje.reloj)();
        self.montaje.clave.revisar(ahora, cuerpo, cabecera) == crate::pagos::Sello::Bueno
    }

    /// A transaction; the same for the same `intento`.
    fn abrir(&self, encargo: Encargo<'static>, id: String) -> Option<Abierta> {
        let suyo = |u: &str| u.starts_with(&self.montaje.sede);
        if encargo.valor <= 0 || !suyo(&encargo.retorno) || !suyo(&encargo.aviso) {
            return None;
        }
        let mut m = self.memoria();
        let id = match m.por_intento.get(&*encargo.intento).and_then(|n| m.filas.get(n)) {
            Some(f) => f.id.clone(),
            None => m.agregar(Fila { id, encargo, decidida: None }),
        };
        Some(Abierta { url: format!("{}/{PAGINA}/{id}", self.montaje.url), id })
    }

    /// How one stands now.
    fn preguntar(&self, id: &str) -> Option<Dicho> {
        let ahora = (self.montaje.reloj)();
        let m = self.memoria();
        let f = m.fila(id)?;
        let estado = match f.decidida {
            Some((Decision::Aprobar, _)) => Aviso::Aprobada,
            Some((Decision::Rechazar, _)) => Aviso::Rechazada,
            Some((Decision::MasTarde, en)) if ahora.duration_since(en) >= TARDE => Aviso::Aprobada,
            Some((Decision::MasTarde, _)) | None => Aviso::EnEspera,
        };
        let (referencia, valor) = (f.encargo.referencia.to_string(), f.encargo.valor);
        Some(Dicho { id: id.to_owned(), referencia, valor, estado })
    }

    /// What its page shows; none where it is forgotten.
    pub(crate) fn ver(&self, id: &str) -> Option<Pantalla> {
        let m = self.memoria();
        let f = m.fila(id)?;
        Some(Pantalla {
            concepto: f.encargo.concepto.to_string(),
            referencia: f.encargo.referencia.to_string(),
            valor: f.encargo.valor,
            retorno: f.encargo.retorno.to_string(),
            abierta: f.decidida.is_none(),
        })
    }

    /// The person decides, once; where they come back to.
    pub(crate) async fn decidir(&self, id: &str, decision: Decision) -> Option<String> {
        let ahora = (self.montaje.reloj)();
        let (retorno, aviso) = {
            let mut m = self.memoria();
            let f = m.fila_mut(id)?;
            let nueva = f.decidida.is_none();
            f.decidida.get_or_insert((decision, ahora));
            let avisa = nueva && decision != Decision::MasTarde;
            (f.encargo.retorno.to_string(), avisa.then(|| f.encargo.aviso.to_string()))
        };
        if let Some(aviso) = aviso {
            self.avisar(id, &aviso).await;
        }
        Some(retorno)
    }

    /// Tells the sede; where it does not hear it asks by itself.
    async fn avisar(&self, id: &str, aviso: &str) {
        let cuerpo = serde_json::to_vec(&AvisoDeBanco { id: id.to_owned() }).unwrap_or_default();
        let sello = self.montaje.clave.firmar((self.montaje.reloj)(), &cuerpo);
        let pedido = Request::post(aviso)
            .header(header::CONTENT_TYPE, "application/json")
            .header(CABECERA, sello)
            .body(cuerpo);
        let Ok(pedido) = pedido else { return };
        if let Err(e) = self.http.pedir(pedido, 4096).await {
            tracing::warn!(reason = %e.codigo(), "the sede did not hear the made-up bank");
        }
    }

    /// A panic elsewhere leaves nothing half-written here: each change is one step.
    fn memoria(&self) -> MutexGuard<'_, Memoria> {
        self.memoria.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Memoria {
    fn fila(&self, id: &str) -> Option<&Fila> {
        self.filas.get(self.por_id.get(id)?)
    }

    fn fila_mut(&mut self, id: &str) -> Option<&mut Fila> {
        self.filas.get_mut(self.por_id.get(id)?)
    }

    fn agregar(&mut self, f: Fila) -> String {
        while self.filas.len() >= MEMORIA {
            let Some((_, vieja)) = self.filas.pop_first() else { break };
            self.por_id.remove(&vieja.id);
            self.por_intento.remove(&*vieja.encargo.intento);
        }
        let (id, n) = (f.id.clone(), self.siguiente);
        self.siguiente += 1;
        self.por_id.insert(id.clone(), n);
        self.por_intento.insert(f.encargo.intento.to_string(), n);
        self.filas.insert(n, f);
        id
    }
}
