//! What people type into queries: every word counts, synonyms help, and a misspelt word still finds.

use super::{
    indice::{Campos, Juego},
    palabras::Lectura,
};
use domain::Texto;
use tantivy::{
    Term,
    query::{BooleanQuery, BoostQuery, ConstScoreQuery, FuzzyTermQuery, Occur, Query, TermQuery},
    schema::IndexRecordOption,
    tokenizer::TextAnalyzer,
};

/// Words of a question that are looked up; the rest is ignored.
const MAX_PALABRAS: usize = 12;
/// A synonym weighs less than the word itself.
const PESO_SINONIMO: f32 = 0.4;
const PESO_LITERAL: f32 = 3.0;
/// More than any words weigh: what is in the language of the search comes first.
const PESO_PROPIA: f32 = 10_000.0;

type Consulta = Box<dyn Query>;

/// Turns text into queries.
pub(super) struct Consultor {
    campos: Campos,
    lectura: Lectura,
    /// Groups of phrases that mean the same, each phrase as its stems.
    sinonimos: Vec<Vec<Vec<String>>>,
}

/// The words of a question side by side: without Spanish endings, without those of the other language, and as they were written.
struct Pregunta {
    es: Vec<String>,
    otra: Vec<String>,
    letras: Vec<String>,
}

impl Consultor {
    pub(super) fn new(campos: Campos, lectura: Lectura, sinonimos: &[Vec<Texto>]) -> Self {
        let grupo = |g: &Vec<Texto>| {
            g.iter().map(|f| palabras(&mut lectura.es(), f)).filter(|f| !f.is_empty()).collect()
        };
        Self { campos, lectura, sinonimos: sinonimos.iter().map(grupo).collect() }
    }

    /// All words; else all of them or words that look like them; else any.
    pub(super) fn entera(&self, q: &str) -> Vec<Consulta> {
        let p = self.pregunta(q);
        let clausulas = || (0..p.es.len()).map(|i| self.clausula(&p, i));
        let parecidas = || (0..p.es.len()).map(|i| self.o_parecida(&p, i));
        self.propias_primero([todas(clausulas()), todas(parecidas()), alguna(parecidas())])
    }

    /// What is in the language of the search, and after it the rest.
    fn propias_primero<const N: usize>(&self, consultas: [Consulta; N]) -> Vec<Consulta> {
        if self.campos.otra.is_none() {
            return consultas.into();
        }
        let suya = Term::from_field_u64(self.campos.propia, 1);
        let suya = TermQuery::new(suya, IndexRecordOption::Basic);
        let primero = |c| -> Consulta {
            let peso = ConstScoreQuery::new(Box::new(suya.clone()), PESO_PROPIA);
            Box::new(BooleanQuery::new(vec![(Occur::Must, c), (Occur::Should, Box::new(peso))]))
        };
        consultas.map(primero).into()
    }

    /// A question narrowed to Transparencia; where it has no words it finds nothing.
    pub(super) fn en_transparencia(&self, c: Consulta) -> Consulta {
        let suyas = Term::from_field_u64(self.campos.transparencia, 1);
        let solo = con_peso(Box::new(TermQuery::new(suyas, IndexRecordOption::Basic)), 0.0);
        todas([c, solo])
    }

    /// All words, the last one perhaps unfinished; else all of them or words that look like them.
    pub(super) fn a_medias(&self, q: &str) -> Vec<Consulta> {
        let p = self.pregunta(q);
        let ultima = p.letras.last().map(|u| self.comienza(u));
        let clausulas = (0..p.es.len()).map(|i| {
            let c = self.clausula(&p, i);
            match ultima.as_ref().filter(|_| i + 1 == p.es.len()) {
                Some(u) => alguna([c, u.box_clone()]),
                None => c,
            }
        });
        let parecidas = (0..p.es.len()).map(|i| self.o_parecida(&p, i));
        self.propias_primero([todas(clausulas), todas(parecidas)])
    }

    fn pregunta(&self, q: &str) -> Pregunta {
        let otra = self.lectura.otra();
        Pregunta {
            es: palabras(&mut self.lectura.es(), q),
            otra: otra.map(|mut otra| palabras(&mut otra, q)).unwrap_or_default(),
            letras: palabras(&mut self.lectura.literal(), q),
        }
    }

    fn o_parecida(&self, p: &Pregunta, i: usize) -> Consulta {
        let parecida = p.letras.get(i).and_then(|l| self.parecida(l));
        alguna(std::iter::once(self.clausula(p, i)).chain(parecida))
    }

    /// A word in any field of its language, or any phrase that a synonym gives in its place.
    fn clausula(&self, p: &Pregunta, i: usize) -> Consulta {
        let es = palabra(self.campos.es, &p.es[i]);
        let otra = self.campos.otra.zip(p.otra.get(i)).map(|(juego, raiz)| palabra(juego, raiz));
        let sinonimos =
            self.sinonimos.iter().filter(|g| g.iter().any(|f| cubre(&p.es, i, f))).flat_map(|g| {
                let ajenas = g.iter().filter(|f| !cubre(&p.es, i, f));
                let frase = |f: &Vec<String>| todas(f.iter().map(|raiz| palabra(self.campos.es, raiz)));
                ajenas.map(move |f| con_peso(frase(f), PESO_SINONIMO))
            });
        alguna(std::iter::once(es).chain(otra).chain(sinonimos))
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

fn palabra(juego: Juego, raiz: &str) -> Consulta {
    alguna(juego.con_peso().map(|(campo, peso)| {
        let t = TermQuery::new(Term::from_field_text(campo, raiz), IndexRecordOption::WithFreqs);
        con_peso(Box::new(t), peso)
    }))
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
