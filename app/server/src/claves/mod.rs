//! The entity's keys: what seals the evidence, what signs statements, what wraps the keys of documents, and the old ones.

mod archivo;
mod documentos;
mod jwk;
mod jws;
mod llavero;
#[cfg(test)]
mod pruebas;

pub(crate) use archivo::Archivo;
pub(crate) use documentos::{LARGO, clave};
pub(crate) use jwk::{Jwk, Uso};
pub(crate) use jws::Fallo;
#[cfg(test)]
pub(crate) use llavero::CAMBIO;
pub(crate) use llavero::{
    Aviso, Clave, INDICE, Llavero, MAX_CONSTANCIA, MAX_PRUEBA, PRUEBA, Resultado, Vigencia,
};
#[cfg(test)]
pub(crate) use pruebas::constancia as constancia_de_prueba;

use anyhow::{Context, Result, ensure};
use arc_swap::ArcSwap;
use archivo::Marca;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::{Instante, constancia::Constancia, evidencia::Firma, expediente::Indice, prueba::Prueba};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// Keys that sign and keys that verify.
pub(crate) struct Claves {
    vivo: ArcSwap<Juego>,
    /// None where they were read from a copy.
    archivo: Option<PathBuf>,
}

/// One reading of the file.
#[derive(Clone)]
struct Juego {
    sello: (SigningKey, String),
    /// None in files of before there were statements.
    constancia: Option<(p256::ecdsa::SigningKey, String)>,
    publicas: Vec<Jwk>,
    documentos: documentos::Juego,
    llavero: Llavero,
    marca: Option<Marca>,
}

impl Claves {
    /// Reads the file; makes it the first time, and makes the keys that it lacks.
    ///
    /// # Errors
    /// Where it cannot be read or written, or others than its owner may read it.
    pub(crate) fn abrir(archivo: &Path) -> Result<Self> {
        let en = || format!("las claves de la entidad, en {}", archivo.display());
        let ahora = crate::reloj::ahora();
        if !Archivo::abrir(archivo).with_context(en)?.is_some_and(|a| a.completo()) {
            archivo::cambiar(archivo, |a| a.completar(ahora)).with_context(en)?;
        }
        let juego = Juego::abrir(archivo).with_context(en)?;
        Ok(Self { vivo: ArcSwap::from_pointee(juego), archivo: Some(archivo.to_owned()) })
    }

    /// From the bytes of such a file.
    pub(crate) fn leer(bytes: &[u8]) -> Result<Self> {
        let juego = Juego::de(&Archivo::leer(bytes)?, None)?;
        Ok(Self { vivo: ArcSwap::from_pointee(juego), archivo: None })
    }

    /// Signs with Ed25519 (RFC 8032).
    pub(crate) fn firmar(&self, mensaje: &[u8]) -> Firma {
        let juego = self.al_dia();
        let (clave, kid) = &juego.sello;
        Firma { clave: kid.clone(), firma: clave.sign(mensaje).to_bytes().to_vec() }
    }

    /// Whether one of the entity's keys of seals, old ones too, signed a message.
    pub(crate) fn verificar(&self, kid: &str, mensaje: &[u8], firma: &[u8]) -> bool {
        let juego = self.vivo.load();
        let clave = || {
            let jwk = juego.publicas.iter().find(|k| k.kid == kid && k.uso() == Some(Uso::Sellos))?;
            let x = BASE64.decode(&jwk.x).ok()?;
            let clave = VerifyingKey::from_bytes(&x.try_into().ok()?).ok()?;
            let firma = Signature::from_slice(firma).ok()?;
            clave.verify_strict(mensaje, &firma).ok()
        };
        clave().is_some()
    }

    /// Signs a statement: JWS in compact form, ES256.
    ///
    /// # Errors
    /// What would not read back, or is too long.
    pub(crate) fn declarar(&self, constancia: &Constancia) -> Result<String> {
        let carga = constancia.canonica().ok().context("una constancia que no se puede volver a leer")?;
        let jws = self.al_dia().jws(llavero::CONSTANCIA, &carga)?;
        ensure!(jws.len() <= MAX_CONSTANCIA, "una constancia demasiado larga");
        Ok(jws)
    }

    /// Signs the index of an expediente.
    ///
    /// # Errors
    /// Where it is none.
    pub(crate) fn declarar_indice(&self, indice: &Indice) -> Result<String> {
        self.al_dia().jws(INDICE, &indice.canonico()?)
    }

