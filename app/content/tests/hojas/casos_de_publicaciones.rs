//! One wrong publication for each thing that can be wrong in one, and the snapshot of what its editor reads.

use crate::{
    cambio::Cambio::{self, Cambia, Pone},
    casos::{Caso, casos},
};

const NORMA: &str = "normativa/decreto-12-de-2026.md";
const DOCUMENTO: &str = "documentos/plan.md";
const EVENTO: &str = "eventos/audiencia.md";
const PREGUNTA: &str = "preguntas/predial.md";
const CONJUNTO: &str = "conjuntos/veredas.md";
const AVISO: &str = "avisos/via.md";
const CONSULTA: &str = "consultas/parque.md";
const SERVIDORES: &str = "servidores.toml";
const GRUPOS: &str = "grupos.toml";
const ARBOL: &str = "transparencia.toml";

const CON_ARCHIVO: Cambio = Pone("publico/documentos/decreto.pdf", b"%PDF-1.7");
const CON_DATOS: Cambio = Pone("publico/datos/veredas.csv", b"a,b\n");
const CON_NORMA: Cambio = Pone(NORMA, include_bytes!("../sitios/publicado/normativa.md"));
const CON_DOCUMENTO: Cambio = Pone(DOCUMENTO, include_bytes!("../sitios/publicado/documento.md"));
const CON_EVENTO: Cambio = Pone(EVENTO, include_bytes!("../sitios/publicado/evento.md"));
const CON_PREGUNTA: Cambio = Pone(PREGUNTA, include_bytes!("../sitios/publicado/pregunta.md"));
const CON_CONJUNTO: Cambio = Pone(CONJUNTO, include_bytes!("../sitios/publicado/conjunto.md"));
const CON_AVISO: Cambio = Pone(AVISO, include_bytes!("../sitios/publicado/aviso.md"));
const CON_CONSULTA: Cambio = Pone(CONSULTA, include_bytes!("../sitios/publicado/consulta.md"));
const CON_SERVIDORES: Cambio = Pone(SERVIDORES, include_bytes!("../sitios/publicado/servidores.toml"));
const CON_GRUPOS: Cambio = Pone(GRUPOS, include_bytes!("../sitios/publicado/grupos.toml"));

