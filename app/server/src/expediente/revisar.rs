//! Whether a folder is the expediente that was signed, and each thing in which it is not.

use super::{FIRMA, INDICE, huella};
use crate::claves::{self, Aviso, Fallo, Llavero, Vigencia};
use anyhow::{Context, Result, ensure};
use domain::{
    evidencia::Huella,
    expediente::{Folio, Indice, MAX_DOCUMENTOS},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    fs::{self, File},
    io::Read,
    path::Path,
};

/// An index of ten thousand documents fits, in bytes.
const MAX_INDICE: usize = 16 * 1024 * 1024;

/// What a folder is.
#[derive(Debug)]
pub(crate) enum Revision {
    /// The index is signed; the folder is what it says where there are no differences.
    Firmado { indice: Box<Indice>, aviso: Option<Aviso>, diferencias: Vec<Diferencia> },
    /// The signature does not stand, for this reason.
    SinFirma(&'static str),
}

/// One thing that is not as it was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Diferencia {
    Falta(String),
    Cambio(String),
    Sobra(String),
    /// The first holds what the second was signed with.
    Movido(String, String),
    /// `indice.json` puts it elsewhere than the signed index.
    Orden(String),
    /// `indice.json` is not the signed index.
    Indice,
}

impl fmt::Display for Diferencia {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let limpio = |n: &str| n.escape_debug().to_string();
        match self {
            Self::Falta(n) => write!(f, "falta «{}»", limpio(n)),
            Self::Cambio(n) => write!(f, "cambió «{}»: no es el archivo que se firmó", limpio(n)),
            Self::Sobra(n) => write!(f, "sobra «{}»: no está en el índice", limpio(n)),
            Self::Movido(n, otro) => {
                write!(f, "se cambió de lugar: «{}» tiene el contenido de «{}»", limpio(n), limpio(otro))
            }
            Self::Orden(n) => write!(f, "se cambió el orden: «{}» está en otro lugar en {INDICE}", limpio(n)),
            Self::Indice => write!(f, "{INDICE} no es el índice que se firmó; vale el de {FIRMA}"),
        }
    }
}

/// Checks the signature, and hashes every file again.
///
/// # Errors
/// Where the folder cannot be read.
pub(crate) fn revisar(dir: &Path, llavero: &Llavero) -> Result<Revision> {
    let nombres = nombres(dir)?;
    if !nombres.contains(FIRMA) {
        return Ok(Revision::SinFirma("falta indice.jws, la firma del índice"));
    }
    let jws = String::from_utf8(leer(&dir.join(FIRMA))?).unwrap_or_default();
    let (carga, clave) = match llavero.abrir(jws.trim(), claves::INDICE, MAX_INDICE) {
        Ok(abierta) => abierta,
        Err(Fallo::Alterada) => return Ok(Revision::SinFirma("el índice cambió después de firmarlo")),
        Err(Fallo::ClaveDesconocida) => {
            return Ok(Revision::SinFirma("no lo firmó ninguna de las claves de esta entidad"));
        }
        Err(Fallo::Forma) => return Ok(Revision::SinFirma("indice.jws no es un índice firmado")),
    };
    let Ok(indice) = Indice::leer(&carga) else {
        return Ok(Revision::SinFirma("indice.jws no es un índice firmado"));
    };
    let aviso = match clave.vigencia(indice.generado_en.instante()) {
        Vigencia::Firme(aviso) => aviso,
        Vigencia::Revocada => return Ok(Revision::SinFirma("la entidad revocó la clave que lo firma")),
        Vigencia::Vencida => {
            return Ok(Revision::SinFirma("su fecha es posterior al uso de la clave que lo firma"));
        }
    };
    let mut diferencias = del_indice(dir, &nombres, &carga, &indice)?;
    diferencias.extend(de_los_archivos(dir, &nombres, &indice)?);
    Ok(Revision::Firmado { indice: Box::new(indice), aviso, diferencias })
}

/// What stands in the folder; more than an expediente can have is not looked at.
fn nombres(dir: &Path) -> Result<BTreeSet<String>> {
    let mut nombres = BTreeSet::new();
    for entrada in fs::read_dir(dir).with_context(|| dir.display().to_string())? {
        nombres.insert(entrada?.file_name().to_string_lossy().into_owned());
        ensure!(nombres.len() <= 2 * MAX_DOCUMENTOS, "la carpeta tiene demasiados archivos");
    }
    Ok(nombres)
}

fn leer(archivo: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    ensure!(es_archivo(archivo), "{} no es un archivo", archivo.display());
    File::open(archivo)?.take(MAX_INDICE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A link leads out of the folder.
fn es_archivo(camino: &Path) -> bool {
    camino.symlink_metadata().is_ok_and(|m| m.is_file())
}

/// The index that people read against the one that was signed.
fn del_indice(
    dir: &Path,
    nombres: &BTreeSet<String>,
    firmado: &[u8],
    indice: &Indice,
) -> Result<Vec<Diferencia>> {
    if !nombres.contains(INDICE) {
        return Ok(vec![Diferencia::Falta(INDICE.into())]);
    }
    let escrito = leer(&dir.join(INDICE))?;
    if escrito == firmado {
        return Ok(vec![]);
    }
    let otro: Option<Indice> = serde_json::from_slice(&escrito).ok();
    let lugares = otro.iter().flat_map(|i| &i.documentos).zip(&indice.documentos);
    let movidos = lugares.filter(|(o, f)| o.archivo != f.archivo).map(|(o, _)| o.archivo.clone());
    Ok([Diferencia::Indice].into_iter().chain(movidos.map(Diferencia::Orden)).collect())
}

fn de_los_archivos(dir: &Path, nombres: &BTreeSet<String>, indice: &Indice) -> Result<Vec<Diferencia>> {
    let firmados: BTreeMap<(Huella, u64), &Folio> =
        indice.documentos.iter().map(|d| ((d.sha256, d.bytes), d)).collect();
    let mut diferencias = Vec::new();
    for folio in &indice.documentos {
        let (nombre, camino) = (folio.archivo.clone(), dir.join(&folio.archivo));
        if !nombres.contains(&folio.archivo) {
            diferencias.push(Diferencia::Falta(nombre));
            continue;
        }
        let leido = if es_archivo(&camino) { Some(huella(&camino)?) } else { None };
        if leido == Some((folio.sha256, folio.bytes)) {
            continue;
        }
        diferencias.push(match leido.and_then(|l| firmados.get(&l)) {
            Some(otro) => Diferencia::Movido(nombre, otro.archivo.clone()),
            None => Diferencia::Cambio(nombre),
        });
    }
    let propios: BTreeSet<&str> =
        indice.documentos.iter().map(|d| &*d.archivo).chain([INDICE, FIRMA]).collect();
    let sobran = nombres.iter().filter(|n| !propios.contains(n.as_str()));
    diferencias.extend(sobran.cloned().map(Diferencia::Sobra));
    Ok(diferencias)
}
