//! The table of a form: sections, fields, choices, and what belongs to the filing.

use super::{Esquema, Exige::*, Forma::*, campo};
use crate::reglas::formulario as reglas;
use domain::formulario::EXTENSIONES;

pub(crate) const TIPOS: &[&str] = &[
    "texto",
    "párrafo",
    "correo",
    "teléfono",
    "fecha",
    "dinero",
    "número",
    "opción",
    "varias",
    "documento",
    "nit",
    "municipio",
    "dirección",
    "archivo",
    "declaración",
];
pub(crate) const EXIGE: &[&str] = &["sí", "recomendado", "no"];
pub(crate) const DATOS: &[&str] =
    &["nombre", "documento", "correo", "teléfono", "dirección", "empresa", "nit"];
pub(crate) const LIMITES: &[&str] = &["hasta hoy", "desde hoy"];

pub(crate) static FORMULARIO: Esquema = Esquema {
    nombre: "un formulario",
    campos: &[
        campo("firma", SiNo, Nunca, "sí, si la persona firma lo que envía."),
        campo("secciones", Lista(&Mapa(&SECCION)), Siempre, "Los grupos de preguntas, en orden."),
    ],
    reglas: &[reglas::entero],
};

static SECCION: Esquema = Esquema {
    nombre: "una sección",
    campos: &[
        campo("titulo", Texto(80), Siempre, "Su título: «Su solicitud»."),
        campo("nombre", Dato(40), Nunca, "Su nombre en la dirección: solicitud. Si falta, sale del título."),
        campo("ayuda", Texto(400), Nunca, "Lo que ayuda a contestarla."),
        campo("si", Condicion, Nunca, "Cuándo se pregunta: «quien = empresa»."),
        campo(
            "veces",
            Entero(1, 20),
            Nunca,
            "Cuántas veces se puede contestar, si es un grupo que se repite.",
        ),
        campo("campos", Lista(&Mapa(&CAMPO)), Siempre, "Sus preguntas, en orden."),
    ],
    reglas: &[reglas::con_campos],
};

static CAMPO: Esquema = Esquema {
    nombre: "un campo",
    campos: &[
        campo("nombre", Dato(40), Siempre, "Su nombre, con minúsculas y sin tildes: correo."),
        campo("etiqueta", Texto(150), Siempre, "La pregunta, como la lee la gente."),
        campo("tipo", Opcion(TIPOS), Siempre, "Qué clase de respuesta: texto, fecha, opción, archivo…"),
        campo("exige", Opcion(EXIGE), Nunca, "sí (si no se dice nada), recomendado o no."),
        campo("si", Condicion, Nunca, "Cuándo se pregunta: «quien = empresa»."),
        campo("ayuda", Texto(400), Nunca, "Lo que ayuda a contestar."),
        campo("ejemplo", Texto(100), Nunca, "Una respuesta de ejemplo."),
        campo("llena", Opcion(DATOS), Nunca, "El dato del ingreso que la contesta: correo."),
        campo("para", Texto(200), Nunca, "Para qué se pide el dato personal."),
        campo("maximo", Entero(1, 999_999_999), Nunca, "Cuántas letras caben, o el número mayor."),
        campo("minimo", Entero(0, 999_999_999), Nunca, "El número menor, si es un número."),
        campo("limite", Opcion(LIMITES), Nunca, "hasta hoy o desde hoy, si es una fecha."),
        campo("opciones", Opciones(&OPCION), Nunca, "Las respuestas posibles, si es opción o varias."),
        campo("texto", Texto(1000), Nunca, "Lo que la persona declara, si es una declaración."),
        campo("archivos", Mapa(&ARCHIVOS), Nunca, "Cuántos y de qué tipo, si es un archivo."),
    ],
    reglas: &[
        reglas::campo::claves,
        reglas::campo::opciones,
        reglas::campo::archivos,
        reglas::datos::personales,
    ],
};

static OPCION: Esquema = Esquema {
    nombre: "una opción",
    campos: &[
        campo("valor", Slug, Siempre, "Cómo se guarda: empresa."),
        campo("texto", Texto(100), Siempre, "Cómo se lee: «Una empresa»."),
        campo("ayuda", Texto(300), Nunca, "Lo que ayuda a elegirla."),
    ],
    reglas: &[],
};

static ARCHIVOS: Esquema = Esquema {
    nombre: "los archivos",
    campos: &[
        campo("cantidad", Entero(1, 20), Nunca, "Cuántos como máximo; uno si no se dice nada."),
        campo("tipos", Lista(&Opcion(EXTENSIONES)), Nunca, "Los tipos que recibe: [pdf, jpg]."),
        campo("tipo_documental", Dato(100), Nunca, "Qué es para el archivo, según la TRD."),
    ],
    reglas: &[],
};

pub(crate) static EXPEDIENTE: Esquema = Esquema {
    nombre: "el expediente",
    campos: &[
        campo("serie", Dato(100), Siempre, "La serie de la TRD: «Certificados»."),
        campo("subserie", Dato(100), Nunca, "La subserie de la TRD."),
        campo("tipo_documental", Dato(100), Siempre, "El tipo documental de la solicitud."),
    ],
    reglas: &[],
};

pub(crate) static PAGO: Esquema = Esquema {
    nombre: "el pago",
    campos: &[campo("referencia", SiNo, Siempre, "sí, si se paga con la referencia que da la sede.")],
    reglas: &[],
};
