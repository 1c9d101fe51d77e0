//! The form of petitions: what the law lets nobody refuse, and what each answer leads to.

use super::*;
use crate::{Fecha, formulario::Exige};

const HOY: Fecha = Fecha::constant(2026, 11, 22);

fn forma(anonimo: &[Clase]) -> Formulario {
    let d = Opcion { valor: "hacienda".into(), texto: "Secretaría de Hacienda".into(), ayuda: None };
    formulario(&[d], anonimo, Pqrsd::default().archivos())
}

fn dadas(pares: &[(&str, &str)]) -> Respuestas {
    Respuestas::de(pares.iter().map(|(n, v)| ((*n).into(), (*v).into()))).expect("bounded")
}

fn errores(f: &Formulario, r: &Respuestas) -> Vec<String> {
    f.revisar(r, HOY).errores.into_iter().map(|h| h.campo).collect()
}

const PERSONA: [(&str, &str); 6] = [
    ("tipo", "queja"),
    ("anonima", "no"),
    ("nombre", "Ana Ruiz"),
    ("documento.tipo", "CC"),
    ("documento.numero", "1020345678"),
    ("objeto", "Me trataron mal en la ventanilla."),
];

/// Norma: Ley 1437 de 2011, art. 15 y 16 par. 2
#[test]
fn without_reasons_nor_papers_it_is_filed_and_what_is_missing_is_told() {
    let mut pares = PERSONA.to_vec();
    pares.extend([("medio", "correo"), ("correo", "ana@correo.example")]);
    let v = forma(&CLASES).revisar(&dadas(&pares), HOY);
    assert_eq!(v.errores, []);
    assert_eq!(v.faltan.iter().map(|h| &*h.campo).collect::<Vec<_>>(), ["razones", "autorizacion"]);
}

#[test]
fn an_anonymous_one_asks_for_nothing_of_the_person_and_keeps_nothing_of_them() {
    let mut pares = PERSONA.to_vec();
    pares.extend([("medio", "correo"), ("correo", "ana@correo.example"), ("telefono", "3005550101")]);
    let mut r = dadas(&pares);
    r.poner("anonima", ["si".to_owned()]);
    let v = forma(&CLASES).revisar(&r, HOY);
    assert_eq!(v.errores, []);
    for oculto in ["nombre", "documento.numero", "correo", "telefono", "medio"] {
        assert_eq!(v.limpias.texto(oculto), "", "{oculto}");
    }
    assert!(anonima(&v.limpias));
    assert_eq!(medio(&v.limpias), Medio::Ninguno);
}

#[test]
fn where_a_kind_may_not_be_anonymous_the_person_says_who_they_are() {
    let r = dadas(&[("tipo", "queja"), ("anonima", "si"), ("objeto", "Algo")]);
    assert_eq!(errores(&forma(&[Clase::Queja]), &r), Vec::<String>::new());
    for f in [forma(&[Clase::Denuncia]), forma(&[])] {
        assert_eq!(errores(&f, &r), ["nombre", "documento.tipo", "documento.numero", "medio"]);
    }
}

#[test]
fn an_answer_on_paper_needs_its_address_and_a_company_is_asked_for_its_mail() {
    let mut pares = PERSONA.to_vec();
    pares.push(("medio", "correspondencia"));
    let mut r = dadas(&pares);
    let f = forma(&CLASES);
    assert_eq!(errores(&f, &r), ["direccion", "municipio.departamento", "municipio.municipio"]);
    r.poner("documento.tipo", ["NIT".to_owned()]);
    r.poner("documento.numero", ["890903938-8".to_owned()]);
    let faltan = f.revisar(&r, HOY).faltan;
    assert!(faltan.iter().any(|h| h.campo == "correo_empresa"));
}

