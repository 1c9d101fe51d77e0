//! The server functions of documents: each asks its gesture of the port, and its island leaves one line on the page.
#![cfg(feature = "ssr")]

mod eco;

use eco::preguntar;
use islands::{
    Compartir, Documentos, Parte,
    fn_documentos::{
        BorrarDocumentos, CompartirDocumentos, EtiquetarDocumento, MoverDocumento, RecuperarDocumento,
        RenombrarDocumento, VerDocumentos, borrar_documentos, compartir_documentos, etiquetar_documento,
        mover_documento, recuperar_documento, renombrar_documento, ver_documentos,
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

fn dicho(p: Result<Parte, ServerFnError>) -> (String, String) {
    let p = p.expect("the port answers");
    (p.mensaje, p.titulo)
}

#[test]
fn each_function_asks_its_gesture_and_the_page_to_show() {
    let v = || "carpeta/documentos/".to_owned();
    let (de, a) = (|| "d1".to_owned(), |x: &str| x.to_owned());
    let (mensaje, vista) = dicho(preguntar(renombrar_documento(de(), a("Año.pdf"), v())));
    assert_eq!(mensaje, "Renombrar { documento: \"d1\", nombre: \"Año.pdf\" }");
    assert_eq!(vista, v());
    let (mensaje, _) = dicho(preguntar(mover_documento(de(), a(""), v())));
    assert_eq!(mensaje, "Mover { documento: \"d1\", carpeta: \"\" }");
    let (mensaje, _) = dicho(preguntar(etiquetar_documento(de(), a("a, b"), v())));
    assert_eq!(mensaje, "Etiquetar { documento: \"d1\", etiquetas: \"a, b\" }");
    let (mensaje, _) = dicho(preguntar(borrar_documentos(a("d1,d2"), v())));
    assert_eq!(mensaje, "Borrar([\"d1\", \"d2\"])");
    assert_eq!(dicho(preguntar(recuperar_documento(de(), v()))).0, "Recuperar(\"d1\")");
    assert_eq!(dicho(preguntar(ver_documentos(v()))).1, v());
    let (campos, vista) = dicho(preguntar(compartir_documentos(a("documento=d1&para=enlace"), v())));
    assert_eq!((campos.as_str(), vista), ("documento=d1&para=enlace", v()));
}

#[test]
fn they_answer_at_addresses_that_no_build_changes() {
    let paths = [
        RenombrarDocumento::PATH,
        MoverDocumento::PATH,
        EtiquetarDocumento::PATH,
        BorrarDocumentos::PATH,
        RecuperarDocumento::PATH,
        VerDocumentos::PATH,
        CompartirDocumentos::PATH,
    ];
    let nombres = ["renombrar_documento", "mover_documento", "etiquetar_documento", "borrar_documentos"];
    let nombres =
        nombres.into_iter().chain(["recuperar_documento", "ver_documentos", "compartir_documentos"]);
    assert!(paths.into_iter().eq(nombres.map(|n| format!("/api/fn/{n}"))), "{paths:?}");
}

#[test]
fn each_island_is_one_line_that_is_heard() {
    let islas = [
        Owner::new().with(|| Documentos().into_view().to_html()),
        Owner::new().with(|| Compartir().into_view().to_html()),
    ];
    for html in islas {
        assert!(html.contains("documentos-dicho") && html.contains("role=\"status\""), "{html}");
    }
}
