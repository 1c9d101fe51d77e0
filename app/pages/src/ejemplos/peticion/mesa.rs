//! The desk of an official, with cases of people who do not exist.

use super::{
    definicion,
    pagos::pago,
    radicadas::{documentos, historia, plazo},
    respuestas,
};
use crate::{
    Portal,
    ejemplos::{
        dia, idiomas,
        persona::{ahora, presencia},
    },
    formulario::Falla,
    mesa::{Acto, Bandeja, Caso, FilaBandeja, FiltroBandeja, Opciones, Verbal},
    notificaciones::{Marcha, NotificacionFila, NotificacionesDeCaso},
    persona::Presencia,
    peticion::{Hito, Pagando, PagoVista, Semaforo},
};
use domain::{
    formulario::Respuestas,
    peticion::{Clase, Estado, Medio},
};

fn funcionaria(path: &str) -> Presencia {
    Presencia { funcionario: true, ..presencia(path) }
}

fn fila(radicado: &str, asunto: &str, clase: Clase, semaforo: Semaforo) -> FilaBandeja {
    FilaBandeja {
        radicado: radicado.into(),
        asunto: asunto.into(),
        clase,
        quien: Some("Ana María Pérez Rojas".into()),
        estado: Estado::EnEstudio,
        vence: Some(dia(2026, 12, 14)),
        semaforo,
        asignada: Some("Carlos Ruiz".into()),
        prioridad: None,
    }
}

fn bandeja() -> Bandeja {
    let urgente = FilaBandeja {
        prioridad: Some("Está en peligro la salud".into()),
        asignada: None,
        estado: Estado::Radicada,
        ..fila("2026-000131", "Falta de agua en la vereda", Clase::Peticion, Semaforo::PorVencer(0))
    };
    let anonima = FilaBandeja {
        quien: None,
        ..fila("2026-000090", "Obra sin licencia en la carrera 9", Clase::Denuncia, Semaforo::Vencido(3))
    };
    let espera = FilaBandeja {
        estado: Estado::PorCompletar,
        vence: None,
        ..fila("2026-000100", "Exención del impuesto predial", Clase::Tramite, Semaforo::NoCorre)
    };
    let normal = fila("2026-000123", "Certificado de residencia", Clase::Tramite, Semaforo::EnTiempo(12));
    Bandeja {
        filas: vec![anonima, urgente, normal, espera],
        filtro: FiltroBandeja { asignada: "nadie".into(), ..FiltroBandeja::default() },
        dependencias: oficinas(),
        cuentas: (1, 1, 4),
        siguientes: Some("funcionario/?despues=2026-12-14".into()),
    }
}

fn oficinas() -> Vec<(String, String)> {
    [("hacienda", "Secretaría de Hacienda"), ("planeacion", "Secretaría de Planeación")]
        .map(|(s, n)| (s.to_owned(), n.to_owned()))
        .to_vec()
}

fn sin_abrir() -> NotificacionFila {
    NotificacionFila {
        id: "01890000-0000-7000-8000-000000000001".into(),
        de: "Secretaría de Gobierno".into(),
        asunto: "Decisión en su solicitud 2026-000123".into(),
        desde: ahora(),
        marcha: Marcha::SinAbrir { hasta: Some(dia(2026, 11, 27)) },
    }
}

