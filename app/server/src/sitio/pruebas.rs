//! Feeds, calendar, open data and catalogue of the demonstration, read back as who uses them would.

use super::{Pedido, Pieza, Planta, planta};
use domain::publicacion::Tipo;
use quick_xml::{Reader, events::Event};
use serde_json::Value;
use std::{path::Path, sync::Arc};

fn demostracion() -> Arc<Planta> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let hoy = jiff::civil::date(2026, 11, 22);
    let pedido = Pedido { content, url: None, hoy, borradores: false, simulador: false };
    planta(&mut content::load(&pedido.content), &pedido).expect("the demonstration has no errors")
}

fn archivo(p: &Planta, nombre: &str) -> String {
    let es = |x: &&Pieza| x.nombre == nombre;
    let pieza = p.piezas.iter().find(es).unwrap_or_else(|| panic!("no file {nombre}"));
    String::from_utf8(p.hacer(pieza).expect("made")).expect("text")
}

/// The texts of every element of that name, entities resolved; panics where the XML is not well formed.
fn textos(xml: &str, nombre: &str) -> Vec<String> {
    let mut lector = Reader::from_str(xml);
    let (mut hallados, mut abierto) = (Vec::new(), None::<String>);
    loop {
        match lector.read_event().expect("well formed") {
            Event::Start(e) if e.name().as_ref() == nombre.as_bytes() => abierto = Some(String::new()),
            Event::Text(t) => {
                if let Some(a) = &mut abierto {
                    a.push_str(&t.decode().expect("UTF-8"));
                }
            }
            Event::GeneralRef(r) => {
                if let Some(a) = &mut abierto {
                    a.push_str(match &*r.decode().expect("UTF-8") {
                        "amp" => "&",
                        "lt" => "<",
                        "gt" => ">",
                        "quot" => "\"",
                        otra => panic!("unknown entity {otra}"),
                    });
                }
            }
            Event::End(e) if e.name().as_ref() == nombre.as_bytes() => hallados.extend(abierto.take()),
            Event::Eof => return hallados,
            _ => {}
        }
    }
}

#[test]
fn each_feed_reads_back_with_its_entries_newest_first() {
    let p = demostracion();
    for (raiz, primera) in [
        ("noticias/", "La alcaldía no atiende el lunes 16 de noviembre por ser festivo"),
        ("normativa/", "Decreto 51 de 2026"),
        ("avisos/", "El sábado 28 no hay trámites en Tránsito"),
    ] {
        let xml = archivo(&p, &format!("{raiz}atom.xml"));
        let titulos = textos(&xml, "title");
        assert!(titulos.len() > 3, "{raiz}");
        assert!(titulos[1..].contains(&primera.to_owned()), "{raiz}: {titulos:?}");
        let ids = textos(&xml, "id");
        assert_eq!(ids.len(), titulos.len());
        assert!(ids.iter().all(|i| i.starts_with(&format!("https://sede.sanroquedelrio.example/{raiz}"))));
        let publicadas = textos(&xml, "published");
        assert!(publicadas.iter().all(|f| f.parse::<jiff::Timestamp>().is_ok()), "{publicadas:?}");
        assert_eq!(textos(&xml, "updated").len(), titulos.len());
    }
}

