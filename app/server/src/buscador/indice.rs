//! The index: one immutable segment in memory, made again when the content changes.

use super::{Documento, consulta::Consultor};
use anyhow::Result;
use domain::Texto;
use tantivy::{
    Index, IndexReader, TantivyDocument,
    collector::{Count, TopDocs},
    directory::RamDirectory,
    query::Query,
    schema::{FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions},
    tokenizer::{
        AsciiFoldingFilter, Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, StopWordFilter,
        TextAnalyzer, TokenizerManager,
    },
};

/// Memory for making the index, in bytes.
const MEMORIA: usize = 32 << 20;
/// Words longer than this are noise.
const MAX_PALABRA: usize = 40;

/// Words that say nothing, folded.
const VACIAS: [&str; 50] = [
    "a",
    "al",
    "algo",
    "ante",
    "con",
    "conseguir",
    "como",
    "cual",
    "de",
    "del",
    "donde",
    "e",
    "el",
    "en",
    "es",
    "esta",
    "este",
    "hacer",
    "hago",
    "la",
    "las",
    "lo",
    "los",
    "me",
    "mi",
    "mis",
    "necesito",
    "o",
    "obtener",
    "para",
    "pedir",
    "poner",
    "por",
    "puedo",
    "que",
    "quiero",
    "quisiera",
    "saber",
    "sacar",
    "se",
    "si",
    "solicitar",
    "su",
    "tengo",
    "tramitar",
    "un",
    "una",
    "uno",
    "y",
    "yo",
];

/// Fields of the index and how much a word found in each weighs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Campos {
    pub(super) titulo: Field,
    pub(super) claves: Field,
    pub(super) resumen: Field,
    pub(super) cuerpo: Field,
    /// Title and keywords with their endings, for words that are still being typed or misspelt.
    pub(super) literal: Field,
    orden: Field,
    /// 1 where a page belongs to Transparencia.
    pub(super) transparencia: Field,
}

impl Campos {
    /// Name > keywords > purpose > body.
    pub(super) fn con_peso(self) -> [(Field, f32); 4] {
        [(self.titulo, 8.0), (self.claves, 5.0), (self.resumen, 2.0), (self.cuerpo, 1.0)]
    }

    fn documento(self, i: usize, d: &Documento) -> TantivyDocument {
        let mut t = TantivyDocument::default();
        t.add_u64(self.orden, i as u64);
        t.add_u64(self.transparencia, d.transparencia.into());
        // What is done comes before what was published about it.
        t.add_text(if d.menor { self.resumen } else { self.titulo }, &d.titulo);
        t.add_text(self.claves, &d.claves);
        t.add_text(self.resumen, &d.resumen);
        t.add_text(self.cuerpo, &d.cuerpo);
        t.add_text(self.literal, &d.titulo);
        t.add_text(self.literal, &d.claves);
        t
    }
}

/// A page found.
pub(crate) struct Hallazgo<'a> {
    pub(crate) documento: &'a Documento,
}

/// Answers searches over one generation of the content.
pub(crate) struct Buscador {
    documentos: Vec<Documento>,
    lector: IndexReader,
    consultor: Consultor,
}

impl Buscador {
    /// Indexes everything.
    ///
    /// # Errors
    /// Only where memory or the library fails.
    pub(crate) fn new(documentos: Vec<Documento>, sinonimos: &[Vec<Texto>]) -> Result<Self> {
        let (esquema, campos) = esquema();
        let analizadores = TokenizerManager::default();
        analizadores.register("es", analizador());
        analizadores.register("literal", literal());
        let taller = Index::builder().schema(esquema).tokenizers(analizadores);
        let mut escritor = taller.single_segment_index_writer(RamDirectory::create(), MEMORIA)?;
        for (i, d) in documentos.iter().enumerate() {
            escritor.add_document(campos.documento(i, d))?;
        }
        let indice = escritor.finalize()?;
        Ok(Self { documentos, lector: indice.reader()?, consultor: Consultor::new(campos, sinonimos) })
    }

    /// What a finished question finds, best first, and how many there are in all.
    pub(crate) fn buscar(&self, q: &str, limite: usize) -> (Vec<Hallazgo<'_>>, usize) {
        self.primera(&self.consultor.entera(q), limite)
    }

    /// The same, only in Transparencia.
    pub(crate) fn buscar_en_transparencia(&self, q: &str, limite: usize) -> (Vec<Hallazgo<'_>>, usize) {
        let consultas: Vec<_> =
            self.consultor.entera(q).into_iter().map(|c| self.consultor.en_transparencia(c)).collect();
        self.primera(&consultas, limite)
    }

    /// What a question that is still being typed may mean.
    pub(crate) fn sugerir(&self, q: &str, limite: usize) -> Vec<Hallazgo<'_>> {
        self.primera(&self.consultor.a_medias(q), limite).0
    }

    /// The first of the queries, from strict to forgiving, that finds anything.
    fn primera(&self, consultas: &[Box<dyn Query>], limite: usize) -> (Vec<Hallazgo<'_>>, usize) {
        let hallado =
            consultas.iter().map(|c| self.correr(&**c, limite).unwrap_or_default()).find(|(_, n)| *n > 0);
        hallado.unwrap_or_default()
    }

    fn correr(&self, consulta: &dyn Query, limite: usize) -> tantivy::Result<(Vec<Hallazgo<'_>>, usize)> {
        let buscador = self.lector.searcher();
        let (mejores, total) =
            buscador.search(consulta, &(TopDocs::with_limit(limite).order_by_score(), Count))?;
        let Some(segmento) = buscador.segment_readers().first() else { return Ok((Vec::new(), 0)) };
        let orden = segmento.fast_fields().u64("orden")?;
        let hallazgo = |(_, d): (f32, tantivy::DocAddress)| {
            let i = usize::try_from(orden.first(d.doc_id)?).ok()?;
            Some(Hallazgo { documento: self.documentos.get(i)? })
        };
        Ok((mejores.into_iter().filter_map(hallazgo).collect(), total))
    }
}

fn esquema() -> (Schema, Campos) {
    let mut s = Schema::builder();
    let opciones = |analizador: &str| {
        let indexado = TextFieldIndexing::default()
            .set_tokenizer(analizador)
            .set_index_option(IndexRecordOption::WithFreqs);
        TextOptions::default().set_indexing_options(indexado)
    };
    let campos = Campos {
        titulo: s.add_text_field("titulo", opciones("es")),
        claves: s.add_text_field("claves", opciones("es")),
        resumen: s.add_text_field("resumen", opciones("es")),
        cuerpo: s.add_text_field("cuerpo", opciones("es")),
        literal: s.add_text_field("literal", opciones("literal")),
        orden: s.add_u64_field("orden", FAST),
        transparencia: s.add_u64_field("transparencia", INDEXED),
    };
    (s.build(), campos)
}

/// Words as people mean them: no accents, no case, no Spanish endings.
pub(super) fn analizador() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(MAX_PALABRA))
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .filter(sin_vacias())
        .filter(Stemmer::new(Language::Spanish))
        .build()
}

/// Words with their endings, without accents and case.
pub(super) fn literal() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(MAX_PALABRA))
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .filter(sin_vacias())
        .build()
}

fn sin_vacias() -> StopWordFilter {
    StopWordFilter::remove(VACIAS.iter().map(|p| (*p).to_owned()))
}
