//! The consultations at the desk: what waits in each, the one that waits longest first.

use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::{self, Palabra},
    vistas::{
        persona::{Presencia, piezas as propias},
        piezas,
    },
};
use domain::{Fecha, Instante, comentario::Cuenta, publicacion::EstadoDeConsulta};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// A consultation.
#[derive(Clone)]
pub struct FilaDeMesa {
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub titulo: String,
    /// Where it stands.
    pub estado: EstadoDeConsulta,
    /// Last day.
    pub cierra: Fecha,
    /// Its comments.
    pub cuenta: Cuenta,
    /// Since when one waits.
    pub espera_desde: Option<Instante>,
    /// Its report was published.
    pub con_informe: bool,
}

/// What the page shows.
#[derive(Clone, Default)]
pub struct ConsultasDeMesa {
    /// The one that waits longest first.
    pub filas: Vec<FilaDeMesa>,
    /// Names of consultations that have comments and are not published, each with how many: their sheets were renamed or taken away.
    pub sueltas: Vec<(String, u64)>,
}

pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &ConsultasDeMesa) -> String {
    let titulo = t!("consultas.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("bandeja.titulo", locale = c.l), "funcionario/");
    let cuerpo = if x.filas.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("opinar.mesa_vacia", locale = c.l)}</p> })
    } else {
        Either::Right(tabla(c, &x.filas))
    };
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja-ancha mesa">
                {piezas::titular(titulo, t!("opinar.mesa_bajada", locale = c.l))}
                {cuerpo}
                {(!x.sueltas.is_empty()).then(|| sueltas(c, &x.sueltas))}
                <p class="salidas"><a href=c.a("funcionario/")>{t!("encuesta.a_la_bandeja", locale = c.l)}</a></p>
            </div>
        },
    )
}

fn sueltas(c: Ctx<'_>, sueltas: &[(String, u64)]) -> impl IntoView + use<> {
    let una = |(slug, n): &(String, u64)| {
        let hoja = format!("consultas/{slug}.md");
        view! { <li><code>{hoja}</code>" · "{t!("opinar.sueltos", locale = c.l, n = n)}</li> }
    };
    view! {
        <section class="container-alerta-govco" aria-labelledby="sueltas">
            <h2 id="sueltas">{t!("opinar.sueltas", locale = c.l)}</h2>
            <p>{t!("opinar.sueltas_que", locale = c.l)}</p>
            <ul>{sueltas.iter().map(una).collect::<Vec<_>>()}</ul>
        </section>
    }
}

fn columnas(l: &str) -> [Palabra; 5] {
    [
        t!("opinar.consulta", locale = l),
        t!("opinar.recibidos", locale = l),
        t!("opinar.por_publicar", locale = l),
        t!("opinar.por_responder", locale = l),
        t!("opinar.espera_desde", locale = l),
    ]
}

fn tabla(c: Ctx<'_>, filas: &[FilaDeMesa]) -> impl IntoView + use<> {
    let cabeza: Vec<_> = columnas(c.l).into_iter().map(|t| view! { <th scope="col">{t}</th> }).collect();
    let filas: Vec<_> = filas.iter().map(|f| fila(c, f)).collect();
    view! {
        <table class="tabla-govco fichas bandeja">
            <caption class="oculto">{t!("consultas.titulo", locale = c.l)}</caption>
            <thead><tr>{cabeza}</tr></thead>
            <tbody>{filas}</tbody>
        </table>
    }
}

fn fila(c: Ctx<'_>, f: &FilaDeMesa) -> impl IntoView + use<> {
    let [_, recibidos, por_publicar, por_responder, espera] = columnas(c.l);
    let href = c.a(&format!("funcionario/consultas/{}/", f.slug));
    let desde = match f.espera_desde {
        Some(en) => Either::Left(propias::dia(c, en)),
        None => Either::Right(t!("opinar.nada_espera", locale = c.l)),
    };
    view! {
        <tr>
            <th scope="row"><a href=href>{f.titulo.clone()}</a><span class="linea nota">{estado(c, f)}</span></th>
            <td data-titulo=recibidos>{f.cuenta.recibidos}</td>
            <td data-titulo=por_publicar>{f.cuenta.por_publicar()}</td>
            <td data-titulo=por_responder>{f.cuenta.por_responder()}</td>
            <td data-titulo=espera>{desde}</td>
        </tr>
    }
}

fn estado(c: Ctx<'_>, f: &FilaDeMesa) -> Palabra {
    let dia = formato::larga(f.cierra, c.l);
    match f.estado {
        _ if f.con_informe => t!("opinar.con_informe", locale = c.l),
        EstadoDeConsulta::PorAbrir => t!("opinar.por_abrir", locale = c.l),
        EstadoDeConsulta::Abierta => t!("publicado.abierta", locale = c.l, f = dia),
        EstadoDeConsulta::Cerrada => t!("publicado.cerrada", locale = c.l, f = dia),
    }
}
