//! The review: everything answered, like a receipt, with the way to change it, what is missing, the signature, and filing.

use super::{AdjuntoVista, Falla, isla};
use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento_para},
    formato,
    vistas::{
        persona::{campos, mensaje::dicho},
        piezas,
    },
};
use domain::{
    formulario::{Bloque, Renglon},
    grado::Grado,
};
use leptos::prelude::*;
use rust_i18n::t;

/// What signing means here.
#[derive(Clone)]
pub struct Firma {
    /// How sure the sede is of who signs.
    pub grado: Grado,
    /// Who signs: "Ana María Pérez Rojas, CC •••5678".
    pub quien: String,
    /// SHA-256 of what is signed, as the page shows it; travels as `_huella`, so that nobody signs what changed meanwhile.
    pub huella: String,
}

/// What the page shows. It posts `_clave`, `_firmo` = `si`, `_huella`, and the name of the button: `_radicar` = `si` for filing,
/// `_cambiar` = name of a field for going back to it.
#[derive(Clone)]
pub struct Revision {
    /// Of what.
    pub titulo: String,
    /// Path from the root to which it is sent.
    pub accion: String,
    /// Key of the draft.
    pub clave: String,
    /// Answers.
    pub secciones: Vec<Bloque>,
    /// Files.
    pub archivos: Vec<AdjuntoVista>,
    /// In whose name: "Transportes del Río S. A. S. (NIT 900123456-8)", or that it is anonymous.
    pub en_nombre_de: Option<String>,
    /// What is missing and stops nobody.
    pub faltan: Vec<Falla>,
    /// Where a signature is asked.
    pub firma: Option<Firma>,
    /// What is asked of who files too often to be a person; answered in `_respuesta`.
    pub pregunta: Option<String>,
    /// What must be put right before.
    pub fallas: Vec<Falla>,
    /// "Si radica hoy, le respondemos a más tardar el …".
    pub plazo: Option<String>,
    /// Path from the root of the way out.
    pub salida: String,
}

/// Its page.
pub(crate) fn pagina(c: Ctx<'_>, q: Quien<'_>, x: &Revision) -> String {
    let titulo = t!("revision.titulo", locale = c.l);
    let mut hoja = Hoja::privada(titulo.clone());
    if !x.salida.is_empty() {
        hoja = hoja.miga(x.titulo.clone(), x.salida.clone());
    }
    hoja.con_errores = !x.fallas.is_empty();
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, x.titulo.clone())}
                <form class="formulario revision" id="formulario" method="post" action=c.a(&x.accion) novalidate=true
                    data-formulario=x.accion.clone()>
                    {primero(c, x)}
                    <input type="hidden" name="_clave" value=x.clave.clone()/>
                    {x.en_nombre_de.clone().map(|n| view! {
                        <p class="pedira">{piezas::ic("persona")}<span>{t!("revision.en_nombre", locale = c.l)}" "<b>{n}</b></span></p>
                    })}
                    {respuestas_dadas(c, &x.secciones, true)}
                    {archivos(c, &x.archivos)}
                    {faltan(c, &x.faltan)}
                    {x.plazo.clone().map(|p| view! { <p class="pedira">{piezas::ic("reloj")}<span>{p}</span></p> })}
                    {x.firma.as_ref().map(|f| firma(c, f, &x.fallas))}
                    {x.pregunta.as_deref().map(|p| pregunta(c, p, &x.fallas))}
                    {botones(c, x)}
                </form>
                {isla::isla()}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

/// The Enter key does what the main button does, not the first "Cambiar".
fn primero(c: Ctx<'_>, x: &Revision) -> impl IntoView + use<> {
    let texto = boton(c, x);
    view! {
        <button type="submit" class="oculto" tabindex="-1" aria-hidden="true" name="_radicar" value="si">{texto}</button>
    }
}

/// Norma: Ley 1437 de 2011, arts. 15 y 16, par. 2 (who insists files, and it is written down what was missing)
fn boton(c: Ctx<'_>, x: &Revision) -> formato::Palabra {
    match (x.firma.is_some(), x.faltan.is_empty()) {
        (_, false) => t!("revision.de_todas_formas", locale = c.l),
        (true, true) => t!("revision.firmar", locale = c.l),
        (false, true) => t!("revision.radicar", locale = c.l),
    }
}

