//! The table of a trámite sheet: all of a ficha.

use super::{Esquema, Exige::*, Forma::*, campo, estilo::ESTILO, formulario};
use crate::{indice::Catalogo, reglas};

pub(crate) const ESTADOS: &[&str] = &["borrador", "publicado", "retirado"];
pub(crate) const TIPOS: &[&str] = &["trámite", "OPA", "consulta", "trámite modelo"];
pub(crate) const MODALIDADES: &[&str] = &["en línea", "parcialmente en línea", "presencial", "no publicada"];
pub(crate) const GRADOS: &[&str] = &["ninguno", "bajo", "medio", "alto", "muy alto"];
pub(crate) const MEDIOS: &[&str] = &["web", "correo", "telefónico", "presencial"];
pub(crate) const ACCIONES: &[&str] =
    &["documento", "pago", "formulario", "verificación", "condición", "excepción", "solicitud"];

const SUIT: &str = "Decreto 1078 de 2015, art. 2.2.20.3; Ley 2052 de 2020, art. 19";
const FICHA: &str = "Ley 1437 de 2011, art. 8; Ley 1712 de 2014, art. 11 lit. b";
const RIESGO: &str = "Decreto 1078 de 2015, art. 2.2.17.4.7 num. 2";

pub(crate) static TRAMITE: Esquema = Esquema {
    nombre: "un trámite",
    campos: &[
        campo("nombre", Texto(100), Siempre, "El nombre del trámite, como está en el SUIT."),
        campo("tipo", Opcion(TIPOS), AlPublicar(SUIT), "Qué es: trámite, OPA, consulta o trámite modelo."),
        campo("estado", Opcion(ESTADOS), Siempre, "borrador, publicado o retirado."),
        campo("actualizado", Fecha, AlPublicar(FICHA), "La fecha del último cambio de la hoja: 2026-10-15."),
        campo("proposito", Texto(170), AlPublicar(FICHA), "Para qué sirve, en una frase."),
        campo("palabras_clave", Lista(&Dato(60)), Nunca, "Otras palabras con que la gente lo busca."),
        campo("suit", Mapa(&SUIT_ID), Nunca, "Cómo lo identifica el SUIT."),
        campo("tema", Ref(Catalogo::Tema), AlPublicar(FICHA), "El tema en que aparece, de temas.toml."),
        campo("dependencia", Ref(Catalogo::Dependencia), AlPublicar(FICHA), "La dependencia que responde."),
        campo(
            "audiencias",
            Lista(&Ref(Catalogo::Audiencia)),
            AlPublicar(FICHA),
            "A quién le sirve, de audiencias.toml.",
        ),
        campo(
            "modalidad",
            Opcion(MODALIDADES),
            AlPublicar(SUIT),
            "Dónde se hace: en línea, parcialmente en línea o presencial.",
        ),
        campo("modalidad_motivo", Texto(200), Nunca, "Por qué la modalidad no está publicada."),
        campo("url", Enlace, Nunca, "La dirección donde se hace en línea."),
        campo("fechas", Texto(200), Nunca, "Cuándo se puede hacer, si no es en cualquier fecha."),
        campo("costo", Costo, AlPublicar(FICHA), "gratuito, $ 173.340, 2 SMLDV o liquidación."),
        campo("costo_nota", Texto(300), Nunca, "Cómo se liquida o qué cubre."),
        campo(
            "tiempo",
            Tiempo,
            AlPublicar(FICHA),
            "Cuánto tarda la respuesta: inmediato, 2 horas, 15 días hábiles.",
        ),
        campo("tiempo_nota", Texto(300), Nunca, "Desde cuándo cuenta o qué lo cambia."),
        campo(
            "grado",
            Opcion(GRADOS),
            AlPublicar(RIESGO),
            "El grado de autenticación: ninguno, bajo, medio, alto o muy alto.",
        ),
        campo(
            "grado_motivo",
            Texto(200),
            AlPublicar(RIESGO),
            "Por qué se pide ese grado, para quien hace el trámite.",
        ),
        campo(
            "notifica",
            SiNo,
            AlPublicar("Ley 1437 de 2011, art. 66"),
            "Si termina en un acto que se notifica: sí o no.",
        ),
        campo("volumen_anual", Entero(0, 99_999_999), Nunca, "Cuántas veces se hace en un año."),
        campo(
            "momentos",
            Lista(&Mapa(&MOMENTO)),
            AlPublicar(FICHA),
            "Los pasos, en orden, con sus acciones.",
        ),
        campo("resultado", Mapa(&RESULTADO), AlPublicar(FICHA), "Lo que la persona obtiene."),
        campo(
            "seguimiento",
            Lista(&Mapa(&CANAL)),
            AlPublicar("Ley 1437 de 2011, art. 5 num. 2"),
            "Dónde se sigue la solicitud.",
        ),
        campo("canales", Lista(&Mapa(&CANAL)), AlPublicar(FICHA), "Dónde se pregunta."),
        campo(
            "normas",
            Lista(&Mapa(&CITA)),
            AlPublicar(FICHA),
            "Las normas que lo sustentan, de normas.toml.",
        ),
        campo(
            "puntos",
            Lista(&Ref(Catalogo::Punto)),
            AlPublicar(FICHA),
            "Los puntos de atención, de puntos.toml.",
        ),
        campo(
            "relacionados",
            Lista(&Ref(Catalogo::Tramite)),
            Nunca,
            "Otros trámites que suelen ir con este.",
        ),
        campo("intercambios", Lista(&Mapa(&INTERCAMBIO)), Nunca, "Los datos que entregan otras entidades."),
        campo(
            "formulario",
            Mapa(&formulario::FORMULARIO),
            Nunca,
            "Lo que se pregunta al hacerlo en la sede.",
        ),
        campo("expediente", Mapa(&formulario::EXPEDIENTE), Nunca, "Dónde se archiva, según la TRD."),
        campo("pago", Mapa(&formulario::PAGO), Nunca, "Cómo se paga en la sede: {referencia: sí}."),
        campo(
            "cambios",
            Lista(&Mapa(&CAMBIO)),
            Nunca,
            "Qué cambió para la gente y desde cuándo, lo más nuevo primero: {fecha: 2026-10-15, que: Ahora es gratis}.",
        ),
        ESTILO,
    ],
    reglas: &[
        reglas::listas_con_algo,
        reglas::costo::coherente,
        reglas::modalidad::coherente,
        reglas::momentos::orden,
        reglas::cambios::orden,
        reglas::audiencias::no_todas,
        reglas::formulario::en_su_hoja,
    ],
};

