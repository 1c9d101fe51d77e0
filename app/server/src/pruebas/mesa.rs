//! The desk: what an official sees, does, and may not do with the cases of an office.

use super::{
    casa::{Casa, Como, ahora, pasan},
    foto::{Foto, igual},
    navegador::{Navegador, Pares, pares},
    radicacion::{con_archivos, peticion, radicar, unica},
};
use crate::actos;
use domain::{
    documento::TipoDocumento,
    grado::Grado,
    peticion::{Clase, Estado},
};
use store::{
    funcionarios::Funcionario,
    peticiones::{self, Cambio},
};

pub(super) const CASO: &str = "/funcionario/casos/SR-2027-000001/";
const PROPIO: &str = "/carpeta/tramites/SR-2027-000001/";
const PDF: &str = "%PDF-1.7\n1 0 obj";
const DIA: i64 = 24 * 3600;

/// What an act sends besides what it is about: how the case stood.
pub(super) fn con(estado: &str, mas: &[(&str, &str)]) -> Pares {
    let mut campos = pares([("estado", estado)]);
    campos.extend(mas.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())));
    campos
}

/// Somebody more attends people, in that office.
pub(super) async fn nombrar(casa: &Casa, numero: &str, nombre: &str, dependencia: &str) {
    let f = Funcionario {
        id: crate::azar::id(ahora()),
        tipo_documento: TipoDocumento::Cc,
        numero_documento: numero.into(),
        nombre: nombre.into(),
        papel: "atencion".into(),
        dependencia: dependencia.into(),
        agregado_en: ahora(),
        retirado_en: None,
    };
    actos::agregar_funcionario(&casa.borde.store, f).await.expect("added");
}

/// María filed a petition with a file; Carmen attends the office that received it, José works in Hacienda.
pub(super) struct Mesa {
    pub(super) casa: Casa,
    pub(super) maria: Navegador,
    pub(super) carmen: Navegador,
    pub(super) jose: Navegador,
}

impl Mesa {
    pub(super) async fn nueva() -> Self {
        Self::en(Casa::nueva().await).await
    }

    pub(super) async fn en(casa: Casa) -> Self {
        casa.nombrar().await;
        nombrar(&casa, JOSE, "José Hernández", "secretaria-de-hacienda").await;
        let mut maria = Navegador::registrar(&casa, "sim-adulta-cc", Grado::Medio, &[]).await;
        let carmen = Navegador::registrar(&casa, "sim-funcionaria", Grado::Medio, &[]).await;
        let jose = Navegador::registrar(&casa, "sim-adulto-cc", Grado::Medio, &[]).await;
        let archivos = [("adjuntos", "puente.pdf", PDF)];
        let revision =
            con_archivos(&mut maria, &casa, "/pqrsd/solicitud/", &peticion(), &archivos).await.debe(200);
        radicar(&mut maria, &casa, "/pqrsd/solicitud/", &revision).await;
        Self { casa, maria, carmen, jose }
    }

    /// An act of Carmen, which must be done.
    pub(super) async fn hace(&mut self, acto: &str, campos: &Pares) {
        let r = self.carmen.enviar(&self.casa, &format!("{CASO}{acto}"), campos).await;
        assert_eq!(r.estado, 303, "{acto}: {}", r.cuerpo);
    }

    pub(super) async fn estado(&self) -> Estado {
        unica_de(&self.casa).await.estado
    }

    /// The term of the law is over; Carmen enters again.
    pub(super) async fn pasan_dias(&mut self, dias: i64) {
        pasan(dias * DIA);
        self.carmen.entrar(&self.casa, "sim-funcionaria", Grado::Medio).await;
        self.maria.entrar(&self.casa, "sim-adulta-cc", Grado::Medio).await;
    }
}

const JOSE: &str = "1099000202";

/// The filing, however it stands.
async fn unica_de(casa: &Casa) -> peticiones::Peticion {
    let mut lector = casa.borde.store.lector().await.expect("reader");
    let r = domain::radicado::Radicado { anio: 2027, numero: 1 };
    peticiones::por_radicado(&mut lector.conn(), r).await.expect("reads").expect("there")
}

