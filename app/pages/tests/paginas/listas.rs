//! Lists: order, counts, pages.

use crate::*;
use pages::{Clase, Filtro};
use std::collections::BTreeSet;

#[test]
fn the_most_used_come_first_and_equals_follow_the_alphabet() {
    let p = portal(false);
    let usos: Vec<u32> = p
        .indice()
        .tramites(Filtro::default())
        .iter()
        .map(|i| p.sitio().tramites[*i].volumen_anual.unwrap_or_default())
        .collect();
    assert!(usos.is_sorted_by(|a, b| a >= b), "{usos:?}");
}

#[test]
fn two_groups_of_facets_give_right_counts() {
    let p = portal(false);
    let indice = p.indice();
    let mut pares = 0;
    for filtro in indice.filtros() {
        let lista = indice.tramites(filtro);
        assert!(!lista.is_empty());
        if let Filtro(Some(a), Some(b)) = filtro {
            pares += 1;
            assert_ne!(indice.faceta(a).grupo, indice.faceta(b).grupo);
            let de = |f| indice.tramites(Filtro(Some(f), None));
            let ambos: Vec<usize> = de(a).iter().copied().filter(|i| de(b).contains(i)).collect();
            assert_eq!(lista, ambos);
        }
    }
    assert!(pares > 20, "{pares}");
    let html = pagina(&p, "tramites/filtro/tema-impuestos/");
    assert!(html.contains("href=\"../../../tramites/filtro/tema-impuestos--en-linea/\""));
    assert!(html.contains("<h2 id=\"cuenta\" class=\"cuenta\">3 trámites</h2>"));
    assert!(pagina(&p, "tramites/filtro/tema-impuestos--en-linea/").contains(">2 trámites</h2>"));
}

#[test]
fn a_chosen_facet_can_be_taken_away() {
    let html = pagina(&portal(false), "tramites/filtro/tema-impuestos--en-linea/");
    let (_, elegidas) = html.split_once("class=\"elegidas\"").expect("chosen");
    let (elegidas, _) = elegidas.split_once("</ul>").expect("list ends");
    assert!(elegidas.contains("href=\"../../../tramites/filtro/en-linea/\""));
    assert!(elegidas.contains("href=\"../../../tramites/filtro/tema-impuestos/\""));
}

#[test]
fn a_long_list_has_pages_of_fifty() {
    let mut sitio = ejemplos::sitio();
    sitio.tramites = ejemplos::muchos(120).into_iter().map(Into::into).collect();
    let p = Portal::new(sitio, ejemplos::opciones());
    let filas = |path: &str| pagina(&p, path).matches("class=\"fila\"").count();
    assert_eq!(["tramites/", "tramites/pagina/2/", "tramites/pagina/3/"].map(filas), [50, 50, 20]);
    assert!(pagina(&p, "tramites/pagina/2/").contains("Trámites 51 a 100 de 120"));
    let de_lista = p.rutas().into_iter().filter(|r| matches!(r.clase, Clase::Lista(..)));
    for ruta in de_lista.filter(|r| r.path.contains("pagina/")) {
        assert!(!ruta.indexable() && p.pagina(&ruta).contains("noindex"), "{}", ruta.path);
    }
}

#[test]
fn an_empty_sede_still_has_its_pages() {
    let mut sitio = ejemplos::sitio();
    sitio.tramites.clear();
    sitio.publicaciones.clear();
    let p = Portal::new(sitio, ejemplos::opciones());
    assert!(pagina(&p, "tramites/").contains("No hay trámites en esta lista"));
    assert!(pagina(&p, "noticias/").contains("Todavía no hay noticias"));
    assert!(pagina(&p, "").contains("¿Qué necesita hacer?"));
}

#[test]
fn the_site_has_the_filters_that_links_are_checked_against() {
    let p = portal(false);
    let s = p.sitio();
    let tema = |a: &domain::publicacion::Asunto| {
        let tema = a.tema.as_deref().or_else(|| s.tramite(a.tramite.as_deref()?)?.tema.as_deref())?;
        s.tema(tema).map(|g| &*g.nombre)
    };
    let publicados = s.tramites.iter().filter(|t| t.estado == domain::tramite::Estado::Publicado);
    let tramites = publicados.flat_map(|t| domain::filtro::de_tramite(t));
    let publicadas = s.publicaciones.iter().flat_map(|x| domain::filtro::de_publicacion(x, tema));
    let contados: BTreeSet<String> = tramites.chain(publicadas).collect();
    let hechas = p.rutas().into_iter().map(|r| r.path);
    let hechas: BTreeSet<String> =
        hechas.filter(|r| r.contains("/filtro/") && !r.contains("/pagina/")).collect();
    assert_eq!(hechas, contados);
    for raiz in ["tramites/", "normativa/", "documentos/", "preguntas/"] {
        assert!(hechas.iter().any(|r| r.starts_with(raiz)), "{raiz}");
    }
}
