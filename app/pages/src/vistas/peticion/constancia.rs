//! The receipt: number, moment, what happens next, what was given, and how anybody verifies it.

use super::{PagoVista, Plazo, pago, plazo};
use crate::{
    Quien,
    ctx::Ctx,
    documento::{Hoja, documento_para},
    formato, qr,
    vistas::{
        formulario::{respuestas_dadas, tamano},
        persona::piezas as propias,
        piezas,
    },
};
use domain::{
    Instante,
    constancia::{NO_PRUEBA, PRUEBA},
    formulario::Bloque,
    grado::Grado,
    peticion::Clase,
};
use leptos::prelude::*;
use rust_i18n::t;

/// A file that was received.
#[derive(Clone)]
pub struct Anexo {
    /// Its name.
    pub nombre: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub huella: String,
}

/// That the person signed.
#[derive(Clone)]
pub struct FirmaHecha {
    /// How sure the sede was.
    pub grado: Grado,
    /// When.
    pub en: Instante,
    /// SHA-256 of what was signed.
    pub huella: String,
}

/// What the page shows.
#[derive(Clone)]
pub struct ConstanciaPagina {
    /// As people read it: "2026-000123".
    pub radicado: String,
    /// When it was received.
    pub recibida: Instante,
    /// What kind of thing it is.
    pub clase: Clase,
    /// Name of the trámite, or what it is about.
    pub asunto: String,
    /// Code of this receipt, in groups of four.
    pub codigo: String,
    /// Where the acuse goes: the e-mail, shortened.
    pub correo: Option<String>,
    /// Its term; what needs no answer has none.
    pub plazo: Option<Plazo>,
    /// What is paid of it.
    pub pago: Option<PagoVista>,
    /// What was answered.
    pub secciones: Vec<Bloque>,
    /// What was received with it.
    pub anexos: Vec<Anexo>,
    /// What was missing when the person insisted.
    pub faltan: Vec<String>,
    /// Where it was signed.
    pub firma: Option<FirmaHecha>,
    /// It was anonymous: number and code are the only way to its answer.
    pub anonima: bool,
    /// Path from the root of the signed statement.
    pub jws: String,
    /// Path from the root of where it is followed.
    pub seguir: String,
}

