//! One sentence while it is read: how many words, who does what, which words are shouted.

use super::{
    TABLA,
    palabra::{Escrita, es_articulo, es_grito, es_modal, es_norma, es_participio, es_ser, es_sigla, escrita},
};
use std::ops::Range;

/// Words that a name of a norm may have after its kind.
const LARGO_DE_NORMA: u8 = 4;

/// How far a passive has been read.
#[derive(Clone, Copy, Default)]
enum Pasiva {
    #[default]
    Nada,
    /// "Será": from where, and whether "debe" came before.
    Ser(usize, bool),
    /// "Será revisada": from where to where.
    Hecha(usize, usize),
    /// "Será revisada por".
    Por(usize, usize),
}

/// A run of words in capitals.
#[derive(Default)]
struct Racha {
    palabras: Vec<Range<usize>>,
    fin: usize,
}

#[derive(Default)]
pub(super) struct Frase {
    pub(super) inicio: usize,
    pub(super) fin: usize,
    pub(super) palabras: usize,
    pasiva: Pasiva,
    /// Where the first passive stands, and how many there are.
    primera: Option<Range<usize>>,
    pasivas: usize,
    /// Where the last word was, if it was "debe" or "puede".
    modal: Option<usize>,
    norma: u8,
    racha: Racha,
}

/// What a sentence has that is worth a word.
pub(super) enum Nota {
    Larga(Range<usize>, usize),
    Pasiva(Range<usize>),
    Mayusculas(Range<usize>),
    Sigla(Range<usize>),
}

impl Frase {
    /// A word of the text, at its place.
    pub(super) fn palabra(&mut self, texto: &str, r: Range<usize>, notas: &mut Vec<Nota>) {
        let p = &texto[r.clone()];
        if self.palabras == 0 {
            self.inicio = r.start;
        }
        self.fin = r.end;
        // The letters of "8:00 a. m." are no words.
        if p.len() > 1 || texto.as_bytes().get(r.end) != Some(&b'.') {
            self.palabras += usize::from(!self.de_norma(p));
        }
        if self.nada_que_mirar(p) {
            self.modal = None;
            return;
        }
        self.mayusculas(texto, p, &r, notas);
        self.voz(p, &r, notas);
    }

    /// Most words: small letters, nothing begun before them, and not the first letter of "ser", "debe" or "puede".
    fn nada_que_mirar(&self, p: &str) -> bool {
        let b = p.as_bytes()[0];
        b.is_ascii_lowercase()
            && !matches!(b, b'd' | b'e' | b'f' | b'p' | b's')
            && matches!(self.pasiva, Pasiva::Nada)
            && self.racha.palabras.is_empty()
    }

    /// What counts as a word, but is not looked into: code, a quote.
    pub(super) fn ajena(&mut self, texto: &str, r: &Range<usize>, notas: &mut Vec<Nota>) {
        if self.palabras == 0 {
            self.inicio = r.start;
        }
        self.fin = r.end;
        self.palabras += 1;
        (self.pasiva, self.modal) = (Pasiva::Nada, None);
        self.cerrar_racha(texto, notas);
    }

    /// The sentence is over.
    pub(super) fn cerrar(&mut self, texto: &str, notas: &mut Vec<Nota>) {
        if self.palabras == 0 {
            return;
        }
        self.cerrar_racha(texto, notas);
        if let Some(r) = self.primera.take().filter(|_| self.pasivas > 1) {
            notas.push(Nota::Pasiva(r));
        }
        if self.palabras >= TABLA.avisa_desde {
            notas.push(Nota::Larga(self.inicio..self.fin, self.palabras));
        }
        // The room of the run is kept.
        let racha = std::mem::take(&mut self.racha);
        *self = Self { racha, ..Self::default() };
    }

    /// "Ley 1437 de 2011" is one word.
    fn de_norma(&mut self, p: &str) -> bool {
        if self.norma > 0 {
            self.norma -= 1;
            let b = p.as_bytes();
            if b[0].is_ascii_digit() || p == "de" || b.iter().filter(|c| c.is_ascii_uppercase()).count() > 1 {
                return true;
            }
            self.norma = 0;
        }
        if p.as_bytes()[0].is_ascii_uppercase() && es_norma(p) {
            self.norma = LARGO_DE_NORMA;
        }
        false
    }

    fn mayusculas(&mut self, texto: &str, p: &str, r: &Range<usize>, notas: &mut Vec<Nota>) {
        match escrita(p.as_bytes()) {
            Escrita::Mayusculas => {
                self.racha.palabras.push(r.clone());
                self.racha.fin = r.end;
            }
            Escrita::Suelta if !self.racha.palabras.is_empty() => {}
            _ => self.cerrar_racha(texto, notas),
        }
    }

    /// Shouted words are told together, acronyms one by one; names of norms have theirs.
    fn cerrar_racha(&mut self, texto: &str, notas: &mut Vec<Nota>) {
        let Some(primera) = self.racha.palabras.first() else { return };
        let de = |r: &Range<usize>| &texto[r.clone()];
        let nuevas = self.racha.palabras.iter().filter(|r| es_sigla(de(r))).count();
        if self.racha.palabras.iter().any(|r| es_grito(de(r))) || nuevas > 2 {
            notas.push(Nota::Mayusculas(primera.start..self.racha.fin));
        } else if self.norma == 0 {
            let siglas = self.racha.palabras.iter().filter(|r| es_sigla(de(r)));
            notas.extend(siglas.cloned().map(Nota::Sigla));
        }
        self.racha.palabras.clear();
    }

    fn voz(&mut self, p: &str, r: &Range<usize>, notas: &mut Vec<Nota>) {
        let corta = p.len() <= 10;
        self.pasiva = match self.pasiva {
            Pasiva::Ser(desde, modal) if es_participio(p) => {
                if modal {
                    self.contada(desde..r.end, notas)
                } else {
                    Pasiva::Hecha(desde, r.end)
                }
            }
            Pasiva::Ser(desde, modal) if p.ends_with("mente") => Pasiva::Ser(desde, modal),
            Pasiva::Hecha(desde, hasta) if p == "por" => Pasiva::Por(desde, hasta),
            Pasiva::Por(desde, _) if es_articulo(p) => self.contada(desde..r.end, notas),
            Pasiva::Hecha(desde, hasta) | Pasiva::Por(desde, hasta) => {
                self.sola(desde..hasta);
                self.empieza(p, r, corta)
            }
            _ => self.empieza(p, r, corta),
        };
        self.modal = (corta && es_modal(p)).then_some(r.start);
    }

    fn empieza(&self, p: &str, r: &Range<usize>, corta: bool) -> Pasiva {
        match corta && es_ser(p) {
            true => Pasiva::Ser(self.modal.unwrap_or(r.start), self.modal.is_some() && p == "ser"),
            false => Pasiva::Nada,
        }
    }

    /// One that says who, or what must be: worth a word by itself.
    fn contada(&mut self, r: Range<usize>, notas: &mut Vec<Nota>) -> Pasiva {
        notas.push(Nota::Pasiva(r));
        Pasiva::Nada
    }

    /// One alone is good Spanish; two in a sentence are a chain.
    fn sola(&mut self, r: Range<usize>) {
        self.pasivas += 1;
        self.primera.get_or_insert(r);
    }
}
