//! The listeners: one thread a core, each with its own socket, runtime and connections.

use super::{Vivo, borde, responder::responder};
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

/// Serves until SIGTERM or Ctrl-C; `listo` is told the address once connections are accepted.
///
/// # Errors
/// Where the address cannot be taken.
pub(crate) fn servir(vivo: &Arc<Vivo>, direccion: SocketAddr, listo: impl FnOnce(SocketAddr)) -> Result<()> {
    let hilos = thread::available_parallelism().map_or(1, usize::from);
    let primero = escuchar(direccion).with_context(|| format!("no se pudo escuchar en {direccion}"))?;
    let real = primero.local_addr()?;
    let mut sockets = vec![primero];
    for _ in 1..hilos {
        sockets.push(escuchar(real)?);
    }
    let (parar, parado) = watch::channel(false);
    listo(real);
    thread::scope(|s| {
        for socket in sockets {
            let (vivo, parado) = (Arc::clone(vivo), parado.clone());
            s.spawn(move || correr(async move { aceptar(socket, vivo, parado).await }));
        }
        correr(async {
            senal().await;
            tracing::info!("stopping");
            let _ = parar.send(true);
            Ok(())
        });
    });
    Ok(())
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

async fn aceptar(socket: TcpListener, vivo: Arc<Vivo>, mut parado: watch::Receiver<bool>) -> Result<()> {
    let oidor = tokio::net::TcpListener::from_std(socket)?;
    let rutas = borde::rutas(Arc::clone(&vivo));
    let cierre = GracefulShutdown::new();
    let cupo = Arc::new(Semaphore::new(MAX_CONEXIONES));
    loop {
        let Ok(permiso) = Arc::clone(&cupo).acquire_owned().await else { break };
        let flujo = tokio::select! {
            r = oidor.accept() => r,
            _ = parado.changed() => break,
        };
        let Ok((flujo, _)) = flujo else {
            // No descriptors left, most likely: the ones in use will end.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let _ = flujo.set_nodelay(true);
        let (vivo, rutas) = (Arc::clone(&vivo), rutas.clone());
        let servicio = service_fn(move |peticion| {
            let (vivo, rutas) = (Arc::clone(&vivo), rutas.clone());
            async move { Ok::<_, Infallible>(responder(&vivo, &rutas, peticion).await) }
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
