//! When a login proves too little: what is needed, why, and the way to it.

use super::{
    Presencia,
    mensaje::{Mensaje, dicho},
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento, documento_de},
    formato::{self, Palabra},
    vistas::piezas,
};
use domain::grado::{Falta, Grado};
use leptos::prelude::*;
use rust_i18n::t;

/// What is asked and what is there.
#[derive(Clone, Debug)]
pub struct Elevar {
    /// What is missing.
    pub falta: Falta,
    /// What is asked.
    pub exige: Grado,
    /// Why, as a sentence: "Así nadie cambia sus datos en su nombre."
    pub motivo: Mensaje,
    /// Path and query, from the root, of the way to enter.
    pub destino: String,
    /// What was typed is kept until the person comes back.
    pub guardado: bool,
}

/// Its page, with status 403, at the address that asked for more.
pub(super) fn pagina(c: Ctx<'_>, p: Option<&Presencia>, x: &Elevar) -> String {
    let hoja = Hoja::privada(titulo(c, x));
    let cuerpo = cuerpo(c, x);
    match p {
        Some(p) => documento_de(c, &hoja, p, cuerpo),
        None => documento(c, &hoja, cuerpo),
    }
}

fn cuerpo<'a>(c: Ctx<'a>, x: &'a Elevar) -> impl IntoView {
    let motivo = (!x.motivo.en(c.l).is_empty()).then(|| dicho(c, &x.motivo));
    view! {
        <div class="contenedor hoja">
            {piezas::titular_con(titulo(c, x), motivo)}
            <dl class="resumen">
                {tiene(c, x).map(|t| view! {
                    <div><dt>{t!("elevar.tiene", locale = c.l)}</dt><dd>{t}</dd></div>
                })}
                <div><dt>{t!("elevar.necesita", locale = c.l)}</dt><dd>{con_que(c, x.exige)}</dd></div>
            </dl>
            {x.guardado.then(|| view! {
                <p class="guardado">{piezas::ic("listo")}<span>{t!("elevar.guardado", locale = c.l)}</span></p>
            })}
            <p class="botones">
                <a class="btn-govco fill-btn-govco" href=c.a(&x.destino)>{boton(c, x)}</a>
            </p>
            <p>{t!("elevar.otro_modo", locale = c.l)}</p>
        </div>
        {piezas::ayuda(c)}
    }
}

fn titulo(c: Ctx<'_>, x: &Elevar) -> Palabra {
    match x.falta {
        Falta::SinIdentidad => t!("elevar.titulo_nadie", locale = c.l),
        Falta::GradoBajo(_) => t!("elevar.titulo", locale = c.l, grado = grado(c, x.exige)),
        Falta::Antigua => t!("elevar.titulo_antigua", locale = c.l),
    }
}

fn boton(c: Ctx<'_>, x: &Elevar) -> Palabra {
    match x.falta {
        Falta::Antigua => t!("elevar.de_nuevo", locale = c.l),
        Falta::SinIdentidad => t!("elevar.ingresar", locale = c.l, grado = grado(c, x.exige)),
        Falta::GradoBajo(_) => t!("elevar.continuar", locale = c.l, grado = grado(c, x.exige)),
    }
}

fn tiene(c: Ctx<'_>, x: &Elevar) -> Option<Palabra> {
    match x.falta {
        Falta::SinIdentidad => None,
        Falta::GradoBajo(g) => Some(formato::grado(Some(g), c.l)),
        Falta::Antigua => Some(t!("elevar.hace_rato", locale = c.l)),
    }
}

/// "grado medio", inside a sentence.
pub(in crate::vistas) fn grado(c: Ctx<'_>, g: Grado) -> String {
    formato::grado(Some(g), c.l).to_lowercase()
}

/// Norma: Decreto 1074 de 2015, art. 2.2.2.47.9
fn con_que(c: Ctx<'_>, g: Grado) -> String {
    let que = match g {
        Grado::Bajo => t!("elevar.con_bajo", locale = c.l),
        Grado::Medio => t!("elevar.con_medio", locale = c.l),
        Grado::Alto => t!("elevar.con_alto", locale = c.l),
        Grado::MuyAlto => t!("elevar.con_muy_alto", locale = c.l),
    };
    format!("{}: {que}", formato::grado(Some(g), c.l))
}
