//! Permisos of the store, as pages show them.

use crate::borde::{Borde, error::Error, idioma};
use domain::{Instante, compartir::Destinatario, documento::Documento};
use pages::{
    compartir::{DocumentoRecibido, PermisoFila, Recibido},
    persona::Mensaje,
};
use store::{
    Conn, Id, SqlResult,
    compartidos::{self, Compartido, Incluido},
    datos::{self, Campo},
};

/// Those that open a document now, for its page.
pub(in crate::rutas) async fn de_documento(
    borde: &Borde,
    persona: Id,
    documento: Id,
) -> Result<Vec<PermisoFila>, Error> {
    let ahora = borde.ahora();
    let mut lector = borde.store.lector().await?;
    let filas = compartidos::de_documento(&mut lector.conn(), persona, documento, ahora).await?;
    Ok(filas.iter().map(|p| fila(p, ahora)).collect())
}

pub(super) fn fila(p: &Compartido, ahora: Instante) -> PermisoFila {
    let para = match p.destinatario() {
        Destinatario::Persona(d) => Some(Documento::abreviado(&d)),
        Destinatario::Enlace => None,
    };
    PermisoFila {
        id: p.id.to_string(),
        para,
        proposito: p.proposito.clone(),
        hasta: p.hasta,
        usadas: p.usadas(),
        veces: p.permiso().veces.map(u64::from),
        descarga: p.descarga,
        cerrado: p.abre(ahora).err(),
    }
}

/// What a receiver sees of it.
pub(super) fn recibido(de: String, p: &Compartido, documentos: &[Incluido], accion: String) -> Recibido {
    Recibido {
        de,
        proposito: p.proposito.clone(),
        hasta: p.hasta,
        quedan: p.permiso().quedan(p.usadas()),
        descarga: p.descarga,
        documentos: documentos.iter().map(documento).collect(),
        accion,
    }
}

fn documento(d: &Incluido) -> DocumentoRecibido {
    DocumentoRecibido {
        orden: d.orden,
        nombre: d.nombre.clone().unwrap_or_default(),
        tipo: d.tipo.clone(),
        bytes: u64::try_from(d.bytes).unwrap_or(0),
        se_ve: crate::archivos::se_ve(&d.tipo),
    }
}

/// The name of who shares.
pub(super) async fn nombre(c: &mut Conn<'_>, persona: Id) -> SqlResult<String> {
    let nombre = datos::valor(c, persona, Campo::Nombre).await?;
    Ok(nombre.unwrap_or_else(|| idioma::decir(&Mensaje::clave("persona.alguien_que"))))
}
