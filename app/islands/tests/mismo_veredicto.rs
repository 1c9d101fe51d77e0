//! One check for the browser and the server: random questions and answers get the same verdict from the wasm and from here.
#![cfg(feature = "ssr")]

use domain::{
    Fecha,
    formulario::{Archivo, Campo, Exige, Limite, Opcion, Respuestas, Tipo, revisar_campo},
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use std::{path::Path, process::Command};

const CASOS: usize = 1_500;

type Caso = (Campo, Vec<(String, String)>, (i16, i8, i8));

fn opciones() -> Vec<Opcion> {
    ["a", "b", "ñandú"].map(|v| Opcion { valor: v.into(), texto: "".into(), ayuda: None }).into()
}

/// All but the municipality, of which the browser knows no list and checks only that there is an answer.
fn tipo() -> impl Strategy<Value = Tipo> {
    let archivo =
        |cantidad| Tipo::Archivo(Archivo { cantidad, tipos: vec!["pdf".into()], tipo_documental: None });
    prop_oneof![
        (0_u16..40).prop_map(Tipo::Texto),
        (0_u16..40).prop_map(Tipo::Parrafo),
        (-5_000_i64..5_000, -5_000_i64..5_000_000).prop_map(|(a, b)| Tipo::Numero(a, b)),
        (1_u8..4).prop_map(archivo),
        prop::sample::select(vec![
            Tipo::Correo,
            Tipo::Telefono,
            Tipo::Fecha,
            Tipo::Dinero,
            Tipo::Documento,
            Tipo::Nit,
            Tipo::Direccion,
            Tipo::Opcion(opciones()),
            Tipo::Varias(opciones()),
            Tipo::Declaracion("".into()),
        ]),
    ]
}

fn campo() -> impl Strategy<Value = Campo> {
    let exige = prop::sample::select(vec![Exige::Obligatorio, Exige::Recomendado, Exige::Opcional]);
    let limite = prop::sample::select(vec![None, Some(Limite::HastaHoy), Some(Limite::DesdeHoy)]);
    (tipo(), exige, limite, "[a-zñ? ]{1,12}").prop_map(|(tipo, exige, limite, etiqueta)| Campo {
        nombre: "x".into(),
        etiqueta: etiqueta.into(),
        ayuda: None,
        ejemplo: None,
        tipo,
        exige,
        si: None,
        llena: None,
        para: None,
        limite,
    })
}

/// Anything, and what is nearly right.
fn valor() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,24}",
        "[ \\t\\r\\n\u{a0}]{0,3}[A-Za-zÁñİß\u{202e}]{0,20}[ \\n]{0,2}",
        "[0-9]{1,13}",
        "[0-9]{6,10}-[0-9]",
        "-?[0-9]{1,3}(\\.[0-9]{3}){0,3}(,00)?",
        "\\$ ?[0-9]{1,3}\\.[0-9]{3}",
        "(19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9]",
        "[0-3]?[0-9][/.-][01]?[0-9][/.-](19|20)[0-9]{2}",
        "[A-Za-z.]{1,8}@[a-z-]{1,8}\\.(co|com|)",
        "(\\+57 ?)?[36]0?[0-9] ?[0-9]{3} ?[0-9]{4}",
        "(CC|TI|RC|CE|NIT|PA|PEP|PPT|cc|XX)",
        "(a|b|ñandú|c|si|on|)",
    ]
}

fn caso() -> impl Strategy<Value = Caso> {
    let nombre = prop::sample::select(vec!["x", "x", "x", "x.tipo", "x.numero", "otro"]);
    let pares = prop::collection::vec((nombre.prop_map(String::from), valor()), 0..5);
    // Near the days that limits compare, and far from them.
    let hoy = (1950_i16..2100, 1_i8..13, 1_i8..29);
    (campo(), pares, hoy)
}

/// In the shape in which the wasm answers.
fn veredicto((campo, pares, (a, m, d)): &Caso) -> Vec<String> {
    let r = Respuestas::de(pares.clone()).expect("few and short");
    let una = revisar_campo(campo, "x", &r, Fecha::new(*a, *m, *d).expect("a day"));
    let mut dicho: Vec<String> = Vec::new();
    for h in &una.errores {
        dicho.extend([h.campo.clone(), h.motivo.mensaje("es", &campo.etiqueta)]);
    }
    dicho.push(String::new());
    dicho.extend(una.limpias.pares().iter().flat_map(|(n, v)| [n.clone(), v.clone()]));
    dicho
}

#[test]
fn the_wasm_of_the_browser_and_the_server_find_the_same_in_every_answer() {
    let mut azar = TestRunner::deterministic();
    let casos: Vec<Caso> =
        (0..CASOS).map(|_| caso().new_tree(&mut azar).expect("a case").current()).collect();
    let aqui = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pedidos: Vec<_> =
        casos.iter().map(|(c, p, h)| (serde_json::to_string(&[("x", c)]).expect("JSON"), p, h)).collect();
    let archivo = tempfile::NamedTempFile::new().expect("file");
    serde_json::to_writer(&archivo, &pedidos).expect("JSON");
    let salida = Command::new("node")
        .args([aqui.join("tests/veredicto.mjs"), aqui.join("../../target/recursos"), archivo.path().into()])
        .output()
        .expect("node runs");
    assert!(
        salida.status.success(),
        "run `cargo xtask recursos`: {}",
        String::from_utf8_lossy(&salida.stderr)
    );
    let suyos: Vec<Vec<String>> = serde_json::from_slice(&salida.stdout).expect("verdicts");
    assert_eq!(suyos.len(), casos.len());
    let mut con_error = 0;
    for (caso, suyo) in casos.iter().zip(suyos) {
        let propio = veredicto(caso);
        con_error += usize::from(!propio[0].is_empty());
        assert_eq!(propio, suyo, "{caso:?}");
    }
    assert!(con_error > CASOS / 10 && con_error < CASOS, "both verdicts come up: {con_error}");
}
