//! How long the session of the page lasts, and what is shown of it.

use crate::pagina::{dato, decir, dentro, poner};
use crate::{actos::Prorroga, fn_extender::extender, guardado};
use js_sys::{Date, JsString, parse_int};
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use leptos::web_sys::{BroadcastChannel, Element, HtmlElement, MessageEvent};
use leptos::{
    prelude::{document, window},
    task::spawn_local,
};
use std::{cell::Cell, rc::Rc};

const ESTADO: &str = ".aviso-sesion-estado";
const OCULTO: &str = "hidden";
/// Typing asks for more time once in this many milliseconds, and only this long before the warning.
const CADA: f64 = 300_000.0;

/// What the page knows of its session; times are milliseconds of the clock of the browser.
pub(crate) struct Sesion {
    seccion: Element,
    avisar: f64,
    hasta: Cell<f64>,
    /// When typing last asked for more.
    pedida: Cell<f64>,
    /// Minutes that the warning says; 0 while there is no warning.
    minutos: Cell<u32>,
    escrita: Cell<bool>,
    terminada: Cell<bool>,
    /// Where the person was when the warning took the focus.
    foco: Cell<Option<HtmlElement>>,
    pestanas: Option<BroadcastChannel>,
}

impl Sesion {
    /// The session that the server wrote on the page, with what was kept of the one before.
    pub(crate) fn de_la_pagina() -> Option<Self> {
        let seccion = document().get_element_by_id("aviso-sesion")?;
        let milisegundos = |nombre: &str| parse_int(&dato(&seccion, nombre), 10) * 1000.0;
        // The session runs since the server answered, not since the wasm came.
        let pasados = window().performance().map_or(0.0, |p| p.now());
        let escrita = guardado::recuperar(&dato(&seccion, "data-persona"));
        if escrita {
            decir(ESTADO, &dato(&seccion, "data-recuperado"));
        }
        Some(Self {
            avisar: milisegundos("data-avisar"),
            hasta: Cell::new(Date::now() - pasados + milisegundos("data-quedan")),
            pedida: Cell::new(0.0),
            minutos: Cell::new(0),
            escrita: Cell::new(escrita),
            terminada: Cell::new(false),
            foco: Cell::new(None),
            pestanas: BroadcastChannel::new("sesion").ok(),
            seccion,
        })
    }

    /// What other tabs say: the seconds that are left.
    pub(crate) fn oir(&self, hacer: impl Fn(MessageEvent) + 'static) {
        if let Some(pestanas) = &self.pestanas {
            let oye = Closure::<dyn Fn(MessageEvent)>::new(hacer).into_js_value();
            pestanas.set_onmessage(Some(oye.unchecked_ref()));
        }
    }

    /// Looks at the clock: timers sleep with the computer, the session does not.
    pub(crate) fn segundo(&self) {
        let quedan = self.hasta.get() - Date::now();
        if self.terminada.get() || quedan > self.avisar {
            return;
        }
        if quedan <= 0.0 {
            return self.terminar("");
        }
        let minutos = (quedan / 60_000.0).ceil() as u32;
        if self.minutos.replace(minutos) != minutos {
            self.avisar(minutos);
        }
    }

    fn avisar(&self, minutos: u32) {
        let texto = match minutos {
            1 => dato(&self.seccion, "data-minuto"),
            n => JsString::from(dato(&self.seccion, "data-minutos")).replace("{n}", &n.to_string()).into(),
        };
        self.mostrar(&texto);
    }

    /// Who is typing hears it; who is not is taken to the button or the link, once.
    fn mostrar(&self, texto: &str) {
        let nuevo = self.seccion.has_attribute(OCULTO);
        let activo = document().active_element();
        let escribe = activo.as_ref().is_some_and(|a| a.matches("input,textarea,select").is_ok_and(|si| si));
        let _ = self.seccion.remove_attribute(OCULTO);
        decir(ESTADO, "");
        if let Some(lugar) = dentro(&self.seccion, "#aviso-sesion-texto") {
            if escribe || !nuevo {
                poner(&lugar, "aria-live", "assertive");
            }
            lugar.set_text_content(Some(texto));
        }
        let en_ella = self.seccion.contains(activo.as_deref());
        if !escribe && (nuevo || en_ella) {
            self.enfocar(activo.filter(|_| !en_ella));
        }
    }

