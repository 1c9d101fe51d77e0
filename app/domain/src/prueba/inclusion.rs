//! Where the entries of one notification stand in the sealed chain of all evidence: seals, and a short path to each.

use super::{Hallazgo, NoEsPrueba, Prueba, Que, VERSION, revisar::Firmado};
use crate::{
    Instante,
    evidencia::{Huella, Sello, canonico, verificar_camino},
};
use serde::{Deserialize, Serialize};

/// All of it; its form is canonical JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inclusion {
    /// [`VERSION`].
    pub version: u8,
    /// Which notification.
    pub notificacion: String,
    /// The seals under which entries stand, in order.
    pub sellos: Vec<SelloEscrito>,
    /// The entries that stand under one, in order.
    pub entradas: Vec<Entrada>,
    /// Numbers of the entries that stood under none yet: said, never silently left out.
    pub sin_sello: Vec<i64>,
}

/// A seal as it is signed, with its signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelloEscrito {
    /// Its place among all seals.
    pub numero: i64,
    /// When, in milliseconds of UTC.
    pub en: i64,
    /// Entries under it.
    pub cuantas: i64,
    /// Merkle root over them (RFC 6962).
    pub raiz: Huella,
    /// Hash of the seal before.
    pub previo: Option<Huella>,
    /// Its own hash.
    pub huella: Huella,
    /// Key of the signature.
    pub clave: String,
    /// Ed25519, in lowercase hexadecimal.
    pub firma: String,
}

/// An entry under a seal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entrada {
    /// Its place in the chain of the notification.
    pub numero: i64,
    /// Under which seal.
    pub sello: i64,
    /// Its place there, from 0.
    pub lugar: u64,
    /// What must be hashed with it to reach the root.
    pub camino: Vec<Huella>,
}

impl From<&Sello> for SelloEscrito {
    fn from(s: &Sello) -> Self {
        Self {
            numero: s.numero,
            en: s.en.as_millisecond(),
            cuantas: s.cuantas,
            raiz: s.raiz,
            previo: s.previo,
            huella: s.huella,
            clave: s.clave.clone(),
            firma: s.firma.iter().map(|b| format!("{b:02x}")).collect(),
        }
    }
}

impl SelloEscrito {
    /// The seal; none where it says no moment or its signature is not hexadecimal.
    fn sello(&self) -> Option<Sello> {
        let Self { numero, en, cuantas, raiz, previo, huella, .. } = *self;
        let en = Instante::from_millisecond(en).ok()?;
        let (clave, firma) = (self.clave.clone(), sin_hex(&self.firma)?);
        Some(Sello { numero, en, cuantas, raiz, previo, huella, firma, clave })
    }

    fn mal(&self, firma: &Firmado<'_>) -> Option<Que> {
        let Some(s) = self.sello() else { return Some(Que::Cambiado) };
        let mensaje = s.mensaje().ok().filter(|m| Huella::de(m) == s.huella);
        let Some(mensaje) = mensaje else { return Some(Que::Cambiado) };
        (!firma(&s.clave, s.en, &mensaje, &s.firma)).then_some(Que::SinFirma)
    }
}

fn sin_hex(s: &str) -> Option<Vec<u8>> {
    let par = |i: usize| u8::from_str_radix(s.get(i..i + 2)?, 16).ok();
    let bytes: Option<Vec<u8>> = (0..s.len()).step_by(2).map(par).collect();
    bytes.filter(|_| s.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)))
}

impl Inclusion {
    /// As it is given.
    ///
    /// # Errors
    /// What has no canonical form; nothing that the types allow.
    pub fn escribir(&self) -> serde_json::Result<Vec<u8>> {
        canonico(self)
    }

    /// Reads only the one form that it has.
    ///
    /// # Errors
    /// All else.
    pub fn leer(bytes: &[u8]) -> Result<Self, NoEsPrueba> {
        let leida: Self = serde_json::from_slice(bytes).map_err(|_| NoEsPrueba)?;
        let igual = canonico(&leida).is_ok_and(|c| c == bytes);
        if igual && leida.version == VERSION { Ok(leida) } else { Err(NoEsPrueba) }
    }

    /// Whether each event stands where it says, and each seal is signed.
    pub(super) fn revisar(&self, p: &Prueba, firma: &Firmado<'_>) -> Vec<Hallazgo> {
        let mut hallados = Vec::new();
        let mut antes = 0;
        for s in &self.sellos {
            let que = if s.numero <= antes { Some(Que::Desordenado) } else { s.mal(firma) };
            let que = que.or((!self.entradas.iter().any(|e| e.sello == s.numero)).then_some(Que::Sobra));
            hallados.extend(que.map(|q| Hallazgo::sello(s.numero, q)));
            antes = s.numero;
        }
        for pareja in self.sellos.windows(2) {
            let sigue = pareja[0].numero.checked_add(1) == Some(pareja[1].numero);
            if sigue && pareja[1].previo != Some(pareja[0].huella) {
                hallados.push(Hallazgo::sello(pareja[1].numero, Que::NoSigue));
            }
        }
        for (i, evento) in p.eventos.iter().enumerate() {
            let que = self.de_evento(i + 1, &evento.huella);
            hallados.extend(que.map(|q| Hallazgo::evento(i + 1, &evento.tipo, q)));
        }
        let de_mas = self.entradas.iter().map(|e| e.numero).chain(self.sin_sello.iter().copied());
        let de_mas = de_mas.filter(|n| usize::try_from(*n).is_ok_and(|n| n > p.eventos.len()) || *n < 1);
        if self.notificacion != p.notificacion || de_mas.count() > 0 {
            hallados.push(Hallazgo::archivo(super::INCLUSION, Que::NoSigue));
        }
        hallados
    }

    fn de_evento(&self, numero: usize, huella: &Huella) -> Option<Que> {
        let es = |n: i64| usize::try_from(n) == Ok(numero);
        let entradas: Vec<&Entrada> = self.entradas.iter().filter(|e| es(e.numero)).collect();
        let sin = self.sin_sello.iter().filter(|n| es(**n)).count();
        match (&entradas[..], sin) {
            ([], 1) => None,
            ([una], 0) => (!self.lleva(una, huella)).then_some(Que::SinSello),
            ([], 0) => Some(Que::SinSello),
            _ => Some(Que::Repetido),
        }
    }

    fn lleva(&self, e: &Entrada, huella: &Huella) -> bool {
        let sello = self.sellos.iter().find(|s| s.numero == e.sello);
        sello.is_some_and(|s| {
            let lugar = usize::try_from(e.lugar).unwrap_or(usize::MAX);
            let cuantas = usize::try_from(s.cuantas).unwrap_or(0);
            verificar_camino(huella, lugar, cuantas, &e.camino, &s.raiz)
        })
    }
}
