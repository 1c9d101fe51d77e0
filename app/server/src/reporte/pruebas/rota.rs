//! A sede where everything is broken at once: each test of the whole says so of its line.

use super::{
    super::{
        decidir_todas,
        decisores::{Decisor, todos},
        dictamen::MAX_EVIDENCIAS,
        paginas::Origen,
    },
    Informe, Sede, demostracion, lineas, pedido,
};
use crate::sitio::Planta;
use domain::{
    cumplimiento::Estado,
    publicacion::{Archivo, Ficha, Frecuencia, Publicacion},
    sitio::Sitio,
    tramite::Modalidad,
};
use std::{
    collections::{BTreeSet, HashMap},
    fs,
    path::Path,
    sync::Arc,
};
use tempfile::TempDir;

/// Files that the folder puts in the place of those of the sede.
const PISADOS: [(&str, &str); 11] = [
    ("transparencia/index.html", "<main></main>"),
    ("transparencia/entidad/index.html", "<main></main>"),
    ("transparencia/datos-abiertos/index.html", "<main></main>"),
    ("atencion/index.html", "<main></main>"),
    ("consulta/index.html", "<main></main>"),
    ("404.html", "<meta name=generator content=x><main></main>"),
    ("datos/catalogo.jsonld", "{}"),
    ("datos/tramites.json", "{"),
    ("sitemap.xml", "<urlset></urlset>"),
    ("participa/consultas/plan-de-movilidad/index.html", "<main></main>"),
    (
        "noticias/index.html",
        "<main><h2><a href=../noticias/conozca-los-tramites-de-la-alcaldia/>Vieja</a></h2>\
         <h2><a href=../noticias/jornada-de-vacunacion-antirrabica/>Nueva</a></h2></main>",
    ),
];

/// What each sheet should not say.
fn romper(s: &mut Sitio) {
    let vieja = jiff::civil::date(2020, 1, 1);
    for p in &mut s.paginas {
        p.version = None;
        p.actualizado = Some(vieja);
    }
    for p in &mut s.publicaciones {
        romper_publicacion(p, vieja);
    }
    for t in s.tramites.iter_mut().map(Arc::make_mut) {
        t.suit = None;
        t.formulario = None;
        t.modalidad = Some(Modalidad::Parcial(None));
    }
    s.dependencias.clear();
}

fn romper_publicacion(p: &mut Publicacion, vieja: domain::Fecha) {
    if !p.archivos.is_empty() {
        p.archivos = vec![Archivo { ruta: "documentos/todo.zip".into(), bytes: 1 }];
    }
    match &mut p.ficha {
        Ficha::Normativa(_) => p.archivos.clear(),
        Ficha::Consulta(c) => c.resultado = None,
        Ficha::Conjunto(c) => {
            p.actualizado = Some(vieja);
            c.frecuencia = Frecuencia::Anual;
            c.distribuciones.iter_mut().for_each(|d| d.formato = "XLSX".into());
        }
        _ => {}
    }
}

/// The sede, and the folder that it goes on reading.
fn rota() -> (Sede, TempDir) {
    let casa = tempfile::tempdir().expect("temp");
    for (nombre, html) in PISADOS {
        let archivo = casa.path().join("publico").join(nombre);
        fs::create_dir_all(archivo.parent().unwrap_or(Path::new("."))).expect("folder");
        fs::write(archivo, html).expect("file");
    }
    let mut sitio = content::load(&demostracion()).sitio.expect("no errors");
    romper(&mut sitio);
    let mut pedido = pedido(casa.path().to_owned());
    pedido.url = Some("http://sede.example".into());
    let planta = Planta::new(sitio, &pedido, &PISADOS.map(|(n, _)| n.to_owned()));
    let mut sede = Sede::recorrer(Arc::new(planta), casa.path(), &lineas()).expect("pages");
    desordenar(&mut sede);
    (sede, casa)
}

/// One page is not like the others.
fn desordenar(sede: &mut Sede) {
    let titulo = sede.paginas[0].titulo.clone();
    let otra = sede.paginas.iter_mut().rfind(|p| p.origen == Origen::Archivo).expect("a page");
    otra.nombres ^= 1;
    otra.orden ^= 1;
    otra.titulo = titulo;
    otra.fotos.push("foto.png".into());
}

/// Nothing was published, and goals depend on what nobody said.
fn vacia() -> Sede {
    let mut sitio = content::load(&demostracion()).sitio.expect("no errors");
    sitio.publicaciones.clear();
    sitio.entidad.desarrollo = None;
    let pedido = pedido(demostracion());
    let planta = Arc::new(Planta::new(sitio, &pedido, &[]));
    Sede { archivos: HashMap::new(), ..Sede::nueva(planta, &pedido.content) }
}

/// Tests of the whole that did not say "cumple" of some line.
fn vieron(i: &Informe) -> BTreeSet<&'static str> {
    i.lineas.iter().filter(|l| l.estado != Estado::Cumple).filter_map(|l| l.prueba).collect()
}

fn estado(i: &Informe, id: &str) -> Estado {
    i.lineas.iter().find(|l| l.id == id).map(|l| l.estado).unwrap_or_else(|| panic!("no line {id}"))
}

#[test]
fn every_test_of_the_whole_sees_what_is_broken() {
    let (sede, _casa) = rota();
    let (rota, vacia) = (decidir_todas(&sede), decidir_todas(&vacia()));
    let vistos = &vieron(&rota) | &vieron(&vacia);
    let del_todo = todos().filter(|(_, d)| matches!(d, Decisor::Sede(_) | Decisor::Lugares(_)));
    let ciegos: Vec<&str> = del_todo.map(|(n, _)| n).filter(|n| !vistos.contains(n)).collect();
    assert_eq!(ciegos, ["autorizacion_aparte"], "that one is tried by itself");
    let personas: Vec<&str> = rota
        .lineas
        .iter()
        .filter(|l| l.estado == Estado::LoDecideUnaPersona && l.prueba.is_some_and(|p| p != "nodo"))
        .map(|l| &*l.id)
        .collect();
    assert_eq!(personas, ["CC29"], "only of photographs nobody can tell");
    for id in ["meta-de-digitalizacion", "meta-de-automatizacion"] {
        assert_eq!(estado(&vacia, id), Estado::LoDecideUnaPersona, "{id}");
    }
    assert_eq!(estado(&rota, "meta-de-digitalizacion"), Estado::NoCumple);
    // What is not so says where, and how to mend it.
    for l in rota.lineas.iter().filter(|l| l.estado == Estado::NoCumple) {
        assert!(l.remedio.is_some() && !l.evidencia.is_empty(), "{}", l.id);
        assert!(l.evidencia.iter().any(|e| e.url.is_some() || e.archivo.is_some()), "{}", l.id);
        assert!(l.evidencia.len() <= MAX_EVIDENCIAS + 1, "{}", l.id);
    }
}
