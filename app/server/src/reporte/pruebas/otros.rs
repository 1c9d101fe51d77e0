//! The preparation of trámites and the declaration: what they say where something is missing.

use super::{
    super::{Informe, Renglon, alistamiento, declaracion},
    demostracion, pedido,
};
use crate::sitio::Planta;
use domain::cumplimiento::{Estado, Evidencia};
use std::sync::Arc;

#[test]
fn what_a_sheet_does_not_know_is_told_with_the_key_to_write() {
    let mut sitio = content::load(&demostracion()).sitio.expect("no errors");
    let t = sitio.tramites.iter_mut().find(|t| &*t.slug == "certificado-de-residencia").expect("a sheet");
    let t = Arc::make_mut(t);
    (t.suit, t.grado, t.volumen_anual, t.expediente) = (None, None, None, None);
    t.notifica = Some(true);
    t.intercambios.clear();
    let pedido = pedido(demostracion());
    let a = alistamiento(&Planta::new(sitio, &pedido, &[]), &pedido.content);
    let suyo = a.tramites.iter().find(|t| t.tramite == "certificado-de-residencia").expect("its preparation");
    let campos: Vec<&str> = suyo.falta.iter().map(|f| f.campo).collect();
    assert_eq!(campos, ["suit", "grado", "volumen_anual", "expediente", "intercambios"]);
    assert!(suyo.falta.iter().all(|f| f.evidencia.linea.is_some()));
    assert!(!suyo.autenticacion.necesita && suyo.carpeta.usa);
    assert!(a.tramites.iter().all(|t| t.tramite != "certificado-de-vecindad"), "what ended is not connected");
}

fn renglon(id: &str, estado: Estado) -> Renglon {
    let evidencia =
        Evidencia { url: Some("/noticias/".into()), dice: "tiene 3".into(), ..Evidencia::default() };
    Renglon {
        id: id.into(),
        capitulo: "accesibilidad",
        exigencia: format!("Se pide {id}."),
        norma: "Anexo 1".into(),
        estado,
        prueba: None,
        evidencia: vec![evidencia],
        remedio: None,
        persona: (estado == Estado::LoDecideUnaPersona).then_some("Mire esto."),
    }
}

#[test]
fn a_declaration_never_says_more_than_was_seen() {
    let entidad = content::load(&demostracion()).sitio.expect("no errors").entidad;
    let con = |estado: Estado| {
        let lineas = vec![renglon("CC1", estado), renglon("CC3", Estado::LoDecideUnaPersona)];
        let fecha = jiff::civil::date(2026, 11, 23);
        let i = Informe { entidad: String::new(), url: String::new(), fecha, paginas: 2, lineas };
        declaracion(&i, &entidad)
    };
    let mal = con(Estado::NoCumple);
    assert!(mal.contains("**parcialmente conforme**") && mal.contains("- 1 no se cumplen."), "{mal}");
    assert!(mal.contains("- Se pide CC1. /noticias/: tiene 3\n"), "{mal}");
    let bien = con(Estado::Cumple);
    assert!(
        bien.contains("a la espera de lo que decide una persona") && bien.contains("**Cumple.**"),
        "{bien}"
    );
    assert!(bien.contains("- **Se pide CC3.** Mire esto."), "{bien}");
}
