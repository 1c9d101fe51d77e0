//! Writes a whole site beside the old one and puts it in its place in one step.

use super::{Cache, Pieza, Planta, Tipo, comprimir, escrito::Escrito};
use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use serde::Serialize;
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

/// Name of the manifest: the list of every file with its SHA-256.
pub(crate) const MANIFIESTO: &str = "manifiesto.json";

/// What was written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cifras {
    pub(crate) paginas: usize,
    pub(crate) archivos: usize,
    pub(crate) bytes: u64,
}

#[derive(Serialize)]
struct Manifiesto<'a> {
    generador: &'static str,
    fecha: String,
    url: &'a str,
    archivos: Vec<Escrito>,
}

/// Writes the site into `out`; whatever fails, the old site stays as it was.
///
/// # Errors
/// Where `out` holds something that is not a site of ours, or the disk refuses.
pub(crate) fn escribir(
    planta: &Planta,
    out: &Path,
    cache: Option<&Cache>,
    avance: &(impl Fn() + Sync),
) -> Result<Cifras> {
    es_nuestra(out)?;
    barrer(out);
    let nueva = vecina(out, "nueva")?;
    retirar(&nueva);
    let resultado = todo(planta, &nueva, cache, avance).and_then(|c| poner(&nueva, out).map(|()| c));
    // After a success this is the old site, after a failure the half of the new one.
    retirar(&nueva);
    resultado
}

fn todo(planta: &Planta, dir: &Path, cache: Option<&Cache>, avance: &(impl Fn() + Sync)) -> Result<Cifras> {
    std::fs::create_dir_all(dir).with_context(|| format!("no se pudo crear la carpeta {}", dir.display()))?;
    let escritos: Vec<Vec<Escrito>> = planta
        .piezas
        .par_iter()
        .map(|p| {
            let escritos =
                archivo(dir, planta, p, cache).with_context(|| format!("no se pudo hacer {}", p.nombre))?;
            avance();
            Ok(escritos)
        })
        .collect::<Result<_>>()?;
    let mut archivos: Vec<Escrito> = escritos.into_iter().flatten().collect();
    archivos.sort_by(|a, b| a.ruta.cmp(&b.ruta));
    let mut cifras = Cifras {
        paginas: planta.piezas.iter().filter(|p| p.es_pagina()).count(),
        archivos: archivos.len() + 1,
        bytes: archivos.iter().map(|a| a.bytes as u64).sum(),
    };
    let o = planta.portal.opciones();
    let manifiesto = Manifiesto {
        generador: concat!("sede ", env!("CARGO_PKG_VERSION")),
        fecha: o.hoy.to_string(),
        url: &o.url,
        archivos,
    };
    let escrito = Escrito::nuevo(dir, MANIFIESTO.to_owned(), |w| Ok(serde_json::to_writer(w, &manifiesto)?))?;
    cifras.bytes += escrito.bytes as u64;
    Ok(cifras)
}

fn archivo(dir: &Path, planta: &Planta, pieza: &Pieza, cache: Option<&Cache>) -> Result<Vec<Escrito>> {
    let nombre = &pieza.nombre;
    if let Some(carpeta) = dir.join(nombre).parent() {
        std::fs::create_dir_all(carpeta)?;
    }
    let Some(cache) = cache.filter(|_| Tipo::de(nombre).comprime) else {
        return Ok(vec![Escrito::nuevo(dir, nombre.clone(), |w| planta.escribir(pieza, w))?]);
    };
    let bytes = planta.hacer(pieza)?;
    let plano = Escrito::nuevo(dir, nombre.clone(), |w| w.write_all(&bytes))?;
    let c = comprimir(&bytes, &plano.sha256, cache);
    let formas = [("br", c.br), ("gz", c.gz)].into_iter().filter_map(|(ext, c)| Some((ext, c?)));
    let formas = formas.map(|(ext, c)| Escrito::nuevo(dir, format!("{nombre}.{ext}"), |w| w.write_all(&c)));
    formas.chain([Ok(plano)]).collect()
}

/// Never replace a folder that holds somebody else's files.
fn es_nuestra(out: &Path) -> Result<()> {
    let Ok(mut entradas) = std::fs::read_dir(out) else {
        if out.exists() {
            bail!("{} existe y no es una carpeta", out.display());
        }
        return Ok(());
    };
    if entradas.next().is_some() && !out.join(MANIFIESTO).is_file() {
        bail!("{} tiene archivos que no son de una sede; diga otra carpeta con --out", out.display());
    }
    Ok(())
}

/// A folder beside `out`, on the same disk, so that renaming is one step.
fn vecina(out: &Path, que: &str) -> Result<PathBuf> {
    let nombre =
        out.file_name().with_context(|| format!("{} no sirve como carpeta de salida", out.display()))?;
    let mut oculta = OsString::from(".");
    oculta.push(nombre);
    oculta.push(format!(".{que}-{}", std::process::id()));
    Ok(out.with_file_name(oculta))
}

