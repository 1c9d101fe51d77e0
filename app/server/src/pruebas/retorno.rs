//! The way back from the authentication service: only the browser that went, only once, only to this sede.

use super::{
    casa::{Casa, pasan},
    foto::{Foto, igual},
    navegador::Navegador,
};
use domain::grado::Grado;

const MARIA: &str = "sim-adulta-cc";
const JOSE: &str = "sim-adulto-cc";

/// Somebody went and said who they are; this is the way back that nobody took yet.
async fn ido(casa: &Casa, sub: &str) -> (Navegador, String) {
    let mut n = Navegador::nuevo();
    let pedido = n.ir(casa, "/ingresar").await;
    let regreso = n.elegir(casa, &pedido, sub, Grado::Medio).await;
    (n, regreso)
}

/// Refused: nobody is inside afterwards, and nothing was written.
async fn rechaza(casa: &Casa, n: &mut Navegador, regreso: &str, que: &str) {
    let antes = Foto::de(casa).await;
    let r = n.ver(casa, regreso).await;
    assert_eq!(r.estado, 403, "{que}");
    let r = r.dice("No pudimos confirmar quién es usted");
    assert_eq!(r.galleta("sede"), None, "{que}");
    igual(&antes, &Foto::de(casa).await, que);
    let r = n.ver(casa, "/carpeta/").await.debe(303);
    assert!(r.destino().starts_with("/ingresar?"), "{que}");
}

/// The same way back with a parameter changed, or gone.
fn con(regreso: &str, nombre: &str, valor: Option<&str>) -> String {
    let url = url::Url::parse(&format!("http://x{regreso}")).expect("url");
    let mut pares: Vec<_> = url.query_pairs().into_owned().filter(|(n, _)| n != nombre).collect();
    pares.extend(valor.map(|v| (nombre.to_owned(), v.to_owned())));
    format!("{}?{}", url.path(), serde_urlencoded::to_string(pares).expect("query"))
}

#[tokio::test]
async fn without_its_state_with_another_or_with_another_issuer_nobody_enters() {
    let casa = Casa::nueva().await;
    Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let (_, ajeno) = ido(&casa, JOSE).await;
    let ajeno = url::Url::parse(&format!("http://x{ajeno}")).expect("url");
    let de_jose = |n: &str| ajeno.query_pairs().find(|(k, _)| k == n).map(|(_, v)| v.into_owned());
    for (nombre, valor) in [
        ("state", None),
        ("state", Some(String::new())),
        ("state", Some("inventado".into())),
        ("state", de_jose("state")),
        ("iss", Some("https://otro.example".into())),
        ("iss", None),
        ("code", None),
        ("code", Some("inventado".into())),
        ("code", de_jose("code")),
    ] {
        let (mut n, regreso) = ido(&casa, MARIA).await;
        let malo = con(&regreso, nombre, valor.as_deref());
        rechaza(&casa, &mut n, &malo, &format!("{nombre} {valor:?}")).await;
    }
}

#[tokio::test]
async fn a_way_back_serves_once() {
    let casa = Casa::nueva().await;
    let mut antes = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let (mut n, regreso) = ido(&casa, MARIA).await;
    let otra_vez = n.copia();
    n.ver(&casa, &regreso).await.a("/carpeta/");
    rechaza(&casa, &mut otra_vez.copia(), &regreso, "replayed").await;
    // The same in the browser that is inside by now changes nothing there.
    n.ver(&casa, &regreso).await.debe(403);
    n.ver(&casa, "/carpeta/").await.debe(200);
    antes.ver(&casa, "/carpeta/").await.debe(200);
}

#[tokio::test]
async fn a_way_back_expires_after_a_quarter_of_an_hour() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let pedido = n.ir(&casa, "/ingresar").await;
    pasan(900);
    let regreso = n.elegir(&casa, &pedido, MARIA, Grado::Medio).await;
    rechaza(&casa, &mut n, &regreso, "too late").await;
}

#[tokio::test]
async fn nobody_is_let_in_as_the_person_who_sent_them_the_link() {
    let casa = Casa::nueva().await;
    Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    for en_camino in [false, true] {
        let (_, de_jose) = ido(&casa, JOSE).await;
        let mut victima = Navegador::nuevo();
        if en_camino {
            victima.ir(&casa, "/ingresar").await;
        }
        rechaza(&casa, &mut victima, &de_jose, "somebody else's login").await;
    }
    let mut maria = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let (_, de_jose) = ido(&casa, JOSE).await;
    let antes = maria.copia();
    maria.ver(&casa, &de_jose).await.debe(403);
    assert_eq!(antes.sesion(), maria.sesion(), "who is inside stays who they are");
    maria.ver(&casa, "/carpeta/").await.debe(200).dice(">María<");
}

