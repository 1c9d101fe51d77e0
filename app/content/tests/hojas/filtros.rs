//! Links to narrowed lists: those that the site has, and what is told of the others.

use crate::sitio::{CONCEPTO, RESIDENCIA, Sitio, con_todo};
use content::Cargador;

/// A link of the base sede that these tests lead elsewhere.
const LINK: &str = "/politicas/privacidad/";
const LINK_DE_CONCEPTO: &str = "/tramites/certificado-de-residencia/#tenga-en-cuenta";

/// The place and the advice of each broken link, where this one leads there.
fn rotos(s: &Sitio, a: &str) -> Vec<(String, u32, String)> {
    s.cambiar(RESIDENCIA, LINK, a);
    let carga = s.cargar();
    s.cambiar(RESIDENCIA, a, LINK);
    carga
        .diagnosticos
        .into_iter()
        .inspect(|d| assert_eq!(d.codigo, "enlace-roto", "{d:?}"))
        .map(|d| (d.archivo, d.linea, d.ayuda.unwrap_or_default()))
        .collect()
}

#[test]
fn a_link_leads_to_any_filter_in_which_something_stands() {
    let s = con_todo();
    for bien in [
        "/tramites/filtro/gratis/",
        "/tramites/filtro/tema-vivienda/",
        "/tramites/filtro/tema-vivienda--presencial/",
        "/tramites/filtro/parcialmente-en-linea--con-costo/",
        "/tramites/filtro/con-costo--para-propietarios/",
        "../filtro/presencial--gratis/#contenido",
        "/normativa/filtro/decreto/",
        "/normativa/filtro/decreto--2026/",
        "/documentos/filtro/planes/",
        "/preguntas/filtro/vivienda/",
    ] {
        assert_eq!(rotos(&s, bien), [], "{bien}");
    }
}

#[test]
fn a_filter_that_the_site_does_not_have_is_told_with_its_place_and_the_nearest_one() {
    let s = con_todo();
    for (mal, ayuda) in [
        ("/tramites/filtro/gratiz/", "¿Quiso decir «/tramites/filtro/gratis/»?"),
        ("/tramites/filtro/tema-viviendas/", "¿Quiso decir «/tramites/filtro/tema-vivienda/»?"),
        (
            "/tramites/filtro/gratis--tema-vivienda/",
            "¿Quiso decir «/tramites/filtro/tema-vivienda--gratis/»?",
        ),
        ("/tramites/filtro/gratis/pagina/2/", "¿Quiso decir «/tramites/filtro/gratis/»?"),
        ("/normativa/filtro/decretos/", "¿Quiso decir «/normativa/filtro/decreto/»?"),
        ("/documentos/filtro/plan/", "¿Quiso decir «/documentos/filtro/planes/»?"),
        (
            "/eventos/filtro/2026/",
            "Ese filtro no existe o está vacío. Abra /eventos/ en la sede, elija el filtro y copie su dirección.",
        ),
    ] {
        assert_eq!(rotos(&s, mal), [(RESIDENCIA.to_owned(), 54, ayuda.to_owned())], "{mal}");
    }
    // Nothing is done wholly on the web.
    assert_eq!(rotos(&s, "/tramites/filtro/en-linea/").len(), 1);
}

#[test]
fn a_filter_is_named_in_the_language_of_the_link() {
    let s = Sitio::base();
    s.cambiar("sede.toml", "logo = \"logo.svg\"\n", "logo = \"logo.svg\"\nidiomas = [\"en\"]\n");
    assert_eq!(rotos(&s, "/en/tramites/filtro/gratis/"), []);
    let [(_, _, ayuda)] = &rotos(&s, "/en/tramites/filtro/gratiz/")[..] else { panic!("one") };
    assert_eq!(ayuda, "¿Quiso decir «/en/tramites/filtro/gratis/»?");
}

#[test]
fn a_sheet_with_errors_makes_no_filter_wrong() {
    let s = Sitio::base();
    s.cambiar(CONCEPTO, LINK_DE_CONCEPTO, "/tramites/filtro/gratis/");
    assert_eq!(s.codigos(), [] as [&str; 0]);
    s.cambiar(RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: pronto");
    assert_eq!(s.codigos().len(), 1);
}

#[test]
fn a_sheet_that_leaves_a_filter_is_noticed_by_those_that_link_to_it() {
    let s = Sitio::base();
    s.cambiar(CONCEPTO, LINK_DE_CONCEPTO, "/tramites/filtro/presencial/");
    let mut cargador = Cargador::new(s.dir());
    assert!(cargador.cargar().sitio.is_some());
    s.cambiar(
        RESIDENCIA,
        "modalidad: presencial",
        "modalidad: no publicada\nmodalidad_motivo: Falta el acto.",
    );
    let carga = cargador.recargar(&[s.ruta(RESIDENCIA)]);
    assert!(carga.diagnosticos.iter().any(|d| (d.codigo, &*d.archivo) == ("enlace-roto", CONCEPTO)));
}
