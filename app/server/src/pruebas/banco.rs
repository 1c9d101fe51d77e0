//! A bank of which a test decides what it answers.

use crate::pagos::{Abierta, Dicho, Encargo};
use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    routing::{get, post},
};
use domain::pago::Aviso;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};
use tokio::net::TcpListener;

/// What it and the sede know.
pub(super) const CLAVE: &str = "clave de prueba de mas de 24 letras";

/// What it answers from now on.
pub(super) struct Ordenes {
    pub(super) caido: bool,
    pub(super) estado: Aviso,
    /// It speaks of another reference (where one is given) and of this sum.
    pub(super) otra: Option<(&'static str, i64)>,
    /// By the name that the sede gave each.
    abiertas: BTreeMap<String, (String, i64)>,
}

pub(super) struct BancoDePrueba {
    pub(super) url: String,
    ordenes: Arc<Mutex<Ordenes>>,
}

type Estado = State<(String, Arc<Mutex<Ordenes>>)>;

impl BancoDePrueba {
    pub(super) async fn nuevo() -> Self {
        let (caido, estado, otra, abiertas) = (false, Aviso::EnEspera, None, BTreeMap::new());
        let ordenes = Arc::new(Mutex::new(Ordenes { caido, estado, otra, abiertas }));
        let escucha = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", escucha.local_addr().expect("bound"));
        // Not named as the doors of the sede are: these are no doors of it.
        let rutas = [("/transacciones", post(abrir)), ("/transacciones/{id}", get(preguntar))];
        let rutas = rutas.into_iter().fold(Router::new(), |r, (camino, m)| r.route(camino, m));
        let rutas = rutas.with_state((url.clone(), Arc::clone(&ordenes)));
        tokio::spawn(async move { axum::serve(escucha, rutas).await });
        Self { url, ordenes }
    }

    pub(super) fn dice<T>(&self, orden: impl FnOnce(&mut Ordenes) -> T) -> T {
        orden(&mut self.ordenes.lock().expect("lock"))
    }

    /// Transactions that it gave.
    pub(super) fn abiertas(&self) -> usize {
        self.dice(|b| b.abiertas.len())
    }
}

async fn abrir(
    State((url, ordenes)): Estado,
    Json(e): Json<Encargo<'static>>,
) -> Result<Json<Abierta>, StatusCode> {
    let mut b = ordenes.lock().expect("lock");
    b.abiertas.insert(e.intento.to_string(), (e.referencia.to_string(), e.valor));
    // It was given, but its answer is lost.
    if b.caido {
        return Err(StatusCode::BAD_GATEWAY);
    }
    Ok(Json(Abierta { id: format!("b-{}", e.intento), url: format!("{url}/pagar/{}", e.intento) }))
}

async fn preguntar(State((_, ordenes)): Estado, Path(id): Path<String>) -> Result<Json<Dicho>, StatusCode> {
    let b = ordenes.lock().expect("lock");
    if b.caido {
        return Err(StatusCode::BAD_GATEWAY);
    }
    let (referencia, valor) = b.abiertas.get(&id[2..]).cloned().ok_or(StatusCode::NOT_FOUND)?;
    let (referencia, valor) = match b.otra {
        Some(("", v)) => (referencia, v),
        Some((r, _)) => (r.to_owned(), valor),
        None => (referencia, valor),
    };
    Ok(Json(Dicho { id, referencia, valor, estado: b.estado }))
}
