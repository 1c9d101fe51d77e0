//! Every page of a person, with people who do not exist: for snapshots, tests and the gallery.

mod datos;
mod textos;

use crate::{
    Base, Portal,
    ejemplos::idiomas,
    persona::{
        Accesos, Actuar, Atencion, Carpeta, ClaseFallo, Consultada, DatoRecibido, Elevar, EmpresaElegible,
        Falla, FalloIngreso, Hecho, Pendiente, PersonaInventada, Presencia, Registro, Renglon, Representar,
        SesionAbierta, Sesiones, Simulador, Terminada,
    },
};
pub use datos::datos;
use datos::{accesos, descarga};
use domain::grado::{Falta, Grado};
pub use textos::{ahora, casillas, clausulas, presencia};
use textos::{antes, recibidos};

/// Name and page of each; names are unique.
pub fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    [registros(p), carpetas(p), de_datos(p), otras(p), ingresos(p), rechazos(p), de_funcionario(p)].concat()
}

fn registros(p: &Portal) -> Vec<(&'static str, String)> {
    let (todas, menor) = (clausulas(), clausulas());
    let nueva = Presencia { registrada: false, ..presencia("registro/") };
    let entero = Registro {
        datos: recibidos(),
        casillas: casillas(&todas),
        correo: Some("ana.perez@correo.example".into()),
        ..Registro::default()
    };
    let mut error = entero.clone();
    error.fallas = vec![Falla::new("acepta-terminos", "Para registrarse debe leer y aceptar los términos")];
    error.casillas[1].marcada = true;
    let cambio = Registro { casillas: casillas(&todas)[1..3].to_vec(), cambio: true, ..Registro::default() };
    let infantil =
        Registro { datos: recibidos(), casillas: casillas(&menor), menor: true, ..Registro::default() };
    let mut sin_correo = entero.clone();
    sin_correo.correo = None;
    vec![
        ("registro", p.registro(&nueva, &entero)),
        ("registro-error", p.registro(&nueva, &error)),
        ("registro-sin-correo", p.registro(&nueva, &sin_correo)),
        ("registro-menor", p.registro(&nueva, &infantil)),
        ("registro-cambio", p.registro(&presencia("registro/"), &cambio)),
    ]
}

fn carpetas(p: &Portal) -> Vec<(&'static str, String)> {
    let renglon = |titulo: &str, detalle: &str| Renglon {
        titulo: titulo.into(),
        detalle: Some(detalle.into()),
        ruta: Some("carpeta/".into()),
    };
    let llena = Carpeta {
        con_plazos: true,
        pendientes: vec![Pendiente {
            titulo: "Complete su solicitud de certificado de residencia".into(),
            detalle: Some("Hasta el miércoles 2 de diciembre de 2026".into()),
            ruta: "carpeta/".into(),
        }],
        notificaciones: vec![renglon(
            "Resolución 114 de 2026",
            "Sin abrir, desde el 18 de noviembre de 2026",
        )],
        tramites: vec![renglon(
            "Certificado de residencia",
            "En revisión, responde hasta el 25 de noviembre",
        )],
        documentos: vec![renglon("Paz y salvo municipal", "Expedido el 3 de noviembre de 2026")],
        ayuda: false,
    };
    let funcionaria = Presencia {
        funcionario: true,
        varias_empresas: true,
        empresa: Some("Transportes del Río S. A. S. (NIT 900123456-8)".into()),
        ..presencia("carpeta/")
    };
    let nueva = Presencia { hecho: Some(Hecho::Registrado), ..presencia("carpeta/") };
    vec![
        ("carpeta", p.carpeta(&nueva, &Carpeta::default())),
        ("carpeta-llena", p.carpeta(&funcionaria, &llena)),
        (
            "carpeta-en",
            idiomas::portal(p).carpeta(&idiomas::en_ingles(&presencia("carpeta/")), &Carpeta::default()),
        ),
    ]
}

fn de_datos(p: &Portal) -> Vec<(&'static str, String)> {
    let todas = clausulas();
    let quien = presencia("carpeta/datos/");
    let volvio = Presencia { path: "carpeta/datos/corregir".into(), ..quien.clone() };
    let finalidades: Vec<_> = casillas(&todas)[1..3].to_vec();
    let representar = Representar {
        menor: "Juan C. (TI •••4567)".into(),
        casillas: finalidades,
        ocultos: vec![("paso".into(), "2".into())],
        fallas: Vec::new(),
    };
    vec![
        ("datos", p.datos(&quien, &datos(&todas))),
        ("datos-error", p.datos(&volvio, &datos::con_errores(&todas))),
        ("datos-menor", p.datos(&quien, &datos::de_menor(&todas))),
        ("datos-en", idiomas::portal(p).datos(&idiomas::en_ingles(&quien), &datos(&todas))),
        ("descarga", p.descarga(&presencia("carpeta/datos/descarga/"), &descarga())),
        ("representar", p.representar(&presencia("carpeta/datos/representar"), &representar)),
    ]
}

