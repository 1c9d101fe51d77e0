//! The look-up of a filing by its number and a second datum; the answer to wrong ones is always the same.

use super::gestos;
use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento_para},
    vistas::{
        persona::{Falla, campos},
        piezas,
    },
};
use leptos::prelude::*;
use rust_i18n::t;

/// Path from the root to which the form is sent.
pub(crate) const ACCION: &str = "consulta/estado";

/// The form that came back. Fields: `radicado` and `dato` (number of the document, e-mail, or code of the constancia).
#[derive(Clone, Default)]
pub struct ConsultaRadicado {
    /// As typed.
    pub radicado: String,
    /// Nothing goes with both; which one is wrong is not told.
    pub no_encontrada: bool,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// The form that came back.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, q: Quien<'_>, x: &ConsultaRadicado) -> String {
    let titulo = t!("consulta.titulo", locale = c.l);
    let mut hoja = Hoja::privada(titulo.clone());
    hoja.con_errores = !x.fallas.is_empty();
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, t!("consulta.bajada", locale = c.l))}
                {x.no_encontrada.then(|| view! {
                    <div class="vacio" role="status">
                        <h2>{t!("consulta.nada", locale = c.l)}</h2>
                        <p>{t!("consulta.nada_que", locale = c.l)}</p>
                    </div>
                })}
                {formulario(c, x)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

/// The form alone; the second datum never comes back.
///
/// Norma: Ley 1437 de 2011, art. 5, num. 2
pub(crate) fn formulario<'a>(c: Ctx<'a>, x: &'a ConsultaRadicado) -> impl IntoView {
    let radicado = gestos::campo(
        "radicado",
        t!("consulta.radicado", locale = c.l),
        Some(t!("consulta.radicado_ayuda", locale = c.l)),
        &x.radicado,
        40,
    );
    let ayuda = Some(t!("consulta.dato_ayuda", locale = c.l));
    let dato = gestos::campo("dato", t!("consulta.dato", locale = c.l), ayuda, "", 254);
    view! {
        <form class="formulario" id="consulta" method="post" action=c.a(ACCION) novalidate=true>
            {campos::campo(c, radicado, &x.fallas)}
            {campos::campo(c, dato, &x.fallas)}
            <div class="botones">
                <button type="submit" class="btn-govco fill-btn-govco">{t!("consulta.consultar", locale = c.l)}</button>
            </div>
        </form>
    }
}
