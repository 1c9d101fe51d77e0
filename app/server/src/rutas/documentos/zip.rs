//! Many documents as one file, made while it is sent: nothing of it is whole in memory or on disk.

use super::{
    CAMINO,
    archivo::{Contenido, contenido},
    duenio, elegidos,
    lista::{self, Vuelta},
    quiza_id,
};
use crate::{
    borde::{Borde, error::Error},
    rutas::{a_guardar, pedido::Guardar},
    sesion::{self, Campos, Llenado},
};
use async_zip::{Compression, ZipEntryBuilder, error::ZipError, tokio::write::ZipFileWriter};
use axum::{body::Body, extract::State, response::Response};
use domain::{carpeta::numerado, texto::fold};
use futures::{Stream, StreamExt, io::AsyncWriteExt, stream};
use pages::persona::Falla;
use std::{collections::HashSet, io, pin::pin, sync::Arc};
use store::Id;
use tokio::{
    io::{AsyncReadExt, DuplexStream},
    sync::oneshot,
};

/// Documents of one post.
pub(super) const MAX: usize = 50;
/// Bytes that wait for who reads.
const ESPERA: usize = 64 * 1024;

/// `POST /carpeta/documentos/zip`.
pub(super) async fn descargar(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Guardar>,
) -> Response {
    let r = async {
        let persona = duenio(&quien)?;
        let Some(ids) = algunos(&campos)? else {
            let fallas = vec![Falla::clave("", "falla.un_documento")];
            let lugar = quiza_id(campos.texto("carpeta"))?;
            return lista::volver(&borde, &quien, lugar, Vuelta { fallas, ..Vuelta::default() }).await;
        };
        // All of them are there before anything is sent; each is opened when its turn comes.
        for id in &ids {
            contenido(&borde, persona, *id, None).await?;
        }
        Ok(a_guardar("mis-documentos.zip", "application/zip", cuerpo(borde.clone(), persona, ids)))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// What was ticked; none where nothing was.
pub(super) fn algunos(campos: &Campos) -> Result<Option<Vec<Id>>, Error> {
    let ids = elegidos(campos)?;
    if ids.len() > MAX {
        return Err(Error::Formulario);
    }
    Ok(Some(ids).filter(|ids| !ids.is_empty()))
}

fn cuerpo(borde: Arc<Borde>, persona: Id, ids: Vec<Id>) -> Body {
    mientras(async move |escribe| escribir(&borde, persona, ids, escribe).await)
}

/// What is written while it is sent.
pub(in crate::rutas) fn mientras<F>(escribir: impl FnOnce(DuplexStream) -> F) -> Body
where
    F: Future<Output = io::Result<()>> + Send + 'static,
{
    let (escribe, lee) = tokio::io::duplex(ESPERA);
    let (avisa, fin) = oneshot::channel();
    let hecho = escribir(escribe);
    tokio::spawn(async move {
        let _ = avisa.send(hecho.await.inspect_err(|e| tracing::error!(error = %e, "sending documents")));
    });
    Body::from_stream(trozos(lee, fin).fuse())
}

/// One after the other, as they are, with names of their own.
async fn escribir(borde: &Arc<Borde>, persona: Id, ids: Vec<Id>, a: DuplexStream) -> io::Result<()> {
    let mut zip = ZipFileWriter::with_tokio(a);
    let mut nombres = HashSet::new();
    for id in ids {
        let perdido = |_| io::Error::new(io::ErrorKind::NotFound, "a document is gone");
        let c = contenido(borde, persona, id, None).await.map_err(perdido)?;
        poner(&mut zip, &mut nombres, c).await?;
    }
    zip.close().await.map(drop).map_err(roto)
}

async fn poner(
    zip: &mut ZipFileWriter<DuplexStream>,
    nombres: &mut HashSet<String>,
    c: Contenido,
) -> io::Result<()> {
    let nombre = unico(nombres, &c.nombre);
    entrada(zip, nombre, c.cuerpo.trozos()).await
}

/// A file of it, stored as it is.
pub(in crate::rutas) async fn entrada<B: AsRef<[u8]>, E>(
    zip: &mut ZipFileWriter<DuplexStream>,
    nombre: String,
    trozos: impl Stream<Item = Result<B, E>>,
) -> io::Result<()>
where
    io::Error: From<E>,
{
    let entrada = ZipEntryBuilder::new(nombre.into(), Compression::Stored).unix_permissions(0o644);
    let mut archivo = zip.write_entry_stream(entrada).await.map_err(roto)?;
    let mut trozos = pin!(trozos);
    while let Some(trozo) = trozos.next().await {
        archivo.write_all(trozo?.as_ref()).await?;
    }
    archivo.close().await.map_err(roto)
}

/// Two of one name would fall on each other; some systems tell no capitals apart.
fn unico(nombres: &mut HashSet<String>, nombre: &str) -> String {
    let mut propio = nombre.to_owned();
    for n in 2.. {
        if nombres.insert(fold(&propio)) {
            break;
        }
        propio = numerado(nombre, n);
    }
    propio
}

/// What was written, and at its end whether all of it was: half a file must not look whole.
fn trozos(
    lee: DuplexStream,
    fin: oneshot::Receiver<io::Result<()>>,
) -> impl Stream<Item = io::Result<Vec<u8>>> {
    stream::unfold(Some((lee, fin)), async |estado| {
        let (mut lee, fin) = estado?;
        let mut trozo = vec![0; ESPERA];
        match lee.read(&mut trozo).await {
            Ok(0) => match fin.await {
                Ok(Ok(())) => None,
                Ok(Err(e)) => Some((Err(e), None)),
                Err(_) => Some((Err(io::ErrorKind::BrokenPipe.into()), None)),
            },
            Ok(n) => {
                trozo.truncate(n);
                Some((Ok(trozo), Some((lee, fin))))
            }
            Err(e) => Some((Err(e), None)),
        }
    })
}

pub(in crate::rutas) fn roto(e: ZipError) -> io::Error {
    io::Error::other(e)
}
