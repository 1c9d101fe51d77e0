//! What the person sees.

use super::{ASUNTO, ID, RADICADO, acto, firmante, hecho, historia, horas_antes, recursos};
use crate::{
    Portal,
    ejemplos::{
        dia, idiomas,
        persona::{ahora, presencia},
    },
    formulario::Falla,
    notificaciones::{
        Abierta, Autorizado, Autorizados, Consentimiento, DeAsunto, DeOtra, DeOtraFila, DeProcedimiento,
        EstadoDeMovil, Marcha, MisNotificaciones, Movil, NotificacionFila, Por, PorAbrir, Preferencias,
        Rechazar, RecursosVista, TextoDeConsentimiento,
    },
    persona::{Exige, Hecho, Presencia},
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
        de_otras: vec![
            DeOtraFila {
                id: ID.into(),
                de_quien: Some("Luis P.".into()),
                de: "Secretaría de Gobierno".into(),
                desde: horas_antes(30),
                recibida: None,
            },
            DeOtraFila {
                id: "01890000-0000-7000-8000-000000000009".into(),
                de_quien: None,
                de: "Secretaría de Hacienda".into(),
                desde: horas_antes(90),
                recibida: Some(horas_antes(2)),
            },
        ],
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
        autorizados: vec!["CC •••4410".into()],
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
        por_otro: None,
        firmante: firmante(),
        acto: acto(),
        recursos: recursos(true),
        historia: pasos,
        con_prueba: true,
    }
}

fn autorizados() -> Autorizados {
    let una = |id: &str, documento: &str, de_que: Option<&str>| Autorizado {
        id: id.into(),
        documento: documento.into(),
        de_que: de_que.map(Into::into),
        hasta: dia(2027, 1, 31),
    };
    Autorizados {
        filas: vec![una("t1", "CC •••4410", Some("Licencia de construcción")), una("t2", "CE •••0303", None)],
        puede: true,
        alcances: vec![
            ("procedimiento:licencia-de-construccion".into(), "Licencia de construcción".into()),
            (RADICADO.into(), format!("Exención del impuesto predial · {RADICADO}")),
        ],
        dias: Some((dia(2026, 11, 21), dia(2027, 11, 20))),
        ..Autorizados::default()
    }
}

fn autorizados_con_errores() -> Autorizados {
    Autorizados {
        tipo: "CC".into(),
        numero: "12\"<3".into(),
        alcance: RADICADO.into(),
        restaurado: true,
        exige: Some(Exige { grado: Grado::Alto, motivo: "Es como presentarse en persona.".into() }),
        fallas: vec![
            Falla::new("numero", "Revise el número: no puede ser de ese tipo de documento"),
            Falla::new("hasta", "Elija un día desde mañana y hasta dentro de un año"),
            Falla::new("acepta", "Marque que lo autoriza por escrito"),
        ],
        ..autorizados()
    }
}

fn preferencias() -> Preferencias {
    let asunto = |radicado: &str, asunto: &str, tramite: &str, estado| DeAsunto {
        radicado: radicado.into(),
        asunto: asunto.into(),
        tramite: tramite.into(),
        dicho_del_tramite: false,
        estado,
    };
    let procedimiento = |codigo: &str, nombre: &str, estado| DeProcedimiento {
        codigo: codigo.into(),
        nombre: nombre.into(),
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
        procedimientos: vec![
            procedimiento("licencia-de-construccion", "Licencia de construcción", Consentimiento::PorTodos),
            procedimiento("T-4471", "Valorización de obras", Consentimiento::Retirado { en: horas_antes(90) }),
        ],
        otros: vec![
            procedimiento("certificado-de-residencia", "Certificado de residencia", Consentimiento::PorTodos),
            procedimiento("industria-y-comercio", "Impuesto de industria y comercio", Consentimiento::PorTodos),
        ],
        asuntos: vec![
            asunto(
                RADICADO,
                "Exención del impuesto predial",
                "exencion-del-predial",
                Consentimiento::Retirado { en: horas_antes(3) },
            ),
            asunto("2026-000090", "Licencia de construcción", "licencia-de-construccion", Consentimiento::PorTodos),
        ],
        correo: Some("an•••@correo.example".into()),
        movil: Some(Movil::default()),
        autorizados: autorizados().filas,
        fallas: Vec::new(),
    }
}

