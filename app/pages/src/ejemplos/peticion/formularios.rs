//! A form with every kind of answer, its steps, its review.

use super::problemas;
use crate::{
    Base, Portal, Quien,
    ejemplos::{
        idiomas,
        persona::{ahora, presencia},
    },
    formulario::{
        AdjuntoVista, Aportable, DeCarpeta, EstadoAdjunto, EstadoGuardado, Falla, Firma, FormularioPagina,
        Revision,
    },
};
use domain::{
    Fecha,
    formulario::{Archivo, Campo, Condicion, Dato, Exige, Formulario, Opcion, Respuestas, Seccion, Tipo},
    grado::Grado,
};
use std::sync::Arc;

fn campo(nombre: &str, etiqueta: &str, tipo: Tipo) -> Campo {
    Campo {
        nombre: nombre.into(),
        etiqueta: etiqueta.into(),
        ayuda: None,
        ejemplo: None,
        tipo,
        exige: Exige::Obligatorio,
        si: None,
        llena: None,
        para: None,
        limite: None,
    }
}

fn seccion(nombre: &str, titulo: &str, veces: u8, campos: Vec<Campo>) -> Seccion {
    Seccion { nombre: nombre.into(), titulo: titulo.into(), ayuda: None, si: None, veces, campos }
}

fn opcion(valor: &str, texto: &str, ayuda: Option<&str>) -> Opcion {
    Opcion { valor: valor.into(), texto: texto.into(), ayuda: ayuda.map(Into::into) }
}

fn si(campo: &str, valor: &str) -> Option<Condicion> {
    Some(Condicion { campo: campo.into(), valores: vec![valor.into()], no: false })
}

/// Four groups: what is asked, who asks, who lives there too, and the papers.
pub fn definicion() -> Formulario {
    Formulario {
        secciones: vec![
            seccion("solicitud", "Su solicitud", 1, solicitud()),
            seccion("datos", "Sus datos", 1, datos()),
            seccion("hogar", "Personas del hogar", 4, hogar()),
            seccion("soportes", "Soportes", 1, soportes()),
        ],
        firma: true,
    }
}

fn solicitud() -> Vec<Campo> {
    let tipos = vec![
        opcion("residencia", "Certificado de residencia", Some("Para probar dónde vive.")),
        opcion("vecindad", "Certificado de vecindad", None),
    ];
    let usos = vec![opcion("estudio", "Para estudiar", None), opcion("trabajo", "Para trabajar", None)];
    vec![
        campo("certificado", "¿Qué certificado necesita?", Tipo::Opcion(tipos)),
        Campo { exige: Exige::Opcional, ..campo("usos", "¿Para qué lo usará?", Tipo::Varias(usos)) },
        Campo { exige: Exige::Recomendado, ..campo("razones", "¿Por qué lo pide?", Tipo::Parrafo(2000)) },
        Campo {
            ayuda: Some("Desde cuándo vive allí.".into()),
            ..campo("desde", "Vive allí desde", Tipo::Fecha)
        },
        campo("personas", "Personas en la vivienda", Tipo::Numero(1, 20)),
        Campo { exige: Exige::Opcional, ..campo("arriendo", "Valor del arriendo", Tipo::Dinero) },
    ]
}

fn datos() -> Vec<Campo> {
    let quien = vec![opcion("persona", "Una persona", None), opcion("empresa", "Una empresa", None)];
    vec![
        campo("quien", "¿Quién la presenta?", Tipo::Opcion(quien)),
        Campo {
            si: si("quien", "empresa"),
            llena: Some(Dato::Empresa),
            ..campo("razon", "Razón social", Tipo::Texto(120))
        },
        Campo { si: si("quien", "empresa"), llena: Some(Dato::Nit), ..campo("nit", "NIT", Tipo::Nit) },
        Campo { llena: Some(Dato::Nombre), ..campo("nombre", "Nombre completo", Tipo::Texto(120)) },
        Campo {
            llena: Some(Dato::Documento),
            ..campo("documento", "Documento de identidad", Tipo::Documento)
        },
        Campo {
            llena: Some(Dato::Correo),
            para: Some("Enviarle la respuesta.".into()),
            ejemplo: Some("nombre@ejemplo.com".into()),
            ..campo("correo", "Correo electrónico", Tipo::Correo)
        },
        Campo { exige: Exige::Opcional, ..campo("telefono", "Teléfono", Tipo::Telefono) },
        Campo { ejemplo: Some("Calle 5 # 4-32".into()), ..campo("direccion", "Dirección", Tipo::Direccion) },
        campo("lugar", "Municipio", Tipo::Municipio),
    ]
}

