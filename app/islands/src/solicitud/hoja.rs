//! The form of the page: its questions, and what it holds now.

use super::definicion::{Pregunta, preguntas};
use crate::nodos::cada;
use crate::pagina::{dato, dentro};
use domain::Fecha;
use domain::formulario::{Hallazgo, Respuestas, Revision, revisar_campo};
use js_sys::{Array, Date};
use leptos::prelude::document;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, FormData, HtmlFormElement};

/// The form, as the server wrote it.
pub(crate) struct Hoja {
    pub(crate) form: HtmlFormElement,
    preguntas: Vec<Pregunta>,
}

impl Hoja {
    pub(crate) fn de_la_pagina() -> Option<Self> {
        let form = document().query_selector("form[data-formulario]").ok()??;
        let preguntas = preguntas(&dato(&form, "data-preguntas"));
        Some(Self { form: form.unchecked_into(), preguntas })
    }

    /// All that would travel now; of files, one answer each.
    pub(crate) fn respuestas(&self) -> Respuestas {
        let mut r = Respuestas::default();
        for (nombre, valor) in pares(&self.form).filter(|(n, _)| !n.starts_with('_')) {
            match valor.as_string() {
                Some(texto) => r.agregar(&nombre, texto),
                None if !super::nombre_de(&valor).is_empty() => r.agregar(&nombre, "elegido".to_owned()),
                None => {}
            }
        }
        // Files that the server has, or is getting.
        cada(&self.form, "[data-adjunto],[name=_quitar]", |boton| {
            let campo = boton.closest(".campo").ok().flatten();
            if let Some(entrada) = campo.and_then(|c| dentro(&c, "[type=file]")) {
                r.agregar(&dato(&entrada, "name"), dato(boton, "value"));
            }
        });
        r
    }

    /// The question that a control answers.
    pub(crate) fn pregunta(&self, control: &Element) -> Option<&Pregunta> {
        let nombre = dato(control, "name");
        self.preguntas
            .iter()
            .find(|(n, c)| nombre.strip_prefix(&**n).is_some_and(|resto| c.partes().contains(&resto)))
    }

    /// What is wrong with what is asked now, in the order of the page. Turns of a group that were left empty count for
    /// nothing, unless all were.
    pub(crate) fn revisar(&self) -> Vec<(&Pregunta, Revision)> {
        let (r, hoy) = (self.respuestas(), hoy());
        let asked = self.preguntas.iter().filter(|p| preguntada(p));
        let todas: Vec<_> = asked.map(|p| (p, revisar_campo(&p.1, &p.0, &r, hoy))).collect();
        let dicho =
            |grupo: &str| todas.iter().any(|((n, _), una)| n.starts_with(grupo) && !una.limpias.vacia());
        let cuenta = |nombre: &str| match turno(nombre) {
            Some((seccion, vez)) => {
                dicho(&nombre[..vez]) || (&nombre[seccion..vez] == "1." && !dicho(&nombre[..seccion]))
            }
            None => true,
        };
        let cuentan: Vec<bool> = todas.iter().map(|((n, _), _)| cuenta(n)).collect();
        todas.into_iter().zip(cuentan).filter(|(_, si)| *si).map(|(x, _)| x).collect()
    }

    /// What is wrong with one.
    pub(crate) fn revisar_una(&self, p: &Pregunta) -> Vec<Hallazgo> {
        if !preguntada(p) {
            return Vec::new();
        }
        revisar_campo(&p.1, &p.0, &self.respuestas(), hoy()).errores
    }
}

/// In `integrantes.2.correo`, where the name of the group ends and where its turn does.
fn turno(nombre: &str) -> Option<(usize, usize)> {
    let seccion = nombre.find('.')? + 1;
    Some((seccion, seccion + nombre[seccion..].find('.')? + 1))
}

/// Whether it stands on the page and is not hidden by a condition.
fn preguntada((nombre, campo): &Pregunta) -> bool {
    let id = ["c-", nombre, campo.partes()[0]].concat();
    document().get_element_by_id(&id).is_some_and(|e| e.matches(":enabled").is_ok_and(|si| si))
}

/// Today in Colombia.
fn hoy() -> Fecha {
    super::estado::dia(Date::now()).unwrap_or(Fecha::MIN)
}

/// Names and values that would travel, in order; a file is no text.
pub(crate) fn pares(form: &HtmlFormElement) -> impl Iterator<Item = (String, JsValue)> + use<> {
    let datos = FormData::new_with_form(form).map_or(JsValue::NULL, JsValue::from);
    let todos = if datos.is_null() { Array::new() } else { Array::from(&datos) };
    todos.to_vec().into_iter().filter_map(|par| {
        let par = Array::from(&par);
        Some((par.get(0).as_string()?, par.get(1)))
    })
}
