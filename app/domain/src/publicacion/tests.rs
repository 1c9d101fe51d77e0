//! Order, promises and days of publications.

use super::*;
use jiff::civil::date;

fn publicacion(slug: &str, fecha: Fecha, ficha: Ficha) -> Publicacion {
    Publicacion {
        slug: Slug::parse(slug).expect("a name"),
        titulo: slug.into(),
        resumen: "".into(),
        fecha,
        borrador: false,
        actualizado: None,
        nodo: None,
        archivos: Vec::new(),
        enlace: None,
        cuerpo: Cuerpo::default(),
        ficha,
    }
}

fn conjunto(frecuencia: Frecuencia) -> Ficha {
    Ficha::Conjunto(Conjunto {
        publicador: None,
        frecuencia,
        licencia: "https://creativecommons.org/licenses/by/4.0/".into(),
        temas: Vec::new(),
        distribuciones: Vec::new(),
        periodo: None,
        territorio: None,
    })
}

fn norma(expedicion: Fecha) -> Ficha {
    Ficha::Normativa(Normativa {
        tipo: "Decreto".into(),
        numero: 1,
        expedicion,
        expide: None,
        vigencia: Vigencia::Vigente,
        modificada_por: Vec::new(),
    })
}

#[test]
fn each_kind_comes_together_with_the_newest_first_and_norms_by_their_issue() {
    let mut todas = vec![
        publicacion("vieja", date(2026, 3, 1), norma(date(2024, 1, 1))),
        publicacion("b", date(2026, 1, 1), Ficha::Noticia),
        publicacion("nueva", date(2025, 1, 1), norma(date(2025, 1, 1))),
        publicacion("a", date(2026, 1, 1), Ficha::Noticia),
        publicacion("c", date(2026, 2, 1), Ficha::Noticia),
    ];
    ordenar(&mut todas);
    let orden: Vec<&str> = todas.iter().map(|p| &*p.slug).collect();
    assert_eq!(orden, ["c", "a", "b", "nueva", "vieja"]);
}

#[test]
fn data_are_late_the_day_after_their_promise_ends() {
    let mensual = publicacion("datos", date(2026, 1, 31), conjunto(Frecuencia::Mensual));
    assert!(!mensual.atrasado(date(2026, 2, 28)));
    assert!(mensual.atrasado(date(2026, 3, 1)));
    let renovado = Publicacion { actualizado: Some(date(2026, 3, 1)), ..mensual };
    assert!(!renovado.atrasado(date(2026, 4, 1)));
    assert!(renovado.atrasado(date(2026, 4, 2)));
    let libre = publicacion("datos", date(2000, 1, 1), conjunto(Frecuencia::ConCadaCambio));
    assert!(!libre.atrasado(date(2026, 1, 1)));
    assert!(!publicacion("n", date(2000, 1, 1), Ficha::Noticia).atrasado(date(2026, 1, 1)));
}

#[test]
fn format_and_name_of_a_file_come_from_its_path() {
    let a = Archivo { ruta: "documentos/plan-2026.pdf".into(), bytes: 10 };
    assert_eq!((a.formato().as_str(), a.nombre()), ("PDF", "plan-2026.pdf"));
}

#[test]
fn each_kind_has_a_folder_and_a_list_of_its_own() {
    for t in Tipo::TODOS {
        assert_eq!(Tipo::de_carpeta(t.carpeta()), Some(t));
        assert!(Tipo::TODOS.iter().all(|o| *o == t || o.raiz() != t.raiz()));
    }
    for s in Serie::TODAS {
        assert_eq!(Serie::de(s.nombre()), Some(s));
    }
}