fn hogar() -> Vec<Campo> {
    vec![
        campo("nombre_hogar", "Nombre completo", Tipo::Texto(120)),
        Campo { exige: Exige::Opcional, ..campo("documento_hogar", "Documento", Tipo::Documento) },
    ]
}

fn soportes() -> Vec<Campo> {
    let archivo = Archivo { cantidad: 3, tipos: vec!["pdf".into(), "jpg".into()], tipo_documental: None };
    let texto = "Declaro que vivo en la dirección que escribí.";
    vec![
        Campo {
            exige: Exige::Recomendado,
            ..campo("recibo", "Recibo de un servicio público", Tipo::Archivo(archivo))
        },
        campo("declara", "Lo declaro", Tipo::Declaracion(texto.into())),
    ]
}

/// What somebody answered, with what must be escaped.
pub fn respuestas() -> Respuestas {
    let pares = [
        ("certificado", "residencia"),
        ("usos", "trabajo"),
        ("desde", "2019-02-01"),
        ("quien", "empresa"),
        ("nombre", "Ana María Pérez Rojas"),
        ("documento.tipo", "CC"),
        ("documento.numero", "1020345678"),
        ("correo", "ana.perez@\"<correo"),
        ("lugar.departamento", "47"),
        ("lugar.municipio", "47001"),
        ("hogar.1.nombre_hogar", "Luis Pérez"),
        ("hogar.2.nombre_hogar", "Rosa Díaz"),
    ];
    Respuestas::de(pares.map(|(n, v)| (n.to_owned(), v.to_owned()))).expect("few and short")
}

fn adjuntos() -> Vec<AdjuntoVista> {
    let a = |id: &str, nombre: &str, bytes, estado| AdjuntoVista {
        id: id.into(),
        campo: "recibo".into(),
        nombre: nombre.into(),
        bytes,
        estado,
    };
    vec![
        a("a1", "recibo-de-agua.pdf", 2_516_582, EstadoAdjunto::Recibido),
        a("a2", "foto.jpg", 84_000, EstadoAdjunto::EnRevision),
    ]
}

fn en_la_carpeta() -> DeCarpeta {
    let a = |id: &str, nombre: &str, emisor: Option<&str>, extension| Aportable {
        id: id.into(),
        nombre: nombre.into(),
        bytes: 412_000,
        emisor: emisor.map(Into::into),
        extensiones: vec![extension],
    };
    let documentos = vec![
        a("d1", "Recibo de la luz <2026>.pdf", None, "pdf"),
        a("d2", "Respuesta.pdf", Some("Alcaldía de San Roque"), "pdf"),
        a("d3", "Cuentas.xlsx", None, "xlsx"),
    ];
    DeCarpeta { documentos, siguientes: Some("d3".into()), abierto: Some("recibo".into()) }
}

fn fallas() -> Vec<Falla> {
    vec![
        Falla::new("certificado", "Elija qué certificado necesita"),
        Falla::new("usos", "Elija al menos una opción"),
        Falla::new("documento.numero", "Escriba entre 3 y 10 números"),
        Falla::new("correo", "Escriba el correo como nombre@ejemplo.com"),
        Falla::new("lugar.municipio", "No encontramos ese municipio. ¿Quiso decir Santa Marta?"),
        Falla::new("hogar.2.documento_hogar.tipo", "Elija el tipo de documento"),
        Falla::new("declara", "Marque la casilla para declararlo"),
    ]
}

