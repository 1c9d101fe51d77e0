//! `/funcionario/encuestas/`: what people said in the last year of what an office attended; the receiving office reads all.

use crate::{
    actos::mesa::{Mano, Papel},
    borde::{Borde, error::Error, paginas},
    rutas::{a_guardar, pedido::Atender},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use domain::{Fecha, Instante, encuesta::Cuenta, fecha, sitio::Sitio};
use jiff::ToSpan;
use pages::mesa::{ComentarioVista, Encuestas, TramiteEncuestado};
use serde::Deserialize;
use std::sync::Arc;
use store::{
    Conn, Id,
    encuestas::{self, Comentario, DelMes},
};

const CAMINO: &str = "/funcionario/encuestas/";
const CSV: &str = "/funcionario/encuestas.csv";
/// Months that are told.
const MESES: i32 = 12;
/// Comments of a page.
const COMENTARIOS: usize = 20;

#[derive(Deserialize)]
pub(super) struct Antes {
    /// Moment and id of the last comment of the page before.
    #[serde(default)]
    antes: String,
}

/// `GET /funcionario/encuestas/`.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Query(antes): Query<Antes>,
) -> Response {
    let r = async {
        let presencia = quien.presencia(CAMINO, borde.ahora());
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let Some(papel) = papel(&borde, &quien, c).await? else {
            return Ok(paginas::con_portal(&borde, StatusCode::FORBIDDEN, |p| p.sin_permiso(&presencia)));
        };
        let meses = encuestas::por_mes(c, oficinas(&papel), &desde(&borde)).await?;
        let lugar = lugar(&antes.antes);
        let mut dichos = encuestas::comentarios(c, oficinas(&papel), lugar, COMENTARIOS as i64 + 1).await?;
        let mas = dichos.len() > COMENTARIOS;
        dichos.truncate(COMENTARIOS);
        let ultimo = dichos.last().filter(|_| mas);
        let x = Encuestas {
            tramites: por_tramite(portal.sitio(), meses),
            anteriores: ultimo
                .map(|k| format!("funcionario/encuestas/?antes={}.{}", k.en.as_millisecond(), k.peticion)),
            comentarios: dichos.into_iter().map(|k| comentario(portal.sitio(), k)).collect(),
        };
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.encuestas(&presencia, &x)))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// `GET /funcionario/encuestas.csv`: the same table; of very few there is no average.
pub(super) async fn csv(State(borde): State<Arc<Borde>>, Con(quien, ..): Con<Atender>) -> Response {
    let r = async {
        let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let Some(papel) = papel(&borde, &quien, c).await? else {
            let presencia = quien.presencia(CSV, borde.ahora());
            return Ok(paginas::con_portal(&borde, StatusCode::FORBIDDEN, |p| p.sin_permiso(&presencia)));
        };
        let meses = encuestas::por_mes(c, oficinas(&papel), &desde(&borde)).await?;
        Ok(a_guardar("encuestas.csv", "text/csv; charset=utf-8", en_csv(portal.sitio(), &meses)))
    };
    sesion::responder(&borde, CSV, r.await)
}

async fn papel(borde: &Borde, quien: &Quien, c: &mut Conn<'_>) -> Result<Option<Papel>, Error> {
    let Some(mano) = Mano::de(borde, quien) else { return Ok(None) };
    Ok(mano.papel(c).await?)
}

/// Their own; none for all, of whoever also receives what nobody routed.
fn oficinas(papel: &Papel) -> Option<&[String]> {
    papel.ambito.todas.is_none().then_some(&papel.ambito.suyas[..])
}

/// The first month that is told, as 2026-01.
fn desde(borde: &Borde) -> String {
    let hoy = fecha::legal(borde.ahora());
    let primero = hoy.checked_sub((MESES - 1).months()).unwrap_or(hoy);
    primero.to_string().chars().take(7).collect()
}

fn lugar(s: &str) -> Option<(Instante, Id)> {
    let (en, id) = s.split_once('.')?;
    Some((Instante::from_millisecond(en.parse().ok()?).ok()?, id.parse().ok()?))
}

/// Empty for PQRSD; a trámite that is offered no more keeps the name of its address.
fn nombre(sitio: &Sitio, slug: &str) -> String {
    sitio.tramite(slug).map_or_else(|| slug.to_owned(), |t| t.nombre.to_string())
}

/// "noviembre de 2026".
fn en_palabras(mes: &str) -> String {
    let dia: Option<Fecha> = format!("{mes}-01").parse().ok();
    let larga = dia.map(fecha::larga).unwrap_or_default();
    larga.split_once(" de ").map_or_else(|| mes.to_owned(), |(_, m)| m.to_owned())
}

fn por_tramite(sitio: &Sitio, meses: Vec<DelMes>) -> Vec<TramiteEncuestado> {
    let mut lista: Vec<(String, TramiteEncuestado)> = Vec::new();
    for m in meses {
        if lista.last().is_none_or(|(slug, _)| *slug != m.tramite) {
            let (nombre, total) = (nombre(sitio, &m.tramite), Cuenta::default());
            lista.push((m.tramite.clone(), TramiteEncuestado { nombre, total, meses: Vec::new() }));
        }
        if let Some((_, t)) = lista.last_mut() {
            t.total = t.total.con(m.cuenta);
            t.meses.push((en_palabras(&m.mes), m.cuenta));
        }
    }
    let mut tramites: Vec<_> = lista.into_iter().map(|(_, t)| t).collect();
    tramites.sort_by(|a, b| a.nombre.cmp(&b.nombre));
    tramites
}

fn comentario(sitio: &Sitio, k: Comentario) -> ComentarioVista {
    ComentarioVista {
        tramite: nombre(sitio, &k.tramite),
        mes: en_palabras(&k.mes),
        estrellas: u8::try_from(k.estrellas).unwrap_or(1),
        texto: k.comentario,
    }
}

fn en_csv(sitio: &Sitio, meses: &[DelMes]) -> Vec<u8> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    // A write to memory does not fail.
    let _ = csv.write_record(["tramite", "mes", "respuestas", "estrellas_promedio", "facil_porcentaje"]);
    for m in meses {
        let tramite = if m.tramite.is_empty() { "PQRSD".to_owned() } else { nombre(sitio, &m.tramite) };
        let promedio = m.cuenta.decimas().map(|d| format!("{}.{}", d / 10, d % 10)).unwrap_or_default();
        let facil = m.cuenta.facil().map(|f| f.to_string()).unwrap_or_default();
        let _ = csv.write_record([&tramite, &m.mes, &m.cuenta.cuantas.to_string(), &promedio, &facil]);
    }
    csv.into_inner().unwrap_or_default()
}
