//! A trámite: whether it is for me, what to bring, what it costs, how long it takes, and the way to start.

mod acordeon;
mod caracteristicas;
mod estado;
mod necesita;
pub(crate) mod puntos;

use super::piezas;
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato, jsonld, qr,
};
use domain::tramite::{Estado, Modalidad, Tramite};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Its page; the one of a trámite that ended says so and points elsewhere.
pub(crate) fn pagina(c: Ctx<'_>, path: &str, t: &Tramite) -> String {
    let descripcion = t.proposito.as_deref().unwrap_or(&t.nombre);
    let mut hoja =
        Hoja::new(&*t.nombre, descripcion, path).miga(t!("lista.titulo", locale = c.l), "tramites/");
    hoja.indexar = t.estado == Estado::Publicado;
    if t.estado == Estado::Retirado {
        return documento(c, &hoja, estado::retirado(c, t));
    }
    hoja.con_listas = false;
    if t.estado == Estado::Publicado {
        hoja.jsonld = jsonld::servicio(c, t, path);
    }
    documento(c, &hoja, ficha(c, path, t))
}

fn ficha<'a>(c: Ctx<'a>, path: &'a str, t: &'a Tramite) -> impl IntoView {
    view! {
        <article class="contenedor tramite">
            {(t.estado == Estado::Borrador).then(|| estado::borrador(c, t))}
            {cabeza(c, t)}
            {caracteristicas::caracteristicas(c, t)}
            {etapas(c, t)}
            <div class="con-lado al-final">
                <div class="principal">
                    <div class="acordeon-govco">
                        {necesita::necesita(c, t)}
                        {acordeon::acordeon(c, t)}
                    </div>
                    {(!t.cuerpo.html.is_empty())
                        .then(|| view! { <div class="prosa" inner_html=&*t.cuerpo.html></div> })}
                </div>
                <div class="lado">
                    {puntos::puntos(c, t)}
                    {relacionados(c, t)}
                </div>
            </div>
            {sello(c, path, t)}
        </article>
    }
}

fn cabeza<'a>(c: Ctx<'a>, t: &'a Tramite) -> impl IntoView {
    let tema = t.tema.as_deref().and_then(|s| c.sitio().tema(s));
    let dependencia = t.dependencia.as_deref().and_then(|s| c.sitio().dependencia(s));
    view! {
        <div class="tramite-cabeza">
            <div class="titular">
                <p class="antetitulo">
                    {formato::tipo(t.tipo, c.l)}
                    {tema.map(|g| view! {
                        " · "<a href=c.a(&format!("tramites/filtro/tema-{}/", g.slug))>{&*g.nombre}</a>
                    })}
                </p>
                <h1>{&*t.nombre}</h1>
                {match t.proposito.as_deref() {
                    Some(p) => Either::Left(view! { <p class="bajada">{p}</p> }),
                    None => Either::Right(estado::falta(c, "proposito")),
                }}
                {dependencia.map(|d| view! {
                    <p class="responsable">
                        {t!("tramite.responsable", locale = c.l)}" "
                        <a href=c.a(&format!("dependencias/{}/", d.slug))>{&*d.nombre}</a>
                    </p>
                })}
            </div>
            {accion(c, t)}
        </div>
    }
}

/// The one primary action: start on the web, or learn how to do it in person.
fn accion<'a>(c: Ctx<'a>, t: &'a Tramite) -> impl IntoView {
    let boton = |href: String, texto, nota| {
        view! {
            <div class="accion">
                <a class="btn-govco fill-btn-govco" href=href>{texto}</a>
                {nota}
            </div>
        }
    };
    if t.formulario.is_some() {
        let href = c.a(&format!("tramites/{}/solicitud/", t.slug));
        return Either::Left(boton(href, t!("tramite.iniciar", locale = c.l), None));
    }
    match &t.modalidad {
        Some(Modalidad::EnLinea(Some(url)) | Modalidad::Parcial(Some(url))) => {
            let nota = sitio_ajeno(url)
                .map(|host| view! { <p>{t!("tramite.se_abre_en", locale = c.l, sitio = host)}</p> });
            let href = if url.starts_with('/') { c.a(url) } else { url.to_string() };
            Either::Left(boton(href, t!("tramite.iniciar", locale = c.l), nota))
        }
        Some(Modalidad::EnLinea(None) | Modalidad::Parcial(None)) => Either::Right(estado::falta(c, "url")),
        _ => {
            let ancla = if t.puntos.is_empty() { "#mas" } else { "#puntos" };
            Either::Left(boton(ancla.into(), t!("tramite.en_persona", locale = c.l), None))
        }
    }
}

