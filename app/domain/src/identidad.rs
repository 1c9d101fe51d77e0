//! Who is there, as the digital authentication service says it.

use crate::{documento::Documento, grado::Acreditacion};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A person is an issuer and a subject: nothing else identifies them.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Titular {
    /// `iss` of the ID token.
    pub iss: String,
    /// `sub` of the ID token.
    pub sub: String,
}

/// What the login says of the person; only what was sent, nothing guessed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Atributos {
    /// Full name.
    pub nombre: Option<String>,
    /// Kind and number.
    pub documento: Option<Documento>,
    /// E-mail.
    pub correo: Option<String>,
    /// Phone, as written there.
    pub telefono: Option<String>,
    /// Postal address.
    pub direccion: Option<String>,
    /// Companies for which the person may act.
    #[serde(default)]
    pub empresas: Vec<Empresa>,
}

/// A company that somebody acts for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Empresa {
    /// Its NIT; the kind is always `Nit`.
    pub nit: Documento,
    /// Its name.
    pub nombre: String,
}

/// A verified login.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identidad {
    /// Who.
    pub titular: Titular,
    /// How sure and since when.
    pub acreditacion: Acreditacion,
    /// Session at the service, for its logout channels.
    pub sid: Option<String>,
    /// What it says of the person.
    pub atributos: Atributos,
}

macro_rules! sin_mostrar {
    ($($tipo:ident),*) => {$(
        /// Personal data must not reach a log by accident.
        impl fmt::Debug for $tipo {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($tipo), "(…)"))
            }
        }
    )*};
}
sin_mostrar!(Titular, Atributos, Empresa, Identidad);
