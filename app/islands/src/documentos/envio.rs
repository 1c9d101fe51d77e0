//! One request of a file on its way: how far it is while it goes, and what came back, whatever became of the net.

use js_sys::{Array, Function, JSON, Promise, Reflect};
use leptos::__reexports::wasm_bindgen_futures::JsFuture;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use leptos::web_sys::{Blob, BroadcastChannel, Event, ProgressEvent, UrlSearchParams, XmlHttpRequest};
use std::{cell::RefCell, rc::Rc};

/// Milliseconds after which a piece that does not come through is tried again.
const PACIENCIA: u32 = 120_000;

/// What is sent.
pub(crate) enum Cuerpo {
    Nada,
    Campos(UrlSearchParams),
    Trozo(Blob),
}

/// What came back.
pub(crate) struct Vuelta {
    /// 0 where nothing came.
    pub(crate) estado: u16,
    pub(crate) cuerpo: JsValue,
}

/// The request that is on its way, to be cut.
#[derive(Clone, Default)]
pub(crate) struct Pedido(Rc<RefCell<Option<XmlHttpRequest>>>);

impl Pedido {
    pub(crate) fn cortar(&self) {
        if let Some(p) = self.0.borrow_mut().take() {
            let _ = p.abort();
        }
    }

    /// A GET where there is nothing to send and nothing to do.
    pub(crate) async fn enviar(
        &self,
        (metodo, url): (&str, &str),
        cuerpo: Cuerpo,
        avance: impl Fn(f64) + 'static,
    ) -> Vuelta {
        let avance = Closure::<dyn Fn(ProgressEvent)>::new(move |e: ProgressEvent| avance(e.loaded()));
        let Some(xhr) = abrir(metodo, url, avance.as_ref().unchecked_ref()) else { return nada() };
        *self.0.borrow_mut() = Some(xhr.clone());
        let promesa = Promise::new(&mut |resolver: Function, _| {
            let fin = Closure::once_into_js(move |_: Event| {
                let _ = resolver.call0(&JsValue::NULL);
            });
            let _ = xhr.add_event_listener_with_callback("loadend", fin.unchecked_ref());
            let enviado = match &cuerpo {
                Cuerpo::Nada => xhr.send(),
                Cuerpo::Campos(c) => xhr.send_with_opt_url_search_params(Some(c)),
                Cuerpo::Trozo(b) => xhr.send_with_opt_blob(Some(b)),
            };
            if enviado.is_err() {
                let _ = xhr.abort();
            }
        });
        let _ = JsFuture::from(promesa).await;
        drop(avance);
        let suyo = self.0.borrow_mut().take();
        suyo.map_or_else(nada, |x| leer(&x))
    }
}

fn abrir(metodo: &str, url: &str, avance: &Function) -> Option<XmlHttpRequest> {
    let xhr = XmlHttpRequest::new().ok()?;
    xhr.open(metodo, url).ok()?;
    xhr.set_timeout(PACIENCIA);
    xhr.upload().ok()?.set_onprogress(Some(avance));
    Some(xhr)
}

fn nada() -> Vuelta {
    Vuelta { estado: 0, cuerpo: JsValue::NULL }
}

fn leer(xhr: &XmlHttpRequest) -> Vuelta {
    let texto = xhr.response_text().ok().flatten().unwrap_or_default();
    match JSON::parse(&texto) {
        Ok(cuerpo) => Vuelta { estado: xhr.status().unwrap_or(0), cuerpo },
        Err(_) => nada(),
    }
}

/// Numbers of a list.
pub(crate) fn numeros(objeto: &JsValue, nombre: &str) -> Vec<u32> {
    let lista = Reflect::get(objeto, &nombre.into()).unwrap_or(JsValue::NULL);
    if !Array::is_array(&lista) {
        return Vec::new();
    }
    Array::from(&lista).iter().filter_map(|n| n.as_f64()).map(|n| n as u32).collect()
}

pub(crate) fn numero(objeto: &JsValue, nombre: &str) -> Option<f64> {
    Reflect::get(objeto, &nombre.into()).ok()?.as_f64()
}

/// Whoever uploads is there: the warning of the session hears it, as it hears other tabs.
pub(crate) fn sigue(cuerpo: &JsValue) {
    if let (Some(quedan), Ok(pestanas)) = (numero(cuerpo, "quedan"), BroadcastChannel::new("sesion")) {
        let _ = pestanas.post_message(&quedan.into());
        pestanas.close();
    }
}
