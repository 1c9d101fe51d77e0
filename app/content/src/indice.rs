//! Names that sheets may refer to, known before any sheet is read.

use std::collections::HashSet;

/// A list of things with names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Catalogo {
    Tramite,
    Dependencia,
    Punto,
    Norma,
    Tema,
    Audiencia,
}

impl Catalogo {
    /// Code of the finding, what one is called, and where they are written.
    pub(crate) fn palabras(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Tramite => ("tramite-no-existe", "el trámite", "tramites/"),
            Self::Dependencia => ("dependencia-no-existe", "la dependencia", "dependencias/"),
            Self::Punto => ("punto-no-existe", "el punto de atención", "puntos.toml"),
            Self::Norma => ("norma-no-existe", "la norma", "normas.toml"),
            Self::Tema => ("tema-no-existe", "el tema", "temas.toml"),
            Self::Audiencia => ("audiencia-no-existe", "la audiencia", "audiencias.toml"),
        }
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Indice {
    pub(crate) tramites: HashSet<Box<str>>,
    pub(crate) dependencias: HashSet<Box<str>>,
    pub(crate) puntos: HashSet<Box<str>>,
    pub(crate) normas: HashSet<Box<str>>,
    pub(crate) temas: HashSet<Box<str>>,
    pub(crate) audiencias: HashSet<Box<str>>,
    /// Paths that the finished site answers, without the slash at the beginning.
    pub(crate) rutas: HashSet<Box<str>>,
}

impl Indice {
    pub(crate) fn de(&self, c: Catalogo) -> &HashSet<Box<str>> {
        match c {
            Catalogo::Tramite => &self.tramites,
            Catalogo::Dependencia => &self.dependencias,
            Catalogo::Punto => &self.puntos,
            Catalogo::Norma => &self.normas,
            Catalogo::Tema => &self.temas,
            Catalogo::Audiencia => &self.audiencias,
        }
    }
}

/// The known name nearest to a wrong one, if near enough to be worth a guess.
pub(crate) fn cercano<'a>(escrito: &str, conocidos: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let escrito = domain::texto::fold(escrito);
    let limite = (escrito.chars().count() / 3).max(2);
    conocidos
        .into_iter()
        .map(|c| (strsim::damerau_levenshtein(&escrito, &domain::texto::fold(c)), c))
        .filter(|(d, _)| *d <= limite)
        .min()
        .map(|(_, c)| c)
}

/// "… ¿quiso decir «x»?" or what else to do.
pub(crate) fn quiso_decir<'a>(
    escrito: &str,
    conocidos: impl IntoIterator<Item = &'a str>,
    si_no: &str,
) -> String {
    cercano(escrito, conocidos).map_or_else(|| si_no.to_owned(), |c| format!("¿Quiso decir «{c}»?"))
}
