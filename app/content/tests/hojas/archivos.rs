//! Files that nobody would write on purpose: a clear finding with a file name, never a panic, never a long wait.

use crate::sitio::{CONCEPTO, RESIDENCIA, Sitio};
use content::{Carga, Severidad};
use std::{
    fs::File,
    time::{Duration, Instant},
};

const MALA: &str = "noticias/mala.md";

/// Loads a base site with one more sheet; findings must be about it and about nothing else.
fn con_hoja(bytes: impl AsRef<[u8]>) -> Carga {
    let s = Sitio::base();
    s.poner(MALA, bytes);
    let inicio = Instant::now();
    let carga = s.cargar();
    assert!(inicio.elapsed() < Duration::from_secs(10));
    for d in &carga.diagnosticos {
        assert_eq!(d.archivo, MALA, "{}", d.mensaje);
        assert!(!d.mensaje.is_empty() && d.ayuda.is_some());
    }
    carga
}

fn con_portada(yaml: &str) -> Carga {
    con_hoja(format!("---\n{yaml}\n---\n"))
}

#[test]
fn broken_yaml_of_many_kinds_stops_the_sheet_and_only_it() {
    let rotos = [
        "titulo: \"sin cerrar",
        "titulo: 'sin cerrar",
        "titulo: [a, b",
        "titulo: {a: b",
        "titulo: ]",
        "titulo: }",
        "titulo: a: b",
        "titulo:x\nresumen: y",
        "titulo: x\n  resumen: y",
        " titulo: x\nresumen: y",
        "titulo: x\n resumen: y\nfecha: z",
        "- titulo: x\nresumen: y",
        "titulo: |\nresumen",
        "titulo: x\n\tresumen: y",
        "\ttitulo: x",
        "titulo: @x",
        "titulo: `x`",
        "titulo: %x",
        "titulo: \"\\q\"",
        "titulo: \"\\ud800\"",
        "? titulo\n: x\n? [a]\n: y",
        "%YAML 9.9",
        "titulo: x\n...\nresumen: y",
        "[a, b]\ntitulo: x",
        "titulo: x\ntitulo: y",
        "<<: *a",
        "a: &a [x]\nb: *a",
        "titulo: !!python/object:os.system x",
        "titulo: !<tag:yaml.org,2002:str> x",
        "solo texto",
        "- uno\n- dos",
        "42",
        "~",
        "titulo: x\0y\nresumen: z",
        "\0",
        "titulo: x\u{1}y\n: :\n- - -",
        ": : : :",
        "{{{{{{{{{{{{{{{{{{{{{{{{{{",
        "titulo: x\n--- \nresumen: y\n---",
    ];
    for roto in rotos {
        let carga = con_portada(roto);
        assert!(carga.sitio.is_none(), "{roto:?}");
        assert!(carga.diagnosticos.iter().any(|d| d.severidad == Severidad::Error), "{roto:?}");
    }
}

#[test]
fn an_alias_bomb_is_refused_at_its_first_anchor() {
    let mut bomba = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (i, c) in ('b'..='z').enumerate() {
        let antes = char::from(b'a' + u8::try_from(i).unwrap());
        bomba += &format!("{c}: &{c} [{}]\n", vec![format!("*{antes}"); 9].join(", "));
    }
    let carga = con_portada(&bomba);
    assert_eq!((carga.diagnosticos.len(), carga.diagnosticos[0].codigo), (1, "yaml-ancla"));
}

#[test]
fn ten_thousand_levels_of_nesting_are_refused() {
    for (abre, cierra) in [("[", "]"), ("{a: ", "}"), ("[{a: ", "}]")] {
        let hondo = format!("titulo: {}x{}", abre.repeat(10_000), cierra.repeat(10_000));
        let carga = con_portada(&hondo);
        assert_eq!(carga.diagnosticos.len(), 1);
        assert!(carga.diagnosticos[0].codigo.starts_with("yaml-"), "{}", carga.diagnosticos[0].codigo);
    }
    let escalera: String = (0..400).map(|i| format!("{}a:\n", " ".repeat(i))).collect();
    assert!(con_portada(&escalera).diagnosticos[0].codigo.starts_with("yaml-"));
    con_portada(&"- ".repeat(100_000));
    con_hoja(format!("---\ntitulo: T\nresumen: R\nfecha: 2026-10-15\n---\n{}x", "> ".repeat(50_000)));
    con_hoja(format!("---\ntitulo: T\nresumen: R\nfecha: 2026-10-15\n---\n{}x", "[".repeat(100_000)));
}

