//! Transparencia: the whole tree, with what is there and what is missing said plainly.

pub(crate) mod nodo;

use super::{buscar, piezas};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
};
use domain::transparencia::Nodo;
use leptos::{either::EitherOf4, prelude::*};
use rust_i18n::t;
use std::borrow::Cow;

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (§ 2.4.2)
pub(crate) fn pagina(c: Ctx<'_>, path: &str) -> String {
    let titulo = t!("transparencia.titulo", locale = c.l);
    let hoja = Hoja::new(titulo.clone(), t!("transparencia.descripcion", locale = c.l), path);
    let secciones: Vec<_> = c.sitio().arbol.secciones().map(|n| seccion(c, n)).collect();
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor">
                {piezas::titular(titulo, t!("transparencia.descripcion", locale = c.l))}
                {buscar::en_transparencia(c, "", "q-transparencia")}
                <p class="resumen-arbol">{cuenta(c)}</p>
                {secciones}
                <p class="todos">{piezas::enlace(c, "pqrsd/", &t!("transparencia.pida", locale = c.l))}</p>
            </div>
        },
    )
}

/// "La norma pide 58 temas y 55 están aquí. 2 no aplican a esta entidad. Falta uno.": of the ends that the norm asks for.
fn cuenta(c: Ctx<'_>) -> String {
    let s = c.sitio();
    let pedidos = s.arbol.nodos().iter().filter(|n| n.obligatorio && s.arbol.hijos(&n.id).next().is_none());
    let (mut hay, mut no_aplica, mut faltan) = (0, 0, 0);
    for n in pedidos {
        if s.arbol.no_aplica(n).is_some() {
            no_aplica += 1;
        } else if s.arbol.dicho(n, &s.publicaciones) {
            hay += 1;
        } else {
            faltan += 1;
        }
    }
    let total = hay + no_aplica + faltan;
    let frase = t!("transparencia.cuenta", locale = c.l, total = total, hay = hay);
    let fuera = match no_aplica {
        0 => "".into(),
        1 => t!("transparencia.uno_no_aplica", locale = c.l),
        n => t!("transparencia.no_aplican", locale = c.l, n = n),
    };
    let resto = match faltan {
        0 => t!("transparencia.no_falta", locale = c.l),
        1 => t!("transparencia.falta_uno", locale = c.l),
        n => t!("transparencia.faltan", locale = c.l, n = n),
    };
    format!("{frase} {fuera} {resto}").replace("  ", " ")
}

fn seccion(c: Ctx<'_>, n: &Nodo) -> impl IntoView + use<> {
    let arbol = &c.sitio().arbol;
    view! {
        <section class="seccion-arbol">
            <h2><a href=c.a(&arbol.ruta(n)) lang=c.lang(&n.titulo)>{nombre(n)}</a></h2>
            <p lang=c.lang(&n.debe)>{n.debe.to_string()}</p>
            {ramas(c, n)}
        </section>
    }
}

/// The nodes below one, each a link to where its content is, or what there is to say.
fn ramas(c: Ctx<'_>, n: &Nodo) -> AnyView {
    let arbol = &c.sitio().arbol;
    let hijos: Vec<_> = arbol.hijos(&n.id).map(|h| view! { <li>{linea(c, h)}{ramas(c, h)}</li> }).collect();
    (!hijos.is_empty()).then(|| view! { <ul class="arbol">{hijos}</ul> }).into_any()
}

/// "4.3 Plan de acción", as a link where there is one place to go.
fn linea(c: Ctx<'_>, n: &Nodo) -> impl IntoView + use<> {
    let s = c.sitio();
    let cuantas = s.arbol.publicado(n, &s.publicaciones).len();
    let numero = n.numero.to_string();
    let titulo = n.titulo.to_string();
    let lang = c.lang(&n.titulo);
    if let Some((href, espanol)) = destino(c, n) {
        let cuantas =
            (cuantas > 0).then(|| view! { " "<span class="numero">{format!("({cuantas})")}</span> });
        return EitherOf4::A(
            view! { <span class="ordinal">{numero}</span>" "<a href=href lang=lang hreflang=espanol.then_some("es")>{titulo}{cuantas}{espanol.then(|| piezas::aviso_de_idioma(c.l))}</a> },
        );
    }
    if let Some(x) = s.arbol.no_aplica(n) {
        let motivo = t!("transparencia.no_aplica", locale = c.l, motivo = x.motivo, norma = x.norma);
        return EitherOf4::B(view! {
            <span class="ordinal">{numero}</span>" "<span class="sin-enlace" lang=lang>{titulo}</span><span class="nota">{motivo}</span>
        });
    }
    if s.arbol.hijos(&n.id).next().is_some() {
        return EitherOf4::C(
            view! { <span class="ordinal">{numero}</span>" "<span class="sin-enlace" lang=lang>{titulo}</span> },
        );
    }
    EitherOf4::D(view! {
        <span class="ordinal">{numero}</span>" "<span class="sin-enlace" lang=lang>{titulo}</span>
        <span class="nota">{t!("transparencia.falta", locale = c.l)}</span>
    })
}

/// Where the content of a node is: its own page, one of the sede, or one of somebody else; and whether it is only in Spanish.
fn destino(c: Ctx<'_>, n: &Nodo) -> Option<(String, bool)> {
    let s = c.sitio();
    if !s.arbol.publicado(n, &s.publicaciones).is_empty() {
        return Some((c.a(&s.arbol.ruta(n)), false));
    }
    let pagina = n.lugar.pagina.as_deref().map(|p| (c.a(p), c.solo_espanol(p)));
    pagina.or_else(|| n.lugar.enlace.as_deref().map(|e| (e.to_owned(), false)))
}

/// "4.3 Plan de acción".
pub(crate) fn nombre(n: &Nodo) -> String {
    let punto = if n.padre.is_none() { "." } else { "" };
    format!("{}{punto} {}", n.numero, n.titulo)
}

/// The way to a page that the tree points to, or that stands below Transparencia.
pub(crate) fn migas<'a>(c: Ctx<'a>, ruta: &str) -> Vec<(Cow<'a, str>, String)> {
    let arbol = &c.sitio().arbol;
    let aqui = |p: &str| p.trim_matches('/') == ruta.trim_matches('/');
    let nodo = arbol.nodos().iter().find(|n| n.lugar.pagina.as_deref().is_some_and(aqui));
    if nodo.is_none() && !ruta.starts_with("transparencia/") {
        return Vec::new();
    }
    let mut migas = vec![(t!("transparencia.corto", locale = c.l), "transparencia/".to_owned())];
    if let Some(n) = nodo {
        let seccion = arbol.seccion(n);
        migas.push((nombre(seccion).into(), arbol.ruta(seccion)));
    }
    migas
}