#[test]
fn a_feed_in_english_has_what_is_in_english_and_there_is_none_without_anything() {
    let p = demostracion();
    let xml = archivo(&p, "en/noticias/atom.xml");
    assert!(xml.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"), "{xml}");
    let traducidas = p.portal.lengua("en/").sitio().publicadas(Tipo::Noticia).iter();
    let traducidas: Vec<_> = traducidas.filter(|n| p.portal.lengua("en/").tiene(&n.ruta())).collect();
    let titulos = textos(&xml, "title");
    assert!(titulos[0].ends_with(": News"), "{titulos:?}");
    assert_eq!(titulos[1..], traducidas.iter().map(|n| n.titulo.to_string()).collect::<Vec<_>>());
    assert!(traducidas.len() > 1 && traducidas.len() < p.portal.sitio().publicadas(Tipo::Noticia).len());
    let ids = textos(&xml, "id");
    assert!(ids.iter().all(|i| i.starts_with("https://sede.sanroquedelrio.example/en/noticias/")), "{ids:?}");
    assert!(!xml.contains("xml:lang=\"es\""), "all of it is translated");
    assert!(archivo(&p, "noticias/atom.xml").contains(" xml:lang=\"es-CO\">"));
    for raiz in ["normativa", "avisos"] {
        assert!(p.piezas.iter().all(|x| x.nombre != format!("en/{raiz}/atom.xml")), "{raiz}");
    }
    let lista = archivo(&p, "en/noticias/index.html");
    assert_eq!(lista.matches("href=\"../../en/noticias/atom.xml\"").count(), 2, "in its head and at its end");
    let lista = archivo(&p, "en/normativa/index.html");
    assert_eq!(lista.matches("href=\"../../normativa/atom.xml\" hreflang=\"es\"").count(), 2);
    assert!(
        lista.contains(
            "Follow the news in your reader (Atom)<span class=\"nota-idioma\"> (in Spanish)</span>"
        )
    );
}

#[test]
fn web_servers_have_the_page_of_what_is_not_there_in_each_language() {
    let sitio = content::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).sitio;
    let pedido = Pedido {
        content: Path::new(".").into(),
        url: Some("https://x.example/prefijo".into()),
        hoy: jiff::civil::date(2026, 11, 22),
        borradores: false,
        simulador: false,
    };
    let p = Planta::new(sitio.expect("correct"), &pedido, &[]);
    for (nombre, lengua, tramites) in
        [("404.html", "es-CO", "/prefijo/tramites/"), ("en/404.html", "en", "/prefijo/en/tramites/")]
    {
        let html = archivo(&p, nombre);
        assert!(html.contains(&format!("<html lang=\"{lengua}\">")), "{nombre}");
        assert!(html.contains(&format!("href=\"{tramites}\"")), "{nombre}");
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{nombre}");
    }
    let robots = archivo(&p, "robots.txt");
    for cerrada in ["/buscar", "/api/", "/en/buscar", "/en/api/"] {
        assert!(robots.lines().any(|l| l == format!("Disallow: {cerrada}")), "{robots}");
    }
    let mapa = archivo(&p, "sitemap.xml");
    let urls = textos(&mapa, "loc");
    assert!(urls.contains(&"https://x.example/prefijo/en/tramites/".to_owned()));
    for path in urls.iter().filter_map(|u| u.strip_prefix("https://x.example/prefijo/")) {
        let interno = path.strip_prefix("en/").unwrap_or(path);
        assert!(interno == "pqrsd/" || !pages::del_borde(interno), "{path}");
        assert!(!path.contains("404") && !path.ends_with(".xml"), "{path}");
    }
}

#[test]
fn the_corpus_for_machines_is_the_spanish_one() {
    let json: Value = serde_json::from_str(&archivo(&demostracion(), "datos/buscador.json")).expect("JSON");
    let todos = json.as_array().expect("documents");
    let residencia: Vec<_> =
        todos.iter().filter(|d| d["ruta"] == "tramites/certificado-de-residencia/").collect();
    assert_eq!(residencia.len(), 1);
    let d = residencia[0].as_object().expect("a document");
    assert_eq!((&d["clase"], &d["titulo"]), (&"Trámite".into(), &"Certificado de residencia".into()));
    assert!(!d.contains_key("original"));
}

#[test]
fn a_title_that_looks_like_markup_stays_text() {
    let carga = || content::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"));
    let mut sitio = carga().sitio.expect("correct");
    let hostil = "A & B <script> \"x\"";
    sitio.publicaciones[0].titulo = format!("{hostil}\u{7}\u{1b}\0").into();
    let pedido = Pedido {
        content: Path::new(".").into(),
        url: None,
        hoy: jiff::civil::date(2026, 11, 22),
        borradores: false,
        simulador: false,
    };
    let p = Planta::new(sitio, &pedido, &[]);
    let titulos = textos(&archivo(&p, "noticias/atom.xml"), "title");
    assert!(titulos.iter().any(|t| t == hostil), "{titulos:?}");
}

