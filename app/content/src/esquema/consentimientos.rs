//! The table of consentimientos.toml: the texts that people are asked to accept.

use super::{Esquema, Exige::*, Forma, Forma::*, campo};
use crate::reglas::consentimientos as reglas;

/// Letters of one text: more is not read by whom it binds.
const TEXTO: Forma = Texto(4000);
const VERSION: &str = "Desde qué día vale este texto: \"2026-11-01\". Con otra fecha se vuelve a preguntar.";
const TITULO: &str = "El nombre, en pocas palabras.";

pub(crate) static CONSENTIMIENTOS: Esquema = Esquema {
    nombre: "consentimientos.toml",
    campos: &[
        campo(
            "terminos",
            Mapa(&TERMINOS),
            Siempre,
            "Empiece con [terminos]: los términos que acepta quien se registra; sin ellos nadie se puede registrar.",
        ),
        campo(
            "notificacion",
            Mapa(&NOTIFICACION),
            Nunca,
            "[notificacion]: lo que acepta quien quiere que lo notifiquen por medios electrónicos.",
        ),
        campo(
            "finalidad",
            Lista(&Mapa(&FINALIDAD)),
            Nunca,
            "Cada finalidad para la que se piden datos empieza con [[finalidad]].",
        ),
    ],
    reglas: &[reglas::nombres],
};

static TERMINOS: Esquema = Esquema {
    nombre: "los términos",
    campos: &[
        campo("version", Fecha, Siempre, VERSION),
        campo("titulo", Texto(100), Siempre, TITULO),
        campo(
            "texto",
            TEXTO,
            Siempre,
            "Las reglas de uso de la sede, sin formato; una línea vacía separa los párrafos.",
        ),
    ],
    reglas: &[reglas::terminos],
};

static NOTIFICACION: Esquema = Esquema {
    nombre: "la notificación electrónica",
    campos: &[
        campo("version", Fecha, Siempre, VERSION),
        campo("titulo", Texto(100), Siempre, TITULO),
        campo(
            "texto",
            TEXTO,
            Siempre,
            "Qué cambia al aceptar y cómo se retira; una línea vacía separa los párrafos.",
        ),
    ],
    reglas: &[reglas::notificacion],
};

static FINALIDAD: Esquema = Esquema {
    nombre: "una finalidad",
    campos: &[
        campo("slug", Slug, Siempre, "Su nombre en el registro de lo aceptado: avisos-de-tramites."),
        campo("version", Fecha, Siempre, VERSION),
        campo("titulo", Texto(100), Siempre, TITULO),
        campo("texto", TEXTO, Siempre, "Para qué se usan los datos, con todas las palabras."),
        campo("datos", Lista(&Texto(60)), Siempre, "Qué datos: [\"nombre\", \"correo\"]."),
        campo("sensible", SiNo, Nunca, "true si alguno de los datos es sensible; se dirá que es voluntario."),
    ],
    reglas: &[reglas::finalidad],
};
