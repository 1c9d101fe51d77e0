//! What somebody lets others open, and what receivers see.

use crate::{
    Base, Portal, Quien,
    compartir::{
        Compartidos, DocumentoCompartido, DocumentoRecibido, Elegido, Escrito, NuevoPermiso, PermisoFila,
        Recibido, RecibidoFila, UnPermiso,
    },
    ejemplos::persona::{ahora, presencia},
    formulario::Falla,
    persona::{Acceso, Hecho, Presencia},
};
use domain::compartir::Cerrado;
use jiff::SignedDuration;

const RAIZ: &str = "carpeta/compartidos/";

fn fila(n: u8, para: Option<&str>, proposito: &str) -> PermisoFila {
    PermisoFila {
        id: format!("01890000-0000-7000-8000-00000000000{n}"),
        para: para.map(Into::into),
        proposito: proposito.into(),
        hasta: ahora() + SignedDuration::from_hours(24 * i64::from(n)),
        usadas: 2,
        veces: Some(5),
        descarga: false,
        cerrado: None,
    }
}

fn lista() -> Compartidos {
    let cerrada = |n, cerrado, veces| PermisoFila {
        cerrado: Some(cerrado),
        veces,
        ..fila(n, Some("CC •••0707"), "Inscripción al colegio de Ana María")
    };
    Compartidos {
        abiertos: vec![
            fila(1, Some("CC •••0101"), "Estudio de crédito de vivienda"),
            PermisoFila { veces: None, ..fila(7, None, "Arriendo del local de la plaza") },
        ],
        terminados: vec![
            cerrada(3, Cerrado::Vencido, None),
            cerrada(2, Cerrado::Agotado, Some(2)),
            cerrada(4, Cerrado::Retirado, Some(5)),
        ],
        anteriores: Some(format!("{RAIZ}?desde=01890000-0000-7000-8000-000000000004")),
        recibidos: vec![RecibidoFila {
            id: "01890000-0000-7000-8000-000000000009".into(),
            de: "José Antonio Ríos Peña".into(),
            proposito: "Sucesión de la finca".into(),
            hasta: ahora() + SignedDuration::from_hours(240),
        }],
        recibidos_anteriores: None,
    }
}

fn elegido(n: u8, nombre: &str, se_ve: bool) -> Elegido {
    let id = format!("01890000-0000-7000-8000-00000000001{n}");
    Elegido { id, nombre: nombre.into(), se_ve, elegido: true }
}

fn formulario() -> NuevoPermiso {
    NuevoPermiso {
        documentos: vec![
            elegido(1, "Cédula por ambas caras.pdf", true),
            elegido(2, "Carta laboral.docx", false),
        ],
        ..NuevoPermiso::default()
    }
}

fn con_errores() -> NuevoPermiso {
    let texto = |t: &str| t.to_owned();
    NuevoPermiso {
        escrito: Escrito {
            para: texto("persona"),
            tipo: texto("CC"),
            numero: texto("12"),
            proposito: texto("Estudio de crédito"),
            veces: texto("1000"),
            ..Escrito::default()
        },
        fallas: vec![
            Falla::new("numero", "Revise el número: no puede ser de ese tipo de documento"),
            Falla::new("dias", "Elija por cuánto tiempo"),
            Falla::new("veces", "Escriba un número de 1 a 100, o déjelo vacío"),
            Falla::new(
                "descarga",
                "«Carta laboral.docx» no se puede ver en el navegador: permita descargar o quítelo",
            ),
        ],
        ..formulario()
    }
}

fn permiso(fila: PermisoFila, enlace: Option<&str>) -> UnPermiso {
    let nombre =
        |n: &str| Some((n.to_owned(), "carpeta/documentos/01890000-0000-7000-8000-000000000011/".into()));
    UnPermiso {
        fila,
        creado: ahora(),
        documentos: vec![
            DocumentoCompartido { nombre: nombre("Cédula por ambas caras.pdf"), esta: true },
            DocumentoCompartido { nombre: nombre("Recibo de agua.pdf"), esta: false },
            DocumentoCompartido { nombre: None, esta: false },
        ],
        accesos: vec![Acceso {
            en: ahora(),
            quien: "José Antonio Ríos Peña (Le compartió un documento)".into(),
            motivo: "Estudio de crédito de vivienda".into(),
            que: "Cédula por ambas caras.pdf".into(),
        }],
        enlace: enlace.map(Into::into),
    }
}

fn recibido(accion: &str) -> Recibido {
    let documento = |orden, nombre: &str, se_ve| DocumentoRecibido {
        orden,
        nombre: nombre.into(),
        tipo: "application/pdf".into(),
        bytes: 2_516_582,
        se_ve,
    };
    Recibido {
        de: "Ana María Pérez Gómez".into(),
        proposito: "Estudio de crédito de vivienda".into(),
        hasta: ahora() + SignedDuration::from_hours(240),
        quedan: Some(3),
        descarga: true,
        documentos: vec![
            documento(1, "Cédula por ambas caras.pdf", true),
            documento(2, "Carta laboral.docx", false),
        ],
        accion: accion.into(),
    }
}

/// Name and page of each.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let uno = format!("{RAIZ}{}/", fila(1, None, "").id);
    let en = |path: &str| presencia(path);
    let hecho = Presencia { hecho: Some(Hecho::Compartido), ..en(&uno) };
    let de_persona = permiso(fila(1, Some("CC •••0101"), "Estudio de crédito de vivienda"), None);
    let nuevo = "https://sede.example/compartido/k3f9tQm1xYp0vWn7sRb2dLc8uZa5hGe4jOiT6yUqXwE/";
    let con_enlace = permiso(fila(7, None, "Arriendo del local de la plaza"), Some(nuevo));
    let retirado = PermisoFila { cerrado: Some(Cerrado::Retirado), ..de_persona.fila.clone() };
    let retirado = UnPermiso { accesos: Vec::new(), ..permiso(retirado, None) };
    let base = Base::de_path("compartido/x/");
    let a_mi = en("carpeta/recibidos/01890000-0000-7000-8000-000000000009/");
    let accion = "carpeta/recibidos/01890000-0000-7000-8000-000000000009/abrir";
    let vacio = Recibido { documentos: Vec::new(), quedan: None, ..recibido("compartido/x/abrir") };
    vec![
        ("compartidos", p.compartidos(&en(RAIZ), &lista())),
        ("compartidos-vacia", p.compartidos(&en(RAIZ), &Compartidos::default())),
        ("compartir", p.nuevo_permiso(&en("carpeta/compartidos/nuevo/"), &formulario())),
        ("compartir-error", p.nuevo_permiso(&en(RAIZ), &con_errores())),
        ("permiso", p.permiso(&hecho, &de_persona)),
        ("permiso-enlace", p.permiso(&en(&uno), &con_enlace)),
        ("permiso-retirado", p.permiso(&en(&uno), &retirado)),
        ("recibido", p.recibido(Quien::Persona(&a_mi), &recibido(accion))),
        ("recibido-enlace", p.recibido(Quien::Nadie(&base), &recibido("compartido/x/abrir"))),
        ("recibido-vacio", p.recibido(Quien::Nadie(&base), &vacio)),
        ("enlace-sin-nada", p.enlace_sin_nada(&base)),
    ]
}
