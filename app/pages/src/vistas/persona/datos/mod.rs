//! What is known of the person, what they authorise, and how to correct it, take it or have it erased.

mod autorizaciones;
mod corregir;
mod familia;
mod suprimir;
mod tabla;

pub use autorizaciones::{Autorizacion, EstadoAutorizacion, Movimiento};
pub use corregir::{Correccion, Exige};
pub use familia::{CodigoDeMenor, Familia, Representacion};
pub use suprimir::{EstadoSupresion, Supresion};
pub use tabla::{Dato, Origen};

pub(super) use autorizaciones::historia;
pub(super) use tabla::tabla;

use super::{Presencia, campos, campos::Falla, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    vistas::piezas,
};
use leptos::prelude::*;
use rust_i18n::t;

/// What the page shows.
#[derive(Clone)]
pub struct Datos<'a> {
    /// Everything that is held.
    pub filas: Vec<Dato>,
    /// The form for what is the person's own.
    pub correccion: Correccion,
    /// Each text that can be authorised, and the terms.
    pub autorizaciones: Vec<Autorizacion<'a>>,
    /// Every change of them, newest first.
    pub historia: Vec<Movimiento>,
    /// Deletion, asked for or not.
    pub supresion: Supresion,
    /// A child's code, or the form of who represents one.
    pub familia: Familia,
    /// What must be put right in any of the forms.
    pub fallas: Vec<Falla>,
}

/// Norma: Decreto 1074 de 2015, arts. 2.2.2.25.4.2 y 2.2.2.25.4.3 (to know, update, rectify and delete, free of charge)
pub(super) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Datos<'_>) -> String {
    let titulo = t!("datos.titulo", locale = c.l);
    let mut hoja = Hoja::privada(titulo.clone()).miga(t!("carpeta.titulo", locale = c.l), "carpeta/");
    hoja.con_errores = !x.fallas.is_empty();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja-ancha">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, t!("datos.bajada", locale = c.l))}
                <div class="con-indice">
                    {indice(c, &x.familia)}
                    <div class="secciones">{secciones(c, x)}</div>
                </div>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn secciones<'a>(c: Ctx<'a>, x: &'a Datos<'a>) -> impl IntoView {
    view! {
        <section aria-labelledby="tiene">
            <h2 id="tiene">{t!("datos.tiene", locale = c.l)}</h2>
            {tabla(c, &x.filas)}
        </section>
        {corregir::corregir(c, &x.correccion, &x.fallas)}
        {autorizaciones::autorizaciones(c, x)}
        {descargar(c)}
        {familia::familia(c, &x.familia, &x.fallas)}
        {suprimir::suprimir(c, &x.supresion, &x.fallas)}
        {propias::a_la_carpeta(c)}
        <islands::Consentimientos/>
    }
}

/// A long page opens with its contents.
fn indice(c: Ctx<'_>, f: &Familia) -> impl IntoView + use<> {
    let familia = familia::titulo(c, f);
    view! {
        <nav class="contenido" aria-labelledby="contenido-titulo">
            <h2 id="contenido-titulo">{t!("prosa.contenido", locale = c.l)}</h2>
            <ul>
                <li><a href="#tiene">{t!("datos.tiene", locale = c.l)}</a></li>
                <li><a href="#corregir">{t!("datos.corregir", locale = c.l)}</a></li>
                <li><a href="#autorizaciones">{t!("datos.autorizaciones", locale = c.l)}</a></li>
                <li><a href="#descargar">{t!("datos.descargar", locale = c.l)}</a></li>
                <li><a href="#familia">{familia}</a></li>
                <li><a href="#suprimir">{t!("datos.suprimir", locale = c.l)}</a></li>
            </ul>
        </nav>
    }
}

fn descargar(c: Ctx<'_>) -> impl IntoView + use<> {
    view! {
        <section aria-labelledby="descargar">
            <h2 id="descargar">{t!("datos.descargar", locale = c.l)}</h2>
            <p>{t!("datos.descargar_que", locale = c.l)}</p>
            <ul class="salidas">
                <li><a href=c.a("carpeta/datos/descarga/")>{t!("datos.para_leer", locale = c.l)}</a></li>
                <li>
                    <a href=c.a("carpeta/datos/descarga.json") download="mis-datos.json">
                        {t!("datos.para_programas", locale = c.l)}
                    </a>
                </li>
            </ul>
        </section>
    }
}
