//! The form with which documents are shared. It says what the receiver will be able to do, and what nobody can prevent.

use super::RAIZ;
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::Palabra,
    html::html,
    vistas::{
        documentos::Parte,
        persona::{
            Falla, Presencia,
            campos::{self, Campo},
            piezas::tipos_de_documento,
        },
        peticion::gestos,
        piezas,
    },
};
use domain::compartir;
use leptos::prelude::*;
use rust_i18n::t;

/// A document that may be shared.
#[derive(Clone)]
pub struct Elegido {
    /// Opaque.
    pub id: String,
    /// Its name.
    pub nombre: String,
    /// Whether a browser shows it: others can only be downloaded.
    pub se_ve: bool,
    /// Whether it is ticked.
    pub elegido: bool,
}

/// What was typed. Fields: `documento` (several), `para`, `tipo`, `numero`, `proposito`, `dias`, `veces`, `descarga`.
#[derive(Clone, Default)]
pub struct Escrito {
    /// `persona`, `enlace` or empty.
    pub para: String,
    /// Kind of the receiver's document.
    pub tipo: String,
    /// Its number.
    pub numero: String,
    /// For what.
    pub proposito: String,
    /// Days.
    pub dias: String,
    /// Openings; empty for as many as are wanted.
    pub veces: String,
    /// Whether the receiver may keep the files.
    pub descarga: bool,
}

/// What the page shows.
#[derive(Clone, Default)]
pub struct NuevoPermiso {
    /// What may be shared here.
    pub documentos: Vec<Elegido>,
    /// What was typed.
    pub escrito: Escrito,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &NuevoPermiso) -> String {
    let titulo = t!("compartir.nuevo", locale = c.l);
    let mut hoja = Hoja::privada(titulo.clone())
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(t!("compartir.titulo", locale = c.l), RAIZ);
    hoja.con_errores = !x.fallas.is_empty();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor"><islands::Compartir/></div>
            {cuerpo(c, x)}
            {piezas::ayuda(c)}
        },
    )
}

/// The form that came back, for who stays on its page; its title says that something is wrong.
pub(in crate::vistas) fn parte(c: Ctx<'_>, x: &NuevoPermiso) -> Parte {
    let titulo = t!("persona.titulo_error", locale = c.l, titulo = t!("compartir.nuevo", locale = c.l));
    Parte { titulo: titulo.into_owned(), html: html(cuerpo(c, x)) }
}

fn cuerpo<'a>(c: Ctx<'a>, x: &'a NuevoPermiso) -> impl IntoView {
    let l = c.l;
    view! {
        <div class="contenedor hoja" data-parte="compartir">
            {campos::resumen(c, &x.fallas)}
            {piezas::titular(t!("compartir.nuevo", locale = l), t!("compartir.nuevo_bajada", locale = l))}
            <form class="formulario comparte" method="post" action=c.a(RAIZ) novalidate=true data-compartir="">
                {documentos(c, x)}
                {quien(c, x)}
                {condiciones(c, x)}
                {que_podra(c)}
                <p class="error-campo sin-envio" role="status" data-sin-red=t!("compartir.isla_sin_red", locale = l)
                    data-cortado=t!("compartir.isla_cortado", locale = l)></p>
                <div class="botones">
                    <button type="submit" class="btn-govco fill-btn-govco">{t!("compartir.compartir", locale = l)}</button>
                    <a class="btn-govco outline-btn-govco" href=c.a("carpeta/documentos/")>{t!("compartir.cancelar", locale = l)}</a>
                </div>
            </form>
        </div>
    }
}

fn documentos<'a>(c: Ctx<'a>, x: &'a NuevoPermiso) -> impl IntoView {
    let filas: Vec<_> = x
        .documentos
        .iter()
        .enumerate()
        .map(|(n, d)| {
            let id = if n == 0 { "c-documento".to_owned() } else { format!("c-documento-{n}") };
            view! {
                <div class="opcion checkbox-seleccion-govco">
                    <input id=id.clone() type="checkbox" name="documento" value=d.id.as_str() checked=d.elegido/>
                    <label for=id>
                        {d.nombre.as_str()}
                        {(!d.se_ve).then(|| view! { <span class="linea nota">{t!("compartir.solo_descarga", locale = c.l)}</span> })}
                    </label>
                </div>
            }
        })
        .collect();
    let falla = campos::de(&x.fallas, "documento");
    view! {
        <fieldset class="campo" aria-describedby=falla.map(|_| "e-documento")>
            <legend>{t!("compartir.cuales", locale = c.l)}</legend>
            {filas}
            {falla.map(|f| campos::error(c, f))}
        </fieldset>
    }
}

