//! What the entity publishes: one list and one page for all kinds.

pub(crate) mod detalle;
mod ficha;
pub(crate) mod fila;
mod palabras;

use super::piezas;
use crate::{
    ctx::Ctx,
    documento::{Canal, Hoja, documento},
    formato::Palabra,
    publicado::{Eleccion, Listado, Publicado},
    ruta::{POR_PAGINA, paginas},
};
use domain::publicacion::{Publicacion, Tipo};
use leptos::{either::Either, prelude::*};
pub(crate) use palabras::{descripcion, titulo};
use rust_i18n::t;

/// One page of a list, newest first.
pub(crate) fn lista(c: Ctx<'_>, path: &str, l: &Listado, n: usize) -> String {
    let nombre = nombre(c, l);
    let completo =
        if n > 1 { format!("{nombre}{}", t!("lista.pagina", locale = c.l, n = n)) } else { nombre.clone() };
    let mut hoja = Hoja::new(completo, descripcion(l.tipo, c.l), path);
    if !l.elegidas.is_empty() || n > 1 {
        hoja = hoja.miga(titulo(l.tipo, c.l), l.tipo.raiz());
    }
    hoja.migas.splice(0..0, superior(c, l.tipo));
    hoja.indexar = l.elegidas.len() < 2 && n == 1;
    hoja.canal = canal(c, l.tipo);
    documento(c, &hoja, cuerpo(c, l, nombre, n))
}

/// The page above the list of a kind, besides home.
pub(crate) fn superior<'a>(c: Ctx<'a>, tipo: Tipo) -> Option<(std::borrow::Cow<'a, str>, String)> {
    let p = c.sitio().paginas.iter().find(|p| tipo == Tipo::Consulta && &*p.ruta == "participa")?;
    Some(((&*p.titulo).into(), "participa/".into()))
}

/// The feed of a kind, if it has one.
pub(crate) fn canal(c: Ctx<'_>, tipo: Tipo) -> Option<Canal> {
    tipo.con_canal().then(|| Canal { titulo: titulo(tipo, c.l).into_owned(), path: tipo.canal() })
}

/// "Normativa: Decreto · 2026".
fn nombre(c: Ctx<'_>, l: &Listado) -> String {
    let mut nombre = titulo(l.tipo, c.l).into_owned();
    for (i, e) in l.elegidas.iter().enumerate() {
        nombre.push_str(if i == 0 { ": " } else { " · " });
        nombre.push_str(&e.nombre);
    }
    nombre
}

fn cuerpo<'a>(c: Ctx<'a>, l: &'a Listado, nombre: String, n: usize) -> impl IntoView {
    let todas: Vec<&Publicacion> = l.suyas.iter().map(|i| &c.sitio().publicaciones[*i]).collect();
    let estas = todas.chunks(POR_PAGINA).nth(n - 1).unwrap_or_default().to_vec();
    let filtros = filtros(c, l);
    let filas = if estas.is_empty() {
        Either::Left(view! { <p class="vacio">{palabras::vacia(l.tipo, c.l)}</p> })
    } else if l.tipo == Tipo::Noticia {
        Either::Right(Either::Left(fila::tarjetas(c, &estas, false)))
    } else {
        Either::Right(Either::Right(fila::filas(c, &estas, false)))
    };
    let paginacion = piezas::paginacion(c, &l.path(), n, paginas(todas.len()));
    let cuenta = (!filtros.is_empty() || !l.elegidas.is_empty()).then(|| {
        view! { <p class="cuenta">{cuenta(c, todas.len(), n)}</p> }
    });
    let lista = view! { {elegidas(c, l)}{cuenta}{filas}{paginacion} };
    let conjunto = if filtros.is_empty() {
        Either::Left(lista)
    } else {
        Either::Right(view! {
            <div class="con-lado">
                <nav class="filtros" aria-label=t!("filtro.titulo", locale = c.l)>
                    <details>
                        <summary><h2>{t!("filtro.titulo", locale = c.l)}</h2></summary>
                        {filtros}
                    </details>
                </nav>
                <div class="principal">{lista}</div>
            </div>
        })
    };
    view! {
        <div class="contenedor">
            {piezas::titular(nombre, descripcion(l.tipo, c.l))}
            {conjunto}
            {pie(c, l.tipo)}
        </div>
    }
}

