//! The key that leaves rules of plain language out of a sheet, each with its reason.

use super::{Campo, Esquema, Exige::*, Forma::*, campo};
use crate::reglas;

/// In every sheet.
pub(crate) const ESTILO: Campo = campo(
    "estilo",
    Mapa(&ESTILO_),
    Nunca,
    "Qué reglas de lenguaje claro no se revisan aquí, y por qué: {omitir: {mayusculas: \"Es la sigla oficial.\"}}.",
);

static ESTILO_: Esquema = Esquema {
    nombre: "el estilo",
    campos: &[campo(
        "omitir",
        Mapa(&OMITIR),
        Siempre,
        "Las reglas que no se revisan, cada una con su razón.",
    )],
    reglas: &[],
};

static OMITIR: Esquema = Esquema {
    nombre: "las reglas de lenguaje claro",
    campos: &[
        campo("frase-larga", Dato(200), Nunca, "Por qué hay frases largas."),
        campo("voz-pasiva", Dato(200), Nunca, "Por qué hay voz pasiva."),
        campo("sigla-sin-explicar", Dato(200), Nunca, "Por qué no se explican las siglas."),
        campo("enlace-sin-sentido", Dato(200), Nunca, "Por qué un enlace no dice a dónde lleva."),
        campo("mayusculas", Dato(200), Nunca, "Por qué hay mayúsculas sostenidas."),
    ],
    reglas: &[reglas::estilo::con_razon],
};
