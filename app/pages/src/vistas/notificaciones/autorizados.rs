//! Who else may receive the notifications of a person: the list, the way to take it back, and the writing that authorises somebody.

use super::{fecha, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::documento_de,
    formato,
    vistas::{
        persona::{
            Exige, Falla, Mensaje, Presencia, campos, elevar,
            mensaje::dicho,
            piezas::{self as de_persona},
        },
        peticion::gestos,
        piezas,
    },
};
use domain::{Fecha, autorizacion::MAX_ABIERTAS};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Its address.
pub(super) const RAIZ: &str = "carpeta/notificaciones/autorizados/";

/// Somebody who may receive.
#[derive(Clone, Debug)]
pub struct Autorizado {
    /// Sent as `id`.
    pub id: String,
    /// Their document, shortened.
    pub documento: String,
    /// Of which trámite or filing; of all matters where there is none.
    pub de_que: Option<String>,
    /// The last day.
    pub hasta: Fecha,
}

/// What the page shows. Its form goes to its own address (`tipo`, `numero`, `alcance`, `hasta`, `acepta` = `si`); taking back, to
/// `retirar` below it (`id`).
#[derive(Clone, Default)]
pub struct Autorizados {
    /// The newest first.
    pub filas: Vec<Autorizado>,
    /// Whether this person may authorise: a child may not.
    pub puede: bool,
    /// For what, besides all matters: as the form sends it, and in words.
    pub alcances: Vec<(String, String)>,
    /// What was typed in the form that came back, or waited.
    pub tipo: String,
    /// The same.
    pub numero: String,
    /// The same.
    pub alcance: String,
    /// The same.
    pub hasta: String,
    /// First and last day that can be chosen.
    pub dias: Option<(Fecha, Fecha)>,
    /// Whether it waited while the person went up.
    pub restaurado: bool,
    /// What sending will ask, where the login proves less.
    pub exige: Option<Exige>,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Norma: Ley 1437 de 2011, art. 71
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Autorizados) -> String {
    let titulo = t!("notificacion.autorizados", locale = c.l);
    let mut hoja = propias::hoja(c, titulo.clone());
    hoja.con_errores = !x.fallas.is_empty();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja notificaciones">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, t!("notificacion.autorizados_que", locale = c.l))}
                <section aria-labelledby="hoy">
                    <h2 id="hoy">{t!("notificacion.autorizados_hoy", locale = c.l)}</h2>
                    {lista(c, &x.filas)}
                </section>
                {autorizar(c, x)}
                {propias::salidas(c, RAIZ)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

/// Who may today, each with the way to take it back.
pub(super) fn lista(c: Ctx<'_>, filas: &[Autorizado]) -> impl IntoView + use<> {
    let filas: Vec<_> = filas.iter().map(|a| fila(c, a.clone())).collect();
    if filas.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("notificacion.nadie_mas", locale = c.l)}</p> })
    } else {
        Either::Right(view! { <ul class="renglones">{filas}</ul> })
    }
}

fn fila(c: Ctx<'_>, a: Autorizado) -> impl IntoView + use<> {
    let para = match a.de_que {
        Some(de_que) => Either::Left(de_persona::es(c, &de_que)),
        None => Either::Right(t!("notificacion.todos_los_asuntos", locale = c.l)),
    };
    view! {
        <li>
            <b>{a.documento.clone()}</b>
            <span class="linea nota">{para}" · "{t!("ayudante.hasta", locale = c.l)}" "
                {piezas::tiempo(a.hasta, formato::dia_largo(a.hasta, c.l))}</span>
            <form method="post" action=c.a(&format!("{RAIZ}retirar"))>
                <input type="hidden" name="id" value=a.id/>
                <button type="submit" class="como-enlace">
                    {t!("notificacion.retirar", locale = c.l)}<span class="oculto">": "{a.documento}</span>
                </button>
            </form>
        </li>
    }
}

fn autorizar<'a>(c: Ctx<'a>, x: &'a Autorizados) -> impl IntoView {
    let cuerpo = if !x.puede {
        Either::Left(view! { <p class="nota">{t!("notificacion.autorizar_menor", locale = c.l)}</p> })
    } else if x.filas.len() >= MAX_ABIERTAS {
        Either::Left(view! { <p class="nota">{t!("notificacion.autorizar_lleno", locale = c.l)}</p> })
    } else {
        Either::Right(forma(c, x))
    };
    view! {
        <section aria-labelledby="autorizar">
            <h2 id="autorizar">{t!("notificacion.autorizar_a", locale = c.l)}</h2>
            <ul class="vinetas">
                <li>{t!("notificacion.autorizar_efecto", locale = c.l)}</li>
                <li>{t!("notificacion.autorizar_solo", locale = c.l)}</li>
                <li>{t!("notificacion.autorizar_retirar", locale = c.l)}</li>
            </ul>
            {cuerpo}
        </section>
    }
}

fn forma<'a>(c: Ctx<'a>, x: &'a Autorizados) -> impl IntoView {
    let l = c.l;
    let tipo = gestos::campo("tipo", t!("notificacion.autorizar_tipo", locale = l), None, &x.tipo, 4);
    let ayuda = Some(t!("notificacion.autorizar_numero_ayuda", locale = l));
    let numero =
        gestos::campo("numero", t!("notificacion.autorizar_numero", locale = l), ayuda, &x.numero, 20);
    let alcance =
        gestos::campo("alcance", t!("notificacion.autorizar_alcance", locale = l), None, &x.alcance, 250);
    let mut opciones: Vec<(formato::Palabra, Mensaje)> =
        vec![("general".into(), Mensaje::clave("notificacion.todos_los_asuntos"))];
    opciones.extend(x.alcances.iter().map(|(v, t)| (v.clone().into(), t.as_str().into())));
    let hasta = (
        t!("notificacion.autorizar_hasta", locale = l),
        t!("notificacion.autorizar_hasta_ayuda", locale = l),
    );
    let pedira = x.exige.as_ref().map(|e| {
        let grado = elevar::grado(c, e.grado);
        view! { <p class="pedira">{piezas::ic("seguridad")}<span>{t!("datos.pediremos", locale = l, grado = grado)}" "{dicho(c, &e.motivo)}</span></p> }
    });
    view! {
        {x.restaurado.then(|| view! { <p class="nota">{t!("datos.restaurado", locale = l)}</p> })}
        <form class="formulario" method="post" action=c.a(RAIZ) novalidate=true>
            {campos::lista(c, tipo, de_persona::tipos_de_persona(c), &x.fallas)}
            {campos::campo(c, numero, &x.fallas)}
            {campos::lista_de(c, alcance, opciones, &x.fallas)}
            {fecha::dia(c, "hasta", hasta, (&x.hasta, x.dias), &x.fallas)}
            {campos::casilla(c, "acepta".into(), t!("notificacion.autorizar_acepta", locale = l), None, (false, true), &x.fallas)}
            {pedira}
            <div class="botones">
                <button type="submit" class="btn-govco fill-btn-govco">{t!("notificacion.autorizar_boton", locale = l)}</button>
            </div>
        </form>
    }
}
