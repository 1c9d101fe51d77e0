//! A form in another language: its words are laid over the same questions, and what is missing is told.

use crate::{
    cambio::Cambio::{Cambia, Pone},
    sitio::{RESIDENCIA, Sitio},
};
use domain::{
    formulario::{Formulario, Respuestas, Tipo},
    idioma::Version,
};

const TRADUCIDA: &str = "tramites/certificado-de-residencia.en.md";
const NOMBRE: &str = "nombre: Certificate of residence\npro";
const FORMA: &str = include_str!("../sitios/formulario.yaml");
const EN_INGLES: &str = include_str!("../sitios/formulario.en.yaml");

/// The base sede with a form, and its sheet in English with these words of the form.
fn con(forma: &str) -> Sitio {
    let s = Sitio::base();
    Cambia("sede.toml", "logo = \"logo.svg\"\n", "logo = \"logo.svg\"\nidiomas = [\"en\"]\n").hacer(&s);
    Cambia(RESIDENCIA, "modalidad: presencial\n", FORMA).hacer(&s);
    Pone(TRADUCIDA, include_bytes!("../sitios/certificado-de-residencia.en.md")).hacer(&s);
    s.cambiar(TRADUCIDA, NOMBRE, &format!("nombre: Certificate of residence\n{forma}pro"));
    s
}

/// The form in Spanish and in English, and the version of English.
fn formas(s: &Sitio) -> (Formulario, Formulario, Version) {
    let sitio = s.cargar().sitio.expect("no errors");
    let de =
        |s: &domain::sitio::Sitio| s.tramite("certificado-de-residencia")?.formulario.as_ref()?.formulario();
    let es = de(&sitio).expect("a form");
    let v = sitio.idiomas.into_iter().next().expect("a language");
    (es, de(&v.sitio).expect("a form"), v)
}

/// Findings as code, line and words.
fn dichos(s: &Sitio) -> Vec<(&'static str, u32, String)> {
    let hallados = s.cargar().diagnosticos;
    assert!(hallados.iter().all(|d| d.archivo == TRADUCIDA), "{hallados:?}");
    hallados.into_iter().map(|d| (d.codigo, d.linea, d.mensaje)).collect()
}

/// The line of the translation that begins so.
fn linea(s: &Sitio, texto: &str) -> u32 {
    let hoja = s.leer(TRADUCIDA);
    let i = hoja.lines().position(|l| l.trim_start().starts_with(texto)).expect(texto);
    u32::try_from(i + 1).expect("there")
}

