//! Sample trámites: one full sheet, a draft, one that ended, many for the stopwatch.

use super::{cuerpo, dia, slug};
use domain::{
    Slug,
    contacto::{Canal, Medio},
    costo::Costo,
    grado::{Grado, GradoExigido},
    norma::Cita,
    pagina::Cuerpo,
    tiempo::Tiempo,
    tramite::{Accion, Clase, Estado, Intercambio, Modalidad, Momento, Resultado, Suit, Tipo, Tramite},
};

/// An empty draft.
pub fn borrador() -> Tramite {
    Tramite {
        slug: slug("licencia-de-construccion"),
        estado: Estado::Borrador,
        tipo: Tipo::Tramite,
        nombre: "Licencia de construcción".into(),
        proposito: None,
        palabras_clave: Vec::new(),
        suit: None,
        tema: Some(slug("construccion")),
        dependencia: Some(slug("planeacion")),
        audiencias: Vec::new(),
        modalidad: Some(Modalidad::EnLinea(None)),
        fechas: None,
        costo: None,
        costo_nota: None,
        tiempo: None,
        tiempo_nota: None,
        grado: None,
        notifica: None,
        momentos: Vec::new(),
        resultado: None,
        seguimiento: Vec::new(),
        canales: Vec::new(),
        normas: Vec::new(),
        puntos: Vec::new(),
        relacionados: Vec::new(),
        intercambios: Vec::new(),
        volumen_anual: None,
        actualizado: None,
        cuerpo: Cuerpo::default(),
    }
}

/// A full sheet.
pub fn publicado() -> Tramite {
    Tramite {
        slug: slug("certificado-de-residencia"),
        estado: Estado::Publicado,
        nombre: "Certificado de residencia".into(),
        proposito: Some("Acredita que usted vive en el municipio.".into()),
        palabras_clave: vec!["vecindad".into()],
        suit: Some(Suit { id: Some(66256), codigo: Some("T66256".into()) }),
        tema: Some(slug("familia")),
        dependencia: Some(slug("gobierno")),
        audiencias: vec![slug("ciudadanos")],
        modalidad: Some(Modalidad::Parcial(Some(
            "https://tramites.sanroquedelrio.example/residencia".into(),
        ))),
        costo: Some(Costo::Gratuito),
        tiempo: Tiempo::parse("3 días hábiles").ok(),
        grado: Some(GradoExigido {
            grado: Some(Grado::Medio),
            motivo: "El certificado muestra su dirección, que es un dato personal.".into(),
        }),
        notifica: Some(false),
        momentos: momentos(None),
        resultado: Some(Resultado {
            nombre: "Certificado de residencia".into(),
            nota: Some("Sirve por seis meses.".into()),
            medios: vec![Medio::Correo, Medio::Presencial],
        }),
        seguimiento: vec![
            canal(Medio::Telefonico, "+576055550101", None),
            canal(Medio::Presencial, "Ventanilla única, primer piso", None),
        ],
        canales: vec![canal(Medio::Correo, "gobierno@sanroquedelrio.example", Some("Responde en dos días"))],
        normas: vec![
            Cita { norma: slug("decreto-1260-1970"), articulos: Some("25".into()) },
            Cita { norma: slug("acuerdo-4-2016"), articulos: Some("32 a 34".into()) },
        ],
        puntos: vec![slug("alcaldia"), slug("casa-del-pueblo")],
        relacionados: vec![slug("paz-y-salvo-municipal"), slug("certificado-de-estratificacion")],
        intercambios: vec![Intercambio {
            entidad: "Departamento Nacional de Planeación".into(),
            dato: "Grupo del SISBEN".into(),
        }],
        volumen_anual: Some(5200),
        actualizado: Some(dia(2026, 10, 15)),
        cuerpo: cuerpo("Tenga en cuenta", "El certificado se expide a nombre de una sola persona."),
        ..borrador()
    }
}

fn canal(medio: Medio, dato: &str, nota: Option<&str>) -> Canal {
    Canal { medio, dato: dato.into(), nota: nota.map(Into::into) }
}

fn accion(nombre: &str, clase: Clase, nota: Option<&str>) -> Accion {
    Accion { nombre: nombre.into(), clase, nota: nota.map(Into::into) }
}

fn momentos(costo: Option<Costo>) -> Vec<Momento> {
    let momento = |nombre: &str, acciones| Momento { nombre: nombre.into(), acciones };
    let mut todos = vec![momento(
        "Reúna los documentos",
        vec![
            accion(
                "Solicitud verbal o escrita",
                Clase::Documento { cantidad: 1, unidad: Some("original".into()) },
                Some("Diga desde cuándo vive en el municipio."),
            ),
            accion(
                "Recibo de un servicio público",
                Clase::Documento { cantidad: 2, unidad: Some("copia".into()) },
                None,
            ),
            accion(
                "Su documento de identidad",
                Clase::Verificacion { entidad: Some("Registraduría Nacional del Estado Civil".into()) },
                None,
            ),
            accion("Vivir en el municipio desde hace al menos tres meses", Clase::Condicion, None),
            accion("Los menores de edad van con uno de sus padres", Clase::Excepcion, None),
        ],
    )];
    if costo.is_some() {
        let pago = Clase::Pago { costo, url: Some("https://www.pse.com.co/".into()), cuentas: Vec::new() };
        todos.push(momento("Pague", vec![accion("Derechos de expedición", pago, None)]));
    }
    todos.push(momento(
        "Radique su solicitud",
        vec![
            accion(
                "Llene el formulario de solicitud",
                Clase::Formulario { url: Some("/atencion/".into()) },
                None,
            ),
            accion(
                "Entregue la solicitud en la ventanilla única",
                Clase::Solicitud { medio: Medio::Presencial },
                None,
            ),
        ],
    ));
    todos
}

