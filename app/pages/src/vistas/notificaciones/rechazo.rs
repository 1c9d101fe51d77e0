//! Not to be notified of this act by the sede: what happens then, and a box to be sure.

use super::piezas as propias;
use crate::{
    ctx::Ctx,
    documento::documento_de,
    vistas::{
        persona::{Falla, Presencia, campos, piezas::es},
        piezas,
    },
};
use leptos::prelude::*;
use rust_i18n::t;

/// What the page shows. Its form posts `seguro=si` to its own address.
#[derive(Clone, Default)]
pub struct Rechazar {
    /// Opaque.
    pub id: String,
    /// The office from which it comes.
    pub dependencia: String,
    /// About which matter.
    pub asunto: String,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Norma: Ley 1437 de 2011, arts. 56, 68 y 69
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Rechazar) -> String {
    let titulo = t!("notificacion.rechazar_titulo", locale = c.l);
    let mut hoja = propias::hoja(c, titulo.clone())
        .miga(t!("notificacion.notificacion", locale = c.l), propias::ruta(&x.id));
    hoja.con_errores = !x.fallas.is_empty();
    let (aqui, volver) = (c.a(&format!("{}rechazo", propias::ruta(&x.id))), c.a(&propias::ruta(&x.id)));
    let seguro = t!("notificacion.rechazar_seguro", locale = c.l);
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja notificacion">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular_con(titulo, Some(es(c, &format!("{} · {}", x.asunto, x.dependencia))))}
                <section aria-labelledby="pasa">
                    <h2 id="pasa">{t!("notificacion.rechazar_pasa", locale = c.l)}</h2>
                    <ol class="pasos">
                        <li>{t!("notificacion.rechazar_1", locale = c.l)}</li>
                        <li>{t!("notificacion.rechazar_2", locale = c.l)}</li>
                        <li>{t!("notificacion.rechazar_3", locale = c.l)}</li>
                    </ol>
                    <p>{t!("notificacion.rechazar_no_evita", locale = c.l)}</p>
                </section>
                <form class="formulario" method="post" action=aqui novalidate=true>
                    {campos::casilla(c, "seguro".into(), seguro, None, (false, true), &x.fallas)}
                    <div class="botones">
                        <button type="submit" class="btn-govco outline-btn-govco">{t!("notificacion.rechazar", locale = c.l)}</button>
                        <a class="btn-govco fill-btn-govco" href=volver>{t!("notificacion.rechazar_volver", locale = c.l)}</a>
                    </div>
                </form>
            </div>
            {piezas::ayuda(c)}
        },
    )
}
