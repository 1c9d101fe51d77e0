//! "Traer de mi carpeta": a document that its person keeps is copied into what they are writing, as if they attached it.
//!
//! Norma: Decreto 1078 de 2015, art. 2.2.17.2.1.1 (carpeta ciudadana digital)

use super::hoja::Escrito;
use crate::{
    actos,
    archivos::{Duenio, NoRecibido, Recibido, TIPOS},
    azar,
    borde::{Borde, error::Error},
    rutas::{
        documentos::{Contenido, contenido},
        envio::{Envio, campo_de_archivos},
    },
};
use domain::formulario::{Archivo, Seccion, Tipo};
use pages::formulario::{Aportable, DeCarpeta};
use std::sync::Arc;
use store::{
    Id,
    carpeta::{self, Documento, Lugar, Orden, Pedido},
};

/// Documents that are offered at a time.
const PAGINA: usize = 50;

/// Copies the document that the post names into its field, once; why it was not taken is told as of any other file.
///
/// # Errors
/// Where the store or the deposit does not answer.
pub(super) async fn traer(borde: &Arc<Borde>, e: &Escrito, envio: &mut Envio) -> Result<(), Error> {
    let Some(persona) = e.quien.as_ref().and_then(|q| q.datos.persona) else { return Ok(()) };
    if !envio.pide("_traer") {
        return Ok(());
    }
    let (campo, id) = envio.orden("_traer").split_once(' ').ok_or(Error::Formulario)?;
    let (campo, id) = (campo.to_owned(), id.parse::<Id>().map_err(|_| Error::Formulario)?);
    let admite = campo_de_archivos(&e.forma.formulario, &campo).ok_or(Error::Formulario)?;
    let c = match contenido(borde, persona, id, None).await {
        Ok(c) => c,
        Err(Error::NoExiste | Error::Documento(_)) => {
            envio.rechazados.push((campo, String::new(), NoRecibido::NoEsta));
            return Ok(());
        }
        Err(e) => return Err(e),
    };
    let nombre = c.nombre.clone();
    match copiar(borde, e, (&campo, admite), c).await {
        Ok(Some(r)) => {
            actos::carpeta::aportar(borde, persona, id, e.forma.camino.clone()).await?;
            envio.recibidos.push((campo, r));
        }
        Ok(None) => {}
        Err(por) => envio.rechazados.push((campo, nombre, por)),
    }
    Ok(())
}

/// The copy is the sede's, as all that is filed; none where the field holds the same already.
async fn copiar(
    borde: &Borde,
    e: &Escrito,
    (campo, admite): (&str, &Archivo),
    c: Contenido,
) -> Result<Option<Recibido>, NoRecibido> {
    let tope = u64::from(e.forma.megas) * 1024 * 1024;
    let (id, tipos) = (azar::id(borde.ahora()), (tope, &*admite.tipos));
    let r = borde.deposito.recibir(id, Duenio::Sede, &c.nombre, tipos, c.cuerpo.trozos()).await?;
    let hay = || e.adjuntos.iter().filter(|a| a.campo == campo);
    let repetido = hay().any(|a| a.huella == r.huella);
    if repetido || hay().count() >= usize::from(admite.cantidad) {
        borde.deposito.soltar(&[r.id]).await;
        return if repetido { Ok(None) } else { Err(NoRecibido::Muchos(admite.cantidad)) };
    }
    Ok(Some(r))
}

/// What the fields of a page may be filled from: the newest, or those after the one that the post names.
///
/// # Errors
/// Where the store does not answer.
pub(super) async fn ofrecer(
    borde: &Borde,
    e: &Escrito,
    secciones: &[&Seccion],
    mas: &str,
) -> Result<DeCarpeta, Error> {
    let con_archivos = secciones.iter().flat_map(|s| &s.campos).any(|c| matches!(c.tipo, Tipo::Archivo(_)));
    let persona = e.quien.as_ref().and_then(|q| q.datos.persona).filter(|_| con_archivos);
    let Some(persona) = persona else { return Ok(DeCarpeta::default()) };
    let (campo, desde) = mas.split_once(' ').unwrap_or_default();
    let pedido = Pedido {
        lugar: Lugar::Todas,
        orden: Orden::Fecha,
        buscar: "",
        desde: desde.parse().ok(),
        ocultos: false,
    };
    let mut lector = borde.store.lector().await?;
    let mut filas = carpeta::lista(&mut lector.conn(), persona, &pedido, PAGINA as i64 + 1).await?;
    drop(lector);
    let hay_mas = filas.len() > PAGINA;
    filas.truncate(PAGINA);
    Ok(DeCarpeta {
        siguientes: filas.last().filter(|_| hay_mas).map(|d| d.id.to_string()),
        documentos: filas.iter().filter(|d| d.se_entrega()).map(aportable).collect(),
        abierto: Some(campo.to_owned()).filter(|c| !c.is_empty()),
    })
}

fn aportable(d: &Documento) -> Aportable {
    Aportable {
        id: d.id.to_string(),
        nombre: d.nombre.clone(),
        bytes: u64::try_from(d.bytes).unwrap_or(0),
        emisor: (!d.es_propio()).then(|| d.emisor.clone()),
        extensiones: TIPOS.iter().filter(|(_, medio)| *medio == d.tipo).map(|(e, _)| *e).collect(),
    }
}
