//! Helpers: who is let into one filing sees it and sends what is missing, and nothing else, until it ends; each look is told.

use super::{
    casa::{Casa, Como, pasan},
    foto::{Foto, igual},
    mesa::{CASO, Mesa, con, mensajes},
    navegador::{Navegador, Pares, Respuesta, pares},
    radicacion::con_archivos,
};
use domain::grado::Grado;
use store::{Id, personas};

const PROPIO: &str = "/carpeta/tramites/SR-2027-000001/";
const AYUDA: &str = "/carpeta/ayudas/SR-2027-000001/";
const JOSE: &str = "1099000202";
const PDF: &str = "%PDF-1.7\n1 0 obj";
const DIA: i64 = 24 * 3600;

fn permiso(numero: &str, dias: &str) -> Pares {
    pares([("tipo", "CC"), ("numero", numero), ("dias", dias), ("acepta", "si")])
}

/// María lets José in for so many days.
async fn permite(m: &mut Mesa, dias: &str) {
    let r = m.maria.enviar(&m.casa, &format!("{PROPIO}ayudantes"), &permiso(JOSE, dias)).await;
    r.a(&format!("{PROPIO}?hecho=ayudante"));
}

/// The id that the button of the first helper sends.
fn id_de(r: &Respuesta) -> String {
    let (_, resto) = r.cuerpo.split_once("name=\"id\" value=\"").expect("a helper");
    resto.split('"').next().expect("its end").to_owned()
}

async fn retira(m: &mut Mesa) {
    let id = id_de(&m.maria.ver(&m.casa, PROPIO).await.debe(200));
    let camino = format!("{PROPIO}ayudantes/retirar");
    m.maria.enviar(&m.casa, &camino, &[("id", &id)]).await.a(&format!("{PROPIO}?hecho=sin-ayudante"));
    m.maria.enviar(&m.casa, &camino, &[("id", &id)]).await.debe(404);
}

/// Every door of who helps, and what it answers to somebody.
async fn puertas(n: &mut Navegador, casa: &Casa, estado: u16) {
    for camino in [AYUDA.to_owned(), format!("{AYUDA}documentos/1"), format!("{AYUDA}documentos/2")] {
        n.ver(casa, &camino).await.debe(estado).calla("puente");
    }
    for acto in ["completar", "agregar"] {
        let archivos = [("archivos", "mio.pdf", PDF)];
        let campos = pares([("texto", "Esto lo escribo yo")]);
        let r = con_archivos(n, casa, &format!("{AYUDA}{acto}"), &campos, &archivos).await;
        // Who is outside is led to the login, and a post is not sent again.
        r.debe(if estado == 303 { 403 } else { estado });
    }
}

