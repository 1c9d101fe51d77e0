//! One wrong form for each thing that can be wrong in one, and the snapshot of what its editor reads.

use crate::{
    cambio::Cambio::{self, Cambia},
    casos::{Caso, casos},
    sitio::RESIDENCIA,
};

/// The sheet gets a correct form, which the next change spoils.
const CON: Cambio = Cambia(RESIDENCIA, "modalidad: presencial\n", include_str!("../sitios/formulario.yaml"));
const SEDE: &str = "sede.toml";
const MENU: &str = "[sede]\nnombre = \"Sede principal\"";
const QUIEN: &str = "          opciones:\n            - {valor: persona, texto: Una persona, ayuda: Para usted o su familia.}\n            - {valor: empresa, texto: Una empresa}\n            - {valor: consorcio, texto: Un consorcio}\n";

casos! {
    a_form_for_what_is_done_in_person ["formulario-presencial"]
        CON, Cambia(RESIDENCIA, "modalidad: en línea", "modalidad: presencial");
    a_form_and_another_address ["formulario-con-url"]
        CON, Cambia(RESIDENCIA, "modalidad: en línea", "modalidad: en línea\nurl: https://tramites.puertoejemplo.example/");
    a_signature_of_nobody ["firma-sin-grado"]
        CON, Cambia(RESIDENCIA, "grado: medio", "grado: ninguno");
    a_payment_of_what_is_free ["pago-de-gratuito"]
        CON, Cambia(RESIDENCIA, "expediente:", "pago: {referencia: sí}\nexpediente:");
    a_payment_of_what_is_worked_out_later ["pago-por-liquidar"]
        CON, Cambia(RESIDENCIA, "costo: gratuito", "costo: liquidación\ncosto_nota: Según el área del predio."),
        Cambia(RESIDENCIA, "expediente:", "pago: {referencia: sí}\nexpediente:"),
        Cambia(RESIDENCIA, "resultado:\n", "  - nombre: Pague\n    acciones:\n      - {tipo: pago, nombre: El certificado}\nresultado:\n");
    a_form_without_sections ["lista-vacia"]
        Cambia(RESIDENCIA, "modalidad: presencial\n", "modalidad: en línea\nformulario: {secciones: []}\n");
    a_section_that_asks_nothing ["lista-vacia"]
        CON, Cambia(RESIDENCIA, "    - titulo: Declaración\n", "    - titulo: Nada\n      campos: []\n    - titulo: Declaración\n");
    a_group_that_repeats_without_end ["formulario-largo"]
        CON, Cambia(RESIDENCIA, "veces: 4", "veces: 20"),
        Cambia(RESIDENCIA, "        - nombre: menor\n", "        - {nombre: a, etiqueta: A, tipo: texto}\n        - {nombre: b, etiqueta: B, tipo: texto}\n        - {nombre: c, etiqueta: C, tipo: texto}\n        - {nombre: d, etiqueta: D, tipo: texto}\n        - {nombre: e, etiqueta: E, tipo: texto}\n        - {nombre: f, etiqueta: F, tipo: texto}\n        - {nombre: g, etiqueta: G, tipo: texto}\n        - nombre: menor\n");
    more_questions_than_anybody_answers ["campo-repetido", "formulario-largo"]
        CON, Cambia(RESIDENCIA, "        - nombre: jura\n", "        - {nombre: otra, etiqueta: Otra, tipo: texto}\n        - nombre: jura\n"),
        Cambio::Repite(RESIDENCIA, "        - {nombre: otra, etiqueta: Otra, tipo: texto}\n", 62);
    two_fields_of_one_name ["campo-repetido"]
        CON, Cambia(RESIDENCIA, "nombre: desde", "nombre: correo");
    two_sections_of_one_name ["campo-repetido"]
        CON, Cambia(RESIDENCIA, "nombre: convivientes", "nombre: quien_pide");
    a_field_named_as_the_sede_names_its_own ["nombre-reservado"]
        CON, Cambia(RESIDENCIA, "nombre: desde", "nombre: clave");
    a_field_named_with_a_point ["nombre-de-campo"]
        CON, Cambia(RESIDENCIA, "nombre: desde", "nombre: casa.desde");
    a_key_of_another_kind_of_field ["campo-clave-ajena"]
        CON, Cambia(RESIDENCIA, "limite: hasta hoy", "maximo: 10");
    more_letters_than_anybody_writes ["numero-invalido"]
        CON, Cambia(RESIDENCIA, "maximo: 80", "maximo: 60000");
    a_declaration_of_nothing ["clave-falta"]
        CON, Cambia(RESIDENCIA, "          texto: Declaro que lo que escribí es verdad.\n", "");
    a_datum_of_the_login_in_the_wrong_field ["campo-llena-ajena"]
        CON, Cambia(RESIDENCIA, "llena: correo", "llena: documento");
    a_choice_of_one ["opciones-pocas"]
        CON, Cambia(RESIDENCIA, "opciones: [Sí, No]", "opciones: [Sí]"),
        Cambia(RESIDENCIA, "          si: menor = Sí\n", "");
    a_choice_that_gives_no_name ["nombre-invalido"]
        CON, Cambia(RESIDENCIA, "[Vivienda, Negocio]", "[Vivienda, Negocio, ¿?]");
    a_section_whose_title_gives_no_name ["nombre-de-campo"]
        CON, Cambia(RESIDENCIA, "titulo: Declaración", "titulo: ¿1?");
    a_choice_twice ["opcion-repetida"]
        CON, Cambia(RESIDENCIA, "[Vivienda, Negocio]", "[Vivienda, Negocio, vivienda]");
    choices_that_are_no_list ["tipo-equivocado"]
        CON, Cambia(RESIDENCIA, "[Sí, No]", "Sí");
    a_choice_without_its_words ["clave-falta"]
        CON, Cambia(RESIDENCIA, "{valor: consorcio, texto: Un consorcio}", "{valor: consorcio, texto: Un consorcio}\n            - {valor: otro}");
    a_condition_in_other_words ["condicion-invalida"]
        CON, Cambia(RESIDENCIA, "si: quien = empresa o consorcio", "si: cuando sea empresa");
    a_condition_on_no_field ["condicion-campo"]
        CON, Cambia(RESIDENCIA, "si: quien = empresa o consorcio", "si: quienn = empresa");
    a_condition_on_what_has_no_choices ["condicion-campo"]
        CON, Cambia(RESIDENCIA, "si: quien = empresa o consorcio", "si: correo = ana");
    a_condition_on_a_field_of_another_group ["condicion-campo"]
        CON, Cambia(RESIDENCIA, "        - nombre: jura\n", "        - nombre: jura\n          si: menor = Sí\n");
    a_condition_on_a_later_field ["condicion-orden"]
        CON, Cambia(RESIDENCIA, "si: quien = empresa o consorcio", "si: uso = Negocio");
    a_condition_on_no_choice ["condicion-valor"]
        CON, Cambia(RESIDENCIA, "si: quien = empresa o consorcio", "si: quien = empreza");
    a_question_that_nobody_can_reach ["campo-inalcanzable"]
        CON, Cambia(RESIDENCIA, "          limite: hasta hoy\n", "          limite: hasta hoy\n          si: quien = consorcio\n");
    a_question_for_none_of_all ["campo-inalcanzable"]
        CON, Cambia(RESIDENCIA, "si: quien = empresa o consorcio", "si: quien no es persona o empresa o consorcio");
    a_personal_datum_without_its_purpose ["dato-sin-para"]
        CON, Cambia(RESIDENCIA, "          para: Enviarle el certificado.\n", "");
    a_name_without_its_purpose ["dato-sin-para"]
        CON, Cambia(RESIDENCIA, "          para: Escribirlo en el certificado.\n", "");
    a_sensitive_datum_demanded ["sensible-exigido"]
        CON, Cambia(RESIDENCIA, "¿En qué colegio estudia?", "¿Qué religión tiene?");
    a_paper_that_the_state_has ["documento-del-estado"]
        CON, Cambia(RESIDENCIA, "Fotos de la casa", "Copia de la cédula");
    files_of_any_kind ["archivo-sin-tipos"]
        CON, Cambia(RESIDENCIA, "tipos: [jpg, pdf], ", "");
    files_of_an_unknown_kind ["opcion-desconocida"]
        CON, Cambia(RESIDENCIA, "tipos: [jpg, pdf], ", "tipos: [jpg, exe], ");
    a_field_of_no_kind ["opcion-desconocida"]
        CON, Cambia(RESIDENCIA, "tipo: fecha", "tipo: calendario");
    a_question_that_is_neither_needed_nor_free ["opcion-desconocida"]
        CON, Cambia(RESIDENCIA, "exige: recomendado", "exige: a veces");
    a_number_of_filing_that_cannot_be_read_back ["radicado-formato"]
        Cambia(SEDE, MENU, "[radicacion]\nformato = \"{anio}{numero:6}\"\n\n[sede]\nnombre = \"Sede principal\"");
    a_folder_without_room ["numero-invalido"]
        Cambia(SEDE, MENU, "[carpeta]\nmegas = 0\n\n[sede]\nnombre = \"Sede principal\"");
    a_notification_that_waits_no_day ["numero-invalido"]
        Cambia(SEDE, MENU, "[notificaciones]\ndias_sin_acceso = 0\n\n[sede]\nnombre = \"Sede principal\"");
    a_reminder_when_nobody_waits_any_more ["recordatorio-tarde"]
        Cambia(SEDE, MENU, "[notificaciones]\nrecordatorios = [2, 5]\n\n[sede]\nnombre = \"Sede principal\"");
    reminders_out_of_order_and_too_many ["recordatorios-de-mas", "recordatorios-orden"]
        Cambia(SEDE, MENU, "[notificaciones]\ndias_sin_acceso = 9\nrecordatorios = [2, 4, 3, 5, 5, 6]\n\n[sede]\nnombre = \"Sede principal\"");
    a_setting_of_notifications_that_does_not_exist ["clave-desconocida"]
        Cambia(SEDE, MENU, "[notificaciones]\ndias_sin_aceso = 5\n\n[sede]\nnombre = \"Sede principal\"");
    petitions_for_nobody ["dependencia-no-existe"]
        Cambia(SEDE, MENU, "[pqrsd]\nrutas = {denuncia = \"control\"}\n\n[sede]\nnombre = \"Sede principal\"");
    a_kind_of_petition_that_does_not_exist ["opcion-desconocida"]
        Cambia(SEDE, MENU, "[pqrsd]\nanonimo = [\"reproche\"]\n\n[sede]\nnombre = \"Sede principal\"");
    all_choices_of_a_condition_gone ["clave-desconocida", "opciones-pocas"]
        CON, Cambia(RESIDENCIA, QUIEN, "          opcion: [a, b]\n");
}
