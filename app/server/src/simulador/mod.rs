//! A small OpenID Connect provider of our own, for demonstrations and development: nobody is authenticated here.

pub(crate) mod banco;
mod firma;
mod pedido;
mod persona;
mod rutas;

#[cfg(test)]
mod pruebas;

pub(crate) use pedido::{Negativa, Pantalla};
pub(crate) use persona::Persona;
pub(crate) use rutas::rutas;

use domain::{Instante, grado::Grado};
use firma::Llave;
use jiff::SignedDuration;
use pedido::Pedido;
use rand::{CryptoRng, RngCore};
use std::{
    collections::{HashMap, HashSet},
    sync::{Mutex, MutexGuard, PoisonError},
};
use url::Url;

/// How long a code is good.
const CODIGO: SignedDuration = SignedDuration::from_secs(60);
/// How long userinfo answers.
const ACCESO: SignedDuration = SignedDuration::from_mins(5);
/// Most codes, accesses and sessions that are remembered.
const MEMORIA: usize = 1000;

/// Where the simulator stands and whom it serves: one client, one address to come back to.
pub(crate) struct Montaje {
    /// Its issuer, `http://127.0.0.1:3000/simulador`: the address where its routes are mounted.
    pub(crate) emisor: String,
    /// The only client.
    pub(crate) client_id: String,
    /// The only `redirect_uri`.
    pub(crate) retorno: String,
    /// The only `post_logout_redirect_uri`.
    pub(crate) salida: String,
    /// The clock.
    pub(crate) reloj: fn() -> Instante,
}

/// The provider, with a key of its own that lives as long as it does.
pub(crate) struct Simulador {
    montaje: Montaje,
    llave: Llave,
    personas: Vec<Persona>,
    memoria: Mutex<Memoria>,
}

/// What was given out and not yet used.
#[derive(Default)]
struct Memoria {
    codigos: HashMap<String, Concesion>,
    accesos: HashMap<String, Concesion>,
    sesiones: HashSet<String>,
}

/// A person who chose to enter.
#[derive(Clone)]
struct Concesion {
    sub: String,
    grado: Grado,
    sid: String,
    pedido: Pedido,
    en: Instante,
}

impl Simulador {
    /// With a new key.
    pub(crate) fn new(montaje: Montaje, azar: &mut (impl RngCore + CryptoRng)) -> Result<Self, String> {
        let personas = persona::leer()?;
        Ok(Self { llave: Llave::nueva(azar), montaje, personas, memoria: Mutex::default() })
    }

    /// Reads an authorization request, and gives what the page must show.
    pub(crate) fn pedir(&self, campos: &[(String, String)]) -> Result<Pantalla<'_>, Negativa> {
        let pedido = self.leer_pedido(campos)?;
        let sugerida = self.personas.iter().find(|p| pedido.sugiere(p)).map(|p| p.sub.as_str());
        Ok(Pantalla { personas: &self.personas, grado: pedido.grado, sugerida, campos: pedido.campos() })
    }

    /// The person enters with this grado: the address to send the browser to, with a code that works once.
    pub(crate) fn entrar(
        &self,
        sub: &str,
        grado: Grado,
        campos: &[(String, String)],
        azar: &mut (dyn RngCore + Send),
    ) -> Result<Url, Negativa> {
        let pedido = self.leer_pedido(campos)?;
        if !self.personas.iter().any(|p| p.sub == sub) {
            return Err(Negativa::Mostrar("Elija una de las personas de la lista."));
        }
        let (codigo, sid, en) = (firma::nombre(azar), firma::nombre(azar), (self.montaje.reloj)());
        let url = pedido.volver(&self.montaje.emisor, &[("code", &codigo)]);
        let mut memoria = self.memoria();
        memoria.codigos.retain(|_, c| en.duration_since(c.en) < CODIGO);
        memoria.accesos.retain(|_, c| en.duration_since(c.en) < ACCESO);
        if memoria.codigos.len() >= MEMORIA || memoria.accesos.len() >= MEMORIA {
            return Err(Negativa::Mostrar("Hay demasiados ingresos a la vez. Espere un minuto."));
        }
        if memoria.sesiones.len() >= MEMORIA {
            memoria.sesiones.clear();
        }
        memoria.sesiones.insert(sid.clone());
        memoria.codigos.insert(codigo, Concesion { sub: sub.to_owned(), grado, sid, pedido, en });
        Ok(url)
    }

    /// The person does not want to enter: the address to send the browser to.
    pub(crate) fn cancelar(&self, campos: &[(String, String)]) -> Result<Url, Negativa> {
        let pedido = self.leer_pedido(campos)?;
        Ok(pedido.volver(&self.montaje.emisor, &[("error", "access_denied")]))
    }

    /// Whether this session was opened here and is still open.
    #[cfg(test)]
    fn abierta(&self, sid: &str) -> bool {
        self.memoria().sesiones.contains(sid)
    }

    /// A panic elsewhere leaves nothing half-written here: each change is one step.
    fn memoria(&self) -> MutexGuard<'_, Memoria> {
        self.memoria.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
