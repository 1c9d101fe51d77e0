//! What is published: lists with filters, pages with their facts, the tree, the calendar.

use crate::*;
use domain::{
    Slug,
    publicacion::{Ficha, Publicacion, Tipo, Vigencia, ordenar},
};

/// The sample on another day.
fn portal_del(dia: domain::Fecha) -> Portal {
    Portal::new(ejemplos::sitio(), Opciones { hoy: dia, ..ejemplos::opciones() })
}

/// The rows of a list, by their links.
fn filas(html: &str) -> usize {
    html.matches("class=\"fila\"").count()
}

#[test]
fn each_kind_has_its_list_and_each_publication_its_page_with_its_day() {
    let p = portal(false);
    for tipo in Tipo::TODOS {
        let lista = pagina(&p, tipo.raiz());
        for x in p.sitio().publicadas(tipo) {
            assert!(lista.contains(&*x.titulo) && lista.contains(&*x.resumen), "{}", x.slug);
            let suya = pagina(&p, &x.ruta());
            assert!(suya.contains(&format!("datetime=\"{}\"", x.fecha)), "{}", x.slug);
        }
    }
}

#[test]
fn norms_are_filtered_by_kind_and_year_and_by_both() {
    let p = portal(false);
    assert_eq!(filas(&pagina(&p, "normativa/")), 3);
    assert_eq!(filas(&pagina(&p, "normativa/filtro/decreto/")), 2);
    assert_eq!(filas(&pagina(&p, "normativa/filtro/2026/")), 2);
    let ambos = pagina(&p, "normativa/filtro/decreto--2026/");
    assert_eq!(filas(&ambos), 1);
    assert!(ambos.contains("noindex") && ambos.contains(">1 resultado</p>"), "{}", principal(&ambos));
    for quita in ["normativa/filtro/decreto/", "normativa/filtro/2026/"] {
        assert!(ambos.contains(&format!("href=\"../../../{quita}\"")), "{quita}");
    }
    let todas = pagina(&p, "normativa/");
    assert!(todas.contains("Decreto <span class=\"numero\">(2)</span>"), "{}", principal(&todas));
    assert!(todas.find(">2026 ").expect("new") < todas.find(">2025 ").expect("old"));
    assert!(!p.rutas().iter().any(|r| r.path == "normativa/filtro/acuerdo--2025/"), "nothing is in it");
}

#[test]
fn a_norm_says_all_that_the_resolution_asks_and_who_changed_it() {
    let p = portal(false);
    let html = pagina(&p, "normativa/decreto-12-de-2025/");
    for dato in [
        "<dt>Tipo</dt><dd>Decreto</dd>",
        "<dt>Número</dt><dd>12</dd>",
        "<dt>Expedición</dt><dd><time datetime=\"2025-03-04\">",
        "<dt>Publicación</dt>",
        "Vigente con cambios",
        "href=\"../../normativa/decreto-45-de-2026/\">Decreto 45 de 2026</a>",
        "href=\"../../documentos/decreto-12.pdf\"",
        "(PDF, 21\u{a0}kB)",
        "href=\"../../transparencia/normativa/normativa-aplicable/\"",
    ] {
        assert!(html.contains(dato), "{dato}\n{}", principal(&html));
    }
    assert!(
        pagina(&p, "normativa/decreto-45-de-2026/").contains(">Decreto 12 de 2025</a>"),
        "what it changes"
    );
}

#[test]
fn a_norm_that_was_ended_says_by_which_and_the_other_says_so_too() {
    let mut sitio = ejemplos::sitio();
    for p in &mut sitio.publicaciones {
        if let Ficha::Normativa(n) = &mut p.ficha
            && n.vigencia == Vigencia::Modificada
        {
            n.vigencia = Vigencia::Derogada;
        }
    }
    let p = Portal::new(sitio, ejemplos::opciones());
    assert!(pagina(&p, "normativa/decreto-12-de-2025/").contains("<dt>La cambió o la derogó</dt>"));
    assert!(pagina(&p, "normativa/decreto-45-de-2026/").contains("<dt>Cambia o deroga</dt>"));
    let modificada = pagina(&portal(false), "normativa/decreto-45-de-2026/");
    assert!(modificada.contains("<dt>Cambia</dt>"));
}

#[test]
fn an_event_that_is_over_says_so_in_the_list_and_one_that_comes_does_not() {
    let evento = ejemplos::sitio().publicadas(Tipo::Evento)[0].clone();
    let Ficha::Evento(e) = &evento.ficha else { panic!("an event") };
    let lista = |dia| pagina(&portal_del(dia), "eventos/").matches("<li>Ya pasó</li>").count();
    let el_mismo_dia = lista(e.hasta);
    assert_eq!(lista(e.hasta.tomorrow().expect("a day")), el_mismo_dia + 1);
}

