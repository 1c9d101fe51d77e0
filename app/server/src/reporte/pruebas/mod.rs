//! The demonstration holds, broken sedes do not, and every line has a test that exists.

mod otros;
mod paginas;
mod rota;

use super::{Informe, Sede, cumplimiento, decisores, lineas};
use crate::sitio::{Pedido, planta};
use domain::cumplimiento::{Estado, capitulos};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

fn demostracion() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

fn pedido(content: PathBuf) -> Pedido {
    Pedido { content, url: None, hoy: jiff::civil::date(2026, 11, 22), borradores: false, simulador: false }
}

/// The demonstration, before any page was looked at.
fn sin_mirar() -> Sede {
    let pedido = pedido(demostracion());
    let planta = planta(&mut content::load(&pedido.content), &pedido).expect("no errors");
    Sede::nueva(planta, &pedido.content)
}

/// Lines in a state, with what is said of them.
fn en(i: &Informe, estado: Estado) -> Vec<String> {
    let de = i.lineas.iter().filter(|l| l.estado == estado);
    de.map(|l| format!("{}: {:?}", l.id, l.evidencia)).collect()
}

#[test]
fn every_test_that_a_line_names_exists_and_every_test_is_named() {
    let nombradas: BTreeSet<&str> =
        capitulos().iter().flat_map(|c| &c.linea).filter_map(|l| l.prueba.as_deref()).collect();
    let hechas: BTreeSet<&str> = decisores::todos().map(|(n, _)| n).collect();
    assert_eq!(nombradas, hechas);
}

#[test]
fn the_demonstration_lacks_nothing_that_a_machine_can_see() {
    let pedido = pedido(demostracion());
    let mut carga = content::load(&pedido.content);
    let planta = planta(&mut carga, &pedido).expect("no errors");
    let i = cumplimiento(planta, &pedido.content).expect("a report");
    let no = en(&i, Estado::NoCumple);
    assert!(no.is_empty(), "{}", no.join("\n"));
    assert!(i.lineas.iter().all(|l| l.estado == Estado::LoDecideUnaPersona || !l.evidencia.is_empty()));
}
