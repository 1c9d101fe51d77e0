//! What happened outside of the sede, recorded by the official with its proof: the effect is counted from that date.

use super::{NotificacionCaso, fecha, historia::palabra};
use crate::{
    ctx::Ctx,
    vistas::{persona::campos, peticion::gestos},
};
use leptos::prelude::*;
use rust_i18n::t;

/// Norma: Ley 1437 de 2011, arts. 68 y 69 (the file keeps the proof of delivery, and of the board)
pub(super) fn prueba(c: Ctx<'_>, x: &NotificacionCaso) -> Option<AnyView> {
    (!x.anotables.is_empty()).then(|| forma(c, x))
}

fn forma(c: Ctx<'_>, x: &NotificacionCaso) -> AnyView {
    let accion = c.a(&format!("funcionario/notificaciones/{}/prueba", x.id));
    let r = |nombre| x.respuestas.texto(nombre);
    let cuando =
        (t!("notificacion.prueba_en", locale = c.l), t!("notificacion.prueba_en_ayuda", locale = c.l));
    let soporte = t!("notificacion.soporte", locale = c.l);
    view! {
        <section aria-labelledby="anotar">
            <h2 id="anotar">{t!("notificacion.anotar", locale = c.l)}</h2>
            <p>{t!("notificacion.anotar_que", locale = c.l)}</p>
            <form class="formulario" method="post" action=accion novalidate=true enctype="multipart/form-data">
                {que_paso(c, x, r("suceso"))}
                {fecha::momento(c, "en", cuando, r("en"), &x.fallas)}
                {gestos::archivos(c, "soporte", soporte, (&x.archivos.0, x.archivos.1), true, &x.fallas)}
                <div class="botones">
                    <button type="submit" class="btn-govco fill-btn-govco">{t!("notificacion.anotar_boton", locale = c.l)}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// Only what may come next.
fn que_paso(c: Ctx<'_>, x: &NotificacionCaso, elegido: &str) -> AnyView {
    let falla = campos::de(&x.fallas, "suceso");
    let radios: Vec<_> = x
        .anotables
        .iter()
        .enumerate()
        .map(|(i, s)| campos::radio("suceso", s, (s == elegido, i == 0), palabra(c, s)))
        .collect();
    view! {
        <fieldset aria-describedby=falla.map(|_| "e-suceso")>
            <legend>{t!("notificacion.que_paso", locale = c.l)}</legend>
            {radios}
            {falla.map(|f| campos::error(c, f))}
        </fieldset>
    }
    .into_any()
}
