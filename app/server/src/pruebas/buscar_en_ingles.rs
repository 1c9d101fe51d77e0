//! The search where addresses begin with `en/`: the page of results and what is suggested.

use super::{
    casa::Casa,
    navegador::{Navegador, Respuesta},
};
use serde_json::Value;

async fn ver(casa: &Casa, camino: &str) -> Respuesta {
    Navegador::nuevo().ver(casa, camino).await
}

#[tokio::test]
async fn results_are_in_english_and_those_that_are_not_say_so() {
    let casa = Casa::nueva().await;
    ver(&casa, "/en/buscar?q=certificado+de+residencia")
        .await
        .debe(200)
        .dice("<html lang=\"en\">")
        .dice("<a href=\"../en/tramites/certificado-de-residencia/\">Certificate of residence</a>")
        .dice("<li>Procedure</li>")
        .calla("Trámite</li>");
    ver(&casa, "/en/buscar?q=exencion+predial")
        .await
        .debe(200)
        .dice("<a href=\"../tramites/exencion-del-impuesto-predial/\" hreflang=\"es\"><span lang=\"es\">")
        .dice("(in Spanish)")
        .dice("<p lang=\"es\">");
    ver(&casa, "/en/buscar?q=acuerdo+3&en=transparencia")
        .await
        .debe(200)
        .dice("<li>Rule</li>")
        .dice("action=\"../en/buscar\"");
    ver(&casa, "/buscar?q=certificado+de+residencia")
        .await
        .debe(200)
        .dice("<a href=\"tramites/certificado-de-residencia/\">Certificado de residencia</a>")
        .dice("<li>Trámite</li>")
        .calla("Certificate of residence</a>");
}

#[tokio::test]
async fn suggestions_are_in_english_and_lead_from_where_its_addresses_begin() {
    let casa = Casa::nueva().await;
    let sugeridas = |r: Respuesta| -> Vec<Value> { serde_json::from_str(&r.debe(200).cuerpo).expect("JSON") };
    let en = sugeridas(ver(&casa, "/en/api/fn/sugerir?q=certificate+of+resid").await);
    assert_eq!(en[0]["titulo"], "Certificate of residence");
    assert_eq!(en[0]["ruta"], "tramites/certificado-de-residencia/");
    assert!(en[0].get("lengua").is_none(), "{}", en[0]);
    let solo_es = sugeridas(ver(&casa, "/en/api/fn/sugerir?q=exencion+predial").await);
    assert_eq!(solo_es[0]["ruta"], "../tramites/exencion-del-impuesto-predial/");
    assert_eq!(solo_es[0]["lengua"], "es");
    assert!(solo_es[0]["detalle"].as_str().is_some_and(|d| d.ends_with(" (in Spanish)")), "{}", solo_es[0]);
    let es = sugeridas(ver(&casa, "/api/fn/sugerir?q=certificado+de+resid").await);
    assert_eq!(es[0]["titulo"], "Certificado de residencia");
    assert_eq!(es[0]["ruta"], "tramites/certificado-de-residencia/");
    assert!(es[0].get("lengua").is_none());
}
