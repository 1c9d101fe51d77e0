//! Who is authorised receives notifications for another and nothing else: in writing, until a day, told to whose they are.

use super::{
    casa::{Casa, ahora, pasan},
    foto::{Foto, igual},
    mesa::{Mesa, mensajes},
    navegador::{Navegador, Pares, autoriza, pares},
    notificar::{ASUNTO, CARMEN, pide, por_abrir, via},
};
use domain::{
    fecha::legal,
    grado::Grado,
    notificacion::{Paso, Por},
};
use store::{Id, datos, personas};

const AUTORIZADOS: &str = "/carpeta/notificaciones/autorizados/";
const LISTA: &str = "/carpeta/notificaciones/";
const JOSE: &str = "1099000202";
/// Not the one of the dialog of the session.
const RESTAURADO: &str = "<p class=\"nota\">Recuperamos lo que había escrito";
const DIA: i64 = 24 * 3600;

fn de_otra(id: Id, que: &str) -> String {
    format!("/carpeta/notificaciones/de-otras/{id}/{que}")
}

fn forma(numero: &str, alcance: &str, dias: i64) -> Pares {
    let hasta = legal(ahora() + jiff::SignedDuration::from_hours(24 * dias)).to_string();
    pares([("tipo", "CC"), ("numero", numero), ("alcance", alcance), ("hasta", &hasta), ("acepta", "si")])
}

/// María, at a counter as it were, authorises José.
async fn autoriza_a_jose(m: &mut Mesa, alcance: &str, dias: i64) {
    m.maria.entrar(&m.casa, "sim-adulta-cc", Grado::Alto).await;
    let r = m.maria.enviar(&m.casa, AUTORIZADOS, &forma(JOSE, alcance, dias)).await;
    r.a(&format!("{AUTORIZADOS}?hecho=puede-recibir"));
}

async fn retira(m: &mut Mesa) {
    let (id,): (Id,) = m.casa.haz(async |c| c.one("SELECT id FROM autorizaciones", &[]).await).await;
    let campos = [("id", id.to_string())];
    let r = m.maria.enviar(&m.casa, &format!("{AUTORIZADOS}retirar"), &campos).await;
    r.a(&format!("{AUTORIZADOS}?hecho=no-recibe"));
    m.maria.enviar(&m.casa, &format!("{AUTORIZADOS}retirar"), &campos).await.debe(404);
}

/// Every door to it, and what each answers.
async fn puertas(n: &mut Navegador, casa: &Casa, id: Id, estado: u16) {
    for que in ["", "documento", "certificado", "prueba.zip"] {
        n.ver(casa, &de_otra(id, que)).await.debe(estado);
    }
    n.enviar(casa, &de_otra(id, "acceso"), &Pares::new()).await.debe(estado);
}

