//! Forms in the language of a page: the same questions, in the words of that language where it has them.

use crate::portal::Portal;
use domain::formulario::{Definicion, Formulario};
use std::borrow::Cow;

/// A form as the pages of a language say it.
#[derive(Clone, Debug)]
pub struct FormaDicha<'p> {
    /// Code of the language.
    pub lengua: &'p str,
    /// The same questions in its words; none where they are only in Spanish.
    pub formulario: Option<Cow<'p, Formulario>>,
    /// Of what: "Certificate of residence".
    pub titulo: &'p str,
    /// One sentence below it.
    pub entradilla: &'p str,
    /// Why that grado is asked, where that is said in the language.
    pub motivo: Option<&'p str>,
}

impl Portal {
    /// The form of a trámite, or that of PQRSD where it has no name, as the pages below a prefix say it: `en/`.
    pub fn forma(&self, prefijo: &str, tramite: &str) -> Option<FormaDicha<'_>> {
        let v = self.versiones().iter().find(|v| v.prefijo == prefijo)?;
        if tramite.is_empty() {
            let formulario = (!v.pqrsd_en_espanol).then_some(Cow::Borrowed(&v.pqrsd));
            let (titulo, entradilla, motivo) = ("PQRSD", "", None);
            return Some(FormaDicha { lengua: v.lengua, formulario, titulo, entradilla, motivo });
        }
        let t = v.sitio.tramite(tramite)?;
        let suya = v.tiene(&format!("tramites/{tramite}/"));
        let motivo = t.grado.as_ref().map(|g| &*g.motivo);
        Some(FormaDicha {
            lengua: v.lengua,
            formulario: t
                .formulario
                .as_ref()
                .filter(|_| suya)
                .and_then(Definicion::formulario)
                .map(Cow::Owned),
            titulo: &t.nombre,
            entradilla: t.proposito.as_deref().unwrap_or_default(),
            motivo: motivo.filter(|m| suya && !v.es_espanol(m)),
        })
    }
}
