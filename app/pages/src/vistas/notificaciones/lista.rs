//! The notifications of a person: those that wait first, then those that have effect.

use super::{Marcha, RAIZ, de_otra::DE_OTRAS, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::{self, Palabra},
    vistas::{
        persona::{
            Presencia,
            piezas::{dia, lengua, momento},
        },
        piezas,
    },
};
use domain::Instante;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// A notification, in a line; it says nothing of what the act decides.
#[derive(Clone)]
pub struct NotificacionFila {
    /// Opaque.
    pub id: String,
    /// The office from which it comes.
    pub de: String,
    /// About which matter.
    pub asunto: String,
    /// When it was made available.
    pub desde: Instante,
    /// How far it is.
    pub marcha: Marcha,
}

/// What the list shows.
#[derive(Clone, Default)]
pub struct MisNotificaciones {
    /// Without effect yet, those that wait longest first.
    pub sin_abrir: Vec<NotificacionFila>,
    /// With effect, the last first.
    pub abiertas: Vec<NotificacionFila>,
    /// Path and query of the next ones, from the root.
    pub siguientes: Option<String>,
    /// Of others who authorised this person to receive.
    pub de_otras: Vec<DeOtraFila>,
    /// Whether the person accepted to be notified here.
    pub autorizada: bool,
}

/// One of another person, in a line: who and from whom, and no more than its envelope says.
#[derive(Clone)]
pub struct DeOtraFila {
    /// Opaque.
    pub id: String,
    /// "María R."; none before the login proves enough to be told.
    pub de_quien: Option<String>,
    /// The office from which it comes.
    pub de: String,
    /// When it was made available.
    pub desde: Instante,
    /// When they opened it, where they did.
    pub recibida: Option<Instante>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &MisNotificaciones) -> String {
    let titulo = t!("notificacion.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("carpeta.titulo", locale = c.l), "carpeta/");
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja notificaciones">
                {piezas::titular(titulo, t!("notificacion.que_es", locale = c.l))}
                {(!x.autorizada).then(|| sin_autorizar(c))}
                {sin_abrir(c, &x.sin_abrir)}
                {de_otras(c, &x.de_otras)}
                {abiertas(c, x)}
                {x.siguientes.as_deref().map(|r| view! {
                    <p class="salidas"><a href=c.a(r) rel="next">{t!("notificacion.siguientes", locale = c.l)}</a></p>
                })}
                {propias::salidas(c, RAIZ)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

/// Norma: Ley 1437 de 2011, art. 56 (only who accepted it is notified so)
fn sin_autorizar(c: Ctx<'_>) -> impl IntoView + use<> {
    view! {
        <p class="pedira">{piezas::ic("correo")}<span>
            {t!("notificacion.no_autorizada", locale = c.l)}" "
            <a href=c.a("carpeta/notificaciones/preferencias/")>{t!("notificacion.autorizarla", locale = c.l)}</a>
        </span></p>
    }
}

fn sin_abrir<'a>(c: Ctx<'a>, filas: &'a [NotificacionFila]) -> impl IntoView {
    let cuerpo = if filas.is_empty() {
        Either::Left(view! {
            <p class="sin-pendientes">{piezas::ic("listo")}<span>{t!("notificacion.nada_sin_abrir", locale = c.l)}</span></p>
        })
    } else {
        let sobres: Vec<_> = filas.iter().map(|f| sobre(c, f)).collect();
        Either::Right(view! { <ul class="sobres">{sobres}</ul> })
    };
    view! {
        <section aria-labelledby="sin-abrir">
            <h2 id="sin-abrir">{titulo_con(t!("notificacion.sin_abrir", locale = c.l), filas.len())}</h2>
            {cuerpo}
        </section>
    }
}

fn titulo_con(titulo: Palabra, n: usize) -> String {
    if n == 0 { titulo.into_owned() } else { format!("{titulo} ({n})") }
}

fn sobre<'a>(c: Ctx<'a>, f: &'a NotificacionFila) -> impl IntoView {
    let plazo = match f.marcha {
        Marcha::SinAbrir { hasta: Some(h) } => {
            let dia = piezas::tiempo(h, formato::dia_largo(h, c.l));
            Some(Either::Left(
                view! { <p class="abrala">{t!("notificacion.abrala_hasta", locale = c.l)}" "<b>{dia}</b></p> },
            ))
        }
        Marcha::PorOtroMedio { desde } => Some(Either::Right(view! {
            <p class="abrala">{t!("notificacion.sigue_desde", locale = c.l)}" "{dia(c, desde)}"."</p>
        })),
        _ => None,
    };
    view! {
        <li class="sobre">
            {piezas::ic("correo")}
            <div>
                <h3><a href=c.a(&propias::ruta(&f.id)) lang=lengua(c)>{f.asunto.as_str()}</a></h3>
                <p lang=lengua(c)>{f.de.as_str()}</p>
                <p class="nota">{t!("notificacion.espera_desde", locale = c.l)}" "{dia(c, f.desde)}</p>
                {plazo}
            </div>
        </li>
    }
}

fn abiertas<'a>(c: Ctx<'a>, x: &'a MisNotificaciones) -> impl IntoView {
    let filas: Vec<_> = x.abiertas.iter().map(|f| abierta(c, f)).collect();
    let nunca = filas.is_empty() && x.sin_abrir.is_empty();
    let cuerpo = if filas.is_empty() {
        let vacia = if nunca {
            t!("notificacion.vacia", locale = c.l)
        } else {
            t!("notificacion.ninguna_abierta", locale = c.l)
        };
        Either::Left(view! { <p class="vacio">{vacia}</p> })
    } else {
        Either::Right(view! { <ul class="renglones">{filas}</ul> })
    };
    view! {
        <section aria-labelledby="abiertas">
            <h2 id="abiertas">{t!("notificacion.abiertas", locale = c.l)}</h2>
            {cuerpo}
        </section>
    }
}