fn cuenta(c: Ctx<'_>, total: usize, n: usize) -> Palabra {
    if total > POR_PAGINA {
        let desde = (n - 1) * POR_PAGINA + 1;
        t!(
            "publicado.tramos",
            locale = c.l,
            desde = desde,
            hasta = (n * POR_PAGINA).min(total),
            total = total
        )
    } else if total == 1 {
        t!("publicado.uno", locale = c.l)
    } else {
        t!("publicado.cuantos", locale = c.l, n = total)
    }
}

/// The groups of choices that are left, each with its links and counts.
fn filtros(c: Ctx<'_>, l: &Listado) -> Vec<AnyView> {
    let todas = c.publicado().mas_estrechas(l);
    let mut grupos: Vec<AnyView> = Vec::new();
    for suyas in todas.chunk_by(|(a, ..), (b, ..)| a.grupo == b.grupo) {
        let enlaces: Vec<_> = suyas
            .iter()
            .map(|(e, path, cuantas)| {
                view! {
                    <li><a href=c.a(path) lang=c.lang_es(&e.nombre)>{e.nombre.clone()}" "<span class="numero">{format!("({cuantas})")}</span></a></li>
                }
            })
            .collect();
        let Some((primera, ..)) = suyas.first() else { continue };
        grupos.push(view! { <h3>{primera.grupo.titulo(c.l)}</h3><ul>{enlaces}</ul> }.into_any());
    }
    grupos
}

/// What is chosen, each with the way to take it away.
fn elegidas(c: Ctx<'_>, l: &Listado) -> impl IntoView + use<> {
    let ficha = |e: &Eleccion| {
        let sin = c.a(&Publicado::sin(l, e));
        view! {
            <li>
                <a href=sin>
                    <span class="oculto">{t!("filtro.quitar", locale = c.l)}" "</span>
                    {e.nombre.clone()}{piezas::ic("quitar")}
                </a>
            </li>
        }
    };
    let fichas: Vec<_> = l.elegidas.iter().map(ficha).collect();
    (!fichas.is_empty()).then(|| {
        view! { <ul class="elegidas" aria-label=t!("filtro.elegidos", locale = c.l)>{fichas}</ul> }
    })
}

/// How to follow a list, and the same for machines.
fn pie(c: Ctx<'_>, tipo: Tipo) -> impl IntoView + use<> {
    let enlace = |path: String, texto: Palabra| view! { <li>{piezas::enlace(c, &path, &texto)}</li> };
    let mut enlaces = Vec::new();
    let canal = tipo.con_canal().then(|| al_canal(c, tipo));
    match tipo {
        Tipo::Normativa => {
            enlaces.push(enlace("datos/normativa.csv".into(), t!("publicado.en_csv", locale = c.l)));
            enlaces.push(enlace("datos/normativa.json".into(), t!("publicado.en_json", locale = c.l)));
        }
        Tipo::Evento => enlaces.push(enlace("calendario/".into(), t!("publicado.calendario", locale = c.l))),
        Tipo::Conjunto => {
            enlaces.push(enlace("datos/catalogo.jsonld".into(), t!("publicado.catalogo", locale = c.l)));
        }
        _ => {}
    }
    (canal.is_some() || !enlaces.is_empty()).then(|| view! { <ul class="salidas">{canal}{enlaces}</ul> })
}

/// The feed of a list, in its language or else in Spanish.
fn al_canal(c: Ctx<'_>, tipo: Tipo) -> impl IntoView + use<> {
    let path = tipo.canal();
    let espanol = !c.version().tiene(&path);
    view! {
        <li>
            <a href=c.a(&path) hreflang=espanol.then_some("es")>
                {t!("publicado.canal", locale = c.l)}{espanol.then(|| piezas::aviso_de_idioma(c.l))}
            </a>
        </li>
    }
}
