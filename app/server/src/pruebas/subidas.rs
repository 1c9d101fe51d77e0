//! Files that come in pieces: whatever is lost, comes twice or in another order, the document is the file, once, or nothing is.

use super::{
    casa::{Casa, pasan},
    documentos::{MARIA, PDF, RAIZ, archivos, cuantas, id_de, sube},
    navegador::{Navegador, Respuesta, origen, pares},
};
use crate::archivos::Duenio;
use axum::{
    body::Body,
    http::{Method, header},
};
use domain::{carpeta::Limites, grado::Grado};
use serde_json::Value;
use store::Id;

const MEGA: usize = 1 << 20;
const DOCUMENTOS: &str = "SELECT count(*) FROM carpeta_documentos";
const TROZOS: &str = "SELECT count(*) FROM subida_trozos";

/// Two pieces and a half.
fn largo() -> String {
    let mut texto = PDF.to_owned();
    texto.extend((0..MEGA * 5 / 2 - PDF.len()).map(|i| char::from(b'a' + (i % 23) as u8)));
    texto
}

async fn comienza(n: &mut Navegador, casa: &Casa, nombre: &str, bytes: usize, marca: &str) -> Respuesta {
    let campos = pares([("nombre", nombre), ("bytes", &bytes.to_string()), ("marca", marca)]);
    n.enviar(casa, &format!("{RAIZ}subidas"), &campos).await
}

async fn trae(n: &mut Navegador, casa: &Casa, id: &str, numero: usize, bytes: &str) -> Respuesta {
    let p = n
        .peticion(casa, Method::POST, &format!("{RAIZ}subidas/{id}/trozos/{numero}"))
        .header(header::ORIGIN, origen(casa))
        .header(header::CONTENT_TYPE, "application/octet-stream");
    n.pedir(casa, p.body(Body::from(bytes.to_owned())).expect("request")).await
}

async fn hace(n: &mut Navegador, casa: &Casa, id: &str, que: &str) -> Respuesta {
    n.enviar(casa, &format!("{RAIZ}subidas/{id}/{que}"), &[("", "")]).await
}

async fn persona(casa: &Casa) -> Id {
    casa.haz(async |c| c.one::<(Id,)>("SELECT persona FROM subidas LIMIT 1", &[]).await).await.0
}

fn json(r: &Respuesta) -> Value {
    serde_json::from_str(&r.cuerpo).unwrap_or_else(|_| panic!("no JSON: {}", r.cuerpo))
}

fn id(r: &Respuesta) -> String {
    json(r)["id"].as_str().expect("an id").to_owned()
}

fn pieza(texto: &str, n: usize) -> &str {
    &texto[n * MEGA..texto.len().min((n + 1) * MEGA)]
}

async fn maria(casa: &Casa) -> Navegador {
    Navegador::registrar(casa, MARIA, Grado::Medio, &[]).await
}

