//! A child's one-time code, and the authorisation of who represents them.

use super::{
    datos::{self, Vuelta},
    hecho,
    pedido::{Consentir, Representar},
};
use crate::{
    actos,
    borde::{Borde, error::Error, paginas},
    sesion::{self, Campos, Llenado, Quien},
};
use axum::{extract::State, http::StatusCode, response::Response};
use domain::consentimiento::{Clase, Clausula};
use pages::persona::{self, Casilla, CodigoDeMenor, Falla, Hecho, Representacion};
use std::sync::Arc;

const CODIGO: &str = "/carpeta/datos/codigo";
const REPRESENTAR: &str = "/carpeta/datos/representar";
const NO_SIRVE: &str = "falla.codigo_de_menor_no_sirve";
/// Kinds of representative, as the form sends them.
const PARENTESCOS: [&str; 5] = ["madre", "padre", "abuelos", "tutela", "defensor"];

/// Makes the child's code; it is shown once.
pub(crate) async fn codigo(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, ..): Llenado<Consentir>,
) -> Response {
    let r = async {
        let Some((codigo, vence)) = actos::crear_codigo(&borde, &quien).await? else {
            return Err(Error::Formulario);
        };
        let vuelta = Vuelta { codigo: Some(CodigoDeMenor { codigo, vence }), ..Vuelta::default() };
        datos::pagina(&borde, &quien, CODIGO, Some(Hecho::CodigoCreado), vuelta).await
    };
    sesion::responder(&borde, CODIGO, r.await)
}

/// First the code and who the representative is; then the purposes, one by one.
pub(crate) async fn representar(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Representar>,
) -> Response {
    let r = async {
        let dicho = Representacion {
            codigo: campos.texto("codigo").to_owned(),
            parentesco: campos.texto("parentesco").to_owned(),
            escucho: campos.marcado("escucho"),
        };
        let fallas = revisar(&dicho);
        if !fallas.is_empty() {
            return volver(&borde, &quien, dicho, fallas).await;
        }
        if !campos.marcado("paso") {
            return elegir(&borde, &quien, dicho, Vec::new()).await;
        }
        decidir(&borde, &quien, &campos, dicho).await
    };
    sesion::responder(&borde, REPRESENTAR, r.await)
}

fn revisar(r: &Representacion) -> Vec<Falla> {
    let mut fallas = Vec::new();
    if r.codigo.is_empty() {
        fallas.push(Falla::clave("codigo", "falla.codigo_de_menor"));
    }
    if !PARENTESCOS.contains(&r.parentesco.as_str()) {
        fallas.push(Falla::clave("parentesco", "falla.parentesco"));
    }
    if !r.escucho {
        fallas.push(Falla::clave("escucho", "falla.escuche_al_menor"));
    }
    fallas
}

async fn volver(
    borde: &Arc<Borde>,
    quien: &Quien,
    dicho: Representacion,
    fallas: Vec<Falla>,
) -> Result<Response, Error> {
    let vuelta = Vuelta { representacion: Some(dicho), fallas, ..Vuelta::default() };
    datos::pagina(borde, quien, REPRESENTAR, None, vuelta).await
}

async fn elegir(
    borde: &Arc<Borde>,
    quien: &Quien,
    dicho: Representacion,
    fallas: Vec<Falla>,
) -> Result<Response, Error> {
    let Some(menor) = actos::menor_de(borde, quien, &dicho.codigo).await? else {
        return volver(borde, quien, dicho, vec![Falla::clave("codigo", NO_SIRVE)]).await;
    };
    let Some(portal) = borde.vivo.portal() else { return Err(Error::NoExiste) };
    let par = |n: &str, v: &str| (n.to_owned(), v.to_owned());
    let estado = if fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let x = persona::Representar {
        menor,
        casillas: de_datos(&portal.sitio().clausulas.0)
            .map(|clausula| Casilla { clausula, marcada: false })
            .collect(),
        ocultos: vec![
            par("paso", "2"),
            par("codigo", &dicho.codigo),
            par("parentesco", &dicho.parentesco),
            par("escucho", "si"),
        ],
        fallas,
    };
    let presencia = quien.presencia(REPRESENTAR, borde.ahora());
    Ok(paginas::html(borde, estado, portal.representar(&presencia, &x)))
}

async fn decidir(
    borde: &Arc<Borde>,
    quien: &Quien,
    campos: &Campos,
    dicho: Representacion,
) -> Result<Response, Error> {
    let Some(portal) = borde.vivo.portal() else { return Err(Error::NoExiste) };
    let marcada = |c: &&Clausula| campos.marcado(&format!("acepta-{}", &*c.slug));
    let marcadas: Vec<Clausula> = de_datos(&portal.sitio().clausulas.0).filter(marcada).cloned().collect();
    if marcadas.is_empty() {
        let falla = Falla::clave("", "falla.una_autorizacion");
        return elegir(borde, quien, dicho, vec![falla]).await;
    }
    if actos::autorizar_por(borde, quien, &dicho.codigo, dicho.parentesco.clone(), marcadas).await? {
        return Ok(hecho::a("/carpeta/datos/", Hecho::MenorAutorizado));
    }
    volver(borde, quien, dicho, vec![Falla::clave("codigo", NO_SIRVE)]).await
}

fn de_datos(clausulas: &[Clausula]) -> impl Iterator<Item = &Clausula> {
    clausulas.iter().filter(|c| c.clase == Clase::Datos)
}
