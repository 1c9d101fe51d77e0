//! What an editor writes of a form, and what the sede understands.

use crate::{
    cambio::Cambio::Cambia,
    sitio::{RESIDENCIA, Sitio},
};
use domain::{
    formulario::{Exige, Formulario, Limite, Respuestas, Tipo},
    peticion::Clase,
    tramite::{Modalidad, Pago, Tramite},
};

const FORMA: &str = include_str!("../sitios/formulario.yaml");

fn con(cambios: &[(&str, &str)]) -> Sitio {
    let s = Sitio::base();
    Cambia(RESIDENCIA, "modalidad: presencial\n", FORMA).hacer(&s);
    for (de, a) in cambios {
        s.cambiar(RESIDENCIA, de, a);
    }
    s
}

fn tramite(s: &Sitio) -> Tramite {
    let carga = s.cargar();
    assert_eq!(carga.diagnosticos, []);
    carga.sitio.unwrap().tramite("certificado-de-residencia").unwrap().clone()
}

fn forma(t: &Tramite) -> Option<Formulario> {
    t.formulario.as_ref()?.formulario()
}

#[test]
fn a_form_is_read_as_it_was_written() {
    let f = forma(&tramite(&con(&[]))).unwrap();
    assert!(f.firma && f.con_archivos());
    let nombres: Vec<_> = f.secciones.iter().map(|s| (&*s.nombre, s.veces, s.campos.len())).collect();
    assert_eq!(
        nombres,
        [("quien_pide", 1, 4), ("su_vivienda", 1, 4), ("convivientes", 4, 3), ("declaracion", 1, 1)]
    );
    let campo = |n: &str| f.campos().find(|(_, c)| &*c.nombre == n).unwrap().1;
    assert_eq!(campo("desde").limite, Some(Limite::HastaHoy));
    assert_eq!(campo("cuartos").tipo, Tipo::Numero(1, 40));
    assert_eq!(campo("uso").exige, Exige::Recomendado);
    assert_eq!(campo("colegio").tipo, Tipo::Texto(80));
    assert!(matches!(&campo("fotos").tipo, Tipo::Archivo(a) if a.cantidad == 3 && a.tipos.len() == 2));
}

#[test]
fn conditions_are_kept_by_value_whether_written_so_or_as_people_read_them() {
    let f = forma(&tramite(&con(&[]))).unwrap();
    let si = |n: &str| f.campos().find(|(_, c)| &*c.nombre == n).unwrap().1.si.clone().unwrap();
    assert_eq!((&*si("nit").campo, si("nit").valores.len(), si("nit").no), ("quien", 2, false));
    assert_eq!(&*si("colegio").valores[0], "si");
    assert!(f.secciones[1].si.as_ref().unwrap().no);
    let r = |v: &str| Respuestas::de([("quien".to_owned(), v.to_owned())]).unwrap();
    let hay = |v: &str| f.preguntas(&r(v)).iter().any(|p| &*p.campo.nombre == "nit");
    assert_eq!((hay("persona"), hay("empresa")), (false, true));
}

#[test]
fn a_sheet_with_a_form_is_done_in_the_sede_and_knows_its_file_and_payment() {
    let t = tramite(&con(&[]));
    let propia = Some("/tramites/certificado-de-residencia/solicitud/".into());
    assert_eq!(t.modalidad, Some(Modalidad::EnLinea(propia)));
    assert_eq!(&*t.expediente.unwrap().tipo_documental, "Solicitud");
    assert_eq!(t.pago, None);
    let t = tramite(&con(&[
        ("costo: gratuito", "costo: 1 SMLDV\npago: {referencia: sí}"),
        (
            "resultado:\n",
            "  - nombre: Pague\n    acciones:\n      - {tipo: pago, nombre: El certificado}\nresultado:\n",
        ),
    ]));
    assert_eq!(t.pago, Some(Pago::Referencia));
}

