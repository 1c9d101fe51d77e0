//! YAML into the tree: one document, no anchors, no tags, bounded depth; errors in plain Spanish.

use crate::diagnostico::Diagnostico;
use crate::nodo::{Entrada, Nodo, Pos, Tramo, Valor};
use crate::pistas;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span};
use std::borrow::Cow;

/// Deepest nesting a ficha can need, doubled.
const MAX_FONDO: usize = 16;

/// Most keys of one mapping: five times those of a trámite.
const MAX_CLAVES: usize = 150;

/// What is wrong with a YAML text, at a place of that text.
pub(crate) struct Falla {
    pub(crate) tramo: Tramo,
    pub(crate) codigo: &'static str,
    pub(crate) mensaje: String,
    pub(crate) ayuda: &'static str,
}

impl Falla {
    pub(crate) fn diagnostico(self, archivo: &str, fuente: &str) -> Diagnostico {
        Diagnostico::en(archivo, fuente, self.tramo, self.codigo, self.mensaje).ayuda(self.ayuda)
    }
}

type Resultado<T> = Result<T, Falla>;

/// Reads one YAML document; `desde` is how many lines of the file stand before it.
pub(crate) fn leer(texto: &str, desde: u32) -> Resultado<Nodo<'_>> {
    documento(texto, desde).map_err(|f| pistas::mejorar(f, texto, desde))
}

fn documento(texto: &str, desde: u32) -> Resultado<Nodo<'_>> {
    let mut lector = Lector { parser: Parser::new_from_str(texto), desde, fondo: 0 };
    loop {
        match lector.siguiente()? {
            (Event::StreamStart | Event::DocumentStart(_), _) => {}
            (Event::StreamEnd | Event::DocumentEnd, span) => {
                return Ok(Nodo { tramo: lector.tramo(span), valor: Valor::Nulo });
            }
            (evento, span) => {
                let nodo = lector.nodo(evento, span)?;
                return lector.fin().map(|()| nodo);
            }
        }
    }
}

struct Lector<'a> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    desde: u32,
    fondo: usize,
}

