//! The listeners: one thread a core, each with its own socket, runtime and connections.

use super::responder::responder;
use crate::borde::{self, Borde, Par};
use anyhow::{Context, Result};
use hyper::{server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use socket2::{Domain, Protocol, Socket, Type};
use std::{convert::Infallible, net::SocketAddr, net::TcpListener, sync::Arc, thread, time::Duration};
use tokio::sync::{Semaphore, watch};

/// Time a client has to send the headers of its next request.
const ESPERA_CABECERAS: Duration = Duration::from_secs(15);
/// Time that open answers have to end once the server stops.
const ESPERA_CIERRE: Duration = Duration::from_secs(10);
/// Connections at once on one thread.
const MAX_CONEXIONES: usize = 4096;
/// Headers of a request, in bytes.
const MAX_CABECERAS: usize = 32 * 1024;

/// The sockets of one address, taken before anything that needs to know it.
pub(crate) struct Puerta {
    sockets: Vec<TcpListener>,
    /// The address with its port, also where any free one was asked for.
    pub(crate) direccion: SocketAddr,
}

impl Puerta {
    /// Takes the address.
    ///
    /// # Errors
    /// Where it cannot be taken.
    pub(crate) fn abrir(direccion: SocketAddr) -> Result<Self> {
        let hilos = thread::available_parallelism().map_or(1, usize::from);
        let primero = escuchar(direccion).with_context(|| format!("no se pudo escuchar en {direccion}"))?;
        let direccion = primero.local_addr()?;
        let mut sockets = vec![primero];
        for _ in 1..hilos {
            sockets.push(escuchar(direccion)?);
        }
        Ok(Self { sockets, direccion })
    }

    /// Serves until SIGTERM or Ctrl-C. `trabajos` run meanwhile, and are given time to end what they do.
    pub(crate) async fn servir(self, borde: &Arc<Borde>, trabajos: impl AsyncFnOnce(watch::Receiver<bool>)) {
        let (parar, parado) = watch::channel(false);
        let hilos: Vec<_> = self
            .sockets
            .into_iter()
            .map(|socket| {
                let (borde, parado) = (Arc::clone(borde), parado.clone());
                thread::spawn(move || correr(async move { aceptar(socket, borde, parado).await }))
            })
            .collect();
        let fin = async {
            senal().await;
            tracing::info!("stopping");
            let _ = parar.send(true);
            let cerrar = move || hilos.into_iter().for_each(|h| drop(h.join()));
            let _ = tokio::task::spawn_blocking(cerrar).await;
        };
        tokio::join!(trabajos(parado), fin);
    }
}

fn correr(tarea: impl Future<Output = Result<()>>) {
    let hecho = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("runtime")
        .and_then(|rt| rt.block_on(tarea));
    if let Err(e) = hecho {
        tracing::error!(error = %e, "listener");
    }
}

/// A socket that shares its port with those of the other threads.
fn escuchar(direccion: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(direccion), Type::STREAM, Some(Protocol::TCP))?;
    socket.set_reuse_address(true)?;
    socket.set_reuse_port(true)?;
    socket.set_nonblocking(true)?;
    socket.bind(&direccion.into())?;
    socket.listen(1024)?;
    Ok(socket.into())
}

async fn aceptar(socket: TcpListener, borde: Arc<Borde>, mut parado: watch::Receiver<bool>) -> Result<()> {
    let oidor = tokio::net::TcpListener::from_std(socket)?;
    let rutas = borde::rutas(&borde);
    let cierre = GracefulShutdown::new();
    let cupo = Arc::new(Semaphore::new(MAX_CONEXIONES));
    loop {
        let Ok(permiso) = Arc::clone(&cupo).acquire_owned().await else { break };
        let flujo = tokio::select! {
            r = oidor.accept() => r,
            _ = parado.changed() => break,
        };
        let Ok((flujo, par)) = flujo else {
            // No descriptors left, most likely: the ones in use will end.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let _ = flujo.set_nodelay(true);
        let (borde, rutas) = (Arc::clone(&borde), rutas.clone());
        let servicio = service_fn(move |mut peticion| {
            let (borde, rutas) = (Arc::clone(&borde), rutas.clone());
            peticion.extensions_mut().insert(Par(par.ip()));
            async move { Ok::<_, Infallible>(responder(&borde.vivo, &rutas, peticion).await) }
        });
        let conexion = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(ESPERA_CABECERAS)
            .max_buf_size(MAX_CABECERAS)
            .pipeline_flush(true)
            .serve_connection(TokioIo::new(flujo), servicio);
        let conexion = cierre.watch(conexion);
        tokio::spawn(async move {
            let _permiso = permiso;
            // A client that leaves or sends nonsense is no event of ours.
            let _ = conexion.await;
        });
    }
    // New connections are refused from here on, while open answers end.
    drop(oidor);
    let _ = tokio::time::timeout(ESPERA_CIERRE, cierre.shutdown()).await;
    Ok(())
}

async fn senal() {
    let mut fin = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(s) => s,
        Err(e) => {
            tracing::error!(error = %e, "signals");
            return;
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = fin.recv() => {}
    }
}
