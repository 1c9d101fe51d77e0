//! The search form and the page of its results.

use super::{inicio::mas_usados, piezas};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    iconos::icono,
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// What was asked and what was found.
#[derive(Clone, Copy, Debug)]
pub struct Consulta<'a> {
    /// The words, as typed.
    pub q: &'a str,
    /// What to show, best first.
    pub resultados: &'a [Acierto],
    /// How many there are in all.
    pub total: usize,
    /// Only in Transparencia.
    pub transparencia: bool,
}

/// One result.
#[derive(Clone, Debug)]
pub struct Acierto {
    /// Title.
    pub titulo: String,
    /// One sentence.
    pub resumen: String,
    /// Path of the site, as in Spanish: `tramites/x/`.
    pub ruta: String,
    /// "En línea · Gratis · 3 días hábiles".
    pub detalle: String,
    /// "Trámite", "Noticia" …
    pub clase: String,
}

/// The results page; at `/buscar`, one level above the folders.
pub(crate) fn pagina(c: Ctx<'_>, consulta: &Consulta<'_>) -> String {
    let titulo = if consulta.q.trim().is_empty() {
        t!("buscar.titulo", locale = c.l)
    } else {
        t!("buscar.titulo_q", locale = c.l, q = consulta.q)
    };
    let mut hoja = Hoja::new(titulo.clone(), t!("buscar.descripcion", locale = c.l), "buscar");
    hoja.path = None;
    hoja.indexar = false;
    documento(c, &hoja, cuerpo(c, consulta))
}

fn cuerpo<'a>(c: Ctx<'a>, consulta: &'a Consulta<'a>) -> impl IntoView {
    let resultado = match (consulta.q.trim(), consulta.resultados) {
        ("", _) => Either::Left(Either::Left(view! { <p>{t!("buscar.escriba", locale = c.l)}</p> })),
        (q, []) => Either::Left(Either::Right(nada(c, q, consulta.transparencia))),
        (q, aciertos) => Either::Right(hallados(c, q, aciertos, consulta.total)),
    };
    view! {
        <div class="contenedor buscar">
            {piezas::titular(t!("buscar.titulo", locale = c.l), "")}
            {caja(c, consulta)}
            {resultado}
            {(consulta.resultados.is_empty() && !consulta.transparencia).then(|| view! {
                <section class="usados" aria-labelledby="usados">
                    <h2 id="usados">{t!("buscar.sugerencias", locale = c.l)}</h2>
                    {mas_usados(c)}
                </section>
            })}
        </div>
        {piezas::ayuda(c)}
    }
}

fn nada<'a>(c: Ctx<'a>, q: &'a str, transparencia: bool) -> impl IntoView {
    let (lista, consejo) = match transparencia {
        true => ("transparencia/", t!("buscar.consejo_transparencia", locale = c.l)),
        false => ("tramites/", t!("buscar.consejo_lista", locale = c.l)),
    };
    view! {
        <div class="vacio">
            <h2>{t!("buscar.nada", locale = c.l, q = q)}</h2>
            <ul>
                <li>{t!("buscar.consejo_ortografia", locale = c.l)}</li>
                <li>{t!("buscar.consejo_palabras", locale = c.l)}</li>
                <li><a href=c.a(lista)>{consejo}</a></li>
            </ul>
        </div>
    }
}

fn hallados<'a>(c: Ctx<'a>, q: &'a str, aciertos: &'a [Acierto], total: usize) -> impl IntoView {
    let filas: Vec<_> = aciertos
        .iter()
        .map(|a| {
            view! {
                <li class="fila">
                    <h3>{piezas::enlace(c, &a.ruta, &a.titulo)}</h3>
                    <p lang=c.lang(&a.resumen)>{a.resumen.as_str()}</p>
                    <ul class="hechos">
                        <li>{a.clase.as_str()}</li>
                        {(!a.detalle.is_empty()).then(|| view! { <li>{a.detalle.as_str()}</li> })}
                    </ul>
                </li>
            }
        })
        .collect();
    let cuenta = if total == 1 {
        t!("buscar.uno", locale = c.l, q = q)
    } else if total > aciertos.len() {
        t!("buscar.primeros", locale = c.l, n = aciertos.len(), total = total, q = q)
    } else {
        t!("buscar.varios", locale = c.l, n = total, q = q)
    };
    view! {
        <section aria-labelledby="cuenta">
            <h2 id="cuenta" class="cuenta">{cuenta}</h2>
            <ul class="filas">{filas}</ul>
        </section>
    }
}

/// The search of the results page: a plain form, and the one place where an island makes it better.
pub(crate) fn buscador(c: Ctx<'_>, q: &str) -> impl IntoView {
    let palabra = |clave: &str| t!(clave, locale = c.l).into_owned();
    view! {
        <islands::Buscador
            id="buscador"
            accion=c.a("buscar")
            valor=q.to_owned()
            etiqueta=palabra("buscar.etiqueta")
            boton=palabra("marco.buscar")
            instruccion=palabra("buscar.instruccion")
            una=palabra("buscar.una_sugerencia")
            varias=palabra("buscar.varias_sugerencias")
            ninguna=palabra("buscar.sin_sugerencias")
        />
    }
}

/// The box that asked: one that asked only in Transparencia does so again, and offers the whole.
fn caja<'a>(c: Ctx<'a>, consulta: &'a Consulta<'a>) -> impl IntoView {
    if !consulta.transparencia {
        return Either::Left(buscador(c, consulta.q));
    }
    let toda = format!("{}?q={}", c.a("buscar"), codificado(consulta.q));
    Either::Right(view! {
        {en_transparencia(c, consulta.q, "q-transparencia")}
        <p class="todos"><a href=toda rel="nofollow">{t!("buscar.en_toda", locale = c.l)}</a></p>
    })
}

/// A word as part of an address.
fn codificado(q: &str) -> String {
    let letra = |b: u8| match b {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(b).to_string(),
        b => format!("%{b:02X}"),
    };
    q.bytes().map(letra).collect()
}

/// The search of Transparencia: the same page, narrowed.
pub(crate) fn en_transparencia(c: Ctx<'_>, q: &str, id: &'static str) -> impl IntoView + use<> {
    view! {
        <form class="search-govco" role="search" action=c.a("buscar") method="get"
            aria-label=t!("buscar.en_transparencia", locale = c.l)>
            <label for=id>{t!("buscar.en_transparencia", locale = c.l)}</label>
            <div class="bar-search-govco">
                <input id=id name="q" type="search" maxlength="120" autocomplete="off" value=q.to_owned()/>
                <input name="en" type="hidden" value="transparencia"/>
                <button type="submit" class="btn-govco fill-btn-govco">
                    <span class="icono" inner_html=icono("lupa")></span>
                    {t!("marco.buscar", locale = c.l)}
                </button>
            </div>
        </form>
    }
}

/// A plain GET form.
pub(crate) fn formulario<'a>(c: Ctx<'a>, q: &'a str, id: &'static str) -> impl IntoView {
    view! {
        <form class="search-govco" role="search" action=c.a("buscar") method="get"
            aria-label=t!("buscar.formulario", locale = c.l)>
            <label for=id>{t!("buscar.etiqueta", locale = c.l)}</label>
            <div class="bar-search-govco">
                <input id=id name="q" type="search" maxlength="120" autocomplete="off" value=q/>
                <button type="submit" class="btn-govco fill-btn-govco">
                    <span class="icono" inner_html=icono("lupa")></span>
                    {t!("marco.buscar", locale = c.l)}
                </button>
            </div>
        </form>
    }
}