#[tokio::test]
async fn who_is_authorised_receives_for_another_and_whose_it_is_sees_who_and_when() {
    let (mut m, id) = por_abrir(Grado::Medio).await;
    m.jose.ver(&m.casa, LISTA).await.debe(200).calla("De otras personas");
    puertas(&mut m.jose, &m.casa, id, 404).await;
    autoriza_a_jose(&mut m, "general", 10).await;
    m.maria.ver(&m.casa, AUTORIZADOS).await.debe(200).dice("CC •••0202").calla(JOSE);
    let suya = format!("{LISTA}{id}/");
    m.maria.ver(&m.casa, &suya).await.debe(200).dice("Usted y CC •••0202");

    let r = m.jose.ver(&m.casa, LISTA).await.debe(200).dice("De otras personas");
    r.dice("Notificación para María P.").calla("Fernanda").calla(ASUNTO);
    let r = m
        .jose
        .ver(&m.casa, &de_otra(id, ""))
        .await
        .debe(200)
        .dice(ASUNTO)
        .dice("esa persona queda notificada");
    r.calla("Resolución 12").calla("SR-2027").calla("No quiero recibirla");
    for que in ["documento", "certificado", "prueba.zip"] {
        m.jose.ver(&m.casa, &de_otra(id, que)).await.debe(404);
    }
    m.jose.enviar(&m.casa, &de_otra(id, "acceso"), &Pares::new()).await.debe(303);
    let surtida = via(&m.casa, id).await.surtida().expect("it has effect");
    assert_eq!((surtida.en, surtida.por), (ahora(), Por::Acceso { grado: Grado::Medio }));
    let r = m
        .jose
        .ver(&m.casa, &de_otra(id, ""))
        .await
        .debe(200)
        .dice("Resolución 12")
        .dice("Usted la recibió por María P.");
    r.calla("carpeta/plazos.ics").calla("SR-2027").calla("Cómo fue la notificación");
    m.jose.ver(&m.casa, &de_otra(id, "documento")).await.debe(200).dice("Resuelve negar");
    let certificado = m.jose.ver(&m.casa, &de_otra(id, "certificado")).await.debe(200);
    certificado.dice("José Antonio Cuesta Mosquera, CC 1099000202").dice("art. 71");
    m.jose.ver(&m.casa, &de_otra(id, "prueba.zip")).await.debe(200);
    // Nothing else of hers, by any other door.
    for camino in [suya.clone(), format!("{suya}documento"), format!("{suya}rechazo")] {
        m.jose.ver(&m.casa, &camino).await.debe(404);
    }
    m.jose.ver(&m.casa, "/carpeta/tramites/SR-2027-000001/").await.debe(404);
    m.jose.ver(&m.casa, "/carpeta/documentos/").await.debe(200).calla("Resolución 12");

    let r = m.maria.ver(&m.casa, &suya).await.debe(200);
    r.dice("La abrió José Antonio Cuesta Mosquera, CC •••0202").dice("Resolución 12");
    let r = m.maria.ver(&m.casa, "/carpeta/accesos/").await.debe(200);
    r.dice("José Antonio Cuesta Mosquera (autorizada a recibir").dice("abrió una notificación suya");
    let correos = mensajes(&m.casa).await;
    let de_maria = correos.iter().find(|c| c.contains("Abrieron una notificaci")).expect("she is told");
    assert!(!de_maria.contains("Cuesta") && !de_maria.contains("negar"), "{de_maria}");
    let de_jose = correos.iter().find(|c| c.contains("Puede recibir notificaciones")).expect("so is he");
    assert!(!de_jose.contains("Rojas") && !de_jose.contains("Mar"), "{de_jose}");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
    let despues = Foto::de(&m.casa).await;
    let acceso =
        despues.filas("evidencia").iter().find(|e| e.contains("tipo=acceso|") && e.contains("notificacion:"));
    let acceso = acceso.expect("the fact is in its chain");
    assert!(acceso.contains("autorizacion") && !acceso.contains("Cuesta"), "ids only: {acceso}");
}

#[tokio::test]
async fn once_it_is_taken_back_or_over_nothing_is_seen_not_even_what_was_received() {
    for vence in [false, true] {
        let (mut m, id) = por_abrir(Grado::Medio).await;
        autoriza_a_jose(&mut m, "general", 2).await;
        m.jose.enviar(&m.casa, &de_otra(id, "acceso"), &Pares::new()).await.debe(303);
        let otra = pide(&m, CARMEN, Grado::Medio, None).await.expect("notified");
        puertas_abiertas(&mut m, id, otra).await;
        if vence {
            pasan(2 * DIA);
            m.jose.entrar(&m.casa, "sim-adulto-cc", Grado::Medio).await;
            m.jose.ver(&m.casa, &de_otra(id, "")).await.debe(200);
            pasan(DIA);
            m.jose.entrar(&m.casa, "sim-adulto-cc", Grado::Medio).await;
        } else {
            retira(&mut m).await;
        }
        let antes = Foto::de(&m.casa).await;
        puertas(&mut m.jose, &m.casa, id, 404).await;
        puertas(&mut m.jose, &m.casa, otra, 404).await;
        m.jose.ver(&m.casa, LISTA).await.debe(200).calla("De otras personas");
        igual(&antes.sin(&["sesiones"]), &Foto::de(&m.casa).await.sin(&["sesiones"]), "nothing was written");
    }
}

async fn puertas_abiertas(m: &mut Mesa, recibida: Id, por_abrir: Id) {
    m.jose.ver(&m.casa, &de_otra(recibida, "")).await.debe(200);
    m.jose.ver(&m.casa, &de_otra(por_abrir, "")).await.debe(200);
}