fn caso() -> Caso {
    let mut hitos = historia();
    hitos.push(Hito {
        titulo: "Nota".into(),
        texto: Some("Llamé a la persona: enviará el recibo mañana.".into()),
        quien: Some("Carlos Ruiz, Secretaría de Gobierno".into()),
        interno: true,
        ..hitos[0].clone()
    });
    let par = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    Caso {
        radicado: "2026-000123".into(),
        asunto: "Certificado de residencia".into(),
        clase: Clase::Tramite,
        solicitante: vec![par("Nombre", "Ana María Pérez Rojas"), par("Documento", "CC 1020345678")],
        medio: Medio::Correo,
        recibida: ahora(),
        estado: Estado::EnEstudio,
        asignada: Some("Carlos Ruiz".into()),
        dependencia: "Secretaría de Gobierno".into(),
        plazo: Some(plazo(Semaforo::EnTiempo(12))),
        pago: Some(PagoVista { pagar: None, donde: None, ..pago(Pagando::EnCurso) }),
        prioridad: None,
        faltan: vec!["Por qué lo pide".into()],
        secciones: definicion().resumen(&respuestas()),
        historia: hitos,
        documentos: documentos(),
        notificaciones: NotificacionesDeCaso { notificar: true, filas: vec![sin_abrir()] },
        actos: vec![
            Acto::Tomar,
            Acto::Asignar,
            Acto::Responder,
            Acto::Escribir,
            Acto::Requerir,
            Acto::Prorrogar(dia(2027, 1, 5)),
            Acto::Pasar,
            Acto::Trasladar,
            Acto::Archivar,
        ],
        opciones: Opciones {
            dependencias: oficinas(),
            funcionarios: vec![par("0197e0c2", "Carlos Ruiz"), par("0197e0c3", "Marta Gil")],
            archivos: (vec!["pdf".into()], 10),
        },
        volvio: None,
        fallas: Vec::new(),
    }
}

/// The pages.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let quien = funcionaria("funcionario/");
    let en = idiomas::en_ingles(&quien);
    let de_caso = funcionaria("funcionario/casos/2026-000123/");
    let volvio = funcionaria("funcionario/casos/2026-000123/responder");
    let r =
        Respuestas::de([("texto".to_owned(), "Se le expide \"<el certificado".to_owned())]).expect("short");
    let error = Caso {
        volvio: Some((Acto::Responder, r)),
        fallas: vec![
            Falla::new("documento", "Adjunte el documento firmado"),
            Falla::new("recursos", "Diga si proceden recursos"),
        ],
        ..caso()
    };
    let anonimo = Caso {
        solicitante: Vec::new(),
        medio: Medio::Ninguno,
        prioridad: Some("Está en peligro la salud".into()),
        estado: Estado::Respondida,
        actos: vec![Acto::Reabrir],
        notificaciones: NotificacionesDeCaso::default(),
        ..caso()
    };
    vec![
        ("bandeja", p.bandeja(&quien, &bandeja())),
        ("bandeja-en", idiomas::portal(p).bandeja(&en, &bandeja())),
        ("bandeja-vacia", p.bandeja(&quien, &Bandeja::default())),
        ("caso", p.caso(&de_caso, &caso())),
        ("caso-error", p.caso(&volvio, &error)),
        ("caso-anonimo", p.caso(&de_caso, &anonimo)),
        ("caso-ajeno", p.caso(&de_caso, &Caso { actos: Vec::new(), ..caso() })),
        ("verbal", p.peticion_verbal(&funcionaria("funcionario/verbal/"), &verbal())),
        ("verbal-error", p.peticion_verbal(&funcionaria("funcionario/verbal/"), &verbal_con_error())),
    ]
}

fn verbal() -> Verbal {
    Verbal {
        clave: "k3y-verbal".into(),
        funcionario: "Técnica de ventanilla, Secretaría de Gobierno".into(),
        ahora: ahora(),
        respuestas: Respuestas::default(),
        archivos: (vec!["pdf".into(), "jpg".into()], 10),
        fallas: Vec::new(),
    }
}

fn verbal_con_error() -> Verbal {
    let r = [("canal", "telefono"), ("nombre", "Rosa Díaz"), ("tipo", "CE")];
    Verbal {
        respuestas: Respuestas::de(r.map(|(n, v)| (n.to_owned(), v.to_owned()))).expect("short"),
        fallas: vec![
            Falla::new("numero", "Escriba entre 4 y 10 números"),
            Falla::new("objeto", "Escriba qué pide"),
        ],
        ..verbal()
    }
}