#[tokio::test]
async fn two_logins_at_once_in_one_browser_both_work() {
    let casa = Casa::nueva().await;
    Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let mut n = Navegador::nuevo();
    let una = n.ir(&casa, "/ingresar?volver=/carpeta/datos/").await;
    let otra = n.ir(&casa, "/ingresar?volver=/carpeta/sesiones/").await;
    let una = n.elegir(&casa, &una, MARIA, Grado::Medio).await;
    let otra = n.elegir(&casa, &otra, MARIA, Grado::Medio).await;
    n.ver(&casa, &otra).await.a("/carpeta/sesiones/");
    let primera = n.copia();
    n.ver(&casa, &una).await.a("/carpeta/datos/");
    n.ver(&casa, "/carpeta/datos/").await.debe(200);
    let r = primera.copia().ver(&casa, "/carpeta/").await.debe(303);
    assert!(r.destino().starts_with("/ingresar?"), "one browser, one session");
}

#[tokio::test]
async fn who_gives_up_is_told_and_may_try_again() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let mut pedido = n.ir(&casa, "/ingresar?volver=/carpeta/datos/").await;
    pedido.push(("cancelar".into(), "si".into()));
    let r = n.enviar(&casa, "/simulador/autorizar", &pedido).await.debe(303);
    let regreso = url::Url::parse(r.destino()).expect("url");
    let r =
        n.ver(&casa, &regreso[url::Position::BeforePath..]).await.debe(200).dice("No terminó de ingresar");
    let r = r.dice("volver=%2Fcarpeta%2Fdatos%2F");
    assert_eq!(r.galleta("sede"), None);
}

#[tokio::test]
async fn a_failed_login_shows_a_code_and_nothing_of_what_came() {
    let casa = Casa::nueva().await;
    let (mut n, _) = ido(&casa, MARIA).await;
    let malo = "/ingresar/retorno?state=%3Cscript%3E&code=secreto&error_description=%3Ci%3E";
    n.ver(&casa, malo).await.debe(403).dice("IDP-20-").calla("<script>").calla("secreto").calla("<i>");
}

#[tokio::test]
async fn an_address_of_elsewhere_is_never_gone_to() {
    let casa = Casa::segura().await;
    Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    for hostil in [
        "https://malo.example/",
        "//malo.example/carpeta/",
        "/\\malo.example",
        "/%5Cmalo.example/carpeta/",
        "https:malo.example",
        "https://sede.municipio.example@malo.example/carpeta/",
        "/carpeta/..//malo.example",
        "/carpeta/%2e%2e/%2e%2e//malo.example",
        "/carpeta/\r\nset-cookie: a=b",
        "/carpeta/\t/malo",
        "javascript:alert(1)",
        "data:text/html,x",
        "/salir",
        "/api/fn/consentir",
        "/ingresar?volver=/carpeta/",
        "",
    ] {
        let mut n = Navegador::nuevo();
        let camino =
            format!("/ingresar?{}", serde_urlencoded::to_string([("volver", hostil)]).expect("query"));
        assert_eq!(n.entrar_por(&casa, &camino, MARIA, Grado::Medio).await, "/carpeta/", "{hostil}");
        n.ver(&casa, &camino).await.a("/carpeta/");
    }
    // Before there is a folder the wish waits in the session, and is read again then.
    let mut nuevo = Navegador::nuevo();
    nuevo.entrar_por(&casa, "/ingresar?volver=//malo.example/", JOSE, Grado::Bajo).await;
    nuevo.ver(&casa, "/registro/?volver=https://malo.example/").await.debe(200);
    nuevo.aceptar(&casa, &[]).await.a("/carpeta/?hecho=registrado");
}

#[tokio::test]
async fn where_somebody_was_going_survives_the_registration_in_between() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let camino = "/ingresar?volver=/carpeta/accesos/%3Fantes=x%26hecho=corregido";
    assert_eq!(n.entrar_por(&casa, camino, MARIA, Grado::Bajo).await, "/registro/");
    let r = n.aceptar(&casa, &[]).await.debe(303);
    assert!(r.destino().starts_with("/carpeta/accesos/?antes=x&"), "{}", r.destino());
    n.ver(&casa, r.destino()).await.debe(200);
}
