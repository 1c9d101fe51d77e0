//! `/participa/consultas/{slug}/comentar/`: what somebody says, while the consultation is open by the clock of the edge.

use super::{Hallada, hallar};
use crate::{
    actos::consultas::{self as acto, Llega, Recepcion},
    azar,
    borde::{Borde, Direccion, MAX_CUERPO, error::Error, idioma, limites::Que, paginas},
    sesion::{self, Campos},
};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    comentario::{Escrito, Falta, NOMBRE, TEXTO, limpio},
    evidencia::Huella,
    publicacion::EstadoDeConsulta,
};
use pages::{
    consultas::{Comentar, ConsultaCerrada},
    persona::{Falla, Mensaje},
};
use std::sync::Arc;
use store::comentarios;

/// Letters of the key of a form.
const CLAVE: usize = 43;

/// `GET`: the form, or since when there is none.
pub(super) async fn ver(State(borde): State<Arc<Borde>>, Path(slug): Path<String>) -> Response {
    let r = hallar(&borde, &slug).map(|h| match h.consulta.en(borde.ahora()) {
        EstadoDeConsulta::Abierta => {
            formulario(&borde, &h, StatusCode::OK, (azar::secreto(), Escrito::default(), Vec::new()))
        }
        estado => cerrada(&borde, &h, estado, None),
    });
    sesion::responder(&borde, &camino(&slug), r)
}

/// `POST`: what reached the edge before the end counts, however long it takes to be read and written.
pub(super) async fn enviar(
    State(borde): State<Arc<Borde>>,
    Path(slug): Path<String>,
    Direccion(ip): Direccion,
    peticion: Request,
) -> Response {
    let llego = borde.ahora();
    let r = async {
        let h = hallar(&borde, &slug)?;
        let cuerpo = axum::body::to_bytes(peticion.into_body(), MAX_CUERPO).await;
        let cuerpo = cuerpo.map_err(|_| Error::Grande(MAX_CUERPO))?;
        let campos = Campos::leer(&cuerpo).ok_or(Error::Formulario)?;
        let (escrito, clave) = (escrito(&campos), campos.texto("_clave").to_owned());
        if !campos.texto(pages::formulario::ANZUELO).is_empty() || clave.len() != CLAVE {
            return Err(Error::Formulario);
        }
        let estado = h.consulta.en(llego);
        if estado != EstadoDeConsulta::Abierta {
            return tarde(&borde, &h, estado, &clave, escrito).await;
        }
        let dicho = match escrito.leer(&h.consulta.partes) {
            Ok(dicho) => dicho,
            Err(faltas) => {
                let fallas = faltas.into_iter().map(falla).collect();
                let estado = StatusCode::UNPROCESSABLE_ENTITY;
                return Ok(formulario(&borde, &h, estado, (clave, escrito, fallas)));
            }
        };
        if let Err(espera) = borde.limites.contar_ip(Que::Comentario, ip) {
            let segundos = espera.as_secs() + 1;
            let que = Mensaje::clave("falla.muchos_comentarios").con("segundos", segundos);
            let fallas = vec![Falla::new("", que)];
            return Ok(formulario(&borde, &h, StatusCode::TOO_MANY_REQUESTS, (clave, escrito, fallas)));
        }
        let (consulta, cierra) = (h.vista.slug.clone(), h.vista.cierra);
        let llega = Llega { consulta, cierra, clave: huella(&clave), dicho, recibido_en: llego };
        Ok(match acto::comentar(&borde, llega).await? {
            Recepcion::Hecha(codigo) => al_recibo(&codigo),
            Recepcion::Terminada => cerrada(&borde, &h, EstadoDeConsulta::Cerrada, Some(escrito.texto)),
            Recepcion::Otra => {
                let fallas = vec![Falla::clave("", "falla.otro_comentario")];
                formulario(&borde, &h, StatusCode::CONFLICT, (azar::secreto(), escrito, fallas))
            }
        })
    };
    let camino = camino(&slug);
    sesion::responder(&borde, &camino, r.await)
}

/// What came when it is not open goes back to who wrote it; what was received before keeps its receipt.
async fn tarde(
    borde: &Arc<Borde>,
    h: &Hallada,
    estado: EstadoDeConsulta,
    clave: &str,
    escrito: Escrito,
) -> Result<Response, Error> {
    let ya = {
        let mut lector = borde.store.lector().await?;
        comentarios::por_clave(&mut lector.conn(), &huella(clave)).await?
    };
    Ok(match ya.filter(|k| k.consulta == h.vista.slug && k.texto == limpio(&escrito.texto)) {
        Some(k) => al_recibo(&k.codigo),
        None => cerrada(borde, h, estado, Some(escrito.texto)),
    })
}

fn camino(slug: &str) -> String {
    format!("/participa/consultas/{slug}/comentar/")
}

/// Relative, so that it works under any prefix.
fn al_recibo(codigo: &str) -> Response {
    Redirect::to(&format!("../comentario/{codigo}/")).into_response()
}

/// Who reads the database cannot send a form again.
fn huella(clave: &str) -> String {
    Huella::de(clave.as_bytes()).to_string()
}

fn escrito(campos: &Campos) -> Escrito {
    let texto = |n| campos.texto(n).to_owned();
    Escrito {
        texto: texto("comentario"),
        con_nombre: campos.texto("firma") == "con_nombre",
        nombre: texto("nombre"),
        correo: texto("correo"),
        parte: texto("parte"),
    }
}

fn formulario(
    borde: &Arc<Borde>,
    h: &Hallada,
    estado: StatusCode,
    (clave, escrito, fallas): (String, Escrito, Vec<Falla>),
) -> Response {
    let partes = h.consulta.partes.iter().map(ToString::to_string).collect();
    let x = Comentar { consulta: h.vista.clone(), partes, clave, escrito, fallas };
    let base = idioma::base(&camino(&h.vista.slug));
    paginas::con_portal(borde, estado, |p| p.comentar(&base, &x))
}

/// A refusal is a conflict with the clock; who only looks is told the same with a page that is right.
fn cerrada(borde: &Arc<Borde>, h: &Hallada, estado: EstadoDeConsulta, escrito: Option<String>) -> Response {
    let codigo = if escrito.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let por_abrir = estado == EstadoDeConsulta::PorAbrir;
    let x = ConsultaCerrada { consulta: h.vista.clone(), por_abrir, escrito };
    let base = idioma::base(&camino(&h.vista.slug));
    paginas::con_portal(borde, codigo, |p| p.consulta_cerrada(&base, &x))
}

fn falla(f: Falta) -> Falla {
    match f {
        Falta::Parte => Falla::clave("parte", "falla.parte"),
        Falta::Corto => {
            Falla::new("comentario", Mensaje::clave("falla.comentario_corto").con("minimo", *TEXTO.start()))
        }
        Falta::Largo(n) => {
            let que = Mensaje::clave("falla.largo").con("maximo", *TEXTO.end()).con("n", n);
            Falla::new("comentario", que)
        }
        Falta::Nombre => Falla::clave("nombre", "falla.su_nombre"),
        Falta::NombreLargo => {
            Falla::new("nombre", Mensaje::clave("falla.nombre_largo").con("maximo", NOMBRE))
        }
        Falta::NombreConCifras => Falla::clave("nombre", "falla.nombre_con_cifras"),
        Falta::Correo => Falla::clave("correo", "falla.correo_o_vacio"),
    }
}
