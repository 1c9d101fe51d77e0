//! The tables of the shared lists: subjects, audiences, norms, attention points, synonyms.

use super::{Esquema, Exige::*, Forma::*, campo};
use crate::reglas;

pub(crate) const ICONOS: &[&str] = &[
    "casa",
    "impuestos",
    "construccion",
    "empresa",
    "salud",
    "familia",
    "transporte",
    "participacion",
    "eventos",
    "seguridad",
];
pub(crate) const TIPOS_DE_NORMA: &[&str] = &[
    "Ley",
    "Decreto",
    "Decreto Ley",
    "Resolución",
    "Acuerdo",
    "Ordenanza",
    "Circular",
    "Constitución",
    "Código",
];

pub(crate) static TEMAS: Esquema = Esquema {
    nombre: "temas.toml",
    campos: &[campo("tema", Lista(&Mapa(&TEMA)), Siempre, "Cada tema empieza con [[tema]].")],
    reglas: &[],
};

static TEMA: Esquema = Esquema {
    nombre: "un tema",
    campos: &[
        campo("slug", Slug, Siempre, "Su nombre en las direcciones."),
        campo("nombre", Texto(60), Siempre, "Su nombre para la gente."),
        campo("descripcion", Texto(170), Siempre, "Qué se encuentra en él."),
        campo("icono", Opcion(ICONOS), Siempre, "Su dibujo."),
    ],
    reglas: &[],
};

pub(crate) static AUDIENCIAS: Esquema = Esquema {
    nombre: "audiencias.toml",
    campos: &[campo(
        "audiencia",
        Lista(&Mapa(&AUDIENCIA)),
        Siempre,
        "Cada audiencia empieza con [[audiencia]].",
    )],
    reglas: &[],
};

static AUDIENCIA: Esquema = Esquema {
    nombre: "una audiencia",
    campos: &[
        campo("slug", Slug, Siempre, "Su nombre en las direcciones."),
        campo("nombre", Texto(60), Siempre, "Su nombre para la gente."),
        campo("descripcion", Texto(170), Siempre, "Quiénes son."),
    ],
    reglas: &[],
};

pub(crate) static NORMAS: Esquema = Esquema {
    nombre: "normas.toml",
    campos: &[campo("norma", Lista(&Mapa(&NORMA)), Nunca, "Cada norma empieza con [[norma]].")],
    reglas: &[],
};

static NORMA: Esquema = Esquema {
    nombre: "una norma",
    campos: &[
        campo("slug", Slug, Siempre, "Su nombre entre hojas: ley-44-1990."),
        campo("tipo", Opcion(TIPOS_DE_NORMA), Siempre, "Ley, Decreto, Resolución, Acuerdo …"),
        campo("numero", Entero(1, 99_999_999_999_999), Nunca, "Su número."),
        campo("anio", Entero(1821, 2100), Siempre, "El año en que se expidió."),
        campo("expide", Dato(120), Nunca, "Quién la expide, si es una resolución o un acuerdo."),
        campo("titulo", Texto(600), Siempre, "De qué trata."),
        campo("expedicion", Fecha, Nunca, "La fecha en que se expidió."),
        campo("url", Enlace, Nunca, "Dónde está el texto oficial."),
    ],
    reglas: &[reglas::normas::identidad],
};

pub(crate) static PUNTOS: Esquema = Esquema {
    nombre: "puntos.toml",
    campos: &[campo("punto", Lista(&Mapa(&PUNTO)), Nunca, "Cada punto de atención empieza con [[punto]].")],
    reglas: &[],
};

static PUNTO: Esquema = Esquema {
    nombre: "un punto de atención",
    campos: &[
        campo("slug", Slug, Siempre, "Su nombre entre hojas."),
        campo("nombre", Texto(100), Siempre, "Su nombre para la gente."),
        campo("direccion", Dato(150), Siempre, "La dirección."),
        campo("municipio", Dato(100), Siempre, "El municipio y el departamento."),
        campo("divipola", Digitos(5), Siempre, "El código DIVIPOLA del municipio, de cinco cifras."),
        campo("telefono", Telefono, Nunca, "El teléfono: \"+576055550101\"."),
        campo("correo", Correo, Nunca, "El correo."),
        campo(
            "horario",
            Lista(&Horario),
            Siempre,
            "El horario: [\"lunes a viernes 08:00-12:00 14:00-17:00\"].",
        ),
        campo("coordenadas", Coordenadas, Nunca, "[latitud, longitud], en grados: [10.3012, -74.6034]."),
        campo("accesibilidad", Texto(300), Nunca, "Qué encuentra una persona con discapacidad."),
        campo("cita", Dato(200), Nunca, "Cómo se pide una cita: un teléfono o la dirección de una página."),
    ],
    reglas: &[reglas::lugar::cita],
};

pub(crate) static SINONIMOS: Esquema = Esquema {
    nombre: "sinonimos.toml",
    campos: &[campo(
        "grupos",
        Lista(&Lista(&Dato(60))),
        Nunca,
        "Grupos de palabras que quieren decir lo mismo.",
    )],
    reglas: &[],
};
