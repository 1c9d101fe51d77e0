//! A receiver opens a document: counted, written into the owner's record and proved in one act. No record, no bytes.
//!
//! Norma: Ley 1581 de 2012, art. 4 lit. f y h

use super::{dejar, huella};
use crate::{
    actos::{Hecho, huellas::personal, huellas::publico},
    azar,
    borde::Borde,
};
use domain::{Instante, documento::Documento};
use store::{
    Conn, Id, SqlResult, accesos,
    compartidos::{self, Compartido, Incluido},
};

/// With what somebody comes.
#[derive(Clone)]
pub(crate) enum Llave {
    /// Their document of identity and their name, as the login gave them, and which permiso.
    Persona(Documento, String, Id),
    /// The code of a link.
    Enlace(String),
}

/// What the owner's record says for good; who it was and at what stands where it can be erased.
struct Registro {
    quien: &'static str,
    papel: &'static str,
    nombre: String,
}

/// The permiso of a key, where it opens now, and what is there to open. Ended, foreign and unknown are all none.
pub(crate) async fn hallar(
    c: &mut Conn<'_>,
    llave: &Llave,
    ahora: Instante,
) -> SqlResult<Option<(Compartido, Vec<Incluido>)>> {
    let hallado = match llave {
        Llave::Persona(documento, _, id) => compartidos::para(c, documento, *id).await?,
        Llave::Enlace(codigo) => compartidos::por_enlace(c, &huella(codigo)).await?,
    };
    let Some(p) = hallado.filter(|p| p.abre(ahora).is_ok()) else { return Ok(None) };
    let mut documentos = compartidos::documentos(c, p.persona, p.id).await?;
    documentos.retain(Incluido::esta);
    Ok(Some((p, documentos)))
}

/// Counts and records one opening; false where the permiso, or that document of it, is not there by now.
pub(crate) async fn abrir(borde: &Borde, llave: Llave, orden: i64) -> Hecho<bool> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let Some((p, documentos)) = hallar(c, &llave, ahora).await? else { return Ok(false) };
        let Some(d) = documentos.into_iter().find(|d| d.orden == orden) else { return Ok(false) };
        if !compartidos::usar(c, p.id, ahora).await? {
            return Ok(false);
        }
        anotar(c, ahora, &p, &d, &llave.registro()).await?;
        Ok(true)
    });
    acto.await
}

async fn anotar(
    c: &mut Conn<'_>,
    ahora: Instante,
    p: &Compartido,
    d: &Incluido,
    r: &Registro,
) -> SqlResult<()> {
    let acceso = accesos::Acceso {
        id: azar::id(ahora),
        persona: p.persona,
        en: ahora,
        quien: r.quien.to_owned(),
        papel: r.papel.to_owned(),
        motivo: "permiso que usted dio".to_owned(),
        que: "documento compartido".to_owned(),
    };
    accesos::anotar(c, &acceso).await?;
    let que = d.nombre.as_deref().unwrap_or_default();
    accesos::de_permiso(c, acceso.id, p.id, (&r.nombre, que)).await?;
    let mas = vec![
        ("acceso", publico(acceso.id.to_string())),
        ("version", publico(d.version.to_string())),
        ("quien", personal(r.nombre.clone())),
    ];
    let nombre = ("compartido_abierto", "documento.compartido_abierto");
    dejar(c, ahora, (p.persona, p.id), &[d.documento], nombre, mas).await
}

impl Llave {
    fn registro(&self) -> Registro {
        match self {
            Self::Persona(documento, nombre, _) => Registro {
                quien: "Quien lo recibió",
                papel: "usted le compartió",
                nombre: if nombre.is_empty() { documento.abreviado() } else { nombre.clone() },
            },
            Self::Enlace(_) => Registro {
                quien: "Quien tiene el enlace",
                papel: "usted dio un enlace",
                nombre: "Quien tiene el enlace".to_owned(),
            },
        }
    }
}
