//! `/carpeta/actuar/`: for whom the person acts.

use super::{
    hecho::{self},
    pedido,
};
use crate::{
    actos,
    borde::{Borde, error::Error, paginas},
    sesion::{self, Con, Llenado, Quien},
};
use axum::{extract::State, http::StatusCode, response::Response};
use pages::persona::{Actuar, EmpresaElegible, Falla, Hecho};
use std::sync::Arc;
use tower_sessions::Session;

const CAMINO: &str = "/carpeta/actuar/";

pub(crate) async fn ver(State(borde): State<Arc<Borde>>, Con(quien, ..): Con<pedido::Actuar>) -> Response {
    pagina(&borde, &quien, Vec::new())
}

pub(crate) async fn elegir(
    State(borde): State<Arc<Borde>>,
    sesion: Session,
    Llenado(quien, campos, ..): Llenado<pedido::Actuar>,
) -> Response {
    let por = campos.texto("por");
    let nit = if por == "persona" { "" } else { por };
    let r = async {
        if por.is_empty() {
            return Ok(pagina(&borde, &quien, vec![Falla::clave("por", "falla.por_quien")]));
        }
        match actos::actuar_por(&borde, &quien, nit).await? {
            None => Ok(pagina(&borde, &quien, vec![Falla::clave("por", "falla.una_de_la_lista")])),
            Some(actua_por) => {
                Quien::guardar(&sesion, &sesion::Datos { actua_por, ..quien.datos.clone() }).await?;
                Ok::<_, Error>(hecho::a("/carpeta/", Hecho::ActuaPor))
            }
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}

fn pagina(borde: &Arc<Borde>, quien: &Quien, fallas: Vec<Falla>) -> Response {
    let empresas = &quien.datos.identidad.atributos.empresas;
    let elegible = |e: &domain::identidad::Empresa| EmpresaElegible {
        nit: e.nit.numero.clone(),
        documento: e.nit.to_string(),
        nombre: e.nombre.clone(),
    };
    let estado = if fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let actual = quien.datos.actua_por.as_ref().map(|e| e.nit.numero.clone());
    let x = Actuar { empresas: empresas.iter().map(elegible).collect(), actual, fallas };
    let presencia = quien.presencia(CAMINO, borde.ahora());
    paginas::con_portal(borde, estado, |p| p.actuar(&presencia, &x))
}
