//! Who is there, what they are asked, and what the login sent.

use crate::{
    ejemplos::slug,
    persona::{Casilla, DatoRecibido, Presencia},
};
use domain::{
    Instante,
    consentimiento::{Clase, Clausula},
    grado::Grado,
};
use jiff::SignedDuration;

/// Friday 20 November 2026, 4:25 p. m. in Colombia.
pub fn ahora() -> Instante {
    Instante::constant(1_795_209_900, 0)
}

/// So many minutes before.
pub(super) fn antes(minutos: i64) -> Instante {
    ahora() - SignedDuration::from_mins(minutos)
}

/// Somebody who entered with grado bajo, at that path.
pub fn presencia(path: &str) -> Presencia {
    Presencia {
        nombre: "Ana María Pérez Rojas".into(),
        documento: Some("CC •••5678".into()),
        grado: Grado::Bajo,
        empresa: None,
        varias_empresas: false,
        funcionario: false,
        registrada: true,
        quedan: 900,
        hasta: ahora() + SignedDuration::from_mins(15),
        marca: "b7f3c2".into(),
        hecho: None,
        path: path.into(),
    }
}

pub(super) fn recibidos() -> Vec<DatoRecibido> {
    let d = |nombre: &str, valor: &str| DatoRecibido { nombre: nombre.into(), valor: valor.into() };
    vec![
        d("Nombre", "Ana María Pérez Rojas"),
        d("Documento", "CC 1020345678"),
        d("Correo", "ana.perez@correo.example"),
        d("Teléfono", "300 555 0123"),
    ]
}

/// Terms, two purposes, a sensitive one, and electronic notification.
pub fn clausulas() -> Vec<Clausula> {
    vec![
        clausula(
            Clase::Terminos,
            "terminos",
            "Términos de la carpeta",
            "La carpeta es personal: nadie más debe usarla.\n\nLo que haga en ella vale igual que si lo hiciera en la ventanilla.",
            &[],
        ),
        clausula(
            Clase::Datos,
            "avisos",
            "Avisarle de vencimientos",
            "Le escribimos cuando se acerque la fecha de un impuesto o de un documento suyo.",
            &["correo", "teléfono"],
        ),
        clausula(
            Clase::Datos,
            "encuestas",
            "Preguntarle cómo le fue",
            "Una vez al año le pedimos su opinión para mejorar.",
            &["correo"],
        ),
        Clausula {
            sensible: true,
            ..clausula(
                Clase::Datos,
                "apoyos",
                "Ajustar la atención a su discapacidad",
                "Si nos cuenta qué apoyo necesita, lo preparamos antes de que llegue.",
                &["discapacidad"],
            )
        },
        clausula(
            Clase::Notificacion,
            "notificacion",
            "Notificarlo por esta sede",
            "La notificación vale desde el día en que usted abra la decisión.",
            &["correo"],
        ),
    ]
}

fn clausula(clase: Clase, nombre: &str, titulo: &str, texto: &str, datos: &[&str]) -> Clausula {
    Clausula {
        clase,
        slug: slug(nombre),
        titulo: titulo.into(),
        texto: texto.into(),
        version: "2026-11-01".into(),
        datos: datos.iter().map(|d| (*d).into()).collect(),
        sensible: false,
        huella: format!("huella-de-{nombre}").into(),
    }
}

/// All of them, unticked.
pub fn casillas(todas: &[Clausula]) -> Vec<Casilla<'_>> {
    todas.iter().map(|clausula| Casilla { clausula, marcada: false }).collect()
}
