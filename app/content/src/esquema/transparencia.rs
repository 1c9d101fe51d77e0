//! The table of transparencia.toml: where the entity has put what the law wants to see.

use super::{Esquema, Exige::*, Forma::*, campo, catalogos::TIPOS_DE_NORMA, publicaciones::SERIES};
use crate::reglas::transparencia as reglas;

/// Folders of what is published, as a list of a node.
pub(crate) const LISTAS: &[&str] =
    &["noticias", "normativa", "documentos", "eventos", "preguntas", "conjuntos", "avisos", "consultas"];

pub(crate) static TRANSPARENCIA: Esquema = Esquema {
    nombre: "transparencia.toml",
    campos: &[campo("nodo", Lista(&Mapa(&NODO)), Nunca, "Cada lugar de Transparencia empieza con [[nodo]].")],
    reglas: &[reglas::repetidos],
};

static NODO: Esquema = Esquema {
    nombre: "un lugar de Transparencia",
    campos: &[
        campo("id", Slug, Siempre, "Su nombre: \"mision\". Los que manda la ley ya existen."),
        campo("pagina", Enlace, Nunca, "La página de la sede donde está: \"/directorio/\"."),
        campo("enlace", Enlace, Nunca, "La página de otra entidad donde está: https://…"),
        campo("lista", Opcion(LISTAS), Nunca, "Lo publicado que llega solo: \"normativa\", \"documentos\" …"),
        campo(
            "tipo",
            Opcion(TIPOS_DE_NORMA),
            Nunca,
            "Solo las normas de ese tipo, si la lista es de normativa.",
        ),
        campo("serie", Opcion(SERIES), Nunca, "Solo esa serie, si la lista es de documentos."),
        campo("no_aplica", Mapa(&NO_APLICA), Nunca, "Por qué no aplica: {motivo = \"…\", norma = \"…\"}."),
        campo("numero", Dato(12), Nunca, "Otro número: \"1.9\"."),
        campo("titulo", Texto(100), Nunca, "Otro título, o el de un lugar propio de su entidad."),
        campo("padre", Slug, Nunca, "De qué lugar cuelga, si es propio de su entidad."),
    ],
    reglas: &[reglas::lugar, reglas::identidad],
};

static NO_APLICA: Esquema = Esquema {
    nombre: "un «no aplica»",
    campos: &[
        campo("motivo", Texto(300), Siempre, "Por qué, en palabras que entienda la gente."),
        campo("norma", Dato(150), Siempre, "La norma en que se apoya."),
    ],
    reglas: &[],
};
