//! The page of one publication: what it is, what it says, what can be downloaded.

use super::{
    super::{
        consultas::{comentar_en, comentarios_en},
        piezas,
    },
    canal,
    ficha::ficha,
    superior, titulo,
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::{archivo, con_dia, larga},
    jsonld,
};
use domain::publicacion::{Archivo, EstadoDeConsulta, Ficha, Publicacion};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Its page.
pub(crate) fn pagina(c: Ctx<'_>, path: &str, p: &Publicacion) -> String {
    let tipo = p.tipo();
    let mut hoja = Hoja::new(&*p.titulo, &*p.resumen, path).miga(titulo(tipo, c.l), tipo.raiz());
    hoja.migas.splice(0..0, superior(c, tipo));
    hoja.canal = canal(c, tipo);
    if let Ficha::Conjunto(d) = &p.ficha {
        hoja.jsonld = jsonld::conjunto(c, p, d);
    }
    documento(
        c,
        &hoja,
        view! {
            <article class="contenedor">
                {p.borrador.then(|| piezas::borrador(c))}
                {piezas::titular_de(c, &p.titulo, &p.resumen)}
                {encabezado(c, p)}
                {opine(c, p)}
                {archivos(c, &p.archivos, &p.titulo)}
                {(!p.cuerpo.html.is_empty()).then(|| piezas::prosa(c, &p.cuerpo.html))}
                {p.enlace.as_deref().map(|e| enlace(c, e))}
                {lugar(c, p)}
                {sello(c, p)}
            </article>
        },
    )
}

/// News begin with their day; the rest with what is particular of them.
fn encabezado(c: Ctx<'_>, p: &Publicacion) -> impl IntoView + use<> {
    match p.ficha {
        Ficha::Noticia => {
            Either::Left(view! { <p class="fecha">{piezas::tiempo(p.fecha, con_dia(p.fecha, c.l))}</p> })
        }
        _ => Either::Right(ficha(c, p)),
    }
}

/// Where people speak, and where everybody reads what was said: at the edge, which knows the hour.
///
/// Norma: Ley 1437 de 2011, art. 8 num. 8
fn opine(c: Ctx<'_>, p: &Publicacion) -> Option<impl IntoView + use<>> {
    let x = p.consulta()?;
    let comentar = c.a(&comentar_en(&p.ruta()));
    let boton = match x.estado(c.portal.opciones().hoy) {
        EstadoDeConsulta::Cerrada => None,
        EstadoDeConsulta::Abierta => Some(("fill-btn-govco", t!("opinar.boton", locale = c.l))),
        EstadoDeConsulta::PorAbrir => {
            let desde = larga(x.abre, c.l);
            Some(("outline-btn-govco", t!("opinar.boton_desde", locale = c.l, desde = desde)))
        }
    };
    Some(view! {
        {boton.map(|(clase, texto)| view! {
            <p><a class=format!("btn-govco {clase}") href=comentar>{texto}</a></p>
        })}
        <p class="todos"><a href=c.a(&comentarios_en(&p.ruta()))>{t!("opinar.ver", locale = c.l)}</a></p>
    })
}

/// Files to download, each with its format and size.
pub(super) fn archivos(c: Ctx<'_>, archivos: &[Archivo], titulo: &str) -> impl IntoView + use<> {
    let solo = archivos.len() == 1;
    let enlaces: Vec<_> = archivos
        .iter()
        .map(|a| {
            let nombre = if solo { titulo.to_owned() } else { a.nombre().to_owned() };
            view! {
                <li>
                    <a href=c.a(&a.ruta)>
                        {piezas::ic("documento")}
                        <span>
                            {t!("publicado.descargar", locale = c.l, nombre = nombre)}
                            " "<span class="numero">{format!("({})", archivo(a, c.l))}</span>
                        </span>
                    </a>
                </li>
            }
        })
        .collect();
    (!enlaces.is_empty()).then(|| view! { <ul class="descargas archivos">{enlaces}</ul> })
}

fn enlace(c: Ctx<'_>, destino: &str) -> impl IntoView + use<> {
    let (href, texto) = match destino.split_once("://") {
        None => (c.a(destino), t!("publicado.vea_tambien", locale = c.l)),
        Some((_, resto)) => {
            let sitio = resto.split('/').next().unwrap_or(resto).trim_start_matches("www.").to_owned();
            (destino.to_owned(), t!("publicado.vea_en", locale = c.l, sitio = sitio))
        }
    };
    view! { <p class="todos"><a href=href>{texto}</a></p> }
}

/// Its place in the tree of Transparencia.
fn lugar(c: Ctx<'_>, p: &Publicacion) -> Option<impl IntoView + use<>> {
    let arbol = &c.sitio().arbol;
    let nodo = arbol.nodo(p.nodo.as_deref()?)?;
    let href = c.a(&arbol.ruta(nodo));
    Some(view! {
        <p class="todos">
            <a href=href>
                {t!("publicado.en_transparencia", locale = c.l, numero = nodo.numero, titulo = nodo.titulo)}
            </a>
        </p>
    })
}

fn sello(c: Ctx<'_>, p: &Publicacion) -> impl IntoView + use<> {
    p.actualizado.map(|f| {
        view! {
            <p class="sello">
                <span>{t!("prosa.actualizado", locale = c.l)}" "{piezas::tiempo(f, larga(f, c.l))}</span>
            </p>
        }
    })
}
