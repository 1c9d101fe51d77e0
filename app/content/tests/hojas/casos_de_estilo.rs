//! One sheet for each rule of plain language, one for each wrong way to leave a rule out or to tell a history, and what its editor reads.

use crate::{
    cambio::Cambio::{Cambia, Pone},
    casos::{Caso, casos},
    sitio::RESIDENCIA,
};

const PAGINA: &str = "paginas/terminos.md";
const TEXTO: &str = "Texto de la página.";
const PRIMERA: &str = "titulo: Página terminos";

casos! {
    a_sentence_without_end ["frase-larga"] Cambia(PAGINA, TEXTO, "El interesado debe acercarse a la ventanilla única con la copia de su documento y el recibo de pago, para que el funcionario verifique los datos y le entregue el certificado.");
    something_done_by_nobody ["voz-pasiva"] Cambia(PAGINA, TEXTO, "La solicitud debe ser presentada en la ventanilla y será revisada por la Secretaría.");
    an_acronym_that_nobody_explains ["sigla-sin-explicar"] Cambia(PAGINA, TEXTO, "Lleve el certificado del RUNT.");
    a_link_that_says_nothing ["enlace-sin-sentido"]
        Cambia(PAGINA, TEXTO, "Para conocer la política haga [clic aquí](/politicas/privacidad/).");
    a_page_that_shouts ["mayusculas"] Cambia(PAGINA, TEXTO, "NO SE RECIBEN COPIAS. Traiga el original.");
    a_shout_in_the_data_of_a_sheet ["mayusculas"] Cambia(RESIDENCIA, "proposito: Acredita", "proposito: CERTIFICA");
    a_history_of_nothing ["lista-vacia"] Cambia(RESIDENCIA, "normas:\n", "cambios: []\nnormas:\n");
    a_history_upside_down ["cambios-orden"]
        Cambia(RESIDENCIA, "normas:\n", "cambios:\n  - {fecha: 2025-01-02, que: Tarda menos.}\n  - {fecha: 2026-01-02, que: Ahora es gratis.}\nnormas:\n");
    a_history_without_its_day ["clave-falta"] Cambia(RESIDENCIA, "normas:\n", "cambios:\n  - {que: Tarda menos.}\nnormas:\n");
    a_rule_left_out_that_does_not_exist ["clave-desconocida"]
        Cambia(PAGINA, PRIMERA, "titulo: Términos\nestilo: {omitir: {mayuscula: Es la sigla oficial de la entidad.}}");
    a_rule_left_out_for_no_reason ["valor-vacio"] Cambia(PAGINA, PRIMERA, "titulo: Términos\nestilo:\n  omitir:\n    mayusculas:");
    a_rule_left_out_for_hardly_a_reason ["omision-sin-razon"]
        Cambia(PAGINA, PRIMERA, "titulo: Términos\nestilo: {omitir: {mayusculas: porque sí}}");
    a_rule_of_a_draft_left_out_for_no_reason ["omision-sin-razon"]
        Pone("tramites/idea.md", "---\nnombre: Una idea\nestado: borrador\nestilo:\n  omitir:\n    mayusculas:\n---\n".as_bytes());
}

/// With its reason the rule is left out, and the others are not.
#[test]
fn a_rule_left_out_with_its_reason_is_silent() {
    let s = crate::sitio::Sitio::base();
    s.cambiar(PAGINA, TEXTO, "NO SE RECIBEN COPIAS. Lleve el RUNT.").cambiar(
        PAGINA,
        PRIMERA,
        "titulo: Términos\nestilo: {omitir: {mayusculas: Así está en el letrero de la entrada.}}",
    );
    assert_eq!(s.codigos(), ["sigla-sin-explicar"]);
}
