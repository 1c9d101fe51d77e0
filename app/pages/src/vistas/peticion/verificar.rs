//! Whether a receipt says the truth: by its code, or by its file.

use super::{Anexo, gestos};
use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento_para},
    formato::Palabra,
    vistas::{
        formulario::tamano,
        persona::{Falla, campos, piezas as propias},
        piezas,
    },
};
use domain::{
    Instante,
    constancia::{NO_PRUEBA, PRUEBA},
};
use leptos::prelude::*;
use rust_i18n::t;

/// The form. Fields: `codigo`, or `constancia` (a file); sent to `verificar/`.
#[derive(Clone, Default)]
pub struct Verificar {
    /// As typed.
    pub codigo: String,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// What a genuine receipt says.
#[derive(Clone)]
pub struct Datos {
    /// "2026-000123".
    pub radicado: String,
    /// When it was received.
    pub recibida: Instante,
    /// What was received with it; a name may be no more than "anexo 1".
    pub anexos: Vec<Anexo>,
    /// The key that signed it: its `kid`.
    pub clave: String,
    /// A warning that belongs to it: "La clave se reemplazó el …".
    pub aviso: Option<String>,
}

/// What came out.
#[derive(Clone)]
pub enum Veredicto {
    /// The entity issued it and nothing in it changed.
    Valida(Datos),
    /// Something in it changed, or another signed it.
    Alterada,
    /// The entity took it back: when, and why.
    Revocada(Instante, String),
    /// No receipt of this entity has that code.
    Desconocida,
}

/// The answer.
#[derive(Clone)]
pub struct Verificada {
    /// The code, in groups of four, where it was asked by code.
    pub codigo: Option<String>,
    /// What came out.
    pub veredicto: Veredicto,
}

/// The form.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, q: Quien<'_>, x: &Verificar) -> String {
    let titulo = t!("verificar.titulo", locale = c.l);
    let mut hoja = Hoja::privada(titulo.clone());
    hoja.con_errores = !x.fallas.is_empty();
    let ayuda = Some(t!("verificar.codigo_ayuda", locale = c.l));
    let mut codigo = gestos::campo("codigo", t!("verificar.codigo", locale = c.l), ayuda, &x.codigo, 40);
    codigo.obligatorio = false;
    let tipos = ["jws", "eml", "html", "json"].map(String::from);
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, t!("verificar.bajada", locale = c.l))}
                <form class="formulario" method="post" action=c.a("verificar/") novalidate=true
                    enctype="multipart/form-data">
                    {campos::campo(c, codigo, &x.fallas)}
                    {gestos::archivos(c, "constancia", t!("verificar.archivo", locale = c.l), (&tipos, 1), false, &x.fallas)}
                    <div class="botones">
                        <button type="submit" class="btn-govco fill-btn-govco">{t!("verificar.verificar", locale = c.l)}</button>
                    </div>
                </form>
                <p>
                    {t!("verificar.sin_red", locale = c.l)}" "
                    <a href=c.a("verificar/herramienta/")>{t!("verificar.herramienta", locale = c.l)}</a>
                </p>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

/// What came out, first of all in one word.
pub(in crate::vistas) fn respuesta(c: Ctx<'_>, q: Quien<'_>, x: &Verificada) -> String {
    let (titulo, que, clase) = palabras(c, &x.veredicto);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("verificar.titulo", locale = c.l), "verificar/");
    let icono = if clase == "valida" { "listo" } else { "quitar" };
    let datos = if let Veredicto::Valida(d) = &x.veredicto { Some(datos(c, d)) } else { None };
    let motivo = if let Veredicto::Revocada(en, motivo) = &x.veredicto {
        let motivo = motivo.clone();
        Some(
            view! { <p>{t!("verificar.revocada_el", locale = c.l)}" "{propias::momento(c, *en)}" · "{motivo}</p> },
        )
    } else {
        None
    };
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja">
                <div class=format!("veredicto {clase}")>
                    {piezas::ic(icono)}
                    <div><h1>{titulo}</h1><p class="bajada">{que}</p></div>
                </div>
                {x.codigo.clone().map(|k| view! {
                    <p>{t!("constancia.codigo", locale = c.l)}" "<b class="codigo-verificar">{k}</b></p>
                })}
                {motivo}
                {datos}
                <p class="salidas"><a href=c.a("verificar/")>{t!("verificar.otra", locale = c.l)}</a></p>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn palabras(c: Ctx<'_>, v: &Veredicto) -> (Palabra, Palabra, &'static str) {
    match v {
        Veredicto::Valida(_) => {
            (t!("verificar.valida", locale = c.l), t!("verificar.valida_que", locale = c.l), "valida")
        }
        Veredicto::Alterada => {
            (t!("verificar.alterada", locale = c.l), t!("verificar.alterada_que", locale = c.l), "mala")
        }
        Veredicto::Revocada(..) => {
            (t!("verificar.revocada", locale = c.l), t!("verificar.revocada_que", locale = c.l), "mala")
        }
        Veredicto::Desconocida => {
            (t!("verificar.desconocida", locale = c.l), t!("verificar.desconocida_que", locale = c.l), "mala")
        }
    }
}

fn datos(c: Ctx<'_>, d: &Datos) -> impl IntoView + use<> {
    let anexos: Vec<_> = d
        .anexos
        .iter()
        .map(|a| {
            view! {
                <li>
                    <b>{a.nombre.clone()}</b>" "<span class="nota">{tamano(a.bytes, c.l)}</span>
                    <span class="linea nota">{t!("constancia.huella", locale = c.l)}" "<code class="huella">{a.huella.clone()}</code></span>
                </li>
            }
        })
        .collect();
    view! {
        {d.aviso.clone().map(|a| view! { <p class="container-alerta-govco">{a}</p> })}
        <dl class="resumen">
            <div><dt>{t!("verificar.expide", locale = c.l)}</dt><dd>{c.sitio().entidad.nombre.to_string()}</dd></div>
            <div><dt>{t!("constancia.numero", locale = c.l)}</dt><dd>{d.radicado.clone()}</dd></div>
            <div><dt>{t!("consulta.recibida", locale = c.l)}</dt><dd>{propias::momento(c, d.recibida)}</dd></div>
            <div><dt>{t!("verificar.clave", locale = c.l)}</dt><dd><code class="huella">{d.clave.clone()}</code></dd></div>
        </dl>
        {(!anexos.is_empty()).then(|| view! {
            <section aria-labelledby="anexos">
                <h2 id="anexos">{t!("constancia.anexos", locale = c.l)}</h2>
                <ul class="adjuntos">{anexos}</ul>
            </section>
        })}
        <p lang=propias::lengua(c)>{PRUEBA}</p>
        <p lang=propias::lengua(c)>{NO_PRUEBA}</p>
    }
}
