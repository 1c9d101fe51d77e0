//! What a person accepted of being notified: for all matters, for each trámite, for each filing; the most particular counts.

use super::Preferencias;
use crate::{
    ctx::Ctx,
    formato::{self, Palabra},
    vistas::persona::{Mensaje, clausula::en_espanol, mensaje::dicho, piezas as de_persona},
};
use domain::Instante;
use domain::consentimiento::Alcance;
use leptos::prelude::*;
use rust_i18n::t;

/// Where its forms post.
const ACCION: &str = "carpeta/notificaciones/preferencias/consentimiento";

/// How a consent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consentimiento {
    /// Never given: nobody is notified so.
    Nunca,
    /// Of one matter nothing was said, and it was given for all.
    PorTodos,
    /// Of one filing nothing was said, and it was given for its trámite.
    PorTramite,
    /// Given.
    Dado {
        /// When.
        en: Instante,
    },
    /// Withdrawn, for what comes after.
    Retirado {
        /// When.
        en: Instante,
    },
}

/// The words that are accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextoDeConsentimiento {
    /// Its name in the ledger.
    pub slug: String,
    /// Of all of it, paragraphs a blank line apart.
    pub texto: String,
    /// "1".
    pub version: String,
    /// Says which words were on the page; travels with the form.
    pub huella: String,
}

/// The consent for one matter.
#[derive(Clone, Debug)]
pub struct DeAsunto {
    /// "2026-000123".
    pub radicado: String,
    /// What it is about.
    pub asunto: String,
    /// Code of its trámite, or nothing.
    pub tramite: String,
    /// Whether something was said of that trámite.
    pub dicho_del_tramite: bool,
    /// How it stands.
    pub estado: Consentimiento,
}

/// The consent for one trámite or procedure.
#[derive(Clone, Debug)]
pub struct DeProcedimiento {
    /// Its code.
    pub codigo: String,
    /// As people know it.
    pub nombre: String,
    /// How it stands.
    pub estado: Consentimiento,
}

/// One box of the list.
struct Caja<'a> {
    /// Of what alone it is.
    alcance: Alcance,
    titulo: Mensaje,
    estado: Consentimiento,
    /// What counts where nothing was said of it, the most particular first.
    sigue: Option<String>,
    texto: &'a TextoDeConsentimiento,
}

/// Norma: Ley 1437 de 2011, art. 56
pub(super) fn seccion<'a>(c: Ctx<'a>, x: &'a Preferencias) -> impl IntoView {
    let general = Caja {
        alcance: Alcance::Todos,
        titulo: Mensaje::clave("notificacion.todos_los_asuntos"),
        estado: x.general,
        sigue: None,
        texto: &x.texto,
    };
    let asuntos: Vec<_> = x.asuntos.iter().map(|a| caja(c, de_asunto(a, &x.texto))).collect();
    view! {
        <section aria-labelledby="aceptado">
            <h2 id="aceptado">{t!("notificacion.aceptado", locale = c.l)}</h2>
            <p>{t!("notificacion.aceptado_que", locale = c.l)}</p>
            <ul class="autorizaciones">{caja(c, general)}</ul>
            <details class="texto-completo">
                <summary>{t!("datos.ver_texto", locale = c.l)}</summary>
                {en_espanol(c)}
                <div class="prosa" lang=de_persona::lengua(c)>{de_persona::parrafos(&x.texto.texto)}</div>
                <p class="nota">{t!("prosa.version", locale = c.l, v = x.texto.version)}</p>
            </details>
            <p class="nota">{t!("notificacion.retirar_futuro", locale = c.l)}</p>
        </section>
        {por_tramite(c, x)}
        {(!asuntos.is_empty()).then(|| view! {
            <section aria-labelledby="por-asunto">
                <h2 id="por-asunto">{t!("notificacion.por_asunto", locale = c.l)}</h2>
                <p>{t!("notificacion.por_asunto_que", locale = c.l)}</p>
                <ul class="autorizaciones">{asuntos}</ul>
            </section>
        })}
    }
}

/// What may notify, each switched on or off.
fn por_tramite<'a>(c: Ctx<'a>, x: &'a Preferencias) -> impl IntoView {
    let cajas = |lista: &'a [DeProcedimiento]| -> Vec<_> {
        lista.iter().map(|p| caja(c, de_procedimiento(p, &x.texto))).collect()
    };
    let (suyos, otros) = (cajas(&x.procedimientos), cajas(&x.otros));
    let hay = !suyos.is_empty() || !otros.is_empty();
    hay.then(|| {
        let cuantos = x.otros.len();
        view! {
            <section aria-labelledby="por-tramite">
                <h2 id="por-tramite">{t!("notificacion.por_tramite_titulo", locale = c.l)}</h2>
                <p>{t!("notificacion.por_tramite_que", locale = c.l)}</p>
                {(!suyos.is_empty()).then(|| view! { <ul class="autorizaciones">{suyos}</ul> })}
                {(cuantos > 0).then(|| view! {
                    <details class="gesto">
                        <summary>{t!("notificacion.otros_tramites", locale = c.l, n = cuantos)}</summary>
                        <ul class="autorizaciones">{otros}</ul>
                    </details>
                })}
            </section>
        }
    })
}

