//! What the person sees.

use super::{ASUNTO, ID, RADICADO, acto, firmante, hecho, historia, horas_antes, recursos};
use crate::{
    Portal,
    ejemplos::{
        dia,
        persona::{ahora, presencia},
    },
    formulario::Falla,
    notificaciones::{
        Abierta, Autorizado, Consentimiento, DeAsunto, EstadoDeMovil, Marcha, MisNotificaciones, Movil,
        NotificacionFila, Por, PorAbrir, Preferencias, Rechazar, RecursosVista, TextoDeConsentimiento,
    },
    persona::{Hecho, Presencia},
};
use domain::grado::Grado;

const RAIZ: &str = "carpeta/notificaciones/";

fn fila(n: u8, asunto: &str, marcha: Marcha) -> NotificacionFila {
    NotificacionFila {
        id: format!("01890000-0000-7000-8000-00000000000{n}"),
        de: "Secretaría de Hacienda".into(),
        asunto: asunto.into(),
        desde: horas_antes(i64::from(n) * 49),
        marcha,
    }
}

fn lista() -> MisNotificaciones {
    let abierta = |por| Marcha::ConEfecto { en: horas_antes(400), por };
    MisNotificaciones {
        sin_abrir: vec![
            fila(2, "Licencia de construcción", Marcha::PorOtroMedio { desde: horas_antes(20) }),
            fila(1, ASUNTO, Marcha::SinAbrir { hasta: Some(dia(2026, 11, 25)) }),
        ],
        abiertas: vec![
            fila(3, "Certificado de residencia", abierta(Por::Acceso)),
            fila(4, "Permiso de espectáculo público", abierta(Por::Aviso)),
        ],
        siguientes: Some("carpeta/notificaciones/?desde=01890000".into()),
        autorizada: true,
    }
}

fn por_abrir() -> PorAbrir {
    PorAbrir {
        id: ID.into(),
        dependencia: "Secretaría de Hacienda".into(),
        asunto: ASUNTO.into(),
        radicado: Some(RADICADO.into()),
        desde: horas_antes(49),
        marcha: Marcha::SinAbrir { hasta: Some(dia(2026, 11, 25)) },
        grado: Grado::Medio,
        autorizados: vec!["Rosa Elvira Rojas".into()],
        rechazable: true,
    }
}

fn abierta() -> Abierta {
    let mut pasos = historia();
    pasos.push(hecho("acceso", 0, None));
    Abierta {
        id: ID.into(),
        asunto: ASUNTO.into(),
        radicado: Some(RADICADO.into()),
        en: ahora(),
        por: Por::Acceso,
        firmante: firmante(),
        acto: acto(),
        recursos: recursos(true),
        historia: pasos,
        con_prueba: true,
    }
}

fn preferencias() -> Preferencias {
    let asunto = |radicado: &str, asunto: &str, estado| DeAsunto {
        radicado: radicado.into(),
        asunto: asunto.into(),
        estado,
    };
    Preferencias {
        general: Consentimiento::Dado { en: horas_antes(900) },
        texto: TextoDeConsentimiento {
            texto: "Acepto que la entidad me notifique sus decisiones en esta sede.\n\nPuedo retirarlo cuando quiera."
                .into(),
            slug: "notificacion".into(),
            version: "1".into(),
            huella: "huella-de-notificacion".into(),
        },
        asuntos: vec![
            asunto(RADICADO, "Exención del impuesto predial", Consentimiento::Retirado { en: horas_antes(3) }),
            asunto("2026-000090", "Licencia de construcción", Consentimiento::PorTodos),
        ],
        correo: Some("an•••@correo.example".into()),
        movil: Some(Movil::default()),
        autorizados: Some(vec![Autorizado {
            id: "t1".into(),
            nombre: "Rosa Elvira Rojas".into(),
            documento: "CC •••4410".into(),
            asunto: Some("Exención del impuesto predial".into()),
            desde: horas_antes(200),
        }]),
        fallas: Vec::new(),
    }
}

