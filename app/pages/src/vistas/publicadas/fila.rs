//! A publication in a list.

use super::super::piezas;
use crate::{
    ctx::Ctx,
    formato::{Palabra, archivo, clase_de_documento, horas, larga, mayuscula, rango, vigencia},
};
use domain::publicacion::{Consulta, EstadoDeConsulta, Ficha, Publicacion};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// News as cards; headings one level deeper where the list stands under a heading of its own.
pub(crate) fn tarjetas(c: Ctx<'_>, noticias: &[&Publicacion], dentro: bool) -> impl IntoView + use<> {
    let tarjetas: Vec<_> = noticias
        .iter()
        .map(|n| {
            view! {
                <li class="noticia">
                    {titulo(c, n, dentro)}
                    <p class="fecha">{piezas::tiempo(n.fecha, larga(n.fecha, c.l))}</p>
                    <p lang=c.lang(&n.resumen)>{n.resumen.to_string()}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="noticias">{tarjetas}</ul> }
}

/// Anything as rows.
pub(crate) fn filas(c: Ctx<'_>, publicadas: &[&Publicacion], dentro: bool) -> impl IntoView + use<> {
    let filas: Vec<_> = publicadas
        .iter()
        .map(|p| {
            let hechos: Vec<_> = hechos(c, p)
                .into_iter()
                .map(|h| view! { <li lang=c.lang_es(&h)>{h.to_string()}</li> })
                .collect();
            view! {
                <li class="fila">
                    {titulo(c, p, dentro)}
                    <p lang=c.lang(&p.resumen)>{p.resumen.to_string()}</p>
                    <ul class="hechos">{hechos}</ul>
                </li>
            }
        })
        .collect();
    view! { <ul class="filas">{filas}</ul> }
}

fn titulo(c: Ctx<'_>, p: &Publicacion, dentro: bool) -> impl IntoView + use<> {
    let enlace = view! {
        {piezas::enlace(c, &p.ruta(), &p.titulo)}
        {p.borrador.then(|| view! { " "<span class="etiqueta-govco pendiente">{t!("estado.borrador", locale = c.l)}</span> })}
    };
    if dentro {
        Either::Left(view! { <h3>{enlace}</h3> })
    } else {
        Either::Right(view! { <h2>{enlace}</h2> })
    }
}

/// What tells one from another at a glance.
fn hechos(c: Ctx<'_>, p: &Publicacion) -> Vec<Palabra> {
    let l = c.l;
    let hoy = c.portal.opciones().hoy;
    let mut h: Vec<Palabra> = Vec::new();
    match &p.ficha {
        Ficha::Noticia => h.push(larga(p.fecha, l).into()),
        Ficha::Normativa(n) => {
            h.push(vigencia(n.vigencia, l));
            h.push(t!("publicado.expedida", locale = l, f = larga(n.expedicion, l)));
        }
        Ficha::Documento(s) => {
            h.push(clase_de_documento(*s, l));
            h.push(larga(p.fecha, l).into());
        }
        Ficha::Evento(e) => {
            h.extend((e.hasta < hoy).then(|| t!("publicado.paso", locale = l)));
            h.push(mayuscula(&rango(e.desde, e.hasta, l)).into());
            h.extend(e.horas.map(|x| horas(x, l).into()));
            h.push(e.lugar.to_string().into());
        }
        Ficha::Pregunta(a) => {
            h.extend(a.tema.as_ref().and_then(|t| c.sitio().tema(t)).map(|g| g.nombre.to_string().into()));
            h.extend(
                a.tramite.as_ref().and_then(|t| c.sitio().tramite(t)).map(|t| t.nombre.to_string().into()),
            );
        }
        Ficha::Conjunto(d) => {
            let formatos: Vec<&str> = d.distribuciones.iter().map(|d| &*d.formato).collect();
            h.push(formatos.join(", ").into());
            h.push(t!("publicado.al", locale = l, f = larga(p.cambio(), l)));
            h.extend(p.atrasado(hoy).then(|| t!("publicado.atrasado", locale = l)));
        }
        Ficha::Aviso(a) => {
            h.push(larga(p.fecha, l).into());
            h.extend(a.hasta.map(|f| match f < hoy {
                true => t!("publicado.vencio", locale = l, f = larga(f, l)),
                false => t!("publicado.hasta", locale = l, f = larga(f, l)),
            }));
        }
        Ficha::Consulta(x) => h.push(estado(x, hoy, l)),
    }
    if let [a] = &p.archivos[..] {
        h.push(archivo(a, l).into());
    }
    h
}

/// "Abierta hasta el 20 de noviembre de 2026".
pub(super) fn estado(x: &Consulta, hoy: domain::Fecha, l: &str) -> Palabra {
    match x.estado(hoy) {
        EstadoDeConsulta::PorAbrir => t!("publicado.abre", locale = l, f = larga(x.abre, l)),
        EstadoDeConsulta::Abierta => t!("publicado.abierta", locale = l, f = larga(x.cierra, l)),
        EstadoDeConsulta::Cerrada => t!("publicado.cerrada", locale = l, f = larga(x.cierra, l)),
    }
}
