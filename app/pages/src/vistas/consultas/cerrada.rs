//! A consultation that takes no comment now: since when, or since when no more; what came late goes back to who wrote it.

use super::{ConsultaVista, palabras::hasta};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::dia_largo,
    html::en_area,
    vistas::{
        persona::{Mensaje, mensaje::dicho},
        piezas,
    },
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// What the page shows.
#[derive(Clone)]
pub struct ConsultaCerrada {
    /// Which one.
    pub consulta: ConsultaVista,
    /// It has not begun; else it is over.
    pub por_abrir: bool,
    /// What somebody sent meanwhile.
    pub escrito: Option<String>,
}

pub(in crate::vistas) fn pagina(c: Ctx<'_>, x: &ConsultaCerrada) -> String {
    let k = &x.consulta;
    let (titulo, bajada) = if x.por_abrir {
        let desde = dia_largo(k.abre, c.l);
        (
            t!("opinar.por_abrir", locale = c.l),
            Mensaje::clave("opinar.por_abrir_que").con("titulo", k.titulo(c)).con("desde", desde),
        )
    } else {
        let hasta = hasta(k.cierra, c.l);
        (
            t!("opinar.cerrada", locale = c.l),
            Mensaje::clave("opinar.cerrada_que").con("titulo", k.titulo(c)).con("hasta", hasta),
        )
    };
    let hoja = k.migas(c, Hoja::privada(titulo.clone()));
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor hoja">
                {piezas::titular_con(titulo, Some(dicho(c, &bajada)))}
                {x.escrito.as_deref().map(|e| escrito(c, e, x.por_abrir))}
                {if x.por_abrir {
                    Either::Left(view! { <p class="todos"><a href=c.a(&k.hoja())>{t!("opinar.lea", locale = c.l)}</a></p> })
                } else {
                    Either::Right(salidas(c, k))
                }}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

/// Nothing that was typed is lost: it stands where it can be copied.
fn escrito(c: Ctx<'_>, texto: &str, por_abrir: bool) -> impl IntoView + use<> {
    let que = if por_abrir { t!("opinar.temprano", locale = c.l) } else { t!("opinar.tarde", locale = c.l) };
    view! {
        <section class="container-alerta-govco" aria-labelledby="tarde" role="status">
            <h2 id="tarde">{t!("opinar.no_recibido", locale = c.l)}</h2>
            <p>{que}</p>
        </section>
        <div class="campo entradas-de-texto-govco">
            <label for="c-escrito">{t!("opinar.su_comentario", locale = c.l)}</label>
            <textarea id="c-escrito" rows="8" readonly=true>{en_area(texto)}</textarea>
        </div>
    }
}

/// What may be done afterwards: read, and write a petition.
fn salidas(c: Ctx<'_>, k: &ConsultaVista) -> impl IntoView + use<> {
    view! {
        <p>{t!("opinar.despues", locale = c.l)}</p>
        <p class="botones">
            <a class="btn-govco fill-btn-govco" href=c.a("pqrsd/")>{t!("opinar.a_pqrsd", locale = c.l)}</a>
            <a class="btn-govco outline-btn-govco" href=c.a(&k.comentarios())>{t!("opinar.ver", locale = c.l)}</a>
        </p>
    }
}
