//! `/funcionario/verbal/`: what somebody says before an official, with the eight data that the law asks.

use super::{limites, rechazados};
use crate::{
    actos::mesa::{Dicha, Mano, Papel, escribir_verbal},
    azar,
    borde::{Borde, error::Error, limites::Que, paginas},
    formas::{self, Forma},
    rutas::{envio::Envio, pedido::Atender, radicacion::ir_del_borrador},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Request, State},
    http::StatusCode,
    response::Response,
};
use domain::{fecha, formulario::Respuestas, idioma::ESPANOL, peticion::Canal};
use pages::{mesa::Verbal, persona::Falla};
use std::sync::Arc;
use store::Id;

const CAMINO: &str = "/funcionario/verbal/";

/// `GET /funcionario/verbal/`.
pub(super) async fn ver(State(borde): State<Arc<Borde>>, Con(quien, ..): Con<Atender>) -> Response {
    let r = async {
        let papel = papel(&borde, &quien).await?;
        let (clave, escrito) = (azar::secreto(), Respuestas::default());
        Ok(pagina(&borde, &quien, papel.as_ref(), (clave, escrito), Vec::new()))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// `POST /funcionario/verbal/`.
pub(super) async fn enviar(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    peticion: Request,
) -> Response {
    let r = async {
        borde.limites.contar(Que::Persona, quien.huella.as_bytes()).map_err(Error::Demasiados)?;
        let Some(papel) = papel(&borde, &quien).await? else {
            return Ok(pagina(&borde, &quien, None, Default::default(), Vec::new()));
        };
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let forma = Forma::verbal(portal.sitio()).ok_or(Error::NoExiste)?;
        let envio = Envio::leer(&borde, &forma.formulario, forma.megas, peticion).await?;
        radicar(&borde, &quien, papel, forma, envio).await
    };
    sesion::responder(&borde, CAMINO, r.await)
}

async fn papel(borde: &Borde, quien: &Quien) -> Result<Option<Papel>, Error> {
    let Some(mano) = Mano::de(borde, quien) else { return Ok(None) };
    let mut lector = borde.store.lector().await?;
    Ok(mano.papel(&mut lector.conn()).await?)
}

async fn radicar(
    borde: &Arc<Borde>,
    quien: &Quien,
    papel: Papel,
    forma: Forma,
    mut envio: Envio,
) -> Result<Response, Error> {
    let escrito = envio.respuestas.clone();
    let clave = Some(envio.orden("_clave")).filter(|c| es_clave(c)).map_or_else(azar::secreto, str::to_owned);
    let canal = escrito.texto("canal").parse().ok().filter(|c| *c != Canal::Sede).unwrap_or(Canal::Verbal);
    let ids: Vec<Id> = envio.recibidos.iter().map(|(_, r)| r.id).collect();
    let respuestas = respuestas(&escrito, &papel, canal, &ids);
    let revision = forma.formulario.revisar(&respuestas, fecha::legal(borde.ahora()));
    let mut malas: Vec<Falla> = formas::fallas(ESPANOL, &forma.formulario, &revision.errores);
    malas.extend(rechazados(&envio, forma.megas));
    if !malas.is_empty() {
        borde.deposito.soltar(&ids).await;
        if !ids.is_empty() {
            malas.push(Falla::new("archivos", "Adjunte otra vez los archivos: no los guardamos"));
        }
        return Ok(pagina(borde, quien, Some(&papel), (clave, escrito), malas));
    }
    let archivos = std::mem::take(&mut envio.recibidos);
    let x = Dicha { forma, respuestas, revision, canal, clave: clave.clone(), archivos };
    match escribir_verbal(borde, &papel, x).await? {
        Some(id) => ir_del_borrador(borde, CAMINO.trim_start_matches('/'), id, Some(&clave)).await,
        None => Err(Error::Formulario),
    }
}

/// A key as the page made it.
fn es_clave(s: &str) -> bool {
    s.len() == 43 && s.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// The fields of the page, with what the desk itself knows: how it was made and who received it.
fn respuestas(escrito: &Respuestas, papel: &Papel, canal: Canal, archivos: &[Id]) -> Respuestas {
    let mut r = Respuestas::default();
    for (en_pagina, en_forma) in [
        ("nombre", "nombre"),
        ("tipo", "documento.tipo"),
        ("numero", "documento.numero"),
        ("direccion", "direccion"),
        ("correo", "correo"),
        ("objeto", "objeto"),
        ("razones", "razones"),
    ] {
        r.agregar(en_forma, escrito.texto(en_pagina).to_owned());
    }
    r.poner("archivos", archivos.iter().map(ToString::to_string).collect::<Vec<_>>());
    let forma = if canal == Canal::Telefono { "Verbal, por teléfono" } else { "Verbal, en la ventanilla" };
    r.agregar("forma", forma.to_owned());
    r.agregar("funcionario", format!("{}, {}", papel.nombre, papel.palabras));
    r
}

/// The form; who attends nobody is told so.
fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    papel: Option<&Papel>,
    (clave, respuestas): (String, Respuestas),
    fallas: Vec<Falla>,
) -> Response {
    let presencia = quien.presencia(CAMINO, borde.ahora());
    let Some(papel) = papel else {
        return paginas::con_portal(borde, StatusCode::FORBIDDEN, |p| p.sin_permiso(&presencia));
    };
    let estado = if fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let en_pagina = |f: Falla| {
        let campo = f.campo.strip_prefix("documento.").unwrap_or(&f.campo);
        Falla::new(if campo == "documento" { "numero" } else { campo }, f.mensaje)
    };
    let x = Verbal {
        clave,
        funcionario: format!("{}, {}", papel.nombre, papel.palabras),
        ahora: borde.ahora(),
        respuestas,
        archivos: limites(borde),
        fallas: fallas.into_iter().map(en_pagina).collect(),
    };
    paginas::con_portal(borde, estado, |p| p.peticion_verbal(&presencia, &x))
}
