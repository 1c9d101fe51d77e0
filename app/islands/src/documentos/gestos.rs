//! The small forms of documents: the same act by its server function, and what changed in its place.

use super::partes::{anunciar, cambiar, enfocar, titular, vista};
use crate::{
    fn_documentos::{
        borrar_documentos, etiquetar_documento, mover_documento, recuperar_documento, renombrar_documento,
    },
    formulario::{Intento, atender},
    pagina::{dato, dentro},
};
use js_sys::Reflect;
use leptos::web_sys::{Element, FormData, HtmlFormElement};

pub(crate) fn empezar() {
    atender("[data-acto]", hacer);
}

fn hacer(form: &HtmlFormElement, cual: &Element) -> Intento {
    let (acto, documento) = (dato(cual, "data-acto"), dato(cual, "data-documento"));
    let (nombre, carpeta, etiquetas) =
        (campo(form, "nombre"), campo(form, "carpeta"), campo(form, "etiquetas"));
    let documentos = if documento.is_empty() { elegidos(form) } else { documento.clone() };
    Box::pin(async move {
        let vista = vista();
        let r = match acto.as_str() {
            "renombrar" => renombrar_documento(documento, nombre, vista).await,
            "mover" => mover_documento(documento, carpeta, vista).await,
            "etiquetar" => etiquetar_documento(documento, etiquetas, vista).await,
            "borrar" => borrar_documentos(documentos, vista).await,
            "recuperar" => recuperar_documento(documento, vista).await,
            _ => return false,
        };
        match r {
            Ok(p) if p.ok && cambiar(&p) => {
                titular(&p.titulo);
                enfocar(&acto);
                anunciar(&p.mensaje);
                true
            }
            // Nothing was done, or nobody knows: the plain post does it, or says why not.
            _ => false,
        }
    })
}

/// What a field holds now.
fn campo(form: &HtmlFormElement, nombre: &str) -> String {
    let control = dentro(form, &["[name=", nombre, "]"].concat());
    let valor = control.and_then(|c| Reflect::get(&c, &"value".into()).ok());
    valor.and_then(|v| v.as_string()).unwrap_or_default()
}

/// Those that are ticked.
fn elegidos(form: &HtmlFormElement) -> String {
    let Ok(datos) = FormData::new_with_form(form) else { return String::new() };
    let ids: Vec<String> = datos.get_all("documento").iter().filter_map(|v| v.as_string()).collect();
    ids.join(",")
}
