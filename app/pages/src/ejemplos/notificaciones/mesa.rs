//! What the official sees.

use super::{ASUNTO, ID, RADICADO, acto, fijado, firmante, hecho, historia, horas_antes, recursos};
use crate::{
    Portal,
    ejemplos::{
        dia,
        persona::{ahora, presencia},
    },
    formulario::Falla,
    notificaciones::{
        EnLaSede, Marcha, NotificacionCaso, Notificar, PasoSiguiente, Por, RecursoComun, Retirar, Revisar,
        nombre_de_campo,
    },
    persona::Presencia,
};
use domain::{formulario::Respuestas, grado::Grado};

const DESTINATARIO: &str = "Ana María Pérez Rojas, CC 1020345678";

fn notificar() -> Notificar {
    let comun = |nombre: &str| RecursoComun {
        nombre: nombre.into(),
        dias: 10,
        norma: "Ley 1437 de 2011, art. 76".into(),
    };
    Notificar {
        clave: "k3y-notificar".into(),
        radicado: RADICADO.into(),
        asunto: "Exención del impuesto predial".into(),
        destinatario: DESTINATARIO.into(),
        avisos_a: Some("an•••@correo.example".into()),
        respuestas: Respuestas::default(),
        copia: None,
        usuales: vec![comun("Reposición"), comun("Apelación")],
        megas: 20,
        fallas: Vec::new(),
    }
}

fn con_errores() -> Notificar {
    let r = [
        ("acto_en", "2026-11-17T13:25"),
        ("autoridad.cargo", "Secretario \"<de Hacienda"),
        ("recursos", "si"),
        ("recursos.0.nombre", "Recurso de reposición"),
        ("recursos.0.dias", "diez"),
        ("gratuita", "si"),
    ];
    let falla = |campo: &str, que: &str| Falla::new(nombre_de_campo(campo), que);
    Notificar {
        respuestas: Respuestas::de(r.map(|(n, v)| (n.to_owned(), v.to_owned()))).expect("short"),
        copia: Some(("Resolución 114 de 2026.pdf".into(), 348_160)),
        fallas: vec![
            falla("autoridad.dependencia", "Escriba la dependencia que expidió el acto."),
            falla("recursos[0].ante", "Escriba ante quién se presenta el recurso."),
            falla("recursos[0].dias", "Escriba en cuántos días hábiles se presenta el recurso: de 1 a 365."),
        ],
        ..notificar()
    }
}

fn sin_nada() -> Notificar {
    Notificar {
        fallas: vec![
            Falla::new("copia", "Adjunte la copia íntegra del acto."),
            Falla::new("acto_en", "Escriba la fecha y la hora del acto."),
            Falla::new("gratuita", "Confirme que la copia no le cuesta nada a la persona."),
            Falla::new("recursos", "Diga qué recursos proceden (hasta 10), o que no procede ninguno."),
            Falla::new("recursos.2.nombre", "Escriba el nombre del recurso."),
        ],
        ..notificar()
    }
}

fn revisar() -> Revisar {
    Revisar {
        radicado: RADICADO.into(),
        asunto: ASUNTO.into(),
        destinatario: DESTINATARIO.into(),
        avisos_a: "an•••@correo.example".into(),
        firmante: firmante(),
        acto: acto(),
        recursos: recursos(false),
        grado: Grado::Medio,
        hasta: Some(dia(2026, 11, 27)),
        ocultos: vec![("_clave".into(), "k3y-notificar".into())],
    }
}

fn enviada() -> NotificacionCaso {
    let paso = |paso: &str, fecha, de_la_sede, norma: Option<&str>| PasoSiguiente {
        paso: paso.into(),
        fecha,
        de_la_sede,
        norma: norma.map(Into::into),
    };
    NotificacionCaso {
        id: ID.into(),
        radicado: Some(RADICADO.into()),
        asunto: ASUNTO.into(),
        destinatario: DESTINATARIO.into(),
        acto: acto(),
        marcha: Marcha::SinAbrir { hasta: Some(dia(2026, 11, 25)) },
        pasos: vec![
            paso("recordar", Some(dia(2026, 11, 24)), true, None),
            paso("citar", Some(dia(2026, 12, 2)), false, Some("Ley 1437 de 2011, art. 68")),
        ],
        historia: historia(),
        con_prueba: false,
        anotables: Vec::new(),
        en_la_sede: EnLaSede::No,
        retiros: Vec::new(),
        respuestas: Respuestas::default(),
        archivos: (vec!["pdf".into()], 10),
        fallas: Vec::new(),
    }
}