fn sitio_ajeno(url: &str) -> Option<&str> {
    url.strip_prefix("https://").map(|r| r.split(['/', '?', '#']).next().unwrap_or(r))
}

/// Norma: Resolución 2893 de 2020 (the four stages)
fn etapas<'a>(c: Ctx<'a>, t: &'a Tramite) -> impl IntoView {
    let etapa = |nombre, que: Option<formato::Palabra>| {
        view! { <li><b>{nombre}</b>{que.map(|q| view! { <span>{q}</span> })}</li> }
    };
    let traer = (!t.momentos.is_empty()).then(|| match necesita::documentos(t) {
        0 => t!("etapa.nada", locale = c.l),
        1 => t!("etapa.un_documento", locale = c.l),
        n => t!("etapa.documentos", locale = c.l, n = n),
    });
    view! {
        <section aria-labelledby="etapas" class="etapas">
            <h2 id="etapas" class="oculto">{t!("etapa.titulo", locale = c.l)}</h2>
            <ol class="linea-avance-govco h-linea-avance-govco">
                {etapa(t!("etapa.inicio", locale = c.l), traer)}
                {etapa(t!("etapa.solicitud", locale = c.l), t.modalidad.as_ref().map(|m| formato::modalidad(m, c.l)))}
                {etapa(t!("etapa.proceso", locale = c.l), t.tiempo.map(|x| x.to_string().into()))}
                {etapa(t!("etapa.respuesta", locale = c.l), t.resultado.as_ref().map(|r| r.nombre.to_string().into()))}
            </ol>
        </section>
    }
}

fn relacionados<'a>(c: Ctx<'a>, t: &'a Tramite) -> impl IntoView {
    let enlaces: Vec<_> = t
        .relacionados
        .iter()
        .filter_map(|s| c.sitio().tramite(s))
        .filter(|r| r.estado == Estado::Publicado || c.portal.opciones().borradores)
        .map(|r| view! { <li><a href=c.a(&format!("tramites/{}/", r.slug))>{&*r.nombre}</a></li> })
        .collect();
    (!enlaces.is_empty()).then(|| {
        view! {
            <section class="relacionados" aria-labelledby="relacionados">
                <h2 id="relacionados">{t!("tramite.relacionados", locale = c.l)}</h2>
                <ul>{enlaces}</ul>
            </section>
        }
    })
}

/// Last update, where SUIT knows it, and the QR of its address for paper.
fn sello<'a>(c: Ctx<'a>, path: &'a str, t: &'a Tramite) -> impl IntoView {
    let url = c.portal.canonica(path);
    let codigo = qr::camino(&url).map(|(lado, d)| {
        view! {
            <svg class="qr" viewBox=format!("0 -.5 {lado} {lado}") stroke="#000" shape-rendering="crispEdges"
                aria-hidden="true" inner_html=format!("<path d=\"{d}\"/>")></svg>
        }
    });
    let suit = t.suit.as_ref();
    view! {
        <footer class="sello">
            <p>
                {t.actualizado.map(|f| view! {
                    <span>{t!("prosa.actualizado", locale = c.l)}" "{piezas::tiempo(f, formato::fecha(f))}</span>
                })}
                {suit.and_then(|s| s.codigo.as_deref()).map(|k| view! {
                    <span>{t!("tramite.codigo", locale = c.l)}" "{k}</span>
                })}
                {suit.and_then(|s| s.id).map(|id| view! {
                    <a href=format!("https://visorsuit.funcionpublica.gov.co/auth/visor?fi={id}")>
                        {t!("tramite.suit", locale = c.l, id = id)}
                    </a>
                })}
            </p>
            <p class="solo-impresion">{codigo}<span>{t!("tramite.version_vigente", locale = c.l)}" "{url}</span></p>
        </footer>
    }
}
