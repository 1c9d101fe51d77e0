//! `prueba.zip`: everything small is made first and bound by one signature; the act goes through as it is read.

use super::{
    certificado::{direccion, html},
    expediente::Expediente,
};
use crate::{
    archivos::Leido,
    borde::{Borde, error::Error},
    prueba::leame,
    rutas::{
        a_guardar,
        documentos::zip::{entrada, mientras, roto},
        notificaciones::del_deposito::leer_acto,
    },
};
use async_zip::tokio::write::ZipFileWriter;
use axum::response::Response;
use domain::{
    constancia::{Momento, Receptora},
    evidencia::Evidencia,
    prueba::{
        Acto, Archivo, CADENA, CERTIFICADO, CLAVES, Efecto, Evento, FIRMA, INCLUSION, LEAME, Prueba, VERSION,
        acto, escribir_cadena,
    },
};
use futures::stream;
use std::io;
use store::notificaciones::Notificacion;
use tokio::io::DuplexStream;

/// What stands before the act, the act, and what stands after it.
struct Partes {
    antes: Vec<(&'static str, Vec<u8>)>,
    acto: (String, Leido),
    despues: Vec<(&'static str, Vec<u8>)>,
}

/// `GET …/prueba.zip`.
pub(in crate::rutas) async fn paquete(borde: &Borde, n: &Notificacion) -> Result<Response, Error> {
    let x = Expediente::leer(borde, n).await?;
    let mut partes = partes(borde, n, &x).await?;
    let prueba = declarar(borde, n, &x, &partes)?;
    let jws = borde.claves.declarar_prueba(&prueba).map_err(|e| {
        tracing::error!(error = %e, "signing the proof of a notification");
        Error::Formulario
    })?;
    partes.despues.push((FIRMA, jws.into_bytes()));
    Ok(a_guardar("prueba.zip", "application/zip", mientras(move |a| escribir(partes, a))))
}

async fn partes(borde: &Borde, n: &Notificacion, x: &Expediente) -> Result<Partes, Error> {
    let copia = x.contenido.copia();
    let suyo = acto(&copia.nombre);
    let entidad = entidad(borde)?;
    let sin_forma = |e: serde_json::Error| {
        tracing::error!(error = %e, "writing the proof of a notification");
        Error::Formulario
    };
    Ok(Partes {
        antes: vec![
            (LEAME, leame(&entidad.nombre, &direccion(borde), &suyo).into_bytes()),
            (CERTIFICADO, html(borde, n, x)?.into_bytes()),
        ],
        acto: (suyo, leer_acto(borde, n).await?),
        despues: vec![
            (CADENA, escribir_cadena(&x.cadena).map_err(sin_forma)?),
            (INCLUSION, x.inclusion.escribir().map_err(sin_forma)?),
            (CLAVES, borde.claves.publicas().into_bytes()),
        ],
    })
}

fn entidad(borde: &Borde) -> Result<Receptora, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    Ok(Receptora {
        nombre: portal.sitio().entidad.nombre.to_string(),
        nit: None,
        url: borde.publico.url().as_str().trim_end_matches('/').to_owned(),
    })
}

fn declarar(borde: &Borde, n: &Notificacion, x: &Expediente, p: &Partes) -> Result<Prueba, Error> {
    let (copia, firma) = (x.contenido.copia(), x.contenido.autoridad());
    let de = |(nombre, bytes): &(&'static str, Vec<u8>)| Archivo::de(nombre, bytes);
    let acto = Archivo { nombre: p.acto.0.clone(), sha256: copia.sha256, bytes: copia.bytes };
    let antes = p.antes.iter().map(de);
    let evento = |e: &Evidencia| Evento { tipo: e.tipo.clone(), en: Momento::de(e.en), huella: e.huella };
    Ok(Prueba {
        version: VERSION,
        entidad: entidad(borde)?,
        notificacion: n.id.to_string(),
        radicado: x.radicado.clone(),
        emitida_en: Momento::de(x.ahora),
        destinatario: x.destinatario.clone(),
        asunto: n.asunto.clone(),
        acto: Acto {
            archivo: acto.nombre.clone(),
            nombre: copia.nombre.clone(),
            sha256: copia.sha256,
            en: Momento::de(x.contenido.acto_en()),
            cargo: firma.cargo.clone(),
            dependencia: firma.dependencia.clone(),
        },
        efecto: Efecto::de(x.surtida),
        eventos: x.cadena.iter().map(evento).collect(),
        archivos: antes.chain([acto]).chain(p.despues.iter().map(de)).collect(),
    })
}

async fn escribir(p: Partes, a: DuplexStream) -> io::Result<()> {
    // An act is far below four gigabytes, and the plain form is the one that everything reads.
    let mut zip = ZipFileWriter::with_tokio(a).force_no_zip64();
    let una = |bytes: Vec<u8>| stream::iter([Ok::<_, io::Error>(bytes)]);
    for (nombre, bytes) in p.antes {
        entrada(&mut zip, nombre.into(), una(bytes)).await?;
    }
    entrada(&mut zip, p.acto.0, p.acto.1.trozos()).await?;
    for (nombre, bytes) in p.despues {
        entrada(&mut zip, nombre.into(), una(bytes)).await?;
    }
    zip.close().await.map(drop).map_err(roto)
}
