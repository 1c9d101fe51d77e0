//! What somebody typed is not lost when something else is asked first, and reaches nobody else.

use super::{
    casa::{Casa, pasan},
    foto::Foto,
    navegador::{Navegador, Pares, pares},
};
use domain::grado::Grado;

const MARIA: &str = "sim-adulta-cc";
const JOSE: &str = "sim-adulto-cc";
const CORREGIR: &str = "/carpeta/datos/corregir";
const DATOS: &str = "/carpeta/datos/";
const RESTAURADO: &str = "role=\"status\" class=\"guardado\"";

fn escrito() -> Pares {
    pares([("correo", "escrito a medias"), ("telefono", "300 555 0199"), ("direccion", "Calle <9> & \"10\"")])
}

async fn pendientes(casa: &Casa) -> usize {
    Foto::de(casa).await.filas("pendientes").len()
}

/// The words stand in the form again.
async fn vuelve(casa: &Casa, n: &mut Navegador) {
    let r = n.ver(casa, DATOS).await.debe(200).dice("escrito a medias").dice("300 555 0199");
    assert!(!r.cuerpo.contains("Calle <9>"), "as text, not as HTML");
    r.dice("Calle &lt;9&gt; &amp; &quot;10&quot;").dice(RESTAURADO);
}

#[tokio::test]
async fn words_of_a_login_that_is_too_low_wait_for_the_same_person_and_go_once_they_are_saved() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Bajo, &[]).await;
    n.enviar(&casa, CORREGIR, &escrito()).await.debe(403).dice("Guardamos lo que escribió");
    n.ver(&casa, "/carpeta/").await.debe(200).dice("Termine de corregir sus datos");
    let subida = "/ingresar?grado=medio&volver=/carpeta/datos/";
    assert_eq!(n.entrar_por(&casa, subida, MARIA, Grado::Medio).await, DATOS);
    vuelve(&casa, &mut n).await;
    n.enviar(&casa, CORREGIR, &escrito()).await.debe(422).dice("escrito a medias");
    assert_eq!(pendientes(&casa).await, 1, "still not saved");
    let bueno = pares([("correo", "nuevo@correo.example"), ("telefono", "300 555 0199")]);
    n.enviar(&casa, CORREGIR, &bueno).await.a("/carpeta/datos/?hecho=corregido");
    assert_eq!(pendientes(&casa).await, 0);
    n.ver(&casa, DATOS).await.debe(200).dice("nuevo@correo.example").calla("escrito a medias");
    n.ver(&casa, "/carpeta/").await.debe(200).calla("Termine de corregir");
}

#[tokio::test]
async fn words_of_a_session_that_ended_wait_for_the_same_person_only() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    pasan(901);
    n.enviar(&casa, CORREGIR, &escrito()).await.debe(403).dice("Guardamos lo que escribió");
    // Another person enters in the same browser, and in their own.
    let mut prestado = n.copia();
    for otro in [&mut prestado, &mut jose] {
        otro.entrar(&casa, JOSE, Grado::Medio).await;
        otro.ver(&casa, DATOS).await.debe(200).calla("escrito a medias").calla(RESTAURADO);
        otro.ver(&casa, "/carpeta/").await.debe(200).calla("Termine de corregir");
    }
    n.galletas.clear();
    n.entrar(&casa, MARIA, Grado::Bajo).await;
    vuelve(&casa, &mut n).await;
}

#[tokio::test]
async fn words_wait_for_a_day() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Bajo, &[]).await;
    n.enviar(&casa, CORREGIR, &escrito()).await.debe(403);
    for (espera, hay) in [(86_399, true), (1, false)] {
        pasan(espera);
        n.entrar(&casa, MARIA, Grado::Bajo).await;
        let r = n.ver(&casa, DATOS).await.debe(200);
        assert_eq!(r.cuerpo.contains("escrito a medias"), hay, "after {espera} s more");
    }
    pasan(1);
    casa.trabajar().await;
    assert_eq!(pendientes(&casa).await, 0, "and are forgotten");
}

#[tokio::test]
async fn nothing_is_kept_for_who_was_never_inside_nor_said_to_be() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    for cookie in ["", "AAAAAAAAAAAAAAAAAAAAAA"] {
        n.galletas.insert("sede".into(), cookie.into());
        n.enviar(&casa, CORREGIR, &escrito()).await.debe(403).calla("Guardamos lo que escribió");
    }
    assert_eq!(pendientes(&casa).await, 0);
}

#[tokio::test]
async fn the_island_keeps_the_words_too_and_only_for_pages_that_can_give_them_back() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Bajo, &[]).await;
    let campos = serde_urlencoded::to_string(escrito()).expect("fields");
    for otra in ["carpeta/", "salir", "https://malo.example/", "../x", ""] {
        let r = n.enviar(&casa, "/api/fn/elevar", &[("ruta", otra), ("campos", &campos)]).await;
        r.debe(200).dice("\"ok\":false");
    }
    assert_eq!(pendientes(&casa).await, 0);
    let r = n.enviar(&casa, "/api/fn/elevar", &[("ruta", "carpeta/datos/"), ("campos", &campos)]).await;
    r.debe(200).dice("\"ok\":true").dice("ingresar?grado=medio&volver=%2Fcarpeta%2Fdatos%2F");
    vuelve(&casa, &mut n).await;
}

#[tokio::test]
async fn new_terms_in_between_do_not_lose_the_words() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    casa.publicar(|s| s.clausulas.0[0].huella = "0".repeat(64).into());
    n.enviar(&casa, CORREGIR, &escrito()).await.a("/registro/?volver=%2Fcarpeta%2Fdatos%2F");
    n.ver(&casa, "/registro/?volver=%2Fcarpeta%2Fdatos%2F").await.debe(200);
    n.aceptar(&casa, &[]).await.a("/carpeta/datos/?hecho=textos");
    vuelve(&casa, &mut n).await;
}

#[tokio::test]
async fn the_reason_for_an_erasure_comes_back_in_its_own_field_and_leaves_the_data_as_they_are() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    pasan(601);
    let motivo = [("motivo", "Me voy del municipio")];
    n.enviar(&casa, "/carpeta/datos/supresion", &motivo).await.debe(403).dice("Guardamos lo que escribió");
    n.entrar(&casa, MARIA, Grado::Medio).await;
    let r = n.ver(&casa, DATOS).await.debe(200);
    let r = r.dice("Me voy del municipio").dice("value=\"maria.rojas@correo.example\"");
    r.calla(RESTAURADO);
    n.enviar(&casa, "/carpeta/datos/supresion", &motivo).await.a("/carpeta/datos/?hecho=supresion");
    n.ver(&casa, "/carpeta/").await.debe(200).calla("Termine de corregir");
    assert_eq!(pendientes(&casa).await, 0);
}
