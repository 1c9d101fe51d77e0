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
    formato::Palabra,
    vistas::piezas,
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

fn parte(id: &'static str, titulo: Palabra, cuerpo: impl IntoView) -> impl IntoView {
    view! { <section aria-labelledby=id><h2 id=id>{titulo}</h2>{cuerpo}</section> }
}
