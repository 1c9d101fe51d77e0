//! Reads the prose of a sheet once, front matter and markdown, word by word.

use super::{
    Cual, TABLA,
    frase::{Frase, Nota},
    hallazgo::Hallazgo,
    palabra::{es_letra, fin},
};
use crate::{
    diagnostico::Diagnostico,
    nodo::{Nodo, Pos, Tramo},
};
use domain::texto::fold;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

pub(crate) struct Lector<'t> {
    texto: &'t str,
    /// Only sheets in Spanish are read: `x.en.md` has another language, lists have names and addresses.
    activo: bool,
    /// The last line of the front matter that was read, and where it begins: values come in order.
    linea: (u32, usize),
    /// Where the markdown begins.
    cuerpo: usize,
    frase: Frase,
    notas: Vec<Nota>,
    hallazgos: Vec<Hallazgo>,
    /// Code and quoted blocks around what is read.
    fuera: usize,
    en_cita: bool,
    enlace: Option<Enlace>,
}

struct Enlace {
    rango: Range<usize>,
    texto: String,
}

impl<'t> Lector<'t> {
    pub(crate) fn new(archivo: &str, texto: &'t str) -> Self {
        let nombre = archivo.rsplit('/').next().unwrap_or(archivo);
        Self {
            texto,
            activo: nombre.ends_with(".md") && nombre.matches('.').count() == 1,
            linea: (1, 0),
            cuerpo: 0,
            frase: Frase::default(),
            notas: Vec::new(),
            hallazgos: Vec::new(),
            fuera: 0,
            en_cita: false,
            enlace: None,
        }
    }

    /// A value of the front matter that people read.
    pub(crate) fn campo(&mut self, valor: &str, tramo: Tramo) {
        if !self.activo || valor.len() < 2 {
            return;
        }
        let texto = self.texto;
        let inicio = self.byte(tramo.inicio);
        let escrito = texto.get(inicio..).unwrap_or("");
        let comillas = usize::from(escrito.starts_with(['"', '\'']));
        let inicio = inicio + comillas;
        let rango = if escrito.get(comillas..).is_some_and(|e| e.starts_with(valor)) {
            inicio..inicio + valor.len()
        } else {
            // Folded over several lines, or with escapes.
            inicio..self.byte(tramo.fin).max(inicio)
        };
        self.leer(rango);
        self.fin_de_bloque();
    }

    /// The byte of a place of the front matter.
    fn byte(&mut self, p: Pos) -> usize {
        if p.linea < self.linea.0 {
            self.linea = (1, 0);
        }
        while self.linea.0 < p.linea {
            let Some(salto) = self.texto[self.linea.1..].find('\n') else { return self.texto.len() };
            self.linea = (self.linea.0 + 1, self.linea.1 + salto + 1);
        }
        let resto = &self.texto[self.linea.1..];
        let columna = (p.columna as usize).saturating_sub(1);
        // What stands before a value is its key: ASCII, but for a value in the middle of a line.
        if resto.as_bytes().get(..columna).is_some_and(<[u8]>::is_ascii) {
            return self.linea.1 + columna;
        }
        self.linea.1 + resto.char_indices().nth(columna).map_or(resto.len(), |(i, _)| i)
    }

    /// Where the markdown of the sheet begins.
    pub(crate) fn empieza_cuerpo(&mut self, md: &str) {
        if self.activo {
            self.cuerpo = self.texto.len() - md.len();
        }
    }

    /// What the parser of markdown saw.
    pub(crate) fn evento(&mut self, evento: &Event<'_>, rango: &Range<usize>) {
        if !self.activo {
            return;
        }
        let rango = self.cuerpo + rango.start..self.cuerpo + rango.end;
        match evento {
            Event::Start(tag) => self.abre(tag, rango),
            Event::End(tag) => self.cierra(*tag),
            Event::Text(t) => {
                if let Some(e) = &mut self.enlace {
                    e.texto.push_str(t);
                }
                self.leer(rango);
            }
            Event::Code(t) => {
                if let Some(e) = &mut self.enlace {
                    e.texto.push_str(t);
                }
                self.frase.ajena(self.texto, &rango, &mut self.notas);
            }
            _ => {}
        }
    }

