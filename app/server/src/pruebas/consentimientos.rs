//! The ledger: only what was ticked, of the words that were read, by who may.

use super::{
    casa::{Casa, pasan},
    foto::{Foto, igual},
    navegador::{Navegador, autoriza, pares, registro},
    puertas::codigo,
};
use domain::{grado::Grado, sitio::Sitio};

const MARIA: &str = "sim-adulta-cc";
const SOFIA: &str = "sim-menor-ti";
const AVISOS: &str = "avisos-de-tramites";

/// `slug:otorgado` of each row, in the order in which each person wrote them.
async fn libro(casa: &Casa) -> Vec<String> {
    let foto = Foto::de(casa).await;
    let campo = |fila: &str, nombre: &str| {
        let dentro = fila.split('|').find_map(|p| p.strip_prefix(&format!("{nombre}=")));
        dentro.expect("a column").to_owned()
    };
    let mut filas: Vec<_> = foto
        .filas("consentimientos")
        .iter()
        .map(|f| {
            let orden: i64 = campo(f, "orden").parse().expect("a number");
            (orden, format!("{}:{}", campo(f, "slug"), campo(f, "otorgado")))
        })
        .collect();
    filas.sort();
    filas.into_iter().map(|(_, f)| f).collect()
}

/// A text of the entity changes.
fn cambiar(sitio: &mut Sitio, slug: &str) {
    let c = sitio.clausulas.0.iter_mut().find(|c| &*c.slug == slug).expect("a text");
    c.version = "2027-01-15".into();
    c.huella = "9".repeat(64).into();
}

#[tokio::test]
async fn what_was_not_ticked_is_no_consent() {
    let casa = Casa::nueva().await;
    Navegador::registrar(&casa, MARIA, Grado::Bajo, &[]).await;
    assert_eq!(libro(&casa).await, ["terminos:1"]);
    Navegador::registrar(&casa, "sim-adulto-cc", Grado::Bajo, &["notificacion", AVISOS]).await;
    let mut todos = libro(&casa).await;
    todos.sort();
    assert_eq!(todos, ["avisos-de-tramites:1", "notificacion:1", "terminos:1", "terminos:1"]);
}

#[tokio::test]
async fn without_terms_nobody_registers_and_what_was_ticked_stays_ticked() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    n.entrar(&casa, MARIA, Grado::Bajo).await;
    let antes = Foto::de(&casa).await;
    let mut campos = registro(&casa, &[AVISOS]);
    campos.retain(|(n, _)| n != "acepta-terminos");
    let r = n.enviar(&casa, "/registro/", &campos).await.debe(422).dice("acepte los términos");
    let caja =
        r.cuerpo.split("<input").find(|t| t.contains("name=\"acepta-avisos-de-tramites\"")).expect("the box");
    assert!(caja.split('>').next().is_some_and(|t| t.contains("checked")), "{caja}");
    // Empty, or a made-up name, is nothing either.
    let mut campos = registro(&casa, &[]);
    campos.iter_mut().filter(|(n, _)| n == "acepta-terminos").for_each(|(_, v)| v.clear());
    campos.push(("acepta-otra-cosa".into(), "si".into()));
    n.enviar(&casa, "/registro/", &campos).await.debe(422);
    igual(&antes, &Foto::de(&casa).await, "without terms");
}

#[tokio::test]
async fn boxes_come_unticked() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    n.entrar(&casa, MARIA, Grado::Bajo).await;
    n.ver(&casa, "/registro/")
        .await
        .debe(200)
        .dice("acepta-terminos")
        .dice("acepta-notificacion")
        .sin_marcar();
}

#[tokio::test]
async fn words_that_changed_while_they_were_read_are_shown_again() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    n.entrar(&casa, MARIA, Grado::Bajo).await;
    let leido = registro(&casa, &[AVISOS]);
    for slug in ["terminos", AVISOS] {
        casa.publicar(|s| cambiar(s, slug));
        n.enviar(&casa, "/registro/", &leido).await.debe(422).dice("Los textos cambiaron");
        assert_eq!(libro(&casa).await, Vec::<String>::new());
    }
    n.aceptar(&casa, &[AVISOS]).await.a("/carpeta/?hecho=registrado");
    assert_eq!(libro(&casa).await.len(), 2);
}

