//! Every door through which something can be changed, who uses it and with what; checked against the sources.

use super::{
    casa::Casa,
    fuentes::caminos,
    navegador::{Navegador, Pares, autoriza, pares, registro},
    radicacion::peticion,
};
use domain::grado::Grado;
use leptos::server_fn::axum::server_fn_paths;
use std::collections::BTreeSet;

mod de_sus_historias;

use de_sus_historias::{DE_BANCOS, DE_CASOS, DE_COMPARTIR, DE_CONSULTAS, DE_PAGOS, DE_SISTEMAS};
pub(super) use de_sus_historias::{DE_DOCUMENTOS, DE_NOTIFICACIONES};

/// Who stands before a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Papel {
    /// Registered, grado medio, with two companies.
    Adulta,
    /// Entered, not registered.
    Nuevo,
    /// Registered, with a tarjeta de identidad.
    Menor,
    /// Attends people.
    Funcionaria,
}

/// A door that takes a POST.
pub(super) struct Puerta {
    pub(super) camino: &'static str,
    pub(super) papel: Papel,
    pub(super) campos: fn(&Escena) -> Pares,
    /// How it answers to what is right.
    pub(super) estado: u16,
}

use Papel::{Adulta, Funcionaria, Menor, Nuevo};

/// All of them, in an order in which each one works. What leaves comes last.
pub(super) const PUERTAS: [Puerta; 38] = [
    puerta("/carpeta/datos/corregir", Adulta, |_| pares([("correo", "otro@correo.example")]), 303),
    puerta("/carpeta/datos/consentimientos", Adulta, |e| autoriza(&e.casa, "encuestas-de-satisfaccion"), 303),
    puerta("/carpeta/notificaciones/preferencias/consentimiento", Adulta, que_me_notifiquen, 303),
    puerta("/carpeta/notificaciones/preferencias/movil", Adulta, |_| Pares::new(), 422),
    puerta("/carpeta/notificaciones/preferencias/confirmar-movil", Adulta, |_| Pares::new(), 422),
    puerta("/carpeta/notificaciones/preferencias/quitar-movil", Adulta, |_| Pares::new(), 303),
    puerta("/carpeta/datos/supresion", Adulta, |_| pares([("motivo", "Me mudo")]), 303),
    puerta("/carpeta/datos/representar", Adulta, representar, 303),
    puerta("/carpeta/datos/codigo", Menor, |_| Pares::new(), 200),
    puerta("/carpeta/actuar/", Adulta, |_| pares([("por", "990000101")]), 303),
    puerta("/carpeta/sesiones/extender", Adulta, |_| Pares::new(), 303),
    puerta("/carpeta/sesiones/cerrar", Adulta, |_| Pares::new(), 303),
    puerta("/registro/", Nuevo, |e| registro(&e.casa, &[]), 303),
    puerta("/funcionario/personas", Funcionaria, consultar, 200),
    puerta("/pqrsd/", Nuevo, |_| peticion(), 200),
    puerta("/pqrsd/solicitud/", Nuevo, |_| peticion(), 200),
    puerta("/pqrsd/solicitud/adjuntar", Nuevo, |_| Pares::new(), 422),
    puerta("/tramites/{slug}/solicitud/adjuntar", Adulta, |_| Pares::new(), 422),
    puerta("/api/fn/guardar_borrador", Adulta, escribir, 200),
    puerta("/tramites/{slug}/solicitud/", Adulta, |_| pares([("_paso", "1"), ("_guardar", "si")]), 303),
    puerta(
        "/carpeta/tramites/borrar",
        Adulta,
        |_| pares([("borrador", "01890000-0000-7000-8000-000000000000")]),
        303,
    ),
    puerta("/carpeta/documentos/carpetas", Adulta, |_| pares([("carpeta-nueva", "Casa")]), 303),
    puerta("/consulta/estado", Nuevo, |_| pares([("radicado", "x"), ("dato", "x")]), 404),
    puerta("/consulta/documento", Nuevo, |_| pares([("radicado", "x"), ("dato", "x"), ("orden", "1")]), 404),
    puerta("/consulta/completar", Nuevo, |_| pares([("radicado", "x"), ("dato", "x"), ("texto", "x")]), 404),
    puerta("/verificar/", Nuevo, |_| pares([("codigo", "x")]), 400),
    puerta("/api/fn/consentir", Adulta, |e| autoriza(&e.casa, "noticias-de-la-alcaldia"), 200),
    puerta(
        "/api/fn/elevar",
        Adulta,
        |_| pares([("ruta", "carpeta/datos/"), ("campos", "correo=a%40b.example")]),
        200,
    ),
    puerta("/api/fn/extender", Adulta, |_| Pares::new(), 200),
    puerta("/api/fn/renombrar_documento", Adulta, |_| de_nadie([("nombre", "x")]), 200),
    puerta("/api/fn/mover_documento", Adulta, |_| de_nadie([("carpeta", "")]), 200),
    puerta("/api/fn/etiquetar_documento", Adulta, |_| de_nadie([("etiquetas", "x")]), 200),
    puerta("/api/fn/borrar_documentos", Adulta, |_| de_nadie([("documentos", NADIE)]), 200),
    puerta("/api/fn/recuperar_documento", Adulta, |_| de_nadie([("x", "")]), 200),
    puerta(
        "/api/fn/compartir_documentos",
        Adulta,
        |_| {
            de_nadie([(
                "campos",
                "documento=01890000-0000-7000-8000-000000000000&para=enlace&proposito=x&dias=7",
            )])
        },
        200,
    ),
    puerta("/api/fn/abrir_notificacion", Adulta, |_| pares([("notificacion", NADIE)]), 200),
    puerta("/simulador/autorizar", Nuevo, |e| e.pedido.clone(), 303),
    puerta("/salir", Adulta, |_| Pares::new(), 303),
];

