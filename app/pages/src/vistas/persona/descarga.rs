//! Everything that is held of a person, to read or print.

use super::{
    Presencia,
    accesos::{self, Acceso},
    datos::{self, Dato, Movimiento},
    piezas as propias,
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::{self, Palabra},
    vistas::{formulario::tamano, piezas},
};
use domain::Instante;
use leptos::prelude::*;
use rust_i18n::t;

/// What is held.
#[derive(Clone)]
pub struct Descarga {
    /// When this copy was made.
    pub en: Instante,
    /// Data.
    pub filas: Vec<Dato>,
    /// What was authorised and withdrawn, newest first.
    pub historia: Vec<Movimiento>,
    /// Who looked, newest first.
    pub accesos: Vec<Acceso>,
    /// What they keep, or the entity gave them.
    pub documentos: Vec<Guardado>,
}

/// A document, as a copy tells of it.
#[derive(Clone)]
pub struct Guardado {
    /// Its name.
    pub nombre: String,
    /// Its size; none of what is made when it is asked for.
    pub bytes: Option<u64>,
    /// Since when.
    pub desde: Instante,
    /// Who issued it, where it was born in the entity.
    pub emisor: Option<String>,
    /// It waits in the bin.
    pub en_papelera: bool,
}

/// Its page.
pub(super) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Descarga) -> String {
    let titulo = t!("descarga.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone())
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(t!("datos.titulo", locale = c.l), "carpeta/datos/");
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja-ancha descarga">
                {piezas::titular(titulo, &*c.sitio().entidad.nombre)}
                <p>{t!("descarga.en", locale = c.l)}" "{propias::momento(c, x.en)}</p>
                {parte("tiene", t!("datos.tiene", locale = c.l), datos::tabla(c, &x.filas))}
                {(!x.historia.is_empty())
                    .then(|| parte("historia", t!("datos.historia", locale = c.l), datos::historia(c, &x.historia)))}
                {(!x.accesos.is_empty())
                    .then(|| parte("accesos", t!("accesos.titulo", locale = c.l), accesos::tabla(c, &x.accesos)))}
                {(!x.documentos.is_empty())
                    .then(|| parte("documentos", t!("documentos.documentos", locale = c.l), documentos(c, &x.documentos)))}
                <p class="salidas">
                    <a href=c.a("carpeta/datos/descarga.json") download="mis-datos.json">
                        {t!("datos.para_programas", locale = c.l)}
                    </a>
                    <a href=c.a("carpeta/datos/")>{t!("datos.titulo", locale = c.l)}</a>
                </p>
            </div>
        },
    )
}

fn documentos<'a>(c: Ctx<'a>, filas: &'a [Guardado]) -> impl IntoView + use<'a> {
    let fila = |d: &'a Guardado| {
        let mut detalle =
            vec![format!("{} {}", t!("descarga.desde", locale = c.l), formato::dia_de(d.desde, c.l))];
        detalle.extend(d.bytes.map(|b| tamano(b, c.l)));
        detalle.extend(
            d.emisor.as_ref().map(|e| t!("documentos.de_entidad", locale = c.l, entidad = e).into_owned()),
        );
        detalle.extend(d.en_papelera.then(|| t!("descarga.en_papelera", locale = c.l).into_owned()));
        view! { <li><b>{d.nombre.as_str()}</b>" "<span class="nota">{detalle.join(" · ")}</span></li> }
    };
    view! { <ul class="adjuntos">{filas.iter().map(fila).collect::<Vec<_>>()}</ul> }
}

fn parte(id: &'static str, titulo: Palabra, cuerpo: impl IntoView) -> impl IntoView {
    view! { <section aria-labelledby=id><h2 id=id>{titulo}</h2>{cuerpo}</section> }
}
