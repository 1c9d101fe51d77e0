//! The list of trámites, whole or filtered.

use super::{fila::filas, filtros, piezas};
use crate::{
    Ruta,
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::Palabra,
    indice::{Filtro, Nombre},
    ruta::{POR_PAGINA, paginas},
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// One page of a list.
pub(crate) fn pagina(c: Ctx<'_>, path: &str, filtro: Filtro, n: usize) -> String {
    let titulo = titulo(c, filtro, n);
    let raiz = c.indice().path(filtro);
    let mut hoja = Hoja::new(titulo.as_str(), t!("lista.descripcion", locale = c.l), path);
    if filtro != Filtro::default() || n > 1 {
        hoja = hoja.miga(t!("lista.titulo", locale = c.l), "tramites/");
    }
    // Pairs and further pages only repeat what the single facets and the sheets say.
    hoja.indexar = filtro.1.is_none() && n == 1;
    let h1 = self::titulo(c, filtro, 1);
    documento(c, &hoja, cuerpo(c, &h1, &raiz, filtro, n))
}

fn cuerpo<'a>(c: Ctx<'a>, h1: &'a str, raiz: &'a str, filtro: Filtro, n: usize) -> impl IntoView {
    let todos = c.indice().tramites(filtro);
    let estos = todos.chunks(POR_PAGINA).nth(n - 1).unwrap_or_default();
    let resultado = if todos.is_empty() {
        Either::Left(vacia(c))
    } else {
        Either::Right(view! { <ul class="filas" inner_html=filas(c, estos)></ul> })
    };
    view! {
        <div class="contenedor">
            {piezas::titular(h1, "")}
            <div class="con-lado">
                {filtros::filtros(c, filtro)}
                <section class="principal" aria-labelledby="cuenta">
                    {filtros::elegidas(c, filtro)}
                    <h2 id="cuenta" class="cuenta">{cuenta(c, todos.len(), n)}</h2>
                    {resultado}
                    {piezas::paginacion(c, raiz, n, paginas(todos.len()))}
                </section>
            </div>
        </div>
        {piezas::ayuda(c)}
    }
}

fn vacia(c: Ctx<'_>) -> impl IntoView {
    view! { <p class="vacio">{t!("lista.vacia", locale = c.l)}</p> }
}

fn cuenta(c: Ctx<'_>, total: usize, n: usize) -> Palabra {
    if total > POR_PAGINA {
        let desde = (n - 1) * POR_PAGINA + 1;
        t!("lista.tramos", locale = c.l, desde = desde, hasta = (n * POR_PAGINA).min(total), total = total)
    } else if total == 1 {
        t!("lista.uno", locale = c.l)
    } else {
        t!("lista.cuantos", locale = c.l, n = total)
    }
}

/// "Trámites: Vivienda · En línea (página 2)".
fn titulo(c: Ctx<'_>, filtro: Filtro, n: usize) -> String {
    let mut titulo = t!("lista.titulo", locale = c.l).into_owned();
    for (k, f) in filtro.elegidas().enumerate() {
        titulo.push_str(if k == 0 { ": " } else { " · " });
        titulo.push_str(&nombre(c, f));
    }
    if n > 1 {
        titulo.push_str(&t!("lista.pagina", locale = c.l, n = n));
    }
    titulo
}

/// The words of a choice.
pub(crate) fn nombre(c: Ctx<'_>, faceta: u16) -> Palabra {
    match &c.indice().faceta(faceta).nombre {
        Nombre::Clave(k) => t!(*k, locale = c.l),
        Nombre::Texto(s) => s.to_string().into(),
    }
}

/// Used by the site map and the tests.
impl Ruta {
    /// Whether search engines should know it: what a sitemap lists.
    pub fn indexable(&self) -> bool {
        match self.clase {
            crate::Clase::Lista(filtro, n) => filtro.1.is_none() && n == 1,
            crate::Clase::Publicadas(_, n) => n == 1 && !self.path.contains("--"),
            _ => true,
        }
    }
}
