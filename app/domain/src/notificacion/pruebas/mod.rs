//! Tests of notifications: cases of the law in tables, and their way under any order of facts.

mod contenido;
mod pendiente;
mod plazos;
mod propiedades;
mod via;

use super::*;
use crate::{Instante, calendario::Calendario, evidencia::Huella, grado::Grado};

/// A moment of hora legal: "2026-03-27 10:00".
fn en(s: &str) -> Instante {
    format!("{}:00-05:00", s.replace(' ', "T")).parse().expect("a moment")
}

fn calendario() -> Calendario {
    Calendario::default()
}

fn via(sucesos: &[Suceso]) -> Via {
    sucesos.iter().copied().collect()
}

fn puesta(s: &str) -> Suceso {
    Suceso::PuestaADisposicion { en: en(s) }
}

fn acceso(s: &str) -> Suceso {
    Suceso::Acceso { en: en(s), grado: Grado::Medio }
}

fn fijada(s: &str, lugar: Lugar) -> Suceso {
    Suceso::fijar(en(s), lugar, &calendario()).expect("within the calendar")
}

fn desfijada(s: &str, lugar: Lugar) -> Suceso {
    Suceso::Desfijada { en: en(s), lugar }
}

fn completa() -> Propuesta {
    Propuesta {
        copia: Some(Copia {
            documento: "0190".into(),
            nombre: "Resolución 12.pdf".into(),
            bytes: 3,
            sha256: Huella::de(b"pdf"),
        }),
        autoridad: Autoridad {
            cargo: "Secretaria de Hacienda".into(),
            dependencia: "Secretaría de Hacienda".into(),
        },
        gratuita: true,
        acto_en: Some(en("2026-03-20 15:30")),
        recursos: Some(Recursos::Proceden(vec![Recurso {
            nombre: "reposición".into(),
            ante: "la Secretaria de Hacienda".into(),
            dias: 10,
        }])),
    }
}
