//! A section of Transparencia, or a node with publications of its own.

use super::{super::piezas, nombre};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::larga,
    ruta::POR_PAGINA,
    vistas::publicadas,
};
use domain::{
    publicacion::Publicacion,
    transparencia::{Lista, Nodo},
};
use leptos::prelude::*;
use rust_i18n::t;

/// Publications of a node shown on the page of its section.
const EN_SECCION: usize = 6;

/// Its page.
pub(crate) fn pagina(c: Ctx<'_>, path: &str, n: &Nodo) -> String {
    let arbol = &c.sitio().arbol;
    let titulo = nombre(n);
    let descripcion = if n.debe.is_empty() { &n.titulo } else { &n.debe };
    let mut hoja = Hoja::new(titulo.clone(), &**descripcion, path)
        .miga(t!("transparencia.corto", locale = c.l), "transparencia/");
    let seccion = arbol.seccion(n);
    if seccion.id != n.id {
        hoja = hoja.miga(nombre(seccion), arbol.ruta(seccion));
    }
    let cuerpo = if n.padre.is_none() { de_seccion(c, n) } else { de_nodo(c, n) };
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor">
                {piezas::titular(titulo, &*n.debe)}
                {cuerpo}
                {(!n.norma.is_empty()).then(|| view! {
                    <p class="nota">{t!("transparencia.norma", locale = c.l, norma = n.norma)}</p>
                })}
            </div>
        },
    )
}

fn de_seccion(c: Ctx<'_>, n: &Nodo) -> AnyView {
    let arbol = &c.sitio().arbol;
    let hijos: Vec<_> = arbol.hijos(&n.id).map(|h| rama(c, h, 2)).collect();
    view! { <div class="ramas">{propio(c, n, hijos.is_empty())}{hijos}</div> }.into_any()
}

/// A node with its heading, at the level that its depth gives.
fn rama(c: Ctx<'_>, n: &Nodo, nivel: u8) -> AnyView {
    let arbol = &c.sitio().arbol;
    let hijos: Vec<_> = arbol.hijos(&n.id).map(|h| rama(c, h, nivel + 1)).collect();
    let titulo = if nivel == 2 {
        view! { <h2 id=n.id.to_string() lang=c.lang(&n.titulo)>{nombre(n)}</h2> }.into_any()
    } else {
        view! { <h3 id=n.id.to_string() lang=c.lang(&n.titulo)>{nombre(n)}</h3> }.into_any()
    };
    let clase = if nivel == 2 { "rama" } else { "rama honda" };
    view! {
        <section class=clase>
            {titulo}
            <p lang=c.lang(&n.debe)>{n.debe.to_string()}</p>
            {propio(c, n, hijos.is_empty())}
            {hijos}
        </section>
    }
    .into_any()
}

/// What is at a node itself; an end with nothing says so.
fn propio(c: Ctx<'_>, n: &Nodo, es_fin: bool) -> AnyView {
    let s = c.sitio();
    let publicado = s.arbol.publicado(n, &s.publicaciones);
    let pagina = n.lugar.pagina.as_deref().map(|p| piezas::enlace(c, p, &titulo_de(c, p)).into_any());
    let enlace = n.lugar.enlace.as_deref().map(|e| {
        let sitio = e.split_once("://").map_or(e, |(_, r)| r).split('/').next().unwrap_or(e);
        let sitio = sitio.trim_start_matches("www.");
        let texto = t!("publicado.vea_en", locale = c.l, sitio = sitio);
        view! { <a href=e.to_owned()>{texto}</a> }.into_any()
    });
    let mut enlaces: Vec<_> =
        pagina.into_iter().chain(enlace).map(|a| view! { <li>{a}</li> }.into_any()).collect();
    enlaces.extend(publicado.iter().take(EN_SECCION).map(|p| documento_de(c, p)));
    if publicado.len() > EN_SECCION {
        let todos = t!("transparencia.ver_todos", locale = c.l, n = publicado.len());
        enlaces.push(view! { <li><a href=c.a(&s.arbol.ruta(n))>{todos}<span class="oculto">{format!(": {}", n.titulo)}</span></a></li> }.into_any());
    }
    if let Some(x) = &n.lugar.no_aplica {
        let motivo = t!("transparencia.no_aplica", locale = c.l, motivo = x.motivo, norma = x.norma);
        return view! { <p class="vacio">{motivo}</p> }.into_any();
    }
    match enlaces.is_empty() {
        false => view! { <ul class="descargas">{enlaces}</ul> }.into_any(),
        true if es_fin && s.arbol.no_aplica(n).is_none() => falta(c),
        true => ().into_any(),
    }
}

fn documento_de(c: Ctx<'_>, p: &Publicacion) -> AnyView {
    view! {
        <li>
            {piezas::enlace(c, &p.ruta(), &p.titulo)}
            " "<span class="numero">{format!("({})", larga(p.dia(), c.l))}</span>
        </li>
    }
    .into_any()
}

/// What is missing can be asked for.
fn falta(c: Ctx<'_>) -> AnyView {
    view! {
        <p class="vacio">
            {t!("transparencia.falta", locale = c.l)}" "
            {piezas::enlace(c, "pqrsd/", &t!("transparencia.pida", locale = c.l))}
        </p>
    }
    .into_any()
}

/// The title of a page of the sede: of a sheet, or of what the sede makes itself.
fn titulo_de(c: Ctx<'_>, ruta: &str) -> String {
    let limpia = ruta.trim_matches('/');
    let s = c.sitio();
    let hoja = s.paginas.iter().find(|p| &*p.ruta == limpia).map(|p| p.titulo.to_string());
    hoja.unwrap_or_else(|| match limpia {
        "directorio" => t!("directorio.titulo", locale = c.l).into(),
        "directorio/servidores" => t!("quienes.servidores", locale = c.l).into(),
        "directorio/grupos" => t!("quienes.grupos", locale = c.l).into(),
        "tramites" => t!("lista.titulo", locale = c.l).into(),
        "calendario" => t!("calendario.titulo", locale = c.l).into(),
        otra => domain::publicacion::Tipo::TODOS
            .into_iter()
            .find(|t| t.raiz().trim_end_matches('/') == otra)
            .map_or_else(|| t!("transparencia.ver", locale = c.l), |t| publicadas::titulo(t, c.l))
            .into(),
    })
}

/// All that was published for a node, newest first; beyond one page the list of its kind goes on.
fn de_nodo(c: Ctx<'_>, n: &Nodo) -> AnyView {
    let s = c.sitio();
    let todas = s.arbol.publicado(n, &s.publicaciones);
    let estas: Vec<&Publicacion> = todas.iter().take(POR_PAGINA).copied().collect();
    let mas = (todas.len() > POR_PAGINA).then(|| {
        let tipo = match &n.lugar.lista {
            Some(Lista { tipo, .. }) => *tipo,
            None => todas[0].tipo(),
        };
        let texto = t!("transparencia.ver_todos", locale = c.l, n = todas.len());
        view! { <p class="todos"><a href=c.a(tipo.raiz())>{texto}</a></p> }
    });
    let otros = n.lugar.pagina.as_deref().map(|p| {
        view! { <p class="todos">{piezas::enlace(c, p, &titulo_de(c, p))}</p> }
    });
    view! { {otros}{publicadas::fila::filas(c, &estas, false)}{mas} }.into_any()
}
