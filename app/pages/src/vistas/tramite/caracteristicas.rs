//! The box of characteristics: how, how much, how long, when, and how sure the entity must be of who asks.

use super::estado::falta;
use crate::{ctx::Ctx, formato, formato::Palabra, vistas::piezas};
use domain::tramite::{Modalidad, Tramite};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// One cell: a name, a fact, and a note.
struct Celda<'a> {
    nombre: Palabra,
    hecho: Option<Palabra>,
    nota: Option<std::borrow::Cow<'a, str>>,
    campo: &'static str,
}

/// Norma: Resolución 2893 de 2020 (ficha: características)
pub(super) fn caracteristicas<'a>(c: Ctx<'a>, t: &'a Tramite) -> impl IntoView {
    let celdas: Vec<_> = [modalidad(c, t), costo(c, t), tiempo(c, t), fechas(c, t), grado(c, t)]
        .into_iter()
        .map(|celda| {
            let hecho = match celda.hecho {
                Some(h) => Either::Left(view! { <dd class="hecho" lang=c.lang_es(&h)>{h.to_string()}</dd> }),
                None => Either::Right(view! { <dd>{falta(c, celda.campo)}</dd> }),
            };
            view! {
                <div>
                    <dt>{celda.nombre}</dt>
                    {hecho}
                    {celda.nota.map(|n| view! { <dd class="nota">{piezas::dicho_con(c, &n, c.lang_es(&n))}</dd> })}
                </div>
            }
        })
        .collect();
    view! {
        <section class="caracteristicas" aria-labelledby="caracteristicas">
            <h2 id="caracteristicas" class="oculto">{t!("tramite.caracteristicas", locale = c.l)}</h2>
            <dl>{celdas}</dl>
        </section>
    }
}

fn modalidad<'a>(c: Ctx<'a>, t: &'a Tramite) -> Celda<'a> {
    let motivo = match &t.modalidad {
        Some(Modalidad::NoPublicada(m)) => Some((&**m).into()),
        _ => None,
    };
    Celda {
        nombre: t!("tramite.como", locale = c.l),
        hecho: t.modalidad.as_ref().map(|m| formato::modalidad(m, c.l)),
        nota: motivo,
        campo: "modalidad",
    }
}

fn costo<'a>(c: Ctx<'a>, t: &'a Tramite) -> Celda<'a> {
    let anio = c.portal.opciones().hoy.year();
    let origen = t.costo.and_then(|x| formato::costo_origen(x, anio, c.l));
    let nota = match (origen, t.costo_nota.as_deref()) {
        (Some(o), Some(n)) => Some(format!("{o}. {n}").into()),
        (Some(o), None) => Some(o),
        (None, n) => n.map(Into::into),
    };
    Celda {
        nombre: t!("tramite.costo", locale = c.l),
        hecho: t.costo.map(|x| formato::costo(x, anio, c.l)),
        nota,
        campo: "costo",
    }
}

fn tiempo<'a>(c: Ctx<'a>, t: &'a Tramite) -> Celda<'a> {
    Celda {
        nombre: t!("tramite.tiempo", locale = c.l),
        hecho: t.tiempo.map(|x| formato::tiempo(x, c.l)),
        nota: t.tiempo_nota.as_deref().map(Into::into),
        campo: "tiempo",
    }
}

fn fechas<'a>(c: Ctx<'a>, t: &'a Tramite) -> Celda<'a> {
    Celda {
        nombre: t!("tramite.cuando", locale = c.l),
        hecho: Some(match t.fechas.as_deref() {
            Some(f) => f.to_owned().into(),
            None => t!("tramite.cualquier_fecha", locale = c.l),
        }),
        nota: None,
        campo: "fechas",
    }
}

fn grado<'a>(c: Ctx<'a>, t: &'a Tramite) -> Celda<'a> {
    Celda {
        nombre: t!("tramite.identificacion", locale = c.l),
        hecho: t.grado.as_ref().map(|g| formato::grado(g.grado, c.l)),
        nota: t.grado.as_ref().map(|g| (&*g.motivo).into()),
        campo: "grado",
    }
}
