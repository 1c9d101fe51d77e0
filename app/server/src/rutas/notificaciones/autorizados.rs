//! `/carpeta/notificaciones/autorizados/`: who else may receive, the writing that authorises somebody, and the way to take it back.

use super::leer;
use crate::{
    actos::{
        autorizar::{self, Negada, Pedida},
        notificaciones::procedimientos,
    },
    borde::{Borde, error::Error, paginas},
    rutas::{
        hecho::{self, Recien},
        pedido::{Autorizar, Preferir, Ver},
        radicacion::asunto,
    },
    sesion::{self, Campos, Con, EnPagina, Exige as _, Llenado, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{Redirect, Response},
};
use domain::{
    autorizacion::{NoAutoriza, dias},
    consentimiento::Alcance,
    documento::{Documento, TipoDocumento},
    fecha::legal,
    sitio::Sitio,
};
use pages::{
    notificaciones::{Autorizado, Autorizados},
    persona::{Exige, Falla, Hecho, Mensaje},
};
use std::sync::Arc;
use store::{
    Conn, Id, SqlResult,
    autorizaciones::{self, Autorizacion},
    pendientes, peticiones,
};

const CAMINO: &str = Autorizar::PAGINA;
/// Filings of the person that are offered.
const ABIERTAS: i64 = 20;

pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Query(recien): Query<Recien>,
) -> Response {
    sesion::responder(&borde, CAMINO, pagina(&borde, &quien, recien.hecho(), None).await)
}

/// A form's address that was loaded again goes to its page.
pub(super) async fn a_su_pagina() -> Redirect {
    Redirect::to(CAMINO)
}

