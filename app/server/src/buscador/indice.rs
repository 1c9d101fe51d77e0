//! The index: one immutable segment in memory, made again when the content changes.

use super::{Documento, consulta::Consultor, palabras::Lectura};
use anyhow::Result;
use domain::Texto;
use tantivy::{
    Index, IndexReader, TantivyDocument,
    collector::{Count, TopDocs},
    directory::RamDirectory,
    query::Query,
    schema::{FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions},
    tokenizer::TokenizerManager,
};

/// Memory for making the index, in bytes.
const MEMORIA: usize = 32 << 20;
/// Fields with words of one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Juego {
    titulo: Field,
    claves: Field,
    resumen: Field,
    cuerpo: Field,
}

impl Juego {
    /// Name > keywords > purpose > body.
    pub(super) fn con_peso(self) -> [(Field, f32); 4] {
        [(self.titulo, 8.0), (self.claves, 5.0), (self.resumen, 2.0), (self.cuerpo, 1.0)]
    }
}

/// Fields of the index.
#[derive(Clone, Copy, Debug)]
pub(super) struct Campos {
    pub(super) es: Juego,
    /// Of the language of the index, where that is another.
    pub(super) otra: Option<Juego>,
    /// Title and keywords with their endings, for words that are still being typed or misspelt.
    pub(super) literal: Field,
    orden: Field,
    /// 1 where a page belongs to Transparencia.
    pub(super) transparencia: Field,
    /// 1 where a page is in that other language.
    pub(super) propia: Field,
}

impl Campos {
    fn documento(self, i: usize, d: &Documento) -> TantivyDocument {
        let mut t = TantivyDocument::default();
        t.add_u64(self.orden, i as u64);
        t.add_u64(self.transparencia, d.transparencia.into());
        t.add_u64(self.propia, d.original.is_some().into());
        let juego = self.otra.filter(|_| d.original.is_some()).unwrap_or(self.es);
        // What is done comes before what was published about it.
        t.add_text(if d.menor { juego.resumen } else { juego.titulo }, &d.titulo);
        t.add_text(juego.claves, &d.claves);
        t.add_text(juego.resumen, &d.resumen);
        t.add_text(juego.cuerpo, &d.cuerpo);
        t.add_text(self.literal, &d.titulo);
        t.add_text(self.literal, &d.claves);
        // Who types its Spanish name finds it too, but after what is called so here.
        if let Some(o) = &d.original {
            t.add_text(self.es.resumen, o);
            t.add_text(self.literal, o);
        }
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
    /// Indexes everything, in the language of a code.
    ///
    /// # Errors
    /// Only where memory or the library fails.
    pub(crate) fn new(documentos: Vec<Documento>, codigo: &str, sinonimos: &[Vec<Texto>]) -> Result<Self> {
        let lectura = Lectura::de(codigo);
        let otra = lectura.otra();
        let (esquema, campos) = esquema(otra.is_some());
        let analizadores = TokenizerManager::default();
        analizadores.register("es", lectura.es());
        analizadores.register("literal", lectura.literal());
        if let Some(otra) = otra {
            analizadores.register("otra", otra);
        }
        let taller = Index::builder().schema(esquema).tokenizers(analizadores);
        let mut escritor = taller.single_segment_index_writer(RamDirectory::create(), MEMORIA)?;
        for (i, d) in documentos.iter().enumerate() {
            escritor.add_document(campos.documento(i, d))?;
        }
        let indice = escritor.finalize()?;
        Ok(Self {
            documentos,
            lector: indice.reader()?,
            consultor: Consultor::new(campos, lectura, sinonimos),
        })
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

fn esquema(con_otra: bool) -> (Schema, Campos) {
    let mut s = Schema::builder();
    let opciones = |analizador: &str| {
        let indexado = TextFieldIndexing::default()
            .set_tokenizer(analizador)
            .set_index_option(IndexRecordOption::WithFreqs);
        TextOptions::default().set_indexing_options(indexado)
    };
    let mut juego = |lengua: &str| {
        let mut campo = |nombre: &str| s.add_text_field(&format!("{nombre}_{lengua}"), opciones(lengua));
        Juego {
            titulo: campo("titulo"),
            claves: campo("claves"),
            resumen: campo("resumen"),
            cuerpo: campo("cuerpo"),
        }
    };
    let (es, otra) = (juego("es"), con_otra.then(|| juego("otra")));
    let campos = Campos {
        es,
        otra,
        literal: s.add_text_field("literal", opciones("literal")),
        orden: s.add_u64_field("orden", FAST),
        transparencia: s.add_u64_field("transparencia", INDEXED),
        propia: s.add_u64_field("propia", INDEXED),
    };
    (s.build(), campos)
}
