//! How a person wants to be notified: what they accepted, where avisos go, and who else may receive.

use super::{Movil, RAIZ, movil, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::{self, Palabra},
    vistas::{
        persona::{
            Falla, Presencia, campos,
            piezas::{self as de_persona, dia},
        },
        piezas,
    },
};
use domain::Instante;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Where its forms post.
const ACCION: &str = "carpeta/notificaciones/preferencias/consentimiento";

/// What its form calls all matters.
const GENERAL: &str = "general";

/// How a consent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consentimiento {
    /// Never given: nobody is notified so.
    Nunca,
    /// Of one matter nothing was said, and it was given for all.
    PorTodos,
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
    /// How it stands.
    pub estado: Consentimiento,
}

/// Somebody else who may receive.
#[derive(Clone, Debug)]
pub struct Autorizado {
    /// Opaque.
    pub id: String,
    /// Their name.
    pub nombre: String,
    /// Their document, shortened.
    pub documento: String,
    /// For which matter; for all where there is none.
    pub asunto: Option<String>,
    /// Since when.
    pub desde: Instante,
}

/// What the page shows. Fields of a consent: `alcance` (`general` or a number of filing), `huella`, `otorgado`.
#[derive(Clone)]
pub struct Preferencias {
    /// For all matters.
    pub general: Consentimiento,
    /// What is accepted.
    pub texto: TextoDeConsentimiento,
    /// For each matter of its own.
    pub asuntos: Vec<DeAsunto>,
    /// Where avisos go.
    pub correo: Option<String>,
    /// The mobile number for avisos; none where this sede sends no text messages.
    pub movil: Option<Movil>,
    /// Who else may receive; none where the sede keeps no list of them.
    pub autorizados: Option<Vec<Autorizado>>,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Norma: Ley 1437 de 2011, art. 56
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Preferencias) -> String {
    let titulo = t!("notificacion.preferencias", locale = c.l);
    let mut hoja = Hoja::privada(titulo.clone())
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(t!("notificacion.titulo", locale = c.l), RAIZ);
    hoja.con_errores = !x.fallas.is_empty();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja notificaciones">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, t!("notificacion.preferencias_bajada", locale = c.l))}
                {consentimientos(c, x)}
                {correo(c, x.correo.as_deref())}
                {x.movil.as_ref().map(|m| movil::seccion(c, m, &x.fallas))}
                {x.autorizados.as_deref().map(|lista| autorizados(c, lista))}
                {propias::salidas(c, "carpeta/notificaciones/preferencias/")}
                <islands::Consentimientos/>
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn consentimientos<'a>(c: Ctx<'a>, x: &'a Preferencias) -> impl IntoView {
    let asuntos: Vec<_> = x
        .asuntos
        .iter()
        .map(|a| {
            let titulo = format!("{} · {}", a.asunto, a.radicado);
            consentimiento(c, Some(&a.radicado), titulo, a.estado, &x.texto)
        })
        .collect();
    let todos = t!("notificacion.todos_los_asuntos", locale = c.l).into_owned();
    view! {
        <section aria-labelledby="aceptado">
            <h2 id="aceptado">{t!("notificacion.aceptado", locale = c.l)}</h2>
            <p>{t!("notificacion.aceptado_que", locale = c.l)}</p>
            <ul class="autorizaciones">
                {consentimiento(c, None, todos, x.general, &x.texto)}
                {asuntos}
            </ul>
            <details class="texto-completo">
                <summary>{t!("datos.ver_texto", locale = c.l)}</summary>
                <div class="prosa" lang=de_persona::lengua(c)>{de_persona::parrafos(&x.texto.texto)}</div>
                <p class="nota">{t!("prosa.version", locale = c.l, v = x.texto.version)}</p>
            </details>
            <p class="nota">{t!("notificacion.retirar_futuro", locale = c.l)}</p>
        </section>
    }
}

