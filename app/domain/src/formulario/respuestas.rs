//! What somebody answered: names and values as a form sends them, bounded.

use serde::{Deserialize, Serialize};

/// Fields of one form at most.
pub const MAX_CAMPOS: usize = 400;
/// Bytes of one answer at most.
pub const MAX_LARGO: usize = 20_000;

/// Answers in the order in which they were given. A name may come several times: many choices, many files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Respuestas(Vec<(String, String)>);

impl Respuestas {
    /// `None` for more than a form of ours can hold, or what is no text.
    pub fn de(pares: impl IntoIterator<Item = (String, String)>) -> Option<Self> {
        let pares: Vec<_> = pares.into_iter().take(MAX_CAMPOS + 1).collect();
        let cabe = |(n, v): &(String, String)| {
            n.len() <= 120 && v.len() <= MAX_LARGO && !n.contains('\0') && !v.contains('\0')
        };
        (pares.len() <= MAX_CAMPOS && pares.iter().all(cabe)).then_some(Self(pares))
    }

    /// The first answer, without spaces around it; empty where there is none.
    pub fn texto(&self, nombre: &str) -> &str {
        self.0
            .iter()
            .filter(|(n, _)| n == nombre)
            .map(|(_, v)| v.trim())
            .find(|v| !v.is_empty())
            .unwrap_or("")
    }

    /// Every answer under that name, without the empty ones.
    pub fn todas<'a>(&'a self, nombre: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == nombre).map(|(_, v)| v.trim()).filter(|v| !v.is_empty())
    }

    /// Whether that choice was made.
    pub fn tiene(&self, nombre: &str, valor: &str) -> bool {
        self.todas(nombre).any(|v| v == valor)
    }

    /// Names and values whose name begins so.
    pub fn con_prefijo<'a>(&'a self, prefijo: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter(move |(n, _)| n.starts_with(prefijo)).map(|(n, v)| (&**n, v.trim()))
    }

    /// All of them.
    pub fn pares(&self) -> &[(String, String)] {
        &self.0
    }

    /// One more answer under that name.
    pub fn agregar(&mut self, nombre: &str, valor: String) {
        self.0.push((nombre.to_owned(), valor));
    }

    /// Those of another, after its own.
    pub(super) fn sumar(&mut self, otras: &Self) {
        self.0.extend_from_slice(&otras.0);
    }

    /// Whether nothing was answered.
    pub fn vacia(&self) -> bool {
        self.0.iter().all(|(_, v)| v.trim().is_empty())
    }

    /// Takes the place of what was answered under these names.
    pub fn poner(&mut self, nombre: &str, valores: impl IntoIterator<Item = String>) {
        self.0.retain(|(n, _)| n != nombre);
        self.0.extend(valores.into_iter().map(|v| (nombre.to_owned(), v)));
    }
}
