//! The entity's signing keys: a JWK set (RFC 7517, RFC 8037) in a file that only its owner reads.

use anyhow::{Context, Result, bail};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::evidencia::Firma;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    fs,
    io::Write,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};

#[derive(Clone, Serialize, Deserialize)]
struct Jwk {
    kty: String,
    crv: String,
    kid: String,
    x: String,
    /// The private part; left out of what is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    d: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Archivo {
    /// The first one signs; the others are kept so that old signatures can be checked.
    keys: Vec<Jwk>,
}

/// Keys that sign and keys that verify.
pub(crate) struct Claves {
    firma: SigningKey,
    kid: String,
    publicas: Vec<Jwk>,
}

impl Claves {
    /// Reads the file; makes it, with a new key, the first time.
    ///
    /// # Errors
    /// Where it cannot be read, or others than its owner may read it.
    pub(crate) fn abrir(archivo: &Path) -> Result<Self> {
        let en = || format!("las claves de la entidad, en {}", archivo.display());
        if !archivo.exists() {
            match crear(archivo) {
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
                otro => otro.with_context(en)?,
            }
        }
        if fs::metadata(archivo).with_context(en)?.permissions().mode() & 0o077 != 0 {
            bail!("otros usuarios pueden leer {}. Escriba: chmod 600 {0}", archivo.display());
        }
        Self::leer(&fs::read(archivo).with_context(en)?).with_context(en)
    }

    /// From the bytes of such a file.
    pub(crate) fn leer(bytes: &[u8]) -> Result<Self> {
        let Archivo { mut keys } = serde_json::from_slice(bytes).context("no es un juego de claves")?;
        let primera = keys.first().context("sin claves")?;
        let d = BASE64.decode(primera.d.as_deref().context("sin clave privada")?)?;
        let firma =
            SigningKey::from_bytes(&d.try_into().map_err(|_| anyhow::anyhow!("clave de otro tamaño"))?);
        let kid = kid(&BASE64.encode(firma.verifying_key().as_bytes()));
        if kid != primera.kid {
            bail!("la clave y su nombre no coinciden");
        }
        for k in &mut keys {
            k.d = None;
        }
        Ok(Self { firma, kid, publicas: keys })
    }

    /// Signs with Ed25519 (RFC 8032).
    pub(crate) fn firmar(&self, mensaje: &[u8]) -> Firma {
        Firma { clave: self.kid.clone(), firma: self.firma.sign(mensaje).to_bytes().to_vec() }
    }

    /// Whether one of the entity's keys, old ones too, signed a message.
    pub(crate) fn verificar(&self, kid: &str, mensaje: &[u8], firma: &[u8]) -> bool {
        let clave = || {
            let x = BASE64.decode(&self.publicas.iter().find(|k| k.kid == kid)?.x).ok()?;
            let clave = VerifyingKey::from_bytes(&x.try_into().ok()?).ok()?;
            let firma = Signature::from_slice(firma).ok()?;
            clave.verify_strict(mensaje, &firma).ok()
        };
        clave().is_some()
    }

    /// What everybody may know, for `/.well-known/jwks.json`.
    pub(crate) fn publicas(&self) -> String {
        serde_json::to_string(&Archivo { keys: self.publicas.clone() }).unwrap_or_default()
    }
}

fn crear(archivo: &Path) -> std::io::Result<()> {
    if let Some(dir) = archivo.parent() {
        fs::create_dir_all(dir)?;
    }
    let firma = SigningKey::generate(&mut crate::azar::azar());
    let x = BASE64.encode(firma.verifying_key().as_bytes());
    let d = Some(BASE64.encode(firma.to_bytes()));
    let clave = Jwk { kty: "OKP".into(), crv: "Ed25519".into(), kid: kid(&x), x, d };
    let mut f = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(archivo)?;
    f.write_all(&serde_json::to_vec_pretty(&Archivo { keys: vec![clave] })?)?;
    f.sync_all()
}

/// Thumbprint of the public key (RFC 7638).
fn kid(x: &str) -> String {
    BASE64.encode(Sha256::digest(format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_made_once_read_back_and_only_by_their_owner() {
        let dir = tempfile::tempdir().expect("dir");
        let archivo = dir.path().join("var/claves.json");
        let una = Claves::abrir(&archivo).expect("made");
        let otra = Claves::abrir(&archivo).expect("read");
        assert_eq!(una.kid, otra.kid);
        let firma = una.firmar(b"acto");
        assert!(otra.verificar(&firma.clave, b"acto", &firma.firma));
        assert!(!otra.verificar(&firma.clave, b"otro", &firma.firma));
        assert!(!otra.verificar("nadie", b"acto", &firma.firma));
        assert!(!una.publicas().contains("\"d\""));
        fs::set_permissions(&archivo, fs::Permissions::from_mode(0o644)).expect("chmod");
        assert!(Claves::abrir(&archivo).is_err());
    }
}
