//! A unit of the entity: what it does, how to reach it, its trámites.

use super::{fila::filas, piezas};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
};
use domain::pagina::Dependencia;
use leptos::prelude::*;
use rust_i18n::t;

/// Its page.
pub(crate) fn pagina(c: Ctx<'_>, path: &str, d: &Dependencia) -> String {
    let hoja =
        Hoja::new(&*d.nombre, &*d.proposito, path).miga(t!("directorio.titulo", locale = c.l), "directorio/");
    documento(c, &hoja, cuerpo(c, d))
}

fn cuerpo<'a>(c: Ctx<'a>, d: &'a Dependencia) -> impl IntoView {
    let suyos = c.indice().de_dependencia(&d.slug);
    view! {
        <div class="contenedor">
            {piezas::titular_de(c, &d.nombre, &d.proposito)}
            <div class="con-lado al-final">
                <div class="principal">
                    {(!suyos.is_empty()).then(|| view! {
                        <section aria-labelledby="tramites">
                            <h2 id="tramites">{t!("dependencia.tramites", locale = c.l)}</h2>
                            <ul class="filas" inner_html=filas(c, suyos)></ul>
                        </section>
                    })}
                    {(!d.cuerpo.html.is_empty()).then(|| piezas::prosa(c, &d.cuerpo.html))}
                </div>
                <aside class="lado" aria-label=t!("dependencia.contacto", locale = c.l)>
                    {contacto(c, d)}
                </aside>
            </div>
        </div>
    }
}

fn contacto<'a>(c: Ctx<'a>, d: &'a Dependencia) -> impl IntoView {
    let punto = d.punto.as_deref().and_then(|p| c.version().tarjeta_de_punto(p));
    view! {
        <h2>{t!("dependencia.contacto", locale = c.l)}</h2>
        <dl class="datos">
            {d.responsable.as_deref().map(|r| view! {
                <div><dt>{t!("dependencia.responsable", locale = c.l)}</dt><dd>{piezas::dicho(c, r)}</dd></div>
            })}
            {d.telefono.as_ref().map(|x| view! {
                <div><dt>{t!("medio.telefonico", locale = c.l)}</dt><dd>{piezas::telefono(x)}</dd></div>
            })}
            {d.correo.as_deref().map(|x| view! {
                <div><dt>{t!("medio.correo", locale = c.l)}</dt><dd>{piezas::correo(x)}</dd></div>
            })}
        </dl>
        {punto.map(|p| view! { <ul class="puntos" inner_html=p></ul> })}
    }
}
