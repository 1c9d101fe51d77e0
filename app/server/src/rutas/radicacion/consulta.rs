//! `/consulta/`: how a filing stands, for anybody who knows its number and a second datum; what is wrong is not told.

use super::{constancia::plazo_de, tramites::historia, vista};
use crate::{
    actos::{self, Expediente},
    borde::{Borde, Direccion, error::Error, limites::Que},
    sesion::{self, Campos},
};
use axum::{body::Bytes, extract::State, http::StatusCode, response::Response};
use domain::constancia::Codigo;
use pages::{
    formulario::Falla,
    peticion::{ConsultaRadicado, Seguimiento},
};
use std::sync::Arc;
use store::peticiones::{self, Peticion};
use subtle::ConstantTimeEq;

const CAMINO: &str = "/consulta/estado";

/// `POST /consulta/estado`.
pub(crate) async fn consultar(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    cuerpo: Bytes,
) -> Response {
    let r = async {
        borde.limites.contar_ip(Que::Estado, ip).map_err(Error::Demasiados)?;
        let campos = Campos::leer(&cuerpo).ok_or(Error::Formulario)?;
        buscar(&borde, campos.texto("radicado"), campos.texto("dato")).await
    };
    sesion::responder(&borde, CAMINO, r.await)
}

async fn buscar(borde: &Arc<Borde>, radicado: &str, dato: &str) -> Result<Response, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let mut fallas = Vec::new();
    if radicado.is_empty() {
        fallas.push(Falla::new("radicado", "Escriba el número de radicado, como está en su constancia."));
    }
    if dato.is_empty() {
        fallas.push(Falla::new("dato", "Escriba el número de su documento, o el código de la constancia."));
    }
    if !fallas.is_empty() {
        return Ok(formulario(borde, radicado, fallas, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let p = match portal.sitio().entidad.radicacion.leer(radicado) {
        Some(r) => peticiones::por_radicado(c, r).await?,
        None => None,
    };
    // The same work is done where there is no such number.
    let abre = abre(p.as_ref(), dato);
    let Some(p) = p.filter(|_| abre) else {
        return Ok(formulario(borde, radicado, Vec::new(), StatusCode::NOT_FOUND));
    };
    let Some(e) = Expediente::leer(c, p).await? else { return Err(Error::NoExiste) };
    drop(lector);
    Ok(respuesta(borde, &e))
}

/// Whether the second datum is right: the document or the e-mail of who filed, or the code of the receipt.
fn abre(p: Option<&Peticion>, dato: &str) -> bool {
    let nada = ("", "", "", "");
    let (sal, clave, codigo, correo) =
        p.map_or(nada, |p| (&*p.sal, &*p.clave_consulta, &*p.codigo, &*p.correo));
    let iguales = |a: &str, b: &str| bool::from(a.as_bytes().ct_eq(b.as_bytes()));
    let por_documento = iguales(&actos::clave_consulta(sal, dato), clave);
    let escrito = dato.parse::<Codigo>().map(|c| c.seguido()).unwrap_or_default();
    let por_codigo = !escrito.is_empty() && iguales(&escrito, codigo);
    let con_documento = dato.chars().any(char::is_alphanumeric);
    let por_correo = dato.contains('@') && iguales(&dato.to_lowercase(), correo);
    (por_documento && con_documento) | por_codigo | por_correo
}

fn formulario(borde: &Arc<Borde>, radicado: &str, fallas: Vec<Falla>, estado: StatusCode) -> Response {
    let x = ConsultaRadicado {
        radicado: radicado.chars().take(40).collect(),
        no_encontrada: fallas.is_empty(),
        fallas,
    };
    vista::para(borde, CAMINO, None, estado, |p, q| p.consulta_radicado(q, &x))
}

fn respuesta(borde: &Arc<Borde>, e: &Expediente) -> Response {
    let Some(portal) = borde.vivo.portal() else {
        return Error::NoExiste.pagina(borde, CAMINO);
    };
    let p = &e.peticion;
    let sitio = portal.sitio();
    let x = Seguimiento {
        radicado: e.radicado(&portal),
        clase: p.clase,
        tramite: sitio.tramite(&p.tramite).map(|t| t.nombre.to_string()),
        recibida: p.recibida_en,
        estado: p.estado,
        dependencia: sitio.dependencia(&p.dependencia).map(|d| d.nombre.to_string()),
        plazo: plazo_de(borde, e, None),
        historia: historia(e),
        respuesta: e.respuesta_publica(),
    };
    vista::para(borde, CAMINO, None, StatusCode::OK, |p, q| p.seguimiento(q, &x))
}
