//! The parts of a page that the server makes anew: put in the place of those that are there, and said.

use crate::{
    actos::Parte,
    lectura::{DeJs, es, texto},
    nodos::{cada, crear},
    pagina::{dato, decir},
};
use js_sys::{Function, Object, Reflect};
use leptos::{
    prelude::{document, window},
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::Element,
};

/// Where islands say what was done.
pub(crate) const DICHO: &str = ".documentos-dicho";

impl DeJs for Parte {
    fn de_js(valor: &JsValue) -> Option<Self> {
        let texto = |nombre| texto(valor, nombre);
        Some(Self {
            ok: es(valor, "ok"),
            mensaje: texto("mensaje")?,
            destino: texto("destino")?,
            titulo: texto("titulo")?,
            html: texto("html")?,
        })
    }
}

/// Says something where it is seen and heard.
pub(crate) fn anunciar(texto: &str) {
    // What the page said when it came is over.
    if let Some(raiz) = document().document_element() {
        cada(&raiz, ".hecho-ya:not(.documentos-dicho)", |e| e.remove());
    }
    if let Some(e) = hallar(DICHO) {
        let _ = e.class_list().toggle_with_force("hecho-ya", !texto.is_empty());
    }
    decir(DICHO, texto);
}

/// Puts the new parts in; false where the page has none of them.
pub(crate) fn cambiar(p: &Parte) -> bool {
    let Some(caja) = crear("div") else { return false };
    if Reflect::set(&caja, &"innerHTML".into(), &de_confianza(&p.html)).is_err() {
        return false;
    }
    let mut puestas = false;
    cada(&caja, "[data-parte]", |nueva| {
        let cual = ["[data-parte=", &dato(nueva, "data-parte"), "]"].concat();
        if let Some(vieja) = hallar(&cual) {
            puestas |= vieja.replace_with_with_node_1(nueva).is_ok();
        }
    });
    puestas
}

/// Pages take no HTML from a script that has no policy for it. This is the one place where one has: what comes here was
/// written by the server, with the views of the page itself.
fn de_confianza(html: &str) -> JsValue {
    let hecho = || {
        let fabrica = Reflect::get(&window(), &"trustedTypes".into()).ok()?;
        let reglas = Object::new();
        let tal_cual = Closure::<dyn Fn(JsValue) -> JsValue>::new(|html| html).into_js_value();
        Reflect::set(&reglas, &"createHTML".into(), &tal_cual).ok()?;
        let crear: Function = Reflect::get(&fabrica, &"createPolicy".into()).ok()?.dyn_into().ok()?;
        let politica = crear.call2(&fabrica, &"documentos".into(), &reglas).ok()?;
        let hacer: Function = Reflect::get(&politica, &"createHTML".into()).ok()?.dyn_into().ok()?;
        hacer.call1(&politica, &html.into()).ok()
    };
    hecho().unwrap_or_else(|| html.into())
}

/// The first of its kind on the page.
pub(crate) fn hallar(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}
