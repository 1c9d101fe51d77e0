//! Many trámites from few words: one line each.

use super::{
    slug,
    tramites::{borrador, momentos, publicado, retirado},
};
use domain::{
    Slug,
    costo::Costo,
    tiempo::Tiempo,
    tramite::{Modalidad, Tramite},
};

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
