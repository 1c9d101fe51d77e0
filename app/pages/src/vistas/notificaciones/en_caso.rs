//! The notifications of a case, on its page at the desk: those that were sent, and the way to send one.

use super::{Marcha, NotificacionFila};
use crate::{
    ctx::Ctx,
    vistas::persona::piezas::{dia, momento},
};
use leptos::prelude::*;
use rust_i18n::t;

/// What the page of a case shows of them.
#[derive(Clone, Default)]
pub struct NotificacionesDeCaso {
    /// Oldest first.
    pub filas: Vec<NotificacionFila>,
    /// Whether this official may send one.
    pub notificar: bool,
}

/// Nothing where there is none and none may be sent.
pub(in crate::vistas) fn de_caso(c: Ctx<'_>, radicado: &str, x: &NotificacionesDeCaso) -> Option<AnyView> {
    let filas: Vec<_> = x.filas.iter().map(|f| fila(c, f)).collect();
    let hay = !filas.is_empty();
    let notificar = x.notificar.then(|| {
        let href = c.a(&format!("funcionario/casos/{radicado}/notificar"));
        view! { <p class="salidas"><a href=href>{t!("notificacion.notificar", locale = c.l)}</a></p> }
    });
    (hay || x.notificar).then(|| {
        view! {
            <section aria-labelledby="notificaciones">
                <h2 id="notificaciones">{t!("notificacion.titulo", locale = c.l)}</h2>
                {hay.then(|| view! { <ul class="renglones">{filas}</ul> })}
                {notificar}
            </section>
        }
        .into_any()
    })
}

fn fila(c: Ctx<'_>, f: &NotificacionFila) -> impl IntoView + use<> {
    let (asunto, href) = (f.asunto.clone(), c.a(&format!("funcionario/notificaciones/{}/", f.id)));
    let como = match f.marcha {
        Marcha::SinAbrir { .. } => {
            view! { {t!("notificacion.va_sin_abrir", locale = c.l)}" · "{dia(c, f.desde)} }.into_any()
        }
        Marcha::PorOtroMedio { desde } => {
            view! { {t!("notificacion.va_por_otro", locale = c.l)}" · "{dia(c, desde)} }.into_any()
        }
        Marcha::ConEfecto { en, .. } => {
            view! { {t!("notificacion.con_efecto", locale = c.l)}" "{momento(c, en)} }.into_any()
        }
    };
    view! { <li><a href=href>{asunto}</a><span class="linea nota">{como}</span></li> }
}
