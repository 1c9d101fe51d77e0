//! What is held of the people of the examples.

use super::{ahora, antes};
use crate::persona::{
    Acceso, Autorizacion, CodigoDeMenor, Correccion, Dato, Datos, Descarga, EstadoAutorizacion,
    EstadoSupresion, Exige, Falla, Familia, Guardado, Movimiento, Origen, Representacion, Supresion,
};
use domain::{consentimiento::Clausula, grado::Grado};

const DIA: i64 = 24 * 60;

fn filas() -> Vec<Dato> {
    let d = |campo: &str, valor: &str, origen, dias: i64| Dato {
        campo: campo.into(),
        valor: valor.into(),
        origen,
        desde: antes(dias * DIA),
    };
    vec![
        d("nombre", "Ana María Pérez Rojas", Origen::Autenticacion, 30),
        d("tipo_documento", "Cédula de ciudadanía", Origen::Autenticacion, 30),
        d("numero_documento", "1020345678", Origen::Autenticacion, 30),
        d("correo", "ana.perez@correo.example", Origen::Persona, 3),
        d("telefono", "300 555 0123", Origen::Autenticacion, 30),
    ]
}

fn historia() -> Vec<Movimiento> {
    let m = |titulo: &str, otorgado, dias: i64| Movimiento {
        titulo: titulo.into(),
        otorgado,
        version: "2026-11-01".into(),
        en: antes(dias * DIA),
        por_representante: false,
    };
    vec![
        m("Preguntarle cómo le fue", false, 2),
        m("Preguntarle cómo le fue", true, 19),
        m("Avisarle de vencimientos", true, 19),
    ]
}

/// A page with every section, of an adult whose login is below what saving asks for.
pub fn datos(todas: &[Clausula]) -> Datos<'_> {
    let otorgada = EstadoAutorizacion::Otorgada {
        desde: antes(19 * DIA),
        version: "2026-11-01".into(),
        por_representante: false,
    };
    let estados = [
        otorgada.clone(),
        otorgada,
        EstadoAutorizacion::Retirada { desde: antes(2 * DIA) },
        EstadoAutorizacion::Nunca,
        EstadoAutorizacion::Nunca,
    ];
    let autorizaciones = todas
        .iter()
        .zip(estados)
        .map(|(clausula, estado)| Autorizacion { clausula, estado, decide: true })
        .collect();
    Datos {
        filas: filas(),
        correccion: Correccion {
            correo: "ana.perez@correo.example".into(),
            telefono: "300 555 0123".into(),
            direccion: String::new(),
            restaurado: false,
            exige: Some(Exige {
                grado: Grado::Medio,
                motivo: "Así nadie cambia sus datos en su nombre.".into(),
            }),
        },
        autorizaciones,
        historia: historia(),
        supresion: Supresion::default(),
        familia: Familia::Adulto(Representacion::default()),
        fallas: Vec::new(),
    }
}

/// The same, back with errors and with what was typed.
pub(super) fn con_errores(todas: &[Clausula]) -> Datos<'_> {
    let mut x = datos(todas);
    x.correccion.correo = "ana.perez@\"<correo".into();
    x.correccion.restaurado = true;
    x.correccion.exige = None;
    x.supresion.pedida = Some((antes(DIA), EstadoSupresion::Pedida));
    x.fallas = vec![
        Falla::new("correo", "Escriba un correo como nombre@ejemplo.com"),
        Falla::new("codigo", "Ese código no existe o ya se usó"),
        Falla::new("escucho", "Marque que escuchó su opinión"),
    ];
    x
}

/// A child's page, with a fresh code.
pub(super) fn de_menor(todas: &[Clausula]) -> Datos<'_> {
    let mut x = datos(todas);
    for a in &mut x.autorizaciones {
        a.decide = false;
        if let EstadoAutorizacion::Otorgada { por_representante, .. } = &mut a.estado {
            *por_representante = true;
        }
    }
    x.supresion.pedida = Some((antes(40 * DIA), EstadoSupresion::Negada));
    x.familia = Familia::Menor(Some(CodigoDeMenor { codigo: "7KQ4-9MZT".into(), vence: ahora() }));
    x
}

pub(super) fn accesos() -> Vec<Acceso> {
    let a = |minutos, quien: &str, motivo: &str| Acceso {
        en: antes(minutos),
        quien: quien.into(),
        motivo: motivo.into(),
        que: "Nombre, documento y correo".into(),
    };
    vec![
        a(200, "Profesional de atención, Secretaría de Hacienda", "Pidió el estado de su paz y salvo"),
        a(9 * DIA, "Técnica de ventanilla, Secretaría de Gobierno", "Llamó por su certificado de residencia"),
    ]
}

pub(super) fn descarga() -> Descarga {
    let d = |nombre: &str, bytes, emisor: Option<&str>, en_papelera| Guardado {
        nombre: nombre.into(),
        bytes,
        desde: ahora(),
        emisor: emisor.map(Into::into),
        en_papelera,
    };
    let documentos = vec![
        d("Cédula <escaneada>.pdf", Some(412_000), None, false),
        d("Constancia SR-2026-000001", None, Some("Alcaldía Municipal de San Roque del Río"), false),
        d("recibo viejo.pdf", Some(80_000), None, true),
    ];
    Descarga { en: ahora(), filas: filas(), historia: historia(), accesos: accesos(), documentos }
}