#[tokio::test]
async fn who_is_let_in_sees_the_filing_completes_it_and_each_look_is_told() {
    let mut m = Mesa::nueva().await;
    m.jose.ver(&m.casa, "/carpeta/").await.debe(200).calla("A quién ayudo");
    permite(&mut m, "10").await;
    let r = m.maria.ver(&m.casa, PROPIO).await.debe(200);
    r.dice("CC •••0202").dice("lunes 25 de enero de 2027").calla("José Antonio").calla(JOSE);
    m.jose.ver(&m.casa, "/carpeta/").await.debe(200).dice("A quién ayudo");
    let r = m.jose.ver(&m.casa, "/carpeta/ayudas/").await.debe(200);
    r.dice("SR-2027-000001").dice("María P.").calla("Fernanda").dice("25 de enero de 2027");
    for _ in 0..3 {
        let r = m.jose.ver(&m.casa, AYUDA).await.debe(200);
        let r = r.dice("María Fernanda Rojas Pineda").dice("puente.pdf").dice("15 días");
        r.calla("Desistir")
            .calla("constancia/")
            .calla("/pagar")
            .calla("Quién le ayuda")
            .calla("carpeta/tramites/SR");
    }
    let r = m.jose.ver(&m.casa, &format!("{AYUDA}documentos/2")).await.debe(200);
    assert_eq!(r.cuerpo, PDF);
    assert_eq!(Foto::de(&m.casa).await.filas("accesos").len(), 1, "the same in an hour is one");
    let r = m.maria.ver(&m.casa, "/carpeta/accesos/").await.debe(200);
    r.dice("José Antonio Cuesta Mosquera (le ayuda, CC •••0202)").dice("Radicado SR-2027-000001");
    pasan(3700);
    m.jose.entrar(&m.casa, "sim-adulto-cc", Grado::Medio).await;
    m.jose.ver(&m.casa, AYUDA).await.debe(200);
    assert_eq!(Foto::de(&m.casa).await.filas("accesos").len(), 2, "an hour later it is another");
    m.carmen.entrar(&m.casa, "sim-funcionaria", Grado::Medio).await;
    m.hace("requerir", &con("radicada", &[("texto", "La dirección del predio")])).await;
    m.jose.ver(&m.casa, AYUDA).await.debe(200).dice("La dirección del predio").calla("mes más");
    let r = con_archivos(&mut m.jose, &m.casa, &format!("{AYUDA}completar"), &Pares::new(), &[]).await;
    r.debe(422).dice("Escriba algo o adjunte un archivo").dice("La dirección del predio");
    let campos = pares([("texto", "Calle 9 # 1-23")]);
    let (camino, plano) = (format!("{AYUDA}completar"), [("archivos", "plano.pdf", PDF)]);
    let r = con_archivos(&mut m.jose, &m.casa, &camino, &campos, &plano).await;
    r.a(&format!("{AYUDA}?hecho=completado"));
    con_archivos(&mut m.jose, &m.casa, &format!("{AYUDA}agregar"), &pares([("texto", "Y otra cosa")]), &[])
        .await
        .a(&format!("{AYUDA}?hecho=agregado"));
    m.maria.entrar(&m.casa, "sim-adulta-cc", Grado::Medio).await;
    let r = m.maria.ver(&m.casa, PROPIO).await.debe(200);
    r.dice("Quien ayuda completó la solicitud").dice("Por quien le ayuda").dice("plano.pdf");
    let r = m.carmen.ver(&m.casa, CASO).await.debe(200);
    r.dice("Quien ayuda agregó información").dice("Por quien le ayuda a quien la presentó");
    m.maria.enviar(&m.casa, &format!("{PROPIO}agregar"), &[("texto", "Yo también")]).await.debe(303);
    let r = m.jose.ver(&m.casa, AYUDA).await.debe(200);
    r.dice("La persona agregó información").calla("Usted agregó");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn who_is_let_in_and_whose_it_is_are_told_by_mail_and_nothing_of_anybody() {
    let mut m = Mesa::nueva().await;
    permite(&mut m, "10").await;
    let campos = pares([("texto", "Las fotos son de ayer")]);
    con_archivos(&mut m.jose, &m.casa, &format!("{AYUDA}agregar"), &campos, &[]).await.debe(303);
    let correos = mensajes(&m.casa).await;
    let suyo = correos.iter().find(|c| c.contains("To: jose.cuesta@correo.example")).expect("who helps");
    assert!(suyo.contains(AYUDA) && suyo.contains("25 de enero"), "{suyo}");
    assert!(!suyo.contains("Mar=C3=ADa") && !suyo.contains("puente"), "{suyo}");
    let de_maria =
        correos.iter().find(|c| c.contains("Quien le ayuda con la solicitud")).expect("whose it is");
    assert!(de_maria.contains("rosa@correo.example") && de_maria.contains(PROPIO), "{de_maria}");
    assert!(!de_maria.contains("fotos") && !de_maria.contains("Cuesta"), "{de_maria}");
}

#[tokio::test]
async fn an_end_that_came_a_permission_taken_back_and_none_look_the_same() {
    let mut m = Mesa::nueva().await;
    let mut luis = Navegador::registrar(&m.casa, "sim-adulto-ppt", Grado::Medio, &[]).await;
    let mut nadie = Navegador::nuevo();
    puertas(&mut luis, &m.casa, 404).await;
    permite(&mut m, "3").await;
    m.jose.ver(&m.casa, AYUDA).await.debe(200);
    let antes = Foto::de(&m.casa).await;
    puertas(&mut luis, &m.casa, 404).await;
    puertas(&mut nadie, &m.casa, 303).await;
    puertas(&mut m.carmen, &m.casa, 404).await;
    puertas(&mut m.maria, &m.casa, 404).await;
    luis.ver(&m.casa, "/carpeta/ayudas/").await.debe(200).calla("SR-2027").dice("No hay solicitudes");
    igual(&antes, &Foto::de(&m.casa).await, "a stranger");
    retira(&mut m).await;
    puertas(&mut m.jose, &m.casa, 404).await;
    m.jose.ver(&m.casa, "/carpeta/ayudas/").await.debe(200).calla("SR-2027");
    permite(&mut m, "3").await;
    m.jose.ver(&m.casa, AYUDA).await.debe(200);
    pasan(4 * DIA);
    m.jose.entrar(&m.casa, "sim-adulto-cc", Grado::Medio).await;
    let antes = Foto::de(&m.casa).await;
    puertas(&mut m.jose, &m.casa, 404).await;
    m.jose.ver(&m.casa, "/carpeta/ayudas/").await.debe(200).calla("SR-2027");
    igual(&antes, &Foto::de(&m.casa).await, "whose time is over");
}

#[tokio::test]
async fn who_helps_reaches_nothing_else_of_the_person() {
    let mut m = Mesa::nueva().await;
    let archivos = [("adjuntos", "otra.pdf", PDF)];
    let mut otra = super::radicacion::peticion();
    otra.retain(|(n, _)| n != "objeto");
    otra.push(("objeto".into(), "Otra solicitud que nadie más ve".into()));
    let revision = con_archivos(&mut m.maria, &m.casa, "/pqrsd/solicitud/", &otra, &archivos).await.debe(200);
    super::radicacion::radicar(&mut m.maria, &m.casa, "/pqrsd/solicitud/", &revision).await;
    permite(&mut m, "10").await;
    let antes = Foto::de(&m.casa).await;
    let dos = "SR-2027-000002";
    for camino in [
        PROPIO.to_owned(),
        format!("{PROPIO}documentos/2"),
        format!("/carpeta/tramites/{dos}/"),
        format!("/carpeta/ayudas/{dos}/"),
        format!("/carpeta/ayudas/{dos}/documentos/2"),
        format!("{AYUDA}documentos/99"),
        CASO.to_owned(),
    ] {
        m.jose.ver(&m.casa, &camino).await.debe(404).calla("puente").calla("nadie más ve");
    }
    let campos =
        pares([("texto", "x"), ("seguro", "si"), ("motivo", "x"), ("estrellas", "5"), ("facil", "si")]);
    for acto in ["agregar", "completar", "prorroga", "desistir", "pagar", "encuesta"] {
        m.jose.enviar(&m.casa, &format!("{PROPIO}{acto}"), &campos).await.debe(404);
        let estado = m.jose.enviar(&m.casa, &format!("/carpeta/ayudas/{dos}/{acto}"), &campos).await.estado;
        assert!(matches!(estado.as_u16(), 404 | 405), "{acto}: {estado}");
    }
    for acto in ["prorroga", "desistir", "pagar", "encuesta", "ayudantes"] {
        let estado = m.jose.enviar(&m.casa, &format!("{AYUDA}{acto}"), &campos).await.estado;
        assert_eq!(estado, 404, "{acto}");
    }
    // Nor may they let somebody else in, or send others away.
    let id = id_de(&m.maria.ver(&m.casa, PROPIO).await.debe(200));
    m.jose.enviar(&m.casa, &format!("{PROPIO}ayudantes"), &permiso("1099000606", "5")).await.debe(404);
    m.jose.enviar(&m.casa, &format!("{PROPIO}ayudantes/retirar"), &[("id", &id)]).await.debe(404);
    let otro = format!("/carpeta/tramites/{dos}/ayudantes/retirar");
    m.maria.enviar(&m.casa, &otro, &[("id", &id)]).await.debe(404);
    m.jose.ver(&m.casa, "/carpeta/tramites/").await.debe(200).calla("SR-2027");
    m.jose.ver(&m.casa, "/carpeta/accesos/").await.debe(200).calla("SR-2027");
    let despues = Foto::de(&m.casa).await.sin(&["accesos", "evidencia", "cadenas", "compromisos"]);
    igual(&antes.sin(&["accesos", "evidencia", "cadenas", "compromisos"]), &despues, "who helps");
}

#[tokio::test]
async fn a_form_that_is_wrong_comes_back_with_what_was_typed_and_lets_nobody_in() {
    let mut m = Mesa::nueva().await;
    let camino = format!("{PROPIO}ayudantes");
    let r =
        m.maria.enviar(&m.casa, &camino, &pares([("tipo", "CE"), ("numero", "x"), ("dias", "400")])).await;
    let r = r.debe(422).dice("href=\"#c-numero\"").dice("href=\"#c-dias\"").dice("href=\"#c-acepta\"");
    r.dice("value=\"400\"").dice("value=\"CE\" selected").dice("Escriba un número de 1 a 365");
    for (numero, dice) in [("1099000101", "Ese documento es el suyo"), ("12", "Revise el número")] {
        m.maria.enviar(&m.casa, &camino, &permiso(numero, "5")).await.debe(422).dice(dice);
    }
    let nit = pares([("tipo", "NIT"), ("numero", "890.903.938-8"), ("dias", "5"), ("acepta", "si")]);
    m.maria.enviar(&m.casa, &camino, &nit).await.debe(422).dice("Elija el documento de una persona");
    assert_eq!(Foto::de(&m.casa).await.filas("ayudantes").len(), 0);
    permite(&mut m, "5").await;
    m.maria.enviar(&m.casa, &camino, &permiso(JOSE, "9")).await.debe(422).dice("Esa persona ya puede verla");
    // Of who is registered and who is not, the same is said.
    for n in 1..5 {
        m.maria.enviar(&m.casa, &camino, &permiso(&format!("109900090{n}"), "5")).await.debe(303);
    }
    m.maria.enviar(&m.casa, &camino, &permiso("1099000909", "5")).await.debe(422).dice("Ya ayudan cinco");
    m.maria.ver(&m.casa, PROPIO).await.debe(200).dice("Ya ayudan cinco personas").calla("Dar el permiso");
    let mut baja = Navegador::nuevo();
    baja.entrar(&m.casa, "sim-adulta-cc", Grado::Bajo).await;
    baja.enviar(&m.casa, &camino, &permiso("1099000909", "5")).await.debe(403);
    Navegador::nuevo().enviar(&m.casa, &camino, &permiso("1099000909", "5")).await.debe(403);
    let mut jose = Navegador::nuevo();
    jose.entrar(&m.casa, "sim-adulto-cc", Grado::Bajo).await;
    jose.ver(&m.casa, AYUDA).await.debe(403).calla("puente");
}

#[tokio::test]
async fn with_who_is_erased_goes_whom_they_let_in() {
    for postgres in [false, true] {
        let mut m = Mesa::en(Casa::como(Como { postgres, ..Como::default() }).await).await;
        permite(&mut m, "10").await;
        m.jose.ver(&m.casa, AYUDA).await.debe(200);
        m.casa
            .haz(async |c| {
                let (maria,): (Id,) = c.one("SELECT persona FROM ayudantes", &[]).await?;
                personas::suprimir(c, maria, super::casa::ahora()).await
            })
            .await;
        m.jose.ver(&m.casa, AYUDA).await.debe(404);
        let foto = Foto::de(&m.casa).await;
        assert_eq!(foto.filas("ayudantes").len(), 0);
        let sql = "SELECT count(*) FROM compromisos c JOIN evidencia e ON e.id = c.evidencia
            WHERE e.tipo LIKE 'ayudante.%'";
        let (quedan,): (i64,) = m.casa.haz(async move |c| c.one(sql, &[]).await).await;
        assert_eq!(quedan, 0, "whom they let in is told nowhere");
        m.casa.trabajar().await;
        m.casa.auditar().await.expect("the chains verify");
    }
}
