//! Whatever bytes a sheet holds, the check answers, and each finding stands on a line that exists.

use crate::sitio::{RESIDENCIA, Sitio};
use content::{Carga, Cargador, Severidad, informe};
use proptest::{collection::vec, prelude::*, test_runner::TestRunner};
use std::cell::RefCell;

const CASOS: u32 = 250;

/// A loaded site of which one file is written over and read again.
struct Banco {
    sitio: Sitio,
    cargador: RefCell<Cargador>,
    archivo: &'static str,
}

impl Banco {
    fn nuevo(archivo: &'static str) -> Self {
        let sitio = Sitio::base();
        let mut cargador = Cargador::new(sitio.dir());
        cargador.cargar();
        Self { sitio, cargador: RefCell::new(cargador), archivo }
    }

    fn probar<S: Strategy>(&self, estrategia: &S, bytes: impl Fn(S::Value) -> Vec<u8>) {
        let config = ProptestConfig { cases: CASOS, failure_persistence: None, ..ProptestConfig::default() };
        let prueba = |v| {
            let bytes = bytes(v);
            self.sitio.poner(self.archivo, &bytes);
            let carga = self.cargador.borrow_mut().recargar(&[self.sitio.ruta(self.archivo)]);
            revisar(&self.sitio, &carga)
        };
        TestRunner::new(config).run(estrategia, prueba).unwrap();
    }
}

fn revisar(sitio: &Sitio, carga: &Carga) -> Result<(), TestCaseError> {
    for d in &carga.diagnosticos {
        prop_assert!(d.linea >= 1 && d.columna >= 1, "{d:?}");
        prop_assert!(d.marca.0 <= d.marca.1 && d.marca.1 <= d.texto.chars().count(), "{d:?}");
        prop_assert!(d.linea as usize <= lineas(sitio, &d.archivo), "{d:?}");
        prop_assert!(!d.mensaje.is_empty() && d.ayuda.is_some(), "{d:?}");
    }
    let limpio = carga.diagnosticos.iter().all(|d| d.severidad != Severidad::Error);
    prop_assert_eq!(limpio, carga.sitio.is_some());
    for f in carga.sitio.iter().flat_map(|s| &s.tramites).filter_map(|t| t.formulario.as_ref()?.formulario())
    {
        let de_campos = f.campos().filter_map(|(_, c)| c.si.as_ref());
        let mut condiciones = f.secciones.iter().filter_map(|s| s.si.as_ref()).chain(de_campos);
        let hay = |n: &str| f.campos().any(|(_, c)| &*c.nombre == n);
        prop_assert!(f.campos().count() > 0 && condiciones.all(|c| hay(&c.campo) && !c.valores.is_empty()));
    }
    let humano = informe::humano::informe(&carga.diagnosticos, carga.archivos, false);
    prop_assert!(humano.chars().all(|c| c == '\n' || !c.is_control()));
    prop_assert!(
        serde_json::from_str::<serde_json::Value>(&informe::json(&carga.diagnosticos, &carga.cobertura))
            .is_ok()
    );
    prop_assert!(
        serde_json::from_str::<serde_json::Value>(&informe::sarif::sarif(&carga.diagnosticos)).is_ok()
    );
    Ok(())
}

/// Lines of a file as an editor counts them; the last one may be empty.
fn lineas(sitio: &Sitio, archivo: &str) -> usize {
    let bytes = std::fs::read(sitio.ruta(archivo)).unwrap_or_default();
    let texto = String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\r', "\n");
    texto.split('\n').count()
}

#[test]
fn any_bytes() {
    Banco::nuevo(RESIDENCIA).probar(&vec(any::<u8>(), 0..400), |b| b);
}

#[test]
fn any_bytes_between_the_lines_of_hyphens() {
    Banco::nuevo(RESIDENCIA).probar(&(vec(any::<u8>(), 0..200), vec(any::<u8>(), 0..200)), |(a, b)| {
        [b"---\n", &a[..], b"\n---\n", &b[..]].concat()
    });
}

#[test]
fn texts_that_look_like_yaml() {
    let trozo = prop_oneof![
        Just("---\n"),
        Just("\n"),
        Just("  "),
        Just("- "),
        Just(": "),
        Just(":"),
        Just("["),
        Just("]"),
        Just("{"),
        Just("}"),
        Just(", "),
        Just("\""),
        Just("'"),
        Just("|\n"),
        Just(">-\n"),
        Just("&a "),
        Just("*a"),
        Just("!t "),
        Just("#"),
        Just("?"),
        Just("\t"),
        Just("\r"),
        Just("\r\n"),
        Just("\\"),
        Just("%"),
        Just("@"),
        Just("..."),
        Just("\0"),
        Just("\u{feff}"),
        Just("ñ"),
        Just("😀"),
        Just("\u{85}"),
        Just("\u{2028}"),
        Just("nombre"),
        Just("estado"),
        Just("publicado"),
        Just("momentos"),
        Just("acciones"),
        Just("tipo"),
        Just("pago"),
        Just("costo"),
        Just("1 SMLDV"),
        Just("suit"),
        Just("~"),
    ];
    Banco::nuevo(RESIDENCIA)
        .probar(&vec(trozo, 0..80), |t| format!("---\n{}\n---\n", t.concat()).into_bytes());
}

