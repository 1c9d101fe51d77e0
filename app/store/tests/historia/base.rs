//! A fresh database for each story, and what stories share.

use crate::postgres;
use domain::{Instante, identidad::Titular};
use rand::{SeedableRng, rngs::StdRng};
use store::{Conn, Id, Store};

/// A migrated database of one engine.
pub(crate) struct Base {
    pub(crate) store: Store,
    pub(crate) url: String,
    _carpeta: Option<tempfile::TempDir>,
}

impl Base {
    pub(crate) async fn sqlite() -> Self {
        let carpeta = tempfile::tempdir().expect("folder");
        let url = format!("sqlite://{}/datos/sede.db", carpeta.path().display());
        Self::abrir(url, Some(carpeta)).await
    }

    pub(crate) async fn postgres() -> Self {
        Self::abrir(postgres::base_nueva(), None).await
    }

    async fn abrir(url: String, carpeta: Option<tempfile::TempDir>) -> Self {
        let store = Store::abrir(&url).await.expect("opens");
        store.migrar().await.expect("migrates");
        Self { store, url, _carpeta: carpeta }
    }

    /// Another process on the same database.
    pub(crate) async fn otra(&self) -> Store {
        Store::abrir(&self.url).await.expect("opens again")
    }

    pub(crate) fn es_sqlite(&self) -> bool {
        self.url.starts_with("sqlite")
    }

    /// An act that must succeed.
    pub(crate) async fn haz<T: Send + 'static>(
        &self,
        acto: impl AsyncFnOnce(&mut Conn<'_>) -> store::SqlResult<T> + Send + 'static,
    ) -> T {
        self.store.acto(acto).await.expect("act")
    }

    /// A reading that must succeed.
    pub(crate) async fn lee<T>(&self, leer: impl AsyncFnOnce(&mut Conn<'_>) -> store::SqlResult<T>) -> T {
        let mut l = self.store.lector().await.expect("reader");
        leer(&mut l.conn()).await.expect("read")
    }

    /// A person of that subject.
    pub(crate) async fn persona(&self, sub: &str) -> Id {
        let (id, titular) = (id(sub.len() as u64), titular(sub));
        self.haz(async move |c| store::personas::crear(c, id, &titular, en(0)).await).await;
        id
    }
}

/// A moment so many seconds after the story begins.
pub(crate) fn en(segundos: i64) -> Instante {
    Instante::from_second(1_800_000_000 + segundos).expect("in range")
}

pub(crate) fn azar(semilla: u64) -> StdRng {
    StdRng::seed_from_u64(semilla)
}

pub(crate) fn id(semilla: u64) -> Id {
    Id::nuevo(en(0), &mut azar(semilla))
}

pub(crate) fn titular(sub: &str) -> Titular {
    Titular { iss: "https://idp.example".into(), sub: sub.into() }
}

/// The same story on both engines: `historia!(name, |b| { … })`.
macro_rules! historia {
    ($nombre:ident, |$b:ident| $cuerpo:block) => {
        mod $nombre {
            #[allow(unused_imports, reason = "not each story needs all that its file uses")]
            use super::*;
            async fn historia($b: crate::base::Base) $cuerpo

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                historia(crate::base::Base::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                historia(crate::base::Base::postgres().await).await;
            }
        }
    };
}
pub(crate) use historia;