/// Doors that open to everybody, or lead to the login themselves.
pub(super) const DE_TODOS: [&str; 9] = [
    "/pqrsd/",
    "/pqrsd/solicitud/",
    "/consulta/estado",
    "/consulta/documento",
    "/consulta/completar",
    "/verificar/",
    "/tramites/{slug}/solicitud/",
    "/pqrsd/solicitud/adjuntar",
    "/tramites/{slug}/solicitud/adjuntar",
];

/// Doors that may answer without writing anything down.
pub(super) const SIN_ESCRIBIR: [&str; 18] = [
    "/carpeta/notificaciones/preferencias/movil",
    "/carpeta/notificaciones/preferencias/confirmar-movil",
    "/carpeta/notificaciones/preferencias/quitar-movil",
    "/simulador/autorizar",
    "/carpeta/tramites/borrar",
    "/consulta/estado",
    "/consulta/documento",
    "/consulta/completar",
    "/verificar/",
    "/pqrsd/solicitud/adjuntar",
    "/tramites/{slug}/solicitud/adjuntar",
    "/api/fn/renombrar_documento",
    "/api/fn/mover_documento",
    "/api/fn/etiquetar_documento",
    "/api/fn/borrar_documentos",
    "/api/fn/recuperar_documento",
    "/api/fn/compartir_documentos",
    "/api/fn/abrir_notificacion",
];

/// Doors of other servers, which bring proof of their own.
pub(super) const DE_SERVIDORES: [&str; 2] = ["/ingresar/salida", "/simulador/token"];

impl Puerta {
    /// Where it is asked for, with a sheet in the place of any.
    pub(super) fn direccion(&self) -> String {
        self.camino.replace("{slug}", "certificado-de-residencia")
    }
}

const fn puerta(camino: &'static str, papel: Papel, campos: fn(&Escena) -> Pares, estado: u16) -> Puerta {
    Puerta { camino, papel, campos, estado }
}

/// No document has this id.
const NADIE: &str = "01890000-0000-7000-8000-000000000000";

fn de_nadie<const N: usize>(mas: [(&str, &str); N]) -> Pares {
    [pares([("documento", NADIE), ("vista", "carpeta/documentos/")]), pares(mas)].concat()
}

