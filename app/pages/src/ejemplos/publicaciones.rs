//! One publication of each kind and more where a list needs them, and the tree that they hang from.

use super::{cuerpo, dia, slug, telefono};
use domain::{
    Fecha,
    calendario::{Calendario, Cierre},
    directorio::{GrupoDeInteres, Servidor},
    publicacion::{
        Archivo, Asunto, Aviso, Conjunto, Consulta, Distribucion, Evento, Ficha, Frecuencia, Normativa,
        Publicacion, Serie, Vigencia, ordenar,
    },
    transparencia::{Arbol, NoAplica, Nodo, estandar},
};
use jiff::civil::time;

fn publicacion(titulo: &str, resumen: &str, fecha: Fecha, ficha: Ficha) -> Publicacion {
    Publicacion {
        slug: slug(titulo),
        titulo: titulo.into(),
        resumen: resumen.into(),
        fecha,
        borrador: false,
        actualizado: None,
        nodo: None,
        archivos: Vec::new(),
        enlace: None,
        cuerpo: cuerpo("Qué cambia", "Lea los detalles y, si tiene preguntas, llámenos."),
        ficha,
    }
}

fn archivo(nombre: &str, bytes: u64) -> Archivo {
    Archivo { ruta: format!("documentos/{nombre}").into(), bytes }
}

/// All of them, in their order.
pub(super) fn publicaciones() -> Vec<Publicacion> {
    let mut todas = noticias();
    todas.extend(normas());
    todas.extend(documentos());
    todas.extend(eventos());
    todas.extend(datos_y_preguntas());
    todas.extend(avisos_y_consultas());
    ordenar(&mut todas);
    todas
}

fn noticias() -> Vec<Publicacion> {
    let n = |titulo, resumen, fecha| publicacion(titulo, resumen, fecha, Ficha::Noticia);
    vec![
        n(
            "El predial tiene descuento hasta el 31 de marzo",
            "Pague antes de esa fecha y ahorre el 15 %.",
            dia(2026, 11, 12),
        ),
        n(
            "Vacunación antirrábica gratuita en cinco barrios",
            "Lleve a su perro o gato con el carné, si ya lo tiene.",
            dia(2026, 11, 3),
        ),
        n(
            "El certificado de residencia ya no pide fotocopia de la cédula",
            "Consultamos su documento directamente en la Registraduría.",
            dia(2026, 10, 15),
        ),
    ]
}

fn normas() -> Vec<Publicacion> {
    let n = |tipo: &str, numero, expedicion: Fecha, epigrafe| Publicacion {
        archivos: vec![archivo(&format!("{}-{numero}.pdf", tipo.to_lowercase()), 21_000)],
        nodo: Some(slug("normativa-aplicable")),
        ..publicacion(
            &format!("{tipo} {numero} de {}", expedicion.year()),
            epigrafe,
            expedicion,
            Ficha::Normativa(Normativa {
                tipo: tipo.into(),
                numero,
                expedicion,
                expide: (tipo == "Acuerdo").then(|| "Concejo Municipal".into()),
                vigencia: Vigencia::Vigente,
                modificada_por: Vec::new(),
            }),
        )
    };
    let mut viejo =
        n("Decreto", 12, dia(2025, 3, 4), "Por el cual se fija el horario de atención al público.");
    if let Ficha::Normativa(f) = &mut viejo.ficha {
        (f.vigencia, f.modificada_por) = (Vigencia::Modificada, vec![slug("Decreto 45 de 2026")]);
    }
    vec![
        viejo,
        n("Decreto", 45, dia(2026, 9, 1), "Por el cual se modifica el Decreto 12 de 2025."),
        n("Acuerdo", 4, dia(2026, 5, 20), "Por el cual se adopta el presupuesto participativo."),
    ]
}

fn documentos() -> Vec<Publicacion> {
    let d = |titulo, nodo: &str, serie, nombre: &str, bytes| Publicacion {
        nodo: Some(slug(nodo)),
        archivos: vec![archivo(nombre, bytes)],
        ..publicacion(
            titulo,
            "Lo que se hará, con fechas y responsables.",
            dia(2026, 1, 30),
            Ficha::Documento(serie),
        )
    };
    vec![
        d("Plan de acción de 2026", "plan-de-accion", Serie::Plan, "plan-de-accion-2026.pdf", 34_000),
        d("Presupuesto de 2026", "presupuesto", Serie::Presupuesto, "presupuesto-2026.ods", 2_400_000),
    ]
}

fn eventos() -> Vec<Publicacion> {
    let e = |titulo, desde, hasta, horas| {
        publicacion(
            titulo,
            "Venga y pregunte lo que quiera.",
            dia(2026, 10, 20),
            Ficha::Evento(Evento {
                desde,
                hasta,
                horas,
                lugar: "Salón comunal del barrio La Paz".into(),
                para: Some("Toda la comunidad".into()),
            }),
        )
    };
    let tarde = Some((time(14, 0, 0, 0), time(17, 0, 0, 0)));
    vec![
        e("Audiencia de rendición de cuentas", dia(2026, 12, 4), dia(2026, 12, 4), tarde),
        e("Feria de servicios", dia(2026, 10, 30), dia(2026, 11, 1), None),
    ]
}