/// The last day of its term, as the tray knows it.
pub(super) async fn vence(casa: &Casa) -> String {
    unica_de(casa).await.vence.map(|d| d.to_string()).unwrap_or_default()
}

pub(super) async fn mensajes(casa: &Casa) -> Vec<String> {
    while crate::trabajos::correo::tanda(&casa.borde).await {}
    casa.correos().into_iter().map(|c| c.replace("=\r\n", "")).collect()
}

#[tokio::test]
async fn the_tray_shows_what_the_office_has_and_names_nobody() {
    let mut m = Mesa::nueva().await;
    let r = m.carmen.ver(&m.casa, "/funcionario/").await.debe(200);
    let r = r.dice("SR-2027-000001").dice("Pido que arreglen el puente").dice("Quedan 15 días hábiles");
    r.dice("Una persona").calla("María").calla("52123456").dice("Abiertas: 1 · Vencidas: 0");
    let otras = ["?asignada=mias", "?plazo=vencidas", "?estado=respondida", "?plazo=por_vencer"];
    for filtro in otras {
        let camino = format!("/funcionario/{filtro}");
        m.carmen.ver(&m.casa, &camino).await.debe(200).calla("SR-2027-000001");
    }
    m.carmen
        .ver(&m.casa, "/funcionario/?asignada=nadie&estado=radicada")
        .await
        .debe(200)
        .dice("SR-2027-000001");
    m.jose.ver(&m.casa, "/funcionario/").await.debe(200).calla("SR-2027-000001").dice("Abiertas: 0");
    m.maria.ver(&m.casa, "/funcionario/").await.debe(403).calla("SR-2027-000001");
    m.pasan_dias(40).await;
    m.carmen
        .ver(&m.casa, "/funcionario/?plazo=vencidas")
        .await
        .debe(200)
        .dice("Vencidas: 1")
        .dice("Venció hace");
}

#[tokio::test]
async fn on_postgresql_the_tray_and_the_acts_are_the_same() {
    let mut m = Mesa::en(Casa::como(Como { postgres: true, ..Como::default() }).await).await;
    for filtro in
        ["", "?asignada=nadie", "?estado=radicada", "?dependencia=oficina-de-atencion-a-la-ciudadania"]
    {
        m.carmen.ver(&m.casa, &format!("/funcionario/{filtro}")).await.debe(200).dice("SR-2027-000001");
    }
    m.carmen.ver(&m.casa, "/funcionario/?plazo=por_vencer").await.debe(200).calla("SR-2027-000001");
    m.carmen.ver(&m.casa, CASO).await.debe(200).dice("puente.pdf");
    m.carmen.ver(&m.casa, CASO).await.debe(200);
    assert_eq!(Foto::de(&m.casa).await.filas("accesos").len(), 1);
    m.hace("tomar", &con("radicada", &[])).await;
    m.hace("requerir", &con("en_estudio", &[("texto", "La dirección del predio")])).await;
    let r = m.maria.enviar(&m.casa, &format!("{PROPIO}completar"), &[("texto", "Calle 9 # 1-23")]).await;
    r.debe(303);
    m.hace("responder", &con("en_estudio", &[("texto", "Lo arreglaremos"), ("recursos", "no")])).await;
    assert_eq!(crate::actos::mesa::recomputar(&m.casa.borde).await.expect("works"), 0);
}

#[tokio::test]
async fn each_look_at_a_case_is_told_to_the_person_once_a_day() {
    let mut m = Mesa::nueva().await;
    for _ in 0..3 {
        m.carmen.ver(&m.casa, CASO).await.debe(200).dice("María").dice("puente.pdf");
    }
    let filas = |f: &Foto| f.filas("accesos").len();
    assert_eq!(filas(&Foto::de(&m.casa).await), 1);
    let r = m.maria.ver(&m.casa, "/carpeta/accesos/").await.debe(200);
    r.dice("Carmen Rosa Beltrán Ortiz").dice("Radicado SR-2027-000001");
    m.pasan_dias(1).await;
    m.carmen.ver(&m.casa, CASO).await.debe(200);
    assert_eq!(filas(&Foto::de(&m.casa).await), 2, "another day, another look");
}

