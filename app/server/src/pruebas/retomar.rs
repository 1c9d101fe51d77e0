//! A draft is found again, by its own person and at the step where it was left, whatever came in between.

use super::{
    casa::{Casa, pasan},
    navegador::{Navegador, Pares, pares},
    radicacion::{clave, con_archivos, peticion},
};
use domain::grado::Grado;

const MARIA: &str = "sim-adulta-cc";
const JOSE: &str = "sim-adulto-cc";
const PQRSD: &str = "/pqrsd/solicitud/";
const RESIDENCIA: &str = "/tramites/certificado-de-residencia/solicitud/";
const PUENTE: &str = "Pido que arreglen el puente";

/// A petition whose kind was not chosen yet.
fn a_medias() -> Pares {
    peticion().into_iter().filter(|(n, _)| n != "tipo").collect()
}

/// Where the folder leads back to.
async fn continuar(casa: &Casa, n: &mut Navegador) -> String {
    let r = n.ver(casa, "/carpeta/tramites/").await.debe(200);
    let (_, resto) = r.cuerpo.split_once("href=\"../../pqrsd/solicitud/?").expect("a way back");
    format!("{PQRSD}?{}", resto.split('"').next().expect("its end"))
}

#[tokio::test]
async fn a_petition_left_halfway_waits_in_the_folder_for_its_author_and_for_nobody_else() {
    let casa = Casa::nueva().await;
    let mut maria = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    maria.enviar(&casa, PQRSD, &a_medias()).await.debe(422);
    let camino = continuar(&casa, &mut maria).await;
    assert!(!camino.contains("Rosa"), "{camino}");
    maria.ver(&casa, &camino).await.debe(200).dice(PUENTE).dice("Rosa Elvira");
    jose.ver(&casa, &camino).await.a("/pqrsd/");
    Navegador::nuevo().ver(&casa, &camino).await.debe(403).calla(PUENTE);
    maria.ver(&casa, &format!("{PQRSD}?borrador=x")).await.a("/pqrsd/");
    maria.ver(&casa, PQRSD).await.debe(200).dice(PUENTE);
    jose.ver(&casa, PQRSD).await.a("/pqrsd/");
    Navegador::nuevo().ver(&casa, PQRSD).await.a("/pqrsd/");
}

#[tokio::test]
async fn what_is_typed_where_nobody_must_enter_outlives_the_session_of_who_did() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let r = n.enviar(&casa, PQRSD, &a_medias()).await.debe(422);
    let mut campos: Pares = a_medias().into_iter().filter(|(n, _)| n != "razones").collect();
    campos.push(("_clave".into(), clave(&r)));
    campos.push(("razones".into(), "Ayer se cayó otra tabla".into()));
    pasan(901);
    let r = n.enviar(&casa, PQRSD, &campos).await.debe(403).dice("Guardamos lo que escribió");
    assert!(r.cuerpo.contains("borrador%3D"), "the way back is to the draft: {}", r.cuerpo);
    n.entrar(&casa, MARIA, Grado::Medio).await;
    let camino = continuar(&casa, &mut n).await;
    n.ver(&casa, &camino).await.debe(200).dice("Ayer se cayó otra tabla");
}

#[tokio::test]
async fn each_step_of_a_person_has_its_address_and_loads_again() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let primero = pares([
        ("_paso", "1"),
        ("nombre", "María"),
        ("documento.tipo", "CC"),
        ("documento.numero", "1099000101"),
        ("correo", "maria@correo.example"),
        ("telefono", "3105550000"),
    ]);
    let dos = n.enviar(&casa, RESIDENCIA, &primero).await.debe(200).dice("Paso 2 de 3");
    assert_eq!(dos.cabecera("cache-control"), "no-store");
    n.ver(&casa, &format!("{RESIDENCIA}?paso=1")).await.debe(200).dice("Paso 1 de 3").dice("3105550000");
    n.ver(&casa, &format!("{RESIDENCIA}?paso=2")).await.debe(200).dice("Paso 2 de 3");
    for raro in ["99", "0", "-9223372036854775808"] {
        n.ver(&casa, &format!("{RESIDENCIA}?paso={raro}")).await.debe(200).dice("Paso 1 de 3");
    }
}

#[tokio::test]
async fn the_answer_to_a_post_is_kept_by_the_browser_so_that_one_can_go_back_to_it() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    for campos in [a_medias(), peticion()] {
        let r = n.enviar(&casa, PQRSD, &campos).await;
        assert_eq!(r.cabecera("cache-control"), "private, no-cache", "{}", r.estado);
    }
}

#[tokio::test]
async fn leaving_says_to_the_browser_to_forget_what_it_kept() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let r = n.enviar(&casa, "/salir", &Pares::new()).await.debe(303);
    assert_eq!(r.cabecera("clear-site-data"), "\"cache\"");
}

#[tokio::test]
async fn a_file_that_is_not_taken_is_told_whatever_the_button() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    for boton in ["_guardar", "_atras", "_agregar"] {
        let mut campos = peticion();
        campos.push((boton.into(), "si".into()));
        let malo = [("adjuntos", "foto.pdf", "MZ programa")];
        let r = con_archivos(&mut n, &casa, PQRSD, &campos, &malo).await.debe(422);
        r.dice("no es de los tipos que recibimos").dice(PUENTE);
    }
}

#[tokio::test]
async fn a_page_whose_draft_is_gone_begins_another_with_what_it_holds() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let r = n.enviar(&casa, PQRSD, &a_medias()).await.debe(422);
    let vieja = clave(&r);
    pasan(25 * 3600);
    casa.trabajar().await;
    let mut campos = peticion();
    campos.push(("_clave".into(), vieja.clone()));
    let r = n.enviar(&casa, PQRSD, &campos).await.debe(422).dice(PUENTE).dice("adjúntelos otra vez");
    assert_ne!(clave(&r), vieja);
    let campos: Pares = peticion().into_iter().chain([("_clave".to_owned(), clave(&r))]).collect();
    n.enviar(&casa, PQRSD, &campos).await.debe(200).dice("Revise antes de radicar");
    // What was only read is not there any more, and nothing is filed out of nothing.
    n.enviar(&casa, PQRSD, &pares([("_clave", &*vieja), ("_radicar", "si")])).await.debe(410);
}

#[tokio::test]
async fn where_we_cannot_write_all_that_was_typed_comes_back_to_be_sent_again() {
    let casa = Casa::nueva().await;
    casa.haz(async |c| c.exec("ALTER TABLE borradores RENAME TO en_obra", &[]).await).await;
    let mut n = Navegador::nuevo();
    let r = n.enviar(&casa, PQRSD, &peticion()).await.debe(503).dice("No pudimos guardar su solicitud");
    r.dice("name=\"objeto\"").dice(PUENTE).dice("52.123.456").calla("borradores");
    casa.haz(async |c| c.exec("ALTER TABLE en_obra RENAME TO borradores", &[]).await).await;
    n.enviar(&casa, PQRSD, &peticion()).await.debe(200).dice("Radicar");
}
