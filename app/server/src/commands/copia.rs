//! `sede backup` and `sede restore`: one file with the database, the files of people, the keys and the last seal.

use super::esperar;
use crate::{
    archivos::{CARPETA, Lugar},
    args::Archivo,
    claves::Claves,
    config::Config,
    trabajos,
};
use anyhow::{Context, Result, bail};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use std::{
    fs::{self, File, OpenOptions},
    io::{BufRead, BufReader, Read, Seek, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
    process::ExitCode,
};
use store::{Store, copia};

const DATOS: &str = "datos.jsonl";
const CLAVES: &str = "claves.json";
const SELLO: &str = "sello.json";

/// Writes the copy while the sede goes on working.
pub(crate) fn guardar(o: &Archivo, config: &Config) -> Result<ExitCode> {
    // What is copied first goes on being written; the seal is older than the data, never newer.
    let sello = fs::read(trabajos::ancla(&config.keys)).ok();
    let mut datos = tempfile::tempfile()?;
    esperar(async {
        let store = Store::abrir(&config.database_url).await?;
        copia::exportar(&store, &mut datos).await?;
        store.cerrar().await;
        Ok(())
    })?;
    // After the data: no row is wrapped by a key that is newer than these.
    let claves =
        fs::read(&config.keys).with_context(|| format!("las claves, en {}", config.keys.display()))?;
    let parcial = o.archivo.with_extension("parcial");
    let salida = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&parcial)?;
    let mut tar = tar::Builder::new(GzEncoder::new(salida, Compression::default()));
    poner(&mut tar, CLAVES, &claves)?;
    if let Some(sello) = sello {
        poner(&mut tar, SELLO, &sello)?;
    }
    datos.rewind()?;
    tar.append_file(DATOS, &mut datos)?;
    // After the data: a file whose row is not in the copy is superfluous, a row without its file would be a loss.
    let lugar = Lugar::abrir(&config.storage_url)?;
    esperar(lugar.copiar(&mut tar))?;
    tar.into_inner()?.finish()?.sync_all()?;
    fs::rename(&parcial, &o.archivo)?;
    eprintln!(
        "✓ Copia en {}. Guárdela lejos de este computador: contiene las claves y los datos.",
        o.archivo.display()
    );
    Ok(ExitCode::SUCCESS)
}

fn poner(tar: &mut tar::Builder<impl Write>, nombre: &str, bytes: &[u8]) -> Result<()> {
    let mut cabeza = tar::Header::new_gnu();
    cabeza.set_size(bytes.len() as u64);
    cabeza.set_mode(0o600);
    cabeza.set_cksum();
    Ok(tar.append_data(&mut cabeza, nombre, bytes)?)
}

/// Fills an empty database, and puts keys and seal in their place; what is already there is never overwritten.
pub(crate) fn restaurar(o: &Archivo, config: &Config) -> Result<ExitCode> {
    let sello = trabajos::ancla(&config.keys);
    for archivo in [&config.keys, &sello] {
        if archivo.exists() {
            bail!("ya existe {}: aquí trabaja otra sede. Restaure en una carpeta vacía.", archivo.display());
        }
    }
    let archivo =
        File::open(&o.archivo).with_context(|| format!("no se pudo abrir {}", o.archivo.display()))?;
    let mut claves = Vec::new();
    let mut tar = tar::Archive::new(GzDecoder::new(archivo));
    let ajeno = || format!("{} no es una copia de `sede backup`", o.archivo.display());
    let mut ancla = None;
    let mut lleno = false;
    for parte in tar.entries().with_context(ajeno)? {
        let mut parte = parte.with_context(ajeno)?;
        match parte.path()?.to_str() {
            Some(CLAVES) => drop(parte.read_to_end(&mut claves)?),
            Some(SELLO) => drop(parte.read_to_end(ancla.insert(Vec::new()))?),
            Some(DATOS) => {
                Claves::leer(&claves).with_context(ajeno)?;
                let mut datos = tempfile::tempfile()?;
                std::io::copy(&mut parte, &mut datos)?;
                datos.rewind()?;
                esperar(llenar(config, &mut BufReader::new(datos)))?;
                lleno = true;
            }
            Some(ruta) if lleno && ruta.starts_with(CARPETA) => {
                let ruta = parte.path()?.into_owned();
                let lugar = Lugar::abrir(&config.storage_url)?;
                esperar(lugar.restaurar(&ruta, &mut parte)).with_context(ajeno)?;
            }
            _ => bail!(ajeno()),
        }
    }
    if !lleno {
        bail!(ajeno());
    }
    escribir(&config.keys, &claves)?;
    if let Some(ancla) = ancla {
        escribir(&sello, &ancla)?;
    }
    eprintln!("✓ Restaurada. Verifique con: sede audit");
    Ok(ExitCode::SUCCESS)
}

async fn llenar(config: &Config, datos: &mut (dyn BufRead + Send)) -> Result<()> {
    let store = super::abrir_store(config).await?;
    copia::importar(&store, datos).await?;
    store.cerrar().await;
    Ok(())
}

fn escribir(archivo: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(dir) = archivo.parent() {
        fs::create_dir_all(dir)?;
    }
    let mut f = OpenOptions::new().write(true).create_new(true).mode(0o600).open(archivo)?;
    f.write_all(bytes)?;
    Ok(f.sync_all()?)
}
