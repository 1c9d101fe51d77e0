//! A form with a field of every kind, answered well, badly and at random.

mod palabras;

use super::*;
use crate::{
    documento::{Documento, TipoDocumento},
    identidad::{Atributos, Empresa},
};
use proptest::prelude::*;

const HOY: Fecha = Fecha::constant(2026, 11, 22);

fn forma() -> Formulario {
    toml::from_str(include_str!("tests.toml")).expect("a form")
}

fn dadas(pares: &[(&str, &str)]) -> Respuestas {
    Respuestas::de(pares.iter().map(|(n, v)| ((*n).into(), (*v).into()))).expect("bounded")
}

/// All that is needed, written as people write it.
const BUENAS: &[(&str, &str)] = &[
    ("quien", "empresa"),
    ("razon", "  Río   Claro S.A.S. "),
    ("nit", "890.903.938-8"),
    ("documento.tipo", "CC"),
    ("documento.numero", "1.020.345.678"),
    ("correo", " Ana@Correo.Example"),
    ("telefono", "300 555 0101"),
    ("donde.departamento", "47"),
    ("donde.municipio", "santa marta"),
    ("nacio", "20/11/2000"),
    ("aforo", "1.200"),
    ("valor", "$ 58.364"),
    ("dias", "domingo"),
    ("dias", "lunes"),
    ("obras.2.titulo", "La vorágine"),
    ("obras.2.propia", "no"),
    ("obras.2.autor", "J. E. Rivera"),
    ("plano", "a1"),
    ("plano", "a1"),
    ("acepta", "on"),
];

fn con(cambios: &[(&str, &str)]) -> Respuestas {
    let mut r = dadas(BUENAS);
    for (n, v) in cambios {
        r.poner(n, [(*v).to_owned()]);
    }
    r
}

fn errores(r: &Respuestas) -> Vec<(String, Motivo)> {
    forma().revisar(r, HOY).errores.into_iter().map(|h| (h.campo, h.motivo)).collect()
}

#[test]
fn good_answers_pass_and_are_kept_in_one_way() {
    let v = forma().revisar(&dadas(BUENAS), HOY);
    assert_eq!(v.errores, []);
    for (nombre, valor) in [
        ("razon", "Río Claro S.A.S."),
        ("nit", "890903938-8"),
        ("documento.numero", "1020345678"),
        ("correo", "ana@correo.example"),
        ("telefono", "+573005550101"),
        ("donde.municipio", "47001"),
        ("nacio", "2000-11-20"),
        ("aforo", "1200"),
        ("valor", "58364"),
        ("acepta", DECLARA),
    ] {
        assert_eq!(v.limpias.texto(nombre), valor, "{nombre}");
    }
    assert!(v.limpias.todas("dias").eq(["lunes", "domingo"]));
    assert!(v.limpias.todas("plano").eq(["a1"]));
}

#[test]
fn each_bad_answer_is_told_at_its_field_and_kept_as_it_was_typed() {
    let largo = "x".repeat(21);
    for (campo, valor, motivo) in [
        ("razon", &*largo, Motivo::Largo { tiene: 21, caben: 20 }),
        ("nit", "890903938-7", Motivo::NitDigito),
        ("nit", "ocho", Motivo::Nit),
        ("documento.tipo", "XX", Motivo::Opcion),
        ("documento.numero", "12", Motivo::Documento(TipoDocumento::Cc)),
        ("correo", "ana", Motivo::Correo),
        ("telefono", "123", Motivo::Telefono),
        ("donde.departamento", "98", Motivo::Departamento),
        ("donde.municipio", "Santa Martha", Motivo::Municipio(Some("Santa Marta".into()))),
        ("nacio", "2026-11-23", Motivo::FechaFutura),
        ("nacio", "31/02/2000", Motivo::Fecha),
        ("evento", "2026-11-21", Motivo::FechaPasada),
        ("aforo", "5000", Motivo::Numero(1, 2000)),
        ("valor", "58.36", Motivo::Dinero),
        ("quien", "nadie", Motivo::Opcion),
        ("dias", "hoy", Motivo::Opcion),
    ] {
        let r = con(&[(campo, valor)]);
        assert!(errores(&r).contains(&(campo.into(), motivo)), "{campo} {valor}: {:?}", errores(&r));
        assert_eq!(forma().revisar(&r, HOY).limpias.texto(campo), valor);
    }
}

