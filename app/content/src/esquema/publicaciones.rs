//! The tables of what is published: one for each kind, with the same common keys.

use super::{Campo, Esquema, Exige::*, Forma, Forma::*, campo, estilo::ESTILO};
use crate::{indice::Catalogo, reglas::publicaciones as reglas};
use domain::publicacion::{Frecuencia, Tipo};

pub(crate) const VIGENCIAS: &[&str] = &["vigente", "modificada", "derogada"];
pub(crate) const ESTADOS: &[&str] = &["borrador", "publicado"];
pub(crate) const SERIES: &[&str] =
    &["contrato", "presupuesto", "plan", "informe", "politica", "manual", "formato", "acta", "registro"];

const A2_5: &str = "Resolución MinTIC 1519 de 2020, anexo 2, § 2.4.1.g";
const A4: &str = "Resolución MinTIC 1519 de 2020, anexo 4";
const DEPENDENCIA: Forma = Ref(Catalogo::Dependencia);

/// The table of a kind.
pub(crate) fn de(tipo: Tipo) -> &'static Esquema {
    match tipo {
        Tipo::Noticia => &NOTICIA,
        Tipo::Normativa => &NORMATIVA,
        Tipo::Documento => &DOCUMENTO,
        Tipo::Evento => &EVENTO,
        Tipo::Pregunta => &PREGUNTA,
        Tipo::Conjunto => &CONJUNTO,
        Tipo::Aviso => &AVISO,
        Tipo::Consulta => &CONSULTA,
    }
}

const TITULO: Campo = campo("titulo", Texto(100), Siempre, "El título, en cien letras como máximo.");
const RESUMEN: Campo = campo("resumen", Texto(170), Siempre, "Lo esencial, en una frase.");
const FECHA: Campo = campo("fecha", Fecha, Siempre, "El día en que se publica: 2026-10-15.");
const ACTUALIZADO: Campo = campo("actualizado", Fecha, Nunca, "El día del último cambio, si lo hubo.");
const ESTADO: Campo =
    campo("estado", Opcion(ESTADOS), Nunca, "borrador o publicado; publicado si no se dice.");
const NODO: Campo = campo(
    "nodo",
    Nodo,
    Nunca,
    "Su lugar en Transparencia: el nombre («plan-de-accion») o el número («4.3»).",
);
const ARCHIVOS: Campo = campo(
    "archivos",
    Lista(&Archivo),
    Nunca,
    "Los archivos, guardados en publico/: [documentos/plan.pdf]. El formato y el tamaño se calculan.",
);
const ENLACE: Campo = campo("enlace", Enlace, Nunca, "Dónde está, si no está aquí, o dónde hay más.");

pub(crate) static NOTICIA: Esquema = Esquema {
    nombre: "una noticia",
    campos: &[TITULO, RESUMEN, FECHA, ACTUALIZADO, NODO, ARCHIVOS, ENLACE, ESTADO, ESTILO],
    reglas: &[reglas::fechas],
};

pub(crate) static NORMATIVA: Esquema = Esquema {
    nombre: "una norma de la entidad",
    campos: &[
        campo("tipo", Opcion(super::catalogos::TIPOS_DE_NORMA), Siempre, "Decreto, Resolución, Acuerdo …"),
        campo("numero", Entero(1, 999_999), Siempre, "El número, sin ceros adelante."),
        campo("expedicion", Fecha, AlPublicar(A2_5), "El día en que se expidió: 2026-10-15."),
        FECHA,
        campo("epigrafe", Texto(300), AlPublicar(A2_5), "De qué trata, como dice su encabezado."),
        campo("expide", Dato(120), Nunca, "Quién la expidió, si no fue la entidad: Concejo Municipal."),
        campo("vigencia", Opcion(VIGENCIAS), Nunca, "vigente, modificada o derogada; vigente si no se dice."),
        campo(
            "modificada_por",
            Lista(&Ref(Catalogo::Normativa)),
            Nunca,
            "Las normas de normativa/ que la cambiaron o la derogaron.",
        ),
        ACTUALIZADO,
        NODO,
        ARCHIVOS,
        ENLACE,
        ESTADO,
        ESTILO,
    ],
    reglas: &[reglas::fechas, reglas::con_texto, reglas::vigencia],
};

pub(crate) static DOCUMENTO: Esquema = Esquema {
    nombre: "un documento",
    campos: &[
        TITULO,
        RESUMEN,
        FECHA,
        campo(
            "serie",
            Opcion(SERIES),
            Siempre,
            "Qué es: contrato, presupuesto, plan, informe, politica, manual, formato, acta o registro.",
        ),
        ACTUALIZADO,
        NODO,
        ARCHIVOS,
        ENLACE,
        ESTADO,
        ESTILO,
    ],
    reglas: &[reglas::fechas, reglas::con_texto],
};

