//! Home: a question, not a carousel.

use super::{fila::hechos, piezas, piezas::ic, publicadas::fila::tarjetas};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
};
use domain::{publicacion::Tipo, sitio::Grupo};
use leptos::prelude::*;
use rust_i18n::t;

const MAS_USADOS: usize = 6;
const NOTICIAS: usize = 3;

/// The home page.
pub(crate) fn pagina(c: Ctx<'_>) -> String {
    // The name of the entity is the title in Spanish; no two pages have the same.
    let titulo = if c.traducida() { t!("marco.inicio", locale = c.l) } else { "".into() };
    let hoja = Hoja::new(titulo, &*c.sitio().entidad.descripcion, "");
    documento(
        c,
        &hoja,
        view! {
            {pregunta(c)}
            <div class="contenedor">
                {c.traducida().then(|| view! { <p class="aviso-idioma">{t!("idioma.aviso", locale = c.l)}</p> })}
                {temas(c)}
                <div class="dos">{soy(c)}{radicado(c)}</div>
                {novedades(c)}
                {puertas(c)}
            </div>
        },
    )
}

fn pregunta(c: Ctx<'_>) -> impl IntoView {
    view! {
        <section class="pregunta" aria-labelledby="pregunta">
            <div class="contenedor">
                <div class="pregunta-busqueda">
                    <h1 id="pregunta">{t!("inicio.pregunta", locale = c.l)}</h1>
                    {super::buscar::formulario(c, "", "q-inicio")}
                </div>
                <div class="usados">
                    <h2>{t!("inicio.mas_usados", locale = c.l)}</h2>
                    {mas_usados(c)}
                    <p class="todos">
                        <a href=c.a("tramites/")>{t!("inicio.todos", locale = c.l, n = total(c))}</a>
                    </p>
                </div>
            </div>
        </section>
    }
}

fn total(c: Ctx<'_>) -> usize {
    c.indice().tramites(crate::Filtro::default()).len()
}

/// The trámites people do most, each with its three facts.
pub(crate) fn mas_usados(c: Ctx<'_>) -> impl IntoView {
    let s = c.sitio();
    let anio = c.portal.opciones().hoy.year();
    let usados: Vec<_> = c
        .indice()
        .tramites(crate::Filtro::default())
        .iter()
        .take(MAS_USADOS)
        .map(|i| &s.tramites[*i])
        .map(|t| {
            view! {
                <li>
                    {piezas::enlace(c, &format!("tramites/{}/", t.slug), &t.nombre)}
                    {hechos(t, anio, c.l)}
                </li>
            }
        })
        .collect();
    view! { <ul class="usados-lista">{usados}</ul> }
}

fn temas(c: Ctx<'_>) -> impl IntoView {
    let fichas: Vec<_> = c
        .sitio()
        .temas
        .iter()
        .filter_map(|g| {
            let (href, n) = grupo(c, "tema-", g)?;
            Some(view! {
                <li class="tarjeta-govco">
                    {ic(g.icono.as_deref().unwrap_or_default())}
                    <h3 lang=c.lang(&g.nombre)><a href=href>{&*g.nombre}</a></h3>
                    <p lang=c.lang(&g.descripcion)>{&*g.descripcion}</p>
                    <p class="numero">{cuantos(c, n)}</p>
                </li>
            })
        })
        .collect();
    (!fichas.is_empty()).then(|| {
        view! {
            <section aria-labelledby="temas">
                <h2 id="temas">{t!("inicio.temas", locale = c.l)}</h2>
                <ul class="tarjetas">{fichas}</ul>
            </section>
        }
    })
}

fn cuantos(c: Ctx<'_>, n: usize) -> crate::formato::Palabra {
    if n == 1 { t!("lista.uno", locale = c.l) } else { t!("lista.cuantos", locale = c.l, n = n) }
}

/// Where the trámites of a group stand and how many they are; `None` when there are none.
fn grupo(c: Ctx<'_>, prefijo: &str, g: &Grupo) -> Option<(String, usize)> {
    let indice = c.indice();
    indice.por_slug(&format!("{prefijo}{}", g.slug)).map(|(f, n)| (c.a(&indice.path(f)), n))
}

fn soy(c: Ctx<'_>) -> impl IntoView {
    let enlaces: Vec<_> = c
        .sitio()
        .audiencias
        .iter()
        .filter_map(|g| {
            let (href, _) = grupo(c, "para-", g)?;
            Some(view! { <li lang=c.lang(&g.nombre)><a href=href>{&*g.nombre}</a></li> })
        })
        .collect();
    (!enlaces.is_empty()).then(|| {
        view! {
            <section class="soy" aria-labelledby="soy">
                <h2 id="soy">{t!("inicio.soy", locale = c.l)}</h2>
                <ul class="opciones">{enlaces}</ul>
            </section>
        }
    })
}

fn radicado(c: Ctx<'_>) -> impl IntoView {
    let e = &c.sitio().entidad;
    view! {
        <section class="radicado" aria-labelledby="radicado">
            <h2 id="radicado">{t!("inicio.radicado", locale = c.l)}</h2>
            <p>{t!("inicio.radicado_como", locale = c.l)}</p>
            <ul class="contactos">
                <li>{ic("telefono")}{piezas::telefono(&e.conmutador)}</li>
                <li>{ic("correo")}{piezas::correo(&e.correo)}</li>
            </ul>
        </section>
    }
}

fn novedades(c: Ctx<'_>) -> impl IntoView {
    let ultimas: Vec<_> = c.sitio().publicadas(Tipo::Noticia).iter().take(NOTICIAS).collect();
    (!ultimas.is_empty()).then(|| {
        view! {
            <section aria-labelledby="noticias">
                <h2 id="noticias">{t!("noticias.titulo", locale = c.l)}</h2>
                {tarjetas(c, &ultimas, true)}
                <p class="todos"><a href=c.a("noticias/")>{t!("inicio.todas_noticias", locale = c.l)}</a></p>
            </section>
        }
    })
}

/// Transparency and participation, when the menu has them.
fn puertas(c: Ctx<'_>) -> impl IntoView {
    let puerta = |raiz: &str, icono, que| {
        let m = c.sitio().entidad.menu.iter().find(|m| m.ruta.trim_matches('/').starts_with(raiz))?;
        Some(view! {
            <li class="puerta">
                {ic(icono)}
                <h3>{piezas::enlace(c, &m.ruta, &m.texto)}</h3>
                <p>{que}</p>
            </li>
        })
    };
    let puertas: Vec<_> = [
        puerta("transparencia", "transparencia", t!("inicio.transparencia", locale = c.l)),
        puerta("participa", "participacion", t!("inicio.participa", locale = c.l)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!puertas.is_empty()).then(|| {
        view! {
            <section aria-labelledby="puertas">
                <h2 id="puertas">{t!("inicio.puertas", locale = c.l)}</h2>
                <ul class="puertas">{puertas}</ul>
            </section>
        }
    })
}
