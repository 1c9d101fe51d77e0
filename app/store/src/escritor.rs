//! The one writer: acts wait in a queue, run in a group inside one transaction, and are answered after COMMIT.

use crate::{
    Conn, Error, Fallo,
    dialect::{self, Opciones, Propia},
};
use futures::{FutureExt, future::LocalBoxFuture};
use std::{future::Future, panic::AssertUnwindSafe, sync::Arc, time::Duration};
use tokio::sync::{mpsc, oneshot};

/// Acts that wait; beyond, whoever asks waits too.
const COLA: usize = 1024;
/// Acts in a transaction.
pub(crate) const GRUPO: usize = 256;
/// An act that takes longer hangs: it may not hold up everyone else.
const PACIENCIA: Duration = Duration::from_secs(60);
/// Pauses between attempts to connect again: about three seconds, then the group is lost.
const PAUSAS: [u64; 6] = [0, 50, 150, 400, 800, 1600];

/// How an act ended.
enum Suerte {
    /// Its group was committed.
    Confirmada,
    /// A statement failed and the act did not say so: undone alone.
    Deshecha,
    /// Nothing of its group was written.
    Perdida(Arc<str>),
}

/// An act in the queue: it belongs to the queue, whatever happens to whoever asked.
trait Trabajo: Send {
    /// Runs it; whether it wants its writes kept.
    fn correr<'a>(&'a mut self, c: &'a mut Conn<'_>) -> LocalBoxFuture<'a, bool>;
    /// Tells whoever asked, if they are still there.
    fn responder(self: Box<Self>, suerte: Suerte);
}

enum Mensaje {
    Trabajo(Box<dyn Trabajo>),
    Cerrar(oneshot::Sender<()>),
}

struct Acto<F, T, E> {
    acto: Option<F>,
    hecho: Option<Result<T, E>>,
    espera: oneshot::Sender<Result<T, Fallo<E>>>,
}

impl<F, T, E> Trabajo for Acto<F, T, E>
where
    F: AsyncFnOnce(&mut Conn<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<sqlx::Error> + Send,
{
    fn correr<'a>(&'a mut self, c: &'a mut Conn<'_>) -> LocalBoxFuture<'a, bool> {
        async move {
            let Some(acto) = self.acto.take() else { return false };
            let hecho = AssertUnwindSafe(async { acto(c).await }).catch_unwind().await;
            self.hecho = hecho.ok();
            matches!(self.hecho, Some(Ok(_)))
        }
        .boxed_local()
    }

    fn responder(self: Box<Self>, suerte: Suerte) {
        let respuesta = match (suerte, self.hecho) {
            (Suerte::Perdida(por), _) => Err(Fallo::GrupoPerdido(por)),
            (_, None) => Err(Fallo::Panico),
            (_, Some(Err(e))) => Err(Fallo::Acto(e)),
            (Suerte::Confirmada, Some(Ok(t))) => Ok(t),
            (Suerte::Deshecha, Some(Ok(_))) => Err(Fallo::Acto(
                sqlx::Error::Protocol("a statement failed and the act went on".into()).into(),
            )),
        };
        drop(self.espera.send(respuesta));
    }
}

/// The way into the queue.
#[derive(Clone)]
pub(crate) struct Escritor(mpsc::Sender<Mensaje>);

impl Escritor {
    /// Starts the thread; answers once it is connected.
    pub(crate) async fn abrir(opciones: Opciones, grupo: usize) -> Result<Self, Error> {
        let (tx, rx) = mpsc::channel(COLA);
        let (listo, espera) = oneshot::channel();
        std::thread::Builder::new().name("sede-escritor".into()).spawn(move || {
            hilo(Puesto { opciones, conexion: None, grupo }, rx, listo);
        })?;
        espera.await.unwrap_or(Err(Error::Cerrado))?;
        Ok(Self(tx))
    }

    pub(crate) async fn acto<F, T, E>(&self, acto: F) -> Result<T, Fallo<E>>
    where
        F: AsyncFnOnce(&mut Conn<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<sqlx::Error> + Send + 'static,
    {
        let (espera, respuesta) = oneshot::channel();
        let trabajo = Acto { acto: Some(acto), hecho: None, espera };
        self.0.send(Mensaje::Trabajo(Box::new(trabajo))).await.map_err(|_| Fallo::Cerrado)?;
        respuesta.await.unwrap_or(Err(Fallo::Cerrado))
    }

    /// Takes no more acts; answers when those that waited are done and the connection is closed.
    pub(crate) async fn cerrar(&self) {
        let (tx, rx) = oneshot::channel();
        if self.0.send(Mensaje::Cerrar(tx)).await.is_ok() {
            drop(rx.await);
        }
        self.0.closed().await;
    }
}

/// What the thread keeps between groups.
struct Puesto {
    opciones: Opciones,
    conexion: Option<Propia>,
    /// Acts in a transaction, at most.
    grupo: usize,
}

fn hilo(mut puesto: Puesto, rx: mpsc::Receiver<Mensaje>, listo: oneshot::Sender<Result<(), Error>>) {
    let rt = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(rt) => rt,
        Err(e) => return drop(listo.send(Err(e.into()))),
    };
    rt.block_on(async move {
        match puesto.opciones.conectar().await {
            Err(e) => drop(listo.send(Err(e))),
            Ok(c) if listo.send(Ok(())).is_ok() => {
                puesto.conexion = Some(c);
                turno(puesto, rx).await;
            }
            Ok(_) => {}
        }
    });
}

