//! A file on its way out: piece by piece, and no byte that was not found authentic.

use super::{
    Deposito, Duenio, NoLeido,
    cifra::{self, CABEZA, Cabeza, SELLADO, Tira},
    lugar::Lugar,
};
use crate::recursos::en_hex;
use bytes::{Buf, Bytes, BytesMut};
use futures::{Stream, StreamExt, TryStreamExt, stream};
use sha2::{Digest, Sha256};
use store::Id;

/// A file that can be handed over.
pub(crate) struct Leido {
    /// How many bytes it has.
    pub(crate) bytes: u64,
    lector: Lector,
    primero: Option<Bytes>,
}

/// Where the reading of a file stands.
struct Lector {
    lugar: Lugar,
    id: Id,
    /// None of a file of before there was encryption.
    tira: Option<Tira>,
    /// Read from its place, and not handed over yet.
    pendiente: BytesMut,
    /// Bytes read from its place.
    leidos: u64,
    total: u64,
    suma: Sha256,
    huella: String,
    fin: bool,
}

impl Deposito {
    /// The file that came with this hash. Its first piece is already found good; of the rest the stream says it.
    ///
    /// # Errors
    /// Why it cannot be handed over.
    pub(crate) async fn leer(&self, id: Id, duenio: Duenio, huella: &str) -> Result<Leido, NoLeido> {
        let leido = self.empezar(id, duenio, huella).await;
        if let Err(por) = &leido {
            tracing::error!(%id, %por, "a file cannot be handed over");
        }
        leido
    }

    /// Several files, with the hash of each, as the one that they are pieces of: each is opened when its turn comes.
    pub(crate) fn leer_juntos(
        &self,
        duenio: Duenio,
        archivos: Vec<(Id, String)>,
    ) -> impl Stream<Item = Result<Bytes, NoLeido>> + Send + 'static + use<> {
        let suyo = self.clone();
        let abierto = move |(id, huella): (Id, String)| {
            let suyo = suyo.clone();
            async move { suyo.leer(id, duenio, &huella).await.map(Leido::trozos) }
        };
        stream::iter(archivos).then(abierto).try_flatten()
    }

    async fn empezar(&self, id: Id, duenio: Duenio, huella: &str) -> Result<Leido, NoLeido> {
        let mut lector = Lector::nuevo(self.lugar.clone(), id, huella).await?;
        let bytes = if Cabeza::empieza(&lector.pendiente) {
            let cabeza = Cabeza::leer(&lector.pendiente).ok_or(NoLeido::Danado)?;
            let llave = self.llave(duenio).await?.ok_or(NoLeido::NoEsta)??;
            if !cabeza.es_de(&llave) {
                // Another key was made after it was erased.
                return Err(NoLeido::NoEsta);
            }
            lector.pendiente.advance(CABEZA);
            lector.tira = Some(Tira::nueva(&llave, &cabeza, id));
            cifra::claros(lector.total).ok_or(NoLeido::Danado)?
        } else {
            // Nothing but its hash vouches for it: it is read twice.
            let todo = Lector::nuevo(self.lugar.clone(), id, huella).await?;
            todo.trozos().try_for_each(async |_| Ok(())).await?;
            lector.total
        };
        let primero = lector.siguiente().await?;
        Ok(Leido { bytes, lector, primero })
    }
}

impl Leido {
    /// Its bytes; after an error there are no more, and what came before is not the whole.
    pub(crate) fn trozos(self) -> impl Stream<Item = Result<Bytes, NoLeido>> + Send + 'static {
        stream::iter(self.primero.map(Ok)).chain(self.lector.trozos())
    }
}

impl Lector {
    async fn nuevo(lugar: Lugar, id: Id, huella: &str) -> Result<Self, NoLeido> {
        let tramo = lugar.tramo(id, 0).await?;
        Ok(Self {
            lugar,
            id,
            tira: None,
            leidos: tramo.bytes.len() as u64,
            pendiente: tramo.bytes.into(),
            total: tramo.total,
            suma: Sha256::new(),
            huella: huella.to_owned(),
            fin: false,
        })
    }

    fn trozos(self) -> impl Stream<Item = Result<Bytes, NoLeido>> + Send + 'static {
        stream::try_unfold(self, async |mut lector| {
            let siguiente = lector.siguiente().await.inspect_err(|por| {
                tracing::error!(id = %lector.id, %por, "a file cannot be handed over whole");
            })?;
            Ok(siguiente.map(|trozo| (trozo, lector)))
        })
    }

    /// The next piece; none after the last one, which is given only where the whole is what came.
    async fn siguiente(&mut self) -> Result<Option<Bytes>, NoLeido> {
        if self.fin {
            return Ok(None);
        }
        while self.pendiente.len() < SELLADO && self.leidos < self.total {
            let tramo = self.lugar.tramo(self.id, self.leidos).await?;
            if tramo.bytes.is_empty() || tramo.total != self.total {
                return Err(NoLeido::Danado);
            }
            self.leidos += tramo.bytes.len() as u64;
            self.pendiente.extend_from_slice(&tramo.bytes);
        }
        let trozo = self.pendiente.split_to(self.pendiente.len().min(SELLADO));
        self.fin = self.leidos == self.total && self.pendiente.is_empty();
        let claro = match &mut self.tira {
            Some(tira) => tira.abrir(trozo.into(), self.fin).map_err(|_| NoLeido::Danado)?.into(),
            None => trozo.freeze(),
        };
        self.suma.update(&claro);
        if self.fin && en_hex(&self.suma.finalize_reset()) != self.huella {
            return Err(NoLeido::Danado);
        }
        Ok(Some(claro))
    }
}
