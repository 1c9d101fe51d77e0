//! A row of a list of trámites, rendered once and used at every depth.

use crate::{
    ctx::Ctx,
    formato::{datos, modalidad},
    html::html,
    version::Version,
    vistas::piezas::aviso_de_idioma,
};
use domain::tramite::{Estado, Modalidad, Tramite};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Stands for the way to the root in the one link of a row.
const RAIZ: &str = "\u{1}";

/// The two halves of a row, around the way to the root.
#[derive(Debug)]
pub(crate) struct Fila {
    antes: String,
    despues: String,
}

impl Fila {
    /// Renders the row of a trámite with the prices of a year.
    pub(crate) fn new(v: &Version, t: &Tramite, anio: i16) -> Self {
        let fila = html(fila(v, t, anio));
        let (antes, despues) = fila.split_once(RAIZ).unwrap_or((&fila, ""));
        Self { antes: antes.into(), despues: despues.into() }
    }

    /// Appends it, as seen from a page whose root is `base`.
    pub(crate) fn escribir(&self, base: &str, buf: &mut String) {
        buf.push_str(&self.antes);
        buf.push_str(base);
        buf.push_str(&self.despues);
    }
}

/// Many rows, one after the other.
pub(crate) fn filas(c: Ctx<'_>, indices: &[usize]) -> String {
    let mut buf = String::with_capacity(indices.len() * 512);
    for i in indices {
        c.version().fila(*i, c.portal.opciones().hoy.year()).escribir(c.base, &mut buf);
    }
    buf
}

fn fila<'a>(v: &'a Version, t: &'a Tramite, anio: i16) -> impl IntoView {
    let l = v.l;
    let ruta = format!("tramites/{}/", t.slug);
    let (destino, suya) = v.destino(&ruta);
    let nombre = match v.lang(&t.nombre) {
        Some(lang) => Either::Left(view! { <span lang=lang>{&*t.nombre}</span> }),
        None => Either::Right(&*t.nombre),
    };
    view! {
        <li class="fila">
            <h3>
                <a href=format!("{RAIZ}{destino}") hreflang=(!suya).then_some("es")>
                    {nombre}{(!suya).then(|| aviso_de_idioma(l))}
                </a>
                {(t.estado == Estado::Borrador)
                    .then(|| view! { <span class="etiqueta-govco pendiente">{t!("estado.borrador", locale = l)}</span> })}
            </h3>
            {t.proposito.as_deref().map(|p| view! { <p lang=v.lang(p)>{p}</p> })}
            {hechos(t, anio, l)}
        </li>
    }
}

/// The three facts of a trámite, the first with a mark when it is done on the web.
pub(crate) fn hechos(t: &Tramite, anio: i16, l: &'static str) -> impl IntoView {
    let en_linea = matches!(t.modalidad, Some(Modalidad::EnLinea(_) | Modalidad::Parcial(_)));
    let [_, costo, tiempo] = datos(t, anio, l);
    let donde = t.modalidad.as_ref().map(|m| modalidad(m, l));
    view! {
        <ul class="hechos">
            {donde.map(|d| view! { <li class=if en_linea { "en-linea" } else { "en-persona" }>{d}</li> })}
            {costo.map(|x| view! { <li>{x}</li> })}
            {tiempo.map(|x| view! { <li>{x}</li> })}
        </ul>
    }
}
