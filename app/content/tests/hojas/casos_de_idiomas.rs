//! One wrong translation for each thing that can be wrong in one, and the snapshot of what its editor reads.

use crate::{
    cambio::Cambio::{self, Cambia, Pone},
    casos::{Caso, casos},
};

const SEDE: &str = "sede.toml";
const LOGO: &str = "logo = \"logo.svg\"\n";
const EN: Cambio = Cambia(SEDE, LOGO, "logo = \"logo.svg\"\nidiomas = [\"en\"]\n");
const RESIDENCIA: &str = "tramites/certificado-de-residencia.en.md";
const TEMAS: &str = "temas.en.toml";
const TRADUCIDA: Cambio = Pone(RESIDENCIA, include_bytes!("../sitios/certificado-de-residencia.en.md"));

casos! {
    language_that_is_no_code ["idioma-invalido"] Cambia(SEDE, LOGO, "logo = \"logo.svg\"\nidiomas = [\"english\"]\n");
    language_that_is_spanish ["idioma-invalido"] Cambia(SEDE, LOGO, "logo = \"logo.svg\"\nidiomas = [\"es\"]\n");
    language_twice ["idioma-repetido"]
        Cambia(SEDE, LOGO, "logo = \"logo.svg\"\nidiomas = [\"en\", \"en\"]\n");
    languages_without_end ["idiomas-de-mas"]
        Cambia(SEDE, LOGO, "logo = \"logo.svg\"\nidiomas = [\"en\", \"fr\", \"pt\", \"guc\", \"pbb\", \"de\", \"it\", \"nl\", \"ru\"]\n");
    translation_of_a_language_that_is_not_there ["idioma-desconocido"] TRADUCIDA;
    list_of_a_language_that_is_not_there ["idioma-desconocido"] Pone(TEMAS, b"");
    words_of_a_language_that_is_not_there ["idioma-desconocido"] Pone("idiomas/guc.yml", b"marco:\n  buscar: x\n");
    translation_of_nothing ["traduccion-sin-original"]
        EN, Pone("tramites/otro.en.md", b"---\nnombre: Other\n---\n");
    translation_with_a_code ["traduccion-de-dato"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "nombre: Certificate of residence\npro", "nombre: Certificate of residence\ntiempo: 3 days\npro");
    translation_of_where_it_is_filed ["traduccion-de-dato"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "nombre: Certificate of residence\npro", "nombre: Certificate of residence\nexpediente: {}\npro");
    translation_with_a_key_of_nobody ["clave-desconocida", "traduccion-incompleta"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "proposito:", "purpose:");
    translation_of_what_is_not_said ["traduccion-de-mas"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "nombre: Certificate of residence\npro", "nombre: Certificate of residence\nfechas: Any\npro");
    translation_without_its_name ["traduccion-sin-nombre"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "nombre: Certificate of residence\npro", "pro");
    translation_that_is_empty ["traduccion-incompleta", "traduccion-sin-nombre"]
        EN, Pone(RESIDENCIA, b"---\n---\n");
    translation_without_a_word ["traduccion-incompleta"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "grado_motivo: The certificate shows your address.\n", "");
    translation_without_its_text ["traduccion-incompleta"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "## Keep in mind\n\nIt is free. Read the [policy](/politicas/privacidad/).\n", "");
    translation_of_fewer_steps ["traduccion-de-lista"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "  - nombre: File your request\n    acciones:\n      - nombre: Hand in the request at the window\n", "");
    translation_that_is_too_long ["texto-largo"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "Proves that you live here.", "Proves that you live here, and says so at length, in so many words that nobody reads them to the end, which is a pity, since the end is where the most important thing of all would have been said.");
    translation_with_a_broken_link ["enlace-roto"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "/politicas/privacidad/", "/politicas/privacy/");
    translation_with_an_anchor_of_spanish ["ancla-rota"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "/politicas/privacidad/", "#tenga-en-cuenta");
    translation_that_yaml_does_not_read ["yaml-roto"]
        EN, TRADUCIDA, Cambia(RESIDENCIA, "nombre: Certificate of residence\npro", "nombre: \"Certificate\npro");
    translation_of_a_name_that_is_taken ["nombre-de-otro", "traduccion-incompleta"]
        EN, TRADUCIDA, Pone("tramites/concepto-de-norma.en.md", b"---\nnombre: Certificate of Residence\n---\nText.\n");
    list_of_what_is_not_there ["traduccion-de-mas", "traduccion-incompleta"]
        EN, Pone(TEMAS, b"[[tema]]\nslug = \"viviendas\"\nnombre = \"Home\"\n");
    list_with_something_untranslated ["traduccion-incompleta"]
        EN, Pone(TEMAS, b"[[tema]]\nslug = \"vivienda\"\nnombre = \"Home\"\n");
    list_that_toml_does_not_read ["toml-roto"] EN, Pone(TEMAS, b"[[tema\n");
    words_without_groups ["palabras-sin-forma"] EN, Pone("idiomas/en.yml", b"buscar: Search\n");
    words_that_are_lists ["palabras-sin-forma"] EN, Pone("idiomas/en.yml", b"marco:\n  buscar: [a]\n");
    page_in_the_place_of_a_language ["ruta-repetida"]
        EN, Pone("paginas/en.md", b"---\ntitulo: English\n---\nText.\n");
}
