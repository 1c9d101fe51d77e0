//! Footer: who the entity is and every way to reach it, in the order the norm gives.

use super::{Lang, a, logo};
use crate::{Opciones, formato::jornada, iconos::icono, vistas::piezas};
use domain::{
    contacto::Telefono,
    entidad::{Entidad, Kit, Sede},
    horario::Jornada,
};
use leptos::{either::EitherOf3, prelude::*};
use rust_i18n::t;

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (footer)
pub(super) fn pie(e: &Entidad, o: &Opciones, l: &'static str, lang: Lang<'_>) -> impl IntoView {
    let clase = match e.kit {
        Kit::V4 => "govco-footer",
        Kit::V5 => "pie-pagina-govco",
    };
    view! {
        <footer class=clase>
            <div class="contenedor first-section govco-data-front" id="contacto">
                <div class="pie-titulo">
                    <h2>{&*e.nombre}</h2>
                    <p class="pie-logos">
                        <img src=logo(e, o) alt=t!("marco.escudo", locale = l, nombre = e.sigla) width="40" height="40" loading="lazy"/>
                        <span class="co-marca" lang="es">"CO"<span>" Colombia"</span></span>
                    </p>
                </div>
                <div class="pie-columnas">
                    {sede_principal(e, l, lang)}
                    {contacto(e, l)}
                    {otras(e, l, lang)}
                </div>
                {politicas(l)}
            </div>
            <div class="second-section">
                <p class="contenedor">
                    <a class="govco-logo govco-marca" href="https://www.gov.co/" aria-label=t!("marco.govco", locale = l)>
                        <span aria-hidden="true">"GOV"<b>".CO"</b></span>
                    </a>
                    <span class="govco-co co-marca" lang="es">"CO"<span>" Colombia"</span></span>
                </p>
            </div>
        </footer>
    }
}

fn sede_principal<'a>(e: &'a Entidad, l: &'static str, lang: Lang<'_>) -> impl IntoView + use<'a> {
    view! { <section><h3 lang=lang(&e.sede.nombre)>{&*e.sede.nombre}</h3>{lugar(&e.sede, l)}</section> }
}

fn lugar<'a>(s: &'a Sede, l: &'static str) -> impl IntoView + use<'a> {
    view! {
        <dl class="pie-datos">
            <div>
                <dt>{t!("pie.direccion", locale = l)}</dt>
                <dd>{format!("{}, {}, {}", s.direccion, s.municipio, s.departamento)}</dd>
            </div>
            <div><dt>{t!("pie.codigo_postal", locale = l)}</dt><dd>{&*s.codigo_postal}</dd></div>
            <div><dt>{t!("pie.horario", locale = l)}</dt>{horario(&s.horario, l)}</div>
        </dl>
    }
}

/// Days and hours, one line each.
fn horario(jornadas: &[Jornada], l: &str) -> impl IntoView + use<> {
    jornadas
        .iter()
        .map(|j| {
            let (dias, horas) = jornada(j, l);
            view! { <dd>{format!("{dias}, {horas}")}</dd> }
        })
        .collect::<Vec<_>>()
}

fn contacto<'a>(e: &'a Entidad, l: &'static str) -> impl IntoView {
    let tel = |nombre, t: &Telefono| {
        view! { <div><dt>{nombre}</dt><dd>{piezas::telefono(t)}</dd></div> }
    };
    let mail = |nombre, m: &'a str| {
        view! { <div><dt>{nombre}</dt><dd>{piezas::correo(m)}</dd></div> }
    };
    let redes: Vec<_> = e
        .redes
        .iter()
        .map(|r| view! { <li><a href=&*r.url>{format!("{} {}", r.nombre, r.usuario)}</a></li> })
        .collect();
    view! {
        <section>
            <h3>{t!("pie.contacto", locale = l)}</h3>
            <dl class="pie-datos">
                {tel(t!("pie.conmutador", locale = l), &e.conmutador)}
                {e.linea_gratuita.as_ref().map(|t| tel(t!("pie.linea_gratuita", locale = l), t))}
                {e.linea_anticorrupcion.as_ref().map(|t| tel(t!("pie.linea_anticorrupcion", locale = l), t))}
                {mail(t!("pie.correo", locale = l), &e.correo)}
                {mail(t!("pie.correo_judicial", locale = l), &e.correo_judicial)}
            </dl>
            {(!e.redes.is_empty()).then(|| view! {
                <h4 class="oculto">{t!("pie.redes", locale = l)}</h4>
                <ul class="pie-redes">{redes}</ul>
            })}
        </section>
    }
}

fn otras<'a>(e: &'a Entidad, l: &'static str, lang: Lang<'_>) -> impl IntoView + use<'a> {
    let sedes: Vec<_> = e
        .otras_sedes
        .iter()
        .take(3)
        .map(|s| {
            view! {
                <h3 lang=lang(&s.nombre)>{&*s.nombre}</h3>
                {lugar(s, l)}
                {s.contacto.as_deref().map(|c| view! { <p class="pie-contacto">{enlace_de(c)}</p> })}
            }
        })
        .collect();
    view! {
        <section>
            {sedes}
            <h3>{t!("pie.mas", locale = l)}</h3>
            <ul class="pie-redes">
                <li><a href=a("directorio/")>{t!("pie.directorio", locale = l)}</a></li>
                <li>
                    <a href="https://centroderelevo.gov.co/">{t!("pie.centro_de_relevo", locale = l)}</a>
                </li>
            </ul>
        </section>
    }
}

/// A phone or an e-mail as something to tap.
fn enlace_de(contacto: &str) -> impl IntoView {
    match Telefono::parse(contacto) {
        Some(t) => EitherOf3::A(piezas::telefono(&t)),
        None if contacto.contains('@') => EitherOf3::B(piezas::correo(contacto)),
        None => EitherOf3::C(contacto),
    }
}

fn politicas(l: &'static str) -> impl IntoView {
    view! {
        <ul class="pie-politicas">
            <li><a href=a("politicas/")>{t!("pie.politicas", locale = l)}</a></li>
            <li><a href=a("mapa-del-sitio/")>{t!("pie.mapa", locale = l)}</a></li>
            <li><a href=a("terminos/")>{t!("pie.terminos", locale = l)}</a></li>
            <li><a href=a("accesibilidad/")>{t!("pie.accesibilidad", locale = l)}</a></li>
            <li class="pie-arriba">
                <a class="volver-arriba" href="#contenido">
                    <span class="icono" inner_html=icono("arriba")></span>
                    {t!("pie.arriba", locale = l)}
                </a>
            </li>
        </ul>
    }
}
