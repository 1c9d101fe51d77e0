//! `/carpeta/datos/`: what is held, and what its owner may do about it. Every form of the page comes back to the page.

use super::{
    hecho::{self, Recien},
    pedido::{Consentir, Corregir, Suprimir, Ver},
};
use crate::{
    actos::{self, Decision},
    borde::{Borde, error::Error, paginas},
    sesion::{self, Campos, Con, Exige as _, Llenado, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{Redirect, Response},
};
use domain::consentimiento::{Alcance, Clase};
use pages::persona::{
    Autorizacion, CodigoDeMenor, Correccion, Dato, Datos, EstadoAutorizacion, EstadoSupresion, Exige, Falla,
    Familia, Hecho, Mensaje, Movimiento, Origen, Representacion, Supresion,
};
use std::sync::Arc;
use store::{
    consentimientos::{self, Consentimiento},
    datos as tabla, pendientes, supresiones,
};

const CAMINO: &str = "/carpeta/datos/";
pub(super) const CORREGIR: &str = "/carpeta/datos/corregir";
const SUPRIMIR: &str = "/carpeta/datos/supresion";
/// Letters of a reason.
const MAX_MOTIVO: usize = 1000;

/// What goes beyond the data themselves: what was typed, what went wrong, what was just made.
#[derive(Default)]
pub(super) struct Vuelta {
    pub(super) correccion: Option<Campos>,
    pub(super) representacion: Option<Representacion>,
    pub(super) codigo: Option<CodigoDeMenor>,
    pub(super) fallas: Vec<Falla>,
}

pub(crate) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Query(recien): Query<Recien>,
) -> Response {
    sesion::responder(&borde, CAMINO, pagina(&borde, &quien, CAMINO, recien.hecho(), Vuelta::default()).await)
}

/// A form's address that was loaded again goes to its page.
pub(crate) async fn a_su_pagina() -> Redirect {
    Redirect::to(CAMINO)
}

pub(crate) async fn corregir(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Corregir>,
) -> Response {
    let r = async {
        match actos::Correccion::leer(&campos) {
            Ok(correccion) => {
                actos::corregir(&borde, &quien, correccion, CORREGIR).await?;
                Ok(hecho::a(CAMINO, Hecho::Corregido))
            }
            Err(fallas) => {
                let vuelta = Vuelta { correccion: Some(campos), fallas, ..Vuelta::default() };
                pagina(&borde, &quien, CORREGIR, None, vuelta).await
            }
        }
    };
    sesion::responder(&borde, CORREGIR, r.await)
}

