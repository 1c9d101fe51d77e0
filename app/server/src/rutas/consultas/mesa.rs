//! `/funcionario/consultas/`: what waits in the consultations of an office, oldest first.

use super::{cuenta, hallada, hallar, informe};
use crate::{
    actos::{consultas::atiende, mesa::Mano},
    borde::{Borde, error::Error, paginas},
    rutas::{hecho::Recien, pedido::Atender},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use domain::publicacion::Tipo;
use pages::{
    consultas::{ComentarioDeMesa, ConsultaDeMesa, ConsultasDeMesa, FilaDeMesa, Volvio},
    persona::Falla,
};
use std::{collections::HashMap, sync::Arc};
use store::{
    Conn,
    comentarios::{self, Comentario, DeConsulta},
    peticiones::Ambito,
};

const CAMINO: &str = "/funcionario/consultas/";
/// Comments of each kind that stand on a page: the oldest, which come first.
const FILAS: i64 = 25;

/// `GET /funcionario/consultas/`.
pub(super) async fn lista(State(borde): State<Arc<Borde>>, Con(quien, ..): Con<Atender>) -> Response {
    let r = async {
        let presencia = quien.presencia(CAMINO, borde.ahora());
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let Some(ambito) = ambito(&borde, &quien, c).await? else {
            return Ok(paginas::con_portal(&borde, StatusCode::FORBIDDEN, |p| p.sin_permiso(&presencia)));
        };
        let x =
            ConsultasDeMesa { filas: filas(&borde, &ambito, c).await?, sueltas: sueltas(&borde, c).await? };
        drop(lector);
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.consultas_de_mesa(&presencia, &x)))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

async fn filas(borde: &Borde, ambito: &Ambito, c: &mut Conn<'_>) -> Result<Vec<FilaDeMesa>, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let todas = portal.sitio().publicadas(Tipo::Consulta).iter().filter_map(hallada);
    let suyas: Vec<_> = todas.filter(|h| atiende(ambito, h.consulta.dependencia.as_deref())).collect();
    let slugs: Vec<&str> = suyas.iter().map(|h| h.vista.slug.as_str()).collect();
    let cuentas = comentarios::cuentas(c, &slugs).await?;
    let cuentas: HashMap<&str, &DeConsulta> = cuentas.iter().map(|k| (k.consulta.as_str(), k)).collect();
    let informadas = comentarios::con_informe(c, &slugs).await?;
    let mut filas: Vec<FilaDeMesa> = suyas
        .iter()
        .map(|h| {
            let k = cuentas.get(h.vista.slug.as_str());
            FilaDeMesa {
                slug: h.vista.slug.clone(),
                titulo: h.vista.titulo.clone(),
                estado: h.consulta.en(borde.ahora()),
                cierra: h.vista.cierra,
                cuenta: k.map(|k| k.cuenta).unwrap_or_default(),
                espera_desde: k.and_then(|k| k.espera_desde),
                con_informe: informadas.contains(&h.vista.slug),
            }
        })
        .collect();
    // Where nothing waits, the last one to close first.
    filas.sort_by_key(|f| (f.espera_desde.is_none(), f.espera_desde, std::cmp::Reverse(f.cierra)));
    Ok(filas)
}

/// Whoever attends consultations learns of what came to one that is gone: its sheet, which said whose it is, went with it.
async fn sueltas(borde: &Borde, c: &mut Conn<'_>) -> Result<Vec<(String, u64)>, Error> {
    let mut slugs = comentarios::con_comentarios(c).await?;
    slugs.retain(|s| hallar(borde, s).is_err());
    let cuentas = comentarios::cuentas(c, &slugs).await?;
    let mut sueltas: Vec<_> = cuentas.into_iter().map(|k| (k.consulta, k.cuenta.recibidos)).collect();
    sueltas.sort();
    Ok(sueltas)
}

/// `GET /funcionario/consultas/{slug}/`.
pub(super) async fn una(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(slug): Path<String>,
    Query(recien): Query<Recien>,
) -> Response {
    let camino = format!("{CAMINO}{slug}/");
    let r = pagina(&borde, &quien, &slug, (&camino, StatusCode::OK), Some(&recien), (None, Vec::new()));
    let r = r.await;
    sesion::responder(&borde, &camino, r)
}

/// Its page, also where a form of it came back.
pub(super) async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    slug: &str,
    (camino, estado): (&str, StatusCode),
    recien: Option<&Recien>,
    (volvio, fallas): (Option<Volvio>, Vec<Falla>),
) -> Result<Response, Error> {
    let h = hallar(borde, slug)?;
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let ambito = ambito(borde, quien, c).await?;
    ambito.filter(|a| atiende(a, h.consulta.dependencia.as_deref())).ok_or(Error::NoExiste)?;
    let cuenta = cuenta(&comentarios::cuentas(c, &[slug]).await?);
    let x = ConsultaDeMesa {
        cuenta,
        por_publicar: de_mesa(comentarios::por_publicar(c, slug, FILAS).await?),
        por_responder: de_mesa(comentarios::por_responder(c, slug, FILAS).await?),
        falta: cuenta.falta(h.consulta.en(borde.ahora())),
        informe: comentarios::informe(c, slug).await?.map(informe),
        consulta: h.vista,
        volvio,
        fallas,
    };
    drop(lector);
    let mut presencia = quien.presencia(camino, borde.ahora());
    presencia.hecho = recien.and_then(Recien::hecho);
    Ok(paginas::con_portal(borde, estado, |p| p.consulta_de_mesa(&presencia, &x)))
}

async fn ambito(borde: &Borde, quien: &Quien, c: &mut Conn<'_>) -> Result<Option<Ambito>, Error> {
    let Some(mano) = Mano::de(borde, quien) else { return Ok(None) };
    Ok(mano.papel(c).await?.map(|p| p.ambito))
}

fn de_mesa(filas: Vec<Comentario>) -> Vec<ComentarioDeMesa> {
    let una = |k: Comentario| {
        // What everybody reads already is answered as they read it.
        let publicado = k.publicado_en.is_some();
        let (texto, nombre) =
            if publicado { (k.texto_publico, k.nombre_publico) } else { (k.texto, k.nombre) };
        let id = k.id.to_string();
        ComentarioDeMesa { id, numero: k.numero, parte: k.parte, nombre, texto, recibido: k.recibido_en }
    };
    filas.into_iter().map(una).collect()
}
