//! How a filing stands, and whether a receipt is true.

use super::radicadas::{anexos, completar, documentos, historia, plazo};
use crate::{
    Base, Portal, Quien,
    ejemplos::persona::ahora,
    formulario::Falla,
    peticion::{
        Abierta, ConsultaRadicado, DatosVerificados, DocumentoVista, Seguimiento, Semaforo, Veredicto,
        Verificada, Verificar,
    },
};
use domain::peticion::{Clase, Estado};

/// The pages.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let base = Base::de_path("consulta/estado");
    let nadie = Quien::Nadie(&base);
    let mut todas = consultas(p, nadie);
    todas.extend(verificaciones(p, nadie));
    todas
}

fn consultas(p: &Portal, nadie: Quien<'_>) -> Vec<(&'static str, String)> {
    let seguimiento = Seguimiento {
        radicado: "2026-000123".into(),
        clase: Clase::Tramite,
        tramite: Some("Certificado de residencia".into()),
        recibida: ahora(),
        estado: Estado::EnEstudio,
        dependencia: Some("Secretaría de Gobierno".into()),
        plazo: Some(plazo(Semaforo::PorVencer(2))),
        historia: historia(),
        prueba: vec![("radicado".into(), "2026-000123".into()), ("dato".into(), "52123456".into())],
        abierta: None,
        fallas: Vec::new(),
    };
    let respuesta = "Visitamos la obra el 25 de noviembre.\n\nQuedó suspendida hasta que tenga licencia.";
    let documentos = documentos().into_iter().map(|d| DocumentoVista { ruta: Some("2".into()), ..d });
    let respondida = Seguimiento {
        clase: Clase::Denuncia,
        tramite: None,
        estado: Estado::Respondida,
        abierta: Some(Abierta {
            respuesta: Some(respuesta.into()),
            documentos: documentos.collect(),
            ..Abierta::default()
        }),
        ..seguimiento.clone()
    };
    let incompleta = Seguimiento {
        estado: Estado::PorCompletar,
        abierta: Some(Abierta {
            completar: Some(completar()),
            archivos: (vec!["pdf".into(), "jpg".into()], 10),
            ..Abierta::default()
        }),
        ..seguimiento.clone()
    };
    let vacia = ConsultaRadicado::default();
    let nada = ConsultaRadicado { radicado: "2026-000999".into(), no_encontrada: true, ..vacia.clone() };
    let error =
        ConsultaRadicado { fallas: vec![Falla::new("dato", "Escriba el otro dato")], ..vacia.clone() };
    vec![
        ("consulta", p.consulta_radicado(nadie, &vacia)),
        ("consulta-nada", p.consulta_radicado(nadie, &nada)),
        ("consulta-error", p.consulta_radicado(nadie, &error)),
        ("seguimiento", p.seguimiento(nadie, &seguimiento)),
        ("seguimiento-respondida", p.seguimiento(nadie, &respondida)),
        ("seguimiento-incompleta", p.seguimiento(nadie, &incompleta)),
    ]
}

fn verificaciones(p: &Portal, nadie: Quien<'_>) -> Vec<(&'static str, String)> {
    let datos = DatosVerificados {
        radicado: "2026-000123".into(),
        recibida: ahora(),
        anexos: anexos(),
        clave: "2026-11-A".into(),
        aviso: Some("La clave que la firmó se reemplazó después, el 1 de diciembre de 2026.".into()),
    };
    let de = |veredicto| Verificada { codigo: Some("7KQ4-9MZT-G3DG-2XYB".into()), veredicto };
    let error = Verificar {
        codigo: "7KQ4".into(),
        fallas: vec![Falla::new("codigo", "Escriba los dieciséis caracteres")],
    };
    let revocada = Veredicto::Revocada(ahora(), "Se expidió dos veces.".into());
    vec![
        ("verificar", p.verificar(nadie, &Verificar::default())),
        ("verificar-error", p.verificar(nadie, &error)),
        ("verificada", p.verificada(nadie, &de(Veredicto::Valida(datos)))),
        ("verificada-alterada", p.verificada(nadie, &de(Veredicto::Alterada))),
        ("verificada-revocada", p.verificada(nadie, &de(revocada))),
        ("verificada-desconocida", p.verificada(nadie, &de(Veredicto::Desconocida))),
    ]
}