#[tokio::test]
async fn authorising_asks_for_grado_alto_keeps_what_was_typed_and_says_what_is_wrong() {
    let (mut m, _) = por_abrir(Grado::Medio).await;
    let antes = Foto::de(&m.casa).await;
    let r = m.maria.enviar(&m.casa, AUTORIZADOS, &forma(JOSE, "general", 10)).await;
    r.debe(403).dice("grado alto").dice("Guardamos lo que escribió");
    m.maria.entrar(&m.casa, "sim-adulta-cc", Grado::Alto).await;
    m.maria.ver(&m.casa, AUTORIZADOS).await.debe(200).dice(RESTAURADO).dice(&format!("value=\"{JOSE}\""));
    let con = |campo: &str, valor: &str| {
        let mut campos = forma(JOSE, "general", 10);
        campos.iter_mut().filter(|(n, _)| n == campo).for_each(|(_, v)| *v = valor.to_owned());
        campos
    };
    for (campo, valor, dice) in [
        ("numero", "12x", "Revise el número"),
        ("numero", "1099000101", "Ese documento es el suyo"),
        ("tipo", "TI", "menor de edad"),
        ("hasta", "2027-01-15", "desde mañana"),
        ("hasta", "2029-01-15", "hasta dentro de un año"),
        ("hasta", "mañana", "desde mañana"),
        ("acepta", "", "por escrito"),
        ("alcance", "SR-2027-000009", "Elija de la lista"),
        ("alcance", "procedimiento:no-hay", "Elija de la lista"),
    ] {
        m.maria.enviar(&m.casa, AUTORIZADOS, &con(campo, valor)).await.debe(422).dice(dice);
    }
    let tras = Foto::de(&m.casa).await;
    assert_eq!(tras.filas("autorizaciones"), antes.filas("autorizaciones"), "nothing was written");
    autoriza_a_jose(&mut m, "general", 10).await;
    m.maria
        .enviar(&m.casa, AUTORIZADOS, &forma(JOSE, "general", 5))
        .await
        .debe(422)
        .dice("ya puede recibirlas");
    let foto = Foto::de(&m.casa).await;
    assert!(foto.filas("pendientes").is_empty(), "{:?}", foto.filas("pendientes"));
    m.maria.ver(&m.casa, AUTORIZADOS).await.debe(200).calla(RESTAURADO);
    let escrito =
        foto.filas("compromisos").iter().find(|c| c.contains("campo=escrito")).expect("the writing");
    assert!(
        escrito.contains("Yo, María Fernanda Rojas Pineda") && escrito.contains("CC 1099000202"),
        "{escrito}"
    );
    // A child authorises nobody.
    let mut sofia = Navegador::registrar(&m.casa, "sim-menor-ti", Grado::Alto, &[]).await;
    sofia.ver(&m.casa, AUTORIZADOS).await.debe(200).dice("mayor de edad").calla("name=\"acepta\"");
    sofia.enviar(&m.casa, AUTORIZADOS, &forma(JOSE, "general", 5)).await.debe(422).dice("mayor de edad");
}

#[tokio::test]
async fn it_is_opened_with_the_grado_that_the_act_asks_and_only_what_it_was_given_for() {
    let (mut m, id) = por_abrir(Grado::Alto).await;
    autoriza_a_jose(&mut m, "procedimiento:certificado-de-residencia", 10).await;
    puertas(&mut m.jose, &m.casa, id, 404).await;
    autoriza_a_jose(&mut m, "SR-2027-000001", 10).await;
    m.jose.entrar(&m.casa, "sim-adulto-cc", Grado::Bajo).await;
    m.jose.ver(&m.casa, LISTA).await.debe(200).dice("De otras personas").calla("María");
    m.jose.ver(&m.casa, &de_otra(id, "")).await.debe(403).dice("grado medio");
    m.jose.entrar(&m.casa, "sim-adulto-cc", Grado::Medio).await;
    m.jose.enviar(&m.casa, &de_otra(id, "acceso"), &Pares::new()).await.debe(403).dice("grado alto");
    assert!(via(&m.casa, id).await.acceso().is_none(), "nothing was opened");
    m.jose.entrar(&m.casa, "sim-adulto-cc", Grado::Alto).await;
    m.jose.enviar(&m.casa, &de_otra(id, "acceso"), &Pares::new()).await.debe(303);
    // What she opens herself is not received by anybody.
    let otra = pide(&m, CARMEN, Grado::Medio, None).await.expect("notified");
    m.maria.enviar(&m.casa, &format!("{LISTA}{otra}/acceso"), &Pares::new()).await.debe(303);
    puertas(&mut m.jose, &m.casa, otra, 404).await;
}

