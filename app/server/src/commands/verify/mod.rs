//! `sede verify`: whether a receipt, the proof of a notification or an exported expediente is what the entity signed. It asks nobody: no network.

mod constancia;
mod expediente;
mod prueba;

use crate::{
    args::Verify,
    claves::{Archivo, Llavero},
    config::Config,
};
use anyhow::{Context, Result, ensure};
use std::{fs::File, io::Read, path::Path, process::ExitCode};

/// A set of keys with its history is not larger, in bytes.
const MAX_LLAVES: u64 = 1024 * 1024;

pub(crate) fn correr(o: &Verify, config: &Config) -> Result<ExitCode> {
    let llavero = llavero(o.jwks.as_deref(), &config.keys)?;
    let (valida, texto) = match () {
        () if o.recibo.is_dir() => expediente::revisar(o, &llavero)?,
        () if prueba::es(&o.recibo)? => prueba::revisar(o, &llavero)?,
        () => constancia::revisar(o, &llavero)?,
    };
    super::imprimir(&texto);
    Ok(ExitCode::from(u8::from(!valida)))
}

/// The keys of the entity: those that the person has, else those of the sede that stands here.
fn llavero(jwks: Option<&Path>, propias: &Path) -> Result<Llavero> {
    if let Some(jwks) = jwks {
        let en = || format!("las claves de la entidad, en {}", jwks.display());
        return Llavero::leer(&leer(jwks, MAX_LLAVES).with_context(en)?).with_context(en);
    }
    let ayuda = "diga con qué claves: --jwks ARCHIVO. Es el archivo que la entidad publica en su sede, en \
        /.well-known/jwks.json; descárguelo de allí";
    let archivo = Archivo::abrir(propias).with_context(|| propias.display().to_string())?.context(ayuda)?;
    Llavero::de(&archivo.keys)
}

/// All of a file that is not too large.
fn leer(archivo: &Path, max: u64) -> Result<Vec<u8>> {
    let f = File::open(archivo).with_context(|| format!("no se pudo abrir {}", archivo.display()))?;
    let mut bytes = Vec::new();
    f.take(max + 1).read_to_end(&mut bytes)?;
    ensure!(bytes.len() as u64 <= max, "{} es demasiado grande", archivo.display());
    Ok(bytes)
}