/// `POST …/autorizados/`.
pub(super) async fn dar(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Autorizar>,
) -> Response {
    let r = async {
        let fallas = match pedida(&campos) {
            Ok(pedida) => match autorizar::autorizar(&borde, &quien, pedida, CAMINO).await? {
                Ok(()) => return Ok(hecho::a(CAMINO, Hecho::AutorizadoARecibir)),
                Err(negada) => vec![falla(negada)],
            },
            Err(fallas) => fallas,
        };
        pagina(&borde, &quien, None, Some((campos, fallas))).await
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// `POST …/autorizados/retirar`: as easy as can be.
pub(super) async fn retirar(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Preferir>,
) -> Response {
    let r = async {
        match autorizar::retirar(&borde, &quien, leer(campos.texto("id"))?).await? {
            true => Ok(hecho::a(CAMINO, Hecho::AutorizacionRetirada)),
            false => Err(Error::NoExiste),
        }
    };
    sesion::responder(&borde, &format!("{CAMINO}retirar"), r.await)
}

async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    recien: Option<Hecho>,
    vuelta: Option<(Campos, Vec<Falla>)>,
) -> Result<Response, Error> {
    let persona = quien.datos.persona.ok_or(Error::NoExiste)?;
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let (sitio, ahora) = (portal.sitio(), borde.ahora());
    let (filas, alcances, guardado) = borde
        .store
        .leer_junto(async |c| {
            let filas = vigentes(borde, sitio, c, persona).await?;
            let guardado = pendientes::tomar(c, persona, CAMINO, ahora).await?;
            Ok::<_, Error>((filas, alcances(c, sitio, persona).await?, guardado))
        })
        .await?;
    let restaurado = vuelta.is_none() && guardado.is_some();
    let (campos, fallas) = vuelta
        .unwrap_or_else(|| (guardado.as_deref().and_then(Campos::de_json).unwrap_or_default(), Vec::new()));
    let corto = |n: &str| campos.texto(n).chars().take(250).collect::<String>();
    let falta = Autorizar::EXIGENCIA.revisar(Some(quien.acreditacion()), ahora).is_err();
    let estado = if fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let x = Autorizados {
        filas,
        puede: quien.documento().is_some_and(|d| !d.tipo.es_de_menor()),
        alcances,
        tipo: corto("tipo"),
        numero: corto("numero"),
        alcance: corto("alcance"),
        hasta: corto("hasta"),
        dias: Some(dias(legal(ahora))),
        restaurado,
        exige: falta
            .then(|| Exige { grado: Autorizar::EXIGENCIA.grado, motivo: Mensaje::clave(Autorizar::PORQUE) }),
        fallas,
    };
    let mut presencia = quien.presencia(CAMINO, ahora);
    presencia.hecho = recien;
    Ok(paginas::html(borde, estado, portal.autorizados_a_recibir(&presencia, &x)))
}

/// Who may receive for a person today.
pub(super) async fn vigentes(
    borde: &Borde,
    sitio: &Sitio,
    c: &mut Conn<'_>,
    persona: Id,
) -> SqlResult<Vec<Autorizado>> {
    let hoy = legal(borde.ahora());
    let mut filas = Vec::new();
    for a in autorizaciones::de(c, persona).await?.iter().filter(|a| a.regla().abierta(hoy)) {
        filas.push(Autorizado {
            id: a.id.to_string(),
            documento: a.documento().abreviado(),
            de_que: de_que(sitio, c, a).await?,
            hasta: a.hasta,
        });
    }
    Ok(filas)
}

/// For what, in words; none for all matters.
async fn de_que(sitio: &Sitio, c: &mut Conn<'_>, a: &Autorizacion) -> SqlResult<Option<String>> {
    if let Some(id) = a.peticion {
        let p = peticiones::por_id(c, id).await?;
        return Ok(p.map(|p| sitio.entidad.radicacion.escribir(p.radicado())));
    }
    let nombre =
        |codigo: &str| sitio.tramite(codigo).map_or_else(|| codigo.to_owned(), |t| t.nombre.to_string());
    Ok(Some(a.procedimiento.as_str()).filter(|p| !p.is_empty()).map(nombre))
}

/// What may be authorised besides all matters: open filings first, then what may notify.
async fn alcances(c: &mut Conn<'_>, sitio: &Sitio, persona: Id) -> Result<Vec<(String, String)>, Error> {
    let mut lista = Vec::new();
    for r in peticiones::abiertas(c, persona, ABIERTAS).await? {
        let Some(p) = peticiones::por_id(c, r.id).await? else { continue };
        let radicado = sitio.entidad.radicacion.escribir(p.radicado());
        let titulo = format!("{} · {radicado}", asunto(sitio, &p.tramite, &p.asunto));
        lista.push((Alcance::Asunto(radicado).to_string(), titulo));
    }
    let todos = procedimientos(c, sitio, persona).await?;
    lista.extend(todos.into_iter().map(|p| (Alcance::Procedimiento(p.codigo).to_string(), p.nombre)));
    Ok(lista)
}

fn pedida(campos: &Campos) -> Result<Pedida, Vec<Falla>> {
    let tipo = campos.texto("tipo").parse::<TipoDocumento>().ok();
    let documento = tipo.and_then(|t| Documento::parse(t, campos.texto("numero")));
    let hasta = campos.texto("hasta").parse().ok();
    match (documento, hasta, campos.marcado("acepta")) {
        (Some(documento), Some(hasta), true) => {
            Ok(Pedida { documento, alcance: Alcance::leer(campos.texto("alcance")), hasta })
        }
        (documento, hasta, acepta) => Err([
            documento.is_none().then(|| Falla::clave("numero", "falla.numero_de_documento")),
            hasta.is_none().then(|| falla(Negada::Regla(NoAutoriza::Hasta))),
            (!acepta).then(|| Falla::clave("acepta", "falla.autoriza_por_escrito")),
        ]
        .into_iter()
        .flatten()
        .collect()),
    }
}

fn falla(no: Negada) -> Falla {
    let no = match no {
        Negada::Alcance => return Falla::clave("alcance", "falla.que_puede_recibir"),
        Negada::Regla(no) => no,
    };
    match no {
        NoAutoriza::NoPuede => Falla::clave("", "falla.no_puede_autorizar"),
        NoAutoriza::Propio => Falla::clave("numero", "falla.ya_las_abre"),
        NoAutoriza::Empresa => Falla::clave("tipo", "falla.documento_de_persona"),
        NoAutoriza::Menor => Falla::clave("tipo", "falla.menor_no_recibe"),
        NoAutoriza::Hasta => Falla::clave("hasta", "falla.dia_hasta_un_anio"),
        NoAutoriza::Ya(hasta) => {
            Falla::new("numero", Mensaje::clave("falla.ya_puede_recibirlas").con("dia", hasta))
        }
        NoAutoriza::Muchas => Falla::clave("", "falla.cinco_autorizadas"),
        NoAutoriza::Todas => Falla::clave("", "falla.sin_mas_autorizaciones"),
    }
}
