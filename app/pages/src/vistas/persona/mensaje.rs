//! What the server says to somebody: words of the interface in the language of the page where they are read, or words that are only in Spanish.

use crate::{_rust_i18n_try_translate, ctx::Ctx, formato};
use domain::{Fecha, costo::Pesos, idioma::ESPANOL};
use leptos::{either::Either, prelude::*};
use std::borrow::Cow;

/// A sentence by its key, with what stands in its holes; or as somebody wrote it, in Spanish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mensaje(Que);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Que {
    Igual(String),
    Espanol(String),
    Clave(&'static str, Vec<(&'static str, Valor)>),
}

/// What stands in a hole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Valor {
    /// The same in any language: a number, a name, what the person typed.
    Igual(String),
    /// A day, with its weekday.
    Dia(Fecha),
    /// Money.
    Pesos(Pesos),
    /// Words by their key, or words that are only in Spanish: the name of a trámite.
    Mensaje(Mensaje),
}

impl Mensaje {
    /// Words of the interface, `falla.corto`; a test looks for each key in the locales.
    pub const fn clave(clave: &'static str) -> Self {
        Self(Que::Clave(clave, Vec::new()))
    }

    /// Words of no language, or of one that nobody knows: a name, what the person typed.
    pub fn igual(texto: impl Into<String>) -> Self {
        Self(Que::Igual(texto.into()))
    }

    /// What stands in `%{hueco}`.
    #[must_use]
    pub fn con(mut self, hueco: &'static str, valor: impl Into<Valor>) -> Self {
        if let Que::Clave(_, valores) = &mut self.0 {
            valores.push((hueco, valor.into()));
        }
        self
    }

    /// Its words in a language.
    pub fn en(&self, l: &str) -> Cow<'_, str> {
        match &self.0 {
            Que::Igual(dicho) | Que::Espanol(dicho) => dicho.into(),
            Que::Clave(clave, v) if v.is_empty() => palabra(l, clave),
            Que::Clave(..) => self.partes(l).into_iter().map(|(texto, _)| texto).collect::<String>().into(),
        }
    }

    /// The language of its words, where it is not the one of the page.
    pub fn lang(&self, l: &str) -> Option<&'static str> {
        (matches!(self.0, Que::Espanol(_)) && l != ESPANOL).then_some(ESPANOL)
    }

    /// Its words piece by piece, each with its language where it is not the one of the page.
    fn partes(&self, l: &str) -> Vec<(String, Option<&'static str>)> {
        let Que::Clave(clave, valores) = &self.0 else { return vec![(self.en(l).into(), self.lang(l))] };
        let texto = palabra(l, clave);
        let mut trozos = texto.split("%{");
        let mut partes = vec![(trozos.next().unwrap_or_default().to_owned(), None)];
        for (hueco, resto) in trozos.filter_map(|t| t.split_once('}')) {
            let valor = valores.iter().find(|(nombre, _)| *nombre == hueco);
            partes.extend(valor.into_iter().flat_map(|(_, v)| v.partes(l)));
            partes.push((resto.to_owned(), None));
        }
        partes
    }
}

impl Valor {
    fn partes(&self, l: &str) -> Vec<(String, Option<&'static str>)> {
        match self {
            Self::Igual(texto) => vec![(texto.clone(), None)],
            Self::Dia(dia) => vec![(formato::con_dia(*dia, l), None)],
            Self::Pesos(p) => vec![(formato::pesos(*p, l).into_owned(), None)],
            Self::Mensaje(m) => m.partes(l),
        }
    }
}

fn palabra(l: &str, clave: &'static str) -> Cow<'static, str> {
    _rust_i18n_try_translate(l, clave).unwrap_or(Cow::Borrowed(clave))
}

/// The words on a page; those that are only in Spanish say so.
pub(in crate::vistas) fn dicho(c: Ctx<'_>, m: &Mensaje) -> impl IntoView + use<> {
    let partes = m.partes(c.l);
    if partes.iter().all(|(_, lang)| lang.is_none()) {
        return Either::Left(m.en(c.l).into_owned());
    }
    let marcada = |(texto, lang): (String, Option<&'static str>)| match lang {
        None => Either::Left(texto),
        Some(lang) => Either::Right(view! { <span lang=lang>{texto}</span> }),
    };
    Either::Right(partes.into_iter().map(marcada).collect::<Vec<_>>())
}

impl From<String> for Mensaje {
    fn from(dicho: String) -> Self {
        Self(Que::Espanol(dicho))
    }
}

impl From<&str> for Mensaje {
    fn from(dicho: &str) -> Self {
        dicho.to_owned().into()
    }
}

impl From<Cow<'_, str>> for Mensaje {
    fn from(dicho: Cow<'_, str>) -> Self {
        dicho.into_owned().into()
    }
}

impl From<Mensaje> for Valor {
    fn from(m: Mensaje) -> Self {
        Self::Mensaje(m)
    }
}

impl From<Fecha> for Valor {
    fn from(dia: Fecha) -> Self {
        Self::Dia(dia)
    }
}

impl From<Pesos> for Valor {
    fn from(p: Pesos) -> Self {
        Self::Pesos(p)
    }
}

macro_rules! igual {
    ($($t:ty)*) => {$(
        impl From<$t> for Valor {
            fn from(v: $t) -> Self {
                Self::Igual(v.to_string())
            }
        }
    )*};
}

igual! { String &str u8 u16 u32 u64 usize i64 }

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn de_borrador() -> Mensaje {
        let paso = Mensaje::clave("por_hacer.termine").con("titulo", Mensaje::from("Paz y salvo %{x}"));
        assert_eq!(paso.lang("en"), None, "only its value is in Spanish");
        paso
    }

    #[test]
    fn words_follow_the_language_and_spanish_ones_say_so() {
        let m = Mensaje::clave("por_hacer.se_borra").con("dia", date(2026, 11, 20));
        assert_eq!(m.en("es"), "Lo que escribió se borra el viernes 20 de noviembre de 2026.");
        assert_eq!(m.en("en"), "What you typed is erased on Friday, 20 November 2026.");
        assert_eq!(m.lang("en"), None);
        let m = Mensaje::from("Escriba el acto.");
        assert_eq!((m.en("en").as_ref(), m.lang("en"), m.lang("es")), ("Escriba el acto.", Some("es"), None));
    }

    #[test]
    fn what_stands_in_a_hole_is_never_read_for_holes_and_keeps_its_language() {
        assert_eq!(de_borrador().en("es"), "Termine su borrador: Paz y salvo %{x}");
        let ingles = de_borrador().partes("en");
        assert_eq!(ingles[1], ("Paz y salvo %{x}".to_owned(), Some("es")));
        assert_eq!(ingles[0], ("Finish your draft: ".to_owned(), None));
        assert_eq!(Mensaje::from("Diga %{x}").con("x", 1_u8).en("es"), "Diga %{x}");
    }
}
