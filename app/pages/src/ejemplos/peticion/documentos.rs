//! The documents that somebody keeps.

use crate::{
    Portal,
    documentos::{
        Archivo, DocumentoFila, EnPapelera, HechoDeDocumento, Mes, MiDocumento, MisDocumentos, Orden,
        Papelera, Resumen, VersionVista,
    },
    ejemplos::persona::{ahora, presencia},
    formulario::Falla,
    persona::{Hecho, Presencia},
};
use jiff::SignedDuration;

const HUELLA: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const RAIZ: &str = "carpeta/documentos/";

fn fila(n: u8, nombre: &str, tipo: &str, bytes: u64) -> DocumentoFila {
    DocumentoFila {
        id: format!("01890000-0000-7000-8000-00000000000{n}"),
        nombre: nombre.into(),
        etiquetas: Vec::new(),
        tipo: tipo.into(),
        bytes,
        cambiado: ahora() - SignedDuration::from_hours(i64::from(n) * 30),
        emisor: None,
        oculto: false,
        archivo: Archivo::Listo,
    }
}

fn filas() -> Vec<DocumentoFila> {
    let cedula = DocumentoFila {
        etiquetas: vec!["Identidad".into(), "Para todos los trámites".into()],
        ..fila(1, "Cédula por ambas caras.pdf", "application/pdf", 2_516_582)
    };
    let constancia = DocumentoFila {
        emisor: Some("Alcaldía Municipal de San Roque del Río".into()),
        ..fila(2, "Constancia de radicación 2026-000123", "application/jose", 0)
    };
    let foto = DocumentoFila {
        archivo: Archivo::EnRevision,
        ..fila(3, "Foto de la fachada.jpg", "image/jpeg", 830_000)
    };
    vec![cedula, constancia, foto, fila(4, "Recibo de agua de noviembre.pdf", "application/pdf", 94_208)]
}

fn llena() -> MisDocumentos {
    MisDocumentos {
        carpetas: vec![("c1".into(), "Casa".into()), ("c2".into(), "Estudios de Ana María".into())],
        admite_carpetas: true,
        documentos: filas(),
        siguientes: Some("carpeta/documentos/?desde=01890000-0000-7000-8000-000000000004".into()),
        ..nada()
    }
}

fn nada() -> MisDocumentos {
    let tipos = ["pdf", "jpg", "png", "docx", "txt"].map(Into::into).to_vec();
    MisDocumentos {
        cupo: (12_582_912, 524_288_000),
        limites: (tipos, 20),
        admite_carpetas: true,
        ..MisDocumentos::default()
    }
}

fn uno() -> MiDocumento {
    let hecho = |acto: &str, horas| HechoDeDocumento {
        acto: acto.into(),
        en: ahora() - SignedDuration::from_hours(horas),
    };
    let version = |numero, bytes| VersionVista {
        numero,
        bytes,
        creada: ahora() - SignedDuration::from_hours(40 - numero),
        archivo: Archivo::Listo,
    };
    MiDocumento {
        fila: filas().swap_remove(0),
        creado: ahora(),
        huella: HUELLA.into(),
        carpeta: Some(("c1".into(), "Casa".into())),
        carpetas: vec![("c1".into(), "Casa".into()), ("c3".into(), "Casa / Servicios".into())],
        versiones: vec![version(2, 2_516_582), version(1, 2_300_000)],
        historia: vec![hecho("etiquetado", 3), hecho("version", 20), hecho("guardado", 40)],
        con_vista: true,
        origen: None,
        permisos: Vec::new(),
        papelera: None,
        limites: nada().limites,
        fallas: Vec::new(),
        escrito: None,
    }
}

/// Name and page of each.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let en = |path: &str| presencia(path);
    let error = MisDocumentos {
        guardados: vec!["Cédula por ambas caras.pdf".into()],
        fallas: vec![
            Falla::new("archivos", "«programa.exe» no es de los tipos que recibimos"),
            Falla::new("archivos", "«video.mp4» pesa más de 20 MB"),
        ],
        ..llena()
    };
    let carpeta = MisDocumentos {
        camino: vec![("c1".into(), "Casa".into()), ("c3".into(), "Servicios".into())],
        ..nada()
    };
    let busqueda =
        MisDocumentos { buscar: "acta".into(), orden: Orden::Fecha, carpetas: Vec::new(), ..nada() };
    let mut mal = uno();
    mal.fallas = vec![Falla::new("nombre", "Escriba un nombre de 1 a 120 letras")];
    mal.escrito = Some((String::new(), "Identidad".into()));
    let de_entidad = MiDocumento {
        fila: filas().swap_remove(1),
        huella: String::new(),
        versiones: Vec::new(),
        historia: Vec::new(),
        con_vista: false,
        origen: Some("carpeta/tramites/2026-000123/".into()),
        ..uno()
    };
    let borrado =
        MiDocumento { papelera: Some((ahora(), ahora() + SignedDuration::from_hours(720))), ..uno() };
    let hasta = ahora() + SignedDuration::from_hours(700);
    let en_papelera = |fila| EnPapelera { fila, borrado: ahora(), hasta };
    let bote = Papelera { filas: filas().into_iter().skip(2).map(en_papelera).collect(), siguientes: None };
    let mes = |mes: i8, n: u64| Mes {
        primero: jiff::civil::date(2026, mes, 1),
        actos: vec![("guardado".into(), n), ("renombrado".into(), n / 3), ("papelera".into(), 1)],
    };
    let resumen = Resumen { meses: vec![mes(11, 12), mes(10, 5)] };
    let documento = format!("{RAIZ}{}/", uno().fila.id);
    let hecho = Presencia { hecho: Some(Hecho::DocumentosGuardados), ..en(RAIZ) };
    vec![
        ("mis-documentos", p.mis_documentos(&hecho, &llena())),
        (
            "mis-documentos-vacia",
            p.mis_documentos(&en(RAIZ), &MisDocumentos { cupo: (0, 524_288_000), ..nada() }),
        ),
        ("mis-documentos-error", p.mis_documentos(&en(RAIZ), &error)),
        ("mis-documentos-carpeta", p.mis_documentos(&en(RAIZ), &carpeta)),
        ("mis-documentos-busqueda", p.mis_documentos(&en(RAIZ), &busqueda)),
        ("mi-documento", p.mi_documento(&en(&documento), &uno())),
        ("mi-documento-error", p.mi_documento(&en(&documento), &mal)),
        ("mi-documento-de-la-entidad", p.mi_documento(&en(&documento), &de_entidad)),
        ("mi-documento-borrado", p.mi_documento(&en(&documento), &borrado)),
        ("papelera", p.papelera(&en("carpeta/documentos/papelera/"), &bote)),
        ("papelera-vacia", p.papelera(&en("carpeta/documentos/papelera/"), &Papelera::default())),
        ("resumen-de-documentos", p.resumen_de_documentos(&en("carpeta/documentos/resumen/"), &resumen)),
    ]
}