#[tokio::test]
async fn who_is_erased_leaves_no_name_and_the_chains_still_verify() {
    let (mut m, id) = por_abrir(Grado::Medio).await;
    autoriza_a_jose(&mut m, "general", 10).await;
    m.jose.enviar(&m.casa, &de_otra(id, "acceso"), &Pares::new()).await.debe(303);
    let jose = {
        let mut lector = m.casa.borde.store.lector().await.expect("reader");
        let suyo = super::notificar::documento_de(JOSE);
        datos::por_documento(&mut lector.conn(), &suyo).await.expect("reads").expect("registered")
    };
    let foto = Foto::de(&m.casa).await;
    assert!(foto.filas("compromisos").iter().any(|c| c.contains("Cuesta")), "while he is there");
    let en = ahora();
    m.casa.haz(async move |c| personas::suprimir(c, jose, en).await).await;
    let foto = Foto::de(&m.casa).await;
    for tabla in ["compromisos", "autorizaciones", "accesos", "datos_persona", "evidencia"] {
        let suyas: Vec<_> = foto.filas(tabla).iter().filter(|f| f.contains("Cuesta")).collect();
        assert!(suyas.is_empty(), "{tabla}: {suyas:?}");
    }
    assert!(foto.filas("autorizaciones").is_empty());
    let escritos =
        foto.filas("compromisos").iter().filter(|c| c.contains("campo=escrito") || c.contains("campo=por"));
    assert_eq!(escritos.count(), 0, "neither the writing nor who opened it");
    let suya = format!("{LISTA}{id}/");
    m.maria.ver(&m.casa, &suya).await.debe(200).dice("La abrió una persona");
    m.maria
        .ver(&m.casa, &format!("{suya}certificado"))
        .await
        .debe(200)
        .dice("La recibió")
        .dice("una persona");
    m.maria.ver(&m.casa, "/carpeta/accesos/").await.debe(200).dice("Una persona (autorizada a recibir");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn consent_that_is_withdrawn_sends_what_waits_to_the_office_and_it_may_still_be_opened() {
    let (mut m, id) = por_abrir(Grado::Medio).await;
    let abierta = pide(&m, CARMEN, Grado::Medio, None).await.expect("notified");
    m.maria.enviar(&m.casa, &format!("{LISTA}{abierta}/acceso"), &Pares::new()).await.debe(303);
    let mut retira = autoriza(&m.casa, "notificacion");
    retira[2].1 = "false".into();
    m.maria.enviar(&m.casa, "/carpeta/datos/consentimientos", &retira).await.debe(303);
    let portal = m.casa.borde.vivo.portal().expect("a site");
    let sitio = portal.sitio();
    let pasos =
        via(&m.casa, id).await.pendiente(ahora(), &sitio.calendario, &sitio.entidad.notificaciones, &[]);
    assert!(matches!(pasos[..], [Paso::Citar { publicando: false, .. }]), "cited at once: {pasos:?}");
    assert_eq!(via(&m.casa, abierta).await.otra_via(), None, "what was opened stays");
    let suya = format!("{LISTA}{id}/");
    m.maria
        .ver(&m.casa, &suya)
        .await
        .debe(200)
        .dice("sigue por otro medio")
        .dice("Abrir y darme por notificado");
    m.maria.enviar(&m.casa, &format!("{suya}acceso"), &Pares::new()).await.debe(303);
    assert!(via(&m.casa, id).await.surtida().is_some(), "the first effect counts");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn the_days_that_it_waits_are_those_of_the_entity() {
    let mut m = Mesa::nueva().await;
    m.casa.publicar(|s| s.entidad.notificaciones.dias_sin_acceso = 10);
    let campos = autoriza(&m.casa, "notificacion");
    m.maria.enviar(&m.casa, "/carpeta/datos/consentimientos", &campos).await.debe(303);
    let id = pide(&m, CARMEN, Grado::Medio, None).await.expect("notified");
    m.maria.ver(&m.casa, &format!("{LISTA}{id}/")).await.debe(200).dice("29 de enero de 2027");
    let correos = mensajes(&m.casa).await;
    assert!(correos.iter().any(|c| c.contains("29 de enero de 2027")), "the aviso says so too");
}
