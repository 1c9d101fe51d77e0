//! The second door of these pages: the same acts, and the parts of the page that change, for who stays on it.

use super::{
    CAMINO, duenio, id,
    lista::{self, Consulta, Vuelta},
    papelera::{self, BIN, Desde},
    quiza_id, uno,
    zip::MAX,
};
use crate::{
    actos::carpeta as acto,
    borde::{Borde, error::Error, idioma},
    rutas::pedido::Guardar,
    sesion::{Quien, puede},
};
use domain::carpeta;
use islands::{Gesto, Parte};
use pages::persona::Hecho;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use store::Id;

/// Shows the page of a path and query from the root.
///
/// # Errors
/// As its page: what is another's is not there.
pub(crate) async fn ver(borde: &Arc<Borde>, quien: &Quien, vista: &str) -> Result<Parte, Error> {
    exigir(borde, quien)?;
    parte(borde, quien, vista).await
}

/// Does it, and shows the page as it is then.
///
/// # Errors
/// As the plain post of the same: nothing was done, and that one says why.
pub(crate) async fn tocar(
    borde: &Arc<Borde>,
    quien: &Quien,
    gesto: Gesto,
    vista: &str,
) -> Result<Parte, Error> {
    exigir(borde, quien)?;
    let mensaje = hacer(borde, duenio(quien)?, gesto).await?;
    Ok(Parte { mensaje, ..parte(borde, quien, vista).await? })
}

/// What `Con<Guardar>` asks.
fn exigir(borde: &Borde, quien: &Quien) -> Result<(), Error> {
    puede::<Guardar>(borde, quien).then_some(()).ok_or(Error::NoExiste)
}

async fn hacer(borde: &Borde, persona: Id, gesto: Gesto) -> Result<String, Error> {
    let (hecho, dicho) = match gesto {
        Gesto::Renombrar { documento, nombre } => {
            let nombre = carpeta::nombre(&nombre).ok_or(Error::Formulario)?;
            (acto::renombrar(borde, persona, id(&documento)?, nombre).await?, Hecho::DocumentoCambiado)
        }
        Gesto::Mover { documento, carpeta } => {
            let lugar = quiza_id(&carpeta)?;
            (acto::mover(borde, persona, id(&documento)?, lugar).await?, Hecho::DocumentoCambiado)
        }
        Gesto::Etiquetar { documento, etiquetas } => {
            let etiquetas = carpeta::etiquetas(&etiquetas).ok_or(Error::Formulario)?;
            (acto::etiquetar(borde, persona, id(&documento)?, etiquetas).await?, Hecho::DocumentoCambiado)
        }
        Gesto::Recuperar(documento) => {
            (acto::recuperar(borde, persona, id(&documento)?).await?, Hecho::DocumentoRecuperado)
        }
        Gesto::Borrar(documentos) => return borrar(borde, persona, &documentos).await,
    };
    if hecho { Ok(idioma::hecho(dicho)) } else { Err(Error::NoExiste) }
}

async fn borrar(borde: &Borde, persona: Id, documentos: &[String]) -> Result<String, Error> {
    if documentos.len() > MAX {
        return Err(Error::Formulario);
    }
    let ids = documentos.iter().map(|d| id(d)).collect::<Result<Vec<Id>, Error>>()?;
    let todos = ids.len();
    match acto::borrar(borde, persona, ids).await? {
        0 => Err(Error::NoExiste),
        n if n < todos => Ok(idioma::decir(&super::actos::solo(n))),
        _ => Ok(idioma::hecho(Hecho::DocumentosBorrados)),
    }
}

async fn parte(borde: &Arc<Borde>, quien: &Quien, vista: &str) -> Result<Parte, Error> {
    let (camino, consulta) = vista.split_once('?').unwrap_or((vista, ""));
    let camino = format!("/{camino}");
    let presencia = quien.presencia(&camino, borde.ahora());
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let p = if camino == CAMINO {
        let x = lista::vista(borde, quien, &leida::<Consulta>(consulta)?, Vuelta::default()).await?;
        portal.parte_de_lista(&presencia, &x)
    } else if camino == BIN {
        portal
            .parte_de_papelera(&presencia, &papelera::vista(borde, quien, &leida::<Desde>(consulta)?).await?)
    } else {
        let cual = camino.strip_prefix(CAMINO).and_then(|c| c.strip_suffix('/')).ok_or(Error::NoExiste)?;
        portal.parte_de_documento(&presencia, &uno::vista(borde, quien, id(cual)?).await?)
    };
    Ok(Parte { ok: true, titulo: p.titulo, html: p.html, ..Parte::default() })
}

fn leida<T: DeserializeOwned>(consulta: &str) -> Result<T, Error> {
    serde_urlencoded::from_str(consulta).map_err(|_| Error::Formulario)
}
