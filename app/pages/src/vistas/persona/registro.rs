//! First time here, or texts that changed: what was received, what must be accepted, what may be.

use super::{
    Presencia,
    campos::{self, Falla},
    clausula::{self, Casilla},
    mensaje::{Mensaje, dicho},
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::Palabra,
    vistas::piezas,
};
use domain::consentimiento::Clase;
use leptos::prelude::*;
use rust_i18n::t;

/// Something that the login told us.
#[derive(Clone)]
pub struct DatoRecibido {
    /// What it is: "Nombre", "Correo".
    pub nombre: Mensaje,
    /// As it came.
    pub valor: String,
}

/// What the registration shows.
#[derive(Clone, Default)]
pub struct Registro<'a> {
    /// What the login sent; empty when texts changed.
    pub datos: Vec<DatoRecibido>,
    /// What is asked: terms, purposes, notification; only the new ones when texts changed. The page sets sensitive ones apart.
    pub casillas: Vec<Casilla<'a>>,
    /// Where notices of notifications would go.
    pub correo: Option<String>,
    /// The person is a child: purposes are not offered.
    pub menor: bool,
    /// Registered already; texts changed since then.
    pub cambio: bool,
    /// What must be put right; of the terms, with the field `acepta-<slug>`.
    pub fallas: Vec<Falla>,
}

/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.4 (silence is never consent: no box comes ticked)
pub(super) fn pagina(c: Ctx<'_>, p: &Presencia, r: &Registro<'_>) -> String {
    let (titulo, bajada) = if r.cambio {
        (t!("registro.titulo_cambio", locale = c.l), t!("registro.bajada_cambio", locale = c.l))
    } else {
        let nombre = p.primer_nombre();
        (t!("registro.titulo", locale = c.l, nombre = nombre), t!("registro.bajada", locale = c.l))
    };
    let mut hoja = Hoja::privada(t!("registro.miga", locale = c.l));
    hoja.con_errores = !r.fallas.is_empty();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &r.fallas)}
                {piezas::titular(titulo, bajada)}
                {recibido(c, &r.datos)}
                {clausula::en_espanol(c)}
                <form class="formulario" method="post" action=c.a("registro/") novalidate=true>
                    {grupos(c, r)}
                    {botones(c, r)}
                </form>
                <form id="sin-registro" method="post" action=c.a("salir")></form>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn recibido<'a>(c: Ctx<'a>, datos: &'a [DatoRecibido]) -> impl IntoView {
    let filas: Vec<_> = datos
        .iter()
        .map(|d| view! { <div><dt>{dicho(c, &d.nombre)}</dt><dd>{d.valor.as_str()}</dd></div> })
        .collect();
    (!datos.is_empty()).then(|| {
        view! {
            <section aria-labelledby="recibido">
                <h2 id="recibido">{t!("registro.recibido", locale = c.l)}</h2>
                <p>{t!("registro.recibido_que", locale = c.l)}</p>
                <dl class="resumen">{filas}</dl>
            </section>
        }
    })
}

fn grupos<'a>(c: Ctx<'a>, r: &'a Registro<'a>) -> impl IntoView {
    let de = |clase: Clase, sensible: bool| {
        r.casillas
            .iter()
            .filter(|x| x.clausula.clase == clase && x.clausula.sensible == sensible)
            .collect::<Vec<_>>()
    };
    view! {
        {grupo(c, r, "terminos", t!("registro.terminos", locale = c.l), None, de(Clase::Terminos, false))}
        {r.menor.then(|| representante(c))}
        {(!r.menor).then(|| view! {
            {grupo(c, r, "finalidades", t!("registro.finalidades", locale = c.l),
                Some(t!("registro.finalidades_que", locale = c.l)), de(Clase::Datos, false))}
            {grupo(c, r, "sensibles", t!("registro.sensibles", locale = c.l),
                Some(t!("registro.sensibles_que", locale = c.l)), de(Clase::Datos, true))}
            {notificacion(c, r, de(Clase::Notificacion, false))}
        })}
    }
}

/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.3 (sensitive data: optional, and never a condition)
fn grupo<'a>(
    c: Ctx<'a>,
    r: &'a Registro<'a>,
    id: &'static str,
    titulo: Palabra,
    que: Option<Palabra>,
    casillas: Vec<&'a Casilla<'a>>,
) -> impl IntoView {
    let cajas: Vec<_> = casillas.into_iter().map(|x| clausula::casilla(c, x, &r.fallas)).collect();
    (!cajas.is_empty()).then(|| {
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{titulo}</h2>
                {que.map(|q| view! { <p>{q}</p> })}
                {cajas}
            </section>
        }
    })
}

/// Norma: Ley 1437 de 2011, art. 56 (only who accepts is notified electronically)
fn notificacion<'a>(c: Ctx<'a>, r: &'a Registro<'a>, casillas: Vec<&'a Casilla<'a>>) -> impl IntoView {
    let (que, casillas) = match r.correo.as_deref() {
        Some(m) => (t!("registro.notificacion_que", locale = c.l, correo = m), casillas),
        None if casillas.is_empty() => return None,
        None => {
            return Some(leptos::either::Either::Left(view! {
                <section aria-labelledby="notificacion">
                    <h2 id="notificacion">{t!("registro.notificacion", locale = c.l)}</h2>
                    <p>{t!("registro.sin_correo", locale = c.l)}</p>
                </section>
            }));
        }
    };
    let titulo = t!("registro.notificacion", locale = c.l);
    Some(leptos::either::Either::Right(grupo(c, r, "notificacion", titulo, Some(que), casillas)))
}

/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.9 (the representative authorises, after hearing the child)
fn representante(c: Ctx<'_>) -> impl IntoView {
    view! {
        <section aria-labelledby="representante">
            <h2 id="representante">{t!("registro.menor_titulo", locale = c.l)}</h2>
            <p>{t!("registro.menor", locale = c.l)}</p>
        </section>
    }
}

fn botones(c: Ctx<'_>, r: &Registro<'_>) -> impl IntoView + use<> {
    let (si, no) = if r.cambio {
        (t!("registro.guardar", locale = c.l), t!("marco.salir", locale = c.l))
    } else {
        (t!("registro.registrarme", locale = c.l), t!("registro.sin_registrarme", locale = c.l))
    };
    view! {
        <div class="botones">
            <button type="submit" class="btn-govco fill-btn-govco">{si}</button>
            <button type="submit" class="btn-govco outline-btn-govco" form="sin-registro">{no}</button>
        </div>
    }
}
