//! The form of a comment: what is said, with or without a name, and where to be told of the answer.

use super::{ConsultaVista, palabras::hasta};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    vistas::{
        formulario::anzuelo,
        persona::{
            Falla, Mensaje,
            campos::{self, Campo},
            mensaje::dicho,
        },
        peticion::gestos,
        piezas,
    },
};
use domain::comentario::{Escrito, NOMBRE, TEXTO};
use leptos::prelude::*;
use rust_i18n::t;

/// What the page shows. Fields: `parte`, `comentario`, `firma` (`con_nombre`, `sin_nombre`), `nombre`, `correo`, `_clave`.
#[derive(Clone)]
pub struct Comentar {
    /// Of what.
    pub consulta: ConsultaVista,
    /// Parts of the project to choose from.
    pub partes: Vec<String>,
    /// Key that makes it count once.
    pub clave: String,
    /// What was typed.
    pub escrito: Escrito,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Norma: Ley 1437 de 2011, art. 8 num. 8
pub(in crate::vistas) fn pagina(c: Ctx<'_>, x: &Comentar) -> String {
    let titulo = t!("opinar.titulo", locale = c.l);
    let mut hoja = x.consulta.migas(c, Hoja::privada(titulo.clone()));
    hoja.con_errores = !x.fallas.is_empty();
    let bajada = Mensaje::clave("opinar.bajada").con("titulo", x.consulta.titulo(c));
    let bajada = bajada.con("hasta", hasta(x.consulta.cierra, c.l));
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular_con(titulo, Some(dicho(c, &bajada)))}
                {forma(c, x)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn forma<'a>(c: Ctx<'a>, x: &'a Comentar) -> impl IntoView {
    let (l, e) = (c.l, &x.escrito);
    let maximo = u16::try_from(*TEXTO.end()).unwrap_or(u16::MAX);
    let ayuda = t!("opinar.comentario_ayuda", locale = l, maximo = TEXTO.end());
    let texto =
        gestos::campo("comentario", t!("opinar.comentario", locale = l), Some(ayuda), &e.texto, maximo);
    let correo = Campo {
        tipo: "email",
        autocompletar: "email",
        obligatorio: false,
        ..gestos::campo(
            "correo",
            t!("opinar.correo", locale = l),
            Some(t!("opinar.correo_ayuda", locale = l)),
            &e.correo,
            254,
        )
    };
    view! {
        <form class="formulario" id="comentar" method="post" action=c.a(&x.consulta.comentar()) novalidate=true>
            <input type="hidden" name="_clave" value=x.clave.clone()/>
            {parte(c, x)}
            {campos::area(c, texto, &x.fallas)}
            {firma(c, x)}
            {campos::campo(c, correo, &x.fallas)}
            {anzuelo(c)}
            {datos(c)}
            <div class="botones">
                <button type="submit" class="btn-govco fill-btn-govco">{t!("opinar.enviar", locale = l)}</button>
                <a class="btn-govco outline-btn-govco" href=c.a(&x.consulta.hoja())>{t!("opinar.volver", locale = l)}</a>
            </div>
        </form>
    }
}

/// A sheet that names no parts asks for none.
fn parte<'a>(c: Ctx<'a>, x: &'a Comentar) -> impl IntoView {
    (!x.partes.is_empty()).then(|| {
        let toda = ("".into(), Mensaje::clave("opinar.toda"));
        let opciones = x.partes.iter().map(|p| (p.clone().into(), p.as_str().into()));
        let opciones = std::iter::once(toda).chain(opciones).collect();
        let parte = gestos::campo("parte", t!("opinar.parte", locale = c.l), None, &x.escrito.parte, 80);
        campos::lista_de(c, Campo { obligatorio: false, ..parte }, opciones, &x.fallas)
    })
}

/// Without a name, unless somebody wants to be named.
fn firma<'a>(c: Ctx<'a>, x: &'a Comentar) -> impl IntoView {
    let (l, con) = (c.l, x.escrito.con_nombre);
    let maximo = u16::try_from(NOMBRE).unwrap_or(u16::MAX);
    let ayuda = Some(t!("opinar.nombre_ayuda", locale = l));
    let nombre = Campo {
        autocompletar: "name",
        obligatorio: false,
        ..gestos::campo("nombre", t!("opinar.nombre", locale = l), ayuda, &x.escrito.nombre, maximo)
    };
    view! {
        <fieldset>
            <legend>{t!("opinar.firma", locale = l)}</legend>
            {campos::radio("firma", "sin_nombre", (!con, true), t!("opinar.sin_mi_nombre", locale = l))}
            {campos::radio("firma", "con_nombre", (con, false), t!("opinar.con_mi_nombre", locale = l))}
            {campos::campo(c, nombre, &x.fallas)}
        </fieldset>
    }
}

/// Norma: Ley 1581 de 2012, art. 12
fn datos(c: Ctx<'_>) -> impl IntoView + use<> {
    let entidad = c.sitio().entidad.nombre.to_string();
    view! {
        <p class="nota">
            {t!("opinar.datos", locale = c.l, entidad = entidad)}" "
            <a href=c.a("politicas/")>{t!("opinar.politica", locale = c.l)}</a>
        </p>
    }
}