#[test]
fn a_document_is_called_by_what_it_is_and_its_file_stands_out() {
    let p = portal(false);
    let documento =
        p.sitio().publicadas(Tipo::Documento).iter().find(|d| &*d.slug == "plan-de-accion-de-2026");
    let html = pagina(&p, &documento.expect("the plan").ruta());
    assert!(html.contains("<dt>Clase de documento</dt><dd>Plan</dd>"), "{}", principal(&html));
    assert!(html.contains("<ul class=\"descargas archivos\">"));
    assert!(pagina(&p, "documentos/").contains(">Planes <span class=\"numero\">"), "many in the filter");
}

#[test]
fn lists_that_can_be_followed_and_their_pages_name_their_feed() {
    let p = portal(false);
    let canal = |path: &str, href: &str| {
        let html = pagina(&p, path);
        let enlace = "<link rel=\"alternate\" type=\"application/atom+xml\" title=";
        (html.contains(enlace), html.contains(&format!("href=\"{href}\"")))
    };
    assert_eq!(canal("avisos/", "../avisos/atom.xml"), (true, true));
    assert_eq!(canal("normativa/filtro/2026/", "../../../normativa/atom.xml"), (true, true));
    assert_eq!(canal("normativa/decreto-45-de-2026/", "../../normativa/atom.xml"), (true, true));
    assert!(!canal("documentos/", "").0);
}

#[test]
fn a_long_list_of_publications_has_pages_of_fifty() {
    let mut sitio = ejemplos::sitio();
    let una: Publicacion = sitio.publicadas(Tipo::Aviso)[0].clone();
    sitio.publicaciones.retain(|p| p.tipo() != Tipo::Aviso);
    sitio.publicaciones.extend(
        (0..120).map(|i| Publicacion {
            slug: Slug::parse(&format!("aviso-{i}")).expect("a name"),
            ..una.clone()
        }),
    );
    ordenar(&mut sitio.publicaciones);
    let p = Portal::new(sitio, ejemplos::opciones());
    assert_eq!(
        ["avisos/", "avisos/pagina/2/", "avisos/pagina/3/"].map(|r| filas(&pagina(&p, r))),
        [50, 50, 20]
    );
    assert!(pagina(&p, "avisos/pagina/2/").contains("noindex"));
}

#[test]
fn a_consultation_is_open_closed_or_yet_to_open_on_the_day_of_the_build() {
    let ruta = "participa/consultas/proyecto-de-decreto-sobre-el-mercado/";
    let en = |mes, dia| pagina(&portal_del(ejemplos::dia(2026, mes, dia)), ruta);
    assert!(en(11, 8).contains("Abre el 9 de noviembre de 2026"));
    assert!(en(12, 9).contains("Abierta hasta el 9 de diciembre de 2026"));
    assert!(en(12, 10).contains("Cerrada el 9 de diciembre de 2026"));
    assert!(en(12, 10).contains("Se publica cuando termine"));
    let cerrada = pagina(&portal(false), "participa/consultas/plan-de-movilidad/");
    assert!(cerrada.contains("documentos/respuestas.pdf") && cerrada.contains("mailto:participacion@"));
}

#[test]
fn late_data_say_so_on_their_page_and_in_the_list() {
    let ruta = "datos/conjuntos/veredas-del-municipio/";
    assert!(pagina(&portal(false), ruta).contains("Atrasados"));
    assert!(pagina(&portal(false), "datos/conjuntos/").contains("<li>Atrasado</li>"));
    let a_tiempo = portal_del(ejemplos::dia(2026, 9, 3));
    assert!(!pagina(&a_tiempo, ruta).contains("Atrasados"));
    assert!(pagina(&a_tiempo, ruta).contains("\"@type\":\"Dataset\""));
}

#[test]
fn the_tree_says_what_is_there_what_does_not_apply_and_what_is_missing() {
    let p = portal(false);
    let html = pagina(&p, "transparencia/");
    for n in p.sitio().arbol.nodos() {
        assert!(html.contains(&*n.titulo), "{}", n.id);
    }
    assert!(html.contains("href=\"../transparencia/planeacion/plan-de-accion/\">Plan de acción <span class=\"numero\">(1)</span></a>"));
    assert!(html.contains("href=\"../directorio/servidores/\""));
    assert!(html.contains("href=\"https://www.colombiacompra.gov.co/\""));
    assert!(
        html.contains("No aplica: El informe lo hacen las entidades de la Nación. (Decreto 1069 de 2015)")
    );
    assert!(html.contains("Todavía no está publicado."));
    assert!(
        html.contains("La norma pide 58 temas y 11 están aquí. Uno no aplica a esta entidad. Faltan 46."),
        "{}",
        &html[html.find("La norma pide").expect("count")..][..90]
    );
    assert!(html.contains("name=\"en\" type=\"hidden\" value=\"transparencia\""));
}

