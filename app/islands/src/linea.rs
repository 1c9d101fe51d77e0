//! The line of a file that goes up: its name, how far it is, and the ways to cancel it and to try again.

use crate::nodos::crear;
use crate::pagina::{dato, escribir, poner};
use js_sys::JsString;
use leptos::web_sys::Element;

/// Its elements.
pub(crate) struct Linea {
    pub(crate) raiz: Element,
    pub(crate) nota: Element,
    pub(crate) barra: Element,
    pub(crate) cancela: Element,
    pub(crate) reintenta: Element,
}

impl Linea {
    /// At the end of a list, with the words that the server wrote on the field.
    pub(crate) fn mostrar(entrada: &Element, lista: &Element, de: &str) -> Option<Self> {
        let (raiz, texto, nombre) = (crear("li")?, crear("span")?, crear("b")?);
        let (nota, barra) = (crear("span")?, crear("progress")?);
        nombre.set_text_content(Some(de));
        poner(&nota, "class", "nota");
        poner(&barra, "max", "100");
        poner(&barra, "aria-label", &palabras(entrada, "data-subiendo", de));
        for parte in [&nombre, &nota, &barra] {
            texto.append_child(parte).ok()?;
            texto.append_with_str_1(" ").ok()?;
        }
        raiz.append_child(&texto).ok()?;
        let boton = |que| {
            let (b, oculto) = (crear("button")?, crear("span")?);
            poner(&b, "type", "button");
            poner(&b, "class", "como-enlace");
            escribir(Some(b.clone()), &dato(entrada, que));
            poner(&oculto, "class", "oculto");
            oculto.set_text_content(Some(&[": ", de].concat()));
            b.append_child(&oculto).ok()?;
            raiz.append_child(&b).ok()?;
            raiz.append_with_str_1(" ").ok()?;
            Some(b)
        };
        let (cancela, reintenta) = (boton("data-cancelar")?, boton("data-reintentar")?);
        lista.append_child(&raiz).ok()?;
        Some(Self { raiz, nota, barra, cancela, reintenta })
    }

    /// What its first button is for now; of which file, it says after.
    pub(crate) fn rotular(&self, que: &str) {
        if let Some(texto) = self.cancela.first_child() {
            texto.set_text_content(Some(que));
        }
    }

    /// Which of its parts are seen.
    pub(crate) fn ver(&self, subiendo: bool, reintenta: bool) {
        let _ = self.barra.toggle_attribute_with_force("hidden", !subiendo);
        let _ = self.reintenta.toggle_attribute_with_force("hidden", !reintenta);
    }
}

/// Words of a field about a file.
pub(crate) fn palabras(entrada: &Element, que: &str, nombre: &str) -> String {
    JsString::from(dato(entrada, que)).replace("{nombre}", nombre).into()
}