#[tokio::test]
async fn new_terms_are_asked_of_who_accepted_the_old_ones_before_anything_else() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[AVISOS, "notificacion"]).await;
    casa.publicar(|s| {
        cambiar(s, "terminos");
        cambiar(s, AVISOS);
    });
    n.ver(&casa, "/carpeta/datos/").await.a("/registro/?volver=%2Fcarpeta%2Fdatos%2F");
    let r = n.ver(&casa, "/registro/?volver=%2Fcarpeta%2Fdatos%2F").await.debe(200);
    let r = r.dice("acepta-terminos").dice("acepta-avisos-de-tramites").sin_marcar();
    r.calla("acepta-notificacion").calla("acepta-noticias-de-la-alcaldia");
    n.aceptar(&casa, &[AVISOS]).await.a("/carpeta/datos/?hecho=textos");
    let mut nuevas = libro(&casa).await.split_off(3);
    nuevas.sort();
    assert_eq!(nuevas, ["avisos-de-tramites:1", "terminos:1"], "asked again, and only those");
    n.ver(&casa, "/carpeta/").await.debe(200);
    let mut otra = Navegador::nuevo();
    assert_eq!(otra.entrar(&casa, MARIA, Grado::Bajo).await, "/carpeta/", "once is enough");
}

#[tokio::test]
async fn a_purpose_whose_words_changed_does_not_count_as_authorised() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[AVISOS]).await;
    casa.publicar(|s| cambiar(s, AVISOS));
    let r = n.ver(&casa, "/carpeta/datos/").await.debe(200);
    let tarjeta = r.cuerpo.split("data-consentimiento=\"").find(|t| t.starts_with(AVISOS)).expect("its card");
    assert!(tarjeta.contains("value=\"true\""), "it offers to authorise the new words");
}

#[tokio::test]
async fn the_button_authorises_only_the_words_that_its_page_showed() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let leido = autoriza(&casa, AVISOS);
    casa.publicar(|s| cambiar(s, AVISOS));
    let r = n.enviar(&casa, "/carpeta/datos/consentimientos", &leido).await.debe(422);
    r.dice("El texto cambió mientras usted leía");
    let sin_decir = [("slug", AVISOS), ("otorgado", "true")];
    n.enviar(&casa, "/carpeta/datos/consentimientos", &sin_decir).await.debe(422);
    assert_eq!(libro(&casa).await, ["terminos:1"]);
    let leido = autoriza(&casa, AVISOS);
    n.enviar(&casa, "/carpeta/datos/consentimientos", &leido).await.a("/carpeta/datos/?hecho=autorizado");
}

#[tokio::test]
async fn giving_and_taking_back_leave_a_row_each_and_pressing_twice_leaves_one() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Bajo, &[]).await;
    let antes = Foto::de(&casa).await;
    for (puerta, otorgado) in [
        ("/carpeta/datos/consentimientos", "false"),
        ("/carpeta/datos/consentimientos", "true"),
        ("/api/fn/consentir", "true"),
        ("/api/fn/consentir", "false"),
        ("/carpeta/datos/consentimientos", "false"),
    ] {
        let mut campos = autoriza(&casa, AVISOS);
        campos[2].1 = otorgado.to_owned();
        let r = n.enviar(&casa, puerta, &campos).await;
        assert!(r.estado.is_success() || r.estado.is_redirection(), "{puerta} {}", r.estado);
    }
    assert_eq!(libro(&casa).await, ["terminos:1", "avisos-de-tramites:1", "avisos-de-tramites:0"]);
    let despues = Foto::de(&casa).await;
    assert_eq!(
        despues.filas("evidencia").len(),
        antes.filas("evidencia").len() + 2,
        "each with its evidence"
    );
    // Terms end with the account, and what does not exist is nothing.
    for slug in ["terminos", "otra-cosa", ""] {
        for otorgado in ["true", "false"] {
            let mut campos = autoriza(&casa, slug);
            campos[2].1 = otorgado.to_owned();
            n.enviar(&casa, "/carpeta/datos/consentimientos", &campos).await.debe(400);
            n.enviar(&casa, "/api/fn/consentir", &campos).await.debe(200).dice("\"ok\":false");
        }
    }
    for raro in ["si", "1", "on", ""] {
        n.enviar(&casa, "/carpeta/datos/consentimientos", &[("slug", AVISOS), ("otorgado", raro)])
            .await
            .debe(400);
    }
    igual(&despues, &Foto::de(&casa).await, "what cannot be");
}

