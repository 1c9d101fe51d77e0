//! The form that stands on a page of prose: PQRSD below what explains it, the look-up of a radicado above it.

use super::{
    formulario::{ACCION_PQRSD, DeCarpeta, EstadoGuardado, FormularioPagina, formulario},
    peticion::{ConsultaRadicado, consulta},
    piezas::aviso_de_idioma,
};
use crate::{
    ctx::{Ctx, enlace},
    html::html,
};
use domain::{formulario::Respuestas, pagina::Pagina};
use leptos::prelude::*;
use rust_i18n::t;

/// What stands before the prose and after it, as HTML.
#[derive(Default)]
pub(super) struct Forma {
    pub(super) antes: Option<String>,
    pub(super) despues: Option<String>,
}

/// The form of that page, if it has one.
pub(super) fn de(c: Ctx<'_>, p: &Pagina) -> Forma {
    if c.traducida() && !c.version().borde {
        return Forma { antes: formulario_en_espanol(c, &p.ruta), despues: None };
    }
    match &*p.ruta {
        "pqrsd" => Forma { antes: Some(html(salto(c))), despues: Some(pqrsd(c, &p.titulo)) },
        "consulta" => {
            Forma { antes: Some(html(consulta::formulario(c, &ConsultaRadicado::default()))), despues: None }
        }
        _ => Forma::default(),
    }
}

/// Where the edge has no words in the language, a translated page leads to what it asks in Spanish.
fn formulario_en_espanol(c: Ctx<'_>, ruta: &str) -> Option<String> {
    let (ancla, texto) = match ruta {
        "pqrsd" => ("#formulario", t!("formulario.ir", locale = c.l)),
        "consulta" => ("", t!("idioma.consulta", locale = c.l)),
        _ => return None,
    };
    let href = enlace(c.base, &format!("{ruta}/{ancla}"));
    Some(html(view! {
        <p class="botones">
            <a class="btn-govco fill-btn-govco" href=href hreflang="es">{texto}{aviso_de_idioma(c.l)}</a>
        </p>
    }))
}

/// Who has read it all before goes straight to the form.
fn salto(c: Ctx<'_>) -> impl IntoView + use<> {
    view! {
        <p class="botones">
            <a class="btn-govco fill-btn-govco" href="#formulario">{t!("formulario.ir", locale = c.l)}</a>
        </p>
    }
}

fn pqrsd(c: Ctx<'_>, titulo: &str) -> String {
    let f = &c.version().pqrsd;
    let vacias = Respuestas::default();
    let x = FormularioPagina {
        titulo: titulo.to_owned(),
        entradilla: String::new(),
        accion: ACCION_PQRSD.to_owned(),
        clave: None,
        paso: None,
        formulario: f,
        secciones: f.secciones.iter().collect(),
        respuestas: &vacias,
        veces: Vec::new(),
        de_ingreso: Vec::new(),
        fallas: Vec::new(),
        faltan: Vec::new(),
        archivos: Vec::new(),
        de_carpeta: DeCarpeta::default(),
        megas: c.sitio().entidad.pqrsd.adjuntos.megabytes.into(),
        guardado: EstadoGuardado::Nada,
        guardar: false,
        version: 0,
        salida: String::new(),
        espanol: c.version().pqrsd_en_espanol,
    };
    html(formulario(c, &x))
}
