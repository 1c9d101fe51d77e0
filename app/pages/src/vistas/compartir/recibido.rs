//! What the receiver sees: who shares, for what, until when, and a button for each document. And a link that opens nothing.

use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento, documento_para},
    vistas::{
        documentos::clase_y_tamano_de,
        persona::piezas::{a_la_carpeta, momento},
        piezas,
    },
};
use domain::Instante;
use leptos::prelude::*;
use rust_i18n::t;

/// A document that may be opened.
#[derive(Clone)]
pub struct DocumentoRecibido {
    /// Its place, as the form sends it.
    pub orden: i64,
    /// Its name.
    pub nombre: String,
    /// Media type.
    pub tipo: String,
    /// Its size; 0 for what is made when it is asked for.
    pub bytes: u64,
    /// Whether a browser shows it.
    pub se_ve: bool,
}

/// What the page shows.
#[derive(Clone)]
pub struct Recibido {
    /// Who shares.
    pub de: String,
    /// For what.
    pub proposito: String,
    /// Until when.
    pub hasta: Instante,
    /// Openings that are left; as many as are wanted where there is none.
    pub quedan: Option<u64>,
    /// Whether the files may be kept.
    pub descarga: bool,
    /// Those that are there now.
    pub documentos: Vec<DocumentoRecibido>,
    /// Where the form goes, from the root.
    pub accion: String,
}

/// Its page, for somebody who entered or for whoever has the link.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, q: Quien<'_>, x: &Recibido) -> String {
    let titulo = t!("compartir.recibido", locale = c.l, quien = x.de);
    let mut hoja = Hoja::privada(titulo.clone());
    if q.presencia().is_some() {
        hoja = hoja
            .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
            .miga(t!("compartir.titulo", locale = c.l), super::RAIZ);
    }
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja recibido">
                {piezas::titular(titulo, t!("compartir.recibido_bajada", locale = c.l))}
                {datos(c, x)}
                {documentos(c, x)}
                <p class="nota">{t!("compartir.recibido_cuenta", locale = c.l)}</p>
                {q.presencia().map(|_| a_la_carpeta(c))}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn datos(c: Ctx<'_>, x: &Recibido) -> impl IntoView + use<> {
    let proposito = x.proposito.clone();
    view! {
        <dl class="resumen">
            <div><dt>{t!("compartir.proposito", locale = c.l)}</dt><dd>{proposito}</dd></div>
            <div><dt>{t!("compartir.hasta", locale = c.l)}</dt><dd>{momento(c, x.hasta)}</dd></div>
            {x.quedan.map(|n| view! {
                <div><dt>{t!("compartir.quedan", locale = c.l)}</dt><dd>{n}</dd></div>
            })}
        </dl>
    }
}

fn documentos<'a>(c: Ctx<'a>, x: &'a Recibido) -> impl IntoView {
    let filas: Vec<_> = x.documentos.iter().map(|d| uno(c, x, d)).collect();
    let vacia = x.documentos.is_empty();
    view! {
        <section aria-labelledby="documentos">
            <h2 id="documentos">{t!("compartir.documentos", locale = c.l)}</h2>
            {vacia.then(|| view! { <p class="vacio">{t!("compartir.recibido_vacio", locale = c.l)}</p> })}
            {(!vacia).then(|| view! { <ul class="renglones">{filas}</ul> })}
        </section>
    }
}

/// A post each: neither a reload nor a browser that looks ahead uses an opening up.
fn uno<'a>(c: Ctx<'a>, x: &'a Recibido, d: &'a DocumentoRecibido) -> impl IntoView {
    let boton = |como: &'static str, clase: &'static str| {
        let palabra = match como {
            "ver" => t!("documentos.ver", locale = c.l),
            _ => t!("documentos.descargar", locale = c.l),
        };
        view! {
            <button type="submit" name="como" value=como class=clase>
                {palabra}<span class="oculto">": "{d.nombre.as_str()}</span>
            </button>
        }
    };
    view! {
        <li>
            <b>{d.nombre.as_str()}</b>
            <span class="linea nota">{clase_y_tamano_de(c, &d.tipo, d.bytes)}</span>
            <form class="botones" method="post" action=c.a(&x.accion)>
                <input type="hidden" name="documento" value=d.orden.to_string()/>
                {d.se_ve.then(|| boton("ver", "btn-govco fill-btn-govco"))}
                {x.descarga.then(|| boton("descargar", "btn-govco outline-btn-govco"))}
            </form>
        </li>
    }
}

/// A link that ended, that was taken back, or that never was: all the same.
pub(in crate::vistas) fn nada(c: Ctx<'_>) -> String {
    let titulo = t!("compartir.nada", locale = c.l);
    let hoja = Hoja::privada(titulo.clone());
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor hoja error">
                {piezas::titular(titulo, t!("compartir.nada_que", locale = c.l))}
                <ul class="salidas"><li><a href=c.a("")>{t!("error.inicio", locale = c.l)}</a></li></ul>
            </div>
            {piezas::ayuda(c)}
        },
    )
}