#[test]
fn how_petitions_are_taken_is_read_and_has_a_default_for_everything() {
    let s = Sitio::base();
    let base = s.cargar().sitio.unwrap().entidad;
    assert_eq!((base.pqrsd.anonimo.len(), base.pqrsd.adjuntos.cantidad), (7, 5));
    let texto = s.leer("sede.toml").replace(
        "[sede]\n",
        "[pqrsd]\nanonimo = [\"denuncia\"]\ndependencia = \"planeacion\"\nrutas = {queja = \"planeacion\"}\n\
         adjuntos = {megabytes = 20, tipos = [\"pdf\"]}\n\n[radicacion]\nformato = \"PE-{anio}-{numero:5}\"\n\n[sede]\n",
    );
    s.poner("sede.toml", texto);
    let carga = s.cargar();
    assert_eq!(carga.diagnosticos, []);
    let e = carga.sitio.unwrap().entidad;
    assert_eq!(e.pqrsd.anonimo, [Clase::Denuncia]);
    assert_eq!(e.pqrsd.rutas[0].0, Clase::Queja);
    assert_eq!(
        (e.pqrsd.adjuntos.cantidad, e.pqrsd.adjuntos.megabytes, e.pqrsd.adjuntos.tipos.len()),
        (5, 20, 1)
    );
    assert_eq!(e.radicacion.escribir(domain::radicado::Radicado { anio: 2026, numero: 7 }), "PE-2026-00007");
}

#[test]
fn what_only_sounds_like_a_personal_datum_or_a_paper_of_the_state_is_left_alone() {
    let s = con(&[
        ("etiqueta: ¿En qué colegio estudia?", "etiqueta: Nombre del colegio"),
        ("Fotos de la casa", "Plano con la cédula catastral"),
    ]);
    assert_eq!(s.cargar().diagnosticos, []);
}

#[test]
fn within_a_group_a_name_means_the_field_of_the_group() {
    let s = con(&[
        ("        - nombre: menor\n", "        - nombre: quien\n"),
        ("si: menor = Sí", "si: quien = Sí"),
    ]);
    let f = forma(&tramite(&s)).unwrap();
    assert_eq!(&*f.secciones[2].campos[2].si.as_ref().unwrap().valores[0], "si");
}

/// The six that people see have forms, and each can be filled by somebody.
#[test]
fn the_forms_of_the_demonstration_ask_and_are_filled() {
    let sitio = content::load(&crate::sitio::carpeta_de_demostracion()).sitio.unwrap();
    let con: Vec<_> = sitio.tramites.iter().filter(|t| t.formulario.is_some()).collect();
    assert_eq!(con.len(), 6);
    let hay = |f: &dyn Fn(&Tramite) -> bool| con.iter().filter(|t| f(t)).count();
    assert_eq!(hay(&|t| t.grado.as_ref().unwrap().grado.is_none()), 1);
    assert_eq!(hay(&|t| t.grado.as_ref().unwrap().grado == Some(domain::grado::Grado::Alto)), 1);
    assert_eq!(hay(&|t| t.pago.is_some()), 1);
    assert_eq!(hay(&|t| forma(t).unwrap().secciones.iter().any(|s| s.repite())), 2);
    assert!(con.iter().all(|t| t.expediente.is_some()));
    for t in con {
        let f = forma(t).unwrap();
        let v = f.revisar(&Respuestas::default(), domain::Fecha::constant(2026, 11, 22));
        assert!(!v.pasa(), "{}", t.slug);
    }
}

/// Every question of every form, also that of petitions, is asked of somebody.
#[test]
fn no_question_waits_for_an_answer_that_nobody_can_give() {
    let sitio = content::load(&crate::sitio::carpeta_de_demostracion()).sitio.unwrap();
    let p = &sitio.entidad.pqrsd;
    let pqrsd = domain::pqrsd::formulario(&[], &p.anonimo, p.archivos());
    for f in sitio.tramites.iter().filter_map(|t| forma(t)).chain([pqrsd]) {
        let mut vistas = std::collections::BTreeSet::new();
        let opciones = f.campos().filter_map(|(s, c)| match &c.tipo {
            Tipo::Opcion(o) => {
                Some((s.nombre_de(c, 1), o.iter().map(|o| o.valor.to_string()).collect::<Vec<_>>()))
            }
            _ => None,
        });
        let opciones: Vec<_> = opciones.collect();
        for (cual, valores) in &opciones {
            for v in valores {
                let mut r = Respuestas::default();
                opciones.iter().for_each(|(n, o)| r.agregar(n, o[0].clone()));
                r.poner("documento.tipo", ["NIT".to_owned()]);
                r.poner(cual, [v.clone()]);
                vistas.extend(f.preguntas(&r).into_iter().map(|p| p.nombre));
            }
        }
        for (s, c) in f.campos() {
            assert!(vistas.contains(&s.nombre_de(c, 1)), "{}", s.nombre_de(c, 1));
        }
    }
}
