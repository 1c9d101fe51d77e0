//! The bar of accessibility: contrast and size of the letter, by style alone; one small file remembers them.

use crate::iconos::icono;
use leptos::prelude::*;
use rust_i18n::t;
use std::borrow::Cow;

/// What remembers the choices; each page names it with the hash of its bytes, and no other script may run there.
pub const PREFERENCIAS: &str = include_str!("preferencias.js");

/// Norma: Resolución MinTIC 1519 de 2020, anexo 1 (contrast and size of the letter, chosen on the page)
pub(super) fn accesibilidad(l: &str) -> impl IntoView {
    view! {
        <section class="barra-accesibilidad" aria-label=t!("accesibilidad.barra", locale = l)>
            <details>
                <summary>
                    <span class="icono" inner_html=icono("contraste")></span>
                    <span>{t!("accesibilidad.barra", locale = l)}</span>
                </summary>
                <div class="contenedor">
                    {grupo("contraste", t!("accesibilidad.contraste", locale = l), [
                        ("normal", t!("accesibilidad.contraste_normal", locale = l)),
                        ("alto", t!("accesibilidad.contraste_alto", locale = l)),
                    ])}
                    {grupo("letra", t!("accesibilidad.letra", locale = l), [
                        ("normal", t!("accesibilidad.letra_normal", locale = l)),
                        ("grande", t!("accesibilidad.letra_grande", locale = l)),
                        ("mayor", t!("accesibilidad.letra_mayor", locale = l)),
                    ])}
                </div>
            </details>
        </section>
    }
}

/// Radios outside of any form: nothing sends them. The first one rules until another is chosen.
fn grupo<'a, const N: usize>(
    que: &'static str,
    nombre: Cow<'a, str>,
    valores: [(&'static str, Cow<'a, str>); N],
) -> impl IntoView + use<'a, N> {
    let radios: Vec<_> = valores
        .into_iter()
        .enumerate()
        .map(|(i, (valor, palabras))| {
            let id = format!("{que}-{valor}");
            view! {
                <label>
                    <input type="radio" id=id name=que value=valor checked={i == 0}/>
                    {palabras}
                </label>
            }
        })
        .collect();
    view! {
        <fieldset>
            <legend>{nombre}</legend>
            {radios}
        </fieldset>
    }
}
