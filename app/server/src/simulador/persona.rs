//! The people of the simulator, none of whom exists.

use domain::documento::{Documento, TipoDocumento};
use serde::{Deserialize, Serialize};

const PERSONAS: &str = include_str!("personas.toml");

/// Somebody who can be chosen.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Persona {
    /// Its name for programs.
    pub(crate) sub: String,
    /// Full name.
    pub(crate) nombre: String,
    /// Kind of document.
    pub(crate) tipo_documento: TipoDocumento,
    /// Number of the document.
    pub(crate) numero_documento: String,
    /// E-mail, under `.example`.
    pub(crate) correo: String,
    /// Phone.
    pub(crate) telefono: String,
    /// Address.
    pub(crate) direccion: String,
    /// What it is good for, in a few words.
    pub(crate) nota: String,
    /// Companies that it acts for.
    #[serde(default)]
    pub(crate) empresas: Vec<Compania>,
}

/// A company, as the claim writes it.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Compania {
    /// NIT with its check digit.
    pub(crate) nit: String,
    /// Name.
    pub(crate) nombre: String,
}

#[derive(Deserialize)]
struct Lista {
    personas: Vec<Persona>,
}

/// All of them; their documents must be possible ones.
pub(super) fn leer() -> Result<Vec<Persona>, String> {
    let lista: Lista = toml::from_str(PERSONAS).map_err(|e| e.to_string())?;
    let posible = |p: &Persona| {
        Documento::parse(p.tipo_documento, &p.numero_documento).is_some()
            && p.empresas.iter().all(|e| Documento::parse(TipoDocumento::Nit, &e.nit).is_some())
    };
    match lista.personas.iter().find(|p| !posible(p)) {
        None => Ok(lista.personas),
        Some(p) => Err(format!("documento imposible en «{}»", p.sub)),
    }
}
