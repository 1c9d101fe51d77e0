//! Sample trámites: one full sheet, a draft, one that ended, many for the stopwatch.

use super::{cuerpo, dia, slug};
use domain::{
    contacto::{Canal, Medio},
    costo::Costo,
    grado::{Grado, GradoExigido},
    norma::Cita,
    pagina::Cuerpo,
    tiempo::Tiempo,
    tramite::{
        Accion, Cambio, Clase, Estado, Intercambio, Modalidad, Momento, Resultado, Suit, Tipo, Tramite,
    },
};

/// An empty draft.
pub fn borrador() -> Tramite {
    Tramite {
        slug: slug("licencia-de-construccion"),
        estado: Estado::Borrador,
        tipo: Tipo::Tramite,
        nombre: "Licencia de construcción".into(),
        proposito: None,
        palabras_clave: Vec::new(),
        suit: None,
        tema: Some(slug("construccion")),
        dependencia: Some(slug("planeacion")),
        audiencias: Vec::new(),
        modalidad: Some(Modalidad::EnLinea(None)),
        fechas: None,
        costo: None,
        costo_nota: None,
        tiempo: None,
        tiempo_nota: None,
        grado: None,
        notifica: None,
        momentos: Vec::new(),
        resultado: None,
        seguimiento: Vec::new(),
        canales: Vec::new(),
        normas: Vec::new(),
        puntos: Vec::new(),
        relacionados: Vec::new(),
        intercambios: Vec::new(),
        volumen_anual: None,
        formulario: None,
        expediente: None,
        pago: None,
        actualizado: None,
        cambios: Vec::new(),
        cuerpo: Cuerpo::default(),
    }
}

/// A full sheet.
pub fn publicado() -> Tramite {
    Tramite {
        slug: slug("certificado-de-residencia"),
        estado: Estado::Publicado,
        nombre: "Certificado de residencia".into(),
        proposito: Some("Acredita que usted vive en el municipio.".into()),
        palabras_clave: vec!["vecindad".into()],
        suit: Some(Suit { id: Some(66256), codigo: Some("T66256".into()) }),
        tema: Some(slug("familia")),
        dependencia: Some(slug("gobierno")),
        audiencias: vec![slug("ciudadanos")],
        modalidad: Some(Modalidad::Parcial(Some(
            "https://tramites.sanroquedelrio.example/residencia".into(),
        ))),
        costo: Some(Costo::Gratuito),
        tiempo: Tiempo::parse("3 días hábiles").ok(),
        grado: Some(GradoExigido {
            grado: Some(Grado::Medio),
            motivo: "El certificado muestra su dirección, que es un dato personal.".into(),
        }),
        notifica: Some(false),
        momentos: momentos(None),
        resultado: Some(Resultado {
            nombre: "Certificado de residencia".into(),
            nota: Some("Sirve por seis meses.".into()),
            medios: vec![Medio::Correo, Medio::Presencial],
        }),
        seguimiento: vec![
            canal(Medio::Telefonico, "+576055550101", None),
            canal(Medio::Presencial, "Ventanilla única, primer piso", None),
        ],
        canales: vec![canal(Medio::Correo, "gobierno@sanroquedelrio.example", Some("Responde en dos días"))],
        normas: vec![
            Cita { norma: slug("decreto-1260-1970"), articulos: Some("25".into()) },
            Cita { norma: slug("acuerdo-4-2016"), articulos: Some("32 a 34".into()) },
        ],
        puntos: vec![slug("alcaldia"), slug("casa-del-pueblo")],
        relacionados: vec![slug("paz-y-salvo-municipal"), slug("certificado-de-estratificacion")],
        intercambios: vec![Intercambio {
            entidad: "Departamento Nacional de Planeación".into(),
            dato: "Grupo del SISBEN".into(),
        }],
        volumen_anual: Some(5200),
        actualizado: Some(dia(2026, 10, 15)),
        cambios: vec![
            Cambio {
                fecha: dia(2026, 10, 15),
                que: "Se pide por la sede, sin ir a la ventanilla.".into(),
                norma: None,
            },
            Cambio {
                fecha: dia(2026, 2, 1),
                que: "Ya no se pide copia del documento.".into(),
                norma: Some(slug("decreto-1260-1970")),
            },
        ],
        cuerpo: cuerpo("Tenga en cuenta", "El certificado se expide a nombre de una sola persona."),
        ..borrador()
    }
}

fn canal(medio: Medio, dato: &str, nota: Option<&str>) -> Canal {
    Canal { medio, dato: dato.into(), nota: nota.map(Into::into) }
}

fn accion(nombre: &str, clase: Clase, nota: Option<&str>) -> Accion {
    Accion { nombre: nombre.into(), clase, nota: nota.map(Into::into) }
}

pub(super) fn momentos(costo: Option<Costo>) -> Vec<Momento> {
    let momento = |nombre: &str, acciones| Momento { nombre: nombre.into(), acciones };
    let mut todos = vec![momento(
        "Reúna los documentos",
        vec![
            accion(
                "Solicitud verbal o escrita",
                Clase::Documento { cantidad: 1, unidad: Some("original".into()) },
                Some("Diga desde cuándo vive en el municipio."),
            ),
            accion(
                "Recibo de un servicio público",
                Clase::Documento { cantidad: 2, unidad: Some("copia".into()) },
                None,
            ),
            accion(
                "Su documento de identidad",
                Clase::Verificacion { entidad: Some("Registraduría Nacional del Estado Civil".into()) },
                None,
            ),
            accion("Vivir en el municipio desde hace al menos tres meses", Clase::Condicion, None),
            accion("Los menores de edad van con uno de sus padres", Clase::Excepcion, None),
        ],
    )];
    if costo.is_some() {
        let pago = Clase::Pago { costo, url: Some("https://www.pse.com.co/".into()), cuentas: Vec::new() };
        todos.push(momento("Pague", vec![accion("Derechos de expedición", pago, None)]));
    }
    todos.push(momento(
        "Radique su solicitud",
        vec![
            accion(
                "Llene el formulario de solicitud",
                Clase::Formulario { url: Some("/atencion/".into()) },
                None,
            ),
            accion(
                "Entregue la solicitud en la ventanilla única",
                Clase::Solicitud { medio: Medio::Presencial },
                None,
            ),
        ],
    ));
    todos
}

/// A trámite that ended.
pub fn retirado() -> Tramite {
    Tramite {
        slug: slug("certificado-de-supervivencia"),
        estado: Estado::Retirado,
        nombre: "Certificado de supervivencia".into(),
        cuerpo: cuerpo("Por qué se retiró", "Ahora la entidad consulta sola si usted vive."),
        ..publicado()
    }
}
