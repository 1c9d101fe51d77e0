//! One aviso that everybody may read: which act, of whom, what can be done against it, and when it counts.

use super::{
    ActoNotificado, AvisoPublicado, Firmante, RecursosVista, piezas as propias, publicadas::ruta,
    recursos::recursos,
};
use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento_para},
    formato,
    vistas::{persona::piezas::momento, piezas},
};
use domain::Instante;
use leptos::prelude::*;
use rust_i18n::t;

/// What the page shows: all that the law wants in an aviso.
///
/// Norma: Ley 1437 de 2011, art. 69
#[derive(Clone)]
pub struct Publicada {
    /// The aviso.
    pub aviso: AvisoPublicado,
    /// Date and hour of the act.
    pub acto_en: Instante,
    /// Who signs it.
    pub firmante: Firmante,
    /// What can be done against it.
    pub recursos: RecursosVista,
    /// The copy for everybody; none while it is looked at for viruses.
    pub copia: Option<ActoNotificado>,
}

pub(in crate::vistas) fn pagina(c: Ctx<'_>, q: Quien<'_>, x: &Publicada) -> String {
    let a = &x.aviso;
    let titulo = t!("notificacion.por_aviso_titulo", locale = c.l);
    let hoja = Hoja::privada(a.acto.as_str()).miga(titulo, "notificaciones-por-aviso/");
    let hasta = piezas::tiempo(a.hasta, formato::dia_largo(a.hasta, c.l));
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja notificacion">
                {piezas::titular(a.acto.as_str(), t!("notificacion.aviso_de", locale = c.l, quien = a.a_quien))}
                <dl class="resumen">
                    {propias::dato(t!("notificacion.a_quien", locale = c.l), a.a_quien.clone())}
                    {propias::dato(t!("notificacion.dependencia", locale = c.l), a.dependencia.clone())}
                    {propias::dato(t!("notificacion.acto_en", locale = c.l), momento(c, x.acto_en))}
                    {propias::dato(t!("notificacion.firma", locale = c.l), propias::firmante(&x.firmante))}
                    {propias::dato(t!("notificacion.fijado", locale = c.l), momento(c, a.fijado))}
                    {propias::dato(t!("notificacion.desfija", locale = c.l), hasta)}
                </dl>
                <section aria-labelledby="acto">
                    <h2 id="acto">{t!("notificacion.acto", locale = c.l)}</h2>
                    {copia(c, x)}
                </section>
                {recursos(c, &x.recursos)}
                <section aria-labelledby="suyo">
                    <h2 id="suyo">{t!("notificacion.es_suyo", locale = c.l)}</h2>
                    <p>{t!("notificacion.es_suyo_que", locale = c.l)}</p>
                </section>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn copia(c: Ctx<'_>, x: &Publicada) -> AnyView {
    let Some(copia) = &x.copia else {
        return view! { <p>{t!("notificacion.copia_revisando", locale = c.l)}</p> }.into_any();
    };
    propias::acto(c, copia, Some(&format!("{}copia", ruta(&x.aviso.id)))).into_any()
}