pub(crate) static EVENTO: Esquema = Esquema {
    nombre: "un evento",
    campos: &[
        TITULO,
        RESUMEN,
        FECHA,
        campo("desde", Fecha, Siempre, "El primer día: 2026-12-05."),
        campo("hasta", Fecha, Nunca, "El último día, si son varios."),
        campo("horas", Horas, Nunca, "De qué hora a qué hora: \"09:00-12:00\"."),
        campo("lugar", Texto(150), Siempre, "Dónde es."),
        campo("para", Texto(150), Nunca, "Para quién es."),
        ACTUALIZADO,
        NODO,
        ARCHIVOS,
        ENLACE,
        ESTADO,
        ESTILO,
    ],
    reglas: &[reglas::fechas, reglas::evento],
};

pub(crate) static PREGUNTA: Esquema = Esquema {
    nombre: "una pregunta frecuente",
    campos: &[
        campo(
            "titulo",
            Texto(120),
            Siempre,
            "La pregunta, como la hace la gente: «¿Dónde pago el predial?».",
        ),
        campo("resumen", Texto(300), Siempre, "La respuesta, en una o dos frases."),
        FECHA,
        campo("tema", Ref(Catalogo::Tema), Nunca, "De qué tema es, de temas.toml."),
        campo("tramite", Ref(Catalogo::Tramite), Nunca, "De qué trámite es."),
        ACTUALIZADO,
        NODO,
        ARCHIVOS,
        ENLACE,
        ESTADO,
        ESTILO,
    ],
    reglas: &[reglas::fechas, reglas::pregunta],
};

pub(crate) static CONJUNTO: Esquema = Esquema {
    nombre: "un conjunto de datos",
    campos: &[
        TITULO,
        campo("resumen", Texto(300), AlPublicar(A4), "Qué datos son, en una o dos frases."),
        campo("fecha", Fecha, AlPublicar(A4), "El día en que se creó: 2026-10-15."),
        campo("actualizado", Fecha, AlPublicar(A4), "El día en que se renovaron los datos."),
        campo("publicador", Dato(120), Nunca, "Quién responde por ellos; la entidad, si no se dice."),
        campo(
            "frecuencia",
            Opcion(&Frecuencia::NOMBRES),
            AlPublicar(A4),
            "Cada cuánto se renuevan: diaria, semanal, mensual, trimestral, semestral, anual o con cada cambio.",
        ),
        campo("licencia", Enlace, AlPublicar(A4), "La dirección de la licencia con que se pueden usar."),
        campo("temas", Lista(&Texto(60)), AlPublicar(A4), "De qué tratan: [población, salud]."),
        campo(
            "formatos",
            Lista(&Mapa(&DISTRIBUCION)),
            AlPublicar(A4),
            "En qué formatos están y dónde: {formato: CSV, url: /datos/poblacion.csv}.",
        ),
        campo("periodo", Texto(60), Nunca, "De qué años son: 2024 a 2026."),
        campo("territorio", Texto(120), Nunca, "De qué lugar son."),
        NODO,
        ENLACE,
        ESTADO,
        ESTILO,
    ],
    reglas: &[reglas::fechas, reglas::conjunto],
};

static DISTRIBUCION: Esquema = Esquema {
    nombre: "un formato",
    campos: &[
        campo("formato", Opcion(FORMATOS), Siempre, "CSV, JSON, XML, RDF, ODS …"),
        campo("url", Enlace, Siempre, "Dónde se descarga."),
    ],
    reglas: &[],
};

/// Formats that any program reads.
pub(crate) const FORMATOS: &[&str] =
    &["CSV", "JSON", "JSON-LD", "GeoJSON", "XML", "RDF", "ODS", "XLSX", "KML", "SHP", "API"];

pub(crate) static AVISO: Esquema = Esquema {
    nombre: "un aviso",
    campos: &[
        TITULO,
        RESUMEN,
        FECHA,
        campo("hasta", Fecha, Nunca, "El último día en que sirve."),
        campo("dependencia", DEPENDENCIA, Nunca, "Quién lo da."),
        ACTUALIZADO,
        NODO,
        ARCHIVOS,
        ENLACE,
        ESTADO,
        ESTILO,
    ],
    reglas: &[reglas::fechas, reglas::aviso],
};

pub(crate) static CONSULTA: Esquema = Esquema {
    nombre: "una consulta ciudadana",
    campos: &[
        TITULO,
        RESUMEN,
        FECHA,
        campo("abre", Fecha, AlPublicar(PLAZO), "El primer día para opinar."),
        campo("cierra", Fecha, AlPublicar(PLAZO), "El último día para opinar."),
        campo("dependencia", DEPENDENCIA, Nunca, "Quién responde."),
        campo("correo", Correo, Nunca, "A dónde se pueden escribir también los comentarios."),
        campo(
            "partes",
            Lista(&Texto(80)),
            Nunca,
            "Las partes del proyecto sobre las que se puede opinar: [Artículo 1, Artículo 2].",
        ),
        campo("resultado", Archivo, Nunca, "El archivo con lo que se dijo y lo que se respondió."),
        ACTUALIZADO,
        NODO,
        ARCHIVOS,
        ENLACE,
        ESTADO,
        ESTILO,
    ],
    reglas: &[reglas::fechas, reglas::con_texto, reglas::consulta],
};

const PLAZO: &str = "Ley 1437 de 2011, art. 8 num. 8";
