//! Addresses of the edge that belong to people: each group of pages in a file, each post one act.

mod a_guardar;
mod accesos;
mod actuar;
mod api;
mod ayudas;
mod banco;
mod carpeta;
mod compartir;
mod consultas;
mod datos;
mod descarga;
mod documentos;
mod encuestas;
mod envio;
mod evidencia;
mod familia;
mod funcionario;
mod hecho;
mod ingreso;
mod llaves;
mod mesa;
mod notificaciones;
mod pedido;
mod por_hacer;
mod radicacion;
mod registro;
mod salida;
mod sesiones;
mod simulador;
mod suyo;

use crate::borde::{Borde, paginas};
use a_guardar::a_guardar;
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use std::sync::Arc;

/// Whatever looks at who is there.
pub(crate) fn con_sesion() -> Router<Arc<Borde>> {
    Router::new()
        .route("/ingresar", get(ingreso::ingresar))
        .route("/ingresar/retorno", get(ingreso::retorno))
        .route("/salir", post(salida::salir))
        .route("/registro/", get(registro::ver).post(registro::enviar))
        .route("/carpeta/", get(carpeta::ver))
        .route("/carpeta/plazos.ics", get(por_hacer::plazos))
        .route("/carpeta/datos/", get(datos::ver))
        .route("/carpeta/datos/corregir", get(datos::a_su_pagina).post(datos::corregir))
        .route("/carpeta/datos/consentimientos", get(datos::a_su_pagina).post(datos::consentir))
        .route("/carpeta/datos/supresion", get(datos::a_su_pagina).post(datos::suprimir))
        .route("/carpeta/datos/codigo", get(datos::a_su_pagina).post(familia::codigo))
        .route("/carpeta/datos/representar", get(datos::a_su_pagina).post(familia::representar))
        .route("/carpeta/datos/descarga/", get(descarga::pagina))
        .route("/carpeta/datos/descarga.json", get(descarga::json))
        .route("/carpeta/accesos/", get(accesos::ver))
        .route("/carpeta/sesiones/", get(sesiones::ver))
        .route("/carpeta/sesiones/cerrar", get(sesiones::a_su_pagina).post(sesiones::cerrar))
        .route("/carpeta/sesiones/extender", get(sesiones::a_su_pagina).post(sesiones::extender))
        .route("/carpeta/actuar/", get(actuar::ver).post(actuar::elegir))
        .route("/carpeta/tramites/", get(radicacion::lista))
        .route("/carpeta/tramites/borrar", get(radicacion::a_su_pagina).post(radicacion::borrar))
        .route("/carpeta/tramites/{radicado}/", get(radicacion::uno))
        .route("/carpeta/tramites/{radicado}/documentos/{orden}", get(mesa::documento_propio))
        .merge(mesa::rutas())
        .merge(documentos::rutas())
        .merge(notificaciones::rutas())
        .merge(ayudas::rutas())
        .merge(encuestas::rutas())
        .merge(consultas::de_mesa())
        .merge(compartir::rutas())
        .route("/funcionario/", get(mesa::bandeja))
        .route("/funcionario/personas", get(funcionario::a_su_pagina).post(funcionario::consultar))
}

/// Forms that anybody may file, their receipts, and what is published for everybody: a session is looked at where there is one, and they work under any
/// address by which the sede is reached.
pub(crate) fn de_todos() -> Router<Arc<Borde>> {
    let con_archivos = Router::new()
        .route("/pqrsd/", post(radicacion::enviar_pqrsd))
        .route("/pqrsd/solicitud/", get(radicacion::ver_pqrsd).post(radicacion::enviar_pqrsd))
        .route("/tramites/{slug}/solicitud/", get(radicacion::ver_tramite).post(radicacion::enviar_tramite))
        .route("/pqrsd/solicitud/adjuntar", post(radicacion::adjuntar_pqrsd))
        .route("/tramites/{slug}/solicitud/adjuntar", post(radicacion::adjuntar_tramite))
        .route("/verificar/", get(radicacion::verificar).post(radicacion::por_archivo))
        .route("/consulta/completar", get(radicacion::a_la_consulta).post(radicacion::completar))
        .layer(DefaultBodyLimit::max(envio::MAX_ENVIO));
    Router::new()
        .route("/constancia/{codigo}/", get(radicacion::constancia))
        .route("/constancia/{codigo}/constancia.jws", get(radicacion::jws))
        .route("/constancia/{codigo}/plazo.ics", get(radicacion::plazo))
        .route(
            "/constancia/{codigo}/pagar",
            get(radicacion::a_la_constancia).post(radicacion::pagar_constancia),
        )
        .route("/consulta/estado", get(radicacion::a_la_consulta).post(radicacion::consultar))
        .route("/consulta/documento", get(radicacion::a_la_consulta).post(radicacion::documento_pedido))
        .route("/verificar/{codigo}", get(radicacion::por_codigo))
        .merge(notificaciones::por_aviso())
        .merge(consultas::de_todos())
        .merge(con_archivos)
}

/// Whatever does not.
pub(crate) fn sin_sesion() -> Router<Arc<Borde>> {
    Router::new()
        .route("/ingresar/adios", get(salida::adios))
        .route("/ingresar/salida", get(salida::frontal).post(salida::trasera))
        .route("/.well-known/jwks.json", get(llaves::publicas))
        .route("/verificar/herramienta/verificador.html", get(llaves::verificador))
        .route("/simulador/autorizar", get(simulador::elegir).post(simulador::entrar))
        .route("/simulador/banco/pagar/{id}", get(banco::pagar).post(banco::decidir))
        .merge(evidencia::rutas())
        .merge(compartir::de_enlaces())
}

/// What other servers send, with a signature in the place of an origin.
pub(crate) fn de_servidores() -> Router<Arc<Borde>> {
    Router::new().route("/api/v1/pagos/aviso", post(banco::aviso)).merge(api::rutas())
}

#[cfg(test)]
pub(crate) use api::OPENAPI;
/// The second door of the form of sharing.
pub(crate) use compartir::en_sitio as compartir_documentos;
/// Where files come in pieces, and the second door of their pages.
pub(crate) use documentos::{SUBIDAS, tocar as tocar_documentos, ver as ver_documentos};
/// The second door of a notification.
pub(crate) use notificaciones::en_sitio as abrir_notificacion;
/// What somebody types, from the island of their form.
pub(crate) use radicacion::guardar as guardar_borrador;

/// For a page whose form asks more than the login proves: the address of the form, and the way up and back.
pub(crate) fn subida(ruta: &str) -> Option<(&'static str, String)> {
    let camino = format!("/{}", ruta.trim_start_matches('/'));
    let (pagina, forma, exige) = pedido::paginas().find(|(p, ..)| *p == camino)?;
    let destino = paginas::ingresar(exige, pagina, domain::grado::Falta::SinIdentidad);
    Some((forma, destino.trim_start_matches('/').to_owned()))
}
