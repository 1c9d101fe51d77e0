//! What people say of a project that does not exist.

use crate::{
    Base, Portal,
    consultas::{
        Comentar, ComentarioDeMesa, ComentarioPublico, Comentarios, ConsultaCerrada, ConsultaDeMesa,
        ConsultaVista, ConsultasDeMesa, FilaDeMesa, Forma, InformeVista, Recibo, RespuestaVista, Volvio,
    },
    ejemplos::{
        dia,
        persona::{ahora, presencia},
    },
    formulario::Falla,
    persona::Presencia,
};
use domain::{
    comentario::{Cuenta, Decision, Escrito, FaltaDelInforme, Reserva},
    publicacion::EstadoDeConsulta,
};

const DICHO: &str =
    "Dejen espacio para los puestos de los sábados.\n\nLos campesinos vendemos ahí hace años.";

fn consulta() -> ConsultaVista {
    ConsultaVista {
        slug: "proyecto-de-decreto-sobre-el-mercado".into(),
        titulo: "Proyecto de decreto sobre el mercado".into(),
        abre: dia(2026, 11, 9),
        cierra: dia(2026, 12, 9),
    }
}

fn respuesta(decision: Decision) -> RespuestaVista {
    let texto = "Los sábados quedan veinte puestos. Los demás días el espacio es para caminar.".into();
    RespuestaVista { decision, texto, en: ahora() }
}

/// The pages.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    [formas(p), recibos(p), publicos(p), mesas(p)].concat()
}

fn formas(p: &Portal) -> Vec<(&'static str, String)> {
    let base = Base::de_path("participa/consultas/x/comentar/");
    let partes = ["Artículo 1. Puestos", "Artículo 2. Horarios"].map(String::from).to_vec();
    let (clave, escrito) = ("clave-de-ejemplo".into(), Escrito::default());
    let nueva = Comentar { consulta: consulta(), partes, clave, escrito, fallas: Vec::new() };
    let error = Comentar {
        escrito: Escrito {
            texto: "No".into(),
            con_nombre: true,
            correo: "ana en casa".into(),
            parte: "Artículo 2. Horarios".into(),
            ..Escrito::default()
        },
        fallas: vec![
            Falla::new("comentario", "Escriba su comentario en 10 letras o más"),
            Falla::new("nombre", "Escriba su nombre, o elija «Sin mi nombre»"),
            Falla::new("correo", "Escriba un correo como nombre@ejemplo.com, o deje el espacio vacío"),
        ],
        ..nueva.clone()
    };
    let cerrada = ConsultaCerrada { consulta: consulta(), por_abrir: false, escrito: None };
    let tarde = ConsultaCerrada { escrito: Some(DICHO.into()), ..cerrada.clone() };
    let antes = ConsultaCerrada { por_abrir: true, ..cerrada.clone() };
    vec![
        ("comentar", p.comentar(&base, &nueva)),
        ("comentar-error", p.comentar(&base, &error)),
        ("comentar-cerrada", p.consulta_cerrada(&base, &cerrada)),
        ("comentar-tarde", p.consulta_cerrada(&base, &tarde)),
        ("comentar-antes", p.consulta_cerrada(&base, &antes)),
    ]
}

fn recibos(p: &Portal) -> Vec<(&'static str, String)> {
    let base = Base::de_path("participa/consultas/x/comentario/K7/");
    let nuevo = Recibo {
        consulta: consulta(),
        numero: 12,
        recibido: ahora(),
        parte: "Artículo 1. Puestos".into(),
        nombre: String::new(),
        texto: DICHO.into(),
        con_correo: true,
        publicado: false,
        reserva: None,
        respuesta: None,
    };
    let respondido = Recibo {
        publicado: true,
        con_correo: false,
        nombre: "Asociación de campesinos de ejemplo".into(),
        reserva: Some(Reserva::DatosDeOtros),
        respuesta: Some(respuesta(Decision::EnParte)),
        ..nuevo.clone()
    };
    vec![
        ("comentario", p.comentario_recibido(&base, &nuevo)),
        ("comentario-respondido", p.comentario_recibido(&base, &respondido)),
    ]
}