#[test]
fn what_is_needed_blocks_and_what_is_recommended_is_only_told() {
    let v = forma().revisar(&Respuestas::default(), HOY);
    let nombres = |l: &[Hallazgo]| l.iter().map(|h| h.campo.clone()).collect::<Vec<_>>();
    assert_eq!(
        nombres(&v.errores),
        [
            "quien",
            "documento.tipo",
            "documento.numero",
            "correo",
            "donde.departamento",
            "donde.municipio",
            "obras.1.titulo",
            "obras.1.propia",
            "acepta"
        ]
    );
    assert_eq!(nombres(&v.faltan), ["razones"]);
    assert_eq!(v.limpias, Respuestas::default());
}

#[test]
fn half_an_answer_is_an_error_also_where_none_is_needed() {
    let r = con(&[("apoyo.tipo", "CC")]);
    assert_eq!(errores(&r), [("apoyo.numero".into(), Motivo::FaltaNumero)]);
}

#[test]
fn what_hides_behind_something_hidden_is_hidden() {
    // `razon` is asked of companies, `sigla` of those that have a long name.
    let r = con(&[("sigla", "RC"), ("larga", "si")]);
    assert_eq!(forma().revisar(&r, HOY).limpias.texto("sigla"), "RC");
    let r = con(&[("sigla", "RC"), ("larga", "si"), ("quien", "persona"), ("otra", "x"), ("_clave", "y")]);
    let limpias = forma().revisar(&r, HOY).limpias;
    for oculto in ["razon", "nit", "larga", "sigla", "otra", "_clave"] {
        assert_eq!(limpias.texto(oculto), "", "{oculto}");
    }
}

#[test]
fn in_a_group_each_turn_has_its_own_conditions_and_an_empty_one_does_not_count() {
    let r = con(&[("obras.2.propia", "si"), ("obras.5.titulo", "María"), ("obras.5.propia", "no")]);
    assert_eq!(errores(&r), [("obras.5.autor".into(), Motivo::Escriba)]);
    let limpias = forma().revisar(&r, HOY).limpias;
    assert_eq!((limpias.texto("obras.2.autor"), limpias.texto("obras.6.titulo")), ("", ""));
    let f = forma();
    assert_eq!(f.secciones[1].vueltas(&r), [2, 5]);
    assert_eq!(f.ubicar("obras.3.titulo").map(|(_, c, vez)| (&*c.nombre, vez)), Some(("titulo", 3)));
    assert!(f.ubicar("obras.7.titulo").is_none() && f.ubicar("documento.x").is_none());
}

#[test]
fn a_section_and_a_field_are_checked_as_the_whole_is() {
    let (f, r) = (forma(), con(&[("quien", "persona"), ("obras.2.titulo", "")]));
    let todo = f.revisar(&r, HOY);
    let mut sumadas = Revision::default();
    for s in &f.secciones {
        let una = f.revisar_seccion(&s.nombre, &r, HOY);
        sumadas.errores.extend(una.errores);
        sumadas.faltan.extend(una.faltan);
        sumadas.limpias.sumar(&una.limpias);
    }
    assert_eq!(sumadas, todo);
    let preguntadas: Vec<_> = f.preguntadas(&r).map(|s| &*s.nombre).collect();
    assert_eq!(preguntadas, ["datos", "obras", "final"]);
}

#[test]
fn the_summary_says_answers_in_words() {
    let bloques = forma().resumen(&con(&[("obras.4.titulo", "María"), ("obras.4.propia", "si")]));
    let titulos: Vec<_> = bloques.iter().map(|b| &*b.titulo).collect();
    assert_eq!(titulos, ["Sus datos", "Obras (1)", "Obras (2)", "Empresa", "Para terminar"]);
    let valor = |n: &str| bloques.iter().flat_map(|b| &b.renglones).find(|r| r.nombre == n).expect(n);
    for (nombre, dicho) in [
        ("quien", "Una empresa"),
        ("nit", "890.903.938-8"),
        ("documento", "CC 1.020.345.678"),
        ("telefono", "+57 300 555 0101"),
        ("donde", "Santa Marta, Magdalena"),
        ("nacio", "20 de noviembre de 2000"),
        ("valor", "$\u{a0}58.364"),
        ("dias", "Lunes; Domingo"),
        ("plano", "1 archivo"),
        ("acepta", "Sí"),
        ("razones", ""),
    ] {
        assert_eq!(valor(nombre).valor, dicho, "{nombre}");
    }
    assert_eq!(valor("plano").archivos, ["a1"]);
}

