//! What each front matter may say: tables that check a tree and print its JSON Schema.

pub(crate) mod calendario;
pub(crate) mod catalogos;
pub(crate) mod consentimientos;
pub(crate) mod directorio;
pub(crate) mod estilo;
pub(crate) mod formulario;
pub(crate) mod guia;
pub(crate) mod json;
pub(crate) mod publicaciones;
pub(crate) mod revisar;
pub(crate) mod sede;
pub(crate) mod textos;
pub(crate) mod tramite;
pub(crate) mod transparencia;

use crate::{
    diagnostico::Diagnostico, estilo::Lector, indice::Catalogo, indice::Indice, nodo::Nodo, nodo::Tramo,
};

/// A mapping: its keys and the rules that look at several of them.
pub(crate) struct Esquema {
    /// Name for people: "un trámite".
    pub(crate) nombre: &'static str,
    pub(crate) campos: &'static [Campo],
    pub(crate) reglas: &'static [Regla],
}

/// Looks at several keys of a mapping.
pub(crate) type Regla = fn(&Nodo<'_>, &mut Ctx<'_>);

/// A key of a mapping.
pub(crate) struct Campo {
    pub(crate) clave: &'static str,
    pub(crate) forma: Forma,
    pub(crate) exige: Exige,
    /// One sentence for editors.
    pub(crate) doc: &'static str,
}

/// Shorter lines in the tables.
const fn campo(clave: &'static str, forma: Forma, exige: Exige, doc: &'static str) -> Campo {
    Campo { clave, forma, exige, doc }
}

/// When a key must be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exige {
    Siempre,
    /// Not in drafts. The norm is why.
    AlPublicar(&'static str),
    Nunca,
}

/// What a value looks like.
#[derive(Clone, Copy)]
pub(crate) enum Forma {
    /// Words, of so many characters at most, which each language says in its own.
    Texto(usize),
    /// Text that is the same in every language: names, codes, addresses.
    Dato(usize),
    /// The code of a language.
    Idioma,
    Fecha,
    Entero(u64, u64),
    SiNo,
    /// Exactly so many digits.
    Digitos(usize),
    Opcion(&'static [&'static str]),
    /// The name of a new thing.
    Slug,
    /// The name of a thing of a list.
    Ref(Catalogo),
    CodigoSuit,
    Costo,
    Tiempo,
    Telefono,
    Correo,
    /// An https address or a path of the sede.
    Enlace,
    Horario,
    /// "09:00-12:00".
    Horas,
    /// A file of publico/.
    Archivo,
    /// A place of the tree of Transparencia.
    Nodo,
    Coordenadas,
    /// "quien = empresa o consorcio", "quien no es persona".
    Condicion,
    /// Choices: words, or a mapping of each.
    Opciones(&'static Esquema),
    /// A list, empty only where the flag says so.
    Lista(&'static Forma),
    Mapa(&'static Esquema),
}

/// What a check needs to know and where it tells what it found.
pub(crate) struct Ctx<'c> {
    pub(crate) archivo: &'c str,
    pub(crate) texto: &'c str,
    pub(crate) indice: &'c Indice,
    /// False for drafts, which may be incomplete.
    pub(crate) estricto: bool,
    /// Of the page, without slash at its beginning, to resolve relative links.
    pub(crate) ruta: &'c str,
    /// Of a translation: its links stay in this language where they can.
    pub(crate) lengua: Option<&'c str>,
    pub(crate) diagnosticos: Vec<Diagnostico>,
    /// Links to other pages of the sede, to be checked when all are known.
    pub(crate) enlaces: Vec<Enlace>,
    /// Reads the prose while the rest is checked.
    pub(crate) estilo: Lector<'c>,
    /// Where findings beyond the limit go.
    sobrante: Option<Diagnostico>,
}

/// Findings of one file shown at once; an error says that there are more.
const MAX_HALLAZGOS: usize = 200;

/// A link or reference from a sheet to a page of the sede.
#[derive(Clone, Debug)]
pub(crate) struct Enlace {
    /// Path without slash at its beginning.
    pub(crate) ruta: Box<str>,
    pub(crate) ancla: Option<Box<str>>,
    pub(crate) tramo: Tramo,
}

impl<'c> Ctx<'c> {
    pub(crate) fn new(archivo: &'c str, texto: &'c str, indice: &'c Indice, ruta: &'c str) -> Self {
        Self {
            archivo,
            texto,
            indice,
            estricto: true,
            ruta,
            lengua: None,
            diagnosticos: Vec::new(),
            enlaces: Vec::new(),
            estilo: Lector::new(archivo, texto),
            sobrante: None,
        }
    }

    /// Notes a finding and how to mend it; the caller may add the norm or make it a warning.
    pub(crate) fn error(
        &mut self,
        tramo: Tramo,
        codigo: &'static str,
        mensaje: impl Into<String>,
        ayuda: impl Into<String>,
    ) -> &mut Diagnostico {
        if self.diagnosticos.len() > MAX_HALLAZGOS {
            return self.sobrante.insert(Diagnostico::de_archivo(self.archivo, codigo, String::new()));
        }
        if self.diagnosticos.len() == MAX_HALLAZGOS {
            self.diagnosticos.push(
                Diagnostico::de_archivo(self.archivo, "errores-de-mas", format!("Este archivo tiene más de {MAX_HALLAZGOS} hallazgos"))
                    .ayuda("Corrija los que se muestran y vuelva a revisar. Si son tantos, quizá el archivo no es una hoja."),
            );
            return self.error(tramo, codigo, mensaje, ayuda);
        }
        let d = Diagnostico::en(self.archivo, self.texto, tramo, codigo, mensaje.into()).ayuda(ayuda);
        self.diagnosticos.push_mut(d)
    }
}
