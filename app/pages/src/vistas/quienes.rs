//! Who works for the entity, and who organises around it.

use super::piezas;
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::Palabra,
};
use domain::directorio::{GrupoDeInteres, Servidor};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Norma: Ley 1712 de 2014, art. 9 lit. c; Resolución MinTIC 1519 de 2020, anexo 2 (1.5)
pub(crate) fn servidores(c: Ctx<'_>, path: &str) -> String {
    let filas: Vec<_> = c.sitio().servidores.iter().map(|s| servidor(c, s)).collect();
    let tabla = (!filas.is_empty()).then(|| {
        view! {
            <table class="tabla-govco fichas">
                <caption class="oculto">{t!("quienes.servidores", locale = c.l)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("quienes.nombre", locale = c.l)}</th>
                        <th scope="col">{t!("quienes.cargo", locale = c.l)}</th>
                        <th scope="col">{t!("directorio.dependencia", locale = c.l)}</th>
                        <th scope="col">{t!("quienes.contacto", locale = c.l)}</th>
                    </tr>
                </thead>
                <tbody>{filas}</tbody>
            </table>
        }
        .into_any()
    });
    hoja(c, path, t!("quienes.servidores", locale = c.l), t!("quienes.servidores_que", locale = c.l), tabla)
}

fn servidor<'a>(c: Ctx<'a>, s: &'a Servidor) -> impl IntoView + use<'a> {
    let dependencia = c
        .sitio()
        .dependencia(&s.dependencia)
        .map(|d| piezas::enlace(c, &format!("dependencias/{}/", d.slug), &d.nombre));
    let linea = |t: Palabra| view! { <span class="linea">{t}</span> };
    view! {
        <tr>
            <th scope="row">
                {&*s.nombre}
                {s.formacion.as_deref().map(|x| view! { <span class="nota" lang=c.lang(x)>{t!("quienes.formacion", locale = c.l, x = x)}</span> })}
                {s.experiencia.as_deref().map(|x| view! { <span class="nota" lang=c.lang(x)>{t!("quienes.experiencia", locale = c.l, x = x)}</span> })}
            </th>
            <td data-titulo=t!("quienes.cargo", locale = c.l) lang=c.lang(&s.cargo)>{&*s.cargo}</td>
            <td data-titulo=t!("directorio.dependencia", locale = c.l)>{dependencia}</td>
            <td data-titulo=t!("quienes.contacto", locale = c.l)>
                <span class="linea">{piezas::correo(&s.correo)}</span>
                {s.telefono.as_ref().map(|t| view! { <span class="linea">{piezas::telefono(t)}</span> })}
                {s.extension.as_deref().map(|x| linea(t!("quienes.extension", locale = c.l, x = x)))}
            </td>
        </tr>
    }
}

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (1.7)
pub(crate) fn grupos(c: Ctx<'_>, path: &str) -> String {
    let filas: Vec<_> = c.sitio().grupos.iter().map(|g| grupo(c, g)).collect();
    let lista = (!filas.is_empty()).then(|| view! { <ul class="filas">{filas}</ul> }.into_any());
    hoja(c, path, t!("quienes.grupos", locale = c.l), t!("quienes.grupos_que", locale = c.l), lista)
}

fn grupo<'a>(c: Ctx<'a>, g: &'a GrupoDeInteres) -> impl IntoView + use<'a> {
    let nombre = match g.enlace.as_deref() {
        Some(e) if e.starts_with('/') => Either::Left(view! { <a href=c.a(e)>{&*g.nombre}</a> }),
        Some(e) => Either::Left(view! { <a href=e.to_owned()>{&*g.nombre}</a> }),
        None => Either::Right(&*g.nombre),
    };
    view! {
        <li class="fila">
            <h2>{nombre}</h2>
            <p lang=c.lang(&g.proposito)>{&*g.proposito}</p>
            <ul class="hechos">
                <li>{&*g.clase}</li>
                {g.correo.as_deref().map(|m| view! { <li>{piezas::correo(m)}</li> })}
                {g.telefono.as_ref().map(|t| view! { <li>{piezas::telefono(t)}</li> })}
            </ul>
        </li>
    }
}

fn hoja(c: Ctx<'_>, path: &str, titulo: Palabra, que: Palabra, lista: Option<AnyView>) -> String {
    let mut hoja = Hoja::new(titulo.clone(), que.clone(), path);
    hoja.migas = super::transparencia::migas(c, path);
    hoja = hoja.miga(t!("directorio.titulo", locale = c.l), "directorio/");
    let vacia = || view! { <p class="vacio">{t!("quienes.vacia", locale = c.l)}</p> }.into_any();
    let cuerpo = lista.unwrap_or_else(vacia);
    documento(c, &hoja, view! { <div class="contenedor">{piezas::titular(titulo, que)}{cuerpo}</div> })
}
