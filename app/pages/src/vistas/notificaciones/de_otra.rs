//! A notification of another person, for who may receive it: before it is opened, and after.

use super::{Abierta, Marcha, PorAbrir, piezas as propias, recursos::recursos};
use crate::{
    ctx::Ctx,
    documento::documento_de,
    formato,
    vistas::{
        persona::{
            Presencia, elevar,
            piezas::{dia, es, momento},
        },
        piezas,
    },
};
use domain::Fecha;
use leptos::prelude::*;
use rust_i18n::t;

/// Below the list of one's own.
pub(super) const DE_OTRAS: &str = "carpeta/notificaciones/de-otras/";

/// Whose it is, and until when it may be received.
#[derive(Clone, Debug)]
pub struct DeOtra {
    /// "María R.".
    pub de: String,
    /// The last day.
    pub hasta: Fecha,
}

/// Before it is opened: its button posts to `acceso` below its address.
///
/// Norma: Ley 1437 de 2011, art. 71
pub(in crate::vistas) fn por_abrir(c: Ctx<'_>, p: &Presencia, de: &DeOtra, x: &PorAbrir) -> String {
    let l = c.l;
    let accion = c.a(&format!("{DE_OTRAS}{}/acceso", x.id));
    let pedira = (p.grado < x.grado).then(|| {
        let grado = elevar::grado(c, x.grado);
        view! { <p class="pedira">{piezas::ic("seguridad")}<span>{t!("notificacion.pedira", locale = l, grado = grado)}</span></p> }
    });
    hoja(
        c,
        p,
        &x.asunto,
        view! {
            <div class="contenedor hoja notificacion">
                {piezas::titular_con(es(c, &x.asunto), Some(t!("notificacion.de_otra_persona", locale = l, de = de.de)))}
                {datos(c, de, x)}
                <section class="hacer" aria-labelledby="abrir">
                    <h2 id="abrir">{t!("notificacion.al_abrir", locale = l)}</h2>
                    <p><b>{t!("notificacion.otra_queda_notificada", locale = l, de = de.de)}</b></p>
                    <ul class="vinetas">
                        <li>{t!("notificacion.otra_plazos", locale = l)}</li>
                        <li>{t!("notificacion.otra_sabra", locale = l)}</li>
                        <li>{t!("notificacion.otra_solo", locale = l)}</li>
                    </ul>
                    {plazo(c, x.marcha)}
                    {pedira}
                    <form method="post" action=accion>
                        <button type="submit" class="btn-govco fill-btn-govco">{t!("notificacion.otra_abrir", locale = l)}</button>
                    </form>
                </section>
                {propias::salidas(c, "")}
            </div>
        },
    )
}

/// Until when it waits for its person, or since when it goes on by other means.
fn plazo(c: Ctx<'_>, marcha: Marcha) -> impl IntoView + use<> {
    let l = c.l;
    match marcha {
        Marcha::SinAbrir { hasta: Some(h) } => {
            let dia = piezas::tiempo(h, formato::dia_largo(h, l));
            view! { <p>{t!("notificacion.espera_hasta", locale = l)}" "<b>{dia}</b>"."</p> }.into_any()
        }
        Marcha::PorOtroMedio { desde } => {
            view! { <p>{t!("notificacion.sigue_desde", locale = l)}" "<b>{dia(c, desde)}</b>"."</p> }
                .into_any()
        }
        _ => ().into_any(),
    }
}

fn datos<'a>(c: Ctx<'a>, de: &'a DeOtra, x: &'a PorAbrir) -> impl IntoView {
    let l = c.l;
    view! {
        <dl class="resumen">
            {propias::dato(t!("notificacion.de_quien", locale = l), de.de.clone())}
            {propias::dato(t!("notificacion.dependencia", locale = l), es(c, &x.dependencia))}
            {propias::dato(t!("notificacion.disponible", locale = l), momento(c, x.desde))}
            {propias::dato(t!("notificacion.se_abre_con", locale = l), formato::grado(Some(x.grado), l))}
            {propias::dato(t!("notificacion.puede_hasta", locale = l), piezas::tiempo(de.hasta, formato::dia_largo(de.hasta, l)))}
        </dl>
    }
}

/// Once they opened it: the act and its proof, and nothing else of the person.
///
/// Norma: Ley 1437 de 2011, art. 71
pub(in crate::vistas) fn abierta(c: Ctx<'_>, p: &Presencia, de: &DeOtra, x: &Abierta) -> String {
    let raiz = format!("{DE_OTRAS}{}/", x.id);
    let documento = format!("{raiz}documento");
    let hasta = piezas::tiempo(de.hasta, formato::dia_largo(de.hasta, c.l));
    let hasta = propias::dato(t!("notificacion.puede_hasta", locale = c.l), hasta);
    hoja(
        c,
        p,
        &x.asunto,
        view! {
            <div class="contenedor hoja notificacion">
                {piezas::titular_con(es(c, &x.asunto), Some(t!("notificacion.de_otra_persona", locale = c.l, de = de.de)))}
                <div class="surtida">
                    <p class="rotulo">{t!("notificacion.notificado", locale = c.l)}</p>
                    <p class="cuando">{momento(c, x.en)}</p>
                    <p class="nota">{t!("notificacion.otra_recibida", locale = c.l, de = de.de)}" "{t!("notificacion.hora_legal", locale = c.l)}</p>
                </div>
                {propias::entregado(c, x, &documento, hasta)}
                {recursos(c, &x.recursos)}
                <p class="nota">{t!("notificacion.otra_recursos", locale = c.l, de = de.de)}</p>
                <section aria-labelledby="prueba">
                    <h2 id="prueba">{t!("notificacion.prueba", locale = c.l)}</h2>
                    <p>{t!("notificacion.prueba_que", locale = c.l)}</p>
                    {propias::descargas(c, &raiz)}
                </section>
                {propias::salidas(c, "")}
            </div>
        },
    )
}

fn hoja(c: Ctx<'_>, p: &Presencia, titulo: &str, cuerpo: impl IntoView) -> String {
    let hoja = propias::hoja(c, titulo).espanola();
    documento_de(c, &hoja, p, view! { {cuerpo} {piezas::ayuda(c)} })
}
