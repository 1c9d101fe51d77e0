//! The page of a form: one step of it, or all of it at once.

use super::{AdjuntoVista, DeCarpeta, Falla, isla, seccion, voz::Voz};
use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento_para},
    formato,
    vistas::{persona::campos, piezas},
};
use domain::{
    Instante,
    formulario::{Formulario, Respuestas, Seccion},
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Name of the field that only programs fill: whoever does is no person.
pub const ANZUELO: &str = "_sitio_web";

/// Path from the root to which the form of PQRSD is sent, and where its draft goes on.
pub const ACCION_PQRSD: &str = "pqrsd/solicitud/";

/// Where what was typed is now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EstadoGuardado {
    /// In the sede, since then.
    Servidor(Instante),
    /// Nowhere yet.
    #[default]
    Nada,
}

/// What the page shows. It posts, besides the fields of the form:
/// `_clave` (key of the draft), `_paso` (the step shown), `_veces.<seccion>` (groups on the page), and the name of the button:
/// none for going on, `_guardar`, `_atras`, `_agregar` and `_sacar` (a group), `_quitar` (an attachment), `_traer` and `_mas`
/// (a document of the folder).
#[derive(Clone)]
pub struct FormularioPagina<'a> {
    /// Of what: "Certificado de residencia".
    pub titulo: String,
    /// One sentence below it.
    pub entradilla: String,
    /// Path from the root to which it is sent.
    pub accion: String,
    /// Key of the draft, once there is one.
    pub clave: Option<String>,
    /// Step and steps, from 1, where it is asked group by group.
    pub paso: Option<(usize, usize)>,
    /// The whole form, for what its conditions name.
    pub formulario: &'a Formulario,
    /// What is asked on this page.
    pub secciones: Vec<&'a Seccion>,
    /// What was answered.
    pub respuestas: &'a Respuestas,
    /// At least so many of a group that repeats, where "Agregar otro" was pressed.
    pub veces: Vec<(String, u8)>,
    /// Names of the fields that the login filled.
    pub de_ingreso: Vec<String>,
    /// What must be put right.
    pub fallas: Vec<Falla>,
    /// What is missing and stops nobody.
    pub faltan: Vec<Falla>,
    /// Files that are there already.
    pub archivos: Vec<AdjuntoVista>,
    /// What its author may bring from their folder.
    pub de_carpeta: DeCarpeta,
    /// Megabytes that one file may have.
    pub megas: u32,
    /// Where what was typed is.
    pub guardado: EstadoGuardado,
    /// Whether it can be kept for later: somebody is there.
    pub guardar: bool,
    /// Version of the draft that the page shows; 0 where there is none.
    pub version: i64,
    /// Path from the root of the way out.
    pub salida: String,
    /// The words of the form are Spanish, also where the page is not.
    pub espanol: bool,
}

