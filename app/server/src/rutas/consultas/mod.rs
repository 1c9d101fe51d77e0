//! Consultations at the edge: the form that closes by its clock, the receipt, what everybody reads, and the desk.

mod comentar;
mod mesa;
mod mesa_actos;
mod publicos;

use crate::borde::{Borde, error::Error};
use axum::{Router, routing::get};
use domain::{
    comentario::Cuenta,
    publicacion::{Consulta, Tipo},
};
use pages::consultas::{ConsultaVista, InformeVista, RespuestaVista};
use std::sync::Arc;
use store::comentarios::{Comentario, DeConsulta, Informe};

/// For everybody, under any address of the sede.
pub(super) fn de_todos() -> Router<Arc<Borde>> {
    Router::new()
        .route("/participa/consultas/{slug}/comentar/", get(comentar::ver).post(comentar::enviar))
        .route("/participa/consultas/{slug}/comentarios/", get(publicos::lista))
        .route("/participa/consultas/{slug}/comentario/{codigo}/", get(publicos::recibo))
}

/// For officials.
pub(super) fn de_mesa() -> Router<Arc<Borde>> {
    Router::new()
        .route("/funcionario/consultas/", get(mesa::lista))
        .route("/funcionario/consultas/{slug}/", get(mesa::una))
        .route(
            "/funcionario/consultas/{slug}/publicar",
            get(mesa_actos::a_su_pagina).post(mesa_actos::publicar),
        )
        .route(
            "/funcionario/consultas/{slug}/ocultar",
            get(mesa_actos::a_su_pagina).post(mesa_actos::ocultar),
        )
        .route(
            "/funcionario/consultas/{slug}/responder",
            get(mesa_actos::a_su_pagina).post(mesa_actos::responder),
        )
        .route(
            "/funcionario/consultas/{slug}/informe",
            get(mesa_actos::a_su_pagina).post(mesa_actos::informar),
        )
}

/// A consultation of the content, by the clock of now.
struct Hallada {
    vista: ConsultaVista,
    consulta: Consulta,
}

/// One of that name; what is not published has none.
fn hallar(borde: &Borde, slug: &str) -> Result<Hallada, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let todas = portal.sitio().publicadas(Tipo::Consulta);
    let suya = todas.iter().find(|p| &*p.slug == slug);
    suya.and_then(hallada).ok_or(Error::NoExiste)
}

fn hallada(p: &domain::publicacion::Publicacion) -> Option<Hallada> {
    let consulta = p.consulta()?.clone();
    let (slug, titulo) = (p.slug.to_string(), p.titulo.to_string());
    Some(Hallada {
        vista: ConsultaVista { slug, titulo, abre: consulta.abre, cierra: consulta.cierra },
        consulta,
    })
}

fn respuesta(k: &Comentario) -> Option<RespuestaVista> {
    k.respuesta().map(|r| RespuestaVista { decision: r.decision, texto: r.texto, en: r.en })
}

fn informe(i: Informe) -> InformeVista {
    InformeVista { cuenta: i.cuenta(), en: i.en, texto: i.texto }
}

/// The one of a look-up of one consultation; nothing came where it has none.
fn cuenta(cuentas: &[DeConsulta]) -> Cuenta {
    cuentas.first().map(|k| k.cuenta).unwrap_or_default()
}