async fn turno(mut puesto: Puesto, mut rx: mpsc::Receiver<Mensaje>) {
    let mut lote = Vec::with_capacity(puesto.grupo);
    let mut esperan = vec![];
    while rx.recv_many(&mut lote, puesto.grupo).await > 0 {
        let mut trabajos = Vec::with_capacity(lote.len());
        for m in lote.drain(..) {
            match m {
                Mensaje::Trabajo(t) => trabajos.push(t),
                Mensaje::Cerrar(tx) => {
                    rx.close();
                    esperan.push(tx);
                }
            }
        }
        if !trabajos.is_empty() {
            puesto.grupo(trabajos).await;
        }
    }
    if let Some(c) = puesto.conexion.take() {
        drop(c.cerrar().await);
    }
    drop::<Vec<oneshot::Sender<()>>>(esperan);
}

impl Puesto {
    /// One transaction. Whatever cannot be undone alone loses the whole group, and everyone is told.
    async fn grupo(&mut self, mut trabajos: Vec<Box<dyn Trabajo>>) {
        let mut deshechas = vec![false; trabajos.len()];
        let fin = match self.empezar().await {
            Err(por) => Err(por),
            Ok(mut c) => correr(&mut c.conn(), &mut trabajos, &mut deshechas).await.map(|()| c),
        };
        let perdida: Option<Arc<str>> = match fin {
            Ok(c) => {
                self.conexion = Some(c);
                None
            }
            // A connection that lost a group is not trusted again: dropping it rolls back what it held.
            Err(por) => {
                tracing::error!(error = %por, actos = trabajos.len(), "group of acts lost");
                Some(por.to_string().into())
            }
        };
        for (t, deshecha) in trabajos.into_iter().zip(deshechas) {
            t.responder(match &perdida {
                Some(por) => Suerte::Perdida(por.clone()),
                None if deshecha => Suerte::Deshecha,
                None => Suerte::Confirmada,
            });
        }
    }

    /// A connection inside a new transaction; where the old one broke, a new one. Nothing ran yet, so it may be repeated.
    async fn empezar(&mut self) -> Result<Propia, Error> {
        let mut ultimo = Error::Cerrado;
        for pausa in PAUSAS {
            if pausa > 0 {
                tokio::time::sleep(Duration::from_millis(pausa)).await;
            }
            let nueva = match self.conexion.take() {
                Some(c) => Ok(c),
                None => con_paciencia(self.opciones.conectar()).await,
            };
            let empezada = async {
                let mut p = nueva?;
                con_paciencia(dialect::empezar(&mut p.conn()).map(|r| r.map_err(Error::Sql))).await?;
                Ok(p)
            };
            match empezada.await {
                Ok(p) => return Ok(p),
                Err(e) => ultimo = e,
            }
        }
        Err(ultimo)
    }
}

/// Runs each act under its savepoint, then commits.
async fn correr(
    c: &mut Conn<'_>,
    trabajos: &mut [Box<dyn Trabajo>],
    deshechas: &mut [bool],
) -> Result<(), Error> {
    for (t, deshecha) in trabajos.iter_mut().zip(deshechas) {
        let uno = async {
            c.exec("SAVEPOINT acto", &[]).await?;
            let guardar = t.correr(c).await;
            *deshecha = c.rota();
            if c.rota() || !guardar {
                deshacer(c).await?;
            }
            c.exec("RELEASE SAVEPOINT acto", &[]).await?;
            Ok(())
        };
        con_paciencia(uno).await?;
    }
    con_paciencia(c.exec("COMMIT", &[]).map(|r| r.map(drop).map_err(Error::Sql))).await
}

/// Undoes the last act alone. "No such savepoint" says that SQLite rolled the whole transaction back by itself: then
/// what counts is what had failed before.
async fn deshacer(c: &mut Conn<'_>) -> Result<(), Error> {
    let antes = c.sanar();
    match (c.exec("ROLLBACK TO SAVEPOINT acto", &[]).await, antes) {
        (Ok(_), _) => Ok(()),
        (Err(_), Some(antes)) => Err(Error::Sql(sqlx::Error::Protocol(antes))),
        (Err(e), None) => Err(e.into()),
    }
}

async fn con_paciencia<T>(f: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let tarde = || Error::Sql(sqlx::Error::Io(std::io::ErrorKind::TimedOut.into()));
    tokio::time::timeout(PACIENCIA, f).await.unwrap_or_else(|_| Err(tarde()))
}