fn datos_y_preguntas() -> Vec<Publicacion> {
    let conjunto = Conjunto {
        publicador: None,
        frecuencia: Frecuencia::Mensual,
        licencia: "https://creativecommons.org/licenses/by/4.0/".into(),
        temas: vec!["Población".into(), "Territorio".into()],
        distribuciones: vec![
            Distribucion { formato: "CSV".into(), url: "/documentos/veredas.csv".into(), bytes: Some(900) },
            Distribucion { formato: "API".into(), url: "https://datos.example/veredas".into(), bytes: None },
        ],
        periodo: Some("2026".into()),
        territorio: Some("Zona rural".into()),
    };
    let asunto = Asunto { tema: Some(slug("impuestos")), tramite: Some(slug("paz-y-salvo-municipal")) };
    vec![
        Publicacion {
            actualizado: Some(dia(2026, 8, 3)),
            nodo: Some(slug("conjuntos-de-datos")),
            ..publicacion(
                "Veredas del municipio",
                "Nombre y población de cada vereda.",
                dia(2026, 3, 1),
                Ficha::Conjunto(conjunto),
            )
        },
        publicacion(
            "¿Dónde pago el impuesto predial?",
            "En línea, en esta sede, o en los bancos que dice su recibo.",
            dia(2026, 6, 1),
            Ficha::Pregunta(asunto),
        ),
    ]
}

fn avisos_y_consultas() -> Vec<Publicacion> {
    let c = |titulo, abre, cierra, resultado| Publicacion {
        archivos: vec![archivo("proyecto.pdf", 18_000)],
        ..publicacion(
            titulo,
            "Opine sobre el proyecto antes de que se firme.",
            abre,
            Ficha::Consulta(Consulta {
                abre,
                cierra,
                dependencia: Some(slug("planeacion")),
                correo: Some("participacion@sanroquedelrio.example".into()),
                partes: vec!["Artículo 1. Puestos".into(), "Artículo 2. Horarios".into()],
                resultado,
            }),
        )
    };
    let aviso = Aviso { hasta: Some(dia(2026, 11, 25)), dependencia: Some(slug("gobierno")) };
    vec![
        publicacion(
            "Cierre de la vía al río",
            "Use la vía de la vereda El Carmen.",
            dia(2026, 11, 18),
            Ficha::Aviso(aviso),
        ),
        c("Proyecto de decreto sobre el mercado", dia(2026, 11, 9), dia(2026, 12, 9), None),
        c("Plan de movilidad", dia(2026, 8, 1), dia(2026, 8, 31), Some(archivo("respuestas.pdf", 9_000))),
    ]
}

/// The tree with some nodes filled, one that does not apply, one elsewhere, and gaps.
pub(super) fn arbol() -> Arbol {
    let poner = |mut n: Nodo| {
        let pagina = match &*n.id {
            "directorio" => "/directorio/",
            "servidores" => "/directorio/servidores/",
            "grupos" => "/directorio/grupos/",
            "calendario" => "/calendario/",
            "tramites" => "/tramites/",
            "participa" => "/participa/",
            "solicitudes" => "/pqrsd/",
            _ => "",
        };
        n.lugar.pagina = (!pagina.is_empty()).then(|| pagina.into());
        if &*n.id == "contratos" {
            n.lugar.enlace = Some("https://www.colombiacompra.gov.co/".into());
        }
        if &*n.id == "defensa-publica" {
            let motivo = "El informe lo hacen las entidades de la Nación.".into();
            n.lugar.no_aplica = Some(NoAplica { motivo, norma: "Decreto 1069 de 2015".into() });
        }
        n
    };
    Arbol::new(estandar(true).into_iter().map(poner).collect())
}

/// Two of them.
pub(super) fn servidores() -> Vec<Servidor> {
    let s = |nombre: &str, cargo: &str, dependencia, extension: Option<&str>| Servidor {
        nombre: nombre.into(),
        cargo: cargo.into(),
        dependencia: slug(dependencia),
        correo: format!("{dependencia}@sanroquedelrio.example").into(),
        telefono: Some(telefono("+576055550100")),
        extension: extension.map(Into::into),
        formacion: extension.map(|_| "Administración pública".into()),
        experiencia: None,
    };
    vec![
        s("Servidora de ejemplo", "Secretaria de Gobierno", "gobierno", Some("104")),
        s("Servidor de ejemplo", "Secretario de Hacienda", "hacienda", None),
    ]
}

/// Two of them.
pub(super) fn grupos() -> Vec<GrupoDeInteres> {
    let g = |nombre: &str, clase: &str, enlace: Option<&str>| GrupoDeInteres {
        nombre: nombre.into(),
        clase: clase.into(),
        proposito: "Reúne a quienes viven del río y cuidan sus orillas.".into(),
        correo: Some("grupo@organizacion.example".into()),
        telefono: None,
        enlace: enlace.map(Into::into),
    };
    vec![
        g("Asociación de pescadores de ejemplo", "Asociación", Some("https://organizacion.example/")),
        g("Veeduría de ejemplo", "Veeduría", None),
    ]
}

/// One closure besides the holidays.
pub(super) fn calendario() -> Calendario {
    let cierre = Cierre {
        desde: dia(2026, 12, 24),
        hasta: dia(2026, 12, 24),
        acto: "Decreto 45 de 2026".into(),
        motivo: "Víspera de Navidad".into(),
    };
    Calendario::new(vec![cierre], false, Default::default())
}
