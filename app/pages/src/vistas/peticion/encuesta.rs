//! How it went: three questions to the person, once their filing has ended.

use super::gestos;
use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::{
        persona::{Falla, campos},
        piezas,
    },
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// What the section shows. Its form goes to `encuesta` below the address of the filing: `estrellas` (1 to 5), `facil`
/// (`si`, `no`), `comentario`.
#[derive(Clone)]
pub enum EncuestaVista {
    /// Nobody answered yet; what was typed in the form that came back.
    Pregunta {
        /// "4".
        estrellas: String,
        /// "si".
        facil: String,
        /// The words.
        comentario: String,
    },
    /// It was answered.
    Respondida,
}

impl EncuestaVista {
    /// Nothing was typed.
    pub fn nueva() -> Self {
        Self::Pregunta { estrellas: String::new(), facil: String::new(), comentario: String::new() }
    }
}

/// Norma: Resolución 2893 de 2020 (after the last stage, three questions at most)
pub(super) fn seccion<'a>(
    c: Ctx<'a>,
    x: &'a EncuestaVista,
    raiz: &str,
    fallas: &'a [Falla],
) -> impl IntoView + use<'a> {
    let cuerpo = match x {
        EncuestaVista::Respondida => Either::Left(view! {
            <p class="guardado">{piezas::ic("listo")}<span>{t!("encuesta.gracias", locale = c.l)}</span></p>
        }),
        EncuestaVista::Pregunta { estrellas, facil, comentario } => {
            let ayuda = Some(t!("encuesta.comentario_ayuda", locale = c.l));
            let palabras = t!("encuesta.comentario", locale = c.l);
            let mut comentario = gestos::campo("comentario", palabras, ayuda, comentario, 1000);
            comentario.obligatorio = false;
            Either::Right(view! {
                <p>{t!("encuesta.bajada", locale = c.l)}</p>
                <form class="formulario" method="post" action=format!("{raiz}encuesta") novalidate=true>
                    {grupo(c, "estrellas", t!("encuesta.estrellas", locale = c.l), notas(c), estrellas, fallas)}
                    {grupo(c, "facil", t!("encuesta.facil", locale = c.l), faciles(c), facil, fallas)}
                    {campos::area(c, comentario, fallas)}
                    <div class="botones">
                        <button type="submit" class="btn-govco fill-btn-govco">{t!("encuesta.enviar", locale = c.l)}</button>
                    </div>
                </form>
            })
        }
    };
    view! {
        <section class="encuesta sin-papel" aria-labelledby="encuesta">
            <h2 id="encuesta">{t!("encuesta.titulo", locale = c.l)}</h2>
            {cuerpo}
        </section>
    }
}

/// Value, stars and word of each.
type Opcion = (&'static str, &'static str, Palabra);

fn notas(c: Ctx<'_>) -> Vec<Opcion> {
    vec![
        ("5", "★★★★★", t!("encuesta.e5", locale = c.l)),
        ("4", "★★★★☆", t!("encuesta.e4", locale = c.l)),
        ("3", "★★★☆☆", t!("encuesta.e3", locale = c.l)),
        ("2", "★★☆☆☆", t!("encuesta.e2", locale = c.l)),
        ("1", "★☆☆☆☆", t!("encuesta.e1", locale = c.l)),
    ]
}

fn faciles(c: Ctx<'_>) -> Vec<Opcion> {
    vec![("si", "", t!("encuesta.facil_si", locale = c.l)), ("no", "", t!("encuesta.facil_no", locale = c.l))]
}

/// The stars are drawn beside a word that says the same.
fn grupo<'a>(
    c: Ctx<'a>,
    nombre: &'static str,
    pregunta: Palabra,
    opciones: Vec<Opcion>,
    elegida: &str,
    fallas: &'a [Falla],
) -> impl IntoView + use<'a> {
    let falla = campos::de(fallas, nombre);
    let filas: Vec<_> = opciones
        .into_iter()
        .enumerate()
        .map(|(i, (valor, dibujo, palabra))| {
            let etiqueta = view! {
                {(!dibujo.is_empty()).then(|| view! { <span class="estrellas" aria-hidden="true">{dibujo}</span>" " })}
                {palabra}
            };
            campos::radio(nombre, valor, (elegida == valor, i == 0), etiqueta)
        })
        .collect();
    view! {
        <fieldset class="campo" role="radiogroup" aria-required="true" aria-invalid=falla.map(|_| "true")
            aria-describedby=falla.map(|_| format!("e-{nombre}"))>
            <legend>{pregunta}" "<span class="nota">{t!("persona.obligatorio", locale = c.l)}</span></legend>
            {filas}
            {falla.map(|f| campos::error(c, f))}
        </fieldset>
    }
}
