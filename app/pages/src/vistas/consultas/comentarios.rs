//! What everybody reads: the report once there is one, how many comments came, and each with its answer.

use super::{
    ConsultaVista,
    palabras::{dicho, hasta, quien, reserva, respuesta, rotulo},
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato::{Palabra, dia_largo},
    vistas::{
        persona::{mensaje::dicho as en_su_lengua, piezas as propias},
        piezas,
    },
};
use domain::{
    Instante,
    comentario::{Cuenta, Decision, Reserva},
    publicacion::EstadoDeConsulta,
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// What the entity answered.
#[derive(Clone)]
pub struct RespuestaVista {
    /// What is done with it.
    pub decision: Decision,
    /// Why.
    pub texto: String,
    /// When.
    pub en: Instante,
}

/// A comment.
#[derive(Clone)]
pub struct ComentarioPublico {
    /// Its number.
    pub numero: i64,
    /// Which part; empty for all.
    pub parte: String,
    /// The name; empty for none.
    pub nombre: String,
    /// The words.
    pub texto: String,
    /// When it came.
    pub recibido: Instante,
    /// Why something of it is kept.
    pub reserva: Option<Reserva>,
    /// The answer.
    pub respuesta: Option<RespuestaVista>,
}

/// The report.
#[derive(Clone)]
pub struct InformeVista {
    /// What became of all.
    pub cuenta: Cuenta,
    /// What the entity concludes.
    pub texto: String,
    /// When.
    pub en: Instante,
}

/// What the page shows.
#[derive(Clone)]
pub struct Comentarios {
    /// Of what.
    pub consulta: ConsultaVista,
    /// Where it stands now.
    pub estado: EstadoDeConsulta,
    /// How many came.
    pub cuenta: Cuenta,
    /// Once all were answered.
    pub informe: Option<InformeVista>,
    /// In the order in which they came.
    pub comentarios: Vec<ComentarioPublico>,
    /// Path and query of the next ones, from the root.
    pub siguientes: Option<String>,
}

/// Norma: Ley 1437 de 2011, art. 8 num. 8 (a public register of what was observed)
pub(in crate::vistas) fn pagina(c: Ctx<'_>, x: &Comentarios) -> String {
    let titulo = t!("opinar.comentarios", locale = c.l);
    let hoja = x.consulta.migas(c, Hoja::privada(titulo.clone()));
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor hoja comentarios-publicos">
                {piezas::titular_con(titulo, Some(en_su_lengua(c, &x.consulta.titulo(c))))}
                {como_va(c, x)}
                {x.informe.as_ref().map(|i| informe(c, i))}
                {lista(c, x)}
                {x.siguientes.as_deref().map(|r| view! {
                    <p class="salidas"><a href=c.a(r) rel="next">{t!("opinar.siguientes", locale = c.l)}</a></p>
                })}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn como_va<'a>(c: Ctx<'a>, x: &'a Comentarios) -> impl IntoView {
    let (l, k) = (c.l, &x.consulta);
    let estado = match x.estado {
        EstadoDeConsulta::PorAbrir => t!("publicado.abre", locale = l, f = dia_largo(k.abre, l)),
        EstadoDeConsulta::Abierta => t!("opinar.abierta_hasta", locale = l, f = hasta(k.cierra, l)),
        EstadoDeConsulta::Cerrada => t!("opinar.cerro", locale = l, f = hasta(k.cierra, l)),
    };
    let cuenta = x.informe.is_none().then(|| {
        let n = x.cuenta;
        let respondidos = n.respondidos();
        view! {
            <p>{t!("opinar.cuenta", locale = l, recibidos = n.recibidos, publicados = n.publicados, respondidos = respondidos)}</p>
            {(n.por_publicar() > 0).then(|| view! { <p class="nota">{t!("opinar.en_revision", locale = l, n = n.por_publicar())}</p> })}
        }
    });
    view! {
        <div class="como-va"><p>{estado}</p>{cuenta}</div>
        {(x.estado == EstadoDeConsulta::Abierta).then(|| view! {
            <p class="botones"><a class="btn-govco fill-btn-govco" href=c.a(&k.comentar())>{t!("opinar.boton", locale = l)}</a></p>
        })}
    }
}

fn informe(c: Ctx<'_>, x: &InformeVista) -> impl IntoView + use<> {
    let l = c.l;
    let dato = |nombre: Palabra, n: u64| view! { <div><dt>{nombre}</dt><dd>{n}</dd></div> };
    let k = x.cuenta;
    view! {
        <section aria-labelledby="informe">
            <h2 id="informe">{t!("opinar.informe", locale = l)}</h2>
            <dl class="resumen cifras-informe">
                {dato(t!("opinar.recibidos", locale = l), k.recibidos)}
                {dato(t!("opinar.acogidos", locale = l), k.acogidos)}
                {dato(t!("opinar.en_parte_varios", locale = l), k.en_parte)}
                {dato(t!("opinar.no_acogidos", locale = l), k.no_acogidos)}
            </dl>
            {dicho(c, &x.texto)}
            <p class="nota">{t!("publicado.publicado", locale = l)}" "{propias::dia(c, x.en)}</p>
        </section>
    }
}

fn lista<'a>(c: Ctx<'a>, x: &'a Comentarios) -> impl IntoView {
    let filas: Vec<_> = x.comentarios.iter().map(|k| uno(c, k)).collect();
    if filas.is_empty() {
        return Either::Left(view! { <p class="vacio">{t!("opinar.vacia", locale = c.l)}</p> });
    }
    Either::Right(view! { <ol class="comentarios dichos">{filas}</ol> })
}

/// A list of articles, so that one can jump from one to the next by heading.
fn uno(c: Ctx<'_>, k: &ComentarioPublico) -> impl IntoView + use<> {
    let l = c.l;
    view! {
        <li id=format!("comentario-{}", k.numero)>
            <h2>{rotulo(c, k.numero, "")}{(!k.parte.is_empty()).then(|| view! { " · "{propias::es(c, &k.parte)} })}</h2>
            <p class="nota">{quien(c, &k.nombre)}" · "{propias::dia(c, k.recibido)}</p>
            {dicho(c, &k.texto)}
            {k.reserva.map(|r| view! { <p class="nota">{t!("opinar.oculto_porque", locale = l)}" "{reserva(r, l)}</p> })}
            {match &k.respuesta {
                Some(r) => Either::Left(respuesta(c, r)),
                None => Either::Right(view! { <p class="nota">{t!("opinar.sin_responder", locale = l)}</p> }),
            }}
        </li>
    }
}
