//! Public keys with their history: what anybody needs to check what the entity signed.

use super::{
    jwk::{Jwk, Revocacion, Uso},
    jws::{self, Fallo},
};
use anyhow::{Result, ensure};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use domain::{Instante, constancia::Constancia};
use jiff::SignedDuration;
use p256::{EncodedPoint, ecdsa::VerifyingKey};

/// More keys than an entity will ever have.
const MAX_CLAVES: usize = 1000;

/// Servers that share the keys do not share the clock to the second.
const MARGEN: SignedDuration = SignedDuration::from_hours(24);

/// Type of a signed statement.
pub(super) const CONSTANCIA: &str = "constancia+jws";
/// Type of a signed index.
pub(crate) const INDICE: &str = "indice+jws";
/// Type of what is stated of a notification.
pub(crate) const PRUEBA: &str = "notificacion+jws";
/// It names each event, so it is longer, in bytes.
pub(crate) const MAX_PRUEBA: usize = 512 * 1024;
/// Type of what a system is told.
pub(crate) const CAMBIO: &str = "cambio+jws";
/// A statement is not longer, in bytes.
pub(crate) const MAX_CONSTANCIA: usize = 256 * 1024;

/// Keys of statements, and keys of seals.
#[derive(Clone, Default)]
pub(crate) struct Llavero(Vec<(Clave, VerifyingKey)>, Vec<(Clave, ed25519_dalek::VerifyingKey)>);

/// What is known of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clave {
    pub(crate) kid: String,
    pub(crate) desde: Option<Instante>,
    pub(crate) hasta: Option<Instante>,
    pub(crate) revocada: Option<Revocacion>,
}

/// What has to be said of a statement that is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aviso {
    /// Its key was revoked, from a later time on.
    RevocadaDespues,
    /// It tells a time at which its key did not exist.
    AnteriorALaClave,
}

/// What became of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Resultado {
    /// The entity signed it, and nothing has changed.
    Valida { constancia: Box<Constancia>, clave: Clave, aviso: Option<Aviso> },
    /// It is not what was signed.
    Alterada,
    /// None of these keys signed it.
    ClaveDesconocida,
    /// Its time is not before the revocation of its key.
    ClaveRevocada(Clave),
    /// Its time is after its key ceased to sign.
    ClaveVencida(Clave),
    /// Something else.
    NoEsConstancia,
}

/// Whether a key may stand behind something of that time.
pub(crate) enum Vigencia {
    Firme(Option<Aviso>),
    Revocada,
    Vencida,
}

impl Llavero {
    /// From the keys of a set; those that are not for statements are left out, as RFC 7517 asks.
    ///
    /// # Errors
    /// Where one name has two keys, or there are too many.
    pub(crate) fn de(claves: &[Jwk]) -> Result<Self> {
        ensure!(claves.len() <= MAX_CLAVES, "más de {MAX_CLAVES} claves");
        let mut llavero = Self::default();
        for jwk in claves.iter().filter(|k| k.uso() == Some(Uso::Constancias)) {
            let Some(verificadora) = publica(jwk) else { continue };
            ensure!(llavero.clave(&jwk.kid).is_none(), "la clave {} está dos veces", jwk.kid);
            let Jwk { kid, desde, hasta, revocada, .. } = jwk.clone();
            llavero.0.push((Clave { kid, desde, hasta, revocada }, verificadora));
        }
        for jwk in claves.iter().filter(|k| k.uso() == Some(Uso::Sellos)) {
            let Some(verificadora) = publica_de_sellos(jwk) else { continue };
            ensure!(llavero.1.iter().all(|(c, _)| c.kid != jwk.kid), "la clave {} está dos veces", jwk.kid);
            let Jwk { kid, desde, hasta, revocada, .. } = jwk.clone();
            llavero.1.push((Clave { kid, desde, hasta, revocada }, verificadora));
        }
        Ok(llavero)
    }

    /// From the bytes of a JWK set.
    ///
    /// # Errors
    /// Where it is none, or as [`Llavero::de`].
    pub(crate) fn leer(bytes: &[u8]) -> Result<Self> {
        #[derive(serde::Deserialize)]
        struct Juego {
            keys: Vec<serde_json::Value>,
        }
        let Juego { keys } = serde_json::from_slice(bytes)?;
        let claves: Vec<Jwk> = keys.into_iter().filter_map(|k| serde_json::from_value(k).ok()).collect();
        let llavero = Self::de(&claves)?;
        ensure!(!llavero.0.is_empty(), "no hay ninguna clave de constancias (EC, P-256)");
        Ok(llavero)
    }