/// The words of the other state are written too, for the island that changes it in place. A filing of which nothing was said goes
/// as all of them go.
fn consentimiento<'a>(
    c: Ctx<'a>,
    radicado: Option<&'a str>,
    titulo: String,
    estado: Consentimiento,
    texto: &'a TextoDeConsentimiento,
) -> impl IntoView {
    let id = format!("k-{}", radicado.unwrap_or(GENERAL));
    let sigue = radicado.is_some() && matches!(estado, Consentimiento::Nunca | Consentimiento::PorTodos);
    view! {
        <li class="tarjeta-govco" data-consentimiento=texto.slug.as_str() data-huella=texto.huella.as_str()
            data-asunto=radicado data-sigue=sigue.then_some(texto.slug.as_str())
            data-con=sigue.then(|| t!("notificacion.por_todos", locale = c.l))
            data-sin=sigue.then(|| t!("notificacion.nunca", locale = c.l))
            data-otorgado=t!("notificacion.dado_ahora", locale = c.l)
            data-retirado=t!("notificacion.retirado_ahora", locale = c.l)
            data-otorgar=t!("notificacion.aceptar", locale = c.l)
            data-retirar=t!("notificacion.retirar", locale = c.l)>
            <h3 id=id.clone()>{titulo}</h3>
            <p class="estado" data-estado="">{palabras(c, estado)}</p>
            {forma(c, radicado, estado, (&texto.huella, id))}
        </li>
    }
}

/// Its button says with its value what pressing it asks for.
fn forma<'a>(
    c: Ctx<'a>,
    radicado: Option<&'a str>,
    estado: Consentimiento,
    (huella, id): (&'a str, String),
) -> impl IntoView {
    let (valor, verbo) = match estado {
        Consentimiento::Dado { .. } | Consentimiento::PorTodos => {
            ("false", t!("notificacion.retirar", locale = c.l))
        }
        _ => ("true", t!("notificacion.aceptar", locale = c.l)),
    };
    view! {
        <form method="post" action=c.a(ACCION)>
            <input type="hidden" name="alcance" value=radicado.unwrap_or(GENERAL)/>
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
        Consentimiento::Dado { en } => {
            t!("notificacion.dado", locale = c.l, fecha = formato::momento(en, c.l))
        }
        Consentimiento::Retirado { en } => {
            t!("notificacion.retirado", locale = c.l, fecha = formato::momento(en, c.l))
        }
    }
}

fn correo<'a>(c: Ctx<'a>, correo: Option<&'a str>) -> impl IntoView {
    let cual = match correo {
        Some(m) => Either::Left(view! { <p>{t!("notificacion.avisos_a", locale = c.l)}" "<b>{m}</b>"."</p> }),
        None => Either::Right(
            view! { <p class="container-alerta-govco">{t!("notificacion.sin_correo", locale = c.l)}</p> },
        ),
    };
    view! {
        <section aria-labelledby="avisos">
            <h2 id="avisos">{t!("notificacion.avisos", locale = c.l)}</h2>
            {cual}
            <p>{t!("notificacion.avisos_que", locale = c.l)}</p>
            <p class="salidas"><a href=c.a("carpeta/datos/")>{t!("notificacion.cambiar_correo", locale = c.l)}</a></p>
        </section>
    }
}

/// Norma: Ley 1437 de 2011, art. 71 (who is authorised can only receive)
fn autorizados<'a>(c: Ctx<'a>, lista: &'a [Autorizado]) -> impl IntoView {
    let filas: Vec<_> = lista.iter().map(|a| autorizado(c, a)).collect();
    let cuerpo = if filas.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("notificacion.nadie_mas", locale = c.l)}</p> })
    } else {
        Either::Right(view! { <ul class="renglones">{filas}</ul> })
    };
    view! {
        <section aria-labelledby="autorizados">
            <h2 id="autorizados">{t!("notificacion.autorizados", locale = c.l)}</h2>
            <p>{t!("notificacion.autorizados_que", locale = c.l)}</p>
            {cuerpo}
            <p class="nota">{t!("notificacion.autorizar_como", locale = c.l)}</p>
        </section>
    }
}

fn autorizado<'a>(c: Ctx<'a>, a: &'a Autorizado) -> impl IntoView {
    let para =
        a.asunto.clone().unwrap_or_else(|| t!("notificacion.todos_los_asuntos", locale = c.l).into_owned());
    view! {
        <li>
            <b>{a.nombre.as_str()}</b>" "<span class="nota">{a.documento.as_str()}</span>
            <span class="linea nota">{para}" · "{t!("notificacion.desde", locale = c.l)}" "{dia(c, a.desde)}</span>
            <form method="post" action=c.a("carpeta/notificaciones/preferencias/autorizados")>
                <input type="hidden" name="id" value=a.id.as_str()/>
                <button type="submit" class="como-enlace">
                    {t!("notificacion.retirar", locale = c.l)}<span class="oculto">": "{a.nombre.as_str()}</span>
                </button>
            </form>
        </li>
    }
}
