//! Keys and what they sign: good, bad, old, rotated, revoked.

mod archivos;
mod ataques;
mod documentos;
mod vectores;

use super::jwk::Jwk;
use domain::{
    constancia::{Codigo, Constancia, Documento, Momento, Plazo, Receptora, VERSION, compromiso},
    evidencia::Huella,
    peticion::{Canal, Clase, Medio},
};
use p256::ecdsa::SigningKey;

/// A key of this number, the same each time.
pub(super) fn clave(numero: u8) -> SigningKey {
    SigningKey::from_slice(&[numero; 32]).expect("a scalar")
}

/// As the file has it.
pub(super) fn jwk(numero: u8) -> Jwk {
    Jwk::p256(&clave(numero), Some(instante("2026-01-01T05:00:00Z")))
}

pub(crate) fn instante(s: &str) -> domain::Instante {
    s.parse().expect("instant")
}

/// A statement with something of everything.
pub(crate) fn constancia() -> Constancia {
    let respuestas = serde_json::json!({"asunto": "Hueco en la vía", "correo": "ana@correo.example"});
    let pdf = b"%PDF-1.7 plano";
    Constancia {
        version: VERSION,
        entidad: Receptora {
            nombre: "Alcaldía Municipal de Ñaupa".into(),
            nit: Some("890000000-1".into()),
            url: "https://sede.example".into(),
        },
        codigo: Codigo::nuevo(*b"0123456789"),
        radicado: "2026-000123".into(),
        recibida_en: Momento::de(instante("2026-03-27T21:40:05.250Z")),
        clase: Clase::Peticion,
        tramite: None,
        documentos: vec![
            Documento::anexo(1, "application/pdf", Huella::de(pdf), pdf.len() as u64),
            Documento::anexo(2, "text/plain", Huella::de(b""), 0),
        ],
        respuestas_sha256: compromiso(&[7; 16], &respuestas).expect("hash"),
        termino: Some(Plazo {
            vence: "2026-04-21".parse().expect("day"),
            plazo: "15 días hábiles".into(),
            norma: "Ley 1437 de 2011, art. 14".into(),
        }),
        firma_ciudadano: None,
        canal: Canal::Sede,
        medio: Medio::Correo,
        faltan: vec!["ubicacion".into()],
    }
}