static SUIT_ID: Esquema = Esquema {
    nombre: "el registro SUIT",
    campos: &[
        campo("id", Entero(1, 999_999_999), Nunca, "El número de la ficha."),
        campo("codigo", CodigoSuit, Nunca, "El código público: T66256."),
    ],
    reglas: &[],
};

static MOMENTO: Esquema = Esquema {
    nombre: "un momento",
    campos: &[
        campo("nombre", Texto(100), Siempre, "Qué se hace en este paso: «Reúna los documentos»."),
        campo("acciones", Lista(&Mapa(&ACCION)), Siempre, "Lo que se trae, se paga, se llena o se cumple."),
    ],
    reglas: &[reglas::momentos::con_acciones],
};

static ACCION: Esquema = Esquema {
    nombre: "una acción",
    campos: &[
        campo(
            "tipo",
            Opcion(ACCIONES),
            Siempre,
            "documento, pago, formulario, verificación, condición, excepción o solicitud.",
        ),
        campo("nombre", Texto(200), Siempre, "Qué es, en pocas palabras."),
        campo("nota", Texto(600), Nunca, "Una aclaración."),
        campo("cantidad", Entero(1, 20), Nunca, "Cuántos, si es un documento."),
        campo("unidad", Opcion(&["original", "copia"]), Nunca, "original o copia, si es un documento."),
        campo("costo", Costo, Nunca, "Cuánto, si es un pago distinto del costo del trámite."),
        campo("cuentas", Lista(&Dato(200)), Nunca, "Las cuentas donde se paga."),
        campo("url", Enlace, Nunca, "Dónde se paga o se llena."),
        campo("entidad", Dato(120), Nunca, "Quién tiene el dato que la entidad consulta."),
        campo("medio", Opcion(MEDIOS), Nunca, "Por dónde se radica, si es una solicitud."),
    ],
    reglas: &[reglas::momentos::claves_de_la_accion],
};

static RESULTADO: Esquema = Esquema {
    nombre: "el resultado",
    campos: &[
        campo("nombre", Texto(120), Siempre, "Qué obtiene la persona."),
        campo("nota", Texto(400), Nunca, "Qué dice o para qué sirve."),
        campo("medios", Lista(&Opcion(MEDIOS)), Siempre, "Por dónde se entrega."),
    ],
    reglas: &[],
};

static CANAL: Esquema = Esquema {
    nombre: "un canal",
    campos: &[
        campo("medio", Opcion(MEDIOS), Siempre, "web, correo, telefónico o presencial."),
        campo("dato", Texto(200), Siempre, "La dirección, el correo, el teléfono o el lugar."),
        campo("nota", Texto(200), Nunca, "Una aclaración."),
    ],
    reglas: &[reglas::lugar::dato_del_canal],
};

static CITA: Esquema = Esquema {
    nombre: "una norma citada",
    campos: &[
        campo("norma", Ref(Catalogo::Norma), Siempre, "Su nombre en normas.toml: ley-44-1990."),
        campo("articulos", Dato(120), Nunca, "Los artículos: \"25\" o \"76 a 86\"."),
    ],
    reglas: &[],
};

static CAMBIO: Esquema = Esquema {
    nombre: "un cambio",
    campos: &[
        campo("fecha", Fecha, Siempre, "Desde cuándo: 2026-10-15."),
        campo("que", Texto(200), Siempre, "Qué cambió, en una frase."),
        campo("norma", Ref(Catalogo::Norma), Nunca, "La norma que lo cambió, de normas.toml."),
    ],
    reglas: &[],
};

static INTERCAMBIO: Esquema = Esquema {
    nombre: "un intercambio",
    campos: &[
        campo("entidad", Dato(120), Siempre, "Quién entrega el dato."),
        campo("dato", Texto(200), Siempre, "Qué dato es."),
    ],
    reglas: &[],
};
