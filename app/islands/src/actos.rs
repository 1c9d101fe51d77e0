//! The port through which server functions reach the acts of `server`, and the data that crosses it.

use serde::{Deserialize, Serialize};
use std::{future::Future, pin::Pin};

/// A boxed future, so that `Actos` can be a trait object.
pub type Futuro<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What `server` does for the islands; it provides an `Arc<dyn Actos>` through the Leptos context.
pub trait Actos: Send + Sync {
    /// Pages that begin to answer `q`, best first; changes nothing.
    fn sugerir(&self, q: String) -> Futuro<'_, Vec<Sugerencia>>;
    /// Keeps the session of who asks open for longer.
    fn extender(&self) -> Futuro<'_, Prorroga>;
    /// Gives or takes back the consent of a name, for who asks; `huella` says which words they read, and `asunto` for which
    /// filing alone, if for one.
    fn consentir(&self, slug: String, otorgado: bool, huella: String, asunto: String) -> Futuro<'_, Suceso>;
    /// Keeps what was typed on a page and says where its person must go to show a higher grado.
    ///
    /// `ruta` is the page, from the root of the sede; `campos` its form, urlencoded.
    fn elevar(&self, ruta: String, campos: String) -> Futuro<'_, Suceso>;
    /// Keeps what somebody types in the draft of their own.
    fn guardar_borrador(&self, escrito: PorGuardar) -> Futuro<'_, Guardado>;
    /// What a page of the documents of who asks shows now; `vista` is its path and query, from the root of the sede.
    fn ver_documentos(&self, vista: String) -> Futuro<'_, Parte>;
    /// Does something with documents of who asks, and shows that page as it is then.
    fn tocar_documentos(&self, gesto: Gesto, vista: String) -> Futuro<'_, Parte>;
    /// Lets somebody open documents of who asks; `campos` is the form of it, urlencoded, and `vista` the page where it stands.
    fn compartir_documentos(&self, campos: String, vista: String) -> Futuro<'_, Parte>;
    /// Opens a notification of who asks, which has effect from then on, and shows it as it is then.
    fn abrir_notificacion(&self, notificacion: String) -> Futuro<'_, Parte>;
}

/// The port that `server` gave to this request.
#[cfg(feature = "ssr")]
pub(crate) fn puerto() -> Result<std::sync::Arc<dyn Actos>, leptos::prelude::ServerFnError> {
    leptos::prelude::use_context()
        .ok_or_else(|| leptos::prelude::ServerFnError::new("sin `Actos` en el contexto"))
}

/// One line under the search box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sugerencia {
    /// What the person reads first.
    pub titulo: String,
    /// Where it leads, relative to the root of the language of the page: `tramites/impuesto-predial/`.
    pub ruta: String,
    /// A second, quieter line; may be empty.
    pub detalle: String,
    /// The language of `titulo`, where it is not the one of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lengua: Option<String>,
}

/// What became of an act; a refusal that was to be expected is no error.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suceso {
    /// It was done.
    pub ok: bool,
    /// What to tell the person; may be empty.
    pub mensaje: String,
    /// Where to go now, relative to the root of the sede; empty to stay.
    pub destino: String,
}

/// What became of the wish to go on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prorroga {
    /// The session is still open.
    pub ok: bool,
    /// What to tell the person where it is not; may be empty.
    pub mensaje: String,
    /// Seconds that are left now.
    pub quedan: u32,
}

/// What a form holds now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PorGuardar {
    /// The form, from the root of the sede: `tramites/x/solicitud/`.
    pub ruta: String,
    /// Key of the draft; empty where there is none.
    pub clave: String,
    /// The version that the page shows; 0 of none.
    pub version: u32,
    /// The fields, urlencoded.
    pub campos: String,
}

/// Where what was typed is now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardado {
    /// It is kept.
    pub ok: bool,
    /// It is not, since another window wrote other words: `version` is theirs.
    pub otra: bool,
    /// What to tell the person where it is not; may be empty.
    pub mensaje: String,
    /// Key of the draft.
    pub clave: String,
    /// Its version.
    pub version: u32,
    /// "10:42 a. m.".
    pub hora: String,
}

/// What somebody does with documents of theirs; ids and words as they were sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gesto {
    /// Another name.
    Renombrar {
        /// Which one.
        documento: String,
        /// Its name from now on.
        nombre: String,
    },
    /// Into a folder.
    Mover {
        /// Which one.
        documento: String,
        /// Where; empty for the top.
        carpeta: String,
    },
    /// Other labels.
    Etiquetar {
        /// Which one.
        documento: String,
        /// With commas between them.
        etiquetas: String,
    },
    /// Into the bin, all of them.
    Borrar(
        /// Which ones.
        Vec<String>,
    ),
    /// Out of the bin.
    Recuperar(
        /// Which one.
        String,
    ),
}

/// The changing parts of a page, made anew.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parte {
    /// What was asked was done.
    pub ok: bool,
    /// What to tell the person; may be empty.
    pub mensaje: String,
    /// Where to go now, or where this stands, from the root of the sede; empty to stay.
    pub destino: String,
    /// Title of the page.
    pub titulo: String,
    /// Elements with `data-parte`, each to take the place of the one of its name.
    pub html: String,
}
