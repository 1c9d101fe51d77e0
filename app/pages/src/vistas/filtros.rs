//! The filters beside a list: links with counts, the chosen ones removable.

use super::{lista::nombre, piezas::ic};
use crate::{
    ctx::Ctx,
    indice::{Filtro, GrupoFaceta},
};
use leptos::prelude::*;
use rust_i18n::t;

/// The four groups, folded on phones.
pub(crate) fn filtros(c: Ctx<'_>, filtro: Filtro) -> impl IntoView {
    use GrupoFaceta::{Audiencia, Costo, Modalidad, Tema};
    let grupos: Vec<_> = [
        (Tema, t!("filtro.tema", locale = c.l)),
        (Modalidad, t!("filtro.modalidad", locale = c.l)),
        (Costo, t!("filtro.costo", locale = c.l)),
        (Audiencia, t!("filtro.audiencia", locale = c.l)),
    ]
    .into_iter()
    .filter_map(|(g, titulo)| {
        let enlaces = enlaces(c, filtro, g);
        (!enlaces.is_empty()).then(|| view! { <h3>{titulo}</h3> <ul>{enlaces}</ul> })
    })
    .collect();
    view! {
        <nav class="filtros" aria-label=t!("filtro.titulo", locale = c.l)>
            <details>
                <summary><h2>{t!("filtro.titulo", locale = c.l)}</h2></summary>
                {grupos}
            </details>
        </nav>
    }
}

fn enlaces(c: Ctx<'_>, filtro: Filtro, grupo: GrupoFaceta) -> Vec<impl IntoView> {
    let indice = c.indice();
    indice
        .facetas()
        .filter(|(n, f)| f.grupo == grupo && filtro.elegidas().all(|e| e != *n))
        .filter_map(|(n, _)| {
            let con = indice.con(filtro, n)?;
            let cuantos = indice.tramites(con).len();
            (cuantos > 0).then(|| {
                view! {
                    <li>
                        <a href=c.a(&indice.path(con)) lang=c.lang_es(&nombre(c, n))>
                            {nombre(c, n)}" "<span class="numero">{format!("({cuantos})")}</span>
                        </a>
                    </li>
                }
            })
        })
        .collect()
}

/// What is chosen, each with the way to take it away.
pub(crate) fn elegidas(c: Ctx<'_>, filtro: Filtro) -> impl IntoView {
    let fichas: Vec<_> = filtro
        .elegidas()
        .map(|n| {
            let sin = c.a(&c.indice().path(filtro.sin(n)));
            view! {
                <li>
                    <a href=sin>
                        <span class="oculto">{t!("filtro.quitar", locale = c.l)}" "</span>
                        {nombre(c, n)}{ic("quitar")}
                    </a>
                </li>
            }
        })
        .collect();
    (!fichas.is_empty()).then(|| {
        view! { <ul class="elegidas" aria-label=t!("filtro.elegidos", locale = c.l)>{fichas}</ul> }
    })
}
