//! Cards of attention points: where, when, how to call and how to arrive.

use super::estado::falta;
use crate::{ctx::Ctx, formato::jornada, version::Version, vistas::piezas};
use domain::{contacto::Telefono, pagina::Punto, tramite::Tramite};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// The points that attend a trámite.
pub(super) fn puntos<'a>(c: Ctx<'a>, t: &'a Tramite) -> impl IntoView {
    let tarjetas: Vec<&str> = t.puntos.iter().filter_map(|s| c.version().tarjeta_de_punto(s)).collect();
    let cuerpo = if tarjetas.is_empty() {
        Either::Left(falta(c, "puntos"))
    } else {
        Either::Right(view! { <ul class="puntos" inner_html=tarjetas.concat()></ul> })
    };
    view! {
        <section aria-labelledby="puntos">
            <h2 id="puntos">{t!("puntos.titulo", locale = c.l)}</h2>
            {cuerpo}
        </section>
    }
}

/// One card; the same on every page, so it is rendered once.
pub(crate) fn tarjeta<'a>(v: &'a Version, p: &'a Punto) -> impl IntoView {
    let l = v.l;
    let horas: Vec<_> = p
        .horario
        .iter()
        .map(|j| {
            let (dias, horas) = jornada(j, l);
            view! { <span class="linea">{format!("{dias}: {horas}")}</span> }
        })
        .collect();
    view! {
        <li class="tarjeta-govco punto">
            <h3 lang=v.lang(&p.nombre)>{&*p.nombre}</h3>
            <ul class="contactos">
                <li>
                    {piezas::ic("mapa")}
                    <span>
                        {format!("{}, {}", p.direccion, p.municipio)}
                        {p.coordenadas.map(|k| view! { <a class="linea" href=mapa(k.lat(), k.lon())>
                            {t!("puntos.mapa", locale = l)}
                            <span class="oculto">{format!(": {}", p.nombre)}</span>
                        </a> })}
                    </span>
                </li>
                {(!horas.is_empty()).then(|| view! { <li>{piezas::ic("reloj")}<span>{horas}</span></li> })}
                {p.telefono.as_ref().map(|x| view! { <li>{piezas::ic("telefono")}{piezas::telefono(x)}</li> })}
                {p.correo.as_deref().map(|x| view! { <li>{piezas::ic("correo")}{piezas::correo(x)}</li> })}
                {p.cita.as_deref().map(|x| view! { <li>{piezas::ic("eventos")}{cita(x, &p.nombre, l)}</li> })}
                {p.accesibilidad.as_deref().map(|x| view! {
                    <li>{piezas::ic("listo")}<span lang=v.lang(x)>{x}</span></li>
                })}
            </ul>
        </li>
    }
}

/// A phone to call, or a page to go to.
fn cita(x: &str, punto: &str, l: &'static str) -> impl IntoView + use<> {
    let oculto = view! { <span class="oculto">{format!(": {punto}")}</span> };
    match Telefono::parse(x) {
        Some(t) => {
            Either::Left(view! { <span>{t!("puntos.cita_en", locale = l)}" "{piezas::telefono(&t)}</span> })
        }
        None => Either::Right(view! { <a href=x.to_owned()>{t!("puntos.cita", locale = l)}{oculto}</a> }),
    }
}

fn mapa(lat: f64, lon: f64) -> String {
    format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=17/{lat}/{lon}")
}
