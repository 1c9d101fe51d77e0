//! One filing in the folder: where it stands, until when, what happened, and what the person can do.

use super::{
    Ayudantes, EncuestaVista, PagoVista, ayudantes,
    caso::{self, Ademas, CasoVista, Completar, Lugar},
    encuesta, gestos, pago,
};
use crate::{
    ctx::Ctx,
    vistas::persona::{Presencia, campos},
};
use leptos::prelude::*;
use rust_i18n::t;

/// Where its list stands from the root.
const RAIZ: &str = "carpeta/tramites/";

/// What the page shows. Besides those of the filing, its forms go to `prorroga` and `desistir` below its own address; fields
/// of `desistir`, `motivo` and `seguro` = `si`.
#[derive(Clone)]
pub struct MiTramite {
    /// The filing.
    pub caso: CasoVista,
    /// What is paid of it.
    pub pago: Option<PagoVista>,
    /// Path from the root of its receipt.
    pub constancia: String,
    /// Who helps.
    pub ayudantes: Ayudantes,
    /// How it went; none before it has ended.
    pub encuesta: Option<EncuestaVista>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &MiTramite) -> String {
    let k = &x.caso;
    let accion = || k.accion(c, RAIZ, "");
    let lugar = Lugar {
        raiz: RAIZ,
        lista: t!("tramites.titulo", locale = c.l),
        volver: t!("tramites.todos", locale = c.l),
        respuestas: t!("tramites.respuestas", locale = c.l),
    };
    let ademas = Ademas {
        arriba: view! {
            {k.completar.as_ref().map(|que| completar(c, k, que))}
            {x.pago.as_ref().map(|k| pago::caja(c, k))}
        },
        dato: view! {
            <div>
                <dt>{t!("tramites.constancia", locale = c.l)}</dt>
                <dd><a href=c.a(&x.constancia)>{t!("problema.ver_constancia", locale = c.l)}</a></dd>
            </div>
        },
        medio: x.encuesta.as_ref().map(|e| encuesta::seccion(c, e, &accion(), &k.fallas)),
        abajo: view! {
            {(!k.estado.terminada()).then(|| puede(c, k))}
            {ayudantes::seccion(c, &x.ayudantes, accion(), &k.fallas)}
            <section aria-labelledby="notificarse">
                <h2 id="notificarse">{t!("notificacion.notificacion", locale = c.l)}</h2>
                <p>{t!("notificacion.de_este_asunto_que", locale = c.l)}</p>
                <p class="salidas"><a href=notificarse(c, &k.radicado)>{t!("notificacion.de_este_asunto", locale = c.l)}</a></p>
            </section>
        },
    };
    caso::pagina(c, p, k, lugar, ademas)
}

/// Where its person says how they are notified of it, and reads what they accept.
fn notificarse(c: Ctx<'_>, radicado: &str) -> String {
    c.a(&format!("carpeta/notificaciones/preferencias/?asunto={radicado}#k-{radicado}"))
}

fn completar<'a>(c: Ctx<'a>, x: &'a CasoVista, k: &'a Completar) -> impl IntoView {
    let palabras = (
        t!("tramites.complete", locale = c.l),
        t!("tramites.complete_hasta", locale = c.l),
        t!("tramites.complete_si_no", locale = c.l),
    );
    let mas_tiempo = k.prorrogable.then(|| {
        view! {
            <form method="post" action=x.accion(c, RAIZ, "prorroga")>
                <button type="submit" class="como-enlace">{t!("tramites.mas_tiempo", locale = c.l)}</button>
            </form>
        }
    });
    caso::completar(c, x, k, RAIZ, palabras, mas_tiempo)
}

/// Norma: Ley 1437 de 2011, art. 18 (giving up)
fn puede<'a>(c: Ctx<'a>, x: &'a CasoVista) -> impl IntoView {
    let es = |nombres: [&str; 2]| x.fallas.iter().any(|f| nombres.contains(&f.campo.as_str()));
    let que = t!("tramites.agregar_que", locale = c.l);
    let mut motivo = gestos::campo("motivo", t!("datos.motivo", locale = c.l), None, "", 1000);
    motivo.obligatorio = false;
    view! {
        <section aria-labelledby="puede">
            <h2 id="puede">{t!("tramites.puede", locale = c.l)}</h2>
            {caso::agregar(c, x, RAIZ, que, es(["texto", "archivos"]))}
            <details class="gesto" open=es(["motivo", "seguro"])>
                <summary>{t!("tramites.desistir", locale = c.l)}</summary>
                <p>{t!("tramites.desistir_que", locale = c.l)}</p>
                <form class="formulario" method="post" action=x.accion(c, RAIZ, "desistir") novalidate=true>
                    {campos::area(c, motivo, &x.fallas)}
                    {campos::casilla(c, "seguro".into(), t!("tramites.seguro", locale = c.l), None, (false, true), &x.fallas)}
                    <div class="botones">
                        <button type="submit" class="btn-govco outline-btn-govco">{t!("tramites.desistir", locale = c.l)}</button>
                    </div>
                </form>
            </details>
        </section>
    }
}
