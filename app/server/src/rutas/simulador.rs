//! The page of the simulator: who enters, with which grado.

use crate::{
    azar,
    borde::{Borde, error::Error, paginas},
    sesion::Campos,
    simulador::{Negativa, Persona},
};
use axum::{
    body::Bytes,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::documento::Documento;
use pages::{Base, persona};
use std::sync::Arc;

const CAMINO: &str = "/simulador/autorizar";

/// Shows the made-up people.
pub(crate) async fn elegir(
    State(borde): State<Arc<Borde>>,
    Query(campos): Query<Vec<(String, String)>>,
) -> Response {
    let Some(simulador) = &borde.simulador else { return paginas::no_existe(&borde, CAMINO) };
    match simulador.pedir(&campos) {
        Err(n) => negar(&borde, &n),
        Ok(pantalla) => {
            let x = persona::Simulador {
                accion: CAMINO.trim_start_matches('/').to_owned(),
                personas: pantalla.personas.iter().map(inventada).collect(),
                elegida: pantalla.sugerida.map(str::to_owned),
                grado: pantalla.grado,
                ocultos: pantalla.campos.into_iter().map(|(n, v)| (n.to_owned(), v)).collect(),
            };
            paginas::con_portal(&borde, StatusCode::OK, |p| p.simulador(&Base::de_path(CAMINO), &x))
        }
    }
}

fn inventada(p: &Persona) -> persona::PersonaInventada {
    let documento = Documento { tipo: p.tipo_documento, numero: p.numero_documento.clone() };
    persona::PersonaInventada {
        id: p.sub.clone(),
        nombre: p.nombre.clone(),
        documento: documento.to_string(),
        nota: p.nota.clone(),
    }
}

/// Sends the person back with a code, or with their no.
pub(crate) async fn entrar(State(borde): State<Arc<Borde>>, cuerpo: Bytes) -> Response {
    let Some(simulador) = &borde.simulador else { return paginas::no_existe(&borde, CAMINO) };
    let Some(campos) = Campos::leer(&cuerpo) else { return Error::Formulario.pagina(&borde, CAMINO) };
    let resultado = if campos.marcado("cancelar") {
        simulador.cancelar(campos.pares())
    } else {
        match campos.texto("grado").parse() {
            Ok(grado) => simulador.entrar(campos.texto("persona"), grado, campos.pares(), &mut azar::azar()),
            Err(()) => Err(Negativa::Mostrar("Elija un grado.")),
        }
    };
    match resultado {
        Ok(url) => Redirect::to(url.as_str()).into_response(),
        Err(n) => negar(&borde, &n),
    }
}

fn negar(borde: &Arc<Borde>, n: &Negativa) -> Response {
    match n {
        Negativa::Devolver(url) => Redirect::to(url.as_str()).into_response(),
        Negativa::Mostrar(por) => {
            tracing::warn!(reason = por, "simulator");
            Error::Formulario.pagina(borde, CAMINO)
        }
    }
}
