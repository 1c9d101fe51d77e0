//! The bin: what was deleted, until when it can come back, and the ways back and out.

use super::{DocumentoFila, Parte, RAIZ, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    html::html,
    vistas::{
        persona::{Presencia, piezas::dia},
        piezas,
    },
};
use domain::Instante;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Its path from the root.
const PAPELERA: &str = "carpeta/documentos/papelera/";

/// Something that was deleted.
#[derive(Clone)]
pub struct EnPapelera {
    /// What it is.
    pub fila: DocumentoFila,
    /// When.
    pub borrado: Instante,
    /// When it is erased.
    pub hasta: Instante,
}

/// What the page shows.
#[derive(Clone, Default)]
pub struct Papelera {
    /// The last deleted first.
    pub filas: Vec<EnPapelera>,
    /// Path and query of the next ones, from the root.
    pub siguientes: Option<String>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Papelera) -> String {
    let hoja = Hoja::privada(t!("documentos.papelera", locale = c.l))
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(t!("documentos.titulo", locale = c.l), RAIZ);
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor"><islands::Documentos/></div>
            {cuerpo(c, x)}
            {piezas::ayuda(c)}
        },
    )
}

/// What changes on it while its person stays.
pub(in crate::vistas) fn parte(c: Ctx<'_>, x: &Papelera) -> Parte {
    Parte { titulo: t!("documentos.papelera", locale = c.l).into_owned(), html: html(cuerpo(c, x)) }
}

fn cuerpo<'a>(c: Ctx<'a>, x: &'a Papelera) -> impl IntoView {
    let titulo = t!("documentos.papelera", locale = c.l);
    let filas = if x.filas.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("documentos.papelera_vacia", locale = c.l)}</p> })
    } else {
        Either::Right(tabla(c, &x.filas))
    };
    view! {
        <div class="contenedor hoja-ancha documentos" data-parte="papelera">
            {piezas::titular(titulo, t!("documentos.papelera_bajada", locale = c.l))}
            {filas}
            {x.siguientes.as_deref().map(|r| view! {
                <p class="salidas"><a href=c.a(r) rel="next" data-en-sitio="">{t!("documentos.siguientes", locale = c.l)}</a></p>
            })}
            {propias::salidas(c, PAPELERA)}
        </div>
    }
}

fn tabla<'a>(c: Ctx<'a>, filas: &'a [EnPapelera]) -> impl IntoView {
    let filas: Vec<_> = filas
        .iter()
        .map(|f| {
            let d = &f.fila;
            view! {
                <tr>
                    <th scope="row">
                        <a href=c.a(&propias::ruta(&d.id))>{d.nombre.as_str()}</a>
                        <span class="linea nota">{propias::clase_y_tamano(c, d)}</span>
                    </th>
                    <td data-titulo=t!("documentos.se_borra", locale = c.l)>{dia(c, f.hasta)}</td>
                    <td class="acciones">
                        {propias::boton(c, &d.id, "recuperar", t!("documentos.recuperar", locale = c.l), &d.nombre)}
                        {propias::boton(c, &d.id, "borrar-del-todo", t!("documentos.borrar_del_todo", locale = c.l), &d.nombre)}
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="tabla-govco fichas">
            <caption class="oculto">{t!("documentos.papelera", locale = c.l)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!("documentos.nombre", locale = c.l)}</th>
                    <th scope="col">{t!("documentos.se_borra", locale = c.l)}</th>
                    <th scope="col">{t!("documentos.acciones", locale = c.l)}</th>
                </tr>
            </thead>
            <tbody>{filas}</tbody>
        </table>
    }
}
