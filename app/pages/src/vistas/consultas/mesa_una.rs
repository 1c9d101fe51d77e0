//! One consultation at the desk: what waits to be published, what waits for an answer, and the report.

use super::{
    ConsultaVista, InformeVista,
    mesa_publicar::{ocultar, por_publicar},
    palabras::{decision, dicho, quien, rotulo},
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::Palabra,
    vistas::{
        persona::{Falla, Presencia, campos, piezas as propias},
        peticion::gestos,
        piezas,
    },
};
use domain::{
    Instante,
    comentario::{Cuenta, Decision, FaltaDelInforme, RESPUESTA},
};
use leptos::prelude::*;
use rust_i18n::t;

/// A comment that waits.
#[derive(Clone)]
pub struct ComentarioDeMesa {
    /// Ours.
    pub id: String,
    /// Its number.
    pub numero: i64,
    /// Which part; empty for all.
    pub parte: String,
    /// The name to be published; empty for none.
    pub nombre: String,
    /// The words.
    pub texto: String,
    /// When it came.
    pub recibido: Instante,
}

/// A form of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forma {
    /// To publish one: `comentario`, `ocultar`, `reserva`.
    Publicar,
    /// To keep more of one that everybody reads: `numero`, `ocultar`, `reserva`.
    Ocultar,
    /// To answer some: `comentarios`, `decision`, `respuesta`.
    Responder,
    /// The report: `conclusion`.
    Informe,
}

/// The form that came back, with what was typed.
#[derive(Clone)]
pub struct Volvio {
    /// Which one.
    pub forma: Forma,
    /// Its fields.
    pub campos: Vec<(String, String)>,
}

/// What the page shows.
#[derive(Clone)]
pub struct ConsultaDeMesa {
    /// Which one.
    pub consulta: ConsultaVista,
    /// Its comments.
    pub cuenta: Cuenta,
    /// Oldest first.
    pub por_publicar: Vec<ComentarioDeMesa>,
    /// Oldest first.
    pub por_responder: Vec<ComentarioDeMesa>,
    /// What is missing before the report.
    pub falta: Option<FaltaDelInforme>,
    /// The report, once there is one.
    pub informe: Option<InformeVista>,
    /// The form that came back.
    pub volvio: Option<Volvio>,
    /// What must be put right in it.
    pub fallas: Vec<Falla>,
}

impl ConsultaDeMesa {
    pub(super) fn escrito(&self, forma: Forma, campo: &str) -> &str {
        let suyos = self.volvio.as_ref().filter(|v| v.forma == forma).map_or(&[][..], |v| &v.campos);
        suyos.iter().find(|(n, _)| n == campo).map_or("", |(_, v)| v)
    }

    fn marcado(&self, id: &str) -> bool {
        self.volvio
            .as_ref()
            .is_some_and(|v| v.campos.iter().any(|(n, valor)| n == "comentarios" && valor == id))
    }

    pub(super) fn accion(&self, c: Ctx<'_>, acto: &str) -> String {
        c.a(&format!("funcionario/consultas/{}/{acto}", self.consulta.slug))
    }
}

pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &ConsultaDeMesa) -> String {
    let l = c.l;
    let titulo = x.consulta.titulo.clone();
    let mut hoja = Hoja::privada(titulo.clone())
        .miga(t!("bandeja.titulo", locale = l), "funcionario/")
        .miga(t!("consultas.titulo", locale = l), "funcionario/consultas/");
    hoja.con_errores = !x.fallas.is_empty();
    let k = x.cuenta;
    let cuenta = t!(
        "opinar.cuenta",
        locale = l,
        recibidos = k.recibidos,
        publicados = k.publicados,
        respondidos = k.respondidos()
    );
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja mesa consulta-de-mesa">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, cuenta)}
                <p class="salidas"><a href=c.a(&x.consulta.comentarios())>{t!("opinar.ver", locale = l)}</a></p>
                {por_publicar(c, x)}
                {por_responder(c, x)}
                {informe(c, x)}
                {(x.cuenta.publicados > 0).then(|| ocultar(c, x))}
            </div>
        },
    )
}

pub(super) fn nada(texto: Palabra) -> AnyView {
    view! { <p class="vacio">{texto}</p> }.into_any()
}

pub(super) fn cabeza(c: Ctx<'_>, k: &ComentarioDeMesa) -> impl IntoView + use<> {
    view! { <p class="nota">{quien(c, &k.nombre)}" · "{propias::momento(c, k.recibido)}</p> }
}

