//! Names that sheets may refer to, known before any sheet is read.

use std::collections::{BTreeMap, HashMap, HashSet};

/// A list of things with names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Catalogo {
    Tramite,
    Dependencia,
    Punto,
    Norma,
    Tema,
    Audiencia,
    Normativa,
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
            Self::Normativa => ("norma-no-existe", "la norma", "normativa/"),
        }
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Indice {
    pub(crate) tramites: HashSet<Box<str>>,
    pub(crate) dependencias: HashSet<Box<str>>,
    pub(crate) normativa: HashSet<Box<str>>,
    /// Files of publico/ and their sizes.
    pub(crate) publicos: HashMap<Box<str>, u64>,
    /// Names and numbers of the tree of Transparencia, and the name that each means.
    pub(crate) nodos: Option<BTreeMap<Box<str>, Box<str>>>,
    /// Lists that could not be read are `None`, and say so once.
    pub(crate) puntos: Option<HashSet<Box<str>>>,
    pub(crate) normas: Option<HashSet<Box<str>>>,
    pub(crate) temas: Option<HashSet<Box<str>>>,
    pub(crate) audiencias: Option<HashSet<Box<str>>>,
    /// Paths that the finished site answers, without the slash at the beginning.
    pub(crate) rutas: HashSet<Box<str>>,
    /// Languages besides Spanish.
    pub(crate) idiomas: Vec<Box<str>>,
}

impl Indice {
    /// A path in a language, where the site has it there.
    pub(crate) fn en(&self, lengua: &str, ruta: &str) -> Option<String> {
        let suya = format!("{lengua}/{ruta}");
        // Filters of lists and places of Transparencia are pages that only the finished site knows; it has them in each language.
        let hecha =
            ruta.contains("/filtro/") || (ruta.starts_with("transparencia/") && !self.rutas.contains(ruta));
        (hecha || self.rutas.contains(&*suya)).then_some(suya)
    }

    /// A path without the language that it begins with.
    pub(crate) fn sin_idioma<'r>(&self, ruta: &'r str) -> &'r str {
        let resto = |l: &str| ruta.strip_prefix(l)?.strip_prefix('/');
        self.idiomas.iter().find_map(|l| resto(l)).unwrap_or(ruta)
    }

    pub(crate) fn de(&self, c: Catalogo) -> Option<&HashSet<Box<str>>> {
        match c {
            Catalogo::Tramite => Some(&self.tramites),
            Catalogo::Dependencia => Some(&self.dependencias),
            Catalogo::Punto => self.puntos.as_ref(),
            Catalogo::Norma => self.normas.as_ref(),
            Catalogo::Tema => self.temas.as_ref(),
            Catalogo::Audiencia => self.audiencias.as_ref(),
            Catalogo::Normativa => Some(&self.normativa),
        }
    }
}

/// The known name nearest to a wrong one, if near enough to be worth a guess.
pub(crate) fn cercano<'a>(escrito: &str, conocidos: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let escrito = domain::texto::fold(escrito);
    let largo = escrito.chars().count();
    let limite = (largo / 3).max(2);
    conocidos
        .into_iter()
        .filter(|c| c.chars().count().abs_diff(largo) <= limite)
        .map(|c| (strsim::osa_distance(&escrito, &domain::texto::fold(c)), c))
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
