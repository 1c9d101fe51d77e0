//! The parts of the page that change: put in the place of those that are there, with the focus where it makes sense.

use crate::{
    actos::Parte,
    nodos::{cada, crear},
    pagina::{dato, decir, escribir, poner},
};
use js_sys::{Function, Object, Reflect};
use leptos::{
    prelude::{document, window},
    server_fn::client::get_server_url,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{Element, HtmlElement},
};

const DICHO: &str = ".documentos-dicho";

/// Path and query of an address, from the root of the sede.
pub(crate) fn vista_de(url: &str) -> Option<String> {
    let ruta = url.strip_prefix(get_server_url())?.strip_prefix('/')?;
    Some(ruta.split('#').next()?.to_owned())
}

/// The page where the person is.
pub(crate) fn vista() -> String {
    window().location().href().ok().and_then(|u| vista_de(&u)).unwrap_or_default()
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

/// The title of the page, where it is told besides the heading.
pub(crate) fn titular(titulo: &str) {
    escribir(hallar(".breadcrumb-govco [aria-current]"), titulo);
    titular_ventana(titulo);
}

/// The title of the window only.
pub(crate) fn titular_ventana(titulo: &str) {
    let entero = document().title();
    let resto = entero.rfind(" | ").map_or("", |i| &entero[i..]);
    document().set_title(&[titulo, resto].concat());
}

/// The focus goes to what has that key, or else to the heading of what changed.
pub(crate) fn enfocar(clave: &str) {
    let suyo = ["[data-foco=", clave, "]"].concat();
    let blanco = Some(clave).filter(|c| !c.is_empty()).and_then(|_| hallar(&suyo));
    let Some(e) = blanco.or_else(|| hallar("[data-parte] [data-encabezado],[data-parte] h1")) else {
        return;
    };
    if !e.matches("a,button,summary,input").is_ok_and(|si| si) {
        poner(&e, "tabindex", "-1");
    }
    let _ = e.unchecked_into::<HtmlElement>().focus();
}

fn hallar(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}
