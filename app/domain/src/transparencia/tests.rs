//! The tree of the law, and what is missing in one.

use super::*;
use crate::{pagina::Cuerpo, publicacion::Ficha, publicacion::Serie};
use jiff::civil::date;

fn documento(nodo: Option<&str>, serie: Serie) -> Publicacion {
    Publicacion {
        slug: Slug::parse("documento").expect("a name"),
        titulo: "Documento".into(),
        resumen: "".into(),
        fecha: date(2026, 1, 1),
        borrador: false,
        actualizado: None,
        nodo: nodo.and_then(Slug::parse),
        archivos: Vec::new(),
        enlace: None,
        cuerpo: Cuerpo::default(),
        ficha: Ficha::Documento(serie),
    }
}

fn vacios(a: &Arbol, todas: &[Publicacion]) -> Vec<String> {
    a.vacios(todas).map(|n| n.id.to_string()).collect()
}

#[test]
fn the_tree_of_the_law_has_ten_sections_and_every_node_hangs_from_one() {
    let todos = estandar(true);
    let arbol = Arbol::new(todos.clone());
    assert_eq!(arbol.nodos().len(), todos.len());
    let numeros: Vec<&str> = arbol.secciones().map(|n| &*n.numero).collect();
    assert_eq!(numeros, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    for n in arbol.nodos() {
        assert!(n.debe.ends_with('.') && !n.norma.is_empty() && n.titulo.chars().count() <= 100, "{}", n.id);
        if let Some(p) = arbol.padre(n) {
            assert!(n.numero.starts_with(&format!("{}.", p.numero)), "{}", n.id);
        }
    }
    let hijos: Vec<&str> = arbol.hijos("entidad").map(|n| &*n.numero).collect();
    assert_eq!((hijos[8], hijos[9]), ("1.9", "1.10"));
}

#[test]
fn taxes_are_only_for_territorial_entities() {
    let arbol = Arbol::new(estandar(false));
    assert_eq!(arbol.secciones().count(), 9);
    assert!(arbol.nodo("tributaria").is_none() && arbol.nodo("recaudo").is_none());
}

#[test]
fn an_empty_tree_lacks_its_sections_and_their_ends() {
    let faltan = vacios(&Arbol::new(estandar(true)), &[]);
    for id in ["entidad", "tramites", "mision", "informe-de-gestion"] {
        assert!(faltan.contains(&id.to_owned()), "{id}");
    }
    assert!(!faltan.contains(&"informes".to_owned()) && !faltan.contains(&"otros-grupos".to_owned()));
}

#[test]
fn a_document_fills_its_node_and_the_section_above() {
    let arbol = Arbol::new(estandar(true));
    let faltan = vacios(&arbol, &[documento(Some("informe-de-gestion"), Serie::Informe)]);
    assert!(!faltan.contains(&"informe-de-gestion".to_owned()) && !faltan.contains(&"planeacion".to_owned()));
    assert!(faltan.contains(&"presupuesto".to_owned()));
}

#[test]
fn a_list_brings_what_belongs_to_it_and_a_reason_holds_for_all_below() {
    let mut nodos = estandar(true);
    for n in &mut nodos {
        if &*n.id == "plan-de-accion" {
            n.lugar.lista = Some(Lista { tipo: Tipo::Documento, de: Some("Plan".into()) });
        }
        if &*n.id == "informes" {
            n.lugar.no_aplica = Some(NoAplica { motivo: "Por eso.".into(), norma: "Ley 1".into() });
        }
    }
    let arbol = Arbol::new(nodos);
    let todas = [documento(None, Serie::Plan), documento(None, Serie::Acta)];
    let plan = arbol.nodo("plan-de-accion").expect("node");
    assert_eq!(arbol.publicado(plan, &todas).len(), 1);
    let faltan = vacios(&arbol, &todas);
    assert!(!faltan.iter().any(|f| f == "plan-de-accion" || f == "informe-de-gestion" || f == "planeacion"));
}

#[test]
fn renumbered_nodes_change_places_and_paths_do_not_follow_numbers() {
    let mut nodos = estandar(true);
    if let Some(n) = nodos.iter_mut().find(|n| &*n.id == "hojas-de-vida") {
        n.numero = "1.2".into();
    }
    if let Some(n) = nodos.iter_mut().find(|n| &*n.id == "organigrama") {
        n.numero = "1.14".into();
    }
    let arbol = Arbol::new(nodos);
    let hijos: Vec<&str> = arbol.hijos("entidad").map(|n| &*n.id).collect();
    assert_eq!((hijos[1], hijos[13]), ("hojas-de-vida", "organigrama"));
    let informe = arbol.nodo("informe-de-gestion").expect("node");
    assert_eq!(arbol.ruta(informe), "transparencia/planeacion/informe-de-gestion/");
    assert_eq!(arbol.ruta(arbol.nodo("tributaria").expect("node")), "transparencia/tributaria/");
}
