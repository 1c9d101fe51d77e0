//! Receipt, state, verification and folder of what was filed.

use super::{definicion, respuestas};
use crate::{
    Base, Portal, Quien,
    ejemplos::{
        dia, idiomas,
        persona::{ahora, presencia},
    },
    formulario::Falla,
    persona::Carpeta,
    peticion::{
        Acuse, Anexo, Ayudantes, BorradorVista, CasoVista, Completar, ConstanciaPagina, DocumentoVista,
        FirmaHecha, Hito, MiTramite, MisTramites, Origen, Plazo, Semaforo, TramiteVista,
    },
};
use domain::{
    grado::Grado,
    peticion::{Clase, Estado},
};
use jiff::SignedDuration;

const HUELLA: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

pub(super) fn plazo(semaforo: Semaforo) -> Plazo {
    Plazo {
        vence: dia(2026, 12, 14),
        semaforo,
        aritmetica: vec![
            "Recibida el viernes 20 de noviembre de 2026.".into(),
            "El primer día hábil es el lunes 23 de noviembre de 2026.".into(),
            "No cuentan tres fines de semana ni el 8 de diciembre (Inmaculada Concepción, Ley 51 de 1983)."
                .into(),
            "El día 15 es el lunes 14 de diciembre de 2026.".into(),
        ],
        ics: Some("carpeta/tramites/2026-000123/plazo.ics".into()),
    }
}

pub(super) fn anexos() -> Vec<Anexo> {
    vec![Anexo { nombre: "recibo-de-agua.pdf".into(), bytes: 2_516_582, huella: HUELLA.into() }]
}

pub(super) fn historia() -> Vec<Hito> {
    let h = |minutos, titulo: &str, texto: Option<&str>, quien: Option<&str>| Hito {
        en: ahora() + SignedDuration::from_mins(minutos),
        titulo: titulo.into(),
        texto: texto.map(Into::into),
        quien: quien.map(Into::into),
        interno: false,
    };
    vec![
        h(0, "La recibimos", None, None),
        h(60, "La recibió la Secretaría de Gobierno", None, Some("Ventanilla única")),
        h(
            1500,
            "Le pedimos completarla",
            Some("Envíe un recibo de los últimos tres meses."),
            Some("Profesional, Secretaría de Gobierno"),
        ),
    ]
}

pub(super) fn documentos() -> Vec<DocumentoVista> {
    let d = |nombre: &str, origen, ruta: Option<&str>| DocumentoVista {
        nombre: nombre.into(),
        bytes: 2_516_582,
        huella: HUELLA.into(),
        origen,
        en: ahora(),
        ruta: ruta.map(Into::into),
    };
    vec![
        d("recibo-de-agua.pdf", Origen::Ciudadano, Some("carpeta/tramites/2026-000123/documentos/1")),
        d("auto-de-tramite.pdf", Origen::Entidad, None),
    ]
}

pub(super) fn constancia() -> ConstanciaPagina {
    ConstanciaPagina {
        radicado: "2026-000123".into(),
        recibida: ahora(),
        clase: Clase::Tramite,
        asunto: "Certificado de residencia".into(),
        codigo: "7KQ4-9MZT-G3DG-2XYB".into(),
        correo: Some("an•••@correo.example".into()),
        plazo: Some(plazo(Semaforo::EnTiempo(15))),
        pago: None,
        secciones: definicion().resumen(&respuestas()),
        anexos: anexos(),
        faltan: Vec::new(),
        firma: Some(FirmaHecha { grado: Grado::Medio, en: ahora(), huella: HUELLA.into() }),
        anonima: false,
        jws: "constancia/7KQ49MZTG3DG2XYB.jws".into(),
        seguir: "carpeta/tramites/2026-000123/".into(),
    }
}

fn anonima() -> ConstanciaPagina {
    ConstanciaPagina {
        clase: Clase::Denuncia,
        asunto: "Obra sin licencia".into(),
        correo: None,
        secciones: Vec::new(),
        anexos: Vec::new(),
        faltan: vec!["Las razones de su denuncia".into()],
        firma: None,
        anonima: true,
        seguir: "consulta/".into(),
        ..constancia()
    }
}

/// The acuse of the same filing.
pub fn acuse() -> Acuse {
    let k = constancia();
    Acuse {
        radicado: k.radicado,
        recibida: k.recibida,
        clase: k.clase,
        asunto: k.asunto,
        vence: Some(dia(2026, 12, 14)),
        aritmetica: plazo(Semaforo::EnTiempo(15)).aritmetica,
        pago: None,
        secciones: k.secciones,
        anexos: k.anexos,
        faltan: vec!["Por qué lo pide".into()],
        codigo: k.codigo,
        jws: format!("eyJhbGciOiJFUzI1NiJ9.{}.firma", "x".repeat(300)),
    }
}

