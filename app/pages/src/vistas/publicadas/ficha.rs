//! What is particular of each kind, as a list of names and values.

use super::{super::piezas, fila::estado};
use crate::{
    ctx::Ctx,
    formato::{
        Palabra, archivo, clase_de_documento, con_dia, frecuencia, horas, larga, mayuscula, rango, tamano,
        vigencia,
    },
};
use domain::{
    Fecha, Slug,
    publicacion::{Asunto, Aviso, Conjunto, Consulta, Evento, Ficha, Normativa, Publicacion, Tipo, Vigencia},
};
use leptos::prelude::*;
use rust_i18n::t;

/// Names and what stands beside them.
struct Datos {
    filas: Vec<AnyView>,
    l: &'static str,
}

impl Datos {
    fn pone(&mut self, nombre: Palabra, valor: impl IntoView + 'static) {
        self.filas.push(view! { <div><dt>{nombre}</dt><dd>{valor}</dd></div> }.into_any());
    }

    fn dia(&mut self, nombre: Palabra, f: Fecha) {
        self.pone(nombre, piezas::tiempo(f, larga(f, self.l)));
    }
}

/// All of it.
pub(super) fn ficha(c: Ctx<'_>, p: &Publicacion) -> AnyView {
    let mut d = Datos { filas: Vec::new(), l: c.l };
    match &p.ficha {
        Ficha::Normativa(n) => normativa(c, p, n, &mut d),
        Ficha::Documento(s) => d.pone(t!("publicado.serie", locale = c.l), clase_de_documento(*s, c.l)),
        Ficha::Evento(e) => evento(c, e, &mut d),
        Ficha::Pregunta(a) => pregunta(c, a, &mut d),
        Ficha::Conjunto(x) => conjunto(c, p, x, &mut d),
        Ficha::Aviso(a) => aviso(c, a, &mut d),
        Ficha::Consulta(x) => consulta(c, x, &mut d),
        Ficha::Noticia => {}
    }
    d.dia(t!("publicado.publicado", locale = c.l), p.fecha);
    view! { <dl class="datos datos-de">{d.filas}</dl> }.into_any()
}

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (§ 2.4.1.g)
fn normativa(c: Ctx<'_>, p: &Publicacion, n: &Normativa, d: &mut Datos) {
    let s = c.sitio();
    let entidad = || s.entidad.nombre.to_string();
    d.pone(t!("publicado.tipo", locale = c.l), n.tipo.to_string());
    d.pone(t!("publicado.numero", locale = c.l), n.numero.to_string());
    d.pone(t!("publicado.expide", locale = c.l), n.expide.as_deref().map_or_else(entidad, str::to_owned));
    d.dia(t!("publicado.expedicion", locale = c.l), n.expedicion);
    d.pone(t!("publicado.vigencia", locale = c.l), vigencia(n.vigencia, c.l));
    if !n.modificada_por.is_empty() {
        let como = match n.vigencia {
            Vigencia::Derogada => t!("publicado.derogada_por", locale = c.l),
            _ => t!("publicado.modificada_por", locale = c.l),
        };
        d.pone(como, normas(c, &n.modificada_por));
    }
    let cambia = |q: &&Publicacion| q.normativa().is_some_and(|m| m.modificada_por.contains(&p.slug));
    let cambiadas: Vec<&Publicacion> = s.publicadas(Tipo::Normativa).iter().filter(cambia).collect();
    let deroga = cambiadas.iter().filter_map(|q| q.normativa()).any(|m| m.vigencia == Vigencia::Derogada);
    let slugs: Vec<Slug> = cambiadas.iter().map(|q| q.slug.clone()).collect();
    if !slugs.is_empty() {
        let como = match deroga {
            true => t!("publicado.deroga", locale = c.l),
            false => t!("publicado.modifica", locale = c.l),
        };
        d.pone(como, normas(c, &slugs));
    }
}

fn normas(c: Ctx<'_>, slugs: &[Slug]) -> AnyView {
    let enlace = |s: &Slug| {
        let p = c.sitio().publicacion(Tipo::Normativa, s)?;
        Some(view! { <span class="linea">{piezas::enlace(c, &p.ruta(), &p.titulo)}</span> })
    };
    slugs.iter().filter_map(enlace).collect::<Vec<_>>().into_any()
}

fn evento(c: Ctx<'_>, e: &Evento, d: &mut Datos) {
    let dias = if e.desde == e.hasta { con_dia(e.desde, c.l) } else { rango(e.desde, e.hasta, c.l) };
    d.pone(t!("publicado.cuando", locale = c.l), piezas::tiempo(e.desde, mayuscula(&dias)));
    if let Some(h) = e.horas {
        d.pone(t!("publicado.horas", locale = c.l), horas(h, c.l));
    }
    d.pone(t!("publicado.lugar", locale = c.l), piezas::dicho(c, &e.lugar));
    if let Some(p) = &e.para {
        d.pone(t!("publicado.para", locale = c.l), piezas::dicho(c, p));
    }
}

