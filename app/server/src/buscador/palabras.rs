//! Words as people mean them: no accents, no case, no endings, and without those that say nothing.

use tantivy::tokenizer::{
    AsciiFoldingFilter, Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, StopWordFilter,
    TextAnalyzer,
};

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

/// The same in English.
const VACIAS_EN: [&str; 49] = [
    "a", "am", "an", "and", "apply", "are", "as", "at", "be", "by", "can", "could", "do", "does", "for",
    "from", "get", "have", "how", "i", "if", "in", "is", "it", "its", "like", "make", "me", "my", "need",
    "obtain", "of", "on", "or", "request", "should", "that", "the", "there", "this", "to", "want", "what",
    "where", "which", "with", "would", "you", "your",
];

/// How the words of a language and of Spanish are read. Both leave out the same words, so that what one makes of a question stands
/// beside what the other makes of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lectura {
    otra: Option<Raiz>,
}

/// How a further language takes endings off.
#[derive(Clone, Copy, Debug)]
enum Raiz {
    De(Language),
    /// Nobody knows its endings here.
    Ninguna,
}

impl Lectura {
    /// Of a code such as `en`; of `es-CO`, Spanish alone.
    pub(super) fn de(codigo: &str) -> Self {
        let otra = match codigo.split('-').next().unwrap_or_default() {
            "es" => None,
            "en" => Some(Raiz::De(Language::English)),
            "fr" => Some(Raiz::De(Language::French)),
            "pt" => Some(Raiz::De(Language::Portuguese)),
            "it" => Some(Raiz::De(Language::Italian)),
            "de" => Some(Raiz::De(Language::German)),
            _ => Some(Raiz::Ninguna),
        };
        Self { otra }
    }

    /// Without Spanish endings.
    pub(super) fn es(self) -> TextAnalyzer {
        self.con_raiz(Language::Spanish)
    }

    /// Without those of the further language, if there is one.
    pub(super) fn otra(self) -> Option<TextAnalyzer> {
        Some(match self.otra? {
            Raiz::De(l) => self.con_raiz(l),
            Raiz::Ninguna => self.literal(),
        })
    }

    fn con_raiz(self, l: Language) -> TextAnalyzer {
        TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(RemoveLongFilter::limit(MAX_PALABRA))
            .filter(LowerCaser)
            .filter(AsciiFoldingFilter)
            .filter(self.sin_vacias())
            .filter(Stemmer::new(l))
            .build()
    }

    /// With their endings.
    pub(super) fn literal(self) -> TextAnalyzer {
        TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(RemoveLongFilter::limit(MAX_PALABRA))
            .filter(LowerCaser)
            .filter(AsciiFoldingFilter)
            .filter(self.sin_vacias())
            .build()
    }

    fn sin_vacias(self) -> StopWordFilter {
        let suyas: &[&str] = match self.otra {
            Some(Raiz::De(Language::English)) => &VACIAS_EN,
            _ => &[],
        };
        StopWordFilter::remove(VACIAS.iter().chain(suyas).map(|p| (*p).to_owned()))
    }
}