casos! {
    draft_of_a_norm_without_its_day ["borrador-incompleto"]
        CON_ARCHIVO, CON_NORMA, Cambia(NORMA, "expedicion: 2026-03-04\n", "estado: borrador\n");
    draft_linked_from_what_people_read ["enlace-a-borrador"]
        CON_EVENTO, Cambia(EVENTO, "titulo:", "estado: borrador\ntitulo:"),
        Cambia("paginas/terminos.md", "Texto de la página.", "Vaya a la [audiencia](/eventos/audiencia/).");
    draft_in_no_known_state ["opcion-desconocida"] CON_EVENTO, Cambia(EVENTO, "titulo:", "estado: borador\ntitulo:");
    norm_without_its_day_of_issue ["clave-falta"] CON_ARCHIVO, CON_NORMA, Cambia(NORMA, "expedicion: 2026-03-04\n", "");
    norm_published_before_it_was_issued ["fechas-al-reves"]
        CON_ARCHIVO, CON_NORMA, Cambia(NORMA, "fecha: 2026-03-05", "fecha: 2026-03-03");
    norm_of_no_kind ["opcion-desconocida"] CON_ARCHIVO, CON_NORMA, Cambia(NORMA, "tipo: Decreto", "tipo: Decretto");
    norm_with_a_number_of_zeros ["numero-invalido"] CON_ARCHIVO, CON_NORMA, Cambia(NORMA, "numero: 12", "numero: 0");
    norm_that_nobody_can_open ["sin-documento"]
        CON_ARCHIVO, CON_NORMA, Cambia(NORMA, "archivos: [documentos/decreto.pdf]\n", "");
    norm_twice ["norma-repetida"]
        CON_ARCHIVO, CON_NORMA, Pone("normativa/otro.md", include_bytes!("../sitios/publicado/normativa.md"));
    norm_changed_by_another_and_as_it_was ["norma-propia", "norma-vigencia"]
        CON_ARCHIVO, CON_NORMA, Cambia(NORMA, "nodo:", "modificada_por: [decreto-12-de-2026]\nnodo:");
    norm_changed_by_one_that_is_not_there ["norma-no-existe"]
        CON_ARCHIVO, CON_NORMA, Cambia(NORMA, "nodo:", "vigencia: derogada\nmodificada_por: [decreto-13-de-2026]\nnodo:");
    law_without_its_official_text ["ley-sin-enlace"] CON_ARCHIVO, CON_NORMA, Cambia(NORMA, "tipo: Decreto", "tipo: Ley");
    document_that_is_not_there ["archivo-falta"] CON_ARCHIVO, CON_DOCUMENTO, Cambia(DOCUMENTO, "decreto.pdf", "decretos.pdf");
    document_told_from_another_folder ["archivo-ruta"]
        CON_ARCHIVO, CON_DOCUMENTO, Cambia(DOCUMENTO, "[documentos", "[publico/documentos");
    document_that_runs ["archivo-formato"] CON_ARCHIVO, CON_DOCUMENTO, Cambia(DOCUMENTO, "decreto.pdf", "plan.exe");
    document_of_no_series ["clave-falta"] CON_ARCHIVO, CON_DOCUMENTO, Cambia(DOCUMENTO, "serie: plan\n", "");
    document_in_no_place ["nodo-no-existe"] CON_ARCHIVO, CON_DOCUMENTO, Cambia(DOCUMENTO, "\"4.3\"", "plan-de-acion");
    document_at_a_number_that_is_not_there ["nodo-no-existe"] CON_ARCHIVO, CON_DOCUMENTO, Cambia(DOCUMENTO, "\"4.3\"", "\"44.1\"");
    document_with_a_lead_without_end ["texto-largo"]
        CON_ARCHIVO, CON_DOCUMENTO, Cambio::Repite(DOCUMENTO, "Lo que haremos este año.", 8);
    document_with_a_key_almost_right ["clave-desconocida", "sin-documento"]
        CON_ARCHIVO, CON_DOCUMENTO, Cambia(DOCUMENTO, "archivos:", "archivo:");
    document_on_a_day_that_does_not_exist ["fecha-invalida"] CON_ARCHIVO, CON_DOCUMENTO, Cambia(DOCUMENTO, "2026-01-30", "2026-02-30");
    document_changed_before_it_was_published ["fechas-al-reves"]
        CON_ARCHIVO, CON_DOCUMENTO, Cambia(DOCUMENTO, "serie:", "actualizado: 2025-12-31\nserie:");
    event_that_ends_before_it_begins ["fechas-al-reves"] CON_EVENTO, Cambia(EVENTO, "hasta: 2026-12-05", "hasta: 2026-12-03");
    event_at_no_hour ["horas-invalidas"] CON_EVENTO, Cambia(EVENTO, "14:00-17:00", "2 p. m.");
    event_on_the_hours_of_an_office ["horas-invalidas"] CON_EVENTO, Cambia(EVENTO, "14:00-17:00", "a viernes 14:00-17:00");
    event_that_is_nowhere ["valor-vacio"] CON_EVENTO, Cambia(EVENTO, "lugar: Salón comunal", "lugar:");
    question_about_nothing ["pregunta-suelta"]
        CON_PREGUNTA, Cambia(PREGUNTA, "tema: vivienda\ntramite: certificado-de-residencia\n", "");
    question_that_asks_nothing ["pregunta-sin-signos"] CON_PREGUNTA, Cambia(PREGUNTA, "\"¿Dónde pago el predial?\"", "Pago del predial");
    question_about_a_tramite_that_does_not_exist ["tramite-no-existe"]
        CON_PREGUNTA, Cambia(PREGUNTA, "tramite: certificado-de-residencia", "tramite: certificado-de-residensia");
    data_without_their_licence ["clave-falta"]
        CON_DATOS, CON_CONJUNTO, Cambia(CONJUNTO, "licencia: https://creativecommons.org/licenses/by/4.0/\n", "");
    data_that_are_not_there ["datos-sin-archivo", "enlace-roto"] CON_DATOS, CON_CONJUNTO, Cambia(CONJUNTO, "/datos/veredas.csv", "/datos/vereda.csv");
    data_that_are_a_page_of_the_sede ["datos-sin-archivo"]
        CON_DATOS, CON_CONJUNTO, Cambia(CONJUNTO, "/datos/veredas.csv", "/directorio/");
    data_in_no_format ["lista-vacia"]
        CON_DATOS, CON_CONJUNTO, Cambia(CONJUNTO, "formatos:\n  - {formato: CSV, url: /datos/veredas.csv}", "formatos: []");
    data_in_a_format_of_papers ["opcion-desconocida"] CON_DATOS, CON_CONJUNTO, Cambia(CONJUNTO, "formato: CSV", "formato: PDF");
    data_promised_in_other_words ["opcion-desconocida"] CON_DATOS, CON_CONJUNTO, Cambia(CONJUNTO, "frecuencia: mensual", "frecuencia: cada mes");
    notice_that_is_over_before_it_is_told ["fechas-al-reves"] CON_AVISO, Cambia(AVISO, "hasta: 2026-10-30", "hasta: 2026-10-01");
    notice_of_nobody ["dependencia-no-existe"] CON_AVISO, Cambia(AVISO, "dependencia: planeacion", "dependencia: planeasion");
    consultation_that_closes_before_it_opens ["fechas-al-reves"]
        CON_ARCHIVO, CON_CONSULTA, Cambia(CONSULTA, "cierra: 2026-11-16", "cierra: 2026-10-15");
    consultation_about_nothing ["sin-documento"]
        CON_ARCHIVO, CON_CONSULTA, Cambia(CONSULTA, "archivos: [documentos/decreto.pdf]\n", "");
    consultation_with_answers_that_are_not_there ["archivo-falta"]
        CON_ARCHIVO, CON_CONSULTA, Cambia(CONSULTA, "resultado: documentos/decreto.pdf", "resultado: documentos/respuestas.pdf");
    consultation_without_a_last_day ["clave-falta"] CON_ARCHIVO, CON_CONSULTA, Cambia(CONSULTA, "cierra: 2026-11-16\n", "");
    consultation_with_a_part_that_is_empty ["valor-vacio"]
        CON_ARCHIVO, CON_CONSULTA, Cambia(CONSULTA, "resultado:", "partes: [Artículo 1, \"\"]\nresultado:");
    consultation_with_parts_in_one_line ["tipo-equivocado"]
        CON_ARCHIVO, CON_CONSULTA, Cambia(CONSULTA, "resultado:", "partes: Artículos 1 y 2\nresultado:");
    servant_with_a_phone_of_their_own ["telefono-personal"] CON_SERVIDORES, Cambia(SERVIDORES, "+576055550100", "+573005550100");
    servant_twice ["servidor-repetido"] Pone(SERVIDORES, include_bytes!("../sitios/publicado/servidores-repetidos.toml"));
    servant_of_no_unit ["dependencia-no-existe"] CON_SERVIDORES, Cambia(SERVIDORES, "\"planeacion\"", "\"hacienda\"");
    group_of_no_kind ["opcion-desconocida"] CON_GRUPOS, Cambia(GRUPOS, "clase = \"Asociación\"", "clase = \"Club\"");
    place_that_the_law_does_not_know ["nodo-no-existe", "nodo-vacio"] Cambia(ARBOL, "id = \"mision\"", "id = \"misionn\"");
    place_twice ["nodo-repetido", "nodo-vacio"] Cambia(ARBOL, "id = \"mision\"", "id = \"organigrama\"");
    place_on_a_page_that_is_not_there ["enlace-roto"]
        Cambia(ARBOL, "id = \"mision\"\npagina = \"/directorio/\"", "id = \"mision\"\npagina = \"/mision/\"");
    place_on_a_page_of_somebody_else ["nodo-pagina"]
        Cambia(ARBOL, "id = \"mision\"\npagina = \"/directorio/\"", "id = \"mision\"\npagina = \"https://otra.example/\"");
    place_elsewhere_that_is_here ["nodo-enlace"]
        Cambia(ARBOL, "id = \"mision\"\npagina = \"/directorio/\"", "id = \"mision\"\nenlace = \"/directorio/\"");
    place_that_is_there_and_does_not_apply ["nodo-contradice"]
        Cambia(ARBOL, "id = \"mision\"\n", "id = \"mision\"\nno_aplica = { motivo = \"No.\", norma = \"Ley 1\" }\n");
    place_with_the_number_of_another ["numero-repetido"] Cambia(ARBOL, "id = \"mision\"\n", "id = \"mision\"\nnumero = \"1.2\"\n");
    place_with_a_number_in_words ["numero-invalido"] Cambia(ARBOL, "id = \"mision\"\n", "id = \"mision\"\nnumero = \"uno\"\n");
    place_with_a_series_of_no_list ["nodo-lista"] Cambia(ARBOL, "id = \"mision\"\n", "id = \"mision\"\nserie = \"plan\"\n");
    place_moved_under_another ["nodo-padre"] Cambia(ARBOL, "id = \"mision\"\n", "id = \"mision\"\npadre = \"normativa\"\n");
    section_with_nothing ["seccion-vacia"]
        Cambia(ARBOL, "id = \"tramites\"\npagina = \"/tramites/\"", "id = \"tramites\"");
    page_where_a_place_has_its_own ["ruta-repetida"]
        CON_ARCHIVO, CON_DOCUMENTO,
        Pone("paginas/transparencia/planeacion/plan-de-accion.md", b"---\ntitulo: Plan\n---\n");
    page_where_a_section_is ["ruta-repetida"] Pone("paginas/transparencia/planeacion.md", b"---\ntitulo: Plan\n---\n");
    kind_of_entity_that_does_not_exist ["opcion-desconocida"] Cambia("sede.toml", "tipo = \"municipio\"", "tipo = \"municpio\"");
    appointment_nowhere ["cita-invalida"]
        Cambia("puntos.toml", "correo = ", "cita = \"/atencion/\"\ncorreo = ");
}
