//! News: the list and each piece.

use super::piezas;
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::{fecha, fecha_con_dia},
    ruta::{POR_PAGINA, paginas},
};
use domain::pagina::Noticia;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// One page of the list, newest first.
pub(crate) fn lista(c: Ctx<'_>, path: &str, n: usize) -> String {
    let titulo = t!("noticias.titulo", locale = c.l);
    let completo = if n > 1 {
        format!("{titulo}{}", t!("lista.pagina", locale = c.l, n = n)).into()
    } else {
        titulo.clone()
    };
    let mut hoja = Hoja::new(completo, t!("noticias.descripcion", locale = c.l), path);
    hoja.indexar = n == 1;
    let todas = &c.sitio().noticias;
    let estas = todas.chunks(POR_PAGINA).nth(n - 1).unwrap_or_default();
    let cuerpo = if estas.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("noticias.vacia", locale = c.l)}</p> })
    } else {
        Either::Right(tarjetas(c, estas, false))
    };
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor">
                {piezas::titular(titulo, t!("noticias.descripcion", locale = c.l))}
                {cuerpo}
                {piezas::paginacion(c, "noticias/", n, paginas(todas.len()))}
            </div>
        },
    )
}

/// Some news as a list; headings one level deeper where the list stands under a heading of its own.
pub(crate) fn tarjetas<'a>(c: Ctx<'a>, noticias: &'a [Noticia], dentro: bool) -> impl IntoView {
    let tarjetas: Vec<_> = noticias
        .iter()
        .map(|n| {
            let enlace = view! { <a href=c.a(&format!("noticias/{}/", n.slug))>{&*n.titulo}</a> };
            let titulo = if dentro {
                Either::Left(view! { <h3>{enlace}</h3> })
            } else {
                Either::Right(view! { <h2>{enlace}</h2> })
            };
            view! {
                <li class="noticia">
                    {titulo}
                    <p class="fecha">{piezas::tiempo(n.fecha, fecha(n.fecha))}</p>
                    <p>{&*n.resumen}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="noticias">{tarjetas}</ul> }
}

/// One piece of news.
pub(crate) fn noticia(c: Ctx<'_>, path: &str, n: &Noticia) -> String {
    let hoja =
        Hoja::new(&*n.titulo, &*n.resumen, path).miga(t!("noticias.titulo", locale = c.l), "noticias/");
    documento(
        c,
        &hoja,
        view! {
            <article class="contenedor">
                {piezas::titular(&*n.titulo, &*n.resumen)}
                <p class="fecha">{piezas::tiempo(n.fecha, fecha_con_dia(n.fecha))}</p>
                <div class="prosa" inner_html=&*n.cuerpo.html></div>
            </article>
        },
    )
}
