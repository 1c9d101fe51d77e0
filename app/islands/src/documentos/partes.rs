//! Where the person is on a page of documents, what it is called, and where the focus makes sense when parts of it change.

pub(crate) use crate::partes::{anunciar, cambiar};
use crate::{
    pagina::{escribir, poner},
    partes::hallar,
};
use leptos::{
    prelude::{document, window},
    server_fn::client::get_server_url,
    wasm_bindgen::JsCast,
    web_sys::HtmlElement,
};

/// Path and query of an address, from the root of the sede.
pub(crate) fn vista_de(url: &str) -> Option<String> {
    let ruta = url.strip_prefix(get_server_url())?.strip_prefix('/')?;
    Some(ruta.split('#').next()?.to_owned())
}

/// The page where the person is.
pub(crate) fn vista() -> String {
    window().location().href().ok().and_then(|u| vista_de(&u)).unwrap_or_default()
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
