//! What the island of a form finds on its page: the questions as data, and the words and buttons that it shows.

use super::{FormularioPagina, seccion};
use crate::ctx::Ctx;
use domain::formulario::{Campo, Opcion, Tipo};
use leptos::prelude::*;
use rust_i18n::t;

/// Questions of the page as `[[name, question], …]`, without what only people read.
pub(super) fn preguntas(x: &FormularioPagina<'_>) -> Option<String> {
    let mut todas = Vec::new();
    for s in &x.secciones {
        for vez in 1..=seccion::marcos_de(x, s) {
            todas.extend(s.campos.iter().map(|k| (s.nombre_de(k, vez), escueto(k))));
        }
    }
    serde_json::to_string(&todas).ok()
}

/// Checks read the values of choices, and not their words.
fn escueto(k: &Campo) -> Campo {
    let valores = |o: &[Opcion]| {
        o.iter().map(|o| Opcion { valor: o.valor.clone(), texto: "".into(), ayuda: None }).collect()
    };
    let tipo = match &k.tipo {
        Tipo::Opcion(o) => Tipo::Opcion(valores(o)),
        Tipo::Varias(o) => Tipo::Varias(valores(o)),
        Tipo::Declaracion(_) => Tipo::Declaracion("".into()),
        otro => otro.clone(),
    };
    Campo { tipo, ayuda: None, ejemplo: None, si: None, llena: None, para: None, ..k.clone() }
}

/// Above the questions: what this device kept, offered and not forced.
pub(super) fn ofrecer(c: Ctx<'_>) -> impl IntoView + use<> {
    let l = c.l;
    view! {
        <div class="container-alerta-govco ofrecido" id="recuperar" role="group" tabindex="-1"
            aria-labelledby="recuperar-que" hidden>
            <p id="recuperar-que" data-texto=t!("isla.hay_escrito", locale = l)></p>
            <p class="botones">
                <button type="button" class="btn-govco fill-btn-govco" data-isla="recuperar">
                    {t!("isla.recuperar", locale = l)}
                </button>
                <button type="button" class="btn-govco outline-btn-govco" data-isla="borrar">
                    {t!("isla.borrar", locale = l)}
                </button>
            </p>
        </div>
    }
}

/// Below them, beside the line that says where what was typed is.
pub(super) fn mandos(c: Ctx<'_>) -> impl IntoView + use<> {
    let l = c.l;
    let boton = |que: &'static str, texto| {
        view! { <button type="button" class="como-enlace" data-isla=que hidden>{texto}</button> }
    };
    view! {
        <div class="mandos-borrador">
            {boton("reintentar", t!("isla.reintentar", locale = l))}" "
            {boton("ver-otra", t!("isla.ver_otra", locale = l))}" "
            {boton("dejar-esta", t!("isla.dejar_esta", locale = l))}" "
            {boton("olvidar", t!("isla.olvidar", locale = l))}
            <div class="opcion checkbox-seleccion-govco" data-isla="compartido" hidden>
                <input id="isla-compartido" type="checkbox" data-no-guardar=""/>
                <label for="isla-compartido">{t!("isla.es_compartido", locale = l)}</label>
            </div>
        </div>
    }
}

/// The island, which reads all that.
pub(super) fn isla() -> impl IntoView {
    view! { <islands::Formulario/> }
}
