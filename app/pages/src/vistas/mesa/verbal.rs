//! What somebody says before an official, written down with its eight data.

use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    vistas::{
        persona::{
            Falla, Presencia,
            campos::{self, Campo},
            piezas as propias,
        },
        peticion::gestos,
        piezas,
    },
};
use domain::{Instante, formulario::Respuestas};
use leptos::prelude::*;
use rust_i18n::t;

/// What the form shows. Fields: `canal` (`verbal`, `telefono`), `nombre`, `tipo`, `numero`, `direccion`, `correo`, `objeto`,
/// `razones`, `archivos`, and `_clave`.
#[derive(Clone)]
pub struct Verbal {
    /// Key that makes it file once.
    pub clave: String,
    /// Who writes it down: "Técnica de ventanilla, Secretaría de Gobierno".
    pub funcionario: String,
    /// When the page was opened; the moment of receipt is that of filing.
    pub ahora: Instante,
    /// What was typed.
    pub respuestas: Respuestas,
    /// Kinds of file that are taken, and megabytes each.
    pub archivos: (Vec<String>, u32),
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Norma: Decreto 1069 de 2015, arts. 2.2.3.12.1 a 2.2.3.12.8
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Verbal) -> String {
    let titulo = t!("verbal.titulo", locale = c.l);
    let mut hoja = Hoja::privada(titulo.clone()).miga(t!("bandeja.titulo", locale = c.l), "funcionario/");
    hoja.con_errores = !x.fallas.is_empty();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, t!("verbal.bajada", locale = c.l))}
                <dl class="resumen">
                    <div><dt>{t!("constancia.numero", locale = c.l)}</dt><dd>{t!("verbal.al_radicar", locale = c.l)}</dd></div>
                    <div><dt>{t!("consulta.recibida", locale = c.l)}</dt><dd>{propias::momento(c, x.ahora)}</dd></div>
                    <div><dt>{t!("verbal.funcionario", locale = c.l)}</dt><dd>{x.funcionario.clone()}</dd></div>
                </dl>
                {forma(c, x)}
            </div>
        },
    )
}

fn forma<'a>(c: Ctx<'a>, x: &'a Verbal) -> impl IntoView {
    let r = |nombre| x.respuestas.texto(nombre);
    let opcional = |campo: Campo<'a>| Campo { obligatorio: false, ..campo };
    let l = c.l;
    let nombre = gestos::campo("nombre", t!("verbal.nombre", locale = l), None, r("nombre"), 200);
    let tipo = gestos::campo("tipo", t!("datos.tipo_documento", locale = l), None, r("tipo"), 4);
    let numero = gestos::campo("numero", t!("datos.numero_documento", locale = l), None, r("numero"), 20);
    let direccion = gestos::campo("direccion", t!("verbal.direccion", locale = l), None, r("direccion"), 200);
    let correo = opcional(gestos::campo("correo", t!("datos.correo", locale = l), None, r("correo"), 254));
    let correo = Campo { tipo: "email", ..correo };
    let objeto = gestos::campo("objeto", t!("verbal.objeto", locale = l), None, r("objeto"), 4000);
    let ayuda = Some(t!("verbal.razones_ayuda", locale = l));
    let razones =
        opcional(gestos::campo("razones", t!("verbal.razones", locale = l), ayuda, r("razones"), 4000));
    let archivos = (&*x.archivos.0, x.archivos.1);
    view! {
        <form class="formulario" method="post" action=c.a("funcionario/verbal/") novalidate=true
            enctype="multipart/form-data">
            <input type="hidden" name="_clave" value=x.clave.clone()/>
            {canal(c, r("canal") == "telefono")}
            {campos::campo(c, nombre, &x.fallas)}
            {campos::lista(c, tipo, propias::tipos_de_documento(c), &x.fallas)}
            {campos::campo(c, numero, &x.fallas)}
            {campos::campo(c, direccion, &x.fallas)}
            {campos::campo(c, correo, &x.fallas)}
            {campos::area(c, objeto, &x.fallas)}
            {campos::area(c, razones, &x.fallas)}
            {gestos::archivos(c, "archivos", t!("verbal.archivos", locale = l), archivos, false, &x.fallas)}
            <p class="pedira">{piezas::ic("participacion")}<span>{t!("verbal.constara", locale = l)}</span></p>
            <div class="botones">
                <button type="submit" class="btn-govco fill-btn-govco">{t!("verbal.radicar", locale = l)}</button>
            </div>
        </form>
    }
}

fn canal(c: Ctx<'_>, telefono: bool) -> impl IntoView + use<> {
    view! {
        <fieldset>
            <legend>{t!("verbal.canal", locale = c.l)}</legend>
            {campos::radio("canal", "verbal", (!telefono, true), t!("verbal.en_persona", locale = c.l))}
            {campos::radio("canal", "telefono", (telefono, false), t!("verbal.por_telefono", locale = c.l))}
        </fieldset>
    }
}
