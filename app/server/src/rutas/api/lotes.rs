//! `POST /api/v1/notificaciones/lotes`: many notifications, one a line, each with its answer; memory does not grow with them.

use super::{
    acto,
    lineas::{Linea, Lineas},
    llamador::Crea,
    notificar::{clave, creada, de_la_dependencia, encargo, resultado},
    objeto::Objeto,
    pedido::{Pedido, Revisado},
    problema::Problema,
};
use crate::{
    actos::notificaciones::{Encargo, Suerte, notificar_por},
    borde::{Borde, error::Error},
};
use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use futures::{StreamExt, stream};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    io::{self, SeekFrom},
    sync::{Arc, Mutex, PoisonError},
};
use store::{
    Id,
    sistemas::{Acto, Sistema},
};
use tokio::{
    fs::File,
    io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt},
    sync::Semaphore,
};

/// Lines that are written together.
const GRUPO: usize = 250;
/// Groups on their way at once: while one is written, the next is read.
const A_LA_VEZ: usize = 3;
/// Batches at once in one server.
static TURNOS: Semaphore = Semaphore::const_new(4);
/// Acts that a batch remembers, so that each is looked up once.
const MAX_ACTOS: usize = 1000;

/// A line as it came.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pedida {
    clave: String,
    notificacion: Objeto<Pedido>,
}

/// What all groups of a batch share.
struct Lote {
    borde: Arc<Borde>,
    sistema: Sistema,
    actos: Mutex<HashMap<String, Acto>>,
}

/// Answers stand on disk until all lines were read: who sends first and reads afterwards must not wait for itself.
pub(super) async fn crear(State(borde): State<Arc<Borde>>, Crea(sistema): Crea, cuerpo: Body) -> Response {
    let Ok(_turno) = TURNOS.try_acquire() else { return Problema::demasiados(5).into_response() };
    let lote = Lote { borde, sistema, actos: Mutex::default() };
    match correr(&lote, cuerpo).await {
        Ok(archivo) => ([(header::CONTENT_TYPE, "application/x-ndjson")], Body::from_stream(trozos(archivo)))
            .into_response(),
        Err(e) => {
            tracing::error!(error = %e, "the answers of a batch");
            Problema::no_disponible().into_response()
        }
    }
}

async fn correr(lote: &Lote, cuerpo: Body) -> io::Result<File> {
    let mut archivo = File::from_std(tempfile::tempfile()?);
    let lineas = Lineas::de(cuerpo);
    let grupos = stream::unfold(lineas, async |mut l| {
        let grupo = l.tomar(GRUPO).await;
        (!grupo.is_empty()).then_some((grupo, l))
    });
    let mut hechos = Box::pin(grupos.map(|grupo| responder(lote, grupo)).buffered(A_LA_VEZ));
    while let Some(respuestas) = hechos.next().await {
        archivo.write_all(&respuestas).await?;
    }
    archivo.flush().await?;
    archivo.seek(SeekFrom::Start(0)).await?;
    Ok(archivo)
}

fn trozos(archivo: File) -> impl futures::Stream<Item = io::Result<Bytes>> {
    stream::try_unfold(archivo, async |mut archivo| {
        let mut trozo = vec![0; 64 * 1024];
        let n = archivo.read(&mut trozo).await?;
        trozo.truncate(n);
        Ok((n > 0).then(|| (Bytes::from(trozo), archivo)))
    })
}

/// The answers to a group, a line each, in its order.
async fn responder(lote: &Lote, grupo: Vec<Linea>) -> Vec<u8> {
    let numeros: Vec<usize> = grupo.iter().map(|l| l.numero).collect();
    let mut texto = Vec::new();
    for (numero, r) in numeros.into_iter().zip(notificar(lote, grupo).await) {
        let mut v = match r {
            Ok((id, en)) => {
                let mut v = creada(id, en);
                v["status"] = StatusCode::CREATED.as_u16().into();
                v
            }
            Err(p) => json!({ "status": p.estado(), "problema": p.json() }),
        };
        v["linea"] = Value::from(numero);
        texto.extend_from_slice(v.to_string().as_bytes());
        texto.push(b'\n');
    }
    texto
}

type Hecho = Result<(Id, domain::Instante), Problema>;
/// What is asked, and whether its act was put into the deposit for it.
type Listo = (Encargo, bool);

async fn notificar(lote: &Lote, grupo: Vec<Linea>) -> Vec<Hecho> {
    let mut listos: Vec<Result<Listo, Problema>> = Vec::new();
    for linea in grupo {
        listos.push(preparar(lote, linea).await);
    }
    let encargos: Vec<Encargo> = listos.iter().filter_map(|l| Some(l.as_ref().ok()?.0.clone())).collect();
    let suertes = match encargos.is_empty() {
        true => Ok(Vec::new()),
        false => notificar_por(&lote.borde, lote.sistema.id, encargos).await,
    };
    // Nothing of the group was written: said once, and to be sent again.
    let suertes = suertes.map_err(|e| Error::from(e).anotar());
    let mut suertes = suertes.unwrap_or_default().into_iter();
    let (mut hechos, mut sobran) = (Vec::new(), Vec::new());
    for listo in listos {
        hechos.push(match listo {
            Err(p) => Err(p),
            Ok((e, nuevo)) => {
                let suerte = suertes.next();
                if nuevo && !matches!(suerte, Some(Suerte::Hecha(..))) {
                    sobran.push(e.documento);
                }
                suerte.map_or_else(|| Err(Problema::no_disponible()), resultado)
            }
        });
    }
    lote.borde.deposito.soltar_sin_nombre(&sobran).await;
    hechos
}

async fn preparar(lote: &Lote, linea: Linea) -> Result<Listo, Problema> {
    let bytes = linea.bytes?;
    let mal = |e: serde_json::Error| {
        let que = format!(
            "Revise la columna {}: mal escrito, repetido, o con un nombre o un tipo que no es.",
            e.column()
        );
        Problema::new(StatusCode::BAD_REQUEST, "json", "La línea no es una notificación").con(que)
    };
    let Objeto(Pedida { clave: escrita, notificacion: Objeto(notificacion) }) =
        serde_json::from_slice(&bytes).map_err(mal)?;
    let (clave, huella) = (clave(Some(&escrita))?, notificacion.huella());
    let revisado = notificacion.revisar(lote.borde.ahora()).map_err(Problema::incompleta)?;
    de_la_dependencia(&lote.sistema, &revisado)?;
    let (acto, nuevo) = copia(lote, &revisado).await?;
    Ok((encargo((clave, huella), revisado, &acto)?, nuevo))
}

/// As of one alone; what was left before is looked up once.
async fn copia(lote: &Lote, r: &Revisado) -> Result<(Acto, bool), Problema> {
    if r.base64.is_some() {
        return acto::copia(&lote.borde, lote.sistema.id, r).await;
    }
    let huella = r.sha256.to_string();
    let sabido = lote.actos.lock().unwrap_or_else(PoisonError::into_inner).get(&huella).cloned();
    if let Some(acto) = sabido {
        return Ok((acto, false));
    }
    let (acto, nuevo) = acto::copia(&lote.borde, lote.sistema.id, r).await?;
    let mut actos = lote.actos.lock().unwrap_or_else(PoisonError::into_inner);
    if actos.len() < MAX_ACTOS {
        actos.insert(huella, acto.clone());
    }
    Ok((acto, nuevo))
}
