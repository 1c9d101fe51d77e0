//! Header of the entity: what this sede is not, logo, name, search, menu.

use super::{BANDA, SESION, a, logo};
use crate::{Opciones, iconos::icono};
use domain::entidad::{Entidad, EntradaMenu, Kit};
use leptos::prelude::*;
use rust_i18n::t;

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (header, search, menu of at most seven entries)
pub(super) fn cabecera<'a>(e: &'a Entidad, o: &Opciones, actual: usize, l: &'a str) -> impl IntoView {
    view! {
        <header class="cabecera-govco">
            {bandas(e, o, l)}
            <div class="cabecera-cuerpo">
                <div class="contenedor cabecera-fila">
                    <a class="marca" href=a("")>
                        <img src=logo(e, o) alt="" width="48" height="48"/>
                        <span class="marca-nombre">
                            {&*e.nombre}<span class="oculto">{t!("marco.ir_al_inicio", locale = l)}</span>
                        </span>
                    </a>
                    {buscador(e.kit, l)}
                    {SESION}
                </div>
                {menu(e, actual, l)}
            </div>
            {BANDA}
        </header>
    }
}

fn buscador(kit: Kit, l: &str) -> impl IntoView {
    let clase = match kit {
        Kit::V4 => "busqueda-cabecera",
        Kit::V5 => "busqueda-cabecera govco-search-basic",
    };
    view! {
        <form class=clase role="search" action=a("buscar") method="get"
            aria-label=t!("marco.buscar_en_la_sede", locale = l)>
            <label class="oculto" for="q">{t!("marco.buscar_en_la_sede", locale = l)}</label>
            <input id="q" name="q" type="search" maxlength="120" autocomplete="off"
                placeholder=t!("marco.buscar_pista", locale = l)/>
            <button type="submit">
                <span class="icono" inner_html=icono("lupa")></span>
                <span class="oculto">{t!("marco.buscar", locale = l)}</span>
            </button>
        </form>
    }
}

fn menu<'a>(e: &'a Entidad, actual: usize, l: &'a str) -> impl IntoView {
    let entradas: Vec<_> = e
        .menu
        .iter()
        .enumerate()
        .map(|(i, m)| {
            let aqui = (i == actual).then_some("true");
            let lang = (l == "en").then_some("es");
            view! {
                <li>
                    <a href=a(&m.ruta) aria-current=aqui lang=lang>{&*m.texto}</a>
                    {(!m.entradas.is_empty()).then(|| submenu(m, lang, l))}
                </li>
            }
        })
        .collect();
    let (nav, lista) = match e.kit {
        Kit::V4 => ("container-navbar-menu-govco", "navbar-menu-govco"),
        Kit::V5 => ("menu-govco", "navbar-nav-menu-govco"),
    };
    view! {
        <nav class=format!("menu {nav}") aria-label=t!("marco.menu_principal", locale = l)>
            <details class="contenedor">
                <summary>
                    <span class="icono" inner_html=icono("menu")></span>
                    {t!("marco.menu", locale = l)}
                </summary>
                <ul class=lista>{entradas}</ul>
            </details>
        </nav>
    }
}

/// The second level; one open at a time, where the browser knows the name of a group.
fn submenu<'a>(m: &'a EntradaMenu, lang: Option<&'static str>, l: &str) -> impl IntoView + use<'a> {
    let debajo: Vec<_> =
        m.entradas.iter().map(|m| view! { <li><a href=a(&m.ruta) lang=lang>{&*m.texto}</a></li> }).collect();
    view! {
        <details class="submenu" name="submenu">
            <summary>
                <span class="oculto">{t!("marco.submenu", locale = l, seccion = &*m.texto)}</span>
            </summary>
            <ul>{debajo}</ul>
        </details>
    }
}

/// A demonstration, a preview and made-up people say so, quietly, in one band on every page.
fn bandas(e: &Entidad, o: &Opciones, l: &str) -> impl IntoView + use<> {
    let textos: Vec<_> = [
        e.demostracion.then(|| t!("marco.demostracion", locale = l)),
        o.simulador.then(|| t!("marco.simulador", locale = l)),
        o.borradores.then(|| t!("marco.vista_previa", locale = l)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!textos.is_empty())
        .then(|| view! { <p class="banda"><span class="contenedor">{textos.join(" ")}</span></p> })
}