#[test]
fn the_login_fills_what_it_knows_and_leaves_groups_alone() {
    let documento = Documento::parse(TipoDocumento::Cc, "1020345678");
    let persona = Atributos {
        nombre: Some("Ana Ruiz".into()),
        documento,
        correo: Some("ana@correo.example".into()),
        ..Atributos::default()
    };
    let nit = Documento::parse(TipoDocumento::Nit, "890903938-8").expect("nit");
    let r = forma().llenar(&persona, Some(&Empresa { nit, nombre: "Río Claro".into() }));
    assert_eq!(r.texto("documento.tipo"), "CC");
    assert_eq!(r.texto("documento.numero"), "1020345678");
    assert_eq!(
        (r.texto("correo"), r.texto("nit"), r.texto("razon")),
        ("ana@correo.example", "890903938-8", "Río Claro")
    );
    assert_eq!(r.con_prefijo("obras.").count() + usize::from(!r.texto("telefono").is_empty()), 0);
}

#[test]
fn a_form_reads_back_from_its_canonical_text_and_a_changed_word_changes_its_mark() {
    let f = forma();
    let guardada = Definicion::de(&f).expect("a text");
    let leida = guardada.formulario().expect("a form");
    assert_eq!((Definicion::de(&leida).as_ref(), &leida), (Some(&guardada), &f));
    assert_eq!(Definicion::guardada("{}".into()).formulario(), None);
    let mut otra = f.clone();
    otra.secciones[0].campos[0].etiqueta = "Otra".into();
    assert_ne!(Definicion::de(&otra).expect("a text").huella(), guardada.huella());
}

#[test]
fn every_reason_says_what_to_do() {
    for r in
        [Respuestas::default(), con(&[("correo", "x"), ("nit", "1"), ("nacio", "ayer"), ("telefono", "9")])]
    {
        for h in forma().revisar(&r, HOY).errores {
            for lengua in ["es", "en"] {
                let dice = h.motivo.mensaje(lengua, "Su pregunta");
                assert!(dice.ends_with(['.', '?']) && dice.len() > 15, "{dice}");
            }
        }
    }
}

fn nombres() -> impl Strategy<Value = String> {
    let conocidos: Vec<String> = forma()
        .campos()
        .flat_map(|(s, c)| {
            let de = |vez: u8| c.partes().iter().map(move |p| format!("{}{p}", s.nombre_de(c, vez)));
            (1..=s.veces.min(3)).flat_map(de).collect::<Vec<_>>()
        })
        .collect();
    prop_oneof![9 => prop::sample::select(conocidos), 1 => "[a-z_.0-9]{0,12}"]
}

fn valores() -> impl Strategy<Value = String> {
    let usuales = BUENAS.iter().map(|(_, v)| (*v).to_owned());
    let todos: Vec<String> =
        usuales.chain(["persona", "si", "no", "larga", "NIT", "05"].map(str::to_owned)).collect();
    prop_oneof![4 => prop::sample::select(todos), 1 => any::<String>(), 1 => "[-$0-9. ,@/]{0,14}", 1 => "\\PC{0,40}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_second_check_changes_nothing_and_says_the_same(
        buenas in any::<bool>(), otras in prop::collection::vec((nombres(), valores()), 0..40)
    ) {
        let mut pares: Vec<_> = otras;
        if buenas {
            pares.extend(BUENAS.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())));
        }
        let Some(r) = Respuestas::de(pares) else { return Ok(()) };
        let f = forma();
        let una = f.revisar(&r, HOY);
        prop_assert_eq!(&f.revisar(&una.limpias, HOY), &una);
        f.resumen(&r);
        // Nothing stays of what is not asked.
        let preguntas = f.preguntas(&una.limpias);
        for (nombre, valor) in una.limpias.pares() {
            prop_assert!(!valor.trim().is_empty());
            let pedido = |p: &Pregunta<'_>| p.campo.partes().iter().any(|x| format!("{}{x}", p.nombre) == *nombre);
            prop_assert!(preguntas.iter().any(pedido), "{nombre}");
        }
    }
}
