//! What can be done with a case: each act folded, with its consequence in a sentence before its form.

use super::{Caso, gesto::Lapiz};
use crate::{ctx::Ctx, formato::Palabra};
use domain::Fecha;
use leptos::prelude::*;
use rust_i18n::t;

/// An act of the desk; its name ends the address to which its form is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acto {
    /// To take it for oneself.
    Tomar,
    /// To give it to somebody of the office: `funcionario`.
    Asignar,
    /// To pass it to another office: `dependencia`, `motivo`.
    Pasar,
    /// To send it to the entity in charge: `entidad`, `correo`, `motivo`.
    ///
    /// Norma: Ley 1437 de 2011, art. 21
    Trasladar,
    /// To ask for what is missing: `texto`.
    ///
    /// Norma: Ley 1437 de 2011, art. 17
    Requerir,
    /// To tell a later day, before the term ends: `motivo`, `hasta`; this one at the latest.
    ///
    /// Norma: Ley 1437 de 2011, art. 14, parágrafo
    Prorrogar(Fecha),
    /// To answer: `texto`, `documento`, `recursos` = `si`/`no`, `recurso`, `plazo`, `ante`.
    ///
    /// Norma: Ley 1437 de 2011, art. 67
    Responder,
    /// To write to the person: `texto`.
    Escribir,
    /// To end it without an answer: `motivo`.
    Archivar,
    /// To take it up again: `motivo`.
    Reabrir,
}

impl Acto {
    /// As it stands in the address.
    pub fn nombre(self) -> &'static str {
        match self {
            Self::Tomar => "tomar",
            Self::Asignar => "asignar",
            Self::Pasar => "pasar",
            Self::Trasladar => "trasladar",
            Self::Requerir => "requerir",
            Self::Prorrogar(_) => "prorrogar",
            Self::Responder => "responder",
            Self::Escribir => "escribir",
            Self::Archivar => "archivar",
            Self::Reabrir => "reabrir",
        }
    }

    /// What it is called, and what follows from it.
    fn palabras(self, c: Ctx<'_>) -> (Palabra, Palabra) {
        let l = c.l;
        match self {
            Self::Tomar => (t!("caso.tomar", locale = l), t!("caso.tomar_que", locale = l)),
            Self::Asignar => (t!("caso.asignar", locale = l), t!("caso.asignar_que", locale = l)),
            Self::Pasar => (t!("caso.pasar", locale = l), t!("caso.pasar_que", locale = l)),
            Self::Trasladar => (t!("caso.trasladar", locale = l), t!("caso.trasladar_que", locale = l)),
            Self::Requerir => (t!("caso.requerir", locale = l), t!("caso.requerir_que", locale = l)),
            Self::Prorrogar(f) => {
                let hasta = crate::formato::dia_largo(f, l);
                (t!("caso.prorrogar", locale = l), t!("caso.prorrogar_que", locale = l, hasta = hasta))
            }
            Self::Responder => (t!("caso.responder", locale = l), t!("caso.responder_que", locale = l)),
            Self::Escribir => (t!("caso.escribir", locale = l), t!("caso.escribir_que", locale = l)),
            Self::Archivar => (t!("caso.archivar", locale = l), t!("caso.archivar_que", locale = l)),
            Self::Reabrir => (t!("caso.reabrir", locale = l), t!("caso.reabrir_que", locale = l)),
        }
    }

    fn con_archivos(self) -> bool {
        matches!(self, Self::Responder)
    }
}

/// All that this official may do now.
pub(super) fn actos<'a>(c: Ctx<'a>, x: &'a Caso) -> impl IntoView {
    let formas: Vec<_> = x.actos.iter().map(|a| acto(Lapiz { c, x, acto: *a })).collect();
    let ninguno = formas.is_empty().then(|| view! { <p class="vacio">{t!("caso.nada", locale = c.l)}</p> });
    view! {
        <section class="caso-actos" aria-labelledby="actos">
            <h2 id="actos">{t!("caso.actos", locale = c.l)}</h2>
            {ninguno}
            {formas}
        </section>
    }
}

fn acto(k: Lapiz<'_>) -> AnyView {
    let (titulo, que) = k.acto.palabras(k.c);
    let accion = k.c.a(&format!("funcionario/casos/{}/{}", k.x.radicado, k.acto.nombre()));
    let multiparte = k.acto.con_archivos().then_some("multipart/form-data");
    view! {
        <details class="gesto" open=k.volvio()>
            <summary>{titulo.clone()}</summary>
            <p>{que}</p>
            <form class="formulario" method="post" action=accion novalidate=true enctype=multiparte>
                <input type="hidden" name="estado" value=k.x.estado.nombre()/>
                {campos(k)}
                <div class="botones">
                    <button type="submit" class="btn-govco fill-btn-govco">{titulo}</button>
                </div>
            </form>
        </details>
    }
    .into_any()
}

fn campos(k: Lapiz<'_>) -> AnyView {
    let l = k.c.l;
    let motivo = || k.area("motivo", t!("caso.motivo", locale = l), 2000);
    match k.acto {
        Acto::Tomar => ().into_any(),
        Acto::Asignar => {
            k.lista("funcionario", t!("caso.funcionario", locale = l), &k.x.opciones.funcionarios)
        }
        Acto::Pasar => view! {
            {k.lista("dependencia", t!("bandeja.dependencia", locale = l), &k.x.opciones.dependencias)}
            {motivo()}
        }
        .into_any(),
        Acto::Trasladar => view! {
            {k.linea("entidad", t!("caso.entidad", locale = l), "text", (true, true))}
            {k.linea("correo", t!("caso.correo_entidad", locale = l), "email", (false, false))}
            {motivo()}
        }
        .into_any(),
        Acto::Escribir => k.area("texto", t!("caso.mensaje", locale = l), 4000),
        Acto::Requerir => k.area("texto", t!("caso.que_falta", locale = l), 4000),
        Acto::Prorrogar(_) => {
            view! { {k.linea("hasta", t!("caso.nueva_fecha", locale = l), "date", (true, true))}{motivo()} }
                .into_any()
        }
        Acto::Responder => responder(k),
        Acto::Archivar | Acto::Reabrir => motivo(),
    }
}

/// Norma: Ley 1437 de 2011, art. 67 (remedies, before whom and in what time; without them the notification is void)
fn responder(k: Lapiz<'_>) -> AnyView {
    let l = k.c.l;
    let recursos = [
        ("no".to_owned(), t!("caso.sin_recursos", locale = l).into_owned()),
        ("si".to_owned(), t!("caso.con_recursos", locale = l).into_owned()),
    ];
    view! {
        {k.area("texto", t!("caso.respuesta", locale = l), 20_000)}
        {k.archivos("documento", t!("caso.documento", locale = l), false)}
        {k.lista("recursos", t!("caso.recursos", locale = l), &recursos)}
        <fieldset data-si-campo="recursos" data-si-valores="si">
            <legend>{t!("caso.si_recursos", locale = l)}</legend>
            <div class="formulario">
                {k.linea("recurso", t!("caso.recurso", locale = l), "text", (true, false))}
                {k.linea("plazo", t!("caso.plazo_recurso", locale = l), "text", (true, false))}
                {k.linea("ante", t!("caso.ante", locale = l), "text", (true, false))}
            </div>
        </fieldset>
    }
    .into_any()
}
