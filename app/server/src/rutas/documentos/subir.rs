//! Files come in: each is kept as soon as it is whole, and what is not taken is named, with why.

use super::{
    CAMINO, MAX_SUBIDA, cupo, duenio, en, filas, id, limites,
    lista::{self, Vuelta},
    quiza_id, uno,
};
use crate::{
    actos::carpeta::{guardar, nueva_version},
    archivos::{Duenio, NoRecibido, Recibido, visible},
    azar,
    borde::{Borde, error::Error, limites::Que},
    rutas::{hecho, pedido::Guardar},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{
        FromRequest, Multipart, Path, Request, State,
        multipart::{Field, MultipartError},
    },
    http::StatusCode,
    response::Response,
};
use domain::{Texto, carpeta::MAX_DOCUMENTOS};
use pages::persona::{Falla, Hecho, Mensaje};
use std::sync::Arc;
use store::{
    Id,
    carpeta::{self, Agregado, carpetas},
};

/// Files of one post.
const MAX_ARCHIVOS: usize = 50;
/// Files too many that are named; the rest is counted.
const NOMBRADOS: usize = 20;
/// Letters of an id.
const MAX_ID: usize = 40;

/// Where the files of a post go.
#[derive(Clone, Copy)]
enum Destino {
    /// Each becomes a document there.
    Carpeta(Option<Id>),
    /// The only one becomes the current version.
    Documento(Id),
}

/// What became of the files of a post.
#[derive(Default)]
struct Subida {
    destino: Option<Destino>,
    vistos: usize,
    guardados: Vec<String>,
    fallas: Vec<Falla>,
}

