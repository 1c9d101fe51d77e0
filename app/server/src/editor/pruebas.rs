//! The guide: every chapter and every kind has its page, every picture and link of it is there, and it keeps its own rules.

use super::*;
use pages::ejemplos;

fn portal() -> Portal {
    let opciones = pages::Opciones { borradores: true, ..ejemplos::opciones() };
    Portal::new(ejemplos::sitio(), opciones)
}

fn html(camino: &str, hallazgos: &[Hallazgo]) -> String {
    let (nombre, bytes) = hacer(&portal(), hallazgos, camino).unwrap_or_else(|| panic!("{camino}"));
    assert!(existe(camino), "{camino}");
    assert_eq!(format!("/{nombre}"), format!("{camino}index.html"));
    String::from_utf8(bytes).expect("text")
}

#[test]
fn every_chapter_and_every_kind_has_its_page_and_they_lead_only_to_what_is_there() {
    let mut caminos: Vec<String> =
        indice(&capitulos()).into_iter().chain(tipos()).map(|e| format!("/{}", e.path)).collect();
    caminos.push(format!("/{GUIA}"));
    assert_eq!(
        caminos.len(),
        1 + ARCHIVOS.files().count() - 1 + content::tipos().count(),
        "a chapter is not read"
    );
    for camino in &caminos {
        let pagina = html(camino, &[]);
        let (_, cuerpo) = pagina.split_once("<main").expect("main");
        let cuerpo = cuerpo.split("</main>").next().unwrap_or_default();
        for atributo in ["href=\"", "src=\""] {
            for url in cuerpo.split(atributo).skip(1).filter_map(|r| r.split('"').next()) {
                let base = url::Url::parse("https://a.example").and_then(|u| u.join(camino)).expect("base");
                let destino = base.join(url).expect("url");
                let suyo = destino.path().starts_with("/editor/");
                assert!(!suyo || existe(destino.path()), "{camino} leads to {url}");
            }
        }
    }
}

#[test]
fn the_guide_keeps_the_rules_that_it_teaches() {
    let dir = tempfile::tempdir().expect("folder");
    crate::recursos::MUESTRA.extract(dir.path()).expect("demonstration");
    for f in ARCHIVOS.files() {
        let nombre = f.path().file_stem().and_then(|n| n.to_str()).expect("name");
        let (_, cuerpo) = f.contents_utf8().and_then(|t| t.split_once('\n')).expect("text");
        let hoja = format!("---\ntitulo: Guía\n---\n{cuerpo}");
        std::fs::write(dir.path().join(format!("paginas/guia-{nombre}.md")), hoja).expect("sheet");
    }
    let ds = content::load(dir.path()).diagnosticos;
    let estilo: Vec<_> =
        ds.iter().filter(|d| content::reglas_de_estilo().iter().any(|r| r.codigo == d.codigo)).collect();
    assert!(estilo.is_empty(), "{estilo:#?}");
}

#[test]
fn pictures_are_small() {
    let imagenes = ARCHIVOS.get_dir("imagenes").expect("pictures");
    for f in imagenes.files() {
        assert!(f.contents().len() <= 40 * 1024, "{}: {}", f.path().display(), f.contents().len());
    }
    assert!(imagenes.files().count() >= 4);
}

#[test]
fn what_is_pending_stands_by_file_with_its_place_its_mend_and_its_page() {
    let h = |error: bool, archivo: &str| Hallazgo {
        archivo: archivo.into(),
        linea: 7,
        error,
        mensaje: "Algo <falta>".into(),
        ayuda: Some("Escríbalo.".into()),
        pagina: content::pagina_de(archivo),
        ..Hallazgo::default()
    };
    let hallazgos = [h(false, "paginas/a.md"), h(true, "tramites/z.md"), h(false, "tramites/z.md")];
    let pagina = html("/editor/pendientes/", &hallazgos);
    assert!(pagina.find("tramites/z.md") < pagina.find("paginas/a.md"), "errors come first");
    assert_eq!(pagina.matches("<code>tramites/z.md</code>").count(), 1);
    assert!(
        pagina.contains("Algo &lt;falta&gt;") && pagina.contains("línea 7") && pagina.contains("Escríbalo.")
    );
    assert!(pagina.contains("href=\"../../tramites/z/\""));
    assert!(pagina.contains("tramites/licencia-de-construccion/"), "the draft of the examples");
    assert!(html("/editor/pendientes/", &[]).contains("Borradores"));
}

#[test]
fn nothing_else_is_answered() {
    for camino in [
        "/editor/nada/",
        "/editor/campos/nada/",
        "/editor/imagenes/nada.png",
        "/editor/00-empezar.md",
        "/editores/",
        "/",
    ] {
        assert!(!existe(camino) && hacer(&portal(), &[], camino).is_none(), "{camino}");
    }
}
