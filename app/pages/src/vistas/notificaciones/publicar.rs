//! The aviso on the page of the sede, as the official puts it there with a copy that everybody may read, and takes it away.

use super::{AvisoPublicado, NotificacionCaso};
use crate::{
    ctx::Ctx,
    formato,
    vistas::{
        persona::{campos, piezas::momento},
        peticion::gestos,
        piezas,
    },
};
use leptos::prelude::*;
use rust_i18n::t;

/// How the aviso stands on the page of the sede.
#[derive(Clone, Default)]
pub enum EnLaSede {
    /// It is not time for it.
    #[default]
    No,
    /// It is time, and the last day on which it would stand.
    Toca(Option<domain::Fecha>),
    /// It stands.
    EnPie(AvisoPublicado),
}

/// Norma: Ley 1437 de 2011, art. 69
pub(super) fn publicar(c: Ctx<'_>, x: &NotificacionCaso) -> Option<AnyView> {
    match &x.en_la_sede {
        EnLaSede::No => None,
        EnLaSede::Toca(hasta) => Some(forma(c, x, *hasta)),
        EnLaSede::EnPie(a) => Some(en_pie(c, &x.id, a)),
    }
}

fn forma(c: Ctx<'_>, x: &NotificacionCaso, hasta: Option<domain::Fecha>) -> AnyView {
    let accion = c.a(&format!("funcionario/notificaciones/{}/publicar", x.id));
    let ayuda = Some(t!("notificacion.acto_nombre_ayuda", locale = c.l));
    let acto = gestos::campo(
        "acto",
        t!("notificacion.acto_nombre", locale = c.l),
        ayuda,
        x.respuestas.texto("acto"),
        200,
    );
    let copia = t!("notificacion.copia_publica", locale = c.l);
    let tipos = ["pdf".to_owned()];
    let hasta = hasta.map(|h| view! { " "{t!("notificacion.publicar_hasta", locale = c.l)}" "<b>{formato::dia_largo(h, c.l)}</b>"." });
    view! {
        <section aria-labelledby="publicar">
            <h2 id="publicar">{t!("notificacion.publicar", locale = c.l)}</h2>
            <p>{t!("notificacion.publicar_que", locale = c.l)}{hasta}</p>
            <p>{t!("notificacion.publicar_datos", locale = c.l)}</p>
            <form class="formulario" method="post" action=accion novalidate=true enctype="multipart/form-data">
                {campos::campo(c, acto, &x.fallas)}
                {gestos::archivos(c, "copia", copia, (&tipos, x.archivos.1), true, &x.fallas)}
                <div class="botones">
                    <button type="submit" class="btn-govco fill-btn-govco">{t!("notificacion.publicar_boton", locale = c.l)}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn en_pie(c: Ctx<'_>, id: &str, a: &AvisoPublicado) -> AnyView {
    let retirar = c.a(&format!("funcionario/notificaciones/{id}/retirar"));
    let suya = c.a(&super::publicadas::ruta(&a.id));
    view! {
        <section aria-labelledby="publicar">
            <h2 id="publicar">{t!("notificacion.publicado", locale = c.l)}</h2>
            <p>
                <a href=suya>{a.acto.clone()}</a>
                <span class="linea nota">{t!("notificacion.fijado", locale = c.l)}" "{momento(c, a.fijado)}</span>
                <span class="linea nota">{t!("notificacion.desfija", locale = c.l)}": "{piezas::tiempo(a.hasta, formato::dia_largo(a.hasta, c.l))}</span>
            </p>
            <p>{t!("notificacion.publicado_que", locale = c.l)}</p>
            <p><a class="btn-govco outline-btn-govco" href=retirar>{t!("notificacion.retirar_titulo", locale = c.l)}</a></p>
        </section>
    }
    .into_any()
}