    /// To the button, or to the link when the button is gone.
    fn enfocar(&self, antes: Option<Element>) {
        if let Some(antes) = antes {
            self.foco.set(Some(antes.unchecked_into()));
        }
        if let Some(a) = dentro(&self.seccion, "form:not([hidden]) button,a:not([hidden])") {
            let _ = a.unchecked_into::<HtmlElement>().focus();
        }
    }

    /// It is over: what was typed is kept, and the link leads back.
    fn terminar(&self, mensaje: &str) {
        self.terminada.set(true);
        let guardada = self.escrita.get() && self.guardar();
        if let Some(form) = dentro(&self.seccion, "form") {
            poner(&form, OCULTO, "");
        }
        if let Some(ingresar) = dentro(&self.seccion, "a") {
            let _ = ingresar.remove_attribute(OCULTO);
        }
        let nota = if guardada { dato(&self.seccion, "data-guardado") } else { String::new() };
        self.mostrar(&[&self.o_dato(mensaje, "data-fin"), " ", &nota].concat());
    }

    /// What the server says now, or else what it wrote on the section.
    fn o_dato(&self, mensaje: &str, atributo: &str) -> String {
        if mensaje.is_empty() { dato(&self.seccion, atributo) } else { mensaje.to_owned() }
    }

    fn guardar(&self) -> bool {
        guardado::guardar(&dato(&self.seccion, "data-persona"))
    }

    /// Somebody types: they are there, or they go on when it is over.
    pub(crate) fn escribe(self: &Rc<Self>, campo: &Element) {
        self.escrita.set(self.escrita.get() || guardado::es_campo(campo));
        let ahora = Date::now();
        if self.terminada.get() {
            self.guardar();
        } else if self.hasta.get() - ahora < self.avisar + CADA && ahora - self.pedida.get() > CADA {
            self.pedida.set(ahora);
            let sesion = Rc::clone(self);
            spawn_local(async move { _ = sesion.pedir().await });
        }
    }

    /// The person wants to go on; false where only the plain form can still help.
    pub(crate) async fn seguir(self: Rc<Self>) -> bool {
        let prorroga = self.pedir().await;
        match &prorroga {
            Some(p) if p.ok => decir(ESTADO, &self.o_dato(&p.mensaje, "data-sigue")),
            Some(_) => {}
            None => _ = self.escrita.get() && self.guardar(),
        }
        prorroga.is_some()
    }

    async fn pedir(&self) -> Option<Prorroga> {
        let prorroga = extender().await.ok()?;
        if prorroga.ok {
            let quedan = f64::from(prorroga.quedan);
            self.sigue(quedan);
            if let Some(pestanas) = &self.pestanas {
                let _ = pestanas.post_message(&quedan.into());
            }
        } else {
            self.terminar(&prorroga.mensaje);
        }
        Some(prorroga)
    }

    /// There are so many seconds again; where they are few, the warning stays.
    pub(crate) fn sigue(&self, quedan: f64) {
        let quedan = quedan * 1000.0;
        self.hasta.set(Date::now() + quedan);
        if !self.terminada.get() && quedan > self.avisar {
            self.minutos.set(0);
            self.ocultar();
        }
    }

    /// The warning goes, and gives the focus back.
    fn ocultar(&self) {
        let en_ella = self.seccion.contains(document().active_element().as_deref());
        poner(&self.seccion, OCULTO, "");
        if let (true, Some(antes)) = (en_ella, self.foco.take()) {
            let _ = antes.focus();
        }
    }
}
