//! What the sede and the bank say to each other, as JSON.

use domain::pago::Aviso;
use serde::{Deserialize, Serialize};

/// `POST {bank}/transacciones`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Encargo<'a> {
    /// Ours: asked for twice under the same one, the bank gives the same transaction.
    pub(crate) intento: std::borrow::Cow<'a, str>,
    pub(crate) referencia: std::borrow::Cow<'a, str>,
    /// Whole pesos.
    pub(crate) valor: i64,
    /// What is paid; names nobody.
    pub(crate) concepto: std::borrow::Cow<'a, str>,
    /// Where the person comes back.
    pub(crate) retorno: std::borrow::Cow<'a, str>,
    /// Where the bank tells that something changed.
    pub(crate) aviso: std::borrow::Cow<'a, str>,
}

/// Its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Abierta {
    pub(crate) id: String,
    /// Where the person pays.
    pub(crate) url: String,
}

/// `GET {bank}/transacciones/{id}`: what the bank says when it is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Dicho {
    pub(crate) id: String,
    pub(crate) referencia: String,
    pub(crate) valor: i64,
    pub(crate) estado: Aviso,
}

/// What the bank sends to `/api/v1/pagos/aviso`: of all that it may say only this is read, since then it is asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct AvisoDeBanco {
    pub(crate) id: String,
}
