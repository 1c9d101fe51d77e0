//! Autosave: what was typed goes to the sede, or stays on this device; one at a time, tried again, and said where it is.

use super::{
    deposito::{Deposito, compartido},
    estado::{Estado, hora},
    hoja::{Hoja, pares},
};
use crate::actos::Guardado;
use crate::fn_guardar_borrador::guardar_borrador;
use crate::pagina::{dato, dentro, poner};
use js_sys::Date;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::task::spawn_local;
use leptos::web_sys::UrlSearchParams;
use std::{cell::Cell, rc::Rc, time::Duration};

/// After the last key.
const PAUSA: f64 = 1_500.0;
/// Between two posts, so that many people behind one address fit.
const ENTRE: f64 = 4_000.0;
/// The longest wait after failures.
const MAX_ESPERA: f64 = 60_000.0;

/// What is being written on this page, and how far it is kept.
pub(crate) struct Borrador {
    hoja: Rc<Hoja>,
    pub(crate) deposito: Deposito,
    pub(crate) estado: Estado,
    en_servidor: bool,
    version: Cell<u32>,
    cambios: Cell<u32>,
    guardados: Cell<u32>,
    en_vuelo: Cell<bool>,
    /// Another window has another version: only the person says which one stays.
    parado: Cell<bool>,
    fallos: Cell<u32>,
    ultimo: Cell<f64>,
    reloj: Cell<Option<TimeoutHandle>>,
}

impl Borrador {
    /// None on a page that keeps nothing, as a review.
    pub(crate) fn de(hoja: &Rc<Hoja>) -> Option<Rc<Self>> {
        let deposito = Deposito::de_la_pagina();
        let en_servidor = dato(&hoja.form, "data-guarda") == "servidor" && !deposito.de_nadie();
        Some(Rc::new(Self {
            estado: Estado::de(&hoja.form)?,
            hoja: Rc::clone(hoja),
            deposito,
            en_servidor,
            version: Cell::new(dato(&hoja.form, "data-version").parse().unwrap_or(0)),
            cambios: Cell::default(),
            guardados: Cell::default(),
            en_vuelo: Cell::default(),
            parado: Cell::default(),
            fallos: Cell::default(),
            ultimo: Cell::default(),
            reloj: Cell::default(),
        }))
    }

    pub(crate) fn en_servidor(&self) -> bool {
        self.en_servidor
    }

    /// Something changed.
    pub(crate) fn cambia(self: &Rc<Self>) {
        self.cambios.set(self.cambios.get() + 1);
        self.estado.pendiente(true);
        if self.fallos.get() == 0 {
            let desde = self.ultimo.get() + ENTRE - Date::now();
            self.esperar(if self.en_servidor { PAUSA.max(desde) } else { PAUSA });
        } else {
            // The clock of the next try goes on; this tab keeps it meanwhile.
            self.deposito.guardar();
        }
    }

    fn esperar(self: &Rc<Self>, ms: f64) {
        self.parar();
        let suyo = Rc::clone(self);
        let reloj = set_timeout_with_handle(move || suyo.guardar(), Duration::from_millis(ms as u64));
        self.reloj.set(reloj.ok());
    }

    fn parar(&self) {
        if let Some(reloj) = self.reloj.take() {
            reloj.clear();
        }
    }

    /// Keeps what is not kept yet.
    pub(crate) fn guardar(self: &Rc<Self>) {
        let cambios = self.cambios.get();
        if self.en_vuelo.get() || self.parado.get() || cambios == self.guardados.get() {
            return;
        }
        self.parar();
        if !self.en_servidor {
            return self.guardar_aqui(cambios);
        }
        self.en_vuelo.set(true);
        self.ultimo.set(Date::now());
        let suyo = Rc::clone(self);
        spawn_local(async move {
            let r = suyo.pedir().await;
            suyo.en_vuelo.set(false);
            suyo.contestado(r, cambios);
        });
    }

    async fn pedir(&self) -> Option<Guardado> {
        let clave = dentro(&self.hoja.form, "[name=_clave]").map(|c| dato(&c, "value"));
        let ruta = dato(&self.hoja.form, "data-formulario");
        guardar_borrador(ruta, clave.unwrap_or_default(), self.version.get(), campos(&self.hoja)?).await.ok()
    }