#[tokio::test]
async fn a_file_that_comes_in_any_order_and_twice_is_the_file_and_one_document() {
    let casa = Casa::nueva().await;
    let (mut n, texto) = (maria(&casa).await, largo());
    let r = comienza(&mut n, &casa, "largo.pdf", texto.len(), "1700").await.debe(200);
    let subida = id(&r);
    assert_eq!(
        (json(&r)["trozo"].clone(), json(&r)["recibidos"].clone()),
        (MEGA.into(), Vec::<i64>::new().into())
    );
    trae(&mut n, &casa, &subida, 2, pieza(&texto, 2)).await.debe(200);
    trae(&mut n, &casa, &subida, 0, pieza(&texto, 0)).await.debe(200);
    trae(&mut n, &casa, &subida, 0, pieza(&texto, 0)).await.debe(200);
    assert_eq!(archivos(&casa), 2, "the second time changes nothing");
    let r = hace(&mut n, &casa, &subida, "terminar").await.debe(409);
    assert_eq!(json(&r)["recibidos"], serde_json::json!([0, 2]), "what is missing is told");
    // The page was closed: whoever chooses the same file again goes on.
    let r = comienza(&mut n, &casa, "largo.pdf", texto.len(), "1700").await.debe(200);
    assert_eq!((id(&r), json(&r)["recibidos"].clone()), (subida.clone(), serde_json::json!([0, 2])));
    let r = n.ver(&casa, &format!("{RAIZ}subidas/{subida}")).await.debe(200);
    assert_eq!(json(&r)["recibidos"], serde_json::json!([0, 2]));
    trae(&mut n, &casa, &subida, 1, pieza(&texto, 1)).await.debe(200);
    let documento = id(&hace(&mut n, &casa, &subida, "terminar").await.debe(200));
    let otra_vez = id(&hace(&mut n, &casa, &subida, "terminar").await.debe(200));
    assert_eq!(documento, otra_vez, "the answer was lost");
    trae(&mut n, &casa, &subida, 1, pieza(&texto, 1)).await.debe(200);
    assert_eq!((cuantas(&casa, DOCUMENTOS).await, cuantas(&casa, TROZOS).await, archivos(&casa)), (1, 0, 1));
    assert!(n.ver(&casa, &format!("{RAIZ}{documento}/archivo")).await.debe(200).cuerpo == texto);
    let huella = domain::evidencia::Huella::de(texto.as_bytes()).to_string();
    n.ver(&casa, &format!("{RAIZ}{documento}/")).await.debe(200).dice(&huella).dice("largo.pdf");
    casa.trabajar().await;
    casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn pieces_of_another_size_are_refused_and_nothing_of_them_stays() {
    let casa = Casa::nueva().await;
    let (mut n, texto) = (maria(&casa).await, largo());
    let subida = id(&comienza(&mut n, &casa, "a.pdf", texto.len(), "").await.debe(200));
    trae(&mut n, &casa, &subida, 0, &texto[..MEGA - 1]).await.debe(400);
    trae(&mut n, &casa, &subida, 0, &texto[..MEGA + 1]).await.debe(400);
    trae(&mut n, &casa, &subida, 2, pieza(&texto, 0)).await.debe(400);
    trae(&mut n, &casa, &subida, 3, "x").await.debe(404);
    trae(&mut n, &casa, &subida, 0, "").await.debe(400);
    n.enviar(&casa, &format!("{RAIZ}subidas/{subida}/trozos/-1"), &[("", "")]).await.debe(404);
    assert_eq!((cuantas(&casa, TROZOS).await, archivos(&casa)), (0, 0));
}

#[tokio::test]
async fn what_can_never_fit_is_refused_before_it_comes_in_the_same_words() {
    let casa = Casa::nueva().await;
    casa.publicar(|s| s.entidad.carpeta = Limites { megas: 3, archivo_megas: 2 });
    let mut n = maria(&casa).await;
    comienza(&mut n, &casa, "g.pdf", 2 * MEGA + 1, "").await.debe(422).dice("«g.pdf» pesa más de 2 MB");
    comienza(&mut n, &casa, "v.pdf", 0, "").await.debe(422).dice("«v.pdf» está vacío");
    sube(&mut n, &casa, &[("a.pdf", &format!("{PDF}{}", " ".repeat(3 * MEGA / 2)))]).await.debe(303);
    comienza(&mut n, &casa, "b.pdf", 2 * MEGA, "").await.debe(422).dice("No queda espacio para «b.pdf»");
    let campos =
        pares([("nombre", "c.pdf"), ("bytes", "9"), ("carpeta", "01890000-0000-7000-8000-000000000000")]);
    n.enviar(&casa, &format!("{RAIZ}subidas"), &campos).await.debe(404);
    n.enviar(&casa, &format!("{RAIZ}subidas"), &[("nombre", "c.pdf"), ("bytes", "x")]).await.debe(400);
    for _ in 0..50 {
        comienza(&mut n, &casa, "p.pdf", 9, "").await.debe(200);
    }
    comienza(&mut n, &casa, "p.pdf", 9, "").await.debe(422).dice("Ya hay 50 archivos subiendo");
}

#[tokio::test]
async fn what_turns_out_to_be_something_else_or_finds_no_room_is_told() {
    let casa = Casa::nueva().await;
    casa.publicar(|s| s.entidad.carpeta = Limites { megas: 2, archivo_megas: 2 });
    let mut n = maria(&casa).await;
    let malo = id(&comienza(&mut n, &casa, "malo.pdf", 2, "").await.debe(200));
    trae(&mut n, &casa, &malo, 0, "MZ").await.debe(200);
    hace(&mut n, &casa, &malo, "terminar")
        .await
        .debe(422)
        .dice("«malo.pdf» no es de los tipos que recibimos");
    assert_eq!((cuantas(&casa, TROZOS).await, archivos(&casa)), (0, 0));
    let texto = format!("{PDF}{}", " ".repeat(MEGA - PDF.len()));
    let tarde = id(&comienza(&mut n, &casa, "tarde.pdf", MEGA, "").await.debe(200));
    trae(&mut n, &casa, &tarde, 0, &texto).await.debe(200);
    sube(&mut n, &casa, &[("antes.pdf", &format!("{texto} "))]).await.debe(303);
    hace(&mut n, &casa, &tarde, "terminar").await.debe(422).dice("No queda espacio para «tarde.pdf»");
    assert_eq!(cuantas(&casa, DOCUMENTOS).await, 1);
    let antes = id_de(&casa, "antes.pdf").await;
    n.enviar(&casa, &format!("{RAIZ}{antes}/borrar"), &[("", "")]).await.debe(303);
    n.enviar(&casa, &format!("{RAIZ}{antes}/borrar-del-todo"), &[("", "")]).await.debe(303);
    hace(&mut n, &casa, &tarde, "terminar").await.debe(200);
    assert_eq!((cuantas(&casa, DOCUMENTOS).await, archivos(&casa)), (1, 1), "once there was room");
}

#[tokio::test]
async fn a_stranger_and_who_left_reach_no_upload() {
    let casa = Casa::nueva().await;
    let mut n = maria(&casa).await;
    let mut jose = Navegador::registrar(&casa, "sim-adulto-cc", Grado::Medio, &[]).await;
    let subida = id(&comienza(&mut n, &casa, "a.pdf", PDF.len(), "1").await.debe(200));
    trae(&mut jose, &casa, &subida, 0, PDF).await.debe(404);
    jose.ver(&casa, &format!("{RAIZ}subidas/{subida}")).await.debe(404);
    for que in ["terminar", "cancelar"] {
        hace(&mut jose, &casa, &subida, que).await.debe(404).dice("\"ok\":false");
        hace(&mut Navegador::nuevo(), &casa, &subida, que).await.debe(403).dice("Su sesión terminó");
    }
    assert_ne!(id(&comienza(&mut jose, &casa, "a.pdf", PDF.len(), "1").await.debe(200)), subida);
    trae(&mut Navegador::nuevo(), &casa, &subida, 0, PDF).await.debe(403);
    let r = Navegador::nuevo().ver(&casa, &format!("{RAIZ}subidas/{subida}")).await.debe(403);
    assert_eq!(json(&r)["ok"], false);
    assert_eq!(archivos(&casa), 0, "nothing of theirs went to disk");
    pasan(1000);
    trae(&mut n, &casa, &subida, 0, PDF).await.debe(403).dice("Su sesión terminó");
    n.entrar(&casa, MARIA, Grado::Medio).await;
    trae(&mut n, &casa, &subida, 0, PDF).await.debe(200);
    hace(&mut n, &casa, &subida, "terminar").await.debe(200);
}

#[tokio::test]
async fn what_is_left_or_forgotten_leaves_nothing() {
    let casa = Casa::nueva().await;
    let mut n = maria(&casa).await;
    for marca in ["1", "2"] {
        let subida = id(&comienza(&mut n, &casa, "a.pdf", PDF.len(), marca).await.debe(200));
        trae(&mut n, &casa, &subida, 0, PDF).await.debe(200);
        if marca == "1" {
            hace(&mut n, &casa, &subida, "cancelar").await.debe(200);
            hace(&mut n, &casa, &subida, "terminar").await.debe(404);
        }
    }
    // The server died between a piece and its row.
    let duenio = Duenio::Persona(persona(&casa).await);
    let mut ids = std::iter::repeat_with(|| crate::azar::id(super::casa::ahora()));
    // Of the folders that are looked at first.
    let blob = ids.find(|id| id.to_string().as_bytes()[34] == b'0').expect("chance");
    let cuerpo = futures::stream::iter([Ok::<_, ()>(bytes::Bytes::from_static(b"medio"))]);
    casa.borde.deposito.recibir_trozo(blob, duenio, 9, cuerpo).await.expect("kept");
    assert_eq!(archivos(&casa), 2);
    pasan(23 * 3600);
    casa.trabajar().await;
    assert_eq!(archivos(&casa), 2, "it may still go on");
    pasan(2 * 3600);
    casa.trabajar().await;
    assert_eq!((archivos(&casa), cuantas(&casa, "SELECT count(*) FROM subidas").await), (0, 0));
}
