//! The table of sede.toml: who the entity is.

use super::{Campo, Esquema, Exige::*, Forma, Forma::*, campo};
use crate::{indice::Catalogo, reglas};
use domain::formulario::EXTENSIONES;

pub(crate) const TIPOS: &[&str] =
    &["municipio", "distrito", "departamento", "entidad nacional", "entidad descentralizada", "otra"];
pub(crate) const KITS: &[&str] = &["v4", "v5"];
const ANEXO_2: &str = "Resolución MinTIC 1519 de 2020, anexo 2";

pub(crate) static ENTIDAD: Esquema = Esquema {
    nombre: "la entidad",
    campos: &[
        campo("nombre", Texto(100), Siempre, "El nombre completo de la entidad."),
        campo("sigla", Texto(40), Siempre, "El nombre corto, para los títulos."),
        campo(
            "tipo",
            Opcion(TIPOS),
            AlPublicar(ANEXO_2),
            "Qué es: municipio, distrito, departamento, entidad nacional, entidad descentralizada u otra.",
        ),
        campo("demostracion", SiNo, Nunca, "true si la entidad es ficticia; cada página lo dirá."),
        campo("url", Enlace, Siempre, "La dirección pública de la sede: https://…"),
        campo("kit", Opcion(KITS), Siempre, "El kit de GOV.CO: v4 o v5."),
        campo("logo", Texto(80), Siempre, "El archivo del logo, dentro de publico/."),
        campo("descripcion", Texto(170), Siempre, "Qué es esta sede, en una frase."),
        campo("conmutador", Telefono, AlPublicar(ANEXO_2), "El teléfono principal: \"+576055550100\"."),
        campo("linea_gratuita", Telefono, Nunca, "La línea gratuita: \"018000555010\"."),
        campo("linea_anticorrupcion", Telefono, Nunca, "La línea anticorrupción."),
        campo("correo", Correo, AlPublicar(ANEXO_2), "El correo institucional."),
        campo(
            "correo_judicial",
            Correo,
            AlPublicar("Ley 1437 de 2011, art. 197"),
            "El correo de notificaciones judiciales.",
        ),
        campo("sede", Mapa(&SEDE), AlPublicar(ANEXO_2), "La sede principal."),
        campo("otras_sedes", Lista(&Mapa(&SEDE)), Nunca, "Hasta tres sedes más."),
        campo("redes", Lista(&Mapa(&RED)), Nunca, "Las redes sociales."),
        campo("menu", Lista(&Mapa(&ENTRADA)), AlPublicar(ANEXO_2), "El menú, de siete entradas como máximo."),
        campo("pqrsd", Mapa(&PQRSD), Nunca, "Cómo se reciben las peticiones, quejas, reclamos y denuncias."),
        campo("radicacion", Mapa(&RADICACION), Nunca, "Cómo se escribe el número de radicado."),
        campo("carpeta", Mapa(&CARPETA), Nunca, "Cuánto guarda cada persona en su carpeta."),
        campo(
            "notificaciones",
            Mapa(&NOTIFICACIONES),
            Nunca,
            "Cuánto espera una notificación a quien debe abrirla.",
        ),
    ],
    reglas: &[reglas::sede::menu, reglas::sede::sedes],
};

/// As people write them, in the order of `domain::pqrsd::CLASES`.
pub(crate) const CLASES: &[&str] =
    &["peticion", "queja", "reclamo", "sugerencia", "denuncia", "informacion", "consulta"];

static PQRSD: Esquema = Esquema {
    nombre: "[pqrsd]",
    campos: &[
        campo(
            "anonimo",
            Lista(&Opcion(CLASES)),
            Nunca,
            "Las clases que pueden ser anónimas; todas si no se dice.",
        ),
        campo("dependencia", DEPENDENCIA, Nunca, "Quién recibe lo que no tiene otro destino."),
        campo("rutas", Mapa(&RUTAS), Nunca, "Quién recibe cada clase: {denuncia = \"despacho\"}."),
        campo("adjuntos", Mapa(&ADJUNTOS), Nunca, "Qué archivos se reciben con ellas."),
    ],
    reglas: &[],
};

const DEPENDENCIA: Forma = Ref(Catalogo::Dependencia);