pub(crate) async fn consentir(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Consentir>,
) -> Response {
    let r = async {
        let otorgado = match campos.texto("otorgado") {
            "true" => true,
            "false" => false,
            _ => return Err(Error::Formulario),
        };
        let (slug, leida) = (campos.texto("slug"), campos.texto("huella"));
        match actos::consentir(&borde, &quien, slug, otorgado, leida, Alcance::Todos).await? {
            // What was read must be what is authorised: a text that changed meanwhile is shown again.
            Decision::Cambio => {
                let falla = Falla::clave("", "falla.texto_cambio");
                let vuelta = Vuelta { fallas: vec![falla], ..Vuelta::default() };
                pagina(&borde, &quien, CAMINO, None, vuelta).await
            }
            Decision::NoExiste => Err(Error::Formulario),
            Decision::Asentada | Decision::Igual => {
                Ok(hecho::a(CAMINO, if otorgado { Hecho::Autorizado } else { Hecho::Retirado }))
            }
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}

pub(crate) async fn suprimir(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Suprimir>,
) -> Response {
    let r = async {
        let motivo: String = campos.texto("motivo").chars().take(MAX_MOTIVO).collect();
        actos::pedir_supresion(&borde, &quien, motivo, SUPRIMIR).await?;
        Ok(hecho::a(CAMINO, Hecho::SupresionPedida))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// The page, also for a form that came back.
pub(super) async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    camino: &str,
    recien: Option<Hecho>,
    vuelta: Vuelta,
) -> Result<Response, Error> {
    let Some((portal, persona)) = borde.vivo.portal().zip(quien.datos.persona) else {
        return Err(Error::NoExiste);
    };
    let ahora = borde.ahora();
    let (filas, historia, pedidas, guardado, motivo) = borde
        .store
        .leer_junto(async |c| {
            let filas = tabla::de(c, persona).await?;
            let historia = consentimientos::historia(c, persona).await?;
            let pedidas = supresiones::de(c, persona).await?;
            let guardado = pendientes::tomar(c, persona, CORREGIR, ahora).await?;
            let motivo = pendientes::tomar(c, persona, SUPRIMIR, ahora).await?;
            Ok::<_, Error>((filas, historia, pedidas, guardado, motivo))
        })
        .await?;
    let motivo = motivo.and_then(|m| Campos::de_json(&m)).map(|m| m.texto("motivo").to_owned());
    let menor = quien.documento().is_some_and(|d| d.tipo.es_de_menor());
    let estado = if vuelta.fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let x = Datos {
        correccion: correccion(quien, borde, &filas, vuelta.correccion, guardado),
        filas: en_orden(&filas).into_iter().map(dato).collect(),
        autorizaciones: autorizaciones(&portal.sitio().clausulas.0, &historia, menor),
        historia: historia.iter().map(movimiento).collect(),
        supresion: Supresion { pedida: pedidas.first().map(pedida), motivo: motivo.unwrap_or_default() },
        familia: if menor {
            Familia::Menor(vuelta.codigo)
        } else {
            Familia::Adulto(vuelta.representacion.unwrap_or_default())
        },
        fallas: vuelta.fallas,
    };
    let mut presencia = quien.presencia(camino, ahora);
    presencia.hecho = recien;
    Ok(paginas::html(borde, estado, portal.datos(&presencia, &x)))
}

/// What stands in the form: what was just typed, else what waited, else what is held.
fn correccion(
    quien: &Quien,
    borde: &Borde,
    filas: &[tabla::Dato],
    escrito: Option<Campos>,
    guardado: Option<String>,
) -> Correccion {
    let restaurado = escrito.is_none() && guardado.is_some();
    let campos = escrito.or_else(|| guardado.as_deref().and_then(Campos::de_json));
    let valor = |campo: tabla::Campo| match &campos {
        Some(c) => c.texto(campo.nombre()).to_owned(),
        None => filas.iter().find(|f| f.campo == campo).map(|f| f.valor.clone()).unwrap_or_default(),
    };
    let falta = Corregir::EXIGENCIA.revisar(Some(quien.acreditacion()), borde.ahora()).is_err();
    Correccion {
        correo: valor(tabla::Campo::Correo),
        telefono: valor(tabla::Campo::Telefono),
        direccion: valor(tabla::Campo::Direccion),
        restaurado,
        exige: falta
            .then(|| Exige { grado: Corregir::EXIGENCIA.grado, motivo: Mensaje::clave(Corregir::PORQUE) }),
    }
}

/// First who the person is, then how to reach them.
pub(super) fn en_orden(filas: &[tabla::Dato]) -> Vec<&tabla::Dato> {
    use tabla::Campo;
    let orden = [
        Campo::Nombre,
        Campo::TipoDocumento,
        Campo::NumeroDocumento,
        Campo::Correo,
        Campo::Telefono,
        Campo::Direccion,
    ];
    orden.iter().filter_map(|campo| filas.iter().find(|f| f.campo == *campo)).collect()
}

pub(super) fn dato(f: &tabla::Dato) -> Dato {
    let origen = match f.origen {
        tabla::Origen::Autenticacion => Origen::Autenticacion,
        tabla::Origen::Persona => Origen::Persona,
    };
    Dato { campo: f.campo.nombre().to_owned(), valor: f.valor.clone(), origen, desde: f.actualizado_en }
}

pub(super) fn movimiento(c: &Consentimiento) -> Movimiento {
    Movimiento {
        titulo: c.titulo.clone(),
        otorgado: c.otorgado,
        version: c.version.clone(),
        en: c.en,
        por_representante: c.representante.is_some(),
    }
}

/// Each text in force with the last thing that was said about it; `historia` comes newest first. Words that changed since
/// are words that nobody authorised.
///
/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.2
fn autorizaciones<'c>(
    clausulas: &'c [domain::consentimiento::Clausula],
    historia: &[Consentimiento],
    menor: bool,
) -> Vec<Autorizacion<'c>> {
    let estado = |c: &domain::consentimiento::Clausula| match historia
        .iter()
        .find(|h| h.slug == *c.slug && h.asunto.is_none() && h.procedimiento.is_empty())
    {
        None => EstadoAutorizacion::Nunca,
        Some(h) if h.otorgado && h.huella != *c.huella => EstadoAutorizacion::Nunca,
        Some(h) if h.otorgado => EstadoAutorizacion::Otorgada {
            desde: h.en,
            version: h.version.clone(),
            por_representante: h.representante.is_some(),
        },
        Some(h) => EstadoAutorizacion::Retirada { desde: h.en },
    };
    let una = |clausula: &'c domain::consentimiento::Clausula| {
        let estado = estado(clausula);
        let otorgada = matches!(estado, EstadoAutorizacion::Otorgada { .. });
        Autorizacion { clausula, decide: clausula.clase != Clase::Terminos && (!menor || otorgada), estado }
    };
    clausulas.iter().map(una).collect()
}

fn pedida(s: &supresiones::Supresion) -> (domain::Instante, EstadoSupresion) {
    let estado = match s.estado {
        supresiones::Estado::Pedida => EstadoSupresion::Pedida,
        supresiones::Estado::Aceptada => EstadoSupresion::Resuelta,
        supresiones::Estado::Negada => EstadoSupresion::Negada,
    };
    (s.pedida_en, estado)
}
