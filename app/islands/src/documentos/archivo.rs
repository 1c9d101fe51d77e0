//! One file on its way: begun, brought piece by piece, finished; after a cut it asks what came, and goes on from there.

use super::envio::{Cuerpo, Pedido, Vuelta, numero, numeros, sigue};
use crate::{
    lectura::{es, texto},
    linea::{Linea, palabras},
    nodos::{al_pulsar, sin_red},
    pagina::{dato, dentro, escribir, poner},
};
use js_sys::{Function, Promise};
use leptos::__reexports::wasm_bindgen_futures::JsFuture;
use leptos::prelude::set_timeout;
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::{Element, File, HtmlFormElement, UrlSearchParams};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

/// The longest wait after failures, in milliseconds.
const MAX_ESPERA: u64 = 60_000;

/// How it ended.
pub(crate) enum Fin {
    Guardado,
    /// The server, or the file itself, says why; trying at once would say the same.
    Rechazado,
    Cancelado,
}

/// What one step led to.
enum Paso {
    Sigue,
    Hecho(String),
    No(String),
    Cortado,
}

/// A file and its line.
pub(crate) struct Archivo {
    form: HtmlFormElement,
    entrada: Element,
    archivo: File,
    pub(crate) linea: Linea,
    pedido: Pedido,
    id: RefCell<String>,
    trozo: Cell<f64>,
    hay: RefCell<Vec<u32>>,
    /// After a cut, what came is asked before anything is sent.
    dudoso: Cell<bool>,
    cancelado: Cell<bool>,
    despertar: RefCell<Option<Function>>,
}

impl Archivo {
    pub(crate) fn mostrar(
        form: &HtmlFormElement,
        entrada: &Element,
        lista: &Element,
        archivo: File,
    ) -> Option<Rc<Self>> {
        let linea = Linea::mostrar(entrada, lista, &archivo.name())?;
        Some(Rc::new(Self {
            form: form.clone(),
            entrada: entrada.clone(),
            archivo,
            linea,
            pedido: Pedido::default(),
            id: RefCell::default(),
            trozo: Cell::new(f64::MAX),
            hay: RefCell::default(),
            dudoso: Cell::default(),
            cancelado: Cell::default(),
            despertar: RefCell::default(),
        }))
    }

    /// In the queue.
    pub(crate) fn espera(&self) {
        self.cancelado.set(false);
        self.decir(&dato(&self.entrada, "data-espera"));
        self.linea.rotular(&dato(&self.entrada, "data-cancelar"));
        self.linea.ver(true, false);
    }

    fn decir(&self, que: &str) {
        self.linea.nota.set_text_content(Some(que));
    }

    /// Until it is kept, refused or cancelled.
    pub(crate) async fn subir(&self) -> Fin {
        let mut fallos = 0;
        self.decir("");
        self.linea.ver(true, false);
        while !self.cancelado.get() {
            match self.paso().await {
                _ if self.cancelado.get() => break,
                Paso::Sigue => fallos = 0,
                Paso::Hecho(nombre) => {
                    self.guardado(&nombre);
                    return Fin::Guardado;
                }
                Paso::No(mensaje) => {
                    self.rechazar(&mensaje);
                    return Fin::Rechazado;
                }
                Paso::Cortado if !self.legible().await => {
                    self.rechazar(&palabras(&self.entrada, "data-ilegible", &self.archivo.name()));
                    return Fin::Rechazado;
                }
                Paso::Cortado => {
                    fallos += 1;
                    self.aguardar(fallos).await;
                }
            }
        }
        self.olvidar().await;
        Fin::Cancelado
    }

    async fn paso(&self) -> Paso {
        if self.id.borrow().is_empty() {
            return self.comenzar().await;
        }
        if self.dudoso.get() {
            let v = self.pedir("GET", "", Cuerpo::Nada).await;
            return self.sabido(&v);
        }
        match self.falta() {
            Some(n) => self.traer(n).await,
            None => self.terminar().await,
        }
    }

    async fn comenzar(&self) -> Paso {
        let Ok(campos) = UrlSearchParams::new() else { return Paso::Cortado };
        campos.append("nombre", &self.archivo.name());
        campos.append("bytes", &self.archivo.size().to_string());
        campos.append("marca", &self.archivo.last_modified().to_string());
        if let Some(c) = dentro(&self.form, "[name=carpeta]") {
            campos.append("carpeta", &dato(&c, "value"));
        }
        let v = self.pedir("POST", "", Cuerpo::Campos(campos)).await;
        if let Some(id) = texto(&v.cuerpo, "id").filter(|_| v.estado == 200) {
            *self.id.borrow_mut() = ["/", &id].concat();
            self.trozo.set(numero(&v.cuerpo, "trozo").unwrap_or(f64::MAX));
        }
        self.sabido(&v)
    }

    async fn traer(&self, n: u32) -> Paso {
        let desde = f64::from(n) * self.trozo.get();
        let hasta = (desde + self.trozo.get()).min(self.archivo.size());
        let Ok(trozo) = self.archivo.slice_with_f64_and_f64(desde, hasta) else { return Paso::Cortado };
        let v = self.pedir("POST", &["/trozos/", &n.to_string()].concat(), Cuerpo::Trozo(trozo)).await;
        if v.estado == 200 {
            self.hay.borrow_mut().push(n);
            self.avance();
            sigue(&v.cuerpo);
            return Paso::Sigue;
        }
        self.sabido(&v)
    }

