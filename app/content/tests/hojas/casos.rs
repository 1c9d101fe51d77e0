//! One wrong sede for each thing that can be wrong, and the snapshot of what its editor reads.

use crate::{
    cambio::Cambio,
    sitio::{CALENDARIO, CONCEPTO, CONSENTIMIENTOS, RESIDENCIA},
};
use Cambio::{Cambia, Carpeta, Enlaza, Llena, Pone, Quita, Repite, SinCarpeta, SinNada};

pub(crate) use crate::caso::Caso;

macro_rules! casos {
    ($($nombre:ident [$($codigo:literal),*] $($cambio:expr),+;)*) => {
        pub(crate) const CASOS: &[Caso] = &[$(Caso {
            nombre: stringify!($nombre),
            codigos: &[$($codigo),*],
            cambios: &[$($cambio),+],
        }),*];
        $(#[test]
        fn $nombre() {
            CASOS.iter().find(|c| c.nombre == stringify!($nombre)).unwrap().probar();
        })*
    };
}

pub(crate) use casos;

const PUNTOS: &str = "puntos.toml";
const NORMAS: &str = "normas.toml";
const SEDE: &str = "sede.toml";
const COORDENADAS: &str = "[10.3042, -74.6018]";
const FIJO: &str = "+576055550106";
const URL_DE_NORMA: &str = "https://www.suin-juriscol.gov.co/viewDocument.asp?ruta=Decretos/30020036";
const POLITICA: &str = "/politicas/privacidad/";
const ACEPTA: &str = "consentimientos.toml";
const DIAS: &str = "calendario.toml";
const CON_DIAS: Cambio = Pone(DIAS, CALENDARIO.as_bytes());
const CON_TEXTOS: Cambio = Pone(ACEPTA, CONSENTIMIENTOS.as_bytes());

