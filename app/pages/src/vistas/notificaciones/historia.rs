//! What happened to a notification, in the order of time; the names of the facts are those of the domain.

use crate::{ctx::Ctx, formato::Palabra, vistas::persona::piezas::momento};
use domain::Instante;
use leptos::prelude::*;
use rust_i18n::t;

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HechoDeNotificacion {
    /// "puesta_a_disposicion", "aviso_entregado" …
    pub suceso: String,
    /// When.
    pub en: Instante,
    /// The channel ("correo", "sms", "push") or the place ("web", "cartelera"), where the fact has one.
    pub donde: Option<String>,
    /// Of a text message, the last figures of the number, as long as that is kept: "12".
    pub fin: Option<String>,
}

/// Oldest first.
///
/// Norma: Ley 1437 de 2011, art. 56 (the administration certifies date and hour of the access)
pub(super) fn historia(c: Ctx<'_>, hechos: &[HechoDeNotificacion]) -> impl IntoView + use<> {
    let filas: Vec<_> = hechos
        .iter()
        .map(|h| {
            let (que, donde) = frase(c, h);
            view! {
                <li>
                    <p class="nota">{momento(c, h.en)}</p>
                    <p><b>{que}</b>{donde.map(|d| view! { " · "{d} })}</p>
                </li>
            }
        })
        .collect();
    (!filas.is_empty()).then(|| {
        view! {
            <section aria-labelledby="historia">
                <h2 id="historia">{t!("notificacion.historia", locale = c.l)}</h2>
                <ol class="historia">{filas}</ol>
            </section>
        }
    })
}

/// A fact in words, and where it happened unless the words say it.
pub(super) fn frase(c: Ctx<'_>, h: &HechoDeNotificacion) -> (Palabra, Option<Palabra>) {
    let por_sms = h.donde.as_deref() == Some("sms");
    let dicha = match (h.suceso.as_str(), h.fin.as_deref()) {
        ("aviso_entregado", Some(fin)) if por_sms => t!("notificacion.s_sms_a", locale = c.l, fin = fin),
        ("aviso_entregado", None) if por_sms => t!("notificacion.s_sms", locale = c.l),
        ("aviso_rebotado", _) if por_sms => t!("notificacion.s_sms_nunca", locale = c.l),
        ("aviso_rebotado", _) if h.donde.as_deref() == Some("correo") => {
            t!("notificacion.s_correo_reboto", locale = c.l)
        }
        ("segundo_canal", _) if por_sms => t!("notificacion.s_segundo_sms", locale = c.l),
        _ => return (palabra(c, &h.suceso), h.donde.as_deref().map(|d| lugar(c, d))),
    };
    (dicha, None)
}

/// What a fact is called.
pub(super) fn palabra(c: Ctx<'_>, suceso: &str) -> Palabra {
    match suceso {
        "puesta_a_disposicion" => t!("notificacion.s_disposicion", locale = c.l),
        "aviso_entregado" => t!("notificacion.s_aviso", locale = c.l),
        "aviso_fallido" => t!("notificacion.s_fallido", locale = c.l),
        "aviso_rebotado" => t!("notificacion.s_rebotado", locale = c.l),
        "segundo_canal" => t!("notificacion.s_canal", locale = c.l),
        "recordatorio" => t!("notificacion.s_recordatorio", locale = c.l),
        "acceso" => t!("notificacion.s_acceso", locale = c.l),
        "rechazo" => t!("notificacion.s_rechazo", locale = c.l),
        "consentimiento_retirado" => t!("notificacion.s_retirado", locale = c.l),
        "vencida_sin_acceso" => t!("notificacion.s_sin_acceso", locale = c.l),
        "sin_direccion" => t!("notificacion.s_sin_direccion", locale = c.l),
        "citacion_enviada" => t!("notificacion.s_citacion", locale = c.l),
        "personal" => t!("notificacion.s_personal", locale = c.l),
        "aviso_con_copia" => t!("notificacion.s_con_copia", locale = c.l),
        "fijada" => t!("notificacion.s_fijada", locale = c.l),
        "desfijada" => t!("notificacion.s_desfijada", locale = c.l),
        _ => t!("notificacion.s_otro", locale = c.l),
    }
}

/// Where it happened.
fn lugar(c: Ctx<'_>, donde: &str) -> Palabra {
    match donde {
        "correo" => t!("notificacion.d_correo", locale = c.l),
        "sms" => t!("notificacion.d_sms", locale = c.l),
        "push" => t!("notificacion.d_push", locale = c.l),
        "web" => t!("notificacion.d_web", locale = c.l),
        _ => t!("notificacion.d_cartelera", locale = c.l),
    }
}
