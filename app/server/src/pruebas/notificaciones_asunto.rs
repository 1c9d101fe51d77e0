//! To be notified of one filing alone: accepted, withdrawn, and what the desk may do with each.

use super::{
    foto::Foto,
    mesa::Mesa,
    navegador::{Pares, autoriza, pares},
    notificar::{CARMEN, JOSE, pide, via},
};
use crate::actos::mesa::Negado;
use domain::{grado::Grado, notificacion::OtraVia};

const PREFERENCIAS: &str = "/carpeta/notificaciones/preferencias/";
const SUYO: &str = "SR-2027-000001";

/// What its form sends, of the words of today.
fn decide(m: &Mesa, alcance: &str, otorgado: &str) -> Pares {
    let mut campos = autoriza(&m.casa, "notificacion");
    campos.retain(|(n, _)| n == "huella");
    campos.extend(pares([("alcance", alcance), ("otorgado", otorgado)]));
    campos
}

async fn por_post(m: &mut Mesa, alcance: &str, otorgado: &str) {
    let campos = decide(m, alcance, otorgado);
    m.maria.enviar(&m.casa, &format!("{PREFERENCIAS}consentimiento"), &campos).await.debe(303);
}

/// By the other door.
async fn por_isla(m: &mut Mesa, asunto: &str, otorgado: &str) -> islands::Suceso {
    let mut campos = autoriza(&m.casa, "notificacion");
    campos.retain(|(n, _)| n != "otorgado");
    campos.extend(pares([("otorgado", otorgado), ("asunto", asunto)]));
    let r = m.maria.enviar(&m.casa, "/api/fn/consentir", &campos).await.debe(200);
    serde_json::from_str(&r.cuerpo).expect("an answer")
}

/// `otorgado` of each line about notifications, and whether it is of one filing.
async fn libro(m: &Mesa) -> Vec<String> {
    let foto = Foto::de(&m.casa).await;
    let dice = |f: &str, que: &str| f.split('|').any(|c| c == que);
    let uno = |f: &String| {
        let que = if dice(f, "otorgado=1") { "sí" } else { "no" };
        let de_uno = f.split('|').any(|c| c.strip_prefix("asunto=").is_some_and(|a| a.len() == 36));
        format!("{que}{}", if de_uno { " de uno" } else { "" })
    };
    let orden = |f: &&String| {
        f.split('|').find_map(|c| c.strip_prefix("orden=")?.parse::<i64>().ok()).expect("its order")
    };
    let mut filas: Vec<_> =
        foto.filas("consentimientos").iter().filter(|f| dice(f, "clase=notificacion")).collect();
    filas.sort_by_key(orden);
    filas.into_iter().map(uno).collect()
}

/// The card of the filing.
async fn tarjeta(m: &mut Mesa) -> String {
    let r = m.maria.ver(&m.casa, &format!("{PREFERENCIAS}?asunto={SUYO}")).await.debe(200);
    let (_, resto) = r.cuerpo.split_once(&format!("data-asunto=\"{SUYO}\"")).expect("its card");
    resto[..resto.find("</li>").expect("its end")].to_owned()
}

#[tokio::test]
async fn who_accepts_for_one_filing_is_notified_of_it_and_withdrawing_counts_for_what_comes() {
    let mut m = Mesa::nueva().await;
    m.maria
        .ver(&m.casa, &format!("/carpeta/tramites/{SUYO}/"))
        .await
        .debe(200)
        .dice(&format!("preferencias/?asunto={SUYO}#k-{SUYO}"));
    let t = tarjeta(&mut m).await;
    assert!(t.contains("No lo ha aceptado") && t.contains("data-sigue"), "{t}");
    assert!(matches!(pide(&m, CARMEN, Grado::Medio, None).await, Err(Negado::Fallas(_))));
    assert!(por_isla(&mut m, SUYO, "true").await.ok);
    por_post(&mut m, SUYO, "true").await;
    assert_eq!(libro(&m).await, ["sí de uno"], "twice is once");
    m.maria.ver(&m.casa, "/carpeta/notificaciones/").await.debe(200).calla("Hoy no le notificamos");
    let t = tarjeta(&mut m).await;
    assert!(t.contains("Aceptado:") && !t.contains("data-sigue"), "{t}");
    let id = pide(&m, CARMEN, Grado::Medio, None).await.expect("notified");
    assert!(matches!(pide(&m, JOSE, Grado::Medio, None).await, Err(Negado::NoEsta)));
    por_post(&mut m, SUYO, "false").await;
    assert!(tarjeta(&mut m).await.contains("Retirado:"));
    assert!(matches!(pide(&m, CARMEN, Grado::Medio, None).await, Err(Negado::Fallas(_))));
    let (_, porque) = via(&m.casa, id).await.otra_via().expect("what nobody opened goes on by other ways");
    assert_eq!(porque, OtraVia::ConsentimientoRetirado);
    // Neither the ledger nor the evidence says it of all matters.
    m.maria.ver(&m.casa, "/carpeta/datos/").await.debe(200).dice(&format!("· {SUYO}"));
    let foto = Foto::de(&m.casa).await;
    let de_uno = foto.filas("evidencia").iter().filter(|e| e.contains("\"asunto\"")).count();
    assert_eq!(de_uno, 2, "given and withdrawn");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn what_is_said_of_one_filing_goes_before_what_is_said_of_all() {
    let mut m = Mesa::nueva().await;
    por_post(&mut m, "general", "true").await;
    assert!(tarjeta(&mut m).await.contains("Aceptado con todos sus asuntos"));
    pide(&m, CARMEN, Grado::Medio, None).await.expect("by what was said of all");
    por_post(&mut m, SUYO, "false").await;
    assert!(
        matches!(pide(&m, CARMEN, Grado::Medio, None).await, Err(Negado::Fallas(_))),
        "but not of this one"
    );
    por_post(&mut m, "general", "false").await;
    por_post(&mut m, SUYO, "true").await;
    pide(&m, CARMEN, Grado::Medio, None).await.expect("only of this one");
    assert_eq!(libro(&m).await, ["sí", "no de uno", "no", "sí de uno"]);
    m.casa.publicar(|s| {
        let c = s.clausulas.0.iter_mut().find(|c| &*c.slug == "notificacion").expect("a text");
        c.huella = "9".repeat(64).into();
    });
    assert!(tarjeta(&mut m).await.contains("No lo ha aceptado"), "of other words");
    assert!(matches!(pide(&m, CARMEN, Grado::Medio, None).await, Err(Negado::Fallas(_))));
}

#[tokio::test]
async fn of_a_filing_of_another_and_of_other_texts_nothing_is_accepted() {
    let mut m = Mesa::nueva().await;
    let antes = libro(&m).await;
    let campos = decide(&m, SUYO, "true");
    m.jose.enviar(&m.casa, &format!("{PREFERENCIAS}consentimiento"), &campos).await.debe(400);
    m.jose.ver(&m.casa, &format!("{PREFERENCIAS}?asunto={SUYO}")).await.debe(200).calla(SUYO);
    for malo in ["SR-2027-000009", "x", "../x"] {
        assert!(!por_isla(&mut m, malo, "true").await.ok, "{malo}");
    }
    let mut otra = autoriza(&m.casa, "avisos-de-tramites");
    otra.extend(pares([("asunto", SUYO)]));
    m.maria.enviar(&m.casa, "/api/fn/consentir", &otra).await.debe(200).dice("\"ok\":false");
    por_post(&mut m, SUYO, "false").await;
    assert_eq!(libro(&m).await, antes, "what was never given is not withdrawn");
}
