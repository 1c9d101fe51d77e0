//! Small pieces of these pages: rows of data, ways to the rest, what gave effect.

use super::{Abierta, ActoNotificado, Firmante, Por, RAIZ};
use crate::{
    ctx::Ctx,
    documento::Hoja,
    formato::Palabra,
    vistas::{
        formulario::tamano,
        persona::piezas::{es, momento},
    },
};
use leptos::prelude::*;
use rust_i18n::t;
use std::borrow::Cow;

/// Where the page of a notification is.
pub(super) fn ruta(id: &str) -> String {
    format!("{RAIZ}{id}/")
}

/// The head of a page of the person's notifications.
pub(super) fn hoja<'a>(c: Ctx<'_>, titulo: impl Into<Cow<'a, str>>) -> Hoja<'a> {
    Hoja::privada(titulo)
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(t!("notificacion.titulo", locale = c.l), RAIZ)
}

/// The act, as whom it was delivered to downloads it; `mas` says more of it.
pub(super) fn entregado<M: IntoView>(
    c: Ctx<'_>,
    x: &Abierta,
    documento: &str,
    mas: M,
) -> impl IntoView + use<M> {
    view! {
        <section aria-labelledby="acto">
            <h2 id="acto">{t!("notificacion.acto", locale = c.l)}</h2>
            {acto(c, &x.acto, Some(documento))}
            <p class="botones">
                <a class="btn-govco fill-btn-govco" href=c.a(documento) download=x.acto.nombre.clone()>
                    {t!("notificacion.descargar", locale = c.l)}
                </a>
            </p>
            <dl class="resumen">
                {dato(t!("notificacion.firma", locale = c.l), es(c, &firmante(&x.firmante)))}
                {mas}
            </dl>
        </section>
    }
}

/// A term and what stands for it.
pub(super) fn dato(termino: Palabra, valor: impl IntoView) -> impl IntoView {
    view! { <div><dt>{termino}</dt><dd>{valor}</dd></div> }
}

/// "Secretaria de Hacienda, Secretaría de Hacienda".
pub(super) fn firmante(f: &Firmante) -> String {
    format!("{}, {}", f.cargo, f.dependencia)
}

/// The filing that it belongs to, as a link.
pub(super) fn radicado(c: Ctx<'_>, numero: Option<&str>, raiz: &str) -> impl IntoView + use<> {
    numero.map(|n| {
        let href = c.a(&format!("{raiz}{n}/"));
        view! { <div><dt>{t!("notificacion.radicado", locale = c.l)}</dt><dd><a href=href>{n.to_owned()}</a></dd></div> }
    })
}

/// Why it has effect since then.
pub(super) fn por(c: Ctx<'_>, p: Por) -> Palabra {
    match p {
        Por::Acceso => t!("notificacion.por_acceso", locale = c.l),
        Por::Personal => t!("notificacion.por_personal", locale = c.l),
        Por::Aviso => t!("notificacion.por_aviso", locale = c.l),
        Por::Publicacion => t!("notificacion.por_publicacion", locale = c.l),
    }
}

/// Name, size and hash of the act; a link where it may be downloaded.
pub(super) fn acto(c: Ctx<'_>, a: &ActoNotificado, ruta: Option<&str>) -> impl IntoView + use<> {
    let nombre = a.nombre.clone();
    let nombre = match ruta {
        Some(r) => {
            let baja = nombre.clone();
            view! { <a href=c.a(r) download=baja>{nombre}</a> }.into_any()
        }
        None => view! { <b>{nombre}</b> }.into_any(),
    };
    let huella = a.huella.clone();
    view! {
        <ul class="adjuntos">
            <li>
                {nombre}
                <span class="linea nota">
                    {tamano(a.bytes, c.l)}" · "{t!("notificacion.fecha_del_acto", locale = c.l)}" "{momento(c, a.en)}
                </span>
                <span class="linea nota">
                    {t!("constancia.huella", locale = c.l)}" "<code class="huella">{huella}</code>
                </span>
            </li>
        </ul>
    }
}

/// The bundle and the certificate, below the address of the notification.
pub(super) fn descargas(c: Ctx<'_>, raiz: &str) -> impl IntoView + use<> {
    let (certificado, paquete) = (c.a(&format!("{raiz}certificado")), c.a(&format!("{raiz}prueba.zip")));
    view! {
        <ul class="renglones">
            <li><a href=paquete download="prueba.zip">{t!("notificacion.paquete", locale = c.l)}</a>
                <span class="linea nota">{t!("notificacion.paquete_que", locale = c.l)}</span></li>
            <li><a href=certificado>{t!("notificacion.certificado", locale = c.l)}</a>
                <span class="linea nota">{t!("notificacion.certificado_que", locale = c.l)}</span></li>
        </ul>
    }
}

/// Ways to the rest of these pages.
pub(super) fn salidas(c: Ctx<'_>, aqui: &str) -> impl IntoView + use<> {
    let enlace =
        |ruta: &str, texto: Palabra| (ruta != aqui).then(|| view! { <li><a href=c.a(ruta)>{texto}</a></li> });
    view! {
        <nav aria-label=t!("notificacion.mas", locale = c.l)>
            <ul class="salidas en-linea">
                {enlace(RAIZ, t!("notificacion.titulo", locale = c.l))}
                {enlace("carpeta/notificaciones/preferencias/", t!("notificacion.preferencias", locale = c.l))}
                {enlace("carpeta/", t!("persona.a_la_carpeta", locale = c.l))}
            </ul>
        </nav>
    }
}