    fn clave(&self, kid: &str) -> Option<&(Clave, VerifyingKey)> {
        self.0.iter().find(|(c, _)| c.kid == kid)
    }

    /// What was signed, and with which key.
    pub(crate) fn abrir(&self, jws: &str, tipo: &str, max: usize) -> Result<(Vec<u8>, &Clave), Fallo> {
        let partes = jws::leer(jws, tipo, max)?;
        let (clave, verificadora) = self.clave(&partes.kid).ok_or(Fallo::ClaveDesconocida)?;
        partes.comprobar(verificadora).map(|carga| (carga, clave))
    }

    /// Whether one of the entity's keys of seals, old ones too, signed a message of that time.
    pub(crate) fn sellado(&self, kid: &str, en: Instante, mensaje: &[u8], firma: &[u8]) -> bool {
        let suya = self.1.iter().find(|(c, _)| c.kid == kid);
        let firma = ed25519_dalek::Signature::from_slice(firma).ok();
        suya.zip(firma).is_some_and(|((clave, verificadora), firma)| {
            let firme = matches!(clave.vigencia(en), Vigencia::Firme(_));
            firme && verificadora.verify_strict(mensaje, &firma).is_ok()
        })
    }

    /// Whether the entity signed this statement.
    pub(crate) fn comprobar(&self, jws: &str) -> Resultado {
        let (carga, clave) = match self.abrir(jws, CONSTANCIA, MAX_CONSTANCIA) {
            Ok(abierta) => abierta,
            Err(Fallo::Alterada) => return Resultado::Alterada,
            Err(Fallo::ClaveDesconocida) => return Resultado::ClaveDesconocida,
            Err(Fallo::Forma) => return Resultado::NoEsConstancia,
        };
        let Ok(constancia) = Constancia::leer(&carga) else { return Resultado::NoEsConstancia };
        let clave = clave.clone();
        match clave.vigencia(constancia.recibida_en.instante()) {
            Vigencia::Firme(aviso) => Resultado::Valida { constancia: Box::new(constancia), clave, aviso },
            Vigencia::Revocada => Resultado::ClaveRevocada(clave),
            Vigencia::Vencida => Resultado::ClaveVencida(clave),
        }
    }
}

impl Clave {
    /// Whether it may stand behind something of that time.
    pub(crate) fn vigencia(&self, en: Instante) -> Vigencia {
        if self.revocada.as_ref().is_some_and(|r| en >= r.en) {
            return Vigencia::Revocada;
        }
        if self.hasta.is_some_and(|hasta| en.duration_since(hasta) > MARGEN) {
            return Vigencia::Vencida;
        }
        let anterior = self.desde.is_some_and(|desde| desde.duration_since(en) > MARGEN);
        let revocada = self.revocada.is_some().then_some(Aviso::RevocadaDespues);
        Vigencia::Firme(revocada.or(anterior.then_some(Aviso::AnteriorALaClave)))
    }
}

/// A point of the curve, under the name that is its own.
fn publica(jwk: &Jwk) -> Option<VerifyingKey> {
    let coordenada = |c: &str| <[u8; 32]>::try_from(BASE64.decode(c).ok()?).ok();
    let (x, y) = (coordenada(&jwk.x)?, coordenada(jwk.y.as_ref()?)?);
    let punto = EncodedPoint::from_affine_coordinates(&x.into(), &y.into(), false);
    (jwk.huella() == jwk.kid).then(|| VerifyingKey::from_encoded_point(&punto).ok()).flatten()
}

/// The same of a key of seals.
fn publica_de_sellos(jwk: &Jwk) -> Option<ed25519_dalek::VerifyingKey> {
    let x = <[u8; 32]>::try_from(BASE64.decode(&jwk.x).ok()?).ok()?;
    (jwk.huella() == jwk.kid).then(|| ed25519_dalek::VerifyingKey::from_bytes(&x).ok()).flatten()
}
