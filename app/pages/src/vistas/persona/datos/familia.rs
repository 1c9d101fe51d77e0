//! Children: their code for who represents them, and the form of who does.

use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::persona::{
        campos::{self, Campo, Falla},
        piezas,
    },
};
use domain::Instante;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// A code that works once.
#[derive(Clone)]
pub struct CodigoDeMenor {
    /// In groups, as it is read aloud: "7KQ4-9MZT".
    pub codigo: String,
    /// Until when.
    pub vence: Instante,
}

/// What was typed in the form of who represents a child. Fields: `codigo`, `parentesco`, `escucho`.
#[derive(Clone, Default)]
pub struct Representacion {
    /// The child's code.
    pub codigo: String,
    /// `madre`, `padre`, `abuelos`, `tutela`, `defensor` or empty.
    pub parentesco: String,
    /// "Escuché su opinión".
    pub escucho: bool,
}

/// Which side of it the person is on.
#[derive(Clone)]
pub enum Familia {
    /// A child; the code is shown once, right after it was made.
    Menor(Option<CodigoDeMenor>),
    /// An adult, who may represent one.
    Adulto(Representacion),
}

/// Words of the section, for each side of it.
pub(super) fn titulo(c: Ctx<'_>, x: &Familia) -> Palabra {
    match x {
        Familia::Menor(_) => t!("datos.representante", locale = c.l),
        Familia::Adulto(_) => t!("datos.por_menor", locale = c.l),
    }
}

/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.9
pub(super) fn familia<'a>(c: Ctx<'a>, x: &'a Familia, fallas: &'a [Falla]) -> impl IntoView {
    let cuerpo = match x {
        Familia::Menor(codigo) => Either::Left(menor(c, codigo.as_ref())),
        Familia::Adulto(r) => Either::Right(adulto(c, r, fallas)),
    };
    view! {
        <section aria-labelledby="familia">
            <h2 id="familia">{titulo(c, x)}</h2>
            {cuerpo}
        </section>
    }
}

fn menor<'a>(c: Ctx<'a>, codigo: Option<&'a CodigoDeMenor>) -> impl IntoView {
    view! {
        <p>{t!("datos.menor_que", locale = c.l)}</p>
        {codigo.map(|k| view! {
            <div class="codigo">
                <p>{t!("datos.su_codigo", locale = c.l)}</p>
                <p class="cifras">{k.codigo.as_str()}</p>
                <p class="nota">{t!("datos.codigo_vence", locale = c.l)}" "{piezas::momento(c, k.vence)}</p>
            </div>
        })}
        <form method="post" action=c.a("carpeta/datos/codigo")>
            <button type="submit" class="btn-govco outline-btn-govco">
                {if codigo.is_some() { t!("datos.otro_codigo", locale = c.l) } else { t!("datos.crear_codigo", locale = c.l) }}
            </button>
        </form>
    }
}

fn adulto<'a>(c: Ctx<'a>, r: &'a Representacion, fallas: &'a [Falla]) -> impl IntoView {
    let base = |nombre, etiqueta, ayuda, valor| Campo {
        nombre,
        etiqueta,
        ayuda,
        valor,
        tipo: "text",
        autocompletar: "off",
        maximo: 20,
        obligatorio: true,
    };
    let codigo = base(
        "codigo",
        t!("datos.codigo", locale = c.l),
        Some(t!("datos.ayuda_codigo", locale = c.l)),
        &r.codigo,
    );
    let parentesco = base("parentesco", t!("datos.parentesco", locale = c.l), None, &r.parentesco);
    let escucho = t!("datos.escucho", locale = c.l);
    view! {
        <p>{t!("datos.adulto_que", locale = c.l)}</p>
        <form class="formulario" method="post" action=c.a("carpeta/datos/representar") novalidate=true>
            {campos::campo(c, codigo, fallas)}
            {campos::lista(c, parentesco, parentescos(c), fallas)}
            {campos::casilla(c, "escucho".into(), escucho, None, (r.escucho, true), fallas)}
            <div class="botones">
                <button type="submit" class="btn-govco outline-btn-govco">
                    {t!("datos.ver_finalidades", locale = c.l)}
                </button>
            </div>
        </form>
    }
}

/// Who may represent a child, as the field takes it and as people read it.
fn parentescos(c: Ctx<'_>) -> Vec<(&'static str, Palabra)> {
    vec![
        ("", t!("persona.elija", locale = c.l)),
        ("madre", t!("datos.madre", locale = c.l)),
        ("padre", t!("datos.padre", locale = c.l)),
        ("abuelos", t!("datos.abuelos", locale = c.l)),
        ("tutela", t!("datos.tutela", locale = c.l)),
        ("defensor", t!("datos.defensor", locale = c.l)),
    ]
}
