//! How a filing stands, for who knows its number and a second datum; the answer to wrong ones is always the same.

use super::{
    Hito, Plazo, gestos,
    historia::historia,
    plazo::{etapas, plazo},
};
use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento_para},
    formato,
    vistas::{
        persona::{Falla, campos, piezas as propias},
        piezas,
    },
};
use domain::{
    Instante,
    peticion::{Clase, Estado},
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

/// How it stands, without personal data.
#[derive(Clone)]
pub struct Seguimiento {
    /// "2026-000123".
    pub radicado: String,
    /// What kind of thing it is.
    pub clase: Clase,
    /// Name of the trámite, where it is one.
    pub tramite: Option<String>,
    /// When it was received.
    pub recibida: Instante,
    /// How it stands.
    pub estado: Estado,
    /// Who has it.
    pub dependencia: Option<String>,
    /// Its term.
    pub plazo: Option<Plazo>,
    /// What the person may know, without names.
    pub historia: Vec<Hito>,
    /// The answer, of an anonymous one, which has no other way to reach its author.
    pub respuesta: Option<String>,
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

/// How it stands.
pub(in crate::vistas) fn respuesta(c: Ctx<'_>, q: Quien<'_>, x: &Seguimiento) -> String {
    let titulo = t!("consulta.de", locale = c.l, n = x.radicado);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("consulta.titulo", locale = c.l), "consulta/");
    let que = x.tramite.clone().unwrap_or_else(|| formato::clase(x.clase, c.l).into_owned());
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja">
                {piezas::titular(titulo, que)}
                {etapas(c, x.estado)}
                <dl class="resumen">
                    <div><dt>{t!("consulta.recibida", locale = c.l)}</dt><dd>{propias::momento(c, x.recibida)}</dd></div>
                    <div><dt>{t!("consulta.estado", locale = c.l)}</dt><dd>{formato::estado(x.estado, c.l)}</dd></div>
                    {x.dependencia.clone().map(|d| view! {
                        <div><dt>{t!("consulta.la_tiene", locale = c.l)}</dt><dd>{d}</dd></div>
                    })}
                </dl>
                {x.plazo.as_ref().map(|p| plazo(c, p, !x.estado.terminada()))}
                {x.respuesta.as_deref().map(|r| view! {
                    <section aria-labelledby="respuesta">
                        <h2 id="respuesta">{t!("consulta.respuesta", locale = c.l)}</h2>
                        <div class="prosa">{propias::parrafos(r)}</div>
                    </section>
                })}
                {historia(c, &x.historia)}
                <p class="nota">{t!("consulta.sin_datos", locale = c.l)}</p>
                <p class="salidas"><a href=c.a("consulta/")>{t!("consulta.otra", locale = c.l)}</a></p>
            </div>
            {piezas::ayuda(c)}
        },
    )
}
