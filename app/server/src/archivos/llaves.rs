//! The key of each owner: made with their first file, kept wrapped, read each time so that one that was erased is gone at once.

use super::{Deposito, NoLeido, NoResponde, cifra::Llave};
use crate::claves::Claves;
use anyhow::Context;
use domain::Instante;
use std::fmt;
use store::{Id, Store, llaves};

/// Under whose key a file is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Duenio {
    /// What the entity keeps by law and nobody may erase one by one: filings, what is about to be filed, its answers.
    Sede,
    /// What a person keeps for themselves.
    Persona(Id),
}

impl fmt::Display for Duenio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sede => f.write_str("sede"),
            Self::Persona(id) => write!(f, "persona:{id}"),
        }
    }
}

impl Deposito {
    /// The key of an owner, a new one where they have none yet.
    pub(super) async fn llave_para_escribir(
        &self,
        duenio: Duenio,
        ahora: Instante,
    ) -> Result<Llave, NoResponde> {
        if let Some(llave) = self.llave(duenio).await? {
            return llave.map_err(|_| NoResponde);
        }
        let duenio = duenio.to_string();
        let nueva = Llave::nueva();
        let (kek, envuelta) = self.claves.envolver(&duenio, &nueva.0).map_err(|e| fallo(&e))?;
        let fila = llaves::Llave { duenio, envuelta, kek, creada_en: ahora };
        // Two at once: the second takes the key of the first.
        let puesta = self.store.acto(async move |c| llaves::poner(c, &fila).await);
        let puesta = puesta.await.map_err(|e| fallo(&e.into()))?;
        self.abrir_llave(&puesta).map_err(|_| NoResponde)
    }

    /// The key of an owner, if they have one; the error of the inner one is that it cannot be unwrapped.
    pub(super) async fn llave(&self, duenio: Duenio) -> Result<Option<Result<Llave, NoLeido>>, NoResponde> {
        let duenio = duenio.to_string();
        let hallada = async {
            let mut lector = self.store.lector().await?;
            Ok::<_, store::Error>(llaves::de(&mut lector.conn(), &duenio).await?)
        };
        let hallada = hallada.await.map_err(|e| fallo(&e.into()))?;
        Ok(hallada.map(|l| self.abrir_llave(&l)))
    }

    fn abrir_llave(&self, l: &llaves::Llave) -> Result<Llave, NoLeido> {
        let abierta = self.claves.desenvolver(&l.kek, &l.duenio, &l.envuelta);
        if abierta.is_none() {
            tracing::error!(
                kek = l.kek,
                "a key of documents cannot be unwrapped: is SEDE_KEYS the file of this sede?"
            );
        }
        abierta.map(Llave).ok_or(NoLeido::Danado)
    }
}

fn fallo(e: &anyhow::Error) -> NoResponde {
    tracing::error!(error = %e, "the keys of documents");
    NoResponde
}

/// Wraps with the present key of the entity all that others wrap, and says how many; what cannot be unwrapped stays as it is.
///
/// # Errors
/// Where the database does not answer, or a key cannot be unwrapped: the rest are wrapped all the same.
pub(crate) async fn reenvolver(store: &Store, claves: &Claves) -> anyhow::Result<u64> {
    let kek = claves.kek().context("sin clave de los documentos")?;
    let (mut hechas, mut cerradas, mut ultima) = (0, 0, String::new());
    loop {
        let mut lector = store.lector().await?;
        let pagina = llaves::pagina(&mut lector.conn(), &ultima).await?;
        drop(lector);
        let Some(l) = pagina.last() else { break };
        ultima.clone_from(&l.duenio);
        let mut nuevas = Vec::new();
        for l in pagina.into_iter().filter(|l| l.kek != kek) {
            match claves.desenvolver(&l.kek, &l.duenio, &l.envuelta) {
                Some(llave) => {
                    let (kek, envuelta) = claves.envolver(&l.duenio, &llave)?;
                    nuevas.push((l, envuelta, kek));
                }
                None => cerradas += 1,
            }
        }
        hechas += store
            .acto(async move |c| {
                let mut hechas = 0;
                for (leida, envuelta, kek) in &nuevas {
                    hechas += u64::from(llaves::envolver(c, leida, envuelta, kek).await?);
                }
                Ok::<_, store::SqlError>(hechas)
            })
            .await?;
    }
    anyhow::ensure!(cerradas == 0, "{cerradas} claves de documentos no se pueden abrir con las de SEDE_KEYS");
    Ok(hechas)
}
