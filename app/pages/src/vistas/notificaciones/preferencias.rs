//! How a person wants to be notified: what they accepted, where avisos go, and who else may receive.

use super::{
    Autorizado, Consentimiento, DeAsunto, DeProcedimiento, Movil, TextoDeConsentimiento, autorizados,
    consentimientos, movil, piezas as propias,
};
use crate::{
    ctx::Ctx,
    documento::documento_de,
    vistas::{
        persona::{Falla, Presencia, campos},
        piezas,
    },
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// What the page shows. Fields of a consent: `alcance` (`general`, `procedimiento:` and its
/// code, or a number of filing), `huella`, `otorgado`.
#[derive(Clone)]
pub struct Preferencias {
    /// For all matters.
    pub general: Consentimiento,
    /// What is accepted.
    pub texto: TextoDeConsentimiento,
    /// For each trámite or procedure of which the person spoke, or has filings.
    pub procedimientos: Vec<DeProcedimiento>,
    /// For each of the others that may notify.
    pub otros: Vec<DeProcedimiento>,
    /// For each matter of its own.
    pub asuntos: Vec<DeAsunto>,
    /// Where avisos go.
    pub correo: Option<String>,
    /// The mobile number for avisos; none where this sede sends no text messages.
    pub movil: Option<Movil>,
    /// Who else may receive today.
    pub autorizados: Vec<Autorizado>,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Norma: Ley 1437 de 2011, art. 56
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Preferencias) -> String {
    let titulo = t!("notificacion.preferencias", locale = c.l);
    let mut hoja = propias::hoja(c, titulo.clone());
    hoja.con_errores = !x.fallas.is_empty();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja notificaciones">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, t!("notificacion.preferencias_bajada", locale = c.l))}
                {consentimientos::seccion(c, x)}
                {correo(c, x.correo.as_deref())}
                {x.movil.as_ref().map(|m| movil::seccion(c, m, &x.fallas))}
                {autorizados(c, &x.autorizados)}
                {propias::salidas(c, "carpeta/notificaciones/preferencias/")}
                <islands::Consentimientos/>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn correo<'a>(c: Ctx<'a>, correo: Option<&'a str>) -> impl IntoView {
    let cual = match correo {
        Some(m) => Either::Left(view! { <p>{t!("notificacion.avisos_a", locale = c.l)}" "<b>{m}</b>"."</p> }),
        None => Either::Right(
            view! { <p class="container-alerta-govco">{t!("notificacion.sin_correo", locale = c.l)}</p> },
        ),
    };
    view! {
        <section aria-labelledby="avisos">
            <h2 id="avisos">{t!("notificacion.avisos", locale = c.l)}</h2>
            {cual}
            <p>{t!("notificacion.avisos_que", locale = c.l)}</p>
            <p class="salidas"><a href=c.a("carpeta/datos/")>{t!("notificacion.cambiar_correo", locale = c.l)}</a></p>
        </section>
    }
}

/// Norma: Ley 1437 de 2011, art. 71 (who is authorised can only receive)
fn autorizados<'a>(c: Ctx<'a>, lista: &'a [Autorizado]) -> impl IntoView {
    view! {
        <section aria-labelledby="autorizados">
            <h2 id="autorizados">{t!("notificacion.autorizados", locale = c.l)}</h2>
            <p>{t!("notificacion.autorizados_que", locale = c.l)}</p>
            {autorizados::lista(c, lista)}
            <p class="salidas"><a href=c.a(autorizados::RAIZ)>{t!("notificacion.autorizar_a", locale = c.l)}</a></p>
        </section>
    }
}
