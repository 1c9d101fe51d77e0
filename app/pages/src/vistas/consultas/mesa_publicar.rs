//! At the desk: a comment is published as it is, or without some words and with the reason why.

use super::{
    ComentarioDeMesa, ConsultaDeMesa, Forma,
    mesa_una::{cabeza, nada},
    palabras::{dicho, reserva, rotulo},
};
use crate::{
    ctx::Ctx,
    html::en_area,
    vistas::{
        persona::{Falla, campos},
        peticion::gestos,
    },
};
use domain::comentario::Reserva;
use leptos::prelude::*;
use rust_i18n::t;

/// Those that nobody reads yet.
pub(super) fn por_publicar<'a>(c: Ctx<'a>, x: &'a ConsultaDeMesa) -> impl IntoView {
    let l = c.l;
    let filas: Vec<_> = x
        .por_publicar
        .iter()
        .map(|k| {
            view! {
                <li>
                    <h3>{rotulo(c, k.numero, &k.parte)}</h3>
                    {cabeza(c, k)}
                    {dicho(c, &k.texto)}
                    {publicar(c, x, k)}
                </li>
            }
        })
        .collect();
    let cuerpo = if filas.is_empty() {
        nada(t!("opinar.nada_por_publicar", locale = l))
    } else {
        view! { <p>{t!("opinar.publicar_que", locale = l)}</p><ol class="comentarios dichos">{filas}</ol> }
            .into_any()
    };
    view! {
        <section aria-labelledby="por-publicar">
            <h2 id="por-publicar">{t!("opinar.por_publicar", locale = l)}</h2>
            {cuerpo}
        </section>
    }
}

/// As it is with one button; or without some words, which are written below it.
fn publicar<'a>(c: Ctx<'a>, x: &'a ConsultaDeMesa, k: &'a ComentarioDeMesa) -> impl IntoView {
    let l = c.l;
    let volvio = x.escrito(Forma::Publicar, "comentario") == k.id;
    let numero = k.numero;
    view! {
        <form class="formulario" method="post" action=x.accion(c, "publicar") novalidate=true>
            <input type="hidden" name="comentario" value=k.id.clone()/>
            <details class="gesto" open=volvio>
                <summary>{t!("opinar.ocultar", locale = l)}<span class="oculto">" "{t!("opinar.numero", locale = l, n = numero)}</span></summary>
                {que_se_oculta(c, x, (Forma::Publicar, volvio), &numero.to_string())}
            </details>
            <div class="botones">
                <button type="submit" class="btn-govco fill-btn-govco">
                    {t!("opinar.publicar", locale = l)}<span class="oculto">" "{t!("opinar.numero", locale = l, n = numero)}</span>
                </button>
            </div>
        </form>
    }
}

/// Something that everybody reads and nobody should.
pub(super) fn ocultar<'a>(c: Ctx<'a>, x: &'a ConsultaDeMesa) -> impl IntoView {
    let l = c.l;
    let volvio = x.volvio.as_ref().is_some_and(|v| v.forma == Forma::Ocultar);
    let numero = x.escrito(Forma::Ocultar, "numero");
    let numero = gestos::campo("numero", t!("opinar.cual", locale = l), None, numero, 9);
    view! {
        <details class="gesto" open=volvio>
            <summary>{t!("opinar.ocultar_mas", locale = l)}</summary>
            <p>{t!("opinar.ocultar_mas_que", locale = l)}</p>
            <form class="formulario" method="post" action=x.accion(c, "ocultar") novalidate=true>
                {campos::campo(c, numero, &x.fallas)}
                {que_se_oculta(c, x, (Forma::Ocultar, volvio), "mas")}
                <div class="botones">
                    <button type="submit" class="btn-govco outline-btn-govco">{t!("opinar.ocultar_boton", locale = l)}</button>
                </div>
            </form>
        </details>
    }
}

/// Which words, and why; only the form that came back takes the ids to which the summary of errors leads.
fn que_se_oculta<'a>(
    c: Ctx<'a>,
    x: &'a ConsultaDeMesa,
    (forma, volvio): (Forma, bool),
    sufijo: &str,
) -> impl IntoView + use<'a> {
    let l = c.l;
    let id = |campo: &str| if volvio { format!("c-{campo}") } else { format!("c-{campo}-{sufijo}") };
    let escrito = |campo| if volvio { x.escrito(forma, campo) } else { "" };
    let falla = |campo| campos::de(&x.fallas, campo).filter(|_| volvio);
    let (f_ocultar, f_reserva) = (falla("ocultar"), falla("reserva"));
    let elegida = escrito("reserva");
    let motivos: Vec<_> = Reserva::TODAS
        .into_iter()
        .map(|r| view! { <option value=r.nombre() selected=r.nombre() == elegida>{reserva(r, l)}</option> })
        .collect();
    let (a_ocultar, a_reserva) = (format!("a-ocultar-{sufijo}"), format!("a-reserva-{sufijo}"));
    view! {
        <div class="campo entradas-de-texto-govco">
            <label for=id("ocultar")>{t!("opinar.que_ocultar", locale = l)}</label>
            <p class="nota" id=a_ocultar.clone()>{t!("opinar.ocultar_ayuda", locale = l)}</p>
            <textarea id=id("ocultar") name="ocultar" rows="3" maxlength="4000"
                aria-describedby=descrito(a_ocultar, f_ocultar)
                aria-invalid=f_ocultar.map(|_| "true")>{en_area(escrito("ocultar"))}</textarea>
            {f_ocultar.map(|f| campos::error(c, f))}
        </div>
        <div class="campo desplegable-govco">
            <label for=id("reserva")>{t!("opinar.por_que", locale = l)}</label>
            <p class="nota" id=a_reserva.clone()>{t!("opinar.por_que_ayuda", locale = l)}</p>
            <select id=id("reserva") name="reserva" aria-describedby=descrito(a_reserva, f_reserva)
                aria-invalid=f_reserva.map(|_| "true")>
                <option value="">{t!("opinar.no_oculto", locale = l)}</option>
                {motivos}
            </select>
            {f_reserva.map(|f| campos::error(c, f))}
        </div>
    }
}

fn descrito(ayuda: String, falla: Option<&Falla>) -> String {
    match falla {
        Some(f) => format!("{ayuda} e-{}", f.campo),
        None => ayuda,
    }
}