#[test]
fn a_list_nested_without_end_in_toml_is_refused() {
    let s = Sitio::base();
    s.poner("sinonimos.toml", format!("grupos = {}{}", "[".repeat(10_000), "]".repeat(10_000)));
    assert_eq!(s.codigos(), ["toml-roto"]);
}

#[test]
fn many_keys_links_and_headings_do_not_take_long() {
    let claves: String = (0..30_000).map(|i| format!("clave{i}: x\n")).collect();
    assert_eq!(con_portada(&claves).diagnosticos.len(), 1);
    let texto = |t: &str, n| format!("---\ntitulo: T\nresumen: R\nfecha: 2026-10-15\n---\n{}", t.repeat(n));
    let rotos = con_hoja(texto("[a](/no/) ", 40_000)).diagnosticos.len();
    assert!((1..=201).contains(&rotos), "{rotos}");
    assert_eq!(con_hoja(texto("## a\n", 50_000)).diagnosticos, []);
    assert!(con_hoja(texto("<b>\n\n", 50_000)).diagnosticos.len() <= 201);
}

#[test]
fn a_byte_order_mark_is_a_warning_and_the_sheet_loads() {
    let s = Sitio::base();
    let texto = s.leer(RESIDENCIA);
    s.poner(RESIDENCIA, format!("\u{feff}{texto}"));
    let carga = s.cargar();
    assert_eq!(s.codigos(), ["archivo-bom"]);
    assert_eq!(format!("{:?}", carga.sitio), format!("{:?}", Sitio::base().cargar().sitio));
}

#[test]
fn the_line_ends_of_windows_are_a_warning_and_change_no_value() {
    let s = Sitio::base();
    for archivo in [RESIDENCIA, CONCEPTO, "sede.toml", "puntos.toml", "paginas/terminos.md"] {
        s.poner(archivo, s.leer(archivo).replace('\n', "\r\n"));
    }
    let carga = s.cargar();
    assert_eq!((carga.diagnosticos.len(), s.codigos()), (5, vec!["archivo-crlf"]));
    assert_eq!(format!("{:?}", carga.sitio), format!("{:?}", Sitio::base().cargar().sitio));
}

#[test]
fn findings_of_a_windows_file_stand_in_the_same_place() {
    let s = Sitio::base();
    s.cambiar(RESIDENCIA, "tema: vivienda", "tema: viviendas");
    let antes = s.cargar().diagnosticos;
    s.poner(RESIDENCIA, s.leer(RESIDENCIA).replace('\n', "\r\n"));
    let despues = s.cargar().diagnosticos;
    assert_eq!(antes[..], despues[1..]);
}

#[test]
fn a_letter_of_latin_1_is_shown_in_its_place() {
    let s = Sitio::base();
    let latin: Vec<u8> =
        s.leer(RESIDENCIA).chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    s.poner(RESIDENCIA, latin);
    let d = &s.cargar().diagnosticos[0];
    assert_eq!((d.codigo, d.linea, d.columna), ("archivo-no-utf8", 3, 9));
    assert_eq!(d.texto, "tipo: trámite");
}

#[test]
fn a_sheet_of_fifty_megabytes_is_refused_without_reading_it() {
    let s = Sitio::base();
    File::create(s.ruta(MALA)).unwrap().set_len(50 << 20).unwrap();
    File::create(s.ruta("temas.toml")).unwrap().set_len(50 << 30).unwrap();
    let inicio = Instant::now();
    let carga = s.cargar();
    assert!(inicio.elapsed() < Duration::from_secs(2), "{:?}", inicio.elapsed());
    let grandes: Vec<_> = carga.diagnosticos.iter().map(|d| (&*d.archivo, d.codigo)).collect();
    assert_eq!(grandes, [(MALA, "archivo-grande"), ("temas.toml", "archivo-grande")]);
}

#[test]
fn each_list_may_be_missing_or_broken_and_says_so_once() {
    for lista in ["sede.toml", "temas.toml", "audiencias.toml", "normas.toml", "puntos.toml"] {
        let s = Sitio::base();
        s.quitar(lista);
        let dichos: Vec<_> = s.cargar().diagnosticos.iter().map(|d| (d.archivo.clone(), d.codigo)).collect();
        assert_eq!(dichos, [(lista.to_owned(), "lista-falta")]);
        for roto in ["a = ", "= 1", "[[norma", "x = \"\n", "a = 1\na = 2\n", "\0"] {
            s.poner(lista, roto);
            let carga = s.cargar();
            assert!(carga.sitio.is_none());
            assert!(
                carga.diagnosticos.iter().all(|d| d.archivo == lista && d.codigo == "toml-roto"),
                "{roto}"
            );
        }
        s.poner(lista, "");
        assert!(lista == "puntos.toml" || lista == "normas.toml" || s.cargar().sitio.is_none());
    }
}
