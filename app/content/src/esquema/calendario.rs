//! The table of calendario.toml: the days on which the entity closes, and how it counts the others.

use super::{Esquema, Exige::*, Forma::*, campo};
use crate::reglas::calendario as reglas;

pub(crate) const DIA_INHABIL: &[&str] = &["siguiente", "recibida"];

pub(crate) static CALENDARIO: Esquema = Esquema {
    nombre: "calendario.toml",
    campos: &[
        campo(
            "dia_inhabil",
            Opcion(DIA_INHABIL),
            Nunca,
            "Lo que llega un día no hábil: \"siguiente\" (el día 1 es el siguiente hábil) o \"recibida\" (se entiende recibido el siguiente hábil, y el día 1 es el que sigue).",
        ),
        campo(
            "sabado_habil",
            SiNo,
            Nunca,
            "true si la entidad trabaja los sábados y sus términos los cuentan.",
        ),
        campo(
            "cierre",
            Lista(&Mapa(&CIERRE)),
            Nunca,
            "Cada cierre de la entidad, o suspensión de términos, empieza con [[cierre]].",
        ),
    ],
    reglas: &[reglas::cruces],
};

static CIERRE: Esquema = Esquema {
    nombre: "un cierre",
    campos: &[
        campo("desde", Fecha, Siempre, "El primer día cerrado: \"2026-12-21\"."),
        campo("hasta", Fecha, Siempre, "El último día cerrado; el mismo, si es uno solo."),
        campo("acto", Dato(120), Siempre, "El acto que lo ordena: \"Decreto 045 de 2026\"."),
        campo("motivo", Texto(120), Siempre, "Por qué, en pocas palabras: lo lee quien espera respuesta."),
    ],
    reglas: &[reglas::cierre],
};
