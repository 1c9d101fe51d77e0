//! Nothing incomplete is a content.

use super::*;

type Quitar = fn(&mut Propuesta);

fn unico(p: &mut Propuesta) -> &mut Recurso {
    match &mut p.recursos {
        Some(Recursos::Proceden(lista)) => lista.first_mut().expect("one remedy"),
        _ => panic!("the example names remedies"),
    }
}

#[test]
fn each_of_the_five_is_missed_by_its_field_with_what_to_write() {
    let casos: [(Quitar, Falta, &str); 13] = [
        (|p| p.copia = None, Falta::Copia, "copia"),
        (|p| p.copia.as_mut().expect("a copy").bytes = 0, Falta::Copia, "copia"),
        (|p| p.autoridad.cargo = " ".into(), Falta::Autoridad, "autoridad.cargo"),
        (|p| p.autoridad.dependencia.clear(), Falta::Dependencia, "autoridad.dependencia"),
        (|p| p.gratuita = false, Falta::Gratuidad, "gratuita"),
        (|p| p.acto_en = None, Falta::Fecha, "acto_en"),
        (|p| p.recursos = None, Falta::Recursos, "recursos"),
        (|p| p.recursos = Some(Recursos::Proceden(Vec::new())), Falta::Recursos, "recursos"),
        (
            |p| p.recursos = Some(Recursos::NoProceden { porque: "…".into() }),
            Falta::Porque,
            "recursos.porque",
        ),
        (|p| unico(p).nombre = "-".into(), Falta::Recurso(0), "recursos[0].nombre"),
        (|p| unico(p).ante = String::new(), Falta::Ante(0), "recursos[0].ante"),
        (|p| unico(p).dias = 0, Falta::Dias(0), "recursos[0].dias"),
        (|p| p.autoridad.cargo = "a".repeat(MAX_TEXTO + 1), Falta::Autoridad, "autoridad.cargo"),
    ];
    for (quitar, falta, campo) in casos {
        let mut p = completa();
        quitar(&mut p);
        assert_eq!(Contenido::completo(p), Err(vec![falta]), "{campo}");
        assert_eq!(falta.campo(), campo);
        assert!(falta.que_escribir().ends_with('.'));
    }
}

#[test]
fn all_that_is_missing_is_told_at_once() {
    let faltas = Contenido::completo(Propuesta::default()).expect_err("nothing is there");
    let campos: Vec<String> = faltas.iter().map(Falta::campo).collect();
    assert_eq!(
        campos,
        ["copia", "autoridad.cargo", "autoridad.dependencia", "gratuita", "acto_en", "recursos"]
    );
}

#[test]
fn what_is_read_back_is_checked_again() {
    let contenido = Contenido::completo(completa()).expect("complete");
    let json = serde_json::to_string(&contenido).expect("JSON");
    assert_eq!(serde_json::from_str::<Contenido>(&json).expect("the same"), contenido);
    let roto = json.replace("\"gratuita\":true", "\"gratuita\":false");
    assert!(serde_json::from_str::<Contenido>(&roto).is_err());
    let mut sin_recursos = completa();
    sin_recursos.recursos = Some(Recursos::NoProceden { porque: "Es un acto de trámite (art. 75).".into() });
    assert!(Contenido::completo(sin_recursos).is_ok());
}

#[test]
fn the_table_names_the_norm_of_each_number_of_the_law() {
    for n in [&ley().citacion, &ley().aviso, &ley().publicacion] {
        assert_eq!(n.plazo().to_string(), "5 días hábiles");
        assert!(n.norma.starts_with("Ley 1437 de 2011, art. 6"));
    }
    assert!(recursos_usuales().iter().all(|r| r.norma.starts_with("Ley 1437 de 2011") && r.dias > 0));
    let a = Ajustes::default();
    assert_eq!((a.dias_sin_acceso, a.recordatorios.as_slice()), (5, &[2, 4][..]));
    assert!(a.reintentos.is_sorted() && a.reintentos.last() == Some(&(72 * 60)));
}