fn abierta<'a>(c: Ctx<'a>, f: &'a NotificacionFila) -> impl IntoView {
    let efecto = match f.marcha {
        Marcha::ConEfecto { en, .. } => Some(view! {
            <span class="linea">{t!("notificacion.notificada", locale = c.l)}" "{momento(c, en)}</span>
        }),
        _ => None,
    };
    view! {
        <li>
            <a href=c.a(&propias::ruta(&f.id)) lang=lengua(c)>{f.asunto.as_str()}</a>
            <span class="linea nota" lang=lengua(c)>{f.de.as_str()}</span>
            {efecto}
        </li>
    }
}

/// Norma: Ley 1437 de 2011, art. 71
fn de_otras<'a>(c: Ctx<'a>, filas: &'a [DeOtraFila]) -> impl IntoView {
    let una = |f: &DeOtraFila| {
        let de_quien =
            f.de_quien.clone().unwrap_or_else(|| t!("notificacion.una_persona", locale = c.l).into_owned());
        let cuando = match f.recibida {
            Some(en) => {
                Either::Left(view! { {t!("notificacion.otra_la_recibio", locale = c.l)}" "{momento(c, en)} })
            }
            None => Either::Right(
                view! { {t!("notificacion.espera_desde_otra", locale = c.l)}" "{dia(c, f.desde)} },
            ),
        };
        view! {
            <li>
                <a href=c.a(&format!("{DE_OTRAS}{}/", f.id))>{t!("notificacion.de_otra_persona", locale = c.l, de = de_quien)}</a>
                <span class="linea nota" lang=lengua(c)>{f.de.clone()}</span>
                <span class="linea nota">{cuando}</span>
            </li>
        }
    };
    let lista: Vec<_> = filas.iter().map(una).collect();
    (!lista.is_empty()).then(|| {
        view! {
            <section aria-labelledby="de-otras">
                <h2 id="de-otras">{t!("notificacion.de_otras", locale = c.l)}</h2>
                <p>{t!("notificacion.de_otras_que", locale = c.l)}</p>
                <ul class="renglones">{lista}</ul>
            </section>
        }
    })
}