fn publicos(p: &Portal) -> Vec<(&'static str, String)> {
    let base = Base::de_path("participa/consultas/x/comentarios/");
    let uno = ComentarioPublico {
        numero: 1,
        parte: "Artículo 1. Puestos".into(),
        nombre: "Ana Pérez".into(),
        texto: DICHO.into(),
        recibido: ahora(),
        reserva: None,
        respuesta: Some(respuesta(Decision::Acogido)),
    };
    let dos = ComentarioPublico {
        numero: 3,
        parte: String::new(),
        nombre: String::new(),
        texto: "El señor [oculto] cobra por los puestos. Eso debe quedar prohibido.".into(),
        reserva: Some(Reserva::DatosDeOtros),
        respuesta: None,
        ..uno.clone()
    };
    let cuenta = Cuenta { recibidos: 3, publicados: 2, acogidos: 1, ..Cuenta::default() };
    let vacios = Comentarios {
        consulta: consulta(),
        estado: EstadoDeConsulta::Abierta,
        cuenta: Cuenta::default(),
        informe: None,
        comentarios: Vec::new(),
        siguientes: None,
    };
    let abiertos = Comentarios { cuenta, comentarios: vec![uno.clone(), dos.clone()], ..vacios.clone() };
    let cuenta = Cuenta { publicados: 3, no_acogidos: 2, ..cuenta };
    let texto = "Cambió el artículo 1. El decreto se firma en enero.".into();
    let cerrados = Comentarios {
        estado: EstadoDeConsulta::Cerrada,
        cuenta,
        informe: Some(InformeVista { cuenta, texto, en: ahora() }),
        comentarios: vec![uno, ComentarioPublico { respuesta: Some(respuesta(Decision::NoAcogido)), ..dos }],
        siguientes: Some(
            "participa/consultas/proyecto-de-decreto-sobre-el-mercado/comentarios/?desde=4".into(),
        ),
        ..abiertos.clone()
    };
    vec![
        ("comentarios-vacios", p.comentarios(&base, &vacios)),
        ("comentarios", p.comentarios(&base, &abiertos)),
        ("comentarios-informe", p.comentarios(&base, &cerrados)),
    ]
}

fn de_mesa(numero: i64) -> ComentarioDeMesa {
    ComentarioDeMesa {
        id: format!("01890000-0000-7000-8000-00000000000{numero}"),
        numero,
        parte: "Artículo 1. Puestos".into(),
        nombre: "Ana Pérez".into(),
        texto: DICHO.into(),
        recibido: ahora(),
    }
}

fn funcionaria(path: &str) -> Presencia {
    Presencia { funcionario: true, ..presencia(path) }
}

fn por_atender() -> Cuenta {
    Cuenta { recibidos: 4, publicados: 2, ..Cuenta::default() }
}

fn mesas(p: &Portal) -> Vec<(&'static str, String)> {
    let consulta = consulta();
    let fila = FilaDeMesa {
        slug: consulta.slug.clone(),
        titulo: consulta.titulo.clone(),
        estado: EstadoDeConsulta::Abierta,
        cierra: consulta.cierra,
        cuenta: por_atender(),
        espera_desde: Some(ahora()),
        con_informe: false,
    };
    let hecha = FilaDeMesa {
        slug: "plan-de-movilidad".into(),
        titulo: "Plan de movilidad".into(),
        estado: EstadoDeConsulta::Cerrada,
        espera_desde: None,
        con_informe: true,
        ..fila.clone()
    };
    let (p1, vacia) = (funcionaria("funcionario/consultas/"), ConsultasDeMesa::default());
    let llena = ConsultasDeMesa { filas: vec![fila, hecha], sueltas: vec![("parque-viejo".into(), 12)] };
    let de_la_lista = vec![
        ("consultas-mesa", p.consultas_de_mesa(&p1, &llena)),
        ("consultas-mesa-vacia", p.consultas_de_mesa(&p1, &vacia)),
    ];
    [de_la_lista, de_una(p)].concat()
}

fn de_una(p: &Portal) -> Vec<(&'static str, String)> {
    let una = ConsultaDeMesa {
        consulta: consulta(),
        cuenta: por_atender(),
        por_publicar: vec![de_mesa(3), de_mesa(4)],
        por_responder: vec![de_mesa(1), de_mesa(2)],
        falta: Some(FaltaDelInforme::SinCerrar),
        informe: None,
        volvio: None,
        fallas: Vec::new(),
    };
    let par = |n: &str, v: &str| (n.to_owned(), v.to_owned());
    let error = ConsultaDeMesa {
        volvio: Some(Volvio {
            forma: Forma::Publicar,
            campos: vec![par("comentario", &de_mesa(4).id), par("ocultar", "juan"), par("reserva", "")],
        }),
        fallas: vec![
            Falla::new("ocultar", "«juan» no está en el comentario: cópielo tal como está"),
            Falla::new("reserva", "Elija el motivo por el que se oculta"),
        ],
        ..una.clone()
    };
    let cerrada = ConsultaDeMesa {
        por_publicar: Vec::new(),
        por_responder: Vec::new(),
        falta: None,
        volvio: Some(Volvio { forma: Forma::Informe, campos: vec![par("conclusion", "Bien")] }),
        fallas: vec![Falla::new("conclusion", "Escriba 10 letras o más")],
        ..una.clone()
    };
    let path = "funcionario/consultas/proyecto-de-decreto-sobre-el-mercado/";
    vec![
        ("consulta-mesa", p.consulta_de_mesa(&funcionaria(path), &una)),
        ("consulta-mesa-error", p.consulta_de_mesa(&funcionaria(path), &error)),
        ("consulta-mesa-informe", p.consulta_de_mesa(&funcionaria(path), &cerrada)),
    ]
}
