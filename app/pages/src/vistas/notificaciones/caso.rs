//! A notification that was sent, as the official sees it: how it stands, what comes next and when, and what happened.

use super::{
    ActoNotificado, EnLaSede, HechoDeNotificacion, Marcha, historia::historia, piezas as propias,
    prueba::prueba, publicar::publicar, retiro::retirados,
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato,
    vistas::{
        formulario::tamano,
        persona::{
            Falla, Presencia, campos,
            piezas::{dia, momento},
        },
        piezas,
    },
};
use domain::{Fecha, Instante, formulario::Respuestas};
use leptos::prelude::*;
use rust_i18n::t;

/// What is to be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasoSiguiente {
    /// Name of the step in the domain: "avisar", "recordar", "citar" …
    pub paso: String,
    /// Until when, or on which day.
    pub fecha: Option<Fecha>,
    /// Whether the sede does it by itself.
    pub de_la_sede: bool,
    /// "Ley 1437 de 2011, art. 68", where the law asks it.
    pub norma: Option<String>,
}

/// What the page shows. Its forms post `suceso`, `en` and `soporte` (files) to `prueba`, and `acto` and `copia` (a file) to
/// `publicar`, below its address.
#[derive(Clone)]
pub struct NotificacionCaso {
    /// Opaque.
    pub id: String,
    /// "2026-000123", where it belongs to a case.
    pub radicado: Option<String>,
    /// About what.
    pub asunto: String,
    /// Name and document of the person.
    pub destinatario: String,
    /// The act.
    pub acto: ActoNotificado,
    /// How far it is.
    pub marcha: Marcha,
    /// What comes next, the most urgent first.
    pub pasos: Vec<PasoSiguiente>,
    /// Oldest first.
    pub historia: Vec<HechoDeNotificacion>,
    /// Whether it has effect, and so `certificado` and `prueba.zip` stand below its address.
    pub con_prueba: bool,
    /// Facts that the official may record now: "citacion_enviada", "personal" …
    pub anotables: Vec<String>,
    /// How its aviso stands on the page of the sede.
    pub en_la_sede: EnLaSede,
    /// When and why somebody took it away before its time, the last first.
    pub retiros: Vec<(Instante, String)>,
    /// What was typed of one.
    pub respuestas: Respuestas,
    /// Kinds of file that prove it, and megabytes each.
    pub archivos: (Vec<String>, u32),
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Norma: Ley 1437 de 2011, arts. 56, 68 y 69
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &NotificacionCaso) -> String {
    let titulo = t!("notificacion.notificacion", locale = c.l);
    let mut hoja = Hoja::privada(titulo.clone()).miga(t!("bandeja.titulo", locale = c.l), "funcionario/");
    if let Some(n) = &x.radicado {
        hoja = hoja.miga(t!("constancia.de", locale = c.l, n = n), format!("funcionario/casos/{n}/"));
    }
    hoja.con_errores = !x.fallas.is_empty();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja mesa notificacion">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, x.asunto.as_str())}
                {como_va(c, x.marcha)}
                {siguientes(c, &x.pasos)}
                {publicar(c, x)}
                {prueba(c, x)}
                {datos(c, x)}
                {retirados(c, &x.retiros)}
                {historia(c, &x.historia)}
            </div>
        },
    )
}

fn como_va(c: Ctx<'_>, marcha: Marcha) -> impl IntoView + use<> {
    match marcha {
        Marcha::SinAbrir { hasta } => {
            let hasta = hasta.map(|h| view! { <p class="nota">{t!("notificacion.esperamos_hasta", locale = c.l)}" "{formato::dia_largo(h, c.l)}"."</p> });
            view! { <div class="surtida espera"><p class="cuando">{t!("notificacion.va_sin_abrir", locale = c.l)}</p>{hasta}</div> }.into_any()
        }
        Marcha::PorOtroMedio { desde } => view! {
            <div class="surtida espera">
                <p class="cuando">{t!("notificacion.va_por_otro", locale = c.l)}</p>
                <p class="nota">{t!("notificacion.desde", locale = c.l)}" "{dia(c, desde)}</p>
            </div>
        }
        .into_any(),
        Marcha::ConEfecto { en, por } => view! {
            <div class="surtida">
                <p class="rotulo">{t!("notificacion.con_efecto", locale = c.l)}</p>
                <p class="cuando">{momento(c, en)}</p>
                <p class="nota">{propias::por(c, por)}</p>
            </div>
        }
        .into_any(),
    }
}

fn siguientes(c: Ctx<'_>, pasos: &[PasoSiguiente]) -> impl IntoView + use<> {
    let filas: Vec<_> = pasos.iter().map(|p| siguiente(c, p)).collect();
    (!filas.is_empty()).then(|| {
        view! {
            <section aria-labelledby="siguen">
                <h2 id="siguen">{t!("notificacion.que_sigue", locale = c.l)}</h2>
                <ol class="renglones">{filas}</ol>
            </section>
        }
    })
}

fn siguiente(c: Ctx<'_>, p: &PasoSiguiente) -> impl IntoView + use<> {
    let quien = if p.de_la_sede {
        t!("notificacion.lo_hace_la_sede", locale = c.l)
    } else {
        t!("notificacion.le_toca", locale = c.l)
    };
    let fecha = p.fecha.map(|f| {
        let dia = piezas::tiempo(f, formato::dia_largo(f, c.l));
        let antes = if p.de_la_sede {
            t!("notificacion.el_dia", locale = c.l)
        } else {
            t!("notificacion.a_mas_tardar", locale = c.l)
        };
        view! { <span class="linea">{antes}" "{dia}</span> }
    });
    let norma = p.norma.clone().map(|n| view! { " · "{n} });
    view! {
        <li>
            <b>{paso(c, &p.paso)}</b>
            {fecha}
            <span class="linea nota">{quien}{norma}</span>
        </li>
    }
}

fn paso(c: Ctx<'_>, nombre: &str) -> crate::formato::Palabra {
    match nombre {
        "avisar" => t!("notificacion.p_avisar", locale = c.l),
        "segundo_canal" => t!("notificacion.p_canal", locale = c.l),
        "recordar" => t!("notificacion.p_recordar", locale = c.l),
        "vencer" => t!("notificacion.p_vencer", locale = c.l),
        "citar" => t!("notificacion.p_citar", locale = c.l),
        "avisar_con_copia" => t!("notificacion.p_con_copia", locale = c.l),
        "fijar" => t!("notificacion.p_fijar", locale = c.l),
        "desfijar" => t!("notificacion.p_desfijar", locale = c.l),
        _ => t!("notificacion.p_otro", locale = c.l),
    }
}

fn datos<'a>(c: Ctx<'a>, x: &'a NotificacionCaso) -> impl IntoView {
    let acto = format!("{} ({})", x.acto.nombre, tamano(x.acto.bytes, c.l));
    view! {
        <section aria-labelledby="datos">
            <h2 id="datos">{t!("notificacion.datos", locale = c.l)}</h2>
            <dl class="resumen">
                {propias::dato(t!("notificacion.a_quien", locale = c.l), x.destinatario.clone())}
                {propias::radicado(c, x.radicado.as_deref(), "funcionario/casos/")}
                {propias::dato(t!("notificacion.acto", locale = c.l), acto)}
                {propias::dato(t!("notificacion.acto_en", locale = c.l), momento(c, x.acto.en))}
            </dl>
            {x.con_prueba.then(|| propias::descargas(c, &format!("funcionario/notificaciones/{}/", x.id)))}
        </section>
    }
}