#[test]
fn a_section_has_all_its_places_and_a_place_with_documents_a_page_of_its_own() {
    let p = portal(false);
    let seccion = pagina(&p, "transparencia/planeacion/");
    assert!(seccion.contains("<h2 id=\"informes\">4.7 Informes de gestión, evaluación y auditoría</h2>"));
    assert!(seccion.contains("<h3 id=\"informe-de-gestion\">4.7.1 Informe de gestión</h3>"));
    assert!(seccion.contains("documentos/presupuesto-de-2026/"));
    let lugar = pagina(&p, "transparencia/planeacion/plan-de-accion/");
    assert_eq!(filas(&lugar), 1);
    assert!(
        lugar.contains(
            "href=\"../../../transparencia/planeacion/\">4. Planeación, presupuesto e informes</a>"
        )
    );
    assert!(!p.rutas().iter().any(|r| r.path.ends_with("/control-interno/")), "nothing is there");
    assert!(
        pagina(&p, "directorio/grupos/").contains(">1. Información de la entidad</a>"),
        "the way from the tree"
    );
}

#[test]
fn an_entity_without_territory_has_no_section_of_taxes() {
    let mut sitio = ejemplos::sitio();
    sitio.arbol = domain::transparencia::Arbol::new(domain::transparencia::estandar(false));
    let html = pagina(&Portal::new(sitio, ejemplos::opciones()), "transparencia/");
    assert!(!html.contains("tributaria") && html.contains("9. Obligación"));
}

#[test]
fn the_calendar_has_what_comes_first_and_what_is_over_below() {
    let html = pagina(&portal(false), "calendario/");
    let (vienen, pasaron) = html.split_once("id=\"pasaron\"").expect("both");
    assert!(vienen.contains("<h3>Diciembre de 2026</h3>"));
    assert!(
        vienen.contains("Audiencia de rendición de cuentas")
            && vienen.contains("2:00\u{a0}p.\u{a0}m. a 5:00\u{a0}p.\u{a0}m.")
    );
    assert!(vienen.contains("No hay atención: Víspera de Navidad") && vienen.contains("Decreto 45 de 2026"));
    assert!(pasaron.contains("Del 30 de octubre al 1 de noviembre de 2026"));
}

#[test]
fn the_directories_say_who_where_and_how() {
    let p = portal(false);
    let html = pagina(&p, "directorio/servidores/");
    for dato in [
        "Servidora de ejemplo",
        "Secretaria de Gobierno",
        "dependencias/gobierno/",
        "Extensión 104",
        "Formación: ",
    ] {
        assert!(html.contains(dato), "{dato}");
    }
    let directorio = pagina(&p, "directorio/");
    assert!(
        ["servidores", "grupos"].iter().all(|d| directorio.contains(&format!("href=\"../directorio/{d}/\"")))
    );
    let grupos = pagina(&p, "directorio/grupos/");
    assert!(
        grupos.contains("href=\"https://organizacion.example/\"") && grupos.contains("<li>Veeduría</li>")
    );
}

#[test]
fn results_of_transparencia_offer_the_whole_sede_with_the_same_words() {
    let consulta = pages::Consulta { q: "plan & \"año\"", resultados: &[], total: 0, transparencia: true };
    let html = portal(false).buscar(&Base::de_path("buscar"), &consulta);
    assert!(html.contains("href=\"buscar?q=plan%20%26%20%22a%C3%B1o%22\""), "{}", principal(&html));
    assert!(html.contains("value=\"transparencia\"") && !html.contains("<leptos-island"));
    let cuerpo = principal(&html);
    assert!(cuerpo.contains("href=\"transparencia/\">Recorra Transparencia por temas</a>"), "{cuerpo}");
    assert!(!cuerpo.contains("tramites/\""), "no trámites where documents were asked for");
}

#[test]
fn pages_below_another_come_in_the_order_of_the_tree_and_those_of_transparencia_say_where_they_belong() {
    let mut sitio = ejemplos::sitio();
    let modelo = sitio.paginas.iter().find(|p| &*p.ruta == "participa").expect("page").clone();
    for ruta in ["participa/b-diagnostico", "participa/a-control", "transparencia/mision"] {
        let titulo = format!("Título de {ruta}").into();
        sitio.paginas.push(domain::pagina::Pagina { ruta: ruta.into(), titulo, ..modelo.clone() });
    }
    sitio.paginas.sort_by(|a, b| a.ruta.cmp(&b.ruta));
    let mut nodos = sitio.arbol.nodos().to_vec();
    for (id, pagina) in [
        ("diagnostico", "/participa/b-diagnostico/"),
        ("control-social", "/participa/a-control/"),
        ("mision", "/transparencia/mision/"),
    ] {
        let nodo = nodos.iter_mut().find(|n| &*n.id == id).expect("node");
        nodo.lugar.pagina = Some(pagina.into());
    }
    sitio.arbol = domain::transparencia::Arbol::new(nodos);
    let p = Portal::new(sitio, ejemplos::opciones());
    let html = pagina(&p, "participa/");
    let (_, hijas) = html.split_once("class=\"hijas\"").expect("pages below");
    assert!(hijas.find("b-diagnostico").expect("6.1") < hijas.find("a-control").expect("6.6"));
    let mision = pagina(&p, "transparencia/mision/");
    assert!(mision.contains("href=\"../../transparencia/entidad/\">1. Información de la entidad</a>"));
    assert!(!html.contains("6. Participa"), "what the menu has is not a part of something else");
}