/// A form whose lines were lost, doubled or moved: each finding has its line, and what passes leads somewhere.
#[test]
fn forms_with_their_lines_in_disorder() {
    let base = Banco::nuevo(RESIDENCIA);
    let hoja = base.sitio.leer(RESIDENCIA);
    let hoja = hoja.replace("modalidad: presencial\n", include_str!("../sitios/formulario.yaml"));
    let lineas: Vec<String> = hoja.lines().map(str::to_owned).collect();
    let cambios = vec((0..lineas.len(), 0..lineas.len(), 0..4u8), 0..6);
    base.probar(&cambios, |cambios| {
        let mut l = lineas.clone();
        for (a, b, que) in cambios {
            let (a, b) = (a.min(l.len() - 1), b.min(l.len() - 1));
            match que {
                0 => drop(l.remove(a)),
                1 => l.swap(a, b),
                2 => l.insert(a, l[b].clone()),
                _ => {
                    let valor = l[b].find(':').map_or("", |i| &l[b][i..]).to_owned();
                    l[a] = format!("{}{valor}", l[a].split(':').next().unwrap());
                }
            }
        }
        l.join("\n").into_bytes()
    });
}

#[test]
fn texts_that_look_like_markdown() {
    let trozo = prop_oneof![
        Just("\n"),
        Just("\n\n"),
        Just("# "),
        Just("## "),
        Just("- "),
        Just("1. "),
        Just("> "),
        Just("`"),
        Just("```\n"),
        Just("*"),
        Just("**"),
        Just("_"),
        Just("["),
        Just("]"),
        Just("("),
        Just(")"),
        Just("!["),
        Just("[a]: /b/ \"c\"\n"),
        Just("<b>"),
        Just("</b>"),
        Just("<!--"),
        Just("-->"),
        Just("<https://a.example>"),
        Just("|"),
        Just("|-|-|\n"),
        Just("\\"),
        Just("&amp;"),
        Just("/tramites/"),
        Just("#ancla"),
        Just("../"),
        Just("file:///c"),
        Just("http://1.2.3.4"),
        Just("mailto:"),
        Just("tel:"),
        Just("ñ"),
        Just("😀"),
        Just("\t"),
        Just("    "),
        Just("\r"),
        Just("\0"),
        Just("texto"),
    ];
    let portada = "---\ntitulo: T\nresumen: R\nfecha: 2026-10-15\n---\n";
    Banco::nuevo("noticias/nueva-sede.md")
        .probar(&vec(trozo, 0..80), move |t| format!("{portada}{}", t.concat()).into_bytes());
}

#[test]
fn a_correct_sheet_with_lines_cut_added_and_changed_over() {
    let banco = Banco::nuevo(RESIDENCIA);
    let lineas: Vec<String> = banco.sitio.leer(RESIDENCIA).lines().map(str::to_owned).collect();
    let cambio = (0..4_u8, any::<prop::sample::Index>(), any::<prop::sample::Index>());
    banco.probar(&vec(cambio, 1..6), |cambios| {
        let mut hoja = lineas.clone();
        for (que, a, b) in cambios {
            let (a, b) = (a.index(hoja.len()), b.index(hoja.len()));
            match que {
                0 if hoja.len() > 1 => drop(hoja.remove(a)),
                1 => hoja.insert(a, hoja[b].clone()),
                2 => hoja.swap(a, b),
                _ => {
                    let corte = hoja[a].char_indices().map(|(i, _)| i).nth(b % 20).unwrap_or(0);
                    hoja[a].truncate(corte);
                }
            }
        }
        hoja.join("\n").into_bytes()
    });
}

#[test]
fn a_correct_list_with_characters_cut_and_added() {
    let banco = Banco::nuevo("puntos.toml");
    let original: Vec<char> = banco.sitio.leer("puntos.toml").chars().collect();
    let cambio =
        (any::<prop::sample::Index>(), any::<prop::sample::Index>(), prop::option::of(any::<char>()));
    banco.probar(&vec(cambio, 1..4), |cambios| {
        let mut texto = original.clone();
        for (donde, otro, nuevo) in cambios {
            let donde = donde.index(texto.len());
            match nuevo {
                Some(c) => {
                    texto.insert(donde, if c > '\u{ff}' { original[otro.index(original.len())] } else { c })
                }
                None => drop(texto.remove(donde)),
            }
        }
        texto.into_iter().collect::<String>().into_bytes()
    });
}
