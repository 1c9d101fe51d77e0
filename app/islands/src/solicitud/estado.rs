//! The line that says where what was typed is, the buttons beside it, and the question of the browser before leaving.

use crate::pagina::{dato, dentro, escribir};
use domain::{Fecha, fecha};
use js_sys::{Date, JsString, Object, Reflect};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use leptos::web_sys::{Element, Event, HtmlFormElement};

/// What the page says of what was typed.
pub(crate) struct Estado {
    form: Element,
    linea: Element,
    quedarse: Closure<dyn Fn(Event)>,
}

impl Estado {
    pub(crate) fn de(form: &HtmlFormElement) -> Option<Self> {
        let linea = dentro(form, "[data-estado-borrador]")?;
        let quedarse = Closure::new(|e: Event| e.prevent_default());
        Some(Self { form: form.clone().unchecked_into(), linea, quedarse })
    }

    /// The words of that attribute.
    pub(crate) fn decir(&self, atributo: &str) {
        self.decir_esto(&dato(&self.linea, atributo));
    }

    pub(crate) fn decir_con(&self, atributo: &str, hueco: &str, valor: &str) {
        self.decir_esto(&String::from(JsString::from(dato(&self.linea, atributo)).replace(hueco, valor)));
    }

    /// What is there already is not said again.
    pub(crate) fn decir_esto(&self, texto: &str) {
        if self.linea.text_content().as_deref() != Some(texto) {
            escribir(Some(self.linea.clone()), texto);
        }
    }

    /// A button or a box of the island.
    pub(crate) fn mando(&self, que: &str) -> Option<Element> {
        dentro(&self.form, &["[data-isla=", que, "]"].concat())
    }

    pub(crate) fn mostrar(&self, que: &str, si: bool) {
        if let Some(e) = self.mando(que) {
            let _ = e.toggle_attribute_with_force("hidden", !si);
        }
    }

    /// Whether leaving the page would lose something.
    pub(crate) fn pendiente(&self, si: bool) {
        let funcion = si.then(|| self.quedarse.as_ref().unchecked_ref());
        window().set_onbeforeunload(funcion);
    }
}

/// The language of the page: `es-CO`, `en`.
pub(crate) fn lengua() -> String {
    document().document_element().map(|e| dato(&e, "lang")).unwrap_or_default()
}

/// A moment as calendars in Colombia show it, which has the same hour all year.
fn en_colombia(ms: f64) -> Date {
    Date::new(&JsValue::from_f64(ms - 5.0 * 3_600_000.0))
}

/// The day of a moment in Colombia.
pub(crate) fn dia(ms: f64) -> Option<Fecha> {
    let d = en_colombia(ms);
    let parte = |n: u32| i8::try_from(n).ok();
    let anio = i16::try_from(d.get_utc_full_year()).ok()?;
    Fecha::new(anio, parte(d.get_utc_month() + 1)?, parte(d.get_utc_date())?).ok()
}

/// As the browser writes it in the language of the page, where that is not Spanish.
fn en_otra_lengua(ms: f64, partes: &[(&str, &str)]) -> Option<String> {
    let lengua = Some(lengua()).filter(|l| !l.starts_with("es"))?;
    let opciones = Object::new();
    for (nombre, valor) in [("timeZone", "UTC"), ("timeStyle", "short")].iter().chain(partes) {
        Reflect::set(&opciones, &JsValue::from_str(nombre), &JsValue::from_str(valor)).ok()?;
    }
    Some(en_colombia(ms).to_locale_string(&lengua, &opciones).into())
}

/// "10:42 a. m.".
pub(crate) fn hora(ms: f64) -> String {
    if let Some(otra) = en_otra_lengua(ms, &[]) {
        return otra;
    }
    let d = en_colombia(ms);
    let (h, m) = (d.get_utc_hours(), d.get_utc_minutes());
    let doce = if h % 12 == 0 { 12 } else { h % 12 };
    let (cero, cola) = (if m < 10 { "0" } else { "" }, if h < 12 { " a. m." } else { " p. m." });
    [&doce.to_string(), ":", cero, &m.to_string(), cola].concat()
}

/// "22 de noviembre de 2026, 10:42 a. m.".
pub(crate) fn momento(ms: f64) -> String {
    if let Some(otro) = en_otra_lengua(ms, &[("dateStyle", "long")]) {
        return otro;
    }
    [&dia(ms).map(fecha::larga).unwrap_or_default(), ", ", &hora(ms)].concat()
}
