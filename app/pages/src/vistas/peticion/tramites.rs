//! What the person filed and what they began: a line each.

use super::{Semaforo, plazo};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato,
    vistas::{
        persona::{Mensaje, Presencia, Renglon, mensaje::dicho, piezas as propias},
        piezas,
    },
};
use domain::{Fecha, Instante, peticion::Estado};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// Something that was filed.
#[derive(Clone)]
pub struct TramiteVista {
    /// Name of the trámite, or what it is about.
    pub titulo: String,
    /// "2026-000123".
    pub radicado: String,
    /// When it was received.
    pub recibida: Instante,
    /// How it stands.
    pub estado: Estado,
    /// Its term, and how much is left.
    pub vence: Option<(Fecha, Semaforo)>,
}

/// Something that was begun.
#[derive(Clone)]
pub struct BorradorVista {
    /// Name of the trámite, or "PQRSD".
    pub titulo: Mensaje,
    /// Last change.
    pub cambiado: Instante,
    /// When it is erased.
    pub vence: Instante,
    /// Path from the root where it goes on; names no person.
    pub continuar: String,
    /// Path from the root of the post that erases it.
    pub borrar: String,
    /// Its id, sent as `borrador`.
    pub id: String,
}

/// What the page shows.
#[derive(Clone, Default)]
pub struct MisTramites {
    /// Newest first.
    pub borradores: Vec<BorradorVista>,
    /// Newest first.
    pub radicados: Vec<TramiteVista>,
    /// Path and query of the older ones, from the root.
    pub anteriores: Option<String>,
}

impl TramiteVista {
    /// Where its page is.
    pub fn ruta(&self) -> String {
        format!("carpeta/tramites/{}/", self.radicado)
    }

    /// Its line on the first page of the folder, in a language.
    pub fn renglon(&self, l: &str) -> Renglon {
        let estado = formato::estado(self.estado, l);
        let detalle = match self.vence.filter(|_| !self.estado.terminada()) {
            Some((f, _)) => {
                let vence = t!("plazo.hasta_el", locale = l, fecha = formato::dia_largo(f, l));
                format!("{} · {estado} · {vence}", self.radicado)
            }
            None => format!("{} · {estado}", self.radicado),
        };
        Renglon {
            titulo: self.titulo.as_str().into(),
            detalle: Some(Mensaje::igual(detalle)),
            ruta: Some(self.ruta()),
        }
    }
}

impl BorradorVista {
    /// Its line on the first page of the folder, in a language.
    pub fn renglon(&self, l: &str) -> Renglon {
        let detalle = t!("tramites.sin_radicar", locale = l, fecha = formato::dia_de(self.vence, l));
        Renglon {
            titulo: self.titulo.clone(),
            detalle: Some(Mensaje::igual(detalle)),
            ruta: Some(self.continuar.clone()),
        }
    }
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &MisTramites) -> String {
    let titulo = t!("tramites.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("carpeta.titulo", locale = c.l), "carpeta/");
    let borradores: Vec<_> = x.borradores.iter().map(|b| borrador(c, b)).collect();
    let radicados: Vec<_> = x.radicados.iter().map(|r| radicado(c, r)).collect();
    let lista = if radicados.is_empty() {
        Either::Left(view! {
            <div class="vacio">
                <p>{t!("carpeta.sin_tramites", locale = c.l)}</p>
                <p><a href=c.a("tramites/")>{t!("carpeta.buscar_tramite", locale = c.l)}</a></p>
            </div>
        })
    } else {
        Either::Right(view! { <ul class="tramites">{radicados}</ul> })
    };
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {piezas::titular(titulo, t!("tramites.bajada", locale = c.l))}
                {(!borradores.is_empty()).then(|| view! {
                    <section aria-labelledby="borradores">
                        <h2 id="borradores">{t!("tramites.borradores", locale = c.l)}</h2>
                        <p>{t!("tramites.borradores_que", locale = c.l)}</p>
                        <ul class="tramites">{borradores}</ul>
                    </section>
                })}
                <section aria-labelledby="radicados">
                    <h2 id="radicados">{t!("tramites.radicados", locale = c.l)}</h2>
                    {lista}
                </section>
                {x.anteriores.as_deref().map(|r| view! {
                    <p class="salidas"><a href=c.a(r)>{t!("tramites.anteriores", locale = c.l)}</a></p>
                })}
                {propias::a_la_carpeta(c)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn borrador(c: Ctx<'_>, b: &BorradorVista) -> impl IntoView + use<> {
    let b = b.clone();
    view! {
        <li class="tarjeta-govco">
            <h3>{dicho(c, &b.titulo)}</h3>
            <p class="nota">
                {t!("tramites.cambiado", locale = c.l)}" "{propias::momento(c, b.cambiado)}" · "
                {t!("tramites.se_borra", locale = c.l)}" "{propias::dia(c, b.vence)}"."
            </p>
            <div class="botones">
                <a class="btn-govco fill-btn-govco" href=c.a(&b.continuar)>
                    {t!("tramites.continuar", locale = c.l)}<span class="oculto">": "{dicho(c, &b.titulo)}</span>
                </a>
                <form method="post" action=c.a(&b.borrar)>
                    <input type="hidden" name="borrador" value=b.id.clone()/>
                    <button type="submit" class="como-enlace">
                        {t!("tramites.borrar", locale = c.l)}<span class="oculto">": "{dicho(c, &b.titulo)}</span>
                    </button>
                </form>
            </div>
        </li>
    }
}

fn radicado(c: Ctx<'_>, r: &TramiteVista) -> impl IntoView + use<> {
    let vence = r.vence.filter(|_| !r.estado.terminada()).map(|(f, s)| {
        view! {
            <p>{t!("plazo.hasta", locale = c.l)}" "{piezas::tiempo(f, formato::dia_largo(f, c.l))}" "{plazo::semaforo(c, s)}</p>
        }
    });
    let (titulo, numero) = (r.titulo.clone(), r.radicado.clone());
    view! {
        <li class="tarjeta-govco">
            <h3><a href=c.a(&r.ruta()) lang=propias::lengua(c)>{titulo}</a></h3>
            <p class="nota">{numero}" · "{propias::momento(c, r.recibida)}</p>
            <p><b>{formato::estado(r.estado, c.l)}</b></p>
            {vence}
        </li>
    }
}