/// A trámite that ended.
pub fn retirado() -> Tramite {
    Tramite {
        slug: slug("certificado-de-supervivencia"),
        estado: Estado::Retirado,
        nombre: "Certificado de supervivencia".into(),
        cuerpo: cuerpo("Por qué se retiró", "Ahora la entidad consulta sola si usted vive."),
        ..publicado()
    }
}

/// Name, subject, unit, audience, modality, cost, time, uses a year.
type Linea = (&'static str, &'static str, &'static str, &'static str, char, &'static str, &'static str, u32);

const LINEAS: [Linea; 14] = [
    (
        "Impuesto predial unificado",
        "impuestos",
        "hacienda",
        "propietarios",
        'w',
        "liquidación",
        "2 horas",
        48_000,
    ),
    (
        "Paz y salvo municipal",
        "impuestos",
        "hacienda",
        "propietarios",
        'w',
        "gratuito",
        "10 días hábiles",
        9_100,
    ),
    ("Encuesta SISBEN", "familia", "planeacion", "ciudadanos", 'p', "gratuito", "15 días hábiles", 7_400),
    (
        "Impuesto de industria y comercio",
        "empresa",
        "hacienda",
        "empresas",
        'w',
        "liquidación",
        "2 horas",
        3_900,
    ),
    (
        "Certificado de estratificación",
        "vivienda",
        "planeacion",
        "propietarios",
        'p',
        "1 SMLDV",
        "10 días hábiles",
        2_300,
    ),
    (
        "Concepto de uso del suelo",
        "construccion",
        "planeacion",
        "empresas",
        'm',
        "gratuito",
        "15 días hábiles",
        1_800,
    ),
    (
        "Asignación de nomenclatura",
        "vivienda",
        "planeacion",
        "propietarios",
        'p',
        "gratuito",
        "10 días hábiles",
        900,
    ),
    (
        "Certificado de libertad y tradición de vehículo",
        "transporte",
        "gobierno",
        "propietarios",
        'w',
        "2 SMLDV",
        "1 día hábil",
        850,
    ),
    (
        "Concepto de norma urbanística",
        "construccion",
        "planeacion",
        "empresas",
        'p',
        "10 SMLDV",
        "15 días hábiles",
        310,
    ),
    ("Vacunación antirrábica", "salud", "gobierno", "ciudadanos", 'p', "gratuito", "inmediato", 300),
    (
        "Exención del impuesto predial",
        "impuestos",
        "hacienda",
        "mayores",
        'p',
        "gratuito",
        "50 días hábiles",
        180,
    ),
    (
        "Permiso para espectáculos públicos",
        "participacion",
        "gobierno",
        "organizaciones",
        'm',
        "gratuito",
        "1 día hábil",
        90,
    ),
    (
        "Inscripción de dignatarios de juntas comunales",
        "participacion",
        "gobierno",
        "organizaciones",
        'p',
        "gratuito",
        "15 días hábiles",
        60,
    ),
    (
        "Duplicado de licencia de tránsito",
        "transporte",
        "gobierno",
        "ciudadanos",
        'p',
        "$ 173.340",
        "3 días hábiles",
        55,
    ),
];

fn de_linea((nombre, tema, dependencia, quien, modo, costo, tiempo, usos): Linea) -> Tramite {
    let url = || Some("https://tramites.sanroquedelrio.example/".into());
    let costo = Costo::parse(costo).ok();
    Tramite {
        slug: slug(nombre),
        nombre: nombre.into(),
        proposito: Some(format!("Le permite obtener {} ante el municipio.", nombre.to_lowercase()).into()),
        tema: Some(slug(tema)),
        dependencia: Some(slug(dependencia)),
        audiencias: vec![slug(quien)],
        modalidad: Some(match modo {
            'w' => Modalidad::EnLinea(url()),
            'm' => Modalidad::Parcial(url()),
            _ => Modalidad::Presencial,
        }),
        costo,
        costo_nota: (costo == Some(Costo::Liquidacion)).then(|| "Depende del avalúo del predio.".into()),
        momentos: momentos(costo.filter(|c| *c != Costo::Gratuito)),
        tiempo: Tiempo::parse(tiempo).ok(),
        volumen_anual: Some(usos),
        ..publicado()
    }
}

pub(super) fn todos() -> Vec<Tramite> {
    let mut todos: Vec<Tramite> = LINEAS.into_iter().map(de_linea).collect();
    todos.extend([publicado(), borrador(), retirado()]);
    todos
}

/// So many published trámites, sorted by slug, spread over the subjects.
pub fn muchos(n: usize) -> Vec<Tramite> {
    let mut todos: Vec<Tramite> = (0..n)
        .map(|i| {
            let mut t = de_linea(LINEAS[i % LINEAS.len()]);
            t.nombre = format!("{} {i}", t.nombre).into();
            t.slug = Slug::suggest(&t.nombre).unwrap_or_else(|| slug("x"));
            t
        })
        .collect();
    todos.sort_by(|a, b| a.slug.cmp(&b.slug));
    todos
}
