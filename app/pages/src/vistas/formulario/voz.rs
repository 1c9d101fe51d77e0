//! The words of a form on a page of another language: those that are still in Spanish say so.

use crate::{ctx::Ctx, vistas::piezas::aviso_de_idioma};
use domain::idioma::ESPANOL;
use leptos::{either::Either, prelude::*};

/// Before and after words of another language inside of a sentence of the interface; no sheet can have them.
const DESDE: char = '\u{2}';
const HASTA: char = '\u{3}';

/// How a page says the words of its form.
#[derive(Clone, Copy)]
pub(super) struct Voz<'a> {
    c: Ctx<'a>,
    /// All of them are Spanish: the page says it once, and marks each.
    espanol: bool,
}

impl<'a> Voz<'a> {
    pub(super) fn new(c: Ctx<'a>, espanol: bool) -> Self {
        Self { c, espanol: espanol && c.l != ESPANOL }
    }

    /// Whether the page must say that its form is in Spanish.
    pub(super) fn espanol(self) -> bool {
        self.espanol
    }

    /// The language of words of the form, where it is not the one of the page.
    pub(super) fn lang(self, palabras: &str) -> Option<&'static str> {
        if self.espanol { Some(ESPANOL) } else { self.c.lang(palabras) }
    }

    /// Words of the form, to stand inside of a sentence of the interface.
    pub(super) fn marcadas(self, palabras: &str) -> String {
        match self.lang(palabras) {
            Some(_) => format!("{DESDE}{palabras}{HASTA}"),
            None => palabras.to_owned(),
        }
    }

    /// Several of them, `"; "` between one and the next.
    pub(super) fn varias(self, palabras: &str) -> String {
        let cada: Vec<_> = palabras.split("; ").map(|p| self.marcadas(p)).collect();
        cada.join("; ")
    }

    /// Words of the form.
    pub(super) fn dice(self, palabras: &str) -> impl IntoView + use<> {
        self.frase(&self.marcadas(palabras))
    }

    /// A sentence with marked words in it.
    pub(super) fn frase(self, frase: &str) -> impl IntoView + use<> {
        if !frase.contains(DESDE) {
            return Either::Left(frase.to_owned());
        }
        let lang = if self.c.l == ESPANOL { self.c.version().lengua } else { ESPANOL };
        let aviso = !self.espanol && lang == ESPANOL;
        let trozos: Vec<_> = frase
            .split(DESDE)
            .map(|trozo| {
                let (otras, resto) =
                    trozo.split_once(HASTA).map_or((None, trozo), |(o, r)| (Some(o.to_owned()), r));
                let otras = otras
                    .map(|o| view! { <span lang=lang>{o}</span>{aviso.then(|| aviso_de_idioma(self.c.l))} });
                view! { {otras}{(!resto.is_empty()).then(|| resto.to_owned())} }
            })
            .collect();
        Either::Right(trozos)
    }
}