impl<'a> Lector<'a> {
    fn siguiente(&mut self) -> Resultado<(Event<'a>, Span)> {
        match self.parser.next_event() {
            Some(Ok(par)) => Ok(par),
            Some(Err(e)) => Err(self.error_de_sintaxis(e.marker(), e.info())),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    /// Nothing may stand after the document: it would be lost without a word.
    fn fin(&mut self) -> Resultado<()> {
        loop {
            match self.siguiente()? {
                (Event::StreamEnd, _) => return Ok(()),
                (Event::DocumentEnd, _) => {}
                (_, span) => {
                    let mensaje = "Los datos de la hoja terminan antes de esta línea";
                    return Err(self.falla(span, "yaml-roto", mensaje, AYUDA_GENERAL));
                }
            }
        }
    }

    fn pos(&self, m: Marker) -> Pos {
        let n = |n: usize| u32::try_from(n).unwrap_or(u32::MAX / 2);
        Pos { linea: n(m.line().max(1)) + self.desde, columna: n(m.col()) + 1 }
    }

    fn tramo(&self, s: Span) -> Tramo {
        Tramo { inicio: self.pos(s.start), fin: self.pos(s.end) }
    }

    fn falla(&self, span: Span, codigo: &'static str, mensaje: &str, ayuda: &'static str) -> Falla {
        Falla { tramo: self.tramo(span), codigo, mensaje: mensaje.into(), ayuda }
    }

    fn nodo(&mut self, evento: Event<'a>, span: Span) -> Resultado<Nodo<'a>> {
        let (ancla, etiqueta) = match &evento {
            Event::Scalar(_, _, a, t) => (*a, t.is_some()),
            Event::SequenceStart(a, t) | Event::MappingStart(a, t) => (*a, t.is_some()),
            Event::Alias(_) => (1, false),
            _ => (0, false),
        };
        if ancla > 0 || etiqueta {
            return Err(self.falla(span, "yaml-ancla", ANCLA.0, ANCLA.1));
        }
        match evento {
            Event::Scalar(s, estilo, ..) => {
                let nulo = estilo == ScalarStyle::Plain && matches!(&*s, "" | "~" | "null");
                Ok(Nodo {
                    tramo: self.tramo(span),
                    valor: if nulo { Valor::Nulo } else { Valor::Escalar(s) },
                })
            }
            Event::SequenceStart(..) => self.bajar(span, Self::lista),
            Event::MappingStart(..) => self.bajar(span, Self::mapa),
            _ => Err(self.falla(span, "yaml-roto", "No se entiende esta línea", AYUDA_GENERAL)),
        }
    }

    fn bajar(&mut self, span: Span, f: fn(&mut Self, Span) -> Resultado<Nodo<'a>>) -> Resultado<Nodo<'a>> {
        if self.fondo == MAX_FONDO {
            return Err(self.falla(
                span,
                "yaml-hondo",
                "Hay demasiadas listas una dentro de otra",
                AYUDA_GENERAL,
            ));
        }
        self.fondo += 1;
        let nodo = f(self, span);
        self.fondo -= 1;
        nodo
    }

    fn lista(&mut self, inicio: Span) -> Resultado<Nodo<'a>> {
        let mut elementos = Vec::new();
        loop {
            let (evento, span) = self.siguiente()?;
            if matches!(evento, Event::SequenceEnd | Event::StreamEnd) {
                return Ok(Nodo { tramo: self.tramo(inicio), valor: Valor::Lista(elementos) });
            }
            elementos.push(self.nodo(evento, span)?);
        }
    }

    fn mapa(&mut self, inicio: Span) -> Resultado<Nodo<'a>> {
        let mut entradas: Vec<Entrada<'a>> = Vec::with_capacity(8);
        loop {
            let (evento, span) = self.siguiente()?;
            if matches!(evento, Event::MappingEnd | Event::StreamEnd) {
                return Ok(Nodo { tramo: self.tramo(inicio), valor: Valor::Mapa(entradas) });
            }
            if entradas.len() == MAX_CLAVES {
                return Err(self.falla(span, "yaml-hondo", "Hay demasiadas claves juntas", AYUDA_GENERAL));
            }
            let clave = self.clave(evento, span)?;
            if entradas.iter().any(|e| e.clave == clave) {
                return Err(Falla {
                    mensaje: format!("La clave «{clave}» está dos veces"),
                    ..self.falla(
                        span,
                        "clave-repetida",
                        "",
                        "Deje una sola. Si son varios valores, escríbalos como lista.",
                    )
                });
            }
            let (evento, span_valor) = self.siguiente()?;
            let nodo = self.nodo(evento, span_valor)?;
            entradas.push(Entrada { clave, tramo: self.tramo(span), nodo });
        }
    }

    fn clave(&mut self, evento: Event<'a>, span: Span) -> Resultado<Cow<'a, str>> {
        match self.nodo(evento, span)? {
            Nodo { valor: Valor::Escalar(s), .. } => Ok(s),
            _ => Err(self.falla(span, "yaml-roto", "Aquí se esperaba el nombre de una clave", AYUDA_GENERAL)),
        }
    }

    fn error_de_sintaxis(&self, marca: &Marker, info: &str) -> Falla {
        let (mensaje, ayuda) = en_espanol(info);
        let inicio = self.pos(*marca);
        let tramo = Tramo { inicio, fin: Pos { columna: inicio.columna + 1, ..inicio } };
        let codigo = match info {
            i if i.contains("tab") => "yaml-tabulador",
            i if i.contains("anchor") || i.contains("tag") => "yaml-ancla",
            _ => "yaml-roto",
        };
        Falla { tramo, codigo, mensaje: mensaje.into(), ayuda }
    }
}

const ANCLA: (&str, &str) = (
    "Aquí hay un ancla (&), una referencia (*) o una etiqueta (!) de YAML",
    "Las hojas no las usan. Escriba el valor; si empieza por uno de esos signos, póngalo entre comillas.",
);

const AYUDA_GENERAL: &str = "Cada dato va como «clave: valor», con un espacio después de los dos puntos y la misma sangría que sus vecinos.";

/// The parser's English reasons, by what they mean for a person who edits a sheet.
fn en_espanol(info: &str) -> (&'static str, &'static str) {
    let tiene = |s: &str| info.contains(s);
    if tiene("tab") {
        ("Hay un tabulador donde van espacios", "Borre el tabulador y ponga espacios: dos por cada nivel.")
    } else if tiene("anchor") || tiene("tag") {
        ANCLA
    } else if tiene("quote") || tiene("escape") || tiene("end of stream") {
        (
            "Falta cerrar unas comillas, o hay una barra invertida de más",
            "Cierre las comillas en la misma línea en que las abrió.",
        )
    } else if tiene("flow") || tiene("',' or") {
        (
            "Falta cerrar un corchete o una llave, o falta una coma",
            "Revise que cada [ tenga su ] y que los valores vayan separados por comas.",
        )
    } else if tiene("mapping values") || tiene("simple key") || tiene("':'") {
        (
            "Hay dos puntos (:) de más, o falta un espacio después de ellos",
            "Si el texto lleva dos puntos, póngalo entre comillas: nombre: \"Registro: primera vez\".",
        )
    } else if tiene("block") || tiene("indent") || tiene("document start") {
        ("La sangría no coincide con la de las líneas vecinas", AYUDA_GENERAL)
    } else {
        ("No se entiende el texto en este punto", AYUDA_GENERAL)
    }
}
