//! What everybody reads of a consultation, and the receipt that only who wrote can open.

use super::{cuenta, hallar, informe, respuesta};
use crate::{
    borde::{Borde, Direccion, error::Error, idioma, limites::Que, paginas},
    sesion,
};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use pages::consultas::{ComentarioPublico, Comentarios, Recibo};
use serde::Deserialize;
use std::sync::Arc;
use store::comentarios::{self, Comentario};

/// Comments of a page.
const TANDA: usize = 50;
/// It is the same for everybody, and may be a minute old.
const UN_MINUTO: HeaderValue = HeaderValue::from_static("public, max-age=60");

/// From which number on.
#[derive(Deserialize)]
pub(super) struct Pagina {
    #[serde(default)]
    desde: String,
}

/// `GET /participa/consultas/{slug}/comentarios/?desde=…`.
pub(super) async fn lista(
    State(borde): State<Arc<Borde>>,
    Path(slug): Path<String>,
    Query(p): Query<Pagina>,
) -> Response {
    let camino = format!("/participa/consultas/{slug}/comentarios/");
    let r = async {
        let h = hallar(&borde, &slug)?;
        let despues = p.desde.parse::<u32>().map_or(0, |n| i64::from(n) - 1);
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let cuentas = comentarios::cuentas(c, &[&h.vista.slug]).await?;
        let mut filas = comentarios::publicados(c, &h.vista.slug, despues, TANDA as i64 + 1).await?;
        let suyo = comentarios::informe(c, &h.vista.slug).await?;
        drop(lector);
        let hay_mas = filas.len() > TANDA;
        filas.truncate(TANDA);
        let ultimo = filas.last().filter(|_| hay_mas).map(|k| k.numero + 1);
        let x = Comentarios {
            estado: h.consulta.en(borde.ahora()),
            cuenta: cuenta(&cuentas),
            informe: suyo.map(informe),
            comentarios: filas.into_iter().map(publico).collect(),
            siguientes: ultimo
                .map(|n| format!("participa/consultas/{}/comentarios/?desde={n}", h.vista.slug)),
            consulta: h.vista,
        };
        let mut r =
            paginas::con_portal(&borde, StatusCode::OK, |p| p.comentarios(&idioma::base(&camino), &x));
        r.headers_mut().insert(header::CACHE_CONTROL, UN_MINUTO);
        Ok(r)
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `GET /participa/consultas/{slug}/comentario/{codigo}/`.
pub(super) async fn recibo(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    Path((slug, codigo)): Path<(String, String)>,
) -> Response {
    let camino = format!("/participa/consultas/{slug}/comentario/x/");
    let r = async {
        borde.limites.contar_ip(Que::Estado, ip).map_err(Error::Demasiados)?;
        let h = hallar(&borde, &slug)?;
        let mut lector = borde.store.lector().await?;
        let k = comentarios::por_codigo(&mut lector.conn(), &codigo).await?;
        drop(lector);
        let k = k.filter(|k| k.consulta == h.vista.slug).ok_or(Error::NoExiste)?;
        let x = Recibo {
            consulta: h.vista,
            numero: k.numero,
            recibido: k.recibido_en,
            con_correo: !k.correo.is_empty(),
            publicado: k.publicado_en.is_some(),
            reserva: k.reserva(),
            respuesta: respuesta(&k),
            parte: k.parte,
            nombre: k.nombre,
            texto: k.texto,
        };
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.comentario_recibido(&idioma::base(&camino), &x)))
    };
    sesion::responder(&borde, &camino, r.await)
}

fn publico(k: Comentario) -> ComentarioPublico {
    ComentarioPublico {
        numero: k.numero,
        recibido: k.recibido_en,
        reserva: k.reserva(),
        respuesta: respuesta(&k),
        parte: k.parte,
        nombre: k.nombre_publico,
        texto: k.texto_publico,
    }
}
