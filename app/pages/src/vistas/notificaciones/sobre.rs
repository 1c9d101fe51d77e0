//! A notification before it is opened: from whom, about what, and what opening it means.

use super::{Marcha, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::documento_de,
    formato,
    vistas::{
        persona::{
            Presencia, elevar,
            piezas::{dia, es, momento},
        },
        piezas,
    },
};
use domain::{Instante, grado::Grado};
use leptos::prelude::*;
use rust_i18n::t;

/// What the page shows. Its button posts to `acceso` below its address.
#[derive(Clone)]
pub struct PorAbrir {
    /// Opaque.
    pub id: String,
    /// The office from which it comes.
    pub dependencia: String,
    /// About which matter.
    pub asunto: String,
    /// The filing that it belongs to, of the person.
    pub radicado: Option<String>,
    /// When it was made available.
    pub desde: Instante,
    /// How far it is.
    pub marcha: Marcha,
    /// How sure the sede must be of who opens it.
    pub grado: Grado,
    /// Names of others who may open it.
    pub autorizados: Vec<String>,
    /// Whether the person may still say that they do not want it so.
    pub rechazable: bool,
}

/// Norma: Ley 1437 de 2011, arts. 56 y 67
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &PorAbrir) -> String {
    let titulo = t!("notificacion.una_sin_abrir", locale = c.l);
    let hoja = propias::hoja(c, x.asunto.as_str()).espanola();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor"><islands::Notificacion/></div>
            <div class="contenedor hoja notificacion" data-parte="notificacion">
                {piezas::titular_con(es(c, &x.asunto), Some(titulo))}
                {datos(c, x)}
                {abrir(c, p, x)}
                {no_abrir(c, x)}
                {propias::salidas(c, "")}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn datos<'a>(c: Ctx<'a>, x: &'a PorAbrir) -> impl IntoView {
    let entidad = c.sitio().entidad.nombre.to_string();
    let quien = if x.autorizados.is_empty() {
        t!("notificacion.solo_usted", locale = c.l).into_owned()
    } else {
        t!("notificacion.usted_y", locale = c.l, nombres = x.autorizados.join(", ")).into_owned()
    };
    view! {
        <dl class="resumen">
            {propias::dato(t!("notificacion.entidad", locale = c.l), entidad)}
            {propias::dato(t!("notificacion.dependencia", locale = c.l), es(c, &x.dependencia))}
            {propias::radicado(c, x.radicado.as_deref(), "carpeta/tramites/")}
            {propias::dato(t!("notificacion.disponible", locale = c.l), momento(c, x.desde))}
            {propias::dato(t!("notificacion.quien_abre", locale = c.l), quien)}
            {propias::dato(t!("notificacion.se_abre_con", locale = c.l), formato::grado(Some(x.grado), c.l))}
        </dl>
    }
}

fn abrir<'a>(c: Ctx<'a>, p: &'a Presencia, x: &'a PorAbrir) -> impl IntoView {
    let accion = c.a(&format!("{}acceso", propias::ruta(&x.id)));
    let pedira = (p.grado < x.grado).then(|| {
        let grado = elevar::grado(c, x.grado);
        view! { <p class="pedira">{piezas::ic("seguridad")}<span>{t!("notificacion.pedira", locale = c.l, grado = grado)}</span></p> }
    });
    view! {
        <section class="hacer" aria-labelledby="abrir">
            <h2 id="abrir">{t!("notificacion.al_abrir", locale = c.l)}</h2>
            <p><b>{t!("notificacion.queda_notificado", locale = c.l)}</b></p>
            <ul class="vinetas">
                <li>{t!("notificacion.desde_ahi", locale = c.l)}</li>
                <li>{t!("notificacion.vera", locale = c.l)}</li>
                <li>{t!("notificacion.no_es_acuerdo", locale = c.l)}</li>
            </ul>
            {pedira}
            <form method="post" action=accion data-abrir=x.id.as_str()>
                <p class="error-campo sin-envio" role="status" data-sin-red=t!("notificacion.isla_sin_red", locale = c.l)
                    data-cortado=t!("notificacion.isla_cortado", locale = c.l)></p>
                <button type="submit" class="btn-govco fill-btn-govco">{t!("notificacion.abrir", locale = c.l)}</button>
            </form>
        </section>
    }
}

fn no_abrir<'a>(c: Ctx<'a>, x: &'a PorAbrir) -> impl IntoView {
    let que = match x.marcha {
        Marcha::SinAbrir { hasta: Some(h) } => {
            let dia = piezas::tiempo(h, formato::dia_largo(h, c.l));
            view! { <p>{t!("notificacion.espera_hasta", locale = c.l)}" "<b>{dia}</b>"."</p> }.into_any()
        }
        Marcha::PorOtroMedio { desde } => {
            view! { <p>{t!("notificacion.sigue_desde", locale = c.l)}" "<b>{dia(c, desde)}</b>"."</p> }
                .into_any()
        }
        _ => ().into_any(),
    };
    let rechazo = x.rechazable.then(|| {
        let href = c.a(&format!("{}rechazo", propias::ruta(&x.id)));
        view! { <p class="salidas"><a href=href>{t!("notificacion.no_por_aqui", locale = c.l)}</a></p> }
    });
    view! {
        <section aria-labelledby="no-abrir">
            <h2 id="no-abrir">{t!("notificacion.si_no_abre", locale = c.l)}</h2>
            {que}
            <p>{t!("notificacion.otro_medio_que", locale = c.l)}</p>
            {rechazo}
        </section>
    }
}