/// Norma: Decreto 1078 de 2015, art. 2.2.17.6.5, num. 4 (acuse with the data given, date, hour and number)
pub(in crate::vistas) fn pagina(c: Ctx<'_>, q: Quien<'_>, x: &ConstanciaPagina) -> String {
    let titulo = t!("constancia.titulo", locale = c.l);
    let hoja = Hoja::privada(t!("constancia.de", locale = c.l, n = x.radicado));
    documento_para(
        c,
        &hoja,
        q,
        view! {
            <div class="contenedor hoja constancia">
                <div class="radicado-grande">
                    <h1>{titulo}</h1>
                    <p class="rotulo">{t!("constancia.numero", locale = c.l)}</p>
                    <p class="numero" id="radicado" data-copiar="">{x.radicado.clone()}</p>
                    <p>{t!("constancia.recibida", locale = c.l)}" "{propias::momento(c, x.recibida)}</p>
                    <p class="nota">{formato::clase(x.clase, c.l)}" · "{propias::es(c, &x.asunto)}</p>
                </div>
                {x.pago.as_ref().map(|p| pago::caja(c, p))}
                {sigue(c, x)}
                {faltaron(c, &x.faltan)}
                {respuestas_dadas(c, &x.secciones)}
                {anexos(c, &x.anexos)}
                {x.firma.as_ref().map(|f| firma(c, f))}
                {verificacion(c, x)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn sigue<'a>(c: Ctx<'a>, x: &'a ConstanciaPagina) -> impl IntoView {
    view! {
        <section aria-labelledby="sigue">
            <h2 id="sigue">{t!("constancia.sigue", locale = c.l)}</h2>
            {x.plazo.as_ref().map(|p| view! {
                <p>{t!("constancia.respondemos", locale = c.l)}</p>
                {plazo::plazo(c, p, false)}
            })}
            {x.correo.clone().map(|m| view! { <p>{t!("constancia.acuse", locale = c.l, correo = m)}</p> })}
            {x.anonima.then(|| view! {
                <p class="container-alerta-govco">{t!("constancia.anonima", locale = c.l)}</p>
            })}
            <p class="botones sin-papel">
                <a class="btn-govco fill-btn-govco" href=c.a(&x.seguir)>{t!("constancia.seguir", locale = c.l)}</a>
                <a class="btn-govco outline-btn-govco" href=c.a(&x.jws) download=format!("constancia-{}.jws", x.radicado)>
                    {t!("constancia.descargar", locale = c.l)}
                </a>
            </p>
            <p class="nota sin-papel">{t!("constancia.imprima", locale = c.l)}</p>
        </section>
    }
}

fn faltaron(c: Ctx<'_>, faltan: &[String]) -> impl IntoView + use<> {
    let filas: Vec<_> = faltan.iter().map(|f| view! { <li>{f.clone()}</li> }).collect();
    (!filas.is_empty()).then(|| {
        view! {
            <section class="container-alerta-govco" aria-labelledby="faltaron">
                <h2 id="faltaron">{t!("constancia.faltaron", locale = c.l)}</h2>
                <ul lang=propias::lengua(c)>{filas}</ul>
                <p>{t!("constancia.faltaron_que", locale = c.l)}</p>
            </section>
        }
    })
}

/// Norma: Decreto 1078 de 2015, art. 2.2.17.6.5, num. 5 (annexes are acknowledged)
fn anexos(c: Ctx<'_>, anexos: &[Anexo]) -> impl IntoView + use<> {
    let filas: Vec<_> = anexos
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
    (!filas.is_empty()).then(|| {
        view! {
            <section aria-labelledby="anexos">
                <h2 id="anexos">{t!("constancia.anexos", locale = c.l)}</h2>
                <ul class="adjuntos">{filas}</ul>
            </section>
        }
    })
}

fn firma(c: Ctx<'_>, f: &FirmaHecha) -> impl IntoView + use<> {
    let grado = formato::grado(Some(f.grado), c.l).to_lowercase();
    let huella = f.huella.clone();
    view! {
        <section aria-labelledby="firmada">
            <h2 id="firmada">{t!("constancia.firma", locale = c.l)}</h2>
            <p>{t!("constancia.firmo", locale = c.l, grado = grado)}" "{propias::momento(c, f.en)}</p>
            <p class="nota">{t!("constancia.firmado", locale = c.l)}" "<code class="huella">{huella}</code></p>
        </section>
    }
}

/// Norma: Ley 527 de 1999, arts. 7, 28 y 30 (what is no digital signature certified by an accredited entity)
fn verificacion(c: Ctx<'_>, x: &ConstanciaPagina) -> impl IntoView + use<> {
    let ruta = format!("verificar/{}", x.codigo.replace([' ', '-'], ""));
    let url = c.portal.canonica(&ruta);
    let codigo = qr::camino(&url).map(|(lado, d)| {
        view! {
            <svg class="qr" viewBox=format!("0 -.5 {lado} {lado}") stroke="#000" shape-rendering="crispEdges"
                aria-hidden="true" inner_html=format!("<path d=\"{d}\"/>")></svg>
        }
    });
    view! {
        <section class="verificacion-codigo" aria-labelledby="verifica">
            <h2 id="verifica">{t!("constancia.verifica", locale = c.l)}</h2>
            <div class="con-qr">
                {codigo}
                <div>
                    <p>{t!("constancia.codigo", locale = c.l)}" "<b class="codigo-verificar">{x.codigo.clone()}</b></p>
                    <p><a href=c.a(&ruta)>{t!("constancia.verificar", locale = c.l)}</a></p>
                    <p class="solo-impresion direccion">{url}</p>
                </div>
            </div>
            <p lang=propias::lengua(c)>{PRUEBA}</p>
            <p lang=propias::lengua(c)>{NO_PRUEBA}</p>
        </section>
    }
}
