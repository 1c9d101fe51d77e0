//! One file on its way: its line in the list, its request, and how it ended.

use crate::lectura::{es, texto};
use crate::linea::{Linea, palabras};
use crate::nodos::{al_pulsar, crear, enfocar};
use crate::pagina::{dato, dentro, escribir, poner};
use js_sys::{Function, JSON, Reflect};
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use leptos::web_sys::{Element, Event, File, FormData, ProgressEvent, XmlHttpRequest};
use std::cell::{Cell, RefCell};

/// A file that the server took.
pub(crate) struct Recibo {
    pub(crate) clave: String,
    pub(crate) version: u32,
    id: String,
    nombre: String,
    detalle: String,
}

pub(crate) enum Fin {
    Recibido(Recibo),
    /// The server says why; trying again would say the same.
    Rechazado(String),
    /// The net, or the server, failed.
    Cortado,
    Cancelado,
}

/// A file and its line.
pub(crate) struct Subida {
    pub(crate) entrada: Element,
    archivo: File,
    linea: Linea,
    pedido: RefCell<Option<XmlHttpRequest>>,
    cancelada: Cell<bool>,
}

impl Subida {
    /// Its line, where the server lists those that it has.
    pub(crate) fn mostrar(entrada: &Element, archivo: File) -> Option<Self> {
        let linea = Linea::mostrar(entrada, &lista(entrada)?, &archivo.name())?;
        poner(&linea.nota, "role", "status");
        let suya = Self {
            entrada: entrada.clone(),
            archivo,
            linea,
            pedido: RefCell::default(),
            cancelada: Cell::default(),
        };
        suya.esperar();
        Some(suya)
    }

    /// Words of the field about this file.
    pub(crate) fn palabras(&self, que: &str) -> String {
        palabras(&self.entrada, que, &self.archivo.name())
    }

    pub(crate) fn al_cancelar(&self, hacer: impl FnMut() + 'static) {
        al_pulsar(&self.linea.cancela, hacer);
    }

    pub(crate) fn al_reintentar(&self, hacer: impl FnMut() + 'static) {
        al_pulsar(&self.linea.reintenta, hacer);
    }

    /// In the queue.
    pub(crate) fn esperar(&self) {
        self.cancelada.set(false);
        poner(&self.linea.raiz, "data-adjunto", "");
        poner(&self.linea.raiz, "value", "subiendo");
        poner(&self.linea.barra, "value", "0");
        self.linea.nota.set_text_content(None);
        self.linea.ver(true, false);
    }

    /// Sends it with the key of the draft.
    pub(crate) fn enviar(&self, url: &str, clave: &str, al_fin: impl FnOnce(Fin) + 'static) {
        let barra = self.linea.barra.clone();
        let avance = Closure::<dyn FnMut(ProgressEvent)>::new(move |e: ProgressEvent| {
            poner(&barra, "value", &((e.loaded() / e.total() * 100.0) as u32).to_string());
        });
        let Some(pedido) = self.abrir(url, avance.as_ref().unchecked_ref()) else {
            return al_fin(Fin::Cortado);
        };
        let suyo = pedido.clone();
        let fin = Closure::once_into_js(move |e: Event| {
            drop(avance);
            al_fin(if e.type_() == "abort" { Fin::Cancelado } else { leer(&suyo) });
        });
        for tipo in ["load", "error", "abort", "timeout"] {
            let _ = pedido.add_event_listener_with_callback(tipo, fin.unchecked_ref());
        }
        if self.mandar(&pedido, clave).is_some() {
            *self.pedido.borrow_mut() = Some(pedido);
        }
    }

    fn abrir(&self, url: &str, avance: &Function) -> Option<XmlHttpRequest> {
        let pedido = XmlHttpRequest::new().ok()?;
        pedido.open("POST", url).ok()?;
        pedido.upload().ok()?.set_onprogress(Some(avance));
        Some(pedido)
    }

    fn mandar(&self, pedido: &XmlHttpRequest, clave: &str) -> Option<()> {
        let datos = FormData::new().ok()?;
        datos.append_with_str("_clave", clave).ok()?;
        datos
            .append_with_blob_and_filename(&dato(&self.entrada, "name"), &self.archivo, &self.archivo.name())
            .ok()?;
        pedido.send_with_opt_form_data(Some(&datos)).ok()
    }

    /// The person does not want it; a line that failed goes too.
    pub(crate) fn cancelar(&self) {
        self.cancelada.set(true);
        let pedido = self.pedido.borrow_mut().take();
        self.linea.raiz.remove();
        enfocar(&self.entrada.parent_element().unwrap_or(self.linea.raiz.clone()), "[type=file]");
        if let Some(pedido) = pedido {
            let _ = pedido.abort();
        }
    }

    /// Why it was not taken; what stays is the line, to be read and taken away.
    pub(crate) fn rechazar(&self, mensaje: &str) {
        let _ = self.linea.raiz.remove_attribute("data-adjunto");
        self.pedido.take();
        self.linea.nota.set_text_content(Some(mensaje));
        self.linea.rotular(&dato(&self.entrada, "data-quitar"));
        self.linea.ver(false, false);
    }

    /// It may go better the next time.
    pub(crate) fn fallar(&self) {
        self.rechazar(&self.palabras("data-fallo"));
        self.linea.ver(false, true);
    }

    /// It is there: the line is now as the server writes it, with its button.
    pub(crate) fn recibida(&self, r: &Recibo) {
        let _ = self.linea.raiz.remove_attribute("data-adjunto");
        self.pedido.take();
        self.linea.ver(false, false);
        self.linea.reintenta.remove();
        escribir(dentro(&self.linea.raiz, "b"), &r.nombre);
        self.linea.nota.set_text_content(Some(&r.detalle));
        let Some(quitar) = crear("button") else { return };
        poner(&quitar, "class", "como-enlace");
        poner(&quitar, "name", "_quitar");
        poner(&quitar, "value", &r.id);
        quitar.set_text_content(Some(&dato(&self.entrada, "data-quitar")));
        if let Some(oculto) = crear("span") {
            poner(&oculto, "class", "oculto");
            oculto.set_text_content(Some(&[": ", &r.nombre].concat()));
            let _ = quitar.append_child(&oculto);
        }
        let _ = self.linea.cancela.replace_with_with_node_1(&quitar);
        let _ = self.entrada.remove_attribute("required");
    }
}

/// The list of the field, made where the server wrote none.
fn lista(entrada: &Element) -> Option<Element> {
    let caja = entrada.closest(".campo").ok()??;
    dentro(&caja, "ul.adjuntos").or_else(|| {
        let ul = crear("ul")?;
        poner(&ul, "class", "adjuntos");
        entrada.before_with_node_1(&ul).ok()?;
        Some(ul)
    })
}

fn leer(pedido: &XmlHttpRequest) -> Fin {
    let respuesta = pedido.response_text().ok().flatten().unwrap_or_default();
    let Ok(v) = JSON::parse(&respuesta) else { return Fin::Cortado };
    if !es(&v, "ok") {
        return texto(&v, "mensaje").map_or(Fin::Cortado, Fin::Rechazado);
    }
    recibo(&v).map_or(Fin::Cortado, Fin::Recibido)
}

fn recibo(v: &JsValue) -> Option<Recibo> {
    let texto = |nombre| texto(v, nombre);
    let version = Reflect::get(v, &"version".into()).ok()?.as_f64()? as u32;
    let (clave, id) = (texto("clave")?, texto("id")?);
    Some(Recibo { clave, version, id, nombre: texto("nombre")?, detalle: texto("detalle")? })
}