#[test]
fn every_kind_has_help_with_an_example_and_no_box_comes_ticked() {
    let f = forma(&CLASES);
    let (_, tipo) = f.campos().find(|(_, c)| &*c.nombre == "tipo").expect("kind");
    let Tipo::Opcion(opciones) = &tipo.tipo else { panic!("choices") };
    assert_eq!(opciones.iter().map(|o| &*o.valor).collect::<Vec<_>>(), CLASES.map(Clase::nombre));
    assert!(opciones.iter().all(|o| o.ayuda.as_deref().is_some_and(|a| a.contains("Ejemplo:"))));
    let libre = |n: &str| f.campos().any(|(_, c)| &*c.nombre == n && c.exige == Exige::Opcional);
    assert!(libre("adicional") && libre("adjuntos") && libre("prioridad"));
    assert!(f.llenar(&crate::identidad::Atributos::default(), None).vacia());
}

#[test]
fn it_goes_to_who_answers_for_its_kind_else_where_it_was_sent_else_to_the_default() {
    let slug = |s| Slug::parse(s);
    let p = Pqrsd {
        dependencia: slug("gobierno"),
        rutas: vec![(Clase::Denuncia, slug("control").expect("slug"))],
        ..Pqrsd::default()
    };
    for (tipo, elegida, destino) in
        [("denuncia", "hacienda", "control"), ("queja", "hacienda", "hacienda"), ("queja", "", "gobierno")]
    {
        let r = dadas(&[("tipo", tipo), ("dependencia", elegida)]);
        assert_eq!(p.destino(&r), slug(destino), "{tipo}");
        assert_eq!(clase(&r).nombre(), tipo);
    }
    assert_eq!(clase(&dadas(&[("tipo", "tramite")])), Clase::Peticion);
}

/// Where there are words, with them: `hechos.prioridad.riesgo.texto`.
fn dichas(p: &Palabras) -> std::collections::BTreeMap<String, Texto> {
    let mut dichas = std::collections::BTreeMap::new();
    let mut una = |donde: String, t: Option<&Texto>| t.map(|t| dichas.insert(donde, t.clone()));
    for s in &p.secciones {
        una(format!("{}.titulo", s.nombre), Some(&s.titulo));
        una(format!("{}.ayuda", s.nombre), s.ayuda.as_ref());
        for c in &s.campos {
            let de = |que: &str| format!("{}.{}.{que}", s.nombre, c.nombre);
            una(de("etiqueta"), Some(&c.etiqueta));
            una(de("ayuda"), c.ayuda.as_ref());
            una(de("ejemplo"), c.ejemplo.as_ref());
            una(de("para"), c.para.as_ref());
            una(de("texto"), c.texto.as_ref());
            for o in &c.opciones {
                una(de(&format!("{}.texto", o.valor)), Some(&o.texto));
                una(de(&format!("{}.ayuda", o.valor)), o.ayuda.as_ref());
            }
        }
    }
    dichas
}

#[test]
fn english_says_every_word_of_the_form_and_asks_the_same() {
    let (es, en) = (dichas(&BASE.palabras()), dichas(&EN_INGLES));
    assert_eq!(es.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for (donde, dicho) in &en {
        // An address is one in any language.
        assert!(*dicho != es[donde] || donde.ends_with(".ejemplo"), "{donde}: {dicho}");
        assert!(!dicho.contains(['¿', 'ñ', '¡']), "{donde}: {dicho}");
    }
    let f = forma(&CLASES);
    let ingles = en_lengua(&f, "en").expect("English");
    assert_eq!(&*ingles.secciones[0].titulo, "Your request");
    assert_eq!(ingles.con_palabras(&f.palabras()), f, "only words are different");
    assert_eq!(en_lengua(&f, "guc"), None);
}

#[test]
fn a_long_petition_has_a_short_subject() {
    let r = dadas(&[("objeto", &"palabra ".repeat(40))]);
    let asunto = asunto(&r);
    assert!(asunto.ends_with("palabra…") && asunto.chars().count() <= 101, "{asunto}");
    assert_eq!(super::asunto(&dadas(&[("objeto", "Corto\ny más")])), "Corto");
}
