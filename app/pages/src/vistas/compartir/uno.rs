//! One permiso: what, for whom, for what, until when, who opened it, and the ways to end it.

use super::{PermisoFila, RAIZ, estado};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::Palabra,
    html::html,
    vistas::{
        documentos::Parte,
        persona::{Acceso, Presencia, piezas::momento, tabla_de_accesos},
        piezas,
    },
};
use domain::Instante;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// A document of a permiso; without a name it is gone.
#[derive(Clone)]
pub struct DocumentoCompartido {
    /// Its name and its page, from the root.
    pub nombre: Option<(String, String)>,
    /// Whether the receiver finds it: not in the bin, nor held by the antivirus.
    pub esta: bool,
}

/// What the page shows.
#[derive(Clone)]
pub struct UnPermiso {
    /// What was allowed.
    pub fila: PermisoFila,
    /// Since when.
    pub creado: Instante,
    /// What it has.
    pub documentos: Vec<DocumentoCompartido>,
    /// Who opened it, the last one first.
    pub accesos: Vec<Acceso>,
    /// The address of the link, the only time that it is shown.
    pub enlace: Option<String>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &UnPermiso) -> String {
    let hoja = Hoja::privada(x.fila.proposito.as_str())
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(t!("compartir.titulo", locale = c.l), RAIZ);
    documento_de(c, &hoja, p, view! { {cuerpo(c, x)}{piezas::ayuda(c)} })
}

/// The same in the place of the form that made it.
pub(in crate::vistas) fn parte(c: Ctx<'_>, x: &UnPermiso) -> Parte {
    Parte { titulo: x.fila.proposito.clone(), html: html(cuerpo(c, x)) }
}

fn cuerpo<'a>(c: Ctx<'a>, x: &'a UnPermiso) -> impl IntoView {
    view! {
        <div class="contenedor hoja compartido" data-parte="compartir">
            {piezas::titular(x.fila.proposito.as_str(), bajada(c, x))}
            {x.enlace.as_deref().map(|e| enlace(c, e))}
            {datos(c, x)}
            {documentos(c, x)}
            {gestos(c, x)}
            {accesos(c, x)}
            <p class="salidas"><a href=c.a(RAIZ)>{t!("compartir.volver", locale = c.l)}</a></p>
        </div>
    }
}

fn bajada(c: Ctx<'_>, x: &UnPermiso) -> Palabra {
    match x.fila.cerrado {
        None => t!("compartir.abierto", locale = c.l),
        Some(por) => estado::terminado(c, por),
    }
}

/// The link, once.
fn enlace<'a>(c: Ctx<'a>, e: &'a str) -> impl IntoView {
    view! {
        <div class="codigo enlace-nuevo" role="status">
            <div class="campo entradas-de-texto-govco">
                <label for="c-enlace">{t!("compartir.enlace", locale = c.l)}</label>
                <p class="nota" id="a-enlace">{t!("compartir.enlace_una_vez", locale = c.l)}</p>
                <input id="c-enlace" type="text" readonly=true value=e autocomplete="off" data-no-guardar=""
                    aria-describedby="a-enlace"/>
            </div>
            <p class="nota">{t!("compartir.enlace_cuidado", locale = c.l)}</p>
        </div>
    }
}

fn datos(c: Ctx<'_>, x: &UnPermiso) -> impl IntoView + use<> {
    let fila = |termino: Palabra, dato: Palabra| view! { <div><dt>{termino}</dt><dd>{dato}</dd></div> };
    view! {
        <dl class="resumen">
            {fila(t!("compartir.para", locale = c.l), estado::para(c, &x.fila))}
            <div><dt>{t!("compartir.desde", locale = c.l)}</dt><dd>{momento(c, x.creado)}</dd></div>
            <div><dt>{t!("compartir.hasta", locale = c.l)}</dt><dd>{momento(c, x.fila.hasta)}</dd></div>
            {fila(t!("compartir.usos", locale = c.l), estado::usos(c, &x.fila))}
            {fila(t!("compartir.puede", locale = c.l), estado::descarga(c, x.fila.descarga))}
        </dl>
    }
}

fn documentos<'a>(c: Ctx<'a>, x: &'a UnPermiso) -> impl IntoView {
    let filas: Vec<_> = x
        .documentos
        .iter()
        .map(|d| {
            let nombre = match &d.nombre {
                Some((nombre, ruta)) => Either::Left(view! { <a href=c.a(ruta)>{nombre.as_str()}</a> }),
                None => Either::Right(t!("compartir.borrado", locale = c.l)),
            };
            let falta = (d.nombre.is_some() && !d.esta)
                .then(|| view! { <span class="linea nota">{t!("compartir.no_esta", locale = c.l)}</span> });
            view! { <li>{nombre}{falta}</li> }
        })
        .collect();
    view! {
        <section aria-labelledby="documentos">
            <h2 id="documentos">{t!("compartir.documentos", locale = c.l)}</h2>
            <ul class="renglones">{filas}</ul>
            <p class="nota">{t!("compartir.version", locale = c.l)}</p>
        </section>
    }
}

fn gestos(c: Ctx<'_>, x: &UnPermiso) -> impl IntoView + use<> {
    let raiz = format!("{RAIZ}{}/", x.fila.id);
    let (retirar, otro) = (c.a(&format!("{raiz}retirar")), c.a(&format!("{raiz}enlace")));
    let (abierto, con_enlace) = (x.fila.cerrado.is_none(), x.fila.para.is_none());
    abierto.then(|| {
        view! {
            <section aria-labelledby="terminar">
                <h2 id="terminar">{t!("compartir.terminar", locale = c.l)}</h2>
                <p>{t!("compartir.terminar_que", locale = c.l)}</p>
                <form method="post" action=retirar>
                    <button type="submit" class="btn-govco outline-btn-govco">{t!("compartir.retirar", locale = c.l)}</button>
                </form>
                {con_enlace.then(|| view! {
                    <p>{t!("compartir.otro_enlace_que", locale = c.l)}</p>
                    <form method="post" action=otro>
                        <button type="submit" class="como-enlace">{t!("compartir.otro_enlace", locale = c.l)}</button>
                    </form>
                })}
            </section>
        }
    })
}

fn accesos<'a>(c: Ctx<'a>, x: &'a UnPermiso) -> impl IntoView {
    let cuerpo = if x.accesos.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("compartir.nadie", locale = c.l)}</p> })
    } else {
        Either::Right(tabla_de_accesos(c, &x.accesos))
    };
    view! {
        <section aria-labelledby="accesos">
            <h2 id="accesos">{t!("compartir.accesos", locale = c.l)}</h2>
            {cuerpo}
        </section>
    }
}