fn pregunta(c: Ctx<'_>, a: &Asunto, d: &mut Datos) {
    if let Some(g) = a.tema.as_ref().and_then(|t| c.sitio().tema(t)) {
        d.pone(t!("filtro.tema", locale = c.l), piezas::dicho(c, &g.nombre));
    }
    if let Some(t) = a.tramite.as_ref().and_then(|t| c.sitio().tramite(t)) {
        let enlace = piezas::enlace(c, &format!("tramites/{}/", t.slug), &t.nombre);
        d.pone(t!("publicado.tramite", locale = c.l), enlace);
    }
}

/// Norma: Resolución MinTIC 1519 de 2020, anexo 4
fn conjunto(c: Ctx<'_>, p: &Publicacion, x: &Conjunto, d: &mut Datos) {
    let l = c.l;
    let formatos: Vec<_> = x
        .distribuciones
        .iter()
        .map(|f| {
            let href = if f.url.starts_with('/') { c.a(&f.url) } else { f.url.to_string() };
            let peso = f.bytes.map(|b| format!(" ({})", tamano(b, l)));
            let texto = t!("publicado.descargar_en", locale = l, formato = f.formato);
            view! { <li><a href=href>{texto}<span class="numero">{peso}</span></a></li> }
        })
        .collect();
    d.pone(t!("publicado.formatos", locale = l), view! { <ul class="descargas">{formatos}</ul> });
    let de_todos = || c.sitio().entidad.nombre.to_string();
    d.pone(
        t!("publicado.publicador", locale = l),
        x.publicador.as_deref().map_or_else(de_todos, str::to_owned),
    );
    d.pone(t!("publicado.temas", locale = l), mayuscula(&x.temas.join(", ")));
    d.pone(t!("publicado.frecuencia", locale = l), mayuscula(&frecuencia(x.frecuencia, l)));
    d.dia(t!("publicado.renovado", locale = l), p.cambio());
    if p.atrasado(c.portal.opciones().hoy) {
        d.pone(t!("publicado.estado", locale = l), t!("publicado.atrasado_que", locale = l));
    }
    if let Some(x) = &x.periodo {
        d.pone(t!("publicado.periodo", locale = l), x.to_string());
    }
    if let Some(x) = &x.territorio {
        d.pone(t!("publicado.territorio", locale = l), x.to_string());
    }
    let licencia = x.licencia.to_string();
    let corta = licencia.split_once("://").map_or(&*licencia, |(_, r)| r).trim_end_matches('/').to_owned();
    d.pone(t!("publicado.licencia", locale = l), view! { <a href=licencia>{corta}</a> });
}

fn aviso(c: Ctx<'_>, a: &Aviso, d: &mut Datos) {
    if let Some(f) = a.hasta {
        d.dia(t!("publicado.sirve_hasta", locale = c.l), f);
    }
    dependencia(c, a.dependencia.as_ref(), d);
}

fn dependencia(c: Ctx<'_>, slug: Option<&Slug>, d: &mut Datos) {
    if let Some(x) = slug.and_then(|s| c.sitio().dependencia(s)) {
        let enlace = piezas::enlace(c, &format!("dependencias/{}/", x.slug), &x.nombre);
        d.pone(t!("directorio.dependencia", locale = c.l), enlace);
    }
}

/// Norma: Ley 1437 de 2011, art. 8 num. 8
fn consulta(c: Ctx<'_>, x: &Consulta, d: &mut Datos) {
    let l = c.l;
    d.pone(t!("publicado.estado", locale = l), estado(x, c.portal.opciones().hoy, l));
    d.dia(t!("publicado.desde", locale = l), x.abre);
    d.dia(t!("publicado.plazo", locale = l), x.cierra);
    dependencia(c, x.dependencia.as_ref(), d);
    if let Some(m) = &x.correo {
        let (href, m) = (format!("mailto:{m}"), m.to_string());
        d.pone(t!("publicado.opine", locale = l), view! { <a href=href>{m}</a> });
    }
    let resultado = x.resultado.as_ref().map(|a| {
        let texto = t!("publicado.ver_resultado", locale = l);
        view! { <a href=c.a(&a.ruta)>{texto}" "<span class="numero">{format!("({})", archivo(a, c.l))}</span></a> }
            .into_any()
    });
    let aun = || t!("publicado.sin_resultado", locale = l).into_any();
    d.pone(t!("publicado.resultado", locale = l), resultado.unwrap_or_else(aun));
}