/// All of it on one page, or the step of that number.
pub(super) fn pagina<'a>(f: &'a Formulario, r: &'a Respuestas, paso: Option<usize>) -> FormularioPagina<'a> {
    let secciones = match paso {
        Some(n) => vec![&f.secciones[n - 1]],
        None => f.secciones.iter().collect(),
    };
    FormularioPagina {
        titulo: "Certificado de residencia".into(),
        entradilla: if paso.is_none() {
            "Acredita que usted vive en el municipio.".into()
        } else {
            String::new()
        },
        accion: "tramites/certificado-de-residencia/solicitud/".into(),
        clave: paso.map(|_| "k3y-de-borrador".into()),
        paso: paso.map(|n| (n, f.secciones.len())),
        formulario: f,
        secciones,
        respuestas: r,
        veces: Vec::new(),
        de_ingreso: Vec::new(),
        fallas: Vec::new(),
        faltan: Vec::new(),
        archivos: Vec::new(),
        de_carpeta: paso.map(|_| en_la_carpeta()).unwrap_or_default(),
        megas: 10,
        guardado: EstadoGuardado::Nada,
        guardar: false,
        version: 0,
        salida: "tramites/certificado-de-residencia/".into(),
        espanol: false,
    }
}

pub(super) fn revision(f: &Formulario, r: &Respuestas) -> Revision {
    Revision {
        titulo: "Certificado de residencia".into(),
        accion: "tramites/certificado-de-residencia/solicitud/".into(),
        clave: "k3y-de-borrador".into(),
        formulario: Arc::new(f.clone()),
        respuestas: r.clone(),
        espanol: false,
        archivos: adjuntos(),
        en_nombre_de: Some("Ana María Pérez Rojas".into()),
        anonima: false,
        faltan: Vec::new(),
        firma: Some(Firma {
            grado: Grado::Medio,
            quien: "Ana María Pérez Rojas, CC •••5678".into(),
            huella: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        }),
        pregunta: None,
        fallas: Vec::new(),
        plazo: Some(Fecha::constant(2026, 12, 2)),
        salida: "tramites/certificado-de-residencia/".into(),
    }
}

/// The pages.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let (f, llenas, vacias) = (definicion(), respuestas(), Respuestas::default());
    let quien = presencia("tramites/certificado-de-residencia/solicitud/");
    let ana = Quien::Persona(&quien);
    let ingles = idiomas::en_ingles(&quien);
    let base = Base::de_path("tramites/certificado-de-residencia/solicitud/");
    let nadie = Quien::Nadie(&base);
    let errores = FormularioPagina {
        fallas: fallas(),
        faltan: vec![Falla::new(
            "razones",
            "Cuéntenos por qué lo pide, si puede: ayuda a responderle mejor.",
        )],
        archivos: adjuntos(),
        veces: vec![("hogar".into(), 3)],
        ..pagina(&f, &llenas, None)
    };
    let paso = FormularioPagina {
        de_ingreso: vec!["nombre".into(), "correo".into()],
        guardado: EstadoGuardado::Servidor(ahora()),
        guardar: true,
        ..pagina(&f, &llenas, Some(2))
    };
    let faltan = Revision {
        firma: None,
        pregunta: Some("¿Cuánto es tres más cuatro?".into()),
        faltan: vec![
            Falla::new("razones", "Por qué lo pide"),
            Falla::new("recibo", "Recibo de un servicio público"),
        ],
        ..revision(&f, &llenas)
    };
    let sin_firmar =
        Revision { fallas: vec![Falla::new("_firmo", "Marque que firma")], ..revision(&f, &llenas) };
    let mut todas = vec![
        ("formulario", p.formulario(nadie, &pagina(&f, &vacias, None))),
        ("formulario-error", p.formulario(nadie, &errores)),
        ("formulario-paso", p.formulario(ana, &paso)),
        ("formulario-paso-en", idiomas::portal(p).formulario(Quien::Persona(&ingles), &paso)),
        ("formulario-repetido", p.formulario(ana, &pagina(&f, &llenas, Some(3)))),
        ("revision", p.revision(ana, &revision(&f, &llenas))),
        ("revision-faltan", p.revision(nadie, &faltan)),
        ("revision-error", p.revision(ana, &sin_firmar)),
    ];
    todas.extend(problemas::paginas(p, nadie));
    todas
}
