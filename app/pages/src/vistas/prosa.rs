//! A page of prose: policies, participation, transparency.

use super::{
    piezas,
    prosa_forma::{self, Forma},
    transparencia,
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::larga,
};
use domain::pagina::Pagina;
use leptos::prelude::*;
use rust_i18n::t;

/// From so many headings on, a page opens with its contents.
const CON_INDICE: usize = 4;

/// Its page.
pub(crate) fn pagina(c: Ctx<'_>, path: &str, p: &Pagina) -> String {
    let descripcion = p.resumen.as_deref().unwrap_or(&p.titulo);
    let mut hoja = Hoja::new(&*p.titulo, descripcion, path);
    hoja.migas = superiores(c, &p.ruta);
    let forma = prosa_forma::de(c, p);
    hoja.con_forma = forma.antes.is_some() && c.version().borde;
    documento(c, &hoja, cuerpo(c, p, forma))
}

/// The pages whose path begins this one's, `politicas` above `politicas/privacidad`; else its place in Transparencia.
fn superiores<'a>(c: Ctx<'a>, ruta: &str) -> Vec<(std::borrow::Cow<'a, str>, String)> {
    let suyas: Vec<_> = ruta
        .match_indices('/')
        .filter_map(|(i, _)| c.sitio().paginas.iter().find(|p| *p.ruta == ruta[..i]))
        .map(|p| ((&*p.titulo).into(), format!("{}/", p.ruta)))
        .collect();
    // What has a place of its own in the menu is not told as a part of something else.
    if ruta.starts_with("transparencia/") { transparencia::migas(c, ruta) } else { suyas }
}

fn cuerpo<'a>(c: Ctx<'a>, p: &'a Pagina, forma: Forma) -> impl IntoView {
    let secciones: Vec<_> = p
        .cuerpo
        .titulos
        .iter()
        .filter(|t| t.nivel == 2)
        .map(|t| view! { <li><a href=format!("#{}", t.id)>{&*t.texto}</a></li> })
        .collect();
    view! {
        <article class="contenedor">
            {piezas::titular_de(c, &p.titulo, p.resumen.as_deref().unwrap_or_default())}
            {forma.antes.map(|f| view! { <div class="con-forma" inner_html=f></div> })}
            {(secciones.len() >= CON_INDICE).then(|| view! {
                <nav class="contenido" aria-labelledby="contenido-titulo">
                    <h2 id="contenido-titulo">{t!("prosa.contenido", locale = c.l)}</h2>
                    <ul>{secciones}</ul>
                </nav>
            })}
            {piezas::prosa(c, &p.cuerpo.html)}
            {forma.despues.map(|f| view! { <div class="con-forma" inner_html=f></div> })}
            {hijas(c, &p.ruta)}
            {(p.actualizado.is_some() || p.version.is_some()).then(|| view! {
                <p class="sello">
                    {p.version.as_deref().map(|v| t!("prosa.version", locale = c.l, v = v))}
                    {p.actualizado.map(|f| view! {
                        <span>{t!("prosa.actualizado", locale = c.l)}" "{piezas::tiempo(f, larga(f, c.l))}</span>
                    })}
                </p>
            })}
        </article>
    }
}

/// The pages just below this one, so that each can be reached without the site map.
fn hijas<'a>(c: Ctx<'a>, ruta: &str) -> impl IntoView + use<'a> {
    let arbol = &c.sitio().arbol;
    let abajo = |p: &&Pagina| {
        p.ruta.strip_prefix(ruta).and_then(|r| r.strip_prefix('/')).is_some_and(|r| !r.contains('/'))
    };
    let mut hijas: Vec<&Pagina> = c.sitio().paginas.iter().filter(abajo).collect();
    // In the order of the tree, where it knows them: the six sections of Participa have theirs.
    hijas.sort_by_key(|p| {
        let aqui = |x: &str| x.trim_matches('/') == &*p.ruta;
        arbol.nodos().iter().position(|n| n.lugar.pagina.as_deref().is_some_and(aqui)).unwrap_or(usize::MAX)
    });
    let hijas: Vec<_> = hijas
        .into_iter()
        .map(|p| {
            view! {
                <li>
                    {piezas::enlace(c, &format!("{}/", p.ruta), &p.titulo)}
                    {p.resumen.as_deref().map(|r| view! { <p lang=c.lang(r)>{r}</p> })}
                </li>
            }
        })
        .collect();
    (!hijas.is_empty()).then(|| view! { <ul class="hijas">{hijas}</ul> })
}
