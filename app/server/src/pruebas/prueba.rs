//! The proof of a notification: who gets it, from when on, and that it is whole.

use super::{
    casa::{Casa, pasan},
    mesa::{Mesa, mensajes},
    navegador::{Navegador, Pares},
    notificar::{CARMEN, pide, por_abrir},
};
use crate::{
    claves::Llavero,
    prueba::{archivo_de as zip_de, en_palabras, revisar},
};
use axum::{
    body::{Body, to_bytes},
    http::Method,
};
use domain::{
    evidencia::{Huella, raiz},
    grado::Grado,
    prueba::{INCLUSION, Inclusion},
};
use store::Id;
use tower::ServiceExt;

/// Two bundles of one entity, and its keys.
pub(crate) struct Par {
    casa: Casa,
    pub(crate) uno: Vec<u8>,
    pub(crate) otro: Vec<u8>,
    pub(crate) llavero: Llavero,
}

/// As it is sent.
async fn bajar(n: &Navegador, casa: &Casa, camino: &str) -> Vec<u8> {
    let peticion = n.peticion(casa, Method::GET, camino).body(Body::empty()).expect("request");
    let r = casa.rutas.clone().oneshot(peticion).await.expect("answers");
    assert_eq!(r.status(), 200, "{camino}");
    to_bytes(r.into_body(), 1 << 24).await.expect("whole").to_vec()
}

async fn abrir(m: &mut Mesa, id: Id) -> String {
    let camino = format!("/carpeta/notificaciones/{id}/");
    m.maria.enviar(&m.casa, &format!("{camino}acceso"), &Pares::new()).await.debe(303);
    camino
}

pub(crate) async fn dos() -> Par {
    let (mut m, una) = por_abrir(Grado::Medio).await;
    mensajes(&m.casa).await;
    let otra = pide(&m, CARMEN, Grado::Medio, None).await.expect("notified");
    mensajes(&m.casa).await;
    let caminos = [abrir(&mut m, una).await, abrir(&mut m, otra).await];
    m.casa.trabajar().await;
    let [uno, otro] = caminos.map(|c| format!("{c}prueba.zip"));
    Par {
        uno: bajar(&m.maria, &m.casa, &uno).await,
        otro: bajar(&m.maria, &m.casa, &otro).await,
        llavero: m.casa.borde.claves.llavero(),
        casa: m.casa,
    }
}

#[tokio::test]
async fn its_person_and_its_office_get_the_proof_once_it_has_effect_and_nobody_else_does() {
    let (mut m, id) = por_abrir(Grado::Alto).await;
    let (suya, mesa) =
        (format!("/carpeta/notificaciones/{id}/"), format!("/funcionario/notificaciones/{id}/"));
    for fin in ["prueba.zip", "certificado"] {
        m.maria.ver(&m.casa, &format!("{suya}{fin}")).await.debe(404);
        m.carmen.ver(&m.casa, &format!("{mesa}{fin}")).await.debe(404);
    }
    m.carmen.ver(&m.casa, &mesa).await.debe(200).calla("prueba.zip");
    m.maria.entrar(&m.casa, "sim-adulta-cc", Grado::Alto).await;
    abrir(&mut m, id).await;
    for fin in ["prueba.zip", "certificado"] {
        m.jose.ver(&m.casa, &format!("{suya}{fin}")).await.debe(404);
        m.jose.ver(&m.casa, &format!("{mesa}{fin}")).await.debe(404);
    }
    m.maria.ver(&m.casa, &suya).await.debe(200).dice("prueba.zip\"").dice("certificado\"");
    m.carmen.ver(&m.casa, &mesa).await.debe(200).dice("prueba.zip\"").dice("certificado\"");
    let r = m.maria.ver(&m.casa, &format!("{suya}certificado")).await.debe(200);
    assert!(r.cabecera("content-security-policy").starts_with("default-src 'none'; style-src 'sha256-"));
    assert_eq!(r.cabecera("cache-control"), "no-store");
    r.dice("Certificado de notificación").dice("todavía sin sello").dice("reposición");
    m.carmen.ver(&m.casa, &format!("{mesa}certificado")).await.debe(200).dice("Certificado de notificación");
    let llavero = m.casa.borde.claves.llavero();
    for (n, camino) in [(&m.maria, &suya), (&m.carmen, &mesa)] {
        let r = revisar(&bajar(n, &m.casa, &format!("{camino}prueba.zip")).await, &llavero);
        assert!(r.valida(), "{}", en_palabras(&r));
        let prueba = r.prueba.as_ref().expect("stated");
        assert_eq!((&*prueba.destinatario.documento, prueba.eventos.len()), ("CC 1099000101", 3));
        assert!(!r.sin_sello.is_empty() && en_palabras(&r).contains("todavía no estaban bajo ningún sello"));
    }
}

#[tokio::test]
async fn the_seals_of_a_day_that_is_over_are_published_for_ever_and_a_proof_can_be_compared_with_them() {
    let p = dos().await;
    let (casa, mut nadie) = (&p.casa, Navegador::nuevo());
    let r = nadie.ver(casa, "/evidencia/").await.debe(200);
    r.dice("Todavía no ha terminado ningún día");
    nadie.ver(casa, "/evidencia/2027-01-15.json").await.debe(404);
    pasan(24 * 3600);
    casa.trabajar().await;
    let r = nadie.ver(casa, "/evidencia/").await.debe(200).dice("viernes 15 de enero de 2027");
    r.dice("evidencia/2027-01-15.txt").calla("1099000101");
    let r = nadie.ver(casa, "/evidencia/2027-01-15.json").await.debe(200);
    assert_eq!(r.cabecera("cache-control"), "public, max-age=31536000, immutable");
    let dia: serde_json::Value = serde_json::from_str(&r.cuerpo).expect("json");
    let sellos = nadie.ver(casa, "/evidencia/2027-01-15.txt").await.debe(200).cuerpo;
    let huellas: Vec<Huella> =
        sellos.lines().map(|l| l.split_once(' ').expect("two").1.parse().expect("a hash")).collect();
    assert_eq!(dia["raiz"], raiz(&huellas).to_string());
    assert_eq!(dia["ultimo"]["huella"], huellas.last().expect("some").to_string());
    let prueba = zip_de(&p.uno, INCLUSION);
    for s in Inclusion::leer(&prueba).expect("reads").sellos {
        assert!(sellos.contains(&format!("{} {}\n", s.numero, s.huella)), "{}", s.numero);
    }
    assert!(nadie.ver(casa, "/evidencia/indice.json").await.debe(200).cuerpo.contains("2027-01-15"));
    for mala in ["2027-1-15.json", "2027-01-15.csv", "2027-01-16.json", "x", "2027-02-30.txt"] {
        nadie.ver(casa, &format!("/evidencia/{mala}")).await.debe(404);
    }
}
