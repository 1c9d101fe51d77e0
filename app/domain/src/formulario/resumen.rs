//! What was answered, in words: for the review page, the receipt and the desk.

use super::{Campo, Formulario, Opcion, Pregunta, Respuestas, Tipo, valor};
use crate::{Fecha, Texto, contacto::Telefono, costo::Pesos, fecha::larga};
use serde::{Deserialize, Serialize};

/// A section as it was answered; of a group that repeats, one turn of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bloque {
    /// Name of the section, to lead back to it.
    pub seccion: Texto,
    /// "Sus datos", "Personas elegidas (2)".
    pub titulo: String,
    /// Its questions that were asked.
    pub renglones: Vec<Renglon>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renglon {
    /// The question.
    pub etiqueta: Texto,
    /// The answer, for people; empty where there is none.
    pub valor: String,
    /// Full name of the field.
    pub nombre: String,
    /// Ids of its files, where it takes files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub archivos: Vec<String>,
    /// Whether the answer is in words of the form, and not in what somebody typed.
    #[serde(skip)]
    pub elegida: bool,
}

/// How a language says what no form has words for.
pub trait Dice {
    /// "Sí", of a box that was ticked.
    fn si(&self) -> String;
    /// "2 archivos"; at least one.
    fn archivos(&self, n: usize) -> String;
    /// "20 de noviembre de 2026".
    fn fecha(&self, f: Fecha) -> String;
    /// "$ 58.364".
    fn pesos(&self, p: Pesos) -> String;
}

/// What is filed, signed and kept says it so.
#[derive(Clone, Copy, Debug)]
pub struct EnEspanol;

impl Dice for EnEspanol {
    fn si(&self) -> String {
        "Sí".into()
    }

    fn archivos(&self, n: usize) -> String {
        if n == 1 { "1 archivo".into() } else { format!("{n} archivos") }
    }

    fn fecha(&self, f: Fecha) -> String {
        larga(f)
    }

    fn pesos(&self, p: Pesos) -> String {
        p.to_string()
    }
}

impl Formulario {
    /// What was answered to what was asked, in the order of the form.
    pub fn resumen(&self, r: &Respuestas) -> Vec<Bloque> {
        self.resumen_en(r, &EnEspanol)
    }

    /// The same in the language of this form.
    pub fn resumen_en(&self, r: &Respuestas, dice: &dyn Dice) -> Vec<Bloque> {
        let mut bloques: Vec<(u8, Bloque)> = Vec::new();
        self.recorrer(r, Fecha::MIN, |p, una| {
            let sigue = |(vez, b): &(u8, Bloque)| *vez == p.vez && b.seccion == p.seccion.nombre;
            if !bloques.last().is_some_and(sigue) {
                let titulo =
                    titulo(&p, bloques.iter().filter(|(_, b)| b.seccion == p.seccion.nombre).count());
                bloques
                    .push((p.vez, Bloque { seccion: p.seccion.nombre.clone(), titulo, renglones: vec![] }));
            }
            if let Some((_, b)) = bloques.last_mut() {
                b.renglones.push(renglon(p, &una.limpias, dice));
            }
        });
        bloques.into_iter().map(|(_, b)| b).collect()
    }
}

fn titulo(p: &Pregunta<'_>, antes: usize) -> String {
    if p.seccion.repite() {
        format!("{} ({})", p.seccion.titulo, antes + 1)
    } else {
        p.seccion.titulo.to_string()
    }
}

fn renglon(p: Pregunta<'_>, limpias: &Respuestas, dice: &dyn Dice) -> Renglon {
    let archivos = match p.campo.tipo {
        Tipo::Archivo(_) => limpias.todas(&p.nombre).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    let valor = en_palabras(p.campo, &p.nombre, limpias, dice);
    let elegida = matches!(
        p.campo.tipo,
        Tipo::Opcion(_) | Tipo::Varias(_) | Tipo::Declaracion(_) | Tipo::Archivo(_) | Tipo::Fecha
    );
    Renglon { etiqueta: p.campo.etiqueta.clone(), valor, nombre: p.nombre, archivos, elegida }
}

fn en_palabras(campo: &Campo, nombre: &str, r: &Respuestas, dice: &dyn Dice) -> String {
    let escrito = r.texto(nombre);
    let dicho = match &campo.tipo {
        Tipo::Opcion(o) => texto_de(o, escrito),
        Tipo::Varias(o) => {
            let textos: Vec<&str> = r.todas(nombre).filter_map(|v| texto_de(o, v)).collect();
            return textos.join("; ");
        }
        Tipo::Documento => return documento(nombre, r),
        Tipo::Municipio => return municipio(nombre, r),
        Tipo::Declaracion(_) if !escrito.is_empty() => return dice.si(),
        Tipo::Archivo(_) => {
            let n = r.todas(nombre).count();
            return if n == 0 { String::new() } else { dice.archivos(n) };
        }
        Tipo::Dinero => return escrito.parse().map_or(escrito.to_owned(), |n| dice.pesos(Pesos(n))),
        Tipo::Fecha => return valor::fecha(escrito).map_or(escrito.to_owned(), |f| dice.fecha(f)),
        Tipo::Telefono => return Telefono::parse(escrito).map_or(escrito.to_owned(), |t| t.to_string()),
        Tipo::Nit => return con_puntos(escrito),
        _ => None,
    };
    dicho.unwrap_or(escrito).to_owned()
}

fn texto_de<'o>(opciones: &'o [Opcion], valor: &str) -> Option<&'o str> {
    opciones.iter().find(|o| &*o.valor == valor).map(|o| &*o.texto)
}

/// "1.234.567", "900.123.456-8"; what is no number stays.
fn con_puntos(numero: &str) -> String {
    let (cifras, dv) = numero.split_once('-').map_or((numero, None), |(c, d)| (c, Some(d)));
    if cifras.is_empty() || !cifras.bytes().all(|b| b.is_ascii_digit()) {
        return numero.to_owned();
    }
    let mut salida = String::new();
    for (i, c) in cifras.chars().enumerate() {
        if i > 0 && (cifras.len() - i).is_multiple_of(3) {
            salida.push('.');
        }
        salida.push(c);
    }
    dv.map_or(salida.clone(), |d| format!("{salida}-{d}"))
}

fn documento(nombre: &str, r: &Respuestas) -> String {
    let (tipo, numero) = (r.texto(&format!("{nombre}.tipo")), r.texto(&format!("{nombre}.numero")));
    format!("{tipo} {}", con_puntos(numero)).trim().to_owned()
}

/// By its code where the list of municipalities is not at hand.
fn municipio(nombre: &str, r: &Respuestas) -> String {
    let codigo = r.texto(&format!("{nombre}.municipio"));
    #[cfg(not(target_arch = "wasm32"))]
    if let Some((d, m)) = crate::divipola::municipio(codigo) {
        return format!("{}, {}", m.nombre, d.nombre);
    }
    codigo.to_owned()
}
