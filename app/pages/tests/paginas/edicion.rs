//! What an editor sees over the site, drafts of what is published, and the history of a trámite.

use crate::*;
use domain::publicacion::Tipo;
use pages::edicion::{Hallazgo, sobre};

fn hallazgos() -> Vec<Hallazgo> {
    let h = |error, archivo: &str, pagina: &str| Hallazgo {
        archivo: archivo.into(),
        linea: 3,
        error,
        llano: format!("dicho de <{archivo}>"),
        pagina: Some(pagina.into()),
        ..Hallazgo::default()
    };
    vec![h(true, "tramites/a.md", "tramites/a/"), h(false, "noticias/b.md", "noticias/b/")]
}

const PAGINA: &str = "<html><head><title>x</title></head><body><main id=\"contenido\"></main></body></html>";

#[test]
fn errors_are_told_on_every_page_and_warnings_on_their_own() {
    for (path, error, mejora) in
        [("", true, false), ("tramites/a/", true, false), ("noticias/b/", true, true)]
    {
        let html = sobre(PAGINA, path, &hallazgos(), 4);
        assert_eq!(html.contains("dicho de &lt;tramites/a.md&gt;"), error, "{path}");
        assert_eq!(html.contains("dicho de &lt;noticias/b.md&gt;"), mejora, "{path}");
        assert!(html.contains("Pendientes: 2") && html.contains("desde=4"), "{path}");
        assert!(html.find("hallazgos") < html.find("<main"), "in sight");
    }
    let limpia = sobre(PAGINA, "", &[], 1);
    assert!(limpia.contains("Sin pendientes") && !limpia.contains("class=\"hallazgos\""));
    assert!(limpia.contains("href=\"/editor/\"") && limpia.contains("/editor/editor.css\"></head>"));
}

fn con_borrador(borradores: bool) -> Portal {
    let mut sitio = ejemplos::sitio();
    let noticia = sitio.publicaciones.iter_mut().find(|p| p.tipo() == Tipo::Noticia).expect("news");
    (noticia.borrador, noticia.titulo) = (true, "Una noticia que nadie lee".into());
    Portal::new(sitio, pages::Opciones { borradores, ..ejemplos::opciones() })
}

#[test]
fn a_draft_of_what_is_published_stands_only_in_the_preview_and_says_so() {
    let publica = con_borrador(false);
    let de_todos: String = publica.rutas().iter().map(|r| publica.pagina(r)).collect();
    assert!(!de_todos.contains("Una noticia que nadie lee"));
    let previa = con_borrador(true);
    let lista = pagina(&previa, "noticias/");
    let (_, suya) = lista.split_once("Una noticia que nadie lee").expect("in the list");
    assert!(suya.split("</li>").next().is_some_and(|f| f.contains("Borrador")), "{suya}");
    let ruta = previa.sitio().publicaciones.iter().find(|p| p.borrador).expect("draft").ruta();
    assert!(pagina(&previa, &ruta).contains("Nadie lo ve fuera de esta vista previa"));
}

#[test]
fn the_history_of_a_tramite_stands_at_its_end_and_dates_its_page() {
    let html = pagina(&portal(false), "tramites/certificado-de-residencia/");
    let (antes, historia) = html.split_once("id=\"cambios\"").expect("its history");
    assert!(antes.contains("id=\"normas\""), "after the norms");
    let (nuevo, viejo) = (historia.find("2026-10-15"), historia.find("2026-02-01"));
    assert!(nuevo.is_some() && nuevo < viejo, "newest first");
    assert!(html.contains("\"dateModified\":\"2026-10-15\""));
    assert!(!pagina(&portal(true), "tramites/licencia-de-construccion/").contains("id=\"cambios\""));
}