    /// Signs what is stated of a notification.
    ///
    /// # Errors
    /// What would not read back, or is too long.
    pub(crate) fn declarar_prueba(&self, prueba: &Prueba) -> Result<String> {
        let carga = prueba.canonica().ok().context("una prueba que no se puede volver a leer")?;
        let jws = self.al_dia().jws(PRUEBA, &carga)?;
        ensure!(jws.len() <= MAX_PRUEBA, "una prueba demasiado larga");
        Ok(jws)
    }

    /// Signs what a system is told of its notification.
    ///
    /// # Errors
    /// Without a key of statements.
    pub(crate) fn declarar_cambio(&self, carga: &[u8]) -> Result<String> {
        self.al_dia().jws(llavero::CAMBIO, carga)
    }

    /// Whether the entity signed this statement.
    pub(crate) fn comprobar(&self, jws: &str) -> Resultado {
        self.al_dia().llavero.comprobar(jws)
    }

    /// The public keys of statements.
    pub(crate) fn llavero(&self) -> Llavero {
        self.al_dia().llavero.clone()
    }

    /// All keys with their history, without their private parts.
    pub(crate) fn lista(&self) -> Vec<Jwk> {
        self.al_dia().publicas.clone()
    }

    /// What everybody may know, for `/.well-known/jwks.json`.
    pub(crate) fn publicas(&self) -> String {
        // Of what wraps there is nothing public.
        let keys = self.lista().into_iter().filter(|k| k.uso() != Some(Uso::Documentos)).collect();
        serde_json::to_string(&Archivo { keys }).unwrap_or_default()
    }

    /// The keys as the file has them now: a key that was changed elsewhere signs nothing more here.
    fn al_dia(&self) -> Arc<Juego> {
        let juego = self.vivo.load_full();
        let Some(archivo) = &self.archivo else { return juego };
        let Ok(marca) = Marca::de(archivo) else { return juego };
        if juego.marca == Some(marca) {
            return juego;
        }
        let nuevo = Juego::abrir(archivo).unwrap_or_else(|error| {
            tracing::error!(
                error = format!("{error:#}"),
                "the keys changed and cannot be read: the old ones stay"
            );
            Juego { marca: Some(marca), ..(*juego).clone() }
        });
        let nuevo = Arc::new(nuevo);
        self.vivo.store(Arc::clone(&nuevo));
        nuevo
    }
}

impl Juego {
    fn abrir(archivo: &Path) -> Result<Self> {
        // The mark is taken first: a change in between is seen the next time.
        let marca = Marca::de(archivo)?;
        Self::de(&Archivo::abrir(archivo)?.context("sin claves")?, Some(marca))
    }

    fn de(archivo: &Archivo, marca: Option<Marca>) -> Result<Self> {
        let sello = archivo.firma(Uso::Sellos).context("sin clave privada de los sellos")?;
        let firma = SigningKey::from_bytes(&sello.secreto().context("clave de otro tamaño")?);
        ensure!(BASE64.encode(firma.verifying_key()) == sello.x, "la clave y su nombre no coinciden");
        let constancia = archivo.firma(Uso::Constancias).map(|k| {
            let secreto = k.secreto().context("clave de otro tamaño")?;
            let clave = p256::ecdsa::SigningKey::from_slice(&secreto).context("no es una clave P-256")?;
            ensure!(Jwk::p256(&clave, None).kid == k.kid, "la clave y su nombre no coinciden");
            Ok((clave, k.kid.clone()))
        });
        Ok(Self {
            sello: (firma, sello.kid.clone()),
            constancia: constancia.transpose()?,
            publicas: archivo.keys.iter().map(Jwk::publica).collect(),
            documentos: documentos::de(&archivo.keys)?,
            llavero: Llavero::de(&archivo.keys)?,
            marca,
        })
    }

    fn jws(&self, tipo: &str, carga: &[u8]) -> Result<String> {
        let (clave, kid) = self.constancia.as_ref().context("sin clave de constancias")?;
        Ok(jws::firmar(clave, kid, tipo, carga))
    }
}

/// A new key signs, or wraps, from now on; gives its name.
///
/// # Errors
/// Where the file cannot be written.
pub(crate) fn rotar(archivo: &Path, uso: Uso, ahora: Instante) -> Result<String> {
    archivo::cambiar(archivo, |a| Ok(a.rotar(uso, ahora)))
}

/// A key is not believed from `en` on; gives the name of the key that took its place, where it was the one that signs.
///
/// # Errors
/// No such key, or it cannot be revoked.
pub(crate) fn revocar(
    archivo: &Path,
    kid: &str,
    motivo: &str,
    en: Instante,
    ahora: Instante,
) -> Result<Option<String>> {
    archivo::cambiar(archivo, |a| a.revocar(kid, motivo, en, ahora))
}