fn que_me_notifiquen(e: &Escena) -> Pares {
    let mut campos = autoriza(&e.casa, "notificacion");
    campos.push(("alcance".into(), "general".into()));
    campos
}

fn representar(e: &Escena) -> Pares {
    pares([
        ("paso", "2"),
        ("codigo", &e.codigo),
        ("parentesco", "madre"),
        ("escucho", "si"),
        ("acepta-avisos-de-tramites", "si"),
    ])
}

fn escribir(_: &Escena) -> Pares {
    pares([
        ("ruta", "tramites/certificado-de-residencia/solicitud/"),
        ("clave", ""),
        ("version", "0"),
        ("campos", "_paso=1&telefono=3001234567"),
    ])
}

fn consultar(_: &Escena) -> Pares {
    pares([("tipo", "CC"), ("numero", "1099000606"), ("motivo", "Pregunta por su certificado")])
}

/// A sede with somebody before each door.
pub(super) struct Escena {
    pub(super) casa: Casa,
    adulta: Navegador,
    nuevo: Navegador,
    menor: Navegador,
    funcionaria: Navegador,
    codigo: String,
    pedido: Pares,
}

impl Escena {
    pub(super) async fn montar(casa: Casa) -> Self {
        casa.nombrar().await;
        let adulta = Navegador::registrar(&casa, "sim-empresaria", Grado::Medio, &[]).await;
        let funcionaria = Navegador::registrar(&casa, "sim-funcionaria", Grado::Medio, &[]).await;
        let mut menor = Navegador::registrar(&casa, "sim-menor-ti", Grado::Medio, &[]).await;
        let codigo = codigo(&casa, &mut menor).await;
        let mut nuevo = Navegador::nuevo();
        nuevo.entrar(&casa, "sim-adulto-cc", Grado::Medio).await;
        let mut pedido = nuevo.clone().ir(&casa, "/ingresar?grado=alto").await;
        pedido.extend(pares([("persona", "sim-adulto-cc"), ("grado", "alto")]));
        Self { casa, adulta, nuevo, menor, funcionaria, codigo, pedido }
    }

    pub(super) fn de(&mut self, papel: Papel) -> &mut Navegador {
        match papel {
            Adulta => &mut self.adulta,
            Nuevo => &mut self.nuevo,
            Menor => &mut self.menor,
            Funcionaria => &mut self.funcionaria,
        }
    }
}

/// The code that a child reads on their page.
pub(super) async fn codigo(casa: &Casa, menor: &mut Navegador) -> String {
    let r = menor.enviar(casa, "/carpeta/datos/codigo", &Pares::new()).await.debe(200);
    let (_, resto) = r.cuerpo.split_once("class=\"cifras\">").expect("a code");
    resto.split('<').next().expect("its end").to_owned()
}

#[test]
fn the_table_names_every_door_of_the_sources_and_no_other() {
    let con_post = caminos().into_iter().filter(|(_, metodos)| metodos.contains("POST"));
    let mut reales: BTreeSet<String> = con_post.map(|(camino, _)| camino).collect();
    assert!(reales.remove("/api/fn/{*nombre}"), "server functions are mounted");
    assert!(reales.remove("/token"), "the simulator is mounted");
    reales.insert("/simulador/token".to_owned());
    let que_actuan = server_fn_paths().filter(|(_, m)| *m != axum::http::Method::GET);
    reales.extend(que_actuan.map(|(p, _)| p.to_owned()));
    let tabla = PUERTAS.iter().map(|p| p.camino).chain(DE_SERVIDORES).chain(DE_CASOS).chain(DE_DOCUMENTOS);
    let tabla: BTreeSet<String> = tabla
        .chain(DE_NOTIFICACIONES)
        .chain(DE_PAGOS)
        .chain(DE_BANCOS)
        .chain(DE_SISTEMAS)
        .chain(DE_COMPARTIR)
        .chain(DE_CONSULTAS)
        .map(str::to_owned)
        .collect();
    assert_eq!(reales, tabla);
}