#[tokio::test]
async fn the_case_of_another_office_looks_like_one_that_does_not_exist() {
    let mut m = Mesa::nueva().await;
    let antes = Foto::de(&m.casa).await;
    let actos = [
        "tomar",
        "asignar",
        "pasar",
        "trasladar",
        "requerir",
        "escribir",
        "prorrogar",
        "responder",
        "archivar",
        "reabrir",
    ];
    for quien in [&mut m.jose, &mut m.maria] {
        let campos =
            con("radicada", &[("motivo", "Porque lo pide la ley"), ("texto", "Esta es la respuesta")]);
        for acto in actos {
            quien.enviar(&m.casa, &format!("{CASO}{acto}"), &campos).await.debe(404).calla("puente");
        }
        for camino in [CASO.to_owned(), format!("{CASO}documentos/1"), format!("{CASO}documentos/2")] {
            quien.ver(&m.casa, &camino).await.debe(404).calla("puente");
        }
    }
    for acto in ["completar", "agregar", "prorroga", "desistir"] {
        let campos = con("radicada", &[("texto", "x"), ("seguro", "si")]);
        m.jose.enviar(&m.casa, &format!("{PROPIO}{acto}"), &campos).await.debe(404);
    }
    m.jose.ver(&m.casa, &format!("{PROPIO}documentos/2")).await.debe(404);
    igual(&antes, &Foto::de(&m.casa).await, "another office");
    for acto in actos {
        m.carmen.ver(&m.casa, &format!("{CASO}{acto}")).await.debe(303);
    }
    igual(&antes, &Foto::de(&m.casa).await, "a link");
}

#[tokio::test]
async fn a_case_is_taken_once_and_who_comes_second_is_told() {
    let mut m = Mesa::nueva().await;
    let tomar = con("radicada", &[]);
    m.hace("tomar", &tomar).await;
    assert_eq!(m.estado().await, Estado::EnEstudio);
    nombrar(&m.casa, JOSE, "José Hernández", "oficina-de-atencion-a-la-ciudadania").await;
    let r = m.jose.enviar(&m.casa, &format!("{CASO}tomar"), &tomar).await.debe(409);
    r.dice("Alguien cambió este caso").dice("Carmen Rosa");
    let tarde = con("radicada", &[("texto", "Lo que escribí tarde y no se pierde"), ("recursos", "no")]);
    let r = m.jose.enviar(&m.casa, &format!("{CASO}responder"), &tarde).await.debe(409);
    r.dice("Lo que escribí tarde y no se pierde");
    let persona = persona(&m.casa, JOSE).await;
    m.hace("asignar", &con("en_estudio", &[("funcionario", &persona)])).await;
    m.jose.ver(&m.casa, "/funcionario/?asignada=mias").await.debe(200).dice("SR-2027-000001");
    let correos = mensajes(&m.casa).await;
    let encargo = correos.iter().find(|c| c.contains("Subject: Le asignaron el caso SR-2027-000001"));
    let encargo = encargo.expect("who was given it is told");
    assert!(encargo.contains("jose.cuesta@correo.example") && encargo.contains(CASO), "{encargo}");
    assert!(!encargo.contains("52123456") && !encargo.contains("puente"), "{encargo}");
    let ajena = self::persona(&m.casa, "1099000101").await;
    let campos = con("en_estudio", &[("funcionario", &ajena)]);
    let r = m.carmen.enviar(&m.casa, &format!("{CASO}asignar"), &campos).await.debe(422);
    r.dice("Elija a alguien de la dependencia");
    m.maria.ver(&m.casa, PROPIO).await.debe(200).dice("La tomó una persona").calla("Carmen Rosa");
}

