//! The edge in the language of its address: from the first page to the last, through the login, and back to Spanish.

use super::{
    casa::Casa,
    navegador::{Navegador, pares, registro},
    radicacion::{clave, peticion},
};
use domain::grado::Grado;

const EN: &str = "<html lang=\"en\"";
const ES: &str = "<html lang=\"es-CO\"";

#[tokio::test]
async fn who_comes_in_english_is_led_through_the_login_and_the_registration_in_english() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let a = n.ver(&casa, "/en/carpeta/").await.debe(303).destino().to_owned();
    assert!(a.starts_with("/en/ingresar?"), "{a}");
    let llega = n.entrar_por(&casa, &a, "sim-adulta-cc", Grado::Medio).await;
    assert_eq!(llega, "/en/registro/");
    n.ver(&casa, &llega).await.debe(200).dice(EN).dice("href=\"../../registro/\" lang=\"es\"");
    n.enviar(&casa, "/en/registro/", &registro(&casa, &[])).await.a("/en/carpeta/?hecho=registrado");
    let carpeta = n.ver(&casa, "/en/carpeta/").await.debe(200).dice(EN);
    carpeta.dice("href=\"../../en/carpeta/notificaciones/\"").calla("href=\"../../carpeta/notificaciones/\"");
    n.ver(&casa, "/carpeta/").await.debe(200).dice(ES).dice("href=\"../en/carpeta/\" lang=\"en\"");
}

#[tokio::test]
async fn a_login_without_a_language_stays_in_spanish() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    assert_eq!(n.entrar(&casa, "sim-adulta-cc", Grado::Medio).await, "/registro/");
}

#[tokio::test]
async fn a_petition_in_english_ends_at_its_receipt_in_english() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let revision = n.enviar(&casa, "/en/pqrsd/solicitud/", &peticion()).await.debe(200).dice(EN);
    let campos = pares([("_clave", &clave(&revision)), ("_radicar", "si")]);
    let r = n.enviar(&casa, "/en/pqrsd/solicitud/", &campos).await.debe(303);
    assert!(r.destino().starts_with("../../../en/constancia/"), "{}", r.destino());
    let camino = r.destino().trim_start_matches("../../..").to_owned();
    n.ver(&casa, &camino).await.debe(200).dice(EN);
}

#[tokio::test]
async fn what_nobody_translated_is_in_spanish_whatever_the_address_begins_with() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    for camino in
        ["/en/funcionario/", "/en/verificar/", "/en/api/v1/token", "/xx/carpeta/", "/en/en/carpeta/"]
    {
        assert_eq!(n.ver(&casa, camino).await.estado.as_u16(), 404, "{camino}");
    }
    n.ver(&casa, "/en/buscar?q=predial").await.debe(200).dice(EN);
    n.ver(&casa, "/buscar?q=predial").await.debe(200).dice(ES);
}
