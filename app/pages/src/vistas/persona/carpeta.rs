//! The folder: what the person must do first, then what is theirs.

use super::{
    Presencia,
    mensaje::{Mensaje, dicho},
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::Palabra,
    vistas::piezas,
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Something to do, with its day.
#[derive(Clone)]
pub struct Pendiente {
    /// Verb first: "Active la notificación electrónica".
    pub titulo: Mensaje,
    /// Why, or by when.
    pub detalle: Option<Mensaje>,
    /// Path of the site where it is done.
    pub ruta: String,
}

/// One line of notifications, trámites or documents.
#[derive(Clone)]
pub struct Renglon {
    /// What it is.
    pub titulo: Mensaje,
    /// State, day, number.
    pub detalle: Option<Mensaje>,
    /// Path of the site.
    pub ruta: Option<String>,
}

/// What the folder shows.
#[derive(Clone, Default)]
pub struct Carpeta {
    /// At most five.
    pub pendientes: Vec<Pendiente>,
    /// Whether there are days to take to a calendar.
    pub con_plazos: bool,
    /// Newest first.
    pub notificaciones: Vec<Renglon>,
    /// Newest first.
    pub tramites: Vec<Renglon>,
    /// Newest first.
    pub documentos: Vec<Renglon>,
    /// Whether somebody let them into a filing.
    pub ayuda: bool,
}

/// Its page.
pub(super) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Carpeta) -> String {
    let titulo = t!("carpeta.titulo", locale = c.l);
    let saludo = t!("carpeta.bajada", locale = c.l, nombre = p.primer_nombre());
    let hoja = Hoja::privada(titulo.clone());
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor carpeta">
                {piezas::titular(titulo, saludo)}
                {pendientes(c, x)}
                <div class="tres">
                    {seccion(c, "notificaciones", t!("carpeta.notificaciones", locale = c.l), &x.notificaciones,
                        t!("carpeta.sin_notificaciones", locale = c.l))}
                    {seccion(c, "tramites", t!("carpeta.tramites", locale = c.l), &x.tramites,
                        t!("carpeta.sin_tramites", locale = c.l))}
                    {seccion(c, "documentos", t!("carpeta.documentos", locale = c.l), &x.documentos,
                        t!("carpeta.sin_documentos", locale = c.l))}
                </div>
                {puertas(c, p, x.ayuda)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn pendientes<'a>(c: Ctx<'a>, x: &'a Carpeta) -> impl IntoView {
    let filas: Vec<_> = x
        .pendientes
        .iter()
        .map(|x| {
            view! {
                <li>
                    <a href=c.a(&x.ruta)>{dicho(c, &x.titulo)}</a>
                    {x.detalle.as_ref().map(|d| view! { <p>{dicho(c, d)}</p> })}
                </li>
            }
        })
        .collect();
    let cuerpo = if filas.is_empty() {
        Either::Left(view! {
            <p class="sin-pendientes">
                {piezas::ic("listo")}<span>{t!("carpeta.nada_que_hacer", locale = c.l)}</span>
            </p>
        })
    } else {
        Either::Right(view! { <ol class="pendientes">{filas}</ol> })
    };
    view! {
        <section class="hacer" aria-labelledby="hacer">
            <h2 id="hacer">{t!("carpeta.hacer", locale = c.l)}</h2>
            {cuerpo}
            {x.con_plazos.then(|| view! {
                <p class="salidas">
                    <a href=c.a("carpeta/plazos.ics") download="plazos.ics">{t!("carpeta.plazos", locale = c.l)}</a>
                </p>
            })}
        </section>
    }
}

fn seccion<'a>(
    c: Ctx<'a>,
    id: &'static str,
    titulo: Palabra,
    lista: &'a [Renglon],
    vacia: Palabra,
) -> impl IntoView {
    let filas: Vec<_> = lista.iter().map(|r| renglon(c, r)).collect();
    let buscar = (id == "tramites").then(|| {
        view! { <p><a href=c.a("tramites/")>{t!("carpeta.buscar_tramite", locale = c.l)}</a></p> }
    });
    let cuerpo = if filas.is_empty() {
        Either::Left(view! { <div class="vacio"><p>{vacia}</p>{buscar}</div> })
    } else {
        let todos = match id {
            "notificaciones" => Some(("carpeta/notificaciones/", t!("notificacion.todas", locale = c.l))),
            "tramites" => Some(("carpeta/tramites/", t!("tramites.todos", locale = c.l))),
            "documentos" => Some(("carpeta/documentos/", t!("documentos.todos", locale = c.l))),
            _ => None,
        };
        let todos = todos.map(|(ruta, texto)| view! { <p class="salidas"><a href=c.a(ruta)>{texto}</a></p> });
        Either::Right(view! { <ul class="renglones">{filas}</ul>{todos} })
    };
    view! { <section aria-labelledby=id><h2 id=id>{titulo}</h2>{cuerpo}</section> }
}

fn renglon<'a>(c: Ctx<'a>, r: &'a Renglon) -> impl IntoView {
    let titulo = match r.ruta.as_deref() {
        Some(ruta) => Either::Left(view! { <a href=c.a(ruta)>{dicho(c, &r.titulo)}</a> }),
        None => Either::Right(view! { <b>{dicho(c, &r.titulo)}</b> }),
    };
    view! { <li>{titulo}{r.detalle.as_ref().map(|d| view! { <p class="nota">{dicho(c, d)}</p> })}</li> }
}

fn puertas(c: Ctx<'_>, p: &Presencia, ayuda: bool) -> impl IntoView + use<> {
    let puerta = |ruta: &str, icono: &str, titulo: Palabra, que: Palabra| {
        view! {
            <li class="puerta">
                {piezas::ic(icono)}
                <h3><a href=c.a(ruta)>{titulo}</a></h3>
                <p>{que}</p>
            </li>
        }
    };
    view! {
        <section aria-labelledby="suyo">
            <h2 id="suyo">{t!("carpeta.suyo", locale = c.l)}</h2>
            <ul class="puertas">
                {puerta("carpeta/notificaciones/", "correo", t!("notificacion.titulo", locale = c.l), t!("notificacion.puerta", locale = c.l))}
                {puerta("carpeta/documentos/", "carpeta", t!("documentos.titulo", locale = c.l), t!("documentos.puerta", locale = c.l))}
                {ayuda.then(|| puerta("carpeta/ayudas/", "familia", t!("ayudante.lista", locale = c.l), t!("ayudante.puerta", locale = c.l)))}
                {puerta("carpeta/compartidos/", "familia", t!("compartir.titulo", locale = c.l), t!("compartir.puerta", locale = c.l))}
                {puerta("carpeta/datos/", "persona", t!("datos.titulo", locale = c.l), t!("carpeta.datos", locale = c.l))}
                {puerta("carpeta/accesos/", "transparencia", t!("accesos.titulo", locale = c.l), t!("carpeta.accesos", locale = c.l))}
                {puerta("carpeta/sesiones/", "sesiones", t!("sesiones.titulo", locale = c.l), t!("carpeta.sesiones", locale = c.l))}
                {p.varias_empresas.then(|| puerta("carpeta/actuar/", "empresa", t!("actuar.titulo", locale = c.l), t!("carpeta.actuar", locale = c.l)))}
                {p.funcionario.then(|| puerta("funcionario/", "familia", t!("carpeta.atender", locale = c.l), t!("carpeta.funcionario", locale = c.l)))}
            </ul>
        </section>
    }
}
