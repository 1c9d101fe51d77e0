//! The file of the keys: read only if its owner alone may, changed under a lock and in one step.

use super::jwk::{Jwk, Revocacion, Uso, al_ms};
use anyhow::{Context, Result, bail, ensure};
use domain::Instante;
use serde::{Deserialize, Serialize};
use std::{
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Read, Write},
    os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt},
    path::Path,
};

/// A thousand keys fit.
const MAX_ARCHIVO: u64 = 1024 * 1024;
/// A reason is a sentence.
const MAX_MOTIVO: usize = 200;

/// The keys, in the order in which they were made, except that a new key of the seals comes first.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Archivo {
    pub(crate) keys: Vec<Jwk>,
}

/// By which a file is known to be the one that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marca(u64, i64, i64, u64);

impl Marca {
    pub(super) fn de(archivo: &Path) -> std::io::Result<Self> {
        fs::metadata(archivo).map(|m| Self(m.ino(), m.mtime(), m.mtime_nsec(), m.size()))
    }
}

impl Archivo {
    /// From its bytes.
    pub(super) fn leer(bytes: &[u8]) -> Result<Self> {
        let archivo: Self = serde_json::from_slice(bytes).context("no es un juego de claves")?;
        for k in &archivo.keys {
            ensure!(k.uso().is_none() || k.huella() == k.kid, "la clave y su nombre no coinciden");
        }
        Ok(archivo)
    }

    /// From disk; none where there is no file.
    pub(crate) fn abrir(archivo: &Path) -> Result<Option<Self>> {
        let f = match File::open(archivo) {
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
            otro => otro?,
        };
        if f.metadata()?.permissions().mode() & 0o077 != 0 {
            bail!("otros usuarios pueden leer {}. Escriba: chmod 600 {0}", archivo.display());
        }
        let mut bytes = Vec::new();
        f.take(MAX_ARCHIVO + 1).read_to_end(&mut bytes)?;
        ensure!(bytes.len() as u64 <= MAX_ARCHIVO, "el archivo es demasiado grande");
        Self::leer(&bytes).map(Some)
    }

    /// The key that signs, or wraps.
    pub(super) fn firma(&self, uso: Uso) -> Option<&Jwk> {
        self.keys.iter().find(|k| k.firma(uso))
    }

    pub(super) fn completo(&self) -> bool {
        Uso::TODOS.iter().all(|u| self.firma(*u).is_some())
    }

    /// Makes the keys that are missing.
    pub(super) fn completar(&mut self, ahora: Instante) -> Result<()> {
        for uso in Uso::TODOS {
            if self.firma(uso).is_none() {
                self.agregar(uso, ahora);
            }
        }
        Ok(())
    }

    /// A new key signs from now on; the old one is kept for checking, without its private part. What is wrapped cannot be
    /// opened without it: such a key is kept whole.
    pub(super) fn rotar(&mut self, uso: Uso, ahora: Instante) -> String {
        for vieja in self.keys.iter_mut().filter(|k| k.firma(uso)) {
            vieja.hasta = Some(al_ms(ahora));
            if uso != Uso::Documentos {
                vieja.d = None;
            }
        }
        self.agregar(uso, ahora)
    }

    /// A key is not believed from that time on; where it was the one that signs, a new one takes its place.
    pub(super) fn revocar(
        &mut self,
        kid: &str,
        motivo: &str,
        en: Instante,
        ahora: Instante,
    ) -> Result<Option<String>> {
        let motivo = motivo.trim();
        let cabe = !motivo.is_empty() && motivo.chars().count() <= MAX_MOTIVO;
        ensure!(cabe && !motivo.contains(char::is_control), "el motivo es una frase de {MAX_MOTIVO} letras");
        let clave = self.keys.iter_mut().find(|k| k.kid == kid).context("no hay una clave con ese nombre")?;
        ensure!(clave.revocada.is_none(), "esa clave ya estaba revocada");
        ensure!(
            clave.uso() != Some(Uso::Documentos),
            "esa clave es de los documentos, y no firma nada: cámbiela con `sede claves rotar --documentos`"
        );
        ensure!(
            clave.uso() == Some(Uso::Constancias),
            "esa clave es de los sellos, que se protegen unos a otros: cámbiela con `sede claves rotar --sellos`"
        );
        let firmaba = clave.firma(Uso::Constancias);
        clave.revocada = Some(Revocacion { en: al_ms(en), motivo: motivo.to_owned() });
        clave.hasta = clave.hasta.or(Some(al_ms(ahora)));
        clave.d = None;
        Ok(firmaba.then(|| self.agregar(Uso::Constancias, ahora)))
    }

    fn agregar(&mut self, uso: Uso, ahora: Instante) -> String {
        let nueva = Jwk::nueva(uso, ahora);
        let kid = nueva.kid.clone();
        // Programs older than the key of statements sign with the first.
        let lugar = if uso == Uso::Sellos { 0 } else { self.keys.len() };
        self.keys.insert(lugar, nueva);
        kid
    }
}

/// Reads, changes and writes, while no other process does.
pub(super) fn cambiar<T>(archivo: &Path, f: impl FnOnce(&mut Archivo) -> Result<T>) -> Result<T> {
    let dir = archivo.parent().filter(|d| !d.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(dir)?;
    let candado = archivo.with_extension("candado");
    let candado = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(candado)?;
    candado.lock()?;
    let mut contenido = Archivo::abrir(archivo)?.unwrap_or_default();
    let respuesta = f(&mut contenido)?;
    let mut nuevo = tempfile::NamedTempFile::new_in(dir)?;
    nuevo.as_file().set_permissions(fs::Permissions::from_mode(0o600))?;
    nuevo.write_all(&serde_json::to_vec_pretty(&contenido)?)?;
    nuevo.as_file().sync_all()?;
    nuevo.persist(archivo)?;
    File::open(dir)?.sync_all()?;
    Ok(respuesta)
}
