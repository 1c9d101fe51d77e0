//! The door of a trámite: who came through it, with what the sheet asks, and where the request goes on.

use super::{DatoRecibido, Presencia, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato,
    vistas::piezas,
};
use domain::tramite::Tramite;
use leptos::prelude::*;
use rust_i18n::t;

/// What the page shows.
#[derive(Clone)]
pub struct Solicitud<'a> {
    /// Of what.
    pub tramite: &'a Tramite,
    /// What the login says, so that nobody types it again.
    pub datos: Vec<DatoRecibido>,
}

/// Its page.
pub(super) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Solicitud<'_>) -> String {
    let titulo = t!("solicitud.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone())
        .miga(t!("lista.titulo", locale = c.l), "tramites/")
        .miga(&*x.tramite.nombre, format!("tramites/{}/", x.tramite.slug));
    let filas: Vec<_> = x
        .datos
        .iter()
        .map(|d| view! { <div><dt>{d.nombre.as_str()}</dt><dd>{d.valor.as_str()}</dd></div> })
        .collect();
    let volver = c.a(&format!("tramites/{}/", x.tramite.slug));
    let exige = x.tramite.grado.as_ref().and_then(|g| g.grado);
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {piezas::titular(titulo, x.tramite.nombre.to_string())}
                <dl class="resumen">
                    <div><dt>{t!("elevar.tiene", locale = c.l)}</dt><dd>{formato::grado(Some(p.grado), c.l)}</dd></div>
                    <div><dt>{t!("solicitud.pide", locale = c.l)}</dt><dd>{formato::grado(exige, c.l)}</dd></div>
                </dl>
                <h2>{t!("solicitud.datos", locale = c.l)}</h2>
                <dl class="resumen">{filas}</dl>
                <p class="container-alerta-govco">{t!("solicitud.sigue", locale = c.l)}</p>
                <p class="salidas"><a href=volver>{t!("solicitud.volver", locale = c.l)}</a></p>
                {propias::a_la_carpeta(c)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}