    async fn terminar(&self) -> Paso {
        let v = self.pedir("POST", "/terminar", Cuerpo::Nada).await;
        match texto(&v.cuerpo, "nombre") {
            Some(nombre) if v.estado == 200 => Paso::Hecho(nombre),
            _ => self.sabido(&v),
        }
    }

    /// What an answer tells of the whole.
    fn sabido(&self, v: &Vuelta) -> Paso {
        match v.estado {
            200 | 409 => {
                *self.hay.borrow_mut() = numeros(&v.cuerpo, "recibidos");
                self.dudoso.set(false);
                self.avance();
                Paso::Sigue
            }
            // It was forgotten meanwhile: from the beginning, if the folder is still there.
            404 if !self.id.borrow().is_empty() => {
                self.id.borrow_mut().clear();
                Paso::Cortado
            }
            400..=499 if v.estado != 429 && !es(&v.cuerpo, "de_nuevo") => {
                self.id.borrow_mut().clear();
                texto(&v.cuerpo, "mensaje").map_or(Paso::Cortado, Paso::No)
            }
            _ => Paso::Cortado,
        }
    }

    async fn pedir(&self, metodo: &str, final_: &str, cuerpo: Cuerpo) -> Vuelta {
        let url = [&dato(&self.form, "data-subir"), &*self.id.borrow(), final_].concat();
        let (barra, total) = (self.linea.barra.clone(), self.archivo.size().max(1.0));
        let (antes, con_bytes) = (self.traidos(), matches!(cuerpo, Cuerpo::Trozo(_)));
        let avance = move |van: f64| {
            if con_bytes {
                poner(&barra, "value", &(((antes + van) / total * 100.0) as u32).to_string());
            }
        };
        self.pedido.enviar((metodo, &url), cuerpo, avance).await
    }

    fn traidos(&self) -> f64 {
        let (trozo, total) = (self.trozo.get(), self.archivo.size());
        self.hay.borrow().iter().map(|n| trozo.min(total - f64::from(*n) * trozo)).sum()
    }

    fn avance(&self) {
        let parte = self.traidos() / self.archivo.size().max(1.0) * 100.0;
        poner(&self.linea.barra, "value", &(parte as u32).to_string());
    }

    /// The first piece that is missing.
    fn falta(&self) -> Option<u32> {
        let cuantos = (self.archivo.size() / self.trozo.get()).ceil() as u32;
        let hay = self.hay.borrow();
        (0..cuantos).find(|n| !hay.contains(n))
    }

    /// Whether the file can still be read: somebody may have moved or changed it.
    async fn legible(&self) -> bool {
        match self.archivo.slice_with_f64_and_f64(0.0, 1.0) {
            Ok(b) => JsFuture::from(b.array_buffer()).await.is_ok(),
            Err(_) => false,
        }
    }

    /// Until some time is over, the net is back, or the person asks.
    async fn aguardar(&self, fallos: u32) {
        self.dudoso.set(true);
        self.avance();
        self.decir(&dato(&self.entrada, if sin_red() { "data-sin-red" } else { "data-cortado" }));
        self.linea.ver(true, true);
        let ms = (500_u64 << fallos.min(8)).min(MAX_ESPERA);
        let promesa = Promise::new(&mut |resolver: Function, _| {
            *self.despertar.borrow_mut() = Some(resolver.clone());
            set_timeout(move || _ = resolver.call0(&JsValue::NULL), Duration::from_millis(ms));
        });
        let _ = JsFuture::from(promesa).await;
        self.decir("");
        self.linea.ver(true, false);
    }

    /// It need not wait any longer.
    pub(crate) fn despertar(&self) {
        if let Some(resolver) = self.despertar.borrow_mut().take() {
            let _ = resolver.call0(&JsValue::NULL);
        }
    }

    pub(crate) fn al_cancelar(&self, hacer: impl FnMut() + 'static) {
        al_pulsar(&self.linea.cancela, hacer);
    }

    pub(crate) fn al_reintentar(&self, hacer: impl FnMut() + 'static) {
        al_pulsar(&self.linea.reintenta, hacer);
    }

    /// The person does not want it.
    pub(crate) fn cancelar(&self) {
        self.cancelado.set(true);
        self.pedido.cortar();
        self.despertar();
    }

    /// Its pieces go at once; where that fails, they go after a day.
    async fn olvidar(&self) {
        if !self.id.borrow().is_empty() {
            let _ = self.pedir("POST", "/cancelar", Cuerpo::Nada).await;
            self.id.borrow_mut().clear();
        }
    }

    fn guardado(&self, nombre: &str) {
        self.linea.ver(false, false);
        self.linea.cancela.remove();
        escribir(dentro(&self.linea.raiz, "b"), nombre);
        self.decir(&dato(&self.entrada, "data-guardado"));
    }

    /// What stays is the line, to be read, tried again or taken away.
    fn rechazar(&self, mensaje: &str) {
        self.decir(mensaje);
        poner(&self.linea.raiz, "class", "con-error");
        self.linea.rotular(&dato(&self.entrada, "data-quitar"));
        self.linea.ver(false, true);
    }
}