/// The pages.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let base = Base::de_path("constancia/7KQ49MZTG3DG2XYB");
    let nadie = Quien::Nadie(&base);
    let quien = presencia("constancia/7KQ49MZTG3DG2XYB");
    let mut todas = vec![
        ("constancia", p.constancia(Quien::Persona(&quien), &constancia())),
        ("constancia-anonima", p.constancia(nadie, &anonima())),
    ];
    todas.extend(carpetas(p));
    todas
}

fn radicado(estado: Estado, semaforo: Semaforo) -> TramiteVista {
    TramiteVista {
        titulo: "Certificado de residencia".into(),
        radicado: "2026-000123".into(),
        recibida: ahora(),
        estado,
        vence: Some((dia(2026, 12, 14), semaforo)),
    }
}

fn carpetas(p: &Portal) -> Vec<(&'static str, String)> {
    let borrador = BorradorVista {
        titulo: "Exención del impuesto predial".into(),
        cambiado: ahora(),
        vence: ahora() + SignedDuration::from_hours(30 * 24),
        continuar: "carpeta/tramites/borradores/0197e0c2/".into(),
        borrar: "carpeta/tramites/borrar".into(),
        id: "0197e0c2".into(),
    };
    let vencida =
        TramiteVista { radicado: "2026-000090".into(), ..radicado(Estado::EnEstudio, Semaforo::Vencido(3)) };
    let llena = MisTramites {
        borradores: vec![borrador.clone()],
        radicados: vec![
            radicado(Estado::EnEstudio, Semaforo::EnTiempo(12)),
            vencida,
            TramiteVista {
                radicado: "2026-000050".into(),
                ..radicado(Estado::Respondida, Semaforo::NoCorre)
            },
        ],
        anteriores: Some("carpeta/tramites/?antes=3".into()),
    };
    let primera = Carpeta {
        tramites: vec![
            borrador.renglon("es"),
            radicado(Estado::EnEstudio, Semaforo::EnTiempo(12)).renglon("es"),
        ],
        ..Carpeta::default()
    };
    let quien = presencia("carpeta/tramites/");
    let en = idiomas::en_ingles(&quien);
    let mut todas = vec![
        ("mis-tramites", p.mis_tramites(&quien, &llena)),
        ("mis-tramites-en", idiomas::portal(p).mis_tramites(&en, &llena)),
        ("mis-tramites-vacia", p.mis_tramites(&quien, &MisTramites::default())),
        ("carpeta-con-tramites", p.carpeta(&presencia("carpeta/"), &primera)),
    ];
    todas.extend(mios(p));
    todas
}

pub(super) fn completar() -> Completar {
    let que = "Envíe un recibo de los últimos tres meses.".into();
    Completar { que, hasta: dia(2026, 12, 21), prorrogable: true }
}

/// In study.
pub(super) fn mio() -> MiTramite {
    let caso = CasoVista {
        radicado: "2026-000123".into(),
        titulo: "Certificado de residencia".into(),
        clase: Clase::Tramite,
        recibida: ahora(),
        estado: Estado::EnEstudio,
        dependencia: Some("Secretaría de Gobierno".into()),
        plazo: Some(plazo(Semaforo::EnTiempo(12))),
        completar: None,
        historia: historia(),
        documentos: documentos(),
        secciones: definicion().resumen(&respuestas()),
        archivos: (vec!["pdf".into(), "jpg".into()], 10),
        texto: String::new(),
        fallas: Vec::new(),
    };
    MiTramite {
        caso,
        pago: None,
        constancia: "constancia/7KQ49MZTG3DG2XYB".into(),
        ayudantes: Ayudantes::default(),
        encuesta: None,
    }
}

fn mios(p: &Portal) -> Vec<(&'static str, String)> {
    let mio = mio();
    let con = |cambiar: &dyn Fn(&mut CasoVista)| {
        let mut x = mio.clone();
        cambiar(&mut x.caso);
        x
    };
    let falta = con(&|c| {
        (c.estado, c.completar) = (Estado::PorCompletar, Some(completar()));
        c.plazo = Some(plazo(Semaforo::NoCorre));
    });
    let error = con(&|c| c.fallas = vec![Falla::new("seguro", "Marque que quiere desistir")]);
    let termino = con(&|c| (c.estado, c.plazo) = (Estado::Respondida, None));
    let quien = presencia("carpeta/tramites/2026-000123/");
    vec![
        ("mi-tramite", p.mi_tramite(&quien, &mio)),
        ("mi-tramite-por-completar", p.mi_tramite(&quien, &falta)),
        ("mi-tramite-error", p.mi_tramite(&quien, &error)),
        ("mi-tramite-respondido", p.mi_tramite(&quien, &termino)),
    ]
}
