//! Each test finds what it looks for in a page that has it, and nothing in our own pages and styles.

use super::{DE_ESTILO, DE_PAGINA, Documento};
use crate::{Base, Consulta, Portal, ejemplos};
use std::{fs, path::Path};

/// A page as it should be, around some content.
fn pagina(cuerpo: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"es-CO\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>Una página</title></head><body><a href=\"#contenido\">Saltar</a>\
         <main id=\"contenido\"><h1>Una página</h1>{cuerpo}</main><footer>Pie</footer></body></html>"
    )
}

fn de(nombre: &str, html: &str) -> Vec<String> {
    let (_, prueba) =
        DE_PAGINA.iter().find(|(n, _)| *n == nombre).unwrap_or_else(|| panic!("no test {nombre}"));
    prueba(&Documento::leer("p/", html))
}

#[test]
fn a_good_page_passes_all() {
    let campo = "<form><label for=\"a\">Nombre</label><p id=\"n\">Como en su cédula</p>\
                 <input id=\"a\" aria-describedby=\"n\"><button>Enviar</button></form>";
    let tabla = "<table><tr><th scope=\"col\">Año</th></tr><tr><td>2026</td></tr></table>";
    let html = pagina(&format!("{campo}{tabla}<img src=\"a.png\" alt=\"Mapa\"><a href=\"b/\">Trámites</a>"));
    for (nombre, prueba) in DE_PAGINA {
        assert_eq!(prueba(&Documento::leer("p/", &html)), [""; 0], "{nombre}");
    }
}

#[test]
fn each_test_finds_what_it_looks_for() {
    let malos = [
        ("imagenes_con_alternativa", "<img src=\"a.png\">"),
        ("imagenes_con_alternativa", "<svg viewBox=\"0 0 1 1\"></svg>"),
        ("medios_con_subtitulos", "<video src=\"a.mp4\"></video>"),
        ("titulos_en_orden", "<h4>De un salto</h4>"),
        ("titulos_en_orden", "<h1>Otro</h1>"),
        ("tablas_y_listas", "<table><tr><td>1</td></tr></table>"),
        ("tablas_y_listas", "<ul><div>1</div></ul>"),
        ("html_valido", "<p>uno</b></p>"),
        ("html_valido", "<i id=\"a\"></i><i id=\"a\"></i>"),
        ("html_valido", "<center>1</center>"),
        ("orden_de_tabulacion", "<input tabindex=\"2\" aria-label=\"a\">"),
        ("sin_sonido", "<audio autoplay></audio>"),
        ("sin_parpadeo", "<marquee>1</marquee>"),
        ("sin_sorpresas", "<select onchange=\"x()\" aria-label=\"a\"></select>"),
        ("campos_con_etiqueta", "<input name=\"a\">"),
        ("campos_con_etiqueta", "<fieldset><input type=\"radio\" aria-label=\"a\"></fieldset>"),
        (
            "instrucciones_antes",
            "<input id=\"a\" aria-label=\"a\" aria-describedby=\"n\"><p id=\"n\">Después</p>",
        ),
        ("errores_junto_al_campo", "<input aria-label=\"a\" aria-invalid=\"true\">"),
        ("enlaces_que_dicen", "<a href=\"a/\">Ver más</a>"),
        ("enlaces_que_dicen", "<a href=\"a/\"></a>"),
        ("idioma_dicho", "<b lang=\"\">x</b>"),
        ("partes_con_nombre", "<button></button>"),
        ("partes_con_nombre", "<iframe src=\"a\"></iframe>"),
        ("con_teclado", "<div onclick=\"x()\">1</div>"),
        ("con_teclado", "<div role=\"button\">1</div>"),
        ("sin_terceros", "<img src=\"https://otro.example/a.png\" alt=\"\">"),
    ];
    for (nombre, cuerpo) in malos {
        assert!(!de(nombre, &pagina(cuerpo)).is_empty(), "{nombre}: {cuerpo}");
    }
    let buena = pagina("");
    let cambios = [
        ("zoom_libre", "width=device-width", "width=device-width, user-scalable=no"),
        ("salto_al_contenido", "href=\"#contenido\"", "href=\"/\""),
        ("sin_recarga", "<title>", "<meta http-equiv=\"Refresh\" content=\"5\"><title>"),
        ("idioma_dicho", " lang=\"es-CO\"", ""),
        ("juego_de_letras", "<meta charset=\"utf-8\">", ""),
    ];
    for (nombre, bien, mal) in cambios {
        assert!(!de(nombre, &buena.replace(bien, mal)).is_empty(), "{nombre}: {mal}");
    }
    let probados: Vec<&str> = malos.iter().map(|m| m.0).chain(cambios.iter().map(|c| c.0)).collect();
    assert!(DE_PAGINA.iter().all(|(n, _)| probados.contains(n)), "every test is tried");
}