fn otras(p: &Portal) -> Vec<(&'static str, String)> {
    let vistos = Accesos { filas: accesos(), anteriores: Some("carpeta/accesos/?antes=3".into()) };
    let sesion = |aparato: &str, hace, esta| SesionAbierta {
        aparato: aparato.into(),
        desde: antes(hace),
        vista: antes(hace / 2),
        esta,
    };
    let abiertas = vec![sesion("Chrome en Android", 20, true), sesion("Firefox en Windows", 3000, false)];
    let empresa = |nit: &str, documento: &str, nombre: &str| EmpresaElegible {
        nit: nit.into(),
        documento: documento.into(),
        nombre: nombre.into(),
    };
    let actuar = Actuar {
        empresas: vec![
            empresa("900123456", "NIT 900123456-8", "Transportes del Río S. A. S."),
            empresa("901555012", "NIT 901555012-1", "Panadería La Espiga Ltda."),
        ],
        actual: Some("900123456".into()),
        fallas: Vec::new(),
    };
    vec![
        ("accesos", p.accesos(&presencia("carpeta/accesos/"), &vistos)),
        ("accesos-vacia", p.accesos(&presencia("carpeta/accesos/"), &Accesos::default())),
        ("sesiones", p.sesiones(&presencia("carpeta/sesiones/"), &Sesiones { abiertas: abiertas.clone() })),
        (
            "sesiones-una",
            p.sesiones(&presencia("carpeta/sesiones/"), &Sesiones { abiertas: abiertas[..1].to_vec() }),
        ),
        ("actuar", p.actuar(&presencia("carpeta/actuar/"), &actuar)),
    ]
}

fn ingresos(p: &Portal) -> Vec<(&'static str, String)> {
    let base = Base::de_path("ingresar/retorno");
    let elevar = |falta| Elevar {
        falta,
        exige: Grado::Medio,
        motivo: "Así nadie cambia sus datos en su nombre.".into(),
        destino: "ingresar?grado=medio".into(),
        guardado: true,
    };
    let fallo =
        |clase| FalloIngreso { clase, codigo: "IDP-07 · 3F9A".into(), reintentar: "ingresar".into() };
    let insuficiente = ClaseFallo::GradoInsuficiente { pedido: Grado::Medio, recibido: Some(Grado::Bajo) };
    let quien = presencia("carpeta/datos/corregir");
    vec![
        ("elevar", p.elevar(&quien, &elevar(Falta::GradoBajo(Grado::Bajo)))),
        ("elevar-antigua", p.elevar(&quien, &elevar(Falta::Antigua))),
        ("identificarse", p.identificarse(&base, &elevar(Falta::SinIdentidad))),
        ("fallo-temporal", p.fallo_de_ingreso(&base, &fallo(ClaseFallo::Temporal))),
        ("fallo-rechazado", p.fallo_de_ingreso(&base, &fallo(ClaseFallo::Rechazado))),
        ("fallo-cancelado", p.fallo_de_ingreso(&base, &fallo(ClaseFallo::Cancelado))),
        ("fallo-grado", p.fallo_de_ingreso(&base, &fallo(insuficiente))),
        ("fallo-configuracion", p.fallo_de_ingreso(&base, &fallo(ClaseFallo::Configuracion))),
        ("salio", p.salio(&base)),
        ("terminada", p.terminada(&base, &Terminada { guardado: true, entrar: "ingresar".into() })),
        ("simulador", p.simulador(&base, &simulador())),
    ]
}

fn simulador() -> Simulador {
    let persona = |id: &str, nombre: &str, documento: &str, nota: &str| PersonaInventada {
        id: id.into(),
        nombre: nombre.into(),
        documento: documento.into(),
        nota: nota.into(),
    };
    Simulador {
        accion: "simulador/entrar".into(),
        personas: vec![
            persona("ana", "Ana María Pérez Rojas", "CC 1020345678", "Vive en el municipio"),
            persona("juan", "Juan Camilo Pérez Rojas", "TI 1090123456", "Tiene 12 años"),
            persona("rosa", "Rosa Elena Díaz", "CC 39012345", "Actúa por dos empresas"),
        ],
        elegida: None,
        grado: Grado::Medio,
        ocultos: vec![("pedido".into(), "x1\"<".into())],
    }
}

fn rechazos(p: &Portal) -> Vec<(&'static str, String)> {
    let base = Base::de_path("ingresar/retorno");
    vec![
        ("origen", p.origen_no_permitido(&base, None)),
        ("demasiados", p.demasiados_intentos(&base, 150)),
        ("grande", p.formulario_grande(&base, 64)),
        ("documento", p.documento_no_disponible(&base, false)),
        ("sin-permiso", p.sin_permiso(&presencia("funcionario/"))),
    ]
}

fn de_funcionario(p: &Portal) -> Vec<(&'static str, String)> {
    let quien = Presencia { funcionario: true, ..presencia("funcionario/") };
    let volvio = Presencia { path: "funcionario/personas".into(), ..quien.clone() };
    let vacia = Atencion {
        papel: "Profesional de atención".into(),
        dependencia: "Secretaría de Hacienda".into(),
        ..Atencion::default()
    };
    let error = Atencion {
        tipo: "CE".into(),
        numero: "12".into(),
        fallas: vec![
            Falla::new("numero", "Escriba entre 4 y 10 números"),
            Falla::new("motivo", "Escriba por qué la consulta"),
        ],
        ..vacia.clone()
    };
    let nadie = Atencion { no_encontrada: true, numero: "1020345678".into(), ..vacia.clone() };
    let dato = |nombre: &str, valor: &str| DatoRecibido { nombre: nombre.into(), valor: valor.into() };
    let hallada = Consultada {
        datos: vec![dato("Nombre", "Ana María Pérez Rojas"), dato("Documento", "CC 1020345678")],
        motivo: "Pidió por teléfono el estado de su paz y salvo".into(),
    };
    vec![
        ("funcionario", p.funcionario(&quien, &vacia)),
        ("funcionario-error", p.funcionario(&volvio, &error)),
        ("funcionario-nadie", p.funcionario(&volvio, &nadie)),
        ("consultada", p.consultada(&volvio, &hallada)),
    ]
}
