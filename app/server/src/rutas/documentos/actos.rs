//! What is done with one document: each post one act, then back to where it shows.

use super::{
    CAMINO, duenio, en, id,
    lista::{self, Vuelta},
    quiza_id, uno, zip,
};
use crate::{
    actos::carpeta as acto,
    borde::{Borde, error::Error},
    rutas::{hecho, pedido::Guardar},
    sesion::{self, Llenado},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::carpeta::{self, MAX_ETIQUETA, MAX_ETIQUETAS, MAX_NOMBRE};
use pages::persona::{Falla, Hecho, Mensaje};
use std::sync::Arc;

/// One that changes nothing but where or how it shows.
macro_rules! gesto {
    ($(#[$doc:meta])* $nombre:ident, $fin:literal, |$borde:ident, $persona:ident, $id:ident| $hace:expr, $a:expr) => {
        $(#[$doc])*
        pub(super) async fn $nombre(
            State(borde): State<Arc<Borde>>,
            Path(documento): Path<String>,
            Llenado(quien, ..): Llenado<Guardar>,
        ) -> Response {
            let r = async {
                let ($borde, $persona, $id) = (&borde, duenio(&quien)?, id(&documento)?);
                if $hace { Ok($a($id)) } else { Err(Error::NoExiste) }
            };
            sesion::responder(&borde, &format!(concat!("{}{}/", $fin), CAMINO, documento), r.await)
        }
    };
}

gesto! {
    /// `POST …/{id}/borrar`.
    borrar, "borrar",
    |borde, persona, id| acto::borrar(borde, persona, vec![id]).await? == 1,
    |_| hecho::a(CAMINO, Hecho::DocumentosBorrados)
}
gesto! {
    /// `POST …/{id}/recuperar`.
    recuperar, "recuperar",
    |borde, persona, id| acto::recuperar(borde, persona, id).await?,
    |id| hecho::a(&format!("{CAMINO}{id}/"), Hecho::DocumentoRecuperado)
}
gesto! {
    /// `POST …/{id}/borrar-del-todo`.
    borrar_del_todo, "borrar-del-todo",
    |borde, persona, id| acto::vaciar(borde, persona, id).await?,
    |_| hecho::a("/carpeta/documentos/papelera/", Hecho::DocumentoBorrado)
}
gesto! {
    /// `POST …/{id}/ocultar`.
    ocultar, "ocultar",
    |borde, persona, id| acto::ocultar(borde, persona, id, true).await?,
    |_| hecho::a(CAMINO, Hecho::DocumentoOculto)
}
gesto! {
    /// `POST …/{id}/mostrar`.
    mostrar, "mostrar",
    |borde, persona, id| acto::ocultar(borde, persona, id, false).await?,
    |id| hecho::a(&format!("{CAMINO}{id}/"), Hecho::DocumentoVisible)
}

/// `POST …/{id}/renombrar`.
pub(super) async fn renombrar(
    State(borde): State<Arc<Borde>>,
    Path(documento): Path<String>,
    Llenado(quien, campos, ..): Llenado<Guardar>,
) -> Response {
    let camino = format!("{CAMINO}{documento}/renombrar");
    let r = async {
        let (persona, id) = (duenio(&quien)?, id(&documento)?);
        let escrito = campos.texto("nombre").to_owned();
        let Some(nombre) = carpeta::nombre(&escrito) else {
            let fallas = vec![Falla::new("nombre", sin_nombre())];
            return uno::volver(&borde, &quien, id, &camino, fallas, Some((escrito, String::new()))).await;
        };
        if !acto::renombrar(&borde, persona, id, nombre).await? {
            return Err(Error::NoExiste);
        }
        Ok(hecho::a(&format!("{CAMINO}{id}/"), Hecho::DocumentoCambiado))
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `POST …/{id}/etiquetar`.
pub(super) async fn etiquetar(
    State(borde): State<Arc<Borde>>,
    Path(documento): Path<String>,
    Llenado(quien, campos, ..): Llenado<Guardar>,
) -> Response {
    let camino = format!("{CAMINO}{documento}/etiquetar");
    let r = async {
        let (persona, id) = (duenio(&quien)?, id(&documento)?);
        let escrito = campos.texto("etiquetas").to_owned();
        let Some(etiquetas) = carpeta::etiquetas(&escrito) else {
            let que = Mensaje::clave("falla.etiquetas").con("n", MAX_ETIQUETAS).con("maximo", MAX_ETIQUETA);
            let fallas = vec![Falla::new("etiquetas", que)];
            return uno::volver(&borde, &quien, id, &camino, fallas, Some((String::new(), escrito))).await;
        };
        if !acto::etiquetar(&borde, persona, id, etiquetas).await? {
            return Err(Error::NoExiste);
        }
        Ok(hecho::a(&format!("{CAMINO}{id}/"), Hecho::DocumentoCambiado))
    };
    sesion::responder(&borde, &camino, r.await)
}

/// `POST …/{id}/mover`.
pub(super) async fn mover(
    State(borde): State<Arc<Borde>>,
    Path(documento): Path<String>,
    Llenado(quien, campos, ..): Llenado<Guardar>,
) -> Response {
    let r = async {
        let (persona, id) = (duenio(&quien)?, id(&documento)?);
        if !acto::mover(&borde, persona, id, quiza_id(campos.texto("carpeta"))?).await? {
            return Err(Error::NoExiste);
        }
        Ok(hecho::a(&format!("{CAMINO}{id}/"), Hecho::DocumentoCambiado))
    };
    sesion::responder(&borde, &format!("{CAMINO}{documento}/mover"), r.await)
}

/// `POST /carpeta/documentos/borrar`: those that were ticked.
pub(super) async fn borrar_varios(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Guardar>,
) -> Response {
    let r = async {
        let (persona, lugar) = (duenio(&quien)?, quiza_id(campos.texto("carpeta"))?);
        let volver = async |que: Mensaje| {
            let vuelta = Vuelta { fallas: vec![Falla::new("", que)], ..Vuelta::default() };
            lista::volver(&borde, &quien, lugar, vuelta).await
        };
        let Some(ids) = zip::algunos(&campos)? else {
            return volver(Mensaje::clave("falla.un_documento")).await;
        };
        let todos = ids.len();
        match acto::borrar(&borde, persona, ids).await? {
            0 => volver(Mensaje::clave("falla.entregado_no_se_borra")).await,
            n if n < todos => volver(solo(n)).await,
            _ => Ok(hecho::a(&en(lugar), Hecho::DocumentosBorrados)),
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// Some of those that were ticked cannot be deleted.
pub(super) fn solo(n: usize) -> Mensaje {
    Mensaje::clave("falla.solo_algunos_a_la_papelera").con("n", n)
}

/// A document or a folder has a name.
pub(super) fn sin_nombre() -> Mensaje {
    Mensaje::clave("falla.nombre").con("maximo", MAX_NOMBRE)
}
