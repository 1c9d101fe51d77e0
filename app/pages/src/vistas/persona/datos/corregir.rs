//! The form for what is the person's own: e-mail, phone, address.

use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::{
        persona::{
            campos::{self, Campo, Falla},
            elevar::grado,
            mensaje::{Mensaje, dicho},
        },
        piezas::ic,
    },
};
use domain::grado::Grado;
use leptos::prelude::*;
use rust_i18n::t;

/// What an act asks for beyond what the login proves.
#[derive(Clone, Debug)]
pub struct Exige {
    /// The grado.
    pub grado: Grado,
    /// Why, as a sentence: "Así nadie cambia sus datos en su nombre."
    pub motivo: Mensaje,
}

/// What stands in the form: what is held, or what was typed. Fields: `correo`, `telefono`, `direccion`.
#[derive(Clone, Default)]
pub struct Correccion {
    /// E-mail.
    pub correo: String,
    /// Phone.
    pub telefono: String,
    /// Address.
    pub direccion: String,
    /// It was typed before the login was raised, or before a session ended.
    pub restaurado: bool,
    /// Present when the login is below what saving asks for.
    pub exige: Option<Exige>,
}

/// The form; with a lower login it stays usable and says what will be asked.
pub(super) fn corregir<'a>(c: Ctx<'a>, x: &'a Correccion, fallas: &'a [Falla]) -> impl IntoView {
    view! {
        <section aria-labelledby="corregir">
            <h2 id="corregir">{t!("datos.corregir", locale = c.l)}</h2>
            <p>{t!("datos.corregir_que", locale = c.l)}</p>
            {x.restaurado.then(|| view! {
                <p class="guardado" role="status">{ic("listo")}<span>{t!("datos.restaurado", locale = c.l)}</span></p>
            })}
            <form class="formulario" method="post" action=c.a("carpeta/datos/corregir") novalidate=true
                data-elevar=x.exige.as_ref().map(|_| "carpeta/datos/")>
                {campo(c, fallas, "correo", t!("datos.correo", locale = c.l), &x.correo, "email", "email")}
                {campo(c, fallas, "telefono", t!("datos.telefono", locale = c.l), &x.telefono, "tel", "tel")}
                {campo(c, fallas, "direccion", t!("datos.direccion", locale = c.l), &x.direccion, "text", "address-line1")}
                {x.exige.as_ref().map(|e| exige(c, e))}
                <div class="botones">
                    <button type="submit" class="btn-govco fill-btn-govco">{t!("datos.guardar", locale = c.l)}</button>
                </div>
            </form>
            {x.exige.as_ref().map(|_| view! { <islands::Elevar/> })}
        </section>
    }
}

fn campo<'a>(
    c: Ctx<'a>,
    fallas: &'a [Falla],
    nombre: &'static str,
    etiqueta: Palabra,
    valor: &'a str,
    tipo: &'static str,
    autocompletar: &'static str,
) -> impl IntoView {
    let ayuda = match nombre {
        "correo" => Some(t!("datos.ayuda_correo", locale = c.l)),
        "telefono" => Some(t!("datos.ayuda_telefono", locale = c.l)),
        _ => None,
    };
    let x = Campo { nombre, etiqueta, ayuda, valor, tipo, autocompletar, maximo: 200, obligatorio: false };
    campos::campo(c, x, fallas)
}

fn exige<'a>(c: Ctx<'a>, e: &'a Exige) -> impl IntoView {
    view! {
        <p class="pedira">
            {ic("seguridad")}
            <span>{t!("datos.pediremos", locale = c.l, grado = grado(c, e.grado))}" "{dicho(c, &e.motivo)}</span>
        </p>
    }
}
