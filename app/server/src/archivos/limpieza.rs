//! What nobody names is removed, and what rows name is looked for.

use super::{Deposito, Lugar, NoResponde, cifra};
use domain::Instante;
use futures::{StreamExt, TryStreamExt, stream};
use store::{Id, Store, llaves};

/// Files that are looked for at the same time.
const A_LA_VEZ: usize = 16;
/// Missing files that are named; there is no use in more.
const MAX_NOMBRADOS: usize = 100;

impl Deposito {
    /// Removes the files of a group that came before that time and that no row names, and says how many.
    ///
    /// A file is written before its row: one whose writer died in between is one that nobody knows of.
    ///
    /// # Errors
    /// Where the place or the database does not answer.
    pub(crate) async fn barrer(&self, grupo: u8, antes_de: Instante) -> Result<usize, NoResponde> {
        let (mut quitados, mut ultimo) = (0, None);
        loop {
            let pagina = self.lugar.pagina(grupo, ultimo).await?;
            let Some(id) = pagina.last() else { return Ok(quitados) };
            ultimo = Some(*id);
            for id in pagina.into_iter().filter(|id| id.creado_en() < antes_de) {
                if !self.se_nombra(id).await? {
                    tracing::warn!(%id, "a file without a row is removed");
                    self.lugar.quitar(id).await?;
                    quitados += 1;
                }
            }
        }
    }

    /// Removes what began to come before that time and never came whole.
    ///
    /// # Errors
    /// Where the place does not answer.
    pub(crate) async fn barrer_llegadas(&self, antes_de: Instante) -> Result<(), NoResponde> {
        self.lugar.olvidar_llegadas(antes_de).await
    }

    async fn se_nombra(&self, id: Id) -> Result<bool, NoResponde> {
        let nombrado = async {
            let mut lector = self.store.lector().await?;
            Ok::<_, store::Error>(llaves::se_nombra(&mut lector.conn(), id).await?)
        };
        nombrado.await.map_err(|e| {
            tracing::error!(error = %e, "files and their rows");
            NoResponde
        })
    }
}

/// What became of the files that rows name.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Revision {
    pub(crate) revisados: u64,
    pub(crate) sin_archivo: u64,
    /// Of another size than they had.
    pub(crate) de_otro_tamano: u64,
    /// The first of both.
    pub(crate) ids: Vec<Id>,
}

/// Looks for each file that a row names, by its name and its size.
///
/// # Errors
/// Where the place or the database does not answer.
pub(crate) async fn revisar(lugar: &Lugar, store: &Store) -> anyhow::Result<Revision> {
    let (mut r, mut ultimo) = (Revision::default(), None);
    loop {
        let mut lector = store.lector().await?;
        let pagina = llaves::nombrados(&mut lector.conn(), ultimo).await?;
        drop(lector);
        let Some(n) = pagina.last() else { return Ok(r) };
        ultimo = Some(n.id);
        let tamanos = stream::iter(pagina)
            .map(async |n| Ok::<_, NoResponde>((lugar.tamano(n.id).await?, n)))
            .buffered(A_LA_VEZ);
        let tamanos: Vec<_> = tamanos.try_collect().await?;
        for (tamano, n) in tamanos {
            let bytes = u64::try_from(n.bytes).unwrap_or_default();
            r.revisados += 1;
            let malo = match tamano {
                None => &mut r.sin_archivo,
                // Those of before there was encryption have no more bytes than they came with.
                Some(t) if t != bytes && t != cifra::guardados(bytes) => &mut r.de_otro_tamano,
                Some(_) => continue,
            };
            *malo += 1;
            if r.ids.len() < MAX_NOMBRADOS {
                r.ids.push(n.id);
            }
        }
    }
}