casos! {
    // The errors of real fichas.
    real_a_place_in_the_sea_of_another_continent ["coordenada-fuera-de-colombia"]
        Cambia(PUNTOS, COORDENADAS, "[20, 30]");
    real_coordinates_in_plane_metres ["coordenada-fuera-de-colombia"]
        Cambia(PUNTOS, COORDENADAS, "[111432.2, 741218.3]");
    real_coordinates_without_their_decimal_point ["coordenada-fuera-de-colombia"]
        Cambia(PUNTOS, COORDENADAS, "[1124548, -7420778]");
    real_a_longitude_without_its_minus ["coordenada-fuera-de-colombia"]
        Cambia(PUNTOS, COORDENADAS, "[11.24, 74.20633]");
    real_a_telephone_of_zeros ["telefono-no-e164"] Cambia(PUNTOS, FIJO, "0000000");
    real_a_telephone_with_the_old_area_code ["telefono-no-e164"] Cambia(PUNTOS, FIJO, "(5) 4209600");
    real_a_telephone_without_its_country ["telefono-no-e164"] Cambia(PUNTOS, FIJO, "(605) 4209600");
    real_a_telephone_in_parentheses ["telefono-no-e164"] Cambia(PUNTOS, FIJO, "(57)(605) 4209600");
    real_a_norm_on_the_disk_of_an_editor ["enlace-archivo-local"]
        Cambia(NORMAS, URL_DE_NORMA, "file:///C:/Users/Sistemas/Downloads/decreto1077.pdf");
    real_a_norm_behind_a_redirect_of_google ["enlace-redirector"]
        Cambia(NORMAS, URL_DE_NORMA, "https://www.google.com/url?sa=t&url=https://www.minvivienda.gov.co/d.pdf");
    real_a_norm_on_a_machine_without_a_name ["enlace-ip"]
        Cambia(NORMAS, URL_DE_NORMA, "http://190.60.101.58/normas/decreto1077.pdf");
    real_decreto_1077_kept_as_a_resolution ["norma-otro-tipo"]
        Cambia(NORMAS, "tipo = \"Decreto\"\nnumero = 1077", "tipo = \"Resolución\"\nnumero = 1077");
    real_decreto_1075_kept_as_a_resolution ["norma-otro-tipo"]
        Cambia(NORMAS, "tipo = \"Decreto\"\nnumero = 1077", "tipo = \"Resolución\"\nnumero = 1075");
    real_ley_1955_typed_as_1055 ["norma-numero-imposible"]
        Cambia(NORMAS, "numero = 44\nanio = 1990", "numero = 1055\nanio = 2019");
    real_a_term_that_is_the_life_of_a_vaccine ["tiempo-parece-vigencia"]
        Cambia(RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: 30 meses");
    real_no_term_at_all ["tiempo-falta"] Cambia(RESIDENCIA, "tiempo: 3 días hábiles\n", "");
    real_twelve_in_the_morning ["hora-ambigua"]
        Cambia(PUNTOS, "lunes a viernes 08:00-12:00 14:00-17:00", "lunes a viernes 8:00 a.m. a 12:00 a.m.");
    real_every_audience_ticked ["audiencia-todas"]
        Cambia(RESIDENCIA, "[ciudadanos, familias]", "[ciudadanos, empresas, propietarios, familias]");
    real_not_published_without_a_reason ["modalidad-sin-motivo"]
        Cambia(RESIDENCIA, "modalidad: presencial", "modalidad: no publicada");
    real_documents_gathered_after_filing ["momentos-orden"]
        Cambia(RESIDENCIA, "        medio: presencial\n", "        medio: presencial\n  - nombre: Reúna más documentos\n    acciones:\n      - tipo: documento\n        nombre: Recibo de un servicio público\n");
    real_pesos_that_are_one_day_of_minimum_wage ["costo-parece-smldv"]
        Cambia(CONCEPTO, "costo: 10 SMLDV\ntiempo", "costo: $ 58.364\ntiempo"),
        Cambia(CONCEPTO, "        costo: 10 SMLDV\n", "");
    real_pesos_that_are_ten_days_of_minimum_wage ["costo-parece-smldv"]
        Cambia(CONCEPTO, "costo: 10 SMLDV\ntiempo", "costo: $ 583.635\ntiempo"),
        Cambia(CONCEPTO, "        costo: 10 SMLDV\n", "");

    // Values.
    an_unknown_key_gets_the_nearest_one ["clave-desconocida"]
        Cambia(RESIDENCIA, "palabras_clave:", "palabra_clave:");
    a_key_of_nothing_known_lists_those_there_are ["clave-desconocida"]
        Cambia("noticias/nueva-sede.md", "fecha:", "fecha: 2026-10-15\nxyzxyz:");
    a_missing_key_says_what_it_is_for ["clave-falta"] Cambia(RESIDENCIA, "tema: vivienda\n", "");
    a_request_without_its_way ["clave-falta"] Cambia(RESIDENCIA, "        medio: presencial\n", "");
    a_law_without_its_number ["clave-falta"] Cambia(NORMAS, "numero = 44\n", "");
    a_key_twice ["clave-repetida"] Cambia(RESIDENCIA, "grado: medio\n", "grado: medio\ngrado: alto\n");
    a_key_without_a_value ["valor-vacio"]
        Cambia(RESIDENCIA, "grado_motivo: El certificado muestra su dirección, que es un dato personal.", "grado_motivo:");
    a_draft_without_its_name ["valor-vacio"]
        Cambia("tramites/idea.md", "nombre: Una idea que apenas empieza", "nombre:");
    a_list_where_one_value_goes ["tipo-equivocado"]
        Cambia(RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: [3, días]");
    one_value_where_a_list_goes ["tipo-equivocado"]
        Cambia(RESIDENCIA, "puntos: [alcaldia]", "puntos: alcaldia");
    one_value_where_keys_go ["tipo-equivocado"]
        Cambia(RESIDENCIA, "suit:\n  id: 66256\n  codigo: T66256", "suit: T66256");
    a_published_list_with_nothing_in_it ["lista-vacia"]
        Cambia(RESIDENCIA, "puntos: [alcaldia]", "puntos: []");
    a_momento_in_which_nothing_is_done ["lista-vacia"]
        Cambia(RESIDENCIA, "resultado:", "  - nombre: Espere\n    acciones: []\nresultado:");
    a_name_too_long_for_its_place ["texto-largo"]
        Cambia(RESIDENCIA, "proposito: Acredita que usted vive en el municipio.", "proposito: Acredita que usted vive en el municipio, desde cuándo vive en él, en qué casa, con qué personas, en qué barrio o vereda, en qué estrato y por qué motivo necesita demostrarlo ante otra entidad.");
    a_day_that_does_not_exist ["fecha-invalida"]
        Cambia(RESIDENCIA, "2026-10-15", "2026-02-30");
    a_date_written_as_people_speak ["fecha-invalida"] Cambia(RESIDENCIA, "2026-10-15", "15/10/2026");
    a_number_with_points ["numero-invalido"]
        Cambia(RESIDENCIA, "id: 66256", "id: 66.256");
    a_code_of_a_town_with_four_digits ["numero-invalido"] Cambia(PUNTOS, "47999", "4799");
    an_option_that_does_not_exist ["opcion-desconocida"]
        Cambia(RESIDENCIA, "grado: medio", "grado: mediano");
    neither_yes_nor_no ["opcion-desconocida"] Cambia(RESIDENCIA, "notifica: no", "notifica: tal vez");
    a_name_with_capitals_and_accents ["nombre-invalido"]
        Cambia(NORMAS, "slug = \"ley-44-1990\"", "slug = \"Ley 44 de 1990\""),
        Cambia(RESIDENCIA, "  - norma: ley-44-1990\n    articulos: \"25\"", "  - norma: decreto-1077-2015");
    a_reference_that_climbs_out_of_its_folder ["nombre-invalido"]
        Cambia(RESIDENCIA, "relacionados: [concepto-de-norma]", "relacionados: [../../etc/passwd]");
    a_wrong_code_of_suit ["suit-codigo-invalido"] Cambia(RESIDENCIA, "codigo: T66256", "codigo: 66256");
    a_cost_in_words ["costo-invalido"] Cambia(RESIDENCIA, "costo: gratuito", "costo: veinte mil pesos");
    a_cost_with_cents ["costo-invalido"] Cambia(RESIDENCIA, "costo: gratuito", "costo: $ 58.363,50");
    days_that_do_not_say_which ["tiempo-dias-sin-clase"]
        Cambia(RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: 3 días");
    a_term_without_a_number ["tiempo-invalido"]
        Cambia(RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: tres días hábiles");
    a_term_in_an_unknown_unit ["tiempo-invalido"]
        Cambia(RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: 2 semanas");
    hours_of_a_day_that_does_not_exist ["horario-invalido"]
        Cambia(PUNTOS, "lunes a viernes 08:00-12:00 14:00-17:00", "todos los días 08:00-12:00");
    hours_that_close_before_they_open ["horario-invalido"]
        Cambia(PUNTOS, "lunes a viernes 08:00-12:00 14:00-17:00", "lunes a viernes 14:00-12:00");
    an_address_that_is_no_mail ["correo-invalido"]
        Cambia(PUNTOS, "ventanilla@puertoejemplo.example", "ventanilla arroba puertoejemplo");
    coordinates_in_words ["coordenada-invalida"]
        Cambia(PUNTOS, COORDENADAS, "[\"10° 18' N\", \"74° 36' O\"]");
    latitude_and_longitude_changed_over ["coordenada-fuera-de-colombia"]
        Cambia(PUNTOS, COORDENADAS, "[-74.6018, 10.3042]");

    // References.
    a_subject_that_does_not_exist ["tema-no-existe"] Cambia(RESIDENCIA, "tema: vivienda", "tema: viviendas");
    a_unit_that_does_not_exist ["dependencia-no-existe"]
        Cambia(RESIDENCIA, "dependencia: planeacion", "dependencia: secretaria-de-hacienda");
    an_audience_that_does_not_exist ["audiencia-no-existe"]
        Cambia(RESIDENCIA, "[ciudadanos, familias]", "[ciudadano]");
    a_point_that_does_not_exist ["punto-no-existe"]
        Cambia(RESIDENCIA, "puntos: [alcaldia]", "puntos: [alcaldía-menor, alcaldia]"),
        Cambia(RESIDENCIA, "alcaldía-menor", "alcaldia-menor-del-sur");
    a_norm_that_is_not_in_the_list ["norma-no-existe"]
        Cambia(CONCEPTO, "decreto-1077-2015", "decreto-1077-2016");
    a_norm_cited_when_the_list_is_empty ["norma-no-existe"] Pone(NORMAS, b"");
    a_related_tramite_that_does_not_exist ["tramite-no-existe"]
        Cambia(RESIDENCIA, "relacionados: [concepto-de-norma]", "relacionados: [concepto-de-normas]");

    // Rules over several keys.
    a_reason_where_none_is_asked ["modalidad-motivo-sobra"]
        Cambia(RESIDENCIA, "modalidad: presencial", "modalidad: presencial\nmodalidad_motivo: Aún no se sabe.");
    an_address_for_what_is_done_in_person ["modalidad-con-url"]
        Cambia(RESIDENCIA, "modalidad: presencial", "modalidad: presencial\nurl: https://tramites.puertoejemplo.example/");
    online_but_nowhere ["modalidad-sin-url"]
        Cambia(CONCEPTO, "url: https://tramites.puertoejemplo.example/concepto\n", "");
    a_liquidation_that_nobody_explains ["costo-nota-falta"]
        Cambia(CONCEPTO, "costo: 10 SMLDV\ntiempo", "costo: liquidación\ntiempo"),
        Cambia(CONCEPTO, "        costo: 10 SMLDV\n", "");
    free_but_paid ["costo-gratuito-con-pago"]
        Cambia(CONCEPTO, "costo: 10 SMLDV\ntiempo", "costo: gratuito\ntiempo");
    a_cost_that_is_never_paid ["costo-sin-pago"]
        Cambia(RESIDENCIA, "costo: gratuito", "costo: 2 SMLDV");
    two_different_sums ["costo-no-coincide"]
        Cambia(CONCEPTO, "        costo: 10 SMLDV\n", "        costo: 8 SMLDV\n");
    a_key_of_another_kind_of_action ["accion-clave-ajena"]
        Cambia(RESIDENCIA, "        entidad: Registraduría", "        cantidad: 2\n        entidad: Registraduría");
    an_agreement_of_nobody ["norma-sin-entidad"]
        Cambia(NORMAS, "expide = \"Concejo de Puerto Ejemplo\"\n", "");
    the_same_norm_under_two_names ["norma-repetida"]
        Cambia(NORMAS, "[[norma]]\nslug = \"decreto-1077-2015\"", "[[norma]]\nslug = \"catastro\"\ntipo = \"Ley\"\nnumero = 44\nanio = 1990\ntitulo = \"Otra vez\"\n\n[[norma]]\nslug = \"decreto-1077-2015\"");
    a_name_twice_in_a_list ["nombre-repetido"]
        Cambia("audiencias.toml", "slug = \"empresas\"", "slug = \"ciudadanos\"");
    a_menu_with_eight_entries ["menu-largo"]
        Cambia(SEDE, "[[menu]]\ntexto = \"Participa\"", "[[menu]]\ntexto = \"Uno\"\nruta = \"/terminos/\"\n\n[[menu]]\ntexto = \"Dos\"\nruta = \"/consulta/\"\n\n[[menu]]\ntexto = \"Tres\"\nruta = \"/pqrsd/\"\n\n[[menu]]\ntexto = \"Cuatro\"\nruta = \"/noticias/\"\n\n[[menu]]\ntexto = \"Participa\"");
    a_submenu_with_eight_entries ["menu-largo"]
        Cambia(SEDE, "ruta = \"/participa/\"\n", "ruta = \"/participa/\"\nentradas = [{ texto = \"Uno\", ruta = \"/noticias/\" }, { texto = \"Uno\", ruta = \"/noticias/\" }, { texto = \"Uno\", ruta = \"/noticias/\" }, { texto = \"Uno\", ruta = \"/noticias/\" }, { texto = \"Uno\", ruta = \"/noticias/\" }, { texto = \"Uno\", ruta = \"/noticias/\" }, { texto = \"Uno\", ruta = \"/noticias/\" }, { texto = \"Uno\", ruta = \"/noticias/\" }]\n");
    a_menu_of_three_levels ["clave-desconocida"]
        Cambia(SEDE, "ruta = \"/participa/\"\n", "ruta = \"/participa/\"\nentradas = [{ texto = \"Uno\", ruta = \"/noticias/\", entradas = [{ texto = \"Uno\", ruta = \"/noticias/\" }] }]\n");
    a_submenu_that_leads_nowhere ["enlace-roto"]
        Cambia(SEDE, "ruta = \"/participa/\"\n", "ruta = \"/participa/\"\nentradas = [{ texto = \"Uno\", ruta = \"/no-existe/\" }]\n");
    a_menu_without_participation ["menu-incompleto"]
        Cambia(SEDE, "[[menu]]\ntexto = \"Participa\"\nruta = \"/participa/\"\n", "");
    five_offices_in_the_footer ["sedes-de-mas"]
        Cambia(SEDE, "[[redes]]", "[[otras_sedes]]\nnombre = \"A\"\ndireccion = \"A\"\nmunicipio = \"A\"\ndepartamento = \"A\"\ncodigo_postal = \"475990\"\nhorario = []\n\n[[otras_sedes]]\nnombre = \"B\"\ndireccion = \"B\"\nmunicipio = \"B\"\ndepartamento = \"B\"\ncodigo_postal = \"475990\"\nhorario = []\n\n[[otras_sedes]]\nnombre = \"C\"\ndireccion = \"C\"\nmunicipio = \"C\"\ndepartamento = \"C\"\ncodigo_postal = \"475990\"\nhorario = []\n\n[[otras_sedes]]\nnombre = \"D\"\ndireccion = \"D\"\nmunicipio = \"D\"\ndepartamento = \"D\"\ncodigo_postal = \"475990\"\nhorario = []\n\n[[redes]]");
    a_logo_that_is_not_there ["logo-falta"] Cambia(SEDE, "logo.svg", "escudo.png");

    // What people accept.
    texts_to_accept_without_terms ["clave-falta"] Pone(ACEPTA, b"# Nada.\n");
    a_version_that_is_no_day ["fecha-invalida"] CON_TEXTOS, Cambia(ACEPTA, "\"2026-11-03\"", "\"3.1\"");
    a_purpose_twice ["nombre-repetido"] CON_TEXTOS, Cambia(ACEPTA, "\"encuestas\"", "\"avisos\"");
    a_purpose_with_the_name_of_the_terms ["nombre-reservado"]
        CON_TEXTOS, Cambia(ACEPTA, "\"encuestas\"", "\"terminos\"");
    health_that_is_not_called_sensitive ["dato-sensible"]
        CON_TEXTOS, Cambia(ACEPTA, "sensible = true\n", "");
    a_purpose_that_asks_for_nothing ["finalidad-sin-datos"] CON_TEXTOS, Cambia(ACEPTA, "[\"correo\"]", "[]");
    a_purpose_of_two_words ["texto-corto"]
        CON_TEXTOS, Cambia(ACEPTA, "Le preguntamos por correo, dos veces al año, cómo le pareció el servicio.", "Fines estadísticos.");

    // The calendar of the entity.
    a_closure_that_ends_before_it_begins ["cierre-al-reves"]
        CON_DIAS, Cambia(DIAS, "hasta = \"2027-01-08\"", "hasta = \"2026-01-08\"");
    a_closure_without_its_act ["clave-falta"] CON_DIAS, Cambia(DIAS, "acto = \"Decreto 45 de 2026\"\n", "");
    two_closures_of_one_day ["cierre-cruzado"]
        CON_DIAS, Cambia(DIAS, "\"2027-03-30\"", "\"2027-01-08\""), Cambia(DIAS, "\"2027-03-31\"", "\"2027-01-12\"");
    a_closure_of_another_century ["cierre-fuera-de-anios"]
        CON_DIAS, Cambia(DIAS, "desde = \"2026-12-21\"", "desde = \"1926-12-21\"");
    a_closure_of_a_year_and_more ["cierre-largo"]
        CON_DIAS, Cambia(DIAS, "hasta = \"2027-03-31\"", "hasta = \"2028-03-31\"");
    a_way_to_count_that_does_not_exist ["opcion-desconocida"]
        CON_DIAS, Cambia(DIAS, "dia_inhabil = \"recibida\"", "dia_inhabil = \"anterior\"");

    // Links and texts.
    a_link_to_no_page ["enlace-roto"] Cambia(RESIDENCIA, POLITICA, "/politicas/privacidades/");
    a_link_without_its_last_slash ["enlace-roto"] Cambia(RESIDENCIA, POLITICA, "/politicas/privacidad");
    a_link_that_leaves_the_sede ["enlace-roto"] Cambia(RESIDENCIA, POLITICA, "../../../otra/");
    a_link_to_no_section ["ancla-rota"] Cambia(CONCEPTO, "#tenga-en-cuenta", "#tenga-en-cuentas");
    a_link_to_a_section_like_no_other ["ancla-rota"] Cambia(CONCEPTO, "#tenga-en-cuenta", "#requisitos");
    a_link_to_a_draft ["enlace-a-borrador"] Cambia(RESIDENCIA, POLITICA, "/tramites/idea/");
    a_link_of_an_unknown_kind ["enlace-invalido"] Cambia(RESIDENCIA, POLITICA, "javascript:alert(1)");
    a_link_with_a_blank ["enlace-invalido"]
        Cambia(CONCEPTO, "https://tramites.puertoejemplo.example/concepto", "www.puerto ejemplo.gov.co");
    a_link_to_half_an_address ["enlace-invalido"]
        Cambia(CONCEPTO, "https://tramites.puertoejemplo.example/concepto", "https:/tramites");
    a_link_to_a_site_of_one_word ["enlace-invalido"]
        Cambia(CONCEPTO, "https://tramites.puertoejemplo.example/concepto", "https://intranet/concepto");
    a_link_that_anybody_can_read_on_its_way ["enlace-sin-https"]
        Cambia(CONCEPTO, "https://tramites.puertoejemplo.example/concepto", "http://tramites.puertoejemplo.example/concepto");
    html_in_a_text ["html-en-markdown"]
        Cambia(RESIDENCIA, "El certificado es gratis.", "El certificado es <b>gratis</b>.");
    a_heading_of_the_first_level ["titulo-nivel"]
        Cambia(RESIDENCIA, "## Tenga en cuenta", "# Tenga en cuenta");

    // Sheets together.
    a_code_of_suit_used_twice ["suit-codigo-repetido"] Cambia(CONCEPTO, "T41349", "T66256");
    a_number_of_suit_used_twice ["suit-id-repetido"] Cambia(CONCEPTO, "id: 41349", "id: 66256");
    a_name_used_twice ["nombre-de-otro"]
        Cambia(CONCEPTO, "---\nnombre: Concepto de norma urbanística", "---\nnombre: Certificado de Residencia");
    a_page_that_the_law_demands ["pagina-falta"] Quita("paginas/politicas/derechos-de-autor.md");
    a_page_where_the_sede_puts_its_own ["ruta-repetida"]
        Pone("paginas/directorio.md", b"---\ntitulo: Directorio\n---\nTexto\n");

    // Syntax.
    a_sheet_without_its_first_line ["portada-falta"] Cambia("noticias/nueva-sede.md", "---\ntitulo", "titulo");
    an_empty_sheet ["portada-falta"] Pone("noticias/vacia.md", b"");
    a_sheet_that_never_closes_its_data ["portada-sin-cierre"]
        Cambia("noticias/nueva-sede.md", "---\nVea", "Vea");
    only_three_hyphens ["portada-sin-cierre"] Pone("noticias/vacia.md", b"---");
    an_unclosed_quote ["yaml-roto"]
        Cambia(RESIDENCIA, "nombre: Certificado de residencia\ntipo", "nombre: \"Certificado de residencia\ntipo");
    an_unclosed_bracket ["yaml-roto"] Cambia(RESIDENCIA, "puntos: [alcaldia]", "puntos: [alcaldia");
    a_wrong_indentation ["yaml-roto"] Cambia(RESIDENCIA, "  codigo: T66256", "   codigo: T66256");
    a_first_line_indented ["yaml-roto"] Cambia(RESIDENCIA, "---\nnombre:", "---\n  nombre:");
    a_colon_without_its_blank ["yaml-roto"] Cambia(RESIDENCIA, "grado: medio", "grado:medio");
    a_colon_in_a_text ["yaml-roto"]
        Cambia(RESIDENCIA, "proposito: Acredita", "proposito: Sirve para: acreditar");
    data_after_the_end_of_the_data ["yaml-roto"] Cambia(RESIDENCIA, "tema: vivienda", "...\ntema: vivienda");
    a_tab_for_blanks ["yaml-tabulador"] Cambia(RESIDENCIA, "  codigo: T66256", "\tcodigo: T66256");
    an_anchor_of_yaml ["yaml-ancla"] Cambia(RESIDENCIA, "tema: vivienda", "tema: *vivienda");
    a_telephone_that_becomes_a_tag ["yaml-ancla"] Cambia(RESIDENCIA, "tema: vivienda", "tema: !vivienda");
    lists_inside_lists_without_end ["yaml-hondo"]
        Cambia(RESIDENCIA, "puntos: [alcaldia]", "puntos: [[[[[[[[[[[[[[[[[[[[alcaldia]]]]]]]]]]]]]]]]]]]]");
    a_broken_line_of_toml ["toml-roto"] Cambia(SEDE, "kit = \"v5\"", "kit = v5");

    // Files and folders.
    a_file_from_windows_with_its_mark ["archivo-bom"] Cambia("temas.toml", "[[tema]]", "\u{feff}[[tema]]");
    a_file_with_the_line_ends_of_windows ["archivo-crlf"]
        Pone("noticias/nueva-sede.md", b"---\r\ntitulo: Nueva sede\r\nresumen: Ya abre.\r\nfecha: 2026-10-15\r\n---\r\nVenga.\r\n");
    a_file_in_latin_1 ["archivo-no-utf8"]
        Pone("noticias/nueva-sede.md", b"---\ntitulo: Atenci\xf3n en ma\xf1ana\nresumen: Ya abre.\nfecha: 2026-10-15\n---\n");
    a_sheet_too_long_to_be_one ["archivo-grande"] Llena("paginas/larga.md", "Texto y más texto.\n", 40_000);
    more_errors_than_one_can_read ["errores-de-mas", "html-en-markdown"]
        Cambia("paginas/terminos.md", "Texto", "Texto <b>"), Repite("paginas/terminos.md", "<b>", 201);
    a_list_that_cannot_be_read ["archivo-ilegible"] Quita("sinonimos.toml"), Carpeta("sinonimos.toml");
    a_list_that_is_missing ["lista-falta"] Quita("temas.toml");
    a_file_that_is_no_sheet ["archivo-sobrante"] Pone("tramites/borrador.docx", b"PK");
    a_file_name_with_capitals ["nombre-invalido"]
        Pone("noticias/Día del Río.md", b"---\ntitulo: T\nresumen: R\nfecha: 2026-10-15\n---\n");
    a_folder_among_the_tramites ["carpeta-honda"] Carpeta("tramites/hacienda.md");
    a_file_where_a_folder_goes ["carpeta-ilegible"]
        Quita("noticias/nueva-sede.md"), SinCarpeta("noticias"), Pone("noticias", b"");
    a_link_out_of_the_folder ["enlace-simbolico"] Enlaza("noticias/ajena.md", "/etc/hostname");
    a_link_that_turns_round ["enlace-simbolico"] Enlaza("noticias/vuelta.md", "vuelta.md");
    an_empty_folder ["carpeta-vacia"] SinNada(true);
    a_folder_that_is_not_there ["carpeta-ilegible"] SinNada(false);
}
