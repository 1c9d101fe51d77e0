//! Folders first, then documents: a table that becomes cards on a phone, with a box before each for what is done with many.

use super::{
    DocumentoFila, MisDocumentos, Orden, RAIZ,
    lista::{aqui, en},
    piezas as propias,
};
use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::{persona::piezas::dia, piezas},
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Folders in this one.
pub(super) fn carpetas<'a>(c: Ctx<'a>, x: &'a MisDocumentos) -> impl IntoView {
    (!x.carpetas.is_empty() && x.buscar.is_empty()).then(|| {
        let filas: Vec<_> = x
            .carpetas
            .iter()
            .map(|(id, nombre)| {
                view! { <li>{piezas::ic("carpeta")}<a href=c.a(&en(id))>{nombre.as_str()}</a></li> }
            })
            .collect();
        view! {
            <section aria-labelledby="carpetas">
                <h2 id="carpetas" class="oculto">{t!("documentos.carpetas", locale = c.l)}</h2>
                <ul class="carpetas">{filas}</ul>
            </section>
        }
    })
}

/// The documents, or what this place is for.
pub(super) fn documentos<'a>(c: Ctx<'a>, x: &'a MisDocumentos) -> impl IntoView {
    let cuerpo = if x.documentos.is_empty() { Either::Left(vacia(c, x)) } else { Either::Right(tabla(c, x)) };
    let ocultos = if x.ocultos { "" } else { "?ocultos=si" };
    let palabras = if x.ocultos {
        t!("documentos.sin_ocultos", locale = c.l)
    } else {
        t!("documentos.con_ocultos", locale = c.l)
    };
    view! {
        <section aria-labelledby="documentos">
            <h2 id="documentos" data-encabezado="">{t!("documentos.documentos", locale = c.l)}</h2>
            {cuerpo}
            {x.camino.is_empty().then(|| view! {
                <p class="nota"><a href=c.a(&format!("{RAIZ}{ocultos}"))>{palabras}</a></p>
            })}
        </section>
    }
}

fn vacia(c: Ctx<'_>, x: &MisDocumentos) -> impl IntoView + use<> {
    let (que, mas) = if !x.buscar.is_empty() {
        (t!("documentos.sin_resultados", locale = c.l), t!("documentos.sin_resultados_que", locale = c.l))
    } else if x.camino.is_empty() {
        (t!("documentos.vacia", locale = c.l), t!("documentos.vacia_que", locale = c.l))
    } else {
        (t!("documentos.carpeta_vacia", locale = c.l), t!("documentos.carpeta_vacia_que", locale = c.l))
    };
    view! { <div class="vacio" role="status"><p>{que}</p><p>{mas}</p></div> }
}

fn tabla<'a>(c: Ctx<'a>, x: &'a MisDocumentos) -> impl IntoView {
    let filas: Vec<_> = x.documentos.iter().map(|d| fila(c, d)).collect();
    let columna = |o: Orden, palabra: Palabra| {
        let sentido = if o == Orden::Nombre { "ascending" } else { "descending" };
        let elegida = (o == x.orden).then_some(sentido);
        let foco = format!("col-{}", o.nombre());
        view! { <th scope="col" aria-sort=elegida><a href=c.a(&ordenada(x, o)) data-en-sitio="" data-foco=foco>{palabra}</a></th> }
    };
    let ordenes: Vec<_> = [
        (Orden::Nombre, t!("documentos.nombre", locale = c.l)),
        (Orden::Fecha, t!("documentos.fecha", locale = c.l)),
        (Orden::Tamano, t!("documentos.tamano", locale = c.l)),
    ]
    .into_iter()
    .map(|(o, palabra)| {
        let elegida = (o == x.orden).then_some("true");
        let foco = format!("orden-{}", o.nombre());
        view! { <li><a href=c.a(&ordenada(x, o)) aria-current=elegida data-en-sitio="" data-foco=foco>{palabra}</a></li> }
    })
    .collect();
    view! {
        // A phone shows no heads of columns to sort by.
        <nav class="ordenar" aria-label=t!("documentos.orden", locale = c.l)>
            <p>{t!("documentos.orden", locale = c.l)}</p><ul>{ordenes}</ul>
        </nav>
        <form class="elegidos" method="post" action=c.a("carpeta/documentos/zip")>
            {aqui(x)}
            <table class="tabla-govco fichas">
                <caption class="oculto">{t!("documentos.documentos", locale = c.l)}</caption>
                <thead>
                    <tr>
                        <td class="elegir"></td>
                        {columna(Orden::Nombre, t!("documentos.nombre", locale = c.l))}
                        {columna(Orden::Fecha, t!("documentos.fecha", locale = c.l))}
                        {columna(Orden::Tamano, t!("documentos.tamano", locale = c.l))}
                    </tr>
                </thead>
                <tbody>{filas}</tbody>
            </table>
            <div class="botones">
                <button type="submit" class="btn-govco outline-btn-govco">{t!("documentos.zip", locale = c.l)}</button>
                <button type="submit" class="como-enlace" formaction=c.a("carpeta/documentos/borrar") data-acto="borrar">
                    {t!("documentos.borrar_elegidos", locale = c.l)}
                </button>
                <button type="submit" class="como-enlace" formmethod="get" formaction=c.a("carpeta/compartidos/nuevo/")>
                    {t!("compartir.elegidos", locale = c.l)}
                </button>
            </div>
        </form>
    }
}

/// This list in another order, from its beginning.
fn ordenada(x: &MisDocumentos, o: Orden) -> String {
    format!("{RAIZ}?orden={}{}", o.nombre(), x.consulta)
}

fn fila<'a>(c: Ctx<'a>, d: &'a DocumentoFila) -> impl IntoView {
    let id = format!("d-{}", d.id);
    view! {
        <tr>
            <td class="elegir">
                <span class="checkbox-seleccion-govco">
                    <input id=id.clone() type="checkbox" name="documento" value=d.id.as_str()/>
                    <label for=id><span class="oculto">{t!("documentos.elegir", locale = c.l)}" "{d.nombre.as_str()}</span></label>
                </span>
            </td>
            <th scope="row">
                <a href=c.a(&propias::ruta(&d.id)) lang=propias::lengua(c, d)>{d.nombre.as_str()}</a>
                {propias::marcas(c, d)}
            </th>
            <td data-titulo=t!("documentos.fecha", locale = c.l)>{dia(c, d.cambiado)}</td>
            <td data-titulo=t!("documentos.tamano", locale = c.l)>{propias::clase_y_tamano(c, d)}</td>
        </tr>
    }
}