impl<'a> FormularioPagina<'a> {
    pub(super) fn voz(&self, c: Ctx<'a>) -> Voz<'a> {
        Voz::new(c, self.espanol)
    }
}

/// Its page.
pub(crate) fn pagina(c: Ctx<'_>, q: Quien<'_>, x: &FormularioPagina<'_>) -> String {
    let mut hoja = Hoja::privada(titulo(c, x));
    hoja.con_errores = !x.fallas.is_empty();
    if x.paso.is_some() {
        hoja = hoja.miga(x.titulo.clone(), x.salida.clone());
    }
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {encabezado(c, x)}
                {formulario(c, x)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

/// "Sus datos (paso 2 de 4): Certificado de residencia", for the tab, where nothing else tells two steps apart.
fn titulo(c: Ctx<'_>, x: &FormularioPagina<'_>) -> String {
    match (x.paso, x.secciones.first()) {
        (Some((n, de)), Some(s)) => {
            let paso = t!("formulario.paso_corto", locale = c.l, n = n, de = de);
            format!("{} ({paso})", s.titulo)
        }
        _ => x.titulo.clone(),
    }
}

fn encabezado<'a>(c: Ctx<'a>, x: &'a FormularioPagina<'a>) -> impl IntoView {
    let voz = x.voz(c);
    let titulo = match (x.paso, x.secciones.first()) {
        (Some(_), Some(s)) => Either::Left(voz.dice(&s.titulo)),
        _ => Either::Right(piezas::dicho(c, &x.titulo)),
    };
    let paso = x.paso.map(|(n, de)| {
        view! {
            <p class="antetitulo paso">
                {t!("formulario.paso", locale = c.l, n = n, de = de)}" "<span>{piezas::dicho(c, &x.titulo)}</span>
            </p>
            <progress class="avance" max=de value=n aria-hidden="true"></progress>
        }
    });
    view! {
        <div class="titular">
            {paso}
            <h1>{titulo}</h1>
            {(!x.entradilla.is_empty()).then(|| view! { <p class="bajada">{piezas::dicho(c, &x.entradilla)}</p> })}
        </div>
    }
}

/// The form alone, for pages that say more around it.
pub(crate) fn formulario<'a>(c: Ctx<'a>, x: &'a FormularioPagina<'a>) -> impl IntoView {
    let archivos = x.secciones.iter().flat_map(|s| &s.campos).any(seccion::es_archivo);
    let secciones: Vec<_> = x.secciones.iter().map(|s| seccion::seccion(c, x, s)).collect();
    view! {
        <form class="formulario" id="formulario" method="post" action=c.a(&x.accion) novalidate=true
            enctype=archivos.then_some("multipart/form-data") data-formulario=x.accion.clone()
            data-preguntas=isla::preguntas(x) data-guarda=x.guardar.then_some("servidor") data-version=x.version
            data-errores=t!("persona.errores", locale = c.l) data-error=t!("persona.error", locale = c.l)>
            // The first button answers the Enter key: it must be the one that goes on.
            <button type="submit" class="oculto" tabindex="-1" aria-hidden="true">
                {t!("formulario.continuar", locale = c.l)}
            </button>
            {isla::ofrecer(c)}
            {x.voz(c).espanol().then(|| view! { <p class="nota">{t!("idioma.parte", locale = c.l)}</p> })}
            {oculto("_clave", x.clave.clone())}
            {oculto("_paso", x.paso.map(|(n, _)| n.to_string()))}
            {secciones}
            {anzuelo(c)}
            {guardado(c, x)}
            {isla::mandos(c)}
            {botones(c, x)}
        </form>
        {isla::isla()}
        {x.guardar.then(|| view! { <p class="nota">{t!("formulario.guardar_que", locale = c.l)}</p> })}
    }
}

pub(super) fn oculto(nombre: &'static str, valor: Option<String>) -> impl IntoView {
    valor.map(|v| view! { <input type="hidden" name=nombre value=v/> })
}

/// Nobody sees it, and its label tells who does.
pub(in crate::vistas) fn anzuelo(c: Ctx<'_>) -> impl IntoView + use<> {
    let id = format!("c-{ANZUELO}");
    view! {
        <div class="anzuelo" aria-hidden="true">
            <label for=id.clone()>{t!("formulario.anzuelo", locale = c.l)}</label>
            <input id=id name=ANZUELO type="text" tabindex="-1" autocomplete="off" data-no-guardar=""/>
        </div>
    }
}

/// The line that an island goes on announcing.
fn guardado<'a>(c: Ctx<'a>, x: &'a FormularioPagina<'a>) -> impl IntoView {
    let palabras = match x.guardado {
        EstadoGuardado::Servidor(en) => {
            Some(t!("formulario.guardado_en", locale = c.l, hora = formato::hora_de(en, c.l)))
        }
        EstadoGuardado::Nada => None,
    };
    let l = c.l;
    view! {
        <p class="nota estado-borrador" role="status" data-estado-borrador="" data-servidor=t!("isla.servidor", locale = l)
            data-local=t!("isla.local", locale = l) data-sin-red=t!("isla.sin_red", locale = l)
            data-no=t!("isla.no_guardado", locale = l) data-otra=t!("isla.otra_version", locale = l)
            data-nunca=t!("isla.nunca", locale = l) data-borrado=t!("isla.borrado", locale = l)
            data-recuperado=t!("isla.recuperado", locale = l) data-espere=t!("isla.espere", locale = l)
            data-sin-envio=t!("isla.sin_envio", locale = l)>{palabras}</p>
    }
}

fn botones<'a>(c: Ctx<'a>, x: &'a FormularioPagina<'a>) -> impl IntoView {
    let ultimo = x.paso.is_none_or(|(n, de)| n == de);
    let seguir = if ultimo {
        t!("formulario.revisar", locale = c.l)
    } else {
        t!("formulario.continuar", locale = c.l)
    };
    let atras = x.paso.is_some_and(|(n, _)| n > 1);
    let otro = |nombre: &'static str, texto| {
        view! {
            <button type="submit" class="btn-govco outline-btn-govco" name=nombre value="si">{texto}</button>
        }
    };
    view! {
        <div class="botones">
            <button type="submit" class="btn-govco fill-btn-govco">{seguir}</button>
            {x.guardar.then(|| otro("_guardar", t!("formulario.guardar", locale = c.l)))}
            {atras.then(|| otro("_atras", t!("formulario.atras", locale = c.l)))}
        </div>
        {(!x.salida.is_empty()).then(|| view! {
            <p class="salidas"><a href=c.a(&x.salida)>{t!("formulario.salir", locale = c.l)}</a></p>
        })}
    }
}
