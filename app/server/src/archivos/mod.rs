//! Files of people and of the entity: kept as they come, encrypted, hashed, known by what is in them, bounded.

mod cifra;
mod clamd;
mod copia;
mod leer;
mod limpieza;
mod llaves;
mod local;
mod lugar;
mod nombre;
mod s3;
mod tipo;

pub(crate) use clamd::{Clamd, Veredicto};
pub(crate) use copia::CARPETA;
pub(crate) use leer::Leido;
pub(crate) use limpieza::{Revision, revisar};
pub(crate) use llaves::{Duenio, reenvolver};
pub(crate) use lugar::{GRUPOS, Lugar, NoResponde};
pub(crate) use nombre::{seguro, visible};
pub(crate) use tipo::{TIPOS, medio, se_ve};

use crate::{claves::Claves, recursos::en_hex};
use anyhow::Result;
use bytes::Bytes;
use cifra::{Cabeza, Tira};
use futures::{Stream, StreamExt};
use lugar::Escritura;
use sha2::{Digest, Sha256};
use std::{io, sync::Arc};
use store::{Id, Store};

/// Bytes of a file by which its kind is known.
const MUESTRA: usize = 8192;

/// All files, each under a name that says nothing, and the keys under which they are kept.
#[derive(Clone)]
pub(crate) struct Deposito {
    lugar: Lugar,
    store: Store,
    claves: Arc<Claves>,
}

/// A file that came whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Recibido {
    pub(crate) id: Id,
    /// Safe to show and to save under.
    pub(crate) nombre: String,
    /// Media type, known by its content.
    pub(crate) tipo: &'static str,
    pub(crate) bytes: i64,
    /// SHA-256 of what came, lowercase hex.
    pub(crate) huella: String,
}

/// Why a file was not taken; nothing of it stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoRecibido {
    Vacio,
    /// Larger than this many bytes.
    Grande(u64),
    /// Not of the kinds that the field takes, whatever its name says.
    Tipo,
    /// One more than the field takes.
    Muchos(u8),
    /// It was to come from the folder, and is not there, or cannot be handed out now.
    NoEsta,
    /// The rest of it never came.
    Cortado,
    /// It could not be written.
    Disco,
}

/// Why a file cannot be handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoLeido {
    /// It is not there, or its owner's key was erased.
    NoEsta,
    /// It is not what came.
    Danado,
    /// Not now: the place where it is, or the database, does not answer.
    NoResponde,
}

impl std::fmt::Display for NoLeido {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NoEsta => "el documento no está en el depósito",
            Self::Danado => "el documento del depósito no es el que llegó",
            Self::NoResponde => "el depósito de documentos no responde",
        })
    }
}

impl std::error::Error for NoLeido {}

impl From<NoLeido> for io::Error {
    fn from(e: NoLeido) -> Self {
        Self::other(e)
    }
}

impl From<NoResponde> for NoRecibido {
    fn from(_: NoResponde) -> Self {
        Self::Disco
    }
}

impl Deposito {
    /// From `SEDE_STORAGE_URL`, with the keys of its files.
    ///
    /// # Errors
    /// Where it is no place that can be used.
    pub(crate) fn abrir(url: &str, store: &Store, claves: &Arc<Claves>) -> Result<Self> {
        Ok(Self::en(Lugar::abrir(url)?, store, claves))
    }

    fn en(lugar: Lugar, store: &Store, claves: &Arc<Claves>) -> Self {
        Self { lugar, store: store.clone(), claves: Arc::clone(claves) }
    }

    /// Takes a file as it comes. Once this answers, it is kept; the row that names it comes after.
    ///
    /// # Errors
    /// Why it was not taken.
    pub(crate) async fn recibir<E>(
        &self,
        id: Id,
        duenio: Duenio,
        nombre: &str,
        (tope, tipos): (u64, &[domain::Texto]),
        trozos: impl Stream<Item = Result<Bytes, E>> + Unpin,
    ) -> Result<Recibido, NoRecibido> {
        let que_es = |muestra: &[u8]| medio(muestra, nombre, tipos).ok_or(NoRecibido::Tipo);
        let (tipo, bytes, huella) = self.tomar(id, duenio, tope, trozos, que_es).await?;
        Ok(Recibido { id, nombre: seguro(nombre, tipo), tipo, bytes, huella })
    }

    /// Takes a piece of a file, whatever is in it: how many bytes it had, and their SHA-256.
    ///
    /// # Errors
    /// Why it was not taken.
    pub(crate) async fn recibir_trozo<E>(
        &self,
        id: Id,
        duenio: Duenio,
        tope: u64,
        trozos: impl Stream<Item = Result<Bytes, E>> + Unpin,
    ) -> Result<(i64, String), NoRecibido> {
        let ((), bytes, huella) = self.tomar(id, duenio, tope, trozos, |_| Ok(())).await?;
        Ok((bytes, huella))
    }

