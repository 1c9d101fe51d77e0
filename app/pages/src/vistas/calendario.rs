//! The official calendar: what the entity does and when it is closed, next first, what is over below.

use super::piezas;
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::{con_dia, horas, mayuscula, mes_de, rango},
};
use domain::agenda::{Actividad, agenda};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Of what is over, the last so many.
const MAX_PASADAS: usize = 100;

/// Norma: Decreto 1078 de 2015, art. 2.2.17.6.5; Resolución MinTIC 1519 de 2020, anexo 2 (1.11)
pub(crate) fn pagina(c: Ctx<'_>, path: &str) -> String {
    let titulo = t!("calendario.titulo", locale = c.l);
    let que = t!("calendario.descripcion", locale = c.l);
    let mut hoja = Hoja::new(titulo.clone(), que.clone(), path);
    hoja.migas = super::transparencia::migas(c, path);
    let hoy = c.portal.opciones().hoy;
    let (vienen, mut pasadas): (Vec<_>, Vec<_>) = agenda(c.sitio()).into_iter().partition(|a| a.hasta >= hoy);
    pasadas.reverse();
    pasadas.truncate(MAX_PASADAS);
    let proximas = if vienen.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("calendario.vacio", locale = c.l)}</p> })
    } else {
        Either::Right(meses(c, &vienen))
    };
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor">
                {piezas::titular(titulo, que)}
                <p><a href=c.a("calendario.ics")>{t!("calendario.ics", locale = c.l)}</a></p>
                <section class="agenda" aria-labelledby="vienen">
                    <h2 id="vienen">{t!("calendario.vienen", locale = c.l)}</h2>
                    {proximas}
                </section>
                {(!pasadas.is_empty()).then(|| view! {
                    <section class="agenda" aria-labelledby="pasaron">
                        <h2 id="pasaron">{t!("calendario.pasaron", locale = c.l)}</h2>
                        {meses(c, &pasadas)}
                    </section>
                })}
                <p class="nota">{t!("calendario.festivos", locale = c.l)}</p>
            </div>
        },
    )
}

/// Under the name of each month; days of the same month stand together already.
fn meses(c: Ctx<'_>, actividades: &[Actividad]) -> Vec<AnyView> {
    let mes = |a: &Actividad| (a.desde.year(), a.desde.month());
    actividades
        .chunk_by(|a, b| mes(a) == mes(b))
        .map(|suyas| {
            let nombre = suyas.first().map(|a| mes_de(a.desde, c.l)).unwrap_or_default();
            let lineas: Vec<_> = suyas.iter().map(|a| linea(c, a)).collect();
            view! { <h3>{mayuscula(&nombre)}</h3><ul class="filas">{lineas}</ul> }.into_any()
        })
        .collect()
}

fn linea(c: Ctx<'_>, a: &Actividad) -> impl IntoView + use<> {
    let titulo = match &a.ruta {
        Some(r) => Either::Left(view! { {piezas::enlace(c, r, &a.titulo)} }),
        None => Either::Right(t!("calendario.cierre", locale = c.l, motivo = a.titulo)),
    };
    let dias = if a.desde == a.hasta { con_dia(a.desde, c.l) } else { rango(a.desde, a.hasta, c.l) };
    view! {
        <li class="fila">
            <h4>{titulo}</h4>
            <p lang=c.lang(&a.texto)>{a.texto.to_string()}</p>
            <ul class="hechos">
                <li>{piezas::tiempo(a.desde, mayuscula(&dias))}</li>
                {a.horas.map(|h| view! { <li>{horas(h, c.l)}</li> })}
                {a.lugar.as_deref().map(|x| view! { <li lang=c.lang(x)>{x.to_owned()}</li> })}
            </ul>
        </li>
    }
}