fn quien<'a>(c: Ctx<'a>, x: &'a NuevoPermiso) -> impl IntoView {
    let opcion = |titulo: Palabra, que: Palabra| {
        view! { <b>{titulo}</b><span class="linea nota">{que}</span> }
    };
    let persona =
        opcion(t!("compartir.a_persona", locale = c.l), t!("compartir.a_persona_que", locale = c.l));
    let enlace = opcion(t!("compartir.a_enlace", locale = c.l), t!("compartir.a_enlace_que", locale = c.l));
    // Neither is asked for where there is a link: there the whole group is out of sight.
    let tipo = gestos::campo("tipo", t!("compartir.tipo", locale = c.l), None, &x.escrito.tipo, 3);
    let ayuda = Some(t!("compartir.numero_ayuda", locale = c.l));
    let numero = gestos::campo("numero", t!("compartir.numero", locale = c.l), ayuda, &x.escrito.numero, 20);
    let falla = campos::de(&x.fallas, "para");
    view! {
        <fieldset class="campo" aria-describedby=falla.map(|_| "e-para")>
            <legend>{t!("compartir.con_quien", locale = c.l)}</legend>
            <div class="opciones-tarjeta">
                {campos::radio("para", "persona", (x.escrito.para == "persona", true), persona)}
                {campos::radio("para", "enlace", (x.escrito.para == "enlace", false), enlace)}
            </div>
            {falla.map(|f| campos::error(c, f))}
        </fieldset>
        <fieldset class="campo para-persona">
            <legend>{t!("compartir.si_persona", locale = c.l)}</legend>
            <div class="formulario">
                {campos::lista(c, tipo, tipos_de_documento(c), &x.fallas)}
                {campos::campo(c, numero, &x.fallas)}
            </div>
        </fieldset>
    }
}

fn condiciones<'a>(c: Ctx<'a>, x: &'a NuevoPermiso) -> impl IntoView {
    let e = &x.escrito;
    let proposito = gestos::campo(
        "proposito",
        t!("compartir.para_que", locale = c.l),
        Some(t!("compartir.para_que_ayuda", locale = c.l)),
        &e.proposito,
        compartir::MAX_PROPOSITO as u16,
    );
    let dias = gestos::campo("dias", t!("compartir.dias", locale = c.l), None, &e.dias, 3);
    let veces = gestos::campo(
        "veces",
        t!("compartir.veces", locale = c.l),
        Some(t!("compartir.veces_ayuda", locale = c.l, max = compartir::MAX_VECES)),
        &e.veces,
        3,
    );
    let veces = Campo { obligatorio: false, ..veces };
    view! {
        {campos::campo(c, proposito, &x.fallas)}
        {campos::lista(c, dias, plazos(c), &x.fallas)}
        {campos::campo(c, veces, &x.fallas)}
        {campos::casilla(c, "descarga".into(), t!("compartir.descarga", locale = c.l), None, (e.descarga, false), &x.fallas)}
    }
}

/// What is allowed by pressing the button, and what nobody can take back.
fn que_podra(c: Ctx<'_>) -> impl IntoView + use<> {
    view! {
        <div class="codigo que-podra">
            <p><b>{t!("compartir.podra", locale = c.l)}</b></p>
            <ul>
                <li>{t!("compartir.podra_ver", locale = c.l)}</li>
                <li>{t!("compartir.podra_retirar", locale = c.l)}</li>
                <li>{t!("compartir.podra_copiar", locale = c.l)}</li>
            </ul>
        </div>
    }
}

/// What may be chosen, after a line that chooses nothing.
fn plazos(c: Ctx<'_>) -> Vec<(Palabra, Palabra)> {
    let plazo = |dias: u16| match dias {
        1 => t!("compartir.dia_1", locale = c.l),
        365 => t!("compartir.dias_365", locale = c.l),
        n => t!("compartir.dias_n", locale = c.l, n = n),
    };
    let nada = (Palabra::default(), t!("persona.elija", locale = c.l));
    std::iter::once(nada).chain(compartir::DIAS.map(|d| (d.to_string().into(), plazo(d)))).collect()
}
