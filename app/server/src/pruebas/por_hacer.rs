//! What waits for a person, with its day, and what an official writes to them.

use super::{
    casa::{Casa, pasan},
    mesa::{CASO, Mesa, con, mensajes},
    navegador::{Navegador, pares},
};
use domain::{grado::Grado, peticion::Estado};

const PLAZOS: &str = "/carpeta/plazos.ics";

#[tokio::test]
async fn what_the_entity_waits_for_stands_first_in_the_folder_and_in_the_calendar() {
    let mut m = Mesa::nueva().await;
    let r = m.maria.ver(&m.casa, "/carpeta/").await.debe(200);
    r.calla("Complete su solicitud").dice("carpeta/plazos.ics");
    let ics = m.maria.ver(&m.casa, PLAZOS).await.debe(200);
    assert!(ics.cabecera("content-type").starts_with("text/calendar"));
    let ics = ics.dice("SUMMARY:Respuesta a SR-2027-000001").calla("María");
    assert_eq!(ics.cuerpo.matches("BEGIN:VEVENT").count(), 1);
    m.hace("requerir", &con("radicada", &[("texto", "La dirección del predio")])).await;
    let r = m.maria.ver(&m.casa, "/carpeta/").await.debe(200);
    r.dice("Complete su solicitud SR-2027-000001").dice("A más tardar el");
    m.maria.ver(&m.casa, PLAZOS).await.debe(200).dice("SUMMARY:Complete SR-2027-000001");
    m.jose.ver(&m.casa, PLAZOS).await.debe(200).calla("SR-2027");
    m.jose.ver(&m.casa, "/carpeta/").await.debe(200).calla("SR-2027").calla("plazos.ics");
    Navegador::nuevo().ver(&m.casa, PLAZOS).await.debe(303);
}

#[tokio::test]
async fn a_draft_is_told_of_a_week_before_it_is_erased() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, "sim-adulta-cc", Grado::Medio, &[]).await;
    n.enviar(&casa, "/pqrsd/solicitud/", &pares([("objeto", "El puente")])).await.debe(422);
    n.ver(&casa, "/carpeta/").await.debe(200).calla("Termine su borrador");
    pasan(24 * 24 * 3600);
    n.entrar(&casa, "sim-adulta-cc", Grado::Medio).await;
    let r = n.ver(&casa, "/carpeta/").await.debe(200).dice("Termine su borrador: PQRSD").dice("se borra el");
    r.dice("pqrsd/solicitud/?borrador=");
}

#[tokio::test]
async fn an_official_writes_and_the_person_reads_it_in_the_sede_and_answers() {
    let mut m = Mesa::nueva().await;
    let camino = format!("{CASO}escribir");
    let r = m.carmen.enviar(&m.casa, &camino, &con("radicada", &[("texto", "Hola")])).await.debe(422);
    r.dice("Escriba el mensaje").dice(">Hola</textarea>");
    m.hace("escribir", &con("radicada", &[("texto", "¿Es el puente de madera o el nuevo?")])).await;
    assert_eq!(m.estado().await, Estado::Radicada, "nothing is decided");
    let propio = "/carpeta/tramites/SR-2027-000001/";
    let r = m.maria.ver(&m.casa, propio).await.debe(200);
    r.dice("Le escribimos").dice("¿Es el puente de madera o el nuevo?");
    let correo = mensajes(&m.casa).await.into_iter().find(|c| c.contains("Le escribimos")).expect("told");
    assert!(!correo.contains("madera") && correo.contains(propio), "{correo}");
    let agregar = pares([("texto", "El de madera, junto a la escuela")]);
    m.maria.enviar(&m.casa, &format!("{propio}agregar"), &agregar).await.debe(303);
    m.carmen.ver(&m.casa, CASO).await.debe(200).dice("El de madera, junto a la escuela");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}
