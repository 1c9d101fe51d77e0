//! The tables of servidores.toml and grupos.toml: who works for the entity, and who organises around it.

use super::{Esquema, Exige::*, Forma::*, campo};
use crate::{indice::Catalogo, reglas::directorio as reglas};

const LEY_1712: &str = "Ley 1712 de 2014, art. 9 lit. c";
pub(crate) const CLASES_DE_GRUPO: &[&str] =
    &["Agremiación", "Asociación", "Organización comunal", "Veeduría", "Sindicato", "Otro grupo de interés"];

pub(crate) static SERVIDORES: Esquema = Esquema {
    nombre: "servidores.toml",
    campos: &[campo(
        "servidor",
        Lista(&Mapa(&SERVIDOR)),
        Nunca,
        "Cada servidor público o contratista empieza con [[servidor]].",
    )],
    reglas: &[reglas::repetidos],
};

static SERVIDOR: Esquema = Esquema {
    nombre: "un servidor público",
    campos: &[
        campo("nombre", Dato(100), AlPublicar(LEY_1712), "El nombre completo."),
        campo("cargo", Texto(100), AlPublicar(LEY_1712), "El cargo, o el objeto del contrato."),
        campo("dependencia", Ref(Catalogo::Dependencia), AlPublicar(LEY_1712), "Dónde trabaja."),
        campo("correo", Correo, AlPublicar(LEY_1712), "El correo institucional."),
        campo("telefono", Telefono, Nunca, "Una línea fija de la entidad; nunca un celular personal."),
        campo("extension", Dato(10), Nunca, "La extensión: \"104\"."),
        campo("formacion", Texto(300), Nunca, "Qué estudió."),
        campo("experiencia", Texto(300), Nunca, "En qué ha trabajado."),
    ],
    reglas: &[reglas::sin_celular],
};

pub(crate) static GRUPOS: Esquema = Esquema {
    nombre: "grupos.toml",
    campos: &[campo("grupo", Lista(&Mapa(&GRUPO)), Nunca, "Cada grupo empieza con [[grupo]].")],
    reglas: &[],
};

static GRUPO: Esquema = Esquema {
    nombre: "un grupo de interés",
    campos: &[
        campo("nombre", Dato(120), Siempre, "El nombre."),
        campo("clase", Opcion(CLASES_DE_GRUPO), Siempre, "Agremiación, Asociación, Organización comunal …"),
        campo("proposito", Texto(250), Siempre, "Qué hace, en una frase."),
        campo("correo", Correo, Nunca, "El correo."),
        campo("telefono", Telefono, Nunca, "El teléfono de la organización."),
        campo("enlace", Enlace, Nunca, "Su página."),
    ],
    reglas: &[],
};