/// Name and page of each.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let de = |path: &str| Presencia { funcionario: true, ..presencia(path) };
    let forma = de(&format!("funcionario/casos/{RADICADO}/notificar"));
    let una = de(&format!("funcionario/notificaciones/{ID}/"));
    let mut pasos = historia();
    pasos.push(hecho("acceso", 0, None));
    let surtida = NotificacionCaso {
        marcha: Marcha::ConEfecto { en: ahora(), por: Por::Acceso },
        pasos: Vec::new(),
        historia: pasos,
        con_prueba: true,
        ..enviada()
    };
    let otra = NotificacionCaso {
        marcha: Marcha::PorOtroMedio { desde: horas_antes(20) },
        radicado: None,
        pasos: enviada().pasos.split_off(1),
        anotables: ["citacion_enviada", "personal", "sin_direccion"].map(Into::into).to_vec(),
        ..enviada()
    };
    let mal = NotificacionCaso {
        fallas: vec![
            Falla::new("suceso", "Diga qué pasó"),
            Falla::new("en", "Escriba una fecha y una hora que ya hayan pasado"),
            Falla::new("soporte", "Adjunte la prueba"),
        ],
        ..otra.clone()
    };
    let toca = NotificacionCaso {
        retiros: vec![(horas_antes(3), "La copia dejaba ver la dirección de la persona.".into())],
        en_la_sede: EnLaSede::Toca(Some(dia(2026, 11, 27))),
        fallas: vec![
            Falla::new("acto", "Escriba cómo se llama la decisión: «Resolución 114 de 2026»."),
            Falla::new("copia", "Adjunte la copia de la decisión que se puede publicar."),
        ],
        ..otra.clone()
    };
    let publicada = NotificacionCaso {
        en_la_sede: EnLaSede::EnPie(fijado("a1", "A. M. P. R., CC •••5678", "Resolución 114 de 2026")),
        ..otra.clone()
    };
    let de_publicar = de(&format!("funcionario/notificaciones/{ID}/publicar"));
    let de_prueba = de(&format!("funcionario/notificaciones/{ID}/prueba"));
    let mut paginas = vec![
        ("notificar", p.notificar(&forma, &notificar())),
        ("notificar-error", p.notificar(&forma, &con_errores())),
        ("notificar-vacia", p.notificar(&forma, &sin_nada())),
        ("notificar-sin-consentimiento", p.notificar(&forma, &Notificar { avisos_a: None, ..notificar() })),
        ("revisar-notificacion", p.revisar_notificacion(&forma, &revisar())),
        ("notificacion-caso", p.notificacion_caso(&una, &enviada())),
        ("notificacion-caso-surtida", p.notificacion_caso(&una, &surtida)),
        ("notificacion-caso-por-otro-medio", p.notificacion_caso(&una, &otra)),
        ("notificacion-caso-publicar", p.notificacion_caso(&de_publicar, &toca)),
        ("notificacion-caso-publicada", p.notificacion_caso(&una, &publicada)),
        ("notificacion-caso-error", p.notificacion_caso(&de_prueba, &mal)),
    ];
    paginas.extend(retiro(p));
    paginas
}

/// An aviso that is taken away before its time.
fn retiro(p: &Portal) -> [(&'static str, String); 2] {
    let aqui = presencia(&format!("funcionario/notificaciones/{ID}/retirar"));
    let aqui = Presencia { funcionario: true, ..aqui };
    let retirar = Retirar {
        id: ID.into(),
        radicado: Some(RADICADO.into()),
        aviso: fijado("a1", "A. M. P. R., CC •••5678", "Resolución 114 de 2026"),
        motivo: String::new(),
        fallas: Vec::new(),
    };
    let falla = Falla::new("motivo", "Escriba por qué lo retira, en pocas palabras.");
    let sin_motivo = Retirar { fallas: vec![falla], ..retirar.clone() };
    [
        ("retirar-aviso", p.retirar_aviso(&aqui, &retirar)),
        ("retirar-aviso-error", p.retirar_aviso(&aqui, &sin_motivo)),
    ]
}
