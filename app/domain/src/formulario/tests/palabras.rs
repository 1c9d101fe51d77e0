//! A form in the words of another language.

use super::*;

#[test]
fn words_of_another_language_change_what_people_read_and_nothing_that_is_asked() {
    let f = forma();
    let mut suyas = f.palabras();
    let datos = &mut suyas.secciones[0];
    datos.titulo = "Your data".into();
    datos.ayuda = Some("A help that Spanish does not have.".into());
    for c in &mut datos.campos {
        c.etiqueta = format!("{} in English", c.nombre).into();
        c.opciones.iter_mut().for_each(|o| o.texto = format!("{} in English", o.valor).into());
        // Of a choice that is not asked any more.
        c.opciones.push(Opcion { valor: "otra".into(), texto: "Another".into(), ayuda: None });
    }
    let en = f.con_palabras(&suyas);
    assert_eq!((&*en.secciones[0].titulo, &en.secciones[0].ayuda), ("Your data", &f.secciones[0].ayuda));
    let quien = en.campos().find(|(_, c)| &*c.nombre == "quien").expect("a question").1;
    let Tipo::Opcion(o) = &quien.tipo else { panic!("choices") };
    assert!(o.iter().all(|o| o.texto.ends_with("in English")), "{o:?}");
    assert_eq!(en.secciones[1], f.secciones[1], "what has no other words stays");
    assert_eq!(en.con_palabras(&f.palabras()), f, "all the rest is the same");
    let r = dadas(BUENAS);
    assert_eq!(en.revisar(&r, HOY), f.revisar(&r, HOY));
}
