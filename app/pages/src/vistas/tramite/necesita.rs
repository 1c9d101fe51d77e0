//! What the person needs, step by step, and what nobody may ask for.

use super::estado::falta;
use crate::{
    ctx::Ctx,
    formato,
    vistas::{piezas, piezas::ic},
};
use domain::tramite::{Accion, Clase, Momento, Tramite};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// How many papers a trámite asks for.
pub(super) fn documentos(t: &Tramite) -> usize {
    t.momentos.iter().flat_map(|m| &m.acciones).filter(|a| matches!(a.clase, Clase::Documento { .. })).count()
}

/// First part of the accordion, open.
pub(super) fn necesita<'a>(c: Ctx<'a>, t: &'a Tramite) -> impl IntoView {
    let momentos: Vec<_> = t.momentos.iter().map(|m| momento(c, t, m)).collect();
    let cuerpo = if momentos.is_empty() {
        Either::Left(falta(c, "momentos"))
    } else {
        Either::Right(view! { <ol class="momentos">{momentos}</ol> })
    };
    view! {
        <details class="accordion-item" id="necesita" open=true>
            <summary><h2>{t!("tramite.necesita", locale = c.l)}</h2></summary>
            <div class="accordion-body">{cuerpo}{intercambios(c, t)}</div>
        </details>
    }
}

fn momento<'a>(c: Ctx<'a>, t: &'a Tramite, m: &'a Momento) -> impl IntoView {
    let acciones: Vec<_> = m.acciones.iter().map(|a| accion(c, t, a)).collect();
    view! { <li><h3>{piezas::dicho(c, &m.nombre)}</h3><ul class="acciones">{acciones}</ul></li> }
}

fn accion<'a>(c: Ctx<'a>, t: &'a Tramite, a: &'a Accion) -> impl IntoView {
    let (clase, titulo) = palabras(c, t, a);
    let lang = c.lang(&a.nombre).filter(|_| titulo.starts_with(&*a.nombre));
    let titulo = match lang {
        Some(lang) => Either::Left(view! { <span lang=lang>{titulo}</span> }),
        None => Either::Right(titulo),
    };
    let aviso = (c.traducida() && c.version().es_espanol(&a.nombre)).then(|| piezas::aviso_de_idioma(c.l));
    view! {
        <li class=clase>
            {(clase == "verificacion").then(|| ic("listo"))}
            <p>{titulo}{aviso}{enlace(c, a)}</p>
            {a.nota.as_deref().map(|n| view! { <p class="nota">{piezas::dicho(c, n)}</p> })}
            {cuentas(c, a)}
        </li>
    }
}

/// The class of the line and its words.
fn palabras(c: Ctx<'_>, t: &Tramite, a: &Accion) -> (&'static str, formato::Palabra) {
    let l = c.l;
    let nombre = &*a.nombre;
    match &a.clase {
        Clase::Documento { cantidad, unidad } => {
            ("documento", documento(c, nombre, *cantidad, unidad.as_deref()))
        }
        Clase::Pago { costo, .. } => {
            let anio = c.portal.opciones().hoy.year();
            let precio = costo.or(t.costo).map(|x| {
                let origen = formato::costo_origen(x, anio, l).map(|o| format!(" ({o})")).unwrap_or_default();
                format!("{}{origen}", formato::costo(x, anio, l))
            });
            ("pago", format!("{nombre}: {}", precio.unwrap_or_default()).into())
        }
        Clase::Formulario { .. } => ("formulario", nombre.to_owned().into()),
        Clase::Verificacion { entidad: Some(e) } => {
            ("verificacion", t!("accion.no_traiga_de", locale = l, que = minuscula(nombre), entidad = e))
        }
        Clase::Verificacion { entidad: None } => {
            ("verificacion", t!("accion.no_traiga", locale = l, que = minuscula(nombre)))
        }
        Clase::Condicion => ("condicion", nombre.to_owned().into()),
        Clase::Excepcion => ("excepcion", t!("accion.excepcion", locale = l, que = nombre)),
        Clase::Solicitud { .. } => ("solicitud", nombre.to_owned().into()),
    }
}

fn documento(c: Ctx<'_>, nombre: &str, n: u8, unidad: Option<&str>) -> formato::Palabra {
    match unidad {
        None if n <= 1 => nombre.to_owned().into(),
        None => format!("{nombre} ({n})").into(),
        Some(u) => {
            let u = match (u, n) {
                ("original", 2..) => t!("accion.originales", locale = c.l),
                ("copia", 2..) => t!("accion.copias", locale = c.l),
                ("copia", _) => t!("accion.copia", locale = c.l),
                _ => t!("accion.original", locale = c.l),
            };
            format!("{nombre} ({n} {u})").into()
        }
    }
}

/// "Su documento" after "No traiga" begins in lower case; acronyms stay.
fn minuscula(s: &str) -> String {
    let mut letras = s.chars();
    match (letras.next(), letras.clone().next()) {
        (Some(a), Some(b)) if !b.is_uppercase() => a.to_lowercase().chain(letras).collect(),
        _ => s.to_owned(),
    }
}

fn enlace<'a>(c: Ctx<'a>, a: &'a Accion) -> impl IntoView {
    let (url, texto) = match &a.clase {
        Clase::Pago { url: Some(u), .. } => (u, t!("accion.pagar", locale = c.l)),
        Clase::Formulario { url: Some(u) } => (u, t!("accion.abrir_formulario", locale = c.l)),
        _ => return None,
    };
    let href = if url.starts_with('/') { c.a(url) } else { url.to_string() };
    Some(view! { " "<a href=href>{texto}<span class="oculto">{format!(": {}", a.nombre)}</span></a> })
}

fn cuentas<'a>(c: Ctx<'a>, a: &'a Accion) -> impl IntoView {
    let Clase::Pago { cuentas, .. } = &a.clase else { return None };
    let lineas: Vec<_> = cuentas.iter().map(|k| view! { <li>{&**k}</li> }).collect();
    (!lineas.is_empty()).then(|| {
        view! { <p class="nota">{t!("accion.cuentas", locale = c.l)}</p> <ul class="cuentas">{lineas}</ul> }
    })
}

/// Whether a step already says that this entity is asked.
fn verifica(t: &Tramite, entidad: &str) -> bool {
    t.momentos
        .iter()
        .flat_map(|m| &m.acciones)
        .any(|a| matches!(&a.clase, Clase::Verificacion { entidad: Some(e) } if **e == *entidad))
}

/// Norma: Decreto Ley 2106 de 2019, art. 10
fn intercambios<'a>(c: Ctx<'a>, t: &'a Tramite) -> impl IntoView {
    let lineas: Vec<_> = t
        .intercambios
        .iter()
        .filter(|i| !verifica(t, &i.entidad))
        .map(|i| {
            view! {
                <li class="verificacion">
                    {ic("listo")}
                    <p lang=c.lang(&i.dato)>{t!("accion.intercambio", locale = c.l, dato = i.dato, entidad = i.entidad)}</p>
                </li>
            }
        })
        .collect();
    (!lineas.is_empty()).then(|| {
        view! {
            <div class="intercambios">
                <h3>{t!("accion.no_pedimos", locale = c.l)}</h3>
                <ul class="acciones">{lineas}</ul>
            </div>
        }
    })
}