/// Puts the new generation in place; the old one is left where the new one was.
fn poner(nueva: &Path, out: &Path) -> Result<()> {
    use rustix::fs::{CWD, RenameFlags, rename, renameat_with};
    if !out.exists() {
        return rename(nueva, out).with_context(|| format!("no se pudo crear {}", out.display()));
    }
    if renameat_with(CWD, nueva, CWD, out, RenameFlags::EXCHANGE).is_ok() {
        return Ok(());
    }
    // File systems without exchange: two renames, with a moment in between.
    let vieja = vecina(out, "vieja")?;
    rename(out, &vieja).with_context(|| format!("no se pudo apartar {}", out.display()))?;
    if let Err(e) = rename(nueva, out) {
        rename(&vieja, out).context("no se pudo devolver el sitio anterior a su lugar")?;
        return Err(e).with_context(|| format!("no se pudo poner el sitio nuevo en {}", out.display()));
    }
    retirar(&vieja);
    Ok(())
}

/// Removes what builds that were killed left beside `out`: their process is gone.
fn barrer(out: &Path) {
    let (Some(casa), Some(nombre)) = (out.parent(), out.file_name()) else { return };
    let casa = if casa.as_os_str().is_empty() { Path::new(".") } else { casa };
    let prefijo = format!(".{}.nueva-", nombre.to_string_lossy());
    for e in std::fs::read_dir(casa).into_iter().flatten().flatten() {
        let suyo =
            e.file_name().to_string_lossy().strip_prefix(&prefijo).and_then(|pid| pid.parse::<u32>().ok());
        if suyo.is_some_and(|pid| !Path::new("/proc").join(pid.to_string()).exists()) {
            retirar(&e.path());
        }
    }
}

/// Removes a generation of ours; what cannot be removed is only clutter.
fn retirar(dir: &Path) {
    let _ = std::fs::remove_dir_all(dir);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sitio::{Pedido, planta};
    use std::{collections::BTreeMap, sync::Arc};

    fn demostracion() -> Arc<Planta> {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let pedido = Pedido {
            content,
            url: None,
            hoy: jiff::civil::date(2026, 11, 22),
            borradores: false,
            simulador: false,
        };
        planta(&mut content::load(&pedido.content), &pedido).expect("the demonstration has no errors")
    }

    fn leer(dir: &Path, en: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for e in std::fs::read_dir(dir).expect("dir").flatten() {
            if e.path().is_dir() {
                leer(&e.path(), en);
            } else {
                en.insert(e.path(), std::fs::read(e.path()).expect("file"));
            }
        }
    }

    #[test]
    fn a_site_replaces_its_older_self_and_leaves_nothing_beside_it() {
        let casa = tempfile::tempdir().expect("temp");
        let (out, planta) = (casa.path().join("dist"), demostracion());
        escribir(&planta, &out, None, &|| ()).expect("first");
        std::fs::write(out.join("sobra.html"), "vieja").expect("write");
        let cifras = escribir(&planta, &out, None, &|| ()).expect("second");
        assert!(!out.join("sobra.html").exists());
        assert_eq!(std::fs::read_dir(casa.path()).expect("dir").count(), 1, "no half generations stay");
        let mut archivos = BTreeMap::new();
        leer(&out, &mut archivos);
        assert_eq!(archivos.len(), cifras.archivos);
        let manifiesto: serde_json::Value =
            serde_json::from_slice(&archivos[&out.join(MANIFIESTO)]).expect("json");
        for a in manifiesto["archivos"].as_array().expect("list") {
            let bytes = &archivos[&out.join(a["ruta"].as_str().expect("path"))];
            assert_eq!(a["sha256"], crate::recursos::hex(bytes));
        }
    }

    #[test]
    fn what_a_killed_build_left_is_swept_away() {
        let casa = tempfile::tempdir().expect("temp");
        let media = casa.path().join(".dist.nueva-4294967294");
        std::fs::create_dir(&media).expect("dir");
        escribir(&demostracion(), &casa.path().join("dist"), None, &|| ()).expect("build");
        assert!(!media.exists());
    }

    #[test]
    fn a_folder_with_other_files_is_never_touched() {
        let casa = tempfile::tempdir().expect("temp");
        std::fs::write(casa.path().join("tesis.doc"), "única copia").expect("write");
        let e = escribir(&demostracion(), casa.path(), None, &|| ()).expect_err("refused").to_string();
        assert!(e.contains("--out"), "{e}");
        assert_eq!(std::fs::read_dir(casa.path()).expect("dir").count(), 1);
    }

    #[test]
    fn a_file_that_cannot_be_read_leaves_the_old_site() {
        let casa = tempfile::tempdir().expect("temp");
        let (out, buena) = (casa.path().join("dist"), demostracion());
        escribir(&buena, &out, None, &|| ()).expect("first");
        let mut antes = BTreeMap::new();
        leer(&out, &mut antes);
        let pedido = Pedido {
            content: casa.path().into(),
            url: None,
            hoy: buena.portal.opciones().hoy,
            borradores: false,
            simulador: false,
        };
        let rota = Planta::new(buena.portal.sitio().clone(), &pedido, &["no-existe.pdf".into()]);
        assert!(escribir(&rota, &out, None, &|| ()).is_err());
        let mut despues = BTreeMap::new();
        leer(&out, &mut despues);
        assert!(antes == despues, "the old site must stay byte for byte");
        assert_eq!(std::fs::read_dir(casa.path()).expect("dir").count(), 1);
    }
}