/// Answers group by group; with `cambiar`, each with a button that leads back to it, and also those that are missing.
pub(in crate::vistas) fn respuestas_dadas(c: Ctx<'_>, secciones: &[Bloque], cambiar: bool) -> AnyView {
    let partes: Vec<_> = secciones
        .iter()
        .filter(|s| s.renglones.iter().any(|r| cambiar || contestada(r)))
        .enumerate()
        .map(|(i, s)| {
            let id = format!("r-{i}");
            let filas: Vec<_> = s
                .renglones
                .iter()
                .filter(|r| cambiar || contestada(r))
                .map(|f| fila(c, f, cambiar))
                .collect();
            view! {
                <section aria-labelledby=id.clone()>
                    <h2 id=id.clone()>{s.titulo.clone()}</h2>
                    <dl class="resumen">{filas}</dl>
                </section>
            }
        })
        .collect();
    partes.into_any()
}

fn contestada(r: &Renglon) -> bool {
    !r.valor.is_empty() || !r.archivos.is_empty()
}

fn fila(c: Ctx<'_>, f: &Renglon, cambiar: bool) -> impl IntoView + use<> {
    let vacia = !contestada(f);
    let valor = if vacia { t!("revision.sin_respuesta", locale = c.l).into_owned() } else { f.valor.clone() };
    let (etiqueta, nombre) = (f.etiqueta.to_string(), f.nombre.clone());
    let boton = cambiar.then(|| {
        view! {
            <dd class="cambiar">
                <button type="submit" class="como-enlace" name="_cambiar" value=nombre>
                    {t!("revision.cambiar", locale = c.l)}<span class="oculto">": "{etiqueta.clone()}</span>
                </button>
            </dd>
        }
    });
    view! { <div><dt>{etiqueta.clone()}</dt><dd class:vacia=vacia>{valor}</dd>{boton}</div> }
}

fn archivos(c: Ctx<'_>, hay: &[AdjuntoVista]) -> impl IntoView + use<> {
    let filas: Vec<_> = hay
        .iter()
        .map(|f| {
            let nota = f.detalle(c.l);
            view! { <li><b>{f.nombre.clone()}</b>" "<span class="nota">{nota}</span></li> }
        })
        .collect();
    (!filas.is_empty()).then(|| {
        view! {
            <section aria-labelledby="r-archivos">
                <h2 id="r-archivos">{t!("revision.archivos", locale = c.l)}</h2>
                <ul class="adjuntos">{filas}</ul>
            </section>
        }
    })
}

fn faltan(c: Ctx<'_>, faltan: &[Falla]) -> impl IntoView + use<> {
    let filas: Vec<_> = faltan.iter().map(|f| view! { <li>{dicho(c, &f.mensaje)}</li> }).collect();
    (!filas.is_empty()).then(|| {
        view! {
            <section class="container-alerta-govco" aria-labelledby="r-faltan">
                <h2 id="r-faltan">{t!("revision.faltan", locale = c.l)}</h2>
                <ul>{filas}</ul>
                <p>{t!("revision.faltan_que", locale = c.l)}</p>
                <p class="nota">{t!("revision.faltan_norma", locale = c.l)}</p>
            </section>
        }
    })
}

/// Norma: Decreto 1074 de 2015, arts. 2.2.2.47.1 a 2.2.2.47.8
fn firma<'a>(c: Ctx<'a>, f: &'a Firma, fallas: &'a [Falla]) -> impl IntoView {
    let grado = formato::grado(Some(f.grado), c.l).to_lowercase();
    let casilla = t!("revision.firmo", locale = c.l, quien = f.quien);
    view! {
        <section class="firma" aria-labelledby="r-firma">
            <h2 id="r-firma">{t!("revision.firma", locale = c.l)}</h2>
            <p>{t!("revision.firma_que", locale = c.l, grado = grado)}</p>
            <p class="nota">{t!("revision.firma_huella", locale = c.l)}" "<code class="huella">{f.huella.clone()}</code></p>
            <input type="hidden" name="_huella" value=f.huella.clone()/>
            {campos::casilla(c, "_firmo".into(), casilla, None, (false, true), fallas)}
        </section>
    }
}

fn pregunta<'a>(c: Ctx<'a>, pregunta: &str, fallas: &'a [Falla]) -> impl IntoView {
    let campo = campos::Campo {
        nombre: "_respuesta",
        etiqueta: pregunta.to_owned().into(),
        ayuda: Some(t!("revision.pregunta_ayuda", locale = c.l)),
        valor: "",
        tipo: "text",
        autocompletar: "off",
        maximo: 20,
        obligatorio: true,
    };
    campos::campo(c, campo, fallas)
}

fn botones<'a>(c: Ctx<'a>, x: &'a Revision) -> impl IntoView {
    view! {
        <p>{t!("revision.al_radicar", locale = c.l)}</p>
        <div class="botones">
            <button type="submit" class="btn-govco fill-btn-govco" name="_radicar" value="si">{boton(c, x)}</button>
        </div>
        {(!x.salida.is_empty()).then(|| view! {
            <p class="salidas"><a href=c.a(&x.salida)>{t!("formulario.salir", locale = c.l)}</a></p>
        })}
    }
}