#[test]
fn words_of_a_form_are_laid_over_the_same_questions() {
    let s = con(EN_INGLES);
    assert_eq!(s.cargar().diagnosticos, []);
    let (es, en, v) = formas(&s);
    assert_eq!(en.con_palabras(&es.palabras()), es, "all but the words is the same");
    let campo = |n: &str| en.campos().find(|(_, c)| &*c.nombre == n).expect("there").1.clone();
    assert_eq!((&*en.secciones[1].nombre, &*en.secciones[1].titulo), ("su_vivienda", "Your home"));
    assert_eq!(&*campo("correo").etiqueta, "E-mail");
    assert_eq!(campo("correo").para.as_deref(), Some("To send you the certificate."));
    let opciones = |n: &str| match campo(n).tipo {
        Tipo::Opcion(o) | Tipo::Varias(o) => {
            o.iter().map(|o| format!("{}={}", o.valor, o.texto)).collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    };
    // By value, whatever their order; by place, where Spanish has only words.
    assert_eq!(opciones("quien"), "persona=A person empresa=A company consorcio=A consortium");
    assert_eq!(opciones("uso"), "vivienda=Home negocio=Business");
    assert_eq!(
        &*campo("colegio").si.expect("there").valores[0],
        "si",
        "a condition in Spanish words means the same"
    );
    assert_eq!(campo("jura").tipo, Tipo::Declaracion("I state that what I wrote is true.".into()));
    assert!(!v.en_espanol.contains(&"Your home".into()) && !v.en_espanol.contains(&"Su vivienda".into()));
    let r = Respuestas::de([("quien", "empresa"), ("uso", "negocio")].map(|(n, v)| (n.into(), v.into())))
        .expect("there");
    assert_eq!(en.revisar(&r, domain::Fecha::MIN), es.revisar(&r, domain::Fecha::MIN));
}

#[test]
fn sections_and_questions_meet_by_their_place_where_the_translation_names_none() {
    let sin_nombres: String = EN_INGLES
        .lines()
        .map(|l| match l.trim_start().strip_prefix("- nombre: ") {
            Some(_) => l.split_once("- nombre").map_or(String::new(), |(sangria, _)| format!("{sangria}-\n")),
            None => format!("{l}\n"),
        })
        .collect();
    let s = con(&sin_nombres);
    assert_eq!(s.cargar().diagnosticos, []);
    assert_eq!(formas(&s).1, formas(&con(EN_INGLES)).1);
}

#[test]
fn a_form_that_is_not_translated_is_told_once_and_is_spanish_word_by_word() {
    let s = con("");
    let mensaje = "A la traducción le falta «formulario»: se ve en español".to_owned();
    assert_eq!(dichos(&s), [("traduccion-incompleta", 1, mensaje)]);
    let (es, en, v) = formas(&s);
    assert_eq!(es, en);
    for palabras in ["Quién pide", "Una empresa", "Vivienda", "Declaro que lo que escribí es verdad."] {
        assert!(v.en_espanol.contains(&palabras.into()), "{palabras}");
    }
    assert!(
        !v.en_espanol.contains(&"quien".into()) && !v.en_espanol.contains(&"su_vivienda".into()),
        "names are no words"
    );
}

#[test]
fn words_that_are_missing_are_told_at_their_line_and_stay_in_spanish() {
    let s = con(EN_INGLES);
    s.cambiar(TRADUCIDA, "          para: To send you the certificate.\n", "");
    s.cambiar(TRADUCIDA, ", ayuda: For you or your family.", "");
    s.cambiar(TRADUCIDA, "      titulo: Your home\n", "");
    let falta = |de: &str, palabra: &str| {
        (
            "traduccion-incompleta",
            linea(&s, de),
            format!("A la traducción le falta «{palabra}»: se ve en español"),
        )
    };
    let esperados = [
        falta("- {valor: persona", "formulario.secciones[quien_pide].campos[quien].opciones[persona].ayuda"),
        falta("- nombre: correo", "formulario.secciones[quien_pide].campos[correo].para"),
        falta("- nombre: su_vivienda", "formulario.secciones[su_vivienda].titulo"),
    ];
    assert_eq!(dichos(&s), esperados);
    let (_, en, v) = formas(&s);
    assert_eq!(&*en.secciones[1].titulo, "Su vivienda");
    for palabras in ["Su vivienda", "Enviarle el certificado.", "Para usted o su familia."] {
        assert!(v.en_espanol.contains(&palabras.into()), "{palabras}");
    }
}

#[test]
fn what_is_no_word_of_a_form_is_an_error_in_a_translation() {
    for (de, a) in [
        ("          etiqueta: E-mail\n", "          etiqueta: E-mail\n          tipo: correo\n"),
        (
            "          etiqueta: Tax number (NIT)\n",
            "          etiqueta: Tax number (NIT)\n          si: quien = empresa\n",
        ),
        ("formulario:\n", "formulario:\n  firma: sí\n"),
        (
            "          etiqueta: Photos of the house\n",
            "          etiqueta: Photos\n          archivos: {cantidad: 9}\n",
        ),
    ] {
        let s = con(EN_INGLES);
        s.cambiar(TRADUCIDA, de, a);
        let clave = a.lines().last().expect("there").trim().split(':').next().expect("there");
        let mensaje = format!("«{clave}» no se traduce: es igual en todos los idiomas");
        assert_eq!(dichos(&s), [("traduccion-de-dato", linea(&s, &format!("{clave}: ")), mensaje)], "{a}");
    }
    let s = con(EN_INGLES);
    s.cambiar(TRADUCIDA, "valor: consorcio", "valor: cooperativa");
    assert!(dichos(&s).iter().any(|(codigo, ..)| *codigo == "traduccion-de-mas"));
    let s = con(EN_INGLES);
    s.cambiar(TRADUCIDA, "opciones: [Home, Business]", "opciones: [Home]");
    assert!(dichos(&s).iter().any(|(codigo, ..)| *codigo == "traduccion-de-lista"));
}