    /// Keeps what comes if its first bytes are of what is taken.
    async fn tomar<E, T>(
        &self,
        id: Id,
        duenio: Duenio,
        tope: u64,
        trozos: impl Stream<Item = Result<Bytes, E>> + Unpin,
        que_es: impl FnOnce(&[u8]) -> Result<T, NoRecibido>,
    ) -> Result<(T, i64, String), NoRecibido> {
        let llave = self.llave_para_escribir(duenio, id.creado_en()).await?;
        let cabeza = Cabeza::nueva(&llave);
        let mut escritura = self.lugar.escribir(id).await?;
        let mut entrada = Entrada::nueva(Tira::nueva(&llave, &cabeza, id));
        let leida = async {
            escritura.poner(Bytes::copy_from_slice(cabeza.bytes())).await?;
            entrada.llenar(&mut escritura, tope, trozos).await?;
            que_es(&entrada.cabeza)
        };
        let que = match leida.await {
            Ok(que) => que,
            Err(por) => {
                escritura.dejar().await;
                return Err(por);
            }
        };
        escritura.terminar().await?;
        let bytes = i64::try_from(entrada.bytes).unwrap_or(i64::MAX);
        Ok((que, bytes, en_hex(&entrada.suma.finalize())))
    }

    /// Removes it; that it was not there is fine.
    pub(crate) async fn quitar(&self, id: Id) -> Result<(), NoResponde> {
        self.lugar.quitar(id).await
    }

    /// Removes those of them that no row names; where that cannot be known, the sweep of orphans takes them.
    pub(crate) async fn soltar_sin_nombre(&self, ids: &[Id]) {
        for id in ids {
            let nombrado = async {
                let mut lector = self.store.lector().await?;
                Ok::<_, store::Error>(store::llaves::se_nombra(&mut lector.conn(), *id).await?)
            };
            if let Ok(false) = nombrado.await {
                self.soltar(&[*id]).await;
            }
        }
    }

    /// Removes what no row names any more; what cannot be removed now, the sweep of orphans takes another day.
    pub(crate) async fn soltar(&self, ids: &[Id]) {
        for id in ids {
            if let Err(e) = self.quitar(*id).await {
                tracing::error!(error = %e, "removing a file");
            }
        }
    }
}

/// A file as it comes: one piece of it is in memory.
struct Entrada {
    tira: Tira,
    bytes: u64,
    suma: Sha256,
    cabeza: Vec<u8>,
    pendiente: Vec<u8>,
}

impl Entrada {
    fn nueva(tira: Tira) -> Self {
        let (cabeza, pendiente) = (Vec::new(), Vec::with_capacity(cifra::SELLADO));
        Self { tira, bytes: 0, suma: Sha256::new(), cabeza, pendiente }
    }

    async fn llenar<E>(
        &mut self,
        escritura: &mut Escritura,
        tope: u64,
        mut trozos: impl Stream<Item = Result<Bytes, E>> + Unpin,
    ) -> Result<(), NoRecibido> {
        while let Some(trozo) = trozos.next().await {
            let trozo = trozo.map_err(|_| NoRecibido::Cortado)?;
            self.bytes += trozo.len() as u64;
            if self.bytes > tope {
                return Err(NoRecibido::Grande(tope));
            }
            self.suma.update(&trozo);
            self.cabeza.extend_from_slice(&trozo[..trozo.len().min(MUESTRA - self.cabeza.len())]);
            self.repartir(escritura, &trozo).await?;
        }
        if self.bytes == 0 {
            return Err(NoRecibido::Vacio);
        }
        self.sellar(escritura, true).await
    }

    /// What is full goes; a full last one waits, since only the end says that it is the last.
    async fn repartir(&mut self, escritura: &mut Escritura, mut trozo: &[u8]) -> Result<(), NoRecibido> {
        while !trozo.is_empty() {
            if self.pendiente.len() == cifra::TROZO {
                self.sellar(escritura, false).await?;
            }
            let (ahora, resto) = trozo.split_at(trozo.len().min(cifra::TROZO - self.pendiente.len()));
            self.pendiente.extend_from_slice(ahora);
            trozo = resto;
        }
        Ok(())
    }

    async fn sellar(&mut self, escritura: &mut Escritura, ultimo: bool) -> Result<(), NoRecibido> {
        let claro = std::mem::replace(&mut self.pendiente, Vec::with_capacity(cifra::SELLADO));
        let sellado = self.tira.sellar(claro, ultimo).map_err(|_| NoRecibido::Disco)?;
        Ok(escritura.poner(Bytes::from(sellado)).await?)
    }
}

#[cfg(test)]
mod pruebas;
