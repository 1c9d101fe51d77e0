//! Each test of a page finds what it looks for in a page of the demonstration with one thing changed.

use super::{
    super::{
        decisores::{Decisor, de, formularios, todos},
        formas::{self, formas},
        paginas::Origen,
    },
    Sede, sin_mirar,
};
use domain::cumplimiento::Estado;
use pages::revision::Documento;

const RESIDENCIA: &str = "tramites/certificado-de-residencia/";
const PARTICIPA: &str = "href=\"participa/\"";

/// Test, what it looks for, page, what is changed there, for what.
const ROTAS: [(&str, &str, &str, &str, &str); 29] = [
    ("barra_govco", "", "", "barra-superior-govco", "otra"),
    (
        "logo_al_inicio",
        "",
        "tramites/",
        "href=\"../\" class=\"marca\"",
        "href=\"../noticias/\" class=\"marca\"",
    ),
    (
        "buscador_propio",
        "",
        "",
        "role=\"search\" action=\"buscar\"",
        "role=\"search\" action=\"https://otro.example/\"",
    ),
    (
        "menu_corto",
        "",
        "",
        "<li><a href=\"participa/\">",
        "<li></li><li></li><li></li><li><a href=\"participa/\">",
    ),
    ("menu_lleva", "participa/", "", PARTICIPA, "href=\"noticias/\""),
    ("pie_dice", "nombre", "", "Alcaldía Municipal de San Roque del Río", "Otra"),
    ("pie_dice", "direccion", "", "Calle 5 # 4-32", "Otra calle"),
    ("pie_dice", "codigo_postal", "", "475990", "0"),
    ("pie_dice", "horario", "", "6:00", "7:00"),
    ("pie_dice", "conmutador", "", "tel:+576055550100", "tel:123"),
    ("pie_dice", "linea_gratuita", "", "tel:018000555010", "tel:123"),
    ("pie_dice", "linea_anticorrupcion", "", "tel:018000555020", "tel:123"),
    ("pie_dice", "correo", "", "mailto:contacto@", "mailto:otro@"),
    ("pie_dice", "correo_judicial", "", "mailto:notificacionesjudiciales@", "mailto:otro@"),
    ("pie_dice", "redes", "", "sanroquedelrio.example/youtube", "otro.example/youtube"),
    ("pie_dice", "otras_sedes", "", "Calle 11 # 7-15", "Otra"),
    ("pie_dice", "desconocida", "", "Sede de Salud", "Otra"),
    ("pie_logos", "", "", "Escudo de San Roque del Río", ""),
    ("pie_lleva", "terminos/", "", "href=\"terminos/\"", "href=\"politicas/\""),
    ("pie_franja", "", "", "govco-co", "otra"),
    ("enlaces_internos", "", "", PARTICIPA, "href=\"no-existe/\""),
    ("enlaces_internos", "", "", PARTICIPA, "href=\"#\""),
    ("barra_de_accesibilidad", "", "", "class=\"barra-accesibilidad", "class=\"otra"),
    ("cabecera", "no-existe", "", PARTICIPA, "href=\"noticias/\""),
    ("sin_codigo_en_linea", "", "", "<main", "<style>a{}</style><main"),
    ("filas_de_tramites", "", "tramites/", "<li>Gratis</li>", ""),
    ("cuatro_etapas", "", RESIDENCIA, "<li><b>Inicio</b>", "<li></li><li><b>Inicio</b>"),
    ("contra_programas", "", "tramites/certificado-de-residencia/solicitud/", "_sitio_web", "otra"),
    (
        "errores_que_ayudan",
        "",
        "tramites/certificado-de-residencia/solicitud/?con-errores",
        "id=\"errores\"",
        "id=\"otra\"",
    ),
];

/// A page of the demonstration, static or a form of the edge.
fn pagina(sede: &Sede, path: &str) -> (String, Origen) {
    if let Some(html) = sede.archivo(path) {
        return (String::from_utf8(html).expect("text"), Origen::Archivo);
    }
    let (camino, con_errores) = path.split_once('?').map_or((path, false), |(c, _)| (c, true));
    let origen = if con_errores { Origen::ConErrores } else { Origen::Borde };
    let forma = formas(sede.sitio()).into_iter().find(|f| f.camino == camino).expect("a form");
    (formas::pagina(&sede.planta.portal, &forma, origen, sede.hoy()), origen)
}

fn mirar(sede: &Sede, (prueba, con): (&str, &str), path: &str, html: &str, origen: Origen) -> Vec<String> {
    let m = sede.mirada(path, html.as_bytes(), origen);
    match de(prueba) {
        Some(Decisor::Pagina(prueba)) => prueba(&m, con),
        _ => panic!("{prueba} is no test of a page"),
    }
}

#[test]
fn each_test_of_a_page_finds_what_was_broken_and_nothing_before() {
    let sede = sin_mirar();
    for (prueba, con, path, bien, mal) in ROTAS {
        let (html, origen) = pagina(&sede, path);
        assert!(html.contains(bien), "{prueba} {con}: nothing to break in /{path}");
        let inventada = matches!(con, "desconocida" | "no-existe");
        let antes = mirar(&sede, (prueba, con), path, &html, origen);
        assert!(inventada || antes.is_empty(), "{prueba} {con}: {antes:?}");
        let despues = mirar(&sede, (prueba, con), path, &html.replace(bien, mal), origen);
        assert!(!despues.is_empty(), "{prueba} {con} does not see it");
    }
    let de_pagina = todos().filter(|(_, d)| matches!(d, Decisor::Pagina(_)));
    for (nombre, _) in de_pagina {
        assert!(ROTAS.iter().any(|r| r.0 == nombre), "{nombre} is tried");
    }
}

#[test]
fn a_box_that_comes_ticked_or_is_not_there_is_no_authorisation() {
    let estado =
        |casilla: &str| formularios::aparte(&Documento::leer("", &format!("<form>{casilla}</form>"))).estado;
    assert_eq!(estado("<input type=checkbox name=autorizacion>"), Estado::Cumple);
    assert_eq!(estado("<input type=checkbox name=autorizacion checked>"), Estado::NoCumple);
    assert_eq!(estado("<input type=checkbox name=otra>"), Estado::NoCumple);
}