fn por_responder<'a>(c: Ctx<'a>, x: &'a ConsultaDeMesa) -> impl IntoView {
    let l = c.l;
    let cuerpo = if x.por_responder.is_empty() {
        nada(t!("opinar.nada_por_responder", locale = l))
    } else {
        responder(c, x).into_any()
    };
    view! {
        <section aria-labelledby="por-responder">
            <h2 id="por-responder">{t!("opinar.por_responder", locale = l)}</h2>
            {cuerpo}
        </section>
    }
}

/// Several comments may have one answer.
fn responder<'a>(c: Ctx<'a>, x: &'a ConsultaDeMesa) -> impl IntoView {
    let l = c.l;
    let casillas: Vec<_> = x
        .por_responder
        .iter()
        .enumerate()
        .map(|(i, k)| {
            let id = if i == 0 { "c-comentarios".to_owned() } else { format!("c-comentario-{}", k.numero) };
            view! {
                <li>
                    <div class="opcion checkbox-seleccion-govco">
                        <input id=id.clone() name="comentarios" type="checkbox" value=k.id.clone() checked=x.marcado(&k.id)/>
                        <label for=id>{rotulo(c, k.numero, &k.parte)}</label>
                    </div>
                    {cabeza(c, k)}
                    {dicho(c, &k.texto)}
                </li>
            }
        })
        .collect();
    let elegida = x.escrito(Forma::Responder, "decision");
    let decisiones: Vec<_> = Decision::TODAS
        .into_iter()
        .enumerate()
        .map(|(i, d)| campos::radio("decision", d.nombre(), (d.nombre() == elegida, i == 0), decision(d, l)))
        .collect();
    let error = |campo| campos::de(&x.fallas, campo).map(|f| campos::error(c, f));
    let maximo = u16::try_from(*RESPUESTA.end()).unwrap_or(u16::MAX);
    let texto = x.escrito(Forma::Responder, "respuesta");
    let texto = gestos::campo("respuesta", t!("opinar.respuesta", locale = l), None, texto, maximo);
    view! {
        <form class="formulario" method="post" action=x.accion(c, "responder") novalidate=true>
            <fieldset>
                <legend>{t!("opinar.cuales", locale = l)}</legend>
                <ul class="comentarios dichos">{casillas}</ul>
                {error("comentarios")}
            </fieldset>
            <fieldset>
                <legend>{t!("opinar.que_se_hace", locale = l)}</legend>
                {decisiones}
                {error("decision")}
            </fieldset>
            {campos::area(c, texto, &x.fallas)}
            <p class="nota">{t!("opinar.responder_que", locale = l)}</p>
            <div class="botones">
                <button type="submit" class="btn-govco fill-btn-govco">{t!("opinar.responder", locale = l)}</button>
            </div>
        </form>
    }
}

fn informe<'a>(c: Ctx<'a>, x: &'a ConsultaDeMesa) -> impl IntoView {
    let l = c.l;
    let cuerpo = match (&x.informe, x.falta) {
        (Some(i), _) => view! {
            <p>{t!("opinar.informe_hecho", locale = l)}" "{propias::momento(c, i.en)}</p>
            {dicho(c, &i.texto)}
        }
        .into_any(),
        (None, Some(f)) => nada(match f {
            FaltaDelInforme::SinCerrar => t!("opinar.informe_sin_cerrar", locale = l),
            FaltaDelInforme::PorPublicar(n) => t!("opinar.informe_por_publicar", locale = l, n = n),
            FaltaDelInforme::PorResponder(n) => t!("opinar.informe_por_responder", locale = l, n = n),
        }),
        (None, None) => cerrar(c, x).into_any(),
    };
    view! {
        <section aria-labelledby="informe">
            <h2 id="informe">{t!("opinar.informe", locale = l)}</h2>
            {cuerpo}
        </section>
    }
}

fn cerrar<'a>(c: Ctx<'a>, x: &'a ConsultaDeMesa) -> impl IntoView {
    let l = c.l;
    let maximo = u16::try_from(*RESPUESTA.end()).unwrap_or(u16::MAX);
    let ayuda = Some(t!("opinar.conclusion_ayuda", locale = l));
    let escrito = x.escrito(Forma::Informe, "conclusion");
    let texto = gestos::campo("conclusion", t!("opinar.conclusion", locale = l), ayuda, escrito, maximo);
    view! {
        <p>{t!("opinar.informe_que", locale = l)}</p>
        <form class="formulario" method="post" action=x.accion(c, "informe") novalidate=true>
            {campos::area(c, texto, &x.fallas)}
            <div class="botones">
                <button type="submit" class="btn-govco fill-btn-govco">{t!("opinar.publicar_informe", locale = l)}</button>
            </div>
        </form>
    }
}