fn de_procedimiento<'a>(p: &DeProcedimiento, texto: &'a TextoDeConsentimiento) -> Caja<'a> {
    let sigue = matches!(p.estado, Consentimiento::Nunca | Consentimiento::PorTodos);
    Caja {
        alcance: Alcance::Procedimiento(p.codigo.clone()),
        titulo: p.nombre.as_str().into(),
        estado: p.estado,
        sigue: sigue.then(|| texto.slug.clone()),
        texto,
    }
}

fn de_asunto<'a>(a: &DeAsunto, texto: &'a TextoDeConsentimiento) -> Caja<'a> {
    let suya = matches!(a.estado, Consentimiento::Dado { .. } | Consentimiento::Retirado { .. });
    let tramite = Alcance::Procedimiento(a.tramite.clone());
    let sigue = match (a.tramite.is_empty(), a.dicho_del_tramite) {
        (true, _) => texto.slug.clone(),
        (_, true) => tramite.to_string(),
        _ => format!("{tramite} {}", texto.slug),
    };
    Caja {
        alcance: Alcance::Asunto(a.radicado.clone()),
        titulo: format!("{} · {}", a.asunto, a.radicado).into(),
        estado: a.estado,
        sigue: (!suya).then_some(sigue),
        texto,
    }
}

/// The words of the other state are written too, for the island that changes it in place. What nothing was said of goes as what
/// it follows goes.
fn caja(c: Ctx<'_>, x: Caja<'_>) -> impl IntoView + use<> {
    let particular = (x.alcance != Alcance::Todos).then(|| x.alcance.to_string());
    let id = match &x.alcance {
        Alcance::Procedimiento(codigo) => format!("k-p-{codigo}"),
        alcance => format!("k-{alcance}"),
    };
    let sigue = x.sigue.is_some();
    view! {
        <li class="tarjeta-govco" data-consentimiento=x.texto.slug.clone() data-huella=x.texto.huella.clone()
            data-asunto=particular data-sigue=x.sigue
            data-con=sigue.then(|| t!("notificacion.por_todos", locale = c.l))
            data-con-tramite=sigue.then(|| t!("notificacion.por_tramite", locale = c.l))
            data-sin=sigue.then(|| t!("notificacion.nunca", locale = c.l))
            data-otorgado=t!("notificacion.dado_ahora", locale = c.l)
            data-retirado=t!("notificacion.retirado_ahora", locale = c.l)
            data-otorgar=t!("notificacion.aceptar", locale = c.l)
            data-retirar=t!("notificacion.retirar", locale = c.l)>
            <h3 id=id.clone()>{dicho(c, &x.titulo)}</h3>
            <p class="estado" data-estado="">{palabras(c, x.estado)}</p>
            {forma(c, x.alcance.to_string(), x.estado, (x.texto.huella.clone(), id))}
        </li>
    }
}

/// Its button says with its value what pressing it asks for.
fn forma(
    c: Ctx<'_>,
    alcance: String,
    estado: Consentimiento,
    (huella, id): (String, String),
) -> impl IntoView + use<> {
    let (valor, verbo) = match estado {
        Consentimiento::Dado { .. } | Consentimiento::PorTodos | Consentimiento::PorTramite => {
            ("false", t!("notificacion.retirar", locale = c.l))
        }
        _ => ("true", t!("notificacion.aceptar", locale = c.l)),
    };
    view! {
        <form method="post" action=c.a(ACCION)>
            <input type="hidden" name="alcance" value=alcance/>
            <input type="hidden" name="huella" value=huella/>
            <button type="submit" class="btn-govco outline-btn-govco" name="otorgado" value=valor
                aria-describedby=id>{verbo}</button>
        </form>
    }
}

fn palabras(c: Ctx<'_>, estado: Consentimiento) -> Palabra {
    match estado {
        Consentimiento::Nunca => t!("notificacion.nunca", locale = c.l),
        Consentimiento::PorTodos => t!("notificacion.por_todos", locale = c.l),
        Consentimiento::PorTramite => t!("notificacion.por_tramite", locale = c.l),
        Consentimiento::Dado { en } => {
            t!("notificacion.dado", locale = c.l, fecha = formato::momento(en, c.l))
        }
        Consentimiento::Retirado { en } => {
            t!("notificacion.retirado", locale = c.l, fecha = formato::momento(en, c.l))
        }
    }
}
