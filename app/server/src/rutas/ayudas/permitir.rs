//! What a person does about who helps them with a filing: lets somebody in, and sends them away.

use crate::{
    actos::{
        ayudas::{self, Nombrado},
        mesa::{Actor, Negado, Orden},
    },
    borde::{Borde, error::Error},
    rutas::{hecho, mesa, pedido::Permitir, radicacion},
    sesion::{self, Campos, Llenado, Quien},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use domain::{
    ayudante::{MAX_DIAS, NoEntra},
    documento::{Documento, TipoDocumento},
    fecha,
};
use pages::{
    persona::{Falla, Hecho, Mensaje},
    peticion::{AyudanteVista, Ayudantes, MiTramite},
};
use std::sync::Arc;
use store::{Id, ayudantes as tabla};

/// `POST /carpeta/tramites/{radicado}/ayudantes`.
pub(super) async fn permitir(
    State(borde): State<Arc<Borde>>,
    Path(radicado): Path<String>,
    Llenado(quien, campos, ..): Llenado<Permitir>,
) -> Response {
    let camino = format!("/carpeta/tramites/{radicado}/ayudantes");
    let r = async {
        let orden = de_persona(&borde, &quien, &radicado)?;
        let fallas = match leer(&campos) {
            Ok((documento, dias)) => {
                let hecho = ayudas::nombrar(&borde, orden.clone(), documento, dias).await?;
                match no_entra(hecho)? {
                    None => return Ok(a_la_solicitud(&orden, Hecho::AyudanteNombrado)),
                    Some(falla) => vec![falla],
                }
            }
            Err(fallas) => fallas,
        };
        let estado = StatusCode::UNPROCESSABLE_ENTITY;
        volver(&borde, &quien, &orden.radicado, (&camino, estado), |x| con(x, &campos, fallas)).await
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `POST …/ayudantes/retirar`.
pub(super) async fn retirar(
    State(borde): State<Arc<Borde>>,
    Path(radicado): Path<String>,
    Llenado(quien, campos, ..): Llenado<Permitir>,
) -> Response {
    let camino = format!("/carpeta/tramites/{radicado}/ayudantes/retirar");
    let r = async {
        let orden = de_persona(&borde, &quien, &radicado)?;
        let id: Id = campos.texto("id").parse().map_err(|_| Error::NoExiste)?;
        let hecho = ayudas::retirar(&borde, orden.clone(), id).await?;
        hecho.map_err(|_| Error::NoExiste)?;
        Ok(a_la_solicitud(&orden, Hecho::AyudanteRetirado))
    };
    sesion::responder(&borde, &camino, r.await)
}

/// Its page again, with what must be put right first.
pub(in crate::rutas) async fn volver(
    borde: &Arc<Borde>,
    quien: &Quien,
    radicado: &str,
    (camino, estado): (&str, StatusCode),
    cambiar: impl FnOnce(&mut MiTramite),
) -> Result<Response, Error> {
    let mut x = radicacion::mi_tramite(borde, quien, radicado).await?;
    cambiar(&mut x);
    Ok(radicacion::mostrar(borde, quien, camino, estado, None, &x))
}

/// Who may come into a filing today.
pub(in crate::rutas) async fn ayudantes(borde: &Borde, peticion: Id) -> Result<Ayudantes, Error> {
    let hoy = fecha::legal(borde.ahora());
    let mut lector = borde.store.lector().await?;
    let todas = tabla::de(&mut lector.conn(), peticion).await?;
    let una = |a: &tabla::Ayudante| AyudanteVista {
        id: a.id.to_string(),
        documento: a.documento().abreviado(),
        hasta: a.hasta,
    };
    let filas = todas.iter().filter(|a| a.ayuda().abierta(hoy)).map(una).collect();
    Ok(Ayudantes { filas, ..Ayudantes::default() })
}

fn de_persona(borde: &Borde, quien: &Quien, radicado: &str) -> Result<Orden, Error> {
    mesa::orden(borde, Actor::Persona(quien.datos.persona.ok_or(Error::NoExiste)?), radicado, None)
}

fn a_la_solicitud(orden: &Orden, que: Hecho) -> Response {
    hecho::a(&format!("/carpeta/tramites/{}/", orden.radicado), que)
}

/// What was typed, beside what must be put right.
fn con(x: &mut MiTramite, campos: &Campos, fallas: Vec<Falla>) {
    let corto = |n| campos.texto(n).chars().take(40).collect();
    x.ayudantes.tipo = corto("tipo");
    x.ayudantes.numero = corto("numero");
    x.ayudantes.dias = corto("dias");
    x.caso.fallas = fallas;
}

fn leer(campos: &Campos) -> Result<(Documento, u16), Vec<Falla>> {
    let tipo = campos.texto("tipo").parse::<TipoDocumento>().ok();
    let documento = tipo.and_then(|t| Documento::parse(t, campos.texto("numero")));
    let dias = campos.texto("dias").parse().ok().filter(|d| (1..=MAX_DIAS).contains(d));
    match (documento, dias, campos.marcado("acepta")) {
        (Some(documento), Some(dias), true) => Ok((documento, dias)),
        (documento, dias, acepta) => Err([
            documento.is_none().then(|| Falla::clave("numero", "falla.numero_de_documento")),
            dias.is_none().then(|| falla(NoEntra::Dias)),
            (!acepta).then(|| Falla::clave("acepta", "falla.entienda_la_ayuda")),
        ]
        .into_iter()
        .flatten()
        .collect()),
    }
}

fn no_entra(hecho: Nombrado) -> Result<Option<Falla>, Error> {
    match hecho {
        Ok(Ok(())) => Ok(None),
        Ok(Err(no)) => Ok(Some(falla(no))),
        Err(Negado::Fallas(_) | Negado::Otro | Negado::NoEsta) => Err(Error::NoExiste),
    }
}

fn falla(no: NoEntra) -> Falla {
    match no {
        NoEntra::Propio => Falla::clave("numero", "falla.ya_la_ve"),
        NoEntra::Empresa => Falla::clave("tipo", "falla.documento_de_persona"),
        NoEntra::Dias => Falla::new("dias", Mensaje::clave("falla.numero_hasta").con("maximo", MAX_DIAS)),
        NoEntra::Ya(hasta) => Falla::new("numero", Mensaje::clave("falla.ya_puede_verla").con("dia", hasta)),
        NoEntra::Muchos => Falla::clave("", "falla.cinco_ayudan"),
        NoEntra::Todas => Falla::clave("", "falla.sin_mas_permisos"),
    }
}