fn estilo(nombre: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style").join(nombre)).expect("style")
}

/// All styles, without their entries.
fn estilos(kit: &str) -> String {
    let mut css = estilo(kit);
    for carpeta in ["base", "piezas", "paginas"] {
        let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style").join(carpeta);
        for archivo in fs::read_dir(raiz).expect("style") {
            css += &fs::read_to_string(archivo.expect("file").path()).expect("text");
        }
    }
    css
}

#[test]
fn the_styles_pass_all_and_each_test_finds_what_it_looks_for() {
    for kit in ["kit-v4.css", "kit-v5.css"] {
        let css = estilos(kit);
        for (nombre, prueba) in DE_ESTILO {
            assert_eq!(prueba(&css), [""; 0], "{kit}: {nombre}");
        }
    }
    let css = estilos("kit-v5.css");
    let malos = [
        ("contraste", css.replace("--texto: #1a1a1a", "--texto: #999999")),
        (
            "contraste",
            format!("{css}:root:has(x) {{ --texto: #777; --fondo: #000; --enlace: #fff; --borde: #fff }}"),
        ),
        ("orden_visual", format!("{css}.a {{ order: 2 }}")),
        ("foco_visible", format!("{css}.a:focus {{ outline: none }}")),
        ("foco_visible", ".a { color: red }".to_owned()),
        ("movimiento_opcional", format!("{css}.a {{ animation: b 1s }}")),
        ("visitados_distintos", css.replace("--enlace-visitado: #4c4c4c", "--enlace-visitado: #0943b5")),
    ];
    for (nombre, mal) in &malos {
        let (_, prueba) = DE_ESTILO.iter().find(|(n, _)| n == nombre).expect("test");
        assert!(!prueba(mal).is_empty(), "{nombre}");
    }
    assert!(DE_ESTILO.iter().all(|(n, _)| malos.iter().any(|m| m.0 == *n)), "every test is tried");
}

/// Static pages, those that the edge makes for people, and those of errors.
#[test]
fn every_page_that_we_make_passes_all() {
    let p = Portal::new(ejemplos::sitio(), ejemplos::opciones());
    let mut paginas: Vec<(String, String)> =
        p.rutas().iter().map(|r| (r.path.clone(), p.pagina(r))).collect();
    let consulta = Consulta { q: "predial", resultados: &[], total: 0, transparencia: false };
    paginas.push(("buscar".into(), p.buscar(&Base::de_path("buscar"), &consulta)));
    paginas.push(("404.html".into(), p.no_encontrada(&Base::de_path(""))));
    let de_personas = ejemplos::persona::paginas(&p).into_iter().chain(ejemplos::peticion::paginas(&p));
    paginas.extend(de_personas.map(|(n, h)| (n.to_owned(), h)));
    let mut fallas = Vec::new();
    for (path, html) in paginas {
        let d = Documento::leer(&path, &html);
        fallas.extend(
            DE_PAGINA
                .iter()
                .flat_map(|(n, prueba)| prueba(&d).into_iter().map(move |f| (*n, f)))
                .map(|(n, f)| format!("{path}: {n}: {f}")),
        );
    }
    assert!(fallas.is_empty(), "{}", fallas.join("\n"));
}