async fn persona(casa: &Casa, numero: &str) -> String {
    let mut lector = casa.borde.store.lector().await.expect("reader");
    let d = domain::documento::Documento::parse(TipoDocumento::Cc, numero).expect("a document");
    let id = store::datos::por_documento(&mut lector.conn(), &d).await.expect("reads");
    id.map(|i| i.to_string()).unwrap_or_default()
}

#[tokio::test]
async fn an_answer_ends_the_term_joins_the_file_and_the_person_is_told_where_it_is() {
    let mut m = Mesa::nueva().await;
    let corta = con("radicada", &[("texto", "No"), ("recursos", "si"), ("recurso", "reposición")]);
    let archivos = [("documento", "respuesta.pdf", PDF)];
    let camino = format!("{CASO}responder");
    let r = con_archivos(&mut m.carmen, &m.casa, &camino, &corta, &archivos).await.debe(422);
    let r =
        r.dice("Escriba la respuesta").dice("Diga en qué plazo").dice("Diga ante quién").dice("reposición");
    r.dice("Adjunte otra vez").calla("href=\"#c-recurso\"");
    assert_eq!(m.estado().await, Estado::Radicada);
    let buena = con("radicada", &[("texto", "Arreglaremos el puente en marzo"), ("recursos", "no")]);
    con_archivos(&mut m.carmen, &m.casa, &camino, &buena, &archivos).await.a(&format!("{CASO}?hecho=caso"));
    let r = m.carmen.ver(&m.casa, &format!("{CASO}?hecho=caso")).await.debe(200);
    r.dice("respuesta.pdf").dice("Reabrir").calla(">Prorrogar el plazo<");
    let r = m.maria.ver(&m.casa, PROPIO).await.debe(200);
    r.dice("Arreglaremos el puente en marzo").dice("no procede ningún recurso").dice("documentos/3");
    let r = m.maria.ver(&m.casa, &format!("{PROPIO}documentos/3")).await.debe(200);
    assert_eq!(r.cuerpo, PDF);
    assert!(r.cabecera("content-disposition").starts_with("attachment;"));
    assert_eq!(r.cabecera("x-content-type-options"), "nosniff");
    let correo = mensajes(&m.casa).await.into_iter().find(|c| c.contains("Ya respondimos")).expect("told");
    assert!(correo.contains("/carpeta/tramites/SR-2027-000001/") && !correo.contains("en marzo"));
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

/// Norma: Ley 1437 de 2011, art. 67
#[tokio::test]
async fn a_decision_on_a_tramite_without_remedies_time_and_authority_is_refused() {
    let mut m = Mesa::nueva().await;
    let id = unica(&m.casa).await.id;
    m.casa
        .haz(async move |c| {
            let cambio = Cambio { clase: Some(Clase::Tramite), cambiada_en: ahora(), ..Cambio::default() };
            peticiones::cambiar(c, id, Estado::Radicada, &cambio).await
        })
        .await;
    let texto = ("texto", "Se niega la exención del impuesto");
    let tres =
        [("recurso", "Reposición y apelación"), ("plazo", "10 días hábiles"), ("ante", "El secretario")];
    let camino = format!("{CASO}responder");
    for sin in 0..5 {
        let mut campos = con("radicada", &[texto]);
        campos.extend(pares([("recursos", if sin == 4 { "no" } else { "si" })]));
        let algunos = tres.iter().enumerate().filter(|(i, _)| *i != sin && sin != 3);
        campos.extend(algunos.map(|(_, (n, v))| ((*n).to_owned(), (*v).to_owned())));
        m.carmen.enviar(&m.casa, &camino, &campos).await.debe(422).dice("Se niega la exención");
    }
    let mut campos = con("radicada", &[texto, ("recursos", "si")]);
    campos.extend(pares(tres));
    m.carmen.enviar(&m.casa, &camino, &campos).await.debe(303);
    let r = m.maria.ver(&m.casa, PROPIO).await.debe(200);
    r.dice("Recursos que proceden: Reposición y apelación. Plazo: 10 días hábiles.");
}
