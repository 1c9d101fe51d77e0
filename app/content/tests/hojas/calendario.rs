//! The calendar of the entity, as it reaches the domain.

use crate::sitio::{CALENDARIO, Sitio, carpeta_de_demostracion};
use domain::calendario::{Calendario, DiaInhabil};

fn calendario(texto: &str) -> Calendario {
    let s = Sitio::base();
    s.poner("calendario.toml", texto);
    s.cargar().sitio.expect("a correct sede").calendario
}

#[test]
fn a_sede_without_the_file_has_the_calendar_of_the_law() {
    let s = Sitio::base();
    assert_eq!(s.cargar().sitio.expect("a correct sede").calendario, Calendario::default());
    assert_eq!(content::calendario(s.dir()), Ok(Calendario::default()));
    assert_eq!(calendario("# Nada.\n"), Calendario::default());
}

#[test]
fn closures_and_settings_reach_the_calendar_in_order() {
    let c = calendario(CALENDARIO);
    assert_eq!((c.dia_inhabil, c.sabado_habil), (DiaInhabil::Recibida, true));
    let desde: Vec<String> = c.cierres().iter().map(|c| c.desde.to_string()).collect();
    assert_eq!(desde, ["2026-12-21", "2027-03-30"]);
    let por = c.motivo("2026-12-22".parse().expect("a day")).expect("closed").to_string();
    assert_eq!(por, "cierre: Receso de fin de año (Decreto 45 de 2026)");
    assert_eq!(calendario(&CALENDARIO.replace("\"2026-12-21\"", "2026-12-21")), c);
}

#[test]
fn the_calendar_is_read_alone_while_sheets_are_wrong_and_not_while_it_is_wrong_itself() {
    let s = Sitio::base();
    s.poner("calendario.toml", CALENDARIO).quitar("temas.toml");
    assert!(s.cargar().sitio.is_none());
    assert_eq!(content::calendario(s.dir()).expect("a calendar").cierres().len(), 2);
    s.cambiar("calendario.toml", "hasta = \"2027-01-08\"", "hasta = \"2026-01-08\"");
    let codigos: Vec<_> = content::calendario(s.dir()).expect_err("wrong").iter().map(|d| d.codigo).collect();
    assert_eq!(codigos, ["cierre-al-reves"]);
}

#[test]
fn a_closure_inside_a_longer_one_is_found_behind_a_third() {
    let cierre = |desde: &str, hasta: &str| {
        format!(
            "[[cierre]]\ndesde = \"{desde}\"\nhasta = \"{hasta}\"\nacto = \"Decreto 1\"\nmotivo = \"Receso\"\n"
        )
    };
    let s = Sitio::base();
    let juntos = ["2026-02-01", "2026-02-02", "2026-02-20"]
        .map(|d| cierre(d, if d.ends_with("01") { "2026-02-25" } else { d }));
    s.poner("calendario.toml", juntos.concat());
    let lineas: Vec<u32> = s.cargar().diagnosticos.iter().map(|d| d.linea).collect();
    assert_eq!(lineas, [7, 12]);
    s.poner("calendario.toml", cierre("2026-02-01", "2026-02-02") + &cierre("2026-02-03", "2026-02-03"));
    assert_eq!(s.codigos(), [""; 0]);
}

#[test]
fn the_demonstration_closes_on_a_day_of_its_own_and_says_that_it_is_one() {
    let sitio = content::load(&carpeta_de_demostracion()).sitio.expect("the demonstration is correct");
    let [cierre] = sitio.calendario.cierres() else { panic!("one closure") };
    assert!(cierre.acto.contains("demostración"), "{}", cierre.acto);
    assert!(Calendario::default().es_habil(cierre.desde) && !sitio.calendario.es_habil(cierre.desde));
}
