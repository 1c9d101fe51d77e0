//! The review: everything answered, like a receipt, with the way to change it, what is missing, the signature, and filing.

use super::{AdjuntoVista, Falla, isla, voz::Voz};
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
    Fecha,
    costo::Pesos,
    formulario::{Bloque, Dice, Formulario, Renglon, Respuestas},
    grado::Grado,
};
use leptos::prelude::*;
use rust_i18n::t;
use std::sync::Arc;

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
    /// What was asked, in the words of the page.
    pub formulario: Arc<Formulario>,
    /// Answers.
    pub respuestas: Respuestas,
    /// The words of the form are Spanish, also where the page is not.
    pub espanol: bool,
    /// Files.
    pub archivos: Vec<AdjuntoVista>,
    /// In whose name: "Transportes del Río S. A. S. (NIT 900123456-8)".
    pub en_nombre_de: Option<String>,
    /// Nobody says who they are.
    pub anonima: bool,
    /// What is missing and stops nobody.
    pub faltan: Vec<Falla>,
    /// Where a signature is asked.
    pub firma: Option<Firma>,
    /// What is asked of who files too often to be a person; answered in `_respuesta`.
    pub pregunta: Option<String>,
    /// What must be put right before.
    pub fallas: Vec<Falla>,
    /// When the answer is due, of what is filed today.
    pub plazo: Option<Fecha>,
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
                <div class="titular">
                    <h1>{titulo}</h1>
                    {(!x.titulo.is_empty()).then(|| view! { <p class="bajada">{piezas::dicho(c, &x.titulo)}</p> })}
                </div>
                <form class="formulario revision" id="formulario" method="post" action=c.a(&x.accion) novalidate=true
                    data-formulario=x.accion.clone()>
                    {primero(c, x)}
                    <input type="hidden" name="_clave" value=x.clave.clone()/>
                    {en_nombre(c, x).map(|n| view! {
                        <p class="pedira">{piezas::ic("persona")}<span>{t!("revision.en_nombre", locale = c.l)}" "<b>{n}</b></span></p>
                    })}
                    {dadas(c, x)}
                    {archivos(c, &x.archivos)}
                    {faltan(c, &x.faltan)}
                    {x.plazo.map(|f| {
                        let dicho = t!("revision.plazo", locale = c.l, fecha = formato::con_dia(f, c.l));
                        view! { <p class="pedira">{piezas::ic("reloj")}<span>{dicho}</span></p> }
                    })}
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

/// In whose name, where it is not simply in that of who files.
fn en_nombre(c: Ctx<'_>, x: &Revision) -> Option<String> {
    if x.anonima { Some(t!("revision.anonima", locale = c.l).into()) } else { x.en_nombre_de.clone() }
}

/// How the language of the page says what no form has words for.
struct EnPagina<'a>(Ctx<'a>);

impl Dice for EnPagina<'_> {
    fn si(&self) -> String {
        t!("revision.si", locale = self.0.l).into()
    }

    fn archivos(&self, n: usize) -> String {
        let clave = if n == 1 { "revision.un_archivo" } else { "revision.n_archivos" };
        t!(clave, locale = self.0.l, n = n).into()
    }

    fn fecha(&self, f: Fecha) -> String {
        formato::larga(f, self.0.l)
    }

    fn pesos(&self, p: Pesos) -> String {
        formato::pesos(p, self.0.l).into()
    }
}

/// What was answered on this form, in the language in which it asks.
fn dadas(c: Ctx<'_>, x: &Revision) -> AnyView {
    let bloques = match x.espanol {
        true => x.formulario.resumen(&x.respuestas),
        false => x.formulario.resumen_en(&x.respuestas, &EnPagina(c)),
    };
    let voz = Voz::new(c, x.espanol);
    let nota = voz.espanol().then(|| view! { <p class="nota">{t!("idioma.parte", locale = c.l)}</p> });
    view! { {nota}{respuestas(c, voz, &bloques, true)} }.into_any()
}

/// What was filed, group by group: with the words that were asked, which are Spanish.
pub(in crate::vistas) fn respuestas_dadas(c: Ctx<'_>, secciones: &[Bloque]) -> AnyView {
    respuestas(c, Voz::new(c, true), secciones, false)
}

/// Answers group by group; with `cambiar`, each with a button that leads back to it, and also those that are missing.
fn respuestas(c: Ctx<'_>, voz: Voz<'_>, secciones: &[Bloque], cambiar: bool) -> AnyView {
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
                .map(|f| fila(c, voz, f, cambiar))
                .collect();
            view! {
                <section aria-labelledby=id.clone()>
                    <h2 id=id.clone()>{voz.dice(&s.titulo)}</h2>
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

fn fila(c: Ctx<'_>, voz: Voz<'_>, f: &Renglon, cambiar: bool) -> impl IntoView + use<> {
    let vacia = !contestada(f);
    let valor = match f.elegida {
        _ if vacia => t!("revision.sin_respuesta", locale = c.l).into_owned(),
        true => voz.varias(&f.valor),
        false => f.valor.clone(),
    };
    let (valor, etiqueta, nombre) = (voz.frase(&valor), voz.marcadas(&f.etiqueta), f.nombre.clone());
    let boton = cambiar.then(|| {
        view! {
            <dd class="cambiar">
                <button type="submit" class="como-enlace" name="_cambiar" value=nombre>
                    {t!("revision.cambiar", locale = c.l)}<span class="oculto">": "{voz.frase(&etiqueta)}</span>
                </button>
            </dd>
        }
    });
    view! { <div><dt>{voz.frase(&etiqueta)}</dt><dd class:vacia=vacia>{valor}</dd>{boton}</div> }
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
