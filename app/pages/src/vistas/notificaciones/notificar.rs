//! The form with which an official writes a notification: the act, who signs it, and what can be done against it.

use super::{RecursoComun, fecha, forma_recursos::recursos, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    vistas::{
        formulario::tamano,
        persona::{Falla, Presencia, campos},
        peticion::gestos,
        piezas,
    },
};
use domain::{formulario::Respuestas, grado::Grado};
use leptos::prelude::*;
use rust_i18n::t;

/// What the form shows. It posts to `notificar` below the address of the case. Fields: `_clave`, `copia` (a file), `acto_en`,
/// `autoridad.cargo`, `autoridad.dependencia`, `gratuita`, `recursos` (`si`, `no`), `recursos.porque`, `recursos.0.nombre`,
/// `recursos.0.ante`, `recursos.0.dias` … `recursos.2.dias`, `grado`.
#[derive(Clone)]
pub struct Notificar {
    /// Key that makes it send once.
    pub clave: String,
    /// "2026-000123".
    pub radicado: String,
    /// What the case is about.
    pub asunto: String,
    /// Name and document of the person.
    pub destinatario: String,
    /// Where the aviso goes, shortened; none where the person did not accept to be notified here.
    pub avisos_a: Option<String>,
    /// What was typed.
    pub respuestas: Respuestas,
    /// A copy that was already received, with its size.
    pub copia: Option<(String, u64)>,
    /// Remedies that are usual.
    pub usuales: Vec<RecursoComun>,
    /// Megabytes of the copy.
    pub megas: u32,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Norma: Ley 1437 de 2011, arts. 56 y 67
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Notificar) -> String {
    let titulo = t!("notificacion.notificar", locale = c.l);
    let caso = format!("funcionario/casos/{}/", x.radicado);
    let mut hoja = Hoja::privada(titulo.clone())
        .miga(t!("bandeja.titulo", locale = c.l), "funcionario/")
        .miga(t!("constancia.de", locale = c.l, n = x.radicado), caso.clone());
    hoja.con_errores = !x.fallas.is_empty();
    let cuerpo = match &x.avisos_a {
        Some(correo) => forma(c, x, correo).into_any(),
        None => sin_consentimiento(c, &caso).into_any(),
    };
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja notificar">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, format!("{} · {}", x.asunto, x.radicado))}
                {cuerpo}
            </div>
        },
    )
}

/// Norma: Ley 1437 de 2011, arts. 56 y 68
fn sin_consentimiento(c: Ctx<'_>, caso: &str) -> impl IntoView + use<> {
    view! {
        <div class="container-alerta-govco">
            <h2>{t!("notificacion.no_acepto", locale = c.l)}</h2>
            <p>{t!("notificacion.no_acepto_que", locale = c.l)}</p>
        </div>
        <p class="salidas"><a href=c.a(caso)>{t!("notificacion.al_caso", locale = c.l)}</a></p>
    }
}

fn forma<'a>(c: Ctx<'a>, x: &'a Notificar, correo: &'a str) -> impl IntoView {
    let accion = c.a(&format!("funcionario/casos/{}/notificar", x.radicado));
    view! {
        <dl class="resumen">
            {propias::dato(t!("notificacion.a_quien", locale = c.l), x.destinatario.clone())}
            {propias::dato(t!("notificacion.aviso_a", locale = c.l), correo.to_owned())}
        </dl>
        <p class="pedira">{piezas::ic("seguridad")}<span>{t!("notificacion.cinco", locale = c.l)}</span></p>
        <form class="formulario" method="post" action=accion novalidate=true enctype="multipart/form-data">
            <input type="hidden" name="_clave" value=x.clave.clone()/>
            {el_acto(c, x)}
            <section aria-labelledby="contra">
                <h2 id="contra">{t!("notificacion.los_recursos", locale = c.l)}</h2>
                {recursos(c, x)}
            </section>
            {campos::lista(c, gestos::campo("grado", t!("notificacion.grado", locale = c.l),
                Some(t!("notificacion.grado_ayuda", locale = c.l)), x.respuestas.texto("grado"), 10), grados(c), &x.fallas)}
            <div class="botones">
                <button type="submit" class="btn-govco fill-btn-govco">{t!("notificacion.revisar", locale = c.l)}</button>
            </div>
            <p class="nota">{t!("notificacion.aun_no_sale", locale = c.l)}</p>
        </form>
    }
}

fn el_acto(c: Ctx<'_>, x: &Notificar) -> AnyView {
    let r = |nombre| x.respuestas.texto(nombre);
    let cargo = gestos::campo(
        "autoridad.cargo",
        t!("notificacion.cargo", locale = c.l),
        Some(t!("notificacion.cargo_ayuda", locale = c.l)),
        r("autoridad.cargo"),
        500,
    );
    let dependencia = gestos::campo(
        "autoridad.dependencia",
        t!("notificacion.dependencia", locale = c.l),
        None,
        r("autoridad.dependencia"),
        500,
    );
    let fecha = (t!("notificacion.acto_en", locale = c.l), t!("notificacion.acto_en_ayuda", locale = c.l));
    let integra = t!("notificacion.integra", locale = c.l);
    view! {
        <section aria-labelledby="acto">
            <h2 id="acto">{t!("notificacion.acto", locale = c.l)}</h2>
            {copia(c, x)}
            {fecha::momento(c, "acto_en", fecha, r("acto_en"), &x.fallas)}
            {campos::campo(c, cargo, &x.fallas)}
            {campos::campo(c, dependencia, &x.fallas)}
            {campos::casilla(c, "gratuita".into(), integra, None, (r("gratuita") == "si", true), &x.fallas)}
        </section>
    }
    .into_any()
}

/// One file: the whole act.
fn copia<'a>(c: Ctx<'a>, x: &'a Notificar) -> impl IntoView {
    let falla = campos::de(&x.fallas, "copia");
    let descrito = if falla.is_some() { "a-copia e-copia" } else { "a-copia" };
    let marca = if x.copia.is_some() {
        t!("persona.opcional", locale = c.l)
    } else {
        t!("persona.obligatorio", locale = c.l)
    };
    let limite = t!("formulario.estos_archivos", locale = c.l, tipos = "PDF", megas = x.megas);
    let ya = x.copia.as_ref().map(|(nombre, bytes)| {
        let cual = format!("{nombre} ({})", tamano(*bytes, c.l));
        view! { <p class="guardado">{piezas::ic("listo")}<span>{t!("notificacion.ya_esta", locale = c.l, copia = cual)}</span></p> }
    });
    view! {
        <div class="campo archivo">
            <label for="c-copia">{t!("notificacion.copia", locale = c.l)}" "<span class="nota">{marca}</span></label>
            <p class="nota" id="a-copia">{t!("notificacion.copia_ayuda", locale = c.l)}" "{limite}</p>
            {ya}
            <input id="c-copia" name="copia" type="file" accept=".pdf" required=x.copia.is_none()
                aria-describedby=descrito aria-invalid=falla.map(|_| "true")/>
            {falla.map(|f| campos::error(c, f))}
        </div>
    }
}

/// Nobody opens an act with less than medio.
fn grados(c: Ctx<'_>) -> Vec<(&'static str, crate::formato::Palabra)> {
    [(Grado::Medio, "medio"), (Grado::Alto, "alto"), (Grado::MuyAlto, "muy_alto")]
        .map(|(g, nombre)| (nombre, crate::formato::grado(Some(g), c.l)))
        .to_vec()
}