#[test]
fn the_catalogue_has_the_data_of_the_sede_and_of_the_entity_and_every_file_is_there() {
    let p = demostracion();
    let catalogo: Value = serde_json::from_str(&archivo(&p, "datos/catalogo.jsonld")).expect("JSON");
    assert_eq!(catalogo["@type"], "dcat:Catalog");
    let conjuntos = catalogo["dcat:dataset"].as_array().expect("data");
    assert_eq!(conjuntos.len(), 7);
    for c in conjuntos {
        for clave in
            ["dct:title", "dct:description", "dct:license", "dct:accrualPeriodicity", "dct:publisher"]
        {
            assert!(!c[clave].is_null(), "{clave} of {}", c["@id"]);
        }
        for clave in ["dct:language", "dct:license", "dct:spatial", "dct:temporal", "dct:publisher"] {
            assert!(c[clave].is_object() || c[clave].is_null(), "{clave} of {} is a thing", c["@id"]);
        }
        for d in c["dcat:distribution"].as_array().expect("forms") {
            let url = d["dcat:downloadURL"]["@id"].as_str().expect("address");
            let nombre = url.strip_prefix("https://sede.sanroquedelrio.example/").expect("of the sede");
            assert!(p.piezas.iter().any(|x| x.nombre == nombre), "{nombre}");
        }
    }
}

#[test]
fn norms_and_hours_are_open_data_in_both_forms() {
    let p = demostracion();
    let normas: Value = serde_json::from_str(&archivo(&p, "datos/normativa.json")).expect("JSON");
    let filas = normas["normas"].as_array().expect("rows");
    assert_eq!(filas.len(), 8);
    let cambiado = filas.iter().find(|f| f["numero"] == 12).expect("the decree");
    assert_eq!(
        (&cambiado["vigencia"], &cambiado["modificada_por"]),
        (&"modificada".into(), &"Decreto 45 de 2026".into())
    );
    let csv = archivo(&p, "datos/normativa.csv");
    assert_eq!(csv.lines().count(), 9);
    assert!(csv.starts_with("tipo,numero,expedicion,publicacion,epigrafe,"));
    let horarios = archivo(&p, "datos/horarios.csv");
    assert!(horarios.lines().any(|l| l.contains("lunes,viernes,08:00,12:00")), "{horarios}");
    let n = serde_json::from_str::<Value>(&archivo(&p, "datos/horarios.json")).expect("JSON")["horarios"]
        .as_array()
        .map(Vec::len);
    assert_eq!(n, Some(horarios.lines().count() - 1));
}

#[test]
fn the_calendar_file_has_events_and_closures() {
    let ics = archivo(&demostracion(), "calendario.ics");
    assert!(ics.starts_with("BEGIN:VCALENDAR\r\n") && ics.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(ics.matches("BEGIN:VEVENT").count(), 7);
    assert!(
        ics.contains("DTSTART:20261204T190000Z")
            && ics.contains("UID:cierre-2027-08-17@sede.sanroquedelrio.example")
    );
}

#[test]
fn every_document_of_the_demonstration_is_small_and_its_papers_have_text() {
    let p = demostracion();
    for a in p.portal.sitio().publicaciones.iter().flat_map(|x| &x.archivos) {
        assert!(a.bytes > 0 && a.bytes < 20_000, "{}", a.ruta);
        let pieza = p.piezas.iter().find(|x| *x.nombre == *a.ruta).expect("copied");
        let bytes = p.hacer(pieza).expect("read");
        if a.ruta.ends_with(".pdf") {
            let tiene = |s: &[u8]| bytes.windows(s.len()).any(|w| w == s);
            assert!(
                tiene(b"/Marked true") && tiene(b"/Lang(es-CO)") && tiene(b"/StructTreeRoot"),
                "{}",
                a.ruta
            );
        }
    }
}

#[test]
fn the_samples_for_web_servers_know_the_type_of_every_file() {
    let [nginx, caddy] =
        [include_str!("../../muestras/nginx.conf"), include_str!("../../muestras/Caddyfile")];
    for p in &demostracion().piezas {
        let media = super::Tipo::de(&p.nombre).media;
        assert_ne!(media, "application/octet-stream", "{}", p.nombre);
        assert!(nginx.contains(media), "{media} of {}", p.nombre);
    }
    for nombre in ["avisos/atom.xml", "calendario.ics", "catalogo.jsonld", "presupuesto.ods"] {
        assert!(caddy.contains(super::Tipo::de(nombre).media), "{nombre}");
    }
}
