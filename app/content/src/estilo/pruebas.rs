//! Texts and what is said of them: each rule finds what it is for, and nothing else.

use super::{CODIGOS, reglas};
use crate::{Diagnostico, esquema::Ctx, indice::Indice, markdown, yaml};

fn revisar_en(archivo: &str, portada: &str, md: &str) -> Vec<Diagnostico> {
    let texto = format!("---\n{portada}\n---\n{md}");
    let indice = Indice::default();
    let mut ctx = Ctx::new(archivo, &texto, &indice, "prueba/");
    let hoja = yaml::leer(portada, 1).unwrap_or_else(|f| panic!("{}", f.mensaje));
    if let Some(n) = hoja.get("resumen") {
        ctx.estilo.campo(n.escalar().unwrap(), n.tramo);
    }
    let desde = u32::try_from(portada.lines().count()).unwrap() + 3;
    let _ = markdown::cuerpo(&texto[texto.len() - md.len()..], desde, &mut ctx);
    ctx.estilo.terminar(&hoja, archivo)
}

fn revisar(md: &str) -> Vec<Diagnostico> {
    revisar_en("paginas/prueba.md", "titulo: Prueba", md)
}

/// The words under the caret, by code.
fn marcas(ds: &[Diagnostico]) -> Vec<(&str, String)> {
    let marca = |d: &Diagnostico| d.texto.chars().skip(d.marca.0).take(d.marca.1 - d.marca.0).collect();
    ds.iter().map(|d| (d.codigo, marca(d))).collect()
}

const DIEZ: &str = "uno dos tres cuatro cinco seis siete ocho nueve diez";

#[test]
fn what_is_hard_to_read_is_found_at_its_very_words() {
    let casos: [(&str, &str, &str); 26] = [
        ("No traiga copias. ES OBLIGATORIO traer el original.", "mayusculas", "ES OBLIGATORIO"),
        ("El trámite es GRATUITO para todos.", "mayusculas", "GRATUITO"),
        ("NO se reciben copias.", "mayusculas", "NO"),
        ("## REQUISITOS PARA LA SOLICITUD", "mayusculas", "REQUISITOS PARA LA SOLICITUD"),
        ("Vaya a la ATENCIÓN AL CIUDADANO.", "mayusculas", "ATENCIÓN AL CIUDADANO"),
        ("- **IMPORTANTE:** lleve la cédula.", "mayusculas", "IMPORTANTE"),
        ("Lleve el RUNT.", "sigla-sin-explicar", "RUNT"),
        ("El RUNT y otra vez el RUNT.", "sigla-sin-explicar", "RUNT"),
        ("| Dato | De quién |\n|---|---|\n| Matrícula | VUR |", "sigla-sin-explicar", "VUR"),
        (
            "Para ver las tarifas haga [clic aquí](https://a.gov.co/).",
            "enlace-sin-sentido",
            "[clic aquí](https://a.gov.co/)",
        ),
        ("[Ver más](https://a.gov.co/)", "enlace-sin-sentido", "[Ver más](https://a.gov.co/)"),
        ("[**Ver más…**](https://a.gov.co/)", "enlace-sin-sentido", "[**Ver más…**](https://a.gov.co/)"),
        ("Está [aquí](https://a.gov.co/) desde hoy.", "enlace-sin-sentido", "[aquí](https://a.gov.co/)"),
        ("Vea <https://a.gov.co/tarifas>.", "enlace-sin-sentido", "<https://a.gov.co/tarifas>"),
        ("La solicitud será revisada por la Secretaría.", "voz-pasiva", "será revisada por la"),
        (
            "Los recibos fueron rápidamente entregados por un tercero.",
            "voz-pasiva",
            "fueron rápidamente entregados por un",
        ),
        ("El formulario debe ser diligenciado a mano.", "voz-pasiva", "debe ser diligenciado"),
        ("Las copias podrán ser reclamadas en la ventanilla.", "voz-pasiva", "podrán ser reclamadas"),
        ("El recurso ha sido resuelto por el alcalde.", "voz-pasiva", "sido resuelto por el"),
        ("Cuando la petición es recibida y el turno es asignado, espere.", "voz-pasiva", "es recibida"),
        ("La norma fue leída por el concejo.", "voz-pasiva", "fue leída por el"),
        ("Los **datos** son *verificados por* la entidad.", "voz-pasiva", "son *verificados por* la"),
        ("Una palabra más allá de diez", "", ""),
        ("Vea el [mapa](https://a.gov.co/) y los PDF del NIT.", "", ""),
        ("La casa es conocida por los vecinos.", "", ""),
        ("Es debido a la lluvia.", "", ""),
    ];
    for (md, codigo, marca) in casos {
        let ds = revisar(md);
        let esperado: Vec<(&str, String)> =
            if codigo.is_empty() { vec![] } else { vec![(codigo, marca.to_owned())] };
        assert_eq!(marcas(&ds), esperado, "{md}");
    }
}

