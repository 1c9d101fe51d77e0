//! The tables of prose sheets: pages, units.

use super::{Esquema, Exige::*, Forma::*, campo, estilo::ESTILO};
use crate::indice::Catalogo;

pub(crate) static PAGINA: Esquema = Esquema {
    nombre: "una página",
    campos: &[
        campo("titulo", Texto(100), Siempre, "El título de la página."),
        campo("resumen", Texto(300), Nunca, "De qué trata, en una o dos frases."),
        campo("actualizado", Fecha, Nunca, "La fecha del último cambio: 2026-10-15."),
        campo("version", Dato(20), Nunca, "La versión, si es un texto legal."),
        ESTILO,
    ],
    reglas: &[],
};

pub(crate) static DEPENDENCIA: Esquema = Esquema {
    nombre: "una dependencia",
    campos: &[
        campo("nombre", Texto(100), Siempre, "Su nombre: «Secretaría de Gobierno»."),
        campo("proposito", Texto(250), Siempre, "Qué hace, en una frase."),
        campo("responsable", Texto(100), Nunca, "El cargo de quien la dirige, no su nombre."),
        campo("correo", Correo, Nunca, "Su correo institucional."),
        campo("telefono", Telefono, Nunca, "Su teléfono: \"+576055550101\"."),
        campo("punto", Ref(Catalogo::Punto), Nunca, "Dónde atiende, de puntos.toml."),
        ESTILO,
    ],
    reglas: &[],
};
