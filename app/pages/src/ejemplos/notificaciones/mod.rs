//! Every page of notifications, with people and acts that do not exist: for snapshots, tests and the gallery.

mod mesa;
mod persona;

use crate::{
    Base, Portal, Quien,
    ejemplos::{
        dia,
        persona::{ahora, presencia},
    },
    notificaciones::{
        ActoNotificado, AvisoDeNotificacion, AvisoPublicado, Certificado, DiaDeEvidencia, Firmante,
        HechoDeNotificacion, PasoCertificado, Por, PorAviso, Publicada, RecursoVista, RecursosVista,
        SelloCertificado,
    },
    peticion::{Correo, Plazo, Semaforo},
};
use domain::Instante;
use jiff::SignedDuration;

const HUELLA: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const ID: &str = "01890000-0000-7000-8000-000000000001";
const ASUNTO: &str = "Decisión sobre su solicitud de exención del impuesto predial";
const RADICADO: &str = "2026-000123";

/// Name and page of each; names are unique.
pub fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    [persona::paginas(p), mesa::paginas(p), publicadas(p)].concat()
}

/// The e-mail of an aviso, the first one or a reminder.
pub fn aviso(p: &Portal, recordatorio: bool) -> Correo {
    p.aviso_de_notificacion(&AvisoDeNotificacion {
        recordatorio,
        hasta: Some(dia(2026, 11, 25)),
        direccion: "sede.sanroquedelrio.example".into(),
    })
}

/// The certificate of one that was opened, its last step not sealed yet.
pub fn certificado(p: &Portal) -> String {
    let mut pasos: Vec<_> = [hecho("creada", 50, None)].into_iter().chain(historia()).collect();
    pasos.push(hecho("acceso", 0, None));
    let ultimo = pasos.len() - 1;
    let paso = |(i, hecho)| PasoCertificado { hecho, sello: (i < ultimo).then_some(41 + i as i64) };
    p.certificado_de_notificacion(&Certificado {
        direccion: "sede.sanroquedelrio.example".into(),
        id: ID.into(),
        radicado: Some(RADICADO.into()),
        destinatario: "Ana María Rojas Peña, CC 1000000001".into(),
        asunto: ASUNTO.into(),
        firmante: firmante(),
        acto: acto(),
        archivo: "acto.pdf".into(),
        en: ahora(),
        por: Por::Acceso,
        recibida_por: Some("Rosa Elvira Rojas, CC 1000004410".into()),
        grado: Some(domain::grado::Grado::Alto),
        norma: "Ley 1437 de 2011, art. 56".into(),
        pasos: pasos.into_iter().enumerate().map(paso).collect(),
        recursos: recursos(true),
        sello: Some(SelloCertificado { numero: 44, huella: HUELLA.into(), dia: dia(2026, 11, 20) }),
        emitido: ahora(),
    })
}

fn horas_antes(horas: i64) -> Instante {
    ahora() - SignedDuration::from_hours(horas)
}

fn firmante() -> Firmante {
    Firmante { cargo: "Secretario de Hacienda".into(), dependencia: "Secretaría de Hacienda".into() }
}

fn acto() -> ActoNotificado {
    ActoNotificado {
        nombre: "Resolución 114 de 2026.pdf".into(),
        bytes: 348_160,
        huella: HUELLA.into(),
        en: horas_antes(75),
    }
}

/// With terms once it has effect.
fn recursos(con_plazo: bool) -> RecursosVista {
    let plazo = Plazo {
        vence: dia(2026, 12, 4),
        semaforo: Semaforo::EnTiempo(10),
        aritmetica: vec![
            "Usted abrió la notificación el viernes 20 de noviembre de 2026 a las 16:25:00: desde ahí tiene efecto."
                .into(),
            "El primer día hábil es el lunes 23 de noviembre de 2026.".into(),
            "El día 10 es el viernes 4 de diciembre de 2026.".into(),
        ],
        ics: Some("carpeta/plazos.ics".into()),
    };
    let recurso = |nombre: &str, ante: &str| RecursoVista {
        nombre: nombre.into(),
        ante: ante.into(),
        dias: 10,
        plazo: con_plazo.then(|| plazo.clone()),
    };
    RecursosVista::Proceden(vec![
        recurso("Recurso de reposición", "Secretario de Hacienda"),
        recurso("Recurso de apelación", "Alcaldesa Municipal"),
    ])
}

fn hecho(suceso: &str, horas: i64, donde: Option<&str>) -> HechoDeNotificacion {
    HechoDeNotificacion {
        suceso: suceso.into(),
        en: horas_antes(horas),
        donde: donde.map(Into::into),
        fin: None,
    }
}

fn historia() -> Vec<HechoDeNotificacion> {
    vec![
        hecho("puesta_a_disposicion", 49, None),
        hecho("aviso_fallido", 49, Some("correo")),
        hecho("aviso_entregado", 48, Some("correo")),
        hecho("aviso_rebotado", 47, Some("correo")),
        hecho("segundo_canal", 47, Some("sms")),
        HechoDeNotificacion { fin: Some("12".into()), ..hecho("aviso_entregado", 46, Some("sms")) },
        hecho("recordatorio", 1, Some("sms")),
    ]
}

/// An aviso that stands.
fn fijado(id: &str, a_quien: &str, acto: &str) -> AvisoPublicado {
    AvisoPublicado {
        id: id.into(),
        a_quien: a_quien.into(),
        dependencia: "Secretaría de Hacienda".into(),
        acto: acto.into(),
        fijado: horas_antes(30),
        hasta: dia(2026, 11, 26),
    }
}

fn publicadas(p: &Portal) -> Vec<(&'static str, String)> {
    let llena = PorAviso {
        avisos: vec![
            fijado("a1", "A. M. P. R., CC •••5678", "Resolución 114 de 2026"),
            fijado("a2", "J. L. G., CC •••1204", "Resolución 98 de 2026"),
        ],
        siguientes: Some("notificaciones-por-aviso/?desde=a2".into()),
    };
    let base = Base::de_path("notificaciones-por-aviso/");
    let alguien = presencia("notificaciones-por-aviso/");
    let una = Publicada {
        aviso: fijado("a1", "A. M. P. R., CC •••5678", "Resolución 114 de 2026"),
        acto_en: horas_antes(900),
        firmante: firmante(),
        recursos: recursos(false),
        copia: Some(acto()),
    };
    let base_de_una = Base::de_path("notificaciones-por-aviso/x/");
    let dias = [(20, 31, 44), (19, 1, 30)];
    let dias = dias.map(|(d, desde, hasta)| DiaDeEvidencia { dia: dia(2026, 11, d), desde, hasta });
    vec![
        ("por-aviso-uno", p.notificacion_publicada(Quien::Nadie(&base_de_una), &una)),
        (
            "por-aviso-en-revision",
            p.notificacion_publicada(Quien::Nadie(&base_de_una), &Publicada { copia: None, ..una.clone() }),
        ),
        ("por-aviso", p.notificaciones_por_aviso(Quien::Nadie(&base), &llena)),
        ("por-aviso-vacia", p.notificaciones_por_aviso(Quien::Persona(&alguien), &PorAviso::default())),
        ("evidencia", p.evidencia_publicada(Quien::Nadie(&base), &dias)),
        ("evidencia-vacia", p.evidencia_publicada(Quien::Nadie(&base), &[])),
    ]
}
