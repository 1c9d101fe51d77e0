//! What a person does with a notification, and the act itself once they opened it.

use super::{CAMINO, del_deposito::leer_acto, leer, prueba, una};
use crate::{
    actos::notificaciones::{NoAccede, acceder, rechazar},
    borde::{Borde, error::Error, idioma, paginas},
    rutas::{
        a_guardar, hecho,
        pedido::{Abrir, Ver},
    },
    sesion::{self, Con, Llenado, Quien},
};
use axum::{
    body::Body,
    extract::{Path, State},
    http::header,
    response::Response,
};
use domain::grado::{Exigencia, Falta, Grado};
use futures::StreamExt;
use islands::Parte;
use pages::persona::{Falla, Hecho, Mensaje};
use std::sync::Arc;
use store::{
    Id,
    notificaciones::{self, Notificacion},
};

/// `POST …/acceso`: the act has effect from now on, and its page shows it.
pub(super) async fn abrir(
    State(borde): State<Arc<Borde>>,
    Path(id): Path<String>,
    Llenado(quien, ..): Llenado<Abrir>,
) -> Response {
    let r = async {
        Ok(match accedida(&borde, &quien, &id).await? {
            Ok(id) => hecho::a(&format!("{CAMINO}{id}/"), Hecho::Notificado),
            Err(falta) => subir(&borde, &quien, (&id, "acceso"), falta),
        })
    };
    sesion::responder(&borde, &format!("{CAMINO}{id}/acceso"), r.await)
}

/// The same from its island: what the person sees from now on, where they are.
///
/// # Errors
/// As its post, whose page says why, also where more grado is asked.
pub(crate) async fn en_sitio(borde: &Borde, quien: &Quien, id: &str) -> Result<Parte, Error> {
    if !sesion::puede::<Abrir>(borde, quien) {
        return Err(Error::NoExiste);
    }
    let id = accedida(borde, quien, id).await?.map_err(|_| Error::NoExiste)?;
    let destino = hecho::ruta(&format!("{CAMINO}{id}/"), Hecho::Notificado);
    let p = una::parte(borde, quien, id).await?;
    Ok(Parte { ok: true, mensaje: idioma::hecho(Hecho::Notificado), destino, titulo: p.titulo, html: p.html })
}

/// Opens it, by whichever door: which one it is, or the grado that it asks for.
async fn accedida(borde: &Borde, quien: &Quien, id: &str) -> Result<Result<Id, (Grado, Falta)>, Error> {
    match acceder(borde, quien, leer(id)?).await? {
        Ok(n) => Ok(Ok(n.id)),
        Err(NoAccede::NoEsta) => Err(Error::NoExiste),
        Err(NoAccede::Grado(grado, falta)) => Ok(Err((grado, falta))),
    }
}

/// `POST …/rechazo`.
pub(super) async fn no_recibir(
    State(borde): State<Arc<Borde>>,
    Path(id): Path<String>,
    Llenado(quien, campos, ..): Llenado<Abrir>,
) -> Response {
    let r = async {
        if campos.texto("seguro") != "si" {
            let falla = Falla::clave("seguro", "falla.entienda_el_rechazo");
            return una::sin_rechazar(&borde, &quien, &id, vec![falla]).await;
        }
        let suya = leer(&id)?;
        match rechazar(&borde, &quien, suya).await? {
            true => Ok(hecho::a(&format!("{CAMINO}{suya}/"), Hecho::NotificacionRechazada)),
            false => Err(Error::NoExiste),
        }
    };
    sesion::responder(&borde, &format!("{CAMINO}{id}/rechazo"), r.await)
}

/// `GET …/documento`: what was not opened looks like what is not there.
pub(super) async fn documento(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Path(id): Path<String>,
) -> Response {
    sesion::responder(&borde, &format!("{CAMINO}{id}/documento"), entregar(&borde, &quien, &id).await)
}

/// `GET …/certificado`.
pub(super) async fn certificado(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Path(id): Path<String>,
) -> Response {
    let r = async {
        match con_derecho(&borde, &quien, (&id, "certificado")).await? {
            Ok(n) => prueba::certificado(&borde, &n).await,
            Err(subir) => Ok(subir),
        }
    };
    sesion::responder(&borde, &format!("{CAMINO}{id}/certificado"), r.await)
}

/// `GET …/prueba.zip`.
pub(super) async fn prueba(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Path(id): Path<String>,
) -> Response {
    let r = async {
        match con_derecho(&borde, &quien, (&id, "prueba.zip")).await? {
            Ok(n) => prueba::paquete(&borde, &n).await,
            Err(subir) => Ok(subir),
        }
    };
    sesion::responder(&borde, &format!("{CAMINO}{id}/prueba.zip"), r.await)
}

async fn entregar(borde: &Borde, quien: &Quien, id: &str) -> Result<Response, Error> {
    let n = match con_derecho(borde, quien, (id, "documento")).await? {
        Ok(n) => n,
        Err(subir) => return Ok(subir),
    };
    entregar_acto(borde, &n).await
}

/// The act itself, of one that may be handed over.
pub(super) async fn entregar_acto(borde: &Borde, n: &Notificacion) -> Result<Response, Error> {
    let contenido = n.contenido()?;
    let copia = contenido.copia();
    let leido = leer_acto(borde, n).await?;
    let bytes = leido.bytes;
    let cuerpo = Body::from_stream(leido.trozos().fuse());
    let mut r = a_guardar(&copia.nombre, "application/octet-stream", cuerpo);
    r.headers_mut().insert(header::CONTENT_LENGTH, bytes.into());
    Ok(r)
}

/// One of this person that has effect; or the way up, where it was never opened and the login proves too little.
async fn con_derecho(
    borde: &Borde,
    quien: &Quien,
    (id, que): (&str, &str),
) -> Result<Result<Notificacion, Response>, Error> {
    let persona = quien.datos.persona.ok_or(Error::NoExiste)?;
    let n = {
        let mut lector = borde.store.lector().await?;
        notificaciones::de_persona(&mut lector.conn(), persona, leer(id)?).await?
    };
    let n = n.filter(|n| con_efecto(borde, n)).ok_or(Error::NoExiste)?;
    // Who opened it proved then as much as was asked; who never did, proves it now.
    if n.accedida_en.is_none()
        && let Err(falta) = Exigencia::grado(n.grado).revisar(Some(quien.acreditacion()), borde.ahora())
    {
        return Ok(Err(subir(borde, quien, (id, que), (n.grado, falta))));
    }
    Ok(Ok(n))
}

/// Opened, or in effect by another way: nothing is told of an act before.
pub(in crate::rutas) fn con_efecto(borde: &Borde, n: &Notificacion) -> bool {
    n.accedida_en.is_some() || n.surtida_en.is_some_and(|en| en <= borde.ahora())
}

/// What the entity asks for this act is more than the login proves.
fn subir(borde: &Borde, quien: &Quien, (id, que): (&str, &str), (grado, falta): (Grado, Falta)) -> Response {
    let motivo = Mensaje::clave("porque.recibe_usted");
    let subir = paginas::Subir::new(Exigencia::grado(grado), falta, motivo, format!("{CAMINO}{id}/"));
    paginas::elevar(borde, &format!("{CAMINO}{id}/{que}"), quien, &subir)
}
