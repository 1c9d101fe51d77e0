//! A sede in further languages: words over data, links that stay, gaps that are told.

use crate::sitio::{RESIDENCIA, Sitio};
use content::Cargador;
use domain::{contacto::Medio, costo::Costo, idioma::Version, tiempo::Tiempo};

const TRADUCIDA: &str = "tramites/certificado-de-residencia.en.md";

/// The base sede with one sheet in English.
fn con_ingles() -> Sitio {
    let s = Sitio::base();
    s.cambiar("sede.toml", "logo = \"logo.svg\"\n", "logo = \"logo.svg\"\nidiomas = [\"en\"]\n");
    s.poner(TRADUCIDA, include_bytes!("../sitios/certificado-de-residencia.en.md"));
    s
}

fn version(s: &Sitio) -> Version {
    let sitio = s.cargar().sitio.expect("no errors");
    sitio.idiomas.into_iter().next().expect("a language")
}

#[test]
fn a_translation_brings_words_and_takes_everything_else_from_its_sheet() {
    let v = version(&con_ingles());
    let t = v.sitio.tramite("certificado-de-residencia").unwrap();
    assert_eq!((&*v.lengua, &*t.nombre), ("en", "Certificate of residence"));
    assert_eq!((t.costo, t.momentos.len(), t.canales.len()), (Some(Costo::Gratuito), 2, 2));
    assert_eq!(&*t.momentos[1].acciones[0].nombre, "Hand in the request at the window");
    assert_eq!(
        (t.seguimiento[0].medio, &*t.seguimiento[0].dato),
        (Medio::Presencial, "Service window, first floor")
    );
    assert_eq!(&*t.canales[1].dato, "+576055550101");
    assert!(v.hojas.contains("tramites/certificado-de-residencia/") && v.hojas.len() == 1);
    assert!(!v.en_espanol.contains(&"Certificate of residence".into()));
    assert_eq!(t.momentos[0].acciones.len(), 2);
}

#[test]
fn what_is_not_translated_is_there_in_spanish_and_known_to_be() {
    let v = version(&con_ingles());
    let otro = v.sitio.tramite("concepto-de-norma").unwrap();
    assert!(v.en_espanol.contains(&otro.nombre));
    assert!(v.en_espanol.contains(&v.sitio.temas[0].nombre), "lists too");
    let s = con_ingles();
    s.cambiar(TRADUCIDA, "grado_motivo: The certificate shows your address.\n", "");
    s.poner(
        "temas.en.toml",
        "[[tema]]\nslug = \"vivienda\"\nnombre = \"Home\"\ndescripcion = \"Where you live.\"\n",
    );
    let v = version(&s);
    assert!(v.en_espanol.contains(&"El certificado muestra su dirección, que es un dato personal.".into()));
    assert_eq!(&*v.sitio.tema("vivienda").unwrap().nombre, "Home");
    assert!(!v.en_espanol.contains(&"Home".into()));
}

#[test]
fn links_of_a_translation_stay_in_its_language_where_they_can() {
    let s = con_ingles();
    s.cambiar(
        TRADUCIDA,
        "[policy](/politicas/privacidad/)",
        "[policy](/politicas/privacidad/), [list](/tramites/), [this](#keep-in-mind), [same](../certificado-de-residencia/), [filter](/tramites/filtro/gratis/), [logo](/logo.svg), [law](https://www.gov.co/)",
    );
    let v = version(&s);
    let html = &v.sitio.tramite("certificado-de-residencia").unwrap().cuerpo.html;
    for bien in [
        "<a href=\"../../../politicas/privacidad/\" hreflang=\"es\">policy</a>",
        "<a href=\"../../../en/tramites/\">list</a>",
        "<a href=\"#keep-in-mind\">this</a>",
        "<a href=\"../../../en/tramites/certificado-de-residencia/\">same</a>",
        "<a href=\"../../../en/tramites/filtro/gratis/\">filter</a>",
        "<a href=\"../../../logo.svg\">logo</a>",
        "<a href=\"https://www.gov.co/\">law</a>",
    ] {
        assert!(html.contains(bien), "{bien} in {html}");
    }
}

#[test]
fn how_much_is_missing_is_told_in_one_finding_and_in_full_to_programs() {
    let s = con_ingles();
    let carga = s.cargar();
    assert_eq!(carga.diagnosticos, []);
    let hallados = content::incompletos(s.dir(), &carga.cobertura);
    let dichos: Vec<_> = hallados.iter().map(|d| (d.codigo, &*d.archivo, d.linea)).collect();
    assert_eq!(dichos, [("idioma-incompleto", "sede.toml", 8)]);
    let [c] = &carga.cobertura[..] else { panic!("one language") };
    assert!(c.hojas > 10 && c.faltan.contains(&"tramites/concepto-de-norma.md".into()));
    assert!(
        !c.faltan.contains(&RESIDENCIA.into()) && !c.faltan.contains(&"tramites/idea.md".into()),
        "{c:?}"
    );
    assert!(c.faltan.contains(&"temas.toml".into()));
    assert!(content::incompletos(s.dir(), &[]).is_empty());
    let json = content::informe::json(&carga.diagnosticos, &carga.cobertura);
    assert!(json.contains("\"translations\":[{\"language\":\"en\",\"sheets\":"), "{json}");
}

#[test]
fn a_third_language_needs_no_code_and_its_words_are_checked_elsewhere() {
    let s = Sitio::base();
    s.cambiar("sede.toml", "logo = \"logo.svg\"\n", "logo = \"logo.svg\"\nidiomas = [\"guc\"]\n");
    s.poner("idiomas/guc.yml", "marco:\n  buscar: Achajawaa\n");
    s.poner("paginas/terminos.guc.md", "---\ntitulo: Sukua'ipa\n---\nAnaa.\n");
    let v = version(&s);
    assert_eq!(v.palabras.get("marco.buscar").map(|p| &**p), Some("Achajawaa"));
    assert!(v.hojas.contains("terminos/"));
    let dichos = content::palabras("guc", &["a.b".into()], &["c.d".into()]);
    let codigos: Vec<_> = dichos.iter().map(|d| (d.codigo, &*d.archivo)).collect();
    assert_eq!(codigos, [("palabras-faltan", "idiomas/guc.yml"), ("palabras-sobran", "idiomas/guc.yml")]);
    assert!(content::palabras("guc", &[], &[]).is_empty());
}

#[test]
fn a_change_of_a_sheet_is_seen_in_its_translations() {
    let s = con_ingles();
    let mut cargador = Cargador::new(s.dir());
    assert!(cargador.cargar().sitio.is_some());
    s.cambiar(RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: inmediato");
    let carga = cargador.recargar(&[s.ruta(RESIDENCIA)]);
    let de_nuevo = s.cargar();
    assert_eq!(format!("{:?}", carga.sitio), format!("{:?}", de_nuevo.sitio));
    let v = carga.sitio.unwrap().idiomas.remove(0);
    assert_eq!(v.sitio.tramite("certificado-de-residencia").unwrap().tiempo, Some(Tiempo::Inmediato));
    s.cambiar(TRADUCIDA, "Proves that you live here.", "Says that you live here.");
    let v = cargador.recargar(&[s.ruta(TRADUCIDA)]).sitio.unwrap().idiomas.remove(0);
    let dicho = v.sitio.tramite("certificado-de-residencia").unwrap().proposito.clone();
    assert_eq!(dicho.as_deref(), Some("Says that you live here."));
}