    fn abre(&mut self, tag: &Tag<'_>, rango: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Image { .. } => {}
            Tag::Link { link_type: LinkType::Email, .. } => {}
            Tag::Link { .. } => self.enlace = Some(Enlace { rango, texto: String::new() }),
            Tag::CodeBlock(_) | Tag::BlockQuote(_) => {
                self.fin_de_bloque();
                self.fuera += 1;
            }
            _ => self.fin_de_bloque(),
        }
    }

    fn cierra(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Image => {}
            TagEnd::Link => self.fin_de_enlace(),
            TagEnd::CodeBlock | TagEnd::BlockQuote(_) => self.fuera = self.fuera.saturating_sub(1),
            _ => self.fin_de_bloque(),
        }
    }

    fn fin_de_enlace(&mut self) {
        let Some(e) = self.enlace.take() else { return };
        let limpio = fold(e.texto.trim_matches(|c: char| !c.is_alphanumeric()));
        let direccion = ["https://", "http://", "www."].iter().any(|p| limpio.starts_with(p));
        if direccion || TABLA.enlaces_vacios.contains(&limpio) {
            self.hallazgos.push(Hallazgo { cual: Cual::Enlace, rango: e.rango, cuenta: 0 });
        }
    }

    fn fin_de_bloque(&mut self) {
        self.frase.cerrar(self.texto, &mut self.notas);
        self.en_cita = false;
        self.anotar();
    }

    fn anotar(&mut self) {
        for n in self.notas.drain(..) {
            let (cual, rango, cuenta) = match n {
                Nota::Larga(r, palabras) => (Cual::FraseLarga, r, palabras),
                Nota::Pasiva(r) => (Cual::VozPasiva, r, 0),
                Nota::Mayusculas(r) => (Cual::Mayusculas, r, 0),
                Nota::Sigla(r) => (Cual::Sigla, r, 0),
            };
            self.hallazgos.push(Hallazgo { cual, rango, cuenta });
        }
    }

    /// Words and signs of a stretch of the file.
    fn leer(&mut self, rango: Range<usize>) {
        if self.fuera > 0 {
            return;
        }
        let (texto, b) = (self.texto, self.texto.as_bytes());
        let mut i = rango.start;
        let hasta = rango.end.min(b.len());
        while i < hasta {
            if es_letra(b[i]) {
                let f = fin(b, i, hasta);
                if !self.en_cita {
                    self.frase.palabra(texto, i..f, &mut self.notas);
                }
                i = f;
            } else {
                i += self.signo(i, hasta);
            }
        }
    }

    /// Ends sentences, opens and closes quotes; gives its length in bytes.
    fn signo(&mut self, i: usize, hasta: usize) -> usize {
        let b = self.texto.as_bytes();
        match b[i] {
            b'.' if !self.en_cita && termina(&b[i + 1..hasta]) => self.punto(),
            b';' | b':' | b'!' | b'?' if !self.en_cita => self.punto(),
            b'"' => self.cita(i, !self.en_cita),
            0xC2 if b.get(i + 1) == Some(&0xAB) => self.cita(i, true),
            0xC2 if b.get(i + 1) == Some(&0xBB) => self.cita(i, false),
            0xE2 if b.get(i + 1..i + 3) == Some(&[0x80, 0x9C]) => self.cita(i, true),
            0xE2 if b.get(i + 1..i + 3) == Some(&[0x80, 0x9D]) => self.cita(i, false),
            _ => {}
        }
        match b[i] {
            0x00..=0x7F => 1,
            0xC0..=0xDF => 2,
            0xE0..=0xEF => 3,
            _ => 4,
        }
    }

    fn punto(&mut self) {
        self.frase.cerrar(self.texto, &mut self.notas);
    }

    /// A quote is one word, whatever it says.
    fn cita(&mut self, i: usize, abre: bool) {
        if abre && !self.en_cita {
            self.frase.ajena(self.texto, &(i..i + 1), &mut self.notas);
        }
        self.en_cita = abre;
    }

    /// Warnings, those aside that the sheet leaves out with a reason.
    pub(crate) fn terminar(mut self, hoja: &Nodo<'_>, archivo: &str) -> Vec<Diagnostico> {
        if !self.activo || self.hallazgos.is_empty() {
            return Vec::new();
        }
        let omitir = hoja.get("estilo").and_then(|e| e.get("omitir"));
        self.hallazgos.retain(|h| omitir.is_none_or(|o| o.entrada(h.cual.codigo()).is_none()));
        Hallazgo::decir(self.hallazgos, self.texto, archivo)
    }
}

/// A full stop, and not that of "art. 25" or "a. m.": after it nothing comes, or a blank and no small letter nor figure.
fn termina(despues: &[u8]) -> bool {
    match despues.first() {
        None => true,
        Some(b) if b.is_ascii_whitespace() => {
            let sigue = despues.iter().find(|b| !b.is_ascii_whitespace());
            sigue.is_none_or(|b| !b.is_ascii_lowercase() && !b.is_ascii_digit())
        }
        Some(_) => true,
    }
}
