//! What people type into queries: every word counts, synonyms help, and a misspelt word still finds.

use super::indice::{Campos, analizador, literal};
use domain::Texto;
use tantivy::{
    Term,
    query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery},
    schema::IndexRecordOption,
    tokenizer::TextAnalyzer,
};

/// Words of a question that are looked up; the rest is ignored.
const MAX_PALABRAS: usize = 12;
/// A synonym weighs less than the word itself.
const PESO_SINONIMO: f32 = 0.4;
const PESO_LITERAL: f32 = 3.0;

type Consulta = Box<dyn Query>;

/// Turns text into queries.
pub(super) struct Consultor {
    campos: Campos,
    /// Groups of phrases that mean the same, each phrase as its stems.
    sinonimos: Vec<Vec<Vec<String>>>,
}

impl Consultor {
    pub(super) fn new(campos: Campos, sinonimos: &[Vec<Texto>]) -> Self {
        let grupo = |g: &Vec<Texto>| {
            g.iter().map(|f| palabras(&mut analizador(), f)).filter(|f| !f.is_empty()).collect()
        };
        Self { campos, sinonimos: sinonimos.iter().map(grupo).collect() }
    }

    /// All words; else all of them or words that look like them; else any.
    pub(super) fn entera(&self, q: &str) -> Vec<Consulta> {
        let (raices, letras) = Self::palabras(q);
        let clausulas = || (0..raices.len()).map(|i| self.clausula(&raices, i));
        let parecidas = || (0..raices.len()).map(|i| self.o_parecida(&raices, &letras, i));
        vec![todas(clausulas()), todas(parecidas()), alguna(parecidas())]
    }

    /// A question narrowed to Transparencia; where it has no words it finds nothing.
    pub(super) fn en_transparencia(&self, c: Consulta) -> Consulta {
        let suyas = Term::from_field_u64(self.campos.transparencia, 1);
        let solo = con_peso(Box::new(TermQuery::new(suyas, IndexRecordOption::Basic)), 0.0);
        todas([c, solo])
    }

    /// All words, the last one perhaps unfinished; else all of them or words that look like them.
    pub(super) fn a_medias(&self, q: &str) -> Vec<Consulta> {
        let (raices, letras) = Self::palabras(q);
        let ultima = letras.last().map(|p| self.comienza(p));
        let clausulas = (0..raices.len()).map(|i| {
            let c = self.clausula(&raices, i);
            match ultima.as_ref().filter(|_| i + 1 == raices.len()) {
                Some(u) => alguna([c, u.box_clone()]),
                None => c,
            }
        });
        let parecidas = (0..raices.len()).map(|i| self.o_parecida(&raices, &letras, i));
        vec![todas(clausulas), todas(parecidas)]
    }

    /// The words of a question, as stems and as they were written, side by side.
    fn palabras(q: &str) -> (Vec<String>, Vec<String>) {
        (palabras(&mut analizador(), q), palabras(&mut literal(), q))
    }

    fn o_parecida(&self, raices: &[String], letras: &[String], i: usize) -> Consulta {
        alguna(std::iter::once(self.clausula(raices, i)).chain(letras.get(i).and_then(|p| self.parecida(p))))
    }

    /// A word in any field, or any phrase that a synonym gives in its place.
    fn clausula(&self, raices: &[String], i: usize) -> Consulta {
        let otras = self.sinonimos.iter().filter(|g| g.iter().any(|f| cubre(raices, i, f))).flat_map(|g| {
            let ajenas = g.iter().filter(|f| !cubre(raices, i, f));
            ajenas.map(|f| con_peso(todas(f.iter().map(|p| self.palabra(p))), PESO_SINONIMO))
        });
        alguna(std::iter::once(self.palabra(&raices[i])).chain(otras))
    }

    fn palabra(&self, raiz: &str) -> Consulta {
        alguna(self.campos.con_peso().map(|(campo, peso)| {
            let t = TermQuery::new(Term::from_field_text(campo, raiz), IndexRecordOption::WithFreqs);
            con_peso(Box::new(t), peso)
        }))
    }

    fn comienza(&self, palabra: &str) -> Consulta {
        let t = Term::from_field_text(self.campos.literal, palabra);
        con_peso(Box::new(FuzzyTermQuery::new_prefix(t, 0, true)), PESO_LITERAL)
    }

    /// One wrong letter in four, two in eight.
    fn parecida(&self, palabra: &str) -> Option<Consulta> {
        let distancia = match palabra.chars().count() {
            0..=3 => return None,
            4..=7 => 1,
            _ => 2,
        };
        let t = Term::from_field_text(self.campos.literal, palabra);
        Some(Box::new(FuzzyTermQuery::new(t, distancia, true)))
    }
}

/// Whether a phrase stands in the question over its `i`-th word.
fn cubre(raices: &[String], i: usize, frase: &[String]) -> bool {
    let n = frase.len();
    (i.saturating_sub(n - 1)..=i).any(|desde| raices.get(desde..desde + n) == Some(frase))
}

/// The first words of a text that say something.
fn palabras(analizador: &mut TextAnalyzer, texto: &str) -> Vec<String> {
    let mut palabras = Vec::new();
    let mut corriente = analizador.token_stream(texto);
    while palabras.len() < MAX_PALABRAS && corriente.advance() {
        palabras.push(corriente.token().text.clone());
    }
    palabras
}

fn todas(consultas: impl IntoIterator<Item = Consulta>) -> Consulta {
    Box::new(BooleanQuery::new(consultas.into_iter().map(|c| (Occur::Must, c)).collect()))
}

fn alguna(consultas: impl IntoIterator<Item = Consulta>) -> Consulta {
    Box::new(BooleanQuery::new(consultas.into_iter().map(|c| (Occur::Should, c)).collect()))
}

fn con_peso(consulta: Consulta, peso: f32) -> Consulta {
    Box::new(BoostQuery::new(consulta, peso))
}
