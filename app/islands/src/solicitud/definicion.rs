//! The questions of a page, out of the JSON that it carries; read by the browser, since a reader in the wasm weighs 20 kB.

use domain::Texto;
use domain::formulario::{Archivo, Campo, Exige, Limite, Opcion, Tipo};
use js_sys::{Array, JSON, Reflect};
use leptos::wasm_bindgen::JsValue;

/// A question and its full name: `integrantes.2.correo`.
pub(crate) type Pregunta = (String, Campo);

/// `[[name, question], …]`; what is none of ours is left to the server.
pub(crate) fn preguntas(json: &str) -> Vec<Pregunta> {
    let todas = Array::from(&JSON::parse(json).unwrap_or(JsValue::NULL));
    let una = |v: JsValue| {
        let par = Array::from(&v);
        Some((par.get(0).as_string()?, campo(&par.get(1))?))
    };
    todas.iter().filter_map(una).collect()
}

fn campo(v: &JsValue) -> Option<Campo> {
    Some(Campo {
        nombre: texto(v, "nombre")?,
        etiqueta: texto(v, "etiqueta")?,
        ayuda: None,
        ejemplo: None,
        tipo: tipo(&dato(v, "tipo"))?,
        exige: match dato(v, "exige").as_string()?.as_str() {
            "recomendado" => Exige::Recomendado,
            "opcional" => Exige::Opcional,
            _ => Exige::Obligatorio,
        },
        si: None,
        llena: None,
        para: None,
        limite: match dato(v, "limite").as_string().as_deref() {
            Some("hasta_hoy") => Some(Limite::HastaHoy),
            Some("desde_hoy") => Some(Limite::DesdeHoy),
            _ => None,
        },
    })
}

/// A kind without data is its name; one with data, an object whose one key is its name.
fn tipo(v: &JsValue) -> Option<Tipo> {
    if let Some(nombre) = v.as_string() {
        return simple(&nombre);
    }
    let nombre = Reflect::own_keys(v).ok()?.get(0).as_string()?;
    let x = dato(v, &nombre);
    Some(match nombre.as_str() {
        "texto" => Tipo::Texto(x.as_f64()? as u16),
        "parrafo" => Tipo::Parrafo(x.as_f64()? as u16),
        "numero" => {
            let par = Array::from(&x);
            Tipo::Numero(par.get(0).as_f64()? as i64, par.get(1).as_f64()? as i64)
        }
        "opcion" => Tipo::Opcion(opciones(&x)?),
        "varias" => Tipo::Varias(opciones(&x)?),
        "archivo" => Tipo::Archivo(Archivo {
            cantidad: dato(&x, "cantidad").as_f64()? as u8,
            tipos: Vec::new(),
            tipo_documental: None,
        }),
        "declaracion" => Tipo::Declaracion("".into()),
        _ => return None,
    })
}

fn simple(nombre: &str) -> Option<Tipo> {
    Some(match nombre {
        "correo" => Tipo::Correo,
        "telefono" => Tipo::Telefono,
        "fecha" => Tipo::Fecha,
        "dinero" => Tipo::Dinero,
        "documento" => Tipo::Documento,
        "nit" => Tipo::Nit,
        "municipio" => Tipo::Municipio,
        "direccion" => Tipo::Direccion,
        _ => return None,
    })
}

fn opciones(v: &JsValue) -> Option<Vec<Opcion>> {
    let una = |o: JsValue| Some(Opcion { valor: texto(&o, "valor")?, texto: "".into(), ayuda: None });
    Array::from(v).iter().map(una).collect()
}

fn dato(v: &JsValue, nombre: &str) -> JsValue {
    Reflect::get(v, &nombre.into()).unwrap_or(JsValue::NULL)
}

fn texto(v: &JsValue, nombre: &str) -> Option<Texto> {
    dato(v, nombre).as_string().map(Into::into)
}
