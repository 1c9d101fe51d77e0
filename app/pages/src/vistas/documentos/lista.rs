//! What a person keeps: room, upload, search, folders and documents.

use super::{MisDocumentos, Parte, RAIZ, filas, piezas as propias, subir};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::Palabra,
    html::html,
    vistas::{
        persona::{
            Presencia,
            campos::{self, Campo},
        },
        piezas,
    },
};
use leptos::prelude::*;
use rust_i18n::t;

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &MisDocumentos) -> String {
    let titulo = titulo(c, x);
    let mut hoja = Hoja::privada(titulo.clone()).miga(t!("carpeta.titulo", locale = c.l), "carpeta/");
    if !x.camino.is_empty() {
        hoja = hoja.miga(t!("documentos.titulo", locale = c.l), RAIZ);
    }
    for (id, nombre) in x.camino.iter().rev().skip(1).rev() {
        hoja = hoja.miga(nombre.clone(), en(id));
    }
    hoja.con_errores = !x.fallas.is_empty();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor"><islands::Documentos/></div>
            <div class="contenedor hoja-ancha documentos">
                {campos::resumen(c, &x.fallas)}
                {guardados(c, &x.guardados)}
                {piezas::titular(titulo, t!("documentos.bajada", locale = c.l))}
                {cupo(c, x)}
                {subir::caja(c, x)}
                {lista(c, x)}
                {propias::salidas(c, RAIZ)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

/// What changes on it while its person stays.
pub(in crate::vistas) fn parte(c: Ctx<'_>, x: &MisDocumentos) -> Parte {
    Parte { titulo: titulo(c, x).into_owned(), html: html(view! { {cupo(c, x)}{lista(c, x)} }) }
}

fn titulo(c: Ctx<'_>, x: &MisDocumentos) -> Palabra {
    match x.camino.last() {
        Some((_, nombre)) => nombre.clone().into(),
        None => t!("documentos.titulo", locale = c.l),
    }
}

fn cupo(c: Ctx<'_>, x: &MisDocumentos) -> impl IntoView + use<> {
    view! { <div data-parte="cupo">{propias::cupo(c, x.cupo)}</div> }
}

fn lista<'a>(c: Ctx<'a>, x: &'a MisDocumentos) -> impl IntoView {
    view! {
        <div data-parte="lista">
            {buscar(c, x)}
            {filas::carpetas(c, x)}
            {filas::documentos(c, x)}
            {x.siguientes.as_deref().map(|r| view! {
                <p class="salidas"><a href=c.a(r) rel="next" data-en-sitio="">{t!("documentos.siguientes", locale = c.l)}</a></p>
            })}
            {carpeta(c, x)}
        </div>
    }
}

/// Where a folder is.
pub(super) fn en(id: &str) -> String {
    format!("{RAIZ}?carpeta={id}")
}

/// What was kept, where something else was not.
fn guardados<'a>(c: Ctx<'a>, nombres: &'a [String]) -> impl IntoView {
    (!nombres.is_empty()).then(|| {
        let filas: Vec<_> = nombres.iter().map(|n| view! { <li>{n.as_str()}</li> }).collect();
        view! {
            <div class="guardados" role="status">
                <p>{t!("documentos.si_guardados", locale = c.l)}</p>
                <ul>{filas}</ul>
            </div>
        }
    })
}

/// The folder that is open, to come back to.
pub(super) fn aqui(x: &MisDocumentos) -> impl IntoView + use<> {
    let id = x.camino.last().map(|(id, _)| id.clone());
    id.map(|id| view! { <input type="hidden" name="carpeta" value=id/> })
}

fn buscar<'a>(c: Ctx<'a>, x: &'a MisDocumentos) -> impl IntoView {
    let orden = x.orden.nombre();
    view! {
        <form class="busca-documentos" method="get" action=c.a(RAIZ) role="search" data-en-sitio="">
            <div class="campo entradas-de-texto-govco">
                <label for="c-buscar">{t!("documentos.buscar", locale = c.l)}</label>
                <input id="c-buscar" name="buscar" type="search" value=x.buscar.as_str() maxlength="100"
                    autocomplete="off" data-no-guardar=""/>
            </div>
            <input type="hidden" name="orden" value=orden/>
            <button type="submit" class="btn-govco outline-btn-govco">{t!("documentos.buscar_boton", locale = c.l)}</button>
            {(!x.buscar.is_empty()).then(|| view! {
                <a href=c.a(RAIZ) data-en-sitio="">{t!("documentos.ver_todos", locale = c.l)}</a>
            })}
        </form>
    }
}

/// What can be done with folders.
fn carpeta<'a>(c: Ctx<'a>, x: &'a MisDocumentos) -> impl IntoView {
    let campo = |id: &'static str, valor: &'a str| Campo {
        nombre: id,
        etiqueta: t!("documentos.carpeta_nombre", locale = c.l),
        ayuda: None,
        valor,
        tipo: "text",
        autocompletar: "off",
        maximo: 120,
        obligatorio: true,
    };
    let nueva = x.admite_carpetas.then(|| {
        view! {
            <details class="gesto" open=x.fallas.iter().any(|f| f.campo == "carpeta-nueva")>
                <summary>{t!("documentos.carpeta_nueva", locale = c.l)}</summary>
                <form class="formulario" method="post" action=c.a("carpeta/documentos/carpetas")>
                    {aqui(x)}
                    {campos::campo(c, campo("carpeta-nueva", &x.nombre), &x.fallas)}
                    <button type="submit" class="btn-govco outline-btn-govco">{t!("documentos.crear", locale = c.l)}</button>
                </form>
            </details>
        }
    });
    let esta = x.camino.last().map(|(id, nombre)| {
        let raiz = format!("carpeta/documentos/carpetas/{id}/");
        let vacia = x.carpetas.is_empty() && x.documentos.is_empty() && x.buscar.is_empty();
        view! {
            <details class="gesto" open=x.fallas.iter().any(|f| f.campo == "carpeta-nombre")>
                <summary>{t!("documentos.carpeta_renombrar", locale = c.l)}</summary>
                <form class="formulario" method="post" action=c.a(&format!("{raiz}renombrar"))>
                    {campos::campo(c, campo("carpeta-nombre", nombre), &x.fallas)}
                    <button type="submit" class="btn-govco outline-btn-govco">{t!("documentos.renombrar", locale = c.l)}</button>
                </form>
            </details>
            {vacia.then(|| view! {
                <form method="post" action=c.a(&format!("{raiz}borrar"))>
                    <button type="submit" class="como-enlace">{t!("documentos.carpeta_borrar", locale = c.l)}</button>
                </form>
            })}
        }
    });
    view! { <div class="gestos-carpeta">{nueva}{esta}</div> }
}
