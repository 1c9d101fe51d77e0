//! One question group, once or as often as it was answered.

use super::{FormularioPagina, campo, condicion};
use crate::ctx::Ctx;
use domain::formulario::{Campo, Seccion, Tipo};
use leptos::prelude::*;
use rust_i18n::t;

/// The group; its heading is left out where it is the title of the page.
pub(super) fn seccion<'a>(c: Ctx<'a>, x: &'a FormularioPagina<'a>, s: &'a Seccion) -> AnyView {
    let decide = condicion::de(c, x, s.si.as_ref(), None);
    if decide.fuera() {
        return ().into_any();
    }
    let id = format!("s-{}", s.nombre);
    let voz = x.voz(c);
    let titulo = voz.dice(&s.titulo);
    let sola = x.paso.is_some();
    let ayuda = s.ayuda.as_deref().map(|a| view! { <p>{voz.dice(a)}</p> });
    let cuerpo = if s.repite() { grupos(c, x, s) } else { campos(c, x, s, 1) };
    if sola {
        return view! { <div class="grupo">{ayuda}{cuerpo}</div> }.into_any();
    }
    let dentro =
        view! { <h2 id=id.clone()>{titulo}</h2>{decide.palabras()}{ayuda}<div class="grupo">{cuerpo}</div> };
    view! {
        <section aria-labelledby=id data-si-campo=decide.campo() data-si-valores=decide.valores()
            data-si-no=decide.niega()>{dentro}</section>
    }
    .into_any()
}

/// Whether it takes files.
pub(super) fn es_archivo(k: &Campo) -> bool {
    matches!(k.tipo, Tipo::Archivo(_))
}

/// How many times it stands on the page.
pub(super) fn marcos_de(x: &FormularioPagina<'_>, s: &Seccion) -> u8 {
    let pedidas = x.veces.iter().find(|(n, _)| **n == *s.nombre).map_or(1, |(_, n)| *n);
    s.contestadas(x.respuestas).max(pedidas).min(s.veces)
}

/// Each time it is answered stands in a frame of its own, with what it asks again.
fn grupos<'a>(c: Ctx<'a>, x: &'a FormularioPagina<'a>, s: &'a Seccion) -> AnyView {
    let hay = marcos_de(x, s);
    let titulo = x.voz(c).dice(&s.titulo);
    let marcos: Vec<_> = (1..=hay).map(|vez| marco(c, x, s, (vez, hay))).collect();
    let agregar = (hay < s.veces).then(|| {
        view! {
            <button type="submit" class="btn-govco outline-btn-govco" name="_agregar" value=s.nombre.to_string()>
                {t!("formulario.agregar", locale = c.l)}<span class="oculto">": "{titulo}</span>
            </button>
            <p class="nota">{t!("formulario.caben", locale = c.l, n = s.veces)}</p>
        }
    });
    view! {
        <input type="hidden" name=format!("_veces.{}", s.nombre) value=hay/>
        {marcos}
        <div class="agregar">{agregar}</div>
    }
    .into_any()
}

fn marco<'a>(c: Ctx<'a>, x: &'a FormularioPagina<'a>, s: &'a Seccion, (vez, hay): (u8, u8)) -> AnyView {
    let voz = x.voz(c);
    let cual = t!("formulario.cual", locale = c.l, titulo = voz.marcadas(&s.titulo), n = vez, de = hay);
    let sacar = (hay > 1).then(|| {
        view! {
            <button type="submit" class="como-enlace" name="_sacar" value=format!("{}.{vez}", s.nombre)>
                {t!("formulario.sacar", locale = c.l)}<span class="oculto">": "{voz.frase(&cual)}</span>
            </button>
        }
    });
    view! {
        <fieldset class="repetido"><legend>{voz.frase(&cual)}</legend>{campos(c, x, s, vez)}{sacar}</fieldset>
    }
    .into_any()
}

/// Fields that share a condition stand behind one sentence that says it.
fn campos<'a>(c: Ctx<'a>, x: &'a FormularioPagina<'a>, s: &'a Seccion, vez: u8) -> AnyView {
    let tramos: Vec<_> = s
        .campos
        .chunk_by(|a, b| a.si.is_some() && a.si == b.si)
        .map(|tramo| {
            let decide = condicion::de(c, x, tramo[0].si.as_ref(), Some((s, vez)));
            if decide.fuera() {
                return ().into_any();
            }
            let campos: Vec<_> =
                tramo.iter().map(|k| campo::campo(c, x, (s, vez), k, decide.pregunta())).collect();
            if !decide.pregunta() {
                return campos.into_any();
            }
            view! {
                <div class="si" data-si-campo=decide.campo() data-si-valores=decide.valores()
                    data-si-no=decide.niega()>{decide.palabras()}{campos}</div>
            }
            .into_any()
        })
        .collect();
    tramos.into_any()
}
