//! `/registro/`: terms, authorisations one by one, and electronic notification, before there is a folder.

use super::{hecho, pedido::Entrar};
use crate::{
    actos::{self, Aceptadas, NoAceptadas},
    borde::{Borde, error::Error, paginas},
    sesion::{self, Campos, Con, Llenado, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::consentimiento::{Clase, Clausula, Clausulas};
use pages::persona::{Casilla, DatoRecibido, Falla, Hecho, Mensaje, Registro};
use serde::Deserialize;
use std::sync::Arc;
use store::consentimientos::{self, Consentimiento};
use tower_sessions::Session;

const CAMINO: &str = "/registro/";

#[derive(Deserialize)]
pub(crate) struct Volver {
    #[serde(default)]
    volver: String,
}

/// Asks; whoever answered all of it already goes on.
pub(crate) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Entrar>,
    sesion: Session,
    Query(v): Query<Volver>,
) -> Response {
    if sesion::al_dia(&borde, &quien) {
        return Redirect::to(&destino(&borde, &quien)).into_response();
    }
    sesion::responder(
        &borde,
        CAMINO,
        async {
            if let Some(volver) = borde.publico.volver(&v.volver) {
                Quien::guardar(&sesion, &sesion::Datos { volver: Some(volver), ..quien.datos.clone() })
                    .await?;
            }
            pagina(&borde, &quien, &Campos::default(), Vec::new()).await
        }
        .await,
    )
}

/// Registers, or says at once all that is missing.
pub(crate) async fn enviar(
    State(borde): State<Arc<Borde>>,
    sesion: Session,
    Llenado(quien, campos, ..): Llenado<Entrar>,
) -> Response {
    sesion::responder(&borde, CAMINO, registrar(&borde, &sesion, quien, &campos).await)
}

async fn registrar(
    borde: &Arc<Borde>,
    sesion: &Session,
    quien: Quien,
    campos: &Campos,
) -> Result<Response, Error> {
    let Some(portal) = borde.vivo.portal() else { return Err(Error::NoExiste) };
    let clausulas = &portal.sitio().clausulas;
    let menor = quien.documento().is_some_and(|d| d.tipo.es_de_menor());
    let marcadas = clausulas.0.iter().filter(|c| campos.marcado(&casilla(c)));
    // What was read must be what is accepted: a text that changed meanwhile is shown again.
    if marcadas.clone().any(|c| campos.texto(&format!("huella-{}", &*c.slug)) != &*c.huella) {
        let falla = Falla::clave("", "falla.textos_cambiaron");
        return pagina(borde, &quien, &Campos::default(), vec![falla]).await;
    }
    let aceptadas = match Aceptadas::leer(clausulas, marcadas.map(|c| &*c.slug), menor) {
        Ok(aceptadas) => aceptadas,
        Err(NoAceptadas::Desconocida) => return Err(Error::Formulario),
        Err(NoAceptadas::SinTerminos) => {
            let campo = clausulas.terminos().map(casilla).unwrap_or_default();
            let falla = Falla::clave(campo, "falla.acepte_terminos");
            return pagina(borde, &quien, campos, vec![falla]).await;
        }
    };
    let antes = quien.datos.persona.is_some();
    let persona = actos::registrar(borde, &quien, aceptadas).await?;
    let terminos = clausulas.terminos().map(|t| t.huella.to_string());
    let destino = destino(borde, &quien);
    // Who registers may do more than before: a new id.
    sesion.cycle_id().await?;
    Quien::guardar(sesion, &sesion::Datos { persona: Some(persona), terminos, volver: None, ..quien.datos })
        .await?;
    Ok(hecho::a(&destino, if antes { Hecho::TextosNuevos } else { Hecho::Registrado }))
}

fn destino(borde: &Borde, quien: &Quien) -> String {
    let volver = quien.datos.volver.as_deref().and_then(|v| borde.publico.volver(v));
    volver.filter(|v| !v.starts_with(CAMINO)).unwrap_or_else(|| "/carpeta/".to_owned())
}

/// Name of the box of a text.
fn casilla(c: &Clausula) -> String {
    format!("acepta-{}", &*c.slug)
}

async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    campos: &Campos,
    mut fallas: Vec<Falla>,
) -> Result<Response, Error> {
    let Some(portal) = borde.vivo.portal() else { return Err(Error::NoExiste) };
    if portal.sitio().clausulas.terminos().is_none() {
        fallas = vec![Falla::clave("", "falla.sin_terminos")];
    }
    let vigentes = vigentes(borde, quien).await?;
    let menor = quien.documento().is_some_and(|d| d.tipo.es_de_menor());
    let clausulas = &portal.sitio().clausulas;
    let casillas = faltan(clausulas, &vigentes, menor)
        .map(|clausula| Casilla { clausula, marcada: campos.marcado(&casilla(clausula)) })
        .collect();
    let a = &quien.datos.identidad.atributos;
    let cambio = quien.datos.persona.is_some();
    let x = Registro {
        datos: if cambio { Vec::new() } else { recibidos(quien) },
        casillas,
        correo: a.correo.clone(),
        menor,
        cambio,
        fallas,
    };
    let estado = if x.fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let presencia = quien.presencia(CAMINO, borde.ahora());
    Ok(paginas::html(borde, estado, portal.registro(&presencia, &x)))
}

/// Texts that this person never answered in these words; of the optional ones, only those once accepted are asked again.
fn faltan<'c>(
    clausulas: &'c Clausulas,
    vigentes: &'c [Consentimiento],
    menor: bool,
) -> impl Iterator<Item = &'c Clausula> {
    let nueva = vigentes.is_empty();
    clausulas.0.iter().filter(move |c| {
        let antes = vigentes.iter().find(|v| v.slug == *c.slug);
        let cambio = antes.is_some_and(|v| v.otorgado && v.huella != *c.huella);
        let falta = match c.clase {
            Clase::Terminos => antes.is_none_or(|v| v.huella != *c.huella),
            _ => cambio || nueva,
        };
        falta && (!menor || c.clase == Clase::Terminos)
    })
}

async fn vigentes(borde: &Borde, quien: &Quien) -> Result<Vec<Consentimiento>, Error> {
    let Some(persona) = quien.datos.persona else { return Ok(Vec::new()) };
    let mut lector = borde.store.lector().await?;
    Ok(consentimientos::vigentes(&mut lector.conn(), persona).await?)
}

pub(super) fn recibidos(quien: &Quien) -> Vec<DatoRecibido> {
    let a = &quien.datos.identidad.atributos;
    let datos = [
        ("recibido.nombre", a.nombre.clone()),
        ("recibido.documento", a.documento.as_ref().map(ToString::to_string)),
        ("recibido.correo", a.correo.clone()),
        ("recibido.telefono", a.telefono.clone()),
        ("recibido.direccion", a.direccion.clone()),
    ];
    let con_valor = datos
        .into_iter()
        .filter_map(|(n, v)| v.map(|valor| DatoRecibido { nombre: Mensaje::clave(n), valor }));
    con_valor.collect()
}
