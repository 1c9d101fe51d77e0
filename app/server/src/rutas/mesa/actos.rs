//! The forms of a case: each reads its fields and does its act.

use super::{caso::tras, con_archivos, orden_de_mesa};
use crate::{
    actos::mesa::{
        Archivar, Asignar, Escribir, Gesto, Pasar, Prorrogar, Reabrir, Recurso, Requerir, Responder, Tomar,
        Trasladar, hacer,
    },
    borde::{Borde, error::Error, limites::Que},
    rutas::{envio::Envio, pedido::Atender},
    sesion::{self, Campos, Con, Llenado, Quien},
};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use domain::formulario::Respuestas;
use std::sync::Arc;

macro_rules! gestos {
    ($($(#[$doc:meta])* $nombre:ident: |$c:ident| $gesto:expr;)*) => {$(
        $(#[$doc])*
        pub(super) async fn $nombre(
            State(borde): State<Arc<Borde>>,
            Path(radicado): Path<String>,
            Llenado(quien, campos, ..): Llenado<Atender>,
        ) -> Response {
            let $c = &campos;
            let gesto = $gesto;
            enviar(&borde, &quien, &radicado, (stringify!($nombre), &campos), gesto).await
        }
    )*};
}

gestos! {
    /// `POST …/tomar`.
    tomar: |_c| Tomar;
    /// `POST …/asignar`.
    asignar: |c| Asignar(c.texto("funcionario").parse().ok());
    /// `POST …/pasar`.
    pasar: |c| Pasar { dependencia: c.texto("dependencia").to_owned(), motivo: c.texto("motivo").to_owned() };
    /// `POST …/trasladar`.
    trasladar: |c| Trasladar {
        entidad: c.texto("entidad").to_owned(),
        correo: c.texto("correo").to_lowercase(),
        motivo: c.texto("motivo").to_owned(),
    };
    /// `POST …/requerir`.
    requerir: |c| Requerir(c.texto("texto").to_owned());
    /// `POST …/escribir`.
    escribir: |c| Escribir(c.texto("texto").to_owned());
    /// `POST …/prorrogar`.
    prorrogar: |c| Prorrogar { hasta: c.texto("hasta").parse().ok(), motivo: c.texto("motivo").to_owned() };
    /// `POST …/archivar`.
    archivar: |c| Archivar(c.texto("motivo").to_owned());
    /// `POST …/reabrir`.
    reabrir: |c| Reabrir(c.texto("motivo").to_owned());
}

async fn enviar<G: Gesto>(
    borde: &Arc<Borde>,
    quien: &Quien,
    radicado: &str,
    (acto, campos): (&'static str, &Campos),
    gesto: G,
) -> Response {
    let r = async {
        let orden = orden_de_mesa(borde, quien, radicado, campos.texto("estado").parse().ok())?;
        let escrito = Respuestas::de(campos.pares().iter().cloned()).ok_or(Error::Formulario)?;
        let hecho = hacer(borde, orden.clone(), gesto).await?;
        tras(borde, quien, orden, (acto, escrito), hecho).await
    };
    sesion::responder(borde, &format!("/funcionario/casos/{radicado}/{acto}"), r.await)
}

/// `POST …/responder`, with the document of the answer.
pub(super) async fn responder(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(radicado): Path<String>,
    peticion: Request,
) -> Response {
    let camino = format!("/funcionario/casos/{radicado}/responder");
    let r = async {
        borde.limites.contar(Que::Persona, quien.huella.as_bytes()).map_err(Error::Demasiados)?;
        let (formulario, megas) = con_archivos(&borde, "documento")?;
        // Nobody else's file is taken to disk.
        let orden = orden_de_mesa(&borde, &quien, &radicado, None)?;
        let abre = {
            let mut lector = borde.store.lector().await?;
            orden.abrir(&mut lector.conn()).await?.is_some()
        };
        if !abre {
            return Err(Error::NoExiste);
        }
        let envio = Envio::leer(&borde, &formulario, megas, peticion).await?;
        con_documento(&borde, &quien, &radicado, envio, megas).await
    };
    sesion::responder(&borde, &camino, r.await)
}

async fn con_documento(
    borde: &Arc<Borde>,
    quien: &Quien,
    radicado: &str,
    mut envio: Envio,
    megas: u32,
) -> Result<Response, Error> {
    let escrito = envio.respuestas.clone();
    let de = |nombre: &str| escrito.texto(nombre).to_owned();
    let orden = orden_de_mesa(borde, quien, radicado, de("estado").parse().ok())?;
    let rechazados = super::rechazados(&envio, megas);
    let ids: Vec<_> = envio.recibidos.iter().map(|(_, r)| r.id).collect();
    let gesto = Responder {
        texto: de("texto"),
        recursos: match escrito.texto("recursos") {
            "si" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        recurso: Recurso { recurso: de("recurso"), plazo: de("plazo"), ante: de("ante") },
        documentos: std::mem::take(&mut envio.recibidos).into_iter().map(|(_, r)| r).collect(),
        rechazados,
    };
    let hecho = hacer(borde, orden.clone(), gesto).await;
    let hecho = match hecho {
        Ok(Ok(())) => Ok(()),
        otro => {
            borde.deposito.soltar(&ids).await;
            otro?.map_err(|n| super::pedir_otra_vez(n, "documento", !ids.is_empty()))
        }
    };
    tras(borde, quien, orden, ("responder", escrito), hecho).await
}