static RUTAS: Esquema = Esquema {
    nombre: "las rutas",
    campos: &[
        campo("peticion", DEPENDENCIA, Nunca, "Quién recibe las peticiones."),
        campo("queja", DEPENDENCIA, Nunca, "Quién recibe las quejas."),
        campo("reclamo", DEPENDENCIA, Nunca, "Quién recibe los reclamos."),
        campo("sugerencia", DEPENDENCIA, Nunca, "Quién recibe las sugerencias."),
        campo("denuncia", DEPENDENCIA, Nunca, "Quién recibe las denuncias."),
        campo("informacion", DEPENDENCIA, Nunca, "Quién recibe las solicitudes de información."),
        campo("consulta", DEPENDENCIA, Nunca, "Quién recibe las consultas."),
    ],
    reglas: &[],
};

static ADJUNTOS: Esquema = Esquema {
    nombre: "los adjuntos",
    campos: &[
        campo("cantidad", Entero(1, 20), Nunca, "Cuántos como máximo: 5."),
        campo("megabytes", Entero(1, 100), Nunca, "Cuánto pesa cada uno como máximo: 10."),
        campo("tipos", Lista(&Opcion(EXTENSIONES)), Nunca, "De qué tipos: [\"pdf\", \"jpg\"]."),
    ],
    reglas: &[],
};

static RADICACION: Esquema = Esquema {
    nombre: "[radicacion]",
    campos: &[campo("formato", Texto(60), Siempre, "El año y el número: {anio}-{numero:6} da 2026-000123.")],
    reglas: &[reglas::sede::formato],
};

static CARPETA: Esquema = Esquema {
    nombre: "[carpeta]",
    campos: &[
        campo("megas", Entero(1, 100_000), Nunca, "Cuántos megabytes guarda cada persona: 500."),
        campo("archivo_megas", Entero(1, 500), Nunca, "Cuánto pesa cada archivo como máximo: 20."),
    ],
    reglas: &[],
};

static NOTIFICACIONES: Esquema = Esquema {
    nombre: "[notificaciones]",
    campos: &[
        campo(
            "dias_sin_acceso",
            Entero(1, 60),
            Nunca,
            "Los días hábiles que se espera antes de seguir por otro medio: 5.",
        ),
        campo(
            "recordatorios",
            Lista(&Entero(1, 59)),
            Nunca,
            "Los días hábiles en que se recuerda: [2, 4]. [] si en ninguno.",
        ),
    ],
    reglas: &[reglas::sede::recordatorios],
};

static SEDE: Esquema = Esquema {
    nombre: "una sede",
    campos: &[
        campo("nombre", Texto(80), Siempre, "Su nombre: «Sede principal»."),
        campo("direccion", Texto(150), Siempre, "La dirección."),
        campo("municipio", Texto(60), Siempre, "El municipio."),
        campo("departamento", Texto(60), Siempre, "El departamento."),
        campo("codigo_postal", Digitos(6), Siempre, "El código postal, de seis cifras."),
        campo(
            "horario",
            Lista(&Horario),
            Siempre,
            "El horario: [\"lunes a viernes 08:00-12:00 14:00-17:00\"].",
        ),
        campo("contacto", Texto(100), Nunca, "Un teléfono o un correo de esa sede."),
    ],
    reglas: &[],
};

static RED: Esquema = Esquema {
    nombre: "una red social",
    campos: &[
        campo("nombre", Texto(30), Siempre, "El nombre de la red."),
        campo("usuario", Texto(60), Siempre, "El usuario: @alcaldia."),
        campo("url", Enlace, Siempre, "La dirección de la cuenta."),
    ],
    reglas: &[],
};

const TEXTO_MENU: Campo = campo("texto", Texto(60), Siempre, "Lo que se lee.");
const RUTA_MENU: Campo = campo("ruta", Enlace, Siempre, "A dónde lleva: /tramites/.");

static ENTRADA: Esquema = Esquema {
    nombre: "una entrada del menú",
    campos: &[
        TEXTO_MENU,
        RUTA_MENU,
        campo(
            "entradas",
            Lista(&Mapa(&SEGUNDA)),
            Nunca,
            "Las que se abren debajo, siete como máximo: [{ texto = \"PQRSD\", ruta = \"/pqrsd/\" }].",
        ),
    ],
    reglas: &[reglas::sede::submenu],
};

static SEGUNDA: Esquema = Esquema {
    nombre: "una entrada del segundo nivel del menú, que es el último",
    campos: &[TEXTO_MENU, RUTA_MENU],
    reglas: &[],
};