    fn guardar_aqui(&self, cambios: u32) {
        if compartido() {
            self.estado.decir("data-nunca");
        } else if self.deposito.guardar() {
            self.hecho(cambios);
            self.estado.decir_con("data-local", "{hora}", &hora(Date::now()));
            self.estado.mostrar("olvidar", true);
        } else {
            self.estado.decir("data-no");
        }
    }

    fn hecho(&self, cambios: u32) {
        self.guardados.set(cambios);
        self.fallos.set(0);
        self.estado.mostrar("reintentar", false);
        self.estado.pendiente(self.cambios.get() != cambios);
    }

    fn contestado(self: &Rc<Self>, r: Option<Guardado>, cambios: u32) {
        match r {
            Some(g) if g.ok => {
                self.version.set(g.version);
                clave(&self.hoja, &g.clave);
                self.deposito.borrar();
                self.hecho(cambios);
                self.estado.decir_con("data-servidor", "{hora}", &g.hora);
                if self.cambios.get() != cambios {
                    self.esperar(ENTRE);
                }
            }
            Some(g) if g.otra => {
                self.version.set(g.version);
                self.parado.set(true);
                self.deposito.guardar();
                self.estado.decir("data-otra");
                self.estado.mostrar("ver-otra", true);
                self.estado.mostrar("dejar-esta", true);
            }
            Some(g) => {
                self.deposito.guardar();
                self.estado.decir_esto(&g.mensaje);
                self.estado.mostrar("reintentar", true);
            }
            None => self.fallar(),
        }
    }

    fn fallar(self: &Rc<Self>) {
        let fallos = self.fallos.get() + 1;
        self.fallos.set(fallos);
        self.estado.decir(if self.deposito.guardar() { "data-sin-red" } else { "data-no" });
        self.estado.mostrar("reintentar", true);
        self.esperar((1_000.0 * f64::from(1_u32 << fallos.min(6))).min(MAX_ESPERA));
    }

    /// The net came back, or the person asks.
    pub(crate) fn reintentar(self: &Rc<Self>) {
        if self.cambios.get() != self.guardados.get() {
            self.guardar();
        }
    }

    /// What this window has stays over what another one wrote.
    pub(crate) fn insistir(self: &Rc<Self>) {
        self.parado.set(false);
        self.estado.mostrar("ver-otra", false);
        self.estado.mostrar("dejar-esta", false);
        self.guardar();
    }

    /// A file may begin the draft too: whoever is first goes alone. False where something else is on its way.
    pub(crate) fn ocupar(&self, si: bool) -> bool {
        let libre = !si || !self.en_vuelo.get();
        if libre {
            self.en_vuelo.set(si);
        }
        libre
    }

    /// A file began the draft.
    pub(crate) fn nace(&self, version: u32) {
        if self.version.get() == 0 {
            self.version.set(version);
        }
    }

    /// The form is on its way: nothing is told and nothing is sent beside it.
    pub(crate) fn despedir(&self) {
        self.parar();
        self.estado.pendiente(false);
    }
}

/// The key with which the next post finds the draft.
pub(crate) fn clave(hoja: &Hoja, valor: &str) {
    let campo = dentro(&hoja.form, "[name=_clave]").or_else(|| {
        let nuevo = crate::nodos::crear("input")?;
        poner(&nuevo, "type", "hidden");
        poner(&nuevo, "name", "_clave");
        hoja.form.append_child(&nuevo).ok()?;
        Some(nuevo)
    });
    if let Some(campo) = campo.filter(|_| !valor.is_empty()) {
        poner(&campo, "value", valor);
    }
}

/// The fields without the files.
fn campos(hoja: &Hoja) -> Option<String> {
    let todos = UrlSearchParams::new().ok()?;
    for (nombre, valor) in pares(&hoja.form) {
        if let Some(valor) = valor.as_string() {
            todos.append(&nombre, &valor);
        }
    }
    Some(todos.to_string().into())
}
