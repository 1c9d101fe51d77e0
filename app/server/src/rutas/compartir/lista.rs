//! What somebody shares, and what is shared with them.

use super::{
    CAMINO, duenio,
    filas::{fila, nombre},
};
use crate::{
    borde::{Borde, error::Error, paginas},
    rutas::{hecho::Recien, pedido::Compartir},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use domain::Instante;
use pages::compartir::{Compartidos, RecibidoFila};
use serde::Deserialize;
use std::sync::Arc;
use store::{
    Conn,
    compartidos::{self, Compartido},
};

/// Lines of a page.
const PAGINA: usize = 50;

/// What the address asks: older ones than these.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Consulta {
    desde: String,
    recibidos: String,
}

/// `GET /carpeta/compartidos/`.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Compartir>,
    Query(consulta): Query<Consulta>,
    Query(recien): Query<Recien>,
) -> Response {
    let r = async {
        let x = vista(&borde, &quien, &consulta).await?;
        let mut presencia = quien.presencia(CAMINO, borde.ahora());
        presencia.hecho = recien.hecho();
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.compartidos(&presencia, &x)))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

async fn vista(borde: &Borde, quien: &Quien, consulta: &Consulta) -> Result<Compartidos, Error> {
    let (persona, ahora) = (duenio(quien)?, borde.ahora());
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let abiertos = compartidos::abiertos(c, persona, ahora).await?;
    let desde = consulta.desde.parse().ok();
    let terminados = compartidos::terminados(c, persona, ahora, desde, PAGINA as i64 + 1).await?;
    let (terminados, anteriores) = paginar(terminados, "desde");
    let (recibidos, recibidos_anteriores) = recibidos(c, quien, consulta, ahora).await?;
    Ok(Compartidos {
        abiertos: abiertos.iter().map(|p| fila(p, ahora)).collect(),
        terminados: terminados.iter().map(|p| fila(p, ahora)).collect(),
        anteriores,
        recibidos,
        recibidos_anteriores,
    })
}

async fn recibidos(
    c: &mut Conn<'_>,
    quien: &Quien,
    consulta: &Consulta,
    ahora: Instante,
) -> Result<(Vec<RecibidoFila>, Option<String>), Error> {
    let Some(documento) = quien.documento() else { return Ok((Vec::new(), None)) };
    let desde = consulta.recibidos.parse().ok();
    let filas = compartidos::recibidos(c, documento, ahora, desde, PAGINA as i64 + 1).await?;
    let (filas, anteriores) = paginar(filas, "recibidos");
    let mut recibidos = Vec::new();
    for p in filas {
        recibidos.push(RecibidoFila {
            id: p.id.to_string(),
            de: nombre(c, p.persona).await?,
            proposito: p.proposito,
            hasta: p.hasta,
        });
    }
    Ok((recibidos, anteriores))
}

/// A page of them, and where the next one is.
fn paginar(mut filas: Vec<Compartido>, clave: &str) -> (Vec<Compartido>, Option<String>) {
    let mas = filas.len() > PAGINA;
    filas.truncate(PAGINA);
    let siguiente = filas.last().filter(|_| mas).map(|p| format!("carpeta/compartidos/?{clave}={}", p.id));
    (filas, siguiente)
}
