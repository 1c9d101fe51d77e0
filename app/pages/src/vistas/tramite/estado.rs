//! Drafts, with what they lack, and trámites that ended.

use crate::{ctx::Ctx, formato::larga, vistas::piezas};
use domain::tramite::{Estado, Modalidad, Tramite};
use leptos::prelude::*;
use rust_i18n::t;

/// "Falta: el costo", in the place where it would stand; only drafts ever show it.
pub(super) fn falta(c: Ctx<'_>, campo: &str) -> impl IntoView + use<> {
    view! { <span class="falta">{t!("estado.falta", locale = c.l, que = nombre(c, campo))}</span> }
}

fn nombre(c: Ctx<'_>, campo: &str) -> crate::formato::Palabra {
    t!(format!("campo.{campo}"), locale = c.l)
}

/// What publication demands and this sheet lacks, in the order of the page.
pub(super) fn vacios(t: &Tramite) -> Vec<&'static str> {
    let sin_url = matches!(t.modalidad, Some(Modalidad::EnLinea(None) | Modalidad::Parcial(None)));
    [
        (t.proposito.is_none(), "proposito"),
        (t.tema.is_none(), "tema"),
        (t.dependencia.is_none(), "dependencia"),
        (t.audiencias.is_empty(), "audiencias"),
        (t.modalidad.is_none(), "modalidad"),
        (sin_url, "url"),
        (t.costo.is_none(), "costo"),
        (t.tiempo.is_none(), "tiempo"),
        (t.grado.is_none(), "grado"),
        (t.notifica.is_none(), "notifica"),
        (t.momentos.is_empty(), "momentos"),
        (t.resultado.is_none(), "resultado"),
        (t.seguimiento.is_empty(), "seguimiento"),
        (t.canales.is_empty(), "canales"),
        (t.normas.is_empty(), "normas"),
        (t.puntos.is_empty(), "puntos"),
        (t.actualizado.is_none(), "actualizado"),
    ]
    .into_iter()
    .filter_map(|(vacio, campo)| vacio.then_some(campo))
    .collect()
}

/// The same in words.
pub(crate) fn lo_que_falta(c: Ctx<'_>, t: &Tramite) -> Vec<String> {
    vacios(t).into_iter().map(|k| nombre(c, k).into_owned()).collect()
}

/// The band of a draft.
pub(super) fn borrador(c: Ctx<'_>, t: &Tramite) -> impl IntoView + use<> {
    let vacios: Vec<_> = vacios(t).into_iter().map(|k| view! { <li>{nombre(c, k)}</li> }).collect();
    let completo = vacios.is_empty();
    view! {
        <div class="container-alerta-govco borrador" role="note">
            <p><b>{t!("estado.es_borrador", locale = c.l)}</b></p>
            {(!completo).then(|| view! { <p>{t!("estado.le_falta", locale = c.l)}</p> <ul>{vacios}</ul> })}
            {completo.then(|| view! { <p>{t!("estado.completo", locale = c.l)}</p> })}
        </div>
    }
}

/// The page of a trámite that ended.
pub(super) fn retirado<'a>(c: Ctx<'a>, t: &'a Tramite) -> impl IntoView {
    let otros: Vec<_> = t
        .relacionados
        .iter()
        .filter_map(|s| c.sitio().tramite(s))
        .filter(|r| r.estado == Estado::Publicado)
        .map(|r| {
            view! {
                <li>
                    {piezas::enlace(c, &format!("tramites/{}/", r.slug), &r.nombre)}
                    {r.proposito.as_deref().map(|p| view! { <p lang=c.lang(p)>{p}</p> })}
                </li>
            }
        })
        .collect();
    view! {
        <article class="contenedor tramite">
            {piezas::titular_de(c, &t.nombre, &t!("estado.ya_no", locale = c.l))}
            {t.actualizado.map(|f| view! {
                <p>{t!("estado.desde", locale = c.l)}" "{piezas::tiempo(f, larga(f, c.l))}"."</p>
            })}
            {(!t.cuerpo.html.is_empty()).then(|| piezas::prosa(c, &t.cuerpo.html))}
            {(!otros.is_empty()).then(|| view! {
                <h2>{t!("estado.en_su_lugar", locale = c.l)}</h2>
                <ul class="hijas">{otros}</ul>
            })}
            <p><a href=c.a("tramites/")>{t!("error.tramites", locale = c.l)}</a></p>
        </article>
        {piezas::ayuda(c)}
    }
}