/// The same page while a mobile number is confirmed, and after.
pub(super) fn con_movil(p: &Portal) -> Vec<(&'static str, String)> {
    let con_movil = |estado, falla: Option<(&str, &str)>| Preferencias {
        movil: Some(Movil { estado, ..Movil::default() }),
        fallas: falla.into_iter().map(|(campo, que)| Falla::new(campo, que)).collect(),
        autorizados: None,
        ..preferencias()
    };
    let (numero, desde) = ("••• ••• ••12".to_owned(), horas_antes(200));
    let por_confirmar = EstadoDeMovil::PorConfirmar { numero: numero.clone() };
    let mal_codigo = con_movil(por_confirmar, Some(("codigo", "Ese no es el código. Le quedan 4 intentos.")));
    let confirmado = con_movil(EstadoDeMovil::Confirmado { numero, desde }, None);
    let suya = presencia("carpeta/notificaciones/preferencias/");
    vec![
        ("preferencias-codigo", p.preferencias_de_notificacion(&suya, &mal_codigo)),
        ("preferencias-movil", p.preferencias_de_notificacion(&suya, &confirmado)),
    ]
}

/// Name and page of each.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let una = format!("{RAIZ}{ID}/");
    let rechazar = Rechazar {
        id: ID.into(),
        dependencia: "Secretaría de Hacienda".into(),
        asunto: ASUNTO.into(),
        fallas: Vec::new(),
    };
    let sin_seguro = Rechazar {
        fallas: vec![Falla::new("seguro", "Marque que entiende qué pasa si no la recibe por aquí")],
        ..rechazar.clone()
    };
    let con_grado = Presencia { grado: Grado::Alto, ..presencia(&una) };
    let tarde = PorAbrir {
        marcha: Marcha::PorOtroMedio { desde: horas_antes(20) },
        autorizados: Vec::new(),
        rechazable: false,
        ..por_abrir()
    };
    let sin_recursos = Abierta {
        recursos: RecursosVista::NoProceden("Es un acto de trámite (Ley 1437 de 2011, art. 75).".into()),
        por: Por::Aviso,
        radicado: None,
        ..abierta()
    };
    let en = Presencia { ingles: true, ..presencia(&una) };
    let nada = Preferencias {
        general: Consentimiento::Nunca,
        asuntos: vec![DeAsunto { estado: Consentimiento::Nunca, ..preferencias().asuntos.remove(1) }],
        correo: None,
        movil: None,
        autorizados: Some(Vec::new()),
        ..preferencias()
    };
    let sin_prueba = Abierta { con_prueba: false, ..abierta() };
    let sin_autorizados = Preferencias { autorizados: None, ..preferencias() };
    let de_preferencias = presencia("carpeta/notificaciones/preferencias/");
    let rechazo = presencia(&format!("{una}rechazo"));
    let recien = Presencia { hecho: Some(Hecho::Notificado), ..presencia(&una) };
    vec![
        ("mis-notificaciones", p.mis_notificaciones(&presencia(RAIZ), &lista())),
        ("mis-notificaciones-vacia", p.mis_notificaciones(&presencia(RAIZ), &MisNotificaciones::default())),
        ("notificacion-por-abrir", p.notificacion_por_abrir(&presencia(&una), &por_abrir())),
        ("notificacion-por-abrir-en", p.notificacion_por_abrir(&en, &por_abrir())),
        ("notificacion-por-otro-medio", p.notificacion_por_abrir(&con_grado, &tarde)),
        ("rechazar", p.rechazar_notificacion(&rechazo, &rechazar)),
        ("rechazar-error", p.rechazar_notificacion(&rechazo, &sin_seguro)),
        ("notificacion-abierta", p.notificacion_abierta(&recien, &abierta())),
        ("notificacion-sin-recursos", p.notificacion_abierta(&presencia(&una), &sin_recursos)),
        ("notificacion-sin-prueba", p.notificacion_abierta(&presencia(&una), &sin_prueba)),
        ("preferencias-sin-autorizados", p.preferencias_de_notificacion(&de_preferencias, &sin_autorizados)),
        ("preferencias", p.preferencias_de_notificacion(&de_preferencias, &preferencias())),
        ("preferencias-nada", p.preferencias_de_notificacion(&de_preferencias, &nada)),
    ]
}