/// `POST /carpeta/documentos/`.
pub(super) async fn subir(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Guardar>,
    peticion: Request,
) -> Response {
    let r = async {
        let s = leer(&borde, &quien, None, peticion).await?;
        let lugar = match s.destino {
            Some(Destino::Carpeta(lugar)) => lugar,
            _ => None,
        };
        if s.fallas.is_empty() {
            return Ok(hecho::a(&en(lugar), Hecho::DocumentosGuardados));
        }
        let vuelta = Vuelta { guardados: s.guardados, fallas: s.fallas, ..Vuelta::default() };
        lista::volver(&borde, &quien, lugar, vuelta).await
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// `POST /carpeta/documentos/{id}/version`.
pub(super) async fn version(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Guardar>,
    Path(documento): Path<String>,
    peticion: Request,
) -> Response {
    let camino = format!("{CAMINO}{documento}/version");
    let r = async {
        let documento = id(&documento)?;
        let suyo = {
            let mut lector = borde.store.lector().await?;
            carpeta::uno(&mut lector.conn(), duenio(&quien)?, documento).await?
        };
        suyo.filter(|d| d.es_propio() && d.borrado_en.is_none()).ok_or(Error::NoExiste)?;
        let s = leer(&borde, &quien, Some(documento), peticion).await?;
        if s.fallas.is_empty() {
            return Ok(hecho::a(&format!("{CAMINO}{documento}/"), Hecho::DocumentosGuardados));
        }
        uno::volver(&borde, &quien, documento, &camino, s.fallas, None).await
    };
    sesion::responder(&borde, &camino, r.await)
}

async fn leer(
    borde: &Arc<Borde>,
    quien: &Quien,
    documento: Option<Id>,
    peticion: Request,
) -> Result<Subida, Error> {
    borde.limites.contar(Que::Persona, quien.huella.as_bytes()).map_err(Error::Demasiados)?;
    let persona = duenio(quien)?;
    let mut partes = Multipart::from_request(peticion, borde).await.map_err(|_| Error::Formulario)?;
    let mut s = Subida { destino: documento.map(Destino::Documento), ..Subida::default() };
    while let Some(parte) = partes.next_field().await.map_err(|e| roto(&e))? {
        let Some(nombre) = parte.file_name().map(str::to_owned) else {
            if parte.name() == Some("carpeta") && s.destino.is_none() {
                let lugar = quiza_id(texto(parte).await?.trim())?;
                suya(borde, persona, lugar).await?;
                s.destino = Some(Destino::Carpeta(lugar));
            }
            continue;
        };
        // A field of files that was left empty comes as a file without a name.
        if !nombre.is_empty() {
            s.vistos += 1;
            uno_mas(borde, persona, &mut s, &nombre, parte).await?;
        }
    }
    let maximo = if documento.is_some() { 1 } else { MAX_ARCHIVOS };
    if let Some(mas) = s.vistos.checked_sub(maximo + NOMBRADOS).filter(|n| *n > 0) {
        let que = Mensaje::clave("falla.otros_archivos").con("mas", mas).con("maximo", maximo);
        s.fallas.push(falla(documento, que));
    }
    if s.vistos == 0 {
        s.fallas.push(falla(documento, Mensaje::clave("falla.un_archivo")));
    }
    Ok(s)
}

/// Takes one file, or says why not; the rest of the post is read all the same.
async fn uno_mas(
    borde: &Borde,
    persona: Id,
    s: &mut Subida,
    nombre: &str,
    parte: Field<'_>,
) -> Result<(), Error> {
    let destino = s.destino.unwrap_or(Destino::Carpeta(None));
    let documento = match destino {
        Destino::Documento(id) => Some(id),
        Destino::Carpeta(_) => None,
    };
    let maximo = if documento.is_some() { 1 } else { MAX_ARCHIVOS };
    if s.vistos > maximo {
        if s.vistos <= maximo + NOMBRADOS {
            let que = Mensaje::clave("falla.archivo_de_mas");
            let que = que.con("nombre", visible(nombre)).con("maximo", maximo);
            s.fallas.push(falla(documento, que));
        }
        return Ok(());
    }
    let libre = cupo(borde) - ocupado(borde, persona).await?;
    let por_archivo = limites(borde).archivo_bytes();
    let tope = por_archivo.min(u64::try_from(libre).unwrap_or(0));
    let tipos: Vec<Texto> = filas::tipos().into_iter().map(Into::into).collect();
    let hora = azar::id(borde.ahora());
    let recibido = match borde
        .deposito
        .recibir(hora, Duenio::Persona(persona), nombre, (tope, &tipos), Box::pin(parte))
        .await
    {
        Ok(r) => r,
        Err(por) => {
            let sin_cupo = matches!(por, NoRecibido::Grande(t) if t < por_archivo);
            s.fallas.push(falla(documento, porque(nombre, por, sin_cupo, limites(borde).archivo_megas)));
            return Ok(());
        }
    };
    match escribir(borde, persona, destino, &recibido).await {
        Ok(Agregado::Hecho) => s.guardados.push(recibido.nombre),
        otro => {
            borde.deposito.soltar(&[recibido.id]).await;
            s.fallas.push(falla(documento, no_cabe(nombre, otro?)?));
        }
    }
    Ok(())
}

/// Nothing is taken to disk for a folder of somebody else.
async fn suya(borde: &Borde, persona: Id, lugar: Option<Id>) -> Result<(), Error> {
    let Some(lugar) = lugar else { return Ok(()) };
    let mut lector = borde.store.lector().await?;
    let suyas = carpetas::de(&mut lector.conn(), persona).await?;
    suyas.iter().any(|f| f.id == lugar).then_some(()).ok_or(Error::NoExiste)
}

async fn ocupado(borde: &Borde, persona: Id) -> Result<i64, Error> {
    let mut lector = borde.store.lector().await?;
    Ok(carpeta::cuota(&mut lector.conn(), persona).await?.bytes)
}

async fn escribir(borde: &Borde, persona: Id, destino: Destino, r: &Recibido) -> Result<Agregado, Error> {
    let cupo = cupo(borde);
    Ok(match destino {
        Destino::Carpeta(lugar) => guardar(borde, persona, lugar, r, cupo).await?,
        Destino::Documento(id) => nueva_version(borde, persona, id, r, cupo).await?,
    })
}

fn falla(documento: Option<Id>, que: Mensaje) -> Falla {
    Falla::new(if documento.is_some() { "archivo" } else { "archivos" }, que)
}

pub(super) fn porque(nombre: &str, por: NoRecibido, sin_cupo: bool, megas: u32) -> Mensaje {
    let que = match por {
        NoRecibido::Vacio => Mensaje::clave("falla.documento_vacio"),
        NoRecibido::Grande(_) if sin_cupo => return sin_espacio(nombre),
        NoRecibido::Grande(_) => Mensaje::clave("falla.documento_grande").con("megas", megas),
        NoRecibido::Tipo => Mensaje::clave("falla.documento_de_otro_tipo"),
        NoRecibido::Muchos(_) | NoRecibido::NoEsta | NoRecibido::Cortado | NoRecibido::Disco => {
            Mensaje::clave("falla.documento_no_guardado")
        }
    };
    que.con("nombre", visible(nombre))
}

pub(super) fn no_cabe(nombre: &str, a: Agregado) -> Result<Mensaje, Error> {
    match a {
        Agregado::NoEsta => Err(Error::NoExiste),
        Agregado::Muchos => {
            let que = Mensaje::clave("falla.documento_no_cabe").con("nombre", visible(nombre));
            Ok(que.con("maximo", MAX_DOCUMENTOS))
        }
        Agregado::SinCupo | Agregado::Hecho => Ok(sin_espacio(nombre)),
    }
}

pub(super) fn sin_espacio(nombre: &str) -> Mensaje {
    Mensaje::clave("falla.sin_espacio").con("nombre", visible(nombre))
}

fn roto(e: &MultipartError) -> Error {
    match e.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Error::Grande(MAX_SUBIDA),
        _ => Error::Formulario,
    }
}

async fn texto(mut parte: Field<'_>) -> Result<String, Error> {
    let mut bytes = Vec::new();
    while let Some(trozo) = parte.chunk().await.map_err(|e| roto(&e))? {
        if bytes.len() + trozo.len() > MAX_ID {
            return Err(Error::Formulario);
        }
        bytes.extend_from_slice(&trozo);
    }
    String::from_utf8(bytes).map_err(|_| Error::Formulario)
}
