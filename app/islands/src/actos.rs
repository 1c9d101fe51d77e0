//! The port through which server functions reach the acts of `server`, and the data that crosses it.

use serde::{Deserialize, Serialize};
use std::{future::Future, pin::Pin};

/// A boxed future, so that `Actos` can be a trait object.
pub type Futuro<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What `server` does for the islands; it provides an `Arc<dyn Actos>` through the Leptos context.
pub trait Actos: Send + Sync {
    /// Pages that begin to answer `q`, best first; changes nothing.
    fn sugerir(&self, q: String) -> Futuro<'_, Vec<Sugerencia>>;
}

/// One line under the search box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sugerencia {
    /// What the person reads first.
    pub titulo: String,
    /// Where it leads, relative to the root of the sede: `tramites/impuesto-predial/`.
    pub ruta: String,
    /// A second, quieter line; may be empty.
    pub detalle: String,
}