#[tokio::test]
async fn a_child_authorises_nothing_alone() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    n.entrar(&casa, SOFIA, Grado::Medio).await;
    n.ver(&casa, "/registro/")
        .await
        .debe(200)
        .dice("acepta-terminos")
        .calla("acepta-notificacion")
        .calla("acepta-avisos");
    n.aceptar(&casa, &[AVISOS]).await.debe(400);
    n.aceptar(&casa, &["notificacion"]).await.debe(400);
    assert_eq!(libro(&casa).await, Vec::<String>::new());
    n.aceptar(&casa, &[]).await.a("/carpeta/?hecho=registrado");
    for slug in [AVISOS, "notificacion", "atencion-diferencial"] {
        let campos = autoriza(&casa, slug);
        n.enviar(&casa, "/carpeta/datos/consentimientos", &campos).await.debe(400);
        n.enviar(&casa, "/api/fn/consentir", &campos).await.debe(200).dice("\"ok\":false");
    }
    assert_eq!(libro(&casa).await, ["terminos:1"]);
    let propio = codigo(&casa, &mut n).await;
    let r = n.enviar(&casa, "/carpeta/datos/representar", &con_codigo(&propio)).await;
    assert_eq!(libro(&casa).await, ["terminos:1"], "nor with their own code: {}", r.estado);
}

fn con_codigo(codigo: &str) -> super::navegador::Pares {
    pares([
        ("paso", "2"),
        ("codigo", codigo),
        ("parentesco", "madre"),
        ("escucho", "si"),
        ("acepta-avisos-de-tramites", "si"),
        ("acepta-notificacion", "si"),
    ])
}

#[tokio::test]
async fn who_represents_a_child_authorises_purposes_with_a_code_that_serves_once() {
    let casa = Casa::nueva().await;
    let mut sofia = Navegador::registrar(&casa, SOFIA, Grado::Bajo, &[]).await;
    let mut maria = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let codigo = codigo(&casa, &mut sofia).await;
    let antes = libro(&casa).await;
    const REPRESENTAR: &str = "/carpeta/datos/representar";
    for sin in ["codigo", "parentesco", "escucho"] {
        let mut campos = con_codigo(&codigo);
        campos.retain(|(n, _)| n != sin);
        maria.enviar(&casa, REPRESENTAR, &campos).await.debe(422);
    }
    let mut ninguna = con_codigo(&codigo);
    ninguna.retain(|(n, _)| !n.starts_with("acepta-"));
    maria.enviar(&casa, REPRESENTAR, &ninguna).await.debe(422).dice("Marque al menos una");
    let mut primer_paso = con_codigo(&codigo);
    primer_paso.retain(|(n, _)| n != "paso");
    maria
        .enviar(&casa, REPRESENTAR, &primer_paso)
        .await
        .debe(200)
        .dice("acepta-avisos-de-tramites")
        .sin_marcar();
    assert_eq!(libro(&casa).await, antes, "nothing so far");
    // As people copy it: lower case, other dashes.
    let copiado = codigo.to_lowercase().replace('-', " ");
    maria.enviar(&casa, REPRESENTAR, &con_codigo(&copiado)).await.a("/carpeta/datos/?hecho=menor");
    let despues = libro(&casa).await;
    assert_eq!(despues[antes.len()..], ["avisos-de-tramites:1"], "purposes only, never notification");
    let foto = Foto::de(&casa).await;
    let fila = foto.filas("consentimientos").iter().find(|f| f.contains("slug=avisos")).expect("row");
    assert!(!fila.contains("representante=|"), "it says who answered");
    sofia.ver(&casa, "/carpeta/datos/").await.debe(200).dice("quien lo representa");
    maria.enviar(&casa, REPRESENTAR, &con_codigo(&codigo)).await.debe(422).dice("Ese código no sirve");
    assert_eq!(libro(&casa).await, despues, "once");
    // What others authorised, the child may take back.
    let retiro = [("slug", AVISOS), ("otorgado", "false")];
    sofia.enviar(&casa, "/carpeta/datos/consentimientos", &retiro).await.a("/carpeta/datos/?hecho=retirado");
}

#[tokio::test]
async fn a_code_expires_after_an_hour_and_a_new_one_ends_the_old() {
    let casa = Casa::nueva().await;
    let mut sofia = Navegador::registrar(&casa, SOFIA, Grado::Bajo, &[]).await;
    let viejo = codigo(&casa, &mut sofia).await;
    let nuevo = codigo(&casa, &mut sofia).await;
    let mut maria = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let antes = libro(&casa).await;
    let foto = Foto::de(&casa).await;
    assert_eq!(foto.donde(&nuevo), Vec::<&str>::new(), "the database does not know it");
    for malo in [&*viejo, "AAAA-AAAA-AAAA", "x"] {
        maria.enviar(&casa, "/carpeta/datos/representar", &con_codigo(malo)).await.debe(422);
    }
    pasan(3600);
    maria.entrar(&casa, MARIA, Grado::Medio).await;
    maria.enviar(&casa, "/carpeta/datos/representar", &con_codigo(&nuevo)).await.debe(422);
    assert_eq!(libro(&casa).await, antes);
    maria.enviar(&casa, "/carpeta/datos/codigo", &[("a", "b")]).await.debe(400);
}
