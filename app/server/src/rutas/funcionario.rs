//! `/funcionario/personas`: finds a registered person, and writes down who looked and why before it shows anything.

use super::{datos::en_orden, pedido::Atender};
use crate::{
    actos::{self, Consulta},
    borde::{Borde, error::Error, limites::Que, paginas},
    sesion::{self, Campos, Llenado, Quien},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{Redirect, Response},
};
use domain::documento::{Documento, TipoDocumento};
use pages::persona::{Atencion, Consultada, DatoRecibido, Falla};
use std::sync::Arc;
use store::{datos, funcionarios};

const CAMINO: &str = "/funcionario/";
const PERSONAS: &str = "/funcionario/personas";
/// Letters of a reason, at least and at most.
const MOTIVO: std::ops::RangeInclusive<usize> = 10..=300;

pub(crate) async fn a_su_pagina() -> Redirect {
    Redirect::to(CAMINO)
}

/// The form, for who attends here now.
async fn pagina(borde: &Arc<Borde>, quien: &Quien, camino: &str, x: Atencion) -> Result<Response, Error> {
    let presencia = quien.presencia(camino, borde.ahora());
    let Some(f) = papel(borde, quien).await? else {
        return Ok(paginas::con_portal(borde, StatusCode::FORBIDDEN, |p| p.sin_permiso(&presencia)));
    };
    let mal = x.no_encontrada || !x.fallas.is_empty();
    let estado = if mal { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let dependencia = actos::oficinas(borde).remove(&f.dependencia).unwrap_or(f.dependencia);
    let x = Atencion { papel: actos::PALABRAS.to_owned(), dependencia, ..x };
    Ok(paginas::con_portal(borde, estado, |p| p.funcionario(&presencia, &x)))
}

async fn papel(borde: &Borde, quien: &Quien) -> Result<Option<funcionarios::Funcionario>, Error> {
    let Some(documento) = quien.documento() else { return Ok(None) };
    let mut lector = borde.store.lector().await?;
    Ok(funcionarios::por_documento(&mut lector.conn(), documento).await?.into_iter().next())
}

pub(crate) async fn consultar(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Atender>,
) -> Response {
    let r = async {
        borde.limites.contar(Que::Consulta, quien.huella.as_bytes()).map_err(Error::Demasiados)?;
        let escrito = Atencion {
            tipo: campos.texto("tipo").to_owned(),
            numero: campos.texto("numero").to_owned(),
            motivo: campos.texto("motivo").to_owned(),
            ..Atencion::default()
        };
        match leer(&campos) {
            Err(fallas) => pagina(&borde, &quien, PERSONAS, Atencion { fallas, ..escrito }).await,
            Ok(consulta) => buscar(&borde, &quien, consulta, escrito).await,
        }
    };
    sesion::responder(&borde, PERSONAS, r.await)
}

async fn buscar(
    borde: &Arc<Borde>,
    quien: &Quien,
    consulta: Consulta,
    escrito: Atencion,
) -> Result<Response, Error> {
    let presencia = quien.presencia(PERSONAS, borde.ahora());
    match actos::consultar(borde, quien, consulta).await? {
        Err(actos::NoAtiende) => {
            Ok(paginas::con_portal(borde, StatusCode::FORBIDDEN, |p| p.sin_permiso(&presencia)))
        }
        Ok(None) => pagina(borde, quien, PERSONAS, Atencion { no_encontrada: true, ..escrito }).await,
        Ok(Some(datos)) => {
            let x = Consultada {
                datos: en_orden(&datos).into_iter().map(recibido).collect(),
                motivo: escrito.motivo,
            };
            Ok(paginas::con_portal(borde, StatusCode::OK, |p| p.consultada(&presencia, &x)))
        }
    }
}

fn leer(campos: &Campos) -> Result<Consulta, Vec<Falla>> {
    let mut fallas = Vec::new();
    let documento = campos
        .texto("tipo")
        .parse::<TipoDocumento>()
        .ok()
        .and_then(|tipo| Documento::parse(tipo, campos.texto("numero")));
    if documento.is_none() {
        fallas.push(Falla::new("numero", "Revise el número: no puede ser de ese tipo de documento"));
    }
    let motivo = campos.texto("motivo").to_owned();
    if !MOTIVO.contains(&motivo.chars().count()) {
        fallas.push(Falla::new("motivo", "Diga para qué consulta, en 10 a 300 letras: la persona lo leerá"));
    }
    match documento {
        Some(documento) if fallas.is_empty() => Ok(Consulta { documento, motivo }),
        _ => Err(fallas),
    }
}

fn recibido(d: &datos::Dato) -> DatoRecibido {
    let nombre = match d.campo {
        datos::Campo::Nombre => "Nombre",
        datos::Campo::TipoDocumento => "Tipo de documento",
        datos::Campo::NumeroDocumento => "Número de documento",
        datos::Campo::Correo => "Correo",
        datos::Campo::Telefono => "Teléfono",
        datos::Campo::Direccion => "Dirección",
    };
    DatoRecibido { nombre: nombre.into(), valor: d.valor.clone() }
}