#[test]
fn what_is_well_said_is_left_alone() {
    let casos = [
        "Ley 1437 de 2011, art. 56; Resolución MinTIC 1519 de 2020; Decreto 1078 de 2015.",
        "El código es T66256 y la norma es el CC26. Use `SELECT` y `NUNCA`.",
        "El aviso dice «PROHIBIDO EL PASO» y “NO ENTRE”, y también \"SOLO PERSONAL\".",
        "> SE CITA COMO ESTÁ: la decisión será tomada por el concejo.",
        "```\nESTO ES CÓDIGO: debe ser escrito por la máquina\n```",
        "Siglo XXI, Capítulo IV, artículo 3 del Título II, numeral VII.",
        "El Registro Único Nacional de Tránsito (RUNT) lo tiene. Consulte el RUNT.",
        "RUNT (Registro Único Nacional de Tránsito): consúltelo.",
        "Lleve la cédula, el NIT, el RUT y el recibo en PDF.",
        "A. M. Gómez vive en la Calle 5 A # 4-32, barrio El Carmen, de 8:00 a. m. a 12:00 m.",
        "Está casado, es pensionado y su casa es privada. La respuesta es válida por el año.",
        "Fue al mercado por la mañana. El plazo es limitado por la ley.",
        "La petición es recibida el mismo día.",
        "La Alcaldía de San Roque del Río atiende en la Carrera 5 # 6-10.",
        "Escriba a contacto@sanroquedelrio.example o llame al +57 605 555 0100.",
        "[Ver los avisos publicados hoy](https://a.gov.co/) y [más información sobre el predial](https://a.gov.co/).",
        "<contacto@alcaldia.gov.co>",
        "EPS e IPS. La DIAN.",
        "Y A O E",
    ];
    for md in casos {
        let ds = revisar(md);
        assert!(ds.is_empty(), "{md}: {:?}", marcas(&ds));
    }
}

#[test]
fn long_sentences_are_counted_in_words_until_their_end() {
    let casos = [
        (format!("{DIEZ} {DIEZ} uno dos tres cuatro cinco."), None),
        (format!("{DIEZ} {DIEZ} uno dos tres cuatro cinco seis."), Some("26 palabras")),
        (format!("{DIEZ} {DIEZ}. Otra {DIEZ} {DIEZ}."), None),
        (format!("{DIEZ} {DIEZ}; {DIEZ} {DIEZ}: {DIEZ} {DIEZ}."), None),
        (format!("{DIEZ} art. 25 {DIEZ} {DIEZ}."), Some("32 palabras")),
        (format!("{DIEZ} {DIEZ} de 8:00 a. m. a 2:00 p. m."), None),
        (format!("- {DIEZ} {DIEZ}\n- {DIEZ} {DIEZ}"), None),
        (format!("{DIEZ}\n{DIEZ}\n{DIEZ} **{DIEZ}**"), Some("40 palabras")),
        (
            format!(
                "{DIEZ} ocho «{DIEZ} {DIEZ}» la Ley 1437 de 2011 y la Ley 80 de 1993 y la Resolución MinTIC 1519 de 2020."
            ),
            None,
        ),
    ];
    for (md, dicho) in casos {
        let ds = revisar(&md);
        match dicho {
            None => assert!(ds.is_empty(), "{md}: {:?}", ds[0].mensaje),
            Some(n) => assert!(ds.len() == 1 && ds[0].mensaje.contains(n), "{md}: {ds:?}"),
        }
    }
    let md = "Lleve a la ventanilla la cédula, el recibo, la escritura y el plano de la casa en que vive usted con su familia desde hace dos años, para que el funcionario mire si está en el municipio.";
    let ds = revisar(md);
    let ayuda = ds[0].ayuda.as_deref().unwrap();
    assert!(ayuda.ends_with("un punto después de «… desde hace dos años»."), "{ayuda}");
}

#[test]
fn the_front_matter_is_read_too_where_people_read_it() {
    for resumen in [
        "resumen: El trámite es GRATUITO.",
        "resumen: \"El trámite: es GRATUITO.\"",
        "resumen: >\n  El trámite\n  es GRATUITO.",
    ] {
        let ds = revisar_en("paginas/prueba.md", &format!("titulo: Prueba\n{resumen}"), "");
        assert_eq!(marcas(&ds), [("mayusculas", "GRATUITO".to_owned())], "{resumen}");
        assert!(ds[0].linea >= 3, "{ds:?}");
    }
}

#[test]
fn sheets_in_another_language_and_lists_are_not_read() {
    for archivo in ["paginas/prueba.en.md", "sede.toml"] {
        assert!(revisar_en(archivo, "titulo: x", "## THIS IS ALL IN CAPITALS").is_empty(), "{archivo}");
    }
}

#[test]
fn a_rule_is_left_out_by_name() {
    let md = "El RUNT es GRATUITO.";
    let con =
        |portada: &str| revisar_en("paginas/p.md", portada, md).iter().map(|d| d.codigo).collect::<Vec<_>>();
    assert_eq!(con("titulo: x"), ["sigla-sin-explicar", "mayusculas"]);
    assert_eq!(con("estilo: {omitir: {mayusculas: Es el nombre oficial.}}"), ["sigla-sin-explicar"]);
}

/// The guide shows these, and the mends quote them.
#[test]
fn each_rule_finds_its_bad_example_and_accepts_its_good_one() {
    assert_eq!(reglas().iter().map(|r| &*r.codigo).collect::<Vec<_>>(), CODIGOS);
    for r in reglas() {
        let ds = revisar(&r.mal);
        assert!(!ds.is_empty() && ds.iter().all(|d| d.codigo == r.codigo), "{}: {:?}", r.codigo, marcas(&ds));
        assert!(ds.iter().all(|d| d.norma == Some(&*r.fuente) && d.ayuda.is_some()));
        assert!(revisar(&r.bien).is_empty(), "{}: {:?}", r.codigo, marcas(&revisar(&r.bien)));
    }
}

#[test]
fn a_sheet_of_shouts_says_a_bounded_number_of_things() {
    let md = "NO SE PERMITE EL INGRESO.\n\n".repeat(500);
    assert_eq!(revisar(&md).len(), 30);
}