/// Name and page of each.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let una = format!("{RAIZ}{ID}/");
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
    let en = idiomas::en_ingles(&presencia(&una));
    let nada = Preferencias {
        general: Consentimiento::Nunca,
        asuntos: vec![DeAsunto { estado: Consentimiento::Nunca, ..preferencias().asuntos.remove(1) }],
        correo: None,
        procedimientos: Vec::new(),
        otros: Vec::new(),
        movil: None,
        autorizados: Vec::new(),
        ..preferencias()
    };
    let sin_prueba = Abierta { con_prueba: false, ..abierta() };
    let de_preferencias = presencia("carpeta/notificaciones/preferencias/");
    let por_otro = Abierta { por_otro: Some("Rosa Elvira Rojas, CC •••4410".into()), ..abierta() };
    let recien = Presencia { hecho: Some(Hecho::Notificado), ..presencia(&una) };
    let mut paginas = vec![
        ("mis-notificaciones", p.mis_notificaciones(&presencia(RAIZ), &lista())),
        ("mis-notificaciones-vacia", p.mis_notificaciones(&presencia(RAIZ), &MisNotificaciones::default())),
        ("notificacion-por-abrir", p.notificacion_por_abrir(&presencia(&una), &por_abrir())),
        ("notificacion-por-abrir-en", idiomas::portal(p).notificacion_por_abrir(&en, &por_abrir())),
        ("notificacion-por-otro-medio", p.notificacion_por_abrir(&con_grado, &tarde)),
        ("notificacion-abierta", p.notificacion_abierta(&recien, &abierta())),
        ("notificacion-sin-recursos", p.notificacion_abierta(&presencia(&una), &sin_recursos)),
        ("notificacion-sin-prueba", p.notificacion_abierta(&presencia(&una), &sin_prueba)),
        ("notificacion-abierta-por-otro", p.notificacion_abierta(&presencia(&una), &por_otro)),
        ("preferencias", p.preferencias_de_notificacion(&de_preferencias, &preferencias())),
        ("preferencias-nada", p.preferencias_de_notificacion(&de_preferencias, &nada)),
    ];
    paginas.extend(de_rechazo(p));
    paginas.extend(de_autorizados(p));
    paginas.extend(con_movil(p));
    paginas
}

/// With a number for text messages, and with one that is not confirmed yet.
fn con_movil(p: &Portal) -> [(&'static str, String); 2] {
    let de = presencia("carpeta/notificaciones/preferencias/");
    let con = |estado, fallas| Preferencias {
        movil: Some(Movil { estado, ..Movil::default() }),
        fallas,
        ..preferencias()
    };
    let (numero, desde) = ("••• ••• ••12".to_owned(), horas_antes(200));
    let mal = vec![Falla::new("codigo", "Ese no es el código. Le quedan 4 intentos.")];
    let mal = con(EstadoDeMovil::PorConfirmar { numero: numero.clone() }, mal);
    let bien = con(EstadoDeMovil::Confirmado { numero, desde }, Vec::new());
    [
        ("preferencias-codigo", p.preferencias_de_notificacion(&de, &mal)),
        ("preferencias-movil", p.preferencias_de_notificacion(&de, &bien)),
    ]
}

fn de_rechazo(p: &Portal) -> [(&'static str, String); 2] {
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
    let de = presencia(&format!("{RAIZ}{ID}/rechazo"));
    [
        ("rechazar", p.rechazar_notificacion(&de, &rechazar)),
        ("rechazar-error", p.rechazar_notificacion(&de, &sin_seguro)),
    ]
}

/// Who may receive, as the person and as they see it.
fn de_autorizados(p: &Portal) -> [(&'static str, String); 5] {
    let lista = presencia("carpeta/notificaciones/autorizados/");
    let una = presencia(&format!("{RAIZ}de-otras/{ID}/"));
    let de = DeOtra { de: "María R.".into(), hasta: dia(2027, 1, 31) };
    let recibida = Abierta { recursos: recursos(false), historia: Vec::new(), radicado: None, ..abierta() };
    [
        ("autorizados", p.autorizados_a_recibir(&lista, &autorizados())),
        ("autorizados-error", p.autorizados_a_recibir(&lista, &autorizados_con_errores())),
        ("autorizados-menor", p.autorizados_a_recibir(&lista, &Autorizados::default())),
        ("notificacion-de-otra", p.notificacion_de_otra(&una, &de, &por_abrir())),
        ("notificacion-recibida", p.notificacion_recibida(&una, &de, &recibida)),
    ]
}
